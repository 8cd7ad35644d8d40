#pragma once

#include <QHeaderView>

namespace reiyan::ui {

/// Column heads whose sort arrow stands beside the word and never on it.
class ListHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ListHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace reiyan::ui
