#include "core/store/run_store.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "core/store/connections.h"
#include "core/store/factor_set_rows.h"
#include "core/store/process.h"
#include "core/store/run_progress.h"
#include "core/store/run_rows.h"
#include "core/store/schema.h"
#include "core/store/score_rows.h"
#include "core/store/workspace_file.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

bool is_active(const std::string& state) {
  return state == "running" || state == "paused";
}

class SqliteRunStore : public RunStore {
 public:
  SqliteRunStore(const std::string& path, bool read_only) : connections_(path, read_only) {}

  std::string path() const override { return connections_.path(); }
  bool read_only() const override { return connections_.read_only(); }

  std::vector<RunSummary> runs() const override;
  RunRecord run(RunId id) const override;
  std::vector<Event> events(RunId id, std::int64_t after) const override;
  std::optional<std::string> saved_state(RunId id) const override;

  RunId begin_run(const RunRecord& record) override;
  std::int64_t append(RunId id, double seconds, const EventBody& body, const std::optional<std::string>& state,
                      const std::vector<KeptScore>& scores) override;
  void keep_scores(const std::vector<KeptScore>& scores) override;
  std::optional<KeptScore> find_score(const ScoreKey& key) const override;
  void set_document_hash(RunId id, const std::string& hash) override;
  void continue_run(RunId id) override;
  std::vector<SavedFactorSet> factor_sets() const override;
  std::int64_t put_factor_set(const SavedFactorSet& set) override;
  void remove_factor_set(std::int64_t id) override;
  void update_labels(const RunSummary& summary) override { update_labels(std::vector<RunSummary>{summary}); }
  void update_labels(const std::vector<RunSummary>& summaries) override;
  RunChanges runs_since(std::int64_t revision) const override;
  std::vector<SavedFilter> filters() const override;
  void set_filters(const std::vector<SavedFilter>& filters) override;
  void backup(const std::string& target) const override;

 private:
  // Results so far of a run that this store appends to, and the event up to which they go.
  struct Followed {
    RunProgress progress;
    std::int64_t sequence = 0;
  };

  [[noreturn]] void no_such_run(RunId id) const;
  RunSummary judged(StoredSummary stored) const;
  StoredSummary find(SQLite::Database& database, RunId id) const;
  Followed& follow(SQLite::Database& database, RunId id);
  std::int64_t append_in_transaction(SQLite::Database& database, RunId id, double seconds, const EventBody& body,
                                     const std::optional<std::string>& state, const std::vector<KeptScore>& scores);
  void check_continuable(const StoredSummary& stored) const;
  void set_abandoned(RunId id, bool abandoned) const;

  Connections connections_;
  std::map<RunId, Followed> followed_;  // under the writer's lock
  // Runs of this process whose end could not be recorded (the disk was full): nobody works on them any more.
  mutable std::mutex abandoned_mutex_;
  mutable std::set<RunId> abandoned_;
};

void SqliteRunStore::no_such_run(RunId id) const {
  throw BadInput("There is no run " + std::to_string(id) + " in the workspace " + path() + ".");
}

RunSummary SqliteRunStore::judged(StoredSummary stored) const {
  if (!is_active(stored.summary.state)) return std::move(stored.summary);
  const std::lock_guard lock(abandoned_mutex_);
  if (abandoned_.contains(stored.summary.id) || !is_alive(stored.owner)) stored.summary.state = "interrupted";
  return stored.summary;
}

StoredSummary SqliteRunStore::find(SQLite::Database& database, RunId id) const {
  auto stored = select_summary(database, id);
  if (!stored) no_such_run(id);
  return *stored;
}

void SqliteRunStore::set_abandoned(RunId id, bool abandoned) const {
  const std::lock_guard lock(abandoned_mutex_);
  if (abandoned) {
    abandoned_.insert(id);
  } else {
    abandoned_.erase(id);
  }
}

std::vector<RunSummary> SqliteRunStore::runs() const {
  return runs_since(0).runs;
}

RunChanges SqliteRunStore::runs_since(std::int64_t revision) const {
  return connections_.read("listing the runs", [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database);  // one state of the file for all
    RunChanges changes;
    changes.revision = last_revision(database);
    const auto take = [&](StoredSummary&& one) { changes.runs.push_back(judged(std::move(one))); };
    if (revision > 0) {
      visit_changed_summaries(database, revision, take);
    } else {
      changes.runs.reserve(std::size_t(count_runs(database)));
      visit_summaries(database, take);
    }
    return changes;
  });
}

std::vector<SavedFilter> SqliteRunStore::filters() const {
  return connections_.read("reading the saved filters",
                           [](SQLite::Database& database) { return select_filters(database); });
}

void SqliteRunStore::set_filters(const std::vector<SavedFilter>& filters) {
  connections_.write("saving the filters", [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    replace_filters(database, filters);
    transaction.commit();
  });
}

RunRecord SqliteRunStore::run(RunId id) const {
  return connections_.read("reading run " + std::to_string(id), [&](SQLite::Database& database) {
    RunRecord record;
    record.summary = judged(find(database, id));
    record.spec = select_spec(database, id);
    record.environment = select_environment(database, id);
    return record;
  });
}

std::vector<Event> SqliteRunStore::events(RunId id, std::int64_t after) const {
  return connections_.read("reading run " + std::to_string(id), [&](SQLite::Database& database) {
    find(database, id);
    return select_events(database, id, after);
  });
}

std::optional<std::string> SqliteRunStore::saved_state(RunId id) const {
  return connections_.read("reading run " + std::to_string(id), [&](SQLite::Database& database) {
    find(database, id);
    return select_saved_state(database, id);
  });
}

RunId SqliteRunStore::begin_run(const RunRecord& record) {
  return connections_.write("beginning a run", [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const RunId id = insert_run(database, record, this_process());
    transaction.commit();
    followed_.insert_or_assign(id, Followed{RunProgress(record.spec)});
    return id;
  });
}

SqliteRunStore::Followed& SqliteRunStore::follow(SQLite::Database& database, RunId id) {
  const std::int64_t last = last_sequence(database, id);
  const auto known = followed_.find(id);
  if (known != followed_.end() && known->second.sequence == last) return known->second;
  // A run of an earlier session, or another process appended: its events say where it stands.
  Followed followed{RunProgress(select_spec(database, id)), last};
  for (const Event& event : select_events(database, id, 0)) followed.progress.add(event.body);
  return followed_.insert_or_assign(id, std::move(followed)).first->second;
}

std::int64_t SqliteRunStore::append(RunId id, double seconds, const EventBody& body,
                                    const std::optional<std::string>& state, const std::vector<KeptScore>& scores) {
  const auto* change = std::get_if<StateChanged>(&body);
  const bool ends = change && !is_active(change->state);
  try {
    return connections_.write("recording an event of run " + std::to_string(id), [&](SQLite::Database& database) {
      try {
        return append_in_transaction(database, id, seconds, body, state, scores);
      } catch (...) {
        followed_.erase(id);  // it may be ahead of what is stored
        throw;
      }
    });
  } catch (...) {
    if (ends) set_abandoned(id, true);
    throw;
  }
}

std::int64_t SqliteRunStore::append_in_transaction(SQLite::Database& database, RunId id, double seconds,
                                                   const EventBody& body, const std::optional<std::string>& state,
                                                   const std::vector<KeptScore>& scores) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  find(database, id);
  Followed& followed = follow(database, id);
  const std::int64_t sequence = followed.sequence + 1;
  insert_event(database, id, sequence, seconds, body);
  followed.progress.add(body);
  followed.sequence = sequence;

  SQLite::Statement update(
      database, "UPDATE runs SET seconds = max(seconds, ?1), best = ?2, last = ?3, sparkline = ?4 WHERE id = ?5");
  update.bind(1, std::isfinite(seconds) ? seconds : 0.0);
  if (followed.progress.best()) update.bind(2, *followed.progress.best());
  if (followed.progress.last()) update.bind(3, *followed.progress.last());
  update.bind(4, sparkline_text(followed.progress.sparkline()));
  update.bind(5, id);
  update.exec();

  if (const auto* change = std::get_if<StateChanged>(&body)) {
    const bool active = is_active(change->state);
    SQLite::Statement states(database,
                             "UPDATE runs SET state = ?1, error = ?2, finished = ?3, "
                             "owner_pid = CASE WHEN ?4 THEN owner_pid ELSE 0 END WHERE id = ?5");
    states.bind(1, change->state);
    states.bind(2, change->state == "failed" ? change->reason : std::string());
    states.bind(3, active ? std::string() : utc_now());
    states.bind(4, active ? 1 : 0);
    states.bind(5, id);
    states.exec();
  }
  if (state) replace_saved_state(database, id, *state);
  insert_scores(database, scores);
  transaction.commit();
  return sequence;
}

void SqliteRunStore::keep_scores(const std::vector<KeptScore>& scores) {
  connections_.write("keeping scores", [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    insert_scores(database, scores);
    transaction.commit();
  });
}

std::optional<KeptScore> SqliteRunStore::find_score(const ScoreKey& key) const {
  return connections_.read("looking for a kept score",
                           [&](SQLite::Database& database) { return select_score(database, key); });
}

void SqliteRunStore::set_document_hash(RunId id, const std::string& hash) {
  connections_.write("recording the documents of run " + std::to_string(id), [&](SQLite::Database& database) {
    SQLite::Statement update(database, "UPDATE runs SET document_hash = ? WHERE id = ?");
    update.bind(1, hash);
    update.bind(2, id);
    if (update.exec() == 0) no_such_run(id);
  });
}

void SqliteRunStore::check_continuable(const StoredSummary& stored) const {
  const std::string run = "Run " + std::to_string(stored.summary.id), state = judged(stored).state;
  if (state == "finished") throw BadInput(run + " is finished: there is nothing to continue.");
  if (is_active(state))
    throw BadInput(run + " is " + state + " in process " + std::to_string(stored.owner.pid) + ". Stop it there first.");
}

void SqliteRunStore::continue_run(RunId id) {
  const std::string doing = "continuing run " + std::to_string(id);
  // First without waiting for whoever writes: it may be the run's own process.
  connections_.read(doing, [&](SQLite::Database& database) { check_continuable(find(database, id)); });
  connections_.write(doing, [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    check_continuable(find(database, id));
    const ProcessMark owner = this_process();
    SQLite::Statement update(database,
                             "UPDATE runs SET state = 'running', error = '', finished = '', owner_pid = ?, "
                             "owner_start = ? WHERE id = ?");
    update.bind(1, owner.pid);
    update.bind(2, owner.start);
    update.bind(3, id);
    update.exec();
    transaction.commit();
    set_abandoned(id, false);
  });
}

void SqliteRunStore::update_labels(const std::vector<RunSummary>& summaries) {
  connections_.write("changing the labels of runs", [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement update(database,
                             "UPDATE runs SET name = ?, tags = ?, note = ?, starred = ?, archived = ? WHERE id = ?");
    for (const RunSummary& summary : summaries) {
      update.bind(1, summary.name);
      update.bind(2, summary.tags);
      update.bind(3, summary.note);
      update.bind(4, summary.starred ? 1 : 0);
      update.bind(5, summary.archived ? 1 : 0);
      update.bind(6, summary.id);
      if (update.exec() == 0) no_such_run(summary.id);
      update.reset();
    }
    transaction.commit();
  });
}

std::vector<SavedFactorSet> SqliteRunStore::factor_sets() const {
  return connections_.read("reading the named factor sets",
                           [](SQLite::Database& database) { return select_factor_sets(database); });
}

std::int64_t SqliteRunStore::put_factor_set(const SavedFactorSet& set) {
  return connections_.write("keeping the factor set " + set.name, [&](SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t id = ropewalk::put_factor_set(database, set);
    transaction.commit();
    return id;
  });
}

void SqliteRunStore::remove_factor_set(std::int64_t id) {
  connections_.write("removing factor set " + std::to_string(id),
                     [&](SQLite::Database& database) { delete_factor_set(database, id); });
}

void SqliteRunStore::backup(const std::string& target) const {
  const std::string copy = workspace_path(target);
  std::error_code error;
  if (std::filesystem::exists(copy, error))
    throw BadInput("The backup " + copy + " exists already. Choose another name, or remove it first.");
  const std::filesystem::path folder = std::filesystem::path(copy).parent_path();
  if (!std::filesystem::is_directory(folder, error))
    throw BadInput("The backup " + copy + " cannot be written: the folder " + folder.string() +
                   " does not exist. Create it, or choose another place.");
  connections_.read("copying it to " + copy, [&](SQLite::Database& database) { copy_database(database, copy); });
}

}  // namespace

std::unique_ptr<RunStore> RunStore::open(const std::string& path) {
  return std::make_unique<SqliteRunStore>(workspace_path(path), false);
}

std::unique_ptr<RunStore> RunStore::open_read_only(const std::string& path) {
  return std::make_unique<SqliteRunStore>(workspace_path(path), true);
}

std::string store_library_version() {
  return std::string("SQLite ") + SQLite::getLibVersion();
}

}  // namespace ropewalk
