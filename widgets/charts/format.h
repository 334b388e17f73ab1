// How numbers are written in charts and tables.
#pragma once

#include <QString>
#include <cstdint>

namespace ropewalk {

// 8192 -> "8k", 131072 -> "128k", 1048576 -> "1M" (k = 1024); 12000 -> "11.7k"; below 1024 the number itself.
QString length_text(double tokens);
// 131072 -> "131,072" (exact, for hovering).
QString exact_text(std::int64_t tokens);
// `digits` significant digits, never in exponent form below 1e7.
QString number_text(double value, int digits = 4);
// A perplexity: close to 1 with as many digits more as show two of what it is above 1, 1.0022 rather than 1.00.
QString perplexity_text(double value, int digits = 4);
// A ratio without trailing zeros: 64 -> "64", 2.5 -> "2.5".
QString ratio_text(double value);
// 75 -> "1 min 15 s".
QString duration_text(double seconds);

}  // namespace ropewalk
