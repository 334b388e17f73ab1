#include <string_view>

#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/json_fields.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

struct Entry {
  std::string_view type;
  std::unique_ptr<Decoder> (*make)(const Json&);
};
constexpr Entry kDecoders[] = {
    {"ByteLevel", make_byte_level_decoder},
    {"ByteFallback", make_byte_fallback_decoder},
    {"Fuse", make_fuse_decoder},
    {"Strip", make_strip_decoder},
    {"Replace", make_replace_decoder},
    {"Metaspace", make_metaspace_decoder},
};

class Sequence : public Decoder {
 public:
  Sequence(const Json& json, int depth) {
    for (const Json& part : array_field(json, "decoders"))
      if (auto decoder = make_decoder(part, depth + 1)) parts_.push_back(std::move(decoder));
  }
  void apply(std::vector<std::string>& tokens) const override {
    for (const auto& part : parts_) part->apply(tokens);
  }

 private:
  std::vector<std::unique_ptr<Decoder>> parts_;
};

}  // namespace

std::unique_ptr<Decoder> make_decoder(const Json& json, int depth) {
  if (json.is_null()) return nullptr;
  if (depth > 8) throw BadInput("tokenizer.json: decoders are nested more than 8 deep");
  const std::string type = component_type(json, "decoder");
  if (type == "Sequence") return std::make_unique<Sequence>(json, depth);
  for (const Entry& entry : kDecoders)
    if (entry.type == type) return entry.make(json);
  refuse_component("decoder", type);
}

}  // namespace ropewalk
