#include "core/study/step_specs.h"

#include <filesystem>

#include "core/experiment/recorder.h"
#include "core/rope/methods.h"
#include "core/study/study_methods.h"
#include "core/study/study_plan.h"
#include "core/study/words.h"
#include "core/values/model_documents.h"

namespace ropewalk {

namespace {
// A training's token costs that many times an evaluation's: forward in float32 with every head, backward. Measured on
// the small model (1.95 s a segment of 4,096 tokens, 0.12 s a document).
constexpr double kTrainingCost = 16;
}  // namespace

std::string StudyTrainingStep::id() const {
  return words(manner.substr(1), "-", std::to_string(place + 1));
}
std::string StudyTrainingStep::title() const {
  return words(manner == kMixed ? "mixed windows" : "long windows only",
               place == 0 ? ", best method" : ", second method");
}
std::string StudyTrainingStep::method(const StudyRuns& runs, std::int64_t target) const {
  return two_best(runs, target).at(place);
}
std::string StudyTrainingStep::trained(const StudyRuns& runs, std::int64_t target) const {
  return trained_method(method(runs, target), manner);
}

const std::vector<StudyTrainingStep>& study_trainings() {
  static const std::vector<StudyTrainingStep> trainings = {{0, kMixed, 3}, {1, kMixed, 3}, {0, kLongOnly, 0}};
  return trainings;
}

StepSpecs::StepSpecs(const StudySettings& settings, const ModelDescription& model, std::string folder)
    : settings_(settings),
      model_(model),
      folder_(std::move(folder)),
      rope_(study_rope(settings, model)),
      target_(study_target(settings, model)),
      documents_(default_documents(model)) {}

std::vector<std::int64_t> StepSpecs::lengths() const {
  std::vector<std::int64_t> lengths;
  for (const int ratio : settings_.ratios) lengths.push_back(ratio * rope_.trained_context);
  return lengths;
}

double StepSpecs::cost_at(std::int64_t length) const {
  return document_cost(model_, length);
}

double StepSpecs::cost_of(const NeedleSpec& spec, std::size_t sets) const {
  double cost = 0;
  for (const std::int64_t length : spec.lengths) cost += cost_at(length);
  return cost * spec.depths * spec.per_cell * static_cast<double>(sets);
}

double StepSpecs::training_cost() const {
  return kTrainingCost * static_cast<double>(settings_.training.steps * settings_.training.segments) * cost_at(target_);
}

RuntimeSpec StepSpecs::runtime(FactorPolicy policy) const {
  RuntimeSpec spec = settings_.runtime;
  spec.policy = policy;
  return spec;
}

RuntimeSpec StepSpecs::trained_runtime(const StudyTrainingStep& training, int seed) const {
  RuntimeSpec spec =
      runtime(training.manner == kMixed ? FactorPolicy::switch_at_trained_context : FactorPolicy::always_long);
  spec.model_path = model_folder(training, seed);
  return spec;
}

std::string StepSpecs::model_folder(const StudyTrainingStep& training, int seed) const {
  const std::string name = words(training.id(), "-seed-", std::to_string(number(seed)));
  return (std::filesystem::path(folder_) / "models" / name).string();
}

NeedleSpec StepSpecs::needles(const std::string& which, const std::vector<std::int64_t>& lengths, int seed) const {
  NeedleSpec spec;
  spec.runtime = runtime(FactorPolicy::always_long);
  spec.documents = documents_;
  const bool start = which == kStartNeedles, is_short = lengths.back() <= rope_.trained_context;
  spec.documents.seed = document_seed(number(seed), start ? StudyDocuments::start : StudyDocuments::depths);
  spec.lengths = lengths;
  spec.depths = start ? 1 : settings_.depths;
  spec.per_cell = start      ? settings_.start_documents
                  : is_short ? settings_.short_documents_per_depth
                             : settings_.documents_per_depth;
  return spec;
}

NeedleSpec StepSpecs::trained_needles(const StudyTrainingStep& training, const std::string& which,
                                      const std::vector<std::int64_t>& lengths, int seed) const {
  NeedleSpec spec = needles(which, lengths, seed);
  spec.runtime = trained_runtime(training, seed);
  return spec;
}

TrainSpec StepSpecs::training(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const {
  TrainSpec spec;
  spec.runtime = runtime(FactorPolicy::switch_at_trained_context);
  spec.factors = factors(training, seed, runs);
  spec.documents = documents_;
  spec.documents.seed = document_seed(number(seed), StudyDocuments::training);
  spec.optimiser.steps = settings_.training.steps;
  spec.optimiser.learning_rate = settings_.training.learning_rate;
  spec.optimiser.warmup_steps = settings_.training.steps / 20;
  spec.segments_per_step = settings_.training.segments;
  spec.short_parts = training.short_parts;
  spec.long_parts = 7;
  spec.checkpoint_every = settings_.training.checkpoint_every;
  spec.probe_every = 0;
  spec.out = model_folder(training, seed);
  spec.seed = number(seed);
  return spec;
}

RopeFactors StepSpecs::factors(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const {
  return study_factors(training.method(runs, target_), rope_, target_, seed, runs);
}

TextLossSpec StepSpecs::texts(int seed) const {
  return {runtime(FactorPolicy::always_long), make_factors("none", rope_, target_),
          document_seed(number(seed), StudyDocuments::texts), settings_.texts};
}

TextLossSpec StepSpecs::untrained_texts(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const {
  TextLossSpec spec = texts(seed);
  spec.factors = factors(training, seed, runs);
  return spec;
}

TextLossSpec StepSpecs::trained_texts(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const {
  TextLossSpec spec = untrained_texts(training, seed, runs);
  spec.runtime = trained_runtime(training, seed);
  return spec;
}

}  // namespace ropewalk
