#include "core/ruler/ruler_sample.h"

#include <algorithm>

#include "core/ruler/filler_fit.h"
#include "core/text/draws.h"
#include "core/text/enough_filler.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kRulerStream = 11;

// Tasks draw apart from each other under the same seed.
std::uint64_t sample_seed(const RulerTask& task, std::uint64_t seed, std::uint64_t index) {
  std::uint64_t name = 0;
  for (const char c : task.id) name = mixed_seed({name, static_cast<std::uint64_t>(static_cast<unsigned char>(c))});
  return mixed_seed({seed, index, kRulerStream, name});
}

struct Assembled {
  std::string input;
  std::size_t context_begin = 0, context_end = 0;
};

Assembled assembled(const RulerText& text, const PromptWrap& wrap) {
  Assembled result;
  std::string& input = result.input;
  input.reserve(wrap.before.size() + text.before.size() + text.context.size() + text.after.size() + wrap.after.size() +
                text.answer_prefix.size());
  input.append(wrap.before).append(text.before);
  result.context_begin = input.size();
  input.append(text.context);
  result.context_end = input.size();
  input.append(text.after).append(wrap.after).append(text.answer_prefix);
  return result;
}

struct Work {
  std::unique_ptr<RulerDraft> draft;
  const RulerContext& context;

  Work(const RulerTask& task, const RulerContext& context_, std::int64_t length, std::uint64_t seed,
       std::uint64_t index)
      : context(context_) {
    check_document_request(context.tokenizer, length);
    draft = task.draft(context, {length, sample_seed(task, seed, index), index});
  }
  Assembled text(std::int64_t units) const { return assembled(draft->text(units), context.wrap); }
  std::int64_t tokens(std::int64_t units) const {
    return static_cast<std::int64_t>(prompt_tokens(context.tokenizer, context.wrap, text(units).input).size());
  }
};

[[noreturn]] void refuse(const RulerTask& task, std::int64_t length, std::int64_t least) {
  throw BadInput("RULER's task " + std::string(task.id) + " cannot be made " + std::to_string(length) +
                 " tokens long: with the smallest filler it needs at least " + std::to_string(least) + " tokens (" +
                 std::to_string(least - task.answer_tokens) + " of the prompt, " + std::to_string(task.answer_tokens) +
                 " kept for the answer).");
}

}  // namespace

std::int64_t least_ruler_length(const RulerTask& task, const RulerContext& context, std::int64_t length,
                                std::uint64_t seed, std::uint64_t index) {
  const Work work(task, context, length, seed, index);
  return work.tokens(work.draft->least_units()) + task.answer_tokens;
}

void check_ruler_length(const RulerTask& task, const RulerContext& context, std::int64_t length, std::uint64_t seed,
                        std::uint64_t samples) {
  std::int64_t least = 0;
  for (std::uint64_t index = 0; index < samples; ++index)
    least = std::max(least, least_ruler_length(task, context, length, seed, index));
  if (least > length) refuse(task, length, least);
}

RulerSample make_ruler_sample(const RulerTask& task, const RulerContext& context, std::int64_t length,
                              std::uint64_t seed, std::uint64_t index) {
  check_prompt_wrap(context.wrap, context.tokenizer);
  const Work work(task, context, length, seed, index);
  RulerDraft& draft = *work.draft;
  const std::int64_t budget = length - task.answer_tokens;
  FillerFit fit{draft.least_units(), work.tokens(draft.least_units())};
  if (fit.tokens > budget) refuse(task, length, fit.tokens + task.answer_tokens);
  draft.prepare(budget - fit.tokens + 1);
  fit.tokens = work.tokens(fit.units);  // preparing may have chosen other filler
  if (fit.tokens > budget) refuse(task, length, fit.tokens + task.answer_tokens);
  fit = fit_filler(fit, draft.units(), budget, [&](std::int64_t units) { return work.tokens(units); });
  if (fit.units == draft.units()) draft.check_used_up(budget - fit.tokens);

  Assembled text = work.text(fit.units);
  RulerSample sample;
  sample.task = task.id;
  sample.wrap = context.wrap.id;
  sample.index = index;
  sample.input = std::move(text.input);
  sample.context_begin = text.context_begin;
  sample.context_end = text.context_end;
  sample.outputs = draft.outputs;
  sample.query = draft.query;
  sample.answer_tokens = task.answer_tokens;
  sample.length = fit.tokens + task.answer_tokens;
  sample.filler = fit.units;
  sample.unit = draft.unit();
  return sample;
}

}  // namespace ropewalk
