#pragma once

#include <QListWidget>

namespace reiyan::ui {

/// The places of the console, grouped, each with its icon and how much waits there (S0).
class Sidebar final : public QListWidget
{
    Q_OBJECT

public:
    struct Item {
        QByteArray id;
        QString text;
        QString group; ///< A heading stands where it changes.
        QString hint;  ///< The keys that lead there.
        qint64 badge = 0;
        bool urgent = false; ///< The badge is a warning.
    };

    explicit Sidebar(QWidget *parent = nullptr);

    void fill(const QList<Item> &items, const QByteArray &current);
    void setCurrentPlace(const QByteArray &id);

signals:
    void chosen(const QByteArray &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
};

} // namespace reiyan::ui
