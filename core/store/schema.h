// The workspace's tables, and how a file of an older version is brought up to date.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

// PRAGMA application_id: "Rope".
constexpr std::int64_t kApplicationId = 0x526F7065;

// One step: the SQL that leads from the version before to `version` (PRAGMA user_version). Versions rise by one from 1.
struct Migration {
  int version = 0;
  std::string sql;
  void (*after)(SQLite::Database& database) = nullptr;  // in the same transaction: what SQL cannot compute
};
const std::vector<Migration>& workspace_migrations();
inline int latest_version(const std::vector<Migration>& migrations) {
  return migrations.back().version;
}

// Brings the open file to the last version, each step in one transaction that also checks the foreign keys; a new file
// in one for all steps. A file that already had a version is first copied to "<path>.version-N.backup" (with a number
// behind it where that name is taken). A step that fails leaves the file at the version before it and throws. Foreign
// keys are on afterwards. Returns the backup's path, "" where none was needed.
std::string migrate(SQLite::Database& database, const std::string& path, const std::vector<Migration>& migrations);

// Copies a database, as it is now, to a new file at `target`: written beside it and renamed, so that a copy is whole or
// not there. Throws SQLite::Exception or Failed.
void copy_database(SQLite::Database& source, const std::string& target);

}  // namespace ropewalk
