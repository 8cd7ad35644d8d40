#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QString>

/// Recorded exchanges of suppliers and gateways; ends the program when one is missing.
namespace reiyan::test {

inline QByteArray fixtureBytes(const QString &name)
{
    QFile file(QStringLiteral(REIYAN_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

inline QJsonDocument fixture(const QString &name)
{
    return QJsonDocument::fromJson(fixtureBytes(name));
}

/// How often a fuzzed test tries; the long run of the sanitizer job sets more.
inline int fuzzInputs(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("REIYAN_FUZZ_INPUTS");
    return wanted > 0 ? wanted : usual;
}

} // namespace reiyan::test
