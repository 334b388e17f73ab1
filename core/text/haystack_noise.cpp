// RULER's noise: the same five sentences over and over (Hsieh et al., 2024).
#include <array>

#include "core/text/draws.h"
#include "core/text/haystacks.h"

namespace ropewalk {

namespace {

constexpr std::array<const char*, 5> kSentences = {"The grass is green.", "The sky is blue.", "The sun is yellow.",
                                                   "Here we go.", "There and back again."};

class NoiseHaystack : public Haystack {
 public:
  std::string text(std::uint64_t seed, std::size_t bytes) const override {
    std::size_t next = Draws(seed).below(kSentences.size());
    std::string result;
    result.reserve(bytes + 32);
    do {
      if (!result.empty()) result += ' ';
      result += kSentences[next];
      next = (next + 1) % kSentences.size();
    } while (result.size() < bytes);
    return result;
  }
};

}  // namespace

const std::string& noise_line() {
  static const std::string line = [] {
    std::string joined;
    for (const char* sentence : kSentences) {
      if (!joined.empty()) joined += ' ';
      joined += sentence;
    }
    return joined;
  }();
  return line;
}

std::unique_ptr<Haystack> make_noise_haystack() {
  return std::make_unique<NoiseHaystack>();
}

}  // namespace ropewalk
