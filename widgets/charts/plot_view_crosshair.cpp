// The crosshair of a PlotView, and its links to other charts.
#include <QAction>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/plot_view.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void PlotView::set_crosshair_on(bool on) {
  if (on != crosshair_on_) {
    crosshair_on_ = on;
    if (!on) move_crosshair({});
    remember(QStringLiteral("crosshair"), on);
    plot_->layer(QStringLiteral("overlay"))->replot();
    Q_EMIT crosshair_toggled(on);
  }
  crosshair_action_->setChecked(on);
}

void PlotView::move_crosshair(std::optional<QPointF> position) {
  QCPAxisRect* axes = position ? axis_rect_at(*position) : nullptr;
  if (!crosshair_on_ || !axes || !axes->rect().contains(position->toPoint())) position.reset();
  if (position == crosshair_) return;
  crosshair_ = position;
  plot_->layer(QStringLiteral("overlay"))->replot();
  Q_EMIT crosshair_moved(position ? axes->axis(QCPAxis::atBottom)->pixelToCoord(position->x()) : qQNaN());
}

void PlotView::set_linked_x(double x) {
  if (x == linked_x_ || (std::isnan(x) && std::isnan(linked_x_))) return;
  linked_x_ = x;
  if (isVisible()) plot_->layer(QStringLiteral("overlay"))->replot();
}

void PlotView::paint_crosshair(QCPPainter& painter) const {
  if (!crosshair_on_ || state() != State::ready) return;
  QColor color = colors_of(this).text_muted;
  QCPAxisRect* pointed = crosshair_ ? axis_rect_at(*crosshair_) : nullptr;
  QCPAxisRect* first = pointed ? pointed : plot_->axisRect();
  QCPAxis* x_axis = first->axis(QCPAxis::atBottom);
  const double x = pointed ? crosshair_->x() : x_axis->coordToPixel(linked_x_);
  if (!std::isfinite(x) || x < first->left() || x > first->right()) return;
  painter.setFont(plot_->font());
  painter.setPen(QPen(color, 1, Qt::DashLine));
  const double value = x_axis->pixelToCoord(x);
  for (QCPAxisRect* axes : plot_->axisRects()) {  // panels may stand beside each other
    const double at = axes->axis(QCPAxis::atBottom)->coordToPixel(value);
    if (axes->visible() && at >= axes->left() && at <= axes->right())
      painter.drawLine(QLineF(at, axes->top(), at, axes->bottom()));
  }
  if (pointed) painter.drawLine(QLineF(pointed->left(), crosshair_->y(), pointed->right(), crosshair_->y()));
  paint_axis_label(painter, x_axis, x);
  if (pointed) paint_axis_label(painter, pointed->axis(QCPAxis::atLeft), crosshair_->y());
}

// Over the axis's numbers.
void PlotView::paint_axis_label(QCPPainter& painter, QCPAxis* axis, double pixel) const {
  const Colors& colors = colors_of(this);
  const bool across = axis->orientation() == Qt::Horizontal;
  const double value = axis->pixelToCoord(pixel);
  const QString text = axis_text(axis, value, std::abs(axis->pixelToCoord(pixel + 1) - value));
  const QFontMetricsF metrics(painter.font());
  QRectF box(0, 0, metrics.horizontalAdvance(text) + spacing::unit, metrics.height() + 2);
  const QRectF area = axis->axisRect()->rect(), all = plot_->viewport();
  if (across)
    box.moveCenter(QPointF(pixel, area.bottom() + 2 + box.height() / 2));
  else
    box.moveCenter(QPointF(area.left() - 2 - box.width() / 2, pixel));
  box.moveLeft(std::clamp(box.left(), all.left(), std::max(all.left(), all.right() - box.width())));
  box.moveTop(std::clamp(box.top(), all.top(), std::max(all.top(), all.bottom() - box.height())));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.text);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(colors.surface);
  painter.drawText(box, int(Qt::AlignCenter), text);
}

// As many digits as a pixel can tell.
QString PlotView::axis_text(QCPAxis*, double value, double resolution) const {
  if (!(resolution > 0) || value == 0) return number_text(value, 3);
  const int digits = int(std::ceil(std::log10(std::abs(value) / resolution))) + 1;
  return number_text(std::abs(value) < resolution / 2 ? 0 : value, std::clamp(digits, 2, 8));
}

void link_crosshairs(const QList<PlotView*>& charts) {
  for (PlotView* from : charts)
    for (PlotView* to : charts) {
      if (from == to) continue;
      QObject::connect(from, &PlotView::crosshair_moved, to, [from, to](double x) {
        const bool same = !from->x_meaning().isEmpty() && from->x_meaning() == to->x_meaning();
        to->set_linked_x(same ? x : qQNaN());
      });
      QObject::connect(from, &PlotView::crosshair_toggled, to, [from, to](bool on) {
        if (!from->x_meaning().isEmpty() && from->x_meaning() == to->x_meaning()) to->set_crosshair_on(on);
      });
    }
}

}  // namespace ropewalk
