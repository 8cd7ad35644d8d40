#include "ui/widgets/token_bar.h"

#include "models/cell_text.h"
#include "services/base/wib.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace reiyan::ui {
namespace {

using models::ColumnKind;

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

bool isMoment(ColumnKind kind)
{
    return kind == ColumnKind::Time || kind == ColumnKind::Age || kind == ColumnKind::Until;
}

} // namespace

TokenBar::TokenBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(16, 0, 16, 8);
    m_layout->setSpacing(6);
    hide();
}

void TokenBar::add(const models::ColumnInfo &column, const QVariant &value, bool exclude)
{
    QString title = QCoreApplication::translate("Columns", column.title);
    title.remove(QStringLiteral(" (Rp)")).remove(QStringLiteral(" (WIB)"));
    Token token;
    if (isMoment(column.kind)) { // nobody means that one millisecond: the day it fell in
        const QDate day = toWib(value.toLongLong()).date();
        const qint64 start = startOfDayMs(day);
        token.text = title + QStringLiteral(": ") + day.toString(QStringLiteral("dd/MM/yyyy"));
        token.filters = {{column.id, ListFilter::Compare::AtLeast, start},
                         {column.id, ListFilter::Compare::AtMost, start + kDayMs - 1}};
    } else {
        const QString word = models::cellText(column.kind, value);
        token.text = title + (exclude ? QStringLiteral(" ≠ ") : QStringLiteral(": "))
                     + (word.isEmpty() ? tr("empty") : word);
        token.filters = {{column.id,
                          exclude ? ListFilter::Compare::NotEqual : ListFilter::Compare::Equal,
                          value}};
    }
    if (m_tokens.contains(token))
        return;
    m_tokens.append(token);
    rebuild();
}

void TokenBar::removeLast()
{
    if (m_tokens.isEmpty())
        return;
    m_tokens.removeLast();
    rebuild();
}

void TokenBar::clear()
{
    if (m_tokens.isEmpty())
        return;
    m_tokens.clear();
    rebuild();
}

QList<ListFilter> TokenBar::filters() const
{
    QList<ListFilter> all;
    for (const Token &token : m_tokens)
        all += token.filters;
    return all;
}

void TokenBar::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Token &token : std::as_const(m_tokens)) {
        auto *button = new QToolButton(this);
        button->setProperty("token", true);
        button->setText(token.text + QStringLiteral("  ✕"));
        button->setAccessibleName(tr("Remove the filter %1").arg(token.text));
        connect(button, &QToolButton::clicked, this, [this, token] {
            m_tokens.removeOne(token);
            rebuild();
        });
        m_layout->addWidget(button);
    }
    m_layout->addStretch();
    setVisible(!m_tokens.isEmpty());
    emit changed();
}

} // namespace reiyan::ui
