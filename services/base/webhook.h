#pragma once

#include <QByteArray>
#include <QHash>

namespace reiyan {

/// A call of a supplier or a gateway to us. Header names in lower case.
struct Webhook {
    QHash<QByteArray, QByteArray> headers;
    QByteArray body; ///< Raw: what was signed.
};

} // namespace reiyan
