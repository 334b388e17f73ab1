// The baselines of FitnessChart: a line each, named in the right margin without overlap.
#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/named_factors.h"
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

// Names that have no room: those of the worst baselines, which lie highest, are left out.
void drop_worst(std::vector<Label>& labels, std::size_t room) {
  if (labels.size() <= room) return;
  std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.line_y > b.line_y; });
  labels.resize(room);
}

}  // namespace

QString FitnessChart::baseline_text(const BaselineEvaluated& baseline) const {
  const HeldOutScored* heldout = history_->heldout_of(baseline);
  // A tuned one's name ends in a number: its value stands apart.
  const QString name =
      baseline.tuned ? tuned_name(baseline.factors) + QStringLiteral(" ·") : named(baseline.factors).name;
  const QString value = perplexity_text(perplexity(baseline.evaluation), 3);
  if (!heldout) return QStringLiteral("%1 %2").arg(name, value);
  return QStringLiteral("%1 %2 ◇ %3").arg(name, value, perplexity_text(perplexity(heldout->evaluation), 3));
}

QPen FitnessChart::baseline_pen(const BaselineEvaluated& baseline) const {
  int occurrence = 0;
  for (const BaselineEvaluated& one : history_->baselines()) {
    if (&one == &baseline) break;
    occurrence += one.factors.method == baseline.factors.method;
  }
  return method_pen(baseline.factors.method, colors_of(this).dark, occurrence, baseline.tuned ? 1.25 : 1.5);
}

void FitnessChart::paint_baselines(QCPPainter& painter) const {
  if (!history_ || history_->baselines().empty()) return;
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  std::vector<Label> labels;
  for (const BaselineEvaluated& baseline : history_->baselines()) {
    const double value = perplexity(baseline.evaluation);
    Label label;
    label.pen = baseline_pen(baseline);
    label.text = baseline_text(baseline);
    label.line_y = std::isfinite(value) ? plot_->yAxis->coordToPixel(value) : axes.top() - 1;
    label.outside = label.line_y < axes.top() || label.line_y > axes.bottom();
    if (label.line_y < axes.top()) label.text.prepend(QStringLiteral("↑ "));
    if (label.line_y > axes.bottom()) label.text.prepend(QStringLiteral("↓ "));
    label.line_y = std::clamp(label.line_y, axes.top(), axes.bottom());
    labels.push_back(label);
  }
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  for (const Label& label : labels) {
    painter.setPen(label.pen);
    if (!label.outside) painter.drawLine(QLineF(axes.left(), label.line_y, axes.right(), label.line_y));
  }
  drop_worst(labels, std::size_t(std::max(1.0, axes.height() / metrics.height())));
  spread_labels(labels, metrics.height(), axes.top(), axes.bottom());
  const double room = label_margin(plot_->viewport().width()) - 20;
  for (const Label& label : labels) {
    painter.setPen(QPen(label.pen.color(), 1));
    if (!label.outside)
      painter.drawPolyline(QPolygonF{QPointF(axes.right(), label.line_y), QPointF(axes.right() + 4, label.line_y),
                                     QPointF(axes.right() + 10, label.y), QPointF(axes.right() + 14, label.y)});
    painter.setPen(QPen(colors.text));
    painter.drawText(QRectF(axes.right() + 17, label.y - metrics.height() / 2, room, metrics.height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter), metrics.elidedText(label.text, Qt::ElideMiddle, room));
  }
}

// At most two fifths of the chart: a tuned baseline's name may be long.
int FitnessChart::label_margin(int width) const {
  double wanted = 0;
  const QFontMetricsF metrics(font());
  for (const BaselineEvaluated& baseline : history_ ? history_->baselines() : std::vector<BaselineEvaluated>())
    wanted = std::max(wanted, metrics.horizontalAdvance(QStringLiteral("↑ ") + baseline_text(baseline)));
  return wanted > 0 ? int(std::min(wanted + 24, std::max(110.0, 0.4 * width))) : 16;
}

}  // namespace ropewalk
