#include "services/routing/route.h"

#include <QMap>
#include <QTest>

using namespace reiyan;
using namespace reiyan::routing;

namespace {

constexpr qint64 kNoon = 1'764'046'800'000; // 2025-11-25 12.00 WIB
constexpr qint64 kMinute = 60'000;

Candidate candidate(const char *sku, int position = 1, int weight = 1)
{
    Candidate one;
    one.providerId = QStringLiteral("p-") + QLatin1String(sku);
    one.sku = QLatin1String(sku);
    one.cost = Money::rupiah(10'000);
    one.cap = Money::rupiah(10'200);
    one.position = position;
    one.weight = weight;
    one.isAvailable = true;
    one.providerActive = true;
    return one;
}

Health after(const char *calls, Health health = {})
{
    for (const char *call = calls; *call != '\0'; ++call) {
        const CallResult result = *call == '+'   ? CallResult::Answered
                                  : *call == '-' ? CallResult::NoAnswer
                                                 : CallResult::AccountTrouble;
        health = afterCall(health, result, QStringLiteral("X"), kNoon);
    }
    return health;
}

} // namespace

class tst_Routing : public QObject
{
    Q_OBJECT

private slots:
    void aCandidateIsPassedOver_data()
    {
        QTest::addColumn<Candidate>("candidate");
        QTest::addColumn<int>("skip");
        const auto row = [](const char *name, Skip skip, auto change) {
            Candidate one = candidate("A");
            change(one);
            QTest::newRow(name) << one << int(skip);
        };
        row("healthy", Skip::None, [](Candidate &) {});
        row("supplier off", Skip::ProviderOff, [](Candidate &one) { one.providerActive = false; });
        row("item off", Skip::ItemOff, [](Candidate &one) { one.isAvailable = false; });
        row("pause", Skip::CutOff, [](Candidate &one) {
            one.cutOffStart = 11 * 60;
            one.cutOffEnd = 13 * 60;
        });
        row("pause across midnight, at noon", Skip::None, [](Candidate &one) {
            one.cutOffStart = 23 * 60 + 45;
            one.cutOffEnd = 15;
        });
        row("pause across midnight, in it", Skip::CutOff, [](Candidate &one) {
            one.cutOffStart = 13 * 60;
            one.cutOffEnd = 12 * 60 + 1;
        });
        row("hours over", Skip::OutsideHours, [](Candidate &one) {
            one.activeFrom = 8 * 60;
            one.activeTo = 12 * 60;
        });
        row("hours across midnight", Skip::OutsideHours, [](Candidate &one) {
            one.activeFrom = 20 * 60;
            one.activeTo = 4 * 60;
        });
        row("dearer than its cap", Skip::AboveCap,
            [](Candidate &one) { one.cost = Money::rupiah(10'201); });
        row("dearer than the order's", Skip::AboveCap, [](Candidate &one) {
            one.cost = Money::rupiah(10'301);
            one.cap = Money::rupiah(20'000);
        });
        row("breaker", Skip::BreakerOpen, [](Candidate &one) { one.health = after("!"); });
    }

    void aCandidateIsPassedOver()
    {
        QFETCH(Candidate, candidate);
        QFETCH(int, skip);
        QCOMPARE(int(whySkipped(candidate, Money::rupiah(10'300), kNoon)), skip);
    }

    void theBreaker_data()
    {
        QTest::addColumn<QByteArray>("calls");
        QTest::addColumn<int>("state");
        const auto row = [](const char *calls, Breaker state) {
            QTest::newRow(calls) << QByteArray(calls) << int(state);
        };
        row("---------", Breaker::Closed); // nine calls say little
        row("----------", Breaker::Open);
        row("+-+-+-+-+-", Breaker::Open);
        row("++++++-----", Breaker::Closed);
        row("++++++------", Breaker::Open);
        row("+!", Breaker::Open); // our account is in trouble: at once
    }

    void theBreaker()
    {
        QFETCH(QByteArray, calls);
        QTEST(int(after(calls.constData()).state), "state");
    }

    void anOpenBreakerLetsOneThroughAndLearns()
    {
        const Health open = after("!");
        QVERIFY(!mayCall(open, kNoon + kMinute));
        QVERIFY(mayCall(open, kNoon + 10 * kMinute));
        Health probing = open;
        probing.state = Breaker::HalfOpen;
        QCOMPARE(after("+", probing).state, Breaker::Closed);
        QCOMPARE(after("-", probing).state, Breaker::Open);
        const Health paused{Breaker::Paused, QStringLiteral("gangguan"), 0, {}};
        QVERIFY(!mayCall(paused, kNoon + 1'000 * kMinute)); // until a person resumes
        QCOMPARE(after("++++", paused).state, Breaker::Paused);
    }

    void theRouteIsOrderedByPositionThenByWeight()
    {
        const QList<Candidate> all = {candidate("C", 2), candidate("A", 1, 3), candidate("B", 1, 1),
                                      candidate("D", 3)};
        QMap<QString, int> first;
        for (quint64 draw = 0; draw < 4'000; ++draw) {
            const QList<Candidate> ordered = inOrder(all, draw * 7919);
            QCOMPARE(ordered.size(), all.size());
            QCOMPARE(ordered.at(2).sku, "C");
            QCOMPARE(ordered.at(3).sku, "D");
            ++first[ordered.constFirst().sku];
        }
        QVERIFY(qAbs(first.value("A") - 3'000) < 150);
        QCOMPARE(first.value("A") + first.value("B"), 4'000);
    }

    void whatIsFrozenComesBack()
    {
        const QList<Stop> stops = thaw(freeze({candidate("A"), candidate("B")}));
        QCOMPARE(stops.size(), 2);
        QCOMPARE(stops.at(1).providerId, "p-B");
        QCOMPARE(stops.at(1).sku, "B");
        QCOMPARE(stops.at(1).cap, Money::rupiah(10'200));
        QVERIFY(thaw({}).isEmpty()); // orders of before routes
    }
};

QTEST_GUILESS_MAIN(tst_Routing)
#include "tst_routing.moc"
