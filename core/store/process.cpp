#include "core/store/process.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace ropewalk {

namespace {

struct ProcessStat {
  char state = '?';
  std::int64_t start = 0;
};

std::optional<ProcessStat> read_stat(std::int64_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  // "pid (name) state ...": the name may hold spaces and brackets, so count from the last one.
  const std::size_t bracket = line.rfind(')');
  if (bracket == std::string::npos) return std::nullopt;
  std::istringstream rest(line.substr(bracket + 1));
  ProcessStat stat;
  std::string skipped;
  rest >> stat.state;
  for (int field = 4; field < 22; ++field) rest >> skipped;
  rest >> stat.start;
  return rest ? std::optional(stat) : std::nullopt;
}

}  // namespace

ProcessMark this_process() {
  const std::int64_t pid = ::getpid();
  const auto stat = read_stat(pid);
  return {pid, stat ? stat->start : 0};
}

bool is_alive(const ProcessMark& mark) {
  if (mark.pid <= 0) return false;
  if (const auto stat = read_stat(mark.pid))
    return stat->state != 'Z' && stat->state != 'X' && (mark.start == 0 || stat->start == mark.start);
  // Without /proc only the pid can be asked for.
  if (::access("/proc/self/stat", R_OK) == 0) return false;
  return ::kill(static_cast<pid_t>(mark.pid), 0) == 0 || errno == EPERM;
}

}  // namespace ropewalk
