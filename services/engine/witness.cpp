#include "services/engine/witness.h"

#include <limits>

#include <unistd.h>

namespace reiyan::engine {

Witness::Witness(const QString &path)
    : m_file(path)
{}

Result<void> Witness::open()
{
    // A torn last line is closed, so that the next one is not read as its end.
    const bool opened = m_file.open(QIODevice::ReadWrite | QIODevice::Append);
    const qint64 size = opened ? m_file.size() : 0;
    if (size > 0 && m_file.seek(size - 1) && m_file.read(1) != "\n")
        m_file.write("\n");
    if (opened && m_file.flush())
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

namespace {

QStringList announcedFrom(const QString &path, qint64 lastBytes)
{
    constexpr qsizetype kWords = 5;
    QFile file(path);
    QStringList attempts;
    if (!file.open(QIODevice::ReadOnly))
        return attempts;
    if (file.size() > lastBytes)
        file.seek(file.size() - lastBytes);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QByteArrayList words = line.trimmed().split(' ');
        if (line.endsWith('\n') && words.size() == kWords && words.constFirst() == "SENDING")
            attempts.append(QString::fromUtf8(words.at(1)));
    }
    return attempts;
}

} // namespace

QStringList Witness::announced(const QString &path)
{
    return announcedFrom(path, std::numeric_limits<qint64>::max());
}

QStringList Witness::lastAnnounced(const QString &path)
{
    constexpr qint64 kLastBytes = 256LL * 1024;
    return announcedFrom(path, kLastBytes);
}

} // namespace reiyan::engine
