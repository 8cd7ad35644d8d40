#pragma once

#include "services/engine/engine.h"
#include "services/suppliers/supplier_desk.h"

namespace reiyan::engine {

/// What suppliers are asked besides orders: our balance, their price lists, deposit tickets; by the
/// clock and when a person wants to know. A supplier that does not answer is asked again by the
/// next turn, and the board says so.
class SupplierAsks
{
public:
    SupplierAsks(db::Database &database, const Engine::Adapters &adapters,
                 commands::Executor &executor, jobs::Runner &runner);

    /// 0: only when somebody asks.
    void addJobs(qint64 balanceEveryMs, qint64 listsEveryMs);

private:
    [[nodiscard]] Result<int> askAll(db::Transaction &tx, const char *kind) const;
    [[nodiscard]] Result<void> askBalance(const jobs::Job &job);
    [[nodiscard]] Result<void> askLists(const jobs::Job &job);
    [[nodiscard]] Result<bool> isListDue(const QString &code, const QString &kind,
                                         qint64 leastMs) const;
    [[nodiscard]] Result<void> followList(const jobs::Job &job, const QString &code,
                                          providers::ItemKind kind);
    [[nodiscard]] Result<suppliers::ListNote> apply(db::Transaction &tx, const jobs::Job &job,
                                                    const catalog::ImportPriceList &list,
                                                    const QString &kind);
    [[nodiscard]] Result<void> orderTicket(const jobs::Job &job);
    [[nodiscard]] Result<void> settleLostTicket(db::Transaction &tx, const jobs::Job &job);
    [[nodiscard]] std::shared_ptr<providers::ProviderAdapter> adapterOf(const jobs::Job &job) const;

    db::Database &m_database;
    const Engine::Adapters &m_adapters;
    commands::Executor &m_executor;
    jobs::Runner &m_runner;
};

} // namespace reiyan::engine
