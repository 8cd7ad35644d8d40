#include "tests/support/sandbox/payment_page.h"

namespace reiyan::sandbox {
namespace {

QString rowOf(const Invoice &invoice)
{
    static const QStringList states{QStringLiteral("menunggu"),     QStringLiteral("dibayar"),
                                    QStringLiteral("kedaluwarsa"),  QStringLiteral("dibatalkan"),
                                    QStringLiteral("dikembalikan"), QStringLiteral("ditarik")};
    const QString state = states.value(int(invoice.standing));
    QString row =
        QStringLiteral("<form method=post action='/pay/%1'><p><b>Rp %2</b> · %3 · %1 · %4 ")
            .arg(invoice.reference.toHtmlEscaped(), QString::number(invoice.amount.toRupiah()),
                 invoice.channel.toHtmlEscaped(), state);
    if (invoice.standing == Invoice::Standing::Open)
        row += QStringLiteral("<button name=do value=pay>Bayar</button> "
                              "<button name=do value=less>Bayar kurang</button> "
                              "<button name=do value=expire>Kedaluwarsa</button>");
    return row + QStringLiteral("</p></form>");
}

void act(Till &till, const QString &reference, const QByteArray &body)
{
    const Invoice *invoice = till.find(reference);
    if (!invoice)
        return;
    constexpr qint64 kLess = 500;
    if (body.contains("do=pay"))
        till.pay(reference);
    else if (body.contains("do=less"))
        till.pay(reference, Money::rupiah(invoice->amount.toRupiah() - kLess));
    else if (body.contains("do=expire"))
        till.expire(reference);
}

} // namespace

HttpAnswer paymentPage(Till &till, const HttpRequest &request)
{
    const QString reference =
        QString::fromUtf8(request.path.mid(request.path.lastIndexOf('/') + 1));
    if (request.method == "POST")
        act(till, reference, request.body);
    QString page =
        QStringLiteral("<!doctype html><meta charset=utf-8><title>Gateway latihan</title>"
                       "<h1>Gateway latihan</h1>");
    const QList<Invoice> book = till.book();
    for (const Invoice &invoice : book) {
        if (reference.isEmpty() || invoice.reference == reference)
            page += rowOf(invoice);
    }
    return {.contentType = "text/html; charset=utf-8", .body = page.toUtf8()};
}

} // namespace reiyan::sandbox
