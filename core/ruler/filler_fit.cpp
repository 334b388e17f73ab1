#include "core/ruler/filler_fit.h"

#include <algorithm>
#include <optional>

namespace ropewalk {

namespace {
constexpr std::int64_t kFirstStep = 32;  // units, to learn what one costs
constexpr int kPatience = 6;             // interpolated guesses before every other one halves the range
}  // namespace

FillerFit fit_filler(FillerFit least, std::int64_t most, std::int64_t budget,
                     const std::function<std::int64_t(std::int64_t)>& tokens_with) {
  FillerFit low = least;
  std::optional<FillerFit> high;  // does not fit
  for (int step = 0; low.units < most && (!high || high->units - low.units > 1); ++step) {
    const double room = static_cast<double>(budget - low.tokens);
    std::int64_t more = kFirstStep;
    if (high) {
      const std::int64_t gap = high->units - low.units;
      const double share = room / static_cast<double>(std::max<std::int64_t>(high->tokens - low.tokens, 1));
      more = step >= kPatience && step % 2 == 0 ? gap / 2 : static_cast<std::int64_t>(share * static_cast<double>(gap));
      more = std::clamp<std::int64_t>(more, 1, gap - 1);
    } else if (low.units > least.units) {
      const double cost = static_cast<double>(std::max<std::int64_t>(low.tokens - least.tokens, 1)) /
                          static_cast<double>(low.units - least.units);
      more = std::max<std::int64_t>(1, static_cast<std::int64_t>(room / cost));
      if (step >= kPatience) more *= 2;
    }
    FillerFit next{low.units + std::min(more, most - low.units), 0};
    next.tokens = tokens_with(next.units);
    if (next.tokens <= budget)
      low = next;
    else
      high = next;
  }
  return low;
}

}  // namespace ropewalk
