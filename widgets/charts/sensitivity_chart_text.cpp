// What SensitivityChart says in words: its sentence, the tooltip of a pair and the CSV.
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/sensitivity_chart.h"

namespace ropewalk {

namespace {

QString signed_text(double value, int digits) {
  return value > 0 ? QStringLiteral("+%1").arg(number_text(value, digits)) : number_text(value, digits);
}

}  // namespace

QString SensitivityChart::move_text(double move) {
  return QStringLiteral("λ × %1").arg(ratio_text(move));
}

QString SensitivityChart::sentence() const {
  int significant = 0, measured = 0;
  const SensitivityHistory::Change* greatest = nullptr;
  double greatest_move = 1;
  for (const Series& one : series_) {
    for (const auto& change : one.changes) {
      ++measured;
      significant += change.significant;
      const bool greater = !greatest || std::abs(change.difference.mean) > std::abs(greatest->difference.mean);
      if (!change.significant || !greater) continue;
      greatest = &change;
      greatest_move = one.move;
    }
  }
  if (greatest)
    return tr("Most sensitive: pair %1, %2 nats at %3; %4 of %5 moves are significant")
        .arg(greatest->pair)
        .arg(signed_text(greatest->difference.mean, 3), move_text(greatest_move))
        .arg(significant)
        .arg(measured);
  if (measured > 0) return tr("None of %1 moves changes the fitness beyond chance").arg(measured);
  return history_ ? tr("The unmoved set is measured first") : QString();
}

QString SensitivityChart::tooltip(int pair) const {
  QString rows;
  const RopeFactors& factors = history_->factors();
  if (pair < int(factors.rescale_factors.size()))
    rows += tooltip_row(tr("λ"), number_text(factors.rescale_factors[std::size_t(pair)], 4));
  if (const Evaluation* unmoved = history_->unmoved())
    rows += tooltip_row(tr("Mean NLL as it is (nats)"), number_text(unmoved->nll, 4));
  bool any = false;
  for (const Series& one : series_) {
    for (const auto& change : one.changes) {
      if (change.pair != pair) continue;
      any = true;
      const PairedDifference& difference = change.difference;
      rows += tooltip_row(move_text(one.move), tr("%1 (%2 to %3), p %4, %5 documents")
                                                   .arg(signed_text(difference.mean, 3), signed_text(difference.low, 2),
                                                        signed_text(difference.high, 2), number_text(difference.p, 2))
                                                   .arg(change.documents));
    }
  }
  return tr("<p><b>Pair %1</b></p><table>%2</table>%3")
      .arg(pair)
      .arg(rows, any ? QString() : tr("<p>Not measured</p>"));
}

QString SensitivityChart::csv() const {
  QString text = QStringLiteral("pair,move,lambda,change_nats,low,high,p,significant,documents\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const Series& one : series_) {
    for (const auto& change : one.changes) {
      const auto& lambdas = history_->factors().rescale_factors;
      const double lambda = change.pair < int(lambdas.size()) ? lambdas[std::size_t(change.pair)] : std::nan("");
      const PairedDifference& difference = change.difference;
      text += QStringLiteral("%1,%2,%3,%4\n")
                  .arg(change.pair)
                  .arg(QStringList{number(one.move), number(lambda), number(difference.mean), number(difference.low),
                                   number(difference.high), number(difference.p)}
                           .join(QLatin1Char(',')))
                  .arg(int(change.significant))
                  .arg(change.documents);
    }
  }
  return text;
}

}  // namespace ropewalk
