#include "ui/widgets/money_edit.h"

#include "models/texts/error_texts.h"
#include "models/texts/money_text.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace reiyan::ui {

MoneyEdit::MoneyEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_echo(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("amount"));
    m_edit->setAccessibleName(tr("Amount"));
    m_edit->setPlaceholderText(QStringLiteral("500rb · 1.250.000 · 1,25jt"));
    m_echo->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_echo);
    connect(m_edit, &QLineEdit::textChanged, this, &MoneyEdit::read);
    read();
}

void MoneyEdit::read()
{
    const Result<Money> parsed = texts::parseRupiah(m_edit->text());
    m_amount = parsed ? std::optional(*parsed) : std::nullopt;
    const bool empty = m_edit->text().trimmed().isEmpty();
    m_echo->setProperty("role",
                        parsed || empty ? QStringLiteral("secondary") : QStringLiteral("error"));
    m_echo->setText(empty    ? QStringLiteral(" ")
                    : parsed ? texts::formatRupiah(*parsed)
                             : texts::errorText(parsed.error()));
    m_echo->style()->unpolish(m_echo);
    m_echo->style()->polish(m_echo);
    emit changed();
}

} // namespace reiyan::ui
