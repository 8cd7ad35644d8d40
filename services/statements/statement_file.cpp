#include "services/statements/statement_file.h"

#include "services/statements/workbook.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>

#include <csv.h>

namespace reiyan::statements {
namespace {

constexpr qsizetype kMostCells = 100;
constexpr qsizetype kLongestCell = 2'000;
constexpr qsizetype kHead = 64 * 1024; // enough to know separator and encoding

Error notATable()
{
    return {ErrorKind::Invalid, "statement.not_a_table", {}};
}

/// As UTF-8, whatever it came as.
Result<QByteArray> asUtf8(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        const QString text = decoder(bytes);
        return text.toUtf8();
    }
    const QByteArray head = bytes.left(kHead);
    const auto zeros = std::count(head.cbegin(), head.cend(), '\0');
    if (zeros
        > 0) { // UTF-16 without a mark has one in every second place, anything else is no text
        if (zeros * 3 < head.size())
            return notATable();
        QStringDecoder decoder(head.at(0) == '\0' ? QStringConverter::Utf16BE
                                                  : QStringConverter::Utf16LE);
        const QString text = decoder(bytes);
        return text.toUtf8();
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    [[maybe_unused]] const QString tried = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes).toUtf8() : bytes;
}

/// The one that splits most lines of the head into the same number of cells.
char separatorOf(const QByteArray &text)
{
    const QList<QByteArray> lines = text.left(kHead).split('\n');
    char best = ',';
    qsizetype bestScore = 0;
    for (const char candidate : {'\t', ';', ',', '|'}) {
        QHash<qsizetype, qsizetype> linesWith;
        for (const QByteArray &line : lines) {
            if (const qsizetype count = line.count(candidate); count >= 2)
                ++linesWith[count];
        }
        qsizetype score = 0;
        for (const qsizetype count : std::as_const(linesWith))
            score = std::max(score, count);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

/// What libcsv's callbacks fill.
struct Reading {
    const RowVisitor &visit;
    QStringList cells = {};
    int row = 0;
    bool stopped = false;
};

void onCell(void *data, size_t size, void *reading)
{
    auto *self = static_cast<Reading *>(reading);
    if (self->cells.size() < kMostCells)
        self->cells.append(
            QString::fromUtf8(static_cast<const char *>(data), qsizetype(size)).left(kLongestCell));
}

void onRow(int, void *reading)
{
    auto *self = static_cast<Reading *>(reading);
    ++self->row;
    if (!self->stopped)
        self->stopped = self->row > kMostRows || !self->visit(self->row, self->cells);
    self->cells.clear();
}

Result<void> readText(const QByteArray &bytes, const RowVisitor &visit)
{
    const Result<QByteArray> text = asUtf8(bytes);
    if (!text)
        return text.error();
    csv_parser parser{};
    if (csv_init(&parser, 0) != 0)
        return notATable();
    csv_set_delim(&parser, static_cast<unsigned char>(separatorOf(*text)));
    Reading reading{visit};
    constexpr qsizetype kPiece = 256 * 1024;
    bool broken = false;
    for (qsizetype at = 0; at < text->size() && !reading.stopped && !broken; at += kPiece) {
        const auto size = size_t(std::min(kPiece, text->size() - at));
        broken = csv_parse(&parser, text->constData() + at, size, onCell, onRow, &reading) != size;
    }
    if (!broken && !reading.stopped)
        csv_fini(&parser, onCell, onRow, &reading);
    csv_free(&parser);
    if (broken)
        return notATable();
    if (reading.row > kMostRows)
        return Error{ErrorKind::Invalid, "statement.too_large", {}, {QString::number(kMostRows)}};
    return {};
}

} // namespace

Result<void> readRows(const QByteArray &bytes, const RowVisitor &visit)
{
    if (bytes.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, "statement.empty", {}};
    if (bytes.size() > kLargestFile)
        return Error{ErrorKind::Invalid, "statement.too_large", {}, {QString::number(kMostRows)}};
    if (bytes.startsWith("%PDF"))
        return Error{ErrorKind::Invalid, "statement.pdf", {}};
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return Error{ErrorKind::Invalid, "statement.old_excel", {}};
    if (bytes.startsWith("PK\x03\x04"))
        return readWorkbook(bytes, visit);
    return readText(bytes, visit);
}

} // namespace reiyan::statements
