#include "app/backoffice/setup_wizard.h"

#include "app/backoffice/background.h"
#include "models/texts/error_texts.h"
#include "services/base/deliver.h"
#include "services/identity/passwords.h"
#include "services/store/setup.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace reiyan {

SetupWizard::SetupWizard(db::Database &store, QThreadPool &background, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_background(background)
    , m_name(new QLineEdit(this))
    , m_initials(new QLineEdit(QStringLiteral("RYN"), this))
    , m_fullName(new QLineEdit(this))
    , m_userName(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_repeat(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_done(new QPushButton(tr("Open the store"), this))
{
    setObjectName(QStringLiteral("setupWizard"));
    setWindowTitle(tr("A new store"));
    setMinimumWidth(480);
    m_password->setEchoMode(QLineEdit::Password);
    m_repeat->setEchoMode(QLineEdit::Password);
    m_message->setWordWrap(true);
    m_message->setProperty("role", QStringLiteral("error"));
    m_done->setDefault(true);
    auto *form = new QFormLayout(this);
    const auto row = [form](const QString &name, QLineEdit *edit) {
        edit->setAccessibleName(name);
        form->addRow(name, edit);
    };
    row(tr("Name of the store"), m_name);
    row(tr("Initials of its numbers"), m_initials);
    row(tr("Owner's full name"), m_fullName);
    row(tr("Owner's user name"), m_userName);
    row(tr("Owner's password"), m_password);
    row(tr("The password again"), m_repeat);
    form->addRow(m_message);
    form->addRow(m_done);
    connect(m_done, &QPushButton::clicked, this, &SetupWizard::install);
}

void SetupWizard::install()
{
    if (m_password->text() != m_repeat->text()) {
        m_message->setText(tr("The two passwords differ. Type them again."));
        return;
    }
    const QString password = m_password->text();
    const store::StoreSetup setup{m_name->text(),
                                  m_initials->text().trimmed().toUpper(),
                                  QStringLiteral("production"),
                                  m_fullName->text(),
                                  m_userName->text(),
                                  {}};
    m_done->setEnabled(false);
    auto work = [this, setup, password]() -> Result<void> {
        if (Result<void> strong = identity::checkPasswordRules(password); !strong)
            return strong;
        const Result<QString> hash = identity::hashPassword(password);
        if (!hash)
            return hash.error();
        store::StoreSetup whole = setup;
        whole.ownerPasswordHash = *hash;
        return m_store.write([&](db::Transaction &tx) { return store::install(tx, whole); });
    };
    deliver(inBackground(m_background, work), this, [this](const Result<void> &installed) {
        m_done->setEnabled(true);
        if (installed)
            accept();
        else
            m_message->setText(texts::errorText(installed.error()));
    });
}

} // namespace reiyan
