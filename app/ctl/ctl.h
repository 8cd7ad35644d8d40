#pragma once

#include "services/commands/executor.h"
#include "services/db/database.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <functional>

namespace reiyan::ctl {

/// What a command can end with.
enum Exit { Done = 0, Failed = 1, Usage = 2, FoundProblems = 3 };

/// One call of the program: its options, its voice (people or --json), its store.
class Ctl
{
public:
    explicit Ctl(QStringList arguments);

    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }
    QCommandLineParser &parser() { return m_parser; }
    /// Reads options; false after it has printed help or what is wrong. `positional` -1: any
    /// number.
    [[nodiscard]] bool parse(const QString &usage, int positional);
    [[nodiscard]] QString option(const char *name) const;
    [[nodiscard]] bool isSet(const char *name) const;
    [[nodiscard]] bool json() const { return isSet("json"); }

    /// Says the result; `text` for people, `data` with --json.
    [[nodiscard]] int done(const QJsonObject &data, const QString &text, int exit = Done) const;
    [[nodiscard]] int fail(const Error &error) const;
    void progress(const QString &text) const;

    [[nodiscard]] Result<db::ConnectionSettings> settings() const;
    /// Opens --db; a store that is missing or has another schema is refused with its reason.
    [[nodiscard]] Result<std::unique_ptr<db::Database>> openStore(
        db::Access access = db::Access::ReadWrite) const;
    /// The person named by --as.
    [[nodiscard]] Result<UserId> actor(db::Database &store) const;

    /// Files and executes one command as --as; seals its audit row, since no worker may run.
    [[nodiscard]] Result<commands::Outcome> execute(db::Database &store, const QByteArray &kind,
                                                    const QJsonObject &payload,
                                                    const UserId &actor) const;

private:
    const QStringList m_arguments;
    QCommandLineParser m_parser;
};

using Command = std::function<int(Ctl &)>;

[[nodiscard]] int migrate(Ctl &ctl);
[[nodiscard]] int setup(Ctl &ctl);
[[nodiscard]] int seed(Ctl &ctl);
[[nodiscard]] int verify(Ctl &ctl);
[[nodiscard]] int backup(Ctl &ctl);
[[nodiscard]] int restore(Ctl &ctl);
[[nodiscard]] int importPriceList(Ctl &ctl);
[[nodiscard]] int createDeposit(Ctl &ctl);
[[nodiscard]] int matchDeposit(Ctl &ctl);
[[nodiscard]] int approveDeposit(Ctl &ctl);
[[nodiscard]] int rejectDeposit(Ctl &ctl);
[[nodiscard]] int settleDeposit(Ctl &ctl);
[[nodiscard]] int askBill(Ctl &ctl);
[[nodiscard]] int showBill(Ctl &ctl);
[[nodiscard]] int payBill(Ctl &ctl);
[[nodiscard]] int placeOrder(Ctl &ctl);
[[nodiscard]] int showOrder(Ctl &ctl);
[[nodiscard]] int decideOrder(Ctl &ctl);
[[nodiscard]] int createUser(Ctl &ctl);
[[nodiscard]] int createMember(Ctl &ctl);
[[nodiscard]] int listApprovals(Ctl &ctl);
[[nodiscard]] int decideApproval(Ctl &ctl);
[[nodiscard]] int listLatches(Ctl &ctl);
[[nodiscard]] int liftLatch(Ctl &ctl);
[[nodiscard]] int addSupplier(Ctl &ctl);
[[nodiscard]] int listSuppliers(Ctl &ctl);
[[nodiscard]] int pauseSupplier(Ctl &ctl);
[[nodiscard]] int resumeSupplier(Ctl &ctl);
[[nodiscard]] int setGateway(Ctl &ctl);
[[nodiscard]] int setPayment(Ctl &ctl);
[[nodiscard]] int listPayments(Ctl &ctl);
[[nodiscard]] int importStatement(Ctl &ctl);
[[nodiscard]] int setRoute(Ctl &ctl);
[[nodiscard]] int showRoute(Ctl &ctl);
[[nodiscard]] int simulate(Ctl &ctl);
[[nodiscard]] int simulateWorker(Ctl &ctl);

/// Reads a secret line from --password-file, or from standard input when that is not set.
[[nodiscard]] Result<QString> readPassword(const Ctl &ctl);

} // namespace reiyan::ctl
