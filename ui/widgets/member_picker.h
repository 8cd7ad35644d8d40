#pragma once

#include "ui/shell/services.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace reiyan::ui {

/// Finds a member while typing: name, user name or phone. Arrow keys choose, Enter takes.
class MemberPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit MemberPicker(const Services &services, QWidget *parent = nullptr);

    [[nodiscard]] const std::optional<members::MemberChoice> &chosen() const { return m_chosen; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void refresh(); ///< Asks again what the chosen member has.
    void clear();
    void retranslate();

signals:
    void changed();
    void taken(); ///< Enter: on to the next field.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose(int row);

    const Services &m_services;
    QLineEdit *m_edit = nullptr;
    QListWidget *m_results = nullptr;
    QTimer m_typing;
    QList<members::MemberChoice> m_found;
    std::optional<members::MemberChoice> m_chosen;
    quint64 m_generation = 0;
};

} // namespace reiyan::ui
