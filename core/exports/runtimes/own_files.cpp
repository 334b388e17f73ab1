// Ropewalk's own file, and LongRoPE's list.
#include "core/exchange/factors_file.h"
#include "core/exports/runtime_export.h"

namespace ropewalk::runtimes {

namespace {
std::string json_text(const ExportRequest& request) {
  return factors_json_text(request.factors);
}
std::string csv_text(const ExportRequest& request) {
  return factors_csv_text(request.factors);
}
}  // namespace

extern const RuntimeExport json{
    "json",
    "Ropewalk (JSON)",
    "The whole set, for Ropewalk: both lists, both attention factors, the critical dimension "
    "and how it was made.",
    "Ropewalk switches where the run's policy says so: at the trained context, the cache "
    "computed anew, or never.",
    ".json",
    json_text};
extern const RuntimeExport csv{"csv",
                               "LongRoPE (CSV)",
                               "One λ a line, as LongRoPE's code reads it; the attention factor is not in it.",
                               "LongRoPE's evaluation uses the list at every length.",
                               ".csv",
                               csv_text};

}  // namespace ropewalk::runtimes
