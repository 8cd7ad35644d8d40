#include "services/deposits/statement_matching.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace reiyan::deposits {
namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kThousand = 1'000;

/// One way to read an amount as a request.
struct Reading {
    QList<qsizetype> tickets;
    NearMiss reason = NearMiss::Ambiguous;
};

enum class When { InTime, Late, Early, Never };

When whenOf(const StatementLine &line, const OpenTicket &ticket, const MatchingRule &rule)
{
    // A line that knows its day only may stand for any moment of it.
    const qint64 last = line.isDay ? line.at + kDayMs - 1 : line.at;
    const qint64 until = ticket.expiresAt + rule.graceMs;
    if (last >= ticket.createdAt && line.at <= until)
        return When::InTime;
    if (line.at > until)
        return line.at <= until + rule.lateMs ? When::Late : When::Never;
    return last >= ticket.createdAt - rule.earlyMs ? When::Early : When::Never;
}

/// Amounts that two digits in each other's place make of this one; never with a leading zero.
QSet<qint64> swapsOf(qint64 amount)
{
    QSet<qint64> swaps;
    const QByteArray digits = QByteArray::number(amount);
    for (qsizetype i = 0; i < digits.size(); ++i) {
        for (qsizetype j = i + 1; j < digits.size(); ++j) {
            QByteArray swapped = digits;
            std::swap(swapped[i], swapped[j]);
            if (swapped != digits && swapped.at(0) != '0')
                swaps.insert(swapped.toLongLong());
        }
    }
    return swaps;
}

/// Everything that can be paid wrongly for the requests of one statement, by amount.
class Readings
{
public:
    explicit Readings(const QList<OpenTicket> &tickets)
        : m_tickets(tickets)
    {
        QHash<QString, QList<qsizetype>> ofMember;
        for (qsizetype i = 0; i < tickets.size(); ++i) {
            const qint64 due = tickets.at(i).due.toRupiah();
            m_equal[due].append(i);
            addWrong(i, due);
            ofMember[tickets.at(i).user.text + u'\n' + tickets.at(i).account].append(i);
        }
        for (QList<qsizetype> own : std::as_const(ofMember)) {
            std::sort(own.begin(), own.end(), [&tickets](qsizetype a, qsizetype b) {
                return tickets.at(a).number < tickets.at(b).number;
            });
            addPairs(own);
        }
    }

    [[nodiscard]] QList<qsizetype> equal(Money amount) const
    {
        return m_equal.value(amount.toRupiah());
    }
    [[nodiscard]] QList<Reading> wrong(Money amount) const
    {
        return m_wrong.value(amount.toRupiah());
    }

private:
    void addWrong(qsizetype ticket, qint64 due)
    {
        const qint64 floor = due / kThousand * kThousand;
        const qint64 ceiling = floor + kThousand;
        if (floor != due && floor > 0)
            m_wrong[floor].append({{ticket}, NearMiss::DigitsMissing});
        if (floor != due)
            m_wrong[ceiling].append({{ticket}, NearMiss::Rounded});
        const QSet<qint64> swaps = swapsOf(due);
        for (const qint64 swapped : swaps) {
            if (swapped != floor && swapped != ceiling)
                m_wrong[swapped].append({{ticket}, NearMiss::DigitsSwapped});
        }
    }

    void addPairs(const QList<qsizetype> &own)
    {
        constexpr qsizetype kMost = 20; // whoever has more open requests transfers one by one
        const qsizetype count = std::min(own.size(), kMost);
        for (qsizetype i = 0; i < count; ++i) {
            for (qsizetype j = i + 1; j < count; ++j) {
                const Result<Money> sum =
                    m_tickets.at(own.at(i)).due.plus(m_tickets.at(own.at(j)).due);
                if (sum)
                    m_wrong[sum->toRupiah()].append({{own.at(i), own.at(j)}, NearMiss::TwoInOne});
            }
        }
    }

    const QList<OpenTicket> &m_tickets;
    QHash<qint64, QList<qsizetype>> m_equal;
    QHash<qint64, QList<Reading>> m_wrong;
};

/// Who could mean whom: of a line every request with its account and amount, whatever the hour; of
/// a request the lines in its time.
struct Equal {
    struct Rival {
        qsizetype ticket = 0;
        When when = When::Never;
    };
    QHash<qsizetype, QList<Rival>> ofLine;
    QHash<qsizetype, int> ofTicket;
};

Equal equalOnes(const QList<StatementLine> &lines, const QList<OpenTicket> &tickets,
                const Readings &readings, const MatchingRule &rule)
{
    Equal equal;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QList<qsizetype> candidates = readings.equal(lines.at(i).amount);
        for (const qsizetype ticket : candidates) {
            const When when = whenOf(lines.at(i), tickets.at(ticket), rule);
            if (tickets.at(ticket).account != lines.at(i).account || when == When::Never)
                continue;
            equal.ofLine[i].append({ticket, when});
            if (when == When::InTime)
                ++equal.ofTicket[ticket];
        }
    }
    return equal;
}

QStringList wordsOf(const QString &text)
{
    QString plain;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    for (const QChar letter : parts) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.isLetterOrNumber() ? letter.toLower() : QChar(u' ');
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

int percentOf(const QStringList &name, const QStringList &words)
{
    constexpr qsizetype kShortestCut = 4;
    if (name.isEmpty())
        return 0;
    const auto stands = [&words](const QString &word) {
        return std::any_of(words.cbegin(), words.cend(), [&word](const QString &other) {
            return other == word || (other.size() >= kShortestCut && word.startsWith(other));
        });
    };
    const auto found = std::count_if(name.cbegin(), name.cend(), stands);
    return int(found * 100 / name.size());
}

class Suggester
{
public:
    Suggester(const QList<StatementLine> &lines, const QList<OpenTicket> &tickets,
              const MatchingRule &rule)
        : m_lines(lines)
        , m_tickets(tickets)
        , m_rule(rule)
    {
        for (const OpenTicket &ticket : tickets)
            m_names.append(wordsOf(ticket.memberName));
    }

    /// Requests that a line pays already.
    void take(qsizetype ticket) { m_taken.insert(ticket); }

    [[nodiscard]] int nameIn(const StatementLine &line, qsizetype ticket) const
    {
        return percentOf(m_names.at(ticket), wordsOf(line.text));
    }

    [[nodiscard]] QList<Suggestion> suggestionsFor(qsizetype line, const Readings &readings) const
    {
        const QStringList words = wordsOf(m_lines.at(line).text);
        QList<Ranked> found;
        const QList<qsizetype> equal = readings.equal(m_lines.at(line).amount);
        for (const qsizetype ticket : equal) {
            if (const auto reason = reasonOf(m_lines.at(line), ticket))
                found.append(ranked({line, {ticket}, *reason}, words));
        }
        const QList<Reading> wrong = readings.wrong(m_lines.at(line).amount);
        for (const Reading &reading : wrong) {
            if (fits(line, reading))
                found.append(ranked({line, reading.tickets, reading.reason}, words));
        }
        const auto few = std::min<qsizetype>(found.size(), m_rule.mostSuggestions);
        std::partial_sort(found.begin(), found.begin() + few, found.end(),
                          [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
        QList<Suggestion> best;
        for (qsizetype i = 0; i < few; ++i)
            best.append(found.at(i).suggestion);
        return best;
    }

private:
    /// Trust, then the name, then how long ago, then the numbers: the same in any order.
    using Rank = std::tuple<bool, int, int, qint64, QString, QString>;
    struct Ranked {
        Rank rank;
        Suggestion suggestion;
    };

    /// The reason why an equal amount is no match; nothing when it is no candidate at all.
    [[nodiscard]] std::optional<NearMiss> reasonOf(const StatementLine &line,
                                                   qsizetype number) const
    {
        const OpenTicket &ticket = m_tickets.at(number);
        const When when = whenOf(line, ticket, m_rule);
        if (when == When::Never)
            return std::nullopt;
        if (ticket.account != line.account)
            return when == When::InTime && !m_taken.contains(number)
                       ? std::optional(NearMiss::OtherAccount)
                       : std::nullopt;
        if (m_taken.contains(number))
            return NearMiss::PaidAgain;
        if (when == When::InTime)
            return NearMiss::Ambiguous;
        return when == When::Late ? NearMiss::Late : NearMiss::Early;
    }

    /// A wrong amount may be late, too, but not on another account or before it was asked for.
    [[nodiscard]] bool fits(qsizetype line, const Reading &reading) const
    {
        return std::all_of(reading.tickets.cbegin(), reading.tickets.cend(), [&](qsizetype i) {
            const When when = whenOf(m_lines.at(line), m_tickets.at(i), m_rule);
            return m_tickets.at(i).account == m_lines.at(line).account && !m_taken.contains(i)
                   && (when == When::InTime || when == When::Late);
        });
    }

    [[nodiscard]] Ranked ranked(const Suggestion &suggestion, const QStringList &words) const
    {
        const StatementLine &line = m_lines.at(suggestion.line);
        const qsizetype first = suggestion.tickets.constFirst();
        const OpenTicket &ticket = m_tickets.at(first);
        const bool isLate = whenOf(line, ticket, m_rule) != When::InTime;
        return {{isLate && suggestion.reason > NearMiss::Early, int(suggestion.reason),
                 -percentOf(m_names.at(first), words), std::abs(line.at - ticket.createdAt),
                 ticket.number, m_tickets.at(suggestion.tickets.constLast()).number},
                suggestion};
    }

    const QList<StatementLine> &m_lines;
    const QList<OpenTicket> &m_tickets;
    const MatchingRule &m_rule;
    QList<QStringList> m_names;
    QSet<qsizetype> m_taken;
};

} // namespace

int namePercent(const QString &memberName, const QString &text)
{
    return percentOf(wordsOf(memberName), wordsOf(text));
}

Matching matchStatement(const QList<StatementLine> &lines, const QList<OpenTicket> &tickets,
                        const MatchingRule &rule)
{
    const Readings readings(tickets);
    const Equal equal = equalOnes(lines, tickets, readings, rule);
    Matching matching;
    Suggester suggester(lines, tickets, rule);
    QSet<qsizetype> matched;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QList<Equal::Rival> rivals = equal.ofLine.value(i);
        if (rivals.size() != 1 || rivals.constFirst().when != When::InTime
            || equal.ofTicket.value(rivals.constFirst().ticket) != 1)
            continue;
        const qsizetype ticket = rivals.constFirst().ticket;
        matching.exact.append({i, ticket, suggester.nameIn(lines.at(i), ticket)});
        matched.insert(i);
        suggester.take(ticket);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!matched.contains(i))
            matching.suggestions += suggester.suggestionsFor(i, readings);
    }
    return matching;
}

} // namespace reiyan::deposits
