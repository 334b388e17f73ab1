#include "widgets/charts/length_ticker.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"

namespace ropewalk {

double LengthTicker::getTickStep(const QCPRange& range) {
  const double doublings = std::log2(std::max(range.upper, 1e-9) / std::max(range.lower, 1e-9));
  return std::max(1.0, std::ceil(doublings / tickCount()));
}

QVector<double> LengthTicker::createTickVector(double tickStep, const QCPRange& range) {
  QVector<double> ticks;
  if (range.lower <= 0 || range.upper <= range.lower) return ticks;
  // One tick more on each side: QCustomPlot trims them and places the sub ticks between.
  const double first = std::floor(std::log2(range.lower) / tickStep) * tickStep;
  for (double power = first; power <= std::log2(range.upper) + tickStep; power += tickStep) ticks << std::exp2(power);
  return ticks;
}

QVector<double> LengthTicker::createSubTickVector(int subTickCount, const QVector<double>& ticks) {
  QVector<double> sub;
  for (int at = 0; at + 1 < ticks.size(); ++at)
    for (int step = 1; step <= subTickCount; ++step) sub << ticks[at] * std::exp2(step);
  return sub;
}

QString LengthTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return length_text(tick);
}

QVector<double> RoundLogTicker::createTickVector(double, const QCPRange& range) {
  QVector<double> ticks;
  if (range.lower <= 0 || range.upper <= range.lower) return ticks;
  // Candidates of growing fineness; the first that gives enough ticks is taken.
  static const QVector<QVector<double>> mantissas{{1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}};
  for (const QVector<double>& set : mantissas) {
    ticks.clear();
    for (double decade = std::pow(10, std::floor(std::log10(range.lower))); decade <= range.upper; decade *= 10)
      for (const double mantissa : set)
        if (decade * mantissa >= range.lower && decade * mantissa <= range.upper) ticks << decade * mantissa;
    if (ticks.size() >= std::max(std::min(3, tickCount()), tickCount() - 2)) return ticks;
  }
  // Less than about half a decade: evenly spaced round numbers read better than any logarithmic choice.
  const double step = QCPAxisTicker::getTickStep(range);
  ticks.clear();
  for (double tick = std::ceil(range.lower / step) * step; tick <= range.upper; tick += step) ticks << tick;
  return ticks;
}

QString RoundLogTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  QString text = QString::number(tick, 'f', 6);
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  return tick >= 1e6 ? QString::number(tick, 'g', 3) : text;
}

}  // namespace ropewalk
