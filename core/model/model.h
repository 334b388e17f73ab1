// Opening models. A header is read at once; weights are memory-mapped and converted in the background.
// No Torch header here: everything that includes this compiles fast.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/cached_batch.h"
#include "core/model/cached_pass.h"
#include "core/rope/rope_table.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/job.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

// Reads config and tensor headers of a HF folder or a GGUF file. Throws BadInput: what is wrong, where, what to do.
ModelDescription read_model_description(const std::string& path);
// The model's tokenizer alone (no weights). Throws BadInput.
std::unique_ptr<Tokenizer> open_tokenizer(const std::string& path);

// NLL and arg max at chosen positions, teacher-forced.
struct TokenScores {
  std::vector<float> nll;               // of ids[position], nats; size positions
  std::vector<std::int32_t> predicted;  // arg max for ids[position]
};

// A document up to where the rotary table comes in: what is the same under every factor set. Kept by the model that
// made it, on its device.
class PreparedText {
 public:
  virtual ~PreparedText() = default;
  virtual std::int64_t tokens() const = 0;
  virtual std::uint64_t bytes() const = 0;  // memory that it takes
};

// A decoder with its weights on one device in one type. Immutable; one evaluation at a time.
class Model {
 public:
  virtual ~Model() = default;
  virtual const ModelDescription& description() const = 0;
  virtual const Tokenizer& tokenizer() const = 0;
  virtual std::uint64_t memory_bytes() const = 0;

  // Scores ids[position] given ids[0 .. position-1], for each position (increasing, each >= 1). Only these positions
  // reach the language-model head and the last layer's queries. `table` must have ids.size() positions and rotary_dim/2
  // pairs. Checks `control` at least every 0.2 s of work; throws Stopped. Throws BadInput for ids outside the
  // vocabulary.
  virtual TokenScores score(std::span<const TokenId> ids, std::span<const std::int64_t> positions,
                            const RopeTable& table, const JobControl& control) const = 0;
  // The embedding and the first layer's projections, once for many tables. Throws as score() does.
  virtual std::unique_ptr<PreparedText> prepare(std::span<const TokenId> ids, std::span<const std::int64_t> positions,
                                                const JobControl& control) const = 0;
  // Bit for bit what score(ids, positions, table, control) gives. Throws BadInput for a text that another model
  // prepared.
  virtual TokenScores score(const PreparedText& prepared, const RopeTable& table, const JobControl& control) const = 0;
  // PreparedText::bytes() of a text of that many tokens and scored positions, before it is made.
  virtual std::uint64_t prepared_bytes(std::int64_t tokens, std::int64_t positions) const = 0;
  // Logits after each position of `queries` (increasing): float32 [queries.size(), vocabulary], row-major.
  virtual std::vector<float> logits(std::span<const TokenId> ids, std::span<const std::int64_t> queries,
                                    const RopeTable& table, const JobControl& control) const = 0;

  // A text that grows token by token, with its keys and values kept. The model and `control` must outlive it. Throws
  // BadInput for a length that cannot be.
  virtual std::unique_ptr<CachedPass> start_pass(const CacheSettings& settings, const JobControl& control) const = 0;
  // What such a pass takes at its longest, in bytes: keys, values, rotary table, scratch.
  virtual std::uint64_t pass_bytes(const CacheSettings& settings) const = 0;
  // Texts that grow side by side, at most `texts` (1 or more) of them in one step and none longer than `positions`
  // tokens. The model and `control` must outlive it.
  virtual std::unique_ptr<CachedBatch> start_batch(std::int64_t positions, int texts,
                                                   const JobControl& control) const = 0;
  // What one text of a batch takes at its longest beside pass_bytes() of another, in bytes: keys, values, rotary table.
  virtual std::uint64_t text_bytes(const CacheSettings& settings) const = 0;
  // What is free on the model's device now; nullopt where the system does not say.
  virtual std::optional<std::uint64_t> free_bytes() const = 0;
};

// Loads the weights; progress in MB. Threads are the process's (set_model_threads).
std::shared_ptr<Model> load_model(const RuntimeSpec& runtime, const ProgressSink& progress, const JobControl& control);
// "" when `device` can be used, else why not ("no CUDA device found ...").
std::string device_problem(const std::string& device);
int visible_devices();                // CUDA devices that this build can use; 0: none
void set_model_threads(int threads);  // 0: physical cores; once, before the first evaluation
std::string model_library_version();  // "LibTorch 2.13.0 (CPU)"

}  // namespace ropewalk
