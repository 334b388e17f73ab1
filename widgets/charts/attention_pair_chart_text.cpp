// What AttentionPairChart says in words: its sentence, the tooltip of a pair and the CSV.
#include "core/rope/periods.h"
#include "widgets/charts/attention_pair_chart.h"
#include "widgets/charts/format.h"

namespace ropewalk {

// The longest first.
QStringList AttentionPairChart::sentences() const {
  QStringList whole, counts;
  for (const Set& set : sets_) {
    int leaving = 0;
    double share = 0;
    for (std::size_t i = 0; i < set.reach.size(); ++i) {
      if (!set.reach[i].leaves) continue;
      ++leaving;
      if (i < set.share.size()) share += set.share[i];
    }
    if (set.share.empty()) continue;
    const QString name = names_.value(set.set);
    whole.append(
        leaving == 0
            ? tr("%1: none").arg(name)
            : tr("%1: %2 pairs with %3 % of the logits").arg(name).arg(leaving).arg(number_text(100 * share, 2)));
    counts.append(tr("%1 %2", "a set and its count of pairs").arg(name).arg(leaving));
  }
  if (whole.isEmpty()) return {shown_.history ? tr("This layer is not measured yet") : QString()};
  const QString separator = QStringLiteral("; ");
  return {tr("Beyond what training saw at %1 — %2")
              .arg(length_text(double(shown_.history->spec().length)), whole.join(separator)),
          tr("Pairs beyond training: %1").arg(counts.join(separator))};
}

QString AttentionPairChart::sentence() const {
  return sentences().first();
}

QString AttentionPairChart::tooltip(int pair) const {
  QString rows = QStringLiteral(
                     "<tr><td></td><td align=right>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td><td "
                     "align=right>%3</td></tr>")
                     .arg(tr("share"), tr("cycles at %1").arg(length_text(double(shown_.history->spec().length))),
                          tr("of the trained arc"));
  const std::size_t at = std::size_t(pair);
  for (const Set& set : sets_) {
    const PhaseReach& reach = set.reach[at];
    QString ratio = tr("%1 ×").arg(number_text(reach.of_trained(), 3));
    if (reach.leaves) ratio = QStringLiteral("<b>%1</b>").arg(tr("%1, beyond").arg(ratio));
    rows += QStringLiteral(
                "<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td><td align=right>%3&nbsp;&nbsp;</td><td "
                "align=right>%4</td></tr>")
                .arg(names_.value(set.set).toHtmlEscaped(),
                     at < set.share.size() ? tr("%1 %").arg(number_text(100 * set.share[at], 3)) : tr("not measured"),
                     number_text(reach.reached, 3), ratio);
  }
  const PhaseReach& any = sets_.front().reach[at];
  return tr("<p><b>Pair %1</b>, period %2 tokens, %3 cycles in training</p><table>%4</table>")
      .arg(pair)
      .arg(exact_text(std::int64_t(periods(shown_.factors(0).rope)[at] + 0.5)), number_text(any.trained, 3), rows);
}

QString AttentionPairChart::csv() const {
  QString text = QStringLiteral("factor_set,layer,head,pair,share,cycles_trained,cycles_reached,leaves\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  const QString head = shown_.head < 0 ? QStringLiteral("mean") : QString::number(shown_.head);
  for (const Set& set : sets_)
    for (std::size_t i = 0; i < set.share.size(); ++i)
      text += QStringList{names_.value(set.set),
                          QString::number(shown_.layer),
                          head,
                          QString::number(qulonglong(i)),
                          number(set.share[i]),
                          number(set.reach[i].trained),
                          number(set.reach[i].reached),
                          QString::number(int(set.reach[i].leaves))}
                  .join(QLatin1Char(',')) +
              QLatin1Char('\n');
  return text;
}

}  // namespace ropewalk
