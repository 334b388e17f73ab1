#include <algorithm>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/study_methods.h"
#include "core/study/svg_plot.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

TableBlock lengths_table(const StudyResults& results, const std::string& needles, const std::string& caption) {
  TableBlock table{caption, {"Method"}, {}, 1, false};
  for (const std::int64_t length : study_lengths(results)) {
    table.header.push_back(words(ratio_text(results, length), ": NLL"));
    table.header.emplace_back("right");
  }
  for (const std::string& method : study_formulas()) {
    std::vector<std::string> row{study_method_name(method)};
    for (const std::int64_t length : study_lengths(results)) {
      row.push_back(nll_cell(results, method, length, nll_metric(needles)));
      row.push_back(percent_cell(results, method, length, accuracy_metric(needles)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

FigureBlock lengths_plot(const StudyResults& results, const std::string& needles, const std::string& caption) {
  DotPlot plot;
  const std::string id = words("formulas-", needles);
  plot.labels = {id, caption,
                 "One row a method, one mark a length, with 95 % intervals; the table below has the numbers.",
                 "NLL of the answer, nats a token (less is better)", ""};
  plot.scale = PlotScale::log;
  for (const std::int64_t length : study_lengths(results)) {
    DotPlot::Series series{ratio_text(results, length), {}};
    for (const std::string& method : study_formulas())
      series.values.push_back(interval_at(results, method, length, nll_metric(needles)));
    plot.series.push_back(std::move(series));
  }
  for (const std::string& method : study_formulas()) plot.rows.push_back(study_method_name(method));
  return {id, caption, svg(plot)};
}

// Everything at the target, best first.
std::vector<std::string> ranked_methods(const StudyResults& results) {
  std::vector<std::pair<double, std::string>> ranked;
  const auto rank = [&](const std::string& method) {
    if (const auto value = interval_at(results, method, results.target, nll_metric("start")))
      ranked.emplace_back(value->mean, method);
  };
  for (const std::string& method : study_formulas()) rank(method);
  for (const StudySearch& search : study_searches()) rank(search.id);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> methods;
  for (const auto& [mean, method] : ranked) methods.push_back(method);
  return methods;
}

void add_target(PageBlocks& blocks, const StudyResults& results) {
  const std::string at = ratio_text(results, results.target);
  blocks.push_back(HeadingBlock{3, words("All methods and ablations at ", at, " tokens")});
  TableBlock table{"Best first by the needle at the start; policy long, no training",
                   {"Method", "Start: NLL", "right", "All depths: NLL", "right"},
                   {},
                   1,
                   false};
  DotPlot plot;
  plot.labels = {"target", words("All methods at ", at, " tokens"),
                 "One row a method, best first, with 95 % intervals; the table below has the numbers.",
                 "NLL of the answer, nats a token (less is better)", ""};
  plot.scale = PlotScale::log;
  plot.series = {{"needle at the start", {}}, {"needle at all depths", {}}};
  for (const std::string& method : ranked_methods(results)) {
    plot.rows.push_back(study_method_name(method));
    std::vector<std::string> row{study_method_name(method)};
    int series = 0;
    for (const char* needles : {"start", "depths"}) {
      plot.series[static_cast<std::size_t>(series++)].values.push_back(
          interval_at(results, method, results.target, nll_metric(needles)));
      row.push_back(nll_cell(results, method, results.target, nll_metric(needles)));
      row.push_back(percent_cell(results, method, results.target, accuracy_metric(needles)));
    }
    table.rows.push_back(std::move(row));
  }
  blocks.push_back(
      FigureBlock{"target", words("Needle NLL of every method at ", at, " tokens, with 95 % intervals."), svg(plot)});
  blocks.push_back(std::move(table));
}

}  // namespace

PageBlocks methods_section(const StudyResults& results) {
  PageBlocks blocks{HeadingBlock{2, "Methods before training"}};
  blocks.push_back(
      TextBlock{"Negative log-likelihood (NLL, nats a token) and share of the needle's answer tokens that are right, "
                "teacher-forced, "
                "policy long. The needle stands at the start, as in the searches; the second set has it at depths "
                "evenly from start "
                "to end, on other documents. YaRN and NTK with the rcd mark take the d_rcd that LongRoPE2's search of "
                "the same seed "
                "found at the target. On a logarithmic axis an interval that reaches 0 is drawn to the axis's end."});
  const std::string start = "Formulas at each length, needle at the start", depths = "The same, needle at all depths";
  blocks.push_back(lengths_plot(results, "start", start));
  blocks.push_back(lengths_table(results, "start", start));
  blocks.push_back(lengths_plot(results, "depths", depths));
  blocks.push_back(lengths_table(results, "depths", depths));
  add_target(blocks, results);
  return blocks;
}

}  // namespace ropewalk
