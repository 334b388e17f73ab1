// Generation across the trained context (core/generate), and what policies cost there, as plain values: what is chosen,
// what comes out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

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

// What a set asks for unless a person chooses: a file's own scaling that holds at every length (linear, YaRN, llama3 in
// a config) has nothing to switch.
inline BoundaryPolicy usual_policy(const RopeFactors& factors) {
  const bool holds_at_every_length = factors.method == "model" && factors.short_rescale_factors.empty();
  return holds_at_every_length ? BoundaryPolicy::long_only : BoundaryPolicy::switch_recompute;
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

// One new token.
struct GeneratedToken {
  std::int32_t id = 0;
  std::string text;         // valid UTF-8; empty while a character is not complete, and for an EOS that ends the text
  std::int64_t length = 0;  // prompt and output with this token; its position is length - 1
  bool rescaled = false;    // the set that predicted it: rescaled or original
  bool crossing = false;    // the first one after the switch: exactly one where a text crosses, else none
  double seconds = 0;       // since generate() began, pauses not counted
  std::uint64_t cache_bytes = 0;  // keys and values that predicted it
};

struct GenerationResult {
  std::vector<std::int32_t> ids;  // new tokens; the last one is the EOS where `at_eos`
  std::string text;               // all pieces and what was still incomplete at the end (as U+FFFD)
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

// One policy; all vectors have BoundaryResult::lengths.size() values.
struct BoundaryCurve {
  BoundaryPolicy policy = BoundaryPolicy::switch_recompute;
  std::vector<double> kl;              // nats, from the full recompute
  std::vector<double> nll;             // of the document's next token, nats
  std::vector<std::uint8_t> agrees;    // 1: the most probable token is that of the full recompute
  std::vector<std::uint8_t> rescaled;  // 1: predicted under the rescaled set
  double seconds = 0;                  // of the crossing's step alone (recompute, turn, or one plain step)
};

struct BoundaryResult {
  std::int64_t trained_context = 0;
  std::vector<std::int64_t> lengths;  // prefix lengths n in tokens, increasing by 1; the crossing is after L_train
  std::vector<double> full_nll;       // of the next token under the full recompute, nats
  std::vector<BoundaryCurve> curves;  // in the order of BoundarySpec::policies
};

}  // namespace ropewalk
