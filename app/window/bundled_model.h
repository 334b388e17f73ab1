// The small model that Ropewalk brings: a Hugging Face folder beside the program.
#pragma once

#include <QString>

namespace ropewalk {

// Its folder, found from where the program lies (installed, or in the build folder); empty where it is not there.
QString bundled_model();

}  // namespace ropewalk
