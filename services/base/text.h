#pragma once

#include <QString>

namespace reiyan {

/// A text that every database gives back as it was given: at most `most` UTF-16 units, no U+0000
/// (PostgreSQL refuses it) and no half of a surrogate pair (SQLite keeps one and reads back
/// something else). What cannot stay becomes the replacement character. What is hashed goes
/// through here first.
[[nodiscard]] inline QString storable(QString text, qsizetype most = -1)
{
    if (most >= 0 && text.size() > most)
        text.truncate(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isNull() || c.isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace reiyan
