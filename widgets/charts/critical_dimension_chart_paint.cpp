// What CriticalDimensionChart draws itself: the found band, the theory's lines, points with whiskers; its words.
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kReach = 9;  // pixels within which a point is hit

}  // namespace

void CriticalDimensionChart::paint_found(QCPPainter& painter) const {
  if (!curve_.found) return;
  const QRectF area = plot_->axisRect()->rect();
  const double from = plot_->xAxis->coordToPixel(curve_.interval.first - 0.42);
  const double to = plot_->xAxis->coordToPixel(curve_.interval.second + 0.42);
  QColor wash = colors_of(this).accent;
  wash.setAlpha(colors_of(this).dark ? 40 : 28);
  painter.setAntialiasing(false);
  painter.fillRect(QRectF(from, area.top(), to - from, area.height()), wash);
}

void CriticalDimensionChart::paint_theory(QCPPainter& painter) const {
  if (rope_.pairs() == 0) return;
  const Colors& colors = colors_of(this);
  const auto x = [this](int dimension) { return plot_->xAxis->coordToPixel(dimension); };
  const int theory = critical_dimension(rope_), ten = critical_dimension_ten_periods(rope_);
  std::vector<VerticalMark> marks{
      {x(theory), QPen(colors.text_muted, 1.25, Qt::DashLine), tr("theory: d_tcd %1").arg(theory)},
      {x(ten), QPen(colors.text_muted, 1.25, Qt::DotLine), tr("ten periods: d_tcd¹⁰ %1").arg(ten)}};
  if (curve_.found) {
    const auto [low, high] = curve_.interval;
    marks.push_back({x(*curve_.found), QPen(colors.accent, 1.5),
                     low == high ? tr("found: d_rcd %1").arg(*curve_.found)
                                 : tr("found: d_rcd %1 (%2–%3)").arg(*curve_.found).arg(low).arg(high)});
  }
  paint_vertical_marks(painter, plot_->axisRect()->rect(), font(), colors, std::move(marks));
}

QPointF CriticalDimensionChart::pixel(int search, const CurvePoint& point) const {
  return QPointF(plot_->xAxis->coordToPixel(point.critical_dimension + shift(search)),
                 plot_->yAxis->coordToPixel(std::exp(point.nll)));
}

void CriticalDimensionChart::paint_point(QCPPainter& painter, int search, const CurvePoint& point) const {
  const Colors& colors = colors_of(this);
  const auto y = [this](double nll) {
    return std::isfinite(nll) ? plot_->yAxis->coordToPixel(std::exp(nll)) : std::nan("");
  };
  const bool main = search < 0 || !several();
  IntervalMark mark{pixel(search, point), y(point.nll_low), y(point.nll_high), pen_of(search).color()};
  mark.ground = colors.surface;
  mark.filled = !point.stopped_early;
  mark.radius = main ? 4.5 : 2.75;
  mark.line_width = main ? 1.5 : 1;
  if (!main) {
    mark.low = mark.high = std::nan("");  // a search's own intervals are in its tooltips
    return paint_mark(painter, mark);
  }
  paint_interval_mark(painter, mark);
  if (!point.worse) return;
  const QColor on = mark.filled ? colors.surface : mark.color;
  painter.setPen(QPen(on, 1.25));
  painter.drawLine(QLineF(mark.at.x() - 2, mark.at.y() - 2, mark.at.x() + 2, mark.at.y() + 2));
  painter.drawLine(QLineF(mark.at.x() - 2, mark.at.y() + 2, mark.at.x() + 2, mark.at.y() - 2));
}

void CriticalDimensionChart::paint_points(QCPPainter& painter) const {
  for (int at = 0; at < int(graphs_.size()); ++at) {
    if (!graphs_[std::size_t(at)]->visible()) continue;
    const bool pooled = at == int(searches_.size());
    for (const CurvePoint& point : pooled ? curve_.pooled : curve_.searches[std::size_t(at)])
      paint_point(painter, pooled ? -1 : at, point);
  }
}

void CriticalDimensionChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_dimension_ < 0 || hovered_search_ >= int(curve_.searches.size())) return;
  const auto& points = hovered_search_ < 0 ? curve_.pooled : curve_.searches[std::size_t(hovered_search_)];
  for (const CurvePoint& point : points) {
    if (point.critical_dimension != hovered_dimension_) continue;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors_of(this).accent, 2));
    painter.drawEllipse(pixel(hovered_search_, point), 8, 8);
  }
}

CriticalDimensionChart::Hit CriticalDimensionChart::hit(const QPointF& position) const {
  Hit best;
  double least = kReach;
  for (int at = int(graphs_.size()) - 1; at >= 0; --at) {  // what is drawn on top first
    if (!graphs_[std::size_t(at)]->visible()) continue;
    const bool pooled = at == int(searches_.size());
    for (const CurvePoint& point : pooled ? curve_.pooled : curve_.searches[std::size_t(at)]) {
      const double distance = QLineF(pixel(pooled ? -1 : at, point), position).length();
      if (distance >= least) continue;
      least = distance;
      best = {pooled ? -1 : at, &point};
    }
  }
  return best;
}

QString CriticalDimensionChart::tooltip(const Hit& hit) const {
  const CurvePoint& point = *hit.point;
  QString rows = tooltip_row(tr("Needle perplexity"), perplexity_text(std::exp(point.nll), 4));
  if (std::isfinite(point.nll_low))
    rows += tooltip_row(
        tr("&nbsp;&nbsp;95 % interval"),
        tr("%1 to %2").arg(perplexity_text(std::exp(point.nll_low), 3), perplexity_text(std::exp(point.nll_high), 3)));
  rows += tooltip_row(tr("Documents"), QString::number(point.documents));
  if (hit.search < 0)
    rows += tooltip_row(tr("Searches"), QString::number(point.searches));
  else
    rows += tooltip_row(tr("Candidate"), QString::number(point.candidate));
  if (point.p < 1 || point.difference != 0) {
    rows += tooltip_row(
        tr("Against the best (nats)"),
        QStringLiteral("%1%2").arg(QLatin1String(point.difference > 0 ? "+" : ""), number_text(point.difference, 3)));
    rows += tooltip_row(tr("&nbsp;&nbsp;p, paired"), number_text(point.p, 2));
  }
  QString note;
  if (point.stopped_early) note = tr("<p>All candidates of this d_rcd were stopped early</p>");
  const QString name = hit.search < 0 ? tr("pooled") : searches_[std::size_t(hit.search)].name.toHtmlEscaped();
  return tr("<p><b>d_rcd %1</b> %2</p><table>%3</table>%4").arg(point.critical_dimension).arg(name, rows, note);
}

QString CriticalDimensionChart::csv() const {
  QString text = QStringLiteral(
      "search,critical_dimension,candidate,searches,documents,perplexity,nll,nll_low,nll_high,stopped_early,"
      "difference_from_best,p,worse\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  const auto add = [&](QString name, const std::vector<CurvePoint>& points) {
    name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    for (const CurvePoint& point : points)
      text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7\n")
                  .arg(name)
                  .arg(point.critical_dimension)
                  .arg(point.candidate < 0 ? QString() : QString::number(point.candidate))
                  .arg(point.searches)
                  .arg(point.documents)
                  .arg(QStringList{number(std::exp(point.nll)), number(point.nll), number(point.nll_low),
                                   number(point.nll_high), QString::number(int(point.stopped_early))}
                           .join(QLatin1Char(',')))
                  .arg(QStringList{number(point.difference), number(point.p), QString::number(int(point.worse))}.join(
                      QLatin1Char(',')));
  };
  for (std::size_t at = 0; at < curve_.searches.size(); ++at) add(searches_[at].name, curve_.searches[at]);
  if (several()) add(QStringLiteral("pooled"), curve_.pooled);
  return text;
}

}  // namespace ropewalk
