#include "app/backoffice/picture_taking.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>

namespace reiyan {
namespace {

constexpr int kMostMegabytes = 256; // a picture unfolded; a bomb is none
constexpr int kMostSide = 20'000;

Error noPicture(const QString &detail)
{
    return {ErrorKind::Invalid, "evidence.no_picture", detail};
}

Result<QImage> decode(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostSide || size.height() > kMostSide)
        return noPicture(reader.errorString());
    if (std::max(size.width(), size.height()) > deposits::kLongestSide)
        reader.setScaledSize(
            size.scaled(deposits::kLongestSide, deposits::kLongestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return image.isNull() ? Result<QImage>(noPicture(reader.errorString())) : image;
}

} // namespace

QString lookOf(const QImage &image)
{
    constexpr int kSide = 8;
    const QImage small =
        image.convertToFormat(QImage::Format_Grayscale8)
            .scaled(kSide + 1, kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    quint64 bits = 0;
    for (int y = 0; y < kSide; ++y) {
        const uchar *line = small.constScanLine(y);
        for (int x = 0; x < kSide; ++x)
            bits = (bits << 1U) | (line[x] < line[x + 1] ? 1U : 0U);
    }
    return QStringLiteral("%1").arg(bits, 16, 16, QLatin1Char('0'));
}

Result<deposits::Picture> takePicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return noPicture(file.errorString());
    if (file.size() > deposits::kLargestPicture)
        return Error{ErrorKind::Invalid,
                     "evidence.too_large",
                     {},
                     {QString::number(deposits::kLargestPicture / (1024 * 1024))}};
    QImageReader::setAllocationLimit(kMostMegabytes);
    const QByteArray bytes = file.readAll();
    const Result<QImage> image = decode(bytes);
    if (!image)
        return image.error();
    deposits::Picture picture;
    picture.hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    picture.look = lookOf(*image);
    picture.mime = QStringLiteral("image/jpeg");
    QBuffer kept(&picture.content);
    constexpr int kQuality = 82;
    const QImage drawn = image->convertToFormat(QImage::Format_RGB32);
    if (!kept.open(QIODevice::WriteOnly) || !drawn.save(&kept, "JPEG", kQuality))
        return noPicture(QStringLiteral("jpeg"));
    return picture;
}

} // namespace reiyan
