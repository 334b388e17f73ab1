// Metaspace: spaces become U+2581, one is put in front as the scheme says, and each begins a piece.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/pre_tokenizers/split_behaviour.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {
class Metaspace : public PreTokenizer {
 public:
  explicit Metaspace(const Json& json)
      : mark_(string_field(json, "replacement")),
        scheme_(string_field(json, "prepend_scheme", bool_field(json, "add_prefix_space", true) ? "always" : "never")),
        split_(bool_field(json, "split", true)),
        pattern_(Pattern::literal(mark_)) {
    if (scheme_ != "always" && scheme_ != "never" && scheme_ != "first")
      throw BadInput("tokenizer.json: Metaspace's prepend_scheme \"" + scheme_ + "\" is not supported");
  }

  void apply(Pieces& pieces) const override {
    const AlignedText& text = pieces.text;
    Pieces out{AlignedText::like(text), {}};
    std::vector<Regex::Match> matches;
    for (const Regex::Match& span : pieces.spans) {
      const std::size_t begin = out.text.text().size();
      append_marked(text, span, out.text);
      const std::size_t length = out.text.text().size() - begin;
      matches.clear();
      if (split_) pattern_.find_all(std::string_view(out.text.text()).substr(begin, length), matches);
      split_span(begin, length, matches, SplitBehaviour::merged_with_next, false, out.spans);
    }
    pieces = std::move(out);
  }

 private:
  void append_marked(const AlignedText& text, const Regex::Match& span, AlignedText& out) const {
    const std::string& all = text.text();
    const bool marked = all[span.begin] == ' ' || all.compare(span.begin, mark_.size(), mark_) == 0;
    const bool at_start = text.begins_source() && span.begin == 0;
    if (!marked && (scheme_ == "always" || (scheme_ == "first" && at_start)))
      out.append(mark_, text.origin(span.begin, 0));
    std::size_t done = span.begin;
    for (std::size_t at = span.begin; at < span.end; ++at) {
      if (all[at] != ' ') continue;
      out.append(text, done, at - done);
      out.append(mark_, text.origin(at, 1));
      done = at + 1;
    }
    out.append(text, done, span.end - done);
  }

  std::string mark_, scheme_;
  bool split_;
  Pattern pattern_;
};
}  // namespace

std::unique_ptr<PreTokenizer> make_metaspace(const Json& json) {
  return std::make_unique<Metaspace>(json);
}

}  // namespace ropewalk
