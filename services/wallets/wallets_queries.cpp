#include "services/wallets/wallets_queries.h"

#include "services/db/list_query.h"

#include <array>

namespace reiyan::wallets {
namespace {

// What an account stands for, by its name (1.5).
#define REIYAN_FAMILY                                             \
    "CASE WHEN e.account_id LIKE 'wallet:%' THEN 'wallet' "       \
    "WHEN e.account_id LIKE 'provider_float:%' THEN 'float' "     \
    "WHEN e.account_id LIKE 'gateway_clearing:%' THEN 'gateway' " \
    "WHEN e.account_id LIKE 'bank:%' THEN 'bank' ELSE 'own' END"

// A macro because the columns are constants; the two lists differ in whose entries they are.
#define REIYAN_ENTRY_COLUMNS(owner)                                                                \
    db::ListColumn{"recorded_at", "e.recorded_at", true}, db::ListColumn{"member", owner},         \
        db::ListColumn{"kind", "t.kind"},                                                          \
        db::ListColumn{"reference", "COALESCE(o.order_id, d.order_id, '')"},                       \
        db::ListColumn{"incoming", "CASE WHEN e.amount > 0 THEN e.amount ELSE 0 END", false,       \
                       true},                                                                      \
        db::ListColumn{"outgoing", "CASE WHEN e.amount < 0 THEN -e.amount ELSE 0 END", false,      \
                       true},                                                                      \
        db::ListColumn{"before", "e.balance_before"}, db::ListColumn{"after", "e.balance_after"},  \
        db::ListColumn{"by", "COALESCE(c.full_name, '')"}, db::ListColumn{"seq", "e.account_seq"}, \
        db::ListColumn{"account_id", "e.account_id"},                                              \
        db::ListColumn{"order_id", "COALESCE(t.order_id, '')"},                                    \
        db::ListColumn{"user_id", "COALESCE(a.user_id, '')"}, db::ListColumn                       \
    {                                                                                              \
        "family", REIYAN_FAMILY                                                                    \
    }

#define REIYAN_ENTRY_JOINS                                                                  \
    "FROM entries e JOIN transfers t ON t.id = e.transfer_id "                              \
    "JOIN accounts a ON a.id = e.account_id JOIN commands m ON m.id = t.command_id "        \
    "LEFT JOIN users c ON c.id = m.actor_id LEFT JOIN transactions o ON o.id = t.order_id " \
    "LEFT JOIN deposits d ON d.id = t.deposit_id "

constexpr std::array kWalletColumns = {REIYAN_ENTRY_COLUMNS("u.full_name")};
constexpr std::array kStoreColumns = {REIYAN_ENTRY_COLUMNS("e.account_id")};

// Entries of one transfer are written in one moment; transfer and leg make the order total.
constexpr char kKey[] = "e.transfer_id";
constexpr char kLeg[] = "e.leg";

constexpr db::ListSpec kWallets{
    "wallets.entries",
    kWalletColumns,
    REIYAN_ENTRY_JOINS "JOIN users u ON u.id = a.user_id WHERE a.user_id IS NOT NULL",
    kKey,
    "recorded_at",
    "o.order_id LIKE :prefix OR d.order_id LIKE :prefix OR u.search_text LIKE :text",
    kLeg};
constexpr db::ListSpec kStore{
    "store.entries", kStoreColumns,
    // Said of the entry, not of the account: the accounts are few, and every planner would begin
    // with them and sort the rest.
    REIYAN_ENTRY_JOINS "WHERE e.account_id NOT LIKE 'wallet:%'", kKey, "recorded_at",
    "o.order_id LIKE :prefix OR d.order_id LIKE :prefix OR e.account_id LIKE :text", kLeg};

} // namespace

const db::ListSpec &walletEntryList()
{
    return kWallets;
}

const db::ListSpec &storeEntryList()
{
    return kStore;
}

} // namespace reiyan::wallets
