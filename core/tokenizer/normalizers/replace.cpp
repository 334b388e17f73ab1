// Replace: every match of a pattern becomes a fixed string.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/pattern.h"

namespace ropewalk {

namespace {
class Replace : public Normalizer {
 public:
  explicit Replace(const Json& json)
      : pattern_(Pattern::from_json(json.value("pattern", Json()))), content_(string_field(json, "content")) {}

  void apply(AlignedText& text) const override {
    std::vector<Regex::Match> matches;
    pattern_.find_all(text.text(), matches);
    if (matches.empty()) return;
    AlignedText out = AlignedText::like(text);
    std::size_t done = 0;
    for (const Regex::Match& match : matches) {
      out.append(text, done, match.begin - done);
      out.append(content_, text.origin(match.begin, match.end - match.begin));
      done = match.end;
    }
    out.append(text, done, text.text().size() - done);
    text = std::move(out);
  }

 private:
  Pattern pattern_;
  std::string content_;
};
}  // namespace

std::unique_ptr<Normalizer> make_replace(const Json& json) {
  return std::make_unique<Replace>(json);
}

}  // namespace ropewalk
