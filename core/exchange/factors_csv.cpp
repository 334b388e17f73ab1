// The CSV of LongRoPE's users: lambdas only, in the order of the pairs.
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/exchange/factors_file.h"
#include "core/exchange/unscaled_tokens.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

[[noreturn]] void refuse(const std::string& what, int line, std::string_view value, const std::string& why) {
  constexpr std::size_t kLongest = 40;
  std::string shown;
  for (const char c : value.substr(0, kLongest)) shown += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
  if (value.size() > kLongest) shown += "...";
  throw BadInput(what + ", line " + std::to_string(line) + ": \"" + shown + "\" " + why);
}

double parse_lambda(std::string_view value, const std::string& what, int line) {
  const std::string_view digits = value.starts_with('+') ? value.substr(1) : value;
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc::invalid_argument || end != digits.data() + digits.size())
    refuse(what, line, value, "is not a number");
  if (error == std::errc::result_out_of_range || !std::isfinite(number) || number < 1)
    refuse(what, line, value, "cannot be a rescale factor; it must be a finite number of at least 1");
  return number;
}

// Values between commas or semicolons; several in one such field are separated by blanks. A separator may end the line.
void parse_line(std::string_view line, const std::string& what, int number, std::vector<double>& values) {
  while (!line.empty()) {
    const std::size_t separator = line.find_first_of(",;");
    std::string_view field = trimmed(line.substr(0, separator));
    if (field.empty()) refuse(what, number, line, "begins with an empty value");
    while (!field.empty()) {
      const std::size_t blank = field.find_first_of(kBlanks);
      values.push_back(parse_lambda(field.substr(0, blank), what, number));
      field = blank == std::string_view::npos ? std::string_view() : trimmed(field.substr(blank));
    }
    line = separator == std::string_view::npos ? std::string_view() : trimmed(line.substr(separator + 1));
  }
}

}  // namespace

std::vector<double> parse_factors_csv(const std::string& text, const std::string& what, int pairs) {
  std::vector<double> values;
  std::string_view rest = text;
  for (int number = 1; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    line = trimmed(line.substr(0, line.find('#')));
    parse_line(line, what, number, values);
  }
  if (values.size() != static_cast<std::size_t>(pairs))
    throw BadInput(what + " has " + std::to_string(values.size()) + " rescale factors, but the model has " +
                   std::to_string(pairs) + " rotary pairs; give one value a pair");
  return values;
}

std::string factors_csv_text(const RopeFactors& factors) {
  require_no_unscaled_tokens(factors, "a CSV of factors");
  std::string text;
  char line[40];
  for (const double lambda : factors.rescale_factors) {
    std::snprintf(line, sizeof line, "%.17g\n", lambda);
    text += line;
  }
  return text;
}

}  // namespace ropewalk
