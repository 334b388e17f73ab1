#include "core/search/random.h"

#include <limits>
#include <locale>
#include <sstream>

#include "core/values/error.h"

namespace ropewalk {

SearchRandom SearchRandom::from_text(const std::string& text) {
  std::istringstream stream(text);
  stream.imbue(std::locale::classic());
  SearchRandom random(0);
  stream >> random.engine_;
  if (!stream)
    throw BadInput("The saved random state (" + std::to_string(text.size()) +
                   " characters) is not the state of a generator. The search cannot be continued; start it again.");
  return random;
}

std::string SearchRandom::text() const {
  std::ostringstream stream;
  stream.imbue(std::locale::classic());
  stream << engine_;
  return stream.str();
}

std::uint64_t SearchRandom::below(std::uint64_t count) {
  // Numbers from the last, incomplete block of `count` would favour the small remainders: draw again.
  constexpr std::uint64_t greatest = std::numeric_limits<std::uint64_t>::max();
  const std::uint64_t incomplete = (greatest % count + 1) % count;
  std::uint64_t number = engine_();
  while (number > greatest - incomplete) number = engine_();
  return number % count;
}

std::int64_t SearchRandom::between(std::int64_t least, std::int64_t greatest) {
  return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(greatest - least) + 1));
}

bool SearchRandom::chance(double probability) {
  return static_cast<double>(engine_() >> 11) * 0x1p-53 < probability;
}

}  // namespace ropewalk
