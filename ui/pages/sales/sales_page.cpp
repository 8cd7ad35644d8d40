#include "ui/pages/sales/sales_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/catalog/target_rule.h"
#include "services/orders/orders_commands.h"
#include "ui/pages/orders/bill_story.h"
#include "ui/pages/orders/order_story.h"
#include "ui/pages/sales/bill_check.h"
#include "ui/widgets/member_picker.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace reiyan::ui {

SalesPage::SalesPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_member(new MemberPicker(desk.services, this))
    , m_search(new QLineEdit(this))
    , m_items(new QListWidget(this))
    , m_target(new QLineEdit(this))
    , m_targetEcho(new QLabel(this))
    , m_price(new QLabel(this))
    , m_message(new QLabel(this))
    , m_place(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_armBar(new ArmBar(this))
    , m_story(new DetailsPanel(this))
    , m_billCheck(new BillCheck(desk, this))
{
    setObjectName(QStringLiteral("S04_PenjualanBaru"));
    buildForm();
    addActions();
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(150));
    connect(&m_typing, &QTimer::timeout, this, &SalesPage::searchItems);
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_items, &QListWidget::currentRowChanged, this, &SalesPage::chooseItem);
    connect(m_items, &QListWidget::itemActivated, this, [this] { m_target->setFocus(); });
    connect(m_target, &QLineEdit::textChanged, this, &SalesPage::checkTarget);
    connect(m_target, &QLineEdit::returnPressed, this, &SalesPage::proceed);
    connect(m_member, &MemberPicker::changed, this, [this] {
        searchItems();
        updateReady();
    });
    connect(m_member, &MemberPicker::taken, this, [this] { m_search->setFocus(); });
    connect(m_place, &QPushButton::clicked, this, &SalesPage::proceed);
    connect(m_billCheck, &BillCheck::answered, this, &SalesPage::showBill);
    connect(m_billCheck, &BillCheck::failed, this, [this](const QString &why) { say(why, true); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_buyAgain = true;
        arm();
    });
    connect(m_armBar, &ArmBar::committed, this, &SalesPage::send);
    connect(m_armBar, &ArmBar::dropped, this, [this] { m_target->setFocus(); });
    retranslate();
    updateReady();
}

void SalesPage::buildForm()
{
    m_search->setObjectName(QStringLiteral("itemSearch"));
    m_items->setObjectName(QStringLiteral("itemResults"));
    m_target->setObjectName(QStringLiteral("target"));
    m_place->setObjectName(QStringLiteral("place"));
    m_again->setObjectName(QStringLiteral("buyAgain"));
    m_message->setObjectName(QStringLiteral("saleMessage"));
    m_place->setProperty("primary", true);
    m_place->setAutoDefault(true);
    m_targetEcho->setWordWrap(true);
    m_message->setWordWrap(true);
    m_search->installEventFilter(this);
    m_armBar->installEventFilter(this);
    m_items->setMinimumHeight(fontMetrics().height() * 9);
    m_items->hide(); // until there is something to choose from
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_price->setFont(large);
    m_again->hide();

    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *form = m_form = new QGridLayout(card);
    form->setContentsMargins(20, 16, 20, 16);
    form->setVerticalSpacing(8);
    form->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 14);
    for (int i = 0; i < 4; ++i) {
        m_labels.append(new QLabel(card));
        form->addWidget(m_labels.constLast(), i == 0 ? 0 : i + 1 + (i > 1 ? 1 : 0), 0,
                        Qt::AlignTop);
    }
    form->addWidget(m_member, 0, 1);
    form->addWidget(m_search, 2, 1);
    form->addWidget(m_items, 3, 1);
    form->addWidget(m_target, 4, 1);
    form->addWidget(m_price, 5, 1);
    form->addWidget(m_targetEcho, 6, 1);
    form->addWidget(m_message, 7, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_place);
    form->addLayout(buttons, 8, 1);
    form->addWidget(m_armBar, 9, 0, 1, 2);
    form->setRowStretch(10, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_story);
    scroll->setMinimumWidth(340);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 0, 16);
    layout->setSpacing(16);
    layout->addWidget(card, 3);
    layout->addWidget(scroll, 2);
    setTabOrder(m_member->edit(), m_search);
    setTabOrder(m_search, m_items);
    setTabOrder(m_items, m_target);
    setTabOrder(m_target, m_place);
}

void SalesPage::addActions()
{
    // While the sale waits in the outbox the page itself has the focus.
    m_desk.actions.add(this, {.id = "sales.cancel_send",
                              .text = [] { return tr("Take the last action back"); },
                              .keys = QKeySequence(Qt::Key_U),
                              .context = "sales",
                              .permission = identity::Permission::OrderPlace,
                              .run = [this] { m_desk.outbox.cancelLast(); }});
}

QString SalesPage::title() const
{
    return tr("New sale");
}

void SalesPage::enter()
{
    m_member->edit()->setFocus();
    searchItems();
    if (!m_followed)
        m_story->clear(tr("The order's story appears here as soon as it is placed."));
}

void SalesPage::storeChanged()
{
    m_member->refresh(); // what is available has changed, too
    if (m_followed)
        follow(*m_followed);
}

void SalesPage::retranslate()
{
    const QStringList names = {tr("Member"), tr("Product"), tr("Destination"), tr("Price")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(names.at(i));
    m_member->retranslate();
    m_search->setPlaceholderText(tr("Product or item: ml 86, telkomsel 10"));
    m_search->setAccessibleName(tr("Product"));
    m_items->setAccessibleName(tr("Items"));
    m_target->setPlaceholderText(tr("Number, meter or game id"));
    m_target->setAccessibleName(tr("Destination"));
    m_again->setText(tr("Buy again"));
    checkTarget();
}

void SalesPage::searchItems()
{
    const QString level = m_member->chosen() ? m_member->chosen()->levelId : QString();
    if (level.isEmpty()) {
        if (!m_search->text().isEmpty())
            say(tr("Choose the member first: the price follows the level."), false);
        m_items->clear();
        showItems(false);
        m_found.clear();
        m_item.reset();
        return;
    }
    deliver(
        m_desk.services.findSellable(m_search->text(), level), this,
        [this, generation = ++m_generation](const Result<QList<catalog::SellableService>> &found) {
            if (generation != m_generation)
                return;
            m_found = found ? *found : QList<catalog::SellableService>();
            const QSignalBlocker quiet(m_items);
            m_items->clear();
            for (const catalog::SellableService &item : std::as_const(m_found)) {
                const QString price = texts::formatRupiah(item.price);
                m_items->addItem(QStringLiteral("%1  ·  %2  ·  %3  ·  %4")
                                     .arg(item.productName, item.nominal,
                                          item.kind == QLatin1String("bill")
                                              ? tr("bill, fee %1").arg(price)
                                              : price,
                                          item.sku));
            }
            m_items->setCurrentRow(m_found.isEmpty() ? -1 : 0);
            showItems(!m_found.isEmpty());
            chooseItem();
        });
}

void SalesPage::showItems(bool shown)
{
    m_items->setVisible(shown);
    m_form->setRowStretch(3, shown ? 4 : 0);
}

void SalesPage::chooseItem()
{
    const int row = m_items->currentRow();
    m_item = row >= 0 && row < m_found.size() ? std::optional(m_found.at(row)) : std::nullopt;
    checkTarget();
}

void SalesPage::checkTarget()
{
    m_checkedTarget.clear();
    QString echo = QStringLiteral(" ");
    bool wrong = false;
    if (m_item && !m_target->text().trimmed().isEmpty()) {
        const Result<QString> checked = catalog::checkTarget(m_item->targetRule, m_target->text());
        wrong = !checked;
        if (checked) {
            m_checkedTarget = *checked;
            const QString who = catalog::operatorOf(*checked);
            echo = texts::formatPhone(*checked)
                   + (who.isEmpty() ? QString() : QStringLiteral(" · ") + who);
        } else {
            echo = texts::errorText(checked.error());
        }
    }
    m_targetEcho->setProperty("role",
                              wrong ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_targetEcho->style()->unpolish(m_targetEcho);
    m_targetEcho->style()->polish(m_targetEcho);
    m_targetEcho->setText(echo);
    updateReady();
}

void SalesPage::updateReady()
{
    m_billCheck->drop();
    m_bill.reset(); // it was of another sale, too
    m_price->setText(m_item && !isBill() ? texts::formatRupiah(m_item->price)
                                         : QStringLiteral("–"));
    m_place->setText(isBill() ? tr("Ask for the bill") : tr("Sell"));
    m_place->setEnabled(m_member->chosen() && m_item && !m_checkedTarget.isEmpty());
    m_again->hide();
    m_buyAgain = false;
    m_armBar->drop(); // it spoke of another sale
}

Money SalesPage::due() const
{
    return m_bill ? m_bill->price : m_item->price;
}

/// The first step of a bill is to learn what is owed; every other sale is armed at once.
void SalesPage::proceed()
{
    if (isBill() && !m_bill)
        askBill();
    else
        arm();
}

void SalesPage::askBill()
{
    if (!m_place->isEnabled() || m_billCheck->isAsking())
        return;
    m_tellsOutcome = false;
    say(tr("Asking %1 what is owed …").arg(m_item->providerCode), false);
    m_billCheck->ask(m_member->chosen()->id, m_item->id, m_checkedTarget);
}

void SalesPage::showBill(const bills::Bill &bill)
{
    m_followed.reset();
    if (bill.state != bills::BillState::Ready) {
        say(texts::errorText({ErrorKind::Invalid, bill.failure.toLatin1(), {}, bill.failureArgs}),
            true);
        return;
    }
    m_bill = bill;
    m_price->setText(texts::formatRupiah(bill.price));
    m_place->setText(tr("Pay the bill"));
    m_story->clear();
    m_story->setHeadline(m_item->productName + QStringLiteral(" · ") + m_item->nominal,
                         texts::formatRupiah(bill.price));
    tellBill(*m_story, bill);
    say(tr("%1 owes %2. Read the name to the customer, then Enter.")
            .arg(bill.customerName, texts::formatRupiah(bill.amount)),
        false);
    m_place->setFocus();
}

void SalesPage::arm()
{
    if (!m_place->isEnabled())
        return;
    m_tellsOutcome = false;
    if (m_member->chosen()->available < due()) {
        say(tr("%1 has %2 available; %3 is needed. File a deposit first.")
                .arg(m_member->chosen()->fullName,
                     texts::formatRupiah(m_member->chosen()->available),
                     texts::formatRupiah(due())),
            true);
        return;
    }
    const bool again = m_buyAgain;
    m_commandId = m_desk.services.newId();
    const Money rest = Money::rupiah(m_member->chosen()->available.toRupiah() - due().toRupiah());
    const QString what = m_bill ? tr("Pay the bill of %1 (%2) for %3? Available %4 → %5.")
                                : tr("Sell %1 to %2 for %3? Available %4 → %5.");
    m_armBar->arm(what.arg(m_bill ? m_bill->customerName : m_item->nominal,
                           texts::formatPhone(m_checkedTarget), texts::formatRupiah(due()),
                           texts::formatRupiah(m_member->chosen()->available),
                           texts::formatRupiah(rest)));
    m_buyAgain = again;
    // What the bar says is what goes out, whatever is chosen on the page meanwhile.
    m_armed = {
        m_member->chosen()->id,        m_item->id, m_checkedTarget, {}, due(), again, m_commandId,
        m_bill ? m_bill->id : BillId()};
    m_armedText = tr("Sell %1").arg(m_item->nominal);
    m_place->setFocus();
    m_place->installEventFilter(this);
}

void SalesPage::send()
{
    m_desk.outbox.add(
        {m_armed.clientToken, orders::PlaceOrder::kKind, m_armed.toJson(), m_armedText});
    say(tr("Goes out in 5 seconds. U takes it back."), false);
    setFocus();
}

void SalesPage::say(const QString &text, bool isError)
{
    m_message->setProperty("role", isError ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setText(text);
}

void SalesPage::settled(const QString &commandId, const Result<commands::Outcome> &outcome)
{
    if (commandId != m_commandId)
        return;
    m_tellsOutcome = outcome.has_value();
    if (!outcome) {
        say(texts::errorText(outcome.error()), true);
        m_again->setVisible(outcome.error().code == "order.duplicate");
        return;
    }
    if (outcome->state == commands::State::Waiting) {
        say(tr("Above your limit: it waits for a second person."), false);
        return;
    }
    say(tr("%1 is on its way.").arg(outcome->result.value(QLatin1String("number")).toString()),
        false);
    m_target->clear();
    m_member->edit()->setFocus();
    follow({outcome->result.value(QLatin1String("id")).toString()});
}

void SalesPage::follow(const OrderId &order)
{
    m_followed = order;
    deliver(m_desk.services.order(order), this,
            [this](const Result<std::optional<orders::OrderDetails>> &details) {
                if (details && *details && (*details)->finishedAt > 0
                    && std::exchange(m_tellsOutcome, false))
                    say((*details)->number + QStringLiteral(": ")
                            + texts::orderStateText((*details)->status),
                        (*details)->status != QLatin1String("SUCCEEDED"));
                if (details && *details)
                    tellOrder(*m_story, **details,
                              m_desk.actions.actor().may(identity::Permission::FinanceMargin));
            });
}

bool SalesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_place)
        m_armBar->drop(); // arming falls away when attention does (C7)
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_place && m_armBar->isArmed() && armedKey(key))
            return true;
        if (watched == m_search && m_items->count() > 0 && itemKey(key))
            return true;
    }
    return Page::eventFilter(watched, event);
}

bool SalesPage::armedKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_armBar->commit();
    else if (key == Qt::Key_Escape)
        m_armBar->drop();
    else
        return false;
    return true;
}

bool SalesPage::itemKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_target->setFocus();
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return false;
    const int step = key == Qt::Key_Down ? 1 : -1;
    m_items->setCurrentRow(std::clamp(m_items->currentRow() + step, 0, m_items->count() - 1));
    return true;
}

} // namespace reiyan::ui
