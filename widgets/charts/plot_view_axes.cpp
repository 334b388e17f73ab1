// Logarithmic axes of a PlotView, and what its axes show.
#include <QAction>
#include <QMenu>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/plot_view.h"
#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {
namespace {

constexpr double kMargin = 0.04;  // of a linear axis, below its values

// 16,384 rather than 16384.
class GroupedTicker : public QCPAxisTicker {
 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
    const bool whole = std::abs(tick) >= 1000 && std::abs(tick) < 1e9 && std::abs(tick - std::round(tick)) < 1e-6;
    return whole ? exact_text(std::llround(tick)) : QCPAxisTicker::getTickLabel(tick, locale, format, precision);
  }
};

}  // namespace
void PlotView::make_plot_commands() {
  crosshair_action_ =
      add_command(QStringLiteral("chart.crosshair"), QStringLiteral("target"), tr("Crosshair"), Qt::Key_C);
  crosshair_action_->setToolTip(tr("Show the values at the mouse on both axes, in linked charts too (C)"));
  crosshair_action_->setCheckable(true);
  connect(crosshair_action_, &QAction::toggled, this, &PlotView::set_crosshair_on);
  const auto make_scale = [this](const QString& name, const QString& text, Qt::Key key, Qt::Orientation direction) {
    QAction* action = add_command(name, QStringLiteral("logarithmic"), text, key);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this,
            [this, direction] { set_axis_logarithmic(direction, !axis_logarithmic(direction)); });
    return action;
  };
  log_x_ = make_scale(QStringLiteral("chart.log_x"), tr("Logarithmic x axis"), Qt::Key_X, Qt::Horizontal);
  log_y_ = make_scale(QStringLiteral("chart.log_y"), tr("Logarithmic y axis"), Qt::Key_Y, Qt::Vertical);
  log_x_->setToolTip(tr("Switch the x axis between a linear and a logarithmic scale (X)"));
  log_y_->setToolTip(tr("Switch the y axis between a linear and a logarithmic scale (Y)"));
}

void PlotView::fill_view_menu(QMenu& menu) {
  log_x_->setChecked(axis_logarithmic(Qt::Horizontal));
  log_y_->setChecked(axis_logarithmic(Qt::Vertical));
  if (axis_choices().testFlag(Qt::Horizontal)) menu.addAction(log_x_);
  if (axis_choices().testFlag(Qt::Vertical)) menu.addAction(log_y_);
  menu.addAction(crosshair_action_);
  menu.addSeparator();
}

bool PlotView::axis_logarithmic(Qt::Orientation direction) const {
  const QCPAxis* axis = direction == Qt::Horizontal ? plot_->xAxis : plot_->yAxis;
  return axis->scaleType() == QCPAxis::stLogarithmic;
}

void PlotView::set_axis_logarithmic(Qt::Orientation direction, bool logarithmic) {
  if (axis_choices().testFlag(direction) && axis_logarithmic(direction) != logarithmic) {
    apply_axis_scale(direction, logarithmic);
    remember(direction == Qt::Horizontal ? QStringLiteral("log_x") : QStringLiteral("log_y"), logarithmic);
    reset_view();
    QCPAxis* axis = direction == Qt::Horizontal ? plot_->xAxis : plot_->yAxis;
    if (!logarithmic) axis->setRangeLower(axis->range().lower - kMargin * axis->range().size());
    queue_replot();
  }
  (direction == Qt::Horizontal ? log_x_ : log_y_)->setChecked(axis_logarithmic(direction));
}

void PlotView::apply_axis_scale(Qt::Orientation direction, bool logarithmic) {
  QCPAxis* axis = direction == Qt::Horizontal ? plot_->xAxis : plot_->yAxis;
  QSharedPointer<QCPAxisTicker>& own = direction == Qt::Horizontal ? own_ticks_x_ : own_ticks_y_;
  QSharedPointer<QCPAxisTicker> ticks = own;
  own = axis->ticker();
  axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (!ticks && logarithmic) ticks = QSharedPointer<RoundLogTicker>::create();
  if (!ticks) ticks = QSharedPointer<GroupedTicker>::create();
  axis->setTicker(ticks);
  if (direction == Qt::Vertical && !y_names_.isEmpty()) fit_y_axis();
}

// An axis that may be logarithmic has positive values alone: linear, it does not go below zero either.
void PlotView::keep_positive() {
  for (const Qt::Orientation direction : {Qt::Horizontal, Qt::Vertical}) {
    QCPAxis* axis = direction == Qt::Horizontal ? plot_->xAxis : plot_->yAxis;
    if (!axis_choices().testFlag(direction) || axis->scaleType() == QCPAxis::stLogarithmic) continue;
    const QCPRange range = axis->range();
    if (range.lower < 0) axis->setRange(0, std::max(range.upper, range.size() / 2));
  }
}

std::vector<CsvRange> PlotView::visible_ranges() const {
  const CsvAxes axes = csv_axes();
  std::vector<CsvRange> ranges;
  if (!axes.x.isEmpty()) ranges.push_back({axes.x, plot_->xAxis->range().lower, plot_->xAxis->range().upper});
  if (!axes.y.isEmpty())
    ranges.push_back({axes.y.first(), plot_->yAxis->range().lower, plot_->yAxis->range().upper, axes.y.mid(1)});
  return ranges;
}

void PlotView::take_remembered() {
  const auto take = [this](const QString& choice, Qt::Orientation direction) {
    const QVariant kept = remembered(choice);
    if (kept.isValid()) set_axis_logarithmic(direction, kept.toBool());
  };
  take(QStringLiteral("log_x"), Qt::Horizontal);
  take(QStringLiteral("log_y"), Qt::Vertical);
  set_crosshair_on(remembered(QStringLiteral("crosshair")).toBool());
}

void PlotView::zoom_to_box(const QRect& box) {
  QCPAxisRect* axes = axis_rect_at(QPointF(press_position_));
  if (!axes) return;
  const QRect area = box & axes->rect();
  QCPAxis *x = axes->axis(QCPAxis::atBottom), *y = axes->axis(QCPAxis::atLeft);
  const QCPRange across(x->pixelToCoord(area.left()), x->pixelToCoord(area.right()));
  const QCPRange up(y->pixelToCoord(area.bottom()), y->pixelToCoord(area.top()));
  constexpr int kLeastBox = 6;  // pixels; what is thinner was not meant
  if (area.width() >= kLeastBox && zoom_directions().testFlag(Qt::Horizontal)) x->setRange(across);
  if (area.height() >= kLeastBox && zoom_directions().testFlag(Qt::Vertical)) y->setRange(up);
  note_zoom();
  queue_replot();
}

}  // namespace ropewalk
