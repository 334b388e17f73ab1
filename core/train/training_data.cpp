#include "core/train/training_data.h"

#include <algorithm>

#include "core/text/draws.h"
#include "core/text/recall_training.h"
#include "core/text/text_corpus.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kMostGeneratedTokens = std::int64_t(1) << 23;  // made before the first step; then from the start
constexpr std::uint64_t kShortStream = 21, kLongStream = 22, kShapeStream = 23;
constexpr std::int64_t kProgressEvery = 200;

}  // namespace

TrainingData::TrainingData(const TrainSpec& spec, const Tokenizer& tokenizer, std::int64_t trained_context,
                           const ProgressSink& progress, const JobControl& control)
    : packer_(packing_settings(tokenizer, trained_context, spec.factors.target)) {
  if (spec.data_folder.empty()) {
    generate(spec, tokenizer, progress, control);
  } else {
    read_folder(spec, tokenizer, progress, control);
  }
  const PackingCounts counts = packer_.counts();
  if (spec.long_parts > 0 && counts.long_segments == 0)
    throw BadInput("No document in " + spec.data_folder + " is longer than the trained context of " +
                   std::to_string(trained_context) +
                   " tokens, so there are no long windows to train on: add longer texts.");
  plan_ = std::make_unique<BatchPlan>(BatchPlanSettings{counts.short_segments, counts.long_segments, spec.short_parts,
                                                        spec.long_parts, spec.segments_per_step, spec.seed});
}

void TrainingData::read_folder(const TrainSpec& spec, const Tokenizer& tokenizer, const ProgressSink& progress,
                               const JobControl& control) {
  TextCorpus corpus = read_text_corpus(spec.data_folder, tokenizer, progress, control);
  const std::int64_t trained = packer_.settings().trained_context;
  const bool any_short = std::any_of(corpus.documents.begin(), corpus.documents.end(), [&](const TokenDocument& d) {
    return static_cast<std::int64_t>(d.tokens.size()) + 2 <= trained;
  });
  if (!any_short && spec.short_parts > 0) {
    notes_.push_back("Every text is longer than the trained context: the short windows are pieces of " +
                     std::to_string(trained) + " tokens of the same texts.");
    for (const TokenDocument& document : corpus.documents) packer_.add_short(document);
  }
  for (TokenDocument& document : corpus.documents) packer_.add(std::move(document));
  if (!corpus.passed_over.empty())
    notes_.push_back(std::to_string(corpus.passed_over.size()) + " files of " + spec.data_folder +
                     " are no readable text and were passed over, the first: " + corpus.passed_over.front() + ".");
}

void TrainingData::generate(const TrainSpec& spec, const Tokenizer& tokenizer, const ProgressSink& progress,
                            const JobControl& control) {
  const RecallDocuments documents(tokenizer);
  const std::int64_t length = spec.factors.target, trained = packer_.settings().trained_context;
  const std::int64_t wanted = spec.optimiser.steps * spec.segments_per_step * length;
  const std::int64_t tokens = std::min(wanted, kMostGeneratedTokens);
  const double parts = std::max(1, spec.short_parts + spec.long_parts);
  std::int64_t made = 0;
  const auto report = [&](std::int64_t of_document) {
    control.check();
    if ((made += of_document) / length % kProgressEvery == 0 && progress)
      progress({"Making documents", made / 1000, tokens / 1000, "thousand tokens", 0, -1});
  };
  const auto add = [&](RecallDocument document) {
    packer_.add(training_document(std::move(document.tokens), document.answer_positions));
  };
  const auto long_tokens = static_cast<std::int64_t>(double(tokens) * spec.long_parts / parts);
  for (std::int64_t index = 0, done = 0; spec.long_parts > 0 && (done < long_tokens || index == 0); ++index) {
    Draws draws(mixed_seed({spec.seed, std::uint64_t(index), kShapeStream, kLongStream}));
    add(documents.recall_document(drawn_recall_shape(draws, length), mixed_seed({spec.seed, kLongStream}),
                                  std::uint64_t(index)));
    done += length;
    report(length);
  }
  const auto short_tokens = static_cast<std::int64_t>(double(tokens) * spec.short_parts / parts);
  for (std::int64_t index = 0, done = 0; spec.short_parts > 0 && (done < short_tokens || index == 0); ++index) {
    Draws draws(mixed_seed({spec.seed, std::uint64_t(index), kShapeStream, kShortStream}));
    const std::int64_t least = std::min<std::int64_t>(64, trained);
    const std::int64_t drawn = least + static_cast<std::int64_t>(draws.below(std::uint64_t(trained - least + 1)));
    add(documents.recall_document(drawn_recall_shape(draws, drawn), mixed_seed({spec.seed, kShortStream}),
                                  std::uint64_t(index)));
    done += drawn;
    report(drawn);
  }
}

}  // namespace ropewalk
