// Ticks of a logarithmic axis of token counts: powers of two, written 512, 8k, 1M (k = 1024).
#pragma once

#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {

class LengthTicker : public QCPAxisTicker {
 public:
  LengthTicker() { setTickCount(7); }

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QVector<double> createSubTickVector(int subTickCount, const QVector<double>& ticks) override;
  double getTickStep(const QCPRange& range) override;  // in doublings
  int getSubTickCount(double tickStep) override { return int(tickStep) - 1; }
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

// Ticks of a logarithmic axis of plain numbers over any range, also one much smaller than a decade: round numbers.
class RoundLogTicker : public QCPAxisTicker {
 public:
  RoundLogTicker() { setTickCount(6); }

 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

}  // namespace ropewalk
