#pragma once

namespace reiyan::db {
struct ListSpec;
}

namespace reiyan::wallets {

/// Entries of members' wallets, newest first: the statement of every rupiah (S23).
[[nodiscard]] const db::ListSpec &walletEntryList();
/// Entries of the store's own accounts: supplier floats, banks, sales, costs.
[[nodiscard]] const db::ListSpec &storeEntryList();

} // namespace reiyan::wallets
