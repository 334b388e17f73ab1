// The search's random numbers. The engine's sequence is fixed by the C++ standard; the distributions are written out
// here because std::uniform_* may differ between standard libraries, and a seed must give the same candidates
// everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace ropewalk {

class SearchRandom {
 public:
  explicit SearchRandom(std::uint64_t seed) : engine_(seed) {}
  // From text(); throws BadInput if the text is not the state of a generator.
  static SearchRandom from_text(const std::string& text);
  std::string text() const;

  std::uint64_t below(std::uint64_t count);                         // uniform in 0 .. count-1; count >= 1
  std::int64_t between(std::int64_t least, std::int64_t greatest);  // uniform, both ends included
  bool chance(double probability);                                  // always takes one number from the engine

 private:
  std::mt19937_64 engine_;
};

}  // namespace ropewalk
