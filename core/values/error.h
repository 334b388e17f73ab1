// The one exception type of Ropewalk. `what()` is written for a person: what was wrong, with which
// value, and what to do. The kind decides a script's exit code (see exit_code()).
#pragma once

#include <stdexcept>
#include <string>

namespace ropewalk {

enum class ErrorKind {
  failed,     // something that should have worked did not (disk full, out of memory): exit code 1
  bad_input,  // the user's file, option or value cannot be used: exit code 2
  stopped     // the user stopped the work: exit code 3
};

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const noexcept { return kind_; }
  int exit_code() const noexcept { return kind_ == ErrorKind::failed ? 1 : kind_ == ErrorKind::bad_input ? 2 : 3; }

 private:
  ErrorKind kind_;
};

struct BadInput : Error {
  explicit BadInput(const std::string& message) : Error(ErrorKind::bad_input, message) {}
};
struct Failed : Error {
  explicit Failed(const std::string& message) : Error(ErrorKind::failed, message) {}
};
struct Stopped : Error {
  Stopped() : Error(ErrorKind::stopped, "stopped by request") {}
};

}  // namespace ropewalk
