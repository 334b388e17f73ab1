// The kinds of filler, behind make_haystack().
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/text/needle_documents.h"

namespace ropewalk {

std::unique_ptr<Haystack> make_noise_haystack();
const std::string& noise_line();  // RULER's five noise sentences once, apart by spaces
std::unique_ptr<Haystack> make_generated_haystack();
struct FolderReading {
  bool repeat = false;  // the text begins again where more is asked for than there is; else that is refused
  std::function<void(const std::string& file, const std::string& why)> passed_over;  // a file that is not used
};
// All UTF-8 text files of a folder, in the order of their names (links followed, each file once, subfolders and hidden
// files left out); white space becomes single spaces. Reads at most 64 MiB. Throws BadInput.
std::unique_ptr<Haystack> make_folder_haystack(const std::string& folder, const FolderReading& reading = {});

}  // namespace ropewalk
