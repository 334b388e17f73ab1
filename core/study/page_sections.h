// The parts of a study's page, each a list of blocks.
#pragma once

#include <vector>

#include "core/study/page.h"

namespace ropewalk {

using PageBlocks = std::vector<PageBlock>;

PageBlocks question_section(const StudyResults& results);  // what was asked, and the verdicts in short
PageBlocks claims_section(const StudyResults& results);    // differences and rules
PageBlocks settings_section(const StudyResults& results);  // model, seeds, sizes, how intervals are made
PageBlocks methods_section(const StudyResults& results);   // formulas at each length, everything at the target
PageBlocks searches_section(const StudyResults& results);  // found sets, d_rcd, factors
PageBlocks training_section(const StudyResults& results);  // before and after, short lengths
PageBlocks cost_section(const StudyResults& results);      // steps, hashes, environment, command

// What several sections say of one measurement.
const ResultRow* find_row(const StudyResults& results, const std::string& method, std::int64_t length,
                          const std::string& metric);
std::string nll_cell(const StudyResults& results, const std::string& method, std::int64_t length,
                     const std::string& metric);  // "1.43 ± 0.12" or "–"
std::string percent_cell(const StudyResults& results, const std::string& method, std::int64_t length,
                         const std::string& metric);
std::optional<Interval> interval_at(const StudyResults& results, const std::string& method, std::int64_t length,
                                    const std::string& metric);
std::string ratio_text(const StudyResults& results, std::int64_t length);  // "8× (4,096)"
std::vector<std::int64_t> study_lengths(const StudyResults& results);      // the ratios', in tokens

}  // namespace ropewalk
