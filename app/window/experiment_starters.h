// The dialogs that begin runs of the kinds with a view of their own (widgets/frame/run_view.h). A new one: a function
// in its own file and one line in experiment_starters.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/window/factor_set_model.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

// What a dialog begins with.
struct StartContext {
  const ModelDescription& model;  // with weights
  FactorSetModel& factors;        // what the charts show
  RuntimeSpec runtime;            // as the model was run last
  DocumentSpec documents;         // as they were chosen last
  ExperimentAdvice advice;
  QWidget* parent = nullptr;
};

struct ExperimentStarter {
  std::string kind;  // of core/values/spec.h
  ExperimentDialog* (*make)(const StartContext& context) = nullptr;
};

const std::vector<ExperimentStarter>& experiment_starters();

// What is drawn, then the other methods: the sets that a dialog offers.
std::vector<NamedFactors> offered_sets(const FactorSetModel& factors);
// Half the trained context, all of it, then doubled up to the target: where a model works, ends, and should reach.
std::vector<std::int64_t> suggested_lengths(const RopeDescription& rope, std::int64_t target);

}  // namespace ropewalk
