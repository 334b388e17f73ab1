// A needle in the user's words: sentence, question and answer, with {key} and {number} drawn for each document.
#include "core/text/needle_template.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool has(const std::string& text, const std::string& part) {
  return lower(text).find(lower(part)) != std::string::npos;
}

void replace_all(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
}

std::string filled(std::string text, const Needle& needle) {
  replace_all(text, "{key}", needle.key);
  replace_all(text, "{number}", needle.number);
  return text;
}

void check_own(const OwnNeedle& own, int needles) {
  const auto refuse = [](const std::string& what) { throw BadInput("The needle in your own words: " + what); };
  for (const auto& [name, text] :
       {std::pair{"sentence", own.sentence}, {"question", own.question}, {"answer", own.answer}})
    if (text.empty()) refuse(std::string("its ") + name + " is empty. Give sentence, question and answer.");
  if (!has(own.sentence, own.answer))
    refuse("the answer \"" + own.answer + "\" is not in its sentence, so it could not be found in the document.");
  if (has(own.question, own.answer))
    refuse("the answer \"" + own.answer + "\" is in its question, which gives it away.");
  if (needles < 2) return;
  if (!has(own.sentence, "{key}") || !has(own.question, "{key}") || !has(own.answer, "{number}"))
    refuse("with " + std::to_string(needles) +
           " needles in a document they must differ: write {key} into sentence and question and {number} into the "
           "answer.");
}

}  // namespace

NeedleTemplate own_needle_template(const OwnNeedle& words, int needles) {
  const OwnNeedle own{trimmed(words.sentence), trimmed(words.question), trimmed(words.answer)};
  check_own(own, needles);
  const bool has_key = has(own.sentence + own.question, "{key}"), has_number = has(own.sentence, "{number}");
  const NeedleTemplate& drawn = default_needle_template();
  NeedleTemplate manner;
  manner.id = "own";
  manner.name = "Own words";
  manner.description = "A needle in the user's words.";
  manner.digits = drawn.digits;
  manner.draw = [own, has_key, has_number, draw = drawn.draw](std::uint64_t seed) {
    Needle needle = draw(seed);
    if (!has_key) needle.key.clear();
    if (!has_number) needle.number.clear();
    needle.answer = filled(own.answer, needle);
    return needle;
  };
  manner.sentence = [own](const Needle& needle) { return filled(own.sentence, needle); };
  manner.question = [own](const Needle& needle) { return filled(own.question, needle); };
  return manner;
}

}  // namespace ropewalk
