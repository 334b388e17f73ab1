// What a perplexity spec comes to in tokens: the choices it leaves open, and how much is read.
#pragma once

#include <cstdint>

#include "core/evaluate/sliding_windows.h"
#include "core/values/spec.h"

namespace ropewalk {

struct PerplexityPlan {
  std::int64_t trained_context = 0;  // L_train
  std::int64_t scored = 0;           // tokens at the end of each plain document: as many as the shortest length
  std::int64_t stride = 0;           // of them, a window's
  std::int64_t short_context = 0;    // of the key tokens' choice
  std::int64_t document_tokens = 0;  // of each plain document
  bool all = false, answer = false, key = false;

  bool text() const { return all || key; }                                    // plain documents are read at all
  Sliding at(std::int64_t window) const { return {window, scored, stride}; }  // the windows of one length
  // Those that choose the key tokens, with a stride of at most half of them.
  Sliding long_choice() const { return choice(trained_context); }
  Sliding short_choice() const { return choice(short_context); }

 private:
  Sliding choice(std::int64_t window) const;
};

// L_train is that of the first factor set's embedding where `trained_context` is 0. Never throws: an impossible spec
// gives an impossible plan (check_perplexity() refuses it).
PerplexityPlan plan_perplexity(const PerplexitySpec& spec, std::int64_t trained_context = 0);

// All windows and needle documents that a run reads, each so many times.
struct PerplexityWork {
  std::int64_t windows = 0;
  std::int64_t tokens = 0;
};
PerplexityWork perplexity_work(const PerplexitySpec& spec);

}  // namespace ropewalk
