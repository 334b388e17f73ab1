// Experiment specs: everything that decides a run's result. JSON forms are in core/exchange/spec_json.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/evaluation_specs.h"
#include "core/values/search_settings.h"
#include "core/values/spec_parts.h"
#include "core/values/training.h"

namespace ropewalk {

enum class DepthSpacing {
  linear,  // evenly from 0 to 1
  sigmoid  // closer together towards both ends, as the public needle test has it
};

struct NeedleSpec {
  RuntimeSpec runtime;
  DocumentSpec documents;
  std::vector<std::int64_t> lengths;     // tokens, increasing
  int depths = 5;                        // evenly from 0 to 1
  int per_cell = 2;                      // needles a cell
  std::vector<RopeFactors> factor_sets;  // 1 or more, on the same documents
  DepthSpacing spacing = DepthSpacing::linear;
  int needles = 1;        // in one document, with different keys: the first at the cell's depth, the others evenly up
                          // to the end; each has its own question
  bool generate = false;  // the answers are generated too, beside the probability of the right ones
};

// What a candidate is judged by.
enum class SearchGuide {
  needle,  // the answer tokens of needle documents: needle-driven perplexity (LongRoPE2)
  plain    // every token of plain text: perplexity (LongRoPE; LongRoPE2's Table 6)
};

struct SearchSpec {
  RuntimeSpec runtime;
  DocumentSpec documents;
  std::int64_t target = 0;  // L; documents have that many tokens
  int document_count = 10;
  std::vector<std::string> baselines;  // method ids measured on the same documents before the first candidate
  SearchSettings settings;
  std::string budget = "paper";  // quick | small | paper | custom: where the sizes came from
  SearchGuide guide = SearchGuide::needle;
  bool tune_baselines = false;      // also with their own parameters tuned on the search's documents
  int heldout_documents = 0;        // drawn from another seed, never used in the search; 0: none
  int finalists = 3;                // best candidates that are scored on the held-out documents, beside the baselines
  std::vector<RopeFactors> starts;  // starting points, beside those of settings.initial
};

// How the fitness of one factor set changes as each lambda_i moves, one pair at a time.
struct SensitivitySpec {
  RuntimeSpec runtime;
  DocumentSpec documents;
  RopeFactors factors;  // its target is the documents' length
  int document_count = 4;
  std::vector<double> moves = {0.9, 1.1};  // lambda_i is multiplied by each; what falls below 1 is left out
};

// Training with mixed context windows (method.md, section 5): original RoPE on short windows, `factors` on long ones.
struct TrainSpec {
  RuntimeSpec runtime;          // dtype: of the products; the master copies are float32
  RopeFactors factors;          // of long windows; its target L is the segments' length, tokens
  std::string data_folder;      // text to train on; empty: generated recall documents
  DocumentSpec documents;       // of the probes, and of the generated recall documents
  OptimiserSettings optimiser;  // optimiser.steps: of the whole training
  int short_parts = 3;          // tokens in short windows to tokens in long ones (the paper's 3 B to 7 B)
  int long_parts = 7;
  std::int64_t segments_per_step = 8;  // of L tokens each, one after another (gradient accumulation)
  bool checkpoint_activations = false;
  std::int64_t checkpoint_every = 100;  // steps
  std::int64_t probe_every = 50;        // steps; 0: no probes
  int probe_documents = 8;              // a length, at L_train and L
  std::string out;                      // the trained model, a Hugging Face folder
  std::uint64_t seed = 0;
};

// One stage of a pretraining's curriculum: documents of one kind, the longest growing evenly from step to step.
enum class CurriculumKind {
  repeats,   // random tokens, repeated: induction
  lists,     // keys with their values, then questions
  documents  // needles in sentences, questions, plain sentences, other needle templates
};
struct CurriculumStage {
  CurriculumKind kind = CurriculumKind::documents;
  std::int64_t steps = 0;
  std::int64_t first_length = 0, last_length = 0;  // tokens of the longest documents at its first and last step
  bool operator==(const CurriculumStage&) const = default;
};

// The shape of a small LLaMA-style model with tied embeddings.
struct SmallModelShape {
  static constexpr int head_dim = 64;  // all of it rotary
  int layers = 4;
  int hidden_size = 128;
  int intermediate_size = 384;
  int attention_heads = 2;             // of 64; no grouping
  std::int64_t trained_context = 512;  // L_train, tokens
  double rope_theta = 10000;
  bool operator==(const SmallModelShape&) const = default;
};

// A small model from nothing, with the project's own tokenizer and text (core/text/curriculum.h).
struct PretrainSpec {
  RuntimeSpec runtime;  // model_path: the folder that the model goes to; dtype: of the products
  SmallModelShape shape;
  std::vector<CurriculumStage> stages;
  DocumentSpec documents;       // of the probes
  OptimiserSettings optimiser;  // steps: of all stages together
  std::int64_t tokens_per_step = 4096;
  std::int64_t checkpoint_every = 200;  // steps
  std::int64_t probe_every = 50;        // steps; 0: no probes
  int probe_documents = 20;             // a length; in the end also a cell of the scores
  std::uint64_t seed = 0;
};

// Whatever evaluates or trains a model is one of these; a further kind of experiment is one more.
using ExperimentSpec = std::variant<SearchSpec, NeedleSpec, TrainSpec, PretrainSpec, SensitivitySpec, RulerSpec,
                                    PerplexitySpec, RetentionSpec, AttentionSpec, ExploreSpec>;

// "search", "needle", "train", "pretrain", "sensitivity", "ruler", "perplexity", "retention", "attention", "explore".
std::string kind_of(const ExperimentSpec& spec);
const RuntimeSpec& runtime_of(const ExperimentSpec& spec);

}  // namespace ropewalk
