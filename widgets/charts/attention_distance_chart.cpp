#include "widgets/charts/attention_distance_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

AttentionDistanceChart::AttentionDistanceChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Attention logits by distance"));
  setObjectName(QStringLiteral("attention_distance_chart"));
  set_file_name(QStringLiteral("attention-by-distance"));
  set_empty_text(QStringLiteral("compare"),
                 tr("Shows how large the attention's logits are at each distance between query and key, on a document "
                    "that the model has read."),
                 tr("Measure attention…"));
  plot_->xAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->xAxis->setTicker(QSharedPointer<LengthTicker>::create());
  plot_->xAxis->setLabel(tr("Distance from query to key (tokens, log)"));
  plot_->xAxis->grid()->setVisible(false);
  set_y_names({tr("Logit q·k·m²/√d (mean, quartiles)"), tr("Logit q·k·m²/√d"), tr("Logit")});
  plot_->addLayer(QStringLiteral("lines"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_trained(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  AttentionDistanceChart::restyle();
  set_has_data(false);
}

void AttentionDistanceChart::show_attention(const AttentionShown& shown) {
  const bool other = shown.history != shown_.history;
  shown_ = shown;
  if (other) hidden_.clear();
  hovered_ = -1;
  names_ = shown_.history ? attention_set_names(*shown_.history) : QStringList();
  take_in();
}

void AttentionDistanceChart::set_current_set(int set) {
  if (set == shown_.current) return;
  shown_.current = set;
  restyle();
}

void AttentionDistanceChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void AttentionDistanceChart::before_replot() {
  if (has_new_) take_in();
}

void AttentionDistanceChart::take_in() {
  has_new_ = false;
  for (const Curve& curve : curves_)
    for (QCPGraph* graph : {curve.mean, curve.low, curve.high}) plot_->removeGraph(graph);
  curves_.clear();
  edges_.clear();
  for (int set = 0; set < shown_.sets(); ++set) {
    const AttentionMeasured* measured = shown_.history->measured(set, shown_.layer);
    if (!measured) continue;
    edges_ = measured->distance_edges;
    Curve curve;
    curve.set = set;
    curve.head = shown_.of(set);
    curves_.push_back(std::move(curve));
  }
  fill_graphs();
  restyle();
  reset_view();
  if (state() != State::failed || curves_.empty()) set_has_data(!curves_.empty());
}

double AttentionDistanceChart::centre(int bin) const {
  return std::sqrt(edges_[std::size_t(bin)] * edges_[std::size_t(bin) + 1]);
}

// Bins without a pair of tokens are left out: they are narrower than one token, or beyond a sliding window.
void AttentionDistanceChart::fill_graphs() {
  for (Curve& curve : curves_) {
    QVector<double> x, mean, low, high;
    for (int bin = 0; bin < int(curve.head.mean.size()); ++bin) {
      if (std::isnan(curve.head.mean[std::size_t(bin)])) continue;
      x << centre(bin);
      mean << curve.head.mean[std::size_t(bin)];
      low << curve.head.low_quartile[std::size_t(bin)];
      high << curve.head.high_quartile[std::size_t(bin)];
    }
    curve.low = plot_->addGraph();
    curve.high = plot_->addGraph();
    curve.mean = plot_->addGraph();
    curve.low->setData(x, low, true);
    curve.high->setData(x, high, true);
    curve.mean->setData(x, mean, true);
    curve.mean->setLayer(QStringLiteral("lines"));
    curve.mean->setName(names_.value(curve.set));
  }
}

void AttentionDistanceChart::restyle() {
  PlotView::restyle();
  const bool dark = colors_of(this).dark;
  for (const Curve& curve : curves_) {
    const QPen pen = shown_.pen(curve.set, dark);
    QColor band = pen.color();
    band.setAlpha(dark ? 56 : 40);
    curve.mean->setPen(pen);
    curve.low->setPen(Qt::NoPen);
    curve.high->setPen(Qt::NoPen);
    curve.high->setBrush(band);
    curve.high->setChannelFillGraph(curve.low);
    for (QCPGraph* graph : {curve.mean, curve.low, curve.high}) graph->setVisible(hidden_.count(curve.set) == 0);
  }
  update_header();
}

void AttentionDistanceChart::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  for (const Curve& curve : curves_) {
    LegendEntry entry{curve.set, names_.value(curve.set), shown_.pen(curve.set, colors.dark)};
    entry.can_toggle = true;
    entry.on = hidden_.count(curve.set) == 0;
    entry.tooltip = tr("Mean as a line, from the lower to the upper quartile as a band. Click to hide or show.");
    entries.push_back(entry);
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

std::int64_t AttentionDistanceChart::trained_context() const {
  return shown_.sets() > 0 ? shown_.factors(0).rope.trained_context : 0;
}

QString AttentionDistanceChart::sentence() const {
  if (curves_.empty()) return shown_.history ? tr("This layer is not measured yet") : QString();
  return tr("Logits by distance, %1").arg(shown_.text());
}

void AttentionDistanceChart::reset_view() {
  if (edges_.empty()) return;
  double low = 1e300, high = -1e300;
  for (const Curve& curve : curves_)
    for (std::size_t bin = 0; bin < curve.head.mean.size(); ++bin) {
      if (!std::isfinite(curve.head.mean[bin])) continue;
      low = std::min({low, curve.head.low_quartile[bin], curve.head.mean[bin]});
      high = std::max({high, curve.head.high_quartile[bin], curve.head.mean[bin]});
    }
  if (low > high) low = 0, high = 1;
  const double span = std::max(high - low, 1e-3);
  plot_->yAxis->setRange(low - 0.06 * span, high + 0.18 * span);  // room for the mark's name
  plot_->xAxis->setRange(edges_.front(), edges_.back());
  queue_replot();
}

void AttentionDistanceChart::clamp_ranges() {
  if (edges_.empty()) return;
  const QCPRange x = plot_->xAxis->range();
  plot_->xAxis->setRange(std::max(x.lower, edges_.front()),
                         std::max(std::min(x.upper, edges_.back()), 2 * edges_.front()));
}

void AttentionDistanceChart::paint_trained(QCPPainter& painter) const {
  if (edges_.empty() || double(trained_context()) >= edges_.back()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(double(trained_context()));
  painter.fillRect(QRectF(QPointF(std::max(x, area.left()), area.top()), area.bottomRight()), colors.band);
  paint_vertical_marks(painter, area, font(), colors,
                       {{x, QPen(colors.text, 1.25), tr("L_train %1").arg(length_text(double(trained_context())))}});
}

void AttentionDistanceChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_ < 0 || hovered_ + 1 >= int(edges_.size())) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double x = plot_->xAxis->coordToPixel(centre(hovered_));
  painter.setPen(QPen(colors.accent, 1));
  painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
  for (const Curve& curve : curves_) {
    const double mean = curve.head.mean[std::size_t(hovered_)];
    if (hidden_.count(curve.set) || std::isnan(mean)) continue;
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(curve.mean->pen().color());
    painter.drawEllipse(QPointF(x, plot_->yAxis->coordToPixel(mean)), 4.5, 4.5);
  }
}

int AttentionDistanceChart::bin_at(const QPointF& position) const {
  if (edges_.size() < 2 || !plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const double distance = plot_->xAxis->pixelToCoord(position.x());
  int best = -1;  // the nearest bin that has pairs of tokens
  for (int bin = 0; bin + 1 < int(edges_.size()); ++bin) {
    const bool filled = std::any_of(curves_.begin(), curves_.end(),
                                    [&](const Curve& curve) { return !std::isnan(curve.head.mean[std::size_t(bin)]); });
    const auto off = [&](int b) { return std::abs(std::log(centre(b) / distance)); };
    if (filled && (best < 0 || off(bin) < off(best))) best = bin;
  }
  return best;
}

QString AttentionDistanceChart::tooltip(int bin) const {
  QString rows = QStringLiteral("<tr><td></td><td align=right>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>")
                     .arg(tr("mean"), tr("quartiles and median"));
  for (const Curve& curve : curves_) {
    const std::size_t at = std::size_t(bin);
    rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right><b>%2</b>&nbsp;&nbsp;</td><td>%3</td></tr>")
                .arg(names_.value(curve.set).toHtmlEscaped(), number_text(curve.head.mean[at], 3),
                     tr("%1 / %2 / %3")
                         .arg(number_text(curve.head.low_quartile[at], 3), number_text(curve.head.median[at], 3),
                              number_text(curve.head.high_quartile[at], 3)));
  }
  const auto first = std::int64_t(std::ceil(edges_[std::size_t(bin)]));
  const auto end = std::int64_t(std::ceil(edges_[std::size_t(bin) + 1])) - 1;
  return tr("<p><b>Distance %1</b> tokens, %2</p><table>%3</table><p>Logits, before the softmax</p>")
      .arg(end > first ? tr("%1 to %2").arg(exact_text(first), exact_text(end)) : exact_text(first), shown_.text(),
           rows);
}

void AttentionDistanceChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  plot_->setCursor(entry && entry->can_toggle ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const int bin = bin_at(event->pos());
  if (bin != hovered_) {
    hovered_ = bin;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (bin >= 0)
    show_tooltip(event->pos(), tooltip(bin));
  else if (!entry)
    QToolTip::hideText();
}

void AttentionDistanceChart::mouse_left() {
  if (hovered_ < 0) return;
  hovered_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void AttentionDistanceChart::legend_toggled(int id) {
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  restyle();
}

QString AttentionDistanceChart::csv() const {
  QString text =
      QStringLiteral("factor_set,layer,head,distance_from,distance_to,mean,low_quartile,median,high_quartile\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const Curve& curve : curves_)
    for (std::size_t bin = 0; bin < curve.head.mean.size(); ++bin) {
      if (std::isnan(curve.head.mean[bin])) continue;
      const QString head = shown_.head < 0 ? QStringLiteral("mean") : QString::number(shown_.head);
      text += QStringList{names_.value(curve.set),
                          QString::number(shown_.layer),
                          head,
                          number(edges_[bin]),
                          number(edges_[bin + 1]),
                          number(curve.head.mean[bin]),
                          number(curve.head.low_quartile[bin]),
                          number(curve.head.median[bin]),
                          number(curve.head.high_quartile[bin])}
                  .join(QLatin1Char(',')) +
              QLatin1Char('\n');
    }
  return text;
}

}  // namespace ropewalk
