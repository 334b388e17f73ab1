#include "widgets/frame/score_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"

namespace ropewalk {
namespace {

class Scores {
  Q_DECLARE_TR_FUNCTIONS(Scores)

 public:
  static QString measure(Measure measure) {
    switch (measure) {
      case Measure::search_best:
        return tr("Needle perplexity of the best");
      case Measure::search_heldout:
        return tr("The same, held-out documents");
      case Measure::needle_tokens:
        return tr("Needle answer tokens right");
      case Measure::needle_probability:
        return tr("Needle answer probability");
      case Measure::needle_generated:
        return tr("Generated needle answers right");
      case Measure::ruler:
        return tr("RULER, mean of tasks");
      case Measure::perplexity_all:
        return tr("Perplexity, all tokens");
      case Measure::perplexity_answer:
        return tr("Perplexity, answers");
      case Measure::perplexity_key:
        return tr("Perplexity, key tokens");
      case Measure::retention:
      case Measure::retention_perplexity:
        return tr("Short context");
      case Measure::probe_perplexity:
        return tr("Probe perplexity, last");
      case Measure::probe_accuracy:
        return tr("Probe answer tokens right, last");
      case Measure::attention_needle:
        return tr("Attention on the needle");
      case Measure::set_perplexity:
        return tr("Needle perplexity of the set");
      case Measure::explored_best:
        return tr("Needle perplexity of the best set by hand");
    }
    return {};
  }

  static QString tip(ScoreScale scale) {
    return scale == ScoreScale::share
               ? tr("A share: greater is better. The difference is in percentage points.")
               : tr("A perplexity: less is better, 1 is perfect. The difference is in percent of the baseline.");
  }

  static QString p(double p) {
    if (p < 0.0005) return tr("p < 0.001");
    return tr("p = %1").arg(QString::number(p, 'f', p < 0.1 ? 3 : 2));
  }

  static QString missing_test(const ScoreDifference& difference) {
    return difference.shared == 0 ? tr("other documents: no paired test") : tr("one document: no test");
  }

  static QString explanation(const ScoreCell& cell) {
    const ScoreDifference& difference = *cell.difference;
    if (difference.shared == 0)
      return tr("The two runs have no document in common, so nothing can be paired. The interval is Welch's, of two "
                "independent samples of %1 and %2.")
          .arg(difference.first_documents)
          .arg(difference.second_documents);
    QString text = difference.shared < std::max(difference.first_documents, difference.second_documents)
                       ? tr("Over the %1 documents that both saw, of %2 and %3.")
                             .arg(difference.shared)
                             .arg(difference.first_documents)
                             .arg(difference.second_documents)
                       : tr("Over the same %n document(s).", nullptr, difference.shared);
    text += QLatin1Char('\n');
    if (difference.test == ScoreDifference::Test::none) return text + tr("One document is too few for a test.");
    text += difference.test == ScoreDifference::Test::paired_t
                ? tr("Paired two-sided t test over documents; the interval is its 95 %.")
                : tr("Exact two-sided sign-flip test over documents; the 95 % interval is Student's t.");
    text += QLatin1Char('\n');
    text += tr("With Holm's correction for all tests of this table: %1.").arg(p(cell.adjusted_p));
    return text;
  }

  static QString change(double change, double low, double high, bool bounded, bool points) {
    if (bounded && change == 0 && low == high) return tr("no change");
    const double width = std::abs(100 * (high - low));
    const bool fine = bounded && width > 1e-6 && width < 1;  // narrower ones are rounding
    const auto number = [&](double value) {
      const double percent = 100 * value;
      const QString digits = QString::number(std::abs(percent), 'f', fine ? 2 : 1);
      if (digits.toDouble() == 0) return digits;
      return (percent < 0 ? QStringLiteral("−") : QStringLiteral("+")) + digits;
    };
    const QString unit = points ? tr("%1 points").arg(number(change)) : tr("%1 %").arg(number(change));
    if (!bounded) return unit;
    return tr("%1 (%2 to %3)", "a change and its interval").arg(unit, number(low), number(high));
  }
};

// As many digits after the point as show the interval's width.
int digits_for(const RunScore& score) {
  if (scale_of(score.measure) == ScoreScale::share) return 1;
  const double width = score.high - score.low;
  if (!std::isfinite(width) || width <= 0) return 3;
  return std::clamp(int(std::ceil(-std::log10(width))) + 1, 1, 5);
}

}  // namespace

QString measure_name(const RunScore& score) {
  QString name = Scores::measure(score.measure);
  if (score.measure == Measure::attention_needle && !score.part.empty())
    name = Scores::tr("%1, layer %2").arg(name, QString::fromStdString(score.part));
  else if (!score.part.empty())
    name = Scores::tr("%1: %2").arg(name, QString::fromStdString(part_name(score.part)));
  return score.length > 0 ? Scores::tr("%1, %2").arg(name, length_text(double(score.length))) : name;
}

QString value_text(const RunScore& score) {
  if (scale_of(score.measure) == ScoreScale::share)
    return Scores::tr("%1 %").arg(QString::number(100 * score.value, 'f', 1));
  return QString::number(score.value, 'f', digits_for(score));
}

QString interval_text(const RunScore& score) {
  if (!std::isfinite(score.low) || !std::isfinite(score.high) || score.low > score.high) return {};
  const bool share = scale_of(score.measure) == ScoreScale::share;
  if (share && score.low <= 0 && score.high >= 1) return {};
  if (!share && score.low <= 0) return {};
  const auto number = [&](double value) {
    return QString::number(share ? 100 * value : value, 'f', digits_for(score));
  };
  return Scores::tr("%1 – %2", "an interval").arg(number(score.low), number(score.high));
}

QString change_text(const RunScore& score, const ScoreDifference& difference) {
  const bool bounded = std::isfinite(difference.low) && std::isfinite(difference.high) &&
                       !(scale_of(score.measure) == ScoreScale::perplexity && difference.low <= -1);
  const bool share = scale_of(score.measure) == ScoreScale::share;
  // No share changes by more than the whole.
  const double low = share ? std::max(-1.0, difference.low) : difference.low;
  const double high = share ? std::min(1.0, difference.high) : difference.high;
  return Scores::change(difference.change, low, high, bounded, share);
}

QString test_text(const ScoreCell& cell) {
  if (!cell.difference) return {};
  if (cell.difference->test == ScoreDifference::Test::none) return Scores::missing_test(*cell.difference);
  return Scores::p(cell.difference->p);
}

QString test_explanation(const ScoreCell& cell) {
  return cell.difference ? Scores::explanation(cell) : QString();
}

RunScores scores_of(const QList<ComparedRun>& runs) {
  RunScores scores;
  for (const ComparedRun& run : runs) scores.push_back(run.scores());
  return scores;
}

std::vector<ScoreRow> score_rows(const RunScores& scores) {
  std::vector<ScoreRow> rows;
  for (const auto& of_run : scores) {
    for (const RunScore& score : of_run) {
      const auto same = [&](const ScoreRow& row) { return row.measure.same_measure(score); };
      if (std::any_of(rows.begin(), rows.end(), same)) continue;
      ScoreRow row{score, measure_name(score), Scores::tip(scale_of(score.measure)), {}};
      row.measure.samples.clear();
      rows.push_back(std::move(row));
    }
  }
  std::vector<double> tests;
  for (ScoreRow& row : rows) {
    for (const auto& of_run : scores) {
      ScoreCell cell;
      const auto found = std::find_if(of_run.begin(), of_run.end(),
                                      [&](const RunScore& score) { return score.same_measure(row.measure); });
      if (found != of_run.end()) cell.score = *found;
      if (!row.cells.empty() && row.cells.front().score && cell.score) {
        cell.difference = score_difference(*row.cells.front().score, *cell.score);
        if (cell.difference->test != ScoreDifference::Test::none) tests.push_back(cell.difference->p);
      }
      row.cells.push_back(std::move(cell));
    }
  }
  const std::vector<double> adjusted = holm(tests);
  std::size_t at = 0;
  for (ScoreRow& row : rows)
    for (ScoreCell& cell : row.cells)
      if (cell.difference && cell.difference->test != ScoreDifference::Test::none) cell.adjusted_p = adjusted[at++];
  return rows;
}

}  // namespace ropewalk
