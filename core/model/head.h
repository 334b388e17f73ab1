// The language-model head.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/values/job.h"

namespace ropewalk {

// hidden float32 [rows, hidden] times the head [vocabulary, hidden], in float32 whatever the head's type:
// out float32 [rows, vocabulary] on the CPU, row-major. Looks at `control` as often as a job must.
void read_head(const at::Tensor& head, const at::Tensor& hidden, float* out, const JobControl& control);

}  // namespace ropewalk
