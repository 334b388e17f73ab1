#include "core/experiment/small_model_scores.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/evaluate/evaluator.h"
#include "core/rope/methods.h"
#include "core/text/draws.h"
#include "core/text/haystacks.h"
#include "core/text/recall_documents.h"
#include "core/values/needle_history.h"

namespace ropewalk {

namespace {

constexpr int kDepths = 11, kNeedles = 4, kTokensPerSentence = 21;  // at most, about
constexpr int kSeveralPerCell = 5, kTextsPerCell = 3;               // documents to those of one cell
constexpr std::uint64_t kScoreStream = 42, kCellStream = 51, kSeveralStream = 52, kLanguageStream = 53;

class Scoring {
 public:
  Scoring(const Model& model, int per_cell, std::uint64_t seed, const ProgressSink& progress, const JobControl& control)
      : model_(model),
        per_cell_(per_cell),
        seed_(seed),
        progress_(progress),
        control_(control),
        trained_(model.description().rope.trained_context),
        factors_(make_factors("none", model.description().rope, trained_)) {}

  SmallModelScores run() {
    struct Grid {
      const char* manner;
      bool noise;
      std::int64_t length;
    };
    std::vector<Grid> grids;
    for (const std::int64_t length : {trained_ / 4, trained_ / 2, trained_})
      for (const bool noise : {false, true}) grids.push_back({"key_value", noise, length});
    for (const std::int64_t length : {trained_ / 2, trained_})
      if (length >= kLeastPaper) grids.push_back({"magic_number", false, length});
    total_ = std::int64_t(grids.size()) * kDepths + 2;
    for (const Grid& each : grids) grid(each.manner, each.noise, each.length);
    const RecallDocuments documents(model_.tokenizer());
    several(documents);
    language(documents);
    return std::move(scores_);
  }

 private:
  static constexpr std::int64_t kLeastPaper = 192;

  Evaluation evaluated(const DocumentSet& set) {
    control_.check();
    if (progress_) progress_({"Scoring the model", ++done_, total_, "document sets", 0, -1});
    return evaluate(model_, set, factors_, FactorPolicy::always_long, control_);
  }

  void grid(const std::string& manner, bool noise, std::int64_t length) {
    const auto haystack = noise ? make_noise_haystack() : make_generated_haystack();
    for (const double depth : grid_depths(kDepths)) {
      const Evaluation result =
          evaluated(make_cell_documents(model_.tokenizer(), *haystack, mixed_seed({seed_, kCellStream}), length, depth,
                                        per_cell_, needle_template(manner)));
      SmallModelScores::Cell cell{manner, noise ? "noise" : "generated", length, depth, per_cell_, 0, 0};
      for (const DocumentScore& score : result.documents) cell.right += score.right, cell.tokens += score.tokens;
      scores_.cells.push_back(cell);
    }
  }

  void several(const RecallDocuments& documents) {
    DocumentSet set;
    set.length = trained_;
    for (int i = 0; i < kSeveralPerCell * per_cell_; ++i) {
      RecallDocument drawn = documents.recall_document({trained_, kNeedles, kNeedles, 0},
                                                       mixed_seed({seed_, kSeveralStream}), std::uint64_t(i));
      Document& document = set.documents.emplace_back();
      document.tokens = std::move(drawn.tokens);
      document.answer_positions = std::move(drawn.answer_positions);
    }
    scores_.several_documents = int(set.documents.size());
    for (const DocumentScore& score : evaluated(set).documents)
      scores_.several_right += score.right, scores_.several_tokens += score.tokens;
  }

  void language(const RecallDocuments& documents) {
    DocumentSet set;
    double nats = 0, nll = 0, tokens = 0;
    const int sentences = static_cast<int>(std::max<std::int64_t>(trained_ / kTokensPerSentence, 1));
    for (int i = 0; i < kTextsPerCell * per_cell_; ++i) {
      LanguageDocument drawn =
          documents.language_document(sentences, mixed_seed({seed_, kLanguageStream}), std::uint64_t(i));
      Document document;
      document.tokens = std::move(drawn.tokens);
      if (std::int64_t(document.tokens.size()) > trained_) continue;
      for (auto at = std::max<std::int64_t>(drawn.first, 1); at < std::int64_t(document.tokens.size()); ++at)
        document.answer_positions.push_back(at);
      nats += drawn.nats;
      tokens += double(document.answer_positions.size());
      set.documents.push_back(std::move(document));
    }
    if (set.documents.empty()) return;
    for (const DocumentScore& score : evaluated(set).documents) nll += score.nll * score.tokens;
    scores_.language = {nll / tokens, nats / tokens};
  }

  const Model& model_;
  const int per_cell_;
  const std::uint64_t seed_;
  const ProgressSink& progress_;
  const JobControl& control_;
  const std::int64_t trained_;
  const RopeFactors factors_;
  SmallModelScores scores_;
  std::int64_t done_ = 0, total_ = 0;
};

double share(int right, int tokens) {
  return tokens > 0 ? double(right) / tokens : 0;
}

}  // namespace

std::optional<double> SmallModelScores::least_accuracy(const std::string& needle_template, const std::string& haystack,
                                                       std::int64_t length) const {
  std::optional<double> least;
  for (const Cell& cell : cells)
    if (cell.needle_template == needle_template && cell.haystack == haystack && cell.length == length)
      least = std::min(least.value_or(1), share(cell.right, cell.tokens));
  return least;
}

std::uint64_t small_model_score_seed(std::uint64_t pretraining_seed) {
  return mixed_seed({pretraining_seed, kScoreStream});
}

SmallModelScores score_small_model(const Model& model, int per_cell, std::uint64_t seed, const ProgressSink& progress,
                                   const JobControl& control) {
  return Scoring(model, per_cell, seed, progress, control).run();
}

std::string scores_json(const SmallModelScores& scores) {
  nlohmann::ordered_json cells = nlohmann::json::array();
  for (const SmallModelScores::Cell& cell : scores.cells)
    cells.push_back({{"needle_template", cell.needle_template},
                     {"haystack", cell.haystack},
                     {"length", cell.length},
                     {"depth", cell.depth},
                     {"samples", cell.documents},
                     {"token_accuracy", share(cell.right, cell.tokens)}});
  nlohmann::ordered_json language;  // null where no text fits the trained context
  if (scores.language)
    language = {{"perplexity", std::exp(scores.language->nll)},
                {"entropy_perplexity", std::exp(scores.language->entropy)},
                {"nll", scores.language->nll},
                {"entropy", scores.language->entropy}};
  const nlohmann::ordered_json all = {{"several_needles",
                                       {{"needles", kNeedles},
                                        {"questions", kNeedles},
                                        {"samples", scores.several_documents},
                                        {"token_accuracy", share(scores.several_right, scores.several_tokens)}}},
                                      {"language", language},
                                      {"cells", cells}};
  return all.dump(1) + "\n";
}

}  // namespace ropewalk
