#include "models/texts/error_texts.h"
#include "models/texts/language.h"
#include "models/texts/money_text.h"
#include "models/texts/time_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace reiyan;

namespace {

const QChar kSpace(0x00A0);

} // namespace

class tst_Texts : public QObject
{
    Q_OBJECT

private slots:
    void amountsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("plain") << "1250000" << qint64(1'250'000);
        QTest::newRow("dots") << "1.250.000" << qint64(1'250'000);
        QTest::newRow("Rp") << "Rp 1.250.000" << qint64(1'250'000);
        QTest::newRow("rp with no-break space") << "rp" + QString(kSpace) + "500" << qint64(500);
        QTest::newRow("juta") << "1,25jt" << qint64(1'250'000);
        QTest::newRow("juta with space") << "1,25 juta" << qint64(1'250'000);
        QTest::newRow("ribu") << "500rb" << qint64(500'000);
        QTest::newRow("k") << "500k" << qint64(500'000);
        QTest::newRow("miliar") << "3,4M" << qint64(3'400'000'000);
        QTest::newRow("dash") << "Rp 10.000,-" << qint64(10'000);
    }

    void amountsAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        const Result<Money> parsed = texts::parseRupiah(typed);
        QVERIFY(parsed);
        QTEST(parsed->toRupiah(), "amount");
    }

    void whatIsNoAmountSaysWhy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("commas") << "1,250,000" << QByteArray("money.comma_groups");
        QTest::newRow("exponent") << "1e9" << QByteArray("money.not_a_number");
        QTest::newRow("cents") << "1.250,50" << QByteArray("money.fraction");
        QTest::newRow("point") << "10.5" << QByteArray("money.fraction");
        QTest::newRow("less than a rupiah") << "1,2345rb" << QByteArray("money.fraction");
        QTest::newRow("negative") << "-5000" << QByteArray("money.not_a_number");
        QTest::newRow("words") << "lima ribu" << QByteArray("money.not_a_number");
        QTest::newRow("nothing") << "" << QByteArray("money.not_a_number");
        QTest::newRow("too long") << "99999999999999999999" << QByteArray("money.not_a_number");
    }

    void whatIsNoAmountSaysWhy()
    {
        QFETCH(QString, typed);
        const Result<Money> parsed = texts::parseRupiah(typed);
        QVERIFY(!parsed);
        QTEST(parsed.error().code, "code");
    }

    void whatIsShownCanBeTyped()
    {
        for (const qint64 amount : {0LL, 1LL, 999LL, 1'000LL, 1'250'437LL, 9'000'000'000'000LL}) {
            const Money money = Money::rupiah(amount);
            QCOMPARE(texts::parseRupiah(texts::formatRupiah(money))->toRupiah(), amount);
        }
        QCOMPARE(texts::formatRupiah(Money::rupiah(-12'500)),
                 QString(QChar(0x2212)) + "Rp" + kSpace + "12.500");
        QCOMPARE(texts::formatCompact(Money::rupiah(1'240'000)), "1,2" + QString(kSpace) + "jt");
        QCOMPARE(texts::formatCompact(Money::rupiah(3'400'000'000)), "3,4" + QString(kSpace) + "M");
    }

    void timesAreJakartas()
    {
        QCOMPARE(texts::formatDateTime(1'795'416'598'000), "23/11/2026 13.49.58");
        QCOMPARE(texts::formatPhone("081234567890"), "0812-3456-7890");
        QCOMPARE(texts::formatPhone("14012345678"), "14012345678");
    }

    /// Every code that the services can answer has a sentence for the cashier.
    void everyErrorHasItsText()
    {
        static const QRegularExpression error("ErrorKind::[A-Za-z]+,\\s*\"([a-z_]+\\.[a-z_.]+)\"|"
                                              "kUnsafe[A-Za-z]*\\{?\"(db\\.unsafe\\.[a-z_]+)\"|"
                                              "RowProblem\\{\"(price_list\\.[a-z_]+)\"");
        int found = 0;
        QDirIterator files(REIYAN_SOURCE_DIR "/services", {"*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = error.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString code = match.captured(match.lastCapturedIndex());
                QVERIFY2(texts::hasErrorText(code.toLatin1()), qPrintable(code));
                ++found;
            }
        }
        QVERIFY(found > 80);
    }

    void argumentsAreShownAsPeopleReadThem()
    {
        const QString text = texts::errorText(
            {ErrorKind::Invalid, "wallet.insufficient", {}, {"rp:5000", "rp:21500"}});
        QVERIFY(text.contains("5.000") && text.contains("21.500"));
        // A value that looks like a placeholder stays a value.
        QVERIFY(
            texts::errorText({ErrorKind::Invalid, "money.fraction", {}, {"%2"}}).contains("%2"));
    }

    void bothLanguagesAreThere()
    {
        const Error error{ErrorKind::Forbidden, "sign_in.refused", {}, {}};
        texts::Language language;
        language.use("id");
        const QString indonesian = texts::errorText(error);
        language.use("en");
        const QString english = texts::errorText(error);
        QVERIFY(english.contains("password"));
        QVERIFY(indonesian.contains("sandi"));
    }
};

QTEST_GUILESS_MAIN(tst_Texts)
#include "tst_texts.moc"
