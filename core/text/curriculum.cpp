#include "core/text/curriculum.h"

#include <algorithm>
#include <cmath>

#include "core/text/haystacks.h"
#include "core/text/needle_documents.h"
#include "core/text/needle_templates/key_value.h"
#include "core/text/recall_training.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kStepStream = 31, kDocumentStream = 32;
constexpr std::int64_t kLeastRepeat = 24, kLeastList = 32, kLeastDocument = 48;
constexpr std::int64_t kLeastTemplate = 160;  // the paper's template alone has some 120 tokens
constexpr std::int64_t kRepeatLength = 64;

// Shares of the documents stage, in the order in which they are drawn.
constexpr double kPlainShare = 0.1, kPaperShare = 0.2, kNoiseShare = 0.1;

std::int64_t least_length(CurriculumKind kind) {
  return kind == CurriculumKind::repeats ? kLeastRepeat : kind == CurriculumKind::lists ? kLeastList : kLeastDocument;
}

void append(PackedSegment& segment, const TokenDocument& document) {
  segment.document_begins.push_back(static_cast<std::int64_t>(segment.tokens.size()));
  segment.tokens.insert(segment.tokens.end(), document.tokens.begin(), document.tokens.end());
  segment.weights.insert(segment.weights.end(), document.weights.begin(), document.weights.end());
}

// The ids that are no special tokens.
TokenRange plain_tokens(const Tokenizer& tokenizer) {
  TokenId first = 0;
  for (const auto& special : {tokenizer.bos(), tokenizer.eos()})
    if (special) first = std::max(first, *special + 1);
  return {first, static_cast<TokenId>(tokenizer.vocabulary_size())};
}

}  // namespace

std::vector<CurriculumStage> small_model_stages(std::int64_t trained_context) {
  if (trained_context < 2 * kRepeatLength)
    throw BadInput("a trained context of " + std::to_string(trained_context) +
                   " tokens is too short for the small model's curriculum: it takes at least " +
                   std::to_string(2 * kRepeatLength));
  return {{CurriculumKind::repeats, 300, kRepeatLength, kRepeatLength},
          {CurriculumKind::lists, 60, 56, 96},
          {CurriculumKind::documents, 900, 56, trained_context},
          {CurriculumKind::documents, 500, trained_context, trained_context}};
}

std::int64_t total_steps(const std::vector<CurriculumStage>& stages) {
  std::int64_t steps = 0;
  for (const CurriculumStage& stage : stages) steps += stage.steps;
  return steps;
}

Curriculum::Curriculum(std::vector<CurriculumStage> stages, std::int64_t tokens_per_step, std::uint64_t seed,
                       const Tokenizer& tokenizer)
    : stages_(std::move(stages)),
      tokens_per_step_(tokens_per_step),
      seed_(seed),
      tokenizer_(tokenizer),
      documents_(tokenizer),
      generated_(make_generated_haystack()),
      noise_(make_noise_haystack()) {
  if (stages_.empty()) throw BadInput("a curriculum needs at least one stage");
  for (const CurriculumStage& stage : stages_) {
    const std::int64_t least = least_length(stage.kind);
    const std::int64_t shortest = std::min(stage.first_length, stage.last_length);
    const std::int64_t longest = std::max(stage.first_length, stage.last_length);
    if (shortest < least)
      throw BadInput("documents of " + std::to_string(shortest) +
                     " tokens are too short for their stage of the curriculum: it takes at least " +
                     std::to_string(least));
    if (longest > tokens_per_step_)
      throw BadInput("documents of " + std::to_string(longest) + " tokens do not fit a step of " +
                     std::to_string(tokens_per_step_));
  }
}

Curriculum::~Curriculum() = default;

Curriculum::Place Curriculum::place(std::int64_t step) const {
  for (const CurriculumStage& stage : stages_) {
    if (step >= stage.steps) {
      step -= stage.steps;
      continue;
    }
    const double done = stage.steps > 1 ? double(step) / double(stage.steps - 1) : 1.0;
    return {&stage, std::llround(double(stage.first_length) + done * double(stage.last_length - stage.first_length))};
  }
  throw BadInput("the curriculum has no step " + std::to_string(step) + " after its last one");
}

// Half of the tokens in documents of the longest length so far, half in shorter ones: what was learned is not lost.
PackedSegment Curriculum::segment(std::int64_t step) const {
  const Place now = place(step);
  const std::uint64_t seed = mixed_seed({seed_, std::uint64_t(step), kStepStream});
  Draws draws(seed);
  const std::int64_t least = least_length(now.stage->kind);
  const std::int64_t shorter = least + std::int64_t(draws.below(std::uint64_t(now.longest - least + 1)));
  PackedSegment segment;
  std::uint64_t index = 0;
  const auto fill = [&](std::int64_t length, std::int64_t tokens) {
    for (std::int64_t left = tokens; left >= length; left -= length)
      append(segment, document(now.stage->kind, length, seed, index++));
  };
  fill(now.longest, tokens_per_step_ / 2 < now.longest ? tokens_per_step_ : tokens_per_step_ / 2);
  fill(shorter, tokens_per_step_ - std::int64_t(segment.tokens.size()));
  return segment;
}

TokenDocument Curriculum::document(CurriculumKind kind, std::int64_t length, std::uint64_t seed,
                                   std::uint64_t index) const {
  Draws draws(mixed_seed({seed, index, kDocumentStream}));
  if (kind == CurriculumKind::repeats) {
    const TokenRange range = plain_tokens(tokenizer_);
    const std::int64_t most = std::min<std::int64_t>(length / 2, range.end - range.begin);
    const std::int64_t period = 8 + std::int64_t(draws.below(std::uint64_t(std::max<std::int64_t>(most - 7, 1))));
    RecallDocument drawn = random_repeat(range, period, length, seed, index, tokenizer_.bos());
    return training_document(std::move(drawn.tokens), drawn.answer_positions);
  }
  if (kind == CurriculumKind::lists) {
    const std::int64_t most = std::clamp<std::int64_t>(length / 16, 1, std::int64_t(key_value_keys().size()));
    const int pairs = 1 + static_cast<int>(draws.below(std::uint64_t(most)));
    RecallDocument drawn = documents_.key_value_recall(length, pairs, seed, index);
    return training_document(std::move(drawn.tokens), drawn.answer_positions);
  }
  return sentences_document(length, seed, index);
}

TokenDocument Curriculum::sentences_document(std::int64_t length, std::uint64_t seed, std::uint64_t index) const {
  Draws draws(mixed_seed({seed, index, kDocumentStream}));
  const double kind = draws.unit(), depth = draws.unit();
  const bool noise = kind >= kPlainShare + kPaperShare && kind < kPlainShare + kPaperShare + kNoiseShare;
  const bool paper = kind >= kPlainShare && kind < kPlainShare + kPaperShare;
  if (length >= kLeastTemplate && (paper || noise)) {
    const Document drawn = make_needle_document(tokenizer_, noise ? *noise_ : *generated_, length, depth, seed, index,
                                                needle_template(paper ? "magic_number" : "key_value"));
    return training_document(drawn.tokens, drawn.answer_positions);
  }
  RecallShape shape = drawn_recall_shape(draws, length);
  if (kind < kPlainShare) shape.needles = shape.questions = shape.middle_questions = 0;
  RecallDocument drawn = documents_.recall_document(shape, seed, index);
  return training_document(std::move(drawn.tokens), drawn.answer_positions);
}

}  // namespace ropewalk
