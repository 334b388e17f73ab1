#include "core/text/needle_documents.h"

#include <algorithm>
#include <cmath>

#include "core/text/document_fit.h"
#include "core/text/draws.h"
#include "core/text/enough_filler.h"
#include "core/text/needle_template.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kNeedleStream = 1;
constexpr std::uint64_t kFillerTries = 32;
constexpr std::size_t kCutTries = 48;

void check_request(const Tokenizer& tokenizer, std::int64_t length, double depth) {
  if (!(depth >= 0 && depth <= 1))
    throw BadInput("a needle's depth is " + std::to_string(depth) + ", not within 0 .. 1");
  check_document_request(tokenizer, length);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Filler that neither answers nor asks.
Filler filler_without(const std::vector<Needle>& needles, const Tokenizer& tokenizer, const Haystack& haystack,
                      std::uint64_t seed, std::uint64_t index, std::int64_t tokens) {
  const Needle* in_the_way = nullptr;
  for (std::uint64_t attempt = 0; attempt < kFillerTries; ++attempt) {
    Filler filler = enough_filler(tokenizer, haystack, filler_seed(seed, index, attempt), tokens);
    const auto found = std::find_if(needles.begin(), needles.end(), [&](const Needle& needle) {
      return (!needle.number.empty() && contains(filler.text(), needle.number)) ||
             (!needle.key.empty() && has_word(filler.text(), needle.key));
    });
    if (found == needles.end()) return filler;
    in_the_way = &*found;
  }
  throw BadInput("the haystack has the needle's number " + in_the_way->number + " or its key \"" + in_the_way->key +
                 "\" wherever it is cut: choose another seed or another haystack");
}

Document tokenised(const Tokenizer& tokenizer, const NeedleText& text) {
  Document document;
  Tokenizer::Encoded encoded = tokenizer.encode_with_offsets(text.text, false);
  const std::int64_t shift = tokenizer.adds_bos() ? 1 : 0;
  if (shift) document.tokens.push_back(*tokenizer.bos());
  document.tokens.insert(document.tokens.end(), encoded.ids.begin(), encoded.ids.end());
  document.needle_position = -1;
  for (std::size_t i = 0; i < encoded.offsets.size(); ++i) {
    const auto [begin, end] = encoded.offsets[i];
    const std::int64_t position = static_cast<std::int64_t>(i) + shift;
    if (document.needle_position < 0 && end > text.needle_begin) document.needle_position = position;
    if (end > text.answer_begin && begin < text.answer_end && end > begin)
      document.answer_positions.push_back(position);
  }
  return document;
}

// One text for each question, all of them with the filler up to the same cut.
std::vector<NeedleText> fit_all(std::vector<DocumentFit>& fits, const Filler& filler, std::int64_t length) {
  if (fits.size() == 1) return {fits.front().fit(filler, length)};
  std::size_t cut = ~std::size_t(0);
  for (const DocumentFit& fit : fits) cut = std::min(cut, fit.closest_cut(filler, length));
  for (std::size_t tries = 0; tries < kCutTries; ++tries) {
    std::vector<NeedleText> texts;
    for (DocumentFit& fit : fits) {
      auto text = fit.fit_at(filler, cut, length);
      if (!text) break;
      texts.push_back(std::move(*text));
    }
    if (texts.size() == fits.size()) return texts;
    if (cut == 0) break;
    --cut;
  }
  throw Failed("no choice of filler words gives documents of exactly " + std::to_string(length) + " tokens for all " +
               std::to_string(fits.size()) + " needles with this tokenizer: choose another length or another haystack");
}

}  // namespace

std::vector<PlacedNeedle> placed_needles(const NeedleTemplate& manner, std::uint64_t seed, std::uint64_t index,
                                         double depth, int needles) {
  std::vector<PlacedNeedle> placed;
  for (Needle& needle : draw_needles(manner, mixed_seed({seed, index, kNeedleStream}), needles))
    placed.push_back({std::move(needle), depth + static_cast<double>(placed.size()) * (1 - depth) / needles});
  return placed;
}

std::vector<Document> make_multi_needle_documents(const Tokenizer& tokenizer, const Haystack& haystack,
                                                  std::int64_t length, double depth, int needles, std::uint64_t seed,
                                                  std::uint64_t index, const NeedleTemplate& manner) {
  check_request(tokenizer, length, depth);
  std::vector<Needle> drawn;
  std::vector<double> depths;
  for (PlacedNeedle& placed : placed_needles(manner, seed, index, depth, needles)) {
    drawn.push_back(std::move(placed.needle));
    depths.push_back(placed.depth);
  }
  std::vector<DocumentFit> fits;
  std::int64_t least = 0, wanted = 0;
  for (std::size_t asked = 0; asked < drawn.size(); ++asked) {
    fits.emplace_back(tokenizer, manner, drawn, depths, asked);
    least = std::max(least, fits.back().least_length());
    wanted = std::max(wanted, length - fits.back().bare_length() + 1);
  }
  if (length < least)
    throw BadInput("a needle document of " + std::to_string(length) +
                   " tokens is too short: its fixed text alone needs at least " + std::to_string(least) + " tokens");
  const Filler filler = filler_without(drawn, tokenizer, haystack, seed, index, wanted);
  const std::vector<NeedleText> texts = fit_all(fits, filler, length);
  std::vector<Document> documents;
  for (std::size_t asked = 0; asked < drawn.size(); ++asked) {
    Document document = tokenised(tokenizer, texts[asked]);
    document.depth = depths[asked];
    document.key = drawn[asked].key;
    document.number = drawn[asked].right_answer();
    check_document(document, tokenizer, length, manner, drawn, asked);
    documents.push_back(std::move(document));
  }
  return documents;
}

Document make_needle_document(const Tokenizer& tokenizer, const Haystack& haystack, std::int64_t length, double depth,
                              std::uint64_t seed, std::uint64_t index, const NeedleTemplate& manner) {
  return make_multi_needle_documents(tokenizer, haystack, length, depth, 1, seed, index, manner).front();
}

}  // namespace ropewalk
