// Windows that slide over the last tokens of a document, so that one and the same tokens are scored under contexts of
// any length. Source: the sliding-window evaluation of Press et al. (ALiBi, arXiv 2108.12409, appendix B), as Position
// Interpolation (2306.15595, section 3.2) and YaRN (2309.00071, section 4.3.1) report it against the window's length.
// Those slide over whole books, so that a short window scores other tokens than a long one; here the last tokens of
// each document are scored at every length, and what differs between two lengths is the context alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/model.h"
#include "core/values/document.h"

namespace ropewalk {

// How the end of a document is read: all in tokens, each >= 1, stride < window.
struct Sliding {
  std::int64_t window = 0;  // that the model sees at once
  std::int64_t scored = 0;  // at the document's end
  std::int64_t stride = 0;  // that one window scores: each of them sees window - stride .. window - 1 tokens
};

// The document's tokens [begin, end) as the model sees them; those from first_scored (> begin) on are scored.
struct SlidingWindow {
  std::int64_t begin = 0, end = 0, first_scored = 0;
};

// The length that a document must have at least: its first window begins at its first token or later.
std::int64_t least_document(const Sliding& sliding);
std::int64_t window_count(const Sliding& sliding);  // of one document
// In the document's order. Throws BadInput where the document is shorter than least_document(), with both lengths, and
// for sizes that cannot be.
std::vector<SlidingWindow> sliding_windows(std::int64_t document_tokens, const Sliding& sliding);

// What the model gave for single tokens: NLL in nats, and whether each was the arg max.
struct ScoredRun {
  std::vector<float> nll;
  std::vector<bool> right;
  void append(const ScoredRun& more);
};
// Tokens from `first` (> begin) to the end of the window. Every window begins as a document does: where the tokenizer
// adds BOS, BOS stands in place of its first token, which is never scored. The rotary table is that of the window's
// length: dynamic NTK and the policy `switch` see the window, not the document. Throws as Model::score().
ScoredRun score_window(const Model& model, const Document& document, const SlidingWindow& window, std::int64_t first,
                       const RopeFactors& factors, FactorPolicy policy, const JobControl& control);

}  // namespace ropewalk
