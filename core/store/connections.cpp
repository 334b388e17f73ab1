#include "core/store/connections.h"

#include <exception>

#include "core/store/workspace_file.h"
#include "core/values/error.h"

namespace ropewalk {

Connections::Connections(std::string path, bool read_only) : path_(std::move(path)) {
  if (read_only) {
    readers_.push_back(open_workspace_to_read(path_));
  } else {
    writer_ = open_workspace(path_);
  }
}

bool Connections::in_memory() const {
  return path_ == kMemoryPath;
}

void Connections::check_writable() const {
  if (!writer_) throw BadInput("The workspace " + path_ + " was opened for reading only: it cannot be changed here.");
}

Connections::Reader::Reader(const Connections& from) : connections(from), exceptions(std::uncaught_exceptions()) {
  {
    const std::lock_guard lock(connections.readers_mutex_);
    if (!connections.readers_.empty()) {
      database = std::move(connections.readers_.back());
      connections.readers_.pop_back();
    }
  }
  if (!database) database = open_workspace_to_read(connections.path_);
}

Connections::Reader::~Reader() {
  if (std::uncaught_exceptions() > exceptions) return;
  const std::lock_guard lock(connections.readers_mutex_);
  connections.readers_.push_back(std::move(database));
}

}  // namespace ropewalk
