#include "ui/pages/sales/bill_check.h"

#include "models/texts/error_texts.h"
#include "services/base/deliver.h"
#include "services/bills/bills_commands.h"

#include <QCoreApplication>

namespace reiyan::ui {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks(250);
/// A supplier may take a minute for a bill; a worker that is busy a little more.
constexpr std::chrono::seconds kPatience(90);

} // namespace

BillCheck::BillCheck(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(QCoreApplication::translate("BillCheck", "The supplier has not answered. Nothing was "
                                                      "paid; ask again."));
    });
}

void BillCheck::ask(const UserId &member, const ServiceId &service, const QString &target)
{
    drop();
    m_patience.start();
    const bills::AskBill question{member, service, target};
    deliver(m_desk.services.file(m_desk.services.newId(), bills::AskBill::kKind, question.toJson(),
                                 m_desk.actions.actor().user),
            this, [this, number = m_question](const Result<commands::Outcome> &filed) {
                if (number != m_question)
                    return;
                if (!filed)
                    fail(texts::errorText(filed.error()));
                else
                    look({filed->result.value(QLatin1String("id")).toString()}, number);
            });
}

void BillCheck::drop()
{
    ++m_question;
    m_patience.stop();
}

void BillCheck::look(const BillId &id, quint64 question)
{
    deliver(m_desk.services.bill(id), this,
            [this, id, question](const Result<std::optional<bills::Bill>> &bill) {
                if (question != m_question)
                    return;
                const bool isThere = bill && *bill && (*bill)->state != bills::BillState::Asked;
                if (!isThere) {
                    lookLater(id, question);
                    return;
                }
                drop();
                emit answered(**bill);
            });
}

void BillCheck::lookLater(const BillId &id, quint64 question)
{
    QTimer::singleShot(kBetweenLooks, this, [this, id, question] {
        if (question == m_question)
            look(id, question);
    });
}

void BillCheck::fail(const QString &why)
{
    drop();
    emit failed(why);
}

} // namespace reiyan::ui
