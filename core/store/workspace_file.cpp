#include "core/store/workspace_file.h"

#include <sqlite3.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "core/store/store_error.h"
#include "core/values/error.h"

namespace ropewalk {

namespace fs = std::filesystem;

namespace {

constexpr int kBusyMilliseconds = 10'000;

struct FileMarks {
  bool fresh = false;  // nothing there yet, or an empty file
  std::int64_t application_id = 0;
  std::int64_t version = 0;
};

// Whoever has a workspace open has this file beside it.
bool may_be_open(const std::string& path) {
  std::error_code error;
  return fs::exists(path + "-wal", error);
}

bool has_waiting_changes(const std::string& path) {
  std::error_code error;
  const auto bytes = fs::file_size(path + "-wal", error);
  return !error && bytes > 0;
}

std::int64_t big_endian(const unsigned char* bytes) {
  return std::int64_t(bytes[0]) << 24 | std::int64_t(bytes[1]) << 16 | std::int64_t(bytes[2]) << 8 | bytes[3];
}

void check_place(const std::string& path, bool must_exist) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) throw BadInput(path + " is a folder. Give the name of a workspace file in it.");
  if (fs::exists(status)) {
    if (!fs::is_regular_file(status)) throw BadInput(path + " is not a file. Choose another workspace.");
    return;
  }
  const fs::path folder = fs::path(path).parent_path();
  if (!fs::is_directory(folder, error))
    throw BadInput("The workspace " + path + " cannot be opened: the folder " + folder.string() +
                   " does not exist. Create it, or choose another place.");
  if (must_exist) throw BadInput("There is no workspace " + path + ". Check the name.");
}

[[noreturn]] void refuse_foreign(const std::string& path) {
  throw BadInput(path + " is not a Ropewalk workspace (it is no SQLite database). Choose another file, or a new name.");
}

// From the file's header (SQLite's file format, section 1.3) without opening it as a database, which would leave files
// beside it. Never of a file that this process may have open: closing it would drop this process's locks on it (POSIX),
// and the next one that closes the workspace would take its "-wal" file away with all that is written from then on.
FileMarks marks_of_header(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput("The workspace " + path + " cannot be read: " + std::strerror(errno) + ".");
  std::array<unsigned char, 100> header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() < std::streamsize(header.size()) || std::memcmp(header.data(), "SQLite format 3", 16) != 0)
    refuse_foreign(path);
  return {false, big_endian(&header[68]), big_endian(&header[60])};
}

// The folder cannot be written: SQLite has no place for the files beside a database.
bool is_protected(const SQLite::Exception& error) {
  return main_code(error) == SQLITE_CANTOPEN || main_code(error) == SQLITE_READONLY;
}

// Through a connection that cannot write; the header may wait in the "-wal" file.
FileMarks marks_of_database(const std::string& path) {
  return translating_errors(path, "looking at its version", [&] {
    try {
      SQLite::Database database(path, SQLite::OPEN_READONLY, kBusyMilliseconds);
      return FileMarks{false, database.execAndGet("PRAGMA application_id").getInt64(),
                       database.execAndGet("PRAGMA user_version").getInt64()};
    } catch (const SQLite::Exception& error) {
      if (main_code(error) == SQLITE_NOTADB) refuse_foreign(path);
      if (!is_protected(error) || has_waiting_changes(path)) throw;
      return marks_of_header(path);  // nobody can have it open here: that takes files beside it
    }
  });
}

// Under the lock of openings.
FileMarks read_marks(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return {true};
  if (fs::file_size(path, error) == 0 && !error && !has_waiting_changes(path)) return {true};
  return may_be_open(path) ? marks_of_database(path) : marks_of_header(path);
}

// One at a time in this process: while a workspace is being opened there is no "-wal" file yet that would show it.
std::mutex& openings() {
  static std::mutex mutex;
  return mutex;
}

void check_marks(const FileMarks& marks, const std::string& path, int latest) {
  if (marks.application_id != kApplicationId)
    throw BadInput(path + " is a database of another program (application id " + std::to_string(marks.application_id) +
                   "), not a Ropewalk workspace. Choose another file, or a new name.");
  if (marks.version > latest)
    throw BadInput("The workspace " + path + " has version " + std::to_string(marks.version) +
                   ", but this Ropewalk knows versions up to " + std::to_string(latest) +
                   ". Open it with a newer Ropewalk. The file was not changed.");
}

bool cannot_write(SQLite::Database& database) {
  return sqlite3_db_readonly(database.getHandle(), "main") == 1;
}

std::unique_ptr<SQLite::Database> connect(const std::string& path, int flags) {
  auto database = std::make_unique<SQLite::Database>(path, flags, kBusyMilliseconds);
  sqlite3_extended_result_codes(database->getHandle(), 1);
  return database;
}

// The change needs the file for a moment alone, and SQLite does not wait for that by itself.
void set_wal(SQLite::Database& database) {
  for (int attempt = 0;; ++attempt) {
    try {
      database.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& error) {
      if (main_code(error) != SQLITE_BUSY || attempt * 20 > kBusyMilliseconds) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
}

// "file:///a%20b?immutable=1": SQLite then needs neither locks nor the files beside the database.
std::string immutable_uri(const std::string& path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = "file://";
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    if (std::isalnum(byte) || std::strchr("/-_.~", character)) {
      uri += character;
    } else {
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

std::string workspace_path(const std::string& path) {
  if (path.empty()) throw BadInput("The workspace's name is empty. Give the path of a file.");
  if (path == kMemoryPath) return path;
  return fs::absolute(path).lexically_normal().string();
}

std::unique_ptr<SQLite::Database> open_workspace(const std::string& path, const std::vector<Migration>& migrations) {
  const bool in_memory = path == kMemoryPath;
  const std::lock_guard lock(openings());
  FileMarks marks{true};
  if (!in_memory) {
    check_place(path, false);
    marks = read_marks(path);
    if (!marks.fresh) check_marks(marks, path, latest_version(migrations));
  }
  return translating_errors(path, "opening it", [&] {
    auto database = connect(path, SQLite::OPEN_READWRITE | (marks.fresh ? SQLite::OPEN_CREATE : 0));
    if (cannot_write(*database))
      throw BadInput("The workspace " + path +
                     " is read-only, so runs cannot be recorded in it. Give yourself the right to write it, choose "
                     "another workspace, or open it for reading only.");
    database->exec("PRAGMA synchronous = FULL");
    // The tables come before WAL: a crash between the two leaves an empty file or a whole workspace.
    migrate(*database, path, migrations);
    set_wal(*database);
    // Reads a page of each table, so that a cut file is found now and not in the middle of a run.
    database->execAndGet("SELECT (SELECT count(*) FROM runs) + (SELECT coalesce(max(rowid), 0) FROM events)");
    return database;
  });
}

std::unique_ptr<SQLite::Database> open_workspace_to_read(const std::string& path,
                                                         const std::vector<Migration>& migrations) {
  check_place(path, true);
  const std::lock_guard lock(openings());
  const FileMarks marks = read_marks(path);
  if (marks.fresh) throw BadInput(path + " is empty: it is no Ropewalk workspace yet.");
  check_marks(marks, path, latest_version(migrations));
  if (marks.version < latest_version(migrations))
    throw BadInput("The workspace " + path + " has the older version " + std::to_string(marks.version) +
                   " and must be brought to version " + std::to_string(latest_version(migrations)) +
                   " first. Open it once for writing: a backup is made.");
  return translating_errors(path, "opening it for reading", [&] {
    try {
      auto database = connect(path, SQLite::OPEN_READONLY);
      database->execAndGet("SELECT count(*) FROM runs");
      return database;
    } catch (const SQLite::Exception& error) {
      if (!is_protected(error)) throw;
      if (has_waiting_changes(path))
        throw BadInput("The workspace " + path +
                       " has changes waiting in its -wal file, and its folder cannot be written. Copy both files to a "
                       "folder of your own and open them there.");
      auto database = connect(immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
      database->execAndGet("SELECT count(*) FROM runs");
      return database;
    }
  });
}

}  // namespace ropewalk
