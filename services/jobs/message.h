#pragma once

#include "services/base/id.h"

#include <QByteArray>
#include <QHash>

namespace reiyan {

using MessageId = Id<struct MessageTag>; ///< A row of `inbox`.

} // namespace reiyan

namespace reiyan::jobs {

/// A call from outside as it came, kept before it is answered.
struct Message {
    MessageId id = {};
    QString source; ///< Code of the supplier.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body; ///< Raw bytes.
    bool verified = false;
    qint64 receivedAt = 0;
};

enum class MessageState {
    Received,
    Processed,
    Ignored, ///< Unverified, or about nothing.
    Review,  ///< Wants a person; the note says why.
};

} // namespace reiyan::jobs
