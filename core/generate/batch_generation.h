// Greedy answers to many prompts with one model: what evaluations need. Several texts decode together, so that each
// weight is read once for all of them, and what prompts have in common at their beginning is read once. No Torch header
// here.
//
// Each answer is that of generate() (core/generate/generation.h) for the prompt alone: the same factor set at the same
// length, under every policy. Logits differ from it in rounding only (core/model/cached_batch.h); a prefix is taken
// over only where both texts read it under the same rotary table.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/generate/generation.h"

namespace ropewalk {

struct BatchPrompt {
  std::vector<TokenId> ids;    // at least one
  std::int64_t max_new = 128;  // tokens, 1 or more
};

struct BatchSettings {
  RopeFactors factors;  // as in GenerationSpec
  BoundaryPolicy policy = BoundaryPolicy::long_only;
  int most_together = 0;  // prompts that decode together; 0: what memory allows, at most 16
  bool stop_at_eos = true;
};

struct Continuation {
  std::vector<TokenId> ids;  // new tokens; the last is the EOS where at_eos
  std::string text;          // decoded as generate() does
  bool at_eos = false;       // ended by EOS, not by max_new
  bool crossed = false;      // the factor set was switched at L_train
  double seconds = 0;        // its share of the work: reading it, and of each step what its texts have in it on average
};

struct BatchRates {
  std::int64_t prompt_tokens = 0;  // of all prompts
  std::int64_t read_tokens = 0;    // prompt tokens that were computed: fewer where a prefix was shared
  std::int64_t new_tokens = 0;
  double prefill_seconds = 0;   // reading prompts
  double decoding_seconds = 0;  // all other new tokens but each text's first, crossings included
};

// Answers all prompts in the calling thread; `done(index, continuation)` as soon as one is complete, so not always in
// the prompts' order. Looks at `control` at least every 0.2 s of work. Throws BadInput (the prompt is named by its
// number from 1) and Failed before any work, as check_generation() does; Stopped. Answers that were handed out before
// stay valid. Progress in tokens, read and new; an answer that ends early counts as if it had been as long as allowed.
BatchRates generate_batch(const Model& model, std::span<const BatchPrompt> prompts, const BatchSettings& settings,
                          const JobControl& control, const std::function<void(std::size_t, const Continuation&)>& done,
                          const ProgressSink& progress = {});

}  // namespace ropewalk
