#include "core/values/retention_history.h"

#include <algorithm>

namespace ropewalk {

ScoreKind score_kind(const std::string& part) {
  if (part == kPerplexityPart) return ScoreKind::nats;
  return part == kNextWordPart ? ScoreKind::share : ScoreKind::all_or_nothing;
}

std::string part_name(const std::string& part) {
  return part == kNextWordPart ? "next word" : part;
}

std::vector<std::string> default_retention_tasks() {
  return {"niah_multikey_1", "vt", "fwe", "qa_1"};
}

std::vector<std::int64_t> default_retention_lengths(std::int64_t trained_context) {
  if (trained_context < 4) return {trained_context};
  return {trained_context / 2, trained_context};
}

void RetentionHistory::add(const Event& event) {
  if (const auto* measured = std::get_if<RetentionMeasured>(&event.body))
    measured_[{measured->part, measured->length}] = *measured;
  if (const auto* note = std::get_if<Note>(&event.body)) notes_.push_back(note->text);
}

std::vector<std::string> RetentionHistory::parts() const {
  std::vector<std::string> parts{kNeedlePart};
  parts.insert(parts.end(), spec_.tasks.begin(), spec_.tasks.end());
  parts.insert(parts.end(), {kNextWordPart, kPerplexityPart});
  return parts;
}

const RetentionMeasured* RetentionHistory::measured(const std::string& part, std::int64_t length) const {
  const auto found = measured_.find({part, length});
  return found == measured_.end() ? nullptr : &found->second;
}

std::vector<RetentionHistory::Row> RetentionHistory::rows() const {
  std::vector<Row> rows;
  for (const std::int64_t length : spec_.lengths)
    for (const std::string& part : parts()) {
      const RetentionMeasured* of = measured(part, length);
      if (!of) continue;
      Row row{part, length, of, !of->after.empty(), {}};
      if (row.complete) row.share = kept_share(score_kind(part), of->before, of->after);
      rows.push_back(std::move(row));
    }
  return rows;
}

KeptShare RetentionHistory::overall() const {
  std::vector<KeptPart> all;
  for (const std::string& part : parts()) {
    if (score_kind(part) == ScoreKind::nats) continue;
    std::vector<KeptPart> lengths;
    for (const std::int64_t length : spec_.lengths)
      if (const RetentionMeasured* of = measured(part, length); of && !of->after.empty())
        lengths.push_back({score_kind(part), 1, of->before, of->after});
    for (KeptPart& each : lengths) {
      each.weight = 1 / double(lengths.size());
      all.push_back(std::move(each));
    }
  }
  return overall_share(all);
}

}  // namespace ropewalk
