#include "core/study/differences.h"

#include <algorithm>

#include "core/study/study_methods.h"
#include "core/study/words.h"

namespace ropewalk {

void Differences::add_nll(const std::string& greater, const std::string& lesser, std::int64_t length,
                          const std::string& metric) {
  const Values* a = data_.measured.find({greater, length, metric});
  const Values* b = data_.measured.find({lesser, length, metric});
  const auto values = a && b ? difference(*a, *b) : std::nullopt;
  const std::string label = words(study_method_name(greater), " minus ", study_method_name(lesser));
  if (values)
    add(words(greater, " - ", lesser), label, *values, depends_on_seed(greater) || depends_on_seed(lesser));
  else
    add_missing(label);
}

void Differences::add(const std::string& key, const std::string& label, const Values& values, bool by_seed,
                      bool shares) {
  entries_.push_back({key, label, values, by_seed, shares});
}

void Differences::add_missing(const std::string& what) {
  missing_.push_back(what);
}

Verdict Differences::verdict(bool or_equal) const {
  const double together = 1 - 0.05 / static_cast<double>(std::max<std::size_t>(entries_.size(), 1));
  const auto below = [&](const Entry& entry) { return entry.interval(together).high < 0; };
  const auto above = [&](const Entry& entry) {
    const double low = entry.interval().low;
    return or_equal ? low >= 0 : low > 0;
  };
  if (std::any_of(entries_.begin(), entries_.end(), below)) return Verdict::disagrees;
  const bool all = std::all_of(entries_.begin(), entries_.end(), above);
  return all && !entries_.empty() && missing_.empty() ? Verdict::agrees : Verdict::cannot_tell;
}

void Differences::fill(Claim& claim, bool or_equal) const {
  claim.verdict = verdict(or_equal);
  for (const Entry& entry : entries_) {
    const Interval interval = entry.interval();
    claim.figures.emplace_back(entry.key, std::vector{interval.mean, interval.low, interval.high});
    claim.comparisons.push_back({entry.label, interval});
  }
}

std::vector<std::string> Differences::undecided() const {
  std::vector<std::string> labels;
  for (const Entry& entry : entries_)
    if (!(entry.interval().low > 0)) labels.push_back(entry.label);
  return labels;
}

}  // namespace ropewalk
