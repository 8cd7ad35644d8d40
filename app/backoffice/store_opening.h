#pragma once

#include "services/db/database.h"
#include "services/sample/sample_store.h"
#include "ui/shell/services.h"

namespace reiyan {

/// An open store of the right schema and what the shell says of it.
struct OpenStore {
    std::unique_ptr<db::Database> database;
    ui::StoreIdentity identity;
    bool needsSetup = false;
    QList<sample::SampleStaff> newStaff; ///< Of a sample store that was made just now.
};

/// Opens a store. An embedded one is created and brought up to date; a shared one must be.
[[nodiscard]] Result<OpenStore> openStore(const QString &url);

/// The sample store in `folder`, made on the first call.
[[nodiscard]] Result<OpenStore> openSampleStore(const QString &folder);

/// Sample passwords, kept readable by this account alone so that a later start can show them.
[[nodiscard]] QString samplePasswords(const QString &folder);

} // namespace reiyan
