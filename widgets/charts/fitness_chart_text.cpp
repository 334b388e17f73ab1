// What FitnessChart says in words: the tooltip of a candidate and the CSV.
#include <cmath>

#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"

namespace ropewalk {

QString FitnessChart::tooltip(const CandidateEvaluated& candidate) const {
  const Evaluation& evaluation = candidate.evaluation;
  QString rows = tooltip_row(tr("Needle perplexity"), perplexity_text(perplexity(evaluation), 4));
  rows += tooltip_row(tr("NLL (nats per answer token)"), number_text(evaluation.nll, 4));
  if (std::isfinite(evaluation.nll_low) && std::isfinite(evaluation.nll_high))
    rows += tooltip_row(tr("&nbsp;&nbsp;95 % interval"),
                        tr("%1 to %2").arg(number_text(evaluation.nll_low, 3), number_text(evaluation.nll_high, 3)));
  rows += tooltip_row(tr("Documents"), QString::number(evaluation.documents.size()));
  const HeldOutScored* heldout = history_->heldout_of(candidate.id);
  if (heldout && heldout->evaluation.error.empty())
    rows += tooltip_row(tr("Held-out perplexity"), tr("%1, %2 documents")
                                                       .arg(perplexity_text(perplexity(heldout->evaluation), 4))
                                                       .arg(heldout->evaluation.documents.size()));
  rows += tooltip_row(tr("Answer tokens right"), tr("%1 %").arg(number_text(100 * evaluation.token_accuracy, 3)));
  rows += tooltip_row(tr("d_rcd"), QString::number(candidate.factors.critical_dimension));
  if (!candidate.factors.rescale_factors.empty())
    rows += tooltip_row(tr("λ of the last pair"), number_text(candidate.factors.rescale_factors.back(), 4));
  rows += tooltip_row(tr("Took"), duration_text(evaluation.seconds));
  QString state;
  if (!evaluation.error.empty()) {
    state = tr("<p>Failed: %1</p>").arg(QString::fromStdString(evaluation.error).toHtmlEscaped());
  } else if (candidate.stopped_early) {
    state = tr("<p>Stopped early: it could not reach the parents any more</p>");
  }
  if (made_by_hand_) return tr("<p><b>Set %1</b>, by hand</p><table>%2</table>%3").arg(candidate.id).arg(rows, state);
  return tr("<p><b>Candidate %1</b>, generation %2</p><table>%3</table>%4")
      .arg(candidate.id)
      .arg(candidate.generation)
      .arg(rows, state);
}

PlotView::CsvAxes FitnessChart::csv_axes() const {
  const QString y = QStringLiteral("perplexity");
  if (x_axis_ == XAxis::seconds) return {QStringLiteral("seconds"), y};
  if (x_axis_ == XAxis::generations) return {QStringLiteral("generation"), y};
  return {{}, y};  // the count of evaluations is in no column
}

QString FitnessChart::csv() const {
  QString text = QStringLiteral(
      "kind,id,parent,generation,seconds,critical_dimension,perplexity,nll,nll_low,nll_high,documents,stopped_early,"
      "error\n");
  if (!history_) return text;
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  const auto values = [&](const Evaluation& evaluation, bool stopped) {
    QString error = QString::fromStdString(evaluation.error);
    if (!error.isEmpty())
      error = QLatin1Char('"') + error.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return QStringList{number(perplexity(evaluation)),
                       number(evaluation.nll),
                       number(evaluation.nll_low),
                       number(evaluation.nll_high),
                       QString::number(evaluation.documents.size()),
                       QString::number(int(stopped)),
                       error}
        .join(QLatin1Char(','));
  };
  const auto method = [](const RopeFactors& factors, bool tuned) {
    const QString id = QString::fromStdString(factors.method);
    return tuned ? id + QStringLiteral(" tuned") : id;
  };
  for (const BaselineEvaluated& baseline : history_->baselines())
    text += QStringLiteral("%1,,,,,%2,%3\n")
                .arg(method(baseline.factors, baseline.tuned))
                .arg(baseline.factors.critical_dimension)
                .arg(values(baseline.evaluation, false));
  for (const HeldOutScored& scored : history_->heldout()) {
    const QString who = scored.candidate >= 0 ? QStringLiteral("candidate") : method(scored.factors, scored.tuned);
    text += QStringLiteral("held-out %1,%2,,,,%3,%4\n")
                .arg(who, scored.candidate >= 0 ? QString::number(scored.candidate) : QString())
                .arg(scored.factors.critical_dimension)
                .arg(values(scored.evaluation, false));
  }
  for (std::size_t at = 0; at < history_->candidates().size(); ++at) {
    const CandidateEvaluated& candidate = history_->candidates()[at];
    text += QStringLiteral("candidate,%1,%2,%3,%4,%5,%6\n")
                .arg(candidate.id)
                .arg(candidate.parent)
                .arg(candidate.generation)
                .arg(number(history_->candidate_seconds()[at]))
                .arg(candidate.factors.critical_dimension)
                .arg(values(candidate.evaluation, candidate.stopped_early));
  }
  return text;
}

}  // namespace ropewalk
