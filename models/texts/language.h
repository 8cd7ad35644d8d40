#pragma once

#include <QString>
#include <QTranslator>

namespace reiyan::texts {

/// The language of everything a person reads, switchable while the program runs. Lives as long
/// as the application object.
class Language
{
public:
    /// `id` or `en`. Widgets hear of it by QEvent::LanguageChange.
    void use(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace reiyan::texts
