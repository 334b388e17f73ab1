// What generate and boundary have in common: a model, the factor set beyond the trained context, the policy at it.
#pragma once

#include <memory>
#include <string>

#include "app/cli/command.h"
#include "core/generate/generation.h"
#include "core/model/model.h"

namespace ropewalk::cli {

struct GenerationOptions {
  std::string model;
  RuntimeOptions runtime;
  FactorOptions factors;
  void add_to(CLI::App& command);  // all but --policy, whose values are others here

  // Loads the model, with progress on the error stream. Throws Error.
  std::shared_ptr<Model> load() const;
  // The set for texts beyond the trained context: the one that was asked for, else the model's own, else none. Throws
  // BadInput for more than one and for a formula without a target.
  RopeFactors set(const ModelDescription& description) const;
};

}  // namespace ropewalk::cli
