#include "core/search/race.h"

namespace ropewalk {

namespace {

double difference_variance(const std::vector<double>& a, const std::vector<double>& b) {
  const auto count = double(a.size());
  double mean = 0, squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) mean += (a[i] - b[i]) / count;
  for (std::size_t i = 0; i < a.size(); ++i) squares += (a[i] - b[i] - mean) * (a[i] - b[i] - mean);
  return squares / (count - 1);
}

}  // namespace

RaceBar bar_of(const std::vector<const std::vector<double>*>& kept, const RacingSettings& settings) {
  RaceBar bar;
  bar.nll = *kept.back();
  bar.significance = settings.significance;
  bar.first_documents = settings.first_documents;
  if (kept.size() < 2 || bar.nll.size() < 2) return bar;
  for (std::size_t i = 0; i + 1 < kept.size(); ++i)
    bar.variance += difference_variance(*kept[i], bar.nll) / double(kept.size() - 1);
  bar.freedom = double(bar.nll.size() - 1);
  return bar;
}

}  // namespace ropewalk
