// How many threads a model takes by default.
#pragma once

namespace ropewalk {

// Physical cores that this process may run on (two hyperthreads of a core count once), at least 1.
int physical_cores();

}  // namespace ropewalk
