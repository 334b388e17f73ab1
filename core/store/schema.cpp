#include "core/store/schema.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <filesystem>
#include <span>

#include "core/store/process.h"
#include "core/store/run_progress.h"
#include "core/store/run_rows.h"
#include "core/store/store_error.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE runs (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  error         TEXT NOT NULL DEFAULT '',
  model         TEXT NOT NULL,
  model_hash    TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  method        TEXT NOT NULL,
  target        INTEGER NOT NULL,
  seed          INTEGER NOT NULL,             -- the 64 bits, as a signed number
  started       TEXT NOT NULL,                -- ISO 8601, UTC
  finished      TEXT NOT NULL DEFAULT '',
  seconds       REAL NOT NULL DEFAULT 0,      -- of work
  best          REAL,
  sparkline     TEXT NOT NULL DEFAULT '',     -- numbers, separated by spaces
  tags          TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  starred       INTEGER NOT NULL DEFAULT 0,
  archived      INTEGER NOT NULL DEFAULT 0,
  owner_pid     INTEGER NOT NULL DEFAULT 0,   -- the process that runs it; 0: none
  owner_start   INTEGER NOT NULL DEFAULT 0,
  environment   TEXT NOT NULL,                -- JSON object of texts
  spec          TEXT NOT NULL                 -- JSON, core/exchange/spec_json.h
) STRICT;
CREATE INDEX runs_by_start ON runs (started);
CREATE INDEX runs_by_kind ON runs (kind, state);

CREATE TABLE events (
  run      INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,                  -- from 1, without gaps
  seconds  REAL NOT NULL,
  kind     TEXT NOT NULL,                     -- the body's "event"
  body     TEXT NOT NULL,                     -- JSON, core/exchange/spec_json.h
  PRIMARY KEY (run, sequence)
) STRICT;
CREATE INDEX events_by_kind ON events (run, kind);

-- What a run goes on from; apart from runs, because it is large and replaced often.
CREATE TABLE saved_states (
  run   INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
  state TEXT NOT NULL
) STRICT;
)sql";

// Scores that are kept over all runs. A row is found by its digest alone; the rows themselves lie in the order in which
// they came, so that adding some touches few pages.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE scores (
  key           BLOB PRIMARY KEY NOT NULL,    -- 20 bytes, core/store/score_rows.h
  nll_bits      INTEGER NOT NULL,             -- the double's 64 bits: SQLite keeps neither NaN nor -0
  answers_right INTEGER NOT NULL,
  tokens        INTEGER NOT NULL,
  seconds       REAL NOT NULL,
  token_nll     BLOB NOT NULL,                -- float32, little-endian
  predicted     BLOB NOT NULL                 -- int32, little-endian
) STRICT;
)sql";

// The run list: the last value beside the best one, what has changed since the list was read last, and saved filters.
constexpr const char* kVersion3 = R"sql(
ALTER TABLE runs ADD COLUMN last REAL;
ALTER TABLE runs ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;  -- rises over all runs with each change of one
UPDATE runs SET last = best, revision = id;
-- All that the run list shows, so that reading it does not touch the specs, which are much larger.
CREATE INDEX runs_list ON runs (id, name, kind, state, error, model, model_hash, document_hash, method, target, seed,
  started, finished, seconds, best, last, sparkline, tags, note, starred, archived, owner_pid, owner_start);
CREATE INDEX runs_by_revision ON runs (revision);
CREATE INDEX runs_at_work ON runs (state) WHERE state IN ('running', 'paused');
CREATE TRIGGER runs_made AFTER INSERT ON runs BEGIN
  UPDATE runs SET revision = (SELECT max(revision) + 1 FROM runs) WHERE id = NEW.id;
END;
CREATE TRIGGER runs_changed AFTER UPDATE OF name, state, error, document_hash, seconds, best, last, sparkline, tags,
    note, starred, archived ON runs BEGIN
  UPDATE runs SET revision = (SELECT max(revision) + 1 FROM runs) WHERE id = NEW.id;
END;
CREATE TABLE run_filters (
  name       TEXT PRIMARY KEY NOT NULL,
  expression TEXT NOT NULL                    -- core/values/run_filter.h
) STRICT;
)sql";

// Factor sets that a person named.
constexpr const char* kFactorSets = R"sql(
CREATE TABLE factor_sets (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL UNIQUE,
  model   TEXT NOT NULL,
  saved   TEXT NOT NULL,                      -- ISO 8601, UTC
  factors TEXT NOT NULL                       -- JSON, core/exchange/spec_json.h
) STRICT;
)sql";


// The last values, and the best ones of trainings, which were the last ones before. A run whose spec or events cannot
// be read any more keeps what it has.
void compute_last_values(SQLite::Database& database) {
  std::vector<RunId> ids;
  SQLite::Statement runs(database, "SELECT id FROM runs WHERE kind IN ('search', 'train', 'pretrain') ORDER BY id");
  while (runs.executeStep()) ids.push_back(runs.getColumn(0).getInt64());
  SQLite::Statement update(database, "UPDATE runs SET best = ?, last = ? WHERE id = ?");
  for (const RunId id : ids) {
    try {
      RunProgress progress(select_spec(database, id));
      for (const Event& event : select_events(database, id, 0)) progress.add(event.body);
      if (!progress.best() || !progress.last()) continue;
      update.bind(1, *progress.best());
      update.bind(2, *progress.last());
      update.bind(3, id);
      update.exec();
      update.reset();
    } catch (const Error&) {
      continue;
    }
  }
}

int user_version(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

// The steps that are missing, in one transaction: another process sees the file before all of them or after.
void apply(SQLite::Database& database, const std::string& path, std::span<const Migration> migrations) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Migration& migration : migrations) {
    if (user_version(database) >= migration.version) continue;  // another process was faster
    database.exec(migration.sql);
    if (migration.after) migration.after(database);
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
      throw Failed("The workspace " + path + " could not be brought to version " + std::to_string(migration.version) +
                   ": it holds entries of runs that do not exist. The file was left as it was.");
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(migration.version));
  }
  transaction.commit();
}

std::string free_backup_path(const std::string& path, int version) {
  const std::string wanted = path + ".version-" + std::to_string(version) + ".backup";
  std::string name = wanted;
  std::error_code ignored;
  for (int number = 2; std::filesystem::exists(name, ignored); ++number) name = wanted + "-" + std::to_string(number);
  return name;
}

}  // namespace

const std::vector<Migration>& workspace_migrations() {
  static const std::vector<Migration> migrations{{1, kVersion1, nullptr},
                                                 {2, kVersion2, nullptr},
                                                 {3, kVersion3, compute_last_values},
                                                 {4, kFactorSets, nullptr}};
  return migrations;
}

std::string migrate(SQLite::Database& database, const std::string& path, const std::vector<Migration>& migrations) {
  // In this order: what another process makes in between is then of its version, not an old file without one.
  const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  const int version = user_version(database);
  std::string backup;
  if (version < latest_version(migrations)) {
    if (!empty) {
      backup = free_backup_path(path, version);
      copy_database(database, backup);
    }
    // Steps that rebuild a table need the keys off; apply() checks them before each commit instead.
    database.exec("PRAGMA foreign_keys = OFF");
    // A new file is made at once: half made, it would look to another process like one of an older version.
    if (empty) apply(database, path, migrations);
    for (const Migration& migration : migrations)
      if (!empty && migration.version > version) apply(database, path, {&migration, 1});
  }
  database.exec("PRAGMA foreign_keys = ON");
  return backup;
}

void copy_database(SQLite::Database& source, const std::string& target) {
  const std::string partial = target + ".partial-" + std::to_string(this_process().pid);
  std::error_code error;
  std::filesystem::remove(partial, error);
  try {
    SQLite::Database copy(partial, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copy.exec("PRAGMA synchronous = FULL");
    if (const int code = SQLite::Backup(copy, source).executeStep(-1); code != SQLITE_DONE)
      throw SQLite::Exception(sqlite3_errstr(code), code);
    // Out of WAL mode, so that the copy can be read where nothing can be written beside it.
    copy.execAndGet("PRAGMA journal_mode = DELETE");
  } catch (...) {
    for (const char* beside : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(partial + beside, error);
    throw;
  }
  std::filesystem::rename(partial, target, error);
  if (!error) return;
  const std::string reason = error.message();
  std::filesystem::remove(partial, error);
  throw Failed("The backup " + target + " could not be written: " + reason + ".");
}

}  // namespace ropewalk
