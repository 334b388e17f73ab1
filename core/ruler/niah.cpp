#include "core/ruler/niah.h"

#include <algorithm>

#include "core/ruler/niah_needles.h"
#include "core/ruler/places.h"
#include "core/text/enough_filler.h"
#include "core/text/haystacks.h"
#include "core/text/recall_words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kLeastLines = 5;   // RULER's step below 4096 tokens
constexpr std::int64_t kLeastWords = 50;  // our own: some sentences to hide needles between
constexpr std::uint64_t kFillerTries = 32;

class NiahDraft : public RulerDraft {
 public:
  NiahDraft(const NiahSettings& settings, std::uint64_t seed)
      : settings_(settings), draws_(seed), needles_(draw_niah_needles(settings, draws_)) {
    query = needles_.query;
    outputs = needles_.outputs;
  }

 protected:
  NiahSettings settings_;
  Draws draws_;
  NiahNeedles needles_;
};

// Noise and needles: a line a unit, needles as lines between them.
class NiahLines : public NiahDraft {
 public:
  NiahLines(const NiahSettings& settings, std::uint64_t seed)
      : NiahDraft(settings, seed), places_(needles_.sentences.size(), draws_) {}

  const char* unit() const override { return "lines"; }
  std::int64_t least_units() const override {
    return std::max(kLeastLines, static_cast<std::int64_t>(needles_.sentences.size()));
  }
  RulerText text(std::int64_t units) override {
    const auto lines = static_cast<std::size_t>(units);
    while (settings_.haystack == NiahHaystack::needles && lines_.size() < lines) {
      const std::string key = draw_niah_text(settings_.key, draws_, needles_.used);
      lines_.push_back(niah_sentence(settings_.value, key, draw_niah_text(settings_.value, draws_, needles_.used)));
    }
    const std::vector<std::size_t> places = places_.among(lines);
    std::string context;
    const auto add = [&](std::string_view line) {
      if (!context.empty()) context += '\n';
      context += line;
    };
    for (std::size_t i = 0, needle = 0; i < lines; ++i) {
      if (needle < places.size() && places[needle] == i) add(needles_.sentences[needle++]);
      add(settings_.haystack == NiahHaystack::needles ? lines_[i] : noise_line());
    }
    return niah_text(settings_, query, std::move(context));
  }

 private:
  DrawnPlaces places_;
  std::vector<std::string> lines_;
};

// Essays: a word a unit, needles between sentences.
class NiahEssay : public NiahDraft {
 public:
  NiahEssay(const NiahSettings& settings, const RulerContext& context, const RulerRequest& request)
      : NiahDraft(settings, request.seed), context_(context), seed_(request.seed), filler_(fetch(0)) {
    const std::vector<std::size_t> order = shuffled(kDepths, draws_);
    depths_.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(needles_.sentences.size()));
    std::sort(depths_.begin(), depths_.end());
  }

  const char* unit() const override { return "words"; }
  std::int64_t least_units() const override { return kLeastWords; }
  std::int64_t units() const override { return static_cast<std::int64_t>(filler_.cuts()) - 1; }

  void prepare(std::int64_t tokens) override {
    filler_ = fetch(static_cast<std::int64_t>(filler_.tokens_up_to(kLeastWords)) + tokens);
  }

  RulerText text(std::int64_t units) override {
    const std::string_view filler = filler_.up_to(static_cast<std::size_t>(units));
    const std::vector<std::size_t>& begins = filler_.sentence_begins();
    const auto sentences =
        static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), filler.size()) - begins.begin());
    std::string context;
    const auto add = [&](std::string_view part) {
      while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
      if (part.empty()) return;
      if (!context.empty()) context += ' ';
      context += part;
    };
    std::size_t done = 0;
    for (std::size_t i = 0; i < depths_.size(); ++i) {
      const std::size_t sentence = sentences * depth_percent(depths_[i]) / 100;
      const std::size_t place = sentence < sentences ? begins[sentence] : filler.size();
      add(filler.substr(done, place - done));
      add(needles_.sentences[i]);
      done = place;
    }
    add(filler.substr(done));
    return niah_text(settings_, query, std::move(context));
  }

 private:
  static constexpr std::size_t kDepths = 40;
  // 40 depths, evenly from 0 to 100 %, rounded to whole ones.
  static std::size_t depth_percent(std::size_t depth) { return (200 * depth + kDepths - 1) / (2 * (kDepths - 1)); }

  // Text that says none of the needles' keys and values, of at least that many tokens and of the least words.
  Filler fetch(std::int64_t tokens) const {
    for (std::uint64_t attempt = 0; attempt < kFillerTries; ++attempt) {
      const std::uint64_t seed = filler_seed(seed_, 0, attempt);
      Filler filler = enough_filler(context_.tokenizer, context_.essays, seed, std::max(tokens, kLeastWords));
      while (static_cast<std::int64_t>(filler.cuts()) <= kLeastWords)
        filler = enough_filler(context_.tokenizer, context_.essays, seed,
                               static_cast<std::int64_t>(filler.tokens() + filler.tokens() / 2 + kLeastWords));
      const bool clear = std::none_of(needles_.used.begin(), needles_.used.end(), [&](const std::string& text) {
        return filler.text().find(text) != std::string::npos;
      });
      if (clear) return filler;
    }
    throw BadInput("the haystack has a needle's key or value wherever it is cut (" + query +
                   "): choose another seed or another haystack");
  }

  const RulerContext& context_;
  std::uint64_t seed_;
  Filler filler_;
  std::vector<std::size_t> depths_;  // of kDepths, increasing
};

}  // namespace

std::unique_ptr<RulerDraft> niah_draft(const NiahSettings& settings, const RulerContext& context,
                                       const RulerRequest& request) {
  if (settings.haystack == NiahHaystack::essay) return std::make_unique<NiahEssay>(settings, context, request);
  return std::make_unique<NiahLines>(settings, request.seed);
}

}  // namespace ropewalk
