// The baselines of FitnessChart: a line each, named in the right margin without overlap.
#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

struct Label {
  QString text;
  QPen pen;
  double line_y = 0;
  double y = 0;  // centre of the text
  bool outside = false;
};

// Moves labels apart, keeping their order, and inside [top, bottom] where they fit.
void spread_labels(std::vector<Label>& labels, double height, double top, double bottom) {
  std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.line_y < b.line_y; });
  double least = top + height / 2;
  for (Label& label : labels) {
    label.y = std::max(label.line_y, least);
    least = label.y + height;
  }
  double most = bottom - height / 2;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, most);
    most = label->y - height;
  }
}

}  // namespace

void FitnessChart::paint_baselines(QCPPainter& painter) const {
  if (!history_ || history_->baselines().empty()) return;
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  std::vector<Label> labels;
  std::vector<std::string> seen;
  for (const BaselineEvaluated& baseline : history_->baselines()) {
    const double value = perplexity(baseline.evaluation);
    const int occurrence = int(std::count(seen.begin(), seen.end(), baseline.factors.method));
    seen.push_back(baseline.factors.method);
    Label label;
    label.pen = method_pen(baseline.factors.method, colors.dark, occurrence, 1.5);
    label.text = QStringLiteral("%1 %2").arg(QString::fromStdString(method_name(baseline.factors.method)),
                                             number_text(value, 3));
    label.line_y = std::isfinite(value) ? plot_->yAxis->coordToPixel(value) : axes.top() - 1;
    label.outside = label.line_y < axes.top() || label.line_y > axes.bottom();
    if (label.line_y < axes.top()) label.text.prepend(QStringLiteral("↑ "));
    if (label.line_y > axes.bottom()) label.text.prepend(QStringLiteral("↓ "));
    label.line_y = std::clamp(label.line_y, axes.top(), axes.bottom());
    labels.push_back(label);
  }
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  spread_labels(labels, metrics.height(), axes.top(), axes.bottom());
  for (const Label& label : labels) {
    painter.setPen(label.pen);
    if (!label.outside) painter.drawLine(QLineF(axes.left(), label.line_y, axes.right(), label.line_y));
    painter.setPen(QPen(label.pen.color(), 1));
    if (!label.outside)
      painter.drawPolyline(QPolygonF{QPointF(axes.right(), label.line_y), QPointF(axes.right() + 4, label.line_y),
                                     QPointF(axes.right() + 10, label.y), QPointF(axes.right() + 14, label.y)});
    painter.setPen(QPen(colors.text));
    painter.drawText(QRectF(axes.right() + 17, label.y - metrics.height() / 2, 400, metrics.height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter), label.text);
  }
}

int FitnessChart::label_margin() const {
  double width = 0;
  const QFontMetricsF metrics(font());
  for (const BaselineEvaluated& baseline : history_ ? history_->baselines() : std::vector<BaselineEvaluated>())
    width = std::max(width, metrics.horizontalAdvance(QStringLiteral("↑ %1 %2").arg(
                                QString::fromStdString(method_name(baseline.factors.method)),
                                number_text(perplexity(baseline.evaluation), 3))));
  return width > 0 ? int(width) + 24 : 16;
}

}  // namespace ropewalk
