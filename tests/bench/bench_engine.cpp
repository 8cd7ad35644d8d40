#include "app/sample/sample_suppliers.h"
#include "services/base/json.h"
#include "services/engine/engine.h"
#include "services/engine/suppliers.h"
#include "services/jobs/queue.h"
#include "tests/bench/calibration.h"
#include "tests/support/test_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <cstdio>

using namespace reiyan;
using bench::calibrate;
using test::valueOf;

namespace {

constexpr char kSecret[] = "kunci-webhook-latihan";
constexpr int kWriters = 8;

/// Signed webhooks, one a line, each about another purchase, so that each is stored and processed.
void writeMessages(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(path));
    for (int i = 0; i < count; ++i) {
        const QByteArray body =
            jsonText({{QStringLiteral("data"),
                       QJsonObject{{QStringLiteral("ref_id"), QStringLiteral("BENCH%1").arg(i)},
                                   {QStringLiteral("customer_no"), QStringLiteral("081234567890")},
                                   {QStringLiteral("buyer_sku_code"), QStringLiteral("TSEL10")},
                                   {QStringLiteral("status"), QStringLiteral("Sukses")},
                                   {QStringLiteral("message"), QStringLiteral("Transaksi Sukses")},
                                   {QStringLiteral("rc"), QStringLiteral("00")},
                                   {QStringLiteral("sn"), QStringLiteral("0123456789012345")},
                                   {QStringLiteral("price"), 10'310}}}});
        file.write(QMessageAuthenticationCode::hash(body, kSecret, QCryptographicHash::Sha1).toHex()
                   + ' ' + body + '\n');
    }
}

/// Every thread of wrk takes the lines that are its own.
constexpr char kScript[] = R"lua(
local threads = 0
function setup(thread) thread:set("mine", threads); threads = threads + 1 end
function init(args)
  lines = {}
  local n = 0
  for line in io.lines(os.getenv("REIYAN_MESSAGES")) do
    if n % 2 == mine then lines[#lines + 1] = line end
    n = n + 1
  end
  at = 0
end
function request()
  at = at % #lines + 1
  local sign, body = lines[at]:match("^(%x+) (.*)$")
  return wrk.format("POST", "/webhook/sandbox", {["X-Hub-Signature"] = "sha1=" .. sign}, body)
end
)lua";

QString figure(const QString &output, const QString &pattern)
{
    const auto match = QRegularExpression(pattern).match(output);
    return match.hasMatch() ? match.captured(1) : QStringLiteral("?");
}

void benchWebhooks(const char *dialect, const QTemporaryDir &dir)
{
    test::TestStore store(Environment::system(), kWriters);
    const sample::SampleSupplier supplier = sample::sampleSuppliers().constFirst();
    valueOf(sample::installSupplier(store.store(), store.executor(), store.owner(), supplier));
    const engine::LocalSupplier local{supplier.code,
                                      QUrl(QStringLiteral("http://127.0.0.1:9")),
                                      supplier.userName,
                                      supplier.apiKey,
                                      60'000,
                                      300,
                                      300,
                                      kSecret};
    http::Listener::Options listen;
    listen.threads = kWriters;
    engine::Engine engine(store.store(),
                          valueOf(engine::loadSuppliers(store.store(), {}, {local})).adapters,
                          {.runner = {.threads = 2, .version = QStringLiteral("bench")},
                           .witnessPath = dir.filePath(QLatin1String(dialect)),
                           .listen = listen});
    valueOf(engine.start());
    const double calibration = calibrate();
    QProcess wrk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("REIYAN_MESSAGES"), dir.filePath(QStringLiteral("messages")));
    wrk.setProcessEnvironment(environment);
    wrk.start(QStringLiteral("wrk"), {QStringLiteral("-t2"), QStringLiteral("-c32"),
                                      QStringLiteral("-d10s"), QStringLiteral("--latency"),
                                      QStringLiteral("-s"), dir.filePath(QStringLiteral("wrk.lua")),
                                      QStringLiteral("http://127.0.0.1:%1").arg(engine.port())});
    wrk.waitForFinished(60'000);
    const QString said = QString::fromUtf8(wrk.readAllStandardOutput());
    engine.stop();
    const QString rate = figure(said, QStringLiteral("Requests/sec:\\s+([0-9.]+)"));
    std::printf("%-11s webhooks/s: %s (%.4f of calibration), p50 %s, p99 %s, refused %s; "
                "stored %lld of %s answered, understood %lld\n",
                dialect, qPrintable(rate), rate.toDouble() / calibration,
                qPrintable(figure(said, QStringLiteral("50%\\s+(\\S+)"))),
                qPrintable(figure(said, QStringLiteral("99%\\s+(\\S+)"))),
                qPrintable(said.contains(QLatin1String("Non-2xx"))
                               ? figure(said, QStringLiteral("Non-2xx.*: (\\d+)"))
                               : QStringLiteral("0")),
                static_cast<long long>(store.database().number(
                    QStringLiteral("SELECT count(*) FROM inbox WHERE verified = 1"))),
                qPrintable(figure(said, QStringLiteral("(\\d+) requests in"))),
                static_cast<long long>(store.database().number(
                    QStringLiteral("SELECT count(*) FROM jobs WHERE kind = 'webhook.process' "
                                   "AND (state = 'done' OR run_at > created_at + 30000)"))));
    std::fflush(stdout);
}

/// Jobs that do nothing but end, as every job does: claimed, run, completed in transactions.
class JobBench
{
public:
    JobBench(db::Database &store, int threads)
        : m_store(store)
        , m_runner(store, {.threads = threads, .version = QStringLiteral("bench")})
    {
        m_runner.add({"bench.noop", [this](jobs::JobContext &context, const jobs::Job &job) {
                          m_startedAt = m_clock.nsecsElapsed();
                          const auto done = context.database().write(
                              [&](db::Transaction &tx) { return jobs::complete(tx, job); });
                          ++m_done;
                          return done;
                      }});
        m_clock.start();
    }

    double rate(int count)
    {
        enqueue(count);
        QElapsedTimer clock;
        clock.start();
        m_runner.start();
        waitFor(count);
        return count * 1e9 / double(clock.nsecsElapsed());
    }

    /// From the commit that files a job to its first instruction, on an idle runner.
    QList<double> startLatencies(int count)
    {
        QList<double> all;
        for (int i = 0; i < count; ++i) {
            const int before = m_done;
            enqueue(1);
            const qint64 filedAt = m_clock.nsecsElapsed();
            m_runner.wake();
            waitFor(before + 1);
            all.append(double(m_startedAt - filedAt) / 1e6);
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    void stop() { m_runner.stop(); }

private:
    void enqueue(int count)
    {
        valueOf(m_store.write([count](db::Transaction &tx) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                const Result<bool> filed = jobs::enqueue(tx, {.kind = "bench.noop"});
                if (!filed)
                    return filed.error();
            }
            return {};
        }));
    }

    void waitFor(int count) const
    {
        while (m_done < count)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
    }

    db::Database &m_store;
    jobs::Runner m_runner;
    QElapsedTimer m_clock;
    std::atomic<int> m_done = 0;
    std::atomic<qint64> m_startedAt = 0;
};

void benchJobs(const char *dialect)
{
    constexpr int kCount = 500;
    constexpr int kThreads = 4;
    test::TestStore store(Environment::system(), kThreads);
    const double calibration = calibrate();
    JobBench bench(store.store(), kThreads);
    const double rate = bench.rate(kCount);
    const QList<double> latencies = bench.startLatencies(200);
    bench.stop();
    std::printf("%-11s jobs/s: %.0f (%.4f of calibration, %d threads); from commit to start: p50 "
                "%.1f ms, p99 %.1f ms\n",
                dialect, rate, rate / calibration, kThreads, latencies.at(latencies.size() / 2),
                latencies.at(latencies.size() * 99 / 100));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool webhooks = QCoreApplication::arguments().value(1) == QLatin1String("webhook");
    QStringList dialects = QCoreApplication::arguments().mid(2);
    if (dialects.isEmpty())
        dialects = {QStringLiteral("sqlite"), QStringLiteral("postgresql"),
                    QStringLiteral("mariadb")};
    const QTemporaryDir dir;
    if (webhooks) {
        writeMessages(dir.filePath(QStringLiteral("messages")), 120'000);
        QFile script(dir.filePath(QStringLiteral("wrk.lua")));
        if (!script.open(QIODevice::WriteOnly) || script.write(kScript) < 0)
            return 1;
    }
    std::printf("calibration: %.0f KiB of SHA-256 a second\n", calibrate());
    for (const QString &dialect : std::as_const(dialects)) {
        qputenv("REIYAN_TEST_DB", dialect.toLatin1());
        if (webhooks)
            benchWebhooks(qPrintable(dialect), dir);
        else
            benchJobs(qPrintable(dialect));
    }
    return 0;
}
