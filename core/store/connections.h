// The connections of one open workspace: at most one that writes, used under a lock, and as many readers as threads
// read at the same time. In WAL mode readers and the writer do not wait for each other.
#pragma once

#include <SQLiteCpp/Database.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/store/store_error.h"

namespace ropewalk {

class Connections {
 public:
  Connections(std::string path, bool read_only);

  const std::string& path() const { return path_; }
  bool read_only() const { return !writer_; }

  // `action(database)` has the writing connection for itself. SQLite's errors are translated; `doing` names the work in
  // them. Throws BadInput where the workspace was opened for reading only.
  template <class Action>
  auto write(const std::string& doing, Action&& action) const {
    check_writable();
    const std::lock_guard lock(write_mutex_);
    return translating_errors(path_, doing, [&] { return action(*writer_); });
  }

  template <class Action>
  auto read(const std::string& doing, Action&& action) const {
    if (in_memory()) return write(doing, action);  // another connection would see another database
    return translating_errors(path_, doing, [&] {
      const Reader reader(*this);
      return action(*reader.database);
    });
  }

 private:
  // A connection from the pool for the time of one reading; one that met an error is not used again.
  struct Reader {
    explicit Reader(const Connections& from);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    const Connections& connections;
    const int exceptions;
    std::unique_ptr<SQLite::Database> database;
  };

  bool in_memory() const;
  void check_writable() const;

  std::string path_;
  mutable std::mutex write_mutex_;
  std::unique_ptr<SQLite::Database> writer_;  // before the readers: closed last, it tidies the "-wal" file away
  mutable std::mutex readers_mutex_;
  mutable std::vector<std::unique_ptr<SQLite::Database>> readers_;
};

}  // namespace ropewalk
