// SQLite's errors in words that a person can act on.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <string>

namespace ropewalk {

// SQLite's main result code, e.g. SQLITE_IOERR, without the detail that an extended code carries in its upper bits.
inline int main_code(const SQLite::Exception& error) {
  return error.getErrorCode() & 0xff;
}

// Throws BadInput (the file cannot be used) or Failed (something that should have worked did not), naming the file.
// `doing` completes "while ...", e.g. "recording an event".
[[noreturn]] void throw_store_error(const SQLite::Exception& error, const std::string& path, const std::string& doing);

// Runs `action`, translating SQLite's exceptions.
template <class Action>
auto translating_errors(const std::string& path, const std::string& doing, Action&& action) -> decltype(action()) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    throw_store_error(error, path, doing);
  }
}

}  // namespace ropewalk
