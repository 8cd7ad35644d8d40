#include "ui/shell/action_registry.h"

#include <QWidget>

#include <algorithm>

namespace reiyan::ui {

QAction *ActionRegistry::add(QWidget *owner, ActionSpec spec)
{
    Q_ASSERT_X(!action(spec.id), "duplicate action id", spec.id.constData());
    Q_ASSERT(spec.run && spec.text);

    auto *added = new QAction(spec.text(), owner);
    added->setObjectName(QStringLiteral("act_") + QString::fromLatin1(spec.id));
    added->setShortcut(spec.keys);
    added->setAutoRepeat(false); // a key held down acts once (C3)
    added->setShortcutContext(spec.context == "global" ? Qt::WindowShortcut : Qt::WidgetShortcut);
    owner->addAction(added);
    connect(added, &QAction::triggered, this, [this, run = spec.run] {
        run();
        refresh();
    });
    connect(added, &QObject::destroyed, this, [this](const QObject *gone) {
        std::erase_if(m_entries, [gone](const Entry &entry) { return entry.action == gone; });
    });
    m_entries.push_back({std::move(spec), added});
    refresh();
    return added;
}

QAction *ActionRegistry::action(const QByteArray &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const Entry &entry) { return entry.spec.id == id; });
    return found == m_entries.cend() ? nullptr : found->action;
}

QList<const ActionRegistry::Entry *> ActionRegistry::permitted() const
{
    QList<const Entry *> visible;
    for (const Entry &entry : m_entries) {
        if (entry.action->isVisible())
            visible.append(&entry);
    }
    return visible;
}

void ActionRegistry::setActor(const identity::Actor &actor)
{
    m_actor = actor;
    refresh();
}

void ActionRegistry::refresh()
{
    for (const Entry &entry : m_entries) {
        const bool permitted = !entry.spec.permission || m_actor.may(*entry.spec.permission);
        const bool ready = !entry.spec.isReady || entry.spec.isReady();
        entry.action->setVisible(permitted);
        entry.action->setEnabled(permitted && ready);
        const bool tellsWhy = !ready && entry.spec.whyDisabled;
        entry.action->setStatusTip(tellsWhy ? entry.spec.whyDisabled() : QString());
    }
}

void ActionRegistry::retranslate()
{
    for (const Entry &entry : m_entries)
        entry.action->setText(entry.spec.text());
    refresh();
}

} // namespace reiyan::ui
