// The small model's template. Nothing stands between key and value, so that one step of induction (find the key, go
// on as it went on there) answers; an instruction would teach the small model nothing.
#include "core/text/needle_templates/key_value.h"

#include <array>

#include "core/text/draws.h"
#include "core/text/needle_template.h"

namespace ropewalk {

namespace {

// Chosen so that each costs the small tokenizer one merge: most begin or end as a word of the generated language does.
constexpr std::array<std::string_view, 64> kKeys = {
    "ant",    "ash",  "asp",    "auk",  "bard", "basil", "bat",  "bay",   "bee",   "beet",   "bug",   "bun",  "clog",
    "clover", "crow", "cub",    "cur",  "dab",  "dale",  "dill", "fen",   "fern",  "ferret", "forge", "fort", "fox",
    "gar",    "gong", "hare",   "harp", "hen",  "inn",   "isle", "ketch", "kite",  "lathe",  "lime",  "ling", "lion",
    "marl",   "mast", "millet", "neon", "nun",  "oat",   "ox",   "rat",   "roach", "roe",    "rook",  "sage", "slate",
    "sole",   "spar", "squid",  "teal", "tent", "tin",   "tome", "umber", "visor", "willow", "witch", "yew"};

}  // namespace

std::span<const std::string_view> key_value_keys() {
  return kKeys;
}

namespace needle_template_list {

namespace {

// Four digits of which the first may be 0: each pair of digits is then drawn from all hundred.
Needle draw(std::uint64_t seed) {
  Draws draws(seed);
  Needle needle;
  needle.key = kKeys[draws.below(kKeys.size())];
  for (int i = 0; i < 4; ++i) needle.number += static_cast<char>('0' + draws.below(10));
  return needle;
}

std::string sentence(const Needle& needle) {
  return needle.key + " " + needle.number + ".";
}

std::string question(const Needle& needle) {
  return needle.key;
}

}  // namespace

// Opens with a space: a key at the document's very begin then is the same token as in the question.
extern const NeedleTemplate key_value{
    .id = "key_value",
    .name = "Key and value",
    .description = "For small models: one word directly before a value of four digits; the question is the word alone.",
    .opening = " ",
    .digits = 4,
    .leading_zero = true,
    .draw = draw,
    .sentence = sentence,
    .question = question};

}  // namespace needle_template_list

}  // namespace ropewalk
