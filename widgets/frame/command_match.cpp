#include "widgets/frame/command_match.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kRun = 100, kWordBegin = 40, kTextBegin = 20, kScattered = 30, kElsewhere = 20;

bool begins_word(const QString& text, qsizetype at) {
  return at == 0 || !text[at - 1].isLetterOrNumber();
}

// Letter by letter; a letter that begins a word is preferred, so that initials find a command.
std::optional<CommandMatch> scattered(const QString& word, const QString& text) {
  CommandMatch match;
  match.score = kScattered;
  qsizetype from = 0;
  for (const QChar letter : word) {
    qsizetype found = -1;
    for (qsizetype at = from; at < text.size(); ++at) {
      if (text[at] != letter) continue;
      if (found < 0) found = at;
      if (at == from || begins_word(text, at)) {
        found = at;
        break;
      }
    }
    if (found < 0) return std::nullopt;
    match.score += begins_word(text, found) ? 4 : found == from ? 2 : -2;
    match.places.append(int(found));
    from = found + 1;
  }
  return match;
}

std::optional<CommandMatch> match_word(const QString& word, const QString& text) {
  qsizetype best = -1;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (best < 0 || (begins_word(text, at) && !begins_word(text, best))) best = at;
  }
  if (best < 0) return word.size() > 1 ? scattered(word, text) : std::nullopt;
  CommandMatch match;
  match.score = kRun + int(word.size()) + (begins_word(text, best) ? kWordBegin : 0) + (best == 0 ? kTextBegin : 0);
  for (qsizetype i = 0; i < word.size(); ++i) match.places.append(int(best + i));
  return match;
}

}  // namespace

std::optional<CommandMatch> match_command(const QString& query, const QString& text, const QString& more) {
  CommandMatch all;
  const QString low_text = text.toLower(), low_more = more.toLower();
  for (const QString& word : query.toLower().split(u' ', Qt::SkipEmptyParts)) {
    if (const auto found = match_word(word, low_text)) {
      all.score += found->score;
      all.places += found->places;
    } else if (low_more.contains(word)) {
      all.score += kElsewhere;
    } else {
      return std::nullopt;
    }
  }
  std::sort(all.places.begin(), all.places.end());
  all.places.erase(std::unique(all.places.begin(), all.places.end()), all.places.end());
  return all;
}

}  // namespace ropewalk
