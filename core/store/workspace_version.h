// Whether a workspace was written since the last look, by any other connection, of this process or another one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace ropewalk {

class WorkspaceVersion {
 public:
  // Throws as RunStore::open_read_only.
  explicit WorkspaceVersion(const std::string& path);
  ~WorkspaceVersion();
  // SQLite's data_version: another number after each commit. About 10 microseconds. Throws Failed.
  std::int64_t value();

 private:
  std::string path_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace ropewalk
