#include "core/study/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/study/words.h"

namespace ropewalk {

namespace {

std::string fixed(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  // "-0.00" says no more than "0.00".
  if (text[0] == '-' && std::string_view(text).find_first_not_of("-0.") == std::string_view::npos) return text + 1;
  return text;
}

// Decimals that give `value` so many significant digits.
int decimals_for(double value, int digits) {
  if (!(std::abs(value) > 0) || !std::isfinite(value)) return digits;
  return std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, 9);
}

}  // namespace

std::string interval_text(const Interval& interval) {
  if (!std::isfinite(interval.mean)) return "–";
  const double half = (interval.high - interval.low) / 2;
  if (!std::isfinite(half)) return plain_number(interval.mean);
  const int decimals = half > 0 ? decimals_for(half, 2) : 1;
  return words(fixed(interval.mean, decimals), " ± ", fixed(half, decimals));
}

std::string percent_text(const Interval& interval) {
  Interval percent = interval;
  for (double* value : {&percent.mean, &percent.low, &percent.high}) *value *= 100;
  const double half = (percent.high - percent.low) / 2;
  if (!std::isfinite(percent.mean)) return "–";
  if (half == 0) return words(fixed(percent.mean, percent.mean == std::floor(percent.mean) ? 0 : 1), " %");
  return words(std::isfinite(half) ? interval_text(percent) : fixed(percent.mean, 1), " %");
}

std::string plain_number(double value) {
  if (!std::isfinite(value)) return "–";
  if (std::abs(value) >= 1000) return words(value < 0 ? "-" : "", grouped_number(std::llround(std::abs(value))));
  return fixed(value, decimals_for(value, 3));
}

std::string grouped_number(std::int64_t value) {
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-') text += ',';
    text += digits[i];
  }
  return text;
}

std::string duration_text(double seconds) {
  const auto whole = std::llround(std::max(seconds, 0.0));
  char text[48];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%lld h %02lld min", whole / 3600, whole / 60 % 60);
  else if (whole >= 60)
    std::snprintf(text, sizeof text, "%lld min %02lld s", whole / 60, whole % 60);
  else if (seconds >= 10 || seconds <= 0)
    std::snprintf(text, sizeof text, "%lld s", whole);
  else
    std::snprintf(text, sizeof text, "%.1f s", seconds);
  return text;
}

}  // namespace ropewalk
