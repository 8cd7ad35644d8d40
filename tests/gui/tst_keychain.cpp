#include "services/secrets/keychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace reiyan;

/// The real keychain of a desktop; keychain.sh gives it one, or takes it away.
class tst_Keychain : public QObject
{
    Q_OBJECT

private slots:
    void keeps()
    {
        QVERIFY2(qEnvironmentVariableIsSet("REIYAN_KEYCHAIN"), "run by keychain.sh");
        const secrets::Keychain keychain(QStringLiteral("Reiyan uji"));
        const QByteArray secret("kunci \0 rahasia \xff", 17);
        const QString name = QStringLiteral("sandbox.key");
        if (qEnvironmentVariable("REIYAN_KEYCHAIN") == QLatin1String("none")) {
            // Neither read nor kept, and said so: nothing is written anywhere else.
            QCOMPARE(after(keychain.write(name, secret)).error().code, "secret.no_keychain");
            QCOMPARE(after(keychain.read(name)).error().code, "secret.no_keychain");
            return;
        }
        QCOMPARE(after(keychain.read(name)).error().code, "provider.no_key");
        QVERIFY(after(keychain.write(name, secret)));
        QCOMPARE(*after(keychain.read(name)), secret);
        QVERIFY(after(keychain.write(name, "lain")));
        QCOMPARE(*after(keychain.read(name)), QByteArray("lain"));
        QVERIFY(after(keychain.remove(name)));
        QCOMPARE(after(keychain.read(name)).error().kind, ErrorKind::NotFound);
    }

private:
    template <typename T>
    static Result<T> after(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
            return Error{ErrorKind::Broken, "test.no_answer", {}};
        return future.result();
    }
};

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
