// What a run is expected to cost, and what it cost, in one line.
#pragma once

#include <QString>

#include "core/values/event.h"

namespace ropewalk {

// "1,240 document evaluations, 3 min, 270 MB"; a forecast's numbers are rounded, for they are not better known.
QString cost_text(const CostStated& cost);
// "2,900 evaluations, 1 min", where there is little room.
QString short_cost_text(const CostStated& cost);
// "290 evaluations, 1 min 50 s (forecast 310, 2 min)". `forecast`: nullptr: there was none.
QString cost_beside_forecast(const CostStated& cost, const CostStated* forecast);

}  // namespace ropewalk
