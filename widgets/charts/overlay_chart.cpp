#include "widgets/charts/overlay_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

OverlayChart::OverlayChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Lines of the compared runs"));
  set_file_name(QStringLiteral("compared-runs"));
  plot_->xAxis->grid()->setVisible(false);
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) {
    if (!hovered_) return;
    const QRect axes = plot_->axisRect()->rect();
    const double x = plot_->xAxis->coordToPixel(*hovered_);
    QColor color = colors_of(this).text;
    color.setAlpha(110);
    painter.setPen(QPen(color, 1));
    painter.drawLine(QLineF(x, axes.top(), x, axes.bottom()));
  });
  OverlayChart::restyle();
  set_has_data(false);
}

void OverlayChart::set_lines(const QString& sentence, const OverlayAxes& axes, QList<OverlayLine> lines) {
  const bool other_axes = axes.x_name != axes_.x_name || axes.y_names != axes_.y_names;
  sentence_ = sentence;
  axes_ = axes;
  lines_ = std::move(lines);
  lines_.removeIf([](const OverlayLine& line) { return line.x.isEmpty(); });
  if (other_axes) {
    follows_data_ = true;
    hidden_.clear();
  }
  hovered_.reset();
  set_axes();
  rebuild();
  set_has_data(!lines_.isEmpty());
  if (follows_data_) reset_view();
  queue_replot();
}

void OverlayChart::set_axes() {
  plot_->xAxis->setLabel(axes_.x_name);
  if (!axes_.y_names.isEmpty()) set_y_names(axes_.y_names);
  const bool lengths = axes_.x == OverlayAxes::X::lengths;
  plot_->xAxis->setScaleType(lengths ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (lengths)
    plot_->xAxis->setTicker(QSharedPointer<LengthTicker>::create());
  else
    use_whole_ticks(plot_->xAxis, axes_.x == OverlayAxes::X::pairs ? 10 : 6);
  plot_->yAxis->setScaleType(axes_.y_logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  plot_->yAxis->setTicker(axes_.y_logarithmic ? QSharedPointer<RoundLogTicker>::create().staticCast<QCPAxisTicker>()
                                              : QSharedPointer<QCPAxisTicker>::create());
}

QPen OverlayChart::pen_of(int line, double width) const {
  return series_pen(lines_[line].style, colors_of(this).dark, width);
}

void OverlayChart::rebuild() {
  plot_->clearPlottables();
  std::vector<LegendEntry> entries;
  for (int at = 0; at < int(lines_.size()); ++at) {
    const OverlayLine& line = lines_[at];
    QCPGraph* graph = plot_->addGraph();
    graph->setData(line.x, line.y, true);
    graph->setName(line.name);
    graph->setPen(pen_of(at));
    graph->setLineStyle(axes_.steps ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
    graph->setVisible(is_shown(at));
    if (axes_.points)
      graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(graph->pen().color(), 1.5),
                                             QBrush(colors_of(this).surface), 6));
    if (line.low.size() == line.x.size() && line.high.size() == line.x.size() && is_shown(at)) {
      auto* bars = new QCPErrorBars(plot_->xAxis, plot_->yAxis);
      bars->setDataPlottable(graph);
      bars->setPen(QPen(graph->pen().color(), 1));
      bars->setWhiskerWidth(5);
      QVector<double> minus, plus;
      for (int i = 0; i < line.x.size(); ++i) {
        const auto reach = [](double value) { return std::isfinite(value) ? std::max(0.0, value) : 0.0; };
        minus << reach(line.y[i] - line.low[i]);
        plus << reach(line.high[i] - line.y[i]);
      }
      bars->setData(minus, plus);
    }
    LegendEntry entry{at, line.name, pen_of(at)};
    entry.can_toggle = true;
    entry.on = is_shown(at);
    entry.tooltip = tr("%1. Click to hide or show.").arg(line.name);
    entries.push_back(entry);
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence_);
  setAccessibleDescription(sentence_);
}

void OverlayChart::restyle() {
  PlotView::restyle();
  rebuild();
}

void OverlayChart::reset_view() {
  follows_data_ = true;
  double left = 1e300, right = -1e300, low = 1e300, high = -1e300;
  for (int at = 0; at < int(lines_.size()); ++at) {
    for (int i = 0; i < lines_[at].x.size(); ++i) {
      left = std::min(left, lines_[at].x[i]);
      right = std::max(right, lines_[at].x[i]);
      if (!std::isfinite(lines_[at].y[i]) || !is_shown(at)) continue;
      low = std::min(low, lines_[at].y[i]);
      high = std::max(high, lines_[at].y[i]);
    }
  }
  if (left > right) return;
  if (low > high) low = high = 1;
  const bool pairs = axes_.x == OverlayAxes::X::pairs;
  if (axes_.x == OverlayAxes::X::lengths)
    plot_->xAxis->setRange(left / 1.2, right * 1.2);
  else
    plot_->xAxis->setRange(pairs ? -0.75 : std::min(left, 0.0),
                           pairs ? right + 0.75 : std::max(left + 1, right * 1.02));
  if (axes_.share)
    plot_->yAxis->setRange(-3, 103);
  else if (axes_.y_logarithmic)
    plot_->yAxis->setRange(low / std::pow(high / low, 0.08) / 1.001, high * std::pow(high / low, 0.08) * 1.001);
  else
    plot_->yAxis->setRange(low - std::max(0.02, 0.08 * (high - low)), high + std::max(0.02, 0.08 * (high - low)));
  queue_replot();
}

std::optional<double> OverlayChart::y_at(const OverlayLine& line, double x) const {
  const auto after = std::upper_bound(line.x.begin(), line.x.end(), x);
  if (after == line.x.begin()) return std::nullopt;
  const qsizetype at = after - line.x.begin() - 1;
  if (!axes_.steps && line.x[at] != x) return std::nullopt;
  return line.y[at];
}

void OverlayChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  plot_->setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (!plot_->axisRect()->rect().contains(event->pos())) return mouse_left();
  // The nearest place where a line has a value.
  const double at = plot_->xAxis->pixelToCoord(event->pos().x());
  std::optional<double> nearest;
  for (int line = 0; line < int(lines_.size()); ++line) {
    if (!is_shown(line)) continue;
    const QVector<double>& x = lines_[line].x;
    const auto after = std::lower_bound(x.begin(), x.end(), at);
    for (auto candidate : {after, after == x.begin() ? after : after - 1}) {
      if (candidate == x.end()) continue;
      if (!nearest || std::abs(*candidate - at) < std::abs(*nearest - at)) nearest = *candidate;
    }
  }
  if (nearest != hovered_) {
    set_hovered_place(nearest);
    if (nearest) Q_EMIT place_hovered(*nearest);
  }
  if (nearest) show_tooltip(event->pos(), tooltip(*nearest));
}

void OverlayChart::mouse_left() {
  if (!hovered_) return;
  QToolTip::hideText();
  set_hovered_place({});
  Q_EMIT place_hovered(std::numeric_limits<double>::quiet_NaN());
}

void OverlayChart::set_hovered_place(std::optional<double> x) {
  if (x == hovered_) return;
  hovered_ = x;
  if (state() == State::ready) plot_->layer(QStringLiteral("overlay"))->replot();
}

void OverlayChart::legend_toggled(int id) {
  if (id < 0 || id >= lines_.size()) return;
  const QString name = lines_[id].name;
  if (hidden_.erase(name) == 0) hidden_.insert(name);
  rebuild();
  if (follows_data_) reset_view();
  queue_replot();
}

QString OverlayChart::x_text(double x) const {
  switch (axes_.x) {
    case OverlayAxes::X::pairs:
      return tr("Pair %1").arg(int(x));
    case OverlayAxes::X::lengths:
      return tr("%1 tokens").arg(exact_text(std::int64_t(std::llround(x))));
    case OverlayAxes::X::count:
      break;
  }
  return tr("%1: %2", "axis and place").arg(axes_.x_name, exact_text(std::int64_t(std::llround(x))));
}

QString OverlayChart::y_text(double y) const {
  return axes_.share ? tr("%1 %").arg(QString::number(y, 'f', 1)) : number_text(y, 5);
}

QString OverlayChart::tooltip(double x) const {
  QString rows;
  for (int at = 0; at < int(lines_.size()); ++at) {
    if (!is_shown(at)) continue;
    if (const auto y = y_at(lines_[at], x)) rows += tooltip_row(lines_[at].name.toHtmlEscaped(), y_text(*y));
  }
  return QStringLiteral("<p><b>%1</b></p><table>%2</table>").arg(x_text(x).toHtmlEscaped(), rows);
}

QString OverlayChart::csv() const {
  QString text = QStringLiteral("run,x,y,low,high\n");
  for (const OverlayLine& line : lines_) {
    QString name = line.name;
    name = QStringLiteral("\"%1\"").arg(name.replace(QLatin1Char('"'), QLatin1String("\"\"")));
    for (int i = 0; i < line.x.size(); ++i) {
      const bool interval = i < line.low.size() && i < line.high.size();
      text += name + QStringLiteral(",%1,%2,").arg(line.x[i], 0, 'g', 12).arg(line.y[i], 0, 'g', 12);
      text += interval ? QStringLiteral("%1,%2\n").arg(line.low[i], 0, 'g', 12).arg(line.high[i], 0, 'g', 12)
                       : QStringLiteral(",\n");
    }
  }
  return text;
}

}  // namespace ropewalk
