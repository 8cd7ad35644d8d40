#include "ui/pages/orders/orders_page.h"

#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

ListRequest withStates(const QStringList &states)
{
    ListRequest request;
    if (!states.isEmpty())
        request.filters.append({"status", ListFilter::Compare::OneOf, states});
    request.sort = "created_at";
    return request;
}

QList<std::pair<QString, QString>> stateOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"DISPATCHING", "VERIFYING", "SUCCEEDED", "FAILED", "REVIEW"})
        options.append({QLatin1String(code), texts::orderStateText(QLatin1String(code))});
    return options;
}

DataListPage::Setup setupWith(QWidget *details)
{
    DataListPage::Setup setup;
    setup.details = details;
    setup.id = "orders";
    setup.tableName = QStringLiteral("S04_Pesanan_table");
    setup.list = models::ListId::Orders;
    setup.views = {
        {"all", [] { return OrdersPage::tr("All orders"); }, withStates({})},
        {"running", [] { return OrdersPage::tr("Processing"); },
         withStates({QStringLiteral("DISPATCHING"), QStringLiteral("VERIFYING"),
                     QStringLiteral("REVIEW")})},
        {"failed", [] { return OrdersPage::tr("Failed"); }, withStates({QStringLiteral("FAILED")})},
    };
    setup.choices = {{"status", [] { return OrdersPage::tr("All states"); }, stateOptions}};
    setup.emptyText = [] { return OrdersPage::tr("No orders yet. Sell one with G then L."); };
    return setup;
}

} // namespace

OrdersPage::OrdersPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_details(new DetailsPanel(this))
    , m_list(new DataListPage(desk, setupWith(m_details), this))
    , m_orders(new OrderActions(desk, m_list, m_details, "orders"))
{
    setObjectName(QStringLiteral("S04_Pesanan"));
    m_list->setBarActions({"orders.check", "orders.copy"});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
}

QString OrdersPage::title() const
{
    return tr("Orders");
}

void OrdersPage::enter()
{
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    m_list->setPrivateColumns(margin ? QList<QByteArray>{} : QList<QByteArray>{"cost", "profit"});
    m_list->restoreState();
    m_list->table()->setFocus();
}

void OrdersPage::storeChanged()
{
    m_list->refresh();
    m_orders->refresh();
}

void OrdersPage::retranslate()
{
    m_list->retranslate();
    m_orders->refresh();
}

void OrdersPage::openRecord(const QString &text)
{
    m_list->showView(0);
    m_list->setText(text);
}

} // namespace reiyan::ui
