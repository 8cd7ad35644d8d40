#include "ui/pages/deposits/deposit_decisions.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_reversal.h"
#include "services/deposits/deposits_review.h"
#include "services/deposits/deposits_work.h"
#include "ui/pages/deposits/deposit_story.h"
#include "ui/pages/deposits/match_dialog.h"
#include "ui/widgets/file_dialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace reiyan::ui {
namespace {

using deposits::DepositDetails;
using identity::Permission;

const QString kSubmitted = QStringLiteral("SUBMITTED");
const QString kMatched = QStringLiteral("MATCHED");

} // namespace

DepositDecisions::DepositDecisions(const Desk &desk, DataListPage *list)
    : QObject(list)
    , m_desk(desk)
    , m_list(list)
{
    addDecisions();
    addGatewayDecisions();
    addWork();
}

void DepositDecisions::addDecisions()
{
    const auto state = [] { return tr("The deposit is not in a state for this."); };
    m_desk.actions.add(m_list->table(),
                       {.id = "deposits.approve",
                        .text = [] { return tr("Approve"); },
                        .keys = QKeySequence(Qt::Key_A),
                        .context = "deposits",
                        .permission = Permission::DepositApprove,
                        .risk = Risk::R2,
                        .guarded = true,
                        // Approved is what was seen: the row's details, balance included.
                        .isReady = [this] { return whyNotApproved().isEmpty(); },
                        .whyDisabled = [this] { return whyNotApproved(); },
                        .run = [this] { armApprove(); }});
    m_desk.actions.add(
        m_list->table(),
        {.id = "deposits.reject",
         .text = [] { return tr("Reject"); },
         .keys = QKeySequence(Qt::Key_R),
         .context = "deposits",
         .permission = Permission::DepositReject,
         .risk = Risk::R2,
         .guarded = true,
         .isReady =
             [this] {
                 return isOneOf({kMatched, kSubmitted}) && isManual() && !isOwnRequest();
             },
         .whyDisabled =
             [this, state] {
                 return isOwnRequest() ? tr("You filed this request yourself.") : state();
             },
         .run = [this] { armReject(); }});
    m_desk.actions.add(
        m_list->table(),
        {.id = "deposits.reverse",
         .text = [] { return tr("Take a credit back…"); },
         .keys = QKeySequence(Qt::SHIFT | Qt::Key_R),
         .context = "deposits",
         .permission = Permission::DepositApprove,
         .risk = Risk::R3,
         .guarded = true,
         .isReady = [this] { return isSeen() && isOneOf({QStringLiteral("CREDITED")}); },
         .whyDisabled = state,
         .run = [this] { armReverse(); }});
}

void DepositDecisions::addGatewayDecisions()
{
    const auto state = [] { return tr("The deposit is not in a state for this."); };
    m_desk.actions.add(m_list->table(),
                       {.id = "deposits.cancel",
                        .text = [] { return tr("Cancel the invoice…"); },
                        .keys = QKeySequence(Qt::Key_X),
                        .context = "deposits",
                        .permission = Permission::DepositReject,
                        .risk = Risk::R2,
                        .guarded = true,
                        .isReady = [this] { return isOneOf({QStringLiteral("INVOICED")}); },
                        .whyDisabled = state,
                        .run = [this] { armCancel(); }});
    m_desk.actions.add(
        m_list->table(),
        {.id = "deposits.settle",
         .text = [] { return tr("Decide what was paid otherwise…"); },
         .keys = QKeySequence(Qt::Key_D),
         .context = "deposits",
         .permission = Permission::DepositApprove,
         .risk = Risk::R3,
         .guarded = true,
         .isReady = [this] { return isSeen() && isOneOf({QStringLiteral("REVIEW")}); },
         .whyDisabled = state,
         .run = [this] { armReview(); }});
    addSmall(
        {"deposits.ask", [] { return tr("Ask the gateway now"); }, QKeySequence(Qt::Key_S),
         Permission::DepositView, [this] { return hasCurrentInvoice(); },
         [this] {
             file(deposits::AskGateway::kKind, deposits::AskGateway{{m_list->currentId()}}.toJson(),
                  tr("Ask the gateway after %1").arg(m_list->currentValue("number").toString()));
         }});
}

void DepositDecisions::addSmall(const Small &action)
{
    m_desk.actions.add(m_list->table(),
                       {.id = action.id,
                        .text = action.text,
                        .keys = action.keys,
                        .context = "deposits",
                        .permission = action.permission,
                        .risk = Risk::R1,
                        .isReady = action.isReady,
                        .whyDisabled = [] { return tr("The deposit is not in a state for this."); },
                        .run = action.run});
}

void DepositDecisions::addWork()
{
    const auto isSomething = [this] { return m_list->hasCurrent(); };
    addSmall({"deposits.match", [] { return tr("Match a bank line…"); }, QKeySequence(Qt::Key_M),
              Permission::DepositMatch,
              [this] {
                  return isSeen() && isManual()
                         && isOneOf(
                             {kSubmitted, QStringLiteral("EXPIRED"), QStringLiteral("REJECTED")});
              },
              [this] { match(); }});
    addSmall({"deposits.question", [] { return tr("Hold and ask the member…"); },
              QKeySequence(Qt::Key_T), Permission::DepositReject, isSomething,
              [this] { question(); }});
    addSmall({"deposits.claim", [] { return tr("I look at it, or not any more"); },
              QKeySequence(Qt::Key_C), Permission::DepositMatch, isSomething,
              [this] {
                  const bool isMine = isSeen() && m_seen->holder == m_desk.actions.actor().fullName;
                  file(deposits::ClaimDeposit::kKind,
                       deposits::ClaimDeposit{{m_list->currentId()}, isMine}.toJson(),
                       tr("Claim %1").arg(m_list->currentValue("number").toString()));
              }});
    addSmall({"deposits.note", [] { return tr("Note…"); }, QKeySequence(Qt::Key_N),
              Permission::DepositView, isSomething, [this] { note(); }});
    addSmall({"deposits.picture", [] { return tr("Add a picture…"); }, QKeySequence(Qt::Key_P),
              Permission::DepositRequest, isSomething, [this] { addPicture(); }});
    addSmall({"deposits.instructions", [] { return tr("Copy how to pay"); },
              QKeySequence(Qt::Key_I), Permission::DepositView, [this] { return isSeen(); },
              [this] { QGuiApplication::clipboard()->setText(instructionsText(*m_seen)); }});
}

bool DepositDecisions::hasCurrentInvoice() const
{
    return isSeen() && m_seen->invoice.has_value();
}

bool DepositDecisions::isSeen() const
{
    return m_seen && m_seen->id.text == m_list->currentId();
}

bool DepositDecisions::isOneOf(const QStringList &states) const
{
    return states.contains(m_list->currentValue("status").toString());
}

bool DepositDecisions::isManual() const
{
    return m_list->currentValue("verdict").toString() != QLatin1String("gateway");
}

bool DepositDecisions::isOwnRequest() const
{
    return m_list->currentValue("requested_by_id").toString() == m_desk.actions.actor().user.text;
}

bool DepositDecisions::isOwnMatch() const
{
    return m_list->currentValue("matched_by_id").toString() == m_desk.actions.actor().user.text;
}

QString DepositDecisions::whyNotApproved() const
{
    if (!isManual())
        return tr("The gateway's own answer decides this one.");
    if (isOwnRequest())
        return tr("You filed this request yourself.");
    if (isOneOf({kSubmitted}))
        return tr("Match its bank line first (M).");
    if (!isOneOf({kMatched}))
        return tr("The deposit is not in a state for this.");
    if (isOwnMatch())
        return tr("You found its bank line yourself; another person approves.");
    return isSeen() ? QString() : tr("Its details are not here yet.");
}

void DepositDecisions::armApprove()
{
    const DepositDetails d = *m_seen;
    const Money after = Money::rupiah(d.balance.toRupiah() + d.credits().toRupiah());
    m_list->arm(
        {.consequence = tr("Approve %1 for %2? Balance %3 → %4.")
                            .arg(texts::formatRupiah(d.credits()), d.memberName,
                                 texts::formatRupiah(d.balance), texts::formatRupiah(after)),
         .kind = deposits::ApproveDeposit::kKind,
         .payload =
             [d](const QString &) {
                 return deposits::ApproveDeposit{d.id, d.version}.toJson();
             },
         .text = tr("Approve %1").arg(d.number)});
}

void DepositDecisions::armReject()
{
    const DepositId id{m_list->currentId()};
    const qint64 version = m_list->currentValue("version").toLongLong();
    const QString number = m_list->currentValue("number").toString();
    m_list->arm(
        {.consequence =
             tr("Reject %1? The balance stays as it is. Why? The member is told.").arg(number),
         .reasons = {tr("No money arrived"), tr("Amount differs"), tr("Proof is forged"),
                     tr("Filed twice"), tr("Asked by the member")},
         .kind = deposits::RejectDeposit::kKind,
         .payload =
             [id, version](const QString &reason) {
                 return deposits::RejectDeposit{id, version, reason}.toJson();
             },
         .text = tr("Reject %1").arg(number)});
}

void DepositDecisions::armCancel()
{
    const DepositId id{m_list->currentId()};
    const qint64 version = m_list->currentValue("version").toLongLong();
    const QString number = m_list->currentValue("number").toString();
    m_list->arm({.consequence = tr("Cancel the invoice of %1? It ends when the gateway says that "
                                   "nobody paid; money that comes later is credited. Why?")
                                    .arg(number),
                 .reasons = {tr("Asked by the member"), tr("Filed twice"), tr("Wrong method")},
                 .kind = deposits::CancelDeposit::kKind,
                 .payload =
                     [id, version](const QString &reason) {
                         return deposits::CancelDeposit{id, version, reason}.toJson();
                     },
                 .text = tr("Cancel %1").arg(number)});
}

void DepositDecisions::armReverse()
{
    const DepositDetails d = *m_seen;
    const Money taken = std::clamp(d.available, Money(), d.amount);
    const Money owed = Money::rupiah(d.amount.toRupiah() - taken.toRupiah());
    const QString wrongMember = tr("Credited to the wrong member");
    m_list->arm(
        {.consequence = tr("Take %1 back from %2? The wallet gives %3, %4 stays owed. A second "
                           "person decides. Why?")
                            .arg(texts::formatRupiah(d.amount), d.memberName,
                                 texts::formatRupiah(taken), texts::formatRupiah(owed)),
         .reasons = {tr("The gateway took it back"), wrongMember, tr("The transfer was recalled")},
         .kind = deposits::ReverseDeposit::kKind,
         .payload =
             [d, wrongMember](const QString &reason) {
                 return deposits::ReverseDeposit{d.id, d.version, reason, reason == wrongMember}
                     .toJson();
             },
         .text = tr("Take %1 back").arg(d.number)});
}

void DepositDecisions::armReview()
{
    const DepositDetails d = *m_seen;
    const Money paid = d.invoice ? d.invoice->paid : Money();
    const QString giveBack = tr("Given back at the gateway");
    m_list->arm(
        {.consequence =
             tr("%1 was paid instead of %2. Into the wallet of %3, or back? A second "
                "person decides.")
                 .arg(texts::formatRupiah(paid), texts::formatRupiah(d.due()), d.memberName),
         .reasons = {tr("Into the wallet: the member was asked"), giveBack},
         .kind = deposits::DecideReview::kKind,
         .payload =
             [d, giveBack](const QString &reason) {
                 return deposits::DecideReview{d.id, d.version, reason != giveBack, reason}
                     .toJson();
             },
         .text = tr("Decide %1").arg(d.number)});
}

void DepositDecisions::match()
{
    auto *dialog = new MatchDialog(m_desk, *m_seen, m_list);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] {
        m_list->table()->setFocus();
        m_list->refresh();
    });
    dialog->open();
}

void DepositDecisions::question()
{
    const DepositId id{m_list->currentId()};
    const QString number = m_list->currentValue("number").toString();
    m_list->arm({.consequence = tr("What is %1 asked? The member gets this message.").arg(number),
                 .reasons = {tr("Please send a picture of the transfer"),
                             tr("From which account and name did you transfer?"),
                             tr("The amount differs: did you transfer the last digits?"),
                             tr("The picture cannot be read, please send it again")},
                 .kind = deposits::NoteOnDeposit::kKind,
                 .payload =
                     [id](const QString &text) {
                         return deposits::NoteOnDeposit{id, text, true}.toJson();
                     },
                 .text = tr("Ask the member of %1").arg(number)});
}

void DepositDecisions::note()
{
    const DepositId id{m_list->currentId()};
    const QString number = m_list->currentValue("number").toString();
    m_list->arm({.consequence = tr("Note on %1").arg(number),
                 .reasons = {QStringLiteral(" ")},
                 .kind = deposits::NoteOnDeposit::kKind,
                 .payload =
                     [id](const QString &text) {
                         return deposits::NoteOnDeposit{id, text, false}.toJson();
                     },
                 .text = tr("Note on %1").arg(number)});
}

void DepositDecisions::addPicture()
{
    QFileDialog *dialog = newFileDialog(m_list, tr("Picture of the transfer"), tr("Open"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png *.webp)"), tr("All files (*)")});
    const DepositId id{m_list->currentId()};
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString &path) {
        deliver(m_desk.services.takePicture(path), this,
                [this, id](const auto &picture) { filePicture(id, picture); });
    });
    dialog->open();
}

void DepositDecisions::filePicture(const DepositId &id, const Result<deposits::Picture> &picture)
{
    if (!picture) {
        m_desk.outbox.tell(texts::errorText(picture.error()));
        return;
    }
    file(deposits::AddEvidence::kKind,
         deposits::AddEvidence{id, picture->hash, picture->look}.toJson(), tr("Add a picture"));
}

void DepositDecisions::file(const char *kind, const QJsonObject &payload, const QString &text)
{
    m_desk.outbox.file({m_desk.services.newId(), kind, payload, text});
}

} // namespace reiyan::ui
