#include "services/deposits/lines_commands.h"

#include "services/base/text.h"
#include "services/commands/executor.h"
#include "services/deposits/deposits_repository.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/lines_repository.h"
#include "services/jobs/queue.h"
#include "services/payments/payments_queries.h"

#include <QCryptographicHash>
#include <QHash>

namespace reiyan::deposits {
namespace {

using commands::Context;

Result<QJsonObject> handleImport(const Context &context, const ImportLines &command)
{
    const auto method = payments::methodByCode(context.tx, command.paymentCode);
    if (!method)
        return method.error();
    if (!*method || !(*method)->isManual())
        return Error{ErrorKind::Invalid, "statement.no_account", {}, {command.paymentCode}};
    if (!command.layout.isEmpty()) {
        const Result<void> kept = repository::keepLayout(context.tx, (*method)->id, command.layout);
        if (!kept)
            return kept.error();
    }
    int added = 0;
    for (BankLine line : command.lines) {
        line.id = context.tx.newId();
        line.paymentMethodId = (*method)->id;
        line.importedBy = context.actor.user;
        const Result<bool> inserted = repository::insertLine(context.tx, line, context.now);
        if (!inserted)
            return inserted.error();
        added += *inserted ? 1 : 0;
    }
    if (Result<void> soon = matchSoon(context.tx); !soon)
        return soon.error();
    return QJsonObject{{QStringLiteral("added"), added},
                       {QStringLiteral("known"), int(command.lines.size()) - added}};
}

/// A request that was matched by a typed note, credited or not, whose line came with a statement.
bool isNoted(const Deposit &deposit)
{
    return deposit.state == DepositState::Matched || deposit.state == DepositState::Credited;
}

/// Why the pair is none any more, looked at under the lock; nothing while it is one.
Result<const char *> whyNot(const Context &context, const Deposit &deposit, const BankLine &line,
                            qint64 version)
{
    const auto own = repository::lineOf(context.tx, deposit.id);
    const auto rivals = repository::rivalsOf(context.tx, deposit, line);
    if (!own || !rivals)
        return own ? rivals.error() : own.error();
    const bool isOpen = deposit.state == DepositState::Submitted || isNoted(deposit);
    if (!isOpen || deposit.version != version || *own)
        return "deposit.wrong_state";
    if (!line.deposit.isNull())
        return "deposit.line_gone";
    const bool isPair =
        line.amount == deposit.due() && line.paymentMethodId == deposit.paymentMethodId;
    if (!isPair || rivals->lines > 0 || rivals->tickets > 0)
        return "deposit.changed";
    return nullptr;
}

Result<void> pair(const Context &context, const Deposit &deposit, const BankLine &line,
                  const QString &checks)
{
    Result<void> done = repository::giveLine(context.tx, line.id, deposit.id);
    if (done)
        done = repository::setReceived(context.tx, deposit.id, line.amount);
    if (!done || isNoted(deposit))
        return done;
    done =
        repository::setVerdict(context.tx, {deposit.id, deposit.version, Verdict::Exact, checks});
    if (!done)
        return done;
    return moveTo(
        context, deposit,
        {.state = DepositState::Matched, .matchedBy = line.importedBy, .note = line.text.left(200)},
        "exact");
}

Result<QJsonObject> handleExact(const Context &context, const MatchExact &command)
{
    const Result<Deposit> deposit = repository::lock(context.tx, command.deposit);
    if (!deposit)
        return deposit.error();
    const auto line = repository::findLine(context.tx, command.line);
    if (!line)
        return line.error();
    if (!*line)
        return Error{ErrorKind::NotFound, "deposit.line_gone", command.line};
    const auto why = whyNot(context, *deposit, **line, command.version);
    if (!why)
        return why.error();
    if (*why) // somebody was faster; the next run looks again
        return QJsonObject{{QStringLiteral("left"), QLatin1String(*why)}};
    if (Result<void> done = pair(context, *deposit, **line, command.checks); !done)
        return done.error();
    return QJsonObject{{QStringLiteral("number"), deposit->number}};
}

QJsonObject jsonOf(const BankLine &line)
{
    QJsonObject json{{QStringLiteral("at"), line.at},
                     {QStringLiteral("day"), line.isDay},
                     {QStringLiteral("amount"), line.amount.toRupiah()},
                     {QStringLiteral("text"), line.text},
                     {QStringLiteral("print"), line.fingerprint}};
    if (line.balance)
        json.insert(QStringLiteral("balance"), line.balance->toRupiah());
    return json;
}

BankLine lineFrom(const QJsonObject &json)
{
    constexpr int kLongestText = 400;
    BankLine line;
    line.at = json.value(QLatin1String("at")).toInteger();
    line.isDay = json.value(QLatin1String("day")).toBool();
    line.amount = Money::rupiah(json.value(QLatin1String("amount")).toInteger());
    line.text = storable(json.value(QLatin1String("text")).toString(), kLongestText);
    line.fingerprint = json.value(QLatin1String("print")).toString();
    if (const QJsonValue balance = json.value(QLatin1String("balance")); !balance.isUndefined())
        line.balance = Money::rupiah(balance.toInteger());
    return line;
}

bool isGood(const BankLine &line)
{
    constexpr qint64 kMost = 1'000'000'000'000;   // rupiah; more is a wrong column
    constexpr qint64 kEarliest = 946'684'800'000; // 2000
    constexpr int kPrint = 64;
    return !line.amount.isZero() && std::abs(line.amount.toRupiah()) <= kMost
           && line.at >= kEarliest && line.fingerprint.size() == kPrint;
}

} // namespace

void fingerprint(QList<BankLine> &lines)
{
    QHash<QByteArray, int> seen;
    for (BankLine &line : lines) {
        const QByteArray name =
            QByteArray::number(line.at) + '|' + QByteArray::number(line.amount.toRupiah()) + '|'
            + (line.balance ? QByteArray::number(line.balance->toRupiah()) : QByteArray("-")) + '|'
            + line.text.simplified().toLower().toUtf8();
        const QByteArray digest = QCryptographicHash::hash(
            name + '|' + QByteArray::number(++seen[name]), QCryptographicHash::Sha256);
        line.fingerprint = QString::fromLatin1(digest.toHex());
    }
}

QList<BankLine> linesOf(const statements::Statement &statement)
{
    QList<BankLine> lines;
    lines.reserve(statement.lines.size());
    for (const statements::Line &read : statement.lines) {
        BankLine line;
        line.at = read.at;
        line.isDay = read.isDay;
        line.amount = read.amount;
        line.text = read.text;
        line.balance = read.balance;
        lines.append(line);
    }
    fingerprint(lines);
    return lines;
}

Result<void> matchSoon(db::Transaction &tx)
{
    // A run that is under way began before this: the next one is another job.
    constexpr qint64 kSliceMs = 500;
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const qint64 slice = *now / kSliceMs + 1;
    const Result<bool> enqueued =
        jobs::enqueue(tx, {.kind = kMatchJob,
                           .payload = {},
                           .runAt = slice * kSliceMs,
                           .uniqKey = QLatin1String(kMatchJob) + u':' + QString::number(slice),
                           .priority = 20});
    return enqueued ? Result<void>() : Result<void>(enqueued.error());
}

Result<int> matchWaiting(db::Transaction &tx)
{
    const Result<qint64> waiting = repository::waitingTransfers(tx);
    if (!waiting || *waiting == 0)
        return waiting ? Result<int>(0) : Result<int>(waiting.error());
    const Result<void> soon = matchSoon(tx);
    return soon ? Result<int>(int(*waiting)) : Result<int>(soon.error());
}

CommandId ImportLines::commandId() const
{
    return {derivedUuid("statement.import:" + paymentCode.toUtf8() + ':' + fileHash.toUtf8() + ':'
                        + QByteArray::number(piece))};
}

QJsonObject ImportLines::toJson() const
{
    QJsonArray rows;
    for (const BankLine &line : lines)
        rows.append(jsonOf(line));
    return {{QStringLiteral("payment"), paymentCode},
            {QStringLiteral("file"), fileHash},
            {QStringLiteral("piece"), piece},
            {QStringLiteral("layout"), layout},
            {QStringLiteral("lines"), rows}};
}

Result<ImportLines> ImportLines::fromJson(const QJsonObject &payload)
{
    ImportLines command;
    command.paymentCode = payload.value(QLatin1String("payment")).toString();
    command.fileHash = payload.value(QLatin1String("file")).toString().left(64);
    command.piece = payload.value(QLatin1String("piece")).toInt();
    command.layout = payload.value(QLatin1String("layout")).toObject();
    const QJsonArray rows = payload.value(QLatin1String("lines")).toArray();
    if (rows.isEmpty() || rows.size() > kMostLines)
        return Error{ErrorKind::Invalid, "statement.no_lines", {}};
    for (const auto &row : rows) {
        const BankLine line = lineFrom(row.toObject());
        if (!isGood(line))
            return Error{ErrorKind::Invalid, "statement.bad_line", {}, {line.text}};
        command.lines.append(line);
    }
    return command;
}

CommandId MatchExact::commandId(const JobId &job) const
{
    return {derivedUuid("deposit.match_exact:" + deposit.text.toUtf8() + ':' + line.toUtf8() + ':'
                        + job.text.toUtf8())};
}

QJsonObject MatchExact::toJson() const
{
    return {{QStringLiteral("id"), deposit.text},
            {QStringLiteral("line"), line},
            {QStringLiteral("version"), version},
            {QStringLiteral("checks"), checks}};
}

Result<MatchExact> MatchExact::fromJson(const QJsonObject &payload)
{
    return MatchExact{{payload.value(QLatin1String("id")).toString()},
                      payload.value(QLatin1String("line")).toString(),
                      payload.value(QLatin1String("version")).toInteger(),
                      payload.value(QLatin1String("checks")).toString().left(kChecks)};
}

void addLineHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<ImportLines>(handleImport));
    executor.add(commands::handlerOf<MatchExact>(handleExact));
}

} // namespace reiyan::deposits
