#include "core/values/run_scores.h"

#include <cmath>
#include <limits>
#include <optional>

#include "core/values/student_t.h"

namespace ropewalk {
namespace {

std::string place(const std::string& set, std::size_t index) {
  return set.empty() ? std::string() : set + '/' + std::to_string(index);
}

RunScore of_evaluation(Measure measure, std::int64_t length, const Evaluation& evaluation, const std::string& set) {
  RunScore score{
      measure, {}, length, std::exp(evaluation.nll), std::exp(evaluation.nll_low), std::exp(evaluation.nll_high), {}};
  for (std::size_t i = 0; i < evaluation.documents.size(); ++i)
    score.samples.push_back({place(set, i), evaluation.documents[i].nll});
  return score;
}

bool usable(const Evaluation& evaluation) {
  return evaluation.error.empty() && !evaluation.documents.empty() && std::isfinite(evaluation.nll);
}

// Mean of shares with Student's interval, within 0 .. 1.
void fill_mean(RunScore& score) {
  std::vector<double> values, zeros(score.samples.size(), 0.0);
  for (const ScoreSample& sample : score.samples) values.push_back(sample.value);
  const PairedDifference mean = paired_difference(values, zeros);
  score.value = mean.mean;
  score.low = std::max(0.0, mean.low);
  score.high = std::min(1.0, mean.high);
}

std::optional<double> sample_of(NeedleScore kind, const CellScored& cell, std::size_t index) {
  if (kind == NeedleScore::generated) {
    if (index >= cell.found.size()) return std::nullopt;
    return cell.found[index];
  }
  if (index >= cell.evaluation.documents.size()) return std::nullopt;
  const DocumentScore& document = cell.evaluation.documents[index];
  if (kind == NeedleScore::probability) return answer_probability(document);
  return document.tokens > 0 ? std::optional(double(document.right) / document.tokens) : std::nullopt;
}

Measure measure_of(NeedleScore kind) {
  if (kind == NeedleScore::generated) return Measure::needle_generated;
  return kind == NeedleScore::probability ? Measure::needle_probability : Measure::needle_tokens;
}

// Over the cells of one length; of all where `only` is none.
std::optional<RunScore> needle_mean(const NeedleHistory& history, NeedleScore kind, int set, std::optional<int> only) {
  std::vector<const CellScored*> cells;
  RunScore score{measure_of(kind), {}, only ? history.lengths()[std::size_t(*only)] : 0, 0, 0, 0, {}};
  for (int length = 0; length < int(history.lengths().size()); ++length) {
    if (only && *only != length) continue;
    for (int depth = 0; depth < int(history.depths().size()); ++depth) {
      const CellScored* cell = history.cell(set, length, depth);
      if (!cell) continue;
      cells.push_back(cell);
      const std::size_t count = std::max(cell->evaluation.documents.size(), cell->found.size());
      for (std::size_t i = 0; i < count; ++i)
        if (const auto value = sample_of(kind, *cell, i))
          score.samples.push_back({place(cell->document_hash, i), *value});
    }
  }
  const auto mean = needle_score(kind, cells);
  if (!mean) return std::nullopt;
  score.value = mean->value;
  score.low = mean->low;
  score.high = mean->high;
  return score;
}

}  // namespace

ScoreScale scale_of(Measure measure) {
  switch (measure) {
    case Measure::needle_tokens:
    case Measure::needle_probability:
    case Measure::needle_generated:
    case Measure::ruler:
    case Measure::retention:
    case Measure::probe_accuracy:
    case Measure::attention_needle:
      return ScoreScale::share;
    default:
      return ScoreScale::perplexity;
  }
}

std::vector<RunScore> search_scores(const SearchHistory& history, const std::string& documents) {
  std::vector<RunScore> scores;
  const CandidateEvaluated* best = history.best();
  if (!best || !usable(best->evaluation)) return scores;
  scores.push_back(of_evaluation(Measure::search_best, 0, best->evaluation, documents));
  if (const HeldOutScored* heldout = history.heldout_of(best->id); heldout && usable(heldout->evaluation))
    scores.push_back(of_evaluation(Measure::search_heldout, 0, heldout->evaluation,
                                   documents.empty() ? std::string() : documents + "/held out"));
  return scores;
}

std::vector<RunScore> sensitivity_scores(const SensitivityHistory& history, const std::string& documents) {
  if (!history.unmoved() || !usable(*history.unmoved())) return {};
  return {of_evaluation(Measure::set_perplexity, 0, *history.unmoved(), documents)};
}

std::vector<RunScore> explore_scores(const ExploreHistory& history, const std::string& documents) {
  const ExploreMeasured* best = history.best();
  if (!best || !usable(best->evaluation)) return {};
  return {of_evaluation(Measure::explored_best, 0, best->evaluation, documents)};
}

std::vector<RunScore> needle_scores(const NeedleHistory& history, int factor_set) {
  std::vector<RunScore> scores;
  for (const NeedleScore kind : history.scores())
    if (auto score = needle_mean(history, kind, factor_set, {})) scores.push_back(std::move(*score));
  if (history.scores().empty() || history.lengths().size() < 2) return scores;
  for (const NeedleScore kind : {NeedleScore::generated, NeedleScore::token_accuracy})
    for (int length = 0; length < int(history.lengths().size()); ++length)
      if (auto score = needle_mean(history, kind, factor_set, length)) scores.push_back(std::move(*score));
  return scores;
}

std::vector<RunScore> ruler_scores(const RulerHistory& history, int factor_set) {
  std::vector<RunScore> scores;
  for (const std::int64_t length : history.lengths()) {
    const auto mean = history.mean(factor_set, length);
    if (!mean) continue;
    RunScore score{Measure::ruler, {}, length, mean->score / 100, mean->low / 100, mean->high / 100, {}};
    for (const std::string& task : history.tasks())
      for (const auto& [index, sample] : history.samples(factor_set, task, length))
        score.samples.push_back({sample.document_hash, sample.score});
    scores.push_back(std::move(score));
  }
  return scores;
}

std::vector<RunScore> perplexity_scores(const PerplexityHistory& history, int factor_set) {
  std::vector<RunScore> scores;
  const auto add = [&](ScoredTokens tokens, Measure measure) {
    for (const std::int64_t length : history.spec().lengths) {
      const PerplexityMeasured* measured = history.measured(tokens, factor_set, length);
      if (measured && usable(measured->evaluation))
        scores.push_back(of_evaluation(measure, length, measured->evaluation, measured->document_hash));
    }
  };
  add(ScoredTokens::all, Measure::perplexity_all);
  add(ScoredTokens::answer, Measure::perplexity_answer);
  add(ScoredTokens::key, Measure::perplexity_key);
  return scores;
}

std::vector<RunScore> attention_scores(const AttentionHistory& history, int factor_set) {
  std::vector<RunScore> layers;
  double sum = 0;
  std::string document;
  for (const int layer : history.layers()) {
    const AttentionMeasured* measured = history.measured(factor_set, layer);
    if (!measured || measured->heads.empty() || measured->needle_end <= measured->needle_begin) continue;
    document = measured->document_hash;
    // One document says nothing of others: its interval is everything that a share can be.
    RunScore score{Measure::attention_needle, std::to_string(layer), history.spec().length, 0, 0, 1, {}};
    for (const AttentionHead& head : measured->heads) score.value += head.on_needle / double(measured->heads.size());
    score.samples.push_back({place(document, 0), score.value});
    sum += score.value;
    layers.push_back(std::move(score));
  }
  if (layers.empty()) return {};
  RunScore all = layers.front();
  all.part.clear();
  all.value = all.samples.front().value = sum / double(layers.size());
  layers.insert(layers.begin(), std::move(all));
  return layers;
}

std::vector<RunScore> retention_scores(const RetentionHistory& history) {
  std::vector<RunScore> scores;
  for (const RetentionHistory::Row& row : history.rows()) {
    if (!row.complete || !row.measured) continue;
    const bool nats = score_kind(row.part) == ScoreKind::nats;
    RunScore score{nats ? Measure::retention_perplexity : Measure::retention, row.part, row.length, 0, 0, 0, {}};
    for (std::size_t i = 0; i < row.measured->after.size(); ++i)
      score.samples.push_back({place(row.measured->document_hash, i), row.measured->after[i]});
    if (nats) {
      std::vector<double> zeros(row.measured->after.size(), 0.0);
      const PairedDifference mean = paired_difference(row.measured->after, zeros);
      score.value = std::exp(mean.mean);
      score.low = std::exp(mean.low);
      score.high = std::exp(mean.high);
    } else {
      fill_mean(score);
    }
    scores.push_back(std::move(score));
  }
  return scores;
}

std::vector<RunScore> training_scores(const TrainHistory& history, const std::string& documents) {
  std::vector<RunScore> scores;
  for (const auto& [length, probes] : history.probes()) {
    if (probes.empty() || !usable(probes.back().evaluation)) continue;
    const Evaluation& evaluation = probes.back().evaluation;
    const std::string set = documents.empty() ? std::string() : documents + '/' + std::to_string(length);
    RunScore accuracy{Measure::probe_accuracy, {}, length, 0, 0, 0, {}};
    for (std::size_t i = 0; i < evaluation.documents.size(); ++i) {
      const DocumentScore& document = evaluation.documents[i];
      if (document.tokens > 0) accuracy.samples.push_back({place(set, i), double(document.right) / document.tokens});
    }
    scores.push_back(of_evaluation(Measure::probe_perplexity, length, evaluation, set));
    if (accuracy.samples.empty()) continue;
    fill_mean(accuracy);
    scores.push_back(std::move(accuracy));
  }
  return scores;
}

}  // namespace ropewalk
