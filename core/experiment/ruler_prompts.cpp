#include "core/experiment/ruler_prompts.h"

#include <algorithm>
#include <array>

#include "core/text/haystacks.h"
#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

std::unique_ptr<Haystack> essays_of(const RulerSpec& spec, const RulerSource::PassedOver& passed_over) {
  if (spec.haystack == HaystackKind::folder) return make_folder_haystack(spec.folder, {spec.repeat, passed_over});
  DocumentSpec documents;
  documents.haystack = spec.haystack;
  return make_haystack(documents);
}

// Longer prompts of a task have room wherever shorter ones have, but some tasks have other parameters from here on.
constexpr std::int64_t kOtherParameters = 4096;

std::vector<std::int64_t> critical_lengths(const std::vector<std::int64_t>& lengths) {
  std::vector<std::int64_t> critical;
  for (const std::int64_t length : lengths)
    if (critical.empty() || (critical.back() < kOtherParameters && length >= kOtherParameters))
      critical.push_back(length);
  return critical;
}

void check_task(const RulerTask& task, const RulerSpec& spec, const RulerSource& source) {
  for (const std::int64_t length : critical_lengths(spec.lengths))
    check_ruler_length(task, source.context(), length, spec.seed, std::uint64_t(spec.samples));
}

// What is used up shows only in a long sample: the first one of each source of filler, at the longest length.
void check_enough_filler(const RulerSpec& spec, const RulerSource& source) {
  if (spec.repeat) return;
  const auto asked = [&](const char* id) {
    return std::find(spec.tasks.begin(), spec.tasks.end(), id) != spec.tasks.end();
  };
  std::vector<const char*> checked;
  for (const char* id : {"qa_1", "qa_2"})
    if (asked(id)) checked.push_back(id);
  if (spec.haystack == HaystackKind::folder)
    for (const char* id : {"niah_single_2", "niah_single_3", "niah_multikey_1", "niah_multivalue", "niah_multiquery"})
      if (asked(id)) {
        checked.push_back(id);
        break;  // they share the folder
      }
  for (const char* id : checked) make_ruler_sample(ruler_task(id), source.context(), spec.lengths.back(), spec.seed, 0);
}

}  // namespace

RulerSource::RulerSource(const RulerSpec& spec, const Tokenizer& tokenizer, const PassedOver& passed_over)
    : seed_(spec.seed), essays_(essays_of(spec, passed_over)) {
  if (!spec.squad_file.empty()) single_ = read_squad(spec.squad_file);
  if (!spec.hotpotqa_file.empty()) pairs_ = read_hotpotqa(spec.hotpotqa_file);
  context_ = std::make_unique<RulerContext>(RulerContext{tokenizer, *essays_, prompt_wrap(spec.wrap),
                                                         spec.squad_file.empty() ? nullptr : &single_,
                                                         spec.hotpotqa_file.empty() ? nullptr : &pairs_, spec.repeat});
  check_prompt_wrap(context_->wrap, tokenizer);
}

RulerPrompt RulerSource::prompt(const std::string& task, std::int64_t length, std::uint64_t index) const {
  RulerPrompt prompt;
  prompt.sample = make_ruler_sample(ruler_task(task), *context_, length, seed_, index);
  prompt.ids = prompt_tokens(context_->tokenizer, context_->wrap, prompt.sample.input);
  prompt.hash = tokens_hash(prompt.ids);
  return prompt;
}

std::string tokens_hash(const std::vector<TokenId>& ids) {
  Sha256 hash;
  for (const TokenId id : ids) {
    const auto value = static_cast<std::uint32_t>(id);
    const std::array<std::uint8_t, 4> bytes{std::uint8_t(value), std::uint8_t(value >> 8), std::uint8_t(value >> 16),
                                            std::uint8_t(value >> 24)};
    hash.update(bytes.data(), bytes.size());
  }
  return hash.hex();
}

RulerPrompt RulerSource::prompt(const std::string& task, std::int64_t length, std::uint64_t index,
                                const std::string& recorded_hash) const {
  RulerPrompt made = prompt(task, length, index);
  if (made.hash != recorded_hash)
    throw BadInput("The prompt of sample " + std::to_string(index) + " of " + task + " at " + std::to_string(length) +
                   " tokens is no longer the one that was scored (recorded hash " + recorded_hash.substr(0, 12) +
                   ", now " + made.hash.substr(0, 12) +
                   "): the haystack folder, a question file, the model's tokenizer or this program has changed since. "
                   "The score stands; its prompt cannot be shown.");
  return made;
}

RulerPrompt prompt_of(const RulerSpec& spec, const Tokenizer& tokenizer, const std::string& task, std::int64_t length,
                      std::uint64_t index, const std::string& recorded_hash) {
  return RulerSource(spec, tokenizer).prompt(task, length, index, recorded_hash);
}

std::vector<std::string> all_ruler_tasks() {
  std::vector<std::string> ids;
  for (const RulerTask* task : ruler_tasks()) ids.emplace_back(task->id);
  return ids;
}

RulerTaskChoice ruler_tasks_that_fit(const RulerSpec& spec, const Tokenizer& tokenizer,
                                     const std::vector<std::string>& tasks) {
  const RulerSource source(spec, tokenizer);
  RulerTaskChoice choice;
  for (const std::string& id : tasks) {
    try {
      check_task(ruler_task(id), spec, source);
      if (!spec.repeat && (id == "qa_1" || id == "qa_2"))  // documents enough
        make_ruler_sample(ruler_task(id), source.context(), spec.lengths.back(), spec.seed, 0);
      choice.tasks.push_back(id);
    } catch (const BadInput& error) {
      choice.left_out.emplace_back(error.what());
    }
  }
  if (choice.tasks.empty())
    throw BadInput("No task of RULER can be made: " +
                   (choice.left_out.empty() ? std::string("none was asked for.") : choice.left_out.front()));
  return choice;
}

void check_ruler_prompts(const RulerSpec& spec, const Tokenizer& tokenizer) {
  const RulerSource source(spec, tokenizer);
  for (const std::string& id : spec.tasks) check_task(ruler_task(id), spec, source);
  check_enough_filler(spec, source);
}

}  // namespace ropewalk
