#include "services/http/form.h"

namespace reiyan::http {
namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' '); // before the percent signs
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QList<std::pair<QString, QString>> formFields(const QByteArray &body)
{
    QList<std::pair<QString, QString>> fields;
    const QByteArrayList pairs = body.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        fields.append({decoded(pair.left(equals < 0 ? pair.size() : equals)),
                       equals < 0 ? QString() : decoded(pair.mid(equals + 1))});
    }
    return fields;
}

std::optional<QHash<QString, QString>> parseForm(const QByteArray &body)
{
    QHash<QString, QString> form;
    const auto fields = formFields(body);
    for (const auto &[name, value] : fields) {
        if (form.contains(name))
            return std::nullopt;
        form.insert(name, value);
    }
    return form;
}

} // namespace reiyan::http
