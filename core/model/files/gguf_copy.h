// A GGUF file made from another one: its tensors unchanged, byte for byte, with other metadata and more tensors.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/files/gguf_file.h"
#include "core/values/job.h"

namespace ropewalk {

struct GgufChange {
  using Value = std::variant<std::uint32_t, float, std::string>;
  std::vector<std::pair<std::string, Value>> values;       // set; a key that is there keeps its place
  std::vector<std::string> removed_keys, removed_tensors;  // those that are not there are passed over
  std::vector<std::pair<std::string, std::vector<float>>>
      tensors;  // F32, one dimension; replace those of the same name
};

// Written under a temporary name beside `path` and renamed. Throws BadInput where `path` is the source itself, Failed
// with the path and the system's reason, Stopped; then nothing is left and what was at `path` is as it was.
void copy_gguf(const GgufFile& source, const GgufChange& change, const std::string& path, const ProgressSink& progress,
               const JobControl& control);

}  // namespace ropewalk
