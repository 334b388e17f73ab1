#include "core/text/document_fit.h"

#include <algorithm>

#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr const char* kPaddingWords[] = {" so", " it", " and",  " then",  " here",   " again",
                                         " a",  " an", " once", " after", " walking"};
constexpr std::int64_t kLargestPadding = 512;  // tokens; more only where filler has very long words
constexpr std::size_t kTries = 48;

}  // namespace

DocumentFit::DocumentFit(const Tokenizer& tokenizer, const NeedleTemplate& manner, std::vector<Needle> needles,
                         std::vector<double> depths, std::size_t asked)
    : tokenizer_(tokenizer), manner_(manner), needles_(std::move(needles)), depths_(std::move(depths)), asked_(asked) {}

// The padding goes to the filler's end; where needles stand there, before them.
NeedleText DocumentFit::assemble(const Filler* filler, std::size_t cut, const std::string& padding) const {
  const std::string_view text = filler ? filler->up_to(cut) : std::string_view();
  std::vector<std::string> pieces;
  std::size_t begin = 0, padded = needles_.size();
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    const std::size_t place = std::max(begin, filler ? filler->needle_place(cut, depths_[i]) : 0);
    if (place == text.size() && depths_[i] > 0) padded = std::min(padded, i);
    pieces.emplace_back(text.substr(begin, place - begin));
    begin = place;
  }
  pieces.emplace_back(text.substr(begin));
  pieces[padded] += padding;
  for (std::string& part : pieces) {
    while (!part.empty() && part.back() == ' ') part.pop_back();
    part.erase(0, part.find_first_not_of(' '));
  }
  return needle_text(manner_, needles_, asked_, pieces);
}

std::int64_t DocumentFit::count(const NeedleText& text) const {
  return static_cast<std::int64_t>(tokenizer_.encode(text.text, false).size()) + (tokenizer_.adds_bos() ? 1 : 0);
}

std::int64_t DocumentFit::bare_length() {
  return count(assemble(nullptr, 0, ""));
}

std::int64_t DocumentFit::least_length() {
  return count(assemble(nullptr, 0, kPaddingWords[0]));
}

// The last cut whose document does not have more than `length` tokens, or close to it: the filler's own token counts
// say how far to move, the whole document's count says whether that was right.
std::size_t DocumentFit::closest_cut(const Filler& filler, std::int64_t length) const {
  std::int64_t wished = length - count(assemble(nullptr, 0, ""));
  std::size_t cut = 0;
  for (int step = 0; step < 12; ++step) {
    cut = filler.cut_at_tokens(static_cast<std::size_t>(std::max<std::int64_t>(wished, 0)));
    const std::int64_t missing = length - count(assemble(&filler, cut, ""));
    const std::int64_t next = cut + 1 < filler.cuts()
                                  ? static_cast<std::int64_t>(filler.tokens_up_to(cut + 1) - filler.tokens_up_to(cut))
                                  : 0;
    if (missing == 0 || (missing > 0 && (missing < next || next == 0)) || cut == 0) break;
    wished = static_cast<std::int64_t>(filler.tokens_up_to(cut)) + missing;
  }
  return cut;
}

void DocumentFit::measure_paddings(const Filler& filler, std::size_t cut) {
  const std::int64_t plain = count(assemble(&filler, cut, kPaddingWords[0]));
  paddings_.clear();
  for (const char* word : kPaddingWords) {
    const std::int64_t tokens = count(assemble(&filler, cut, std::string(kPaddingWords[0]) + word)) - plain;
    if (tokens > 0) paddings_.push_back({word, tokens});
  }
  full_stop_tokens_ = count(assemble(&filler, cut, std::string(kPaddingWords[0]) + ".")) - plain;
}

// Fewest words with exactly that many tokens, as far as their counts add up (the caller checks).
bool DocumentFit::padding_of(std::int64_t tokens, bool full_stop, std::string& padding) const {
  if (full_stop) tokens -= full_stop_tokens_;
  if (tokens < 0 || tokens > kLargestPadding) return false;
  constexpr std::size_t kNone = ~std::size_t(0);
  std::vector<std::size_t> last(static_cast<std::size_t>(tokens) + 1, kNone);
  std::vector<int> words(last.size(), -1);
  words[0] = 0;
  for (std::int64_t sum = 1; sum <= tokens; ++sum)
    for (std::size_t i = 0; i < paddings_.size(); ++i) {
      // Words of equal size take turns, so that a long padding does not say one word over and over.
      const std::size_t word = (i + static_cast<std::size_t>(sum)) % paddings_.size();
      const std::int64_t rest = sum - paddings_[word].tokens;
      if (rest < 0 || words[static_cast<std::size_t>(rest)] < 0) continue;
      auto& best = words[static_cast<std::size_t>(sum)];
      if (best >= 0 && best <= words[static_cast<std::size_t>(rest)] + 1) continue;
      best = words[static_cast<std::size_t>(rest)] + 1;
      last[static_cast<std::size_t>(sum)] = word;
    }
  if (words[static_cast<std::size_t>(tokens)] < (full_stop ? 1 : 0)) return false;
  padding.clear();
  for (std::int64_t sum = tokens; sum > 0; sum -= paddings_[last[static_cast<std::size_t>(sum)]].tokens)
    padding += paddings_[last[static_cast<std::size_t>(sum)]].text;
  if (full_stop) padding += ".";
  return true;
}

// Adds words to up_to(cut) until the whole has `length` tokens; the counts of words add up except at the joints, so
// paddings of a little more or less are tried too.
bool DocumentFit::pad(const Filler& filler, std::size_t cut, std::int64_t length, NeedleText& text) const {
  const std::int64_t missing = length - count(text);
  if (missing < 0) return false;
  if (missing == 0) return true;
  std::string padding;
  for (const std::int64_t correction : {0, 1, -1, 2, -2})
    for (const bool full_stop : {true, false}) {
      if (!padding_of(missing + correction, full_stop, padding)) continue;
      text = assemble(&filler, cut, padding);
      if (count(text) == length) return true;
    }
  return false;
}

std::optional<NeedleText> DocumentFit::fit_at(const Filler& filler, std::size_t cut, std::int64_t length) {
  if (paddings_.empty()) measure_paddings(filler, cut);
  NeedleText text = assemble(&filler, cut, "");
  if (pad(filler, cut, length, text)) return text;
  return std::nullopt;
}

NeedleText DocumentFit::fit(const Filler& filler, std::int64_t length) {
  std::size_t cut = closest_cut(filler, length);
  measure_paddings(filler, cut);
  for (std::size_t tries = 0; tries < kTries; ++tries) {
    if (auto text = fit_at(filler, cut, length)) return *text;
    if (cut == 0) break;
    --cut;
  }
  throw Failed("no choice of filler words gives a document of exactly " + std::to_string(length) +
               " tokens with this tokenizer: choose another length or another haystack");
}

}  // namespace ropewalk
