// The rules that a document must keep to be scored (method.md, section 7).
#include <algorithm>

#include "core/text/needle_documents.h"
#include "core/text/needle_template.h"
#include "core/text/plain_documents.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

[[noreturn]] void refuse(const std::string& rule) {
  throw BadInput("document refused: " + rule);
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

void check_tokens(const Document& document, const Tokenizer& tokenizer, std::int64_t length) {
  if (static_cast<std::int64_t>(document.tokens.size()) != length)
    refuse("it has " + std::to_string(document.tokens.size()) + " tokens, not " + std::to_string(length));
  const auto size = static_cast<std::int64_t>(tokenizer.vocabulary_size());
  for (const TokenId id : document.tokens)
    if (id < 0 || id >= size)
      refuse("token id " + std::to_string(id) + " is outside the vocabulary of " + std::to_string(size));
  const auto bos = tokenizer.bos();
  const auto found = bos ? std::count(document.tokens.begin(), document.tokens.end(), *bos) : 0;
  const int wanted = tokenizer.adds_bos() ? 1 : 0;
  if (found != wanted)
    refuse("it has " + std::to_string(found) + " BOS tokens where the tokenizer's template has " +
           std::to_string(wanted));
  if (wanted == 1 && document.tokens.front() != *bos) refuse("its BOS token is not the first");
}

void check_positions(const Document& document, std::int64_t length) {
  if (document.answer_positions.empty()) refuse("no token is scored");
  std::int64_t before = 0;
  for (const std::int64_t position : document.answer_positions) {
    if (position <= before)
      refuse("its scored positions are not increasing from 1 (" + std::to_string(position) + " after " +
             std::to_string(before) + ")");
    if (position >= length)
      refuse("the answer at position " + std::to_string(position) + " is not inside its " + std::to_string(length) +
             " tokens");
    before = position;
  }
}

void check_number(const Document& document, const Tokenizer& tokenizer, const NeedleTemplate& manner,
                  const Needle& needle) {
  if (needle.answer.empty() && !is_number_of(manner, document.number))
    refuse("its number \"" + document.number + "\" does not have " + std::to_string(manner.digits) + " digits" +
           (manner.leading_zero ? "" : ", of which the first is not 0"));
  if (document.number != needle.right_answer())
    refuse("its answer \"" + document.number + "\" is not its needle's, \"" + needle.right_answer() + "\"");
  std::vector<TokenId> scored;
  for (const std::int64_t position : document.answer_positions)
    scored.push_back(document.tokens[static_cast<std::size_t>(position)]);
  std::string said = tokenizer.decode(scored), right = document.number;
  std::erase(said, ' ');
  std::erase(right, ' ');
  if (said != right) refuse("its scored tokens say \"" + said + "\", not the number " + document.number);
}

void check_text(const Document& document, const Tokenizer& tokenizer, const NeedleTemplate& manner,
                const std::vector<Needle>& needles, std::size_t asked) {
  const std::string text = tokenizer.decode(document.tokens, true);
  const Needle& needle = needles[asked];
  if (document.key.empty() && needle.answer.empty()) refuse("it has no key");
  for (const Needle& each : needles)
    if (const std::size_t found = occurrences(text, manner.sentence(each)); found != 1)
      refuse("the needle is " + std::to_string(found) + " times in its text");
  for (std::size_t i = 0; i < needles.size(); ++i) {
    const Needle& each = needles[i];
    if (each.number.empty() || each.right_answer() != each.number) continue;
    const std::size_t found = occurrences(text, each.number), wanted = i == asked ? 2 : 1;
    if (found != wanted)
      refuse("the number " + each.number + " is " + std::to_string(found) +
             " times in its text, not once in the needle" + (i == asked ? " and once as the answer" : ""));
  }
  if (!text.ends_with(manner.question(needle) + " " + document.number))
    refuse("its text does not end in the question and the answer");
}

void check_needle_position(const Document& document, const Tokenizer& tokenizer, const NeedleTemplate& manner,
                           const Needle& needle) {
  const std::int64_t first = tokenizer.adds_bos() ? 1 : 0;
  const std::int64_t position = document.needle_position;
  if (position < first || position >= document.answer_positions.front())
    refuse("the needle's position " + std::to_string(position) + " is not between its first token and its answer");
  // No token of the sentence has less than one of its bytes; a first token may hold the white space before it.
  const std::string sentence = manner.sentence(needle);
  const auto begin = document.tokens.begin() + position;
  const auto bytes = static_cast<std::ptrdiff_t>(sentence.size()) + 1;
  const std::vector<TokenId> tokens(begin, begin + std::min(bytes, document.tokens.end() - begin));
  const std::string text = tokenizer.decode(tokens, true);
  if (text.compare(std::min(text.find_first_not_of(" \n"), text.size()), sentence.size(), sentence) != 0)
    refuse("the needle does not begin at its position " + std::to_string(position));
}

}  // namespace

void check_document(const Document& document, const Tokenizer& tokenizer, std::int64_t length,
                    const NeedleTemplate& manner, const std::vector<Needle>& needles, std::size_t asked) {
  if (needles.empty()) return check_document(document, tokenizer, length, manner, {{document.key, document.number}}, 0);
  check_tokens(document, tokenizer, length);
  check_positions(document, length);
  check_number(document, tokenizer, manner, needles.at(asked));
  check_text(document, tokenizer, manner, needles, asked);
  check_needle_position(document, tokenizer, manner, needles[asked]);
}

void check_plain_document(const Document& document, const Tokenizer& tokenizer, std::int64_t length) {
  check_tokens(document, tokenizer, length);
  check_positions(document, length);
}

}  // namespace ropewalk
