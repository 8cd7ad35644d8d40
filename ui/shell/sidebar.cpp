#include "ui/shell/sidebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace reiyan::ui {
namespace {

enum Role { IdRole = Qt::UserRole, BadgeRole, UrgentRole };

constexpr int kIcon = 18;
constexpr int kMargin = 8;
constexpr int kPad = 10;

/// Colours at paint time from the tokens; a heading has no id.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = index.data(IdRole).toByteArray().isEmpty();
        return {60, option.fontMetrics.height() + (heading ? 20 : 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokensOf(option.palette);
        const QRect row = option.rect.adjusted(kMargin, 1, -kMargin, -1);
        const QString id = index.data(IdRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QFont font = option.font;
        if (id.isEmpty()) {
            font.setPointSizeF(font.pointSizeF() * 0.9);
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(t.muted);
            painter->drawText(row.adjusted(kPad, 6, -kPad, 0), Qt::AlignVCenter,
                              index.data().toString());
        } else {
            paintPlace(*painter, option, row, index);
        }
        painter->restore();
    }

private:
    static void paintPlace(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                           const QModelIndex &index)
    {
        const Tokens &t = tokensOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (selected || hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(selected ? t.selection : t.alternate);
            painter.drawRoundedRect(row, 5, 5);
        }
        const QColor ink = selected ? t.onSelection : t.text;
        const QPixmap icon = iconPixmap(index.data(IdRole).toString(), selected ? ink : t.text2,
                                        kIcon, painter.device()->devicePixelRatioF());
        painter.drawPixmap(row.left() + kPad, row.top() + (row.height() - kIcon) / 2, icon);
        const int badge = paintBadge(painter, option, row, index);
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        const QRect text = row.adjusted(kPad + kIcon + kPad, 0, -badge - kPad, 0);
        painter.drawText(
            text, Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

    static int paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                          const QModelIndex &index)
    {
        const qint64 count = index.data(BadgeRole).toLongLong();
        if (count == 0)
            return 0;
        const Tokens &t = tokensOf(option.palette);
        const ChipColors colors =
            t.chip(index.data(UrgentRole).toBool() ? texts::ChipFamily::Hanging
                                                   : texts::ChipFamily::Running);
        const QString text = count > 999 ? QStringLiteral("999+") : QString::number(count);
        QFont font = option.font;
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(font);
        const int height = metrics.height() + 2;
        const int width = std::max(height, metrics.horizontalAdvance(text) + 12);
        const QRect pill(row.right() - kPad / 2 - width, row.top() + (row.height() - height) / 2,
                         width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.bg);
        painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
        painter.setFont(font);
        painter.setPen(colors.fg);
        painter.drawText(pill, Qt::AlignCenter, text);
        return width;
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setItemDelegate(new PlaceDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    fitWidth();
    const auto choose = [this](const QListWidgetItem *item) {
        emit chosen(item->data(IdRole).toByteArray());
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void Sidebar::fill(const QList<Item> &items, const QByteArray &current)
{
    const QSignalBlocker quiet(this);
    clear();
    QString group;
    for (const Item &place : items) {
        if (place.group != group) {
            group = place.group;
            auto *heading = new QListWidgetItem(group, this);
            heading->setFlags(Qt::NoItemFlags);
        }
        auto *item = new QListWidgetItem(place.text, this);
        item->setData(IdRole, place.id);
        item->setData(BadgeRole, place.badge);
        item->setData(UrgentRole, place.urgent);
        item->setData(Qt::AccessibleTextRole,
                      place.badge > 0 ? QStringLiteral("%1, %2").arg(place.text).arg(place.badge)
                                      : place.text);
        item->setToolTip(place.hint);
    }
    setCurrentPlace(current);
}

void Sidebar::setCurrentPlace(const QByteArray &id)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (!id.isEmpty() && item(row)->data(IdRole).toByteArray() == id)
            setCurrentRow(row);
    }
}

void Sidebar::fitWidth()
{
    setFixedWidth(fontMetrics().averageCharWidth() * 26);
}

void Sidebar::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

} // namespace reiyan::ui
