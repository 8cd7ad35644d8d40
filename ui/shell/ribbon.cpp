#include "ui/shell/ribbon.h"

#include "ui/theme/tokens.h"

namespace reiyan::ui {

Ribbon::Ribbon(const QString &environment, QWidget *parent)
    : QLabel(parent)
    , m_environment(environment)
{
    setObjectName(QStringLiteral("ribbon"));
    setAlignment(Qt::AlignCenter);
    retranslate();
}

bool Ribbon::setLatch(const std::optional<store::Latch> &latch)
{
    const auto idOf = [](const std::optional<store::Latch> &one) {
        return one ? one->id : LatchId();
    };
    if (idOf(m_latch) == idOf(latch)) // lifted, set, or the next one in line is news
        return false;
    m_latch = latch;
    retranslate();
    return true;
}

QString Ribbon::reasonText(const QString &reason)
{
    if (reason == QLatin1String("restored"))
        return tr("a backup was put back, compare it with suppliers and bank");
    return tr("a check of the books found a difference (%1)").arg(reason);
}

void Ribbon::retranslate()
{
    QString text = tr("PRODUCTION");
    if (m_latch)
        text = tr("MONEY STANDS STILL: %1").arg(reasonText(m_latch->reason));
    else if (m_environment == QLatin1String("training"))
        text = tr("TRAINING");
    else if (m_environment == QLatin1String("test"))
        text = tr("TEST");
    setText(text);
    setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: white; font-weight: 600; padding: %2px; }")
            .arg(ribbonColor(m_latch ? QStringLiteral("production") : m_environment).name())
            .arg(m_latch ? 6 : 1));
}

} // namespace reiyan::ui
