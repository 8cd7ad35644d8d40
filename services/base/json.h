#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace reiyan {

/// Compact text with sorted keys: the same object always gives the same bytes.
[[nodiscard]] inline QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An empty object for anything that is not an object.
[[nodiscard]] inline QJsonObject jsonObject(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace reiyan
