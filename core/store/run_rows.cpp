#include "core/store/run_rows.h"

#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

#include <cmath>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/store/run_progress.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr const char* kSummaryColumns =
    "SELECT id, name, kind, state, error, model, model_hash, document_hash, method, target, seed, started, finished, "
    "seconds, best, last, sparkline, tags, note, starred, archived, owner_pid, owner_start FROM runs";

// Of a statement of SQLite itself: a list of many runs is read a third faster than through wrapped columns.
StoredSummary summary_of(sqlite3_stmt* row) {
  StoredSummary stored;
  RunSummary& summary = stored.summary;
  int column = 0;
  const auto text = [&]() -> std::string {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return {bytes ? bytes : "", std::size_t(sqlite3_column_bytes(row, column++))};
  };
  const auto whole = [&] { return sqlite3_column_int64(row, column++); };
  const auto value = [&]() -> std::optional<double> {
    const int at = column++;
    if (sqlite3_column_type(row, at) == SQLITE_NULL) return std::nullopt;
    return sqlite3_column_double(row, at);
  };
  summary.id = whole();
  for (std::string* field : {&summary.name, &summary.kind, &summary.state, &summary.error, &summary.model,
                             &summary.model_hash, &summary.document_hash, &summary.method})
    *field = text();
  summary.target = whole();
  summary.seed = static_cast<std::uint64_t>(whole());
  summary.started = text();
  summary.finished = text();
  summary.seconds = sqlite3_column_double(row, column++);
  summary.best = value();
  summary.last = value();
  summary.sparkline = sparkline_from_text(text());
  summary.tags = text();
  summary.note = text();
  summary.starred = whole() != 0;
  summary.archived = whole() != 0;
  stored.owner.pid = whole();
  stored.owner.start = whole();
  return stored;
}

void visit_summaries(SQLite::Database& database, const std::string& condition, std::int64_t value,
                     const SummaryVisitor& visit) {
  sqlite3* const handle = database.getHandle();
  sqlite3_stmt* prepared = nullptr;
  const std::string sql = kSummaryColumns + condition;
  if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) throw SQLite::Exception(handle);
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
  if (sqlite3_bind_parameter_count(prepared) > 0) sqlite3_bind_int64(prepared, 1, value);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(prepared)) == SQLITE_ROW) visit(summary_of(prepared));
  if (code != SQLITE_DONE) throw SQLite::Exception(handle, code);
}

// The texts of an environment come from outside (paths, processor names) and need not be UTF-8.
std::string dump(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string text_of_run(SQLite::Database& database, RunId id, const std::string& column) {
  SQLite::Statement query(database, "SELECT " + column + " FROM runs WHERE id = ?");
  query.bind(1, id);
  if (!query.executeStep()) throw BadInput("There is no run " + std::to_string(id) + " in the workspace.");
  return query.getColumn(0).getString();
}

}  // namespace

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

RunId insert_run(SQLite::Database& database, const RunRecord& record, const ProcessMark& owner) {
  SQLite::Statement insert(
      database,
      "INSERT INTO runs (name, kind, state, model, model_hash, document_hash, method, target, seed, started, tags, "
      "note, starred, archived, owner_pid, owner_start, environment, spec) "
      "VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const RunSummary& summary = record.summary;
  int index = 1;
  insert.bind(index++, summary.name);
  insert.bind(index++, kind_of(record.spec));
  insert.bind(index++, summary.model);
  insert.bind(index++, summary.model_hash);
  insert.bind(index++, summary.document_hash);
  insert.bind(index++, summary.method);
  insert.bind(index++, summary.target);
  insert.bind(index++, static_cast<std::int64_t>(summary.seed));
  insert.bind(index++, summary.started.empty() ? utc_now() : summary.started);
  insert.bind(index++, summary.tags);
  insert.bind(index++, summary.note);
  insert.bind(index++, summary.starred ? 1 : 0);
  insert.bind(index++, summary.archived ? 1 : 0);
  insert.bind(index++, owner.pid);
  insert.bind(index++, owner.start);
  insert.bind(index++, dump(nlohmann::json(record.environment)));
  insert.bind(index++, dump(to_json(record.spec)));
  insert.exec();
  return database.getLastInsertRowid();
}

void visit_summaries(SQLite::Database& database, const SummaryVisitor& visit) {
  visit_summaries(database, " ORDER BY id", 0, visit);
}

void visit_changed_summaries(SQLite::Database& database, std::int64_t revision, const SummaryVisitor& visit) {
  visit_summaries(database,
                  " WHERE id IN (SELECT id FROM runs WHERE revision > ? UNION "
                  "SELECT id FROM runs WHERE state IN ('running', 'paused')) ORDER BY id",
                  revision, visit);
}

std::int64_t count_runs(SQLite::Database& database) {
  return database.execAndGet("SELECT count(*) FROM runs").getInt64();
}

std::int64_t last_revision(SQLite::Database& database) {
  return database.execAndGet("SELECT coalesce(max(revision), 0) FROM runs").getInt64();
}

std::vector<SavedFilter> select_filters(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT name, expression FROM run_filters ORDER BY name");
  std::vector<SavedFilter> filters;
  while (query.executeStep()) filters.push_back({query.getColumn(0).getString(), query.getColumn(1).getString()});
  return filters;
}

void replace_filters(SQLite::Database& database, const std::vector<SavedFilter>& filters) {
  database.exec("DELETE FROM run_filters");
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO run_filters (name, expression) VALUES (?, ?)");
  for (const SavedFilter& filter : filters) {
    insert.bind(1, filter.name);
    insert.bind(2, filter.expression);
    insert.exec();
    insert.reset();
  }
}

std::optional<StoredSummary> select_summary(SQLite::Database& database, RunId id) {
  std::optional<StoredSummary> found;
  visit_summaries(database, " WHERE id = ?", id, [&](StoredSummary&& one) { found = std::move(one); });
  return found;
}

ExperimentSpec select_spec(SQLite::Database& database, RunId id) {
  const std::string what = "The spec of run " + std::to_string(id);
  const std::string text = text_of_run(database, id, "spec");
  try {
    return spec_from_json(parse_json(text, what));
  } catch (const BadInput& error) {
    throw BadInput(what + " cannot be read: " + error.what() + ".");
  }
}

std::map<std::string, std::string> select_environment(SQLite::Database& database, RunId id) {
  std::map<std::string, std::string> environment;
  const auto json =
      parse_json(text_of_run(database, id, "environment"), "The environment of run " + std::to_string(id));
  for (const auto& [key, value] : json.items())
    environment[key] = value.is_string() ? value.get<std::string>() : value.dump();
  return environment;
}

std::int64_t last_sequence(SQLite::Database& database, RunId id) {
  SQLite::Statement query(database, "SELECT coalesce(max(sequence), 0) FROM events WHERE run = ?");
  query.bind(1, id);
  query.executeStep();
  return query.getColumn(0).getInt64();
}

void insert_event(SQLite::Database& database, RunId id, std::int64_t sequence, double seconds, const EventBody& body) {
  const nlohmann::json json = to_json(body);
  SQLite::Statement insert(database, "INSERT INTO events (run, sequence, seconds, kind, body) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, id);
  insert.bind(2, sequence);
  insert.bind(3, std::isfinite(seconds) ? seconds : 0.0);
  insert.bind(4, json.at("event").get<std::string>());
  insert.bind(5, dump(json));
  insert.exec();
}

std::vector<Event> select_events(SQLite::Database& database, RunId id, std::int64_t after) {
  SQLite::Statement query(
      database, "SELECT sequence, seconds, body FROM events WHERE run = ? AND sequence > ? ORDER BY sequence");
  query.bind(1, id);
  query.bind(2, after);
  std::vector<Event> events;
  while (query.executeStep()) {
    Event event;
    event.sequence = query.getColumn(0).getInt64();
    event.seconds = query.getColumn(1).getDouble();
    const std::string what = "Event " + std::to_string(event.sequence) + " of run " + std::to_string(id);
    try {
      event.body = event_from_json(parse_json(query.getColumn(2).getString(), what));
    } catch (const BadInput& error) {
      throw BadInput(what + " cannot be read: " + error.what() + ".");
    }
    events.push_back(std::move(event));
  }
  return events;
}

void replace_saved_state(SQLite::Database& database, RunId id, const std::string& state) {
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO saved_states (run, state) VALUES (?, ?)");
  insert.bind(1, id);
  insert.bind(2, state);
  insert.exec();
}

std::optional<std::string> select_saved_state(SQLite::Database& database, RunId id) {
  SQLite::Statement query(database, "SELECT state FROM saved_states WHERE run = ?");
  query.bind(1, id);
  if (!query.executeStep()) return std::nullopt;
  return query.getColumn(0).getString();
}

}  // namespace ropewalk
