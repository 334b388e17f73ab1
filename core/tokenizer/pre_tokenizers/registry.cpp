#include <string_view>

#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

struct Entry {
  std::string_view type;
  std::unique_ptr<PreTokenizer> (*make)(const Json&);
};
constexpr Entry kPreTokenizers[] = {
    {"ByteLevel", make_byte_level},
    {"Split", make_split},
    {"Digits", make_digits},
    {"Metaspace", make_metaspace},
};

class Sequence : public PreTokenizer {
 public:
  Sequence(const Json& json, int depth) {
    for (const Json& part : array_field(json, "pretokenizers"))
      if (auto pre_tokenizer = make_pre_tokenizer(part, depth + 1)) parts_.push_back(std::move(pre_tokenizer));
  }
  void apply(Pieces& pieces) const override {
    for (const auto& part : parts_) part->apply(pieces);
  }

 private:
  std::vector<std::unique_ptr<PreTokenizer>> parts_;
};

}  // namespace

std::unique_ptr<PreTokenizer> make_pre_tokenizer(const Json& json, int depth) {
  if (json.is_null()) return nullptr;
  if (depth > 8) throw BadInput("tokenizer.json: pre-tokenizers are nested more than 8 deep");
  const std::string type = component_type(json, "pre_tokenizer");
  if (type == "Sequence") return std::make_unique<Sequence>(json, depth);
  for (const Entry& entry : kPreTokenizers)
    if (entry.type == type) return entry.make(json);
  refuse_component("pre_tokenizer", type);
}

}  // namespace ropewalk
