#include "widgets/charts/run_parallel.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kSide = 96, kEdge = 12, kReach = 8;

double distance_to(const QPointF& point, const QPointF& a, const QPointF& b) {
  const QPointF along = b - a;
  const double length = QPointF::dotProduct(along, along);
  const double at = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0.0;
  return QLineF(point, a + at * along).length();
}

}  // namespace

RunParallel::RunParallel(QWidget* parent) : ChartView(parent) {
  setObjectName(QStringLiteral("run_parallel"));
  setAccessibleName(tr("What varies between the runs, in parallel coordinates"));
  set_file_name(QStringLiteral("what-varies"));
  set_has_data(false);
}

RunAxis RunParallel::axis_of(const QString& name, const QStringList& texts) {
  RunAxis axis{name, {}, {}, {}};
  bool numbers = true;
  for (const QString& text : texts) {
    bool number = false;
    const double value = text.toDouble(&number);
    numbers = numbers && (number || text.isNull());
    axis.values.append(number ? value : std::numeric_limits<double>::quiet_NaN());
  }
  if (numbers) return axis;
  axis.values.clear();
  for (const QString& text : texts) {
    if (text.isNull()) {
      axis.values.append(std::numeric_limits<double>::quiet_NaN());
      continue;
    }
    if (!axis.labels.contains(text)) axis.labels.append(text);
    axis.values.append(double(axis.labels.indexOf(text)));
  }
  return axis;
}

void RunParallel::set_runs(QList<RunLine> runs, QList<RunAxis> axes) {
  runs_ = std::move(runs);
  axes_ = std::move(axes);
  hovered_ = -1;
  set_has_data(runs_.size() >= 2 && axes_.size() >= 2);
  setAccessibleDescription(tr("%1 runs over %2 axes").arg(runs_.size()).arg(axes_.size()));
  update();
}

QRectF RunParallel::area(QSizeF size) const {
  const double line = QFontMetricsF(font()).height();
  const double top = 8 + line + 12 + line + 10, bottom = size.height() - line - 6;
  return QRectF(QPointF(kSide, top), QPointF(std::max(kSide + 10, size.width() - kSide), std::max(top + 10, bottom)));
}

double RunParallel::x_of(int axis, QSizeF size) const {
  const QRectF box = area(size);
  return box.left() + box.width() * axis / std::max(1.0, double(axes_.size() - 1));
}

double RunParallel::place(const RunAxis& axis, double value) const {
  double least = std::numeric_limits<double>::infinity(), most = -least;
  for (const double other : axis.values) {
    if (!std::isfinite(other)) continue;
    least = std::min(least, other);
    most = std::max(most, other);
  }
  if (!axis.labels.isEmpty()) {
    least = 0;
    most = double(axis.labels.size() - 1);
  }
  return most > least ? (value - least) / (most - least) : 0.5;
}

QPointF RunParallel::point(int axis, int run, QSizeF size) const {
  const double value = axes_[axis].values.value(run, std::numeric_limits<double>::quiet_NaN());
  if (!std::isfinite(value)) return {};
  const QRectF box = area(size);
  return {x_of(axis, size), box.bottom() - place(axes_[axis], value) * box.height()};
}

QPointF RunParallel::pixel(int axis, int run) const {
  return point(axis, run, chart_size());
}

QString RunParallel::value_text(const RunAxis& axis, double value) const {
  if (!axis.labels.isEmpty()) return axis.labels.value(int(value));
  const bool whole = std::abs(value) < 1e7 && value == std::round(value);
  const QString number = whole ? QString::number(qint64(value)) : number_text(value, 5);
  return axis.unit.isEmpty() ? number : tr("%1 %2", "number and unit").arg(number, axis.unit);
}

void RunParallel::paintEvent(QPaintEvent*) {
  QCPPainter painter(this);
  draw(painter, chart_size());
}

void RunParallel::draw(QCPPainter& painter, QSize size) {
  const Colors& colors = colors_of(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRect(QPoint(), size), colors.surface);
  if (axes_.size() < 2) return;
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(colors.text);
  const QFontMetricsF metrics(bold);
  painter.drawText(QRectF(kEdge, 8, size.width() - 2 * kEdge, metrics.height() + 2),
                   int(Qt::AlignLeft | Qt::AlignVCenter),
                   metrics.elidedText(tr("One line a run, one axis a parameter or score"), Qt::ElideRight,
                                      size.width() - 2 * kEdge - corner_width()));
  painter.setFont(font());
  for (int axis = 0; axis < int(axes_.size()); ++axis) draw_axis(painter, axis, size);
  for (int run = int(runs_.size()) - 1; run >= 0; --run)
    if (run != hovered_) draw_line(painter, run, size);
  if (hovered_ >= 0) draw_line(painter, hovered_, size);
}

void RunParallel::draw_axis(QCPPainter& painter, int at, QSizeF size) const {
  const Colors& colors = colors_of(this);
  const RunAxis& axis = axes_[at];
  const QRectF box = area(size);
  const double x = x_of(at, size), room = axes_.size() > 1 ? box.width() / double(axes_.size() - 1) : box.width();
  const QFontMetricsF metrics(font());
  painter.setPen(QPen(colors.border, 1));
  painter.drawLine(QLineF(x, box.top(), x, box.bottom()));
  // Names of neighbours share the room between their axes.
  const double width = std::min(room - 8, 2 * kSide - 8);
  const auto centred = [&](double y, const QString& text, const QColor& color) {
    painter.setPen(color);
    painter.drawText(QRectF(x - width / 2, y, width, metrics.height() + 2), int(Qt::AlignHCenter | Qt::AlignVCenter),
                     metrics.elidedText(text, Qt::ElideMiddle, width));
  };
  centred(box.top() - 2 * metrics.height() - 8, axis.name, colors.text);
  double least = 1e300, most = -1e300;
  for (const double value : axis.values) {
    if (!std::isfinite(value)) continue;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  if (least > most) return;
  if (axis.labels.size() > 2) {
    for (int label = 0; label < int(axis.labels.size()); ++label) {
      const double y = box.bottom() - place(axis, label) * box.height();
      painter.setPen(colors.text_muted);
      const bool last = at + 1 == int(axes_.size());
      const QRectF text(last ? x - width - 8 : x + 8, y - metrics.height() - 2, width, metrics.height());
      painter.drawText(text, int((last ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                       metrics.elidedText(axis.labels[label], Qt::ElideMiddle, width));
    }
    return;
  }
  centred(box.top() - metrics.height() - 6,
          value_text(axis, axis.labels.isEmpty() ? most : double(axis.labels.size() - 1)), colors.text_muted);
  if (most > least || axis.labels.size() == 2)
    centred(box.bottom() + 2, value_text(axis, axis.labels.isEmpty() ? least : 0), colors.text_muted);
}

void RunParallel::draw_line(QCPPainter& painter, int run, QSizeF size) const {
  QPen pen = series_pen(runs_[run].style, colors_of(this).dark, run == hovered_ ? 3.5 : 2);
  QColor color = pen.color();
  if (hovered_ >= 0 && run != hovered_) color.setAlpha(90);
  pen.setColor(color);
  QPointF before;
  for (int axis = 0; axis < int(axes_.size()); ++axis) {
    const QPointF here = point(axis, run, size);
    if (here.isNull()) continue;  // a line passes over an axis on which its run has no value
    if (!before.isNull()) {
      painter.setPen(pen);
      painter.drawLine(QLineF(before, here));
    }
    painter.setPen(QPen(color, 2));
    painter.setBrush(colors_of(this).surface);
    painter.drawEllipse(here, 3.5, 3.5);
    before = here;
  }
}

int RunParallel::run_at(const QPointF& position) const {
  int nearest = -1;
  double least = kReach;
  for (int run = 0; run < int(runs_.size()); ++run) {
    QPointF before;
    for (int axis = 0; axis < int(axes_.size()); ++axis) {
      const QPointF here = point(axis, run, chart_size());
      if (here.isNull()) continue;
      const double distance = distance_to(position, before.isNull() ? here : before, here);
      if (distance < least) {
        least = distance;
        nearest = run;
      }
      before = here;
    }
  }
  return nearest;
}

void RunParallel::mouseMoveEvent(QMouseEvent* event) {
  const int run = state() == State::ready ? run_at(event->position()) : -1;
  setCursor(run >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (run != hovered_) {
    hovered_ = run;
    update();
  }
  if (run < 0) return QToolTip::hideText();
  QString rows;
  for (const RunAxis& axis : std::as_const(axes_)) {
    const double value = axis.values.value(run, std::numeric_limits<double>::quiet_NaN());
    if (std::isfinite(value)) rows += tooltip_row(axis.name.toHtmlEscaped(), value_text(axis, value).toHtmlEscaped());
  }
  QToolTip::showText(event->globalPosition().toPoint(),
                     QStringLiteral("<p><b>%1</b></p><table>%2</table>").arg(runs_[run].name.toHtmlEscaped(), rows),
                     this);
}

void RunParallel::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || state() != State::ready) return;
  if (const int run = run_at(event->position()); run >= 0) Q_EMIT run_clicked(runs_[run].id);
}

void RunParallel::leaveEvent(QEvent*) {
  hovered_ = -1;
  update();
}

QString RunParallel::csv() const {
  const auto quoted = [](QString text) {
    return QStringLiteral("\"%1\"").arg(text.replace(QLatin1Char('"'), QLatin1String("\"\"")));
  };
  QString text = QStringLiteral("run");
  for (const RunAxis& axis : axes_) text += QLatin1Char(',') + quoted(axis.name);
  text += QLatin1Char('\n');
  for (int run = 0; run < int(runs_.size()); ++run) {
    text += quoted(runs_[run].name);
    for (const RunAxis& axis : axes_) {
      const double value = axis.values.value(run, std::numeric_limits<double>::quiet_NaN());
      text += QLatin1Char(',');
      if (!std::isfinite(value)) continue;
      text += axis.labels.isEmpty() ? QString::number(value, 'g', 12) : quoted(axis.labels.value(int(value)));
    }
    text += QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
