#pragma once

#include "services/commands/handler.h"
#include "services/jobs/message.h"
#include "services/orders/attempt.h"

namespace reiyan::commands {
class Executor;
}

namespace reiyan::jobs {
struct Job;
}

namespace reiyan::orders {

/// A member buys one item from the wallet; an operator at the counter files it.
struct PlaceOrder {
    static constexpr char kKind[] = "order.place";
    static constexpr auto kPermission = identity::Permission::OrderPlace;

    UserId user;
    ServiceId service;
    QString target;        ///< As typed; checked against the product's rule.
    QString targetNote;    ///< Nickname, zone; for people.
    Money price;           ///< What the form showed; another price now is refused, not charged.
    bool buyAgain = false; ///< The answer to "the same was bought minutes ago" (O-3).
    QString clientToken;
    BillId bill = {}; ///< The bill it pays, as the supplier told it; for items of that kind.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlaceOrder> fromJson(const QJsonObject &payload);
};

/// An answer about an attempt, classified. Filed by the engine in the transaction that ends or
/// reschedules the job which got it.
struct RecordAnswer {
    static constexpr char kKind[] = "order.record_answer";
    static constexpr auto kPermission = identity::Permission::Engine;

    AttemptId attempt;
    int number = 0; ///< 0 the purchase, then one a check.
    AnswerSource source = AnswerSource::Submit;
    SupplierOutcome outcome;
    qint64 leastCheckMs = 60'000; ///< The supplier's pause between two calls for one reference.
    qint64 searchForMs = 0; ///< Where there is only searching: people decide after that. 0: never.
    MessageId message = {}; ///< The webhook that brought it.

    /// The same attempt, number and source, or the same message, is the same command, however
    /// often it is filed.
    [[nodiscard]] CommandId commandId() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RecordAnswer> fromJson(const QJsonObject &payload);
};

/// An operator wants to know now. Moves the waiting status query forward; the supplier's own
/// pause still holds.
struct CheckOrder {
    static constexpr char kKind[] = "order.check";
    static constexpr auto kPermission = identity::Permission::OrderCheck;

    OrderId order;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CheckOrder> fromJson(const QJsonObject &payload);
};

/// The same for every order that hangs, at most kMostAtOnce.
struct CheckAllOrders {
    static constexpr char kKind[] = "order.check_all";
    static constexpr auto kPermission = identity::Permission::OrderCheck;
    static constexpr int kMostAtOnce = 200;

    [[nodiscard]] QJsonObject toJson() const { return {}; }
    [[nodiscard]] static Result<CheckAllOrders> fromJson(const QJsonObject &)
    {
        return CheckAllOrders{};
    }
};

/// Two people end an order whose end nobody could find out (3.2.3 e): delivered, or given back. The
/// first files it with the evidence, the second decides; the supplier is not asked any more.
struct DecideOrder {
    static constexpr char kKind[] = "order.decide";
    static constexpr auto kPermission = identity::Permission::OrderDecide;

    OrderId order;
    qint64 version = 0; ///< As the first person saw it.
    bool delivered = false;
    std::optional<Money> cost = {}; ///< What the supplier took, if it was delivered.
    QString serial = {};
    QString evidence; ///< What was seen, and where.
    /// Which try delivered, by its number: asked for where there were several and nothing is
    /// proven.
    int attempt = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideOrder> fromJson(const QJsonObject &payload);
};

/// People send an order on to another place, where it is proven that nothing was bought: never
/// beside goods that may still come, whoever asks for it (S5). A purchase made again takes two
/// (K-12).
struct RerouteOrder {
    static constexpr char kKind[] = "order.reroute";
    static constexpr auto kPermission = identity::Permission::OrderDecide;
    static constexpr int kMostAttempts = 6; ///< The machine's own tries among them.

    OrderId order;
    qint64 version = 0; ///< As the person saw it.
    QString providerCode;
    QString sku;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RerouteOrder> fromJson(const QJsonObject &payload);
};

/// Who works on an order that hangs, for the eyes of the others; gives no right and takes none.
struct ClaimOrder {
    static constexpr char kKind[] = "order.claim";
    static constexpr auto kPermission = identity::Permission::OrderCheck;

    OrderId order;
    bool release = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClaimOrder> fromJson(const QJsonObject &payload);
};

/// What somebody saw or did about an order: a step of the playbook, or words of their own.
struct NoteOrder {
    static constexpr char kKind[] = "order.note";
    static constexpr auto kPermission = identity::Permission::OrderCheck;

    OrderId order;
    QString step; ///< Of kPlaybook; empty: only the text.
    QString text;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NoteOrder> fromJson(const QJsonObject &payload);
};

/// "Not delivered" may be decided that long after the purchase was sent.
inline constexpr qint64 kDecideFailedAfterMs = 30LL * 60 * 1000;

inline constexpr char kSendJob[] = "order.send";
inline constexpr char kCheckJob[] = "order.check";
/// Looks for goods that come after a refusal; payload `attempt`, `turn`.
inline constexpr char kWatchJob[] = "order.watch";
/// Two clicks on the same purchase by the same member within this time ask "buy again?" (O-3).
inline constexpr qint64 kDuplicateWindowMs = 5LL * 60 * 1000;
/// The longest a call to a supplier lasts; nobody decides about an attempt meanwhile.
inline constexpr qint64 kCallMs = 45'000;
/// A bill's question may be followed by its payment, each a minute long (IAK).
inline constexpr qint64 kBillCallMs = 150'000;
/// Between two calls for one reference, whoever asks.
inline constexpr qint64 kLeastPauseMs = 60'000;

/// What a job needs to call the supplier; nothing when there is no call to make any more.
struct Call {
    Attempt attempt;
    int answerNumber = 0;
    QStringList otherHandles = {}; ///< For a search: of other attempts, or older than this one.
    qint64 ageMs = 0;              ///< Since it was sent.
    bool breakerOpen = false;      ///< Nothing may be sent: it is a "not sent" (3.1).
    bool billExpired = false;      ///< Likewise: the supplier has forgotten what was asked.
};

/// PREPARED -> SENDING under the job's fence. After this commits the request may leave (law 5).
/// `outgoing`: what a supplier without our reference had before, and by whose account; kept.
struct Outgoing {
    std::optional<QStringList> handlesBefore = {};
    QByteArray accountMark = {}; ///< Of the account that the call is made with.
};
[[nodiscard]] Result<std::optional<Call>> beginSending(db::Transaction &tx, const jobs::Job &job,
                                                       const Outgoing &outgoing = {});

/// Allows one status query: the attempt is live, its money still held, and young enough for a
/// repeat to be a query (3.2.5). An attempt too old, or of another account than `accountMark`, goes
/// to review.
[[nodiscard]] Result<std::optional<Call>> beginCheck(db::Transaction &tx, const jobs::Job &job,
                                                     const QByteArray &accountMark = {});

/// Allows one look at a refused attempt whose outcome had been unknown before: goods may still come
/// (3.4). Nothing when the watch is over.
struct Watch {
    Attempt attempt;
    int turn = 0;
    int nextTurn = 0;
    qint64 nextAt = 0; ///< UTC ms of the look after this one; 0: this is the last.
};
[[nodiscard]] Result<std::optional<Watch>> beginWatch(db::Transaction &tx, const jobs::Job &job);

/// Asks after an attempt as soon as the supplier's pause between two calls for one reference
/// allows: somebody is impatient, or the supplier hinted at news.
[[nodiscard]] Result<void> askSoon(db::Transaction &tx, const Attempt &attempt,
                                   qint64 leastPauseMs);

/// Gives every waiting attempt that no job follows its job back (V-25): the status query, or the
/// sending where nothing was sent yet. Answers how many.
[[nodiscard]] Result<int> checkForgotten(db::Transaction &tx);

void addHandlers(commands::Executor &executor);

} // namespace reiyan::orders
