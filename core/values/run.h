// Runs as the store keeps them, and the interface through which views read them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

using RunId = std::int64_t;

struct RunSummary {
  RunId id = 0;
  std::string name;        // editable; default made from the spec
  std::string kind;        // as kind_of() says: search, needle, ruler ...
  std::string state;       // running | paused | stopped | failed | finished; "interrupted" if its process is gone
  std::string error;       // for failed
  std::string model;       // ModelDescription::name
  std::string model_hash;  // ModelDescription::header_hash
  std::string document_hash;
  std::string method;       // what was searched or evaluated, e.g. "longrope2", "yarn, longrope2"
  std::int64_t target = 0;  // tokens; longest length of a needle test
  std::uint64_t seed = 0;
  std::string started;         // ISO 8601, UTC
  std::string finished;        // empty while running
  double seconds = 0;          // of work
  std::optional<double> best;  // search, explore: best fitness (needle perplexity); needle: mean token accuracy of the
                               // last factor set; ruler: mean score (0 .. 1) at the longest length so far; train,
                               // pretrain: greatest token accuracy of the probes at the target (the trained context)
  std::optional<double> last;    // search: best fitness of the newest generation; explore: that of the newest set;
                                 // train, pretrain: token accuracy of the last probe at the target; others: as `best`
  std::vector<float> sparkline;  // best so far by generation, fitness set by set, or accuracy by cell
  std::string tags, note;
  bool starred = false;
  bool archived = false;
};

// The values of a search, an exploration and a perplexity run are perplexities (1 is perfect, lower is better); all
// others' are shares (0 .. 1, higher is better).
inline bool lower_is_better(const std::string& kind) {
  return kind == "search" || kind == "perplexity" || kind == "explore";
}

// A filter of the run list under a name, as a workspace keeps it.
struct SavedFilter {
  std::string name, expression;
  bool operator==(const SavedFilter&) const = default;
};

// What has changed in a list of runs since an earlier look at it.
struct RunChanges {
  std::vector<RunSummary> runs;  // new and changed ones, by id
  std::int64_t revision = 0;     // to be given at the next look
};

struct RunRecord {
  RunSummary summary;
  ExperimentSpec spec;
  std::map<std::string, std::string> environment;  // versions, machine, threads, commit
};

// Read side of the store. May be called from any thread; implementations open a connection a thread.
class RunReader {
 public:
  virtual ~RunReader() = default;
  virtual std::vector<RunSummary> runs() const = 0;
  virtual RunRecord run(RunId id) const = 0;
  // Events with sequence > after, in order.
  virtual std::vector<Event> events(RunId id, std::int64_t after = 0) const = 0;
};

}  // namespace ropewalk
