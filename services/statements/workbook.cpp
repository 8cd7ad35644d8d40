#include "services/statements/workbook.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <memory>

#include <zip.h>

namespace reiyan::statements {
namespace {

// What a small file may unfold into: a bomb is no statement.
constexpr zip_uint64_t kMostUnfolded = 1024ULL * 1024 * 1024;
constexpr qsizetype kMostColumns = 100;

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

Error notATable()
{
    return {ErrorKind::Invalid, "statement.not_a_table", {}};
}

/// One part of the archive, fed to an XML reader piece by piece.
class Part
{
public:
    Part(zip_t *archive, const char *name)
    {
        zip_stat_t about;
        if (zip_stat(archive, name, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0
            || about.size > kMostUnfolded)
            return;
        m_left = about.size;
        m_file.reset(zip_fopen(archive, name, 0));
    }

    [[nodiscard]] bool exists() const { return m_file != nullptr; }
    [[nodiscard]] bool isBroken() const { return m_broken; }

    /// The next token; EndDocument also where the part ends or breaks.
    QXmlStreamReader::TokenType next()
    {
        QXmlStreamReader::TokenType token = m_xml.readNext();
        while (token == QXmlStreamReader::Invalid
               && m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError && feed())
            token = m_xml.readNext();
        if (token != QXmlStreamReader::Invalid)
            return token;
        m_broken = true;
        return QXmlStreamReader::EndDocument;
    }

    [[nodiscard]] const QXmlStreamReader &xml() const { return m_xml; }

private:
    /// Never more than the archive promised: what lies about its size is a bomb, too.
    bool feed()
    {
        constexpr zip_uint64_t kPiece = 64 * 1024;
        QByteArray piece(qsizetype(std::min(kPiece, m_left)), Qt::Uninitialized);
        if (piece.isEmpty())
            return false;
        const zip_int64_t read = zip_fread(m_file.get(), piece.data(), zip_uint64_t(piece.size()));
        if (read <= 0)
            return false;
        m_left -= zip_uint64_t(read);
        m_xml.addData(piece.left(qsizetype(read)));
        return true;
    }

    std::unique_ptr<zip_file_t, CloseFile> m_file;
    zip_uint64_t m_left = 0;
    QXmlStreamReader m_xml;
    bool m_broken = false;
};

Result<QStringList> sharedTexts(zip_t *archive)
{
    Part part(archive, "xl/sharedStrings.xml");
    QStringList texts;
    if (!part.exists()) // a sheet of numbers has none
        return texts;
    QString text;
    bool inText = false;
    while (part.next() != QXmlStreamReader::EndDocument) {
        const QXmlStreamReader &xml = part.xml();
        if (xml.isStartElement() && xml.name() == QLatin1String("si"))
            text.clear();
        else if (xml.isStartElement())
            inText = xml.name() == QLatin1String("t");
        else if (xml.isCharacters() && inText)
            text += xml.text();
        else if (xml.isEndElement() && xml.name() == QLatin1String("si"))
            texts.append(text);
        else if (xml.isEndElement())
            inText = false;
    }
    return part.isBroken() ? Result<QStringList>(notATable()) : Result<QStringList>(texts);
}

/// `C7` -> 2; cells that are empty are left out of a row.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar letter : reference) {
        if (letter < u'A' || letter > u'Z')
            break;
        column = std::min<qsizetype>(column * 26 + (letter.unicode() - u'A') + 1, 20'000);
    }
    return column - 1;
}

class SheetReader
{
public:
    SheetReader(Part &part, const QStringList &texts, const RowVisitor &visit)
        : m_part(part)
        , m_texts(texts)
        , m_visit(visit)
    {}

    Result<void> read()
    {
        bool goOn = true;
        while (goOn && m_part.next() != QXmlStreamReader::EndDocument)
            goOn = take(m_part.xml());
        if (m_part.isBroken())
            return notATable();
        if (m_row > kMostRows)
            return Error{
                ErrorKind::Invalid, "statement.too_large", {}, {QString::number(kMostRows)}};
        return {};
    }

private:
    bool take(const QXmlStreamReader &xml)
    {
        if (xml.isCharacters() && m_inValue)
            m_value += xml.text();
        if (xml.isStartElement())
            start(xml);
        if (xml.isEndElement())
            return end(xml);
        return true;
    }

    void start(const QXmlStreamReader &xml)
    {
        if (xml.name() == QLatin1String("c")) {
            m_value.clear();
            m_isShared = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
            const auto reference = xml.attributes().value(QLatin1String("r"));
            m_column = reference.isEmpty() ? m_cells.size() : columnOf(reference);
        }
        m_inValue = xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t");
    }

    bool end(const QXmlStreamReader &xml)
    {
        m_inValue = false;
        if (xml.name() == QLatin1String("c") && m_column >= 0 && m_column < kMostColumns) {
            while (m_cells.size() <= m_column)
                m_cells.append(QString());
            m_cells[m_column] = m_isShared ? m_texts.value(m_value.toInt()) : m_value;
        }
        if (xml.name() != QLatin1String("row"))
            return true;
        const QStringList cells = std::exchange(m_cells, {});
        return ++m_row <= kMostRows && m_visit(m_row, cells);
    }

    Part &m_part;
    const QStringList &m_texts;
    const RowVisitor &m_visit;
    QStringList m_cells;
    QString m_value;
    qsizetype m_column = 0;
    int m_row = 0;
    bool m_isShared = false;
    bool m_inValue = false;
};

} // namespace

Result<void> readWorkbook(const QByteArray &bytes, const RowVisitor &visit)
{
    zip_error_t error;
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    if (!source)
        return notATable();
    const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return notATable();
    }
    const Result<QStringList> texts = sharedTexts(archive.get());
    if (!texts)
        return texts.error();
    Part sheet(archive.get(), "xl/worksheets/sheet1.xml");
    if (!sheet.exists())
        return notATable();
    return SheetReader(sheet, *texts, visit).read();
}

} // namespace reiyan::statements
