#include "services/sample/sample_store.h"

#include "services/deposits/deposits_commands.h"
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
    return int(kWaiting.size());
}

} // namespace reiyan::sample
