#include "app/sample/sample_setup.h"
#include "services/db/list_query.h"
#include "services/db/migrator.h"
#include "services/deposits/deposits_commands.h"
#include "services/ledger/account.h"
#include "services/orders/orders_queries.h"
#include "services/wallets/wallets_queries.h"
#include "tests/bench/calibration.h"
#include "tests/support/test_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace reiyan;
using bench::calibrate;
using test::valueOf;

namespace {

double perSecond(int count, const std::function<void(int)> &once)
{
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i)
        once(i);
    return count * 1e9 / double(clock.nsecsElapsed());
}

double medianMs(int runs, const std::function<void()> &once)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        once();
        times.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

// The very rows an approval writes into the ledger, without command, permission and audit.
constexpr db::Statement kLockAccount{"bench.lock",
                                     "SELECT balance, version, entry_seq FROM accounts "
                                     "WHERE id = :id{lock}"};
constexpr db::Statement kSetAccount{"bench.set", "UPDATE accounts SET balance = :balance, "
                                                 "entry_seq = :seq, version = version + 1 "
                                                 "WHERE id = :id AND version = :version"};
constexpr db::Statement kTransfer{"bench.transfer",
                                  "INSERT INTO transfers (id, kind, command_id, transfer_no, "
                                  "effective_at, recorded_at, note_code) VALUES (:id, 'BENCH', "
                                  ":command, :no, 1, 1, 'bench')"};
constexpr db::Statement kEntry{"bench.entry",
                               "INSERT INTO entries (transfer_id, leg, account_id, amount, "
                               "balance_before, balance_after, account_seq, recorded_at) VALUES "
                               "(:transfer, :leg, :account, :amount, :before, :after, :seq, 1)"};

Result<void> directTransfer(db::Transaction &tx, const QString &command, int number,
                            const QString &wallet)
{
    const QString id = tx.newId();
    int leg = 0;
    for (const auto &[account, amount] :
         {std::pair{QStringLiteral("bank:bca"), qint64(-1000)}, std::pair{wallet, qint64(1000)}}) {
        const auto row = tx.row(kLockAccount, {{":id", account}});
        if (!row)
            return row.error();
        const qint64 before = (*row)->integer(0);
        const qint64 seq = (*row)->integer(2) + 1;
        const auto set = tx.changeOne(kSetAccount,
                                      {{":balance", before + amount},
                                       {":seq", seq},
                                       {":id", account},
                                       {":version", (*row)->integer(1)}},
                                      {ErrorKind::Contended, "bench", {}});
        if (!set)
            return set;
        if (leg == 0) {
            const auto transfer =
                tx.change(kTransfer, {{":id", id}, {":command", command}, {":no", number}});
            if (!transfer)
                return transfer.error();
        }
        const auto entry = tx.change(kEntry, {{":transfer", id},
                                              {":leg", ++leg},
                                              {":account", account},
                                              {":amount", amount},
                                              {":before", before},
                                              {":after", before + amount},
                                              {":seq", seq}});
        if (!entry)
            return entry.error();
    }
    return {};
}

void benchTransfers(const char *dialect)
{
    constexpr int kCount = 300;
    test::TestStore store;
    const UserId member = store.member("andi");
    const UserId clerk = store.staff("budi");
    QList<test::TestStore::Matched> waiting;
    for (int i = 0; i < kCount; ++i)
        waiting.append(store.matchedDeposit(member, 50'000, clerk, clerk));

    const double calibration = calibrate();
    const double executor = perSecond(kCount, [&](int i) {
        valueOf(store.run(store.owner(),
                          deposits::ApproveDeposit{waiting.at(i).id, waiting.at(i).version}));
    });
    const QString command = store.database().text("SELECT MIN(id) FROM commands");
    const QString wallet = ledger::walletOf(member);
    const double direct = perSecond(kCount, [&](int i) {
        valueOf(Result<int>(store.store().write([&](db::Transaction &tx) -> Result<int> {
            const auto done = directTransfer(tx, command, i + 1'000, wallet);
            return done ? Result<int>(1) : done.error();
        })));
    });
    std::printf("%-11s transfers/s: executor %.0f (%.4f of calibration), same ledger SQL direct "
                "%.0f, executor/direct %.2f\n",
                dialect, executor, executor / calibration, direct, executor / direct);
    std::fflush(stdout);
}

void benchLists(const char *dialect, int orders)
{
    test::TestDatabase database;
    const auto store = database.open();
    QElapsedTimer clock;
    clock.start();
    valueOf(sample::setUpSample(*store, {2'000, orders, 60, 1, 0}, [](int) {}));
    const double seconds = double(clock.elapsed()) / 1000;
    const double calibration = calibrate();
    ListRequest request;
    request.sort = "created_at";
    const auto page = [&](const ListCursor &cursor) {
        return valueOf(db::await(store->pages().read([&](db::Reader &reader) {
            return db::listPage(reader, orders::orderList(), request, cursor);
        })));
    };
    const double first = medianMs(21, [&] { (void)page({{}, false, 200}); });
    const QString deepId = database.text(
        QStringLiteral("SELECT id FROM transactions ORDER BY created_at, id LIMIT 1 OFFSET %1")
            .arg(orders / 10));
    const qint64 deepAt =
        database.number("SELECT created_at FROM transactions WHERE id = '" + deepId + "'");
    const ListCursor deepCursor{ListKey{deepAt, deepId}, false, 200};
    const double deep = medianMs(21, [&] { (void)page(deepCursor); });
    const double entries = medianMs(21, [&] {
        (void)valueOf(db::await(store->pages().read([&](db::Reader &reader) {
            return db::listPage(reader, wallets::walletEntryList(), {}, {{}, false, 200});
        })));
    });
    std::printf("%-11s order list of %d rows: first page %.1f ms, page at 90 %% %.1f ms "
                "(deep/first %.2f, first %.3f calibrated ms); wallet entries first page %.1f ms; "
                "seeded in %.0f s\n",
                dialect, orders, first, deep, deep / first, first * calibration / 100'000, entries,
                seconds);
    std::fflush(stdout);
}

/// As after a reboot: nothing of program, libraries and store is in memory. Only root may.
bool forgetFiles()
{
    ::sync();
    QFile drop(QStringLiteral("/proc/sys/vm/drop_caches"));
    return drop.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && drop.write("3") == 1;
}

void benchStart()
{
    const QString program = QStringLiteral(REIYAN_BIN_DIR "/reiyan-backoffice");
    QTemporaryDir dir;
    const auto start = [&] {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        process.start(program, {QStringLiteral("--sample"), QStringLiteral("--store"), dir.path(),
                                QStringLiteral("--quit-when-shown")});
        QByteArray said;
        while (!said.contains("shown\n") && process.waitForReadyRead(60'000))
            said += process.readAllStandardOutput();
        const double ms = double(clock.nsecsElapsed()) / 1e6;
        process.waitForFinished(60'000);
        return ms;
    };
    const auto medianOfFive = [&](bool cold) {
        QList<double> times;
        while (times.size() < 5 && (!cold || forgetFiles()))
            times.append(start());
        std::sort(times.begin(), times.end());
        return times.isEmpty() ? 0 : times.at(times.size() / 2);
    };
    start(); // makes the sample store
    std::printf("start to the sign-in window: %.0f ms warm (median of 5)", medianOfFive(false));
    const double cold = medianOfFive(true);
    if (cold > 0)
        std::printf(", %.0f ms cold (median of 5, file cache dropped)\n", cold);
    else
        std::printf("; cold not measured: dropping the file cache needs root\n");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QStringList dialects = QCoreApplication::arguments().mid(1);
    if (dialects.isEmpty())
        dialects = {QStringLiteral("sqlite"), QStringLiteral("postgresql"),
                    QStringLiteral("mariadb")};
    std::printf("calibration: %.0f KiB of SHA-256 a second\n", calibrate());
    for (const QString &dialect : std::as_const(dialects)) {
        qputenv("REIYAN_TEST_DB", dialect.toLatin1());
        benchTransfers(qPrintable(dialect));
        benchLists(qPrintable(dialect), 100'000);
        if (!qEnvironmentVariableIsSet("REIYAN_BENCH_SMALL")) // a million takes minutes to seed
            benchLists(qPrintable(dialect), 1'000'000);
    }
    benchStart();
    return 0;
}
