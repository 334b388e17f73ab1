#include "widgets/charts/plot_view.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QRubberBand>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/charts/header_bar.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kReplotInterval = 33;  // ms
constexpr int kTickDistance = 24;    // pixels between the y axis's numbers, about
constexpr int kMostTicks = 6;

}  // namespace

PlotView::PlotView(QWidget* parent) : ChartView(parent) {
  plot_ = new QCustomPlot(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->setFocusPolicy(Qt::NoFocus);
  plot_->setContextMenuPolicy(Qt::NoContextMenu);
  plot_->setAttribute(Qt::WA_NoMousePropagation, false);
  plot_->setNoAntialiasingOnDrag(false);
  plot_->setAntialiasedElements(QCP::aeAll);
  plot_->setPlottingHint(QCP::phFastPolylines, false);

  header_ = new HeaderBar(plot_);
  plot_->plotLayout()->insertRow(0);
  plot_->plotLayout()->addElement(0, 0, header_);
  plot_->plotLayout()->setRowSpacing(spacing::half);
  plot_->axisRect()->setMinimumMargins(QMargins(spacing::unit, spacing::unit, spacing::double_unit, spacing::unit));
  plot_->axisRect()->setupFullAxesBox(false);
  plot_->xAxis2->setVisible(false);
  plot_->yAxis2->setVisible(false);

  replot_timer_.setSingleShot(true);
  replot_timer_.setInterval(kReplotInterval);
  connect(&replot_timer_, &QTimer::timeout, this, &PlotView::replot_now);
  connect_mouse();
  connect(plot_, &QCustomPlot::afterLayout, this, &PlotView::fit_y_axis);
  plot_->installEventFilter(this);
  new PaintLayer(
      plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_crosshair(painter); }, false);
  make_plot_commands();
}

void PlotView::connect_mouse() {
  plot_->setInteractions(QCP::iRangeDrag);
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    pressed_ = event->button() == Qt::LeftButton;
    press_position_ = event->pos();
    own_drag_ = pressed_ && press_is_own(event);
    boxing_ = pressed_ && !own_drag_ && event->modifiers().testFlag(Qt::ShiftModifier) && axis_rect_at(event->pos());
    plot_->setInteraction(QCP::iRangeDrag, !own_drag_ && !boxing_);
    plot_->axisRect()->setRangeDrag(zoom_directions());
  });
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    move_crosshair(QPointF(event->pos()));
    if (own_drag_) return own_drag_moved(event);
    if (boxing_) {
      if (!box_) box_ = new QRubberBand(QRubberBand::Rectangle, plot_);
      box_->setGeometry(QRect(press_position_, event->pos()).normalized());
      return box_->show();
    }
    if (!(event->buttons() & Qt::LeftButton)) return mouse_moved(event);
    note_zoom();
  });
  connect(plot_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
    if (own_drag_) {
      own_drag_ = false;
      own_drag_ended();
    } else if (boxing_ && box_ && box_->isVisible()) {
      box_->hide();
      zoom_to_box(box_->geometry());
    } else if (pressed_ && (event->pos() - press_position_).manhattanLength() < 4) {
      if (const LegendEntry* entry = header_->entry_at(event->pos()))
        click_chooses(*entry, event->pos()) ? legend_chosen(entry->id) : legend_toggled(entry->id);
      else
        mouse_clicked(event);
    } else if (pressed_) {
      note_zoom();  // with the last piece of the way
    }
    pressed_ = boxing_ = false;
    plot_->setInteraction(QCP::iRangeDrag, true);
  });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, &PlotView::double_clicked);
  connect(plot_, &QCustomPlot::mouseWheel, this, &PlotView::wheel_turned);
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &PlotView::range_changed);
}

void PlotView::range_changed() {
  if (clamping_) return;
  clamping_ = true;
  keep_positive();
  clamp_ranges();
  clamping_ = false;
  ranges_changed();
}

void PlotView::note_zoom() {
  hand_ranges_ = ranges_now();
  zoomed_by_hand();
}

QList<double> PlotView::ranges_now() const {
  const QCPRange x = plot_->xAxis->range(), y = plot_->yAxis->range();
  return {x.lower, x.upper, y.lower, y.upper};
}

// Where the chart moved its axes since, what a person had chosen is over.
QList<double> PlotView::view_ranges() const {
  return hand_ranges_ == ranges_now() ? hand_ranges_ : QList<double>();
}

void PlotView::set_view_ranges(const QList<double>& ranges) {
  if (ranges.size() != 4) return;
  plot_->xAxis->setRange(ranges[0], ranges[1]);
  plot_->yAxis->setRange(ranges[2], ranges[3]);
  note_zoom();
  queue_replot();
}

QCPAxisRect* PlotView::axis_rect_at(const QPointF& position) const {
  QCPAxisRect* axes = plot_->axisRect();
  return axes->outerRect().contains(position.toPoint()) ? axes : nullptr;
}

void PlotView::wheel_turned(QWheelEvent* event) {
  const QPointF position = event->position();
  QCPAxisRect* axes = axis_rect_at(position);
  if (!axes) return;
  QCPAxis* x_axis = axes->axis(QCPAxis::atBottom);
  QCPAxis* y_axis = axes->axis(QCPAxis::atLeft);
  const double turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
  const double factor = std::pow(0.85, turned / 120.0);
  const bool beside = position.x()<axes->left(), below = position.y()> axes->bottom();
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  const Qt::Orientations directions = zoom_directions();
  if (!beside && !shift && (below || directions.testFlag(Qt::Horizontal)))
    x_axis->scaleRange(factor, x_axis->pixelToCoord(position.x()));
  if (!below && (beside || shift || directions.testFlag(Qt::Vertical)))
    y_axis->scaleRange(factor, y_axis->pixelToCoord(position.y()));
  note_zoom();
  queue_replot();
  event->accept();
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == plot_ && event->type() == QEvent::Leave) {
    move_crosshair({});
    mouse_left();
    QToolTip::hideText();
  }
  if (watched == plot_ && event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    if (const LegendEntry* entry = header_->entry_at(help->pos()); entry && !entry->tooltip.isEmpty())
      QToolTip::showText(help->globalPos(), entry->tooltip, plot_);
    return true;
  }
  return ChartView::eventFilter(watched, event);
}

void PlotView::queue_replot() {
  if (!replot_timer_.isActive()) replot_timer_.start();
}

void PlotView::replot_now() {
  before_replot();
  note_change();
  if (isVisible()) plot_->replot();  // a hidden chart is redrawn when it is shown
}

void PlotView::set_y_names(const QStringList& names) {
  y_names_ = names;
  plot_->yAxis->setLabel(names.first());
  fit_y_axis();
  queue_replot();
}

// A low chart has a shorter name and fewer numbers.
void PlotView::fit_y_axis() {
  const int height = plot_->axisRect()->height();
  if (height < 2 || y_names_.isEmpty()) return;  // not laid out yet
  const QFontMetrics metrics(plot_->yAxis->labelFont());
  QStringList names = y_names_;
  // A chart names the scale that it was made with.
  if (plot_->yAxis->scaleType() == QCPAxis::stLinear) names.replaceInStrings(tr(" (log)"), QString());
  QString name = names.last();
  for (const QString& longer : std::as_const(names)) {
    if (metrics.horizontalAdvance(longer) > height) continue;
    name = longer;
    break;
  }
  const int ticks = std::clamp(height / kTickDistance, 2, kMostTicks);
  const auto ticker = plot_->yAxis->ticker();
  if (name == plot_->yAxis->label() && ticks == ticker->tickCount()) return;
  plot_->yAxis->setLabel(name);
  ticker->setTickCount(ticks);
  queue_replot();
}

void PlotView::showEvent(QShowEvent* event) {
  ChartView::showEvent(event);
  queue_replot();
}

// The plot, and what a chart has below it, make room for the table.
void PlotView::chart_size_changed() {
  const QSize area = chart_size();
  layout()->setContentsMargins(0, 0, width() - area.width(), height() - area.height());
  layout()->activate();
  move_crosshair({});
  queue_replot();
}

void PlotView::resizeEvent(QResizeEvent* event) {
  const QSize area = chart_size();
  layout()->setContentsMargins(0, 0, width() - area.width(), height() - area.height());
  ChartView::resizeEvent(event);
}

void PlotView::corner_width_changed() {
  if (header_) header_->set_corner_width(corner_width());
}

void PlotView::show_tooltip(const QPoint& position, const QString& html) {
  QToolTip::showText(plot_->mapToGlobal(position + QPoint(spacing::unit, 0)), html, plot_);
}

void PlotView::style_axis(QCPAxis* axis) {
  const Colors& colors = colors_of(this);
  axis->setBasePen(QPen(colors.border, 1));
  axis->setTickPen(QPen(colors.border, 1));
  axis->setSubTickPen(QPen(colors.border, 1));
  axis->setTickLength(0, 4);
  axis->setSubTickLength(0, 2);
  axis->setTickLabelColor(colors.text_muted);
  axis->setLabelColor(colors.text_muted);
  axis->setTickLabelFont(font());
  axis->setLabelFont(font());
  axis->setTickLabelPadding(spacing::half);
  axis->setLabelPadding(spacing::half);
  axis->grid()->setPen(QPen(colors.grid, 1));
  axis->grid()->setSubGridVisible(false);
  axis->grid()->setZeroLinePen(QPen(colors.grid, 1));
}

void PlotView::restyle() {
  plot_->setFont(font());
  plot_->setBackground(QBrush(colors_of(this).surface));
  style_axis(plot_->xAxis);
  style_axis(plot_->yAxis);
  queue_replot();
}

void PlotView::draw(QCPPainter& painter, QSize size) {
  const int corner = corner_width();
  before_replot();
  header_->set_corner_width(0);  // a picture has no buttons, no mouse and no keyboard
  const auto crosshair = std::exchange(crosshair_, std::nullopt);
  const double linked = std::exchange(linked_x_, qQNaN());
  header_->set_focused_entry(-1);
  plot_->toPainter(&painter, size.width(), size.height());
  header_->set_corner_width(corner);
  header_->set_focused_entry(focused_entry_);
  crosshair_ = crosshair;
  linked_x_ = linked;
  queue_replot();  // the layout was made for the picture's size
}

}  // namespace ropewalk
