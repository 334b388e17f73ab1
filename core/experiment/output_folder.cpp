#include "core/experiment/output_folder.h"

#include <filesystem>

#include "core/values/error.h"

namespace ropewalk {

void check_output_folder(const std::string& out) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (out.empty()) throw BadInput("Name the folder that the trained model goes to.");
  const fs::path parent = fs::absolute(out).parent_path();
  if (!fs::is_directory(parent, ignored))
    throw BadInput("The folder " + parent.string() +
                   " that the trained model should go to does not exist: make it first.");
  if (fs::exists(out, ignored) && !fs::is_empty(out, ignored) && !fs::exists(fs::path(out) / "ropewalk.json", ignored))
    throw BadInput(out + " exists and was not written by Ropewalk: give another folder for the trained model.");
}

}  // namespace ropewalk
