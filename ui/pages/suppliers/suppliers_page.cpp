#include "ui/pages/suppliers/suppliers_page.h"

#include "models/cell_text.h"
#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/base/wib.h"
#include "services/suppliers/suppliers_commands.h"
#include "ui/pages/suppliers/supplier_charts.h"
#include "ui/pages/suppliers/supplier_dialogs.h"
#include "ui/pages/suppliers/supplier_story.h"
#include "ui/widgets/day_ribbon.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

constexpr int kColumns = 9;
constexpr std::array kWidths = {9, 17, 11, 12, 12, 11, 14, 15, 13};
constexpr int kFirstNumber = 2;
constexpr qint64 kMinuteMs = 60'000;

QStringList pauseChoices()
{
    return {SuppliersPage::tr("For 15 minutes: it is slow"),
            SuppliersPage::tr("For an hour: maintenance"),
            SuppliersPage::tr("Until somebody resumes it")};
}

/// How long each of the choices is; own words mean until somebody resumes it.
qint64 pauseMs(const QString &reason)
{
    switch (pauseChoices().indexOf(reason)) {
    case 0:
        return 15 * kMinuteMs;
    case 1:
        return 60 * kMinuteMs;
    default:
        return 0;
    }
}

DataListPage::Setup attemptsSetup()
{
    DataListPage::Setup setup;
    setup.id = "attempts";
    setup.tableName = QStringLiteral("S10_Percobaan_table");
    setup.list = models::ListId::Attempts;
    ListRequest newest;
    newest.sort = "created_at";
    ListRequest open = newest;
    open.filters.append({"state", ListFilter::Compare::OneOf,
                         QStringList{QStringLiteral("SENDING"), QStringLiteral("PENDING"),
                                     QStringLiteral("UNKNOWN")}});
    ListRequest refused = newest;
    refused.filters.append({"state", ListFilter::Compare::Equal, QStringLiteral("REJECTED")});
    setup.views = {{"all", [] { return SuppliersPage::tr("All attempts"); }, newest},
                   {"open", [] { return SuppliersPage::tr("No end yet"); }, open},
                   {"refused", [] { return SuppliersPage::tr("Refused"); }, refused}};
    setup.emptyText = [] { return SuppliersPage::tr("Nothing was bought there yet."); };
    return setup;
}

} // namespace

SuppliersPage::SuppliersPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_table(new QTableWidget(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_attempts(new DataListPage(desk, attemptsSetup(), this))
    , m_charts(new SupplierCharts(this))
    , m_ribbon(new DayRibbon(this))
    , m_details(new DetailsPanel(this))
    , m_armBar(new ArmBar(this))
{
    build();
    addActions();
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(3));
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            load();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &SuppliersPage::showCurrent);
    connect(m_armBar, &ArmBar::committed, this, [this](const QString &reason) {
        routing::PauseSupplier pause = *m_pause;
        pause.reason = reason;
        pause.forMs = pause.paused ? pauseMs(reason) : 0;
        m_desk.outbox.add(
            {m_commandId, routing::PauseSupplier::kKind, pause.toJson(),
             (pause.paused ? tr("Pause %1") : tr("Resume %1")).arg(pause.providerCode)});
        m_table->setFocus();
    });
    connect(m_armBar, &ArmBar::dropped, this, [this] { m_table->setFocus(); });
    retranslate();
}

void SuppliersPage::build()
{
    setObjectName(QStringLiteral("S10_Pemasok"));
    m_table->setObjectName(QStringLiteral("S10_Pemasok_table"));
    m_table->setColumnCount(kColumns);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_armBar->obey(m_table);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_details);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(320);
    scroll->setFocusPolicy(Qt::NoFocus);
    buildTabs();
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_table, 1);
    left->addWidget(m_tabs);
    left->addWidget(m_stack, 2);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(left, 1);
    body->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(m_armBar);
}

void SuppliersPage::buildTabs()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->addTab({});
    m_tabs->addTab({});
    auto *summary = new QWidget(this);
    auto *layout = new QVBoxLayout(summary);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_charts, 1);
    layout->addWidget(m_ribbon);
    m_stack->addWidget(summary);
    m_stack->addWidget(m_attempts);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == 1) {
            m_attempts->restoreState();
            m_attempts->table()->setFocus();
        } else {
            m_table->setFocus();
        }
    });
    const auto next = [this](QWidget *on, const QByteArray &context) {
        m_desk.actions.add(
            on, {.id = context + ".next_list",
                 .text = [] { return tr("Next list of this page"); },
                 .keys = QKeySequence(Qt::CTRL | Qt::Key_Tab),
                 .context = context,
                 .run = [this] { m_tabs->setCurrentIndex(1 - m_tabs->currentIndex()); }});
    };
    next(m_table, "suppliers");
    next(m_attempts->table(), m_attempts->id());
}

void SuppliersPage::addActions()
{
    const auto isChosen = [this] { return current() != nullptr; };
    const auto choose = [] { return tr("Choose a supplier."); };
    m_desk.actions.add(m_table,
                       {.id = "suppliers.ask",
                        .text = [] { return tr("Test the connection: balance and lists"); },
                        .keys = QKeySequence(Qt::Key_S),
                        .context = "suppliers",
                        .permission = identity::Permission::SupplierPause,
                        .isReady = isChosen,
                        .whyDisabled = choose,
                        .run = [this] { ask(); }});
    m_desk.actions.add(m_table, {.id = "suppliers.ticket",
                                 .text = [] { return tr("Order a deposit ticket"); },
                                 .keys = QKeySequence(Qt::Key_T),
                                 .context = "suppliers",
                                 .permission = identity::Permission::SupplierDeposit,
                                 .isReady = isChosen,
                                 .whyDisabled = choose,
                                 .run = [this] { orderTicket(); }});
    m_desk.actions.add(m_table, {.id = "suppliers.account",
                                 .text = [] { return tr("Account and key at the supplier"); },
                                 .keys = QKeySequence(Qt::Key_A),
                                 .context = "suppliers",
                                 .permission = identity::Permission::StoreManage,
                                 .isReady = isChosen,
                                 .whyDisabled = choose,
                                 .run = [this] { setAccount(); }});
    m_desk.actions.add(m_table, {.id = "suppliers.pause",
                                 .text = [] { return tr("Pause or resume the supplier"); },
                                 .keys = QKeySequence(Qt::Key_B),
                                 .context = "suppliers",
                                 .permission = identity::Permission::SupplierPause,
                                 .risk = Risk::R2,
                                 .guarded = true,
                                 .isReady = [this] { return current() != nullptr; },
                                 .whyDisabled = [] { return tr("Choose a supplier."); },
                                 .run = [this] { armPause(); }});
    m_desk.actions.add(m_table, {.id = "suppliers.cancel_send",
                                 .text = [] { return tr("Take the last action back"); },
                                 .keys = QKeySequence(Qt::Key_U),
                                 .context = "suppliers",
                                 .permission = identity::Permission::SupplierPause,
                                 .run = [this] { m_desk.outbox.cancelLast(); }});
}

QString SuppliersPage::title() const
{
    return tr("Suppliers");
}

void SuppliersPage::enter()
{
    load();
    m_table->setFocus();
}

void SuppliersPage::storeChanged()
{
    if (!m_again.isActive())
        m_again.start();
}

void SuppliersPage::openRecord(const QString &text)
{
    m_wanted = text;
    load();
}

void SuppliersPage::retranslate()
{
    m_table->setAccessibleName(tr("Suppliers"));
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Attempts"));
    m_attempts->retranslate();
    m_ribbon->setAccessibleName(tr("When items are not sold"));
    m_table->setHorizontalHeaderLabels({tr("State"), tr("Supplier"), tr("Good 1 h"),
                                        tr("Good 24 h"), tr("95 % in"), tr("Bought 24 h"),
                                        tr("Hanging"), tr("Balance (Rp)"), tr("Lasts")});
    for (int column = kFirstNumber; column < kColumns; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fill();
}

void SuppliersPage::load()
{
    deliver(m_desk.services.board(), this, [this](const Result<engine::Board> &board) {
        m_error = board ? QString() : texts::errorText(board.error());
        if (board)
            m_board = *board;
        fill();
    });
}

void SuppliersPage::fill()
{
    int row = std::max(0, m_table->currentRow());
    m_table->setRowCount(int(m_board.suppliers.size()));
    QList<DayRibbon::Row> ribbon;
    for (int i = 0; i < int(m_board.suppliers.size()); ++i) {
        const engine::SupplierBoard &board = m_board.suppliers.at(i);
        fillRow(i);
        if (board.supplier.code == m_wanted)
            row = i;
        DayRibbon::Row windows{board.supplier.title, {}};
        for (const engine::CutOff &cutOff : board.cutOffs)
            windows.pieces += engine::piecesOf(cutOff);
        ribbon.append(windows);
    }
    m_wanted.clear();
    m_ribbon->show(ribbon, minuteOfDay(m_board.readAt));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < kColumns; ++column)
        m_table->setColumnWidth(column, kWidths.at(size_t(column)) * digit);
    if (!m_board.suppliers.isEmpty())
        m_table->setCurrentCell(std::min(row, int(m_board.suppliers.size()) - 1), 0);
    showCurrent();
}

void SuppliersPage::fillRow(int row)
{
    const engine::SupplierBoard &board = m_board.suppliers.at(row);
    const QStringList cells = supplierCells(board);
    for (int column = 0; column < kColumns; ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        const Qt::Alignment side = column < kFirstNumber ? Qt::AlignLeft : Qt::AlignRight;
        item->setTextAlignment(side | Qt::AlignVCenter);
        item->setToolTip(cells.at(column));
        m_table->setItem(row, column, item);
    }
}

const engine::SupplierBoard *SuppliersPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_board.suppliers.size() ? &m_board.suppliers.at(row) : nullptr;
}

void SuppliersPage::showCurrent()
{
    const engine::SupplierBoard *board = current();
    const QString code = board ? board->supplier.code : QString();
    if (code != m_shown) {
        m_shown = code;
        m_desks.reset();
        m_attempts->setExtraFilters({{"provider", ListFilter::Compare::Equal, code}});
    }
    tell();
    if (board) {
        m_charts->show(*board, m_board.readAt);
        loadDesk();
    }
    m_desk.actions.refresh();
}

void SuppliersPage::loadDesk()
{
    deliver(m_desk.services.supplierDesk(m_shown), this,
            [this, code = m_shown](const Result<std::optional<suppliers::SupplierDesk>> &desk) {
                if (!desk || code != m_shown || !*desk)
                    return;
                m_desks = **desk;
                tell();
            });
}

void SuppliersPage::tell()
{
    if (const engine::SupplierBoard *board = current())
        tellSupplier(*m_details, *board, m_desks);
    else
        m_details->clear(m_error.isEmpty() ? tr("No supplier yet.") : m_error);
}

void SuppliersPage::ask()
{
    m_desk.outbox.file({m_desk.services.newId(), suppliers::AskSupplier::kKind,
                        suppliers::AskSupplier{m_shown}.toJson(),
                        tr("Ask %1").arg(current()->supplier.title)});
}

void SuppliersPage::orderTicket()
{
    openDialog(new TicketDialog(m_desk, m_shown, this));
}

void SuppliersPage::setAccount()
{
    if (m_desks)
        openDialog(new AccountDialog(m_desk, m_shown, *m_desks, this));
}

void SuppliersPage::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] {
        m_table->setFocus();
        loadDesk();
    });
    dialog->open();
}

bool SuppliersPage::isPaused() const
{
    return current() && current()->supplier.health.state != routing::Breaker::Closed;
}

void SuppliersPage::armPause()
{
    const QString name = current()->supplier.title;
    m_pause = routing::PauseSupplier{current()->supplier.code, !isPaused(), 0, {}};
    m_commandId = m_desk.services.newId();
    if (isPaused())
        m_armBar->arm(tr("Resume %1? Orders go there again.").arg(name));
    else
        m_armBar->arm(tr("Pause %1? New orders go elsewhere or are refused; what was sent is still "
                         "asked after. How long? Own words: until somebody resumes it.")
                          .arg(name),
                      pauseChoices());
}

} // namespace reiyan::ui
