// The prompts of a RULER run: made from its spec and the model's tokenizer alone, so that a run keeps hashes and the
// exact prompt behind any score is made again when it is asked for.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/ruler/ruler_sample.h"
#include "core/text/needle_documents.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/spec.h"

namespace ropewalk {

struct RulerPrompt {
  RulerSample sample;
  std::vector<TokenId> ids;
  std::string hash;  // SHA-256 (hex) of the ids, each as four bytes, lowest first
};

// A spec's filler, questions and wrapping, read once. Throws BadInput for what cannot be used.
class RulerSource {
 public:
  using PassedOver = std::function<void(const std::string& file, const std::string& why)>;
  // The tokenizer must outlive it. `passed_over`: a file of the haystack folder that is not used.
  RulerSource(const RulerSpec& spec, const Tokenizer& tokenizer, const PassedOver& passed_over = {});
  RulerSource(const RulerSource&) = delete;
  RulerSource& operator=(const RulerSource&) = delete;

  const RulerContext& context() const { return *context_; }
  // Throws as make_ruler_sample() does.
  RulerPrompt prompt(const std::string& task, std::int64_t length, std::uint64_t index) const;
  // The prompt behind a recorded score. Throws BadInput where it is not the one whose hash was recorded (the haystack
  // folder, a question file or the tokenizer has changed since), saying so.
  RulerPrompt prompt(const std::string& task, std::int64_t length, std::uint64_t index,
                     const std::string& recorded_hash) const;

 private:
  std::uint64_t seed_;
  std::unique_ptr<Haystack> essays_;
  QaSet single_, pairs_;
  std::unique_ptr<RulerContext> context_;
};

std::string tokens_hash(const std::vector<TokenId>& ids);

// The last, for a single prompt.
RulerPrompt prompt_of(const RulerSpec& spec, const Tokenizer& tokenizer, const std::string& task, std::int64_t length,
                      std::uint64_t index, const std::string& recorded_hash);

// Those of `tasks` that can be made at every length of the spec (whose own tasks are not looked at), so that means at
// all lengths are over the same tasks; and a sentence for each that was left out: too long for the shortest length, or
// a question set too small for the longest. A haystack folder that is too small is left to check_ruler_prompts().
// Throws BadInput where none is left.
struct RulerTaskChoice {
  std::vector<std::string> tasks;
  std::vector<std::string> left_out;  // "RULER's task cwe cannot be made 512 tokens long: ..."
};
RulerTaskChoice ruler_tasks_that_fit(const RulerSpec& spec, const Tokenizer& tokenizer,
                                     const std::vector<std::string>& tasks);
std::vector<std::string> all_ruler_tasks();  // the ids, in the public order

// Throws BadInput unless every task of the spec can be made at every length (task, length and least length are named),
// has as many questions as samples are wanted, and its first sample at the longest length has filler enough (what is
// missing is named).
void check_ruler_prompts(const RulerSpec& spec, const Tokenizer& tokenizer);

}  // namespace ropewalk
