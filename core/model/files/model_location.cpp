#include <filesystem>

#include "core/model/files/mapped_file.h"
#include "core/model/files/opened_model.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;

// A folder that holds GGUF files only is a frequent slip: say which file to open.
std::string hint_for_folder(const fs::path& folder) {
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
    if (entry->path().extension() == ".gguf")
      return "; it holds " + entry->path().filename().string() + ": open that file";
  }
  return "; give a Hugging Face model folder (config.json, model.safetensors, tokenizer.json) or a GGUF file";
}

}  // namespace

ModelLocation locate_model(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path.empty() || !fs::exists(status)) {
    throw BadInput("there is no model at \"" + path + "\"" +
                   (error && error != std::errc::no_such_file_or_directory ? " (" + error.message() + ")" : "") +
                   "; give a Hugging Face model folder or a GGUF file");
  }
  fs::path folder = path;
  if (!fs::is_directory(status)) {
    if (folder.extension() != ".safetensors" && folder.filename() != "config.json") {
      const MappedFile file(path);
      const bool gguf =
          file.bytes().size() >= 4 && std::string(reinterpret_cast<const char*>(file.bytes().data()), 4) == "GGUF";
      if (gguf) return {true, path};
      throw BadInput(path +
                     ": is not a GGUF file (it does not begin with \"GGUF\"); give a GGUF file or a Hugging Face "
                     "model folder");
    }
    folder = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
  }
  if (!fs::exists(folder / "config.json", error)) {
    throw BadInput(folder.string() + ": has no config.json" + hint_for_folder(folder));
  }
  return {false, folder.string()};
}

}  // namespace ropewalk
