#include "core/text/filler.h"

#include <algorithm>
#include <cmath>

#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {

constexpr std::size_t kSentenceReach = 300;  // bytes

// Chinese, Japanese: words are not apart by spaces.
bool has_no_spaces(char32_t c) {
  return (c >= 0x2E80 && c < 0xA000) || (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x20000 && c < 0x32000);
}
bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?';
}

// The element of sorted `places` that is nearest to `at` and not after `last`; `last` itself is one too.
std::size_t nearest(const std::vector<std::size_t>& places, std::size_t at, std::size_t last) {
  const auto above = std::lower_bound(places.begin(), places.end(), at);
  std::size_t best = last;
  const auto offer = [&](std::size_t place) {
    const auto distance = [&](std::size_t p) { return p > at ? p - at : at - p; };
    if (place < last && distance(place) < distance(best)) best = place;
  };
  if (above != places.begin()) offer(*(above - 1));
  if (above != places.end()) offer(*above);
  return best;
}

}  // namespace

Filler::Filler(std::string text, const Tokenizer& tokenizer) : text_(std::move(text)) {
  find_places();
  const Tokenizer::Encoded encoded = tokenizer.encode_with_offsets(text_, false);
  token_ends_.reserve(encoded.offsets.size());
  for (const auto& [begin, end] : encoded.offsets) token_ends_.push_back(end);
}

void Filler::find_places() {
  cuts_.push_back(0), sentences_.push_back(0), words_.push_back(0);
  const auto cut = [&](std::size_t at) {
    if (at > cuts_.back()) cuts_.push_back(at);
  };
  char32_t before = 0;
  for (std::size_t at = 0; at < text_.size();) {
    const Utf8Character c = utf8_at(text_, at);
    const std::size_t next = at + c.bytes;
    if (c.value == ' ') {
      cut(at);
      words_.push_back(next);
      if (ends_sentence(before)) sentences_.push_back(next);
    } else if (has_no_spaces(c.value)) {
      cut(next);
      words_.push_back(next);
      if (c.value == 0x3002 || c.value == 0xFF01 || c.value == 0xFF1F) sentences_.push_back(next);
    }
    before = c.value;
    at = next;
  }
  cut(text_.size());
}

std::size_t Filler::tokens_up_to(std::size_t cut) const {
  return static_cast<std::size_t>(std::upper_bound(token_ends_.begin(), token_ends_.end(), cuts_[cut]) -
                                  token_ends_.begin());
}

std::size_t Filler::cut_at_tokens(std::size_t tokens) const {
  if (tokens >= token_ends_.size()) return cuts_.size() - 1;
  const std::size_t end = tokens == 0 ? 0 : token_ends_[tokens - 1];
  return static_cast<std::size_t>(std::upper_bound(cuts_.begin(), cuts_.end(), end) - cuts_.begin()) - 1;
}

std::size_t Filler::needle_place(std::size_t cut, double depth) const {
  const std::size_t last = cuts_[cut], tokens = tokens_up_to(cut);
  const auto token = static_cast<std::size_t>(std::llround(depth * static_cast<double>(tokens)));
  if (depth <= 0 || tokens == 0) return depth < 1 ? 0 : last;
  if (depth >= 1) return last;
  const std::size_t wished = token == 0 ? 0 : std::min(token_ends_[token - 1], last);
  const std::size_t sentence = nearest(sentences_, wished, last);
  const std::size_t distance = sentence > wished ? sentence - wished : wished - sentence;
  return distance <= kSentenceReach ? sentence : nearest(words_, wished, last);
}

}  // namespace ropewalk
