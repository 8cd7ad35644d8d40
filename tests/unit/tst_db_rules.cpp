#include "services/db/connection_settings.h"
#include "services/db/session.h"
#include "services/db/store_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>

#include <csignal>

#include <unistd.h>

using namespace reiyan;
using db::Dialect;

/// What the database layer decides without a database.
class tst_DbRules : public QObject
{
    Q_OBJECT

private slots:
    void nativeCodes_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<QString>("native");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("retry");
        const auto row = [](Dialect dialect, const char *native, const char *code, bool retry) {
            QTest::addRow("%s %s", qPrintable(db::dialectName(dialect)), native)
                << dialect << QString::fromLatin1(native) << QByteArray(code) << retry;
        };
        for (const char *code : {"5", "6", "261", "517"})
            row(Dialect::Sqlite, code, db::errors::kContended, true);
        for (const char *code : {"1555", "2067"})
            row(Dialect::Sqlite, code, db::errors::kDuplicate, false);
        for (const char *code : {"275", "787", "1811", "1299", "3091"})
            row(Dialect::Sqlite, code, db::errors::kRuleRefused, false);
        row(Dialect::Sqlite, "8", db::errors::kNotWritable, false);
        row(Dialect::Sqlite, "13", db::errors::kNoSpace, false);
        for (const char *code : {"10", "778", "11", "26"}) // 778: I/O error with its detail
            row(Dialect::Sqlite, code, db::errors::kDamaged, false);
        row(Dialect::Sqlite, "1", db::errors::kUnclassified, false);

        for (const char *code : {"40001", "40P01", "55P03"})
            row(Dialect::PostgreSql, code, db::errors::kContended, true);
        for (const char *code : {"08006", "57P01", "57P02", ""})
            row(Dialect::PostgreSql, code, db::errors::kLost, false);
        for (const char *code : {"25006", "57P03"})
            row(Dialect::PostgreSql, code, db::errors::kNotWritable, false);
        row(Dialect::PostgreSql, "23505", db::errors::kDuplicate, false);
        for (const char *code : {"23514", "23503", "P0001", "23502"})
            row(Dialect::PostgreSql, code, db::errors::kRuleRefused, false);
        row(Dialect::PostgreSql, "53100", db::errors::kNoSpace, false);
        row(Dialect::PostgreSql, "42601", db::errors::kUnclassified, false);

        for (const char *code : {"1213", "1205", "1020"})
            row(Dialect::MariaDb, code, db::errors::kContended, true);
        for (const char *code : {"2006", "2013", "1927"})
            row(Dialect::MariaDb, code, db::errors::kLost, false);
        for (const char *code : {"1047", "1290", "1836"})
            row(Dialect::MariaDb, code, db::errors::kNotWritable, false);
        row(Dialect::MariaDb, "1062", db::errors::kDuplicate, false);
        for (const char *code : {"4025", "1451", "1452", "1644", "1701"})
            row(Dialect::MariaDb, code, db::errors::kRuleRefused, false);
        for (const char *code : {"1021", "1114"})
            row(Dialect::MariaDb, code, db::errors::kNoSpace, false);
        row(Dialect::MariaDb, "", db::errors::kUnclassified, false);
    }

    void nativeCodes()
    {
        QFETCH(Dialect, dialect);
        QFETCH(QString, native);
        const Error error = db::classify(native, {}, dialect, "test");
        QTEST(error.code, "code");
        QTEST(error.isRetryable(), "retry");
    }

    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("display");
        QTest::newRow("file") << "sqlite:/var/store.db"
                              << "sqlite:/var/store.db";
        QTest::newRow("server") << "postgresql://rina:rahasia@db:5433/toko?sslmode=verify-full"
                                << "postgresql://rina@db:5433/toko?sslmode=verify-full";
        QTest::newRow("mysql") << "mysql://a:b@db/toko"
                               << "mysql://a@db/toko";
        QTest::newRow("no name") << "postgresql://db" << QString();
        QTest::newRow("no scheme") << "store.db" << QString();
        QTest::newRow("no path") << "sqlite:" << QString();
    }

    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, display);
        const Result<db::ConnectionSettings> settings = db::ConnectionSettings::fromUrl(url);
        QCOMPARE(settings.has_value(), !display.isEmpty());
        if (!settings)
            return;
        QCOMPARE(settings->toDisplay(), display);
        QCOMPARE(db::ConnectionSettings::fromUrl(settings->toUrl())->password, settings->password);
    }

    void storesStayOffNetworksAndClouds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fileSystem");
        QTest::addColumn<bool>("good");
        QTest::newRow("local") << "/home/rina/store.db"
                               << "ext4" << true;
        QTest::newRow("nfs") << "/mnt/toko/store.db"
                             << "nfs4" << false;
        QTest::newRow("smb") << "/mnt/toko/store.db"
                             << "cifs" << false;
        QTest::newRow("sshfs") << "/mnt/toko/store.db"
                               << "fuse.sshfs" << false;
        QTest::newRow("cloud") << "/home/rina/Dropbox/toko/store.db"
                               << "ext4" << false;
        QTest::newRow("unc") << "//server/toko/store.db"
                             << "" << false;
    }

    void storesStayOffNetworksAndClouds()
    {
        QFETCH(QString, path);
        QFETCH(QString, fileSystem);
        QTEST(db::checkStoreFolder(path, fileSystem).has_value(), "good");
    }

    void locksOutOfOrderStopTheProgram_data()
    {
        QTest::addColumn<db::LockRank>("rank");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        QTest::newRow("next kind") << db::LockRank::Account << "a" << true;
        QTest::newRow("next id") << db::LockRank::Hold << "n" << true;
        QTest::newRow("again") << db::LockRank::Hold << "m" << true;
        QTest::newRow("id before") << db::LockRank::Hold << "l" << false;
        QTest::newRow("kind before") << db::LockRank::Deposit << "z" << false;
    }

    void locksOutOfOrderStopTheProgram()
    {
        QFETCH(db::LockRank, rank);
        QFETCH(QString, id);
        const pid_t child = fork(); // the assertion ends a process: let it be another one
        if (child == 0) {
            close(STDERR_FILENO);
            std::signal(SIGABRT, SIG_DFL);
            db::LockOrder order;
            order.enter(db::LockRank::Hold, "m");
            order.enter(rank, id);
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QTEST(bool(WIFEXITED(status)), "good");
    }

    void aStoreHasOneWriter()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath("store.db");
        auto first = db::StoreLock::take(path);
        QVERIFY(first);
        const auto second = db::StoreLock::take(path);
        QVERIFY(!second);
        QCOMPARE(second.error().code, "db.store_in_use");
        QCOMPARE(second.error().args.at(1), QString::number(QCoreApplication::applicationPid()));
    }
};

QTEST_GUILESS_MAIN(tst_DbRules)
#include "tst_db_rules.moc"
