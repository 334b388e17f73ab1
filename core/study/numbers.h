// Numbers as a page shows them: with as many digits as their interval justifies.
#pragma once

#include <cstdint>
#include <string>

#include "core/study/measurements.h"

namespace ropewalk {

// "1.43 ± 0.12": the half width has two significant digits, the mean as many decimals. Without an interval (one value):
// three significant digits. Not finite: "–".
std::string interval_text(const Interval& interval);
// A share as per cent: "97.5 ± 1.2 %"; at the end of its range with the interval's other end: "100 % (≥ 97.8)".
std::string percent_text(const Interval& interval);
// Three significant digits: "0.0123", "1,340".
std::string plain_number(double value);
std::string grouped_number(std::int64_t value);  // "1,234,567"
std::string duration_text(double seconds);       // "12 s", "3 min 20 s", "1 h 05 min"

}  // namespace ropewalk
