// The registry: one line a family.
#define ROPEWALK_FAMILIES(FAMILY) \
  FAMILY(llama)                   \
  FAMILY(mistral)                 \
  FAMILY(phi3)                    \
  FAMILY(qwen2)                   \
  FAMILY(qwen3)

#include "core/model/files/families/family.h"

namespace ropewalk {

#define ROPEWALK_DECLARE(name) const Family& name##_family();
ROPEWALK_FAMILIES(ROPEWALK_DECLARE)
#undef ROPEWALK_DECLARE

const std::vector<const Family*>& families() {
#define ROPEWALK_ADDRESS(name) &name##_family(),
  static const std::vector<const Family*> list{ROPEWALK_FAMILIES(ROPEWALK_ADDRESS)};
#undef ROPEWALK_ADDRESS
  return list;
}

namespace {
const Family* find(std::string_view Family::*field, std::string_view value) {
  for (const Family* family : families())
    if (!value.empty() && family->*field == value) return family;
  return nullptr;
}
}  // namespace

const Family* find_family(std::string_view id) {
  return find(&Family::id, id);
}
const Family* find_hf_family(std::string_view architecture) {
  return find(&Family::hf_architecture, architecture);
}
const Family* find_gguf_family(std::string_view architecture) {
  return find(&Family::gguf_architecture, architecture);
}

}  // namespace ropewalk
