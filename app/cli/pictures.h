// The charts of the window as PNG files, drawn without a display.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rope/phase_error.h"
#include "core/rope/rope_factors.h"
#include "core/values/attention_history.h"
#include "core/values/generation.h"
#include "core/values/needle_history.h"
#include "core/values/outside_ruler.h"
#include "core/values/perplexity_history.h"
#include "core/values/retention_history.h"
#include "core/values/ruler_history.h"
#include "core/values/run.h"
#include "core/values/search_history.h"

namespace ropewalk::cli {

// Before anything is drawn; further calls do nothing.
void ensure_application();

void draw_periods(const RopeDescription& rope, std::int64_t target, int critical_dimension,
                  const std::vector<RopeFactors>& sets, const std::string& path);
void draw_search(const RunRecord& run, const SearchHistory& history, const std::string& path);
// `layer` and `head`: those that the charts by distance and by pair are of; head -1: the mean over heads.
void draw_attention(const AttentionHistory& history, int layer, int head, const std::string& path);
// Means over tasks; `threshold` in percent.
void draw_ruler(const RulerHistory& history, double threshold, const std::vector<OutsideRuler>& outside,
                const std::string& path);
// All sets; two of them with their difference. `score`: nothing: the first that the history has.
void draw_needle(const NeedleHistory& history, std::optional<NeedleScore> score, const std::string& path);
void draw_retention(const RetentionHistory& history, const std::string& path);
// All tokens, else answers, else key tokens: the first that was measured.
void draw_perplexity(const PerplexityHistory& history, const std::string& path);
// `factors`: the rescaled set that was measured.
void draw_boundary(const BoundaryResult& result, const RopeFactors& factors, const std::string& path);

// Every pair at the last position, and `pair` at every position, one report below the other.
void draw_precision(const std::vector<PrecisionReport>& reports, int pair, const std::string& path);

}  // namespace ropewalk::cli
