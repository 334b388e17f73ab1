#include "widgets/charts/retention_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/header_bar.h"
#include "widgets/charts/named_factors.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kCurrentEntry = 2;      // legend id
constexpr int kTallestRow = 34;       // pixels
constexpr double kLeastSpan = 12;     // percent
constexpr double kMostPercent = 250;  // wider intervals of few samples are cut rather than pressing everything flat

}  // namespace

RetentionChart::RetentionChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("What is kept of the short context, part by part"));
  setObjectName(QStringLiteral("retention_chart"));
  set_file_name(QStringLiteral("retention"));
  set_empty_text(QStringLiteral("compare"),
                 tr("Shows what the factors, or a training with them, keep of the score up to the trained context."),
                 tr("Measure what is kept"));
  plot_->xAxis->setLabel(tr("Kept (% of the score before; perplexity: before / after)"));
  plot_->xAxis->setSubTicks(false);
  plot_->yAxis->setRangeReversed(true);
  plot_->yAxis->setTicks(false);
  plot_->yAxis->setTickLabels(false);
  plot_->yAxis->grid()->setVisible(false);
  plot_->axisRect()->setAutoMargins(QCP::msBottom);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_ground(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_rows(painter); });
  new PaintLayer(
      plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_names(painter); }, false);
  new PaintLayer(
      plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_values(painter); }, false);
  connect(plot_, &QCustomPlot::afterLayout, this, &RetentionChart::clamp_ranges);
  RetentionChart::restyle();
  set_has_data(false);
}

void RetentionChart::set_history(std::shared_ptr<const RetentionHistory> history) {
  history_ = std::move(history);
  hovered_ = selected_ = -1;
  current_ = false;
  follows_data_ = true;
  lines_.clear();
  set_has_data(false);
  take_in();
}

void RetentionChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void RetentionChart::before_replot() {
  if (has_new_) take_in();
}

void RetentionChart::take_in() {
  has_new_ = false;
  const std::optional<Line> selected =
      selected_ >= 0 ? std::optional<Line>(lines_[std::size_t(selected_)]) : std::nullopt;
  lines_.clear();
  hovered_ = selected_ = -1;
  if (history_ && !history_->empty()) {
    lines_.push_back({Line::Kind::overall, {}, 0, true, history_->overall(), {}});
    for (const RetentionHistory::Row& row : history_->rows()) {
      if (lines_.back().length != row.length) lines_.push_back({Line::Kind::heading, {}, row.length, false, {}, {}});
      lines_.push_back({Line::Kind::part, row.part, row.length, row.complete, row.share, row.measured->document_hash});
    }
  }
  for (std::size_t at = 0; selected && at < lines_.size(); ++at)
    if (lines_[at].kind == selected->kind && lines_[at].part == selected->part && lines_[at].length == selected->length)
      selected_ = int(at);
  update_header();
  lay_out(chart_size());
  if (follows_data_) reset_view();
  if (state() != State::failed || lines_.empty()) set_has_data(!lines_.empty());
}

void RetentionChart::restyle() {
  PlotView::restyle();
  plot_->yAxis->setBasePen(Qt::NoPen);
  update_header();
  lay_out(chart_size());
}

void RetentionChart::set_current(bool current) {
  if (current == current_) return;
  current_ = current;
  update_header();
}

void RetentionChart::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  if (!lines_.empty()) {
    entries.push_back({0, tr("filled: surely not 100 %"), QPen(colors.text_muted), LegendEntry::Mark::dot});
    entries.back().tooltip = tr("The 95 % interval does not reach 100 %: with many rows, one in twenty by chance.");
    entries.push_back({1, tr("hollow: may be 100 %"), QPen(colors.text_muted, 1.25), LegendEntry::Mark::hollow});
    if (current_) {
      const RopeFactors& factors = history_->spec().factors;
      entries.push_back({kCurrentEntry, tr("of the marked set, %1").arg(named(factors).name),
                         method_pen(factors.method, colors.dark, 0, 3.25)});
      entries.back().tooltip =
          tr("The factor set that is marked in the charts above is the one that this run measured.");
    }
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

void RetentionChart::lay_out(QSize size) {
  const QFontMetrics metrics(font());
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  int left = 0;
  std::vector<int> widths;
  for (const Line& line : lines_) {
    left = std::max(left, QFontMetrics(bold).horizontalAdvance(name_of(line)));
    const auto values = values_of(line);
    widths.resize(std::max(widths.size(), values.size()), 0);
    for (std::size_t at = 0; at < values.size(); ++at)
      widths[at] = std::max(widths[at], QFontMetrics(bold).horizontalAdvance(values[at]));
  }
  const int gap = spacing::double_unit;
  left += 2 * gap;
  columns_.clear();
  int right = gap;
  for (const int width : widths) {
    // The marks keep at least half of what the names leave.
    if (right + width + gap > (size.width() - left) * 6 / 10) break;
    columns_.push_back(width + gap);
    right += width + gap;
  }
  plot_->axisRect()->setMargins(QMargins(left, metrics.height() + spacing::half, right, 0));
  queue_replot();
}

int RetentionChart::row_height() const {
  return QFontMetrics(font()).height() + 6;
}

int RetentionChart::full_height() const {
  return int(lines_.size()) * row_height() + 8 * row_height();  // header, captions and axis too
}

// Rows are at least row_height() and at most kTallestRow high; what does not fit is scrolled to.
void RetentionChart::clamp_ranges() {
  const int height = plot_->axisRect()->height();
  if (height < 2) return;
  const double count = std::max<double>(1, double(lines_.size()));
  const double rows = std::clamp(count, double(height) / kTallestRow, double(height) / row_height());
  rows_in_sight_ = std::max(1.0, rows);
  const double top = std::clamp(plot_->yAxis->range().lower, 0.0, std::max(0.0, count - rows_in_sight_));
  if (plot_->yAxis->range() != QCPRange(top, top + rows_in_sight_)) {
    plot_->yAxis->setRange(top, top + rows_in_sight_);
    queue_replot();
  }
  const QCPRange x = plot_->xAxis->range();
  if (x.size() > 2000 || x.size() < 0.1 || x.upper < 1 || x.lower < -x.size())
    plot_->xAxis->setRange(std::max(-5.0, x.lower), std::clamp(x.upper, 1.0, 1000.0));
}

void RetentionChart::reset_view() {
  follows_data_ = true;
  double low = 100, high = 100;
  for (const Line& line : lines_) {
    if (line.kind == Line::Kind::heading || !line.complete || !line.share.defined) continue;
    low = std::min({low, line.share.kept, std::isfinite(line.share.low) ? line.share.low : low});
    high = std::max({high, line.share.kept, std::isfinite(line.share.high) ? line.share.high : high});
  }
  low = std::max(0.0, low);
  high = std::min(high, kMostPercent);
  if (high - low < kLeastSpan) {
    low = std::max(0.0, low - kLeastSpan / 2);
    high += kLeastSpan / 2;
  }
  const double margin = 0.06 * (high - low);
  plot_->xAxis->setRange(std::max(-margin, low - margin), high + margin);
  clamp_ranges();
  queue_replot();
}

int RetentionChart::line_at(const QPointF& position) const {
  const QRect area = plot_->axisRect()->rect();
  if (position.y() < area.top() || position.y() > area.bottom()) return -1;
  const int line = int(std::floor(plot_->yAxis->pixelToCoord(position.y())));
  return line >= 0 && line < int(lines_.size()) && lines_[std::size_t(line)].kind != Line::Kind::heading ? line : -1;
}

std::optional<double> RetentionChart::line_y(int line) const {
  const double y = plot_->yAxis->coordToPixel(line + 0.5);
  const QRect area = plot_->axisRect()->rect();
  if (line < 0 || line >= int(lines_.size()) || y < area.top() || y > area.bottom()) return {};
  return y;
}

std::optional<QPointF> RetentionChart::mark_at(int line) const {
  const auto y = line_y(line);
  if (!y) return {};
  const Line& of = lines_[std::size_t(line)];
  if (of.kind == Line::Kind::heading || !of.complete || !of.share.defined) return {};
  return QPointF(plot_->xAxis->coordToPixel(of.share.kept), *y);
}

void RetentionChart::set_selected(int line) {
  if (line == selected_) return;
  selected_ = line >= 0 && line < int(lines_.size()) ? line : -1;
  queue_replot();
}

void RetentionChart::mouse_moved(QMouseEvent* event) {
  const int line = line_at(event->pos());
  const bool part = line >= 0 && lines_[std::size_t(line)].kind == Line::Kind::part;
  plot_->setCursor(part ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (line != hovered_) {
    hovered_ = line;
    queue_replot();
  }
  if (line >= 0)
    show_tooltip(event->pos(), tooltip(lines_[std::size_t(line)]));
  else if (!header_->entry_at(event->pos()))
    QToolTip::hideText();
}

void RetentionChart::mouse_left() {
  if (hovered_ < 0) return;
  hovered_ = -1;
  queue_replot();
}

void RetentionChart::mouse_clicked(QMouseEvent* event) {
  const int line = line_at(event->pos());
  if (line < 0 || lines_[std::size_t(line)].kind != Line::Kind::part) return;
  set_selected(line);
  const Line& of = lines_[std::size_t(line)];
  Q_EMIT part_selected(QString::fromStdString(of.part), of.length);
}

void RetentionChart::resizeEvent(QResizeEvent* event) {
  PlotView::resizeEvent(event);
  lay_out(chart_size());
}

void RetentionChart::draw(QCPPainter& painter, QSize size) {
  before_replot();
  lay_out(size);
  PlotView::draw(painter, size);
  lay_out(chart_size());
}

// Where not all rows are in sight the wheel goes through them; with Shift, or where they are, it zooms.
bool RetentionChart::eventFilter(QObject* watched, QEvent* event) {
  if (watched == plot_ && event->type() == QEvent::Wheel && rows_in_sight_ < double(lines_.size())) {
    auto* wheel = static_cast<QWheelEvent*>(event);
    if (!(wheel->modifiers() & Qt::ShiftModifier)) {
      plot_->yAxis->moveRange(-wheel->angleDelta().y() / 120.0);
      wheel->accept();
      queue_replot();
      return true;
    }
  }
  return PlotView::eventFilter(watched, event);
}

}  // namespace ropewalk
