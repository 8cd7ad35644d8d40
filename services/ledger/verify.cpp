#include "services/ledger/verify.h"

#include "services/audit/audit.h"
#include "services/bills/bill.h"
#include "services/commands/command.h"
#include "services/db/schema_drift.h"
#include "services/deposits/deposit.h"
#include "services/ledger/invariants.h"
#include "services/orders/attempt.h"
#include "services/store/latch.h"
#include "services/store/numbers.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace reiyan::ledger {
namespace {

constexpr std::array kStatements = {
    db::Statement{"verify.first_seal", "SELECT COALESCE(MIN(seal_seq), 1) FROM audit_seals "
                                       "WHERE sealed_at >= :since"},
    db::Statement{"verify.steps", "SELECT DISTINCT machine, from_state, to_state "
                                  "FROM state_histories WHERE id >= :since_id"},
    db::Statement{"verify.make_checkpoint", R"sql(
        INSERT INTO balance_checkpoints (account_id, account_seq, balance, held, made_at)
        SELECT a.id, a.entry_seq, a.balance, a.held, :now FROM accounts a
        WHERE NOT EXISTS (SELECT 1 FROM balance_checkpoints c
                          WHERE c.account_id = a.id AND c.account_seq = a.entry_seq))sql"},
};

constexpr int kMostOffenders = 10;

struct Window {
    qint64 since = 0;
    qint64 now = 0;
    QString sinceId;
};

/// The smallest UUIDv7 of a moment.
QString firstIdOf(qint64 ms)
{
    const QString hex = QStringLiteral("%1").arg(std::max<qint64>(ms, 0), 12, 16, QLatin1Char('0'));
    return hex.left(8) + u'-' + hex.mid(8, 4);
}

db::Params paramsOf(const char *sql, const Window &window)
{
    db::Params params;
    const QByteArray text(sql);
    if (text.contains(":since_id"))
        params << std::pair{QStringLiteral(":since_id"), QVariant(window.sinceId)};
    QByteArray rest = text;
    rest.replace(":since_id", "");
    if (rest.contains(":since"))
        params << std::pair{QStringLiteral(":since"), QVariant(window.since)};
    if (rest.contains(":now"))
        params << std::pair{QStringLiteral(":now"), QVariant(window.now)};
    return params;
}

void addOffender(Finding &finding, const QString &offender)
{
    if (finding.count++ < kMostOffenders)
        finding.offenders.append(offender);
}

void take(VerifyReport &report, const Finding &finding)
{
    ++report.checked;
    if (finding.count > 0)
        report.findings.append(finding);
}

Result<void> ask(db::Reader &reader, const Invariant &invariant, const Window &window,
                 VerifyReport &report)
{
    Finding finding{invariant.name, invariant.meaning, invariant.stopsMoney, 0, {}};
    const Result<void> asked =
        reader.stream({invariant.name, invariant.sql}, paramsOf(invariant.sql, window),
                      [&finding](const db::Row &row) {
                          addOffender(finding, row.text(0));
                          return true;
                      });
    if (asked)
        take(report, finding);
    return asked;
}

bool isAllowedStep(const QString &machine, const QString &from, const QString &to)
{
    const auto pairIn = [&](const auto &codes, const auto &table) {
        if (from.isEmpty()) // the first step: into NEW, or where a machine is born
            return to == QLatin1String(codes.at(0));
        return std::any_of(table.begin(), table.end(), [&](const auto &step) {
            return from == QLatin1String(codes.at(size_t(step.from)))
                   && to == QLatin1String(codes.at(size_t(step.to)));
        });
    };
    if (machine == QLatin1String("deposit"))
        return pairIn(deposits::kDepositStateCodes, deposits::kDepositTransitions);
    if (machine == QLatin1String("bill"))
        return pairIn(bills::kBillStateCodes, bills::kBillTransitions);
    if (machine == QLatin1String("order"))
        return pairIn(orders::kOrderStateCodes, orders::kOrderTransitions);
    if (machine == QLatin1String("attempt"))
        return pairIn(orders::kAttemptStateCodes, orders::kAttemptTransitions);
    return false;
}

Result<void> checkSteps(db::Reader &reader, const Window &window, VerifyReport &report)
{
    Finding finding{"V-29d", "every step is in its machine's table", true, 0, {}};
    const Result<db::Rows> rows = reader.rows(kStatements[1], {{":since_id", window.sinceId}});
    if (!rows)
        return rows.error();
    for (const db::Row &row : *rows) {
        if (!isAllowedStep(row.text(0), row.text(1), row.text(2)))
            addOffender(finding, row.text(0) + u' ' + row.text(1) + u'>' + row.text(2));
    }
    take(report, finding);
    return {};
}

Result<void> checkContentHashes(db::Reader &reader, const Window &window, VerifyReport &report)
{
    Finding finding{"V-42", "audit rows are as they were written", true, 0, {}};
    const db::DynamicStatement rows{
        "V-42", "SELECT id, at, COALESCE(actor_id, ''), actor_name, workstation, action, "
                "object_type, object_id, changes, COALESCE(command_id, ''), reason, content_hash "
                "FROM activity_log WHERE id >= :since_id"};
    const Result<void> read =
        reader.stream(rows, {{":since_id", window.sinceId}}, [&finding](const db::Row &row) {
            const audit::StoredRecord record{row.text(0),  row.integer(1), row.text(2), row.text(3),
                                             row.text(4),  row.text(5),    row.text(6), row.text(7),
                                             row.bytes(8), row.text(9),    row.text(10)};
            if (audit::contentHash(record) != row.bytes(11))
                addOffender(finding, record.id);
            return true;
        });
    if (read)
        take(report, finding);
    return read;
}

/// From the first seal of the window on by number: its time may be behind that of the seal before,
/// where a clock was set back or a past was written later.
Result<void> checkChain(db::Reader &reader, const Window &window, VerifyReport &report)
{
    const Result<qint64> first = reader.number(kStatements[0], {{":since", window.since}});
    if (!first)
        return first.error();
    Finding finding{"V-43", "the seal chain is unbroken", true, 0, {}};
    // A whole look starts at 1, whatever is there.
    qint64 expected = window.since == 0 ? 1 : *first;
    QByteArray previous = expected == 1 ? QByteArray(audit::kChainStart) : QByteArray();
    const db::DynamicStatement seals{
        "V-43", "SELECT s.seal_seq, s.audit_id, s.prev_hash, s.hash, a.content_hash "
                "FROM audit_seals s JOIN activity_log a ON a.id = s.audit_id "
                "WHERE s.seal_seq >= :first ORDER BY s.seal_seq"};
    const Result<void> read = reader.stream(seals, {{":first", expected}}, [&](const db::Row &row) {
        if (previous.isEmpty()) // a quick look starts inside
            previous = row.bytes(2);
        const bool good =
            row.integer(0) == expected && row.bytes(2) == previous
            && row.bytes(3) == audit::sealHash(previous, expected, row.text(1), row.bytes(4));
        if (!good)
            addOffender(finding, row.text(0));
        expected = row.integer(0) + 1;
        previous = row.bytes(3);
        return true;
    });
    if (read)
        take(report, finding);
    return read;
}

/// A command's answer is said again only to the request it was given for (C-2): its hash is of
/// what is stored beside it.
Result<void> checkRequestHashes(db::Reader &reader, const Window &window, VerifyReport &report)
{
    Finding finding{"V-36", "a command asks what its hash says", true, 0, {}};
    const db::DynamicStatement rows{"V-36", "SELECT id, kind, COALESCE(actor_id, ''), payload, "
                                            "request_hash FROM commands WHERE filed_at >= :since"};
    const Result<void> read =
        reader.stream(rows, {{":since", window.since}}, [&finding](const db::Row &row) {
            if (commands::requestHash(row.bytes(1), row.text(2), row.bytes(3)) != row.bytes(4))
                addOffender(finding, row.text(0));
            return true;
        });
    if (read)
        take(report, finding);
    return read;
}

/// An embedded file has no clock of its own, and a simulation has one on purpose.
Result<void> checkClock(db::Reader &reader, const Window &window, VerifyReport &report)
{
    constexpr qint64 kMostApartMs = 2'000;
    Finding finding{"V-50", "the database's clock agrees with this machine's", false, 0, {}};
    const Environment &environment = reader.environment();
    const qint64 apart = window.now - environment.clock->nowMs();
    if (!environment.clockIsAuthority && std::abs(apart) > kMostApartMs)
        addOffender(finding, QStringLiteral("%1 ms").arg(apart));
    take(report, finding);
    return {};
}

Result<void> checkSchema(db::Reader &reader, const Window &, VerifyReport &report)
{
    Finding finding{"V-51", "tables, checks and triggers are those of this release", false, 0, {}};
    const Result<QStringList> drift = db::schemaDrift(reader);
    if (!drift)
        return drift.error();
    for (const QString &object : *drift)
        addOffender(finding, object);
    take(report, finding);
    return {};
}

Result<Window> windowFor(db::Reader &reader, VerifyMode mode)
{
    constexpr qint64 kMarginMs = 3'600'000;
    const Result<qint64> now = reader.now();
    if (!now)
        return now.error();
    Window window{0, *now, QString()};
    if (mode == VerifyMode::Full)
        return window;
    const Result<QString> clean = store::setting(reader, QLatin1String(kCleanAt));
    if (!clean)
        return clean.error();
    const qint64 last = clean->toLongLong();
    // A clock that was ahead must not hide what came after it was set right.
    window.since = last <= *now ? std::max<qint64>(0, last - kMarginMs) : 0;
    window.sinceId = window.since > 0 ? firstIdOf(window.since) : QString();
    return window;
}

using GoOn = std::function<bool()>;

Result<void> unlessStopped(const GoOn &goOn)
{
    if (goOn && !goOn())
        return Error{ErrorKind::Offline, "verify.stopped", {}};
    return {};
}

Result<void> askEach(db::Reader &reader, VerifyMode mode, const Window &window, const GoOn &goOn,
                     VerifyReport &report)
{
    for (const Invariant &invariant : invariants()) {
        if (invariant.fullOnly && mode != VerifyMode::Full)
            continue;
        Result<void> asked = unlessStopped(goOn);
        if (asked)
            asked = ask(reader, invariant, window, report);
        if (!asked)
            return asked;
    }
    return {};
}

/// What needs a hash or a table of the program.
Result<void> checkEach(db::Reader &reader, const Window &window, const GoOn &goOn,
                       VerifyReport &report)
{
    for (const auto check :
         {checkSteps, checkRequestHashes, checkContentHashes, checkChain, checkSchema}) {
        Result<void> checked = unlessStopped(goOn);
        if (checked)
            checked = check(reader, window, report);
        if (!checked)
            return checked;
    }
    return {};
}

} // namespace

Result<VerifyReport> verify(db::Reader &reader, VerifyMode mode, const std::function<bool()> &goOn)
{
    QElapsedTimer clock;
    clock.start();
    const Result<Window> window = windowFor(reader, mode);
    if (!window)
        return window.error();
    VerifyReport report;
    report.since = window->since;
    Result<void> done = checkClock(reader, *window, report); // before anything takes time
    if (done)
        done = askEach(reader, mode, *window, goOn, report);
    if (done)
        done = checkEach(reader, *window, goOn, report);
    if (!done)
        return done.error();
    report.elapsedMs = clock.elapsed();
    return report;
}

Result<void> noteClean(db::Transaction &tx, VerifyMode mode)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const QString at = QString::number(*now);
    if (mode == VerifyMode::Full) {
        if (Result<void> full = store::setSetting(tx, QLatin1String(kFullAt), at); !full)
            return full;
    }
    const Result<int> made = tx.change(kStatements[2], {{":now", *now}});
    return made ? store::setSetting(tx, QLatin1String(kCleanAt), at) : Result<void>(made.error());
}

Result<void> latch(db::Transaction &tx, const VerifyReport &report)
{
    QStringList reasons;
    for (const Finding &finding : report.findings) {
        if (finding.stopsMoney)
            reasons.append(QLatin1String(finding.invariant));
    }
    if (reasons.isEmpty())
        return {};
    const Result<LatchId> set = store::setLatch(tx, reasons.join(u' '));
    return set ? Result<void>() : Result<void>(set.error());
}

std::span<const db::Statement> verifyStatements()
{
    return kStatements;
}

} // namespace reiyan::ledger
