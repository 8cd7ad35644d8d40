#include "services/deposits/deposits_match.h"

#include "services/commands/executor.h"
#include "services/deposits/deposits_checks.h"
#include "services/deposits/deposits_steps.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/lines_repository.h"

#include <QJsonArray>

#include <algorithm>

namespace reiyan::deposits {
namespace {

using commands::Context;

constexpr qsizetype kMostOthers = 5;

/// All deposits of the command under their locks, in the order every transaction takes them.
Result<QList<Deposit>> lockAll(const Context &context, const MatchDeposit &command)
{
    QList<MatchDeposit::Other> all = command.others;
    all.append({command.deposit, command.version});
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.deposit.text < b.deposit.text; });
    QList<Deposit> locked;
    for (const MatchDeposit::Other &one : std::as_const(all)) {
        const bool isMain = one.deposit == command.deposit;
        const Result<Deposit> deposit =
            lockFor(context, one.deposit, isMain ? DepositState::Matched : DepositState::Rejected,
                    one.version);
        if (!deposit)
            return deposit.error();
        locked.append(*deposit);
        if (isMain)
            std::swap(locked.first(), locked.last());
    }
    return locked; // the one that stays is the first
}

Result<Money> dueOf(const QList<Deposit> &deposits)
{
    Money sum;
    for (const Deposit &deposit : deposits) {
        const Result<Money> more = sum.plus(deposit.due());
        if (!more)
            return more;
        sum = *more;
    }
    return sum;
}

/// Requests of one member that one transfer pays together, to the rupiah.
Result<void> checkOthers(const Context &context, const QList<Deposit> &deposits,
                         const BankLine &line)
{
    if (deposits.size() < 2)
        return {};
    for (const Deposit &deposit : deposits) {
        if (deposit.user != deposits.constFirst().user
            || deposit.paymentMethodId != deposits.constFirst().paymentMethodId)
            return Error{ErrorKind::Invalid, "deposit.other_member", {}, {deposit.number}};
    }
    for (const Deposit &ended : deposits.sliced(1)) {
        if (ended.state != DepositState::Submitted) // another one has a line of its own, or had
            return Error{ErrorKind::Invalid,
                         "deposit.wrong_state",
                         {},
                         {ended.number, QLatin1String(stateCode(ended.state))}};
        if (ended.requestedBy == context.actor.user)
            return Error{ErrorKind::Forbidden, "deposit.own_request", {}, {ended.number}};
    }
    const Result<Money> due = dueOf(deposits);
    if (!due)
        return due.error();
    if (*due != line.amount)
        return Error{ErrorKind::Invalid,
                     "deposit.sum_differs",
                     {},
                     {QStringLiteral("rp:%1").arg(line.amount.toRupiah()),
                      QStringLiteral("rp:%1").arg(due->toRupiah())}};
    return {};
}

Result<BankLine> lineFor(const Context &context, const MatchDeposit &command)
{
    const auto line = repository::findLine(context.tx, command.line);
    if (!line)
        return line.error();
    if (!*line || !(*line)->deposit.isNull() || !(*line)->amount.isPositive())
        return Error{ErrorKind::Conflict, "deposit.line_gone", command.line};
    return **line;
}

Result<void> endOthers(const Context &context, const QList<Deposit> &deposits)
{
    const QString &stays = deposits.constFirst().number;
    for (const Deposit &other : deposits.sliced(1)) {
        const Result<void> ended = moveTo(context, other,
                                          {.state = DepositState::Rejected,
                                           .decidedBy = context.actor.user,
                                           .reason = QStringLiteral("→ ") + stays,
                                           .at = context.now},
                                          "merged");
        const Result<void> merged =
            ended ? repository::mergeInto(context.tx, other.id, deposits.constFirst().id) : ended;
        if (!merged)
            return merged;
    }
    return {};
}

/// A line that somebody saw and typed. Where one of that amount was read in, it is chosen instead:
/// the same money must not be known by two names.
Result<void> takeNote(const Context &context, const Deposit &deposit, const QString &note)
{
    const Result<bool> there = repository::hasFreeLine(context.tx, deposit);
    if (!there)
        return there.error();
    if (*there)
        return Error{ErrorKind::Invalid, "deposit.line_there", {}, {deposit.number}};
    return repository::bindLine(context.tx, deposit, note);
}

/// The line that was read in; answers what its words are, for the note.
Result<QString> takeLine(const Context &context, const MatchDeposit &command,
                         const QList<Deposit> &deposits)
{
    const Result<BankLine> line = lineFor(context, command);
    if (!line)
        return line.error();
    Result<void> done = checkOthers(context, deposits, *line);
    if (done)
        done = repository::giveLine(context.tx, line->id, command.deposit);
    if (done)
        done = repository::setReceived(context.tx, command.deposit, line->amount);
    if (done)
        done = endOthers(context, deposits);
    return done ? Result<QString>(line->text.left(200)) : Result<QString>(done.error());
}

Result<QJsonObject> handleMatch(const Context &context, const MatchDeposit &command)
{
    const Result<QList<Deposit>> deposits = lockAll(context, command);
    if (!deposits)
        return deposits.error();
    const Deposit &deposit = deposits->constFirst();
    QString note = command.note;
    if (!command.line.isEmpty()) {
        const Result<QString> words = takeLine(context, command, *deposits);
        if (!words)
            return words.error();
        note = *words;
    } else if (Result<void> bound = takeNote(context, deposit, note); !bound) {
        return bound.error();
    }
    const char *cause = deposit.state == DepositState::Submitted ? "match" : "late_money";
    const Result<void> moved = moveTo(
        context, deposit,
        {.state = DepositState::Matched, .matchedBy = context.actor.user, .note = note}, cause);
    if (!moved)
        return moved.error();
    if (Result<void> soon = matchSoon(context.tx); !soon)
        return soon.error();
    return QJsonObject{{QStringLiteral("number"), deposit.number},
                       {QStringLiteral("state"), QLatin1String(stateCode(DepositState::Matched))}};
}

} // namespace

QJsonObject MatchDeposit::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), deposit.text},
                     {QStringLiteral("version"), version},
                     {QStringLiteral("note"), note}};
    if (!line.isEmpty())
        json.insert(QStringLiteral("line"), line);
    QJsonArray rows;
    for (const Other &other : others)
        rows.append(QJsonObject{{QStringLiteral("id"), other.deposit.text},
                                {QStringLiteral("version"), other.version}});
    if (!rows.isEmpty())
        json.insert(QStringLiteral("others"), rows);
    return json;
}

Result<MatchDeposit> MatchDeposit::fromJson(const QJsonObject &payload)
{
    MatchDeposit command{{payload.value(QLatin1String("id")).toString()},
                         payload.value(QLatin1String("version")).toInteger(),
                         payload.value(QLatin1String("note")).toString().simplified(),
                         payload.value(QLatin1String("line")).toString()};
    const QJsonArray rows = payload.value(QLatin1String("others")).toArray();
    for (const auto &row : rows) {
        const QJsonObject other = row.toObject();
        command.others.append({{other.value(QLatin1String("id")).toString()},
                               other.value(QLatin1String("version")).toInteger()});
        if (command.others.constLast().deposit == command.deposit)
            return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("others")};
    }
    if (command.others.size() > kMostOthers
        || (command.line.isEmpty() && !command.others.isEmpty()))
        return Error{ErrorKind::Invalid, "command.incomplete", QStringLiteral("others")};
    if (command.line.isEmpty() && (command.note.size() < 3 || command.note.size() > 500))
        return Error{ErrorKind::Invalid, "deposit.note_missing", {}};
    return command;
}

void addMatchHandlers(commands::Executor &executor)
{
    executor.add(commands::handlerOf<MatchDeposit>(handleMatch));
}

} // namespace reiyan::deposits
