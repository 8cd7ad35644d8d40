#include "services/deposits/statement_matching.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace reiyan;
using namespace reiyan::deposits;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kAsked = 1'793'848'530'000; // 2026-11-05 10.15.30 WIB
constexpr qint64 kUntil = kAsked + 60 * kMinute;

OpenTicket ticket(const char *number, qint64 due, const char *user = "andi",
                  const char *account = "bca")
{
    return {{QString(number)},  number, {QString(user)}, account,
            Money::rupiah(due), kAsked, kUntil,          "Andi Setiawan"};
}

StatementLine line(const char *id, qint64 amount, qint64 at = kAsked + 14 * kMinute,
                   const char *account = "bca")
{
    return {id, account, Money::rupiah(amount), at, false, "TRSF E-BANKING CR ANDI SETIAWAN"};
}

/// What was matched and suggested, by names, so that places do not matter.
QStringList told(const Matching &matching, const QList<StatementLine> &lines,
                 const QList<OpenTicket> &tickets)
{
    QStringList text;
    for (const ExactMatch &exact : matching.exact)
        text.append(lines.at(exact.line).id + " = " + tickets.at(exact.ticket).number);
    for (const Suggestion &suggestion : matching.suggestions) {
        QStringList numbers;
        for (const qsizetype ticket : suggestion.tickets)
            numbers.append(tickets.at(ticket).number);
        text.append(QString("%1 ~%2 %3")
                        .arg(lines.at(suggestion.line).id)
                        .arg(int(suggestion.reason))
                        .arg(numbers.join('+')));
    }
    text.sort();
    return text;
}

QString told(const QList<StatementLine> &lines, const QList<OpenTicket> &tickets)
{
    return told(matchStatement(lines, tickets), lines, tickets).join(", ");
}

QString near(const char *line, NearMiss reason, const char *numbers)
{
    return QString("%1 ~%2 %3").arg(line).arg(int(reason)).arg(numbers);
}

} // namespace

/// A line pays a request only when nothing else could be meant; everything else is a hint.
class tst_StatementMatching : public QObject
{
    Q_OBJECT

private slots:
    void nearMisses_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, qint64 amount, qint64 at, const char *account,
                            const QString &expected) {
            QTest::newRow(name) << amount << at << QString(account) << expected;
        };
        const qint64 soon = kAsked + 5 * kMinute;
        const qint64 grace = kUntil + 10 * kMinute;
        row("exact", 1'250'812, soon, "bca", "L = D");
        row("at the end of the grace", 1'250'812, grace, "bca", "L = D");
        row("late", 1'250'812, grace + 1, "bca", near("L", NearMiss::Late, "D"));
        row("too late", 1'250'812, grace + 8 * 24 * 60 * kMinute, "bca", "");
        row("early", 1'250'812, kAsked - kMinute, "bca", near("L", NearMiss::Early, "D"));
        row("too early", 1'250'812, kAsked - 25 * 60 * kMinute, "bca", "");
        row("another account", 1'250'812, soon, "bri", near("L", NearMiss::OtherAccount, "D"));
        row("digits left out", 1'250'000, soon, "bca", near("L", NearMiss::DigitsMissing, "D"));
        row("rounded", 1'251'000, soon, "bca", near("L", NearMiss::Rounded, "D"));
        row("swapped", 1'250'821, soon, "bca", near("L", NearMiss::DigitsSwapped, "D"));
        row("swapped far", 1'280'512, soon, "bca", near("L", NearMiss::DigitsSwapped, "D"));
        row("rounded far up", 1'251'000, soon, "bca", near("L", NearMiss::Rounded, "D"));
        row("digits left out, late", 1'250'000, grace + 1, "bca",
            near("L", NearMiss::DigitsMissing, "D"));
        row("rounded on another account", 1'250'000, soon, "bri", "");
        row("one rupiah off", 1'250'813, soon, "bca", "");
    }

    void nearMisses()
    {
        QFETCH(qint64, amount);
        QFETCH(qint64, at);
        QFETCH(QString, account);
        QFETCH(QString, expected);
        const StatementLine one = line("L", amount, at, qPrintable(account));
        QCOMPARE(told({one}, {ticket("D", 1'250'812)}), expected);
    }

    /// Digits are used again: the late money of an old request is not a new one's.
    void aLateRivalIsARival()
    {
        OpenTicket old = ticket("B", 100'437, "budi");
        old.createdAt -= 120 * kMinute;
        old.expiresAt -= 120 * kMinute; // an hour and ten minutes before the line
        QCOMPARE(told({line("L", 100'437)}, {ticket("A", 100'437), old}),
                 near("L", NearMiss::Ambiguous, "A") + ", " + near("L", NearMiss::Late, "B"));
        old.expiresAt -= 9 * 24 * 60 * kMinute; // nobody waits that long
        old.createdAt = old.expiresAt - 60 * kMinute;
        QCOMPARE(told({line("L", 100'437)}, {ticket("A", 100'437), old}), "L = A");
    }

    void paidOnceAndAgain()
    {
        QCOMPARE(told({line("L", 100'437), line("M", 100'437, kUntil + 60 * kMinute)},
                      {ticket("A", 100'437)}),
                 "L = A, " + near("M", NearMiss::PaidAgain, "A"));
    }

    void whatIsEqualTwiceIsForPeople()
    {
        const QString both =
            near("L", NearMiss::Ambiguous, "A") + ", " + near("L", NearMiss::Ambiguous, "B");
        QCOMPARE(told({line("L", 100'437)}, {ticket("A", 100'437), ticket("B", 100'437, "budi")}),
                 both);
        // The same line imported twice, or paid twice: nobody can tell.
        QCOMPARE(told({line("L", 100'437), line("M", 100'437)}, {ticket("A", 100'437)}),
                 near("L", NearMiss::Ambiguous, "A") + ", " + near("M", NearMiss::Ambiguous, "A"));
        // On other accounts they are not equal.
        QCOMPARE(
            told({line("L", 100'437)}, {ticket("A", 100'437), ticket("B", 100'437, "budi", "bri")}),
            "L = A");
    }

    void twoRequestsInOneTransfer()
    {
        const QList<OpenTicket> own = {ticket("A", 100'437), ticket("B", 250'112)};
        QCOMPARE(told({line("L", 350'549)}, own), near("L", NearMiss::TwoInOne, "A+B"));
        const QList<OpenTicket> strangers = {ticket("A", 100'437), ticket("B", 250'112, "budi")};
        QCOMPARE(told({line("L", 350'549)}, strangers), "");
        // What is paid already is not suggested again.
        QCOMPARE(told({line("L", 350'549), line("M", 100'437)}, own), "M = A");
    }

    void aDayWithoutAnHour()
    {
        StatementLine day = line("L", 100'437, kAsked - 10 * 60 * kMinute - 15 * kMinute - 30'000);
        day.isDay = true; // 00.00 of the same day
        QCOMPARE(told({day}, {ticket("A", 100'437)}), "L = A");
        day.at -= 24 * 60 * kMinute;
        QCOMPARE(told({day}, {ticket("A", 100'437)}), near("L", NearMiss::Early, "A"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("percent");
        QTest::newRow("whole") << "Andi Setiawan"
                               << "TRSF CR ANDI SETIAWAN" << 100;
        QTest::newRow("cut") << "Andi Setiawan"
                             << "TRF ANDI SETIAW" << 100;
        QTest::newRow("half") << "Andi Setiawan"
                              << "BIFAST ANDI" << 50;
        QTest::newRow("other") << "Andi Setiawan"
                               << "BIFAST BUDI" << 0;
        QTest::newRow("short is no cut") << "Andini"
                                         << "AND" << 0;
        QTest::newRow("accents") << "José Putra"
                                 << "JOSE PUTRA" << 100;
        QTest::newRow("accents within") << "Renée"
                                        << "RENEE" << 100;
        QTest::newRow("empty") << ""
                               << "ANDI" << 0;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, percent);
        QCOMPARE(namePercent(name, text), percent);
    }

    /// The order in which a bank or a page lists them changes nothing; no line and no request is
    /// used twice; whoever is exact would be found from either side.
    void orderMeansNothing()
    {
        QRandomGenerator random(20261127);
        QList<OpenTicket> tickets;
        QList<StatementLine> lines;
        for (int i = 0; i < 300; ++i) {
            const qint64 due = 10'000 + random.bounded(60) * 1'000 + random.bounded(40);
            const QByteArray user = QByteArray::number(random.bounded(40));
            tickets.append(ticket(QByteArray("D" + QByteArray::number(i)).constData(), due,
                                  user.constData(), i % 3 ? "bca" : "bri"));
            const qint64 paid = random.bounded(3) ? due : due / 1'000 * 1'000;
            lines.append(line(QByteArray("L" + QByteArray::number(i)).constData(), paid,
                              kAsked + random.bounded(100) * kMinute, i % 2 ? "bca" : "bri"));
        }
        // One member with more requests than are tried in pairs.
        for (int i = 0; i < 25; ++i)
            tickets.append(ticket(QByteArray("E" + QByteArray::number(i)).constData(),
                                  500'001 + i * i * 1'000, "rajin"));
        for (int i = 0; i < 20; ++i)
            lines.append(line(QByteArray("M" + QByteArray::number(i)).constData(),
                              1'000'002 + (i * i + (i + 3) * (i + 3)) * 1'000));
        const QStringList first = told(matchStatement(lines, tickets), lines, tickets);
        QVERIFY(first.join(' ').contains('='));
        QVERIFY(first.join(' ').contains(QString("~%1").arg(int(NearMiss::TwoInOne))));
        for (int turn = 0; turn < 5; ++turn) {
            std::shuffle(lines.begin(), lines.end(), random);
            std::shuffle(tickets.begin(), tickets.end(), random);
            const Matching matching = matchStatement(lines, tickets);
            QCOMPARE(told(matching, lines, tickets), first);
            QSet<qsizetype> usedLines;
            QSet<qsizetype> usedTickets;
            for (const ExactMatch &exact : matching.exact) {
                QVERIFY(!usedLines.contains(exact.line) && !usedTickets.contains(exact.ticket));
                usedLines.insert(exact.line);
                usedTickets.insert(exact.ticket);
                QCOMPARE(lines.at(exact.line).amount, tickets.at(exact.ticket).due);
                QCOMPARE(lines.at(exact.line).account, tickets.at(exact.ticket).account);
            }
        }
    }

    /// A month of a busy bank account; the bench prints how long it takes.
    void aHundredThousandLines()
    {
        QList<OpenTicket> tickets;
        QList<StatementLine> lines;
        for (int i = 0; i < 5'000; ++i) {
            const QByteArray name = QByteArray::number(i);
            tickets.append(ticket(name.constData(), 1'000'000 + i * 1'999, name.constData()));
        }
        for (int i = 0; i < 100'000; ++i)
            lines.append(line("L", i % 3 ? 20'000'001 + i * 7 : 1'000'000 + i % 5'000 * 2'000));
        for (int i = 0; i < 5'000; i += 2)
            lines.append(line("P", tickets.at(i).due.toRupiah()));
        const Matching matching = matchStatement(lines, tickets);
        QVERIFY(matching.exact.size() > 2'000); // some sums are round by chance
    }
};

QTEST_GUILESS_MAIN(tst_StatementMatching)
#include "tst_statement_matching.moc"
