#include "services/db/connection_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace reiyan::db {
namespace {

Error badUrl(const QString &url)
{
    return {ErrorKind::Invalid, "db.url", {}, {QUrl(url).toString(QUrl::RemovePassword)}};
}

QString optionsOf(const QUrl &url)
{
    QStringList options;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        options.append(key + u'=' + value);
    return options.join(u';');
}

} // namespace

Result<ConnectionSettings> ConnectionSettings::fromUrl(const QString &url)
{
    ConnectionSettings settings;
    if (url.startsWith(QLatin1String("sqlite:"))) {
        QString path = url.mid(7);
        if (path.startsWith(QLatin1String("//")))
            path = path.mid(2);
        if (path.isEmpty())
            return badUrl(url);
        settings.database = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        return settings;
    }

    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (scheme == QLatin1String("postgresql") || scheme == QLatin1String("postgres"))
        settings.dialect = Dialect::PostgreSql;
    else if (scheme == QLatin1String("mysql") || scheme == QLatin1String("mariadb"))
        settings.dialect = Dialect::MariaDb;
    else
        return badUrl(url);

    settings.host = parsed.host().isEmpty() ? QStringLiteral("localhost") : parsed.host();
    settings.port = parsed.port(-1);
    settings.database = parsed.path(QUrl::FullyDecoded).mid(1);
    settings.user = parsed.userName(QUrl::FullyDecoded);
    settings.password = parsed.password(QUrl::FullyDecoded);
    settings.options = optionsOf(parsed);
    if (settings.database.isEmpty() || settings.database.contains(u'/'))
        return badUrl(url);
    return settings;
}

QString ConnectionSettings::toUrl() const
{
    if (dialect == Dialect::Sqlite)
        return QLatin1String("sqlite:") + database;
    QUrl url;
    url.setScheme(dialect == Dialect::PostgreSql ? QStringLiteral("postgresql")
                                                 : QStringLiteral("mysql"));
    url.setHost(host);
    url.setPort(port);
    url.setUserName(user, QUrl::DecodedMode);
    url.setPassword(password, QUrl::DecodedMode);
    url.setPath(u'/' + database, QUrl::DecodedMode);
    QUrlQuery query;
    for (const QString &option : options.split(u';', Qt::SkipEmptyParts))
        query.addQueryItem(option.section(u'=', 0, 0),
                           QString::fromLatin1(QUrl::toPercentEncoding(option.section(u'=', 1))));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

QString ConnectionSettings::toDisplay() const
{
    return dialect == Dialect::Sqlite ? toUrl() : QUrl(toUrl()).toString(QUrl::RemovePassword);
}

} // namespace reiyan::db
