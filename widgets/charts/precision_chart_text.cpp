// What PrecisionChart says in words: its sentence, the tooltip and the CSV.
#include <cmath>
#include <limits>
#include <numbers>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/precision_chart.h"
#include "widgets/theme/arithmetic_style.h"

namespace ropewalk {
namespace {

QString error_text(double value) {
  return value != 0 && value < 1e-3 ? QString::number(value, 'e', 1) : number_text(value, 3);
}

}  // namespace

QString PrecisionChart::sentence() const {
  if (!report_) return {};
  return axis_ == Axis::pairs ? sentence_by_pair() : sentence_by_position();
}

QString PrecisionChart::sentence_by_pair() const {
  QStringList counts;
  for (const PhaseErrors& errors : report_->errors) {
    int wrong = 0;
    for (int pair = 0; pair < report_->pairs(); ++pair)
      wrong += errors.phase_error[report_->index(pair, std::size_t(position_index_))] > report_->threshold;
    if (errors.arithmetic != PhaseArithmetic::ropewalk || wrong > 0)
      counts << tr("%1 in %2").arg(wrong).arg(arithmetic_text(errors.arithmetic));
  }
  return tr("Position %1: pairs more than %2 rad off, of %3: %4")
      .arg(exact_text(position()), ratio_text(report_->threshold))
      .arg(report_->pairs())
      .arg(counts.join(QStringLiteral(", ")));
}

QString PrecisionChart::sentence_by_position() const {
  QStringList firsts;
  for (const PhaseErrors& errors : report_->errors) {
    const std::int64_t first = errors.first_beyond[std::size_t(pair_)];
    if (first < 0 && errors.arithmetic == PhaseArithmetic::ropewalk) continue;
    firsts << (first < 0 ? tr("nowhere in %1").arg(arithmetic_text(errors.arithmetic))
                         : tr("from %1 in %2").arg(exact_text(first), arithmetic_text(errors.arithmetic)));
  }
  return tr("Pair %1, more than %2 rad off: %3")
      .arg(pair_)
      .arg(ratio_text(report_->threshold), firsts.join(QStringLiteral(", ")));
}

QString PrecisionChart::tooltip(int point) const {
  const int pair = axis_ == Axis::pairs ? point : pair_;
  const std::int64_t p = axis_ == Axis::pairs ? position() : report_->positions[std::size_t(point)];
  const double theta = report_->inverse_frequency_at(pair, p);
  QString rows = QStringLiteral(
                     "<tr><td></td><td align=right>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td><td "
                     "align=right>%3&nbsp;&nbsp;</td><td align=right>%4</td></tr>")
                     .arg(tr("phase error (rad)"), tr("estimate (rad)"), tr("cos, sin error"),
                          tr("first beyond %1 rad").arg(ratio_text(report_->threshold)));
  for (const PhaseErrors& errors : report_->errors) {
    const std::size_t at = index_of(point);
    const std::int64_t first = errors.first_beyond[std::size_t(pair)];
    rows += QStringLiteral(
                "<tr><td>%1&nbsp;&nbsp;</td><td align=right><b>%2</b>&nbsp;&nbsp;</td><td "
                "align=right>%3&nbsp;&nbsp;</td><td align=right>%4&nbsp;&nbsp;</td><td align=right>%5</td></tr>")
                .arg(arithmetic_text(errors.arithmetic),
                     errors.overflowed[at] ? tr("no number") : error_text(errors.phase_error[at]),
                     error_text(phase_error_estimate(errors.arithmetic, theta, p)),
                     errors.overflowed[at] ? tr("no number") : error_text(errors.value_error[at]),
                     first < 0 ? tr("none") : exact_text(first));
  }
  return tr("<p><b>Pair %1 at position %2</b>: θ̂ = %3 rad a token, phase %4 rad, %5 turns%6</p><table>%7</table>")
      .arg(pair)
      .arg(exact_text(p), error_text(theta), number_text(double(p) * theta, 4),
           number_text(double(p) * theta / (2 * std::numbers::pi), 4),
           set_.isEmpty() ? QString() : tr(" (%1)").arg(set_), rows);
}

// Of the pair or the position that is shown; what is smaller than the floor is drawn at it.
std::vector<CsvRange> PrecisionChart::visible_ranges() const {
  std::vector<CsvRange> ranges = PlotView::visible_ranges();
  if (ranges.empty() || !report_) return ranges;
  if (ranges.back().lower <= floor()) ranges.back().lower = -std::numeric_limits<double>::infinity();
  if (axis_ == Axis::pairs)
    ranges.push_back({QStringLiteral("position"), double(position()), double(position())});
  else
    ranges.push_back({QStringLiteral("pair"), double(pair_), double(pair_)});
  return ranges;
}

QString PrecisionChart::csv() const {
  QString text = QStringLiteral(
      "pair,inverse_frequency,position,type,phase_error_rad,estimate_rad,bound_rad,value_error,overflow\n");
  if (!report_) return text;
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (int pair = 0; pair < report_->pairs(); ++pair)
    for (std::size_t at = 0; at < report_->positions.size(); ++at) {
      const std::int64_t p = report_->positions[at];
      const double theta = report_->inverse_frequency_at(pair, p);
      for (const PhaseErrors& errors : report_->errors) {
        const std::size_t index = report_->index(pair, at);
        text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8,%9\n")
                    .arg(pair)
                    .arg(number(theta))
                    .arg(p)
                    .arg(QLatin1String(phase_arithmetic_id(errors.arithmetic).data()),
                         number(errors.phase_error[index]), number(phase_error_estimate(errors.arithmetic, theta, p)),
                         number(phase_error_bound(errors.arithmetic, theta, p)), number(errors.value_error[index]))
                    .arg(int(errors.overflowed[index]));
      }
    }
  return text;
}

}  // namespace ropewalk
