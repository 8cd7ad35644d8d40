#include "ui/shell/command_palette.h"

#include "models/texts/money_text.h"
#include "models/texts/state_texts.h"
#include "services/base/deliver.h"
#include "ui/shell/palette_score.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace reiyan::ui {
namespace {

constexpr int kHintRole = Qt::UserRole;

/// What it is at the left, its keys or why it cannot be done at the right.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokensOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const QRect row = option.rect.adjusted(10, 0, -10, 0);
        const QString hint = index.data(kHintRole).toString();
        // A rounded width is up to a pixel short, and "G Y" would become "G…".
        const int needed = option.fontMetrics.horizontalAdvance(hint) + 4;
        const int hintWidth = std::min(needed, row.width() / 2);
        painter->save();
        if (selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.selection);
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        painter->setPen(selected ? t.onSelection : enabled ? t.text : t.muted);
        painter->drawText(row.adjusted(0, 0, -hintWidth - 16, 0), Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                        row.width() - hintWidth - 16));
        painter->setPen(selected ? t.onSelection : t.text2);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight,
                          option.fontMetrics.elidedText(hint, Qt::ElideRight, hintWidth));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const Services &services, ActionRegistry &actions, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_actions(actions)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_StyledBackground);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_edit->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(120));
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::askRecords);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_records.clear();
        update();
        m_typing.start();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    retranslate();
    hide();
}

void CommandPalette::retranslate()
{
    m_edit->setPlaceholderText(tr("Page, action, number, name or phone"));
    m_edit->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Results"));
}

void CommandPalette::open(const QList<Place> &places, const QByteArray &currentPage)
{
    m_before = QApplication::focusWidget();
    m_places = places;
    m_page = currentPage;
    m_records.clear();
    m_edit->clear();
    update();
    QFrame::show();
    raise();
    m_edit->setFocus();
}

void CommandPalette::addPlaces(const QString &typed)
{
    for (const Place &place : std::as_const(m_places)) {
        const int score = typed.isEmpty() ? 1 : paletteScore(place.title, typed);
        if (score > 0)
            m_entries.append({place.title, place.keys, score + 3, true,
                              [this, id = place.id] { emit placeChosen(id); }});
    }
}

/// How well an action answers what was typed; 0 is not at all. Before anything is typed only
/// those of the page in sight are shown.
int CommandPalette::scoreOf(const ActionRegistry::Entry &entry, const QString &typed, bool here)
{
    if (typed.isEmpty())
        return here ? 1 : 0;
    return std::max(paletteScore(entry.action->text(), typed),
                    paletteScore(QString::fromLatin1(entry.spec.id), typed));
}

void CommandPalette::addActions(const QString &typed)
{
    const QList<const ActionRegistry::Entry *> permitted = m_actions.permitted();
    for (const ActionRegistry::Entry *entry : permitted) {
        if (entry->spec.id.startsWith("go.")) // the places stand above
            continue;
        const bool here = entry->spec.context == m_page || entry->spec.context == "global";
        const QString text = entry->action->text();
        const int score = scoreOf(*entry, typed, here);
        if (score == 0)
            continue;
        const bool enabled = entry->action->isEnabled() && here;
        const QString keys = entry->action->shortcut().toString(QKeySequence::NativeText);
        const QString why = entry->action->statusTip();
        m_entries.append({text, enabled || why.isEmpty() ? keys : why, score + (here ? 2 : 0),
                          enabled, [action = entry->action] { action->trigger(); }});
    }
}

void CommandPalette::update()
{
    m_entries.clear();
    const QString typed = m_edit->text().trimmed();
    addPlaces(typed);
    addActions(typed);
    show(m_records + m_entries);
}

/// A list whose records the palette finds, and how it tells one.
struct CommandPalette::RecordSource {
    struct Told {
        QString text;
        QString hint;
        QString key;
    };

    const char *page;
    models::ListId list;
    identity::Permission permission;
    Told (*tell)(const ListRow &);
};

namespace {

QVariant cell(models::ListId list, const ListRow &row, const char *column)
{
    const QList<models::ColumnInfo> columns = models::listColumns(list);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == column)
            return row.values.value(i);
    }
    return {};
}

} // namespace

constexpr std::array<CommandPalette::RecordSource, 3> CommandPalette::kSources = {{
    {"orders", models::ListId::Orders, identity::Permission::OrderView,
     [](const ListRow &row) -> RecordSource::Told {
         const auto of = [&row](const char *column) {
             return cell(models::ListId::Orders, row, column).toString();
         };
         return {of("number") + QStringLiteral(" · ") + of("item"),
                 texts::orderStateText(of("status")), of("number")};
     }},
    {"deposits", models::ListId::Deposits, identity::Permission::DepositView,
     [](const ListRow &row) -> RecordSource::Told {
         const auto of = [&row](const char *column) {
             return cell(models::ListId::Deposits, row, column).toString();
         };
         return {of("number") + QStringLiteral(" · ") + of("member"),
                 texts::depositStateText(of("status")), of("number")};
     }},
    {"members", models::ListId::Members, identity::Permission::MemberView,
     [](const ListRow &row) -> RecordSource::Told {
         const QVariant available = cell(models::ListId::Members, row, "available");
         return {cell(models::ListId::Members, row, "full_name").toString(),
                 texts::formatRupiah(Money::rupiah(available.toLongLong())),
                 cell(models::ListId::Members, row, "user_name").toString()};
     }},
}};

void CommandPalette::askRecords()
{
    QString typed = m_edit->text().trimmed();
    if (typed.startsWith(u'#') || typed.startsWith(u'@'))
        typed.remove(0, 1);
    if (typed.size() < 3)
        return;
    ListRequest request;
    request.text = typed;
    ++m_generation;
    for (const RecordSource &source : kSources) {
        if (!m_actions.actor().may(source.permission))
            continue;
        deliver(m_services.page(source.list, request, {{}, false, 4}), this,
                [this, &source, generation = m_generation](const Result<ListPage> &found) {
                    if (generation == m_generation && found)
                        takeRecords(source, *found);
                });
    }
}

void CommandPalette::takeRecords(const RecordSource &source, const ListPage &found)
{
    for (const ListRow &row : found.rows) {
        const RecordSource::Told told = source.tell(row);
        m_records.append({told.text, told.hint, 100, true,
                          [this, page = QByteArray(source.page), key = told.key] {
                              emit recordChosen(page, key);
                          }});
    }
    show(m_records + m_entries);
}

void CommandPalette::show(QList<Entry> entries)
{
    constexpr int kMost = 14;
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.enabled != b.enabled ? a.enabled : a.score > b.score;
    });
    // Every list has its "Refresh": the one that can be done now stands for all.
    QSet<QString> said;
    m_shown.clear();
    for (const Entry &entry : std::as_const(entries)) {
        if (m_shown.size() == kMost)
            break;
        if (entry.enabled || !said.contains(entry.title))
            m_shown.append(entry);
        said.insert(entry.title);
    }
    m_list->clear();
    for (const Entry &entry : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        item->setData(kHintRole, entry.hint);
        item->setData(Qt::AccessibleTextRole, entry.title + u' ' + entry.hint);
        if (!entry.enabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size() || !m_shown.at(row).enabled)
        return;
    const auto run = m_shown.at(row).run;
    finish();
    run();
}

void CommandPalette::finish()
{
    ++m_generation;
    hide();
    if (m_before) // where the person was
        m_before->setFocus();
    emit closed();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            finish();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Down:
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
            return true;
        default:
            break;
        }
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut && isVisible())
        finish();
    return QFrame::eventFilter(watched, event);
}

} // namespace reiyan::ui
