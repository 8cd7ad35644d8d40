#include "ui/pages/orders/bill_story.h"

#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "ui/widgets/details.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace reiyan::ui {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BillStory", text);
}

/// The suppliers' words for the parts of a bill; what is not among them stands as it came.
QString partText(const QString &part)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("tarif"), QT_TRANSLATE_NOOP("BillStory", "Tariff")},
        {QStringLiteral("daya"), QT_TRANSLATE_NOOP("BillStory", "Power (VA)")},
        {QStringLiteral("lembar_tagihan"), QT_TRANSLATE_NOOP("BillStory", "Months")},
        {QStringLiteral("lembar_tagihan_sisa"),
         QT_TRANSLATE_NOOP("BillStory", "Months still open after this")},
        {QStringLiteral("alamat"), QT_TRANSLATE_NOOP("BillStory", "Address")},
        {QStringLiteral("jatuh_tempo"), QT_TRANSLATE_NOOP("BillStory", "Due")},
        {QStringLiteral("jumlah_peserta"), QT_TRANSLATE_NOOP("BillStory", "Insured persons")},
        {QStringLiteral("item_name"), QT_TRANSLATE_NOOP("BillStory", "Item")},
        {QStringLiteral("no_pol"), QT_TRANSLATE_NOOP("BillStory", "Plate")},
        {QStringLiteral("no_rangka"), QT_TRANSLATE_NOOP("BillStory", "Chassis")},
        {QStringLiteral("tenor"), QT_TRANSLATE_NOOP("BillStory", "Instalments")},
        {QStringLiteral("tahun_pajak"), QT_TRANSLATE_NOOP("BillStory", "Tax year")},
        {QStringLiteral("periode"), QT_TRANSLATE_NOOP("BillStory", "Period")},
        {QStringLiteral("nilai_tagihan"), QT_TRANSLATE_NOOP("BillStory", "bill")},
        {QStringLiteral("admin"), QT_TRANSLATE_NOOP("BillStory", "fee")},
        {QStringLiteral("denda"), QT_TRANSLATE_NOOP("BillStory", "fine")},
        {QStringLiteral("biaya_lain"), QT_TRANSLATE_NOOP("BillStory", "other")},
        {QStringLiteral("meter_awal"), QT_TRANSLATE_NOOP("BillStory", "meter from")},
        {QStringLiteral("meter_akhir"), QT_TRANSLATE_NOOP("BillStory", "to")},
        {QStringLiteral("usage"), QT_TRANSLATE_NOOP("BillStory", "used")},
        {QStringLiteral("total"), QT_TRANSLATE_NOOP("BillStory", "total")},
    };
    const char *word = words.value(part);
    return word ? say(word) : part;
}

QString valueText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

/// `202610` as 10/2026; anything else as it is.
QString periodText(const QString &period)
{
    const QDate month = QDate::fromString(period, QStringLiteral("yyyyMM"));
    return month.isValid() ? month.toString(QStringLiteral("MM/yyyy")) : period;
}

/// One period of a bill: its month at the left, its parts in a line.
void tellPeriod(DetailsPanel &panel, const QJsonObject &period)
{
    QStringList parts;
    for (auto part = period.constBegin(); part != period.constEnd(); ++part) {
        const QString text = valueText(*part);
        if (part.key() == QLatin1String("periode") || text.isEmpty())
            continue;
        bool isNumber = false;
        const qint64 amount = text.toLongLong(&isNumber);
        if (isNumber && amount == 0)
            continue;
        parts.append(partText(part.key()) + u' '
                     + (isNumber ? texts::formatAmount(Money::rupiah(amount)) : text));
    }
    panel.addLine(periodText(valueText(period.value(QLatin1String("periode")))),
                  parts.join(QStringLiteral(" · ")));
}

/// What stands alone first, then the periods, however deep a supplier puts them.
void tellParts(DetailsPanel &panel, const QJsonObject &details)
{
    for (auto part = details.constBegin(); part != details.constEnd(); ++part) {
        if (!part->isArray() && !part->isObject())
            panel.addField(partText(part.key()), valueText(*part));
    }
    for (auto part = details.constBegin(); part != details.constEnd(); ++part) {
        if (part->isObject())
            tellParts(panel, part->toObject());
        const QJsonArray periods = part->toArray();
        for (const auto &period : periods)
            tellPeriod(panel, period.toObject());
    }
}

} // namespace

void tellBill(DetailsPanel &panel, const bills::Bill &bill)
{
    panel.addSection(say(QT_TRANSLATE_NOOP("BillStory", "Bill")));
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Customer")), bill.customerName);
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Number")), bill.destination);
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Period")), periodText(bill.period));
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Owed")),
                   say(QT_TRANSLATE_NOOP("BillStory", "%1, fee %2 within"))
                       .arg(texts::formatRupiah(bill.amount), texts::formatRupiah(bill.admin)));
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Our fee")), texts::formatRupiah(bill.fee));
    panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "To pay")), texts::formatRupiah(bill.price));
    if (bill.state == bills::BillState::Ready) {
        panel.addField(say(QT_TRANSLATE_NOOP("BillStory", "Valid until")),
                       texts::formatTime(bill.expiresAt));
    }
    tellParts(panel, bill.details);
}

} // namespace reiyan::ui
