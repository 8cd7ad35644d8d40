#pragma once

#include "services/deposits/evidence.h"

class QImage;

namespace reiyan {

/// A picture from a file: decoded within limits, drawn anew no larger than a screen, with its hash
/// and its looks. Refuses with `evidence.too_large`, `evidence.no_picture`. On any thread.
[[nodiscard]] Result<deposits::Picture> takePicture(const QString &path);

/// 64 bits of which few change when a picture is scaled, cropped a little or saved anew: whether
/// each of eight by eight places is brighter than its neighbour. 16 hex digits.
[[nodiscard]] QString lookOf(const QImage &image);

} // namespace reiyan
