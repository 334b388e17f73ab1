#include "core/generate/generation.h"

#include <algorithm>

#include "core/generate/sampler.h"
#include "core/generate/switched_pass.h"
#include "core/generate/text_pieces.h"
#include "core/generate/watch.h"
#include "core/rope/periods.h"

namespace ropewalk {

namespace {

// The last new token is handed out, but not read.
std::int64_t positions_of(const GenerationSpec& spec) {
  return std::int64_t(spec.prompt.size()) + spec.max_new - 1;
}

std::string megabytes(std::uint64_t bytes) {
  return std::to_string((bytes + 999999) / 1000000) + " MB";
}

}  // namespace

std::vector<TokenId> prompt_ids(const Tokenizer& tokenizer, std::string_view text) {
  std::vector<TokenId> ids = tokenizer.encode(text);
  const auto bos = tokenizer.bos();
  if (tokenizer.adds_bos() && bos && (ids.empty() || ids.front() != *bos)) ids.insert(ids.begin(), *bos);
  if (ids.empty()) throw BadInput("The prompt has no text: give at least one character to go on from.");
  return ids;
}

std::uint64_t generation_bytes(const Model& model, const GenerationSpec& spec) {
  const std::int64_t positions = positions_of(spec);
  // While a table takes another's place, both are there.
  const std::uint64_t table = std::uint64_t(positions) * std::uint64_t(spec.factors.rope.pairs()) * 2 * sizeof(float);
  return model.pass_bytes(cache_settings(spec.factors, spec.policy, positions)) + table;
}

void check_generation(const Model& model, const GenerationSpec& spec, std::optional<std::uint64_t> free_bytes) {
  if (spec.prompt.empty()) throw BadInput("The prompt has no tokens: there is nothing to go on from.");
  if (spec.max_new < 1)
    throw BadInput("The number of new tokens is " + std::to_string(spec.max_new) + "; it must be 1 or more.");
  const std::int64_t most = kMaximumPositions - std::int64_t(spec.prompt.size()) + 1;
  if (spec.max_new > most)
    throw BadInput("A prompt of " + std::to_string(spec.prompt.size()) + " tokens and " + std::to_string(spec.max_new) +
                   " new ones are more than the " + std::to_string(kMaximumPositions) +
                   " positions that are possible.");
  for (const TokenId id : spec.prompt)
    if (id < 0 || id >= model.description().vocabulary)
      throw BadInput("The prompt's token id " + std::to_string(id) + " is outside the model's vocabulary of " +
                     std::to_string(model.description().vocabulary) + ".");
  check_sampling(spec.sampling);
  check(spec.factors);
  const std::uint64_t needed = generation_bytes(model, spec);
  if (free_bytes && needed > *free_bytes)
    throw Failed("A text of up to " + std::to_string(positions_of(spec)) + " tokens needs " + megabytes(needed) +
                 " for its key-value cache and scratch, but only " + megabytes(*free_bytes) +
                 " are free. Ask for fewer new tokens, shorten the prompt, or close other programs.");
}

GenerationResult generate(const Model& model, const GenerationSpec& spec, const JobControl& control,
                          const GenerationSinks& sinks) {
  check_generation(model, spec, model.free_bytes());
  const Watch watch(control);
  SwitchedPass pass(model, spec.factors, spec.policy, positions_of(spec), control, sinks.progress);
  Sampler sampler(spec.sampling);
  TextPieces pieces(model.tokenizer(), spec.prompt);
  const std::optional<TokenId> eos = spec.stop_at_eos ? model.tokenizer().eos() : std::nullopt;

  GenerationResult result;
  result.prompt_tokens = std::int64_t(spec.prompt.size());
  std::vector<float> logits = pass.append(spec.prompt);
  result.prefill_seconds = watch.seconds();
  std::int64_t decoded = 0;
  bool crosses = false;  // the step that gave `logits` did
  for (;;) {
    GeneratedToken token;
    token.id = sampler.choose(logits);
    result.ids.push_back(token.id);
    result.at_eos = eos && token.id == *eos;
    const bool last = result.at_eos || std::int64_t(result.ids.size()) == spec.max_new;
    if (!result.at_eos) token.text = pieces.add(token.id);
    if (last) token.text += pieces.rest();
    token.length = pass.length() + 1;
    token.rescaled = pass.rescaled();
    token.crossing = crosses;
    token.seconds = watch.seconds();
    token.cache_bytes = pass.cache_bytes();
    result.text += token.text;
    if (sinks.token) sinks.token(token);
    if (last) break;
    control.check();
    const double before = watch.seconds();
    const bool had_crossed = pass.crossed();
    logits = pass.append({&token.id, 1});
    crosses = pass.crossed() && !had_crossed;
    if (crosses) result.crossing = pass.length() - 1;
    (crosses ? result.crossing_seconds : result.decoding_seconds) += watch.seconds() - before;
    decoded += !crosses;
  }
  result.prefill_rate = double(result.prompt_tokens) / std::max(result.prefill_seconds, 1e-9);
  if (decoded > 0) result.decoding_rate = double(decoded) / std::max(result.decoding_seconds, 1e-9);
  result.cache_bytes = pass.cache_bytes();
  return result;
}

}  // namespace ropewalk
