#include "services/identity/passwords.h"

#include <QByteArray>

#include <algorithm>

#include <sodium.h>

namespace reiyan::identity {
namespace {

constexpr unsigned long long kPasses = 3;
constexpr size_t kMemory = 64U << 20U;

} // namespace

Result<QString> hashPassword(const QString &password)
{
    if (sodium_init() < 0)
        return Error{ErrorKind::Broken, "identity.crypto", QStringLiteral("sodium_init")};
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), bytes.constData(),
                          static_cast<unsigned long long>(bytes.size()), kPasses, kMemory)
        != 0)
        return Error{ErrorKind::Broken, "identity.crypto", QStringLiteral("out of memory")};
    return QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray bytes = password.toUtf8();
    if (hash.isEmpty()) {
        const Result<QString> spent = hashPassword(password);
        Q_UNUSED(spent)
        return false;
    }
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
           == 0;
}

bool needsRehash(const QString &hash)
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), kPasses, kMemory) != 0;
}

Result<void> checkPasswordRules(const QString &password)
{
    const auto has = [&password](auto is) {
        return std::any_of(password.cbegin(), password.cend(), is);
    };
    const bool mixed = password.size() >= 8 && has([](QChar c) { return c.isLower(); })
                       && has([](QChar c) { return c.isUpper(); })
                       && has([](QChar c) { return c.isDigit(); })
                       && has([](QChar c) { return !c.isLetterOrNumber(); });
    if (mixed || password.size() >= 16)
        return {};
    return Error{ErrorKind::Invalid, "identity.weak_password", {}};
}

} // namespace reiyan::identity
