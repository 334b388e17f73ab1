#include "widgets/frame/cost_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"

namespace ropewalk {
namespace {

QString tr_cost(const char* text) {
  return QCoreApplication::translate("CostText", text);
}

constexpr double kMinute = 60, kHour = 3600;  // seconds

// To two digits: 1,238 -> 1,200.
std::int64_t rounded(std::int64_t count) {
  if (count < 100) return count;
  const double step = std::pow(10, std::floor(std::log10(double(count))) - 1);
  return std::int64_t(std::round(double(count) / step) * step);
}

QString rounded_time(double seconds) {
  if (seconds >= 10 * kHour) return tr_cost("%1 h").arg(std::llround(seconds / kHour));
  if (seconds >= 2 * kMinute && seconds < kHour) return tr_cost("%1 min").arg(std::llround(seconds / kMinute));
  return duration_text(seconds >= 20 && seconds < kHour ? 10 * std::round(seconds / 10)
                                                        : std::max(1.0, std::round(seconds)));
}

QString evaluations_of(const CostStated& cost) {
  return QLocale().toString(qlonglong(cost.forecast ? rounded(cost.document_evaluations) : cost.document_evaluations));
}
QString time_of(const CostStated& cost) {
  return cost.forecast ? rounded_time(cost.seconds) : duration_text(cost.seconds);
}

}  // namespace

QString cost_text(const CostStated& cost) {
  QString text = tr_cost("%1 document evaluations, %2").arg(evaluations_of(cost), time_of(cost));
  if (cost.memory_bytes > 0)
    text += QStringLiteral(", ") + QLocale().formattedDataSize(qint64(cost.memory_bytes),
                                                               cost.memory_bytes < 1'000'000'000 ? 0 : 1,
                                                               QLocale::DataSizeSIFormat);
  return text;
}

QString short_cost_text(const CostStated& cost) {
  return tr_cost("%1 evaluations, %2").arg(evaluations_of(cost), time_of(cost));
}

QString cost_beside_forecast(const CostStated& cost, const CostStated* forecast) {
  if (!forecast) return short_cost_text(cost);
  return tr_cost("%1 evaluations, %2 (forecast %3, %4)")
      .arg(evaluations_of(cost), time_of(cost), evaluations_of(*forecast), time_of(*forecast));
}

}  // namespace ropewalk
