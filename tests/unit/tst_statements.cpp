#include "services/base/wib.h"
#include "services/statements/statement_rows.h"

#include <QTest>

#include <zip.h>

using namespace reiyan;
using namespace reiyan::statements;

/// Bank statements in the forms banks and people make of them.
class tst_Statements : public QObject
{
    Q_OBJECT

private slots:
    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("amount");
        const auto row = [](const char *text, qint64 amount) {
            QTest::newRow(text) << QString::fromUtf8(text) << qlonglong(amount);
        };
        constexpr qint64 kNone = -999;
        row("1.000.437", 1'000'437);
        row("1,000,437.00", 1'000'437);
        row("1.000.437,00", 1'000'437);
        row("1,000,437.00 CR", 1'000'437);
        row("1000437", 1'000'437);
        row("1000437.00", 1'000'437);
        row("Rp 250.112", 250'112);
        row("IDR250,112", 250'112);
        row("Rp. 50.000,-", 50'000);
        row("-5000", -5'000);
        row("\xE2\x88\x92"
            "5.000",
            -5'000);
        row("(5.000)", -5'000);
        row("5.000-", -5'000);
        row("0", 0);
        row("12.50", kNone); // half a rupiah is no amount of ours
        row("1.000,5", kNone);
        row("99999999999999999999", kNone);
        row("", kNone);
        row("ANDI 5000", kNone);
        row("2026-11-05", kNone);
    }

    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, amount);
        QCOMPARE(amountFrom(text).value_or(Money::rupiah(-999)).toRupiah(), amount);
    }

    /// Each is 1.000.437 in from Andi on the fifth, then 25.000 out.
    void banks_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isDay");
        QTest::newRow("a head, a column of marks without one")
            << QByteArray("Informasi Rekening - Mutasi Rekening\n"
                          "No. rekening : 1234567890\n"
                          "Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n"
                          "'05/11,\"TRSF E-BANKING CR 05/11 ANDI SETIAWAN\",'0000,1000437.00,CR,"
                          "1040437.00\n"
                          "'05/11,BIAYA ADM,'0000,25000.00,DB,1015437.00\n")
            << true;
        QTest::newRow("money in and out in columns of their own, with a time")
            << QByteArray("Account No;Date;Val. Date;Description;Description;Debit;Credit;Balance\n"
                          "123;05/11/26 14:29:10;05/11/26;TRANSFER;ANDI SETIAWAN;0,00;"
                          "1.000.437,00;1.040.437,00\n"
                          "123;05/11/26 15:00:00;05/11/26;ADMIN;;25.000,00;0,00;1.015.437,00\n")
            << false;
        QTest::newRow("a time in a column of its own, capitals and underlines")
            << QByteArray("TGL_TRAN,JAM_TRAN,DESK_TRAN,MUTASI_DEBET,MUTASI_KREDIT,SALDO\n"
                          "2026-11-05,14:29:10,ANDI SETIAWAN,0,1000437,1040437\n"
                          "2026-11-05,15:00:00,ADMIN,25000,0,1015437\n")
            << false;
        QTest::newRow("pasted, no head")
            << QByteArray("05 Nov 2026\tTRSF CR ANDI SETIAWAN\t1,000,437.00 CR\t1,040,437.00\r\n"
                          "05 Nov 2026\tADMIN\t25,000.00 DB\t1,015,437.00\r\n")
            << true;
        QTest::newRow("newest first, minus for out")
            << QByteArray("Tanggal|Uraian|Nominal|Saldo\n"
                          "5 November 2026|ADMIN|-25.000|1.015.437\n"
                          "5 November 2026|ANDI SETIAWAN|1.000.437|1.040.437\n")
            << true;
        const QByteArray plain("Tanggal,Keterangan,Jumlah,Saldo\n05/11/2026,ANDI SETIAWAN,1000437,"
                               "1040437\n05/11/2026,ADMIN,-25000,1015437\n");
        QByteArray wide("\xFF\xFE");
        for (const char letter : plain)
            wide += QByteArray(1, letter) + '\0';
        QTest::newRow("UTF-16") << wide << true;
        QTest::newRow("UTF-16 without a mark") << wide.mid(2) << true;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + plain << true;
        QByteArray windows = plain;
        windows.replace("ANDI", "AND\xC9"); // no UTF-8 at all
        QTest::newRow("Windows") << windows << true;
        QTest::newRow("a workbook") << workbook({{"Tanggal", "Keterangan", "Jumlah", "Saldo"},
                                                 {"46331", "ANDI SETIAWAN", "1000437", "1040437"},
                                                 {"46331", "ADMIN", "-25000", "1015437"}})
                                    << true;
    }

    void banks()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, isDay);
        const auto head = firstRows(file);
        QVERIFY(head);
        const Layout layout = guessLayout(*head);
        QVERIFY(layout.isUsable());
        QCOMPARE(Layout::fromJson(layout.toJson()), layout);
        const auto statement = readStatement(file, layout, kToday);
        QVERIFY(statement);
        QCOMPARE(statement->lines.size(), 2);
        QCOMPARE(statement->balanceGaps, 0);
        QList<Line> lines = statement->lines;
        std::sort(lines.begin(), lines.end(),
                  [](const Line &a, const Line &b) { return a.amount > b.amount; });
        QCOMPARE(lines.at(0).amount.toRupiah(), 1'000'437);
        QCOMPARE(lines.at(1).amount.toRupiah(), -25'000);
        QVERIFY(lines.at(0).text.contains("SETIAWAN"));
        QCOMPARE(lines.at(0).isDay, isDay);
        QCOMPARE(toWib(lines.at(0).at).date(), QDate(2026, 11, 5));
        if (!isDay)
            QCOMPARE(toWib(lines.at(0).at).time(), QTime(14, 29, 10));
        QCOMPARE(lines.at(0).balance->toRupiah(), 1'040'437);
    }

    void rubbish_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &file, const char *code) {
            QTest::newRow(name) << file << QByteArray(code);
        };
        row("nothing", "", "statement.empty");
        row("blanks", " \n\n ", "statement.empty");
        row("PDF", "%PDF-1.7\n...", "statement.pdf");
        row("old Excel", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1", 6), "statement.old_excel");
        row("a picture", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1", 20),
            "statement.not_a_table");
        row("a broken archive", QByteArray("PK\x03\x04garbage garbage"), "statement.not_a_table");
        row("an archive without a sheet", archive({{"hello.txt", "hello"}}),
            "statement.not_a_table");
        row("a cut sheet", archive({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c"}}),
            "statement.not_a_table");
        row("no table", "just some words\nand more of them\n", "statement.layout");
        row("a head alone", "Tanggal,Keterangan,Jumlah\n", "statement.no_lines");
        row("no dates", "Tanggal,Keterangan,Jumlah\nbesok,ANDI,5000\n", "statement.no_lines");
    }

    void rubbish()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, code);
        const auto head = firstRows(file);
        const auto statement = head ? readStatement(file, guessLayout(*head), kToday)
                                    : Result<Statement>(head.error());
        QVERIFY(!statement);
        QCOMPARE(statement.error().code, code);
    }

    void whatCannotBeReadIsToldRowByRow()
    {
        const QByteArray file("Tanggal,Keterangan,Jumlah,Saldo\n"
                              "05/11/2026,BAIK,5000,5000\n"
                              "31/02/2026,TANGGAL,5000,10000\n"
                              "05/11/2026,JUMLAH,banyak,10000\n"
                              "05/11/2026,BUNGA,12.34,10000\n"
                              "\n"
                              "05/11/2026,LOMPAT,5000,99999\n");
        const auto statement = readStatement(file, guessLayout(*firstRows(file)), kToday);
        QVERIFY(statement);
        QCOMPARE(statement->lines.size(), 2);
        QCOMPARE(statement->balanceGaps, 1);
        QCOMPARE(statement->rejectedCount, 3);
        QStringList reasons;
        for (const Rejected &rejected : statement->rejected)
            reasons.append(QString::number(rejected.row) + ' ' + rejected.reason);
        QCOMPARE(reasons.join(", "), "3 date, 4 amount, 5 fraction");
    }

    /// December read in January.
    void aDateWithoutAYear()
    {
        const QByteArray file("Tanggal,Keterangan,Jumlah\n'31/12,AKHIR,5000\n'02/01,AWAL,5000\n");
        const qint64 january = startOfDayMs({2027, 1, 3});
        const auto statement = readStatement(file, guessLayout(*firstRows(file)), january);
        QVERIFY(statement);
        QCOMPARE(toWib(statement->lines.at(0).at).date(), QDate(2026, 12, 31));
        QCOMPARE(toWib(statement->lines.at(1).at).date(), QDate(2027, 1, 2));
    }

    void aMillionLines()
    {
        QByteArray file("Tanggal,Keterangan,Jumlah,Saldo\n");
        constexpr int kLines = 1'000'000;
        file.reserve(qsizetype(kLines) * 40);
        for (int i = 1; i <= kLines; ++i)
            file += "05/11/2026,TRANSFER ANDI,1000," + QByteArray::number(i * 1'000LL) + "\n";
        const auto statement = readStatement(file, guessLayout(*firstRows(file)), kToday);
        QVERIFY(statement);
        QCOMPARE(statement->lines.size(), kLines);
        QCOMPARE(statement->balanceGaps, 0);
    }

private:
    static constexpr qint64 kToday = 1'795'000'000'000; // in November 2026

    static QByteArray archive(const QList<std::pair<QByteArray, QByteArray>> &parts)
    {
        zip_error_t error;
        zip_source_t *target = zip_source_buffer_create(nullptr, 0, 1, &error);
        zip_source_keep(target);
        zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
        for (const auto &[name, content] : parts)
            zip_file_add(
                zip, name.constData(),
                zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0),
                ZIP_FL_ENC_UTF_8);
        zip_close(zip);
        zip_source_open(target);
        zip_source_seek(target, 0, SEEK_END);
        QByteArray bytes(qsizetype(zip_source_tell(target)), Qt::Uninitialized);
        zip_source_seek(target, 0, SEEK_SET);
        zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
        zip_source_close(target);
        zip_source_free(target);
        return bytes;
    }

    /// The first cell of each row is a text of the shared ones, as Excel does it.
    static QByteArray workbook(const QList<QList<QByteArray>> &rows)
    {
        QByteArray shared("<sst>");
        QByteArray sheet("<worksheet><sheetData>");
        int texts = 0;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            sheet += "<row>";
            for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
                const QByteArray &cell = rows.at(row).at(column);
                const QByteArray place = char('A' + column) + QByteArray::number(row + 1);
                bool isNumber = false;
                cell.toDouble(&isNumber);
                if (isNumber) {
                    sheet += "<c r=\"" + place + "\"><v>" + cell + "</v></c>";
                    continue;
                }
                shared +=
                    "<si><r><t>" + cell.left(2) + "</t></r><r><t>" + cell.mid(2) + "</t></r></si>";
                sheet +=
                    "<c r=\"" + place + "\" t=\"s\"><v>" + QByteArray::number(texts++) + "</v></c>";
            }
            sheet += "</row>";
        }
        return archive({{"xl/sharedStrings.xml", shared + "</sst>"},
                        {"xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>"}});
    }
};

QTEST_GUILESS_MAIN(tst_Statements)
#include "tst_statements.moc"
