#include "widgets/charts/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace ropewalk {
namespace {

// At most `decimals` digits after the point, without trailing zeros.
QString trimmed(double value, int decimals) {
  QString text = QString::number(value, 'f', decimals);
  if (!text.contains(QLatin1Char('.'))) return text;
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  return text;
}

}  // namespace

QString length_text(double tokens) {
  const auto scaled = [&](double unit, const char* suffix) {
    return trimmed(tokens / unit, tokens / unit < 100 ? 1 : 0) + QLatin1String(suffix);
  };
  if (!std::isfinite(tokens)) return QStringLiteral("∞");
  const double size = std::abs(tokens);
  if (size >= 1048576.0 * 1024.0) return scaled(1048576.0 * 1024.0, "G");
  if (size >= 1048576.0) return scaled(1048576.0, "M");
  if (size >= 1024.0) return scaled(1024.0, "k");
  return trimmed(tokens, size < 10 ? 1 : 0);
}

QString exact_text(std::int64_t tokens) {
  return QLocale(QLocale::English).toString(qlonglong(tokens));
}

QString number_text(double value, int digits) {
  if (std::isnan(value)) return QStringLiteral("–");
  if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
  if (value == 0) return QStringLiteral("0");
  const int before = int(std::floor(std::log10(std::abs(value)))) + 1;
  if (before > 7 || before < -3) return QString::number(value, 'g', digits);
  return QString::number(value, 'f', std::max(0, digits - std::max(before, 1)));
}

QString perplexity_text(double value, int digits) {
  constexpr double kLeast = 1e-6;  // what is closer to 1 than that is 1
  const double above = value - 1;
  if (!(above >= kLeast && above < 1)) return number_text(value, digits);
  const int of_excess = 1 - int(std::floor(std::log10(above)));  // decimals that show two digits of it
  return number_text(value, std::max(digits, of_excess + 1));
}

QString ratio_text(double value) {
  return trimmed(value, value < 10 ? 2 : 1);
}

QString duration_text(double seconds) {
  const auto text = [](const char* pattern) { return QCoreApplication::translate("ropewalk::duration", pattern); };
  const qint64 whole = qint64(std::llround(std::max(0.0, seconds)));
  if (seconds < 10) return text("%1 s").arg(trimmed(std::max(0.0, seconds), 1));
  if (whole < 60) return text("%1 s").arg(whole);
  if (whole < 3600) return text("%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return text("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

}  // namespace ropewalk
