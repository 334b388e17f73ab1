#include "core/store/run_progress.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ropewalk {

RunProgress::RunProgress(const ExperimentSpec& spec) {
  if (const auto* train = std::get_if<TrainSpec>(&spec)) target_ = train->factors.target;
  if (const auto* pretrain = std::get_if<PretrainSpec>(&spec)) target_ = pretrain->shape.trained_context;
  if (const auto* ruler = std::get_if<RulerSpec>(&spec)) {
    ruler_ = RulerHistory(*ruler);
    last_factor_set_ = static_cast<int>(ruler->factor_sets.size()) - 1;
  }
  if (const auto* retention = std::get_if<RetentionSpec>(&spec)) retention_ = RetentionHistory(*retention);
  if (const auto* perplexity = std::get_if<PerplexitySpec>(&spec)) {
    perplexity_ = PerplexityHistory(*perplexity);
    last_factor_set_ = static_cast<int>(perplexity->factor_sets.size()) - 1;
    target_ = perplexity->lengths.empty() ? 0 : perplexity->lengths.back();
  }
  const auto* needle = std::get_if<NeedleSpec>(&spec);
  if (!needle) return;
  needle_ = NeedleHistory(*needle);
  last_factor_set_ = static_cast<int>(needle->factor_sets.size()) - 1;
}

void RunProgress::add(const EventBody& body) {
  if (const auto* candidate = std::get_if<CandidateEvaluated>(&body)) add_candidate(*candidate);
  if (const auto* generation = std::get_if<GenerationDone>(&body)) add_generation(*generation);
  if (const auto* cell = std::get_if<CellScored>(&body)) add_cell(*cell);
  if (const auto* measured = std::get_if<PerplexityMeasured>(&body)) add_perplexity(*measured);
  if (const auto* step = std::get_if<StepDone>(&body)) add_step(*step);
  if (const auto* probe = std::get_if<ProbeScored>(&body)) add_probe(*probe);
  if (const auto* sample = std::get_if<RulerScored>(&body)) add_ruler(*sample);
  if (const auto* measured = std::get_if<RetentionMeasured>(&body)) add_retention(*measured);
  if (const auto* measured = std::get_if<ExploreMeasured>(&body)) add_explored(*measured);
}

void RunProgress::add_candidate(const CandidateEvaluated& candidate) {
  if (candidate.stopped_early || !candidate.evaluation.error.empty()) return;
  const double fitness = perplexity(candidate.evaluation);
  if (std::isnan(fitness)) return;
  if (!best_ || fitness < *best_) best_ = fitness;
  if (candidate.generation < generation_) return;
  if (candidate.generation > generation_ || !last_ || fitness < *last_) last_ = fitness;
  generation_ = candidate.generation;
}

void RunProgress::add_generation(const GenerationDone& generation) {
  if (!best_ || generation.generation < 0) return;
  // By index, so that a generation that is recorded again takes its own place.
  const auto index = static_cast<std::size_t>(generation.generation);
  const auto value = static_cast<float>(*best_);
  if (index < sparkline_.size()) {
    sparkline_[index] = value;
  } else {
    sparkline_.push_back(value);
  }
}

void RunProgress::add_cell(const CellScored& cell) {
  needle_.add(Event{0, 0, cell});
  if (cell.factor_set != last_factor_set_) return;
  const NeedleScore kind = needle_.scores().front();  // what its heatmap shows first
  if (const auto mean = needle_.score(kind, last_factor_set_)) best_ = mean->value;
  sparkline_.clear();
  for (int length = 0; length < static_cast<int>(needle_.lengths().size()); ++length)
    for (int depth = 0; depth < static_cast<int>(needle_.depths().size()); ++depth)
      if (const auto scored = needle_.score(kind, last_factor_set_, length, depth))
        sparkline_.push_back(static_cast<float>(scored->value));
}

// The loss of long windows.
void RunProgress::add_step(const StepDone& step) {
  const LossSum& sum = step.result.long_windows.weight > 0 ? step.result.long_windows : step.result.short_windows;
  add_thinned(step.result.step, sum.mean());
}

// Point number `at` of a course; at most kMostPoints of them: when they are full, every second one is dropped.
void RunProgress::add_thinned(std::int64_t at, double value) {
  constexpr std::size_t kMostPoints = 128;
  if (at % sparkline_stride_ != 0) return;
  sparkline_.push_back(static_cast<float>(value));
  if (sparkline_.size() < kMostPoints) return;
  for (std::size_t i = 0; i < sparkline_.size() / 2; ++i) sparkline_[i] = sparkline_[2 * i + 1];
  sparkline_.resize(sparkline_.size() / 2);
  sparkline_stride_ *= 2;
}

void RunProgress::add_probe(const ProbeScored& probe) {
  if (probe.length != target_ || !probe.evaluation.error.empty()) return;
  last_ = probe.evaluation.token_accuracy;
  if (!best_ || *last_ > *best_) best_ = last_;
}

void RunProgress::add_ruler(const RulerScored& sample) {
  RulerScored kept = sample;  // texts are not needed here
  kept.prediction.clear();
  kept.outputs.clear();
  ruler_.add(kept);
  if (sample.factor_set != last_factor_set_) return;
  if (const auto mean = ruler_.mean(last_factor_set_, sample.length)) ruler_means_[sample.length] = mean->score / 100;
  if (ruler_means_.empty()) return;
  best_ = ruler_means_.rbegin()->second;
  sparkline_.clear();
  for (const auto& [length, mean] : ruler_means_) sparkline_.push_back(static_cast<float>(mean));
}

void RunProgress::add_retention(const RetentionMeasured& measured) {
  retention_.add(Event{0, 0, measured});
  const KeptShare overall = retention_.overall();
  if (overall.defined) best_ = overall.kept / 100;
  sparkline_.clear();
  for (const RetentionHistory::Row& row : retention_.rows())
    if (row.complete && row.share.defined) sparkline_.push_back(static_cast<float>(row.share.kept / 100));
}

void RunProgress::add_perplexity(const PerplexityMeasured& measured) {
  perplexity_.add(Event{0, 0, measured});
  const auto& asked = perplexity_.spec().scored;
  const bool all = std::find(asked.begin(), asked.end(), ScoredTokens::all) != asked.end();
  const auto points = perplexity_.by_length(all ? ScoredTokens::all : asked.front(), last_factor_set_);
  sparkline_.clear();
  for (const auto& point : points) sparkline_.push_back(static_cast<float>(point.perplexity));
  if (!points.empty() && points.back().end == target_) best_ = points.back().perplexity;
}

void RunProgress::add_explored(const ExploreMeasured& measured) {
  if (measured.number == 0 || !measured.evaluation.error.empty()) return;
  const double fitness = ropewalk::perplexity(measured.evaluation);
  if (std::isnan(fitness)) return;
  last_ = fitness;
  if (!best_ || fitness < *best_) best_ = fitness;
  add_thinned(measured.number, fitness);
}

std::string sparkline_text(const std::vector<float>& sparkline) {
  std::string text;
  for (const float value : sparkline) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    text.append(text.empty() ? "" : " ").append(buffer, end);
  }
  return text;
}

std::vector<float> sparkline_from_text(const std::string& text) {
  std::vector<float> sparkline;
  sparkline.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    float value = 0;
    const auto [next, problem] = std::from_chars(at, end, value);
    if (problem == std::errc()) sparkline.push_back(value);
    at = problem == std::errc() ? next : at + 1;
  }
  return sparkline;
}

}  // namespace ropewalk
