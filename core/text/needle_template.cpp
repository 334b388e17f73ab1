#include "core/text/needle_template.h"

#include <array>

#include "core/text/draws.h"

namespace ropewalk {

namespace {

constexpr std::array<const char*, 40> kAdjectives = {
    "wandering", "silent",  "crimson",  "gilded",     "restless", "marble",  "hollow",    "amber",
    "frosted",   "velvet",  "drifting", "rugged",     "luminous", "faded",   "humble",    "thorny",
    "polished",  "tangled", "serene",   "copper",     "brittle",  "radiant", "weathered", "lively",
    "dusky",     "painted", "sturdy",   "whispering", "ancient",  "mellow",  "jagged",    "tranquil",
    "glassy",    "nimble",  "sombre",   "speckled",   "towering", "woven",   "curious",   "northern"};
constexpr std::array<const char*, 40> kNouns = {
    "anchor",   "beacon", "cipher",  "dolphin", "ember",  "falcon",  "glacier", "hammock", "island",    "juniper",
    "kernel",   "lagoon", "magnet",  "needle",  "orchid", "pebble",  "quarry",  "ribbon",  "saddle",    "thistle",
    "umbrella", "violin", "walnut",  "yarrow",  "zephyr", "acorn",   "bellows", "compass", "dragonfly", "engine",
    "feather",  "goblet", "harvest", "inkwell", "jacket", "lattice", "mirror",  "nutmeg",  "paddle",    "rooster"};

}  // namespace

Needle draw_needle(std::uint64_t seed) {
  Draws draws(seed);
  Needle needle;
  needle.key = kAdjectives[draws.below(kAdjectives.size())];
  needle.key += std::string("-") + kNouns[draws.below(kNouns.size())];
  needle.number = std::to_string(1'000'000 + draws.below(9'000'000));
  return needle;
}

std::string_view needle_instruction() {
  return "A special magic number is hidden within the following text. Make sure to memorize it. I will quiz you about "
         "the number afterwards.";
}

std::string needle_sentence(const Needle& needle) {
  return "One of the special magic numbers for " + needle.key + " is: " + needle.number + ".";
}

std::string needle_question(const Needle& needle) {
  return "What is the special magic number for " + needle.key +
         " mentioned in the provided text? The special magic number for " + needle.key +
         " mentioned in the provided text is";
}

NeedleText needle_text(const Needle& needle, std::string_view before, std::string_view after) {
  NeedleText result;
  std::string& text = result.text;
  text.reserve(before.size() + after.size() + 600);
  text.append(needle_instruction()).append("\n");
  if (!before.empty()) text.append(before).append(" ");
  result.needle_begin = text.size();
  text.append(needle_sentence(needle)).append(" ");
  if (!after.empty()) text.append(after).append(" ");
  text.append(needle_question(needle)).append(" ");
  result.answer_begin = text.size();
  text.append(needle.number);
  result.answer_end = text.size();
  return result;
}

}  // namespace ropewalk
