// A study's page, section after section, and what the sections share.
#include <algorithm>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/words.h"

namespace ropewalk {

const ResultRow* find_row(const StudyResults& results, const std::string& method, std::int64_t length,
                          const std::string& metric) {
  const auto found = std::find_if(results.rows.begin(), results.rows.end(), [&](const ResultRow& row) {
    return row.method == method && row.length == length && row.metric == metric;
  });
  return found == results.rows.end() ? nullptr : &*found;
}

std::optional<Interval> interval_at(const StudyResults& results, const std::string& method, std::int64_t length,
                                    const std::string& metric) {
  const ResultRow* row = find_row(results, method, length, metric);
  return row ? std::optional(row->interval) : std::nullopt;
}

std::string nll_cell(const StudyResults& results, const std::string& method, std::int64_t length,
                     const std::string& metric) {
  const ResultRow* row = find_row(results, method, length, metric);
  return row ? interval_text(row->interval) : "–";
}

std::string percent_cell(const StudyResults& results, const std::string& method, std::int64_t length,
                         const std::string& metric) {
  const ResultRow* row = find_row(results, method, length, metric);
  return row ? percent_text(row->interval) : "–";
}

std::string ratio_text(const StudyResults& results, std::int64_t length) {
  return words(std::to_string(length / results.rope.trained_context), "× (", grouped_number(length), ")");
}

std::vector<std::int64_t> study_lengths(const StudyResults& results) {
  std::vector<std::int64_t> lengths;
  for (const int ratio : results.settings.ratios) lengths.push_back(ratio * results.rope.trained_context);
  return lengths;
}

std::vector<PageBlock> page_blocks(const StudyResults& results) {
  PageBlocks blocks;
  for (const auto section : {question_section, claims_section, settings_section, methods_section, searches_section,
                             training_section, cost_section}) {
    PageBlocks part = section(results);
    blocks.insert(blocks.end(), part.begin(), part.end());
  }
  return blocks;
}

}  // namespace ropewalk
