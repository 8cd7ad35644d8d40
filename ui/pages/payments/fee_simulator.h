#pragma once

#include "services/payments/payment_method.h"

#include <QList>
#include <QWidget>

class QLabel;
class QTableWidget;

namespace reiyan::ui {

class MoneyEdit;

/// What an amount costs at every way to pay: fee, what the customer pays, what the store gets.
class FeeSimulator final : public QWidget
{
    Q_OBJECT

public:
    explicit FeeSimulator(QWidget *parent = nullptr);

    void show(const QList<payments::PaymentMethod> &methods);
    void retranslate();
    [[nodiscard]] MoneyEdit *amount() const { return m_amount; }

private:
    void fill();

    QList<payments::PaymentMethod> m_methods;
    QLabel *m_title = nullptr;
    MoneyEdit *m_amount = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace reiyan::ui
