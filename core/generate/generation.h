// Generation with a key-value cache across the trained context: original factors while the text fits L_train, the
// rescaled ones beyond, the cache recomputed once at the crossing. No Torch header here; the value structs need nothing
// but this header.
//
// Which factors: a text of n tokens (prompt plus output so far) is read under the original set while n <= L_train, and
// under the rescaled set from n = L_train + 1 on, as transformers and make_rope_table() choose. Token n is predicted
// from the n tokens before it, so the token at position L_train is the last one that the original set predicts.
// Sources: LongRoPE2 (arXiv 2502.20082), section 4; method.md, sections 3 and 5.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/job.h"

namespace ropewalk {

class Model;

// What happens where the text crosses L_train. Under every policy a set that depends on the length (dynamic_ntk) is
// made anew for each length and the cached keys are turned to it.
enum class BoundaryPolicy {
  switch_recompute,  // original, then rescaled; the cache is computed again from the tokens: exact
  switch_rerotate,   // original, then rescaled; cached keys are turned to the new angles, values stay: an approximation
  long_only,         // the rescaled set at every length
  short_only         // the original set at every length
};
inline constexpr BoundaryPolicy kBoundaryPolicies[] = {BoundaryPolicy::switch_recompute,
                                                       BoundaryPolicy::switch_rerotate, BoundaryPolicy::long_only,
                                                       BoundaryPolicy::short_only};
// "switch_recompute" ...: the same in JSON and on the command line.
constexpr std::string_view policy_id(BoundaryPolicy policy) {
  constexpr std::string_view ids[] = {"switch_recompute", "switch_rerotate", "long_only", "short_only"};
  return ids[static_cast<int>(policy)];
}
// What a person reads.
constexpr std::string_view policy_name(BoundaryPolicy policy) {
  constexpr std::string_view names[] = {"switch, cache recomputed", "switch, cached keys re-rotated",
                                        "rescaled factors only", "original factors only"};
  return names[static_cast<int>(policy)];
}

// How the next token is chosen from the logits x. temperature 0: the greatest logit (the lowest id among equals).
// Otherwise a draw from softmax(x / temperature), cut to the top_k most probable tokens and then to the fewest of these
// that hold at least top_p of what is left, renormalised (the order of transformers).
struct Sampling {
  double temperature = 0;  // >= 0
  int top_k = 0;           // 0: all
  double top_p = 1;        // in (0, 1]
  std::uint64_t seed = 0;  // same seed, same text (same build, processor, device and threads)
};

struct GenerationSpec {
  std::vector<TokenId> prompt;  // at least one token; prompt_ids() makes them from text
  std::int64_t max_new = 256;   // tokens, 1 or more
  // The rescaled set; the original one is its short_* fields. factors.rope must be the model's, with L_train as wanted.
  RopeFactors factors;
  BoundaryPolicy policy = BoundaryPolicy::switch_recompute;
  Sampling sampling;
  bool stop_at_eos = true;
};

// One new token.
struct GeneratedToken {
  TokenId id = 0;
  std::string text;         // valid UTF-8; empty while a character is not complete, and for an EOS that ends the text
  std::int64_t length = 0;  // prompt and output with this token; its position is length - 1
  bool rescaled = false;    // the set that predicted it: rescaled or original
  bool crossing = false;    // the first one after the switch: exactly one where a text crosses, else none
  double seconds = 0;       // since generate() began, pauses not counted
};

struct GenerationResult {
  std::vector<TokenId> ids;  // new tokens; the last one is the EOS where `at_eos`
  std::string text;          // all pieces and what was still incomplete at the end (as U+FFFD)
  std::int64_t prompt_tokens = 0;
  // The position of the first token beyond the trained context (L_train, from 0), if the cache was switched there. None
  // where the text ended before, began beyond L_train, or the policy or equal sets leave nothing to switch.
  std::optional<std::int64_t> crossing;
  bool at_eos = false;            // ended by EOS, not by max_new
  double prefill_seconds = 0;     // reading the prompt
  double crossing_seconds = 0;    // recomputing or turning the cache at the crossing, and that token
  double decoding_seconds = 0;    // all other new tokens but the first
  double prefill_rate = 0;        // prompt tokens a second
  double decoding_rate = 0;       // new tokens a second while decoding; 0 where none was
  std::uint64_t cache_bytes = 0;  // keys and values at the end
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
