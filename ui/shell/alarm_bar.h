#pragma once

#include "models/alarm_watch.h"
#include "ui/shell/services.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace reiyan::ui {

/// The bar that stays until somebody has seen why it rings (C13). Looks once a minute.
class AlarmBar final : public QFrame
{
    Q_OBJECT

public:
    explicit AlarmBar(const Services &services, QWidget *parent = nullptr);

    /// Watches while somebody who may see it is signed in; otherwise it is not there.
    void setWatching(bool watching);
    void look();
    void acknowledge();
    [[nodiscard]] bool rings() const { return !m_watch.ringing().isEmpty(); }
    /// Whom the first alarm is about.
    [[nodiscard]] QString supplier() const;
    void retranslate();

signals:
    void changed();

private:
    void take(const engine::Board &board);
    void tell();

    const Services &m_services;
    models::AlarmWatch m_watch;
    QLabel *m_text = nullptr;
    QLabel *m_keys = nullptr;
    QTimer m_timer;
};

} // namespace reiyan::ui
