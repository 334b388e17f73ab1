#include "core/values/work_identity.h"

namespace ropewalk {

namespace {

constexpr std::size_t kShownOfHash = 12;

std::string differing(const char* what, const std::string& here, const std::string& there, std::size_t shown) {
  std::string text = what;
  text += " (";
  text += there.substr(0, shown);
  text += " there, ";
  text += here.substr(0, shown);
  return text + " here)";
}

}  // namespace

std::string difference_text(const WorkIdentity& here, const WorkIdentity& there) {
  if (here.version != there.version)
    return differing("another version of Ropewalk", here.version, there.version, std::string::npos);
  if (here.model != there.model) return differing("other model files", here.model, there.model, kShownOfHash);
  if (here.documents != there.documents)
    return differing("other documents, so its haystack folder differs", here.documents, there.documents, kShownOfHash);
  return {};
}

}  // namespace ropewalk
