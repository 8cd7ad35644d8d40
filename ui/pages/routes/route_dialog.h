#pragma once

#include "services/routing/routing_commands.h"
#include "ui/widgets/data_list_page.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace reiyan::ui {

/// The places of one item in order, edited as lines of text; below, what yesterday's orders would
/// have met on it. Nothing is written before it is applied.
class RouteDialog final : public QDialog
{
    Q_OBJECT

public:
    RouteDialog(const Desk &desk, const routing::RouteView &view, const QString &item,
                QWidget *parent);

private:
    void build(const QString &item);
    void addKeys();
    void add(const QString &text);
    void move(int by);
    void remove();
    void read();
    void askDryRun();
    void apply();

    const Desk m_desk;
    routing::SetRoute m_route;
    QListWidget *m_stops = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_apply = nullptr;
    const QString m_commandId; ///< Minted once: applying twice is applying once.
    int m_generation = 0;
    QString m_item;
};

} // namespace reiyan::ui
