#include "services/sample/sample_rows.h"

#include "services/audit/audit.h"
#include "services/commands/command.h"

namespace reiyan::sample {
namespace {

constexpr db::Statement kSealHead{"sample.seal_head", "SELECT seal_seq, hash FROM audit_seals "
                                                      "ORDER BY seal_seq DESC LIMIT 1"};
constexpr db::Statement kSetBook{"sample.set_book", "UPDATE accounts SET balance = :balance, "
                                                    "entry_seq = :seq, version = version + 1 "
                                                    "WHERE id = :id"};

constexpr char kWorkstation[] = "PC-KASIR";

struct TableText {
    const char *name;
    const char *columns;
};

constexpr std::array<TableText, SampleRows::TableCount> kTables = {
    TableText{"users",
              "id full_name user_name phone role_id member_level_id search_text created_at"},
    TableText{"accounts", "id class user_id created_at"},
    TableText{"commands", "id kind actor_id origin workstation request_hash payload state result "
                          "filed_at executed_at"},
    TableText{"deposits",
              "id order_id user_id payment_id amount status requested_by client_token "
              "match_note matched_by decided_by decided_at date_exp created_at version"},
    TableText{"transactions",
              "id order_id user_id produk_id service_id provider_id target price cost_cap cost "
              "status serial failure order_day repeat_no placed_by channel client_token created_at "
              "finished_at version"},
    TableText{
        "attempts",
        "id order_id attempt_no live_slot provider_id provider_ref sku destination "
        "request_hash cost_cap state sent_at outcome_code outcome_rule cost serial created_at "
        "finished_at version"},
    TableText{"attempt_answers", "id attempt_id answer_no source http_status body outcome code "
                                 "message rule latency_ms answer_hash at"},
    TableText{"transfers", "id kind command_id transfer_no order_id deposit_id effective_at "
                           "recorded_at note_code"},
    TableText{"entries", "transfer_id leg account_id amount balance_before balance_after "
                         "account_seq recorded_at"},
    TableText{"holds", "id account_id amount purpose order_id state captured_amount "
                       "resolve_command_id placed_at resolved_at version"},
    TableText{"state_histories",
              "id machine object_id seq from_state to_state cause actor_id command_id job_id at"},
    TableText{"activity_log", "id at actor_id actor_name workstation action object_type object_id "
                              "changes command_id reason content_hash"},
    TableText{"audit_seals", "seal_seq audit_id prev_hash hash sealed_at"},
};

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? nullText() : QVariant(text);
}

Result<void> setBook(db::Transaction &tx, const Book &book)
{
    const Error gone{ErrorKind::Broken, "ledger.no_account", book.id, {book.id}};
    return tx.changeOne(kSetBook,
                        {{":balance", book.balance}, {":seq", book.seq}, {":id", book.id}}, gone);
}

Result<void> setBooks(db::Transaction &tx, const QList<Book> &books)
{
    for (const Book &book : books) {
        if (Result<void> set = setBook(tx, book); !set)
            return set;
    }
    return {};
}

} // namespace

QVariant nullText()
{
    return QVariant(QMetaType(QMetaType::QString));
}

QVariant nullNumber()
{
    return QVariant(QMetaType(QMetaType::LongLong));
}

SampleRows::SampleRows(db::Database &database, quint64 seed)
    : m_database(database)
    , m_clock(std::make_shared<ManualClock>(0))
    , m_environment(Environment::seeded(seed, m_clock))
    , m_sealHash(audit::kChainStart)
{}

SampleRows::~SampleRows()
{
    const Result<void> rest = finish();
    Q_UNUSED(rest)
}

Result<void> SampleRows::load()
{
    const Result<std::optional<db::Row>> seal =
        m_database.read([](db::Reader &reader) { return reader.row(kSealHead); });
    if (!seal)
        return seal.error();
    if (*seal) {
        m_sealSeq = (*seal)->integer(0);
        m_sealHash = (*seal)->bytes(1);
    }
    return {};
}

QString SampleRows::idAt(qint64 at)
{
    m_clock->advance(at - m_clock->nowMs());
    return newUuid(m_environment);
}

QString SampleRows::act(const Deed &deed)
{
    const QString id = idAt(deed.at);
    const QString payload = QStringLiteral("{\"id\":\"%1\"}").arg(deed.object);
    add(Commands,
        {id, QLatin1String(deed.kind), textOrNull(deed.by.id), QLatin1String(deed.origin),
         QLatin1String(kWorkstation),
         QString::fromLatin1(commands::requestHash(deed.kind, deed.by.id, payload.toUtf8())),
         payload, QStringLiteral("EXECUTED"), payload, deed.at, deed.at});
    const audit::StoredRecord record{idAt(deed.at),
                                     deed.at,
                                     deed.by.id,
                                     deed.by.name,
                                     QLatin1String(kWorkstation),
                                     QLatin1String(deed.kind),
                                     QLatin1String(deed.kind).mid(0, 5),
                                     deed.object,
                                     "{}",
                                     id,
                                     {}};
    const QByteArray content = audit::contentHash(record);
    add(Audit, {record.id, deed.at, textOrNull(deed.by.id), deed.by.name, record.workstation,
                record.action, record.objectType, deed.object, QStringLiteral("{}"), id,
                QStringLiteral(""), QString::fromLatin1(content)});
    const QByteArray seal = audit::sealHash(m_sealHash, ++m_sealSeq, record.id, content);
    add(Seals, {m_sealSeq, record.id, QString::fromLatin1(m_sealHash), QString::fromLatin1(seal),
                deed.at + 2'000});
    m_sealHash = seal;
    return id;
}

void SampleRows::step(const Step &step, const QString &command, const Person &by, qint64 at)
{
    add(Histories, {idAt(at), QLatin1String(step.machine), step.object, step.seq,
                    QLatin1String(step.from), QLatin1String(step.to), QLatin1String(step.cause),
                    textOrNull(by.id), command, nullText(), at});
}

void SampleRows::stepOfJob(const Step &step, const QString &job, qint64 at)
{
    add(Histories,
        {idAt(at), QLatin1String(step.machine), step.object, step.seq, QLatin1String(step.from),
         QLatin1String(step.to), QLatin1String(step.cause), nullText(), nullText(), job, at});
}

void SampleRows::transfer(const Transfer &transfer, qint64 at, Lines lines)
{
    const QString id = idAt(at);
    add(Transfers,
        {id, QLatin1String(transfer.kind), transfer.command, 1, textOrNull(transfer.order),
         textOrNull(transfer.deposit), at, at, QStringLiteral("sample")});
    int leg = 0;
    for (const auto &[book, amount] : lines) {
        const qint64 before = book->balance;
        book->balance += amount;
        add(Entries, {id, ++leg, book->id, amount, before, book->balance, ++book->seq, at});
    }
}

Result<void> SampleRows::write(db::Transaction &tx, const Batch &batch)
{
    for (size_t table = 0; table < TableCount; ++table) {
        if (batch.at(table).isEmpty())
            continue;
        const Result<void> done =
            tx.insertMany(kTables.at(table).name, QByteArray(kTables.at(table).columns).split(' '),
                          batch.at(table));
        if (!done)
            return done;
    }
    return {};
}

Result<void> SampleRows::flush()
{
    // One batch of orders refers to no other, so a server's two writers take two at once.
    const bool embedded = m_database.settings().dialect == db::Dialect::Sqlite;
    auto rows = std::make_unique<const Batch>(std::exchange(m_rows, {}));
    const auto done = m_database.writer().write(
        [batch = rows.get()](db::Transaction &tx) { return write(tx, *batch); });
    m_writing.push_back({std::move(rows), done});
    return awaitUntil(embedded ? 1 : 2);
}

Result<void> SampleRows::finish()
{
    return awaitUntil(0);
}

Result<void> SampleRows::awaitUntil(size_t left)
{
    while (m_writing.size() > left) {
        const Result<void> written = db::await(m_writing.front().done);
        m_writing.pop_front();
        if (!written)
            return written;
    }
    return {};
}

Result<void> SampleRows::closeBooks(const QList<Book> &books)
{
    constexpr qsizetype kBatch = 5'000;
    for (qsizetype at = 0; at < books.size(); at += kBatch) {
        const Result<void> done = m_database.write(
            [some = books.mid(at, kBatch)](db::Transaction &tx) { return setBooks(tx, some); });
        if (!done)
            return done;
    }
    return {};
}

} // namespace reiyan::sample
