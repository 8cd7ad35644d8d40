#pragma once

#include "ui/pages/orders/order_actions.h"

namespace reiyan::ui {

/// What people do about an order that hangs besides deciding it: hold it, note what they saw, mark
/// a step, and send it on where it is proven that nothing was bought. Where it may have been bought
/// that is not offered to anybody (S5).
class HangingWork final : public QObject
{
    Q_OBJECT

public:
    HangingWork(const Desk &desk, DataListPage *list, OrderActions *orders);

private:
    void addActions();
    void follow();
    [[nodiscard]] const orders::OrderDetails *order() const;
    [[nodiscard]] bool hangs() const;
    [[nodiscard]] QString nextStep() const;
    [[nodiscard]] QString whyNotSentOn() const;
    void claim();
    void note();
    void markStep();
    void armReroute();
    void file(const char *kind, const QJsonObject &payload, const QString &text);

    const Desk m_desk;
    DataListPage *const m_list;
    OrderActions *const m_orders;
    QString m_routeOf; ///< The order that the places are of.
    QList<routing::Candidate> m_places;
};

} // namespace reiyan::ui
