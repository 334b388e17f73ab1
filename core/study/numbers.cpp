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
  if (!std::isfinite(interval.mean)) return "–";
  Interval percent = interval;
  for (double* value : {&percent.mean, &percent.low, &percent.high}) *value *= 100;
  const bool known = std::isfinite(percent.low) && std::isfinite(percent.high);
  if (percent.mean >= 100) return known ? words("100 % (≥ ", fixed(percent.low, 1), ")") : "100 %";
  if (percent.mean <= 0) return known ? words("0 % (≤ ", fixed(percent.high, 1), ")") : "0 %";
  if (!known) return words(fixed(percent.mean, 1), " %");
  // What the ends of the range cut off does not make the estimate surer.
  const double half = std::min(100.0, std::max(percent.high - percent.mean, percent.mean - percent.low));
  return words(interval_text({percent.mean, percent.mean - half, percent.mean + half, 0, 0}), " %");
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
