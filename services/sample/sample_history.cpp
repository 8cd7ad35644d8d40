#include "services/base/wib.h"
#include "services/identity/user.h"
#include "services/ledger/account.h"
#include "services/sample/sample_rows.h"
#include "services/sample/sample_store.h"

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
    WHERE s.status = 'available' AND s.price_provider < 200000 AND s.kind <> 'bill'
    ORDER BY s.code)sql"};
constexpr db::Statement kLevel{"sample.level",
                               "SELECT id FROM member_levels WHERE name = 'bronze'"};
constexpr db::Statement kRole{"sample.role", "SELECT id FROM roles WHERE name = 'member'"};
constexpr db::Statement kMethods{"sample.methods", "SELECT id, account_id FROM payment_methods "
                                                   "WHERE gateway = 'manual' ORDER BY code"};
constexpr db::Statement kAnyOrder{"sample.any_order", "SELECT COUNT(*) FROM transactions"};
constexpr std::array kFirstNames = {
    "Andi",    "Budi",   "Citra", "Dimas", "Eka", "Fajar", "Gita",  "Hendra", "Indah",  "Joko",
    "Kartika", "Lukman", "Maya",  "Nanda", "Oki", "Putri", "Rizky", "Siti",   "Taufik", "Yuni"};
constexpr std::array kLastNames = {"Cell", "Setiawan", "Pulsa",  "Wijaya",  "Mandiri", "Saputra",
                                   "Jaya", "Lestari",  "Gaming", "Hidayat", "Makmur",  "Kurnia"};

constexpr qint64 kHourMs = 3'600'000;

/// One purchase while it is being told.
struct Sale {
    QString order;
    QString number;
    QString attempt;
    QString target;
    QString serial;
    const Item *item = nullptr;
    bool fails = false;
    qint64 at = 0;
    qint64 sent = 0;
    qint64 end = 0;
};

class History
{
public:
    History(db::Database &database, const SampleOptions &options)
        : m_database(database)
        , m_options(options)
        , m_rows(database, options.seed)
        , m_random(quint32(options.seed))
    {}

    Result<int> write(const std::function<void(int)> &progress);

private:
    Result<void> prepare();
    Result<void> load(db::Reader &reader);
    Result<void> writeMembers(qint64 at);
    Result<void> writeOrders(qint64 start, qint64 stride, const std::function<void(int)> &progress);
    void makeMembers(qint64 start);
    void makeOrder(qint64 at);
    void writeOrder(const Sale &sale, const Member &member, const Person &seller,
                    const QString &place);
    void writeAttempt(const Sale &sale, const QString &place, const QString &answer);
    void tellSteps(const Sale &sale, const Person &seller, const QString &place,
                   const QString &answer);
    void makeDeposit(Member &member, qint64 at, qint64 amount);
    QString numberAt(qint64 at);
    qint64 below(qint64 limit) { return qint64(m_random.bounded(quint64(limit))); }
    const Person &someOperator() { return m_operators.at(below(m_operators.size())); }
    QList<Book> allBooks() const;

    db::Database &m_database;
    const SampleOptions m_options;
    SampleRows m_rows;
    QRandomGenerator64 m_random;
    QList<Item> m_items;
    QList<Member> m_members;
    QList<Person> m_operators;
    Person m_clerk;
    QList<std::pair<QString, Book>> m_banks;
    QHash<QString, Book> m_floats;
    Book m_sales{QLatin1String(ledger::kSales)};
    Book m_cogs{QLatin1String(ledger::kCogs)};
    QString m_level;
    QString m_role;
    qint64 m_serial = 0;
};

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
    for (const Result<db::Rows> *rows : {&operators, &clerks, &items, &methods}) {
        if (!*rows)
            return rows->error();
        if ((*rows)->isEmpty())
            return Error{ErrorKind::Invalid, "catalog.not_found", QStringLiteral("sample")};
    }
    if (!level || !role || !*level || !*role)
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
        const QString id = m_rows.idAt(start + i);
        m_rows.add(SampleRows::Users,
                   {id, name, userName, phone, m_role, m_level,
                    identity::folded(name + u' ' + userName + u' ' + phone), start + i});
        m_rows.add(SampleRows::Accounts,
                   {ledger::walletOf({id}), QStringLiteral("liability"), id, start + i});
        m_members.append({id, name, phone, {ledger::walletOf({id})}});
    }
}

void History::makeDeposit(Member &member, qint64 at, qint64 amount)
{
    const Person &approver = someOperator();
    auto &[method, bank] = m_banks[below(m_banks.size())];
    const qint64 filed = at - 240'000;
    const qint64 seen = at - 60'000;
    const QString id = m_rows.idAt(filed);
    const QString request = m_rows.act({"deposit.request", filed, m_clerk, id});
    const QString match = m_rows.act({"deposit.match", seen, m_clerk, id});
    const QString approve = m_rows.act({"deposit.approve", at, approver, id});
    m_rows.add(SampleRows::Deposits,
               {id, numberAt(filed), member.id, method, amount, QStringLiteral("CREDITED"),
                m_clerk.id, request, QStringLiteral("CR ") + member.name.toUpper(), m_clerk.id,
                approver.id, at, filed + 3'600'000, filed, 3});
    m_rows.step({"deposit", id, 1, "NEW", "SUBMITTED", "request"}, request, m_clerk, filed);
    m_rows.step({"deposit", id, 2, "SUBMITTED", "MATCHED", "match"}, match, m_clerk, seen);
    m_rows.step({"deposit", id, 3, "MATCHED", "CREDITED", "approve"}, approve, approver, at);
    m_rows.transfer({"DEPOSIT", approve, {}, id}, at, {{&bank, -amount}, {&member.wallet, amount}});
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

    const Person &seller = someOperator();
    Sale sale{m_rows.idAt(at),
              numberAt(at),
              m_rows.idAt(at),
              {},
              {},
              &item,
              below(100) < kPercentFailed,
              at,
              at + 200,
              0};
    sale.end = sale.sent + 900 + below(14'000);
    sale.target = targetFor(item, member, below(1'000'000'000));
    if (!sale.fails)
        sale.serial = QString::number(1'000'000'000 + below(9'000'000'000));
    const QString place = m_rows.act({"order.place", at, seller, sale.order});
    const QString answer = m_rows.act(
        {"order.record_answer", sale.end, {{}, QStringLiteral("sistem")}, sale.order, "job"});

    writeOrder(sale, member, seller, place);
    writeAttempt(sale, place, answer);
    m_rows.add(SampleRows::Holds,
               {m_rows.idAt(at), member.wallet.id, item.price, QStringLiteral("order"), sale.order,
                sale.fails ? QStringLiteral("RELEASED") : QStringLiteral("CAPTURED"),
                sale.fails ? qint64(0) : item.price, answer, at, sale.end, 2});
    tellSteps(sale, seller, place, answer);
    if (!sale.fails) {
        m_rows.transfer({"CAPTURE", answer, sale.order, {}}, sale.end,
                        {{&member.wallet, -item.price},
                         {&m_sales, item.price},
                         {&m_floats[item.providerCode], -item.cost},
                         {&m_cogs, item.cost}});
    }
}

qint64 capOf(const Item &item)
{
    return item.cost + item.cost / 50 + 1;
}

void History::writeOrder(const Sale &sale, const Member &member, const Person &seller,
                         const QString &place)
{
    const Item &item = *sale.item;
    m_rows.add(SampleRows::Orders,
               {sale.order,
                sale.number,
                member.id,
                item.product,
                item.id,
                item.provider,
                sale.target,
                item.price,
                capOf(item),
                sale.fails ? nullNumber() : QVariant(item.cost),
                sale.fails ? QStringLiteral("FAILED") : QStringLiteral("SUCCEEDED"),
                sale.fails ? nullText() : QVariant(sale.serial),
                sale.fails ? QVariant(QStringLiteral("PRODUCT_UNAVAILABLE")) : nullText(),
                businessDay(sale.at),
                m_serial,
                seller.id,
                QStringLiteral("counter"),
                place,
                sale.at,
                sale.end,
                4});
}

void History::writeAttempt(const Sale &sale, const QString &place, const QString &answer)
{
    const Item &item = *sale.item;
    const QString state = sale.fails ? QStringLiteral("REJECTED") : QStringLiteral("SUCCEEDED");
    const QString code = sale.fails ? QStringLiteral("55") : QStringLiteral("00");
    const QString rule = QStringLiteral("rc ") + code;
    m_rows.add(SampleRows::Attempts,
               {sale.attempt, sale.order, 1, nullNumber(), item.provider,
                QString(sale.number).remove(u'-') + QStringLiteral("A1"), item.sku, sale.target,
                place, capOf(item), state, sale.sent, code, rule,
                sale.fails ? nullNumber() : QVariant(item.cost),
                sale.fails ? nullText() : QVariant(sale.serial), sale.at, sale.end, 3});
    m_rows.add(
        SampleRows::Answers,
        {m_rows.idAt(sale.end), sale.attempt, 0, QStringLiteral("submit"), 200,
         QStringLiteral("{}"), state, code,
         sale.fails ? QStringLiteral("Produk Sedang Gangguan") : QStringLiteral("Transaksi Sukses"),
         rule, sale.end - sale.sent, answer, sale.end});
}

void History::tellSteps(const Sale &sale, const Person &seller, const QString &place,
                        const QString &answer)
{
    const char *orderEnd = sale.fails ? "FAILED" : "SUCCEEDED";
    const char *attemptEnd = sale.fails ? "REJECTED" : "SUCCEEDED";
    const QString &order = sale.order;
    const QString &attempt = sale.attempt;
    m_rows.step({"order", order, 1, "", "NEW", "place"}, place, seller, sale.at);
    m_rows.step({"order", order, 2, "NEW", "FUNDED", "hold"}, place, seller, sale.at);
    m_rows.step({"order", order, 3, "FUNDED", "DISPATCHING", "attempt"}, place, seller, sale.at);
    m_rows.step({"attempt", attempt, 1, "", "PREPARED", "prepare"}, place, seller, sale.at);
    m_rows.stepOfJob({"attempt", attempt, 2, "PREPARED", "SENDING", "send"}, m_rows.idAt(sale.at),
                     sale.sent);
    m_rows.step({"attempt", attempt, 3, "SENDING", attemptEnd, "submit"}, answer, {}, sale.end);
    m_rows.step({"order", order, 4, "DISPATCHING", orderEnd, "submit"}, answer, {}, sale.end);
}

QList<Book> History::allBooks() const
{
    QList<Book> books = {m_sales, m_cogs};
    books.append(m_floats.values());
    for (const auto &bank : m_banks)
        books.append(bank.second);
    for (const Member &member : m_members)
        books.append(member.wallet);
    return books;
}

/// Loads what the past is made of; refuses a store that has a past.
Result<void> History::prepare()
{
    const Result<qint64> any =
        m_database.read([](db::Reader &reader) { return reader.number(kAnyOrder); });
    if (!any)
        return any.error();
    if (*any > 0)
        return Error{ErrorKind::Conflict, "setup.done_already", QStringLiteral("has orders")};
    const Result<void> loaded =
        m_database.read([this](db::Reader &reader) { return load(reader); });
    return loaded ? m_rows.load() : loaded;
}

Result<void> History::writeMembers(qint64 at)
{
    makeMembers(at);
    const Result<void> written = m_rows.flush();
    return written ? m_rows.finish() : written; // orders name them
}

Result<void> History::writeOrders(qint64 start, qint64 stride,
                                  const std::function<void(int)> &progress)
{
    constexpr int kBatch = 1'000;
    const int busyFrom = m_options.orders - m_options.lastHour;
    for (int i = 0; i < m_options.orders; ++i) {
        const bool isBusy = i >= busyFrom;
        const qint64 pause = isBusy ? kHourMs / m_options.lastHour : stride;
        makeOrder((isBusy ? start + busyFrom * stride + (i - busyFrom) * pause : start + i * stride)
                  + below(pause));
        if ((i + 1) % kBatch != 0 && i + 1 < m_options.orders)
            continue;
        if (Result<void> written = m_rows.flush(); !written)
            return written;
        progress(i + 1);
    }
    return m_rows.finish();
}

Result<int> History::write(const std::function<void(int)> &progress)
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const qint64 now =
        m_options.endsAt > 0 ? m_options.endsAt : Environment::system().clock->nowMs() - 120'000;
    const qint64 start = now - m_options.days * kDayMs;
    const qint64 quiet = now - start - (m_options.lastHour > 0 ? kHourMs : 0);
    const qint64 stride =
        std::max<qint64>(1, quiet / std::max(1, m_options.orders - m_options.lastHour));
    Result<void> done = prepare();
    if (done)
        done = writeMembers(start - 3'600'000);
    if (done)
        done = writeOrders(start, stride, progress);
    if (done)
        done = m_rows.closeBooks(allBooks());
    return done ? Result<int>(m_options.orders) : Result<int>(done.error());
}

} // namespace

Result<int> seedHistory(db::Database &database, const SampleOptions &options,
                        const std::function<void(int)> &progress)
{
    return History(database, options).write(progress);
}

} // namespace reiyan::sample
