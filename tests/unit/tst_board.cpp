#include "services/engine/board.h"

#include <QTest>

using namespace reiyan;
using namespace reiyan::engine;

/// What the board of suppliers computes from purchases (S10).
class tst_Board : public QObject
{
    Q_OBJECT

private slots:
    void aBalanceLasts_data()
    {
        QTest::addColumn<qint64>("balance");
        QTest::addColumn<QList<qint64>>("spent"); // of the coming hours, then nothing
        QTest::addColumn<int>("minutes");         // -1: unknown
        QTest::addRow("nothing is spent") << qint64(1'000) << QList<qint64>{} << -1;
        QTest::addRow("nothing is left") << qint64(0) << QList<qint64>{100} << 0;
        QTest::addRow("overdrawn") << qint64(-5) << QList<qint64>{100} << 0;
        QTest::addRow("half an hour") << qint64(50) << QList<qint64>{100} << 30;
        QTest::addRow("exactly two hours, then free hours until tomorrow")
            << qint64(200) << QList<qint64>{100, 100} << 2 * 60;
        QTest::addRow("a quiet night first")
            << qint64(50) << QList<qint64>{0, 0, 0, 100} << 3 * 60 + 30;
        QTest::addRow("into the next day") << qint64(150) << QList<qint64>{100} << 24 * 60 + 30;
        QTest::addRow("more than two weeks")
            << qint64(1'000'000) << QList<qint64>{1} << 14 * 24 * 60;
    }

    void aBalanceLasts()
    {
        QFETCH(qint64, balance);
        QFETCH(QList<qint64>, spent);
        QFETCH(int, minutes);
        std::array<Span, 24> hours;
        for (int i = 0; i < spent.size(); ++i)
            hours[size_t(i)].spent = Money::rupiah(spent.at(i));
        QCOMPARE(runwayMinutes(Money::rupiah(balance), hours).value_or(-1), minutes);
    }

    void aCutOffIsDrawn()
    {
        using Pieces = QList<std::pair<int, int>>;
        QCOMPARE(piecesOf({60, 120, 1}), (Pieces{{60, 120}}));
        QCOMPARE(piecesOf({23 * 60 + 45, 15, 1}), (Pieces{{0, 15}, {23 * 60 + 45, 24 * 60}}));
        QCOMPARE(piecesOf({23 * 60, 0, 1}), (Pieces{{23 * 60, 24 * 60}}));
        QCOMPARE(piecesOf({60, 60, 1}), Pieces{}); // none
    }

    void purchasesAreCounted()
    {
        constexpr qint64 kNow = 1'000'000'000;
        constexpr qint64 kMinute = 60'000;
        const auto ago = [](qint64 minutes) { return kNow - minutes * kMinute; };
        QList<PurchaseFact> facts;
        // Ten minutes ago: delivered after 1 to 20 seconds.
        for (int i = 1; i <= 20; ++i)
            facts.append({{}, ago(10), ago(10) + i * 1'000, true, false, "00", Money::rupiah(100)});
        facts.append({{}, ago(30), ago(30) + 500, false, true, "55", {}});
        facts.append({{}, ago(90), ago(90) + 500, false, true, "52", {}});
        facts.append({{}, ago(90), ago(90) + 500, false, true, "52", {}});
        facts.append({{}, ago(5), 0, false, false, {}, {}}); // open
        SupplierBoard board;
        board.supplier.balance = Money::rupiah(1'000);
        countPurchases(board, facts, kNow);

        QCOMPARE(board.quarter.sent, 21);
        QCOMPARE(board.quarter.successBp().value(), 10'000); // what is open is no failure
        QCOMPARE(board.quarter.medianMs, 11'000);
        QCOMPARE(board.quarter.p95Ms, 20'000);
        QCOMPARE(board.hour.successBp().value(), 9'523); // 20 of 21
        QCOMPARE(board.hour.spent, Money::rupiah(2'000));
        QCOMPARE(board.day.sent, 24);
        QCOMPARE(board.hours[23].sent, 22);
        QCOMPARE(board.hours[22].rejected, 2);
        QCOMPARE(board.codes, (QList<std::pair<QString, int>>{{"52", 2}, {"55", 1}}));
        QCOMPARE(board.runwayMinutes.value(), 23 * 60 + 30); // the last hour of yesterday cost 2000
        QVERIFY(!Span().successBp());
    }
};

QTEST_GUILESS_MAIN(tst_Board)
#include "tst_board.moc"
