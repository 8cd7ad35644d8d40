#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace reiyan::http {

/// The fields of an inbound application/x-www-form-urlencoded body; UTF-8. Nothing when a name is
/// given twice: two readers would take two different values.
[[nodiscard]] std::optional<QHash<QString, QString>> parseForm(const QByteArray &body);

} // namespace reiyan::http
