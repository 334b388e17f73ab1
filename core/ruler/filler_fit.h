// The greatest amount of filler that fits.
#pragma once

#include <cstdint>
#include <functional>

namespace ropewalk {

struct FillerFit {
  std::int64_t units = 0, tokens = 0;
};

// The greatest `units` in least.units .. most with tokens_with(units) <= budget. `least` fits. Counting is dear, so
// guesses are interpolated between what is known. Where more filler does not always mean more tokens it is one of the
// amounts that fit while one unit more does not.
FillerFit fit_filler(FillerFit least, std::int64_t most, std::int64_t budget,
                     const std::function<std::int64_t(std::int64_t units)>& tokens_with);

}  // namespace ropewalk
