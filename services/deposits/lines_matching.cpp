#include "services/deposits/lines_matching.h"

#include <QHash>

namespace reiyan::deposits {
namespace {

using repository::StoredSuggestion;
using repository::Unmatched;
using Ticket = Unmatched::Ticket;

constexpr int kNameIsThere = 50; // per cent of its words
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

char passedIf(bool passed)
{
    return passed ? kPassed : kFailed;
}

/// The six checks of a request against the line that is likest, if any.
QString checksOf(const Ticket &one, const BankLine *line)
{
    constexpr qint64 kThousand = 1'000;
    QString checks(kChecks, QLatin1Char(kUnknown));
    const auto set = [&checks](Check check, char letter) {
        checks[int(check)] = QLatin1Char(letter);
    };
    if (one.hasEvidence)
        set(Check::Evidence, passedIf(!one.reused));
    if (!line)
        return checks;
    const OpenTicket &ticket = one.ticket;
    set(Check::Amount, passedIf(line->amount == ticket.due));
    if (one.digits.isPositive())
        set(Check::Digits,
            passedIf(line->amount.toRupiah() % kThousand == ticket.due.toRupiah() % kThousand));
    set(Check::Account, passedIf(line->paymentMethodId == ticket.account));
    const qint64 last = line->isDay ? line->at + kDayMs - 1 : line->at;
    set(Check::Time, passedIf(last >= ticket.createdAt
                              && line->at <= ticket.expiresAt + MatchingRule().graceMs));
    set(Check::Name, passedIf(namePercent(ticket.memberName, line->text) >= kNameIsThere));
    return checks;
}

Verdict verdictOf(const Ticket &one, const StoredSuggestion *best)
{
    if (one.reused)
        return Verdict::Duplicate;
    if (one.status == QLatin1String("MATCHED") && one.line.isEmpty())
        return Verdict::Noted;
    if (!best)
        return Verdict::NoLine;
    return best->reason == NearMiss::Late ? Verdict::LateExact : Verdict::Near;
}

class Run
{
public:
    explicit Run(const Unmatched &all)
        : m_all(all)
    {
        for (const BankLine &line : all.lines) {
            m_lineById.insert(line.id, &line);
            m_lines.append(
                {line.id, line.paymentMethodId, line.amount, line.at, line.isDay, line.text});
        }
        for (qsizetype i = 0; i < all.tickets.size(); ++i) {
            if (all.tickets.at(i).status == QLatin1String("MATCHED"))
                continue; // it has its line, typed or read
            m_tickets.append(all.tickets.at(i).ticket);
            m_ticketIndex.append(i);
        }
    }

    MatchRun run()
    {
        const Matching matching = matchStatement(m_lines, m_tickets);
        for (const ExactMatch &exact : matching.exact)
            addExact(exact);
        for (const Suggestion &suggestion : matching.suggestions)
            addSuggestion(suggestion);
        for (const Ticket &one : m_all.tickets)
            judge(one);
        return std::move(m_run);
    }

private:
    /// Only what still waits is matched by itself; an end is undone by a person.
    void addExact(const ExactMatch &exact)
    {
        const Ticket &one = m_all.tickets.at(m_ticketIndex.at(exact.ticket));
        const QString &line = m_lines.at(exact.line).id;
        if (one.status == QLatin1String("SUBMITTED") && !one.reused) {
            m_run.exact.append({one.ticket.deposit, line, one.version});
            m_exact.insert(one.ticket.deposit.text, line);
            return;
        }
        suggest(
            {one.ticket.deposit, line, one.reused ? NearMiss::Ambiguous : NearMiss::Late, 0, {}});
    }

    void addSuggestion(const Suggestion &suggestion)
    {
        const QString &line = m_lines.at(suggestion.line).id;
        for (qsizetype i = 0; i < suggestion.tickets.size(); ++i) {
            const DepositId &deposit = m_tickets.at(suggestion.tickets.at(i)).deposit;
            DepositId together;
            if (suggestion.tickets.size() == 2)
                together = m_tickets.at(suggestion.tickets.at(1 - i)).deposit;
            suggest({deposit, line, suggestion.reason, 0, together});
        }
    }

    void suggest(StoredSuggestion suggestion)
    {
        QList<qsizetype> &own = m_ofDeposit[suggestion.deposit.text];
        constexpr qsizetype kMost = 5;
        if (own.size() >= kMost)
            return;
        suggestion.position = int(suggestion.reason) * 10 + int(own.size()); // trust, then order
        own.append(m_run.suggestions.size());
        m_run.suggestions.append(suggestion);
    }

    void judge(const Ticket &one)
    {
        const QString exact = m_exact.value(one.ticket.deposit.text, one.line);
        const QList<qsizetype> own = m_ofDeposit.value(one.ticket.deposit.text);
        const StoredSuggestion *best = nullptr;
        for (const qsizetype i : own) {
            if (!best || m_run.suggestions.at(i).reason < best->reason)
                best = &m_run.suggestions.at(i);
        }
        const bool isMatched = !one.line.isEmpty(); // judged when it was matched
        if (isMatched && !one.reused)
            return;
        const QString line = exact.isEmpty() && best ? best->line : exact;
        const Verdict verdict =
            !exact.isEmpty() && !one.reused ? Verdict::Exact : verdictOf(one, best);
        const QString checks = checksOf(one, m_lineById.value(line));
        if (QLatin1String(kVerdictCodes[size_t(verdict)]) != one.verdict || checks != one.checks)
            m_run.judged.append({one.ticket.deposit, verdict, checks});
    }

    const Unmatched &m_all;
    QList<StatementLine> m_lines;
    QList<OpenTicket> m_tickets;
    QList<qsizetype> m_ticketIndex;
    QHash<QString, const BankLine *> m_lineById;
    QHash<QString, QString> m_exact; ///< Line by deposit.
    QHash<QString, QList<qsizetype>> m_ofDeposit;
    MatchRun m_run;
};

} // namespace

MatchRun matchLines(const Unmatched &all)
{
    return Run(all).run();
}

Result<void> keepRun(db::Transaction &tx, const MatchRun &run)
{
    if (Result<void> kept = repository::replaceSuggestions(tx, run.suggestions); !kept)
        return kept;
    for (const MatchRun::Judged &one : run.judged) {
        if (Result<void> set = repository::setVerdict(tx, one.deposit, one.verdict, one.checks);
            !set)
            return set;
    }
    return {};
}

} // namespace reiyan::deposits
