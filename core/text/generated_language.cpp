#include "core/text/generated_language.h"

#include <array>
#include <cctype>
#include <cmath>
#include <sstream>
#include <string_view>

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
constexpr Words<2> kArticles = {"the", "every"};
constexpr Words<2> kFirstArticles = {"The", "Every"};
constexpr Words<3> kMarks = {",", ".", "!"};

constexpr std::uint64_t kForms = 5, kExclamations = 24;
constexpr std::uint64_t kEvery = 3,
                        kDescribed = 2;  // one article in three is "every", one thing in two has an adjective

using Parts = std::vector<std::uint16_t>;

// The parts of every phrase of a list, by the phrase's index.
struct PartTable {
  std::vector<std::string> parts;
  std::vector<Parts> nouns, adjectives, verbs, places, times, joins, articles, first_articles, marks;

  PartTable() {
    add(kArticles, articles);
    add(kFirstArticles, first_articles);
    add(kNouns, nouns);
    add(kAdjectives, adjectives);
    add(kVerbs, verbs);
    add(kPlaces, places);
    add(kTimes, times);
    add(kJoins, joins);
    add(kMarks, marks);
  }

  template <std::size_t N>
  void add(const Words<N>& phrases, std::vector<Parts>& into) {
    for (const char* phrase : phrases) {
      Parts& list = into.emplace_back();
      std::istringstream words(phrase);
      for (std::string word; words >> word;)
        list.push_back(index_of(std::isalpha(static_cast<unsigned char>(word[0])) ? " " + word : word));
    }
  }
  // Words that several phrases have are one part.
  std::uint16_t index_of(const std::string& part) {
    std::size_t at = 0;
    while (at < parts.size() && parts[at] != part) ++at;
    if (at == parts.size()) parts.push_back(part);
    return static_cast<std::uint16_t>(at);
  }
};

const PartTable& table() {
  static const PartTable result;
  return result;
}

class Derivation {
 public:
  explicit Derivation(const std::function<std::uint64_t(std::uint64_t)>& choose) : choose_(choose) {}

  // The order of the draws is part of the language: every recorded document hash rests on it.
  GeneratedSentence run() {
    const std::uint64_t form = drawn(kForms);
    const bool with_time = form == 2 || form == 4;
    if (with_time) add(table().times), put(table().marks[0]);
    add_clause(!with_time);
    if (form == 3 || form == 4) add(table().joins), add_clause(false);
    if (form == 1 || form == 4) add(table().places);
    put(table().marks[is_one_in(kExclamations) ? 2 : 1]);
    return std::move(sentence_);
  }

 private:
  std::uint64_t drawn(std::uint64_t count) {
    sentence_.nats += std::log(static_cast<double>(count));
    return choose_(count);
  }
  // Of `count` outcomes of one draw, one; the others mean the same.
  bool is_one_in(std::uint64_t count) {
    const bool one = choose_(count) == 0;
    sentence_.nats += std::log(static_cast<double>(count) / static_cast<double>(one ? 1 : count - 1));
    return one;
  }
  void put(const Parts& parts) { sentence_.parts.insert(sentence_.parts.end(), parts.begin(), parts.end()); }
  void add(const std::vector<Parts>& phrases) { put(phrases[drawn(phrases.size())]); }
  void add_thing(bool first) {
    const auto& articles = first ? table().first_articles : table().articles;
    put(articles[is_one_in(kEvery) ? 1 : 0]);
    if (is_one_in(kDescribed)) add(table().adjectives);
    add(table().nouns);
  }
  void add_clause(bool first) {
    add_thing(first);
    add(table().verbs);
    add_thing(false);
  }

  const std::function<std::uint64_t(std::uint64_t)>& choose_;
  GeneratedSentence sentence_;
};

// Entropy of "one outcome of `count`, or one of the others without a difference".
double one_in_nats(std::uint64_t count) {
  const double p = 1 / static_cast<double>(count);
  return -p * std::log(p) - (1 - p) * std::log1p(-p);
}

}  // namespace

std::string GeneratedSentence::text() const {
  std::string text;
  for (const std::uint16_t part : parts) text += generated_parts()[part];
  return text.substr(1);
}

const std::vector<std::string>& generated_parts() {
  return table().parts;
}

GeneratedSentence generated_sentence(const std::function<std::uint64_t(std::uint64_t)>& choose) {
  return Derivation(choose).run();
}

GeneratedSentence GeneratedLanguage::next() {
  return generated_sentence([this](std::uint64_t count) { return draws_.below(count); });
}

double nats_per_sentence() {
  const auto choice = [](const auto& list) { return std::log(static_cast<double>(list.size())); };
  const double thing = one_in_nats(kEvery) + one_in_nats(kDescribed) +
                       choice(kAdjectives) / static_cast<double>(kDescribed) + choice(kNouns);
  const double clause = 2 * thing + choice(kVerbs);
  // Of the five forms two have a time, two a second clause after a join, two a place.
  const double share = 2 / static_cast<double>(kForms);
  return std::log(static_cast<double>(kForms)) + clause +
         share * (choice(kTimes) + choice(kJoins) + clause + choice(kPlaces)) + one_in_nats(kExclamations);
}

}  // namespace ropewalk
