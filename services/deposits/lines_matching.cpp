#include "services/deposits/lines_matching.h"

#include "services/base/wib.h"

#include <QHash>
#include <QSet>

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

/// Matched by a person who typed the line, whatever became of it since.
bool isNoted(const Ticket &one)
{
    return one.line.isEmpty()
           && (one.status == QLatin1String("MATCHED") || one.status == QLatin1String("CREDITED"));
}

/// What the same money has in common in whatever words a file tells it.
QString likenessOf(const BankLine &line)
{
    return QStringLiteral("%1 %2 %3")
        .arg(line.paymentMethodId)
        .arg(businessDay(line.at))
        .arg(line.amount.toRupiah());
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
        for (const BankLine &line : all.bound)
            m_paid.insert(likenessOf(line));
        for (qsizetype i = 0; i < all.tickets.size(); ++i) {
            if (!all.tickets.at(i).line.isEmpty())
                continue; // it has its line
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
        QSet<QString> certain; // the command writes their verdict
        for (const MatchExact &pair : m_run.exact)
            certain.insert(pair.deposit.text);
        for (const Ticket &one : m_all.tickets) {
            if (!certain.contains(one.ticket.deposit.text))
                judge(one);
        }
        return std::move(m_run);
    }

private:
    /// Only what still waits is matched by itself, and a typed note gets its line; an end is undone
    /// by a person. What looks like a line that was paid out already may be the same one, in the
    /// words of another file.
    void addExact(const ExactMatch &exact)
    {
        const Ticket &one = m_all.tickets.at(m_ticketIndex.at(exact.ticket));
        const BankLine &line = *m_lineById.value(m_lines.at(exact.line).id);
        const bool isPaid = m_paid.contains(likenessOf(line));
        const bool isOpen = one.status == QLatin1String("SUBMITTED") || isNoted(one);
        if (isOpen && !one.reused && !isPaid) {
            m_run.exact.append({one.ticket.deposit, line.id, one.version, checksOf(one, &line)});
            return;
        }
        const NearMiss reason = isPaid       ? NearMiss::PaidAgain
                                : one.reused ? NearMiss::Ambiguous
                                             : NearMiss::Late;
        suggest({one.ticket.deposit, line.id, reason, 0, {}});
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
        const QList<qsizetype> own = m_ofDeposit.value(one.ticket.deposit.text);
        const StoredSuggestion *best = nullptr;
        for (const qsizetype i : own) {
            if (!best || m_run.suggestions.at(i).reason < best->reason)
                best = &m_run.suggestions.at(i);
        }
        const bool isMatched = !one.line.isEmpty(); // judged when it was matched
        if ((isMatched && !one.reused) || one.status == QLatin1String("CREDITED"))
            return;
        const Verdict verdict = verdictOf(one, best);
        const QString checks = checksOf(one, best ? m_lineById.value(best->line) : nullptr);
        if (QLatin1String(kVerdictCodes[size_t(verdict)]) != one.verdict || checks != one.checks)
            m_run.judged.append({one.ticket.deposit, one.version, verdict, checks});
    }

    const Unmatched &m_all;
    QList<StatementLine> m_lines;
    QList<OpenTicket> m_tickets;
    QList<qsizetype> m_ticketIndex;
    QHash<QString, const BankLine *> m_lineById;
    QSet<QString> m_paid; ///< Likenesses of lines that pay a deposit already.
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
    for (const repository::Judgement &one : run.judged) {
        if (Result<void> set = repository::setVerdict(tx, one); !set)
            return set;
    }
    return {};
}

} // namespace reiyan::deposits
