// What TrainingView says about a step, and its data as a table.
#include <cmath>
#include <map>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/training_panel.h"
#include "widgets/charts/training_view.h"

namespace ropewalk {
namespace {

QString percent(double share) {
  return TrainingView::tr("%1 %").arg(number_text(100 * share, 3));
}

// "2.31, smoothed 2.40"
QString traced(const TrainingTrace& trace, double step, double value, const QString& text) {
  const std::optional<double> smooth = value_at(trace.smooth, step);
  if (trace.smooth.empty() || !smooth || std::isnan(value)) return text;
  return TrainingView::tr("%1 &nbsp;(smoothed %2)").arg(text, number_text(*smooth, 4));
}

QString window_rows(const QString& name, const LossSum& sum, const TrainingTrace& trace, double step) {
  if (!(sum.weight > 0)) return {};
  QString rows = tooltip_row(name, traced(trace, step, sum.mean(), number_text(sum.mean(), 4)));
  if (sum.targets > 0)
    rows += tooltip_row(
        TrainingView::tr("&nbsp;&nbsp;targets right"),
        TrainingView::tr("%1 of %2").arg(percent(double(sum.right) / double(sum.targets)), exact_text(sum.targets)));
  return rows;
}

QString quoted(const std::string& text) {
  return QLatin1Char('"') + QString::fromStdString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
         QLatin1Char('"');
}

QString csv_number(double value) {
  return std::isfinite(value) ? QString::number(value, 'g', 12) : QString();
}

}  // namespace

// The last probe of each length at or before the step.
QString TrainingView::probe_rows(std::int64_t step) const {
  QString rows;
  for (const ProbeLine& probe : series_.probes) {
    const auto after = std::upper_bound(probe.accuracy.steps.begin(), probe.accuracy.steps.end(), double(step) + 0.25);
    if (after == probe.accuracy.steps.begin()) continue;
    const qsizetype at = after - probe.accuracy.steps.begin() - 1;
    QString text = percent(probe.accuracy.values[at]);
    if (!std::isnan(probe.lows[at]))
      text += tr(" &nbsp;(95 %: %1 – %2)").arg(percent(probe.lows[at]), percent(probe.highs[at]));
    if (const auto probed = std::int64_t(probe.accuracy.steps[at]); probed != step)
      text += tr(", at step %1").arg(exact_text(probed));
    rows += tooltip_row(tr("Needle answers right at %1").arg(length_text(double(probe.length))), text);
  }
  return rows;
}

QString TrainingView::tooltip(std::int64_t step) const {
  QString rows;
  if (step >= 1) {
    const StepResult& result = history_->steps()[std::size_t(step - 1)].result;
    const auto at = double(step);
    rows += window_rows(tr("Loss of short windows, nats"), result.short_windows, series_.short_loss, at);
    rows += window_rows(tr("Loss of long windows, nats"), result.long_windows, series_.long_loss, at);
    rows += tooltip_row(tr("Gradient norm before clipping"),
                        traced(series_.gradient_norm, at, result.gradient_norm, number_text(result.gradient_norm, 4)));
    rows += tooltip_row(tr("Learning rate"), rate_text(result.learning_rate));
    rows += tooltip_row(tr("Tokens"), exact_text(result.tokens));
    if (result.seconds > 0)
      rows += tooltip_row(tr("Tokens a second"), exact_text(std::llround(double(result.tokens) / result.seconds)));
    rows += tooltip_row(tr("Took"), duration_text(result.seconds));
  }
  rows += probe_rows(step);
  QString saved;
  for (const CheckpointSaved& checkpoint : history_->checkpoints())
    if (checkpoint.step == step)
      saved = tr("<p>Saved to %1</p>").arg(QString::fromStdString(checkpoint.folder).toHtmlEscaped());
  const QString title = step < 1 ? tr("Before the first step") : tr("Step %1").arg(exact_text(step));
  return QStringLiteral("<p><b>%1</b></p><table>%2</table>%3").arg(title, rows, saved);
}

QString TrainingView::csv() const {
  QString text = QStringLiteral(
      "step,short_loss_nats,short_targets,short_right,long_loss_nats,long_targets,long_right,gradient_norm,"
      "learning_rate,tokens,seconds,mix,checkpoint");
  for (const ProbeLine& probe : series_.probes)
    text += QStringLiteral(",token_accuracy_%1,token_accuracy_low_%1,token_accuracy_high_%1").arg(probe.length);
  text += QLatin1Char('\n');
  if (!history_) return text;
  std::map<std::int64_t, QString> saved;
  for (const CheckpointSaved& checkpoint : history_->checkpoints()) saved[checkpoint.step] = quoted(checkpoint.folder);
  const auto probes_of = [this](double step) {
    QString cells;
    for (const ProbeLine& probe : series_.probes) {
      const qsizetype at = probe.accuracy.steps.indexOf(step);
      cells += at < 0 ? QStringLiteral(",,,")
                      : QStringLiteral(",%1,%2,%3")
                            .arg(csv_number(probe.accuracy.values[at]), csv_number(probe.lows[at]),
                                 csv_number(probe.highs[at]));
    }
    return cells + QLatin1Char('\n');
  };
  const auto window = [](const LossSum& sum) {
    return sum.weight > 0 ? QStringLiteral("%1,%2,%3").arg(csv_number(sum.mean())).arg(sum.targets).arg(sum.right)
                          : QStringLiteral(",,");
  };
  if (std::any_of(series_.probes.begin(), series_.probes.end(),
                  [](const ProbeLine& probe) { return probe.accuracy.steps.first() == 0; }))
    text += QStringLiteral("0,,,,,,,,,,,,") + probes_of(0);
  for (const StepDone& done : history_->steps()) {
    const StepResult& result = done.result;
    const auto checkpoint = saved.find(result.step);
    text += QStringList{QString::number(result.step),
                        window(result.short_windows),
                        window(result.long_windows),
                        csv_number(result.gradient_norm),
                        csv_number(result.learning_rate),
                        QString::number(result.tokens),
                        csv_number(result.seconds),
                        QString::fromStdString(done.mix),
                        checkpoint == saved.end() ? QString() : checkpoint->second}
                .join(QLatin1Char(',')) +
            probes_of(double(result.step));
  }
  return text;
}

}  // namespace ropewalk
