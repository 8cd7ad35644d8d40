#include "ui/shell/login_page.h"

#include "models/texts/error_texts.h"
#include "services/base/deliver.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace reiyan::ui {

LoginPage::LoginPage(const Services &services, const StoreIdentity &store, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_store(store)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_enter(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("S01_Masuk"));
    m_name->setObjectName(QStringLiteral("userName"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_enter->setObjectName(QStringLiteral("signIn"));
    m_enter->setProperty("primary", true);
    m_message->setObjectName(QStringLiteral("signInMessage"));
    m_message->setWordWrap(true);
    m_subtitle->setProperty("role", QStringLiteral("secondary"));
    m_subtitle->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);

    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    card->setFixedWidth(fontMetrics().averageCharWidth() * 52);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(28, 24, 28, 24);
    form->setSpacing(10);
    form->addWidget(m_title);
    form->addWidget(m_subtitle);
    form->addSpacing(8);
    form->addWidget(m_name);
    form->addWidget(m_password);
    form->addWidget(m_message);
    form->addWidget(m_enter);
    form->addWidget(m_other);
    m_other->setObjectName(QStringLiteral("otherPerson"));
    m_other->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch();

    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::tryNow);
    connect(m_enter, &QPushButton::clicked, this, &LoginPage::tryNow);
    connect(m_other, &QPushButton::clicked, this, &LoginPage::otherPerson);
    askForSignIn();
}

void LoginPage::retranslate()
{
    const bool locked = !m_lockedName.isEmpty();
    m_title->setText(locked ? tr("Locked") : m_store.name);
    m_subtitle->setText(
        locked ? tr("Your password opens the screen again.")
               : tr("Back office · %1 · version %2").arg(m_store.server, m_store.version));
    m_name->setPlaceholderText(tr("User name"));
    m_name->setAccessibleName(tr("User name"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_enter->setText(locked ? tr("Unlock") : tr("Sign in"));
    m_other->setText(tr("Another person signs in"));
    m_other->setVisible(locked);
}

void LoginPage::askForSignIn(const QString &hint)
{
    m_lockedName.clear();
    m_name->setEnabled(true);
    m_name->clear();
    m_password->clear();
    retranslate();
    say(hint, "secondary");
    m_name->setFocus();
}

void LoginPage::askForUnlock(const QString &userName, const QString &fullName)
{
    m_lockedName = userName;
    m_name->setText(userName);
    m_name->setEnabled(false);
    m_password->clear();
    retranslate();
    say(fullName, "secondary");
    m_password->setFocus();
}

void LoginPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_lockedName.isEmpty() ? m_name : m_password)->setFocus();
}

void LoginPage::tryNow()
{
    if (!m_enter->isEnabled())
        return;
    if (m_name->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        say(tr("Enter your name and your password."), "error");
        (m_name->text().trimmed().isEmpty() ? m_name : m_password)->setFocus();
        return;
    }
    m_enter->setEnabled(false);
    say(tr("Checking …"), "secondary");
    deliver(m_services.signIn(m_name->text(), m_password->text()), this,
            [this](const Result<SignedIn> &person) {
                m_enter->setEnabled(true);
                m_password->clear();
                if (person) {
                    say({}, "secondary");
                    emit signedIn(*person);
                    return;
                }
                say(texts::errorText(person.error()), "error");
                m_password->setFocus();
            });
}

void LoginPage::say(const QString &text, const char *role)
{
    m_message->setProperty("role", QLatin1String(role));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    // A wrapped label in a card that is centred gets the height of one line too few.
    constexpr int kMargins = 2 * 28;
    const int width = m_message->parentWidget()->minimumWidth() - kMargins;
    m_message->setMinimumHeight(
        text.isEmpty() ? 0 : m_message->heightForWidth(width) + fontMetrics().descent());
}

} // namespace reiyan::ui
