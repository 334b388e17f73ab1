// What stands above FitnessChart: the legend, and one sentence that says how good the best is, on the search's
// documents and on held-out ones.
#include <algorithm>
#include <cmath>

#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// "1.234 (1.2–1.27)": perplexity with its 95 % interval.
QString with_interval(const Evaluation& evaluation) {
  const QString value = perplexity_text(perplexity(evaluation), 4);
  if (!std::isfinite(evaluation.nll_low) || !std::isfinite(evaluation.nll_high)) return value;
  return QStringLiteral("%1 (%2–%3)")
      .arg(value, perplexity_text(std::exp(evaluation.nll_low), 3), perplexity_text(std::exp(evaluation.nll_high), 3));
}

}  // namespace

void FitnessChart::update_header() {
  std::vector<LegendEntry> entries;
  const Colors& colors = colors_of(this);
  if (!improvements_.empty()) entries.push_back({1, tr("best so far"), best_->pen()});
  if (!median_->data()->isEmpty()) entries.push_back({2, tr("median by generation"), median_->pen()});
  if (!bands_.empty()) {
    entries.push_back({5, tr("its middle half (25–75 %)"), QPen(band_color()), LegendEntry::Mark::band});
    entries.back().tooltip = tr("Half of the candidates of each generation lie in this band.");
  }
  if (!smooth_->data()->isEmpty()) {
    entries.push_back({7, tr("smoothed over %1 candidates").arg(smoothing_candidates()), smooth_->pen()});
    entries.back().tooltip =
        tr("Mean NLL of the candidates up to each, as perplexity; the newest count most. Failed ones are left out.");
  }
  bool first = true;
  for (const int group : groups_) {
    LegendEntry entry{kFirstGroupEntry + group, first ? tr("d_rcd %1").arg(group) : QString::number(group),
                      QPen(group_color(group)), LegendEntry::Mark::dot};
    entry.can_toggle = true;
    entry.on = hidden_groups_.count(group) == 0;
    entry.tooltip = made_by_hand_ ? tr("Sets with critical dimension %1. Click to hide or show.").arg(group)
                                  : tr("Candidates with critical dimension %1. Click to hide or show.").arg(group);
    entries.push_back(entry);
    first = false;
  }
  if (stopped_ > 0)
    entries.push_back({3, tr("stopped early"), QPen(colors.text_muted, 1.25), LegendEntry::Mark::hollow});
  if (failed_ > 0) entries.push_back({4, tr("failed"), QPen(colors.text_muted, 1.5), LegendEntry::Mark::cross});
  if (history_ && !history_->heldout().empty()) {
    entries.push_back({6, tr("held-out"), QPen(colors.accent, 1.5), LegendEntry::Mark::diamond});
    entries.back().tooltip =
        tr("On documents that the search never used: at the candidate, and for baselines at the right edge.");
  }
  header_->set_entries(std::move(entries));
  const QString words = sentence();
  header_->set_sentence(words);
  setAccessibleDescription(words);
}

QString FitnessChart::count_text(std::size_t count) const {
  if (made_by_hand_) return tr("%n set(s) by hand", nullptr, int(count));
  return count == 1 ? tr("1 candidate") : tr("%1 candidates").arg(exact_text(qint64(count)));
}

QString FitnessChart::sentence() const {
  if (!history_) return {};
  const std::size_t end = std::min(end_of_state(), taken_);
  const QString count = count_text(end);
  if (end == 0)
    return history_->baselines().empty() || made_by_hand_ ? QString() : tr("Baselines measured, no candidate yet");
  const std::size_t best_index = history_->best_so_far()[end - 1];
  if (best_index == SearchHistory::kNone) return tr("%1, none with a whole evaluation yet").arg(count);
  const CandidateEvaluated& best = history_->candidates()[best_index];
  const HeldOutScored* heldout = history_->heldout_of(best.id);
  QString words = tr("%1 needle perplexity %2 at d_rcd %3")
                      .arg(scrubbed_ >= 0 ? tr("After generation %1: best").arg(scrubbed_) : tr("Best"),
                           with_interval(best.evaluation))
                      .arg(best.factors.critical_dimension);
  if (heldout && heldout->evaluation.error.empty())
    words = tr("%1; held-out %2").arg(words, with_interval(heldout->evaluation));
  return tr("%1; %2").arg(words, count);
}

}  // namespace ropewalk
