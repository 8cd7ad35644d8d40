#pragma once

#include "services/db/database.h"

#include <QDialog>
#include <QThreadPool>

class QLabel;
class QLineEdit;
class QPushButton;

namespace reiyan {

/// The first run of a real store: its name and its owner. There is no default password.
class SetupWizard final : public QDialog
{
    Q_OBJECT

public:
    SetupWizard(db::Database &store, QThreadPool &background, QWidget *parent = nullptr);

private:
    void install();

    db::Database &m_store;
    QThreadPool &m_background;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_initials = nullptr;
    QLineEdit *m_fullName = nullptr;
    QLineEdit *m_userName = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_repeat = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace reiyan
