#pragma once

#include "services/engine/engine.h"

#include <QUrl>

#include <functional>

namespace reiyan::engine {

/// A supplier that runs beside this program: the sandbox of the sample store.
struct LocalSupplier {
    QString code;
    QUrl address;
    QString userName;
    QString apiKey;
    qint64 leastRecheckMs = 60'000;
    int purchaseTimeoutMs = 30'000;
    qint64 patienceMs = 600'000;
    QByteArray webhookSecret = {};
};

/// Where a program has its secrets: a folder, a keychain.
using ReadSecret = std::function<Result<QByteArray>(const QString &name)>;
[[nodiscard]] ReadSecret secretsIn(const QString &folder);
/// The secret; NotFound `provider.no_key` where there is none, as in a program without a place for
/// secrets (no reader).
[[nodiscard]] Result<QByteArray> secretFrom(const ReadSecret &read, const QString &name);

/// The names of the secrets that a store's suppliers and gateways may have: `<code>.key`,
/// `<code>.webhook`, `<code>.private`.
[[nodiscard]] Result<QStringList> secretNames(db::Database &database);

/// An adapter for each active supplier of the store. Addresses and limits come from
/// providers.payload, keys from the secrets (`<code>.key`, `<code>.webhook`); `local` replaces both
/// for its own code. A supplier without a key is left out and named in `missing`.
struct Suppliers {
    Engine::Adapters adapters;
    QList<Error> missing;
};

[[nodiscard]] Result<Suppliers> loadSuppliers(db::Database &database, const ReadSecret &read,
                                              const QList<LocalSupplier> &local = {});

} // namespace reiyan::engine
