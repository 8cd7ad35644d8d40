#include "ui/pages/operations/operations_page.h"

#include "models/texts/error_texts.h"
#include "models/texts/state_texts.h"
#include "models/texts/time_text.h"
#include "services/base/deliver.h"
#include "services/jobs/jobs_commands.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QList<std::pair<QString, QString>> messageOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"received", "processed", "ignored", "review", "forged"})
        options.append({QLatin1String(code), texts::messageStateText(QLatin1String(code))});
    return options;
}

QList<std::pair<QString, QString>> jobOptions()
{
    QList<std::pair<QString, QString>> options;
    for (const char *code : {"ready", "running", "dead"})
        options.append({QLatin1String(code), texts::jobStateText(QLatin1String(code))});
    return options;
}

ListRequest newestBy(const char *column, const QStringList &states)
{
    ListRequest request;
    request.sort = column;
    if (!states.isEmpty())
        request.filters.append({"state", ListFilter::Compare::OneOf, states});
    return request;
}

DataListPage::Setup messagesSetup(QWidget *details)
{
    DataListPage::Setup setup;
    setup.id = "operations";
    setup.tableName = QStringLiteral("S28_Callback_table");
    setup.list = models::ListId::Messages;
    setup.details = details;
    setup.views = {
        {"all", [] { return OperationsPage::tr("All messages"); }, newestBy("received_at", {})},
        {"review", [] { return OperationsPage::tr("Wants a person"); },
         newestBy("received_at", {QStringLiteral("review")})},
        {"forged", [] { return OperationsPage::tr("Not authentic"); },
         newestBy("received_at", {QStringLiteral("forged")})}};
    setup.choices = {{"state", [] { return OperationsPage::tr("All states"); }, messageOptions}};
    setup.emptyText = [] { return OperationsPage::tr("No supplier has told us anything yet."); };
    return setup;
}

DataListPage::Setup jobsSetup()
{
    DataListPage::Setup setup;
    setup.id = "jobs";
    setup.tableName = QStringLiteral("S28_Antrean_table");
    setup.list = models::ListId::Jobs;
    setup.views = {
        {"all", [] { return OperationsPage::tr("The queue"); }, newestBy("created_at", {})},
        {"dead", [] { return OperationsPage::tr("Gave up"); },
         newestBy("created_at", {QStringLiteral("dead")})}};
    setup.choices = {{"state", [] { return OperationsPage::tr("All states"); }, jobOptions}};
    setup.emptyText = [] { return OperationsPage::tr("Nothing waits, nothing runs."); };
    return setup;
}

/// With line breaks, when it is JSON.
QString readable(const QString &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body.toUtf8());
    return json.isNull() ? body : QString::fromUtf8(json.toJson()).trimmed();
}

} // namespace

OperationsPage::OperationsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_tabs(new TabbedLists(desk, this))
    , m_health(new QLabel(this))
    , m_details(new DetailsPanel(this))
    , m_messages(new DataListPage(desk, messagesSetup(m_details), this))
    , m_jobs(new DataListPage(desk, jobsSetup(), this))
{
    build();
    addActions();
    connect(m_messages, &DataListPage::currentChanged, this, &OperationsPage::showMessage);
    retranslate();
}

void OperationsPage::build()
{
    setObjectName(QStringLiteral("S28_Operasi"));
    m_tabs->add(m_messages, [] { return tr("Messages of suppliers"); });
    m_tabs->add(m_jobs, [] { return tr("Queue"); });
    m_health->setObjectName(QStringLiteral("healthLine"));
    m_health->setProperty("role", QStringLiteral("secondary"));
    m_health->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 4);
    line->addWidget(m_health);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_tabs, 1);
}

void OperationsPage::addActions()
{
    m_desk.actions.add(
        m_messages->table(),
        {.id = "operations.replay",
         .text = [] { return tr("Read it again"); },
         .keys = QKeySequence(Qt::Key_R),
         .context = "operations",
         .permission = identity::Permission::OrderCheck,
         .risk = Risk::R2,
         .guarded = true,
         .isReady = [this] { return isReplayable(); },
         .whyDisabled = [] { return tr("Only an authentic message can be read again."); },
         .run = [this] { armReplay(); }});
    m_messages->setBarActions({"operations.replay"});
}

QString OperationsPage::title() const
{
    return tr("Operations");
}

void OperationsPage::enter()
{
    askHealth();
    m_tabs->enter();
}

void OperationsPage::storeChanged()
{
    askHealth();
    m_tabs->current()->refresh();
}

void OperationsPage::openRecord(const QString &text)
{
    m_tabs->show(0);
    m_messages->setText(text);
}

void OperationsPage::retranslate()
{
    m_tabs->retranslate();
    showMessage();
}

void OperationsPage::askHealth()
{
    deliver(m_desk.services.health(), this, [this](const Result<engine::Health> &health) {
        if (health)
            tellHealth(*health);
        else
            m_health->setText(texts::errorText(health.error()));
    });
}

void OperationsPage::tellHealth(const engine::Health &health)
{
    const qint64 apart = QDateTime::currentMSecsSinceEpoch() - health.readAt;
    QStringList parts{
        tr("%n waiting", nullptr, health.jobsWaiting),
        tr("%n running", nullptr, health.jobsRunning),
        tr("%n gave up", nullptr, health.jobsDead),
        tr("longest wait %1").arg(texts::formatAge(health.longestWaitMs)),
    };
    for (const char *state : {"DISPATCHING", "VERIFYING", "REVIEW"}) {
        const QString code = QLatin1String(state);
        parts.append(QStringLiteral("%1 %2")
                         .arg(texts::orderStateText(code))
                         .arg(health.openOrders.value(code)));
    }
    // The way there and back is within it; whole seconds are what matters.
    parts.append(tr("clocks apart %1 s").arg(qAbs(apart) / 1000));
    m_health->setText(parts.join(QStringLiteral("  ·  ")));
}

void OperationsPage::showMessage()
{
    if (!m_messages->hasCurrent()) {
        m_details->clear(tr("Choose a message."));
        m_desk.actions.refresh();
        return;
    }
    const QString state = m_messages->currentValue("state").toString();
    m_details->clear();
    m_details->setHeadline(
        texts::formatDateTime(m_messages->currentValue("received_at").toLongLong()),
        m_messages->currentValue("source").toString());
    m_details->setChip(texts::messageStateText(state), texts::messageStateFamily(state));
    m_details->addField(tr("Note"), m_messages->currentValue("note").toString());
    m_details->addSection(tr("As it came"));
    m_details->addNote(readable(m_messages->currentValue("body").toString()));
    m_desk.actions.refresh();
}

bool OperationsPage::isReplayable() const
{
    return m_messages->hasCurrent()
           && m_messages->currentValue("state").toString() != QLatin1String("forged");
}

void OperationsPage::armReplay()
{
    const QString source = m_messages->currentValue("source").toString();
    const jobs::ReplayMessage replay{{m_messages->currentId()}};
    m_messages->arm({.consequence = tr("Read the message of %1 again? What it says already "
                                       "happened once and will not happen twice.")
                                        .arg(source),
                     .kind = jobs::ReplayMessage::kKind,
                     .payload = [replay](const QString &) { return replay.toJson(); },
                     .text = tr("Read a message of %1 again").arg(source)});
}

} // namespace reiyan::ui
