// The charts of an attention run as one picture: by distance and by pair on the left, along the document on the right.
#pragma once

#include <QImage>

#include "widgets/charts/attention_shown.h"

namespace ropewalk {

// `head`: AttentionHistory::kAllHeads for the mean. Pixels are `scale` times the logical size.
QImage attention_picture(const std::shared_ptr<const AttentionHistory>& history, int layer, int head, double scale);

}  // namespace ropewalk
