// A retention run's events, gathered for drawing and for tables: what is kept, part by part and length by length.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/values/event.h"
#include "core/values/retention.h"
#include "core/values/spec.h"

namespace ropewalk {

// The parts of the battery beside RULER's tasks.
inline constexpr const char* kNeedlePart = "needle";
inline constexpr const char* kNextWordPart = "next_word";
inline constexpr const char* kPerplexityPart = "perplexity";
// How a part's samples are scored.
ScoreKind score_kind(const std::string& part);
// What a person reads: "needle", "next word" ...; a RULER task keeps its id.
std::string part_name(const std::string& part);

// One of each of RULER's four kinds: retrieval, tracing, aggregation, questions.
std::vector<std::string> default_retention_tasks();
// Half of the trained context and all of it.
std::vector<std::int64_t> default_retention_lengths(std::int64_t trained_context);

class RetentionHistory {
 public:
  RetentionHistory() = default;
  explicit RetentionHistory(const RetentionSpec& spec) : spec_(spec) {}

  // Ignores events of other kinds. What is measured again replaces the first; notes are kept as they came.
  void add(const Event& event);

  struct Row {
    std::string part;
    std::int64_t length = 0;  // tokens
    const RetentionMeasured* measured = nullptr;
    bool complete = false;  // after is measured too
    KeptShare share;        // where complete
  };
  // By length, then needle, RULER's tasks in the order of the spec, next_word, perplexity. The pointers are good until
  // the next add().
  std::vector<Row> rows() const;
  // Over the complete rows that are scores from 0 to 1, so without perplexity: each part weighs the same, and within a
  // part each length. Not defined while there is none.
  KeptShare overall() const;
  const RetentionMeasured* measured(const std::string& part, std::int64_t length) const;  // nullptr: not measured
  const RetentionSpec& spec() const { return spec_; }
  const std::vector<std::string>& notes() const { return notes_; }  // what was left out, and why
  bool empty() const { return measured_.empty(); }

 private:
  std::vector<std::string> parts() const;

  RetentionSpec spec_;
  std::map<std::pair<std::string, std::int64_t>, RetentionMeasured> measured_;  // by part, length
  std::vector<std::string> notes_;
};

}  // namespace ropewalk
