#include "core/values/ruler_history.h"

#include <algorithm>

namespace ropewalk {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

RulerHistory::RulerHistory(const RulerSpec& spec) : spec_(spec) {}

void RulerHistory::add(const Event& event) {
  if (const auto* sample = std::get_if<RulerScored>(&event.body)) add(*sample);
}

void RulerHistory::add(const RulerScored& sample) {
  const bool asked = sample.factor_set >= 0 && sample.factor_set < int(spec_.factor_sets.size()) &&
                     contains(spec_.tasks, sample.task) && contains(spec_.lengths, sample.length) &&
                     sample.index < std::uint64_t(spec_.samples);
  if (!asked) return;
  const bool fresh =
      cells_[{sample.factor_set, sample.length, sample.task}].insert_or_assign(sample.index, sample).second;
  if (!fresh) return;
  ++done_;
  seconds_ += sample.seconds;
}

const RulerHistory::Samples& RulerHistory::samples(int factor_set, const std::string& task, std::int64_t length) const {
  static const Samples none;
  const auto found = cells_.find({factor_set, length, task});
  return found == cells_.end() ? none : found->second;
}

std::optional<RulerScore> RulerHistory::score(int factor_set, const std::string& task, std::int64_t length) const {
  std::vector<double> scores;
  for (const auto& [index, sample] : samples(factor_set, task, length)) scores.push_back(sample.score);
  if (scores.empty()) return {};
  return ruler_score(std::move(scores));
}

std::optional<TaskMean> RulerHistory::mean(int factor_set, std::int64_t length) const {
  std::vector<RulerScore> tasks;
  for (const std::string& task : spec_.tasks)
    if (auto known = score(factor_set, task, length)) tasks.push_back(std::move(*known));
  if (tasks.empty()) return {};
  return mean_of_tasks(tasks);
}

bool RulerHistory::complete(int factor_set, std::int64_t length) const {
  return !spec_.tasks.empty() && std::all_of(spec_.tasks.begin(), spec_.tasks.end(), [&](const std::string& task) {
    return samples(factor_set, task, length).size() == std::size_t(spec_.samples);
  });
}

std::optional<std::int64_t> RulerHistory::effective(int factor_set, double threshold) const {
  std::vector<LengthScore> scores;
  for (const std::int64_t length : spec_.lengths) {
    if (!complete(factor_set, length)) break;  // a longer one says nothing while this one is open
    scores.push_back({length, mean(factor_set, length)->score});
  }
  if (scores.empty()) return {};
  return effective_length(std::move(scores), threshold);
}

std::int64_t RulerHistory::longest_complete(int factor_set) const {
  std::int64_t longest = 0;
  for (const std::int64_t length : spec_.lengths)
    if (complete(factor_set, length)) longest = length;
  return longest;
}

std::int64_t RulerHistory::samples_total() const {
  return std::int64_t(spec_.tasks.size() * spec_.lengths.size() * spec_.factor_sets.size()) * spec_.samples;
}

}  // namespace ropewalk
