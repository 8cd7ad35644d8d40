#include "ui/widgets/data_list_page.h"

#include "models/cell_text.h"
#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "services/base/deliver.h"
#include "ui/widgets/file_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace reiyan::ui {

using models::ColumnInfo;
using models::ListModel;

namespace {

/// A count as people write it: 1.203.
QString grouped(qint64 count)
{
    return texts::formatAmount(Money::rupiah(count));
}

} // namespace

DataListPage::DataListPage(const Desk &desk, const Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_setup(setup)
{
    m_model = new ListModel(
        models::listColumns(setup.list),
        [this](const ListRequest &request, const ListCursor &cursor) {
            return m_desk.services.page(m_setup.list, request, cursor);
        },
        this);
    buildBars();
    buildTable(setup);
    buildSplitter(setup);
    buildLayout();
    addActions();
    addFilterActions();
    addLookActions();
    connectModel();
    connectTable();
    retranslate();
    m_columnState->fit();
}

void DataListPage::buildBars()
{
    m_views = new QTabBar(this);
    m_views->setObjectName(QString::fromLatin1(m_setup.id) + QStringLiteral("_views"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    m_views->setFocusPolicy(Qt::TabFocus);
    for (const ListView &view : m_setup.views)
        m_views->addTab(view.title());
    m_text = new QLineEdit(this);
    m_text->setObjectName(QString::fromLatin1(m_setup.id) + QStringLiteral("_filter"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    for (const ListChoice &choice : m_setup.choices) {
        auto *box = new QComboBox(this);
        box->setObjectName(QString::fromLatin1(m_setup.id + '_' + choice.column));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_choices.append(box);
    }
    m_tokens = new TokenBar(this);
    m_columns = new QToolButton(this);
    m_export = new QToolButton(this);
    m_footer = new QLabel(this);
    m_footer->setObjectName(QStringLiteral("footerText"));
    m_armBar = new ArmBar(this);
}

void DataListPage::buildTable(const Setup &setup)
{
    m_table = new ListTable(this);
    m_table->setObjectName(setup.tableName);
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu); // what the keys do, for the mouse
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_columnState = new ColumnState(m_table, m_model, this);
    m_state = new QLabel(m_table);
    m_state->setObjectName(QStringLiteral("listState"));
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_state->setProperty("role", QStringLiteral("secondary"));
    auto *stateLayout = new QVBoxLayout(m_table);
    stateLayout->setContentsMargins(48, 64, 48, 48);
    stateLayout->addWidget(m_state);
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void DataListPage::buildSplitter(const Setup &setup)
{
    auto *footer = new QFrame(this);
    footer->setObjectName(QStringLiteral("footer"));
    auto *footerLayout = new QHBoxLayout(footer);
    footerLayout->setContentsMargins(16, 6, 16, 6);
    footerLayout->addWidget(m_footer);

    auto *left = new QWidget(this);
    left->setObjectName(QStringLiteral("surface"));
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_table, 1);
    leftLayout->addWidget(m_armBar);
    leftLayout->addWidget(footer);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    if (setup.leading)
        m_splitter->addWidget(setup.leading);
    m_splitter->addWidget(left);
    m_splitter->setStretchFactor(m_splitter->count() - 1, 1);
    if (setup.leading)
        m_splitter->setSizes({220, 900});
    if (setup.details) {
        auto *scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setWidget(setup.details);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_detailsSide = new QWidget(this);
        m_detailsSide->setObjectName(QStringLiteral("surface"));
        m_detailsSide->setMinimumWidth(320);
        auto *side = new QVBoxLayout(m_detailsSide);
        side->setContentsMargins(0, 0, 0, 0);
        side->setSpacing(0);
        side->addWidget(scroll, 1);
        auto *bar = new QFrame(m_detailsSide);
        bar->setObjectName(QStringLiteral("footer"));
        m_bar = new QHBoxLayout(bar);
        m_bar->setContentsMargins(12, 6, 12, 6);
        m_bar->setSpacing(6);
        side->addWidget(bar);
        bar->hide();
        m_splitter->addWidget(m_detailsSide);
        m_splitter->setSizes(setup.leading ? QList<int>{200, 700, 380} : QList<int>{800, 380});
    }
}

void DataListPage::buildLayout()
{
    m_tools = new QHBoxLayout;
    m_tools->setContentsMargins(16, 4, 16, 8);
    m_tools->setSpacing(8);
    m_tools->addWidget(m_text, 1);
    for (QComboBox *box : std::as_const(m_choices))
        m_tools->addWidget(box);
    m_tools->addWidget(m_columns);
    m_tools->addWidget(m_export);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *views = new QHBoxLayout;
    views->setContentsMargins(10, 0, 16, 2);
    views->addWidget(m_views, 1); // all of the line: the chosen tab is bolder, so wider
    layout->addLayout(views);
    m_views->setVisible(m_setup.views.size() > 1);
    layout->addLayout(m_tools);
    layout->addWidget(m_tokens);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_text, m_table);
}

void DataListPage::setBarActions(const QList<QByteArray> &actions)
{
    for (const QByteArray &id : actions) {
        QToolButton *button = buttonFor(id, m_bar->parentWidget());
        button->setProperty("bar", true);
        button->setFocusPolicy(Qt::NoFocus); // the keys are the table's
        m_bar->addWidget(button);
    }
    m_bar->addStretch();
    m_bar->parentWidget()->show();
}

void DataListPage::addBarButton(const QByteArray &action)
{
    m_tools->addWidget(buttonFor(action, this));
}

QToolButton *DataListPage::buttonFor(const QByteArray &id, QWidget *parent)
{
    QAction *action = m_desk.actions.action(id);
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setVisible(action->isVisible()); // absent, not grey, for whom it is not permitted
    connect(action, &QAction::changed, button,
            [button, action] { button->setVisible(action->isVisible()); });
    return button;
}

void DataListPage::dropFilters()
{
    const QSignalBlocker quiet(m_tokens);
    m_tokens->clear();
    m_model->clearMarks();
}

QAction *DataListPage::addAction(const char *name, std::function<QString()> text,
                                 const QKeySequence &keys, std::function<void()> run)
{
    ActionSpec spec;
    spec.id = m_setup.id + '.' + name;
    spec.text = std::move(text);
    spec.keys = keys;
    spec.context = m_setup.id;
    spec.run = std::move(run);
    return m_desk.actions.add(m_table, spec);
}

void DataListPage::addActions()
{
    addAction(
        "refresh", [] { return tr("Refresh"); }, QKeySequence(Qt::Key_F5), [this] { refresh(); });
    QAction *csv = addAction(
        "export", [] { return tr("Export as CSV"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { exportCsv(); });
    addAction(
        "cancel_send", [] { return tr("Take the last action back"); }, QKeySequence(Qt::Key_U),
        [this] { m_desk.outbox.cancelLast(); });
    addAction(
        "copy_cells", [] { return tr("Copy as cells"); }, QKeySequence(Qt::CTRL | Qt::Key_C),
        [this] { copyRows(false); });
    addAction(
        "copy_text", [] { return tr("Copy as text for chat"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyRows(true); });
    m_export->setDefaultAction(csv);
}

void DataListPage::addFilterActions()
{
    addAction(
        "filter", [] { return tr("Filter this list"); }, QKeySequence(Qt::Key_Slash),
        [this] { m_text->setFocus(); });
    addAction(
        "filter_cell", [] { return tr("Only rows with this cell's value"); },
        QKeySequence(Qt::Key_F), [this] { filterByCell(false); });
    addAction(
        "exclude_cell", [] { return tr("No rows with this cell's value"); },
        QKeySequence(Qt::SHIFT | Qt::Key_F), [this] { filterByCell(true); });
    addAction(
        "drop_filter", [] { return tr("Remove the last filter"); }, QKeySequence(Qt::Key_Backspace),
        [this] { m_tokens->removeLast(); });
    if (m_setup.views.size() < 2)
        return;
    for (int i = 0; i < int(m_setup.views.size()); ++i) {
        addAction(("view_" + m_setup.views.at(i).id).constData(),
                  [title = m_setup.views.at(i).title] { return tr("View: %1").arg(title()); },
                  QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), [this, i] { showView(i); });
    }
}

void DataListPage::addLookActions()
{
    QAction *columns = addAction(
        "columns", [] { return tr("Columns"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
        [this] { m_columnState->choose(m_columns); });
    addAction(
        "fold", [] { return tr("Table in full width"); }, QKeySequence(Qt::Key_F11),
        [this] { foldPanels(); });
    addAction(
        "defaults", [] { return tr("Restore the list's defaults"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
        [this] {
            m_desk.settings.remove(key(""));
            m_columnState->fit();
        });
    m_columns->setDefaultAction(columns);
}

void DataListPage::connectModel()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(180));
    connect(&m_typing, &QTimer::timeout, this, &DataListPage::applyRequest);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_views, &QTabBar::currentChanged, this, [this] {
        dropFilters(); // they were of another view
        applyRequest();
    });
    for (QComboBox *box : std::as_const(m_choices))
        connect(box, &QComboBox::currentIndexChanged, this, &DataListPage::applyRequest);
    connect(m_tokens, &TokenBar::changed, this, &DataListPage::applyRequest);
    connect(m_model, &ListModel::loaded, this, &DataListPage::onLoaded);
    connect(m_model, &ListModel::loadingChanged, this, &DataListPage::updateState);
    connect(m_model, &ListModel::marksChanged, this, &DataListPage::updateFooter);
    connect(m_model, &ListModel::failed, this, [this](const Error &error) {
        m_error = error;
        updateState();
    });
}

void DataListPage::onCurrentRow(int row)
{
    const QString id = m_model->idAt(row);
    if (m_armBar->isArmed() && id != m_armedRow)
        m_armBar->drop();
    if (row >= 0 && !m_wantedRow.isEmpty()) {
        // Moved while a refresh is under way: that is the row to stay on.
        m_wantedRow = id;
        m_wantedIndex = row;
    }
    emit currentChanged(id);
    m_desk.actions.refresh();
}

void DataListPage::connectTable()
{
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &DataListPage::onSort);
    connect(m_columnState, &ColumnState::changed, this, &DataListPage::saveState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { onCurrentRow(current.row()); });
    connect(m_table, &ListTable::enterPressed, this, [this] {
        if (m_armBar->isArmed())
            m_armBar->commit();
        else if (hasCurrent())
            emit opened(currentId());
    });
    connect(m_table, &ListTable::escapePressed, m_armBar, &ArmBar::drop);
    connect(m_table, &ListTable::markPressed, this, [this] { m_model->toggleMark(currentRow()); });
    connect(m_table, &ListTable::endPressed, m_model, &ListModel::goToEnd);
    connect(m_table, &ListTable::topReached, m_model, &ListModel::fetchPrevious);
    connect(m_armBar, &ArmBar::committed, this, &DataListPage::onCommitted);
    connect(m_armBar, &ArmBar::dropped, this, [this] {
        m_armed.reset();
        if (!m_focusIsElsewhere)
            m_table->setFocus();
    });
    // Arming falls away when attention does (C7).
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (m_armBar->isArmed() && now != m_table && (!now || !m_armBar->isAncestorOf(now))) {
            m_focusIsElsewhere = true; // in the palette, say: it is not to be torn away
            m_armBar->drop();
            m_focusIsElsewhere = false;
        }
    });
}

QVariant DataListPage::currentValue(const QByteArray &column) const
{
    return m_model->value(currentRow(), column);
}

ListRequest DataListPage::request() const
{
    ListRequest request = m_setup.views.value(std::max(0, m_views->currentIndex())).request;
    request.text = m_text->text().trimmed();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString value = m_choices.at(i)->currentData().toString();
        if (!value.isEmpty())
            request.filters.append(
                {m_setup.choices.at(i).column, ListFilter::Compare::Equal, value});
    }
    request.filters += m_tokens->filters();
    request.filters += m_extra;
    if (!m_sort.isEmpty()) {
        request.sort = m_sort;
        request.descending = m_descending;
    }
    return request;
}

void DataListPage::applyRequest()
{
    m_error.reset();
    m_totals.reset();
    const ListRequest asked = request();
    showSort(asked);
    m_model->setRequest(asked);
    saveState();
}

void DataListPage::showSort(const ListRequest &asked)
{
    const QList<ColumnInfo> &columns = m_model->columns();
    const auto column = std::find_if(columns.cbegin(), columns.cend(),
                                     [&](const ColumnInfo &info) { return info.id == asked.sort; });
    const int index = column == columns.cend() ? -1 : int(column - columns.cbegin());
    m_table->horizontalHeader()->setSortIndicator(index, asked.descending ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder);
}

void DataListPage::refresh()
{
    m_wantedRow = currentId();
    m_wantedIndex = std::max(0, currentRow());
    m_error.reset();
    m_model->refresh();
}

void DataListPage::setText(const QString &text)
{
    m_text->setText(text);
}

void DataListPage::setExtraFilters(const QList<ListFilter> &filters)
{
    m_extra = filters;
    applyRequest();
}

void DataListPage::showView(int index)
{
    m_views->setCurrentIndex(index);
}

void DataListPage::onLoaded()
{
    // Focus goes to the row that took the place of the one that left, never to nowhere (C2).
    if (m_model->rowCount() > 0) {
        int row = m_wantedRow.isEmpty() ? -1 : m_model->rowOf(m_wantedRow);
        if (row < 0)
            row = std::min(m_wantedIndex, m_model->rowCount() - 1);
        if (!m_table->currentIndex().isValid() || m_model->idAt(currentRow()) != m_wantedRow)
            m_table->setCurrentIndex(m_model->index(row, m_columnState->visible().value(0)));
    } else {
        emit currentChanged(QString());
    }
    m_wantedRow.clear();
    m_wantedIndex = 0;
    if (m_armBar->isArmed()) {
        const int row = m_model->rowOf(m_armedRow);
        if (row < 0 || m_model->value(row, "version") != m_armedVersion)
            m_armBar->drop();
    }
    askTotals();
    updateState();
    m_desk.actions.refresh();
}

void DataListPage::askTotals()
{
    deliver(m_desk.services.totals(m_setup.list, m_model->request()), this,
            [this, generation = ++m_totalsGeneration](const Result<ListTotals> &totals) {
                if (generation != m_totalsGeneration)
                    return;
                if (totals)
                    m_totals = *totals;
                updateFooter();
            });
}

void DataListPage::updateFooter()
{
    QStringList parts;
    const bool marked = !m_model->marked().isEmpty();
    if (marked)
        parts.append(tr("%1 rows marked", nullptr, int(m_model->marked().size()))
                         .arg(grouped(m_model->marked().size())));
    else if (m_totals)
        parts.append(tr("%1 rows", nullptr, int(m_totals->count)).arg(grouped(m_totals->count)));
    for (const ColumnInfo &column : m_model->columns()) {
        if (!column.summed || m_columnState->isPrivate(column.id) || (!marked && !m_totals))
            continue;
        const qint64 sum = marked ? m_model->markedSum(column.id) : m_totals->sums.value(column.id);
        QString title = QCoreApplication::translate("Columns", column.title);
        title.remove(QStringLiteral(" (Rp)"));
        parts.append(title + u' ' + texts::formatRupiah(Money::rupiah(sum)));
    }
    m_footer->setText(parts.join(QStringLiteral("  ·  ")));
}

void DataListPage::updateState()
{
    QString text;
    if (m_error) {
        text = texts::errorText(*m_error) + u'\n' + tr("F5 tries again.");
    } else if (m_model->hasLoaded() && m_model->rowCount() == 0) {
        const bool filtered =
            !m_text->text().isEmpty() || !m_extra.isEmpty() || !m_tokens->isEmpty()
            || std::any_of(m_choices.cbegin(), m_choices.cend(),
                           [](QComboBox *box) { return box->currentIndex() > 0; });
        text = filtered ? tr("Nothing fits this filter. Esc in the filter field clears it.")
                        : m_setup.emptyText();
    } else if (m_model->isLoading() && m_model->rowCount() == 0) {
        text = tr("Loading …");
    }
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    updateFooter();
}

void DataListPage::onSort(int column)
{
    const ColumnInfo &info = m_model->columns().at(column);
    if (!info.sortable) {
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
        return;
    }
    m_descending = m_sort != info.id || !m_descending;
    m_sort = info.id;
    applyRequest();
}

void DataListPage::arm(const Armed &armed)
{
    m_armed = armed;
    m_armedId = m_desk.services.newId();
    m_armedRow = currentId();
    m_armedVersion = currentValue("version");
    m_armBar->arm(armed.consequence, armed.reasons);
}

void DataListPage::onCommitted(const QString &reason)
{
    if (m_armed)
        m_desk.outbox.add({m_armedId, m_armed->kind, m_armed->payload(reason), m_armed->text});
    m_armed.reset();
    m_table->setFocus();
}

void DataListPage::filterByCell(bool exclude)
{
    const int column = m_table->currentIndex().column();
    if (!hasCurrent() || column < 0)
        return;
    const ColumnInfo &info = m_model->columns().at(column);
    if (info.kind == models::ColumnKind::Verdict)
        return; // the same words stand for several stored facts
    m_tokens->add(info, m_model->value(currentRow(), info.id), exclude);
}

/// The marked rows, or the current one.
void DataListPage::copyRows(bool forChat)
{
    QList<ListRow> rows = m_model->marked().values();
    if (rows.isEmpty() && hasCurrent())
        rows.append(m_model->rowAt(currentRow()));
    QStringList lines;
    for (const ListRow &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : m_columnState->visible()) {
            const ColumnInfo &info = m_model->columns().at(column);
            const QVariant value = row.values.at(column);
            const QString word = models::cellText(info.kind, value);
            const QString title = QCoreApplication::translate("Columns", info.title);
            if (!forChat) // a spreadsheet wants numbers
                cells.append(models::isMoney(info.kind) ? value.toString() : word);
            else if (!word.isEmpty())
                cells.append(title + QStringLiteral(": ") + word);
        }
        lines.append(cells.join(forChat ? QStringLiteral(" · ") : QStringLiteral("\t")));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DataListPage::foldPanels()
{
    const bool folded = m_detailsSide && m_detailsSide->isHidden();
    for (QWidget *panel : {m_detailsSide, m_setup.leading}) {
        if (panel)
            panel->setVisible(folded);
    }
}

void DataListPage::exportCsv()
{
    QFileDialog *dialog = newFileDialog(this, tr("Export as CSV"), tr("Export"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QString::fromLatin1(m_setup.id) + QStringLiteral(".csv"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DataListPage::runExport);
    dialog->open();
}

void DataListPage::runExport(const QString &path)
{
    m_footer->setText(tr("Exporting …"));
    deliver(
        m_desk.services.exportCsv(m_setup.list, m_model->request(), m_columnState->visible(), path),
        this, [this, path](const Result<qint64> &rows) {
            m_footer->setText(rows ? tr("%1 rows written to %2").arg(*rows).arg(path)
                                   : texts::errorText(rows.error()));
        });
}

QString DataListPage::key(const char *name) const
{
    return QStringLiteral("lists/%1/%2/%3")
        .arg(m_desk.actions.actor().name, QString::fromLatin1(m_setup.id), QLatin1String(name));
}

void DataListPage::saveState()
{
    if (m_desk.actions.actor().name.isEmpty())
        return;
    m_columnState->save(m_desk.settings, key(""));
    m_desk.settings.setValue(key("view"), m_views->currentIndex());
    m_desk.settings.setValue(key("sort"), QString::fromLatin1(m_sort));
    m_desk.settings.setValue(key("descending"), m_descending);
}

void DataListPage::restoreState()
{
    const QString person = m_desk.actions.actor().name;
    if (std::exchange(m_person, person) == person) {
        refresh(); // as it was left
        return;
    }
    dropFilters();
    m_columnState->restore(m_desk.settings, key(""));
    const int view = m_desk.settings.value(key("view"), 0).toInt();
    m_sort = m_desk.settings.value(key("sort")).toString().toLatin1();
    m_descending = m_desk.settings.value(key("descending"), true).toBool();
    {
        const QSignalBlocker quietViews(m_views);
        m_views->setCurrentIndex(view);
    }
    applyRequest();
}

void DataListPage::retranslate()
{
    m_text->setPlaceholderText(tr("Filter: number, name, phone, destination"));
    m_text->setAccessibleName(tr("Filter"));
    m_table->setAccessibleName(m_setup.views.value(0).title());
    for (int i = 0; i < m_views->count(); ++i)
        m_views->setTabText(i, m_setup.views.at(i).title());
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        QComboBox *box = m_choices.at(i);
        const QSignalBlocker quiet(box);
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(m_setup.choices.at(i).label(), QString());
        const auto options = m_setup.choices.at(i).options();
        for (const auto &[value, word] : options)
            box->addItem(word, value);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
        box->setAccessibleName(m_setup.choices.at(i).label());
    }
    if (m_model->columnCount() > 0)
        emit m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    updateState();
}

bool DataListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            m_text->clear();
            m_tokens->clear();
            m_table->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
            || key->key() == Qt::Key_Down) {
            m_table->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reiyan::ui
