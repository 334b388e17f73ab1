// Simple sentences from a small grammar, all drawn from the seed: filler that needs no files and does not repeat
// itself.
#include <array>

#include "core/text/draws.h"
#include "core/text/haystacks.h"

namespace ropewalk {

namespace {

template <std::size_t N>
using Words = std::array<const char*, N>;

constexpr Words<32> kNouns = {"baker",    "harbour",   "gardener", "lantern", "bridge",    "orchard", "teacher",
                              "sailor",   "window",    "market",   "river",   "clock",     "painter", "village",
                              "meadow",   "carpenter", "letter",   "kitchen", "neighbour", "horse",   "library",
                              "mountain", "singer",    "workshop", "garden",  "miller",    "kettle",  "ferry",
                              "shepherd", "tower",     "basket",   "road"};
constexpr Words<24> kAdjectives = {"old",     "quiet", "narrow",  "bright", "patient", "wooden",  "early", "gentle",
                                   "distant", "busy",  "careful", "small",  "warm",    "curious", "tall",  "pale",
                                   "honest",  "slow",  "green",   "steady", "hidden",  "cold",    "plain", "cheerful"};
constexpr Words<20> kVerbs = {"watched",  "remembered", "followed", "carried", "repaired", "described", "visited",
                              "admired",  "painted",    "crossed",  "left",    "found",    "measured",  "kept",
                              "borrowed", "noticed",    "sketched", "praised", "reached",  "sold"};
constexpr Words<16> kPlaces = {"near the harbour",   "behind the mill",  "at the edge of the wood", "by the river",
                               "in the upper room",  "on the long road", "under the old roof",      "beside the well",
                               "across the square",  "in the valley",    "outside the gate",        "along the wall",
                               "above the workshop", "at the crossing",  "in the quiet street",     "behind the hill"};
constexpr Words<14> kTimes = {"In the morning", "Before noon", "That evening",  "After the rain", "Every autumn",
                              "Late at night",  "Last spring", "On market day", "For a while",    "At first",
                              "Much later",     "Some days",   "By then",       "In those years"};
constexpr Words<10> kJoins = {"and then", "while", "because", "although", "but",
                              "so that",  "until", "as if",   "before",   "after"};

class Sentences {
 public:
  explicit Sentences(std::uint64_t seed) : draws_(seed) {}

  // Built piece by piece: the operands of + are evaluated in no fixed order, and each draws.
  std::string next() {
    const std::uint64_t form = draws_.below(5);
    std::string sentence;
    if (form == 2 || form == 4) append(sentence, pick(kTimes)), sentence += ',';
    append_clause(sentence);
    if (form == 3 || form == 4) {
      append(sentence, pick(kJoins));
      append_clause(sentence);
    }
    if (form == 1 || form == 4) append(sentence, pick(kPlaces));
    if (sentence[0] >= 'a') sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence += draws_.below(24) == 0 ? '!' : '.';
  }

 private:
  template <std::size_t N>
  const char* pick(const Words<N>& words) {
    return words[draws_.below(N)];
  }
  static void append(std::string& sentence, const char* words) {
    if (!sentence.empty()) sentence += ' ';
    sentence += words;
  }
  void append_thing(std::string& sentence) {
    append(sentence, draws_.below(3) == 0 ? "every" : "the");
    if (draws_.below(2) == 0) append(sentence, pick(kAdjectives));
    append(sentence, pick(kNouns));
  }
  void append_clause(std::string& sentence) {
    append_thing(sentence);
    append(sentence, pick(kVerbs));
    append_thing(sentence);
  }

  Draws draws_;
};

class GeneratedHaystack : public Haystack {
 public:
  std::string text(std::uint64_t seed, std::size_t bytes) const override {
    Sentences sentences(seed);
    std::string result;
    result.reserve(bytes + 160);
    do {
      if (!result.empty()) result += ' ';
      result += sentences.next();
    } while (result.size() < bytes);
    return result;
  }
};

}  // namespace

std::unique_ptr<Haystack> make_generated_haystack() {
  return std::make_unique<GeneratedHaystack>();
}

}  // namespace ropewalk
