#pragma once

#include "services/base/money.h"

#include <QLineEdit>

class QLabel;

namespace reiyan::ui {

/// Takes an amount as cashiers type it and says below what it understood (C12).
class MoneyEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Money> amount() const { return m_amount; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

signals:
    void changed();

private:
    void read();

    QLineEdit *m_edit = nullptr;
    QLabel *m_echo = nullptr;
    std::optional<Money> m_amount;
};

} // namespace reiyan::ui
