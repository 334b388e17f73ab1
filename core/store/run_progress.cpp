#include "core/store/run_progress.h"

#include <charconv>
#include <cmath>

namespace ropewalk {

RunProgress::RunProgress(const ExperimentSpec& spec) {
  const auto* needle = std::get_if<NeedleSpec>(&spec);
  if (!needle) return;
  needle_ = NeedleHistory(*needle);
  last_factor_set_ = static_cast<int>(needle->factor_sets.size()) - 1;
}

void RunProgress::add(const EventBody& body) {
  if (const auto* candidate = std::get_if<CandidateEvaluated>(&body)) add_candidate(*candidate);
  if (const auto* generation = std::get_if<GenerationDone>(&body)) add_generation(*generation);
  if (const auto* cell = std::get_if<CellScored>(&body)) add_cell(*cell);
}

void RunProgress::add_candidate(const CandidateEvaluated& candidate) {
  if (candidate.stopped_early || !candidate.evaluation.error.empty()) return;
  const double fitness = perplexity(candidate.evaluation);
  if (!std::isnan(fitness) && (!best_ || fitness < *best_)) best_ = fitness;
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
  const double accuracy = needle_.token_accuracy(last_factor_set_);
  if (!std::isnan(accuracy)) best_ = accuracy;
  sparkline_.clear();
  for (int length = 0; length < static_cast<int>(needle_.lengths().size()); ++length)
    for (int depth = 0; depth < static_cast<int>(needle_.depths().size()); ++depth)
      if (const CellScored* scored = needle_.cell(last_factor_set_, length, depth))
        sparkline_.push_back(static_cast<float>(scored->evaluation.token_accuracy));
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
