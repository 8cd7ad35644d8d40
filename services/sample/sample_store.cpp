#include "services/sample/sample_store.h"

#include "services/deposits/deposits_commands.h"
#include "services/deposits/lines_commands.h"
#include "services/identity/identity_commands.h"
#include "services/identity/identity_repository.h"
#include "services/identity/passwords.h"
#include "services/store/setup.h"

#include <array>

namespace reiyan::sample {
namespace {

struct Person {
    const char *userName;
    const char *fullName;
    const char *role;
};

constexpr std::array kStaff = {
    Person{"pemilik", "Ibu Wulan", "super_admin"},
    Person{"rina", "Rina Kartika", "operator"},
    Person{"sari", "Sari Utami", "operator"},
    Person{"dewi", "Dewi Anggraini", "finance"},
    Person{"tono", "Tono Prasetyo", "customer_service"},
    Person{"bayu", "Bayu Nugroho", "product_manager"},
};

/// Four short words and a number: long enough, and readable over a shoulder-less counter.
QString drawPassword(Random &random)
{
    constexpr std::array kWords = {"kopi",  "hujan", "bambu",  "pasar",  "layar", "sawah",
                                   "garam", "mawar", "perahu", "kelapa", "senja", "angin",
                                   "batik", "gitar", "jambu",  "lilin"};
    QStringList words;
    for (int i = 0; i < 4; ++i)
        words.append(QLatin1String(kWords[random.draw() % kWords.size()]));
    return words.join(u'-') + u'-' + QString::number(10 + random.draw() % 90);
}

Result<UserId> idOf(db::Database &database, const QString &userName)
{
    const auto user = database.read(
        [&](db::Reader &reader) { return identity::repository::findByName(reader, userName); });
    if (!user)
        return user.error();
    if (!*user)
        return Error{ErrorKind::NotFound, "identity.unknown_actor", userName};
    return (*user)->id;
}

Result<QJsonObject> run(db::Database &database, commands::Executor &executor, const UserId &actor,
                        const char *kind, const QJsonObject &payload)
{
    const commands::Command command{
        {newUuid(database.environment())}, kind, payload, actor, commands::Origin::Ctl,
        QStringLiteral("contoh")};
    const Result<commands::Outcome> outcome = db::await(executor.execute(command));
    if (!outcome)
        return outcome.error();
    return outcome->result;
}

/// The first of the staff is the owner; the owner creates the others.
Result<void> createPerson(db::Database &database, commands::Executor &executor,
                          const SampleStaff &someone, const QString &ownerName)
{
    const Result<QString> hash = identity::hashPassword(someone.password);
    if (!hash)
        return hash.error();
    if (ownerName.isEmpty()) {
        const store::StoreSetup setup{QStringLiteral("Reiyan Contoh"),
                                      QStringLiteral("RYN"),
                                      QStringLiteral("training"),
                                      someone.fullName,
                                      someone.userName,
                                      *hash};
        return database.write([&](db::Transaction &tx) { return store::install(tx, setup); });
    }
    const Result<UserId> owner = idOf(database, ownerName);
    if (!owner)
        return owner.error();
    const identity::CreateUser command{someone.fullName, someone.userName, someone.role, *hash};
    const auto done =
        run(database, executor, *owner, identity::CreateUser::kKind, command.toJson());
    return done ? Result<void>() : Result<void>(done.error());
}

constexpr db::Statement kMembers{"sample.members",
                                 "SELECT id FROM users WHERE member_level_id IS NOT NULL "
                                 "ORDER BY created_at, id LIMIT 20"};

} // namespace

Result<void> nameReceivers(db::Transaction &tx)
{
    static constexpr db::Statement kName{"sample.receivers",
                                         "UPDATE payment_methods SET receiver_number = :number, "
                                         "receiver_name = 'PT REIYAN CONTOH', position = :position "
                                         "WHERE code = :code"};
    int position = 0;
    for (const auto &[code, number] :
         {std::pair("BCA", "5210004821"), std::pair("BRI", "0021011234567"),
          std::pair("BNI", "0345556667"), std::pair("MANDIRI", "1310099887766")}) {
        const Result<int> named = tx.change(kName, {{":number", QLatin1String(number)},
                                                    {":code", QLatin1String(code)},
                                                    {":position", ++position}});
        if (!named)
            return named.error();
    }
    return {};
}

Result<QList<SampleStaff>> createSampleStaff(db::Database &database, commands::Executor &executor)
{
    QList<SampleStaff> staff;
    for (const Person &person : kStaff) {
        const SampleStaff someone{QLatin1String(person.userName), QLatin1String(person.fullName),
                                  QLatin1String(person.role),
                                  drawPassword(*Environment::system().random)};
        const QString owner = staff.isEmpty() ? QString() : staff.constFirst().userName;
        if (Result<void> created = createPerson(database, executor, someone, owner); !created)
            return created.error();
        staff.append(someone);
    }
    return staff;
}

namespace {

/// What a bank's statement says in a new sample store, and the requests that it is about: three
/// pairs that are certain, near misses of every kind, and a transfer that is nobody's.
struct Reading {
    UserId clerk;
    UserId finance;
    db::Rows members;
};

Result<void> seedStatement(db::Database &database, commands::Executor &executor,
                           const Reading &reading)
{
    constexpr std::array<qint64, 7> kAsked = {425'207, 1'250'066, 90'441, 600'318,
                                              350'274, 120'555,   180'111};
    struct Came {
        qint64 amount;
        const char *text;
    };
    constexpr std::array kCame = {Came{425'207, "TRSF E-BANKING CR 2711 PUTRI"},
                                  Came{1'250'066, "BI-FAST CR DARI AGUS"},
                                  Came{90'441, "TRSF E-BANKING CR WULAN"},
                                  Came{600'000, "TRSF CR BUDI SANTOSO"},
                                  Came{350'247, "SETORAN TUNAI EKO"},
                                  Came{300'666, "TRSF E-BANKING CR DUA TIKET"},
                                  Came{77'000, "TRSF CR TANPA NAMA"},
                                  Came{-6'500, "BIAYA ADM"}};
    for (size_t i = 0; i < kAsked.size() && qsizetype(i) < reading.members.size(); ++i) {
        // The last two are one member's: one transfer pays both.
        const size_t who = std::min(i, kAsked.size() - 2);
        const deposits::RequestDeposit request{{reading.members.at(qsizetype(who)).text(0)},
                                               QStringLiteral("BCA"),
                                               Money::rupiah(kAsked[i]),
                                               newUuid(database.environment())};
        const auto filed = run(database, executor, reading.clerk, deposits::RequestDeposit::kKind,
                               request.toJson());
        if (!filed)
            return filed.error();
    }
    const Result<qint64> now = database.read([](db::Reader &reader) { return reader.now(); });
    if (!now)
        return now.error();
    QList<deposits::BankLine> lines;
    for (const Came &came : kCame) {
        deposits::BankLine line;
        line.at = *now;
        line.amount = Money::rupiah(came.amount);
        line.text = QLatin1String(came.text);
        lines.append(line);
    }
    deposits::fingerprint(lines);
    const deposits::ImportLines import{
        QStringLiteral("BCA"), QStringLiteral("contoh"), 0, {}, lines};
    const auto read =
        run(database, executor, reading.finance, deposits::ImportLines::kKind, import.toJson());
    return read ? Result<void>() : Result<void>(read.error());
}

} // namespace

Result<int> seedWaitingDeposits(db::Database &database, commands::Executor &executor)
{
    struct Waiting {
        qint64 amount;
        const char *method;
        const char *note; ///< Empty: nobody saw the money yet.
    };
    constexpr std::array kWaiting = {
        Waiting{1'000'437, "BCA", "14.29 CR ANDI SETIAWAN"},
        Waiting{250'112, "BRI", "14.31 CR TOKO MEGA"},
        Waiting{500'023, "BCA", "14.33 CR SITI"},
        Waiting{75'871, "MANDIRI", "14.36 CR RUDI"},
        Waiting{2'000'090, "BNI", "14.40 CR CV MAJU"},
        Waiting{7'500'000, "BCA", "14.41 CR GROSIR JAYA"},
        Waiting{100'334, "BCA", ""},
        Waiting{50'118, "BRI", ""},
        Waiting{300'265, "BCA", "14.52 CR DIMAS"},
    };
    const Result<UserId> clerk = idOf(database, QStringLiteral("tono"));
    const Result<UserId> finance = idOf(database, QStringLiteral("dewi"));
    const Result<db::Rows> members =
        database.read([](db::Reader &reader) { return reader.rows(kMembers); });
    if (!clerk || !finance || !members)
        return Error{ErrorKind::NotFound, "member.not_found", QStringLiteral("sample")};
    for (size_t i = 0; i < kWaiting.size() && qsizetype(i) < members->size(); ++i) {
        const Waiting &waiting = kWaiting[i];
        const deposits::RequestDeposit request{{members->at(qsizetype(i)).text(0)},
                                               QLatin1String(waiting.method),
                                               Money::rupiah(waiting.amount),
                                               newUuid(database.environment())};
        const auto filed =
            run(database, executor, *clerk, deposits::RequestDeposit::kKind, request.toJson());
        if (!filed)
            return filed.error();
        if (*waiting.note == '\0')
            continue;
        const deposits::MatchDeposit match{
            {filed->value(QLatin1String("id")).toString()}, 1, QLatin1String(waiting.note)};
        const auto matched =
            run(database, executor, *finance, deposits::MatchDeposit::kKind, match.toJson());
        if (!matched)
            return matched.error();
    }
    const Result<void> read =
        seedStatement(database, executor, {*clerk, *finance, members->sliced(kWaiting.size())});
    return read ? Result<int>(int(kWaiting.size())) : Result<int>(read.error());
}

} // namespace reiyan::sample
