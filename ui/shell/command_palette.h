#pragma once

#include "ui/shell/action_registry.h"
#include "ui/shell/services.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QListWidget;

#include <array>

namespace reiyan::ui {

/// Ctrl+K: pages, actions and records in one box. A record is found by number, name, phone or
/// destination; everything it runs goes through the guard of its own class.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// A page, for the list.
    struct Place {
        QByteArray id;
        QString title;
        QString keys;
    };

    CommandPalette(const Services &services, ActionRegistry &actions, QWidget *parent = nullptr);

    void open(const QList<Place> &places, const QByteArray &currentPage);
    void retranslate();

signals:
    void placeChosen(const QByteArray &id);
    void recordChosen(const QByteArray &page, const QString &text);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        QString title;
        QString hint;
        int score = 0;
        bool enabled = true;
        std::function<void()> run;
    };

    void update();
    struct RecordSource;
    static const std::array<RecordSource, 3> kSources;
    void askRecords();
    void takeRecords(const RecordSource &source, const ListPage &found);
    [[nodiscard]] static int scoreOf(const ActionRegistry::Entry &entry, const QString &typed,
                                     bool here);
    void addActions(const QString &typed);
    void addPlaces(const QString &typed);
    void show(QList<Entry> entries);
    void runCurrent();
    void finish();

    const Services &m_services;
    ActionRegistry &m_actions;
    QPointer<QWidget> m_before; ///< Had the focus when this opened.
    QLineEdit *m_edit = nullptr;
    QListWidget *m_list = nullptr;
    QTimer m_typing;
    QList<Place> m_places;
    QByteArray m_page;
    QList<Entry> m_entries;
    QList<Entry> m_records;
    QList<Entry> m_shown;
    quint64 m_generation = 0;
};

} // namespace reiyan::ui
