#include "models/alarm_watch.h"

#include <QTest>

using namespace reiyan;
using models::Alarm;

/// What rings, until when, and when it rings again (C13).
class tst_Alarms : public QObject
{
    Q_OBJECT

private slots:
    void aSilentSupplierRingsOnce()
    {
        models::AlarmWatch watch;
        QVERIFY(!watch.update(board({})));
        QVERIFY(watch.update(board({.state = routing::Breaker::Open})));
        QCOMPARE(watch.ringing().size(), 1);
        QVERIFY(!watch.update(board({.state = routing::Breaker::HalfOpen}))); // the same trouble
        watch.acknowledge();
        QVERIFY(watch.ringing().isEmpty());
        QVERIFY(!watch.update(board({.state = routing::Breaker::Open})));
        QVERIFY(watch.ringing().isEmpty()); // seen is seen
        QVERIFY(!watch.update(board({})));
        QVERIFY(watch.update(board({.state = routing::Breaker::Open}))); // it was over
    }

    void aPersonsPauseIsNoAlarm()
    {
        models::AlarmWatch watch;
        QVERIFY(!watch.update(board({.state = routing::Breaker::Paused})));
        QVERIFY(watch.ringing().isEmpty());
    }

    /// The value, and whether it rings then: once below, it stays until it is well above.
    void aTremblingValueRingsOnce()
    {
        models::AlarmWatch watch;
        struct Step {
            int runway;
            bool news;
            bool on;
        };
        for (const Step &step :
             {Step{121, false, false}, Step{119, true, true}, Step{121, false, true},
              Step{119, false, true}, Step{180, false, false}, Step{150, false, false},
              Step{10, true, true}}) {
            QCOMPARE(watch.update(board({.runway = step.runway})), step.news);
            QCOMPARE(!watch.ringing().isEmpty(), step.on);
        }
    }

    void manyHang()
    {
        models::AlarmWatch watch;
        QVERIFY(!watch.update(board({.hanging = 9})));
        QVERIFY(watch.update(board({.hanging = 10})));
        QVERIFY(!watch.update(board({.hanging = 6})));
        QCOMPARE(watch.ringing().constFirst().number, 6); // told as it is now
        QVERIFY(!watch.update(board({.hanging = 5})));
        QVERIFY(watch.ringing().isEmpty());
    }

    void eachNewCodeRings()
    {
        models::AlarmWatch watch;
        QVERIFY(watch.update(board({.codes = {"97"}})));
        watch.acknowledge();
        QVERIFY(watch.update(board({.codes = {"97", "98"}})));
        QCOMPARE(watch.ringing().size(), 1);
        QCOMPARE(watch.ringing().constFirst().detail, "98");
        QVERIFY(!watch.update(board({.codes = {"97", "98"}, .codeAgeMs = 25LL * 3600 * 1000})));
        QVERIFY(watch.ringing().isEmpty()); // nobody saw it for a day
    }

    void theMostUrgentIsFirst()
    {
        models::AlarmWatch watch;
        QVERIFY(watch.update(
            board({.state = routing::Breaker::Open, .runway = 5, .hanging = 20, .codes = {"97"}})));
        QList<Alarm::Kind> kinds;
        for (const Alarm &alarm : watch.ringing()) {
            kinds.append(alarm.kind);
            QVERIFY(alarm.text().contains("Supplier A"));
        }
        using enum Alarm::Kind;
        QCOMPARE(kinds, (QList{SupplierSilent, RunwayShort, ManyHanging, UnlistedCode}));
    }

private:
    struct Facts {
        routing::Breaker state = routing::Breaker::Closed;
        std::optional<int> runway = {};
        int hanging = 0;
        QStringList codes = {};
        qint64 codeAgeMs = 0;
    };

    static engine::Board board(const Facts &facts)
    {
        constexpr qint64 kNow = 1'000'000'000;
        engine::SupplierBoard one;
        one.supplier.code = "a";
        one.supplier.title = "Supplier A";
        one.supplier.health.state = facts.state;
        one.runwayMinutes = facts.runway;
        one.hanging = facts.hanging;
        for (const QString &code : facts.codes)
            one.unlisted.append({code, {}, 1, kNow - facts.codeAgeMs});
        return {kNow, {one}};
    }
};

QTEST_GUILESS_MAIN(tst_Alarms)
#include "tst_alarms.moc"
