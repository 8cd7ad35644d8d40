#include "services/ledger/invariants.h"

#include <array>

namespace reiyan::ledger {
namespace {

// `column || ''` keeps a planner without statistics from walking all entries of one account to find
// the few of one transfer: at 100 000 orders that took more than ten minutes.
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
    Invariant{"V-8b", "no wallet may be overdrawn", true, false,
              "SELECT id FROM accounts WHERE user_id IS NOT NULL AND min_available < 0"},
    Invariant{"V-10", "every transfer names an executed command", true, false, R"sql(
        SELECT t.id FROM transfers t LEFT JOIN commands c ON c.id = t.command_id
        WHERE t.recorded_at >= :since AND (c.id IS NULL OR c.state <> 'EXECUTED'))sql"},
    // The posting map (1.5): what else posts, such as an adjustment, adds its line here.
    Invariant{"V-10b", "a transfer is of a kind that its command posts", true, false, R"sql(
        SELECT t.id FROM transfers t JOIN commands c ON c.id = t.command_id
        WHERE t.recorded_at >= :since
          AND NOT (t.kind = 'DEPOSIT' AND t.deposit_id IS NOT NULL
                   AND c.kind IN ('deposit.approve', 'deposit.payment', 'deposit.review'))
          AND NOT (t.kind = 'DEPOSIT_RETURN' AND c.kind = 'deposit.review'
                   AND t.deposit_id IS NOT NULL)
          AND NOT (t.kind = 'DEPOSIT_REVIEW' AND c.kind = 'deposit.payment'
                   AND t.deposit_id IS NOT NULL)
          AND NOT (t.kind = 'DEPOSIT_REVERSAL' AND c.kind = 'deposit.reverse'
                   AND t.deposit_id IS NOT NULL)
          AND NOT ((t.kind = 'CAPTURE' OR t.kind LIKE 'LATE_LOSS%') AND c.kind = 'order.record_answer'
                   AND t.order_id IS NOT NULL)
          AND NOT (t.kind = 'ADJUSTMENT' AND c.kind = 'wallet.adjust')
          AND NOT (t.kind = 'CAPTURE' AND c.kind = 'order.decide' AND t.order_id IS NOT NULL))sql"},
    Invariant{"V-11", "a reversal negates its original", false, false, R"sql(
        SELECT t.id FROM transfers t JOIN entries e ON e.transfer_id = t.id
        LEFT JOIN entries o ON o.transfer_id = t.reverses_transfer_id
                           AND o.account_id = e.account_id
        WHERE t.recorded_at >= :since AND t.reverses_transfer_id IS NOT NULL
          AND (o.amount IS NULL OR o.amount <> -e.amount))sql"},
    Invariant{"V-12", "money in suspense has an open case", false, false, R"sql(
        SELECT x.object FROM (
            SELECT COALESCE(t.deposit_id, t.order_id, t.id) AS object, SUM(e.amount) AS s
            FROM entries e JOIN transfers t ON t.id = e.transfer_id
            WHERE e.account_id = 'suspense_unmatched'
            GROUP BY COALESCE(t.deposit_id, t.order_id, t.id)) x
        LEFT JOIN cases c ON c.object_id = x.object AND c.state = 'OPEN'
        WHERE x.s <> 0 AND c.id IS NULL)sql"},
    Invariant{"V-13", "a credited deposit has one transfer of its amount", true, false, R"sql(
        SELECT d.id FROM deposits d
        LEFT JOIN transfers t ON t.deposit_id = d.id AND t.kind = 'DEPOSIT'
        LEFT JOIN accounts a ON a.user_id = d.user_id
        LEFT JOIN entries e ON e.transfer_id = t.id AND e.account_id || '' = a.id
        WHERE d.status IN ('CREDITED', 'REVERSED') AND d.decided_at >= :since
          AND (e.amount IS NULL OR e.amount <> d.amount))sql"},
    Invariant{"V-13b", "what a deposit's source gave is what its member was to pay", true, false,
              R"sql(
        SELECT d.id FROM transfers t JOIN deposits d ON d.id = t.deposit_id
        JOIN payment_methods p ON p.id = d.payment_id
        JOIN commands c ON c.id = t.command_id
        LEFT JOIN entries e ON e.transfer_id = t.id
             AND e.account_id || '' = CASE WHEN c.kind = 'deposit.review' THEN 'suspense_unmatched'
                                           ELSE p.account_id END
        WHERE t.kind = 'DEPOSIT' AND t.recorded_at >= :since
          AND (e.amount IS NULL OR -e.amount <> d.amount + d.fee + d.rounding))sql"},
    Invariant{"V-13d", "a bank line pays what was credited for it, and nothing that ended", true,
              true, R"sql(
        SELECT l.id FROM statement_lines l JOIN deposits d ON d.id = l.deposit_id
        WHERE d.status NOT IN ('MATCHED', 'CREDITED', 'REVERSED')
           OR (d.status = 'CREDITED'
               AND (l.amount <> d.amount + d.fee + d.rounding OR l.payment_id <> d.payment_id)))sql"},
    Invariant{"V-13e", "nobody credited what they read in, or what was merged by them", true, true,
              R"sql(
        SELECT d.id FROM deposits d JOIN statement_lines l ON l.deposit_id = d.id
        WHERE d.status = 'CREDITED' AND d.matched_by = l.imported_by AND d.decided_by = l.imported_by
        UNION ALL
        SELECT d.id FROM deposits d JOIN deposits o ON o.merged_into = d.id
        WHERE d.status = 'CREDITED' AND (o.requested_by = d.decided_by
                                         OR o.matched_by = d.decided_by))sql"},
    Invariant{"V-13c", "a reversed deposit went back whole, once, and no other did", true, false,
              R"sql(
        SELECT d.id FROM deposits d
        LEFT JOIN payment_methods p ON p.id = d.payment_id
        LEFT JOIN transfers t ON t.deposit_id = d.id AND t.kind = 'DEPOSIT_REVERSAL'
        LEFT JOIN entries e ON e.transfer_id = t.id AND e.account_id || '' = p.account_id
        WHERE d.status = 'REVERSED' AND d.decided_at >= :since
          AND (e.amount IS NULL OR e.amount <> d.amount + d.fee + d.rounding)
        UNION ALL
        SELECT d.id FROM transfers t JOIN deposits d ON d.id = t.deposit_id
        WHERE t.kind = 'DEPOSIT_REVERSAL' AND t.recorded_at >= :since AND d.status <> 'REVERSED')sql"},
    Invariant{"V-14", "no other deposit has a transfer", true, false, R"sql(
        SELECT d.id FROM transfers t JOIN deposits d ON d.id = t.deposit_id
        WHERE t.recorded_at >= :since AND t.kind = 'DEPOSIT'
          AND d.status NOT IN ('CREDITED', 'REVERSED'))sql"},
    Invariant{"V-15", "a deposit under review has its amount in suspense, no other has", false,
              true, R"sql(
        SELECT d.id FROM deposits d
        LEFT JOIN (SELECT t.deposit_id, SUM(e.amount) AS s
                   FROM entries e JOIN transfers t ON t.id = e.transfer_id
                   WHERE e.account_id = 'suspense_unmatched' GROUP BY t.deposit_id) x
               ON x.deposit_id = d.id
        LEFT JOIN invoices i ON i.deposit_id = d.id
        WHERE (d.status = 'REVIEW' AND COALESCE(x.s, 0) <> COALESCE(i.paid, d.amount))
           OR (d.status <> 'REVIEW' AND COALESCE(x.s, 0) <> 0))sql"},
    Invariant{"V-16", "no open request is older than its deadline, grace and an hour", false, false,
              R"sql(
        SELECT id FROM deposits WHERE status IN ('INVOICED', 'INVOICE_UNKNOWN', 'SUBMITTED')
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
                   AND a.state IN ('SUCCEEDED', 'CONTRADICTED')) < 1))sql"},
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
                   JOIN accounts a ON a.id = e.account_id AND a.user_id || '' = o.user_id
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
    Invariant{"V-22", "all successes of one order but one are booked losses, with a case", true,
              true, R"sql(
        SELECT a.order_id FROM attempts a WHERE a.state IN ('SUCCEEDED', 'CONTRADICTED')
        GROUP BY a.order_id HAVING COUNT(*) > 1
           AND ((SELECT COUNT(*) FROM transfers t
                 WHERE t.order_id = a.order_id AND t.kind LIKE 'LATE_LOSS%') < COUNT(*) - 1
                OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.object_id = a.order_id)))sql"},
    Invariant{"V-22b", "a loss that came late has its case", false, false, R"sql(
        SELECT t.id FROM transfers t LEFT JOIN cases c ON c.object_id = t.order_id
        WHERE t.recorded_at >= :since AND t.kind LIKE 'LATE_LOSS%' AND c.id IS NULL)sql"},
    Invariant{"V-22c", "a bill is paid by one order, at the price that was shown", true, false,
              R"sql(
        SELECT b.id FROM bills b LEFT JOIN transactions o ON o.id = b.order_id
        WHERE b.state = 'ORDERED' AND b.asked_at >= :since
          AND (o.id IS NULL OR o.order_id <> b.number OR o.price <> b.price
               OR o.cost_cap <> b.cost OR o.target <> b.destination OR o.user_id <> b.user_id)
        UNION ALL
        SELECT o.id FROM transactions o JOIN services s ON s.id = o.service_id AND s.kind = 'bill'
        LEFT JOIN bills b ON b.order_id = o.id
        WHERE o.created_at >= :since AND b.id IS NULL
          AND o.created_at >= (SELECT MIN(f.asked_at) FROM bills f))sql"},
    Invariant{"V-22d", "goods of an order that was given back are a booked loss", true, false,
              R"sql(
        SELECT a.id FROM attempts a JOIN transactions o ON o.id = a.order_id
        WHERE a.state = 'CONTRADICTED' AND o.status = 'FAILED' AND o.finished_at >= :since
          AND (SELECT w.outcome FROM attempt_answers w WHERE w.attempt_id = a.id
               AND w.source <> 'manual' AND w.outcome IN ('SUCCEEDED', 'REJECTED')
               ORDER BY w.id DESC LIMIT 1) = 'SUCCEEDED'
          AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.order_id = o.id
                          AND t.kind LIKE 'LATE_LOSS%'))sql"},
    Invariant{"V-23", "the next attempt began after the last one ended", true, true, R"sql(
        SELECT b.id FROM attempts b
        JOIN attempts a ON a.order_id = b.order_id AND a.attempt_no = b.attempt_no - 1
        WHERE b.attempt_no > 1 AND (a.finished_at IS NULL OR a.finished_at > b.created_at))sql"},
    Invariant{"V-24", "no wallet order gave its customer more than it took", true, true, R"sql(
        SELECT o.id FROM transactions o
        JOIN transfers t ON t.order_id = o.id
        JOIN entries e ON e.transfer_id = t.id
        JOIN accounts a ON a.id = e.account_id AND a.user_id IS NOT NULL
        WHERE o.payment = 'wallet'
        GROUP BY o.id HAVING SUM(e.amount) > 0)sql"},
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
        LEFT JOIN entries e ON e.transfer_id = t.id AND e.account_id || '' = 'cogs'
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
    Invariant{"V-29e", "a bill's state is that of its last step", true, false, R"sql(
        SELECT b.id FROM bills b
        LEFT JOIN state_histories h ON h.machine = 'bill' AND h.object_id = b.id
                                   AND h.seq = b.version
        WHERE b.asked_at >= :since AND (h.to_state IS NULL OR h.to_state <> b.state))sql"},
    Invariant{"V-30", "every step has a command or a job", false, false,
              "SELECT id FROM state_histories WHERE id >= :since_id AND command_id IS NULL "
              "AND job_id IS NULL"},
    Invariant{"V-31", "a running job has its lease or was rescued", false, false,
              "SELECT id FROM jobs WHERE state = 'running' AND lease_until + 120000 < :now"},
    Invariant{"V-32", "a finished job has let its key go", false, false,
              "SELECT id FROM jobs WHERE state NOT IN ('ready', 'running') "
              "AND uniq_key IS NOT NULL"},
    Invariant{"V-33", "a turn of the clock's work is taken once and not ahead of time", false,
              false,
              "SELECT name FROM cron_slots WHERE slot - 60000 > :now "
              "UNION ALL SELECT name FROM cron_slots GROUP BY name, slot HAVING COUNT(*) > 1"},
    Invariant{"V-34", "a dead job has a case", false, false, R"sql(
        SELECT j.id FROM jobs j LEFT JOIN cases c ON c.kind = 'dead_job' AND c.object_id = j.id
        WHERE j.state = 'dead' AND c.id IS NULL)sql"},
    Invariant{"V-35", "every open request has its expiry job", false, false, R"sql(
        SELECT d.id FROM deposits d WHERE d.status = 'SUBMITTED'
          AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.uniq_key = 'deposit.expire:' || d.id))sql"},
    Invariant{"V-35c", "a payment at a gateway waits for nothing without a job", false, false,
              R"sql(
        SELECT d.id FROM deposits d
        WHERE (d.status = 'INVOICING' AND NOT EXISTS (
                  SELECT 1 FROM jobs j WHERE j.uniq_key = 'deposit.invoice:' || d.id))
           OR (d.status IN ('INVOICED', 'INVOICE_UNKNOWN') AND NOT EXISTS (
                  SELECT 1 FROM jobs j WHERE j.uniq_key = 'deposit.payment:' || d.id)))sql"},
    Invariant{"V-35b", "a paid order waits for nothing without a job", false, false, R"sql(
        SELECT o.id FROM transactions o WHERE o.status = 'FUNDED'
          AND NOT EXISTS (SELECT 1 FROM attempts a JOIN jobs j ON j.uniq_key = 'order.send:' || a.id
                          WHERE a.order_id = o.id))sql"},
    Invariant{"V-37", "an executed approval of a deposit has its transfer", true, false, R"sql(
        SELECT c.id FROM commands c LEFT JOIN transfers t ON t.command_id = c.id
        WHERE c.kind = 'deposit.approve' AND c.state = 'EXECUTED' AND c.executed_at >= :since
          AND t.id IS NULL)sql"},
    Invariant{"V-38", "nobody checked an own request", true, false,
              "SELECT id FROM approvals WHERE checker_id = maker_id"},
    Invariant{"V-38b", "nobody credited a bank line they found or a request they filed", true,
              false, R"sql(
        SELECT id FROM deposits WHERE status = 'CREDITED' AND decided_at >= :since
          AND (decided_by = matched_by OR decided_by = requested_by))sql"},
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

} // namespace

std::span<const Invariant> invariants()
{
    return kInvariants;
}

} // namespace reiyan::ledger
