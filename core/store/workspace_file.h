// Opening a workspace's file: what it is is looked at first, so that a file that is not ours is never touched.
#pragma once

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>
#include <vector>

#include "core/store/schema.h"

namespace ropewalk {

constexpr const char* kMemoryPath = ":memory:";

// Absolute, so that SQLite never reads it as a URI; kMemoryPath stays.
std::string workspace_path(const std::string& path);

// Opens or creates, migrates, sets WAL, synchronous = FULL, foreign keys and the busy timeout. Throws BadInput: the
// folder does not exist, not a workspace (of another program), a newer version (both versions named), read-only,
// damaged; Failed: the disk is full ...
std::unique_ptr<SQLite::Database> open_workspace(const std::string& path,
                                                 const std::vector<Migration>& migrations = workspace_migrations());
// A connection that cannot write. Works on write-protected folders too, unless changes wait in a "-wal" file there.
std::unique_ptr<SQLite::Database> open_workspace_to_read(
    const std::string& path, const std::vector<Migration>& migrations = workspace_migrations());

}  // namespace ropewalk
