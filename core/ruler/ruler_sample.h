// Samples of RULER's tasks, as long as the model's own tokenizer says: the greatest amount of filler with which prompt
// and answer fit the length.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/ruler/ruler_task.h"

namespace ropewalk {

struct RulerSample {
  std::string task, wrap;  // ids
  std::uint64_t index = 0;
  std::string input;  // the whole prompt, wrapped, the answer prefix at its end
  std::vector<std::string> outputs;
  std::int64_t length = 0;         // tokens of the input (with BOS where the tokenizer adds one) and of the answer
  std::int64_t answer_tokens = 0;  // the part of it that is kept for the answer
  std::int64_t filler = 0;         // units of filler in it: one more would not have fitted
  std::string unit;                // "words", "lines", "documents"
  std::string query;               // what is asked for, as the prompt says it
  std::size_t context_begin = 0, context_end = 0;  // bytes of the input: filler with what is hidden in it
};

// Sample `index` of the data set with this seed, which decide everything that is drawn. Throws BadInput for a length
// that is too short (task, length and least length are named), for a haystack or document set that is too small, for a
// question that is not there, and for a wrapping that the tokenizer does not know.
RulerSample make_ruler_sample(const RulerTask& task, const RulerContext& context, std::int64_t length,
                              std::uint64_t seed, std::uint64_t index);

// The least length of sample `index`: prompt with the smallest filler, and answer. Some tasks have other parameters
// from 4096 tokens on, so it depends on the length.
std::int64_t least_ruler_length(const RulerTask& task, const RulerContext& context, std::int64_t length,
                                std::uint64_t seed, std::uint64_t index);
// Throws BadInput unless the first `samples` samples can be that long: naming task, length and least length of all.
void check_ruler_length(const RulerTask& task, const RulerContext& context, std::int64_t length, std::uint64_t seed,
                        std::uint64_t samples);

}  // namespace ropewalk
