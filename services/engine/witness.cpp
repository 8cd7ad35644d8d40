#include "services/engine/witness.h"

#include <limits>

#include <unistd.h>

namespace reiyan::engine {

Witness::Witness(const QString &path)
    : m_file(path)
{}

QString Witness::defaultPath(const db::ConnectionSettings &store, const QString &folder)
{
    if (store.dialect == db::Dialect::Sqlite)
        return store.database + QStringLiteral(".witness");
    return QStringLiteral("%1/%2-%3-%4.witness")
        .arg(folder, store.host)
        .arg(store.port)
        .arg(store.database);
}

Error Witness::failed() const
{
    return {ErrorKind::Offline, "engine.witness", m_file.errorString(), {m_file.fileName()}};
}

Result<void> Witness::open(const QString &store)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append) || !m_file.seek(0))
        return failed();
    QByteArray bound; // near the top: the file is not read through at every start
    while (!m_file.atEnd() && bound.isEmpty()) {
        const QByteArray line = m_file.readLine();
        if (line.startsWith("STORE "))
            bound = line.trimmed();
    }
    const QByteArray ours = "STORE " + store.toUtf8();
    if (!bound.isEmpty() && bound != ours)
        return Error{ErrorKind::Invalid,
                     "engine.witness_other",
                     QString::fromUtf8(bound),
                     {m_file.fileName()}};
    const qint64 size = m_file.size();
    const bool torn = size > 0 && m_file.seek(size - 1) && m_file.read(1) != "\n";
    if (torn) { // the next line is not its end
        if (Result<void> closed = append({}, false); !closed)
            return closed;
    }
    return bound.isEmpty() ? append(ours, true) : Result<void>();
}

Result<void> Witness::append(const QByteArray &line, bool sync)
{
    const QMutexLocker lock(&m_mutex);
    const bool written = m_file.write(line + '\n') == line.size() + 1 && m_file.flush();
    if (!written || (sync && ::fdatasync(m_file.handle()) != 0))
        return failed();
    return {};
}

Result<void> Witness::sending(const QString &attempt, const QString &provider,
                              const QString &reference, const QByteArray &requestHash)
{
    return append("SENDING " + attempt.toUtf8() + ' ' + provider.toUtf8() + ' ' + reference.toUtf8()
                      + ' ' + requestHash,
                  true);
}

void Witness::answered(const QString &attempt, const QByteArray &outcome)
{
    const Result<void> done = append("ANSWER " + attempt.toUtf8() + ' ' + outcome, false);
    Q_UNUSED(done)
}

Result<void> Witness::anchor(const audit::Seal &head)
{
    return append("ANCHOR " + QByteArray::number(head.sequence) + ' ' + head.hash, true);
}

Result<void> Witness::shown(const QStringList &differences, const QString &latch)
{
    for (const QString &difference : differences) {
        Result<void> noted = append("SHOWN " + latch.toUtf8() + ' ' + difference.toUtf8(), true);
        if (!noted)
            return noted;
    }
    return {};
}

namespace {

Witness::Account accountFrom(const QString &path, qint64 lastBytes)
{
    constexpr qsizetype kSendingWords = 5;
    constexpr qsizetype kAnchorWords = 3;
    QFile file(path);
    Witness::Account account;
    if (!file.open(QIODevice::ReadOnly))
        return account;
    if (file.size() > lastBytes)
        file.seek(file.size() - lastBytes);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QByteArrayList words = line.trimmed().split(' ');
        if (!line.endsWith('\n'))
            break;
        if (words.size() == kSendingWords && words.constFirst() == "SENDING")
            account.announced.append(QString::fromUtf8(words.at(1)));
        else if (words.size() == kAnchorWords && words.constFirst() == "ANCHOR")
            account.anchors.append({words.at(1).toLongLong(), words.at(2)});
        else if (words.size() > kAnchorWords && words.constFirst() == "SHOWN")
            account.shown.insert(QString::fromUtf8(words.mid(2).join(' ')),
                                 QString::fromUtf8(words.at(1)));
    }
    return account;
}

} // namespace

Witness::Account Witness::read(const QString &path)
{
    return accountFrom(path, std::numeric_limits<qint64>::max());
}

Witness::Account Witness::readEnd(const QString &path)
{
    constexpr qint64 kLastBytes = 256LL * 1024;
    return accountFrom(path, kLastBytes);
}

} // namespace reiyan::engine
