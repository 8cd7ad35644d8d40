#pragma once

#include "services/engine/board.h"

#include <QHash>

namespace reiyan::models {

/// Something about a supplier that wants somebody now (C13).
struct Alarm {
    enum class Kind { SupplierSilent, RunwayShort, ManyHanging, UnlistedCode };

    Kind kind = Kind::SupplierSilent;
    QString supplier; ///< Code.
    QString title;    ///< For people.
    QString detail;   ///< Reason, or the code nobody knows.
    qint64 number = 0;

    [[nodiscard]] QString key() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool operator==(const Alarm &) const = default;
};

/// When an alarm rings and when it may ring again: between the two it stays as it is, so that a
/// value that trembles does not ring all day.
struct AlarmLimits {
    int runwayShort = 120; ///< Minutes.
    int runwayFine = 180;
    int hangingMany = 10; ///< Orders at one supplier.
    int hangingFew = 6;
    qint64 codeFreshMs = 24LL * 3600 * 1000;
};

/// Rings by the board of suppliers, until somebody has seen it or it is over. Of one window.
class AlarmWatch
{
public:
    explicit AlarmWatch(const AlarmLimits &limits = {})
        : m_limits(limits)
    {}

    /// True when something rings that did not ring before.
    [[nodiscard]] bool update(const engine::Board &board);
    /// Not seen yet, most urgent first.
    [[nodiscard]] QList<Alarm> ringing() const;
    /// All that rings now was seen; each rings again only after it was over.
    void acknowledge();

private:
    struct State {
        Alarm alarm;
        bool seen = false;
    };

    void take(QHash<QString, State> &now, const Alarm &alarm, bool &news) const;
    [[nodiscard]] QList<Alarm> alarmsOf(const engine::SupplierBoard &board, qint64 readAt) const;
    [[nodiscard]] bool isOn(const Alarm &alarm, bool rings, bool stays) const;

    const AlarmLimits m_limits;
    QHash<QString, State> m_on;
};

} // namespace reiyan::models
