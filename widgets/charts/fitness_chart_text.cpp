// What FitnessChart says in words: the tooltip of a candidate and the CSV.
#include <cmath>

#include "widgets/charts/core_text.h"
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
    state = tr("<p>Failed: %1</p>").arg(core_text(evaluation.error).toHtmlEscaped());
  } else if (candidate.stopped_early) {
    state = tr("<p>Stopped early: it could not reach the parents any more</p>");
  }
  if (made_by_hand_) return tr("<p><b>Set %1</b>, by hand</p><table>%2</table>%3").arg(candidate.id).arg(rows, state);
  return tr("<p><b>Candidate %1</b>, generation %2</p><table>%3</table>%4")
      .arg(candidate.id)
      .arg(candidate.generation)
      .arg(rows, state);
}

}  // namespace ropewalk
