#include "services/engine/witness.h"

#include <unistd.h>

namespace reiyan::engine {

Witness::Witness(const QString &path)
    : m_file(path)
{}

Result<void> Witness::open()
{
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return {};
    return Error{ErrorKind::Offline, "engine.witness", m_file.errorString(), {m_file.fileName()}};
}

Result<void> Witness::append(const QByteArray &line, bool sync)
{
    const QMutexLocker lock(&m_mutex);
    const bool written = m_file.write(line + '\n') == line.size() + 1 && m_file.flush();
    if (!written || (sync && ::fdatasync(m_file.handle()) != 0))
        return Error{
            ErrorKind::Offline, "engine.witness", m_file.errorString(), {m_file.fileName()}};
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

QStringList Witness::announced(const QString &path)
{
    QFile file(path);
    QStringList attempts;
    if (!file.open(QIODevice::ReadOnly))
        return attempts;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().trimmed().split(' ');
        if (words.size() >= 2 && words.constFirst() == "SENDING")
            attempts.append(QString::fromUtf8(words.at(1)));
    }
    return attempts;
}

} // namespace reiyan::engine
