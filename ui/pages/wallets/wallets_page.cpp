#include "ui/pages/wallets/wallets_page.h"

#include "models/texts/state_texts.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QList<std::pair<QString, QString>> kindOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"DEPOSIT", "CAPTURE", "OPENING", "ADJUSTMENT", "LATE_LOSS"})
        options.append({QLatin1String(code), texts::transferKindText(QLatin1String(code))});
    return options;
}

DataListPage::Setup setupFor(models::ListId list, const QByteArray &id, const QString &table)
{
    DataListPage::Setup setup;
    setup.id = id;
    setup.tableName = table;
    setup.list = list;
    ListRequest newest;
    newest.sort = "recorded_at";
    setup.views = {{"all", [] { return WalletsPage::tr("Wallet statement"); }, newest}};
    setup.choices = {{"kind", [] { return WalletsPage::tr("All kinds"); }, kindOptions}};
    setup.emptyText = [] { return WalletsPage::tr("No entries yet."); };
    return setup;
}

} // namespace

WalletsPage::WalletsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("S23_Mutasi"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_lists = {new DataListPage(desk,
                                setupFor(models::ListId::WalletEntries, "wallets",
                                         QStringLiteral("S23_Mutasi_table")),
                                this),
               new DataListPage(desk,
                                setupFor(models::ListId::StoreEntries, "accounts",
                                         QStringLiteral("S23_Akun_table")),
                                this)};
    for (DataListPage *list : std::as_const(m_lists))
        m_stack->addWidget(list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(10, 0, 16, 2);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    layout->addLayout(tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        current()->restoreState();
        current()->table()->setFocus();
    });
    retranslate();
}

DataListPage *WalletsPage::current() const
{
    return m_lists.at(m_stack->currentIndex());
}

QString WalletsPage::title() const
{
    return tr("Wallet statement");
}

void WalletsPage::enter()
{
    current()->restoreState();
    current()->table()->setFocus();
}

void WalletsPage::storeChanged()
{
    current()->refresh();
}

void WalletsPage::retranslate()
{
    m_tabs->setTabText(0, tr("Members' wallets"));
    m_tabs->setTabText(1, tr("The store's accounts"));
    for (DataListPage *list : std::as_const(m_lists))
        list->retranslate();
}

void WalletsPage::openRecord(const QString &text)
{
    m_tabs->setCurrentIndex(0);
    m_lists.constFirst()->setText(text);
}

} // namespace reiyan::ui
