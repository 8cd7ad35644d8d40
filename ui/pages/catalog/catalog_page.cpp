#include "ui/pages/catalog/catalog_page.h"

#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "ui/pages/catalog/import_dialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace reiyan::ui {
namespace {

QList<std::pair<QString, QString>> statusOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"available", "empty", "off"})
        options.append({QLatin1String(code), texts::serviceStatusText(QLatin1String(code))});
    return options;
}

constexpr int kIdRole = Qt::UserRole;
constexpr int kColumnRole = Qt::UserRole + 1;

} // namespace

CatalogPage::CatalogPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("S07_Katalog"));
    m_tree->setObjectName(QStringLiteral("S07_Katalog_tree"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setMinimumWidth(180);
    m_tree->setIndentation(14);
    DataListPage::Setup setup;
    setup.id = "catalog";
    setup.tableName = QStringLiteral("S07_Katalog_table");
    setup.list = models::ListId::Services;
    setup.leading = m_tree;
    ListRequest byCode;
    byCode.sort = "code";
    byCode.descending = false;
    setup.views = {{"all", [] { return tr("Items"); }, byCode}};
    setup.choices = {{"status", [] { return tr("All states"); }, statusOptions}};
    setup.emptyText = [] { return tr("No items yet. Import a supplier's price list first."); };
    m_list = new DataListPage(desk, setup, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CatalogPage::showNode);
    m_desk.actions.add(m_list->table(), {.id = "catalog.import",
                                         .text = [] { return tr("Import a price list"); },
                                         .keys = QKeySequence(Qt::Key_I),
                                         .context = "catalog",
                                         .permission = identity::Permission::CatalogImport,
                                         .risk = Risk::R2,
                                         .guarded = true,
                                         .run = [this] { import(); }});
    m_list->addBarButton("catalog.import");
    retranslate();
}

QString CatalogPage::title() const
{
    return tr("Catalog");
}

void CatalogPage::enter()
{
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    m_list->setPrivateColumns(margin ? QList<QByteArray>{} : QList<QByteArray>{"cost"});
    m_list->restoreState();
    loadTree();
    m_list->table()->setFocus();
}

void CatalogPage::storeChanged()
{
    if (!std::exchange(m_importing, false))
        return;
    m_list->refresh();
    loadTree();
}

void CatalogPage::import()
{
    auto *dialog = new ImportDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::applied, this, [this] { m_importing = true; });
    connect(dialog, &QDialog::finished, this, [this] { m_list->table()->setFocus(); });
    dialog->open();
}

void CatalogPage::loadTree()
{
    deliver(m_desk.services.catalogTree(), this,
            [this](const Result<QList<catalog::CatalogNode>> &nodes) {
                if (!nodes)
                    return;
                const QSignalBlocker quiet(m_tree);
                m_tree->clear();
                auto *all = new QTreeWidgetItem(m_tree, {tr("Everything")});
                QHash<QString, QTreeWidgetItem *> categories;
                for (const catalog::CatalogNode &node : *nodes) {
                    const QString text = QStringLiteral("%1  %2").arg(node.name).arg(node.items);
                    QTreeWidgetItem *parent = categories.value(node.parentId);
                    auto *item = parent ? new QTreeWidgetItem(parent, {text})
                                        : new QTreeWidgetItem(m_tree, {text});
                    item->setData(0, kIdRole, node.id);
                    item->setData(0, kColumnRole,
                                  parent ? QByteArrayLiteral("product_id")
                                         : QByteArrayLiteral("category_id"));
                    if (!parent)
                        categories.insert(node.id, item);
                }
                m_tree->setCurrentItem(all);
                m_tree->expandAll();
            });
}

void CatalogPage::showNode()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    QList<ListFilter> filters;
    if (item && !item->data(0, kIdRole).toString().isEmpty()) {
        filters.append({item->data(0, kColumnRole).toByteArray(), ListFilter::Compare::Equal,
                        item->data(0, kIdRole)});
    }
    m_list->setExtraFilters(filters);
}

void CatalogPage::retranslate()
{
    m_tree->setAccessibleName(tr("Categories and products"));
    m_list->retranslate();
}

void CatalogPage::openRecord(const QString &text)
{
    m_list->setText(text);
}

} // namespace reiyan::ui
