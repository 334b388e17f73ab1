// What RetentionChart says in words: its sentence, names, values, the tooltip of a row and the CSV.
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/retention_chart.h"

namespace ropewalk {

namespace {

QString percent(double value) {
  return std::isfinite(value) ? QString::number(value, 'f', 1) : QStringLiteral("∞");
}

QString score_text(const std::string& part, double value) {
  return part == kPerplexityPart ? perplexity_text(value, 4) : QString::number(value, 'f', 3);
}

}  // namespace

QString kept_text(const KeptShare& share, bool with_interval) {
  if (!share.defined) return RetentionChart::tr("not defined");
  if (!with_interval) return RetentionChart::tr("%1 %").arg(percent(share.kept));
  if (!std::isfinite(share.high))
    return RetentionChart::tr("%1 % (%2 or more)").arg(percent(share.kept), percent(share.low));
  return RetentionChart::tr("%1 % (%2 to %3)").arg(percent(share.kept), percent(share.low), percent(share.high));
}

QString RetentionChart::name_of(const Line& line) const {
  if (line.kind == Line::Kind::overall) return tr("Overall");
  if (line.kind == Line::Kind::heading) return tr("%1 tokens").arg(length_text(double(line.length)));
  if (line.part == kNeedlePart) return tr("needle");
  if (line.part == kNextWordPart) return tr("next word");
  if (line.part == kPerplexityPart) return tr("perplexity");
  return QString::fromStdString(line.part);
}

std::vector<QString> RetentionChart::values_of(const Line& line) const {
  if (line.kind == Line::Kind::heading || !line.complete || line.share.samples == 0) return {};
  return {
      QStringLiteral("%1 → %2").arg(score_text(line.part, line.share.before), score_text(line.part, line.share.after)),
      kept_text(line.share)};
}

QString RetentionChart::sentence() const {
  if (lines_.empty()) return {};
  const KeptShare& overall = lines_.front().share;
  if (overall.samples == 0) return tr("The model before is asked first");
  if (!overall.defined) return tr("The score before is 0: what is kept of it is not defined");
  return tr("%1 of the score up to the trained context is kept").arg(kept_text(overall));
}

QString RetentionChart::tooltip(const Line& line) const {
  const bool is_overall = line.kind == Line::Kind::overall;
  QString rows;
  if (!is_overall) rows += tooltip_row(tr("Length (tokens)"), exact_text(line.length));
  if (line.complete && line.share.samples > 0) {
    const bool nats = line.part == kPerplexityPart;
    rows += tooltip_row(nats ? tr("Perplexity before") : tr("Score before (0 to 1)"),
                        score_text(line.part, line.share.before));
    rows += tooltip_row(nats ? tr("Perplexity after") : tr("Score after (0 to 1)"),
                        score_text(line.part, line.share.after));
    rows += tooltip_row(tr("Kept, 95 % interval"), kept_text(line.share));
    rows += tooltip_row(tr("Samples n"), exact_text(line.share.samples));
  }
  if (!is_overall) rows += tooltip_row(tr("Samples' hash"), QString::fromStdString(line.document_hash.substr(0, 12)));
  QString words;
  if (!line.complete) {
    words = tr("The model after has not been asked yet");
  } else if (!line.share.defined) {
    words = is_overall ? tr("No score is complete yet, or the score before is 0")
                       : tr("The score before is 0: there is nothing to keep a share of");
  } else if (is_overall) {
    words =
        tr("Mean score after over mean score before: every part but perplexity weighs the same, and within a part "
           "every length");
  } else if (line.part == kPerplexityPart) {
    words = tr("Perplexity before over perplexity after; from paired differences in nats a token");
  } else {
    words = tr("The same samples before and after: Fieller's interval for pairs. Click for the samples");
  }
  return tr("<p><b>%1</b></p><table>%2</table><p>%3</p>").arg(name_of(line), rows, words);
}

QString RetentionChart::csv() const {
  QString text =
      QStringLiteral("part,length_tokens,before,after,kept_percent,low_percent,high_percent,samples,document_hash\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const Line& line : lines_) {
    if (line.kind == Line::Kind::heading || !line.complete) continue;
    const QString part =
        line.kind == Line::Kind::overall ? QStringLiteral("overall") : QString::fromStdString(line.part);
    text += QStringList{part,
                        line.length > 0 ? QString::number(line.length) : QString(),
                        number(line.share.before),
                        number(line.share.after),
                        number(line.share.kept),
                        number(line.share.low),
                        number(line.share.high),
                        QString::number(line.share.samples),
                        QString::fromStdString(line.document_hash)}
                .join(QLatin1Char(',')) +
            QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
