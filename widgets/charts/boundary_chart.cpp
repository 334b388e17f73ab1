#include "widgets/charts/boundary_chart.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/policy_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

QString nats_text(double value) {
  return value != 0 && value < 1e-3 ? QString::number(value, 'e', 1) : number_text(value, 3);
}

}  // namespace

BoundaryChart::BoundaryChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Policies at the trained context"));
  setObjectName(QStringLiteral("boundary_chart"));
  set_file_name(QStringLiteral("boundary"));
  set_empty_text(QStringLiteral("compare"),
                 tr("Shows what each policy at the trained context costs: how far the next token's probabilities are "
                    "from those of a full recompute."),
                 tr("Compare policies at the crossing"));
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  auto decades = QSharedPointer<QCPAxisTickerLog>::create();
  decades->setSubTickCount(0);
  plot_->yAxis->setTicker(decades);
  plot_->yAxis->setNumberFormat(QStringLiteral("ebc"));
  plot_->yAxis->setNumberPrecision(0);
  set_y_names({tr("KL from a full recompute (nats, log)"), tr("KL (nats, log)"), tr("KL (nats)")});
  plot_->xAxis->setLabel(tr("Prefix length n (tokens)"));
  use_whole_ticks(plot_->xAxis, 8);
  plot_->xAxis->setNumberFormat(QStringLiteral("f"));
  plot_->xAxis->setNumberPrecision(0);
  plot_->xAxis->grid()->setVisible(false);
  plot_->addLayer(QStringLiteral("lines"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_floor(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_crossing(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  BoundaryChart::restyle();
  set_has_data(false);
}

void BoundaryChart::set_result(BoundaryResult result, const QString& factors, const QString& document) {
  result_ = std::move(result);
  factors_ = factors;
  document_ = document;
  hovered_ = -1;
  hidden_.clear();
  fill_graphs();
  restyle();
  reset_view();
  QStringList about = {factors_, document_};
  about.removeAll(QString());
  plot_->xAxis->setLabel(about.isEmpty() ? tr("Prefix length n (tokens)")
                                         : tr("Prefix length n (tokens; %1)").arg(about.join(QStringLiteral(", "))));
  set_has_data(!result_.curves.empty() && !result_.lengths.empty());
}

void BoundaryChart::clear() {
  set_result({}, {});
}

void BoundaryChart::fill_graphs() {
  for (QCPGraph* graph : graphs_) plot_->removeGraph(graph);
  graphs_.clear();
  // Lines are broken at the crossing: between two lengths there is nothing, and jumps would hide it.
  const auto beyond = std::upper_bound(result_.lengths.begin(), result_.lengths.end(), result_.trained_context);
  const auto gap = beyond - result_.lengths.begin();
  QVector<double> x;
  for (const std::int64_t length : result_.lengths) x << double(length);
  x.insert(gap, double(result_.trained_context) + 0.5);
  for (const BoundaryCurve& curve : result_.curves) {
    QVector<double> y;
    for (const double kl : curve.kl) y << (std::isfinite(kl) ? std::max(kl, kFloor) : std::nan(""));
    y.insert(gap, std::nan(""));
    QCPGraph* graph = plot_->addGraph();
    graph->setName(policy_text(curve.policy));
    graph->setLayer(QStringLiteral("lines"));
    graph->setData(x, y, true);
    graphs_.push_back(graph);
  }
}

void BoundaryChart::reset_view() {
  if (result_.lengths.empty()) return;
  plot_->xAxis->setRange(double(result_.lengths.front()) - 0.5, double(result_.lengths.back()) + 0.5);
  double least = 1e300, most = kFloor;
  for (const BoundaryCurve& curve : result_.curves) {
    for (const double kl : curve.kl) {
      if (!std::isfinite(kl)) continue;
      least = std::min(least, std::max(kl, kFloor));
      most = std::max(most, kl);
    }
  }
  // Room above for the crossing's name.
  const double bottom = std::log10(std::min(least, most)), top = std::max(std::log10(most), bottom + 1);
  plot_->yAxis->setRange(std::pow(10, bottom - 0.05 * (top - bottom)), std::pow(10, top + 0.25 * (top - bottom)));
  queue_replot();
}

// Beyond the measured lengths there is nothing to see.
void BoundaryChart::clamp_ranges() {
  if (result_.lengths.empty()) return;
  const double first = double(result_.lengths.front()) - 0.5, last = double(result_.lengths.back()) + 0.5;
  QCPRange x = plot_->xAxis->range();
  const double size = std::clamp(x.size(), 3.0, std::max(last - first, 3.0));
  const double lower = std::clamp(x.lower, first, std::max(first, last - size));
  plot_->xAxis->setRange(lower, lower + size);
  QCPRange y = plot_->yAxis->range();
  if (y.lower < kFloor / 10 || y.upper > 1e4)
    plot_->yAxis->setRange(std::max(y.lower, kFloor / 10), std::clamp(y.upper, kFloor, 1e4));
}

void BoundaryChart::restyle() {
  PlotView::restyle();
  const bool dark = colors_of(this).dark;
  for (std::size_t i = 0; i < graphs_.size(); ++i) graphs_[i]->setPen(policy_pen(result_.curves[i].policy, dark));
  update_header();
}

double BoundaryChart::mean_beyond(const BoundaryCurve& curve) const {
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < result_.lengths.size(); ++i) {
    if (result_.lengths[i] <= result_.trained_context) continue;
    sum += curve.kl[i];
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

bool BoundaryChart::on_floor() const {
  for (const BoundaryCurve& curve : result_.curves)
    for (const double kl : curve.kl)
      if (kl < kFloor) return true;
  return false;
}

void BoundaryChart::update_header() {
  const bool dark = colors_of(this).dark;
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < result_.curves.size(); ++i) {
    const BoundaryCurve& curve = result_.curves[i];
    LegendEntry entry{int(i), policy_text(curve.policy), policy_pen(curve.policy, dark)};
    entry.can_toggle = true;
    entry.on = hidden_.count(int(i)) == 0;
    entry.tooltip =
        tr("Mean beyond the trained context: %1 nats. The step that crosses took %2. Click to hide or show.")
            .arg(nats_text(mean_beyond(curve)), duration_text(curve.seconds));
    entries.push_back(std::move(entry));
  }
  header_->set_entries(std::move(entries));
  QString sentence;
  const auto costs = [this](const BoundaryCurve& a, const BoundaryCurve& b) { return mean_beyond(a) < mean_beyond(b); };
  const auto worst = std::max_element(result_.curves.begin(), result_.curves.end(), costs);
  if (worst != result_.curves.end()) {
    const QString trained = exact_text(result_.trained_context);
    sentence = mean_beyond(*worst) < kFloor
                   ? tr("Beyond %1 tokens no policy differs from a full recompute").arg(trained)
                   : tr("Costliest beyond %1 tokens: %2, %3 nats on average")
                         .arg(trained, policy_text(worst->policy), nats_text(mean_beyond(*worst)));
  }
  header_->set_sentence(sentence);
  setAccessibleDescription(document_.isEmpty() ? sentence : sentence + QStringLiteral(", ") + document_);
  queue_replot();
}

void BoundaryChart::paint_crossing(QCPPainter& painter) const {
  if (result_.lengths.empty()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(double(result_.trained_context) + 0.5);
  painter.setPen(QPen(colors.text, 1.5));
  painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  const QString name = tr("crossing: trained context %1").arg(exact_text(result_.trained_context));
  QRectF box(x + 6, area.top() + 2, metrics.horizontalAdvance(name) + 8, metrics.height() + 2);
  if (box.right() > area.right()) box.moveRight(x - 6);
  QColor background = colors.surface;
  background.setAlpha(220);
  painter.fillRect(box, background);
  painter.drawText(box, Qt::AlignCenter, name);
}

void BoundaryChart::paint_floor(QCPPainter& painter) const {
  if (!on_floor()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double y = plot_->yAxis->coordToPixel(kFloor);
  painter.setPen(QPen(colors.text_muted, 1, Qt::DotLine));
  painter.drawLine(QLineF(area.left(), y, area.right(), y));
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  const QString note = tr("0 and below 10⁻⁹ are drawn here");
  painter.setPen(colors.text_muted);
  painter.drawText(QRectF(area.right() - metrics.horizontalAdvance(note) - 8, y - metrics.height() - 4,
                          metrics.horizontalAdvance(note) + 4, metrics.height()),
                   Qt::AlignCenter, note);
}

void BoundaryChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_ < 0 || std::size_t(hovered_) >= result_.lengths.size()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(double(result_.lengths[std::size_t(hovered_)]));
  painter.setPen(QPen(colors.accent, 1));
  painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
  for (std::size_t i = 0; i < graphs_.size(); ++i) {
    if (hidden_.count(int(i)) > 0) continue;
    const double kl = std::max(result_.curves[i].kl[std::size_t(hovered_)], kFloor);
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(graphs_[i]->pen().color());
    painter.drawEllipse(QPointF(x, plot_->yAxis->coordToPixel(kl)), 4.5, 4.5);
  }
}

QString BoundaryChart::tooltip(std::size_t index) const {
  const std::int64_t n = result_.lengths[index];
  QString rows =
      QStringLiteral(
          "<tr><td></td><td align=right>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
          .arg(tr("KL (nats)"), tr("next token's NLL"), tr("most probable token"));
  for (const BoundaryCurve& curve : result_.curves)
    rows += QStringLiteral(
                "<tr><td>%1&nbsp;&nbsp;</td><td align=right><b>%2</b>&nbsp;&nbsp;</td><td "
                "align=right>%3&nbsp;&nbsp;</td><td>%4</td></tr>")
                .arg(policy_text(curve.policy), nats_text(curve.kl[index]), number_text(curve.nll[index], 4),
                     curve.agrees[index] ? tr("the same") : tr("another"));
  return tr("<p><b>After %1 tokens</b>, %2; full recompute: NLL %3</p><table>%4</table>")
      .arg(exact_text(n),
           n <= result_.trained_context ? tr("within the trained context") : tr("beyond the trained context"),
           number_text(result_.full_nll[index], 4), rows);
}

void BoundaryChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  plot_->setCursor(entry && entry->can_toggle ? Qt::PointingHandCursor : Qt::ArrowCursor);
  int index = -1;
  if (!result_.lengths.empty() && plot_->axisRect()->rect().contains(event->pos())) {
    const auto n = std::int64_t(std::llround(plot_->xAxis->pixelToCoord(event->pos().x())));
    index = int(std::clamp<std::int64_t>(n - result_.lengths.front(), 0, std::int64_t(result_.lengths.size()) - 1));
  }
  if (index != hovered_) {
    hovered_ = index;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (index >= 0)
    show_tooltip(event->pos(), tooltip(std::size_t(index)));
  else if (!entry)
    QToolTip::hideText();
}

void BoundaryChart::mouse_left() {
  if (hovered_ < 0) return;
  hovered_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void BoundaryChart::legend_toggled(int id) {
  if (id < 0 || std::size_t(id) >= graphs_.size()) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  graphs_[std::size_t(id)]->setVisible(hidden_.count(id) == 0);
  update_header();
}

// What is smaller than the floor is drawn at it.
std::vector<CsvRange> BoundaryChart::visible_ranges() const {
  std::vector<CsvRange> ranges = PlotView::visible_ranges();
  for (CsvRange& range : ranges)
    if (range.column == u"kl_nats" && range.lower <= kFloor) range.lower = -std::numeric_limits<double>::infinity();
  return ranges;
}

QString BoundaryChart::csv() const {
  QString text = QStringLiteral("n,policy,kl_nats,nll_nats,full_nll_nats,agrees,rescaled\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const BoundaryCurve& curve : result_.curves)
    for (std::size_t i = 0; i < result_.lengths.size(); ++i)
      text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7\n")
                  .arg(result_.lengths[i])
                  .arg(QLatin1String(policy_id(curve.policy).data(), qsizetype(policy_id(curve.policy).size())),
                       number(curve.kl[i]), number(curve.nll[i]), number(result_.full_nll[i]))
                  .arg(curve.agrees[i])
                  .arg(curve.rescaled[i]);
  return text;
}

}  // namespace ropewalk
