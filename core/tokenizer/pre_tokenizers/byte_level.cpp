// ByteLevel: GPT-2's cut into words, then every byte written as its printable character.
#include "core/tokenizer/byte_characters.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pattern.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/tokenizer/pre_tokenizers/split_behaviour.h"

namespace ropewalk {

namespace {

constexpr const char* kWords = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

class ByteLevel : public PreTokenizer {
 public:
  explicit ByteLevel(const Json& json)
      : prefix_space_(bool_field(json, "add_prefix_space", true)),
        splits_(bool_field(json, "use_regex", true)),
        words_(Pattern::regex(kWords)) {}

  void apply(Pieces& pieces) const override {
    if (prefix_space_) add_spaces(pieces);
    if (splits_) split(pieces);
    write_bytes(pieces);
  }

 private:
  static void add_spaces(Pieces& pieces) {
    Pieces out{AlignedText::like(pieces.text), {}};
    for (const Regex::Match& span : pieces.spans) {
      const std::size_t begin = out.text.text().size();
      if (pieces.text.text()[span.begin] != ' ') out.text.append(" ", pieces.text.origin(span.begin, 0));
      out.text.append(pieces.text, span.begin, span.end - span.begin);
      out.spans.push_back({begin, out.text.text().size()});
    }
    pieces = std::move(out);
  }

  void split(Pieces& pieces) const {
    const std::string_view text = pieces.text.text();
    std::vector<Regex::Match> spans, matches;
    spans.reserve(text.size() / 4);
    for (const Regex::Match& span : pieces.spans) {
      matches.clear();
      pieces_of(text.substr(span.begin, span.end - span.begin), matches);
      split_span(span.begin, span.end - span.begin, matches, SplitBehaviour::isolated, false, spans);
    }
    pieces.spans = std::move(spans);
  }

  void pieces_of(std::string_view text, std::vector<Regex::Match>& matches) const {
    if (text.size() == 1)  // a digit that another pre-tokenizer put apart: no need to ask the pattern
      matches.push_back({0, 1});
    else
      words_.find_all(text, matches);
  }

  static void write_bytes(Pieces& pieces) {
    const auto& characters = byte_characters();
    const AlignedText& text = pieces.text;
    Pieces out{AlignedText::like(text), {}};
    out.spans.reserve(pieces.spans.size());
    for (const Regex::Match& span : pieces.spans) {
      const std::size_t begin = out.text.text().size();
      for (std::size_t at = span.begin; at < span.end; ++at)
        out.text.append(characters[static_cast<unsigned char>(text.text()[at])],
                        text.tracked() ? text.origin(at, 1) : ByteRange{});
      out.spans.push_back({begin, out.text.text().size()});
    }
    pieces = std::move(out);
  }

  bool prefix_space_, splits_;
  Pattern words_;
};

}  // namespace

std::unique_ptr<PreTokenizer> make_byte_level(const Json& json) {
  return std::make_unique<ByteLevel>(json);
}

}  // namespace ropewalk
