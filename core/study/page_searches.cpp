#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/study_methods.h"
#include "core/study/svg_plot.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

std::string factor_text(double lambda) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", lambda);
  return text;
}

TableBlock found_table(const StudyResults& results) {
  TableBlock table{
      "Best candidate of each search: NLL on the search's own documents and on the study's, which no search saw",
      {"Search", "Seed", "d_rcd", "Factors above", "NLL on the search's documents", "NLL on others",
       "Document evaluations", "Time"},
      {},
      1,
      false};
  for (const SearchSummary& search : results.searches) {
    const int split = search.factors.critical_dimension;
    const auto& lambda = search.factors.rescale_factors;
    const std::string least =
        factor_text(lambda.at(static_cast<std::size_t>(std::min<int>(split, int(lambda.size()) - 1))));
    table.rows.push_back({study_method_name(search.method), std::to_string(search.seed),
                          split > 0 ? std::to_string(split) : "–", words(least, " to ", factor_text(lambda.back())),
                          interval_text(search.fitness), interval_text(search.heldout),
                          grouped_number(search.document_evaluations), duration_text(search.seconds)});
  }
  return table;
}

void add_dimension_curve(PageBlocks& blocks, const StudyResults& results) {
  LinePlot plot;
  plot.labels = {"critical-dimension", "Best fitness for each d_rcd",
                 "One line a seed: the best candidate of LongRoPE2's search (NTK below) for each split, with the 95 % "
                 "interval over its documents; the table below has the numbers.",
                 "d_rcd, pairs", "best NLL on the search's documents"};
  plot.y_scale = PlotScale::log;
  plot.marks = {{double(results.data.theoretical_dimension), "d_tcd"}};
  std::set<int> dimensions;
  std::map<std::uint64_t, std::map<int, Interval>> by_seed;
  for (const SearchSummary& search : results.searches) {
    if (search.method != kPaperSearch) continue;
    LinePlot::Series series{words("seed ", std::to_string(search.seed)), {}};
    for (const auto& [dimension, interval] : search.by_dimension) {
      series.points.emplace_back(dimension, interval);
      dimensions.insert(dimension);
      by_seed[search.seed][dimension] = interval;
    }
    plot.series.push_back(std::move(series));
  }
  TableBlock table{"Best NLL for each d_rcd that the search tried (NTK below)", {"d_rcd"}, {}, 1, false};
  for (const auto& [seed, found] : by_seed) table.header.push_back(words("Seed ", std::to_string(seed)));
  for (const int dimension : dimensions) {
    std::vector<std::string> row{std::to_string(dimension)};
    for (const auto& [seed, found] : by_seed)
      row.push_back(found.contains(dimension) ? interval_text(found.at(dimension)) : "–");
    table.rows.push_back(std::move(row));
  }
  blocks.push_back(
      FigureBlock{"critical-dimension",
                  "Best fitness of LongRoPE2's search for each d_rcd, with the theoretical critical dimension. "
                  "The candidates of each point were chosen by these documents, so that the points lie a "
                  "little too low.",
                  svg(plot)});
  blocks.push_back(std::move(table));
}

// The factors of the first seed, pair by pair.
void add_factors(PageBlocks& blocks, const StudyResults& results) {
  LinePlot plot;
  plot.labels = {"factors", "Rescale factors found, first seed", "One line a search; the table below has the numbers.",
                 "pair i", "rescale factor of the pair"};
  plot.y_scale = PlotScale::log;
  plot.marks = {{double(results.data.theoretical_dimension), "d_tcd"}};
  TableBlock table{"Rescale factors found, first seed", {"Pair"}, {}, 1, true};
  for (int pair = 0; pair < results.rope.pairs(); ++pair) table.rows.push_back({std::to_string(pair)});
  for (const SearchSummary& search : results.searches) {
    if (search.seed != results.settings.first_seed) continue;
    const auto& all = study_searches();
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const StudySearch& one) { return one.id == search.method; });
    LinePlot::Series series{study_method_name(search.method), {}};
    table.header.push_back(series.name);
    for (std::size_t pair = 0; pair < table.rows.size(); ++pair) {
      const double lambda = search.factors.rescale_factors.at(pair);
      series.points.emplace_back(double(pair), Interval{lambda, lambda, lambda, 1, 1});
      table.rows[pair].push_back(factor_text(lambda));
    }
    if (known != all.end() && !known->ablation) plot.series.push_back(std::move(series));
  }
  blocks.push_back(FigureBlock{"factors",
                               words("Rescale factors found with seed ", std::to_string(results.settings.first_seed),
                                     ", s = ", std::to_string(results.settings.ratios.back()), "."),
                               svg(plot)});
  blocks.push_back(std::move(table));
}

}  // namespace

PageBlocks searches_section(const StudyResults& results) {
  PageBlocks blocks{HeadingBlock{2, "Searches"}};
  blocks.push_back(TextBlock{words("Every search had the same budget: a population of ",
                                   std::to_string(results.settings.search.population), ", ",
                                   std::to_string(results.settings.search.parents), " parents, at most ",
                                   std::to_string(results.settings.search.iterations), " iterations and ",
                                   grouped_number(results.settings.search.evaluation_limit),
                                   " document evaluations on ", std::to_string(results.settings.search.documents),
                                   " documents, with racing. They differ in what the row says.")});
  blocks.push_back(found_table(results));
  blocks.push_back(HeadingBlock{3, "The critical dimension"});
  add_dimension_curve(blocks, results);
  blocks.push_back(HeadingBlock{3, "Factors"});
  add_factors(blocks, results);
  return blocks;
}

}  // namespace ropewalk
