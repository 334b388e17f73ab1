// The folder that a trained model goes to, looked at before the first step is spent.
#pragma once

#include <string>

namespace ropewalk {

// Throws BadInput: no name, no folder above it, or something there that Ropewalk did not write.
void check_output_folder(const std::string& out);

}  // namespace ropewalk
