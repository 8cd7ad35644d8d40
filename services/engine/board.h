#pragma once

#include "services/routing/route.h"

#include <array>
#include <span>

namespace reiyan::db {
class Reader;
struct Statement;
} // namespace reiyan::db

/// How each supplier fares, for people (S10): computed from its purchases of the last day.
namespace reiyan::engine {

/// One purchase as far as the board counts it.
struct PurchaseFact {
    QString providerId;
    qint64 sentAt = 0;     ///< UTC ms.
    qint64 finishedAt = 0; ///< 0 while it is open.
    bool succeeded = false;
    bool rejected = false;
    QString code; ///< Of the deciding answer.
    Money cost;   ///< Of a success.
};

/// A span of time in numbers.
struct Span {
    int sent = 0;
    int succeeded = 0;
    int rejected = 0;
    qint64 medianMs = 0; ///< From sent to known, of those that ended; 0 when none did.
    qint64 p95Ms = 0;
    Money spent;

    /// Share of what ended, in basis points; nothing when nothing ended.
    [[nodiscard]] std::optional<int> successBp() const
    {
        const int ended = succeeded + rejected;
        return ended > 0 ? std::optional(int(10'000LL * succeeded / ended)) : std::nullopt;
    }
};

/// When items of a supplier are not sold; may cross midnight.
struct CutOff {
    int start = 0; ///< Minutes after midnight WIB.
    int end = 0;
    int items = 0;
};

/// The pieces of one day a cut-off covers, as minutes: two when it crosses midnight.
[[nodiscard]] inline QList<std::pair<int, int>> piecesOf(const CutOff &cutOff)
{
    constexpr int kMidnight = 24 * 60;
    if (cutOff.start == cutOff.end)
        return {};
    if (cutOff.start < cutOff.end)
        return {{cutOff.start, cutOff.end}};
    QList<std::pair<int, int>> pieces{{cutOff.start, kMidnight}};
    if (cutOff.end > 0)
        pieces.prepend({0, cutOff.end});
    return pieces;
}

struct UnlistedCode {
    QString code;
    QString message;
    int seen = 0;
    qint64 lastAt = 0;
};

struct SupplierBoard {
    routing::SupplierRow supplier;
    QString providerId;
    Span quarter; ///< The last 15 minutes.
    Span hour;
    Span day;
    std::array<Span, 24> hours; ///< Of the last day, oldest first.
    int hanging = 0;
    Money atRisk;                         ///< Held for orders that hang there.
    QList<std::pair<QString, int>> codes; ///< Refusals of the day, most frequent first.
    std::optional<int> runwayMinutes;     ///< Until the balance ends; nothing without spending.
    qint64 lastMessageAt = 0;             ///< Of an authentic webhook.
    int forgedMessages = 0;               ///< Of the last day.
    QList<UnlistedCode> unlisted;         ///< Codes that no table lists.
    QList<CutOff> cutOffs;
};

/// All of them, and when they were read.
struct Board {
    qint64 readAt = 0; ///< UTC ms of the database.
    QList<SupplierBoard> suppliers;
};

[[nodiscard]] Span spanOf(std::span<const PurchaseFact *const> facts);

/// Fills what follows from purchases: spans, hours, codes and runway.
void countPurchases(SupplierBoard &board, const QList<PurchaseFact> &facts, qint64 now);

/// The minutes a balance lasts when the coming hours cost what the same hours of the last day did
/// (oldest first, ending now). Nothing when nothing was spent; at most two weeks.
[[nodiscard]] std::optional<int> runwayMinutes(Money balance, const std::array<Span, 24> &hours);

/// Of every supplier, by code. Reads the purchases of one day.
[[nodiscard]] Result<Board> readBoard(db::Reader &reader);

[[nodiscard]] std::span<const db::Statement> boardStatements();

} // namespace reiyan::engine
