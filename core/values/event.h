// What a run records, in order. Events are append-only; every view is drawn from them, live or stored.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/document.h"
#include "core/values/training.h"

namespace ropewalk {

// Search: a formula measured on the search's documents.
struct BaselineEvaluated {
  RopeFactors factors;
  Evaluation evaluation;
};

// Search: one candidate. Ids count from 0 in the order in which candidates were made.
struct CandidateEvaluated {
  std::int64_t id = 0;
  std::int64_t parent = -1;  // -1: made by the initialisation
  int generation = 0;        // 0: the initial population
  RopeFactors factors;
  Evaluation evaluation;
  bool stopped_early = false;  // raced out before its last document
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
                               CheckpointSaved, Note, StateChanged>;

struct Event {
  std::int64_t sequence = 0;  // from 1, without gaps, given by the store
  double seconds = 0;         // of work since the run began, over all its pieces
  EventBody body;
};

}  // namespace ropewalk
