// The embedding that a command looks at: a model's header or a preset; no weights are read.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "core/rope/rope_factors.h"
#include "core/values/model_description.h"

namespace ropewalk::cli {

struct RopeChoice {
  // MODEL  --preset ID  --trained-context N
  void add_to(CLI::App& command);
  // Fills what follows. `wished_target`: 0 where none was asked for. Throws BadInput.
  void find(std::int64_t wished_target);

  std::string name;
  RopeDescription rope;
  std::optional<RopeFactors> own;               // the file's own scaling
  std::optional<ModelDescription> description;  // of a model
  std::optional<int> paper_critical_dimension;  // of a preset
  std::int64_t target = 0;                      // default: a preset's, else four times the trained context

 private:
  std::string model_, preset_;
  std::int64_t trained_context_ = 0;
};

}  // namespace ropewalk::cli
