// How well a command fits what was typed.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace ropewalk {

struct CommandMatch {
  int score = 0;      // greater is better; only to be compared with others of the same query
  QList<int> places;  // of the matched characters in the text, increasing
};

// Each word of `query` has to stand in `text`, or else in `more` (where it counts less): as a run of letters, best at
// the beginning of a word, or letter by letter in their order (“opf” in “Open a model folder”). Nothing where one does
// not. An empty query matches everything with score 0.
std::optional<CommandMatch> match_command(const QString& query, const QString& text, const QString& more);

}  // namespace ropewalk
