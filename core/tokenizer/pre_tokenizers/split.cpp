// Split: cuts at the matches of a pattern.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/pre_tokenizers/split_behaviour.h"

namespace ropewalk {

namespace {
class Split : public PreTokenizer {
 public:
  explicit Split(const Json& json)
      : pattern_(Pattern::from_json(json.value("pattern", Json()))),
        behaviour_(split_behaviour(string_field(json, "behavior"))),
        invert_(bool_field(json, "invert", false)) {}

  void apply(Pieces& pieces) const override {
    const std::string_view text = pieces.text.text();
    std::vector<Regex::Match> spans, matches;
    spans.reserve(text.size() / 4);
    for (const Regex::Match& span : pieces.spans) {
      matches.clear();
      pattern_.find_all(text.substr(span.begin, span.end - span.begin), matches);
      split_span(span.begin, span.end - span.begin, matches, behaviour_, invert_, spans);
    }
    pieces.spans = std::move(spans);
  }

 private:
  Pattern pattern_;
  SplitBehaviour behaviour_;
  bool invert_;
};
}  // namespace

std::unique_ptr<PreTokenizer> make_split(const Json& json) {
  return std::make_unique<Split>(json);
}

}  // namespace ropewalk
