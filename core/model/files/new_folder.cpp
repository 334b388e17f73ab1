#include "core/model/files/new_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "core/model/files/file_text.h"
#include "core/model/files/json_fields.h"
#include "core/model/files/output_file.h"
#include "core/model/files/strict_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;

const char* const kList = "ropewalk.json";
constexpr std::size_t kLongestList = 1'000'000;

std::vector<std::string> listed_files(const fs::path& folder) {
  const std::string path = (folder / kList).string();
  const nlohmann::json json = parse_strict_json(read_text_file(path, kLongestList), path);
  return JsonFields(json, path).texts("files").value_or(std::vector<std::string>{});
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
  throw BadInput(folder.string() + " exists " + why + "; choose another name or move it away");
}

// A name beside `folder` that is not taken; `make` creates it, or says by errno EEXIST or ENOTEMPTY that it is taken.
template <class Make>
fs::path name_beside(const fs::path& folder, const char* kind, const Make& make) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    const fs::path name = folder.string() + kind + std::to_string(::getpid()) + "-" + std::to_string(attempt);
    if (make(name) == 0) return name;
    if (errno != EEXIST && errno != ENOTEMPTY) break;
  }
  return {};
}

}  // namespace

fs::path without_slash(const std::string& folder) {
  if (folder.empty()) throw BadInput("the name of the folder to write is empty");
  const fs::path path = fs::path(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

// Only what this program wrote, and nobody has added to, may be replaced.
void check_replaceable(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(folder, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) refuse(folder, "and is not a folder");
  std::vector<std::string> names;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    names.push_back(entry->path().filename().string());
  if (error) refuse(folder, "and cannot be read (" + error.message() + ")");
  if (names.empty()) return;
  if (std::find(names.begin(), names.end(), kList) == names.end())
    refuse(folder, std::string("and was not written by Ropewalk (it has no ") + kList + ")");
  const std::vector<std::string> ours = listed_files(folder);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names)
    if (name != kList && std::find(ours.begin(), ours.end(), name) == ours.end())
      refuse(folder, "and holds " + printable(name) + ", which Ropewalk did not write");
}

NewFolder::NewFolder(const std::string& folder) : folder_(without_slash(folder)) {
  check_replaceable(folder_);
  part_ = name_beside(folder_, ".part-", [](const fs::path& name) { return ::mkdir(name.c_str(), 0777); });
  if (part_.empty()) fail(errno);
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!kept_) fs::remove_all(part_, ignored);
}

std::string NewFolder::new_file(const std::string& name) {
  const bool plain = !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
                     name.find('\0') == std::string::npos;
  if (!plain) throw BadInput("\"" + printable(name) + "\" cannot be a file's name in " + folder_.string());
  if (name == kList || std::find(files_.begin(), files_.end(), name) != files_.end())
    throw BadInput("the file " + printable(name) + " was given for " + folder_.string() + ", but it is written anyway");
  files_.push_back(name);
  return (part_ / name).string();
}

void NewFolder::write_text(const std::string& name, std::string_view text) {
  OutputFile file(new_file(name));
  file.write(text);
  file.keep();
}

void NewFolder::keep() {
  const nlohmann::ordered_json list = {{"written_by", "Ropewalk"}, {"files", files_}};
  OutputFile file((part_ / kList).string());
  file.write(list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  file.keep();
  check_replaceable(folder_);  // again: writing may have taken minutes
  std::error_code ignored;
  fs::path old;
  if (fs::exists(folder_, ignored)) {
    old = name_beside(folder_, ".old-", [&](const fs::path& name) {
      if (fs::exists(fs::symlink_status(name))) return errno = EEXIST, -1;  // rename() would replace an empty one
      return ::rename(folder_.c_str(), name.c_str());
    });
    if (old.empty()) fail(errno);
  }
  if (::rename(part_.c_str(), folder_.c_str()) != 0) {
    const int reason = errno;
    if (!old.empty()) fs::rename(old, folder_, ignored);
    fail(reason);
  }
  kept_ = true;
  flush_folder(folder_.parent_path().string());
  if (!old.empty()) fs::remove_all(old, ignored);
}

void NewFolder::fail(int reason) const {
  throw Failed("cannot write " + folder_.string() + ": " + std::strerror(reason));
}

}  // namespace ropewalk
