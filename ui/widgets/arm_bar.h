#pragma once

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;

namespace reiyan::ui {

/// The second stroke (C7): one line that says what will happen, `Enter` does it, `Esc` does not.
/// Falls away by itself after six seconds, unless a reason is still being typed.
class ArmBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ArmBar(QWidget *parent = nullptr);

    /// With `reasons`, one of them, or another one, must be given. A single one is only the
    /// beginning of what is to be typed.
    void arm(const QString &consequence, const QStringList &reasons = {});
    /// While armed, Enter and Esc in `table` commit and drop.
    void obey(QWidget *table);
    void drop();
    void commit();
    [[nodiscard]] bool isArmed() const { return m_armed; }
    [[nodiscard]] bool wantsReason() const;
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

signals:
    void committed(const QString &reason);
    void dropped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text = nullptr;
    QLabel *m_keys = nullptr;
    QComboBox *m_reason = nullptr;
    QTimer m_timer;
    std::chrono::milliseconds m_patience{6'000};
    bool m_armed = false;
    QString m_suggested; ///< The beginning of an answer, where there is one only.
};

} // namespace reiyan::ui
