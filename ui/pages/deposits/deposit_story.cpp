#include "ui/pages/deposits/deposit_story.h"

#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"

#include <QCoreApplication>

namespace reiyan::ui {
namespace {

using deposits::DepositDetails;

class DepositStory
{
    Q_DECLARE_TR_FUNCTIONS(DepositStory)
};

void tellRequest(DetailsPanel &panel, const DepositDetails &d)
{
    panel.addField(DepositStory::tr("Method"), d.method);
    panel.addField(DepositStory::tr("Our account"), d.receiver);
    if (d.due() != d.amount)
        panel.addField(DepositStory::tr("To transfer"), texts::formatRupiah(d.due()));
    if (d.fee.isPositive())
        panel.addField(DepositStory::tr("Fee on top"), texts::formatRupiah(d.fee));
    if (d.digits.isPositive())
        panel.addField(DepositStory::tr("Unique digits"),
                       d.rounding.isPositive()
                           ? DepositStory::tr("%1, kept by the store").arg(d.digits.toRupiah())
                           : DepositStory::tr("%1, credited").arg(d.digits.toRupiah()));
    panel.addField(DepositStory::tr("Looked at by"), d.holder);
    panel.addField(DepositStory::tr("Filed by"), d.requestedBy);
    panel.addField(DepositStory::tr("Filed at"), texts::formatDateTime(d.createdAt));
    panel.addField(DepositStory::tr("Deadline"), texts::formatDateTime(d.expiresAt));
    panel.addField(DepositStory::tr("Reason"), d.reason);
}

void tellLine(DetailsPanel &panel, const DepositDetails &d)
{
    if (!d.line && d.matchNote.isEmpty())
        return;
    panel.addSection(DepositStory::tr("Bank line"));
    panel.addLine({}, d.line ? lineText(*d.line) : d.matchNote);
    if (d.line && d.line->amount != d.due()) {
        const Money difference = Money::rupiah(d.line->amount.toRupiah() - d.due().toRupiah());
        panel.addNote(DepositStory::tr("It differs by %1. What came in is credited.")
                          .arg(texts::formatRupiah(difference)));
    }
    panel.addField(DepositStory::tr("Found by"), d.matchedBy);
}

void tellChecks(DetailsPanel &panel, const DepositDetails &d, const QList<deposits::Reuse> &reuses)
{
    const bool isLookedAt = d.checks.contains(u'+') || d.checks.contains(u'-');
    if (!isLookedAt && reuses.isEmpty())
        return;
    panel.addSection(DepositStory::tr("Checks"));
    const QStringList words = texts::checkWords(d.checks);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar letter = d.checks.at(i);
        const QChar glyph = letter == u'+'   ? QChar(0x2713)
                            : letter == u'-' ? QChar(0x2717)
                                             : QChar(0x00B7);
        panel.addLine(QString(glyph), words.at(i));
    }
    for (const deposits::Reuse &reuse : reuses) {
        panel.addLine(QString(QChar(0x29C9)),
                      (reuse.isSameFile ? DepositStory::tr("The same picture: %1, %2")
                                        : DepositStory::tr("A picture that looks the same: %1, %2"))
                          .arg(reuse.number, reuse.member));
    }
}

void tellCandidates(DetailsPanel &panel, const DepositDetails &d)
{
    if (d.candidates.isEmpty() || d.line)
        return;
    panel.addSection(DepositStory::tr("Lines that are near (M)"));
    for (const deposits::Candidate &candidate : d.candidates) {
        panel.addLine(candidate.account, lineText(candidate.line));
        QString why = texts::nearMissText(candidate.reason);
        if (!candidate.togetherNumber.isEmpty())
            why += QStringLiteral(" · ") + candidate.togetherNumber;
        panel.addLine({}, why, {}, true);
    }
}

void tellGateway(DetailsPanel &panel, const DepositDetails &d)
{
    if (!d.invoice)
        return;
    const deposits::InvoiceView &invoice = *d.invoice;
    const auto text = [&invoice](const char *name) {
        return invoice.instructions.value(QLatin1String(name)).toString();
    };
    panel.addSection(DepositStory::tr("At the gateway"));
    panel.addField(DepositStory::tr("Gateway"), invoice.gateway);
    panel.addField(DepositStory::tr("Pay to"), text("account"));
    panel.addField(DepositStory::tr("Biller code"), text("biller"));
    panel.addField(DepositStory::tr("Page"), text("page"));
    if (!text("qr").isEmpty())
        panel.addQr(text("qr"));
    panel.addField(DepositStory::tr("Our reference"), invoice.reference);
    panel.addField(DepositStory::tr("Its reference"), invoice.handle);
    if (invoice.askedAt > 0)
        panel.addField(DepositStory::tr("Asked"), DepositStory::tr("%1 times, at %2")
                                                      .arg(invoice.checks)
                                                      .arg(texts::formatTime(invoice.askedAt)));
    if (invoice.paid.isPositive())
        panel.addField(DepositStory::tr("Paid"), texts::formatRupiah(invoice.paid));
    panel.addField(DepositStory::tr("To be cancelled"), invoice.cancelReason);
}

void tellWallet(DetailsPanel &panel, const DepositDetails &d)
{
    panel.addSection(DepositStory::tr("Wallet"));
    panel.addField(DepositStory::tr("Balance"), texts::formatRupiah(d.balance));
    panel.addField(DepositStory::tr("Available"), texts::formatRupiah(d.available));
    if (d.status == QLatin1String("SUBMITTED") || d.status == QLatin1String("MATCHED")) {
        const Money after = Money::rupiah(d.balance.toRupiah() + d.credits().toRupiah());
        panel.addField(DepositStory::tr("After approval"), texts::formatRupiah(after));
    }
}

void tellHistory(DetailsPanel &panel, const DepositDetails &d)
{
    for (const deposits::DepositNote &note : d.notes) {
        panel.addSection(DepositStory::tr("Note"));
        panel.addLine(texts::formatTime(note.at), note.by + QStringLiteral(" · ") + note.text);
    }
    panel.addSection(DepositStory::tr("History"));
    for (const deposits::HistoryStep &step : d.history) {
        panel.addLine(
            texts::formatTime(step.at),
            texts::depositStateText(step.to)
                + (step.actor.isEmpty() ? QString() : QStringLiteral(" · ") + step.actor));
    }
}

} // namespace

QString lineText(const deposits::BankLine &line)
{
    const QString when = texts::formatDateTime(line.at);
    return QStringLiteral("%1 CR %2 · %3")
        .arg(line.isDay ? when.section(u' ', 0, 0) : when, texts::formatAmount(line.amount),
             line.text);
}

void tellDeposit(DetailsPanel &panel, const DepositDetails &d, const QList<deposits::Reuse> &reuses)
{
    panel.clear();
    panel.setHeadline(d.number + QStringLiteral("  ·  ") + d.memberName,
                      texts::formatRupiah(d.credits()));
    panel.setChip(texts::depositStateText(d.status), texts::depositStateFamily(d.status));
    tellLine(panel, d);
    tellCandidates(panel, d);
    tellChecks(panel, d, reuses);
    tellGateway(panel, d);
    tellWallet(panel, d);
    panel.addSection(DepositStory::tr("Request"));
    tellRequest(panel, d);
    tellHistory(panel, d);
}

QString instructionsText(const DepositDetails &d)
{
    QStringList lines{DepositStory::tr("Deposit %1").arg(d.number),
                      DepositStory::tr("Pay exactly %1").arg(texts::formatRupiah(d.due()))};
    if (!d.receiver.isEmpty())
        lines.append(DepositStory::tr("To %1, %2").arg(d.method, d.receiver));
    if (d.invoice) {
        const QJsonObject &how = d.invoice->instructions;
        for (const char *name : {"biller", "account", "page", "qr"}) {
            const QString value = how.value(QLatin1String(name)).toString();
            if (!value.isEmpty())
                lines.append(d.method + QStringLiteral(": ") + value);
        }
    }
    lines.append(DepositStory::tr("Before %1 WIB").arg(texts::formatDateTime(d.expiresAt)));
    return lines.join(u'\n');
}

} // namespace reiyan::ui
