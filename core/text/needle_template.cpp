#include "core/text/needle_template.h"

#include <algorithm>

#include "core/text/draws.h"
#include "core/values/error.h"

// The registry: one line a template, in the order of lists. Each is defined in needle_templates/<id>.cpp.
#define ROPEWALK_NEEDLE_TEMPLATES(TEMPLATE) \
  TEMPLATE(magic_number)                    \
  TEMPLATE(key_value)

namespace ropewalk {

namespace needle_template_list {
#define ROPEWALK_DECLARE(id) extern const NeedleTemplate id;
ROPEWALK_NEEDLE_TEMPLATES(ROPEWALK_DECLARE)
#undef ROPEWALK_DECLARE
}  // namespace needle_template_list

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Letters of other scripts too: every byte of theirs is above ASCII.
bool is_word_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

const std::vector<const NeedleTemplate*>& needle_templates() {
#define ROPEWALK_ADDRESS(id) &needle_template_list::id,
  static const std::vector<const NeedleTemplate*> list{ROPEWALK_NEEDLE_TEMPLATES(ROPEWALK_ADDRESS)};
#undef ROPEWALK_ADDRESS
  return list;
}

const NeedleTemplate& needle_template(std::string_view id) {
  std::string known;
  for (const NeedleTemplate* manner : needle_templates()) {
    if (manner->id == id) return *manner;
    known += (known.empty() ? "" : ", ") + std::string(manner->id);
  }
  throw BadInput("There is no needle template \"" + std::string(id) + "\"; it must be one of: " + known + ".");
}

const NeedleTemplate& default_needle_template() {
  return needle_template_list::magic_number;
}

NeedleTemplate template_of(const DocumentSpec& spec) {
  return spec.own_needle ? own_needle_template(*spec.own_needle) : needle_template(spec.needle_template);
}

std::vector<Needle> draw_needles(const NeedleTemplate& manner, std::uint64_t seed, int count) {
  std::vector<Needle> needles = {manner.draw(seed)};
  for (std::uint64_t attempt = 1; static_cast<int>(needles.size()) < count; ++attempt) {
    if (attempt > 10'000)
      throw BadInput("The needle template has too few keys for " + std::to_string(count) +
                     " different needles in one document: ask for at most " + std::to_string(needles.size()) + ".");
    Needle next = manner.draw(mixed_seed({seed, attempt}));
    if (std::none_of(needles.begin(), needles.end(),
                     [&](const Needle& other) { return other.key == next.key || other.number == next.number; }))
      needles.push_back(std::move(next));
  }
  return needles;
}

bool is_number_of(const NeedleTemplate& manner, std::string_view number) {
  return number.size() == manner.digits && (manner.leading_zero || number[0] != '0') &&
         std::all_of(number.begin(), number.end(), is_digit);
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word_character(text[at - 1])) && (end == text.size() || !is_word_character(text[end])))
      return true;
  }
  return false;
}

NeedleText needle_text(const NeedleTemplate& manner, const std::vector<Needle>& needles, std::size_t asked,
                       const std::vector<std::string>& filler) {
  NeedleText result;
  std::string& text = result.text;
  std::size_t size = manner.opening.size() + 512 * (needles.size() + 1);
  for (const std::string& piece : filler) size += piece.size();
  text.reserve(size);
  text.append(manner.opening);
  for (std::size_t i = 0; i < filler.size(); ++i) {
    if (!filler[i].empty()) text.append(filler[i]).append(" ");
    if (i == needles.size()) break;
    if (i == asked) result.needle_begin = text.size();
    text.append(manner.sentence(needles[i])).append(" ");
  }
  text.append(manner.question(needles[asked])).append(" ");
  result.answer_begin = text.size();
  text.append(needles[asked].right_answer());
  result.answer_end = text.size();
  return result;
}

}  // namespace ropewalk
