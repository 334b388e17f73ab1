// The specs of a study's steps: everything that they have in common, and each kind with what differs.
#pragma once

#include <string>
#include <vector>

#include "core/study/study_runs.h"
#include "core/study/study_settings.h"
#include "core/study/text_loss.h"
#include "core/values/model_description.h"

namespace ropewalk {

// Where the needles of a step stand.
inline constexpr const char* kStartNeedles = "start";
inline constexpr const char* kDepthNeedles = "depths";

// One of a seed's trainings.
struct StudyTrainingStep {
  std::size_t place = 0;                                                  // of its method among the two best
  std::string manner;                                                     // kMixed or kLongOnly
  int short_parts = 0;                                                    // of the windows; the long ones have 7
  std::string id() const;                                                 // "mixed-1"
  std::string title() const;                                              // "mixed windows, best method"
  std::string method(const StudyRuns& runs, std::int64_t target) const;   // whose factors it trains under
  std::string trained(const StudyRuns& runs, std::int64_t target) const;  // the id of what comes out
};
// The two best with mixed windows, the best with long windows only (the paper's ablation).
const std::vector<StudyTrainingStep>& study_trainings();

class StepSpecs {
 public:
  StepSpecs(const StudySettings& settings, const ModelDescription& model, std::string folder);

  const StudySettings& settings() const { return settings_; }
  const RopeDescription& rope() const { return rope_; }
  const DocumentSpec& documents() const { return documents_; }
  std::int64_t target() const { return target_; }
  std::uint64_t number(int seed) const { return settings_.first_seed + static_cast<std::uint64_t>(seed); }
  std::vector<std::int64_t> short_lengths() const { return {rope_.trained_context / 2, rope_.trained_context}; }
  std::vector<std::int64_t> lengths() const;  // the ratios'
  double cost_at(std::int64_t length) const;  // of a document
  double cost_of(const NeedleSpec& spec, std::size_t sets) const;
  double training_cost() const;

  // Without factor sets. Inside the trained context there are more documents.
  NeedleSpec needles(const std::string& which, const std::vector<std::int64_t>& lengths, int seed) const;
  // Of a trained model, under its factors: with mixed windows under policy `switch`; one that was trained on long
  // windows only knows none but the long ones.
  NeedleSpec trained_needles(const StudyTrainingStep& training, const std::string& which,
                             const std::vector<std::int64_t>& lengths, int seed) const;
  TrainSpec training(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const;
  TextLossSpec texts(int seed) const;  // of the model as it came
  TextLossSpec untrained_texts(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const;
  TextLossSpec trained_texts(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const;
  RopeFactors factors(const StudyTrainingStep& training, int seed, const StudyRuns& runs) const;

 private:
  RuntimeSpec runtime(FactorPolicy policy) const;
  RuntimeSpec trained_runtime(const StudyTrainingStep& training, int seed) const;
  std::string model_folder(const StudyTrainingStep& training, int seed) const;

  StudySettings settings_;
  ModelDescription model_;
  std::string folder_;
  RopeDescription rope_;
  std::int64_t target_;
  DocumentSpec documents_;
};

}  // namespace ropewalk
