// Where TrainingView's panels stand: beside each other in a low view, in two rows in a wide one, below each other in a
// narrow one.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/mix_strip.h"
#include "widgets/charts/training_panel.h"
#include "widgets/charts/training_view.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kLeastPanelWidth = 150;  // pixels of a panel of weight 1
constexpr double kLowHeight = 300;        // of all panels; below it two rows are harder to read than narrow panels
constexpr double kLeastRowHeight = 96;    // with title and numbers
constexpr double kTwoColumnsWidth = 520;
constexpr int kStripRow = 1, kPanelRow = 2;
constexpr double kStripGap = 64;  // least between the header's sentence and the strip beside it

QString speed_text(double value) {
  return value >= 100 ? exact_text(std::llround(value)) : ratio_text(value);
}

struct Cell {
  TrainingPanel* panel;
  double weight;
};

// Fills a strip of the unit square with cells by their weights.
void place_row(QCPLayoutInset* places, const std::vector<Cell>& cells, QRectF area, bool across,
               const std::function<int(const TrainingPanel*)>& index) {
  double whole = 0;
  for (const Cell& cell : cells) whole += cell.weight;
  double done = 0;
  for (const Cell& cell : cells) {
    const double from = done / whole, share = cell.weight / whole;
    const QRectF place =
        across ? QRectF(area.left() + from * area.width(), area.top(), share * area.width(), area.height())
               : QRectF(area.left(), area.top() + from * area.height(), area.width(), share * area.height());
    places->setInsetRect(index(cell.panel), place);
    done += cell.weight;
  }
}

}  // namespace

void TrainingView::make_panels() {
  QCPLayoutGrid* rows = plot_->plotLayout();
  QCPAxisRect* first = plot_->axisRect();
  rows->take(first);
  places_ = new QCPLayoutInset;
  rows->addElement(kStripRow, 0, strip_);
  rows->addElement(kPanelRow, 0, places_);
  rows->setRowStretchFactor(kPanelRow, 1000);
  left_edge_ = new QCPMarginGroup(plot_);
  const auto add = [&](QCPAxisRect* rect, const QStringList& names, TrainingPanel::Scale scale,
                       std::function<QString(double)> text) {
    places_->addElement(rect, QRectF(0, 0, 1, 1));
    panels_.push_back(std::make_unique<TrainingPanel>(rect, names, scale, std::move(text)));
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    connect(x, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this](const QCPRange& range) { plot_->xAxis->setRange(range); });
  };
  using Scale = TrainingPanel::Scale;
  const auto three = [](double value) { return number_text(value, 3); };
  const auto percent = [](double share) { return tr("%1 %").arg(std::lround(100 * share)); };
  add(first, {tr("Loss (nats a token, log)"), tr("Loss (nats, log)"), tr("Loss")}, Scale::logarithmic, three);
  add(new QCPAxisRect(plot_),
      {tr("Needle answers right, by length"), tr("Needle answers right"), tr("Needle right"), tr("Needle")},
      Scale::share, percent);
  add(new QCPAxisRect(plot_), {tr("Gradient norm (log)"), tr("Gradient norm"), tr("Gradient")}, Scale::logarithmic,
      three);
  add(new QCPAxisRect(plot_), {tr("Learning rate"), tr("Rate")}, Scale::from_zero, rate_text);
  add(new QCPAxisRect(plot_), {tr("Tokens a second"), tr("Tokens/s")}, Scale::from_zero, speed_text);
}

bool TrainingView::shows(Part part) const {
  return panel(part).shown();
}

QRectF TrainingView::part_rect(Part part) const {
  return panel(part).rect()->rect();
}

void TrainingView::arrange(QSize size) {
  std::vector<Cell> all, top, bottom;
  for (std::size_t at = 0; at < panels_.size(); ++at) {
    TrainingPanel* panel = panels_[at].get();
    panel->set_shown(!panel->empty());
    panel->rect()->setMarginGroup(QCP::msLeft, nullptr);
    panel->set_step_labels(true);
    if (!panel->shown()) continue;
    const double weight = Part(at) == Part::loss ? 1.8 : Part(at) == Part::needle ? 1.4 : 1;
    all.push_back({panel, weight});
    (Part(at) == Part::loss || Part(at) == Part::needle ? top : bottom).push_back({panel, weight});
  }
  if (all.empty()) return;
  arrange_strip(size.width());
  const auto index = [this](const TrainingPanel* panel) {
    for (int at = 0; at < places_->elementCount(); ++at)
      if (places_->elementAt(at) == panel->rect()) return at;
    return -1;
  };
  double weights = 0;
  for (const Cell& cell : all) weights += cell.weight;
  const double height =
      size.height() - header_->minimumOuterSizeHint().height() - strip_->minimumOuterSizeHint().height();
  const bool low = height < kLowHeight && size.width() >= weights * kLeastPanelWidth;
  if (low || top.empty() || bottom.empty()) {
    place_row(places_, all, QRectF(0, 0, 1, 1), size.width() >= kTwoColumnsWidth, index);
  } else if (size.width() >= kTwoColumnsWidth || height < kLeastRowHeight * double(all.size())) {
    if (height < 2 * kLeastRowHeight) {  // what matters most, legibly; hovering still says the rest
      for (const Cell& cell : bottom) cell.panel->set_shown(false);
      return place_row(places_, top, QRectF(0, 0, 1, 1), true, index);
    }
    place_row(places_, top, QRectF(0, 0, 1, 0.54), true, index);
    place_row(places_, bottom, QRectF(0, 0.54, 1, 0.46), true, index);
    top.front().panel->rect()->setMarginGroup(QCP::msLeft, left_edge_);
    bottom.front().panel->rect()->setMarginGroup(QCP::msLeft, left_edge_);
  } else {
    place_row(places_, all, QRectF(0, 0, 1, 1), false, index);
    for (const Cell& cell : all) {
      cell.panel->rect()->setMarginGroup(QCP::msLeft, left_edge_);
      cell.panel->set_step_labels(cell.panel == all.back().panel);  // the others stand on the same steps
    }
  }
}

// Where the header's first line has room, the strip stands at its end and takes no line of its own.
void TrainingView::arrange_strip(int width) {
  QFont bold = plot_->font();
  bold.setWeight(QFont::DemiBold);
  const double sentence = QFontMetricsF(bold).horizontalAdvance(header_->sentence());
  strip_->set_in_header(sentence + strip_->natural_width() + corner_width() + kStripGap <= width);
}

void TrainingView::resizeEvent(QResizeEvent* event) {
  PlotView::resizeEvent(event);
  arrange(chart_size());
  queue_replot();
}

void TrainingView::draw(QCPPainter& painter, QSize size) {
  before_replot();
  arrange(size);
  const auto hovered = std::exchange(hovered_, std::nullopt);  // a picture has no mouse
  update_strip();
  PlotView::draw(painter, size);
  hovered_ = hovered;
  update_strip();
  arrange(plot_->size());
}

void TrainingView::fit_ticks() {
  for (const auto& panel : panels_)
    if (panel->shown()) panel->fit_ticks();
}

void TrainingView::paint_panels(QCPPainter& painter) const {
  for (const auto& panel : panels_) {
    panel->paint_intervals(painter);
    panel->paint_title(painter);
    panel->paint_marks(painter);
    panel->paint_step_name(painter, tr("step"));
  }
}

void TrainingView::paint_cursor(QCPPainter& painter) const {
  if (!hovered_) return;
  for (const auto& panel : panels_) panel->paint_cursor(painter, double(*hovered_));
}

}  // namespace ropewalk
