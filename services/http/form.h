#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace reiyan::http {

/// The fields of an inbound application/x-www-form-urlencoded body in their order; UTF-8.
[[nodiscard]] QList<std::pair<QString, QString>> formFields(const QByteArray &body);

/// The fields of an inbound application/x-www-form-urlencoded body; UTF-8. Nothing when a name is
/// given twice: two readers would take two different values.
[[nodiscard]] std::optional<QHash<QString, QString>> parseForm(const QByteArray &body);

} // namespace reiyan::http
