#pragma once

#include "services/base/payment_outcome.h"
#include "services/base/supplier_outcome.h"
#include "services/base/webhook.h"

#include <QList>
#include <QUrl>

namespace reiyan::gateways {

/// Our account at a gateway, as the store's settings and its secrets give it.
struct Merchant {
    QUrl address;
    QUrl pageAddress = {};         ///< Where payment pages are made, if elsewhere (Midtrans Snap).
    QString code;                  ///< Our merchant code, where there is one.
    QString apiKey;                ///< Secret: Midtrans server key, Duitku and Tripay API key.
    QString privateKey = {};       ///< Secret; where signatures have a key of their own (Tripay).
    bool legacySignatures = false; ///< Duitku projects of before April 2026.
    QUrl callbackUrl = {};         ///< Of our intake, where a payment must name it.
    QUrl returnUrl = {};           ///< Where the customer's browser goes afterwards.
    QString email = {};            ///< The store's, for customers without one.
    qint64 leastRecheckMs = 60'000;
    int createTimeoutMs = 30'000;
    int queryTimeoutMs = 10'000;
};

/// What a gateway's protocol can do and allows (money rules 16.1). Undeclared is the careful
/// answer: no, never.
struct Capabilities {
    bool cancels = false;
    bool refunds = false;
    /// Else a notification only makes us ask (16.3): what it says about the payment is not signed.
    bool noticeCoversOutcome = false;
    bool hasFeeList = false;        ///< channels() tells fees.
    qint64 leastRecheckMs = 60'000; ///< Between two questions about one payment.
};

/// A way to pay: BCA virtual account, QRIS, Indomaret.
struct Channel {
    enum class Kind { Page, VirtualAccount, Qris, Wallet, Shop };

    QString code; ///< As create() takes it.
    QString title;
    Kind kind = Kind::Page;
    std::optional<Money> fee = {}; ///< As the gateway tells it for the amount that was asked.
};

struct PaymentRequest {
    QString reference; ///< Ours, stored before the call, never used twice.
    Money amount;
    QString channel;
    QString title; ///< What is paid, in the customer's words.
    QString customerName;
    QString customerEmail;
    QString customerPhone;
    qint64 askedAt = 0;   ///< UTC ms: the moment of the call, from which gateways count.
    qint64 expiresAt = 0; ///< Ours; our grace comes on top, so a late minute is no lost money.
};

/// How the customer pays. What a channel does not have stays empty.
struct Instructions {
    QUrl page;             ///< To open in a browser, or an app's link.
    QString accountNumber; ///< Of a virtual account, or the code for a shop.
    QString billerCode;    ///< Mandiri bill: beside the number.
    QString qr;            ///< The text of a QR code.
    QString token;         ///< Of a payment page.
    qint64 expiresAt = 0;  ///< As the gateway tells it; 0 where it does not.
};

struct Created {
    PaymentOutcome outcome; ///< Pending: it exists and can be paid.
    Instructions how;
};

/// Which payment a question is about, and what it must be worth.
struct PaymentQuestion {
    QString reference;
    Money amount;
    QString handle = {}; ///< The gateway's own id, once known.
};

/// What became of a wish: cancel this, give that back. Succeeded is done, Pending accepted,
/// Rejected refused for good.
struct ActionOutcome {
    OutcomeClass outcome = OutcomeClass::Unknown;
    QByteArray error = "NONE";
    QByteArray code;
    QString message;
    std::optional<Money> refunded = {};
    bool alertOperator = false;
    QByteArray rawBody;
};

struct RefundRequest {
    QString reference; ///< Of the payment.
    QString channel;   ///< How it was paid: PaymentOutcome::channel.
    QString key;       ///< Ours, one a refund: the same key answers the first one again.
    Money amount;
    QString reason;
};

/// What the engine needs from a gateway, in neutral words. Calls block; they are made on worker
/// threads, outside of any transaction. Thread-safe.
class GatewayAdapter
{
public:
    GatewayAdapter() = default;
    virtual ~GatewayAdapter() = default;
    Q_DISABLE_COPY_MOVE(GatewayAdapter)

    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// The ways to pay `amount`; from the gateway where it has a list, else those we speak.
    [[nodiscard]] virtual Result<QList<Channel>> channels(Money amount) = 0;
    /// Answers a class, never a transport error: unknown is an outcome. After an unknown one ask
    /// for the reference before anything else (5.4, 6.10).
    [[nodiscard]] virtual Created create(const PaymentRequest &request) = 0;
    /// Over TLS to the configured host: the authority for the state of a payment.
    [[nodiscard]] virtual PaymentOutcome check(const PaymentQuestion &question) = 0;
    /// Ends what nobody paid. Only where capabilities() say so.
    [[nodiscard]] virtual ActionOutcome cancel(const QString &reference);
    [[nodiscard]] virtual ActionOutcome refund(const RefundRequest &request);

    /// Compares in constant time what the gateway signs; without a key nothing is authentic.
    [[nodiscard]] virtual bool isAuthentic(const Webhook &notice) const = 0;
    /// Our reference, from what is signed and nothing else; empty for pings and rubbish.
    [[nodiscard]] virtual QString referenceOf(const Webhook &notice) const = 0;
    /// What an authentic notice says about the payment it belongs to. Where capabilities() say
    /// that its signature does not cover that, this is a hint and no evidence.
    [[nodiscard]] virtual PaymentOutcome outcomeOf(const Webhook &notice,
                                                   const PaymentQuestion &question) const = 0;
};

} // namespace reiyan::gateways
