#include "core/model/free_memory.h"

#include <ATen/DeviceAccelerator.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace ropewalk {

namespace {

// The number behind `name` in a file of lines "name number"; "" takes the first word.
std::optional<std::uint64_t> number_in(const std::string& path, const std::string& name) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string word;
    if (!name.empty() && !(words >> word && word == name)) continue;
    std::uint64_t value = 0;
    if (words >> value) return value;
    return {};  // "max": no limit
  }
  return {};
}

// What the group at `path` leaves. Pages of files that were read count as used there, but give way.
std::optional<std::uint64_t> left_in_group(const std::string& path) {
  const auto limit = number_in(path + "/memory.max", ""), used = number_in(path + "/memory.current", "");
  if (!limit || !used) return {};
  const std::uint64_t gives_way = number_in(path + "/memory.stat", "inactive_file").value_or(0);
  const std::uint64_t held = *used - std::min(*used, gives_way);
  return *limit - std::min(*limit, held);
}

// The groups of this process, from its own up to the root (control groups, version 2).
std::optional<std::uint64_t> left_in_groups() {
  std::optional<std::uint64_t> least;
  std::ifstream file("/proc/self/cgroup");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("0::/")) continue;
    for (std::string path = line.substr(3);;) {
      const auto left = left_in_group("/sys/fs/cgroup" + path);
      if (left) least = std::min(least.value_or(*left), *left);
      if (path.empty()) break;
      path.resize(path.find_last_of('/'));
    }
  }
  return least;
}

}  // namespace

std::optional<std::uint64_t> free_memory(const c10::Device& device) {
  if (!device.is_cpu()) {
    try {
      return at::accelerator::getMemoryInfo(device.index()).first;
    } catch (const c10::Error&) {
      return {};
    }
  }
  auto available = number_in("/proc/meminfo", "MemAvailable:");
  if (available) *available *= 1024;
  const auto group = left_in_groups();
  return available && group ? std::min(*available, *group) : available ? available : group;
}

}  // namespace ropewalk
