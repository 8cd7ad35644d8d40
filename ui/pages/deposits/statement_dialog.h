#pragma once

#include "ui/widgets/data_list_page.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace reiyan::ui {

/// A bank statement read in: from a file or pasted, with how its columns are understood shown
/// before anything is written. Lines that are known already change nothing (C16).
class StatementDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit StatementDialog(const Desk &desk, QWidget *parent = nullptr);

    void read(const QString &path);

private:
    void build();
    void buildColumns(QFormLayout *form);
    void loadAccounts();
    void choose();
    void look();
    void show(const StatementView &view);
    void showHead(const StatementView &view);
    void import();
    void say(const QString &text, bool isError);
    [[nodiscard]] StatementSource source() const;

    const Desk m_desk;
    QComboBox *m_account = nullptr;
    QPlainTextEdit *m_paste = nullptr;
    QTableWidget *m_head = nullptr;
    QList<QComboBox *> m_columns; ///< date, time, text, amount, marker, credit, debit, balance
    QLabel *m_summary = nullptr;
    QPushButton *m_import = nullptr;
    QTimer m_typing;
    QString m_path;
    std::optional<statements::Layout> m_layout; ///< Changed by the person.
    statements::Layout m_known;
    quint64 m_generation = 0;
};

} // namespace reiyan::ui
