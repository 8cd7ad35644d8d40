#include "services/deposits/deposit.h"
#include "services/orders/verdict.h"

#include <QSet>
#include <QTest>

using namespace reiyan;
using deposits::DepositState;
using orders::AttemptState;
using orders::OrderState;

namespace {

/// The tables of the money rules, written a second time by hand: a slip in one shows in the other.
const QSet<QString> kDeposits = {"NEW>INVOICING",
                                 "INVOICING>INVOICED",
                                 "INVOICING>FAILED",
                                 "INVOICING>INVOICE_UNKNOWN",
                                 "INVOICE_UNKNOWN>INVOICED",
                                 "INVOICE_UNKNOWN>FAILED",
                                 "INVOICED>CREDITED",
                                 "INVOICE_UNKNOWN>CREDITED",
                                 "INVOICED>REVIEW",
                                 "INVOICE_UNKNOWN>REVIEW",
                                 "INVOICED>EXPIRED",
                                 "INVOICED>CANCELLED",
                                 "EXPIRED>CREDITED",
                                 "FAILED>CREDITED",
                                 "CANCELLED>CREDITED",
                                 "EXPIRED>REVIEW",
                                 "FAILED>REVIEW",
                                 "CANCELLED>REVIEW",
                                 "REVIEW>CREDITED",
                                 "REVIEW>RETURNED",
                                 "CREDITED>REVERSED",
                                 "NEW>SUBMITTED",
                                 "SUBMITTED>MATCHED",
                                 "MATCHED>CREDITED",
                                 "SUBMITTED>REJECTED",
                                 "MATCHED>REJECTED",
                                 "SUBMITTED>EXPIRED",
                                 "EXPIRED>MATCHED",
                                 "REJECTED>MATCHED"};

const QSet<QString> kOrders = {"NEW>AWAITING_PAYMENT",
                               "NEW>FUNDED",
                               "AWAITING_PAYMENT>FUNDED",
                               "AWAITING_PAYMENT>EXPIRED",
                               "AWAITING_PAYMENT>CANCELLED",
                               "EXPIRED>PAID_LATE",
                               "CANCELLED>PAID_LATE",
                               "FUNDED>DISPATCHING",
                               "DISPATCHING>DISPATCHING",
                               "DISPATCHING>VERIFYING",
                               "VERIFYING>DISPATCHING",
                               "DISPATCHING>SUCCEEDED",
                               "VERIFYING>SUCCEEDED",
                               "DISPATCHING>FAILED",
                               "VERIFYING>FAILED",
                               "DISPATCHING>REVIEW",
                               "VERIFYING>REVIEW",
                               "REVIEW>SUCCEEDED",
                               "REVIEW>DISPATCHING",
                               "REVIEW>PARTIAL",
                               "REVIEW>FAILED",
                               "FUNDED>FAILED"};

const QSet<QString> kAttempts = {
    "PREPARED>SENDING",       "PREPARED>ABANDONED",   "SENDING>SUCCEEDED", "SENDING>REJECTED",
    "SENDING>PENDING",        "SENDING>UNKNOWN",      "PENDING>SUCCEEDED", "PENDING>REJECTED",
    "PENDING>UNKNOWN",        "UNKNOWN>SUCCEEDED",    "UNKNOWN>REJECTED",  "UNKNOWN>PENDING",
    "SUCCEEDED>CONTRADICTED", "REJECTED>CONTRADICTED"};

template <typename State, size_t N>
void everyPair(const std::array<const char *, N> &codes, const QSet<QString> &allowed,
               bool (*mayBecome)(State, State))
{
    qsizetype yes = 0;
    for (size_t from = 0; from < N; ++from) {
        for (size_t to = 0; to < N; ++to) {
            const QString pair = QLatin1String(codes[from]) + u'>' + QLatin1String(codes[to]);
            QVERIFY2(mayBecome(State(from), State(to)) == allowed.contains(pair), qPrintable(pair));
            yes += mayBecome(State(from), State(to)) ? 1 : 0;
        }
    }
    QCOMPARE(yes, allowed.size());
}

} // namespace

/// S-2: every pair that is not in the table is refused, for every machine.
class tst_States : public QObject
{
    Q_OBJECT

private slots:
    void deposits()
    {
        everyPair<DepositState>(deposits::kDepositStateCodes, kDeposits, &deposits::mayBecome);
    }
    void orders() { everyPair<OrderState>(orders::kOrderStateCodes, kOrders, &orders::mayBecome); }
    void attempts()
    {
        everyPair<AttemptState>(orders::kAttemptStateCodes, kAttempts, &orders::mayBecome);
    }

    /// Whatever the answer, an attempt only walks edges of its table.
    void answersWalkAllowedEdges()
    {
        for (size_t state = 0; state < orders::kAttemptStateCodes.size(); ++state) {
            for (int outcome = 0; outcome <= int(OutcomeClass::Pending); ++outcome) {
                const orders::AnswerVerdict verdict =
                    orders::judge(AttemptState(state), OutcomeClass(outcome));
                if (verdict.effect != orders::AnswerEffect::Nothing)
                    QVERIFY(orders::mayBecome(AttemptState(state), verdict.next));
            }
        }
    }

    void unknownNeverTurnsIntoAFailureByItself()
    {
        using orders::AnswerEffect;
        QCOMPARE(orders::judge(AttemptState::Unknown, OutcomeClass::Unknown).effect,
                 AnswerEffect::Nothing);
        QCOMPARE(orders::judge(AttemptState::Unknown, OutcomeClass::NotSent).effect,
                 AnswerEffect::Nothing); // the question was not sent; the purchase was
        QCOMPARE(orders::judge(AttemptState::Sending, OutcomeClass::Unknown).next,
                 AttemptState::Unknown);
    }

    /// S5: what people may do about an order that hangs.
    void verdicts_data()
    {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<bool>("risky");
        const auto row = [](const char *fact, const char *verdict, bool risky) {
            QTest::newRow(fact) << fact << verdict << risky;
        };
        row("PREPARED ", "not_sent", true);
        row("SENDING NONE", "sending", true);
        row("PENDING NONE", "accepted", true);
        row("UNKNOWN ", "unknown", true);
        row("UNKNOWN TIMEOUT", "unknown", true);
        row("UNKNOWN NOT_FOUND", "unknown", true);
        row("UNKNOWN UNKNOWN_PROVIDER_CODE", "unknown", true);
        row("UNKNOWN PARTIAL_DELIVERY", "in_part", true);
        // The supplier holds another purchase against ours: whatever the state, that is no proof.
        row("UNKNOWN DUPLICATE_REFERENCE", "earlier_exists", true);
        row("REJECTED DUPLICATE_ELSEWHERE", "earlier_exists", true);
        row("REJECTED DUPLICATE_NOT_ALLOWED", "earlier_exists", true);
        row("UNKNOWN BILL_ALREADY_PAID", "earlier_exists", true);
        row("REJECTED AMOUNT_INVALID", "refused", false);
        row("REJECTED TRANSPORT_ERROR", "refused", false); // proven: not sent
        row("REJECTED PROVIDER_FAILED", "refused", false);
        // No proof that nothing was bought: what nobody listed, and what may follow a delivery.
        row("REJECTED ", "unknown", true);
        row("REJECTED NOT_FOUND", "unknown", true);
        row("REJECTED REVERSED", "unknown", true);
        row("REJECTED SOMETHING_NEW", "unknown", true);
        row("REJECTED INVALID_DESTINATION", "bad_target", false);
        row("REJECTED DESTINATION_OUT_OF_REGION", "bad_target", false);
        // A target that may be wrong is no refusal while nobody knows the end.
        row("UNKNOWN INVALID_DESTINATION", "unknown", true);
        row("ABANDONED ", "refused", false);
        row("SUCCEEDED NONE", "delivered", true);
        row("CONTRADICTED NONE", "late_goods", true);
        row("", "unknown", true);
        row("rubbish", "unknown", true);
    }

    void verdicts()
    {
        QFETCH(QString, fact);
        const orders::Verdict verdict = orders::verdictOf(fact);
        QTEST(QString::fromLatin1(orders::kVerdictCodes[size_t(verdict)]), "verdict");
        QTEST(orders::mayStillCome(verdict), "risky");
    }

    void questionsKeepTheSuppliersPace()
    {
        QCOMPARE(orders::nextCheckDelayMs(0, 0, 0, 0), 3'000);
        QCOMPARE(orders::nextCheckDelayMs(2, 10'000, 0, 0), 15'000);
        QCOMPARE(orders::nextCheckDelayMs(0, 0, 60'000, 0), 60'000); // Digiflazz: a minute
        QCOMPARE(orders::nextCheckDelayMs(9, 10 * 60'000, 0, 0), 120'000);
        QCOMPARE(orders::nextCheckDelayMs(30, 3'600'000, 0, 0), 600'000);
        QCOMPARE(orders::nextCheckDelayMs(99, 7 * 3'600'000, 0, 0), 3'600'000);
        for (quint64 jitter : {1ULL, 77ULL, 123'456'789ULL}) {
            const qint64 delay = orders::nextCheckDelayMs(9, 10 * 60'000, 0, jitter);
            QVERIFY(delay >= 120'000 && delay <= 144'000);
        }
    }
};

QTEST_GUILESS_MAIN(tst_States)
#include "tst_states.moc"
