#pragma once

#include "services/base/error.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace reiyan::ui {

/// A command on its way. The id was minted when it was armed and never changes.
struct Dispatch {
    QString id;
    QByteArray kind;
    QJsonObject payload;
    QString text; ///< What it does, for the status bar.
};

/// Keeps commands for five seconds, in which `U` takes them back; then they are filed. What is
/// still here when the program ends is not sent, and the next start says so (C7).
class Outbox final : public QObject
{
    Q_OBJECT

public:
    using File = std::function<void(const Dispatch &)>;

    explicit Outbox(File file, QObject *parent = nullptr);

    void add(const Dispatch &dispatch);
    /// Files what can do no harm at once, past those that wait.
    void file(const Dispatch &dispatch) { m_file(dispatch); }
    /// Something that has to be said at once, of what was tried beside the commands.
    void tell(const QString &text) { emit told(text); }
    bool cancelLast(); ///< False when nothing waits any more.
    void sendNow();    ///< Files everything at once, for tests and for a quick operator.
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    [[nodiscard]] QStringList texts() const;
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

signals:
    void changed();
    void cancelled(const reiyan::ui::Dispatch &dispatch);
    void told(const QString &text);

private:
    struct Waiting {
        Dispatch dispatch;
        QTimer *timer = nullptr;
    };

    void send(const QString &id);

    const File m_file;
    QList<Waiting> m_waiting;
    std::chrono::milliseconds m_delay{5'000};
};

} // namespace reiyan::ui
