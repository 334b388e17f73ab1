#include "core/tokenizer/pre_tokenizers/split_behaviour.h"

#include <algorithm>

#include "core/values/error.h"

namespace ropewalk {

SplitBehaviour split_behaviour(const std::string& name) {
  if (name == "Removed") return SplitBehaviour::removed;
  if (name == "Isolated") return SplitBehaviour::isolated;
  if (name == "Contiguous") return SplitBehaviour::contiguous;
  if (name == "MergedWithPrevious") return SplitBehaviour::merged_with_previous;
  if (name == "MergedWithNext") return SplitBehaviour::merged_with_next;
  throw BadInput("tokenizer.json: the split behavior \"" + name + "\" is not supported");
}

namespace {

struct Part {
  std::size_t begin, end;
  bool delimiter;
};

// Delimiters and what is between them, covering the whole span.
std::vector<Part> cover(std::size_t length, const std::vector<Regex::Match>& matches, bool invert) {
  std::vector<Part> parts;
  parts.reserve(matches.size() * 2 + 1);
  std::size_t done = 0;
  for (const Regex::Match& match : matches) {
    if (match.begin > done) parts.push_back({done, match.begin, invert});
    parts.push_back({match.begin, match.end, !invert});
    done = match.end;
  }
  if (done < length) parts.push_back({done, length, invert});
  return parts;
}

bool joins_previous(const std::vector<Part>& parts, std::size_t i, SplitBehaviour behaviour) {
  const bool now = parts[i].delimiter;
  const bool before = i > 0 && parts[i - 1].delimiter;
  switch (behaviour) {
    case SplitBehaviour::contiguous:
      return i > 0 && now == before;
    case SplitBehaviour::merged_with_previous:
      return i > 0 && now && !before;
    // A delimiter joins what follows, unless a delimiter follows.
    case SplitBehaviour::merged_with_next:
      return i > 0 && before && !now;
    default:
      return false;
  }
}

}  // namespace

void split_span(std::size_t begin, std::size_t length, const std::vector<Regex::Match>& matches,
                SplitBehaviour behaviour, bool invert, std::vector<Regex::Match>& spans) {
  const std::vector<Part> parts = cover(length, matches, invert);
  std::size_t first = spans.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (behaviour == SplitBehaviour::removed && parts[i].delimiter) continue;
    if (spans.size() > first && joins_previous(parts, i, behaviour)) {
      spans.back().end = begin + parts[i].end;
    } else {
      spans.push_back({begin + parts[i].begin, begin + parts[i].end});
    }
  }
  // Matches of nothing only separate.
  spans.erase(std::remove_if(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end(),
                             [](const Regex::Match& span) { return span.begin == span.end; }),
              spans.end());
}

}  // namespace ropewalk
