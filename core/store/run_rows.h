// Rows of the workspace and the values they stand for. All functions throw SQLite::Exception; those that read JSON
// throw BadInput that names the run where a row cannot be read.
#pragma once

#include <SQLiteCpp/Database.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/store/process.h"
#include "core/values/run.h"

namespace ropewalk {

// A summary as stored, with the process that owns it; `summary.state` is not yet judged by whether that process lives.
struct StoredSummary {
  RunSummary summary;
  ProcessMark owner;
};

RunId insert_run(SQLite::Database& database, const RunRecord& record, const ProcessMark& owner);
// One after another, by id: a list of many is never held twice.
using SummaryVisitor = std::function<void(StoredSummary&&)>;
void visit_summaries(SQLite::Database& database, const SummaryVisitor& visit);
// Those that were made or changed after `revision`, and all that are at work: their process may have ended.
void visit_changed_summaries(SQLite::Database& database, std::int64_t revision, const SummaryVisitor& visit);
std::int64_t count_runs(SQLite::Database& database);
std::int64_t last_revision(SQLite::Database& database);
// nullopt: there is no such run.
std::optional<StoredSummary> select_summary(SQLite::Database& database, RunId id);
ExperimentSpec select_spec(SQLite::Database& database, RunId id);
std::map<std::string, std::string> select_environment(SQLite::Database& database, RunId id);

std::int64_t last_sequence(SQLite::Database& database, RunId id);
void insert_event(SQLite::Database& database, RunId id, std::int64_t sequence, double seconds, const EventBody& body);
std::vector<Event> select_events(SQLite::Database& database, RunId id, std::int64_t after);

void replace_saved_state(SQLite::Database& database, RunId id, const std::string& state);
std::optional<std::string> select_saved_state(SQLite::Database& database, RunId id);

std::vector<SavedFilter> select_filters(SQLite::Database& database);  // by name
void replace_filters(SQLite::Database& database, const std::vector<SavedFilter>& filters);

std::string utc_now();  // ISO 8601

}  // namespace ropewalk
