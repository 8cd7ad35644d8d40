#include "app/ctl/ctl.h"
#include "app/sample/sample_setup.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace reiyan::ctl {

int seed(Ctl &ctl)
{
    ctl.parser().addOptions(
        {{QStringLiteral("sample"), QStringLiteral("The sample store of a game shop.")},
         {QStringLiteral("members"), {}, QStringLiteral("N"), QStringLiteral("60")},
         {QStringLiteral("orders"), {}, QStringLiteral("N"), QStringLiteral("1200")},
         {QStringLiteral("days"), {}, QStringLiteral("N"), QStringLiteral("30")},
         {QStringLiteral("seed"), {}, QStringLiteral("S"), QStringLiteral("1")}});
    if (!ctl.parse(QStringLiteral("seed --sample --db URL [--members N] [--orders N] [--days N] "
                                  "[--seed S]"),
                   0))
        return ctl.isSet("help") ? Done : Usage;
    const auto store = ctl.openStore();
    if (!store)
        return ctl.fail(store.error());
    const sample::SampleOptions options{
        std::max(1, ctl.option("members").toInt()), std::max(0, ctl.option("orders").toInt()),
        std::max(1, ctl.option("days").toInt()), ctl.option("seed").toULongLong(), 0};
    QElapsedTimer clock;
    clock.start();
    const auto staff = sample::setUpSample(**store, options, [&](int orders) {
        if (orders % 50'000 == 0)
            ctl.progress(QStringLiteral("%1 orders, %2 s").arg(orders).arg(clock.elapsed() / 1000));
    });
    if (!staff)
        return ctl.fail(staff.error());
    QJsonArray people;
    QStringList lines;
    for (const sample::SampleStaff &person : *staff) {
        people.append(QJsonObject{{QStringLiteral("user"), person.userName},
                                  {QStringLiteral("role"), person.role},
                                  {QStringLiteral("password"), person.password}});
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(person.userName, -10)
                         .arg(person.role, -18)
                         .arg(person.password));
    }
    lines.prepend(QStringLiteral("%1 orders, %2 members in %3 s. These passwords are shown once:")
                      .arg(options.orders)
                      .arg(options.members)
                      .arg(clock.elapsed() / 1000));
    return ctl.done({{QStringLiteral("orders"), options.orders},
                     {QStringLiteral("milliseconds"), clock.elapsed()},
                     {QStringLiteral("staff"), people}},
                    lines.join(u'\n'));
}

} // namespace reiyan::ctl
