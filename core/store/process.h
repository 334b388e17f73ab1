// Which process a run belongs to. A pid alone may be given to another process later, so its start time is kept with it.
#pragma once

#include <cstdint>

namespace ropewalk {

struct ProcessMark {
  std::int64_t pid = 0;
  std::int64_t start = 0;  // clock ticks since boot (/proc/<pid>/stat, field 22); 0 where that cannot be read
  bool operator==(const ProcessMark&) const = default;
};

ProcessMark this_process();
// The very process still runs (a zombie does not).
bool is_alive(const ProcessMark& mark);

}  // namespace ropewalk
