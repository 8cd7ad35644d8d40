#include "services/statements/statement_rows.h"

#include "services/base/wib.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace reiyan::statements {
namespace {

constexpr qsizetype kLongestText = 400;
constexpr int kMostRejected = 1'000;

QString cellOf(const QStringList &cells, int column)
{
    return column >= 0 ? cells.value(column).trimmed() : QString();
}

struct Month {
    const char *name;
    int number;
};
// Three letters do for both languages.
constexpr std::array kMonths = {
    Month{"jan", 1},  Month{"feb", 2},  Month{"mar", 3},  Month{"apr", 4},  Month{"mei", 5},
    Month{"may", 5},  Month{"jun", 6},  Month{"jul", 7},  Month{"agu", 8},  Month{"agt", 8},
    Month{"aug", 8},  Month{"sep", 9},  Month{"okt", 10}, Month{"oct", 10}, Month{"nov", 11},
    Month{"nop", 11}, Month{"des", 12}, Month{"dec", 12}};

int monthFrom(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber)
        return number;
    const QString start = word.left(3).toLower();
    for (const Month &month : kMonths) {
        if (start == QLatin1String(month.name))
            return month.number;
    }
    return 0;
}

/// A date and, behind it, a time.
struct Moment {
    QDate date;
    QTime time;
};

QTime timeFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\b(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\b"));
    const auto match = form.match(text);
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt(),
                                    match.captured(3).toInt())
                            : QTime();
}

/// Excel's day number, with the time behind the point.
Moment fromDayNumber(double days)
{
    constexpr int kEarliest = 36'526; // 2000
    constexpr int kLatest = 73'415;   // 2100
    constexpr int kDayMs = 24 * 3600 * 1000;
    if (!(days >= kEarliest && days < kLatest))
        return {};
    const int whole = int(days);
    const int ms = int(std::lround((days - whole) * kDayMs));
    return {QDate(1899, 12, 30).addDays(whole),
            ms > 0 ? QTime::fromMSecsSinceStartOfDay(std::min(ms, kDayMs - 1)) : QTime()};
}

Moment momentFrom(QString text, QDate today)
{
    text.remove(u'\'');
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return fromDayNumber(number);
    static const QRegularExpression yearFirst(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(.*)$"));
    static const QRegularExpression dayFirst(QStringLiteral(
        "^(\\d{1,2})[-/. ]+([A-Za-z]{3,9}|\\d{1,2})(?:[-/. ,]+(\\d{4}|\\d{2})\\b)?(.*)$"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return {
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()),
            timeFrom(match.captured(4))};
    const auto match = dayFirst.match(text);
    if (!match.hasMatch())
        return {};
    constexpr int kCentury = 2'000;
    int year = match.captured(3).toInt();
    year += year > 0 && year < 100 ? kCentury : 0;
    const bool hasYear = year > 0;
    QDate date(hasYear ? year : today.year(), monthFrom(match.captured(2)),
               match.captured(1).toInt());
    if (!hasYear && date.isValid() && date > today.addDays(1)) // December, read in January
        date = date.addYears(-1);
    return {date, timeFrom(match.captured(4))};
}

/// In or out, as a word says it; 0: it says nothing.
int signOf(const QString &word)
{
    static const QRegularExpression in(
        QStringLiteral("(^|[^a-z])(cr|k|kr|kredit|credit|masuk|in|\\+)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression out(
        QStringLiteral("(^|[^a-z])(db|dr|d|debet|debit|keluar|out|-)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString end = word.trimmed();
    if (in.match(end).hasMatch())
        return 1;
    return out.match(end).hasMatch() ? -1 : 0;
}

/// What a row says of money: positive came in. Nothing where it says none.
std::optional<Money> moneyOf(const QStringList &cells, const Layout &layout, bool *isFraction)
{
    if (layout.credit >= 0 || layout.debit >= 0) {
        const auto in = amountFrom(cellOf(cells, layout.credit), isFraction);
        const auto out = amountFrom(cellOf(cells, layout.debit), isFraction);
        if (in && !in->isZero())
            return in;
        return out && !out->isZero() ? std::optional(Money::rupiah(-std::abs(out->toRupiah())))
                                     : std::nullopt;
    }
    const QString written = cellOf(cells, layout.amount);
    const auto amount = amountFrom(written, isFraction);
    if (!amount || amount->isZero())
        return std::nullopt;
    const int marked = signOf(cellOf(cells, layout.marker));
    const int sign = marked != 0 ? marked : signOf(written);
    return sign < 0 ? Money::rupiah(-std::abs(amount->toRupiah())) : *amount;
}

struct Word {
    const char *word;
    int Layout::*column;
};
constexpr std::array kWords = {
    Word{"tanggal", &Layout::date},       Word{"tgl", &Layout::date},
    Word{"date", &Layout::date},          Word{"waktu", &Layout::time},
    Word{"jam", &Layout::time},           Word{"time", &Layout::time},
    Word{"keterangan", &Layout::text},    Word{"uraian", &Layout::text},
    Word{"deskripsi", &Layout::text},     Word{"description", &Layout::text},
    Word{"remark", &Layout::text},        Word{"berita", &Layout::text},
    Word{"desk", &Layout::text},          Word{"mutasi kredit", &Layout::credit},
    Word{"mutasi debet", &Layout::debit}, Word{"kredit", &Layout::credit},
    Word{"credit", &Layout::credit},      Word{"masuk", &Layout::credit},
    Word{"debet", &Layout::debit},        Word{"debit", &Layout::debit},
    Word{"keluar", &Layout::debit},       Word{"jumlah", &Layout::amount},
    Word{"nominal", &Layout::amount},     Word{"amount", &Layout::amount},
    Word{"mutasi", &Layout::amount},      Word{"saldo", &Layout::balance},
    Word{"balance", &Layout::balance},    Word{"d/k", &Layout::marker},
    Word{"db/cr", &Layout::marker},       Word{"cr/db", &Layout::marker},
    Word{"tipe", &Layout::marker},        Word{"jenis", &Layout::marker}};

/// The layout that a head row's words tell.
Layout fromHead(const QStringList &cells)
{
    Layout layout;
    for (int column = 0; column < int(cells.size()); ++column) {
        const QString head = cells.at(column).trimmed().toLower().replace(u'_', u' ');
        const auto found = std::find_if(kWords.begin(), kWords.end(), [&head](const Word &word) {
            return head.startsWith(QLatin1String(word.word))
                   || head.contains(u' ' + QLatin1String(word.word));
        });
        if (found == kWords.end())
            continue;
        int &place = layout.*(found->column);
        if (place < 0)
            place = column;
        else if (found->column == &Layout::text && layout.moreText < 0)
            layout.moreText = column;
    }
    // Some banks leave the head of the column beside the amount empty: CR and DB stand there.
    if (layout.amount >= 0 && layout.marker < 0
        && cells.value(layout.amount + 1, QStringLiteral("x")).trimmed().isEmpty())
        layout.marker = layout.amount + 1;
    return layout;
}

/// How many cells of a column could be a date or an amount, and the letters of the others.
struct Looks {
    int dates = 0;
    int amounts = 0;
    qsizetype letters = 0;
};

Looks looksOf(const QList<QStringList> &rows, int column)
{
    const QDate someDay(2026, 12, 31);
    Looks looks;
    for (const QStringList &row : rows) {
        const QString cell = cellOf(row, column);
        if (momentFrom(cell, someDay).date.isValid())
            ++looks.dates;
        else if (amountFrom(cell))
            ++looks.amounts;
        else
            looks.letters += cell.size();
    }
    return looks;
}

/// What most cells of a column look like, where no head tells.
Layout fromLooks(const QList<QStringList> &rows)
{
    Layout layout;
    qsizetype longest = 0;
    const int columns =
        int(std::max_element(rows.cbegin(), rows.cend(), [](const auto &a, const auto &b) {
                return a.size() < b.size();
            })->size());
    for (int column = 0; column < columns; ++column) {
        const Looks looks = looksOf(rows, column);
        const int most = int(rows.size()) / 2;
        if (looks.dates > most && layout.date < 0) {
            layout.date = column;
        } else if (looks.amounts > most) {
            (layout.amount < 0 ? layout.amount : layout.balance) = column;
        } else if (looks.letters > longest) {
            longest = looks.letters;
            layout.text = column;
        }
    }
    return layout;
}

class Collector
{
public:
    Collector(const Layout &layout, QDate today)
        : m_layout(layout)
        , m_today(today)
    {}

    bool take(int row, const QStringList &cells)
    {
        if (row <= m_layout.headRows)
            return true;
        const bool isBlank = std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) {
            return cell.trimmed().isEmpty();
        });
        if (!isBlank)
            addRow(row, cells);
        return true;
    }

    Statement finish()
    {
        m_statement.balanceGaps = std::min(gaps(1), gaps(-1));
        return std::move(m_statement);
    }

private:
    void addRow(int row, const QStringList &cells)
    {
        const Moment moment = momentFrom(cellOf(cells, m_layout.date), m_today);
        bool isFraction = false;
        const auto amount = moneyOf(cells, m_layout, &isFraction);
        if (!moment.date.isValid() || !amount) {
            reject(row, cells, isFraction ? "fraction" : moment.date.isValid() ? "amount" : "date");
            return;
        }
        QTime time = m_layout.time >= 0 ? timeFrom(cellOf(cells, m_layout.time)) : moment.time;
        Line line;
        line.row = row;
        line.isDay = !time.isValid();
        line.at = startOfDayMs(moment.date) + (line.isDay ? 0 : time.msecsSinceStartOfDay());
        line.amount = *amount;
        line.text = (cellOf(cells, m_layout.text) + u' ' + cellOf(cells, m_layout.moreText))
                        .simplified()
                        .left(kLongestText);
        line.balance = amountFrom(cellOf(cells, m_layout.balance));
        m_statement.lines.append(line);
    }

    void reject(int row, const QStringList &cells, const char *reason)
    {
        if (++m_statement.rejectedCount <= kMostRejected)
            m_statement.rejected.append({row, reason, cells.join(u';').left(kLongestText)});
    }

    /// Lines whose balance is not the one before with their amount; newest first counts backwards.
    [[nodiscard]] int gaps(int direction) const
    {
        int count = 0;
        const QList<Line> &lines = m_statement.lines;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const Line &earlier = direction > 0 ? lines.at(i - 1) : lines.at(i);
            const Line &later = direction > 0 ? lines.at(i) : lines.at(i - 1);
            if (!earlier.balance || !later.balance)
                continue;
            const Result<Money> expected = earlier.balance->plus(later.amount);
            count += expected && *expected == *later.balance ? 0 : 1;
        }
        return count;
    }

    const Layout &m_layout;
    const QDate m_today;
    Statement m_statement;
};

/// The whole rupiah of an amount's digits; nothing if there are cents, which no deposit has.
std::optional<QString> withoutCents(QString digits)
{
    const qsizetype last = std::max(digits.lastIndexOf(u'.'), digits.lastIndexOf(u','));
    const bool hasBoth = digits.contains(u'.') && digits.contains(u',');
    const qsizetype behind = last < 0 ? 0 : digits.size() - last - 1;
    const bool isOnce = last >= 0 && digits.count(digits.at(last)) == 1;
    if (isOnce && (hasBoth || behind != 3)) {
        if (digits.mid(last + 1).contains(QRegularExpression(QStringLiteral("[1-9]"))))
            return std::nullopt;
        digits.truncate(last);
    }
    return digits.remove(u'.').remove(u',');
}

} // namespace

std::optional<Money> amountFrom(const QString &text, bool *isFraction)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:rp\\.?|idr)?\\s*([-+(]?)\\s*(?:rp\\.?|idr)?\\s*(\\d[\\d.,]*)\\)?\\s*"
                       "(?:cr|db|dr|k|d)?\\s*([-+]?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-').replace(QChar(0xA0), u' ');
    if (plain.endsWith(QLatin1String(",-"))) // no cents, as people write it; no minus
        plain.chop(2);
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const auto digits = withoutCents(match.captured(2));
    if (!digits && isFraction)
        *isFraction = true;
    if (!digits)
        return std::nullopt;
    bool isNumber = false;
    const qint64 amount = digits->toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const bool isOut =
        match.captured(1) == u'-' || match.captured(1) == u'(' || match.captured(3) == u'-';
    return Money::rupiah(isOut ? -amount : amount);
}

Layout guessLayout(const QList<QStringList> &firstRows)
{
    Layout best;
    for (int row = 0; row < int(firstRows.size()); ++row) {
        Layout layout = fromHead(firstRows.at(row));
        layout.headRows = row + 1;
        if (layout.isUsable())
            return layout;
    }
    if (firstRows.isEmpty())
        return best;
    best = fromLooks(firstRows);
    return best;
}

Result<Statement> readStatement(const QByteArray &bytes, const Layout &layout, qint64 today)
{
    if (!layout.isUsable())
        return Error{ErrorKind::Invalid, "statement.layout", {}};
    Collector collector(layout, toWib(today).date());
    const Result<void> read = readRows(
        bytes, [&](int row, const QStringList &cells) { return collector.take(row, cells); });
    if (!read)
        return read.error();
    Statement statement = collector.finish();
    if (statement.lines.isEmpty())
        return Error{ErrorKind::Invalid, "statement.no_lines", {}};
    return statement;
}

Result<QList<QStringList>> firstRows(const QByteArray &bytes, int count)
{
    QList<QStringList> rows;
    const Result<void> read = readRows(bytes, [&](int, const QStringList &cells) {
        rows.append(cells);
        return rows.size() < count;
    });
    return read ? Result<QList<QStringList>>(rows) : Result<QList<QStringList>>(read.error());
}

QJsonObject Layout::toJson() const
{
    return {{QStringLiteral("date"), date},       {QStringLiteral("time"), time},
            {QStringLiteral("text"), text},       {QStringLiteral("moreText"), moreText},
            {QStringLiteral("amount"), amount},   {QStringLiteral("marker"), marker},
            {QStringLiteral("credit"), credit},   {QStringLiteral("debit"), debit},
            {QStringLiteral("balance"), balance}, {QStringLiteral("headRows"), headRows}};
}

Layout Layout::fromJson(const QJsonObject &json)
{
    const auto column = [&json](const char *name) {
        constexpr int kLast = 99;
        return std::clamp(json.value(QLatin1String(name)).toInt(-1), -1, kLast);
    };
    return {column("date"),    column("time"),
            column("text"),    column("moreText"),
            column("amount"),  column("marker"),
            column("credit"),  column("debit"),
            column("balance"), std::max(0, json.value(QLatin1String("headRows")).toInt())};
}

} // namespace reiyan::statements
