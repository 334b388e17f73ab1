// The folder that a trained model goes to, and the state of its training beside it.
#pragma once

#include <string>

namespace ropewalk {

// Before a step is spent. Throws BadInput: no name, no folder above it, something there that may not be replaced.
void check_output_folder(const std::string& out);
// For a new training. Throws BadInput where another one that was stopped keeps its state beside `out`; Failed with the
// system's reason where no folder can be made there (a read-only disk, no right to write).
void check_new_training(const std::string& out);

// Where a stopped training keeps weights and optimiser: the folder's name with ".state" behind it.
std::string training_state_path(const std::string& out);

}  // namespace ropewalk
