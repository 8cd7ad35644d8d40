#include "services/deposits/deposits_queries.h"

#include "services/base/json.h"
#include "services/db/list_query.h"
#include "services/deposits/deposits_work.h"
#include "services/deposits/lines_repository.h"

#include <algorithm>
#include <array>

namespace reiyan::deposits {
namespace {

#define REIYAN_DUE "d.amount + d.fee + d.rounding"

constexpr std::array kColumns = {
    db::ListColumn{"created_at", "d.created_at", true},
    db::ListColumn{"number", "d.order_id", true, false, true},
    db::ListColumn{"member", "u.full_name"},
    db::ListColumn{"method", "p.code"},
    db::ListColumn{"due", REIYAN_DUE},
    db::ListColumn{"verdict", "CASE WHEN p.gateway <> 'manual' THEN 'gateway' ELSE d.verdict END"},
    db::ListColumn{"checks", "d.checks"},
    db::ListColumn{"received", "d.received", false, true},
    db::ListColumn{"difference", "CASE WHEN d.received = 0 THEN NULL "
                                 "ELSE d.received - (" REIYAN_DUE ") END"},
    db::ListColumn{"status", "d.status"},
    db::ListColumn{"holder", "COALESCE((SELECT w.full_name FROM deposit_claims k JOIN users w "
                             "ON w.id = k.user_id WHERE k.deposit_id = d.id), '')"},
    db::ListColumn{"expires_at", "d.date_exp"},
    db::ListColumn{"pictures", "(SELECT COUNT(*) FROM evidence e WHERE e.deposit_id = d.id)"},
    db::ListColumn{"level", "COALESCE(l.name, '')"},
    db::ListColumn{"requested", "d.amount + d.rounding - d.digits"},
    db::ListColumn{"amount", "d.amount", true, true},
    db::ListColumn{"requested_by", "r.full_name"},
    db::ListColumn{"note", "COALESCE(d.match_note, '')"},
    db::ListColumn{"reason", "COALESCE(d.reason, '')"},
    db::ListColumn{"gateway", "p.gateway"},
    db::ListColumn{"version", "d.version"},
    db::ListColumn{"user_id", "d.user_id"},
    db::ListColumn{"requested_by_id", "d.requested_by"},
    db::ListColumn{"matched_by_id", "COALESCE(d.matched_by, '')"},
};

// LEFT, though every deposit has all three: see the list of orders.
constexpr db::ListSpec kList{"deposits.list",
                             kColumns,
                             "FROM deposits d LEFT JOIN users u ON u.id = d.user_id "
                             "LEFT JOIN payment_methods p ON p.id = d.payment_id "
                             "LEFT JOIN users r ON r.id = d.requested_by "
                             "LEFT JOIN member_levels l ON l.id = u.member_level_id WHERE 1 = 1",
                             "d.id",
                             "created_at",
                             "d.order_id LIKE :prefix OR u.search_text LIKE :text"};

constexpr std::array kLineColumns = {
    db::ListColumn{"at", "s.at", true},
    db::ListColumn{"account", "p.code"},
    db::ListColumn{"text", "s.text"},
    db::ListColumn{"credit", "CASE WHEN s.amount > 0 THEN s.amount ELSE 0 END", false, true},
    db::ListColumn{"debit", "CASE WHEN s.amount < 0 THEN -s.amount ELSE 0 END", false, true},
    db::ListColumn{"balance", "COALESCE(s.balance, 0)"},
    db::ListColumn{"deposit", "COALESCE(d.order_id, '')"},
    db::ListColumn{"imported_by", "w.full_name"},
    db::ListColumn{"imported_at", "s.imported_at"},
    db::ListColumn{"is_free", "CASE WHEN s.deposit_id IS NULL THEN 1 ELSE 0 END"},
};

constexpr db::ListSpec kLineList{"bank_lines.list",
                                 kLineColumns,
                                 "FROM statement_lines s "
                                 "LEFT JOIN payment_methods p ON p.id = s.payment_id "
                                 "LEFT JOIN users w ON w.id = s.imported_by "
                                 "LEFT JOIN deposits d ON d.id = s.deposit_id WHERE 1 = 1",
                                 "s.id",
                                 "at",
                                 "d.order_id LIKE :prefix OR LOWER(s.text) LIKE :text"};

#define REIYAN_CANDIDATE "SELECT s.id, s.payment_id, s.at, s.is_day, s.amount, s.text, p.code, "

constexpr std::array kStatements = {
    db::Statement{"deposits.details", R"sql(
    SELECT d.id, d.order_id, d.user_id, u.full_name, p.name, d.amount, a.balance, a.held, d.status,
           r.full_name, COALESCE(d.match_note, ''), COALESCE(d.reason, ''), d.created_at,
           d.date_exp, d.version, COALESCE(d.matched_by, ''), COALESCE(m.full_name, ''),
           p.code, d.fee, d.rounding, d.digits, d.verdict, d.checks, p.receiver_number,
           p.receiver_name, COALESCE(k.full_name, ''), COALESCE(c.at, 0),
           (SELECT COUNT(*) FROM evidence e WHERE e.deposit_id = d.id)
    FROM deposits d JOIN users u ON u.id = d.user_id
    JOIN payment_methods p ON p.id = d.payment_id
    JOIN users r ON r.id = d.requested_by
    JOIN accounts a ON a.user_id = d.user_id LEFT JOIN users m ON m.id = d.matched_by
    LEFT JOIN deposit_claims c ON c.deposit_id = d.id LEFT JOIN users k ON k.id = c.user_id
    WHERE d.id = :id)sql"},
    db::Statement{"deposits.history", R"sql(
    SELECT h.at, h.from_state, h.to_state, h.cause, COALESCE(u.full_name, '')
    FROM state_histories h LEFT JOIN users u ON u.id = h.actor_id
    WHERE h.machine = 'deposit' AND h.object_id = :id ORDER BY h.seq)sql"},
    db::Statement{"deposits.waiting", "SELECT COUNT(*) FROM deposits "
                                      "WHERE status IN ('SUBMITTED', 'MATCHED', 'REVIEW')"},
    db::Statement{"deposits.candidates", REIYAN_CANDIDATE R"sql(
           x.reason, COALESCE(x.together, ''), COALESCE(o.order_id, ''), COALESCE(o.version, 0)
    FROM deposit_suggestions x JOIN statement_lines s ON s.id = x.line_id
    JOIN payment_methods p ON p.id = s.payment_id LEFT JOIN deposits o ON o.id = x.together
    WHERE x.deposit_id = :id AND s.deposit_id IS NULL ORDER BY x.position, s.id)sql"},
    db::Statement{"deposits.free_lines", REIYAN_CANDIDATE R"sql('', '', '', 0
    FROM statement_lines s JOIN payment_methods p ON p.id = s.payment_id
    WHERE s.deposit_id IS NULL AND s.amount > 0 AND s.at >= :since
      AND (:text = '%%' OR LOWER(s.text) LIKE :text)
    ORDER BY ABS(s.amount - :due), s.at DESC, s.id LIMIT :limit)sql"},
    db::Statement{"deposits.invoice_view", R"sql(
    SELECT gateway, reference, handle, instructions, checks, asked_at, paid, failure, cancel_reason
    FROM invoices WHERE deposit_id = :id)sql"},
    db::Statement{"deposits.notes", R"sql(
    SELECT n.at, u.full_name, n.text FROM deposit_notes n JOIN users u ON u.id = n.by_user
    WHERE n.deposit_id = :id ORDER BY n.at, n.id)sql"},
};

Candidate candidateFrom(const db::Row &row)
{
    Candidate candidate;
    candidate.line.id = row.text(0);
    candidate.line.paymentMethodId = row.text(1);
    candidate.line.at = row.integer(2);
    candidate.line.isDay = row.flag(3);
    candidate.line.amount = row.money(4);
    candidate.line.text = row.text(5);
    candidate.account = row.text(6);
    candidate.reason = row.text(7);
    candidate.together = {row.text(8)};
    candidate.togetherNumber = row.text(9);
    candidate.togetherVersion = row.integer(10);
    return candidate;
}

DepositDetails detailsFrom(const db::Row &row, qint64 now)
{
    DepositDetails details;
    details.id = {row.text(0)};
    details.number = row.text(1);
    details.user = {row.text(2)};
    details.memberName = row.text(3);
    details.method = row.text(4);
    details.amount = row.money(5);
    details.balance = row.money(6);
    details.available = Money::rupiah(row.integer(6) - row.integer(7));
    details.status = row.text(8);
    details.requestedBy = row.text(9);
    details.matchNote = row.text(10);
    details.reason = row.text(11);
    details.createdAt = row.integer(12);
    details.expiresAt = row.integer(13);
    details.version = row.integer(14);
    details.matchedById = {row.text(15)};
    details.matchedBy = row.text(16);
    details.methodCode = row.text(17);
    details.fee = row.money(18);
    details.rounding = row.money(19);
    details.digits = row.money(20);
    details.verdict = row.text(21);
    details.checks = row.text(22);
    details.receiver = (row.text(23) + u' ' + row.text(24)).trimmed();
    if (row.integer(26) > now - kClaimMs)
        details.holder = row.text(25);
    details.pictures = row.small(27);
    return details;
}

Result<void> addInvoice(db::Reader &reader, DepositDetails &details)
{
    const auto row = reader.row(kStatements[5], {{":id", details.id.text}});
    if (!row)
        return row.error();
    if (*row)
        details.invoice = InvoiceView{
            (*row)->text(0),  (*row)->text(1),    (*row)->text(2),  jsonObject((*row)->bytes(3)),
            (*row)->small(4), (*row)->integer(5), (*row)->money(6), (*row)->text(7),
            (*row)->text(8)};
    return {};
}

Result<void> addRows(db::Reader &reader, DepositDetails &details)
{
    const db::Params id{{":id", details.id.text}};
    const auto steps = reader.rows(kStatements[1], id);
    const auto candidates = reader.rows(kStatements[3], id);
    const auto notes = reader.rows(kStatements[6], id);
    const auto line = repository::lineOf(reader, details.id);
    if (!steps || !candidates)
        return steps ? candidates.error() : steps.error();
    if (!notes || !line)
        return notes ? line.error() : notes.error();
    for (const db::Row &step : *steps)
        details.history.append(
            {step.integer(0), step.text(1), step.text(2), step.text(3), step.text(4)});
    for (const db::Row &row : *candidates)
        details.candidates.append(candidateFrom(row));
    for (const db::Row &note : *notes)
        details.notes.append({note.integer(0), note.text(1), note.text(2)});
    details.line = *line;
    return {};
}

} // namespace

const db::ListSpec &depositList()
{
    return kList;
}

const db::ListSpec &bankLineList()
{
    return kLineList;
}

Result<std::optional<DepositDetails>> depositDetails(db::Reader &reader, const DepositId &id)
{
    const Result<qint64> now = reader.now();
    const Result<std::optional<db::Row>> found = reader.row(kStatements[0], {{":id", id.text}});
    if (!now || !found)
        return now ? found.error() : now.error();
    if (!*found)
        return std::optional<DepositDetails>();
    DepositDetails details = detailsFrom(**found, *now);
    Result<void> done = addInvoice(reader, details);
    if (done)
        done = addRows(reader, details);
    return done ? Result<std::optional<DepositDetails>>(details) : done.error();
}

Result<QList<Candidate>> freeLines(db::Reader &reader, const DepositId &deposit,
                                   const QString &text)
{
    constexpr qint64 kLookBackMs = 30LL * 24 * 3600 * 1000;
    constexpr int kMost = 60;
    const Result<qint64> now = reader.now();
    const auto details = reader.row(kStatements[0], {{":id", deposit.text}});
    if (!now || !details)
        return now ? details.error() : now.error();
    if (!*details)
        return QList<Candidate>();
    const Money due = detailsFrom(**details, *now).due();
    const auto rows =
        reader.rows(kStatements[4], {{":since", *now - kLookBackMs},
                                     {":text", u'%' + text.simplified().toLower() + u'%'},
                                     {":due", due.toRupiah()},
                                     {":limit", kMost}});
    if (!rows)
        return rows.error();
    QList<Candidate> lines;
    for (const db::Row &row : *rows)
        lines.append(candidateFrom(row));
    return lines;
}

Result<qint64> waitingCount(db::Reader &reader)
{
    return reader.number(kStatements[2]);
}

std::span<const db::Statement> depositQueryStatements()
{
    return kStatements;
}

} // namespace reiyan::deposits
