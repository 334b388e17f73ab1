// Fuse joins all tokens; Strip takes characters off the ends of each; Replace replaces in each; Metaspace turns U+2581
// back into spaces.
#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pattern.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

class Fuse : public Decoder {
 public:
  void apply(std::vector<std::string>& tokens) const override {
    std::string all;
    for (const std::string& token : tokens) all += token;
    tokens.assign(1, std::move(all));
  }
};

class Strip : public Decoder {
 public:
  explicit Strip(const Json& json)
      : content_(string_field(json, "content")),
        start_(integer_field(json, "start", 0, 1 << 20)),
        stop_(integer_field(json, "stop", 0, 1 << 20)) {
    if (content_.empty()) throw BadInput("tokenizer.json: the decoder Strip has an empty content");
  }

  void apply(std::vector<std::string>& tokens) const override {
    for (std::string& token : tokens) {
      std::size_t begin = 0, end = token.size();
      for (std::int64_t i = 0; i < start_ && token.compare(begin, content_.size(), content_) == 0; ++i)
        begin += content_.size();
      for (std::int64_t i = 0; i < stop_ && end >= begin + content_.size() &&
                               token.compare(end - content_.size(), content_.size(), content_) == 0;
           ++i)
        end -= content_.size();
      token = token.substr(begin, end - begin);
    }
  }

 private:
  std::string content_;
  std::int64_t start_, stop_;
};

class Replace : public Decoder {
 public:
  Replace(Pattern pattern, std::string content) : pattern_(std::move(pattern)), content_(std::move(content)) {}

  void apply(std::vector<std::string>& tokens) const override {
    std::vector<Regex::Match> matches;
    for (std::string& token : tokens) {
      matches.clear();
      pattern_.find_all(token, matches);
      if (matches.empty()) continue;
      std::string out;
      std::size_t done = 0;
      for (const Regex::Match& match : matches) {
        out.append(token, done, match.begin - done).append(content_);
        done = match.end;
      }
      token = out.append(token, done);
    }
  }

 private:
  Pattern pattern_;
  std::string content_;
};

class Metaspace : public Decoder {
 public:
  explicit Metaspace(const Json& json)
      : spaces_(Pattern::literal(string_field(json, "replacement")), " "),
        prepends_(string_field(json, "prepend_scheme",
                               bool_field(json, "add_prefix_space", true) ? "always" : "never") != "never"),
        mark_(string_field(json, "replacement")) {}

  void apply(std::vector<std::string>& tokens) const override {
    // What was put in front of the text goes away: every mark of the first token, as HF tokenizers does.
    if (prepends_ && !tokens.empty())
      for (std::size_t at = 0; (at = tokens[0].find(mark_, at)) != std::string::npos;)
        tokens[0].erase(at, mark_.size());
    spaces_.apply(tokens);
  }

 private:
  Replace spaces_;
  bool prepends_;
  std::string mark_;
};

}  // namespace

std::unique_ptr<Decoder> make_fuse_decoder(const Json&) {
  return std::make_unique<Fuse>();
}
std::unique_ptr<Decoder> make_strip_decoder(const Json& json) {
  return std::make_unique<Strip>(json);
}
std::unique_ptr<Decoder> make_replace_decoder(const Json& json) {
  return std::make_unique<Replace>(Pattern::from_json(json.value("pattern", Json())), string_field(json, "content"));
}
std::unique_ptr<Decoder> make_metaspace_decoder(const Json& json) {
  return std::make_unique<Metaspace>(json);
}

}  // namespace ropewalk
