#include "core/store/run_rows.h"

#include <SQLiteCpp/Statement.h>

#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/store/run_progress.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr const char* kSummaryColumns =
    "SELECT id, name, kind, state, error, model, model_hash, document_hash, method, target, seed, started, finished, "
    "seconds, best, last, sparkline, tags, note, starred, archived, owner_pid, owner_start FROM runs";

StoredSummary summary_of(SQLite::Statement& row) {
  StoredSummary stored;
  RunSummary& summary = stored.summary;
  int column = 0;
  const auto text = [&] { return row.getColumn(column++).getString(); };
  const auto whole = [&] { return row.getColumn(column++).getInt64(); };
  summary.id = whole();
  for (std::string* field : {&summary.name, &summary.kind, &summary.state, &summary.error, &summary.model,
                             &summary.model_hash, &summary.document_hash, &summary.method})
    *field = text();
  summary.target = whole();
  summary.seed = static_cast<std::uint64_t>(whole());
  summary.started = text();
  summary.finished = text();
  summary.seconds = row.getColumn(column++).getDouble();
  if (const SQLite::Column best = row.getColumn(column++); !best.isNull()) summary.best = best.getDouble();
  if (const SQLite::Column last = row.getColumn(column++); !last.isNull()) summary.last = last.getDouble();
  summary.sparkline = sparkline_from_text(text());
  summary.tags = text();
  summary.note = text();
  summary.starred = whole() != 0;
  summary.archived = whole() != 0;
  stored.owner.pid = whole();
  stored.owner.start = whole();
  return stored;
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

std::vector<StoredSummary> select_summaries(SQLite::Database& database) {
  SQLite::Statement query(database, std::string(kSummaryColumns) + " ORDER BY id");
  std::vector<StoredSummary> summaries;
  while (query.executeStep()) summaries.push_back(summary_of(query));
  return summaries;
}

std::vector<StoredSummary> select_changed_summaries(SQLite::Database& database, std::int64_t revision) {
  SQLite::Statement query(database, std::string(kSummaryColumns) +
                                        " WHERE id IN (SELECT id FROM runs WHERE revision > ? UNION "
                                        "SELECT id FROM runs WHERE state IN ('running', 'paused')) ORDER BY id");
  query.bind(1, revision);
  std::vector<StoredSummary> summaries;
  while (query.executeStep()) summaries.push_back(summary_of(query));
  return summaries;
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
  SQLite::Statement query(database, std::string(kSummaryColumns) + " WHERE id = ?");
  query.bind(1, id);
  if (!query.executeStep()) return std::nullopt;
  return summary_of(query);
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
