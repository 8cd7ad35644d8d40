#include "services/ledger/verify.h"

#include "services/audit/audit.h"
#include "services/deposits/deposit.h"
#include "services/orders/attempt.h"
#include "services/store/latch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace reiyan::ledger {
namespace {

/// One invariant as a question whose answer, the offenders, should be empty. `:since`, `:now` are
/// UTC ms, `:since_id` the smallest time-ordered id of that moment.
struct Invariant {
    const char *name;
    const char *meaning;
    bool stopsMoney;
    bool fullOnly;
    const char *sql;
};

constexpr std::array kInvariants = {
    Invariant{"V-1", "a transfer has two legs or more and adds up to zero", true, false, R"sql(
        SELECT t.id FROM transfers t LEFT JOIN entries e ON e.transfer_id = t.id
        WHERE t.recorded_at >= :since
        GROUP BY t.id HAVING COUNT(e.leg) < 2 OR COALESCE(SUM(e.amount), 0) <> 0)sql"},
    Invariant{"V-2", "all balances add up to zero", true, false, R"sql(
        SELECT s FROM (SELECT CAST(COALESCE(SUM(balance), 0) AS {int64}) AS s FROM accounts) x
        WHERE s <> 0)sql"},
    Invariant{"V-3", "a balance is the sum of its entries", true, true, R"sql(
        SELECT a.id FROM accounts a
        LEFT JOIN (SELECT account_id, SUM(amount) AS s FROM entries GROUP BY account_id) e
               ON e.account_id = a.id
        WHERE a.balance <> COALESCE(e.s, 0))sql"},
    Invariant{"V-4", "entries are numbered 1, 2, 3 without gaps", true, true, R"sql(
        SELECT a.id FROM accounts a
        LEFT JOIN (SELECT account_id, COUNT(*) AS n, MAX(account_seq) AS last FROM entries
                   GROUP BY account_id) e ON e.account_id = a.id
        WHERE a.entry_seq <> COALESCE(e.n, 0) OR a.entry_seq <> COALESCE(e.last, 0))sql"},
    Invariant{"V-5", "each entry starts where the one before ended", true, false, R"sql(
        SELECT e.account_id || '#' || e.account_seq FROM entries e
        LEFT JOIN entries p ON p.account_id = e.account_id AND p.account_seq = e.account_seq - 1
        WHERE e.recorded_at >= :since AND e.balance_before <> COALESCE(p.balance_after, 0))sql"},
    Invariant{"V-6", "the last entry ends at the balance", true, false, R"sql(
        SELECT a.id FROM accounts a
        LEFT JOIN entries e ON e.account_id = a.id AND e.account_seq = a.entry_seq
        WHERE a.balance <> COALESCE(e.balance_after, 0))sql"},
    Invariant{"V-7", "held is the sum of the active holds", true, false, R"sql(
        SELECT a.id FROM accounts a
        LEFT JOIN (SELECT account_id, SUM(amount) AS s FROM holds WHERE state = 'ACTIVE'
                   GROUP BY account_id) h ON h.account_id = a.id
        WHERE a.held <> COALESCE(h.s, 0))sql"},
    Invariant{"V-8", "available is never below its minimum", true, false,
              "SELECT id FROM accounts WHERE balance - held < min_available"},
    Invariant{"V-10", "every transfer names an executed command", false, false, R"sql(
        SELECT t.id FROM transfers t LEFT JOIN commands c ON c.id = t.command_id
        WHERE t.recorded_at >= :since AND (c.id IS NULL OR c.state <> 'EXECUTED'))sql"},
    Invariant{"V-11", "a reversal negates its original", false, false, R"sql(
        SELECT t.id FROM transfers t JOIN entries e ON e.transfer_id = t.id
        LEFT JOIN entries o ON o.transfer_id = t.reverses_transfer_id
                           AND o.account_id = e.account_id
        WHERE t.recorded_at >= :since AND t.reverses_transfer_id IS NOT NULL
          AND (o.amount IS NULL OR o.amount <> -e.amount))sql"},
    Invariant{"V-13", "a credited deposit has one transfer of its amount", true, false, R"sql(
        SELECT d.id FROM deposits d
        LEFT JOIN transfers t ON t.deposit_id = d.id AND t.kind = 'DEPOSIT'
        LEFT JOIN accounts a ON a.user_id = d.user_id
        LEFT JOIN entries e ON e.transfer_id = t.id AND e.account_id = a.id
        WHERE d.status IN ('CREDITED', 'REVERSED') AND d.decided_at >= :since
          AND (e.amount IS NULL OR e.amount <> d.amount))sql"},
    Invariant{"V-14", "no other deposit has a transfer", true, false, R"sql(
        SELECT d.id FROM transfers t JOIN deposits d ON d.id = t.deposit_id
        WHERE t.recorded_at >= :since AND t.kind = 'DEPOSIT'
          AND d.status NOT IN ('CREDITED', 'REVERSED'))sql"},
    Invariant{"V-16", "no open request is older than its deadline, grace and an hour", false, false,
              R"sql(
        SELECT id FROM deposits WHERE status IN ('INVOICED', 'SUBMITTED')
          AND date_exp + 4200000 < :now)sql"},
    Invariant{"V-17", "a gateway payment is used once", true, true, R"sql(
        SELECT gateway || ' ' || gateway_payment_id FROM deposits
        WHERE gateway_payment_id IS NOT NULL
        GROUP BY gateway, gateway_payment_id HAVING COUNT(*) > 1)sql"},
    Invariant{"V-18", "a delivered order was captured once, by one successful attempt", true, false,
              R"sql(
        SELECT o.id FROM transactions o
        LEFT JOIN holds h ON h.order_id = o.id AND h.purpose = 'order'
        LEFT JOIN transfers t ON t.order_id = o.id AND t.kind = 'CAPTURE'
        WHERE o.status = 'SUCCEEDED' AND o.finished_at >= :since
          AND (h.id IS NULL OR h.state <> 'CAPTURED' OR h.captured_amount <> o.price
               OR t.id IS NULL
               OR (SELECT COUNT(*) FROM attempts a WHERE a.order_id = o.id
                   AND a.state IN ('SUCCEEDED', 'CONTRADICTED')) <> 1))sql"},
    Invariant{"V-18b", "what was captured was delivered", true, false, R"sql(
        SELECT o.id FROM transfers t JOIN transactions o ON o.id = t.order_id
        WHERE t.recorded_at >= :since AND t.kind = 'CAPTURE'
          AND o.status NOT IN ('SUCCEEDED', 'PARTIAL'))sql"},
    Invariant{"V-19", "an order that failed cost its customer nothing", true, false, R"sql(
        SELECT o.id FROM transactions o
        LEFT JOIN holds h ON h.order_id = o.id AND h.purpose = 'order'
        WHERE o.status IN ('FAILED', 'EXPIRED', 'CANCELLED') AND o.finished_at >= :since
          AND (h.state <> 'RELEASED'
               OR (SELECT COALESCE(SUM(e.amount), 0) FROM transfers t
                   JOIN entries e ON e.transfer_id = t.id
                   JOIN accounts a ON a.id = e.account_id AND a.user_id = o.user_id
                   WHERE t.order_id = o.id) <> 0))sql"},
    Invariant{"V-20", "an active hold belongs to an order on its way", true, false, R"sql(
        SELECT h.order_id FROM holds h JOIN transactions o ON o.id = h.order_id
        WHERE h.state = 'ACTIVE'
          AND o.status NOT IN ('FUNDED', 'DISPATCHING', 'VERIFYING', 'REVIEW'))sql"},
    Invariant{"V-20b", "an order on its way has its money held", true, false, R"sql(
        SELECT o.id FROM transactions o
        LEFT JOIN holds h ON h.order_id = o.id AND h.state = 'ACTIVE'
        WHERE o.status IN ('FUNDED', 'DISPATCHING', 'VERIFYING', 'REVIEW')
          AND o.payment = 'wallet' AND h.id IS NULL)sql"},
    Invariant{"V-21", "an order being bought has exactly one live attempt", true, false, R"sql(
        SELECT o.id FROM transactions o WHERE o.status IN ('DISPATCHING', 'VERIFYING')
          AND (SELECT COUNT(*) FROM attempts a
               WHERE a.order_id = o.id AND a.live_slot = 1) <> 1)sql"},
    Invariant{"V-21b", "a live attempt belongs to an order being bought", true, false, R"sql(
        SELECT a.id FROM attempts a JOIN transactions o ON o.id = a.order_id
        WHERE a.live_slot = 1 AND o.status NOT IN ('DISPATCHING', 'VERIFYING', 'REVIEW'))sql"},
    Invariant{"V-22", "two successes of one order are a booked loss with a case", true, true, R"sql(
        SELECT a.order_id FROM attempts a WHERE a.state = 'SUCCEEDED'
        GROUP BY a.order_id HAVING COUNT(*) > 1)sql"},
    Invariant{"V-23", "the next attempt began after the last one ended", true, true, R"sql(
        SELECT b.id FROM attempts b
        JOIN attempts a ON a.order_id = b.order_id AND a.attempt_no = b.attempt_no - 1
        WHERE b.attempt_no > 1 AND (a.finished_at IS NULL OR a.finished_at > b.created_at))sql"},
    Invariant{"V-25", "every live attempt has a job", false, false, R"sql(
        SELECT a.id FROM attempts a JOIN transactions o ON o.id = a.order_id
        WHERE a.live_slot = 1 AND o.status IN ('DISPATCHING', 'VERIFYING')
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'order.send:' || a.id)
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'order.check:' || a.id))sql"},
    Invariant{"V-26", "nothing is being sent for longer than a lease and five minutes", false,
              false,
              "SELECT id FROM attempts WHERE live_slot = 1 AND state = 'SENDING' "
              "AND sent_at + 420000 < :now"},
    Invariant{"V-27", "the cost booked is the cost answered", false, false, R"sql(
        SELECT o.id FROM transactions o
        JOIN attempts a ON a.order_id = o.id AND a.state = 'SUCCEEDED'
        LEFT JOIN transfers t ON t.order_id = o.id AND t.kind = 'CAPTURE'
        LEFT JOIN entries e ON e.transfer_id = t.id AND e.account_id = 'cogs'
        WHERE o.status = 'SUCCEEDED' AND o.finished_at >= :since
          AND (COALESCE(e.amount, 0) <> a.cost OR o.cost <> a.cost))sql"},
    Invariant{"V-29", "a deposit's state is that of its last step", true, false, R"sql(
        SELECT d.id FROM deposits d
        LEFT JOIN state_histories h ON h.machine = 'deposit' AND h.object_id = d.id
                                   AND h.seq = d.version
        WHERE d.created_at >= :since AND (h.to_state IS NULL OR h.to_state <> d.status))sql"},
    Invariant{"V-29b", "an order's state is that of its last step", true, false, R"sql(
        SELECT o.id FROM transactions o
        LEFT JOIN state_histories h ON h.machine = 'order' AND h.object_id = o.id
                                   AND h.seq = o.version
        WHERE o.created_at >= :since AND (h.to_state IS NULL OR h.to_state <> o.status))sql"},
    Invariant{"V-29c", "an attempt's state is that of its last step", true, false, R"sql(
        SELECT a.id FROM attempts a
        LEFT JOIN state_histories h ON h.machine = 'attempt' AND h.object_id = a.id
             AND h.seq = (SELECT MAX(x.seq) FROM state_histories x
                          WHERE x.machine = 'attempt' AND x.object_id = a.id)
        WHERE a.created_at >= :since AND (h.to_state IS NULL OR h.to_state <> a.state))sql"},
    Invariant{"V-30", "every step has a command or a job", false, false,
              "SELECT id FROM state_histories WHERE id >= :since_id AND command_id IS NULL "
              "AND job_id IS NULL"},
    Invariant{"V-31", "a running job has its lease or was rescued", false, false,
              "SELECT id FROM jobs WHERE state = 'running' AND lease_until + 120000 < :now"},
    Invariant{"V-32", "a finished job has let its key go", false, false,
              "SELECT id FROM jobs WHERE state NOT IN ('ready', 'running') "
              "AND uniq_key IS NOT NULL"},
    Invariant{"V-35", "every open request has its expiry job", false, false, R"sql(
        SELECT d.id FROM deposits d WHERE d.status = 'SUBMITTED'
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'deposit.expire:' || d.id))sql"},
    Invariant{"V-37", "an executed approval of a deposit has its transfer", true, false, R"sql(
        SELECT c.id FROM commands c LEFT JOIN transfers t ON t.command_id = c.id
        WHERE c.kind = 'deposit.approve' AND c.state = 'EXECUTED' AND c.executed_at >= :since
          AND t.id IS NULL)sql"},
    Invariant{"V-38", "nobody checked an own request", true, false,
              "SELECT id FROM approvals WHERE checker_id = maker_id"},
    Invariant{"V-39", "what was executed is what was approved", true, false, R"sql(
        SELECT a.id FROM approvals a LEFT JOIN commands c ON c.id = a.id
        LEFT JOIN commands m ON m.id = a.maker_command_id
        WHERE m.id IS NULL OR m.payload <> a.payload OR m.kind <> a.command_kind
           OR m.request_hash <> a.payload_hash OR m.actor_id <> a.maker_id
           OR (a.state = 'EXECUTED' AND (c.id IS NULL OR c.payload <> a.payload
                                         OR c.kind <> a.command_kind)))sql"},
    Invariant{"V-45", "audit rows are sealed within a minute", false, false, R"sql(
        SELECT a.id FROM activity_log a LEFT JOIN audit_seals s ON s.audit_id = a.id
        WHERE a.id >= :since_id AND s.audit_id IS NULL AND a.at + 60000 < :now)sql"},
    Invariant{"V-46", "every decided command has an audit row", false, false, R"sql(
        SELECT c.id FROM commands c LEFT JOIN activity_log a ON a.command_id = c.id
        WHERE c.executed_at >= :since AND c.state <> 'FILED' AND a.id IS NULL)sql"},
};

constexpr std::array kStatements = {
    db::Statement{"verify.checkpoint", "SELECT COALESCE(MAX(made_at), 0) FROM balance_checkpoints"},
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

Result<void> checkChain(db::Reader &reader, const Window &window, VerifyReport &report)
{
    Finding finding{"V-43", "the seal chain is unbroken", true, 0, {}};
    qint64 expected = 0;
    QByteArray previous = audit::kChainStart;
    const db::DynamicStatement seals{
        "V-43", "SELECT s.seal_seq, s.audit_id, s.prev_hash, s.hash, a.content_hash "
                "FROM audit_seals s JOIN activity_log a ON a.id = s.audit_id "
                "WHERE s.sealed_at >= :since OR s.seal_seq = 1 ORDER BY s.seal_seq"};
    const Result<void> read =
        reader.stream(seals, {{":since", window.since}}, [&](const db::Row &row) {
            const bool jumped = window.since > 0 && expected <= 1; // a quick run starts inside
            if (jumped && row.integer(0) > 1) {
                expected = row.integer(0) - 1;
                previous = row.bytes(2);
            }
            ++expected;
            const bool good =
                row.integer(0) == expected && row.bytes(2) == previous
                && row.bytes(3) == audit::sealHash(previous, expected, row.text(1), row.bytes(4));
            if (!good)
                addOffender(finding, row.text(0));
            expected = row.integer(0);
            previous = row.bytes(3);
            return true;
        });
    if (read)
        take(report, finding);
    return read;
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
    const Result<qint64> checkpoint = reader.number(kStatements[0]);
    if (!checkpoint)
        return checkpoint.error();
    window.since = std::max<qint64>(0, *checkpoint - kMarginMs);
    window.sinceId = window.since > 0 ? firstIdOf(window.since) : QString();
    return window;
}

} // namespace

Result<VerifyReport> verify(db::Reader &reader, VerifyMode mode)
{
    QElapsedTimer clock;
    clock.start();
    const Result<Window> window = windowFor(reader, mode);
    if (!window)
        return window.error();
    VerifyReport report;
    report.since = window->since;
    for (const Invariant &invariant : kInvariants) {
        if (invariant.fullOnly && mode != VerifyMode::Full)
            continue;
        if (Result<void> asked = ask(reader, invariant, *window, report); !asked)
            return asked.error();
    }
    for (const auto check : {checkSteps, checkContentHashes, checkChain}) {
        if (Result<void> asked = check(reader, *window, report); !asked)
            return asked.error();
    }
    report.elapsedMs = clock.elapsed();
    return report;
}

Result<int> makeCheckpoint(db::Transaction &tx)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    return tx.change(kStatements[2], {{":now", *now}});
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
    return store::setLatch(tx, reasons.join(u' '));
}

std::span<const db::Statement> verifyStatements()
{
    return kStatements;
}

} // namespace reiyan::ledger
