#include "services/base/environment.h"
#include "services/base/money.h"
#include "services/base/wib.h"

#include <QTest>

#include <limits>

using namespace reiyan;

class tst_Base : public QObject
{
    Q_OBJECT

private slots:
    void overflowIsAnErrorNotAWrap()
    {
        const Money largest = Money::rupiah(std::numeric_limits<qint64>::max());
        QVERIFY(!largest.plus(Money::rupiah(1)));
        QVERIFY(!Money::rupiah(-2).minus(largest));
        QVERIFY(!largest.shareRoundedDown({2}));
        QCOMPARE((*largest.plus(Money::rupiah(-1))).toRupiah(),
                 std::numeric_limits<qint64>::max() - 1);
    }

    void sharesRoundInFavourOfTheStore_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<int>("basisPoints");
        QTest::addColumn<qint64>("down");
        QTest::addColumn<qint64>("up");
        QTest::newRow("exact") << qint64(10'000) << 250 << qint64(250) << qint64(250);
        QTest::newRow("a third") << qint64(10'001) << 3'333 << qint64(3'333) << qint64(3'334);
        QTest::newRow("less than one") << qint64(1) << 1 << qint64(0) << qint64(1);
        QTest::newRow("nothing") << qint64(0) << 1'000 << qint64(0) << qint64(0);
    }

    void sharesRoundInFavourOfTheStore()
    {
        QFETCH(qint64, amount);
        QFETCH(int, basisPoints);
        QTEST(((*Money::rupiah(amount).shareRoundedDown({basisPoints})).toRupiah()), "down");
        QTEST(((*Money::rupiah(amount).shareRoundedUp({basisPoints})).toRupiah()), "up");
    }

    void idsAreTimeOrderedAndRepeatable()
    {
        auto clock = std::make_shared<ManualClock>(1'700'000'000'000);
        Environment one = Environment::seeded(7, clock);
        Environment two = Environment::seeded(7, clock);
        const QString first = newUuid(one);
        QCOMPARE(newUuid(two), first);
        QVERIFY(isUuid(first));
        QCOMPARE(first.at(14), u'7');
        clock->advance(1);
        QVERIFY(newUuid(one) > first);
    }

    void aDerivedIdFollowsFromItsName()
    {
        QCOMPARE(derivedUuid("attempt 1 answer 2"), derivedUuid("attempt 1 answer 2"));
        QVERIFY(derivedUuid("attempt 1 answer 2") != derivedUuid("attempt 1 answer 3"));
        QVERIFY(isUuid(derivedUuid("x")));
    }

    void theBusinessDayTurnsAtMidnightInJakarta()
    {
        const qint64 midnight = startOfDayMs(QDate(2026, 11, 23));
        QCOMPARE(businessDay(midnight), 20261123);
        QCOMPARE(businessDay(midnight - 1), 20261122);
        QCOMPARE(toWib(midnight).time(), QTime(0, 0));
    }
};

QTEST_GUILESS_MAIN(tst_Base)
#include "tst_base.moc"
