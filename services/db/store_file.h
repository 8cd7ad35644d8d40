#pragma once

#include "services/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace reiyan::db {

/// Refuses a folder that is on a network or kept in step by a cloud client: SQLite's locks do
/// not hold there. `fileSystem` is what the operating system calls its type.
[[nodiscard]] Result<void> checkStoreFolder(const QString &path, const QString &fileSystem);
[[nodiscard]] Result<void> checkStoreFolder(const QString &path);

/// The right to write an embedded store. One process has it; it falls back to nobody when that
/// process ends, however it ends.
class StoreLock
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString &storePath);

private:
    explicit StoreLock(const QString &lockPath)
        : m_file(lockPath)
    {}

    QLockFile m_file;
};

} // namespace reiyan::db
