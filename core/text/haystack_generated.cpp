// Sentences of the generated language, all drawn from the seed: filler that needs no files and does not repeat itself.
#include "core/text/generated_language.h"
#include "core/text/haystacks.h"

namespace ropewalk {

namespace {

class GeneratedHaystack : public Haystack {
 public:
  std::string text(std::uint64_t seed, std::size_t bytes) const override {
    GeneratedLanguage language(seed);
    std::string result;
    result.reserve(bytes + 160);
    do {
      if (!result.empty()) result += ' ';
      result += language.next().text();
    } while (result.size() < bytes);
    return result;
  }
};

}  // namespace

std::unique_ptr<Haystack> make_generated_haystack() {
  return std::make_unique<GeneratedHaystack>();
}

}  // namespace ropewalk
