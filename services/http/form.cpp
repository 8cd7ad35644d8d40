#include "services/http/form.h"

namespace reiyan::http {
namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' '); // before the percent signs
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

std::optional<QHash<QString, QString>> parseForm(const QByteArray &body)
{
    QHash<QString, QString> fields;
    const QByteArrayList pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(pair.left(equals < 0 ? pair.size() : equals));
        if (fields.contains(name))
            return std::nullopt;
        fields.insert(name, equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return fields;
}

} // namespace reiyan::http
