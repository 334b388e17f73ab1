#include <filesystem>

#include "core/model/files/file_text.h"
#include "core/model/files/gguf_vocabulary.h"
#include "core/model/files/opened_model.h"
#include "core/model/model.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {
constexpr std::size_t kLongestTokenizer = 256'000'000;
}

std::unique_ptr<Tokenizer> open_tokenizer(const std::string& path) {
  namespace fs = std::filesystem;
  const ModelLocation location = locate_model(path);
  try {
    if (location.is_gguf) return make_tokenizer_from_gguf(read_gguf_vocabulary(location.path));
    const fs::path folder = location.path;
    std::error_code ignored;
    if (!fs::exists(folder / "tokenizer.json", ignored)) {
      throw BadInput("has no tokenizer.json" +
                     std::string(fs::exists(folder / "tokenizer.model", ignored)
                                     ? "; tokenizer.model alone is not read: save it again with transformers' "
                                       "AutoTokenizer.from_pretrained(...).save_pretrained(...)"
                                     : "; put the model's tokenizer.json beside its config.json"));
    }
    const fs::path config = folder / "tokenizer_config.json";
    return make_tokenizer_from_json(
        read_text_file((folder / "tokenizer.json").string(), kLongestTokenizer),
        fs::exists(config, ignored) ? read_text_file(config.string(), kLongestTokenizer) : std::string());
  } catch (const BadInput& error) {
    const std::string message = error.what();
    throw BadInput(message.starts_with(location.path) ? message : location.path + ": " + message);
  }
}

}  // namespace ropewalk
