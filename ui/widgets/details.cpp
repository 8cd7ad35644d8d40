#include "ui/widgets/details.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/qr_code.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace reiyan::ui {
namespace {

QLabel *label(const QString &text, QWidget *parent, const char *role = nullptr)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        made->setProperty("role", QLatin1String(role));
    return made;
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        if (QLayout *inner = item->layout())
            empty(inner);
        delete item;
    }
}

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("detailsBody"));
    setAttribute(Qt::WA_StyledBackground);
    m_small = label({}, this, "secondary");
    m_large = label({}, this);
    m_chip = new Chip(this);
    m_body = new QVBoxLayout;
    m_body->setSpacing(4);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 12, 16, 16);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_small);
    m_layout->addWidget(m_large);
    m_layout->addWidget(m_chip);
    m_layout->addLayout(m_body);
    m_layout->addStretch();
    clear();
}

void DetailsPanel::clear(const QString &hint)
{
    empty(m_body);
    m_small->setText(hint);
    m_large->clear();
    m_large->hide();
    m_chip->hide();
}

void DetailsPanel::setHeadline(const QString &small, const QString &large)
{
    m_small->setText(small);
    m_large->setFont(scaled(font(), 1.6, true));
    m_large->setText(large);
    m_large->show();
}

void DetailsPanel::setChip(const QString &word, texts::ChipFamily family)
{
    m_chip->show(word, family);
}

void DetailsPanel::addField(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *key = label(name, this, "secondary");
    key->setFixedWidth(fontMetrics().averageCharWidth() * 19);
    row->addWidget(key, 0, Qt::AlignTop);
    row->addWidget(label(value, this), 1);
    m_body->addLayout(row);
}

void DetailsPanel::addSection(const QString &title)
{
    m_body->addSpacing(14);
    QLabel *heading = label(title, this);
    heading->setFont(scaled(font(), 1.0, true));
    m_body->addWidget(heading);
}

void DetailsPanel::addLine(const QString &time, const QString &text, const QString &right,
                           bool indented)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *when = label(time, this, "secondary");
    when->setWordWrap(false);
    when->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00.00.00 ")));
    row->addWidget(when, 0, Qt::AlignTop);
    if (indented)
        row->addSpacing(14);
    row->addWidget(label(text, this), 1);
    if (!right.isEmpty()) {
        QLabel *end = label(right, this);
        end->setWordWrap(false);
        row->addWidget(end, 0, Qt::AlignTop | Qt::AlignRight);
    }
    m_body->addLayout(row);
}

void DetailsPanel::addNote(const QString &text)
{
    m_body->addSpacing(8);
    m_body->addWidget(label(text, this, "secondary"));
}

void DetailsPanel::addQr(const QString &content)
{
    const QImage code = qrCode(content);
    if (code.isNull())
        return;
    constexpr int kScale = 4;
    auto *picture = new QLabel(this);
    picture->setPixmap(QPixmap::fromImage(
        code.scaled(code.size() * kScale, Qt::KeepAspectRatio, Qt::FastTransformation)));
    picture->setAccessibleName(tr("QR code"));
    m_body->addWidget(picture);
}

} // namespace reiyan::ui
