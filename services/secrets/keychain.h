#pragma once

#include "services/base/result.h"

#include <QFuture>
#include <QString>

namespace reiyan::secrets {

/// The desktop's own secret store: Secret Service, Windows Credential Manager, macOS keychain. What
/// is kept here is kept nowhere else; there is no fallback in plain text (K-6). Used on the thread
/// that runs the event loop; nothing blocks.
class Keychain
{
public:
    explicit Keychain(QString service = QStringLiteral("Reiyan Back Office"));

    /// NotFound `provider.no_key` where it is not there (or the keychain is locked: the desktop
    /// does not tell these apart), Offline `secret.no_keychain` where there is none.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) const;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) const;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) const;

private:
    const QString m_service;
};

} // namespace reiyan::secrets
