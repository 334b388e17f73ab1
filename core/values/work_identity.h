// What must be the same in all processes that share a search's work, so that a score does not depend on who made it.
#pragma once

#include <string>

namespace ropewalk {

struct WorkIdentity {
  std::string version;    // of Ropewalk
  std::string model;      // ModelDescription::header_hash
  std::string documents;  // document_set_hash() of all documents of the search
};

// What differs and how, for a message, e.g. "other model files (0a1b2c3d4e5f there, 99aa... here)"; "" where nothing
// does.
std::string difference_text(const WorkIdentity& here, const WorkIdentity& there);

}  // namespace ropewalk
