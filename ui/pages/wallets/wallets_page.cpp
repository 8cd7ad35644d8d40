#include "ui/pages/wallets/wallets_page.h"

#include "models/texts/state_texts.h"

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
    , m_tabs(new TabbedLists(desk, this))
    , m_wallets(new DataListPage(
          desk,
          setupFor(models::ListId::WalletEntries, "wallets", QStringLiteral("S23_Mutasi_table")),
          this))
{
    setObjectName(QStringLiteral("S23_Mutasi"));
    auto *accounts = new DataListPage(
        desk, setupFor(models::ListId::StoreEntries, "accounts", QStringLiteral("S23_Akun_table")),
        this);
    m_tabs->add(m_wallets, [] { return tr("Members' wallets"); });
    m_tabs->add(accounts, [] { return tr("The store's accounts"); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
}

QString WalletsPage::title() const
{
    return tr("Wallet statement");
}

void WalletsPage::enter()
{
    m_tabs->enter();
}

void WalletsPage::storeChanged()
{
    m_tabs->current()->refresh();
}

void WalletsPage::retranslate()
{
    m_tabs->retranslate();
}

void WalletsPage::openRecord(const QString &text)
{
    m_tabs->show(0);
    m_wallets->setText(text);
}

} // namespace reiyan::ui
