#pragma once

#include "services/identity/actor.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace reiyan::ui {

/// How much harm an action can do, and so what guards it (C7).
enum class Risk {
    R0, ///< Looking.
    R1, ///< At once, can be undone.
    R2, ///< Two strokes, then five seconds in the outbox.
    R3, ///< Reason, diff, second person.
};

/// Everything the shell needs to know about one action. `text` is asked again when the language
/// changes.
struct ActionSpec {
    QByteArray id; ///< deposits.approve: of shortcuts, tests and the palette.
    std::function<QString()> text;
    QKeySequence keys = {};
    QByteArray context = "global"; ///< global, or the id of the page whose table must have focus.
    std::optional<identity::Permission> permission = {};
    Risk risk = Risk::R0;
    bool guarded = false;               ///< Goes through the arm bar; every R2 and R3 must.
    std::function<bool()> isReady = {}; ///< Selection and state; empty means always.
    std::function<QString()> whyDisabled = {};
    std::function<void()> run;
};

/// Owns every QAction. Menus, pages, palette and cheat-sheet all show the same one, so one rule
/// decides everywhere whether it can be used. Not permitted is invisible, not ready is disabled.
/// This is comfort, not security: the executor checks again.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Letters act only while `owner`, a table, has the focus; global keys act in its window. The
    /// action dies with its owner.
    QAction *add(QWidget *owner, ActionSpec spec);
    [[nodiscard]] QAction *action(const QByteArray &id) const;

    struct Entry {
        ActionSpec spec;
        QAction *action = nullptr; // child of its owner
    };
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QList<const Entry *> permitted() const;

    void setActor(const identity::Actor &actor);
    [[nodiscard]] const identity::Actor &actor() const { return m_actor; }
    void retranslate();

public slots:
    void refresh(); ///< Call when a selection or a page changes.

private:
    std::vector<Entry> m_entries;
    identity::Actor m_actor;
};

} // namespace reiyan::ui
