#include "services/identity/sign_in.h"

#include "services/audit/audit.h"
#include "services/identity/identity_repository.h"
#include "services/identity/passwords.h"

#include <algorithm>
#include <array>

namespace reiyan::identity {
namespace {

constexpr std::array kStatements = {
    db::Statement{"sign_in.count", R"sql(
        UPDATE users SET failed_sign_ins = failed_sign_ins + 1, sign_in_after = :after
        WHERE id = :id AND failed_sign_ins = :failures)sql"},
    db::Statement{"sign_in.reset", R"sql(
        UPDATE users SET failed_sign_ins = 0, sign_in_after = 0, last_sign_in_at = :now,
                         last_sign_in_from = :workstation,
                         password = COALESCE(:password, password)
        WHERE id = :id)sql"},
    db::Statement{"sign_in.workstation", "SELECT failures, sign_in_after FROM workstation_failures "
                                         "WHERE workstation = :workstation"},
    db::Statement{"sign_in.workstation_first",
                  "INSERT INTO workstation_failures (workstation, failures, sign_in_after) "
                  "VALUES (:workstation, 0, 0){or_notice}"},
    db::Statement{"sign_in.workstation_count",
                  "UPDATE workstation_failures SET failures = failures + 1, "
                  "sign_in_after = :after WHERE workstation = :workstation"},
    db::Statement{"sign_in.workstation_reset",
                  "UPDATE workstation_failures SET failures = 0, sign_in_after = 0 "
                  "WHERE workstation = :workstation"},
};

Error refused()
{
    return {ErrorKind::Forbidden, "sign_in.refused", {}};
}

Error tooEarly(qint64 until, qint64 now)
{
    return {ErrorKind::Forbidden,
            "sign_in.wait",
            {},
            {QString::number(std::max<qint64>(1, (until - now + 999) / 1000))}};
}

Result<void> countWorkstation(db::Transaction &tx, const QString &workstation, qint64 now)
{
    const db::Params who{{":workstation", workstation}};
    const Result<bool> first = tx.insertOrNotice(kStatements[3], who);
    if (!first)
        return first.error();
    const Result<std::optional<db::Row>> row = tx.row(kStatements[2], who);
    if (!row)
        return row.error();
    const int failures = *row ? (*row)->small(0) : 0;
    const qint64 after = *row ? (*row)->integer(1) : 0;
    if (after > now)
        return tooEarly(after, now);
    // A counter is shared by everybody at this workstation: more patient than the account's.
    const Result<int> counted =
        tx.change(kStatements[4], {{":workstation", workstation},
                                   {":after", now + waitAfterFailures(failures / 3)}});
    return counted ? Result<void>() : Result<void>(counted.error());
}

Result<void> auditTry(db::Transaction &tx, const std::optional<User> &user, const QString &name,
                      const QString &workstation, const char *action)
{
    return audit::record(tx, {.actor = user ? user->id : UserId{},
                              .actorName = name,
                              .workstation = workstation,
                              .action = action,
                              .objectType = "user",
                              .objectId = user ? user->id.text : QString()});
}

/// Counts the try as a failure; whoever knows the password takes it back.
Result<std::optional<User>> beginTry(db::Transaction &tx, const QString &userName,
                                     const QString &workstation)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    if (Result<void> counted = countWorkstation(tx, workstation, *now); !counted)
        return counted.error();
    const Result<std::optional<User>> user = repository::findByName(tx, userName);
    if (!user || !*user)
        return user;
    if ((*user)->signInAfter > *now)
        return tooEarly((*user)->signInAfter, *now);
    const qint64 after = *now + waitAfterFailures((*user)->failedSignIns + 1);
    const Error raced{ErrorKind::Contended, db::errors::kContended, userName};
    const Result<void> counted = tx.changeOne(
        kStatements[0],
        {{":after", after}, {":id", (*user)->id.text}, {":failures", (*user)->failedSignIns}},
        raced);
    return counted ? user : Result<std::optional<User>>(counted.error());
}

Result<Session> finishTry(db::Transaction &tx, const User &user, const QString &newHash,
                          const QString &workstation)
{
    const Result<qint64> now = tx.now();
    if (!now)
        return now.error();
    const Result<int> reset = tx.change(kStatements[1], {{":now", *now},
                                                         {":workstation", workstation},
                                                         {":password", db::orNull(newHash)},
                                                         {":id", user.id.text}});
    if (!reset)
        return reset.error();
    const Result<int> cleared = tx.change(kStatements[5], {{":workstation", workstation}});
    if (!cleared)
        return cleared.error();
    if (Result<void> noted = auditTry(tx, user, user.userName, workstation, "sign_in"); !noted)
        return noted.error();
    const Result<Actor> actor = repository::loadActor(tx, user.id);
    if (!actor)
        return actor.error();
    return Session{*actor, user.lastSignInAt, user.lastSignInFrom, user.failedSignIns};
}

} // namespace

qint64 waitAfterFailures(int failures)
{
    constexpr int kFree = 5;
    constexpr qint64 kFirstMs = 30'000;
    constexpr qint64 kLongestMs = 15LL * 60 * 1000;
    if (failures < kFree)
        return 0;
    return std::min(kLongestMs, kFirstMs << std::min(failures - kFree, 10));
}

Result<Session> signIn(db::Database &database, const QString &userName, const QString &password,
                       const QString &workstation)
{
    const QString name = userName.trimmed().toLower();
    const Result<std::optional<User>> user =
        database.write([&](db::Transaction &tx) { return beginTry(tx, name, workstation); });
    if (!user)
        return user.error();

    const bool mayTry = *user && (*user)->isActive && (*user)->isStaff
                        && (*user)->failedSignIns < kFailuresUntilDisabled;
    const bool matches = passwordMatches(mayTry ? (*user)->passwordHash : QString(), password);
    if (!matches) {
        const Result<void> noted = database.write([&](db::Transaction &tx) {
            return auditTry(tx, *user, name, workstation, "sign_in.refused");
        });
        return noted ? refused() : noted.error();
    }
    QString newHash;
    if (needsRehash((*user)->passwordHash)) {
        const Result<QString> stronger = hashPassword(password);
        if (stronger)
            newHash = *stronger;
    }
    Result<Session> session = database.write(
        [&](db::Transaction &tx) { return finishTry(tx, **user, newHash, workstation); });
    if (session && !session->actor.may(Permission::ConsoleOpen))
        return refused();
    return session;
}

std::span<const db::Statement> signInStatements()
{
    return kStatements;
}

} // namespace reiyan::identity
