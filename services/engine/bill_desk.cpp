#include "services/engine/bill_desk.h"

#include "services/base/crash_point.h"
#include "services/bills/bills_repository.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_steps.h"

namespace reiyan::engine {

BillDesk::BillDesk(db::Database &database, const Engine::Adapters &adapters, jobs::Runner &runner)
    : m_database(database)
    , m_adapters(adapters)
    , m_runner(runner)
{}

void BillDesk::addJobs()
{
    m_runner.add({.kind = bills::kAskJob,
                  .run = [this](jobs::JobContext &, const jobs::Job &job) { return ask(job); }});
    m_runner.addCron("bills.forget", 3'600'000, bills::forgetOld);
}

Result<void> BillDesk::ask(const jobs::Job &job)
{
    const BillId id{job.payload.value(QLatin1String("bill")).toString()};
    const auto bill =
        m_database.write([&](db::Transaction &tx) { return bills::repository::find(tx, id); });
    if (!bill)
        return bill.error();
    const bool isWaiting = *bill && (*bill)->state == bills::BillState::Asked;
    const Result<bills::Answer> answer =
        isWaiting ? answerFor(**bill) : Result<bills::Answer>(bills::Answer());
    crashPoint("bill.after_answer");
    return m_database.write([&](db::Transaction &tx) -> Result<void> {
        const Result<void> kept =
            isWaiting ? bills::recordAnswer(tx, id, answer, job.id) : Result<void>();
        return kept ? jobs::complete(tx, job) : kept;
    });
}

Result<bills::Answer> BillDesk::answerFor(const bills::Bill &bill) const
{
    const auto adapter = m_adapters.value(bill.providerCode);
    if (!adapter)
        return Error{ErrorKind::Offline, "provider.no_adapter", {}, {bill.providerCode}};
    orders::Order order;
    order.number = bill.number;
    const Result<providers::Inquiry> told =
        adapter->inquire({providers::InquiryRequest::Subject::Bill, bill.sku, bill.destination,
                          orders::referenceOf(order, 1)});
    if (!told)
        return told.error();
    return bills::Answer{
        told->customerName, told->period,  told->bill,   told->admin,
        told->cost,         told->details, told->handle, adapter->capabilities().billsOnTheSameDay};
}

} // namespace reiyan::engine
