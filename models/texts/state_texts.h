#pragma once

#include <QString>

namespace reiyan::texts {

/// The chip family of a state: its glyph and its two colours (screens 4.3).
enum class ChipFamily { Success, Running, Waiting, Hanging, Failed, Returned, Neutral };

/// Word and family by stored state code; an unknown code gives an empty word.
[[nodiscard]] QString depositStateText(const QString &code);
[[nodiscard]] ChipFamily depositStateFamily(const QString &code);
[[nodiscard]] QString orderStateText(const QString &code);
[[nodiscard]] ChipFamily orderStateFamily(const QString &code);
[[nodiscard]] QString attemptStateText(const QString &code);
[[nodiscard]] ChipFamily attemptStateFamily(const QString &code);
[[nodiscard]] QString serviceStatusText(const QString &code);
[[nodiscard]] ChipFamily serviceStatusFamily(const QString &code);
[[nodiscard]] QString walletStatusText(const QString &code);
[[nodiscard]] ChipFamily walletStatusFamily(const QString &code);

/// What a transfer was for: Deposit, Belanja, ...
[[nodiscard]] QString transferKindText(const QString &code);

/// The verdict on a hanging order (S5): may it be given back? `fact` as orders::verdictOf reads it.
[[nodiscard]] QString verdictText(const QString &fact);
[[nodiscard]] ChipFamily verdictFamily(const QString &fact);

/// Why a person has to look, and whether somebody did.
[[nodiscard]] QString caseKindText(const QString &code);
[[nodiscard]] ChipFamily caseKindFamily(const QString &code);
[[nodiscard]] QString caseStateText(const QString &code);
[[nodiscard]] ChipFamily caseStateFamily(const QString &code);

/// Whether a supplier is asked (S10), by the breaker's code.
[[nodiscard]] QString breakerText(const QString &code);
[[nodiscard]] ChipFamily breakerFamily(const QString &code);

/// What became of a supplier's message to us, and of a job (S28).
[[nodiscard]] QString messageStateText(const QString &code);
[[nodiscard]] ChipFamily messageStateFamily(const QString &code);
[[nodiscard]] QString jobStateText(const QString &code);
[[nodiscard]] ChipFamily jobStateFamily(const QString &code);

/// What the queue says of a deposit at one glance (S3), and its checks as words.
[[nodiscard]] QString depositVerdictText(const QString &code);
[[nodiscard]] ChipFamily depositVerdictFamily(const QString &code);
[[nodiscard]] QStringList checkWords(const QString &checks);
/// Why a bank line looks like a request without being equal.
[[nodiscard]] QString nearMissText(const QString &code);
/// Who bears a payment's cost, what becomes of unique digits, on or off (S11).
[[nodiscard]] QString feeBearerText(const QString &code);
[[nodiscard]] QString digitsText(const QString &code);
[[nodiscard]] QString switchText(bool isOn);

/// A role's stored name for people.
[[nodiscard]] QString roleText(const QString &name);

} // namespace reiyan::texts
