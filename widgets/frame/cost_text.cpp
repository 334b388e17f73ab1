#include "widgets/frame/cost_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

QString tr_cost(const char* text) {
  return QCoreApplication::translate("CostText", text);
}

constexpr double kMinute = 60, kHour = 3600;  // seconds

// To two digits: 1,238 -> 1,200; whole seconds, from ten minutes on whole minutes, from ten hours on whole hours.
std::int64_t rounded(std::int64_t count) {
  if (count < 100) return count;
  const double step = std::pow(10, std::floor(std::log10(double(count))) - 1);
  return std::int64_t(std::round(double(count) / step) * step);
}

double rounded_seconds(double seconds) {
  if (seconds < 1) return 1;
  const double unit = seconds >= 10 * kHour ? kHour : seconds >= 2 * kMinute ? kMinute : seconds >= 20 ? 10 : 1;
  return std::round(seconds / unit) * unit;
}

std::int64_t evaluations_of(const CostStated& cost) {
  return cost.forecast ? rounded(cost.document_evaluations) : cost.document_evaluations;
}
QString time_of(const CostStated& cost) {
  return duration_text(cost.forecast ? rounded_seconds(cost.seconds) : cost.seconds);
}

}  // namespace

QString cost_text(const CostStated& cost) {
  QString text =
      tr_cost("%1 document evaluations, %2").arg(QLocale().toString(qlonglong(evaluations_of(cost))), time_of(cost));
  if (cost.memory_bytes > 0) text += QStringLiteral(", ") + bytes_text(cost.memory_bytes);
  return text;
}

QString cost_beside_forecast(const CostStated& cost, const CostStated* forecast) {
  const QString evaluations = QLocale().toString(qlonglong(evaluations_of(cost)));
  if (!forecast) return tr_cost("took %1 evaluations, %2").arg(evaluations, time_of(cost));
  return tr_cost("took %1 evaluations, %2 (forecast: %3, %4)")
      .arg(evaluations, time_of(cost), QLocale().toString(qlonglong(evaluations_of(*forecast))), time_of(*forecast));
}

}  // namespace ropewalk
