#include "core/store/workspace_version.h"

#include "core/store/store_error.h"
#include "core/store/workspace_file.h"

namespace ropewalk {

WorkspaceVersion::WorkspaceVersion(const std::string& path)
    : path_(workspace_path(path)), database_(open_workspace_to_read(path_)) {}

WorkspaceVersion::~WorkspaceVersion() = default;

std::int64_t WorkspaceVersion::value() {
  return translating_errors(path_, "looking for changes",
                            [&] { return database_->execAndGet("PRAGMA data_version").getInt64(); });
}

}  // namespace ropewalk
