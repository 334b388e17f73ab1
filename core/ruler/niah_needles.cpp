#include "core/ruler/niah_needles.h"

#include <algorithm>

#include "core/ruler/ruler_words.h"
#include "core/text/recall_words.h"

namespace ropewalk {

namespace {

constexpr int kTries = 64;  // then a text may repeat; there are 176,000 keys of words

std::string plural_of(NiahText kind) {
  return kind == NiahText::words ? "words" : kind == NiahText::numbers ? "numbers" : "uuids";
}

std::string listed(const std::vector<std::string>& keys) {
  std::string text = keys.front();
  for (std::size_t i = 1; i < keys.size(); ++i) text += (i + 1 == keys.size() ? ", and " : ", ") + keys[i];
  return text;
}

}  // namespace

std::string draw_niah_text(NiahText kind, Draws& draws, std::set<std::string, std::less<>>& used) {
  std::string text;
  for (int attempt = 0; attempt < kTries; ++attempt) {
    text = kind == NiahText::words     ? draw_word_key(draws)
           : kind == NiahText::numbers ? draw_number(draws)
                                       : draw_uuid(draws);
    if (used.insert(text).second) break;
  }
  return text;
}

std::string niah_sentence(NiahText value_kind, const std::string& key, const std::string& value) {
  return "One of the special magic " + plural_of(value_kind) + " for " + key + " is: " + value + ".";
}

NiahNeedles draw_niah_needles(const NiahSettings& settings, Draws& draws) {
  NiahNeedles needles;
  std::vector<std::vector<std::string>> values(settings.keys);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < settings.keys; ++i) {
    needles.keys.push_back(draw_niah_text(settings.key, draws, needles.used));
    for (std::size_t j = 0; j < settings.values; ++j) {
      values[i].push_back(draw_niah_text(settings.value, draws, needles.used));
      sentences.push_back(niah_sentence(settings.value, needles.keys[i], values[i][j]));
    }
  }
  for (const std::size_t i : shuffled(sentences.size(), draws)) needles.sentences.push_back(sentences[i]);
  std::vector<std::string> asked;
  const std::vector<std::size_t> order = shuffled(settings.keys, draws);
  for (std::size_t i = 0; i < settings.queries; ++i) {
    asked.push_back(needles.keys[order[i]]);
    for (const std::string& value : values[order[i]]) needles.outputs.push_back(value);
  }
  needles.query = listed(asked);
  return needles;
}

RulerText niah_text(const NiahSettings& settings, const std::string& query, std::string context) {
  const bool one = settings.queries * settings.values == 1;
  std::string kind = plural_of(settings.value);
  if (one) kind.pop_back();
  RulerText text;
  text.before = (one ? "A special magic " : "Some special magic ") + kind + (one ? " is" : " are") +
                " hidden within the following text. Make sure to memorize it. I will quiz you about the " + kind +
                " afterwards.\n";
  text.context = std::move(context);
  text.after = (one ? "\nWhat is the special magic " : "\nWhat are all the special magic ") + kind + " for " + query +
               " mentioned in the provided text?";
  text.answer_prefix =
      " The special magic " + kind + " for " + query + " mentioned in the provided text" + (one ? " is" : " are");
  return text;
}

}  // namespace ropewalk
