// One opened run as every view sees it: the record and its events gathered into histories. A live run gets its events
// from the job, a stored one from the store; nothing else differs.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/values/attention_history.h"
#include "core/values/explore_history.h"
#include "core/values/job.h"
#include "core/values/needle_history.h"
#include "core/values/perplexity_history.h"
#include "core/values/retention_history.h"
#include "core/values/ruler_history.h"
#include "core/values/run.h"
#include "core/values/search_history.h"
#include "core/values/sensitivity_history.h"
#include "core/values/train_history.h"

namespace ropewalk {

class RunData : public QObject {
  Q_OBJECT
 public:
  struct LogLine {
    double seconds = 0;  // of work since the run began
    Note::Level level = Note::Level::info;
    QString text;
  };

  explicit RunData(RunRecord record, QObject* parent = nullptr);

  RunId id() const { return record_.summary.id; }
  const RunRecord& record() const { return record_; }
  void set_summary(const RunSummary& summary);
  // Adds events in order; those already taken in (by sequence) are skipped. Returns how many were new.
  int append(const std::vector<Event>& events);
  std::int64_t last_sequence() const { return last_sequence_; }

  // nullptr unless the run is of that kind.
  std::shared_ptr<const SearchHistory> search() const { return search_; }
  std::shared_ptr<const NeedleHistory> needle() const { return needle_; }
  std::shared_ptr<const TrainHistory> training() const { return training_; }  // also of a pretraining
  std::shared_ptr<const SensitivityHistory> sensitivity() const { return sensitivity_; }
  std::shared_ptr<const AttentionHistory> attention() const { return attention_; }
  std::shared_ptr<const RulerHistory> ruler() const { return ruler_; }
  std::shared_ptr<const RetentionHistory> retention() const { return retention_; }
  std::shared_ptr<const PerplexityHistory> perplexity() const { return perplexity_; }
  std::shared_ptr<const ExploreHistory> explore() const { return explore_; }
  const std::vector<LogLine>& log() const { return log_; }
  const std::string& state() const { return record_.summary.state; }
  bool live() const { return live_; }
  void set_live(bool live);

  const SearchSpec* search_spec() const { return std::get_if<SearchSpec>(&record_.spec); }
  const NeedleSpec* needle_spec() const { return std::get_if<NeedleSpec>(&record_.spec); }
  const TrainSpec* train_spec() const { return std::get_if<TrainSpec>(&record_.spec); }
  const PretrainSpec* pretrain_spec() const { return std::get_if<PretrainSpec>(&record_.spec); }
  const SensitivitySpec* sensitivity_spec() const { return std::get_if<SensitivitySpec>(&record_.spec); }
  const AttentionSpec* attention_spec() const { return std::get_if<AttentionSpec>(&record_.spec); }
  const RulerSpec* ruler_spec() const { return std::get_if<RulerSpec>(&record_.spec); }
  const RetentionSpec* retention_spec() const { return std::get_if<RetentionSpec>(&record_.spec); }
  const PerplexitySpec* perplexity_spec() const { return std::get_if<PerplexitySpec>(&record_.spec); }
  const ExploreSpec* explore_spec() const { return std::get_if<ExploreSpec>(&record_.spec); }
  const DocumentSpec* document_spec() const;
  // The embedding that the run's factors are for; nothing while no event or factor set says it.
  std::optional<RopeDescription> rope() const;
  std::int64_t target() const { return record_.summary.target; }
  // Of a run that compares several on the same documents; nullptr: of another kind.
  const std::vector<RopeFactors>* factor_sets() const;
  QStringList factor_set_names() const;  // one for each of these

 Q_SIGNALS:
  void appended();
  void state_changed();
  void logged(int first_new_line);

 private:
  void take_in(const Event& event);

  RunRecord record_;
  std::shared_ptr<SearchHistory> search_;
  std::shared_ptr<NeedleHistory> needle_;
  std::shared_ptr<TrainHistory> training_;
  std::shared_ptr<SensitivityHistory> sensitivity_;
  std::shared_ptr<AttentionHistory> attention_;
  std::shared_ptr<RulerHistory> ruler_;
  std::shared_ptr<RetentionHistory> retention_;
  std::shared_ptr<PerplexityHistory> perplexity_;
  std::shared_ptr<ExploreHistory> explore_;
  std::vector<LogLine> log_;
  std::int64_t last_sequence_ = 0;
  bool live_ = false;
};

}  // namespace ropewalk
