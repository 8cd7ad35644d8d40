#include "ui/pages/wallets/wallets_page.h"

#include "models/texts/state_texts.h"
#include "ui/pages/wallets/adjust_dialog.h"

#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QList<std::pair<QString, QString>> kindOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code :
         {"DEPOSIT", "DEPOSIT_REVERSAL", "CAPTURE", "OPENING", "ADJUSTMENT", "LATE_LOSS"})
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
    if (list == models::ListId::StoreEntries) {
        const auto family = [&newest](const char *name) {
            ListRequest request = newest;
            request.filters.append({"family", ListFilter::Compare::Equal, QLatin1String(name)});
            return request;
        };
        setup.views = {
            {"all", [] { return WalletsPage::tr("All accounts"); }, newest},
            {"float", [] { return WalletsPage::tr("Deposits at suppliers"); }, family("float")},
            {"gateway", [] { return WalletsPage::tr("Held by gateways"); }, family("gateway")},
            {"bank", [] { return WalletsPage::tr("Banks"); }, family("bank")},
            {"own", [] { return WalletsPage::tr("Sales, costs, suspense"); }, family("own")}};
    }
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
    desk.actions.add(m_wallets->table(), {.id = "wallets.adjust",
                                          .text = [] { return tr("Adjust a wallet…"); },
                                          .keys = QKeySequence(Qt::Key_A),
                                          .context = "wallets",
                                          .permission = identity::Permission::WalletAdjust,
                                          .risk = Risk::R3,
                                          .guarded = true,
                                          .run =
                                              [this, desk] {
                                                  auto *dialog = new AdjustDialog(desk, this);
                                                  dialog->setAttribute(Qt::WA_DeleteOnClose);
                                                  connect(dialog, &QDialog::finished, this, [this] {
                                                      m_wallets->table()->setFocus();
                                                  });
                                                  dialog->open();
                                              }});
    m_wallets->addBarButton("wallets.adjust");
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
