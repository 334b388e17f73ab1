#include <algorithm>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/svg_plot.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

std::string verdict_counts(const StudyResults& results) {
  const auto count = [&](Verdict verdict) {
    return std::to_string(std::count_if(results.claims.begin(), results.claims.end(),
                                        [&](const Claim& claim) { return claim.verdict == verdict; }));
  };
  return words("Of ", std::to_string(results.claims.size()), " claims the miniature agrees with ",
               count(Verdict::agrees), ", disagrees with ", count(Verdict::disagrees), " and cannot tell for ",
               count(Verdict::cannot_tell), ".");
}

}  // namespace

PageBlocks question_section(const StudyResults& results) {
  PageBlocks blocks;
  const StudySettings& settings = results.settings;
  blocks.push_back(
      TextBlock{words("Do the claims of LongRoPE2 (arXiv 2502.20082) hold on a model small enough that everything can "
                      "be repeated on two "
                      "processor cores? The model ",
                      results.model.name, " has a trained context of ", grouped_number(results.rope.trained_context),
                      " tokens; its context is extended to ", grouped_number(results.target),
                      ". Every formula, LongRoPE's and LongRoPE2's searches, the paper's ablations and "
                      "mixed-window training are measured on needle documents that no search and no training saw.")});
  if (settings.size == StudySize::quick)
    blocks.push_back(
        TextBlock{"This is the quick size: few documents, small searches, short trainings. It is for looking; "
                  "its verdicts are no result."});
  if (settings.size == StudySize::tiny)
    blocks.push_back(
        TextBlock{"This is the tiny size, which only shows that everything works: its numbers and verdicts "
                  "mean nothing."});
  if (settings.seeds == 1)
    blocks.push_back(
        TextBlock{"One seed: the intervals are over documents alone and say nothing about how searches and "
                  "trainings vary from seed to seed."});
  blocks.push_back(HeadingBlock{2, "What came out"});
  blocks.push_back(TextBlock{words(verdict_counts(results),
                                   " A verdict follows a rule that was written down before; where "
                                   "the interval covers both, it is \"cannot tell\".")});
  TableBlock table{"Claims of the paper", {"Claim", "Miniature", "What was seen"}, {}, 3, false};
  for (std::size_t i = 0; i < results.claims.size(); ++i) {
    const Claim& claim = results.claims[i];
    table.rows.push_back({words(std::to_string(i + 1), ". ", claim.claim), verdict_text(claim.verdict), claim.reason});
  }
  blocks.push_back(std::move(table));
  return blocks;
}

PageBlocks claims_section(const StudyResults& results) {
  PageBlocks blocks{HeadingBlock{2, "What the verdicts rest on"}};
  DotPlot plot;
  plot.labels = {
      "differences", "Differences that the claims rest on",
      "Each row is a paired difference with its 95 % interval; the table below has the numbers. To the right of "
      "0 speaks for the paper's claim.",
      "difference (NLL, nats a token; short score: share of answers right)", ""};
  plot.reference = 0;
  plot.scale = PlotScale::signed_log;
  plot.threshold = 0.001;
  DotPlot::Series series{"difference", {}};
  TableBlock table{"Differences and their 95 % intervals; above 0 speaks for the claim",
                   {"Claim", "Difference", "Mean ± half of the interval", "Documents", "Seeds"},
                   {},
                   2,
                   false};
  for (std::size_t i = 0; i < results.claims.size(); ++i)
    for (const Comparison& comparison : results.claims[i].comparisons) {
      plot.rows.push_back(words(std::to_string(i + 1), ". ", comparison.label));
      series.values.emplace_back(comparison.difference);
      table.rows.push_back({std::to_string(i + 1), comparison.label, interval_text(comparison.difference),
                            std::to_string(comparison.difference.samples),
                            std::to_string(comparison.difference.seeds)});
    }
  plot.series.push_back(std::move(series));
  if (!plot.rows.empty())
    blocks.push_back(FigureBlock{
        "differences", "Paired differences with 95 % intervals. To the right of the line speaks for the claim.",
        svg(plot)});
  blocks.push_back(std::move(table));
  TableBlock rules{"The rule of each verdict", {"Claim", "Rule"}, {}, 2, false};
  for (std::size_t i = 0; i < results.claims.size(); ++i)
    rules.rows.push_back({words(std::to_string(i + 1), ". ", results.claims[i].claim), results.claims[i].rule});
  blocks.push_back(std::move(rules));
  return blocks;
}

}  // namespace ropewalk
