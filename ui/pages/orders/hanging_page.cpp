#include "ui/pages/orders/hanging_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/orders/orders_commands.h"
#include "services/store/cases_commands.h"
#include "ui/pages/orders/case_texts.h"
#include "ui/pages/orders/hanging_work.h"
#include "ui/pages/orders/order_story.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

ListRequest oldestFirst(const QByteArray &column)
{
    ListRequest request;
    request.sort = column;
    request.descending = false;
    return request;
}

ListRequest casesOf(const char *column, const QString &value)
{
    ListRequest request;
    request.sort = "opened_at";
    request.filters.append({column, ListFilter::Compare::OneOf, QStringList{value}});
    return request;
}

DataListPage::Setup hangingSetup(QWidget *details)
{
    DataListPage::Setup setup;
    setup.details = details;
    setup.id = "hanging";
    setup.tableName = QStringLiteral("S05_Menggantung_table");
    setup.list = models::ListId::Hanging;
    setup.views = {{"open", [] { return HangingPage::tr("Hanging"); }, oldestFirst("created_at")}};
    setup.emptyText = [] { return HangingPage::tr("Nothing hangs. Every order is decided."); };
    return setup;
}

DataListPage::Setup casesSetup(QWidget *details)
{
    DataListPage::Setup setup;
    setup.details = details;
    setup.id = "cases";
    setup.tableName = QStringLiteral("S05_Kasus_table");
    setup.list = models::ListId::Cases;
    setup.views = {
        {"open", [] { return HangingPage::tr("Open"); }, casesOf("state", QStringLiteral("OPEN"))},
        {"late", [] { return HangingPage::tr("Late goods"); },
         casesOf("kind", QStringLiteral("late_success"))},
        {"closed", [] { return HangingPage::tr("Closed"); },
         casesOf("state", QStringLiteral("CLOSED"))}};
    setup.emptyText = [] { return HangingPage::tr("No case here."); };
    return setup;
}

DataListPage::Setup watchedSetup()
{
    DataListPage::Setup setup;
    setup.id = "watched";
    setup.tableName = QStringLiteral("S05_Pantauan_table");
    setup.list = models::ListId::Watched;
    ListRequest newest;
    newest.sort = "created_at";
    setup.views = {
        {"all", [] { return HangingPage::tr("Refused, looked at for a week"); }, newest}};
    setup.emptyText = [] {
        return HangingPage::tr("No refusal of the last week was in doubt before.");
    };
    return setup;
}

} // namespace

using orders::OrderDetails;

HangingPage::HangingPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_sum(new QLabel(this))
    , m_tabs(new TabbedLists(desk, this))
    , m_orderPanel(new DetailsPanel(this))
    , m_casePanel(new DetailsPanel(this))
    , m_hanging(new DataListPage(desk, hangingSetup(m_orderPanel), this))
    , m_cases(new DataListPage(desk, casesSetup(m_casePanel), this))
    , m_watched(new DataListPage(desk, watchedSetup(), this))
    , m_orders(new OrderActions(desk, m_hanging, m_orderPanel, "hanging"))
{
    setObjectName(QStringLiteral("S05_Menggantung"));
    buildLayout();
    addActions();
    new HangingWork(desk, m_hanging, m_orders); // goes with the list
    connect(m_cases, &DataListPage::currentChanged, this, &HangingPage::showCase);
}

void HangingPage::buildLayout()
{
    m_sum->setObjectName(QStringLiteral("hangingSum"));
    m_sum->setProperty("role", QStringLiteral("secondary"));
    m_sum->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 4);
    line->addWidget(m_sum);
    m_tabs->add(m_hanging, [] { return tr("Hanging orders"); });
    m_tabs->add(m_cases, [] { return tr("Cases"); });
    m_tabs->add(m_watched, [] { return tr("Watched for late goods"); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_tabs, 1);
}

void HangingPage::addActions()
{
    const auto some = [this] { return m_hanging->model()->rowCount() > 0; };
    const auto none = [] { return tr("Nothing hangs."); };
    m_desk.actions.add(m_hanging->table(), {.id = "hanging.check_all",
                                            .text = [] { return tr("Ask after all of them"); },
                                            .keys = QKeySequence(Qt::SHIFT | Qt::Key_S),
                                            .context = "hanging",
                                            .permission = identity::Permission::OrderCheck,
                                            .isReady = some,
                                            .whyDisabled = none,
                                            .run = [this] { checkAll(); }});
    m_desk.actions.add(m_hanging->table(),
                       {.id = "hanging.support",
                        .text = [] { return tr("Copy a question to the supplier's support"); },
                        .keys = QKeySequence(Qt::SHIFT | Qt::Key_L),
                        .context = "hanging",
                        .isReady = some,
                        .whyDisabled = none,
                        .run = [this] { copyForSupport(); }});
    m_desk.actions.add(m_cases->table(),
                       {.id = "cases.close",
                        .text = [] { return tr("Close the case…"); },
                        .keys = QKeySequence(Qt::Key_C),
                        .context = "cases",
                        .permission = identity::Permission::OrderDecide,
                        .risk = Risk::R2,
                        .guarded = true,
                        .isReady = [this] { return caseIsOpen(); },
                        .whyDisabled = [] { return tr("There is no open case here."); },
                        .run = [this] { armClose(); }});
    // Three is what fits beside each other; the rest has its keys and the palette.
    m_hanging->setBarActions({"hanging.check", "hanging.delivered", "hanging.failed"});
    m_cases->setBarActions({"cases.close"});
}

QString HangingPage::title() const
{
    return tr("Hanging");
}

void HangingPage::enter()
{
    const bool margin = m_desk.actions.actor().may(identity::Permission::FinanceMargin);
    m_cases->setPrivateColumns(margin ? QList<QByteArray>{} : QList<QByteArray>{"amount"});
    askSum();
    m_tabs->enter();
}

void HangingPage::storeChanged()
{
    askSum();
    m_tabs->current()->refresh();
    m_orders->refresh();
}

void HangingPage::retranslate()
{
    m_tabs->retranslate();
    m_orders->refresh();
    showCase();
    askSum();
}

void HangingPage::openRecord(const QString &text)
{
    m_tabs->show(0);
    m_hanging->setText(text);
}

void HangingPage::askSum()
{
    if (!m_desk.actions.actor().may(identity::Permission::OrderView))
        return;
    deliver(m_desk.services.hangingSum(), this, [this](const Result<orders::HangingSum> &sum) {
        if (sum)
            tellSum(*sum);
        else
            m_sum->setText(texts::errorText(sum.error()));
        m_sum->setVisible(!sum || sum->count > 0);
    });
}

void HangingPage::tellSum(const orders::HangingSum &sum)
{
    QStringList parts{tr("%n hang", nullptr, int(sum.count)),
                      tr("%1 bound").arg(texts::formatRupiah(sum.bound)),
                      tr("oldest %1").arg(texts::formatAge(sum.oldestMs)),
                      tr("%1 at risk").arg(texts::formatRupiah(sum.atRisk))};
    const std::array ages = {tr("under 5 min: %1"), tr("5–15 min: %1"), tr("15–60 min: %1"),
                             tr("1–24 h: %1"), tr("over 24 h: %1")};
    for (size_t i = 0; i < ages.size(); ++i) {
        if (sum.ages[i] > 0)
            parts.append(ages[i].arg(sum.ages[i]));
    }
    m_sum->setText(parts.join(QStringLiteral("  ·  ")));
}

/// Each is one question at most, and not before its supplier allows: the engine keeps the pause.
void HangingPage::checkAll()
{
    m_desk.outbox.file({m_desk.services.newId(), orders::CheckAllOrders::kKind,
                        orders::CheckAllOrders().toJson(), tr("Ask after all that hang")});
}

/// All that hang at the supplier of this row, in the words its support knows.
void HangingPage::copyForSupport()
{
    const models::ListModel *model = m_hanging->model();
    const QString supplier = m_hanging->currentValue("provider").toString();
    QStringList lines{tr("Hello %1, please tell us how these ended:").arg(supplier)};
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto cell = [model, row](const char *column) {
            return model->value(row, column).toString();
        };
        if (cell("provider") == supplier)
            lines.append(
                QStringLiteral("%1 · %2 · %3 · %4")
                    .arg(cell("reference"), cell("sku"), cell("target"),
                         texts::formatDateTime(model->value(row, "created_at").toLongLong())));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HangingPage::showCase()
{
    if (m_cases->currentId() != m_toldCase) {
        m_toldCase.clear(); // nothing is closed that the panel does not speak of
        m_casePanel->clear(tr("Choose a case."));
        m_desk.actions.refresh();
    }
    if (!m_cases->hasCurrent())
        return;
    const QString order = m_cases->currentValue("order_id").toString();
    if (order.isEmpty()) {
        tellCase(std::optional<OrderDetails>());
        return;
    }
    deliver(m_desk.services.order({order}), this,
            [this, id = m_cases->currentId()](const Result<std::optional<OrderDetails>> &details) {
                if (id == m_cases->currentId())
                    tellCase(details);
            });
}

void HangingPage::tellCase(const Result<std::optional<OrderDetails>> &details)
{
    if (!details) {
        m_casePanel->clear(texts::errorText(details.error()));
        return;
    }
    const std::optional<OrderDetails> &order = *details;
    const auto cell = [this](const char *column) { return m_cases->currentValue(column); };
    const QString kind = cell("kind").toString();
    m_casePanel->clear();
    if (order)
        m_casePanel->setHeadline(order->number + QStringLiteral("  ·  ") + order->memberName,
                                 texts::formatRupiah(order->price));
    else
        m_casePanel->setHeadline(cell("note").toString(), texts::caseKindText(kind));
    m_casePanel->setChip(texts::caseKindText(kind), texts::caseKindFamily(kind));
    m_casePanel->addNote(caseMeaning(kind, order ? order->status : QString()));
    m_casePanel->addField(tr("Note"), cell("note").toString());
    if (cell("state").toString() == QLatin1String("CLOSED")) {
        m_casePanel->addField(tr("Closed by"), cell("closed_by").toString());
        m_casePanel->addField(tr("Closed"), texts::formatDateTime(cell("closed_at").toLongLong()));
        m_casePanel->addField(tr("What was done"), cell("closing").toString());
    }
    if (order)
        tellStory(*m_casePanel, *order,
                  m_desk.actions.actor().may(identity::Permission::FinanceMargin));
    m_toldCase = m_cases->currentId();
    m_desk.actions.refresh();
}

bool HangingPage::caseIsOpen() const
{
    return m_cases->hasCurrent() && m_cases->currentId() == m_toldCase
           && m_cases->currentValue("state").toString() == QLatin1String("OPEN");
}

void HangingPage::armClose()
{
    const store::CloseCase close{{m_cases->currentId()},
                                 m_cases->currentValue("version").toLongLong()};
    const QString kind = m_cases->currentValue("kind").toString();
    m_cases->arm({.consequence = tr("Close “%1”? No money moves. What did you find, and what was "
                                    "done?")
                                     .arg(texts::caseKindText(kind)),
                  .reasons = caseAnswers(kind),
                  .kind = store::CloseCase::kKind,
                  .payload =
                      [close](const QString &note) {
                          store::CloseCase closed = close;
                          closed.note = note;
                          return closed.toJson();
                      },
                  .text = tr("Close a case: %1").arg(texts::caseKindText(kind))});
}

} // namespace reiyan::ui
