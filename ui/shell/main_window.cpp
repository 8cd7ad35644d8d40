#include "ui/shell/main_window.h"

#include "models/texts/error_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "ui/pages/approvals/approvals_page.h"
#include "ui/pages/catalog/catalog_page.h"
#include "ui/pages/deposits/deposits_page.h"
#include "ui/pages/members/members_page.h"
#include "ui/pages/operations/operations_page.h"
#include "ui/pages/orders/hanging_page.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/payments/payments_page.h"
#include "ui/pages/routes/routes_page.h"
#include "ui/pages/sales/sales_page.h"
#include "ui/pages/suppliers/suppliers_page.h"
#include "ui/pages/wallets/wallets_page.h"
#include "ui/shell/alarm_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

constexpr char kUnsent[] = "outbox/unsent";

QString groupText(const char *group)
{
    return QCoreApplication::translate("Sidebar", group);
}

} // namespace

MainWindow::MainWindow(const Uses &uses, QWidget *parent)
    : QMainWindow(parent)
    , m_uses(uses)
    , m_outbox([this](const Dispatch &dispatch) { file(dispatch); })
{
    setObjectName(QStringLiteral("S00_Shell"));
    // A laptop has no 1440 pixels, at 150 % far fewer, and the frame wants some of them.
    constexpr QSize kFrame(8, 40);
    const QSize room = screen()->availableGeometry().size() - kFrame;
    setMinimumSize(QSize(1180, 680).boundedTo(room));
    resize(QSize(1440, 900).boundedTo(room));
    buildShell();
    buildPages();
    addActions();
    addLookActions();
    addPlaceActions();
    addAlarmActions();
    m_watch.setInterval(std::chrono::milliseconds(1'000));
    connect(&m_watch, &QTimer::timeout, this, &MainWindow::watch);
    m_idle.setInterval(std::chrono::minutes(5)); // K-11
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    connect(&m_outbox, &Outbox::changed, this, &MainWindow::updateStatus);
    connect(&m_outbox, &Outbox::told, this, &MainWindow::toast);
    connect(&m_outbox, &Outbox::cancelled, this,
            [this](const Dispatch &dispatch) { toast(tr("Taken back: %1").arg(dispatch.text)); });
    qApp->installEventFilter(this);
    retranslate();
    QStringList hints;
    const QStringList unsent = m_uses.settings.value(QLatin1String(kUnsent)).toStringList();
    if (!unsent.isEmpty())
        hints.append(
            tr("Not sent when the program ended: %1").arg(unsent.join(QStringLiteral(", "))));
    m_uses.settings.remove(QLatin1String(kUnsent));
    if (!m_uses.signInHint.isEmpty())
        hints.append(m_uses.signInHint);
    m_login->askForSignIn(hints.join(u'\n'));
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::buildFrame()
{
    m_ribbon = new Ribbon(m_uses.store.ribbon, this);
    m_sidebar = new Sidebar(this);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::goTo);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_stack = new QStackedWidget(this);
}

QWidget *MainWindow::newStatusBar()
{
    auto *statusBar = new QFrame(this);
    statusBar->setObjectName(QStringLiteral("statusBar"));
    m_status = new QLabel(statusBar);
    m_status->setObjectName(QStringLiteral("statusText"));
    auto *statusLayout = new QHBoxLayout(statusBar);
    statusLayout->setContentsMargins(16, 4, 16, 4);
    statusLayout->addWidget(m_status);
    return statusBar;
}

void MainWindow::buildShell()
{
    buildFrame();
    auto *work = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto *head = new QHBoxLayout; // not the label's own margins: a style sheet takes those away
    head->setContentsMargins(16, 12, 16, 6);
    head->addWidget(m_title);
    right->addLayout(head);
    right->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout(work);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_sidebar);
    body->addLayout(right, 1);

    m_login = new LoginPage(m_uses.services, m_uses.store, this);
    connect(m_login, &LoginPage::signedIn, this, &MainWindow::onSignedIn);
    connect(m_login, &LoginPage::otherPerson, this, &MainWindow::signOut);
    m_whole = new QStackedWidget(this);
    m_whole->addWidget(m_login);
    m_whole->addWidget(work);

    m_alarms = new AlarmBar(m_uses.services, this);
    connect(m_alarms, &AlarmBar::changed, &m_actions, &ActionRegistry::refresh);
    auto *whole = new QWidget(this);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_ribbon);
    layout->addWidget(m_alarms);
    layout->addWidget(m_whole, 1);
    layout->addWidget(newStatusBar());
    setCentralWidget(whole);

    m_palette = new CommandPalette(m_uses.services, m_actions, whole);
    connect(m_palette, &CommandPalette::placeChosen, this, &MainWindow::goTo);
    connect(m_palette, &CommandPalette::recordChosen, this, &MainWindow::openRecord);
    m_toast = new QLabel(whole);
    m_toast->setObjectName(QStringLiteral("toast"));
    m_toast->setProperty("role", QStringLiteral("toast"));
    m_toast->hide();
    m_toastTimer.setSingleShot(true);
    connect(&m_toastTimer, &QTimer::timeout, m_toast, &QWidget::hide);
}

void MainWindow::addPlace(const QByteArray &id, char letter, const char *group,
                          identity::Permission permission, Page *page)
{
    m_places.push_back({id, letter, group, permission, page});
    m_stack->addWidget(page);
}

void MainWindow::buildPages()
{
    using identity::Permission;
    const Desk desk{m_uses.services, m_actions, m_outbox, m_uses.settings};
    const char *work = QT_TRANSLATE_NOOP("Sidebar", "Work");
    const char *sales = QT_TRANSLATE_NOOP("Sidebar", "Sales");
    const char *money = QT_TRANSLATE_NOOP("Sidebar", "Money");
    const char *system = QT_TRANSLATE_NOOP("Sidebar", "System");
    m_sales = new SalesPage(desk, this);
    auto *membersPage = new MembersPage(desk, this);
    addPlace("deposits", 'D', work, Permission::DepositView, new DepositsPage(desk, this));
    addPlace("sales", 'L', work, Permission::OrderPlace, m_sales);
    addPlace("orders", 'P', work, Permission::OrderView, new OrdersPage(desk, this));
    addPlace("hanging", 'M', work, Permission::OrderView, new HangingPage(desk, this));
    addPlace("approvals", 'Y', work, Permission::ApprovalView, new ApprovalsPage(desk, this));
    addPlace("suppliers", 'O', work, Permission::OrderView, new SuppliersPage(desk, this));
    addPlace("catalog", 'J', sales, Permission::CatalogView, new CatalogPage(desk, this));
    addPlace("routes", 'R', sales, Permission::SupplierRoute, new RoutesPage(desk, this));
    addPlace("members", 'E', sales, Permission::MemberView, membersPage);
    addPlace("payments", 'B', money, Permission::PaymentView, new PaymentsPage(desk, this));
    addPlace("wallets", 'W', money, Permission::WalletView, new WalletsPage(desk, this));
    addPlace("operations", 'S', system, Permission::AuditView, new OperationsPage(desk, this));
    connect(membersPage, &MembersPage::ledgerWanted, this,
            [this](const QString &name) { openRecord("wallets", name); });
}

void MainWindow::add(const char *id, std::function<QString()> text, const QKeySequence &keys,
                     std::function<void()> run)
{
    ActionSpec spec;
    spec.id = id;
    spec.text = std::move(text);
    spec.keys = keys;
    spec.permission = identity::Permission::ConsoleOpen;
    spec.run = std::move(run);
    m_actions.add(this, spec);
}

void MainWindow::addActions()
{
    add(
        "shell.palette", [] { return tr("Command palette"); }, QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { openPalette(); });
    add(
        "shell.lock", [] { return tr("Lock the console"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { lock(); });
    add(
        "shell.keys", [] { return tr("Keys of this page"); }, QKeySequence(Qt::Key_F1),
        [this] { showKeys(); });
    add(
        "shell.send_now", [] { return tr("Send what waits in the outbox now"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { m_outbox.sendNow(); });
    m_actions.add(this, {.id = "shell.unlatch",
                         .text = [] { return tr("Ask to let money move again"); },
                         .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                         .permission = identity::Permission::StoreUnlatch,
                         .risk = Risk::R3,
                         .guarded = true,
                         .isReady = [this] { return m_ribbon->latch().has_value(); },
                         .whyDisabled = [] { return tr("Money moves; no latch is set."); },
                         .run = [this] { askToUnlatch(); }});
    add(
        "shell.sidebar", [] { return tr("To the sidebar"); }, QKeySequence(Qt::Key_F6),
        [this] {
            if (m_sidebar->hasFocus() && find(m_current))
                find(m_current)->page->enter();
            else
                m_sidebar->setFocus();
        });
}

void MainWindow::addLookActions()
{
    add(
        "shell.theme", [] { return tr("Light or dark theme"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
        [this] {
            m_uses.theme.use(!m_uses.theme.isDark());
            m_uses.settings.setValue(QStringLiteral("ui/dark"), m_uses.theme.isDark());
        });
    add(
        "shell.language", [] { return tr("Bahasa Indonesia / English"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
        [this] {
            m_uses.language.use(m_uses.language.code() == QLatin1String("id")
                                    ? QStringLiteral("en")
                                    : QStringLiteral("id"));
            m_uses.settings.setValue(QStringLiteral("ui/language"), m_uses.language.code());
            // Qt 6.4 tells windows without a native handle only; this tells all our children.
            QEvent change(QEvent::LanguageChange);
            QCoreApplication::sendEvent(this, &change);
        });
    add(
        "shell.larger", [] { return tr("Larger text"); }, QKeySequence(Qt::CTRL | Qt::Key_Plus),
        [this] { scaleText(10); });
    add(
        "shell.smaller", [] { return tr("Smaller text"); }, QKeySequence(Qt::CTRL | Qt::Key_Minus),
        [this] { scaleText(-10); });
}

void MainWindow::addAlarmActions()
{
    const auto rings = [this] { return m_alarms->rings(); };
    const auto quiet = [] { return tr("Nothing rings."); };
    m_actions.add(this, {.id = "shell.alarm_show",
                         .text = [] { return tr("Show what rings"); },
                         .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                         .permission = identity::Permission::OrderView,
                         .isReady = rings,
                         .whyDisabled = quiet,
                         .run = [this] { openRecord("suppliers", m_alarms->supplier()); }});
    m_actions.add(this, {.id = "shell.alarm_seen",
                         .text = [] { return tr("Seen: let the alarm rest"); },
                         .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                         .permission = identity::Permission::OrderView,
                         .isReady = rings,
                         .whyDisabled = quiet,
                         .run = [this] { m_alarms->acknowledge(); }});
}

void MainWindow::scaleText(int percent)
{
    m_uses.theme.setTextScale(m_uses.theme.textScale() + percent);
    m_uses.settings.setValue(QStringLiteral("ui/scale"), m_uses.theme.textScale());
}

void MainWindow::addPlaceActions()
{
    for (const Place &place : m_places) {
        ActionSpec spec;
        spec.id = "go." + place.id;
        spec.text = [page = place.page] { return tr("Go to: %1").arg(page->title()); };
        spec.keys = QKeySequence(Qt::Key_G, Qt::Key(place.letter));
        spec.permission = place.permission;
        spec.run = [this, id = place.id] { goTo(id); };
        m_actions.add(this, spec);
    }
}

MainWindow::Place *MainWindow::find(const QByteArray &id)
{
    for (Place &place : m_places) {
        if (place.id == id)
            return &place;
    }
    return nullptr;
}

QList<QByteArray> MainWindow::pages() const
{
    QList<QByteArray> ids;
    for (const Place &place : m_places) {
        if (m_actions.actor().may(place.permission))
            ids.append(place.id);
    }
    return ids;
}

void MainWindow::onSignedIn(const SignedIn &person)
{
    const bool unlocked = m_locked;
    m_locked = false;
    m_person = person;
    m_actions.setActor(person.actor);
    fillSidebar();
    m_whole->setCurrentIndex(1);
    m_idle.start();
    m_watch.start();
    m_alarms->setWatching(person.actor.may(identity::Permission::OrderView));
    if (!unlocked || m_current.isEmpty()) {
        goTo(pages().value(0));
        if (person.lastSignInAt > 0) {
            QString text =
                tr("Last session: %1 WIB from %2")
                    .arg(texts::formatDateTime(person.lastSignInAt), person.lastSignInFrom);
            if (person.failuresSince > 0)
                text += tr(" · %n wrong tries since", nullptr, person.failuresSince);
            toast(text);
        }
    } else if (Place *place = find(m_current)) {
        place->page->enter(); // work in progress survives the lock
    }
    watch();
    updateStatus();
}

void MainWindow::lock()
{
    if (!m_person || m_locked)
        return;
    m_locked = true;
    m_palette->hide();
    m_toast->hide();
    m_alarms->setWatching(false);
    m_login->askForUnlock(m_person->actor.name, m_person->actor.fullName);
    m_whole->setCurrentIndex(0);
    m_actions.setActor({}); // nothing can be done behind the curtain
    updateStatus();
}

void MainWindow::signOut()
{
    m_outbox.sendNow(); // filed by who decided it, before that person is forgotten
    m_alarms->setWatching(false);
    m_person.reset();
    m_locked = false;
    m_current.clear();
    m_login->askForSignIn();
    updateStatus();
}

void MainWindow::goTo(const QByteArray &id)
{
    Place *place = find(id);
    if (!place || !m_actions.actor().may(place->permission))
        return;
    m_current = id;
    m_stack->setCurrentWidget(place->page);
    m_title->setText(place->page->title());
    m_sidebar->setCurrentPlace(id);
    place->page->enter();
    m_actions.refresh();
}

void MainWindow::fillSidebar()
{
    QList<Sidebar::Item> items;
    for (const Place &place : m_places) {
        if (m_actions.actor().may(place.permission)) // absent, not grey
            items.append({place.id, place.page->title(), groupText(place.group),
                          QStringLiteral("G %1").arg(QLatin1Char(place.letter)), place.badge,
                          place.id == "hanging"});
    }
    m_sidebar->fill(items, m_current);
}

void MainWindow::openPalette()
{
    QList<CommandPalette::Place> places;
    for (const Place &place : m_places) {
        if (m_actions.actor().may(place.permission))
            places.append({place.id, place.page->title(),
                           QStringLiteral("G %1").arg(QLatin1Char(place.letter))});
    }
    const int width = std::min(720, centralWidget()->width() - 80);
    m_palette->setGeometry((centralWidget()->width() - width) / 2, 90, width, 460);
    m_palette->open(places, m_current);
}

void MainWindow::openRecord(const QByteArray &page, const QString &text)
{
    goTo(page);
    if (Place *place = find(page); place && m_current == page)
        place->page->openRecord(text);
}

void MainWindow::showKeys()
{
    QStringList rows;
    const QList<const ActionRegistry::Entry *> permitted = m_actions.permitted();
    for (const ActionRegistry::Entry *entry : permitted) {
        const auto *owner = qobject_cast<QWidget *>(entry->action->parent());
        if (entry->spec.context != "global" && !(owner && owner->isVisible()))
            continue;
        rows.append(
            QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                .arg(entry->action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                     entry->action->text().toHtmlEscaped()));
    }
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("cheatSheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys of this page"));
    dialog->resize(520, 560);
    auto *text = new QTextBrowser(dialog);
    text->setAccessibleName(tr("Keys of this page"));
    text->setHtml(QStringLiteral("<table cellpadding=3>%1</table>").arg(rows.join(QString())));
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->open();
}

void MainWindow::askToUnlatch()
{
    auto *ask = new QInputDialog(this);
    ask->setObjectName(QStringLiteral("unlatchDialog"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Let money move again"));
    ask->setLabelText(tr("Why money stands still: %1.\nWhat was found, and what was done about it? "
                         "A second person reads this and decides.")
                          .arg(Ribbon::reasonText(m_ribbon->latch()->reason)));
    ask->setInputMode(QInputDialog::TextInput);
    ask->setOkButtonText(tr("Ask a second person"));
    ask->setCancelButtonText(tr("Leave it"));
    connect(ask, &QInputDialog::textValueSelected, this,
            [this, id = m_ribbon->latch()->id](const QString &text) {
                const store::LiftLatch lift{id, text};
                m_outbox.add({m_uses.services.newId(), store::LiftLatch::kKind, lift.toJson(),
                              tr("Let money move again")});
            });
    ask->open();
}

void MainWindow::file(const Dispatch &dispatch)
{
    if (!m_person)
        return;
    deliver(
        m_uses.services.file(dispatch.id, dispatch.kind, dispatch.payload, m_person->actor.user),
        this,
        [this, dispatch](const Result<commands::Outcome> &outcome) { onFiled(dispatch, outcome); });
}

void MainWindow::onFiled(const Dispatch &dispatch, const Result<commands::Outcome> &outcome)
{
    if (!outcome)
        toast(texts::errorText(outcome.error()));
    else if (outcome->state == commands::State::Waiting)
        toast(tr("%1: waits for a second person").arg(dispatch.text));
    else
        toast(tr("Recorded: %1").arg(dispatch.text));
    m_sales->settled(dispatch.id, outcome);
    if (Place *place = find(m_current))
        place->page->storeChanged();
    watch();
}

void MainWindow::toast(const QString &text)
{
    m_toast->setText(text);
    m_toast->setMaximumWidth(centralWidget()->width() - 80);
    m_toast->adjustSize();
    // Over the foot of the table: what can be done with the record stays in reach at the right.
    m_toast->move(m_sidebar->width() + 24, centralWidget()->height() - m_toast->height() - 76);
    m_toast->show();
    m_toast->raise();
    m_toastTimer.start(std::chrono::seconds(8));
}

void MainWindow::watch()
{
    deliver(m_uses.services.changes(m_seen), this,
            [this](const Result<ChangeMark> &mark) { onChanges(mark); });
}

void MainWindow::onChanges(const Result<ChangeMark> &mark)
{
    m_offline = !mark;
    if (mark) {
        const bool first = m_seen.isEmpty();
        m_seen = mark->last;
        m_freshAt = mark->readAt;
        if (m_ribbon->setLatch(mark->latch))
            m_actions.refresh();
        const std::initializer_list<std::pair<const char *, qint64>> badges = {
            {"deposits", mark->waitingDeposits},
            {"hanging", mark->hangingOrders + mark->openCases},
            {"approvals", mark->waitingApprovals}};
        bool badgesChanged = false;
        for (const auto &[id, count] : badges) {
            Place *place = find(id);
            badgesChanged = badgesChanged || place->badge != count;
            place->badge = count;
        }
        if (badgesChanged && m_person && !m_locked)
            fillSidebar();
        Place *place = find(m_current);
        if (!first && (mark->deposits || mark->orders || badgesChanged) && place && !m_locked)
            place->page->storeChanged();
    }
    updateStatus();
}

void MainWindow::updateStatus()
{
    QStringList parts;
    parts.append(m_offline ? tr("○ No connection") : tr("● Connected"));
    if (m_freshAt > 0)
        parts.append(tr("data %1 WIB").arg(texts::formatTime(m_freshAt)));
    if (m_person && !m_locked)
        parts.append(QStringLiteral("%1 (%2)").arg(m_person->actor.fullName,
                                                   texts::roleText(m_person->actor.role)));
    if (m_outbox.waiting() > 0)
        parts.append(
            tr("%n waiting to be sent: %1 · U takes it back", nullptr, int(m_outbox.waiting()))
                .arg(m_outbox.texts().constLast()));
    m_status->setText(parts.join(QStringLiteral("   ·   ")));
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("%1 · Reiyan Back Office").arg(m_uses.store.name));
    m_ribbon->retranslate();
    m_alarms->retranslate();
    m_sidebar->setAccessibleName(tr("Pages"));
    m_login->retranslate();
    m_palette->retranslate();
    m_actions.retranslate();
    for (const Place &place : m_places)
        place.page->retranslate();
    if (Place *place = find(m_current))
        m_title->setText(place->page->title());
    fillSidebar();
    updateStatus();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_toast->hide();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_idle.start();
    if (event->type() == QEvent::KeyPress && watched == qApp->focusWidget())
        tellWhyNot(static_cast<QKeyEvent *>(event));
    return QMainWindow::eventFilter(watched, event);
}

/// A key whose action is not ready now says why, instead of nothing.
void MainWindow::tellWhyNot(const QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    const QList<QAction *> actions = qApp->focusWidget()->actions();
    for (const QAction *action : actions) {
        const bool meant = action->isVisible() && action->shortcut() == pressed;
        if (meant && !action->isEnabled() && !action->statusTip().isEmpty())
            toast(action->statusTip());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What is still in the five seconds is not sent; the next start says so (C7).
    if (m_outbox.waiting() > 0)
        m_uses.settings.setValue(QLatin1String(kUnsent), m_outbox.texts());
    QMainWindow::closeEvent(event);
}

} // namespace reiyan::ui
