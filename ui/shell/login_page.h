#pragma once

#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace reiyan::ui {

/// S01: sign in, and the lock of the same person. Never says which of name and password is wrong.
class LoginPage final : public QWidget
{
    Q_OBJECT

public:
    LoginPage(const Services &services, const StoreIdentity &store, QWidget *parent = nullptr);

    void askForSignIn(const QString &hint = {});
    void askForUnlock(const QString &userName, const QString &fullName);
    void retranslate();

signals:
    void signedIn(const reiyan::ui::SignedIn &person);
    void otherPerson(); ///< Of a locked screen: somebody else wants to work.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void tryNow();
    void say(const QString &text, const char *role);

    const Services &m_services;
    const StoreIdentity m_store;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_enter = nullptr;
    QPushButton *m_other = nullptr;
    QLabel *m_message = nullptr;
    QString m_lockedName;
};

} // namespace reiyan::ui

Q_DECLARE_METATYPE(reiyan::ui::SignedIn)
