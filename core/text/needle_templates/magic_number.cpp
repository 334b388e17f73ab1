// The paper's template: a sentence about a magic number, and a question that repeats it (method.md, section 4).
#include <array>

#include "core/text/draws.h"
#include "core/text/needle_template.h"

namespace ropewalk::needle_template_list {

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

Needle draw(std::uint64_t seed) {
  Draws draws(seed);
  Needle needle;
  needle.key = kAdjectives[draws.below(kAdjectives.size())];
  needle.key += std::string("-") + kNouns[draws.below(kNouns.size())];
  needle.number = std::to_string(1'000'000 + draws.below(9'000'000));
  return needle;
}

std::string sentence(const Needle& needle) {
  return "One of the special magic numbers for " + needle.key + " is: " + needle.number + ".";
}

std::string question(const Needle& needle) {
  return "What is the special magic number for " + needle.key +
         " mentioned in the provided text? The special magic number for " + needle.key +
         " mentioned in the provided text is";
}

}  // namespace

extern const NeedleTemplate magic_number{
    .id = "magic_number",
    .name = "Magic number",
    .description = "The paper's: a sentence about a magic number of seven digits and a question that repeats it.",
    .opening =
        "A special magic number is hidden within the following text. Make sure to memorize it. I will quiz you "
        "about the number afterwards.\n",
    .digits = 7,
    .leading_zero = false,
    .draw = draw,
    .sentence = sentence,
    .question = question};

}  // namespace ropewalk::needle_template_list
