#include "services/commands/approvals.h"
#include "services/db/list_query.h"
#include "services/jobs/queue.h"
#include "services/orders/orders_commands.h"
#include "services/orders/orders_queries.h"
#include "services/store/cases.h"
#include "services/store/cases_commands.h"
#include "services/store/cases_queries.h"
#include "tests/support/test_store.h"

#include <QTest>

using namespace reiyan;
using commands::State;
using test::valueOf;

/// An order whose end nobody could find out: two people end it, with evidence (3.2.3 e).
class tst_Decisions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_store->importCatalog();
        m_member = m_store->member("andi", 500'000);
        m_rina = m_store->staff("rina");
        m_price = m_store->priceOf("TSEL10");
        makeUnknown();
    }

    void cleanup()
    {
        QCOMPARE(m_store->brokenInvariants().join(QLatin1String("; ")), QString());
        m_store.reset();
    }

    void deliveredIsPaidAtTheCostThatWasSeen()
    {
        hoursPass();
        orders::DecideOrder yes = decision(true);
        yes.cost = Money::rupiah(10'200);
        yes.serial = "SN-77";
        decide(yes);
        QCOMPARE(status(), "SUCCEEDED");
        QCOMPARE(attempt("state"), "SUCCEEDED");
        QCOMPARE(attempt("serial"), "SN-77");
        QCOMPARE(m_store->balance(m_member), 500'000 - m_price);
        QCOMPARE(m_store->held(m_member), 0);
        QCOMPARE(m_store->database().number(
                     "SELECT balance FROM accounts WHERE id = 'provider_float:sandbox'"),
                 -10'200);
        QCOMPARE(m_store->database().number("SELECT count(*) FROM cases"), 0);
        QCOMPARE(m_store->database().text("SELECT source FROM attempt_answers ORDER BY id DESC"),
                 "manual");
    }

    void notDeliveredGivesTheMoneyBack()
    {
        hoursPass();
        decide(decision(false));
        QCOMPARE(status(), "FAILED");
        QCOMPARE(attempt("state"), "REJECTED");
        QCOMPARE(m_store->balance(m_member), 500'000);
        QCOMPARE(m_store->held(m_member), 0);
        // The supplier is not asked any more: that question could buy.
        const auto job = claim();
        const auto call = valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginCheck(tx, job); }));
        QVERIFY(!call);
        // Goods that come all the same are a loss with a case (3.4).
        fileLateGoods(9);
        QCOMPARE(m_store->database().text("SELECT kind FROM cases"), "late_success");
        QCOMPARE(m_store->balance(m_member), 500'000);
    }

    void aRefusalThatMayNotBeRefundedIsDecidedToo()
    {
        orders::RecordAnswer refused{{attempt("id")}, 1, orders::AnswerSource::Check};
        refused.outcome.outcome = OutcomeClass::Rejected;
        valueOf(m_store->run({}, refused, refused.commandId().text));
        QCOMPARE(status(), "REVIEW");
        decide(decision(false)); // the supplier's refusal is final, so there is nothing to wait for
        QCOMPARE(status(), "FAILED");
        QCOMPARE(m_store->balance(m_member), 500'000);
    }

    void goodsAfterARefusalContradictIt()
    {
        orders::RecordAnswer refused{{attempt("id")}, 1, orders::AnswerSource::Check};
        refused.outcome.outcome = OutcomeClass::Rejected;
        valueOf(m_store->run({}, refused, refused.commandId().text));
        decide(decision(true));
        QCOMPARE(status(), "SUCCEEDED");
        QCOMPARE(attempt("state"), "CONTRADICTED");
        QCOMPARE(m_store->balance(m_member), 500'000 - m_price);
        QCOMPARE(m_store->database().text("SELECT kind FROM cases"), "cost_unknown");
    }

    /// Too old to ask, so people have it; a refusal that comes then ends the try, not the order.
    void aRefusalWhilePeopleDecideIsTheirEvidence()
    {
        m_store->database().exec("UPDATE attempts SET sent_at = sent_at - 3456000000");
        const auto job = claim();
        const auto call = valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginCheck(tx, job); }));
        QVERIFY(!call);
        QCOMPARE(status(), "REVIEW");
        orders::RecordAnswer refused{{attempt("id")}, 1, orders::AnswerSource::Webhook};
        refused.outcome.outcome = OutcomeClass::Rejected;
        refused.outcome.refundAllowed = true;
        valueOf(m_store->run({}, refused, refused.commandId().text));
        QCOMPARE(attempt("state"), "REJECTED");
        QCOMPARE(status(), "REVIEW");
        QCOMPARE(m_store->held(m_member), m_price);
        decide(decision(false));
        QCOMPARE(status(), "FAILED");
        QCOMPARE(m_store->balance(m_member), 500'000);
    }

    /// In review the money is still held: what the supplier says late is no loss, but the answer.
    void goodsWhilePeopleDecideAreNoLoss()
    {
        orders::RecordAnswer refused{{attempt("id")}, 1, orders::AnswerSource::Check};
        refused.outcome.outcome = OutcomeClass::Rejected;
        valueOf(m_store->run({}, refused, refused.commandId().text));
        fileLateGoods(2);
        QCOMPARE(status(), "REVIEW");
        QCOMPARE(attempt("state"), "CONTRADICTED");
        QCOMPARE(m_store->database().number("SELECT count(*) FROM transfers WHERE kind = "
                                            "'LATE_LOSS'"),
                 0);
        QCOMPARE(m_store->run(m_rina, decision(false)).error().code, "order.was_delivered");
        orders::DecideOrder yes = decision(true);
        yes.cost = Money::rupiah(10'310);
        decide(yes);
        QCOMPARE(status(), "SUCCEEDED");
        QCOMPARE(m_store->database().number(
                     "SELECT balance FROM accounts WHERE id = 'provider_float:sandbox'"),
                 -10'310);
        QCOMPARE(m_store->balance(m_member), 500'000 - m_price);
    }

    /// What came late is seen, looked at by somebody, and seen again when there is more.
    void aCaseIsClosedByWhoLooked()
    {
        hoursPass();
        decide(decision(false));
        fileLateGoods(9);
        QCOMPARE(openCases(), 1);
        const ListPage page = valueOf(m_store->store().read(
            [](db::Reader &reader) { return db::listPage(reader, store::caseList(), {}, {}); }));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.constFirst().values.at(1).toString(), "late_success");
        QCOMPARE(page.rows.constFirst().values.at(2).toString(),
                 m_store->database().text("SELECT order_id FROM transactions"));
        store::CloseCase close{{page.rows.constFirst().id}, 1, "Diklaim ke pemasok, tiket 77"};
        const auto code = [this](const store::CloseCase &command) {
            return m_store->run(m_rina, command).error().code;
        };
        QCOMPARE(m_store->run(m_store->staff("cs", "customer_service"), close).error().kind,
                 ErrorKind::Forbidden);
        store::CloseCase wrong = close;
        wrong.note = "ya";
        QCOMPARE(code(wrong), "case.note");
        wrong = close;
        ++wrong.version;
        QCOMPARE(code(wrong), "case.changed");
        wrong = close;
        wrong.id = {"00000000-0000-0000-0000-000000000000"};
        QCOMPARE(code(wrong), "case.not_found");
        const QString id = test::newCommandId();
        valueOf(m_store->run(m_rina, close, id));
        valueOf(m_store->run(m_rina, close, id)); // the same wish: the same answer
        QCOMPARE(openCases(), 0);
        QCOMPARE(m_store->database().text("SELECT closing FROM cases"), close.note);
        const auto second = m_store->run(m_store->owner(), close);
        QCOMPARE(second.error().code, "case.closed");
        QCOMPARE(second.error().args, QStringList{"rina"});
        // The case keeps its row: something new about the same order opens it again.
        openAgain("late_success", 5, "again");
        QCOMPARE(openCases(), 1);
        QCOMPARE(m_store->database().text("SELECT closing FROM cases"), QString());
        QCOMPARE(code(close), "case.changed");
    }

    /// Whoever closes a case has seen all of it: news moves its version.
    void newsAddsToAnOpenCase()
    {
        const QString about = "SELECT amount || ' ' || note || ' ' || version FROM cases "
                              "WHERE kind = '%1'";
        const auto caseOf = [&](const QString &kind) {
            return m_store->database().text(about.arg(kind));
        };
        openAgain("late_success", 10'000, "A1");
        openAgain("late_success", 7'000, "A2"); // a second loss, not the first one once more
        QCOMPARE(caseOf("late_success"), "17000 A2; A1 2");
        openAgain("webhook_differs", 300, "A1");
        openAgain("webhook_differs", 300, "A1"); // read again: nothing new
        QCOMPARE(caseOf("webhook_differs"), "300 A1 1");
        openAgain("webhook_differs", 500, "A2");
        QCOMPARE(caseOf("webhook_differs"), "500 A2; A1 2");
    }

    /// In review people have it; a question would never be asked.
    void whatPeopleDecideIsNotAskedAfter()
    {
        const orders::CheckOrder check{{m_store->database().text("SELECT id FROM transactions")}};
        const auto asked = [this] {
            const auto done = valueOf(m_store->run(m_rina, orders::CheckAllOrders()));
            return done.result["asked"].toInt();
        };
        valueOf(m_store->run(m_rina, check));
        QCOMPARE(asked(), 1);
        m_store->database().exec("UPDATE attempts SET sent_at = sent_at - 3456000000");
        const auto job = claim();
        valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginCheck(tx, job); }));
        QCOMPARE(status(), "REVIEW");
        QCOMPARE(m_store->run(m_rina, check).error().code, "order.nothing_to_check");
        QCOMPARE(asked(), 0);
    }

    /// The head of the hanging page.
    void whatHangsIsSummed()
    {
        const auto sum = [this] {
            return valueOf(m_store->store().read(
                [](db::Reader &reader) { return orders::hangingSum(reader); }));
        };
        QCOMPARE(sum().count, 1);
        QCOMPARE(sum().bound.toRupiah(), m_price);
        QVERIFY(sum().atRisk.isPositive());
        QCOMPARE(sum().ages, (std::array<qint64, 5>{1, 0, 0, 0, 0}));
        m_store->database().exec("UPDATE transactions SET created_at = created_at - 7200000");
        QCOMPARE(sum().ages, (std::array<qint64, 5>{0, 0, 0, 1, 0}));
        QVERIFY(sum().oldestMs >= 7'200'000);
        // What the supplier said stands with the attempt, for the verdict.
        orders::RecordAnswer answer{{attempt("id")}, 1, orders::AnswerSource::Check};
        answer.outcome.error = "DUPLICATE_REFERENCE";
        valueOf(m_store->run({}, answer, answer.commandId().text));
        QCOMPARE(attempt("outcome_error"), "DUPLICATE_REFERENCE");
        hoursPass();
        decide(decision(false));
        QCOMPARE(sum().count, 0);
    }

    void refusals()
    {
        const auto code = [this](const orders::DecideOrder &command) {
            return m_store->run(m_rina, command).error().code;
        };
        const auto job = claim();
        QVERIFY(valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginCheck(tx, job); })));
        QCOMPARE(code(decision(true)), "order.being_sent"); // a question is under way
        m_store->database().exec("UPDATE attempts SET call_until = call_until - 60000");
        QCOMPARE(code(decision(false)), "order.too_early");
        hoursPass();
        orders::DecideOrder wrong = decision(false);
        wrong.evidence = "ya";
        QCOMPARE(code(wrong), "order.evidence");
        wrong = decision(false);
        ++wrong.version;
        QCOMPARE(code(wrong), "order.changed");
        wrong = decision(false);
        wrong.cost = Money::rupiah(1);
        QCOMPARE(code(wrong), "command.incomplete");
        wrong.cost = {};
        wrong.order = {"00000000-0000-0000-0000-000000000000"};
        QCOMPARE(code(wrong), "order.not_found");
        QCOMPARE(
            m_store->run(m_store->staff("cs", "customer_service"), decision(false)).error().kind,
            ErrorKind::Forbidden);
        QCOMPARE(m_store->held(m_member), m_price);
    }

    /// The supplier's answer came between the two people: it wins, the decision is void.
    void whatTheSupplierSaysMeanwhileWins()
    {
        hoursPass();
        const auto asked = valueOf(m_store->run(m_rina, decision(false)));
        QCOMPARE(asked.state, State::Waiting);
        orders::RecordAnswer answer{{attempt("id")}, 1, orders::AnswerSource::Check};
        answer.outcome.outcome = OutcomeClass::Succeeded;
        answer.outcome.cost = Money::rupiah(10'310);
        valueOf(m_store->run({}, answer, answer.commandId().text));
        const commands::DecideApproval yes{{asked.result["approval"].toString()}, 1, true, {}};
        valueOf(m_store->run(m_store->owner(), yes));
        QCOMPARE(m_store->database().text("SELECT state FROM approvals"), "VOID");
        QCOMPARE(status(), "SUCCEEDED");
        QCOMPARE(m_store->balance(m_member), 500'000 - m_price);
        QCOMPARE(m_store->run(m_rina, decision(false)).error().code, "order.not_hanging");
    }

private:
    orders::DecideOrder decision(bool delivered)
    {
        return {{m_store->database().text("SELECT id FROM transactions")},
                m_store->database().number("SELECT version FROM transactions"),
                delivered,
                {},
                {},
                "Riwayat pemasok 25/11 10:00 dilihat"};
    }

    /// Filed by one person, decided by another; the first cannot be both.
    void decide(const orders::DecideOrder &command)
    {
        const QString before = status();
        const auto asked = valueOf(m_store->run(m_rina, command));
        QCOMPARE(asked.state, State::Waiting);
        QCOMPARE(status(), before);
        const commands::DecideApproval yes{{asked.result["approval"].toString()}, 1, true, {}};
        QCOMPARE(m_store->run(m_rina, yes).error().code, "approval.own_request");
        valueOf(m_store->run(m_store->owner(), yes));
        QCOMPARE(m_store->database().text("SELECT state FROM approvals"), "EXECUTED");
    }

    void fileLateGoods(int number)
    {
        orders::RecordAnswer late{{attempt("id")}, number, orders::AnswerSource::Webhook};
        late.outcome.outcome = OutcomeClass::Succeeded;
        late.outcome.cost = Money::rupiah(10'310);
        valueOf(m_store->run({}, late, late.commandId().text));
    }

    void openAgain(const char *kind, qint64 amount, const char *note)
    {
        const QString order = m_store->database().text("SELECT id FROM transactions");
        valueOf(m_store->store().write([&](db::Transaction &tx) {
            return store::openCase(tx, {kind, "order", order, Money::rupiah(amount), note,
                                        qstrcmp(kind, "late_success") == 0});
        }));
    }

    qint64 openCases() { return valueOf(m_store->store().read(store::openCaseCount)); }

    jobs::Job claim()
    {
        // Only the order's work: the deposit in init() has news for its member under way.
        m_store->database().exec("UPDATE jobs SET run_at = CASE WHEN kind LIKE 'order.%' THEN 1 "
                                 "ELSE 99999999999999 END WHERE state = 'ready'");
        return valueOf(m_store->store().write([](db::Transaction &tx) {
                   return jobs::claim(tx, "worker", 1, 60'000);
               }))
            .constFirst();
    }

    void makeUnknown()
    {
        const orders::PlaceOrder order{
            m_member, m_store->service("TSEL10"), "081234567890", {}, Money::rupiah(m_price),
            false,    test::newCommandId()};
        valueOf(m_store->run(m_rina, order));
        const jobs::Job job = claim();
        const auto call = valueOf(m_store->store().write(
            [&](db::Transaction &tx) { return orders::beginSending(tx, job); }));
        valueOf(
            m_store->store().write([&](db::Transaction &tx) { return jobs::complete(tx, job); }));
        const orders::RecordAnswer answer{call->attempt.id, 0, orders::AnswerSource::Submit};
        valueOf(m_store->run({}, answer, answer.commandId().text));
        QCOMPARE(status(), "VERIFYING");
    }

    void hoursPass()
    {
        m_store->database().exec(
            "UPDATE attempts SET sent_at = sent_at - 7200000, call_until = call_until - 7200000");
    }

    QString status() { return m_store->database().text("SELECT status FROM transactions"); }

    QString attempt(const char *column)
    {
        return m_store->database().text(QString("SELECT %1 FROM attempts").arg(column));
    }

    std::unique_ptr<test::TestStore> m_store;
    UserId m_member;
    UserId m_rina;
    qint64 m_price = 0;
};

QTEST_GUILESS_MAIN(tst_Decisions)
#include "tst_decisions.moc"
