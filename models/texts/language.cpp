#include "models/texts/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace reiyan::texts {

void Language::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = code == QLatin1String("en") ? code : QStringLiteral("id");
    if (m_ours.load(QStringLiteral(":/i18n/reiyan_") + m_code))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_") + m_code,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace reiyan::texts
