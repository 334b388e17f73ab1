#include "widgets/frame/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"

namespace ropewalk {
namespace {

constexpr double kKilo = 1024;
constexpr double kGreatest = 1e15;  // beyond that a length is a typing error, and doubles soon lose whole numbers

QString tr_quantity(const char* text) {
  return QCoreApplication::translate("Quantity", text);
}

}  // namespace

QString exact_length(std::int64_t tokens) {
  return tr_quantity("%1 tokens").arg(exact_text(tokens));
}

QString editable_length(std::int64_t tokens) {
  return tokens % 1024 == 0 ? length_text(static_cast<double>(tokens)) : QString::number(tokens);
}

std::optional<std::int64_t> parse_length(const QString& text) {
  static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)\\s*([kKmM]?)$"));
  QString plain = text.trimmed();
  plain.remove(QLocale().groupSeparator());
  if (QLocale().decimalPoint() != u".") plain.replace(QLocale().decimalPoint(), QStringLiteral("."));
  const QRegularExpressionMatch match = form.match(plain);
  if (!match.hasMatch()) return std::nullopt;
  double value = match.captured(1).toDouble();
  const QString unit = match.captured(2).toLower();
  if (unit == u"k") value *= kKilo;
  if (unit == u"m") value *= kKilo * kKilo;
  if (!(value >= 1) || value > kGreatest) return std::nullopt;
  return std::llround(value);
}

std::optional<QList<std::int64_t>> parse_lengths(const QString& text) {
  static const QRegularExpression separator(QStringLiteral("[;,\\s]+"));
  QList<std::int64_t> lengths;
  for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
    const std::optional<std::int64_t> length = parse_length(part);
    if (!length) return std::nullopt;
    lengths.append(*length);
  }
  if (lengths.isEmpty()) return std::nullopt;
  std::sort(lengths.begin(), lengths.end());
  lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
  return lengths;
}

QString lengths_text(const QList<std::int64_t>& lengths) {
  QStringList parts;
  for (const std::int64_t length : lengths) parts.append(editable_length(length));
  return parts.join(QStringLiteral(", "));
}

QString bytes_text(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString count_text(std::uint64_t count) {
  const double value = static_cast<double>(count);
  if (value >= 1e9) return tr_quantity("%1 B").arg(QLocale().toString(value / 1e9, 'f', 2));
  if (value >= 1e6) return tr_quantity("%1 M").arg(QLocale().toString(value / 1e6, 'f', 1));
  if (value >= 1e3) return tr_quantity("%1 K").arg(QLocale().toString(value / 1e3, 'f', 1));
  return QString::number(count);
}

QString remaining_text(double seconds) {
  if (!(seconds >= 0) || !std::isfinite(seconds)) return {};
  // Whole minutes above one and a half: a remaining time is never known to the second.
  if (seconds >= 90) seconds = 60 * std::round(seconds / 60);
  return tr_quantity("%1 left").arg(duration_text(seconds));
}

}  // namespace ropewalk
