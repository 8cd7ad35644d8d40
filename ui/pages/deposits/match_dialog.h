#pragma once

#include "ui/widgets/wish.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace reiyan::ui {

/// Which bank line pays a deposit: what looks alike first, then what is nobody's, nearest first;
/// or typed by hand where no statement was read in. Arrows choose, Enter takes.
class MatchDialog final : public QDialog
{
    Q_OBJECT

public:
    MatchDialog(const Desk &desk, const deposits::DepositDetails &deposit,
                QWidget *parent = nullptr);

private:
    void build();
    void load();
    void append(const QList<deposits::Candidate> &lines);
    void fill();
    void take();
    void send(const QJsonObject &payload);
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Desk m_desk;
    const deposits::DepositDetails m_deposit;
    Wish m_wish;
    QList<deposits::Candidate> m_lines;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace reiyan::ui
