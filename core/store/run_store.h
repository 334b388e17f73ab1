// Runs and their events in one SQLite file (a workspace). WAL, one writing connection, foreign keys, application_id and
// user_version set; migrations in one transaction with a backup before. A call that returns has committed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/values/kept_score.h"
#include "core/values/model_description.h"
#include "core/values/run.h"
#include "core/values/saved_factor_set.h"

namespace ropewalk {

class RunStore : public RunReader {
 public:
  // Opens or creates; a file of an older version is brought up to date, after a backup beside it. ":memory:" is a
  // workspace that lives as long as the store. Throws BadInput: the folder does not exist, not a workspace, of another
  // program, from a newer version (both versions named), read-only, damaged; Failed: disk full ...
  static std::unique_ptr<RunStore> open(const std::string& path);
  static std::unique_ptr<RunStore> open_read_only(const std::string& path);

  virtual std::string path() const = 0;
  virtual bool read_only() const = 0;

  // A new run in state `running`, owned by this process (its pid and start time are kept, so that a reader can tell an
  // interrupted run). A summary without `started` starts now.
  virtual RunId begin_run(const RunRecord& record) = 0;
  // Appends in one transaction; gives each event its sequence. `state` (opaque text, e.g. a SearchState as JSON)
  // replaces the run's saved state when given, and `scores` are kept as by keep_scores(), in the same transaction. The
  // summary's best, sparkline and seconds follow the events. StateChanged sets the summary's state, error and finished.
  // Throws BadInput where there is no such run; after Failed (disk full ...) the store holds what was appended before
  // and goes on once there is space.
  virtual std::int64_t append(RunId id, double seconds, const EventBody& body,
                              const std::optional<std::string>& state = {},
                              const std::vector<KeptScore>& scores = {}) = 0;
  virtual std::optional<std::string> saved_state(RunId id) const = 0;
  // Scores belong to no run: they are kept over all of them, in one transaction. One whose key is there already is left
  // as it is.
  virtual void keep_scores(const std::vector<KeptScore>& scores) = 0;
  // The same bits as were kept; nullopt: there is no score with this key. About 15 microseconds.
  virtual std::optional<KeptScore> find_score(const ScoreKey& key) const = 0;
  virtual void set_document_hash(RunId id, const std::string& hash) = 0;
  // A stopped, failed or interrupted run goes on: state `running`, owned by this process. Throws BadInput for a
  // finished run and for one that a living process works on.
  virtual void continue_run(RunId id) = 0;
  // Runs made or changed since `revision` (0: all runs), and always those that are at work.
  virtual RunChanges runs_since(std::int64_t revision) const = 0;
  // Filters of the run list, by name; setting replaces them all.
  virtual std::vector<SavedFilter> filters() const = 0;
  virtual void set_filters(const std::vector<SavedFilter>& filters) = 0;
  // Of several runs in one transaction.
  virtual void update_labels(const std::vector<RunSummary>& summaries) = 0;
  // name, tags, note, star, archived: what a person may edit.
  virtual void update_labels(const RunSummary& summary) = 0;
  // Factor sets that a person named, by name.
  virtual std::vector<SavedFactorSet> factor_sets() const = 0;
  // Stores a new set (id 0) or replaces the one with that id, which may have been removed meanwhile; returns the id.
  // Throws BadInput for an empty name and for one that another set has.
  virtual std::int64_t put_factor_set(const SavedFactorSet& set) = 0;
  virtual void remove_factor_set(std::int64_t id) = 0;
  // A whole copy at a path where nothing is yet; runs may go on meanwhile. Throws BadInput or Failed, leaving no part
  // of a copy.
  virtual void backup(const std::string& path) const = 0;
};

std::string store_library_version();  // "SQLite 3.40.1"

}  // namespace ropewalk
