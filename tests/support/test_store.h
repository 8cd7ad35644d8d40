#pragma once

#include "services/commands/executor.h"
#include "tests/support/test_database.h"

#include <QUuid>

namespace reiyan::test {

/// A store as after its first run, with an executor, on the database that REIYAN_TEST_DB names.
class TestStore
{
public:
    explicit TestStore(const Environment &environment = Environment::system(), int writers = 2);
    ~TestStore();
    Q_DISABLE_COPY_MOVE(TestStore)

    [[nodiscard]] TestDatabase &database() { return m_database; }
    [[nodiscard]] db::Database &store() { return *m_store; }
    [[nodiscard]] commands::Executor &executor() { return *m_executor; }
    [[nodiscard]] const UserId &owner() const { return m_owner; }

    /// Somebody of the staff who never types a password.
    UserId staff(const QString &userName, const QString &role = "operator");
    /// A member whose balance came in by an approved deposit.
    [[nodiscard]] UserId member(const QString &userName, qint64 balance = 0);
    /// A deposit in state MATCHED, filed by `requester`; answers id and version.
    struct Matched {
        DepositId id;
        qint64 version = 0;
    };
    [[nodiscard]] Matched matchedDeposit(const UserId &member, qint64 amount,
                                         const UserId &requester, const UserId &matcher);
    /// The sandbox supplier's item of the fixture's price list, with the price of a bronze member.
    void importCatalog();
    [[nodiscard]] ServiceId service(const QString &sku);
    [[nodiscard]] qint64 priceOf(const QString &sku);

    [[nodiscard]] qint64 balance(const UserId &member);
    [[nodiscard]] qint64 held(const UserId &member);
    [[nodiscard]] QStringList brokenInvariants(); ///< Of verify --full; empty is good.

    template <typename C>
    Result<commands::Outcome> run(const UserId &actor, const C &command, const QString &id = {})
    {
        return runRaw(actor, C::kKind, command.toJson(), id);
    }
    Result<commands::Outcome> runRaw(const UserId &actor, const QByteArray &kind,
                                     const QJsonObject &payload, const QString &id = {});

private:
    TestDatabase m_database;
    std::unique_ptr<db::Database> m_store;
    std::unique_ptr<commands::Executor> m_executor;
    UserId m_owner;
};

[[nodiscard]] inline QString newCommandId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The answer, or the end of the test program with the error's text.
template <typename T>
T valueOf(const Result<T> &result)
{
    if (!result) {
        qFatal("%s: %s (%s)", result.error().code.constData(), qPrintable(result.error().detail),
               qPrintable(result.error().args.join(u", ")));
    }
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The whole fixture file.
[[nodiscard]] QByteArray fixtureBytes(const QString &name);

} // namespace reiyan::test
