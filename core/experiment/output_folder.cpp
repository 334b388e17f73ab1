#include "core/experiment/output_folder.h"

#include <filesystem>

#include "core/model/files/new_folder.h"
#include "core/values/error.h"

namespace ropewalk {

namespace fs = std::filesystem;

void check_output_folder(const std::string& out) {
  if (out.empty()) throw BadInput("Name the folder that the trained model goes to.");
  const fs::path folder = without_slash(out), parent = fs::absolute(folder).parent_path();
  std::error_code ignored;
  if (!fs::is_directory(parent, ignored))
    throw BadInput("The folder " + parent.string() +
                   " that the trained model should go to does not exist: make it first.");
  check_replaceable(folder);
}

void check_new_training(const std::string& out) {
  const std::string path = training_state_path(out);
  std::error_code ignored;
  if (fs::exists(path, ignored))
    throw BadInput(path + " keeps a training that was stopped: resume its run, give another folder for the trained " +
                   "model, or delete that file.");
  const NewFolder tried(out);  // made beside it and removed at once
}

std::string training_state_path(const std::string& out) {
  return without_slash(out).string() + ".state";
}

}  // namespace ropewalk
