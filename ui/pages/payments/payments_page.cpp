#include "ui/pages/payments/payments_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "ui/pages/payments/fee_simulator.h"
#include "ui/pages/payments/payment_dialogs.h"
#include "ui/widgets/money_edit.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

using identity::Permission;
using payments::PaymentMethod;

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

PaymentMethod newMethod()
{
    PaymentMethod method;
    method.category = PaymentsPage::tr("Bank transfer");
    method.gateway = QLatin1String(payments::kManual);
    method.least = Money::rupiah(10'000);
    method.most = Money::rupiah(50'000'000);
    method.digits = payments::Digits::Credited;
    return method;
}

} // namespace

PaymentsPage::PaymentsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
    , m_simulator(new FeeSimulator(this))
{
    setObjectName(QStringLiteral("S11_Metode"));
    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_details, 1);
    sideLayout->addWidget(m_simulator);
    DataListPage::Setup setup;
    setup.id = "payments";
    setup.tableName = QStringLiteral("S11_Metode_table");
    setup.list = models::ListId::PaymentMethods;
    setup.details = side;
    ListRequest inOrder;
    inOrder.sort = "position";
    inOrder.descending = false;
    ListRequest active = inOrder;
    active.filters.append({"is_active", ListFilter::Compare::Equal, 1});
    setup.views = {{"all", [] { return tr("All ways to pay"); }, inOrder},
                   {"active", [] { return tr("Can be chosen"); }, active}};
    setup.emptyText = [] { return tr("No way to pay yet. Ctrl+N adds one."); };
    m_list = new DataListPage(desk, setup, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &DataListPage::currentChanged, this, &PaymentsPage::showMethod);
    addActions();
    m_list->setBarActions({"payments.edit", "payments.gateway"});
    retranslate();
}

void PaymentsPage::addActions()
{
    const auto isShown = [this] { return m_shown && m_shown->method; };
    const auto choose = [] { return tr("Choose a way to pay."); };
    m_desk.actions.add(m_list->table(), {.id = "payments.edit",
                                         .text = [] { return tr("Change the way to pay…"); },
                                         .keys = QKeySequence(Qt::Key_E),
                                         .context = "payments",
                                         .permission = Permission::PaymentManage,
                                         .risk = Risk::R3,
                                         .guarded = true,
                                         .isReady = isShown,
                                         .whyDisabled = choose,
                                         .run = [this] { edit(*m_shown->method); }});
    m_desk.actions.add(m_list->table(), {.id = "payments.add",
                                         .text = [] { return tr("New way to pay…"); },
                                         .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                                         .context = "payments",
                                         .permission = Permission::PaymentManage,
                                         .risk = Risk::R3,
                                         .guarded = true,
                                         .run = [this] { edit(newMethod()); }});
    m_desk.actions.add(
        m_list->table(),
        {.id = "payments.gateway",
         .text = [] { return tr("Account at its gateway…"); },
         .keys = QKeySequence(Qt::Key_A),
         .context = "payments",
         .permission = Permission::PaymentManage,
         .risk = Risk::R3,
         .guarded = true,
         .isReady = [this] { return m_shown && m_shown->method && !m_shown->method->isManual(); },
         .whyDisabled = [] { return tr("This one is a bank transfer."); },
         .run = [this] { editGateway(m_shown->method->gateway); }});
    m_desk.actions.add(m_list->table(),
                       {.id = "payments.add_gateway",
                        .text = [] { return tr("New account at a gateway…"); },
                        .keys = QKeySequence(Qt::SHIFT | Qt::Key_A),
                        .context = "payments",
                        .permission = Permission::PaymentManage,
                        .risk = Risk::R3,
                        .guarded = true,
                        .run = [this] { open(new GatewayDialog(m_desk, {}, this)); }});
    m_desk.actions.add(m_list->table(), {.id = "payments.simulate",
                                         .text = [] { return tr("Try an amount"); },
                                         .keys = QKeySequence(Qt::Key_S),
                                         .context = "payments",
                                         .permission = Permission::PaymentView,
                                         .run =
                                             [this] {
                                                 m_simulator->amount()->edit()->setFocus();
                                                 m_simulator->amount()->edit()->selectAll();
                                             }});
}

QString PaymentsPage::title() const
{
    return tr("Ways to pay");
}

void PaymentsPage::enter()
{
    m_list->restoreState();
    m_list->table()->setFocus();
    loadMethods();
}

void PaymentsPage::storeChanged()
{
    m_list->refresh();
    showMethod();
    loadMethods();
}

void PaymentsPage::retranslate()
{
    m_list->retranslate();
    m_simulator->retranslate();
    tell();
}

void PaymentsPage::openRecord(const QString &text)
{
    m_list->setText(text);
}

void PaymentsPage::loadMethods()
{
    deliver(m_desk.services.paymentMethods(), this,
            [this](const Result<QList<PaymentMethod>> &methods) {
                if (methods)
                    m_simulator->show(*methods);
            });
}

void PaymentsPage::showMethod()
{
    const QString code = m_list->currentValue("code").toString();
    if (code.isEmpty()) {
        m_shown.reset();
        tell();
        return;
    }
    deliver(m_desk.services.paymentMethod(code), this,
            [this, code](const Result<MethodView> &view) {
                if (code != m_list->currentValue("code").toString())
                    return;
                m_shown = view ? std::optional(*view) : std::nullopt;
                tell();
                if (!view)
                    m_details->clear(texts::errorText(view.error()));
                m_desk.actions.refresh();
            });
}

void PaymentsPage::tell()
{
    if (!m_shown || !m_shown->method) {
        m_details->clear(tr("Choose a way to pay."));
        return;
    }
    const PaymentMethod &method = *m_shown->method;
    const payments::MethodFigures &figures = m_shown->figures;
    m_details->clear();
    m_details->setHeadline(method.category + QStringLiteral("  ·  ") + method.code, method.title);
    m_details->setChip(texts::switchText(method.isActive),
                       method.isActive ? texts::ChipFamily::Success : texts::ChipFamily::Neutral);
    if (QDateTime::currentMSecsSinceEpoch() - method.receiverSetAt < kDayMs)
        m_details->addNote(tr("Where its money goes was changed in the last 24 hours, at %1.")
                               .arg(texts::formatDateTime(method.receiverSetAt)));
    m_details->addField(tr("Our account"),
                        (method.receiverNumber + u' ' + method.receiverName).trimmed());
    if (!method.isManual())
        m_details->addField(tr("Gateway"), method.gateway + QStringLiteral(" · ") + method.channel);
    m_details->addField(
        tr("Fee borne by"),
        texts::feeBearerText(QLatin1String(payments::kFeeBearerCodes[size_t(method.fee.bearer)])));
    m_details->addSection(tr("Last 24 hours"));
    m_details->addField(tr("Asked for"), QString::number(figures.asked));
    m_details->addField(tr("Paid"), QString::number(figures.paid));
    m_details->addField(tr("Ended unpaid"), QString::number(figures.expired));
    if (figures.paid > 0)
        m_details->addField(tr("Time to credit"), texts::formatAge(figures.averageMs));
    m_details->addSection(method.isManual() ? tr("Came in by the books")
                                            : tr("Not settled by the gateway"));
    m_details->addField(tr("Amount"), texts::formatRupiah(figures.unsettled));
}

void PaymentsPage::edit(const PaymentMethod &method)
{
    open(new MethodDialog(m_desk, method, this));
}

void PaymentsPage::editGateway(const QString &code)
{
    deliver(m_desk.services.gatewayAccounts(), this,
            [this, code](const Result<QList<payments::GatewayAccount>> &accounts) {
                if (!accounts)
                    return;
                for (const payments::GatewayAccount &account : *accounts) {
                    if (account.code == code)
                        open(new GatewayDialog(m_desk, account, this));
                }
            });
}

void PaymentsPage::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] {
        m_list->table()->setFocus();
        storeChanged();
    });
    dialog->open();
}

} // namespace reiyan::ui
