#include "services/deposits/deposits_commands.h"
#include "services/deposits/deposits_work.h"
#include "services/deposits/evidence.h"
#include "services/deposits/lines_commands.h"
#include "services/deposits/lines_matching.h"
#include "services/engine/engine.h"
#include "services/ledger/account.h"
#include "services/payments/payments_queries.h"
#include "tests/support/test_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace reiyan;
using deposits::BankLine;
using test::valueOf;

/// Bank lines that were read in: matched by themselves where certain, by people where not, credited
/// as they came, each once.
class tst_BankLines : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_member = m_store->member("andi");
        m_rina = m_store->staff("rina");
        m_dewi = m_store->staff("dewi", "finance");
        m_wati = m_store->staff("wati", "administrator");
        m_now = valueOf(m_store->store().read([](db::Reader &reader) { return reader.now(); }));
    }
    void cleanup()
    {
        m_engine.reset();
        m_store.reset();
    }

    /// Read in by one, matched by the engine in that one's name, approved by another: two strokes.
    void aCertainPairWaitsForOneApproval()
    {
        start();
        const QString id = request(1'000'437);
        import(m_dewi, {{1'000'437, "TRSF CR ANDI"}, { 55'000, "ORANG LAIN" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("status", id), "MATCHED", 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", id), "exact", 10'000);
        QCOMPARE(text("checks", id), "+.+++.");
        QCOMPARE(text("matched_by", id), m_dewi.text);
        QCOMPARE(m_store->balance(m_member), 0); // certain is not credited
        QCOMPARE(approve(m_dewi, id).error().code, "deposit.own_match");
        valueOf(approve(m_wati, id));
        QCOMPARE(m_store->balance(m_member), 1'000'437);
        finish();
    }

    /// The request comes after the statement was read in.
    void aLineWaitsForItsRequest()
    {
        start();
        import(m_dewi, {{ 250'112, "ANDI" }});
        const QString id = request(250'112);
        QTRY_COMPARE_WITH_TIMEOUT(text("status", id), "MATCHED", 10'000);
        finish();
    }

    void theSameFileAgainIsNothingNew()
    {
        const QList<BankLine> lines = linesOf({{50'000, "SAMA"}, {50'000, "SAMA"}, {60'000, "X"}});
        const auto import = [&](const QList<BankLine> &some, const QString &file) {
            const deposits::ImportLines command{"BCA", file, 0, {}, some};
            return valueOf(m_store->run(m_dewi, command, command.commandId().text)).result;
        };
        QCOMPARE(import(lines, "a")["added"].toInt(), 3); // two of the same are two
        QCOMPARE(import(lines, "a")["added"].toInt(), 3); // the same command
        QCOMPARE(import(lines, "b")["added"].toInt(), 0);
        QList<BankLine> more = linesOf({{50'000, "SAMA"}, {50'000, "SAMA"}, {50'000, "SAMA"}});
        QCOMPARE(import(more, "c")["added"].toInt(), 1); // a third one
    }

    /// Planted near misses are suggested with their reason and never matched by themselves.
    void nearMissesAreSuggested_data()
    {
        QTest::addColumn<qint64>("came");
        QTest::addColumn<QString>("reason");
        QTest::newRow("digits left out") << 1'000'000LL << "missing";
        QTest::newRow("rounded up") << 1'001'000LL << "rounded";
        QTest::newRow("two digits swapped") << 1'000'347LL << "swapped";
    }

    void nearMissesAreSuggested()
    {
        QFETCH(qint64, came);
        QFETCH(QString, reason);
        start();
        const QString id = request(1'000'437);
        import(m_dewi, {{ came, "TRSF CR ANDI" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", id), "near", 10'000);
        QCOMPARE(text("status", id), "SUBMITTED");
        QCOMPARE(m_store->database().text("SELECT reason FROM deposit_suggestions"), reason);
        const QString line = m_store->database().text("SELECT line_id FROM deposit_suggestions");
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{{id}, 1, {}, line}));
        QCOMPARE(
            m_store->database().number("SELECT received FROM deposits WHERE id = '" + id + "'"),
            came);
        valueOf(approve(m_wati, id));
        QCOMPARE(m_store->balance(m_member), came); // what came in, not what was asked for
        QCOMPARE(account("bank:bca"), -came);
        finish();
    }

    /// One transfer for two requests of a member: one of them ends, the other gets the whole.
    void oneTransferForTwo()
    {
        start();
        const QString first = request(100'111);
        const QString second = request(200'222);
        import(m_dewi, {{ 300'333, "ANDI DUA TIKET" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", first), "near", 10'000);
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM deposit_suggestions "
                                            "WHERE reason = 'two' AND together IS NOT NULL"),
                 2);
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        deposits::MatchDeposit match{{first}, 1, {}, line, {{{second}, 1}}};
        // Who filed a request does not end it, not even like this.
        QCOMPARE(m_store->run(m_rina, match).error().code, "deposit.own_request");
        match.others[0].version = 7;
        QCOMPARE(m_store->run(m_dewi, match).error().code, "deposit.changed");
        match.others[0].version = 1;
        valueOf(m_store->run(m_dewi, match));
        QCOMPARE(text("status", first), "MATCHED");
        QCOMPARE(text("status", second), "REJECTED");
        valueOf(approve(m_wati, first));
        QCOMPARE(m_store->balance(m_member), 300'333);
        finish();
    }

    void twoAreOnlyMergedWhereTheyAddUp()
    {
        const QString first = request(100'111);
        const QString second = request(200'222);
        const UserId siti = m_store->member("siti");
        const QString foreign = request(200'222, siti);
        import(m_dewi, {{ 300'334, "ANDI" }});
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        const auto refused = [&](const QString &other) {
            return m_store
                ->run(m_dewi, deposits::MatchDeposit{{first}, 1, {}, line, {{{other}, 1}}})
                .error()
                .code;
        };
        QCOMPARE(refused(second), "deposit.sum_differs");
        QCOMPARE(refused(foreign), "deposit.other_member");
        QCOMPARE(refused(first), "command.incomplete");
    }

    /// It came in on another account of ours: the books say so.
    void moneyOnAnotherAccount()
    {
        start();
        const QString id = request(300'111);
        import(m_dewi, {{ 300'111, "ANDI" }}, "BRI");
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", id), "near", 10'000);
        QCOMPARE(m_store->database().text("SELECT reason FROM deposit_suggestions"), "account");
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{{id}, 1, {}, line}));
        valueOf(approve(m_wati, id));
        QCOMPARE(account("bank:bri"), -300'111);
        QCOMPARE(account("bank:bca"), 0);
        finish();
    }

    /// Several certain pairs of one statement, each on its own.
    void manyCertainPairs()
    {
        start();
        QStringList ids;
        QList<Plain> lines;
        for (int i = 1; i <= 7; ++i) {
            ids.append(request(100'000 + i * 111));
            lines.append({100'000 + i * 111, "TRSF CR"});
        }
        import(m_dewi, lines);
        for (const QString &id : ids)
            QTRY_COMPARE_WITH_TIMEOUT(text("status", id), "MATCHED", 10'000);
        finish();
    }

    /// Matched by a typed note, then its line is read in: the line is that deposit's and pays
    /// nobody else of the same amount.
    void aNotedDepositGetsItsLine_data()
    {
        QTest::addColumn<bool>("credited");
        QTest::newRow("still waiting") << false;
        QTest::newRow("credited already") << true;
    }

    void aNotedDepositGetsItsLine()
    {
        QFETCH(bool, credited);
        start();
        const QString first = request(100'000);
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{{first}, 1, "14.29 CR ANDI"}));
        if (credited)
            valueOf(approve(m_wati, first));
        const UserId siti = m_store->member("siti");
        const QString second = request(100'000, siti);
        import(m_dewi, {{ 100'000, "TRSF CR ANDI" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", second), "near", 10'000);
        QCOMPARE(text("status", second), "SUBMITTED"); // one line, two that it may pay
        QCOMPARE(m_store->database().number("SELECT COUNT(*) FROM statement_lines "
                                            "WHERE deposit_id IS NOT NULL"),
                 0);
        valueOf(m_store->run(m_wati, deposits::RejectDeposit{{second}, 1, "Tidak transfer"}));
        m_store->database().exec("UPDATE deposits SET created_at = created_at - 900000000 "
                                 "WHERE id = '"
                                 + second + "'");
        valueOf(m_store->store().write(deposits::matchSoon));
        m_engine->runner().wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_store->database().text("SELECT COALESCE(deposit_id, '') FROM "
                                                           "statement_lines"),
                                  first, 10'000);
        QCOMPARE(text("status", first), credited ? "CREDITED" : "MATCHED");
        finish();
    }

    /// The same line in the words of another export is no second payment.
    void anotherExportIsNoSecondPayment()
    {
        start();
        const QString first = request(100'000);
        import(m_dewi, {{ 100'000, "TRSF E-BANKING CR ANDI SETIAWAN 0511" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("status", first), "MATCHED", 10'000);
        valueOf(approve(m_wati, first));
        const UserId siti = m_store->member("siti");
        const QString second = request(100'000, siti);
        import(m_dewi, {{ 100'000, "TRSF E-BANKING" }}); // cut by the other export
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", second), "near", 10'000);
        QCOMPARE(text("status", second), "SUBMITTED");
        finish();
    }

    /// Nobody credits what they read in, whoever matched it, nor what was merged by them.
    void noOneCreditsTheirOwnWork()
    {
        const QString id = request(100'111);
        import(m_wati, {{ 100'111, "ANDI" }});
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        valueOf(m_store->run(m_dewi, deposits::MatchDeposit{{id}, 1, {}, line}));
        QCOMPARE(approve(m_wati, id).error().code, "deposit.own_match");

        const deposits::RequestDeposit wanted{m_member, "BCA", Money::rupiah(200'222),
                                              test::newCommandId()};
        const QString own = valueOf(m_store->run(m_wati, wanted)).result["id"].toString();
        const QString other = request(50'000);
        import(m_dewi, {{ 250'222, "ANDI DUA" }});
        const QString both = m_store->database().text("SELECT id FROM statement_lines "
                                                      "WHERE amount = 250222");
        valueOf(m_store->run(m_dewi, deposits::MatchDeposit{{other}, 1, {}, both, {{{own}, 1}}}));
        QCOMPARE(approve(m_wati, other).error().code, "deposit.own_request");
        valueOf(approve(m_store->owner(), other));
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    /// One that has a line of its own is not merged away: its line would be stranded.
    void onlyWaitingOnesAreMerged()
    {
        const QString first = request(100'111);
        const QString second = request(200'222);
        valueOf(m_store->run(m_dewi, deposits::MatchDeposit{{second}, 1, "baris lain"}));
        import(m_dewi, {{ 300'333, "ANDI" }});
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        QCOMPARE(m_store->run(m_wati, deposits::MatchDeposit{{first}, 1, {}, line, {{{second}, 2}}})
                     .error()
                     .code,
                 "deposit.wrong_state");
    }

    /// Typed where it was read in: the same money would have two names.
    void aLineThatIsThereIsNotTyped()
    {
        const QString id = request(100'111);
        import(m_dewi, {{ 100'111, "ANDI" }});
        QCOMPARE(
            m_store->run(m_rina, deposits::MatchDeposit{{id}, 1, "14.29 CR ANDI"}).error().code,
            "deposit.line_there");
    }

    /// What costs a fee and came in on another account keeps its fee.
    void anotherAccountKeepsTheFee()
    {
        m_store->database().exec("UPDATE payment_methods SET fee = 2500, fee_bearer = 'customer' "
                                 "WHERE code = 'BCA'");
        const QString id = request(300'000);
        import(m_dewi, {{ 302'500, "ANDI" }}, "BRI");
        const QString line = m_store->database().text("SELECT id FROM statement_lines");
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{{id}, 1, {}, line}));
        valueOf(approve(m_wati, id));
        QCOMPARE(m_store->balance(m_member), 300'000);
        QCOMPARE(account(ledger::kFeeIncome), 2'500);
        QCOMPARE(account("bank:bri"), -302'500);
        QCOMPARE(m_store->brokenInvariants(), QStringList());
    }

    void aLinePaysOneDeposit()
    {
        const QString first = request(100'111);
        const QString second = request(200'222);
        import(m_dewi, {{100'111, "ANDI"}, { -5'000, "BIAYA ADM" }});
        const QString line = m_store->database().text("SELECT id FROM statement_lines "
                                                      "WHERE amount > 0");
        const QString cost = m_store->database().text("SELECT id FROM statement_lines "
                                                      "WHERE amount < 0");
        valueOf(m_store->run(m_rina, deposits::MatchDeposit{{first}, 1, {}, line}));
        for (const QString &taken : {line, cost, QString("no such line")})
            QCOMPARE(
                m_store->run(m_rina, deposits::MatchDeposit{{second}, 1, {}, taken}).error().code,
                "deposit.line_gone");
        const auto raw = m_store->database().tryExec(
            "INSERT INTO statement_lines (id, payment_id, at, is_day, amount, text, fingerprint, "
            "imported_by, imported_at, deposit_id) SELECT 'x', payment_id, at, is_day, amount, "
            "text, 'y', imported_by, imported_at, deposit_id FROM statement_lines "
            "WHERE deposit_id IS NOT NULL");
        QCOMPARE(raw.error().code, db::errors::kDuplicate);
        // Refused, it is free for the other one.
        valueOf(m_store->run(m_wati, deposits::RejectDeposit{{first}, 2, "Bukan dia"}));
        valueOf(m_store->run(m_dewi, deposits::MatchDeposit{{second}, 1, {}, line}));
    }

    /// What a person undid is matched again only where the pair is new.
    void aRefusedPairIsNotMatchedAgain()
    {
        start();
        const QString id = request(1'000'437);
        import(m_dewi, {{ 1'000'437, "TRSF CR ANDI" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("status", id), "MATCHED", 10'000);
        valueOf(m_store->run(m_wati, deposits::RejectDeposit{{id}, 2, "Bukan dia"}));
        valueOf(m_store->store().write(deposits::matchSoon));
        m_engine->runner().wake();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_store->database().text("SELECT reason FROM deposit_suggestions"), "late", 10'000);
        QCOMPARE(text("status", id), "REJECTED");
        finish();
    }

    /// A picture that belongs to another deposit holds a request up, certain or not.
    void usedEvidenceHoldsItUp()
    {
        start();
        const UserId siti = m_store->member("siti");
        const QString other = request(500'000, siti);
        const QString id = request(500'321);
        picture(other, 'a', "00ff00ff00ff00ff");
        picture(id, 'a', "00ff00ff00ff00ff");
        import(m_dewi, {{ 500'321, "TRSF CR ANDI" }});
        QTRY_COMPARE_WITH_TIMEOUT(text("verdict", id), "duplicate", 10'000);
        QTest::qWait(300);
        QCOMPARE(text("status", id), "SUBMITTED");
        QVERIFY(text("checks", id).endsWith('-'));
        const auto reuses = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return deposits::reusesOf(reader, {id}); }));
        QCOMPARE(reuses.size(), 1);
        QVERIFY(reuses.at(0).isSameFile);
        QCOMPARE(reuses.at(0).deposit.text, other);
        finish();
    }

    /// Looks alike alone prove nothing; with the amount in common they are shown.
    void alikeNeedsASecondFact()
    {
        const UserId siti = m_store->member("siti");
        const QString same = request(500'000, siti);
        const QString another = request(700'000, siti);
        const QString id = request(500'000);
        picture(same, 'a', "00ff00ff00ff00ff");
        picture(another, 'b', "00ff00ff00ff00ff");
        picture(id, 'c', "00ff00ff00ff00f0"); // four bits apart
        const auto reuses = valueOf(m_store->store().read(
            [&](db::Reader &reader) { return deposits::reusesOf(reader, {id}); }));
        QCOMPARE(reuses.size(), 1);
        QVERIFY(!reuses.at(0).isSameFile);
        QCOMPARE(reuses.at(0).deposit.text, same);
        QCOMPARE(deposits::lookDistance("00ff00ff00ff00ff", "ff00ff00ff00ff00"), 64);
        QCOMPARE(deposits::lookDistance("rubbish", "00ff00ff00ff00ff"), 64);
    }

    void rubbishIsRefused()
    {
        QList<BankLine> lines = linesOf({{50'000, "A"}});
        const auto refused = [&](const QString &account) {
            return m_store
                ->run(m_dewi, deposits::ImportLines{account, test::newCommandId(), 0, {}, lines})
                .error()
                .code;
        };
        QCOMPARE(refused("QRIS"), "statement.no_account");
        lines[0].amount = Money();
        QCOMPARE(refused("BCA"), "statement.bad_line");
        lines[0] = linesOf({{50'000, "A"}}).constFirst();
        lines[0].at = 0;
        QCOMPARE(refused("BCA"), "statement.bad_line");
        lines.clear();
        QCOMPARE(refused("BCA"), "statement.no_lines");
        lines = QList<BankLine>(deposits::ImportLines::kMostLines + 1,
                                linesOf({{50'000, "A"}}).constFirst());
        QCOMPARE(refused("BCA"), "statement.no_lines");
    }

private:
    struct Plain {
        qint64 amount = 0;
        QString text;
    };

    QList<BankLine> linesOf(const QList<Plain> &plain) const
    {
        QList<BankLine> lines;
        for (const Plain &one : plain) {
            BankLine line;
            line.at = m_now;
            line.isDay = true;
            line.amount = Money::rupiah(one.amount);
            line.text = one.text;
            lines.append(line);
        }
        deposits::fingerprint(lines);
        return lines;
    }

    void import(const UserId &who, const QList<Plain> &plain, const QString &bank = "BCA")
    {
        const deposits::ImportLines command{bank, test::newCommandId(), 0, {}, linesOf(plain)};
        valueOf(m_store->run(who, command, command.commandId().text));
        if (m_engine)
            m_engine->runner().wake();
    }

    QString request(qint64 amount, const UserId &member = {})
    {
        const deposits::RequestDeposit wanted{member.isNull() ? m_member : member, "BCA",
                                              Money::rupiah(amount), test::newCommandId()};
        return valueOf(m_store->run(m_rina, wanted)).result["id"].toString();
    }

    Result<commands::Outcome> approve(const UserId &who, const QString &id)
    {
        const qint64 version =
            m_store->database().number("SELECT version FROM deposits WHERE id = '" + id + "'");
        return m_store->run(who, deposits::ApproveDeposit{{id}, version});
    }

    void picture(const QString &deposit, char letter, const QString &look)
    {
        const QString hash(64, QChar(letter));
        valueOf(m_store->store().write([&](db::Transaction &tx) {
            return deposits::keepPicture(tx, {hash, look, "image/png", "pixels"});
        }));
        valueOf(m_store->run(m_rina, deposits::AddEvidence{{deposit}, hash, look}));
    }

    void start()
    {
        engine::Engine::Options options;
        options.runner = {.threads = 2, .idlePollMs = 20, .version = "test"};
        options.witnessPath = m_dir.filePath(test::newCommandId());
        m_engine =
            std::make_unique<engine::Engine>(m_store->store(), engine::Engine::Adapters(), options);
        valueOf(m_engine->start());
    }

    void finish()
    {
        m_engine.reset();
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
    }

    QString text(const QString &column, const QString &id)
    {
        return m_store->database().text("SELECT COALESCE(" + column
                                        + ", '') FROM deposits WHERE id = '" + id + "'");
    }

    qint64 account(const QString &id)
    {
        return m_store->database().number("SELECT balance FROM accounts WHERE id = '" + id + "'");
    }

    QTemporaryDir m_dir;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<engine::Engine> m_engine;
    UserId m_member;
    UserId m_rina;
    UserId m_dewi;
    UserId m_wati;
    qint64 m_now = 0;
};

QTEST_GUILESS_MAIN(tst_BankLines)
#include "tst_bank_lines.moc"
