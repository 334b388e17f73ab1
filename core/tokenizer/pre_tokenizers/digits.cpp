// Digits: numbers (categories Nd, Nl, No) apart from the rest, one by one or in runs.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {
class Digits : public PreTokenizer {
 public:
  explicit Digits(const Json& json) : individual_(bool_field(json, "individual_digits", false)) {}

  void apply(Pieces& pieces) const override {
    std::vector<Regex::Match> spans;
    for (const Regex::Match& span : pieces.spans) split(pieces.text.text(), span, spans);
    pieces.spans = std::move(spans);
  }

 private:
  void split(const std::string& text, const Regex::Match& span, std::vector<Regex::Match>& spans) const {
    std::size_t begin = span.begin;
    bool before = false;
    for (std::size_t at = span.begin; at < span.end;) {
      const Utf8Character c = utf8_at(text, at);
      const bool digit = is_numeric(c.value);
      if (at > begin && (digit != before || (digit && individual_))) {
        spans.push_back({begin, at});
        begin = at;
      }
      before = digit;
      at += c.bytes;
    }
    if (begin < span.end) spans.push_back({begin, span.end});
  }

  bool individual_;
};
}  // namespace

std::unique_ptr<PreTokenizer> make_digits(const Json& json) {
  return std::make_unique<Digits>(json);
}

}  // namespace ropewalk
