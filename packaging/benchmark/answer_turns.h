// Times greedy answers to several prompts together (core/generate/batch_generation.h).
#pragma once

#include <cstdint>

#include "core/model/model.h"

namespace ropewalk {

struct AnswerTurns {
  int prompts = 8;               // needle documents of an eighth of the length up to all of it
  std::int64_t length = 1024;    // tokens of the longest
  std::int64_t new_tokens = 32;  // of each answer; it does not end before
};

// Prints the prompts as one JSON object a line, then, for each line on standard input, seconds and answers of one run.
void time_answers(const Model& model, const AnswerTurns& turns);

}  // namespace ropewalk
