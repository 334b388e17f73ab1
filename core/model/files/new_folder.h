// A folder that stands under its name whole or not at all, and never takes the place of one that is not ours.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

// `folder` without a slash at its end. Throws BadInput for an empty name.
std::filesystem::path without_slash(const std::string& folder);
// Throws BadInput where `folder` is there and NewFolder would not replace it.
void check_replaceable(const std::filesystem::path& folder);

class NewFolder {
 public:
  // Makes ".part-<process>-<number>" behind the name of `folder`. Throws BadInput where `folder` exists and may not be
  // replaced: it must be a real folder, empty or with a ropewalk.json that lists all that is in it. Throws Failed with
  // the path and the system's reason.
  explicit NewFolder(const std::string& folder);
  ~NewFolder();  // removes what was written, unless it was kept
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  // Where a file of that name is to be written; notes it for ropewalk.json.
  std::string new_file(const std::string& name);
  void write_text(const std::string& name, std::string_view text);
  // Writes ropewalk.json and gives the folder its name; one that was there is renamed aside first and removed last.
  void keep();

 private:
  [[noreturn]] void fail(int reason) const;
  std::filesystem::path folder_, part_;
  std::vector<std::string> files_;
  bool kept_ = false;
};

}  // namespace ropewalk
