#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QSettings;
class QTableView;
class QWidget;

namespace reiyan::models {
class ListModel;
}

namespace reiyan::ui {

/// Which columns of a list a person sees, in what order and how wide; kept by column id, so that a
/// column added later changes nothing (C4).
class ColumnState final : public QObject
{
    Q_OBJECT

public:
    ColumnState(QTableView *table, const models::ListModel *model, QObject *parent = nullptr);

    /// Never shown: the person lacks the permission to see them.
    void setPrivate(const QList<QByteArray> &hidden);
    [[nodiscard]] bool isPrivate(const QByteArray &column) const;

    void fit(); ///< As shipped.
    void save(QSettings &settings, const QString &prefix) const;
    void restore(const QSettings &settings, const QString &prefix);
    /// Indexes into the model's columns, in the order of the screen.
    [[nodiscard]] QList<int> visible() const;
    /// Every column with a tick, below a button.
    void choose(QWidget *below);

signals:
    void changed();

private:
    void place(const QStringList &shown, const QStringList &widths);

    QTableView *m_table;
    const models::ListModel *m_model;
    QList<QByteArray> m_private;
};

} // namespace reiyan::ui
