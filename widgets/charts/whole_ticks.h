// An axis of whole things: pairs, tokens, candidates, generations.
#pragma once

#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {

// About `count` ticks, at multiples of whole numbers, none between.
inline void use_whole_ticks(QCPAxis* axis, int count) {
  auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
  ticker->setTickStep(1);
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  ticker->setTickCount(count);
  axis->setTicker(ticker);
  axis->setSubTicks(false);
}

}  // namespace ropewalk
