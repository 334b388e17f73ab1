#include "packaging/benchmark/answer_turns.h"

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/generate/batch_generation.h"
#include "core/rope/methods.h"
#include "core/text/needle_documents.h"

namespace ropewalk {

namespace {

// Documents up to their answer, each with another filler, key and number.
std::vector<BatchPrompt> make_prompts(const Model& model, const AnswerTurns& turns) {
  DocumentSpec spec;
  const auto haystack = make_haystack(spec);
  std::vector<BatchPrompt> prompts;
  for (int i = 0; i < turns.prompts; ++i) {
    const std::int64_t least = std::max<std::int64_t>(turns.length / 8, 128);
    const std::int64_t length =
        turns.prompts == 1 ? turns.length : least + (turns.length - least) * i / (turns.prompts - 1);
    const Document document = make_needle_document(model.tokenizer(), *haystack, length, 0.5, std::uint64_t(i), i);
    BatchPrompt prompt;
    prompt.ids.assign(document.tokens.begin(), document.tokens.begin() + document.answer_positions.front());
    prompt.max_new = turns.new_tokens;
    prompts.push_back(std::move(prompt));
  }
  return prompts;
}

}  // namespace

void time_answers(const Model& model, const AnswerTurns& turns) {
  const std::vector<BatchPrompt> prompts = make_prompts(model, turns);
  nlohmann::json ids = nlohmann::json::array();
  for (const BatchPrompt& prompt : prompts) ids.push_back(prompt.ids);
  std::cout << nlohmann::json{{"library", model_library_version()}, {"prompts", ids}} << std::endl;
  BatchSettings settings;
  settings.factors = make_factors("none", model.description().rope, model.description().rope.trained_context);
  settings.stop_at_eos = false;
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json answers(prompts.size(), nullptr);
    const auto began = std::chrono::steady_clock::now();
    const BatchRates rates =
        generate_batch(model, prompts, settings, JobControl{},
                       [&](std::size_t index, const Continuation& continuation) { answers[index] = continuation.ids; });
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::cout << nlohmann::json{{"seconds", seconds},
                                {"prefill_seconds", rates.prefill_seconds},
                                {"decoding_seconds", rates.decoding_seconds},
                                {"read_tokens", rates.read_tokens},
                                {"new_tokens", rates.new_tokens},
                                {"answers", answers}}
              << std::endl;
  }
}

}  // namespace ropewalk
