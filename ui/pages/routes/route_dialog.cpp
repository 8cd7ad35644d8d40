#include "ui/pages/routes/route_dialog.h"

#include "models/texts/error_texts.h"
#include "services/base/deliver.h"
#include "ui/pages/routes/route_texts.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

routing::RouteRow rowOf(const routing::Candidate &candidate, bool isSet)
{
    routing::RouteRow row{candidate.providerCode, candidate.sku, candidate.position};
    row.weight = candidate.weight;
    row.waitMs = candidate.waitMs;
    row.activeFrom = candidate.activeFrom;
    row.activeTo = candidate.activeTo;
    if (isSet && candidate.position > 0)
        row.cap = candidate.cap;
    return row;
}

} // namespace

RouteDialog::RouteDialog(const Desk &desk, const routing::RouteView &view, const QString &item,
                         QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_route{view.service, {}}
    , m_stops(new QListWidget(this))
    , m_result(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_commandId(desk.services.newId())
    , m_item(item)
{
    build(item);
    addKeys();
    for (const routing::Candidate &candidate : view.candidates)
        add(stopText(rowOf(candidate, view.isSet)));
    m_stops->setCurrentRow(0);
    connect(m_stops, &QListWidget::itemChanged, this, &RouteDialog::read);
    read();
}

void RouteDialog::build(const QString &item)
{
    setObjectName(QStringLiteral("routeDialog"));
    setWindowTitle(tr("Route of %1").arg(item));
    resize(QSize(640, 420).boundedTo(parentWidget()->window()->size() - QSize(80, 80)));
    auto *help = new QLabel(
        tr("One place a line, first choice first: supplier/SKU @dearest xweight wait from-to, for "
           "example sandbox/ML86 @22500 x3 10m 08.00-22.00. Only the first two are needed; after "
           "the wait (15 minutes unless set) an order counts as hanging. F2 edits, Alt+↑↓ moves, "
           "Insert adds, Delete removes. No line: the item's own supplier."),
        this);
    help->setWordWrap(true);
    help->setProperty("role", QStringLiteral("secondary"));
    m_stops->setObjectName(QStringLiteral("routeStops"));
    m_stops->setAccessibleName(tr("Places in order"));
    m_stops->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_result->setObjectName(QStringLiteral("routeResult"));
    m_result->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("routeApply"));
    m_apply->setProperty("primary", true);
    m_apply->setAutoDefault(false);
    auto *leave = new QPushButton(tr("Close"), this);
    leave->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addWidget(m_stops, 1);
    layout->addWidget(m_result);
    layout->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &RouteDialog::apply);
}

void RouteDialog::addKeys()
{
    const auto key = [this](const QKeySequence &keys, const std::function<void()> &run) {
        auto *shortcut = new QShortcut(keys, m_stops);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    key(QKeySequence(Qt::Key_Insert), [this] {
        add({});
        m_stops->setCurrentRow(m_stops->count() - 1);
        m_stops->editItem(m_stops->currentItem());
    });
    key(QKeySequence(Qt::Key_Delete), [this] { remove(); });
    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(send, &QShortcut::activated, m_apply, &QPushButton::click);
}

void RouteDialog::add(const QString &text)
{
    auto *item = new QListWidgetItem(text);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_stops->addItem(item);
}

void RouteDialog::move(int by)
{
    const int row = m_stops->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_stops->count())
        return;
    m_stops->insertItem(to, m_stops->takeItem(row));
    m_stops->setCurrentRow(to);
    read();
}

void RouteDialog::remove()
{
    delete m_stops->takeItem(m_stops->currentRow());
    read();
}

/// What is typed becomes a route, or the first line that makes no sense is told.
void RouteDialog::read()
{
    m_route.rows.clear();
    ++m_generation;
    m_apply->setEnabled(false);
    for (int i = 0; i < m_stops->count(); ++i) {
        const QString text = m_stops->item(i)->text();
        if (text.simplified().isEmpty())
            continue;
        const auto row = stopFrom(text, int(m_route.rows.size()) + 1);
        if (!row) {
            m_result->setText(texts::errorText(row.error()));
            return;
        }
        m_route.rows.append(*row);
    }
    askDryRun();
}

void RouteDialog::askDryRun()
{
    m_result->setText(tr("Trying it on yesterday's orders …"));
    deliver(m_desk.services.dryRun(m_route.service, m_route.rows), this,
            [this, generation = m_generation](const Result<routing::DryRun> &run) {
                if (generation != m_generation)
                    return; // something else is typed by now
                m_result->setText(run ? dryRunText(*run) : texts::errorText(run.error()));
                m_apply->setEnabled(run.has_value());
            });
}

void RouteDialog::apply()
{
    m_desk.outbox.add(
        {m_commandId, routing::SetRoute::kKind, m_route.toJson(), tr("Route of %1").arg(m_item)});
    accept();
}

} // namespace reiyan::ui
