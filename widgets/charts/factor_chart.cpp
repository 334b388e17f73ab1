#include "widgets/charts/factor_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

FactorChart::FactorChart(QWidget* parent) : PairChart(parent) {
  setAccessibleName(tr("Rescale factors"));
  setObjectName(QStringLiteral("factor_chart"));
  set_file_name(QStringLiteral("rescale-factors"));
  set_empty_text(QStringLiteral("factors"), tr("Shows by how much each method stretches every rotary pair."),
                 tr("Open a model…"));
  set_y_names({tr("Rescale factor λ"), tr("Factor λ"), tr("λ")});
  toggle_ = add_corner_button(QStringLiteral("logarithmic"), tr("Logarithmic axis"));
  toggle_->setCheckable(true);
  connect(toggle_, &QToolButton::toggled, this, &FactorChart::set_logarithmic);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) {
    if (!has_rope()) return;
    paint_group(painter);
    paint_lines(painter);
  });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) {
    if (!has_rope()) return;
    paint_bounds(painter);
    paint_handles(painter);
  });
  FactorChart::restyle();
  set_has_data(false);
}

double FactorChart::scale() const {
  return rope_.trained_context > 0 ? std::max(1.0, double(target_) / double(rope_.trained_context)) : 1;
}

QCPRange FactorChart::full_y_range() const {
  if (drag_) return QCPRange(drag_->least, drag_->most);  // what is dragged must not run away
  double most = 2 * scale();
  // Linear: a set that runs far above 2s leaves through the upper edge instead of flattening all others.
  const double limit = logarithmic_ ? 1e300 : 3 * scale();
  for (const NamedFactors& set : sets_)
    for (const double lambda : set.factors.rescale_factors)
      most = std::max(most, set.edited ? lambda : std::min(lambda, limit));  // every handle can be reached
  if (logarithmic_) return QCPRange(0.85, most * 1.2);
  return QCPRange(std::max(0.0, 1 - (most - 1) * 0.08), most + (most - 1) * 0.1 + 0.05);
}

void FactorChart::rebuild() {
  plot_->clearGraphs();
  if (!has_rope()) return;
  if (group_ && group_->last >= rope_.pairs()) group_.reset();
  std::vector<LegendEntry> entries;
  for (int set = 0; set < int(sets_.size()); ++set) {
    const NamedFactors& shown = sets_[std::size_t(set)];
    add_set_graph(set, shown.factors.rescale_factors);
    LegendEntry entry{kFirstSetEntry + set, shown.name, set_pen(set)};
    entry.can_toggle = true;
    entry.on = is_shown(set);
    entry.tooltip =
        tr("%1, attention factor %2. %3").arg(shown.name, number_text(shown.factors.attention_factor, 4), legend_tip());
    entries.push_back(entry);
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(
      tr("Stretch of every pair for %1: s = %2").arg(length_text(double(target_)), ratio_text(scale())));
  setAccessibleDescription(header_->sentence());
}

void FactorChart::restyle() {
  PairChart::restyle();
  rebuild();
}

void FactorChart::paint_lines(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  const auto line = [&](double lambda, Qt::PenStyle style, const QString& name) {
    const double y = plot_->yAxis->coordToPixel(lambda);
    if (y < axes.top() || y > axes.bottom()) return;
    painter.setPen(QPen(colors.text_muted, 1, style));
    painter.drawLine(QLineF(axes.left(), y, axes.right(), y));
    painter.setPen(QPen(colors.text_muted));
    if (y - metrics.height() > axes.top()) painter.drawText(QPointF(axes.left() + 6, y - 4), name);
  };
  line(1, Qt::SolidLine, QString());
  if (scale() > 1) {
    line(scale(), Qt::DashLine, tr("s = %1").arg(ratio_text(scale())));
    line(2 * scale(), Qt::DotLine, tr("2s = %1").arg(ratio_text(2 * scale())));
  }
  if (critical_dimension_ >= 0) {
    const double x = plot_->xAxis->coordToPixel(critical_dimension_ - 0.5);
    painter.setPen(QPen(colors.accent, 1));
    painter.drawLine(QLineF(x, axes.top(), x, axes.bottom()));
  }
}

void FactorChart::set_logarithmic(bool logarithmic) {
  if (logarithmic == logarithmic_) return;
  logarithmic_ = logarithmic;
  toggle_->setChecked(logarithmic);
  plot_->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  plot_->yAxis->setTicker(logarithmic ? QSharedPointer<RoundLogTicker>::create().staticCast<QCPAxisTicker>()
                                      : QSharedPointer<QCPAxisTicker>::create());
  if (logarithmic)
    set_y_names({tr("Rescale factor λ (log)"), tr("Factor λ (log)"), tr("λ (log)")});
  else
    set_y_names({tr("Rescale factor λ"), tr("Factor λ"), tr("λ")});
  if (has_rope()) plot_->yAxis->setRange(full_y_range());
  queue_replot();
  Q_EMIT logarithmic_changed(logarithmic);
}

void FactorChart::set_critical_dimension(int pair) {
  if (pair == critical_dimension_) return;
  critical_dimension_ = pair;
  queue_replot();
}

void FactorChart::fill_context_menu(QMenu& menu) {
  QAction* action = menu.addAction(themed_icon(QStringLiteral("logarithmic")), tr("Logarithmic axis"));
  action->setCheckable(true);
  action->setChecked(logarithmic_);
  connect(action, &QAction::toggled, this, &FactorChart::set_logarithmic);
  if (!has_rope() || sets_.empty()) return;
  QMenu* edit = menu.addMenu(themed_icon(QStringLiteral("edit")), tr("Edit a copy by hand"));
  for (int set = 0; set < int(sets_.size()); ++set)
    edit->addAction(sets_[std::size_t(set)].name, this, [this, set] { Q_EMIT edit_requested(set); });
}

QString FactorChart::pair_tooltip(int pair) const {
  QString rows;
  for (int set = 0; set < int(sets_.size()); ++set)
    if (is_shown(set))
      rows += tooltip_row(sets_[std::size_t(set)].name.toHtmlEscaped(),
                          QStringLiteral("λ %1").arg(
                              number_text(sets_[std::size_t(set)].factors.rescale_factors[std::size_t(pair)], 5)));
  const double period = periods(rope_)[std::size_t(pair)];
  return tr("<p><b>Pair %1</b>, period %2 tokens</p><table>%3</table>").arg(pair).arg(number_text(period, 5), rows);
}

QString FactorChart::csv() const {
  QString text = QStringLiteral("pair");
  for (const NamedFactors& set : sets_) {
    QString name = set.name;
    text += QStringLiteral(",\"%1\"").arg(name.replace(QLatin1Char('"'), QLatin1String("\"\"")));
  }
  text += QLatin1Char('\n');
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    text += QString::number(pair);
    for (const NamedFactors& set : sets_)
      text += QLatin1Char(',') + QString::number(set.factors.rescale_factors[std::size_t(pair)], 'g', 12);
    text += QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
