#include "app/backoffice/csv_export.h"

#include "models/cell_text.h"
#include "models/texts/time_text.h"
#include "services/catalog/catalog_queries.h"
#include "services/deposits/deposits_queries.h"
#include "services/jobs/jobs_queries.h"
#include "services/members/members_queries.h"
#include "services/orders/orders_queries.h"
#include "services/payments/payments_queries.h"
#include "services/store/cases_queries.h"
#include "services/wallets/wallets_queries.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QSaveFile>

namespace reiyan {
namespace {

using models::ColumnInfo;
using models::ListId;

/// Quotes always; a cell that a spreadsheet would run as a formula gets an apostrophe.
QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.at(0)))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray cellOf(const ColumnInfo &column, const QVariant &value)
{
    if (models::isMoney(column.kind) || column.kind == models::ColumnKind::Number)
        return QByteArray::number(value.toLongLong());
    if (column.kind == models::ColumnKind::Age || column.kind == models::ColumnKind::Until)
        return csvCell(texts::formatDateTime(value.toLongLong()));
    if (column.kind == models::ColumnKind::Duration)
        return QByteArray::number(value.toLongLong() / 1000);
    return csvCell(models::cellText(column.kind, value));
}

class CsvFile
{
public:
    explicit CsvFile(const QString &path)
        : m_file(path)
        , m_hash(QCryptographicHash::Sha256)
    {}

    bool open() { return m_file.open(QIODevice::WriteOnly) && m_file.write("\xEF\xBB\xBF") == 3; }

    bool line(const QByteArrayList &cells)
    {
        const QByteArray text = cells.join(';') + "\r\n";
        m_hash.addData(text);
        return m_file.write(text) == text.size();
    }

    bool close(qint64 rows)
    {
        const QByteArray tail =
            "\r\n"
            + csvCell(QStringLiteral("%1 baris, %2 WIB")
                          .arg(rows)
                          .arg(texts::formatDateTime(QDateTime::currentMSecsSinceEpoch())))
            + "\r\n" + csvCell(QStringLiteral("SHA-256")) + ';' + m_hash.result().toHex() + "\r\n";
        return m_file.write(tail) == tail.size() && m_file.commit();
    }

    [[nodiscard]] Error error() const
    {
        return {ErrorKind::Offline,
                "db.not_writable_folder",
                m_file.errorString(),
                {m_file.fileName()}};
    }

private:
    QSaveFile m_file;
    QCryptographicHash m_hash;
};

} // namespace

const db::ListSpec &listSpecOf(ListId list)
{
    switch (list) {
    case ListId::Deposits:
        return deposits::depositList();
    case ListId::Orders:
        return orders::orderList();
    case ListId::Hanging:
        return orders::hangingList();
    case ListId::WalletEntries:
        return wallets::walletEntryList();
    case ListId::StoreEntries:
        return wallets::storeEntryList();
    case ListId::Members:
        return members::memberList();
    case ListId::Services:
        return catalog::serviceList();
    case ListId::Messages:
        return jobs::messageList();
    case ListId::Jobs:
        return jobs::jobList();
    case ListId::Cases:
        return store::caseList();
    case ListId::Attempts:
        return orders::attemptList();
    case ListId::BankLines:
        return deposits::bankLineList();
    case ListId::PaymentMethods:
        return payments::methodList();
    case ListId::Watched:
        return orders::watchedList();
    }
    Q_UNREACHABLE();
}

namespace {

bool writeRows(CsvFile &file, const QList<ListRow> &rows, const QList<ColumnInfo> &infos,
               const QList<int> &columns)
{
    for (const ListRow &row : rows) {
        QByteArrayList cells;
        for (const int column : columns)
            cells.append(cellOf(infos.at(column), row.values.at(column)));
        if (!file.line(cells))
            return false;
    }
    return true;
}

} // namespace

Result<qint64> exportCsv(db::Database &store, ListId list, const ListRequest &request,
                         const QList<int> &columns, const QString &path)
{
    constexpr int kRowsAtOnce = 1'000;
    const QList<ColumnInfo> infos = models::listColumns(list);
    CsvFile file(path);
    QByteArrayList header;
    for (const int column : columns)
        header.append(csvCell(QCoreApplication::translate("Columns", infos.at(column).title)));
    if (!file.open() || !file.line(header))
        return file.error();

    ListCursor cursor{{}, false, kRowsAtOnce};
    qint64 rows = 0;
    for (;;) {
        // Short reads: a long one would hold commits up on an embedded store (Q-7).
        const Result<ListPage> page = db::await(store.reports().read([&](db::Reader &reader) {
            return db::listPage(reader, listSpecOf(list), request, cursor);
        }));
        if (!page)
            return page.error();
        if (!writeRows(file, page->rows, infos, columns))
            return file.error();
        rows += page->rows.size();
        if (!page->hasMore)
            break;
        cursor.key = page->last;
    }
    if (!file.close(rows))
        return file.error();
    return rows;
}

} // namespace reiyan
