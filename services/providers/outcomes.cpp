#include "services/providers/outcomes.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace reiyan::providers {
namespace {

SupplierOutcome notSent(const http::Reply &reply)
{
    SupplierOutcome outcome =
        unknownOutcome(reply, "TRANSPORT_ERROR", "not sent: " + reply.problem);
    outcome.outcome = OutcomeClass::NotSent;
    outcome.refundAllowed = true;
    outcome.failoverAllowed = true;
    return outcome;
}

} // namespace

const CodeRow *findRow(std::span<const CodeRow> rows, const QByteArray &code)
{
    for (const CodeRow &row : rows) {
        if (code == row.code)
            return &row;
    }
    return nullptr;
}

SupplierOutcome unknownOutcome(const http::Reply &reply, const char *error, const QByteArray &rule)
{
    SupplierOutcome outcome;
    outcome.error = error;
    outcome.rule = rule;
    outcome.httpStatus = reply.status;
    outcome.rawBody = reply.body;
    outcome.latencyMs = reply.latencyMs;
    return outcome;
}

SupplierOutcome oddOutcome(const http::Reply &reply, const char *error, const QByteArray &rule,
                           const QByteArray &code)
{
    constexpr qsizetype kLongestCode = 20;
    SupplierOutcome outcome = unknownOutcome(reply, error, rule);
    outcome.code = code.left(kLongestCode);
    outcome.alertOperator = true;
    return outcome;
}

SupplierOutcome fromRow(const http::Reply &reply, const CodeRow &row, Asked asked)
{
    SupplierOutcome outcome = unknownOutcome(reply, row.error, QByteArray("rc ") + row.code);
    outcome.outcome = asked == Asked::Submit ? row.onSubmit : row.onRecheck;
    outcome.code = row.code;
    outcome.alertOperator = row.alert;
    if (outcome.outcome == OutcomeClass::Rejected) {
        outcome.refundAllowed = row.refund;
        outcome.failoverAllowed = row.failover;
    }
    return outcome;
}

JsonReply readJson(const http::Reply &reply)
{
    if (reply.reach == http::Reach::NotSent)
        return {{}, notSent(reply)};
    if (reply.reach == http::Reach::NoReply)
        return {{}, unknownOutcome(reply, "TRANSPORT_ERROR", "no reply: " + reply.problem)};
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &problem);
    if (problem.error == QJsonParseError::NoError && document.isObject())
        return {document.object(), std::nullopt};
    const bool gateway = reply.body.isEmpty() && reply.status >= 500;
    return {{},
            unknownOutcome(reply, gateway ? "TRANSPORT_ERROR" : "MALFORMED_RESPONSE",
                           "http " + QByteArray::number(reply.status) + " without json")};
}

std::optional<Money> wholeRupiah(const QJsonValue &value)
{
    static const QRegularExpression whole(QStringLiteral("^[0-9]{1,15}(\\.0+)?$"));
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (!whole.match(text).hasMatch())
            return std::nullopt;
        return Money::rupiah(text.section(u'.', 0, 0).toLongLong());
    }
    if (!value.isDouble())
        return std::nullopt;
    constexpr qint64 kNotWhole = -1; // toInteger() answers it for a number with a fraction
    const qint64 amount = value.toInteger(kNotWhole);
    return amount < 0 ? std::nullopt : std::optional(Money::rupiah(amount));
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    constexpr qint64 kNotWhole = -1;
    const qint64 number = value.isDouble() ? value.toInteger(kNotWhole) : kNotWhole;
    return number < 0 ? QString() : QString::number(number);
}

QString tokenOf(const QString &serial)
{
    static const QRegularExpression notDigit(QStringLiteral("[^0-9]"));
    constexpr qsizetype kTokenDigits = 20;
    constexpr qsizetype kLongestToken = 24; // with hyphens
    const QString first = serial.section(u'/', 0, 0);
    QString digits = first;
    digits.remove(notDigit);
    return digits.size() == kTokenDigits && first.size() <= kLongestToken ? first : serial;
}

QByteArray md5Hex(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex();
}

bool sameDigest(const QByteArray &given, const QByteArray &expected)
{
    const QByteArray lower = given.toLower();
    if (expected.isEmpty() || lower.size() != expected.size())
        return false;
    uint differs = 0;
    for (qsizetype i = 0; i < expected.size(); ++i)
        differs |= uint(uchar(lower.at(i)) ^ uchar(expected.at(i)));
    return differs == 0;
}

Result<QByteArray> bodyOf(const http::Reply &reply, const QString &supplier)
{
    if (reply.reach == http::Reach::Replied)
        return reply.body;
    return Error{
        ErrorKind::Offline, "provider.unreachable", QString::fromLatin1(reply.problem), {supplier}};
}

Error refusedError(const char *error, const QByteArray &code, const QString &message)
{
    return {ErrorKind::Offline,
            "provider.refused",
            QString::fromLatin1(error),
            {QString::fromUtf8(code), message.left(200)}};
}

} // namespace reiyan::providers
