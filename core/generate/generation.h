// Generation with a key-value cache across the trained context: original factors while the text fits L_train, the
// rescaled ones beyond, the cache recomputed once at the crossing. No Torch header here; what is chosen and what
// comes out is in core/values/generation.h.
//
// Which factors: a text of n tokens (prompt plus output so far) is read under the original set while n <= L_train, and
// under the rescaled set from n = L_train + 1 on, as transformers and make_rope_table() choose. Token n is predicted
// from the n tokens before it, so the token at position L_train is the last one that the original set predicts.
// Sources: LongRoPE2 (arXiv 2502.20082), section 4; method.md, sections 3 and 5.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/generation.h"
#include "core/values/job.h"

namespace ropewalk {

class Model;

struct GenerationSpec {
  std::vector<TokenId> prompt;  // at least one token; prompt_ids() makes them from text
  std::int64_t max_new = 256;   // tokens, 1 or more
  // The rescaled set; the original one is its short_* fields. factors.rope must be the model's, with L_train as wanted.
  RopeFactors factors;
  BoundaryPolicy policy = BoundaryPolicy::switch_recompute;
  Sampling sampling;
  bool stop_at_eos = true;
};

struct GenerationSinks {
  std::function<void(const GeneratedToken&)> token;
  ProgressSink progress;  // while the prompt is read and the cache recomputed, in tokens
};

// The prompt's ids, with BOS first where the model's texts begin with one. Throws BadInput for a text without tokens.
std::vector<TokenId> prompt_ids(const Tokenizer& tokenizer, std::string_view text);

// Bytes that generate() will take beside the model, at most: cache, rotary tables, scratch.
std::uint64_t generation_bytes(const Model& model, const GenerationSpec& spec);
// Throws BadInput for what cannot be generated (each value named), Failed where the memory does not suffice (both
// numbers named). `free_bytes`: what is free on the model's device, nullopt where that is not known.
void check_generation(const Model& model, const GenerationSpec& spec, std::optional<std::uint64_t> free_bytes);

// Generates in the calling thread, after check_generation() with what is free now. Looks at `control` at least every
// 0.2 s of work. Throws BadInput, Failed, Stopped; tokens that were handed out before stay valid.
GenerationResult generate(const Model& model, const GenerationSpec& spec, const JobControl& control,
                          const GenerationSinks& sinks = {});

}  // namespace ropewalk
