// What PerplexityChart says in words: its sentence, the tooltip of a length, why it is empty, and the CSV.
#include <algorithm>
#include <cmath>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/charts/perplexity_chart.h"

namespace ropewalk {

QString PerplexityChart::shown_text(Shown shown) {
  switch (shown) {
    case Shown::all:
      return tr("All tokens");
    case Shown::answer:
      return tr("Answers");
    case Shown::key:
      return tr("Key tokens");
    case Shown::position:
      break;
  }
  return tr("By position");
}

QString PerplexityChart::shown_explanation(Shown shown) {
  switch (shown) {
    case Shown::all:
      return tr(
          "Every one of the scored tokens of plain text: the same tokens at every length, only their context "
          "grows");
    case Shown::answer:
      return tr("The answer tokens of needle documents of exactly the length");
    case Shown::key:
      return tr(
          "Those scored tokens of plain text that the model, inside its trained context, predicts much better "
          "from a long context than from a short one (LongPPL)");
    case Shown::position:
      break;
  }
  return tr("The longest windows read once from their beginning: perplexity by how much has been read");
}

QString PerplexityChart::justified_text(const PerplexityHistory::Point& point) {
  if (!std::isfinite(point.high)) return number_text(point.perplexity, 3);
  const double half = (point.high - point.low) / 2;
  if (!(half > 0) || half >= 1e6) return number_text(point.perplexity, half > 0 ? 2 : 6);
  return QString::number(point.perplexity, 'f', std::clamp(1 - int(std::floor(std::log10(half))), 0, 6));
}

QString PerplexityChart::interval_text(const PerplexityHistory::Point& point) {
  if (!std::isfinite(point.high)) return QStringLiteral("–");
  return tr("%1 to %2").arg(number_text(point.low, 3), number_text(point.high, 3));
}

QString PerplexityChart::point_text(const PerplexityHistory::Point& point) const {
  if (shown_ == Shown::position)
    return tr("Positions %1 to %2").arg(exact_text(point.begin), exact_text(point.end - 1));
  return tr("Windows of %1 tokens").arg(exact_text(point.end));
}

void PerplexityChart::say_why_empty() {
  const QString icon = QStringLiteral("perplexity");
  if (!history_)
    return set_empty_text(icon,
                          tr("Shows the perplexity of text against the length of its context: all tokens, answers, key "
                             "tokens, and by position."),
                          tr("Measure perplexity"));
  const auto& scored = history_->spec().scored;
  const auto asked = [&](ScoredTokens kind) { return std::find(scored.begin(), scored.end(), kind) != scored.end(); };
  const ScoredTokens kind = shown_ == Shown::answer ? ScoredTokens::answer
                            : shown_ == Shown::key  ? ScoredTokens::key
                                                    : ScoredTokens::all;
  if (!asked(kind))
    return set_empty_text(icon, tr("%1: this run was not asked to measure them.").arg(shown_text(shown_)), {});
  const QString failure = core_text(history_->failure(kind));
  if (failure.isEmpty()) return set_empty_text(icon, tr("%1: nothing is measured yet.").arg(shown_text(shown_)), {});
  set_empty_text(icon,
                 kind == ScoredTokens::key
                     ? tr("No key tokens: the model predicts none of the scored tokens much better from a long context "
                          "than from a short one. Measure more documents, or text that refers back farther.")
                     : tr("Not measured: %1.").arg(failure),
                 {});
}

QString PerplexityChart::sentence() const {
  const Series* best = nullptr;
  double farthest = 0;
  for (const Series& one : series_) {
    if (one.points.empty() || is_hidden(one)) continue;
    const auto& point = one.points.back();
    if (point.at > farthest || (point.at == farthest && point.perplexity < best->points.back().perplexity)) {
      farthest = point.at;
      best = &one;
    }
  }
  if (!best) return {};
  const auto& point = best->points.back();
  const QString where = shown_ == Shown::position ? tr("From position %1 on").arg(exact_text(point.begin))
                                                  : tr("%1 at %2").arg(shown_text(shown_), length_text(point.at));
  if (const int over = smoothing_points(); over > 1)
    return tr("%1: lowest perplexity %2 (%3); lines smoothed over %4 points")
        .arg(where, justified_text(point), best->name)
        .arg(over);
  return tr("%1: lowest perplexity %2 (%3)").arg(where, justified_text(point), best->name);
}

QString PerplexityChart::tooltip(double at) const {
  QString rows = QStringLiteral(
                     "<tr><td></td><td align=right>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td "
                     "align=right>%3&nbsp;&nbsp;</td><td align=right>%4</td></tr>")
                     .arg(tr("perplexity"), tr("95 %"), tr("documents"), tr("tokens"));
  QString title;
  for (const Series& one : series_) {
    if (is_hidden(one)) continue;
    for (const auto& point : one.points) {
      if (point.at != at) continue;
      title = point_text(point);
      rows += QStringLiteral(
                  "<tr><td>%1&nbsp;&nbsp;</td><td align=right><b>%2</b>&nbsp;&nbsp;</td><td>%3&nbsp;&nbsp;</td><td "
                  "align=right>%4&nbsp;&nbsp;</td><td align=right>%5</td></tr>")
                  .arg(one.name.toHtmlEscaped(), justified_text(point), interval_text(point))
                  .arg(point.documents)
                  .arg(exact_text(point.tokens));
    }
  }
  return QStringLiteral("<p><b>%1</b></p><table>%2</table>").arg(title, rows);
}

QString PerplexityChart::csv() const {
  QString text = QStringLiteral(
      "factor_set,method,shown,begin_tokens,end_tokens,perplexity,perplexity_low,perplexity_high,documents,tokens\n");
  static constexpr const char* kIds[kShown] = {"all", "answer", "key", "position"};
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const Series& one : series_)
    for (const auto& point : one.points)
      text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                  .arg(one.factor_set)
                  .arg(QString::fromStdString(history_->factor_sets()[std::size_t(one.factor_set)].method),
                       QLatin1String(kIds[int(shown_)]))
                  .arg(point.begin)
                  .arg(point.end)
                  .arg(QStringList{number(point.perplexity), number(point.low), number(point.high),
                                   QString::number(point.documents), QString::number(point.tokens)}
                           .join(QLatin1Char(',')));
  return text;
}

}  // namespace ropewalk
