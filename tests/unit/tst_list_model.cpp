#include "models/list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace reiyan;
using models::ListModel;

namespace {

/// A list of `total` rows, numbered downwards, that answers when the test says so, or at once.
class Source
{
public:
    explicit Source(int total, bool atOnce = true)
        : m_total(total)
        , m_atOnce(atOnce)
    {}

    ListModel::Fetch fetch()
    {
        return [this](const ListRequest &request, const ListCursor &cursor) {
            auto promise = std::make_shared<QPromise<Result<ListPage>>>();
            promise->start();
            m_open.append([this, promise, request, cursor] {
                promise->addResult(page(request, cursor));
                promise->finish();
            });
            ++asked;
            if (m_atOnce)
                m_open.takeLast()();
            return promise->future();
        };
    }

    void answer(int index) { m_open.takeAt(index)(); }
    int asked = 0;

private:
    Result<ListPage> page(const ListRequest &request, const ListCursor &cursor) const
    {
        if (request.text == "broken")
            return Error{ErrorKind::Offline, "db.lost", {}};
        const int key = cursor.key ? cursor.key->value.toInt() : -1;
        int first = 0;
        int last = 0; // one past
        if (!cursor.backward) {
            first = key < 0 ? 0 : m_total - key;
            last = std::min(m_total, first + cursor.limit);
        } else {
            last = key < 0 ? m_total : m_total - key - 1;
            first = std::max(0, last - cursor.limit);
        }
        ListPage page;
        for (int i = first; i < last; ++i) {
            const int number = m_total - 1 - i;
            page.rows.append({QString::number(number), {number, request.text}});
        }
        if (!page.rows.isEmpty()) {
            page.first = ListKey{page.rows.constFirst().values.at(0), page.rows.constFirst().id};
            page.last = ListKey{page.rows.constLast().values.at(0), page.rows.constLast().id};
        }
        page.hasMore = cursor.backward ? first > 0 : last < m_total;
        return page;
    }

    const int m_total;
    const bool m_atOnce;
    QList<std::function<void()>> m_open;
};

const QList<models::ColumnInfo> kColumns = {
    {"number", "Number", models::ColumnKind::Number, 8, true},
    {"text", "Text", models::ColumnKind::Text, 8},
};

ListRequest asking(const QString &text)
{
    ListRequest request;
    request.text = text;
    request.sort = "number";
    return request;
}

} // namespace

class tst_ListModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheContractOfItemModels()
    {
        Source source(900);
        ListModel model(kColumns, source.fetch());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRequest(asking("a"));
        QTRY_VERIFY(model.rowCount() >= 200);
        model.goToEnd();
        QTRY_COMPARE(model.idAt(model.rowCount() - 1), "0");
        model.fetchPrevious();
        QTRY_COMPARE(model.rowCount(), 400);
    }

    void asksForOnePageAndNoMore()
    {
        Source source(10'000'000);
        ListModel model(kColumns, source.fetch());
        model.setRequest(asking("a"));
        QTRY_COMPARE(model.rowCount(), ListModel::kPageRows);
        QCOMPARE(source.asked, 1);
    }

    void tenMillionRowsKeepAWindow()
    {
        Source source(10'000'000);
        ListModel model(kColumns, source.fetch());
        model.setRequest(asking("a"));
        for (int i = 0; i < 60; ++i) {
            QTRY_VERIFY(!model.isLoading());
            model.fetchMore({});
        }
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), ListModel::kMostRows);
        QVERIFY(model.hasMoreBefore());
        const QString first = model.idAt(0);
        model.fetchPrevious();
        QTRY_VERIFY(model.idAt(0) != first);
        QCOMPARE(model.rowCount(), ListModel::kMostRows);
        QCOMPARE(model.idAt(ListModel::kPageRows), first); // no row lost, none twice
    }

    void dropsTheAnswerToAnOlderQuestion()
    {
        Source source(10, false);
        ListModel model(kColumns, source.fetch());
        model.setRequest(asking("old"));
        model.setRequest(asking("new"));
        source.answer(1);
        source.answer(0);
        QTRY_COMPARE(model.rowCount(), 10);
        QTest::qWait(0);
        QCOMPARE(model.index(0, 1).data(), "new");
    }

    void anErrorIsToldOnceAndNotAskedAgain()
    {
        Source source(10);
        ListModel model(kColumns, source.fetch());
        QSignalSpy failures(&model, &ListModel::failed);
        model.setRequest(asking("broken"));
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(source.asked, 1);
    }

    void marksSurviveARefresh()
    {
        Source source(300);
        ListModel model(kColumns, source.fetch());
        model.setRequest(asking("a"));
        QTRY_COMPARE(model.rowCount(), 200);
        model.toggleMark(3);
        model.refresh();
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(model.index(3, 0).data(ListModel::MarkedRole).toBool());
        QCOMPARE(model.markedSum("number"), 296);
    }

    void theReceiverMayDieFirst()
    {
        Source source(10, false);
        auto model = std::make_unique<ListModel>(kColumns, source.fetch());
        model->setRequest(asking("a"));
        model.reset();
        source.answer(0);
        QTest::qWait(0); // the answer goes to nobody
    }

    void noCellIsSilentForAScreenReader()
    {
        Source source(3);
        ListModel model(kColumns, source.fetch());
        model.setRequest(asking(QString()));
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(!model.index(0, 1).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ListModel)
#include "tst_list_model.moc"
