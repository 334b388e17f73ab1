#include <array>
#include <string_view>
#include <vector>

#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

struct Entry {
  std::string_view type;
  std::unique_ptr<Normalizer> (*make)(const Json&);
};
constexpr Entry kNormalizers[] = {
    {"NFC", make_unicode_form}, {"NFD", make_unicode_form}, {"NFKC", make_unicode_form}, {"NFKD", make_unicode_form},
    {"Prepend", make_prepend},  {"Replace", make_replace},  {"Strip", make_strip},
};

class Sequence : public Normalizer {
 public:
  Sequence(const Json& json, int depth) {
    for (const Json& part : array_field(json, "normalizers"))
      if (auto normalizer = make_normalizer(part, depth + 1)) parts_.push_back(std::move(normalizer));
  }
  void apply(AlignedText& text) const override {
    for (const auto& part : parts_) part->apply(text);
  }

 private:
  std::vector<std::unique_ptr<Normalizer>> parts_;
};

}  // namespace

std::unique_ptr<Normalizer> make_normalizer(const Json& json, int depth) {
  if (json.is_null()) return nullptr;
  if (depth > 8) throw BadInput("tokenizer.json: normalizers are nested more than 8 deep");
  const std::string type = component_type(json, "normalizer");
  if (type == "Sequence") return std::make_unique<Sequence>(json, depth);
  for (const Entry& entry : kNormalizers)
    if (entry.type == type) return entry.make(json);
  refuse_component("normalizer", type);
}

}  // namespace ropewalk
