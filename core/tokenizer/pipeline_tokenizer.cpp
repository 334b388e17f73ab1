#include "core/tokenizer/pipeline_tokenizer.h"

#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::size_t kLargestText = std::size_t(1) << 30;  // offsets are 32-bit, byte-level text doubles

class PipelineTokenizer : public Tokenizer {
 public:
  explicit PipelineTokenizer(TokenizerParts parts)
      : parts_(std::move(parts)), added_(std::move(parts_.added), parts_.normalizer.get()) {}

  std::vector<TokenId> encode(std::string_view text, bool parse_special) const override {
    Encoded out;
    run(text, parse_special, false, out);
    return std::move(out.ids);
  }

  Encoded encode_with_offsets(std::string_view text, bool parse_special) const override {
    Encoded out;
    run(text, parse_special, true, out);
    return out;
  }

  std::string decode(std::span<const TokenId> ids, bool skip_special) const override {
    std::vector<std::string> tokens;
    tokens.reserve(ids.size());
    for (const TokenId id : ids) {
      const AddedToken* added = added_.find(id);
      if (added && added->special && skip_special) continue;
      if (added)
        tokens.push_back(added->content);
      else if (const std::string* text = parts_.model->vocabulary().text(id))
        tokens.push_back(*text);
    }
    if (parts_.decoder) parts_.decoder->apply(tokens);
    std::string all;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!parts_.decoder && i > 0) all += ' ';
      all += tokens[i];
    }
    return all;
  }

  std::size_t vocabulary_size() const override {
    return std::max(parts_.model->vocabulary().size(), static_cast<std::size_t>(added_.largest_id() + 1));
  }

  std::string token_text(TokenId id) const override {
    if (const AddedToken* added = added_.find(id)) return added->content;
    const std::string* text = parts_.model->vocabulary().text(id);
    return text ? *text : std::string();
  }

  std::optional<TokenId> bos() const override { return parts_.bos; }
  std::optional<TokenId> eos() const override { return parts_.eos; }
  bool adds_bos() const override { return parts_.adds_bos; }

 private:
  void run(std::string_view text, bool parse_special, bool tracked, Encoded& out) const {
    if (text.size() > kLargestText)
      throw BadInput("a text of " + std::to_string(text.size()) + " bytes cannot be tokenised at once: at most " +
                     std::to_string(kLargestText) + " bytes");
    const BpeModel::Loan loan(*parts_.model);
    AlignedText whole = AlignedText::from_source(text, tracked);
    out.ids.reserve(text.size() / 3);
    for (const AddedTokens::Part& part : added_.cut_raw(whole.text(), parse_special)) {
      if (part.token) {
        put(part.token->id, whole.origin(part.begin, part.end - part.begin), tracked, out);
        continue;
      }
      const bool all = part.begin == 0 && part.end == whole.text().size();
      AlignedText section = all ? std::move(whole) : whole.slice(part.begin, part.end - part.begin);
      if (parts_.normalizer) parts_.normalizer->apply(section);
      encode_normalized(std::move(section), parse_special, *loan, out);
    }
  }

  void encode_normalized(AlignedText section, bool parse_special, BpeModel::Workspace& workspace, Encoded& out) const {
    const bool tracked = section.tracked();
    for (const AddedTokens::Part& part : added_.cut_normalized(section.text(), parse_special)) {
      if (part.token) {
        put(part.token->id, section.origin(part.begin, part.end - part.begin), tracked, out);
        continue;
      }
      const bool all = part.begin == 0 && part.end == section.text().size();
      Pieces pieces{all ? std::move(section) : section.slice(part.begin, part.end - part.begin), {}};
      pieces.spans.push_back({0, pieces.text.text().size()});
      encode_pieces(pieces, workspace, out);
    }
  }

  void encode_pieces(Pieces& pieces, BpeModel::Workspace& workspace, Encoded& out) const {
    if (parts_.pre_tokenizer) parts_.pre_tokenizer->apply(pieces);
    const std::string_view text = pieces.text.text();
    std::vector<BpeToken> tokens;
    for (const Regex::Match& span : pieces.spans) {
      tokens.clear();
      parts_.model->encode(text.substr(span.begin, span.end - span.begin), workspace, tokens);
      for (const BpeToken& token : tokens)
        put(token.id, pieces.text.origin(span.begin + token.begin, token.end - token.begin), pieces.text.tracked(),
            out);
    }
  }

  static void put(TokenId id, ByteRange range, bool tracked, Encoded& out) {
    out.ids.push_back(id);
    if (tracked) out.offsets.emplace_back(range.begin, range.end);
  }

  TokenizerParts parts_;
  AddedTokens added_;
};

}  // namespace

std::unique_ptr<Tokenizer> make_pipeline_tokenizer(TokenizerParts parts) {
  if (parts.adds_bos && !parts.bos)
    throw BadInput(
        "the tokenizer says that a text begins with BOS, but not which token that is: give bos_token in "
        "tokenizer_config.json");
  return std::make_unique<PipelineTokenizer>(std::move(parts));
}

}  // namespace ropewalk
