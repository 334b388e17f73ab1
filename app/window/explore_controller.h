// Exploring by hand: a copy of a set is edited in the charts, every change can be undone, its needle perplexity
// follows, and it can be kept by name or searched from.
#pragma once

#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>

#include "app/window/chart_area.h"
#include "app/window/explore_evaluator.h"
#include "app/window/explore_recorder.h"
#include "app/window/factor_set_model.h"
#include "app/window/job_runner.h"
#include "app/window/saved_sets.h"
#include "app/window/workspace_controller.h"
#include "core/values/model_description.h"

class QMenu;

namespace ropewalk {

class ExploreController : public QObject {
  Q_OBJECT
 public:
  // What is edited, and where the charts' critical dimension is.
  struct Edited {
    std::optional<NamedFactors> set;
    NamedFactors origin;  // what it was copied from
    int critical_dimension = 0;
  };

  ExploreController(FactorSetModel& factors, ModelCache& models, ChartArea& charts, JobRunner& jobs,
                    WorkspaceController& workspace, QWidget* window);

  // The model with its weights; nothing: there is none.
  void set_model(std::function<std::optional<ModelDescription>()> model) { model_ = std::move(model); }
  void fill(QMenu* menu);
  bool editing() const { return factors_.edited().has_value(); }
  void begin(const NamedFactors& from);
  void begin_current();  // from the set that all views mark
  void close();
  QUndoStack& undo_stack() { return undo_; }
  ExploreEvaluator& evaluator() { return evaluator_; }
  SavedSets* saved() { return saved_; }
  // The last measurement of what is edited now; nothing: it is under way, or cannot be made.
  const std::optional<ExploreResult>& result() const { return result_; }
  // Nothing is being measured or written, nor will be without a further change.
  bool settled() const { return !delay_.isActive() && !evaluator_.running() && !recorder_.busy(); }
  const ExploreRecorder& recorder() const { return recorder_; }
  // Within which an answer is wanted, seconds; default 1. What the processor cannot do by then is not asked of it:
  // fewer documents are read, then shorter ones.
  void set_answer_time(double seconds);

 Q_SIGNALS:
  void search_requested(const ropewalk::NamedFactors& set);
  void failed(const QString& message);

 private:
  friend class ExploreCommand;
  void make_actions(QWidget* window);
  void connect_charts();
  void apply(const Edited& edited, bool forward);  // forward: not by undo
  Edited now() const;
  void commit(const QString& text);  // what is on show, as one step to undo
  void edit_ended(FactorChart::Edit edit, int pair);
  void move_critical_dimension(int pair);
  void sets_changed();
  std::optional<ExploreTask> wanted();
  void measure();
  void show_result();
  void take_in(const ExploreResult& result);
  void choose_documents(const ModelDescription& model);
  void ask_name();

  FactorSetModel& factors_;
  ChartArea& charts_;
  JobRunner& jobs_;
  QWidget* window_;
  std::function<std::optional<ModelDescription>()> model_ = [] { return std::optional<ModelDescription>(); };
  ExploreEvaluator evaluator_;
  ExploreRecorder recorder_;
  // What is measured on: chosen anew for another model, target or trained context, and smaller where it was too slow.
  std::optional<ExploreEvaluator::Documents> documents_;
  QString documents_of_;
  double speed_ = ExploreEvaluator::kUsualSpeed;  // document_cost() a second
  double answer_time_ = 1;
  QUndoStack undo_;
  SavedSets* saved_;
  Edited committed_;  // after the last step; what a drag starts from
  std::optional<ExploreTask> asked_;
  std::optional<ExploreResult> result_;
  QString problem_;
  QTimer delay_;
  bool applying_ = false;
  QAction* edit_ = nullptr;
  QAction* undo_action_ = nullptr;
  QAction* redo_action_ = nullptr;
  QAction* save_ = nullptr;
  QAction* search_ = nullptr;
  QAction* close_ = nullptr;
};

}  // namespace ropewalk
