// What a run records, in order. Events are append-only; every view is drawn from them, live or stored.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/document.h"
#include "core/values/evaluation_events.h"
#include "core/values/training.h"

namespace ropewalk {

// Search: a formula measured on the search's documents.
struct BaselineEvaluated {
  RopeFactors factors;
  Evaluation evaluation;
  bool tuned = false;                 // its own parameters (factors.parameters) were tuned on these documents
  std::int64_t tuning_documents = 0;  // document evaluations that the tuning took
};

// Search: one candidate. Ids count from 0 in the order in which candidates were made.
struct CandidateEvaluated {
  std::int64_t id = 0;
  std::int64_t parent = -1;  // -1: made by the initialisation
  int generation = 0;        // 0: the initial population
  RopeFactors factors;
  Evaluation evaluation;
  bool stopped_early = false;       // raced out before its last document
  std::int64_t other_parent = -1;   // of a crossover
  std::string origin = "mutation";  // initial | start | mutation | group | crossover
};

// Search: a finalist or a baseline on the held-out documents.
struct HeldOutScored {
  std::int64_t candidate = -1;  // id; -1: a baseline
  bool tuned = false;           // the baseline's tuned form
  RopeFactors factors;
  Evaluation evaluation;
};

// Search: one attention factor for short windows, tried on documents of L_train tokens under the original angles.
struct ShortAttentionScored {
  double attention_factor = 1;
  Evaluation evaluation;
};

// Sensitivity: the set with the factor of one pair moved. pair -1: as it is.
struct SensitivityMeasured {
  int pair = -1;
  double move = 1;  // lambda_i was multiplied by it
  Evaluation evaluation;
};

// What a run is expected to cost, from a short calibration, and what it then cost.
struct CostStated {
  bool forecast = true;
  std::int64_t document_evaluations = 0;
  double seconds = 0;
  std::uint64_t memory_bytes = 0;  // of the whole process at its greatest; 0: not known
};

// Search: a generation's end. `parents` are the ids kept, best first.
struct GenerationDone {
  int generation = 0;
  double best_nll = 0;
  double median_nll = 0;
  std::vector<std::int64_t> parents;
};

// Needle test: one cell of one factor set.
struct CellScored {
  int factor_set = 0;  // index into NeedleSpec::factor_sets
  std::int64_t length = 0;
  double depth = 0;
  Evaluation evaluation;               // one DocumentScore a needle
  std::vector<std::string> numbers;    // the needle of each document
  std::vector<std::string> predicted;  // teacher-forced answer of each document, decoded
  std::string document_hash;
  std::vector<std::string> answers = {};  // as each was generated; empty: none was
  std::vector<double> found = {};         // 1: the generated answer has the needle's number, else 0; size as answers
};

// Training: one optimiser step.
struct StepDone {
  StepResult result;
  std::string mix;  // one letter a segment of the batch, in its order: s short windows, l a long one
};

// Training: needle documents of one length under the factors that the policy gives there. Step 0: before training.
struct ProbeScored {
  std::int64_t step = 0;
  std::int64_t length = 0;
  Evaluation evaluation;
};

// Training: the weights after `step` are in `folder`, a Hugging Face folder.
struct CheckpointSaved {
  std::int64_t step = 0;
  std::string folder;
};

// Anything a person should read in the log.
struct Note {
  enum class Level { info, warning, error } level = Level::info;
  std::string text;
};

// A run's state changed. Stopped and failed runs can be resumed.
struct StateChanged {
  std::string state;   // running | paused | stopped | failed | finished
  std::string reason;  // for failed: what was wrong
};

using EventBody = std::variant<BaselineEvaluated, CandidateEvaluated, GenerationDone, CellScored, StepDone, ProbeScored,
                               CheckpointSaved, Note, StateChanged, HeldOutScored, ShortAttentionScored,
                               SensitivityMeasured, CostStated, RulerScored, PerplexityMeasured, PositionsMeasured,
                               RetentionMeasured, AttentionMeasured, ExploreMeasured>;

struct Event {
  std::int64_t sequence = 0;  // from 1, without gaps, given by the store
  double seconds = 0;         // of work since the run began, over all its pieces
  EventBody body;
};

}  // namespace ropewalk
