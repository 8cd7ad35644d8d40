#include "services/audit/audit.h"
#include "services/base/wib.h"
#include "services/identity/user.h"
#include "services/ledger/account.h"
#include "services/sample/sample_store.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace reiyan::sample {
namespace {

struct Item {
    QString id;
    QString product;
    QString provider;
    QString providerCode;
    QString sku;
    QString rule;
    qint64 cost = 0;
    qint64 price = 0;
};

struct Book { ///< A ledger account while it is being written.
    QString id;
    qint64 balance = 0;
    qint64 seq = 0;
};

struct Member {
    QString id;
    QString name;
    QString phone;
    Book wallet;
};

constexpr db::Statement kStaffByRole{"sample.staff",
                                     "SELECT u.id, u.user_name FROM users u JOIN roles r "
                                     "ON r.id = u.role_id WHERE r.name = :role ORDER BY u.id"};
constexpr db::Statement kItems{"sample.items", R"sql(
    SELECT s.id, s.produk_id, s.provider_id, v.code, s.code, p.target_rule, s.price_provider,
           x.price
    FROM services s JOIN products p ON p.id = s.produk_id JOIN providers v ON v.id = s.provider_id
    JOIN service_prices x ON x.service_id = s.id
    JOIN member_levels l ON l.id = x.member_level_id AND l.name = 'bronze'
    WHERE s.status = 'available' AND s.price_provider < 200000
    ORDER BY s.code)sql"};
constexpr db::Statement kLevel{"sample.level",
                               "SELECT id FROM member_levels WHERE name = 'bronze'"};
constexpr db::Statement kRole{"sample.role", "SELECT id FROM roles WHERE name = 'member'"};
constexpr db::Statement kMethods{"sample.methods", "SELECT id, account_id FROM payment_methods "
                                                   "WHERE gateway = 'manual' ORDER BY code"};
constexpr db::Statement kSealHead{"sample.seal_head", "SELECT seal_seq, hash FROM audit_seals "
                                                      "ORDER BY seal_seq DESC LIMIT 1"};
constexpr db::Statement kAnyOrder{"sample.any_order", "SELECT COUNT(*) FROM transactions"};
constexpr db::Statement kSetBook{"sample.set_book", "UPDATE accounts SET balance = :balance, "
                                                    "entry_seq = :seq, version = version + 1 "
                                                    "WHERE id = :id"};

constexpr std::array kFirstNames = {
    "Andi",    "Budi",   "Citra", "Dimas", "Eka", "Fajar", "Gita",  "Hendra", "Indah",  "Joko",
    "Kartika", "Lukman", "Maya",  "Nanda", "Oki", "Putri", "Rizky", "Siti",   "Taufik", "Yuni"};
constexpr std::array kLastNames = {"Cell", "Setiawan", "Pulsa",  "Wijaya",  "Mandiri", "Saputra",
                                   "Jaya", "Lestari",  "Gaming", "Hidayat", "Makmur",  "Kurnia"};

/// Tables in the order in which rows may refer to each other.
enum Table {
    Users,
    Accounts,
    Commands,
    Deposits,
    Orders,
    Attempts,
    Answers,
    Transfers,
    Entries,
    Holds,
    Histories,
    Audit,
    Seals,
    TableCount
};

struct TableText {
    const char *name;
    const char *columns;
};

constexpr std::array<TableText, TableCount> kTables = {
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

QVariant null()
{
    return QVariant(QMetaType(QMetaType::QString));
}

QVariant noNumber()
{
    return QVariant(QMetaType(QMetaType::LongLong));
}

class History
{
public:
    History(db::Database &database, const SampleOptions &options)
        : m_database(database)
        , m_options(options)
        , m_clock(std::make_shared<ManualClock>(0))
        , m_environment(Environment::seeded(options.seed, m_clock))
        , m_random(quint32(options.seed))
    {}

    Result<int> write(const std::function<void(int)> &progress);

private:
    struct Act { ///< One executed command with its audit row.
        QString id;
        QString actor;
        QString actorName;
    };

    Result<void> load(db::Reader &reader);
    void makeMembers(qint64 start);
    void makeOrder(qint64 at);
    void makeDeposit(Member &member, qint64 at, qint64 amount);
    Act act(const char *kind, qint64 at, const QString &actor, const QString &actorName,
            const QString &object, const char *origin = "console");
    void step(const char *machine, const QString &object, int seq, const char *from, const char *to,
              const char *cause, const Act *act, const QString &job, qint64 at);
    void transfer(const char *kind, const Act &act, const QString &order, const QString &deposit,
                  qint64 at, std::initializer_list<std::pair<Book *, qint64>> lines);
    QString idAt(qint64 at);
    QString numberAt(qint64 at);
    qint64 below(qint64 limit) { return qint64(m_random.bounded(quint64(limit))); }
    Result<void> flush();
    Result<void> closeBooks();
    void add(Table table, QList<QVariant> row) { m_rows[table].append(std::move(row)); }

    db::Database &m_database;
    const SampleOptions m_options;
    std::shared_ptr<ManualClock> m_clock;
    Environment m_environment;
    QRandomGenerator64 m_random;
    std::array<QList<QList<QVariant>>, TableCount> m_rows;
    QList<Item> m_items;
    QList<Member> m_members;
    QList<std::pair<QString, QString>> m_operators;
    std::pair<QString, QString> m_clerk;
    QList<std::pair<QString, Book>> m_banks;
    QHash<QString, Book> m_floats;
    Book m_sales{QLatin1String(ledger::kSales)};
    Book m_cogs{QLatin1String(ledger::kCogs)};
    QString m_level;
    QString m_role;
    qint64 m_sealSeq = 0;
    QByteArray m_sealHash = audit::kChainStart;
    qint64 m_serial = 0;
};

QString History::idAt(qint64 at)
{
    m_clock->advance(at - m_clock->nowMs());
    return newUuid(m_environment);
}

QString History::numberAt(qint64 at)
{
    // Counted, not drawn: a million numbers of one store must not meet.
    constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    quint64 mixed =
        (quint64(++m_serial) * 0x2545F491ULL) & 0x3fffffffULL; // odd factor: a bijection
    QString code;
    for (int i = 0; i < 6; ++i, mixed >>= 5U)
        code.append(QLatin1Char(kLetters[mixed & 31U]));
    return QStringLiteral("RYN-") + toWib(at).date().toString(QStringLiteral("yyMMdd")) + u'-'
           + code;
}

Result<void> History::load(db::Reader &reader)
{
    const auto staff = [&](const char *role) {
        return reader.rows(kStaffByRole, {{":role", QLatin1String(role)}});
    };
    const Result<db::Rows> operators = staff("operator");
    const Result<db::Rows> clerks = staff("customer_service");
    const Result<db::Rows> items = reader.rows(kItems);
    const Result<db::Rows> methods = reader.rows(kMethods);
    const Result<std::optional<db::Row>> level = reader.row(kLevel);
    const Result<std::optional<db::Row>> role = reader.row(kRole);
    const Result<std::optional<db::Row>> seal = reader.row(kSealHead);
    for (const Result<db::Rows> *rows : {&operators, &clerks, &items, &methods}) {
        if (!*rows)
            return rows->error();
        if ((*rows)->isEmpty())
            return Error{ErrorKind::Invalid, "catalog.not_found", QStringLiteral("sample")};
    }
    if (!level || !role || !seal || !*level || !*role)
        return Error{ErrorKind::Broken, "db.unclassified", QStringLiteral("sample")};
    for (const db::Row &row : *operators)
        m_operators.append({row.text(0), row.text(1)});
    m_clerk = {clerks->constFirst().text(0), clerks->constFirst().text(1)};
    for (const db::Row &row : *items) {
        m_items.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                        row.text(5), row.integer(6), row.integer(7)});
        m_floats.insert(row.text(3), {ledger::providerFloat(row.text(3))});
    }
    for (const db::Row &row : *methods)
        m_banks.append({row.text(0), {row.text(1)}});
    m_level = (*level)->text(0);
    m_role = (*role)->text(0);
    if (*seal) {
        m_sealSeq = (*seal)->integer(0);
        m_sealHash = (*seal)->bytes(1);
    }
    return {};
}

void History::makeMembers(qint64 start)
{
    for (int i = 0; i < m_options.members; ++i) {
        const QString name = QStringLiteral("%1 %2").arg(
            QLatin1String(kFirstNames[size_t(below(kFirstNames.size()))]),
            QLatin1String(kLastNames[size_t(below(kLastNames.size()))]));
        const QString userName = name.section(u' ', 0, 0).toLower() + QString::number(i + 1);
        const QString phone =
            QStringLiteral("0812") + QString::number(10'000'000 + below(89'999'999));
        const QString id = idAt(start + i);
        add(Users, {id, name, userName, phone, m_role, m_level,
                    identity::folded(name + u' ' + userName + u' ' + phone), start + i});
        add(Accounts, {ledger::walletOf({id}), QStringLiteral("liability"), id, start + i});
        m_members.append({id, name, phone, {ledger::walletOf({id})}});
    }
}

History::Act History::act(const char *kind, qint64 at, const QString &actor,
                          const QString &actorName, const QString &object, const char *origin)
{
    const Act act{idAt(at), actor, actorName};
    const QVariant actorId = actor.isEmpty() ? null() : QVariant(actor);
    const QString payload = QStringLiteral("{\"id\":\"%1\"}").arg(object);
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash((act.id + payload).toUtf8(), QCryptographicHash::Sha256).toHex());
    add(Commands,
        {act.id, QLatin1String(kind), actorId, QLatin1String(origin), QStringLiteral("PC-KASIR"),
         hash, payload, QStringLiteral("EXECUTED"), payload, at, at});
    const audit::StoredRecord record{idAt(at),
                                     at,
                                     actor,
                                     actorName,
                                     QStringLiteral("PC-KASIR"),
                                     QLatin1String(kind),
                                     QLatin1String(kind).mid(0, 5),
                                     object,
                                     "{}",
                                     act.id,
                                     {}};
    const QByteArray content = audit::contentHash(record);
    add(Audit,
        {record.id, at, actorId, actorName, record.workstation, record.action, record.objectType,
         object, QStringLiteral("{}"), act.id, QStringLiteral(""), QString::fromLatin1(content)});
    const QByteArray seal = audit::sealHash(m_sealHash, ++m_sealSeq, record.id, content);
    add(Seals, {m_sealSeq, record.id, QString::fromLatin1(m_sealHash), QString::fromLatin1(seal),
                at + 2'000});
    m_sealHash = seal;
    return act;
}

void History::step(const char *machine, const QString &object, int seq, const char *from,
                   const char *to, const char *cause, const Act *act, const QString &job, qint64 at)
{
    add(Histories,
        {idAt(at), QLatin1String(machine), object, seq, QLatin1String(from), QLatin1String(to),
         QLatin1String(cause), act && !act->actor.isEmpty() ? QVariant(act->actor) : null(),
         act ? QVariant(act->id) : null(), job.isEmpty() ? null() : QVariant(job), at});
}

void History::transfer(const char *kind, const Act &act, const QString &order,
                       const QString &deposit, qint64 at,
                       std::initializer_list<std::pair<Book *, qint64>> lines)
{
    const QString id = idAt(at);
    add(Transfers,
        {id, QLatin1String(kind), act.id, 1, order.isEmpty() ? null() : QVariant(order),
         deposit.isEmpty() ? null() : QVariant(deposit), at, at, QStringLiteral("sample")});
    int leg = 0;
    for (const auto &[book, amount] : lines) {
        const qint64 before = book->balance;
        book->balance += amount;
        add(Entries, {id, ++leg, book->id, amount, before, book->balance, ++book->seq, at});
    }
}

void History::makeDeposit(Member &member, qint64 at, qint64 amount)
{
    const auto &[operatorId, operatorName] = m_operators.at(below(m_operators.size()));
    auto &[method, bank] = m_banks[below(m_banks.size())];
    const qint64 filed = at - 240'000;
    const QString id = idAt(filed);
    const Act request = act("deposit.request", filed, m_clerk.first, m_clerk.second, id);
    const Act match = act("deposit.match", at - 60'000, m_clerk.first, m_clerk.second, id);
    const Act approve = act("deposit.approve", at, operatorId, operatorName, id);
    add(Deposits, {id, numberAt(filed), member.id, method, amount, QStringLiteral("CREDITED"),
                   m_clerk.first, request.id, QStringLiteral("CR ") + member.name.toUpper(),
                   operatorId, operatorId, at, filed + 3'600'000, filed, 3});
    step("deposit", id, 1, "NEW", "SUBMITTED", "request", &request, {}, filed);
    step("deposit", id, 2, "SUBMITTED", "MATCHED", "match", &match, {}, at - 60'000);
    step("deposit", id, 3, "MATCHED", "CREDITED", "approve", &approve, {}, at);
    transfer("DEPOSIT", approve, {}, id, at, {{&bank, -amount}, {&member.wallet, amount}});
}

QString targetFor(const Item &item, const Member &member, qint64 chance)
{
    if (item.rule == QLatin1String("meter"))
        return QStringLiteral("14%1").arg(100'000'000 + chance % 800'000'000);
    if (item.rule.startsWith(QLatin1String("phone")))
        return member.phone;
    return QString::number(10'000'000 + chance % 80'000'000);
}

void History::makeOrder(qint64 at)
{
    constexpr qint64 kPercentFailed = 6;
    // A few members buy most.
    const qint64 draw = below(m_members.size());
    Member &member = m_members[std::min(draw, below(m_members.size()))];
    const Item &item = m_items.at(below(m_items.size()));
    if (member.wallet.balance < item.price)
        makeDeposit(member, at - 5'000, (item.price * 8 / 50'000 + 1) * 50'000);

    const auto &[operatorId, operatorName] = m_operators.at(below(m_operators.size()));
    const bool fails = below(100) < kPercentFailed;
    const qint64 sent = at + 200;
    const qint64 end = sent + 900 + below(14'000);
    const QString order = idAt(at);
    const QString number = numberAt(at);
    const QString attempt = idAt(at);
    const QString job = idAt(at);
    const QString target = targetFor(item, member, below(1'000'000'000));
    const QString serial =
        fails ? QString() : QString::number(1'000'000'000 + below(9'000'000'000));
    const Act place = act("order.place", at, operatorId, operatorName, order);
    const Act answer = act("order.record_answer", end, {}, QStringLiteral("sistem"), order, "job");
    const char *orderEnd = fails ? "FAILED" : "SUCCEEDED";
    const char *attemptEnd = fails ? "REJECTED" : "SUCCEEDED";
    const qint64 cap = item.cost + item.cost / 50 + 1;
    const QVariant cost = fails ? noNumber() : QVariant(item.cost);
    const QVariant sn = fails ? null() : QVariant(serial);

    add(Orders, {order,
                 number,
                 member.id,
                 item.product,
                 item.id,
                 item.provider,
                 target,
                 item.price,
                 cap,
                 cost,
                 QLatin1String(orderEnd),
                 sn,
                 fails ? QVariant(QStringLiteral("PRODUCT_UNAVAILABLE")) : null(),
                 businessDay(at),
                 m_serial,
                 operatorId,
                 QStringLiteral("counter"),
                 place.id,
                 at,
                 end,
                 4});
    add(Attempts,
        {attempt, order, 1, noNumber(), item.provider, number + QStringLiteral("-1"), item.sku,
         target, place.id, cap, QLatin1String(attemptEnd), sent,
         fails ? QStringLiteral("55") : QStringLiteral("00"),
         fails ? QStringLiteral("rc 55") : QStringLiteral("rc 00"), cost, sn, at, end, 3});
    add(Answers,
        {idAt(end), attempt, 0, QStringLiteral("submit"), 200, QStringLiteral("{}"),
         QLatin1String(attemptEnd), fails ? QStringLiteral("55") : QStringLiteral("00"),
         fails ? QStringLiteral("Produk Sedang Gangguan") : QStringLiteral("Transaksi Sukses"),
         fails ? QStringLiteral("rc 55") : QStringLiteral("rc 00"), end - sent, answer.id, end});
    add(Holds, {idAt(at), member.wallet.id, item.price, QStringLiteral("order"), order,
                fails ? QStringLiteral("RELEASED") : QStringLiteral("CAPTURED"),
                fails ? qint64(0) : item.price, answer.id, at, end, 2});
    step("order", order, 1, "", "NEW", "place", &place, {}, at);
    step("order", order, 2, "NEW", "FUNDED", "hold", &place, {}, at);
    step("order", order, 3, "FUNDED", "DISPATCHING", "attempt", &place, {}, at);
    step("attempt", attempt, 1, "", "PREPARED", "prepare", &place, {}, at);
    step("attempt", attempt, 2, "PREPARED", "SENDING", "send", nullptr, job, sent);
    step("attempt", attempt, 3, "SENDING", attemptEnd, "submit", &answer, {}, end);
    step("order", order, 4, "DISPATCHING", orderEnd, "submit", &answer, {}, end);
    if (!fails) {
        transfer("CAPTURE", answer, order, {}, end,
                 {{&member.wallet, -item.price},
                  {&m_sales, item.price},
                  {&m_floats[item.providerCode], -item.cost},
                  {&m_cogs, item.cost}});
    }
}

Result<void> History::flush()
{
    Result<void> flushed = m_database.write([this](db::Transaction &tx) -> Result<void> {
        for (int table = 0; table < TableCount; ++table) {
            if (m_rows[size_t(table)].isEmpty())
                continue;
            const Result<void> done = tx.insertMany(
                kTables[size_t(table)].name, QByteArray(kTables[size_t(table)].columns).split(' '),
                m_rows[size_t(table)]);
            if (!done)
                return done;
        }
        return {};
    });
    for (auto &rows : m_rows)
        rows.clear();
    return flushed;
}

Result<void> History::closeBooks()
{
    QList<Book> books = {m_sales, m_cogs};
    for (const Book &book : std::as_const(m_floats))
        books.append(book);
    for (const auto &bank : std::as_const(m_banks))
        books.append(bank.second);
    for (const Member &member : std::as_const(m_members))
        books.append(member.wallet);
    constexpr qsizetype kBatch = 5'000;
    for (qsizetype at = 0; at < books.size(); at += kBatch) {
        const Result<void> done = m_database.write([&](db::Transaction &tx) -> Result<void> {
            for (const Book &book : books.mid(at, kBatch)) {
                const Error gone{ErrorKind::Broken, "ledger.no_account", book.id, {book.id}};
                const Result<void> set = tx.changeOne(
                    kSetBook, {{":balance", book.balance}, {":seq", book.seq}, {":id", book.id}},
                    gone);
                if (!set)
                    return set;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

Result<int> History::write(const std::function<void(int)> &progress)
{
    constexpr int kBatch = 1'000;
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const Result<qint64> any =
        m_database.read([](db::Reader &reader) { return reader.number(kAnyOrder); });
    if (!any)
        return any.error();
    if (*any > 0)
        return Error{ErrorKind::Conflict, "setup.done_already", QStringLiteral("has orders")};
    if (Result<void> loaded = m_database.read([this](db::Reader &reader) { return load(reader); });
        !loaded)
        return loaded.error();

    const qint64 now =
        m_options.endsAt > 0 ? m_options.endsAt : Environment::system().clock->nowMs() - 120'000;
    const qint64 start = now - m_options.days * kDayMs;
    makeMembers(start - 3'600'000);
    if (Result<void> written = flush(); !written)
        return written.error();
    const qint64 stride = std::max<qint64>(1, (now - start) / std::max(1, m_options.orders));
    for (int i = 0; i < m_options.orders; ++i) {
        makeOrder(start + i * stride + below(stride));
        if ((i + 1) % kBatch == 0 || i + 1 == m_options.orders) {
            if (Result<void> written = flush(); !written)
                return written.error();
            progress(i + 1);
        }
    }
    if (Result<void> closed = closeBooks(); !closed)
        return closed.error();
    return m_options.orders;
}

} // namespace

Result<int> seedHistory(db::Database &database, const SampleOptions &options,
                        const std::function<void(int)> &progress)
{
    return History(database, options).write(progress);
}

} // namespace reiyan::sample
