#include "ui/widgets/column_state.h"

#include "models/list_model.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace reiyan::ui {

using models::ColumnInfo;

ColumnState::ColumnState(QTableView *table, const models::ListModel *model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnState::changed);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, &ColumnState::changed);
}

void ColumnState::setPrivate(const QList<QByteArray> &hidden)
{
    m_private = hidden;
    fit();
}

bool ColumnState::isPrivate(const QByteArray &column) const
{
    return m_private.contains(column);
}

void ColumnState::fit()
{
    const QSignalBlocker quiet(m_table->horizontalHeader());
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    for (int i = 0; i < m_model->columns().size(); ++i) {
        const ColumnInfo &column = m_model->columns().at(i);
        m_table->setColumnHidden(i, column.hidden || column.internal || isPrivate(column.id));
        m_table->setColumnWidth(i, digit * column.widthChars + 20);
    }
}

QList<int> ColumnState::visible() const
{
    QList<int> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!m_table->isColumnHidden(logical))
            columns.append(logical);
    }
    return columns;
}

void ColumnState::choose(QWidget *below)
{
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_model->columns().size(); ++i) {
        const ColumnInfo &column = m_model->columns().at(i);
        if (column.internal || isPrivate(column.id))
            continue;
        QAction *action = menu->addAction(QCoreApplication::translate("Columns", column.title));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            m_table->setColumnHidden(i, !shown);
            emit changed();
        });
    }
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void ColumnState::save(QSettings &settings, const QString &prefix) const
{
    QStringList shown;
    QStringList widths;
    for (const int column : visible()) {
        shown.append(QString::fromLatin1(m_model->columns().at(column).id));
        widths.append(QString::number(m_table->columnWidth(column)));
    }
    settings.setValue(prefix + QStringLiteral("columns"), shown);
    settings.setValue(prefix + QStringLiteral("widths"), widths);
}

void ColumnState::restore(const QSettings &settings, const QString &prefix)
{
    fit();
    const QStringList shown = settings.value(prefix + QStringLiteral("columns")).toStringList();
    if (!shown.isEmpty())
        place(shown, settings.value(prefix + QStringLiteral("widths")).toStringList());
}

void ColumnState::place(const QStringList &shown, const QStringList &widths)
{
    const QList<ColumnInfo> &columns = m_model->columns();
    QHeaderView *header = m_table->horizontalHeader();
    const QSignalBlocker quiet(header);
    for (int i = 0; i < columns.size(); ++i) {
        const ColumnInfo &column = columns.at(i);
        const qsizetype at = shown.indexOf(QString::fromLatin1(column.id));
        m_table->setColumnHidden(i, at < 0 || column.internal || isPrivate(column.id));
        if (at >= 0 && widths.value(at).toInt() > 20)
            m_table->setColumnWidth(i, widths.at(at).toInt());
    }
    for (qsizetype at = 0; at < shown.size(); ++at) {
        const auto column =
            std::find_if(columns.cbegin(), columns.cend(), [&](const ColumnInfo &info) {
                return shown.at(at) == QLatin1String(info.id);
            });
        if (column != columns.cend())
            header->moveSection(header->visualIndex(int(column - columns.cbegin())), int(at));
    }
}

} // namespace reiyan::ui
