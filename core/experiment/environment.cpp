// What a run's result may depend on besides its spec.
#include <sys/utsname.h>

#include <fstream>
#include <thread>

#include "core/experiment/experiment.h"
#include "core/experiment/version.h"

namespace ropewalk {

namespace {
std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown";
}
}  // namespace

std::map<std::string, std::string> environment_facts(const RuntimeSpec& runtime) {
  utsname system{};
  uname(&system);
  return {{"ropewalk", ropewalk_version()},
          {"torch", model_library_version()},
          {"sqlite", store_library_version()},
          {"processor", processor()},
          {"cores", std::to_string(std::thread::hardware_concurrency())},
          {"threads", std::to_string(runtime.threads)},
          {"device", runtime.device},
          {"system", std::string(system.sysname) + " " + system.release + " " + system.machine}};
}

std::string ropewalk_version() {
  return kRopewalkVersion;
}

}  // namespace ropewalk
