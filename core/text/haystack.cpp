#include "core/text/haystacks.h"
#include "core/values/error.h"

namespace ropewalk {

std::unique_ptr<Haystack> make_haystack(
    const DocumentSpec& spec, const std::function<void(const std::string& file, const std::string& why)>& passed_over) {
  switch (spec.haystack) {
    case HaystackKind::noise:
      return make_noise_haystack();
    case HaystackKind::generated:
      return make_generated_haystack();
    case HaystackKind::folder:
      return make_folder_haystack(spec.folder, {spec.repeat, passed_over});
  }
  throw BadInput("an unknown kind of haystack");
}

}  // namespace ropewalk
