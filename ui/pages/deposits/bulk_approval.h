#pragma once

#include "ui/widgets/data_list_page.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace reiyan::ui {

/// Approves what is certain, many at once (C9): what would happen is said first, the set is frozen
/// to rows and versions, and what changed meanwhile is left alone and told.
class BulkApproval final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kMost = 25;

    explicit BulkApproval(const Desk &desk, QWidget *parent = nullptr);

private:
    struct Row {
        QString commandId; ///< Minted with the dry run: sending twice approves once.
        DepositId deposit;
        qint64 version = 0;
        QString number;
        Money amount;
    };

    void dryRun();
    void freeze(const ListPage &page);
    void next();
    void finish();

    const Desk m_desk;
    QList<Row> m_rows;
    qsizetype m_at = 0;
    int m_approved = 0;
    int m_waiting = 0;
    QStringList m_failed; ///< Number and why.
    QLabel *m_text = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace reiyan::ui
