// The window: it makes the parts and connects them, and does nothing else itself.
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <memory>
#include <optional>

#include "app/window/app_services.h"
#include "app/window/chart_area.h"
#include "app/window/compare_controller.h"
#include "app/window/experiment_launcher.h"
#include "app/window/explore_controller.h"
#include "app/window/factor_export.h"
#include "app/window/factor_set_model.h"
#include "app/window/generation_controller.h"
#include "app/window/inspector_filler.h"
#include "app/window/job_runner.h"
#include "app/window/model_opener.h"
#include "app/window/needle_controller.h"
#include "app/window/precision_runner.h"
#include "app/window/report_controller.h"
#include "app/window/run_controller.h"
#include "app/window/selection_history.h"
#include "app/window/selection_model.h"
#include "app/window/session_state.h"
#include "app/window/start_runs.h"
#include "app/window/study_controller.h"
#include "app/window/view_docks.h"
#include "app/window/window_arguments.h"
#include "app/window/workspace_controller.h"
#include "widgets/frame/start_page.h"
#include "widgets/frame/top_bar.h"

namespace ropewalk {

class SessionRestorer;
class Teaching;

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  // `services` outlive the window; without them it makes its own.
  explicit MainWindow(const WindowArguments& arguments, AppServices* services = nullptr);
  ~MainWindow() override;

  void open_model(const QString& path);
  void open_preset(const QString& id);
  void close_model();  // back to the start page
  void open_run(RunId id, RunController::Place place) { runs_.open(id, place); }
  // True when nothing is being read, loaded or redrawn: what is seen is what there is.
  bool settled() const;
  // What first kept a model, a workspace or a run from being opened; empty: nothing did.
  QString first_problem() const { return first_problem_; }
  const std::optional<ModelDescription>& model() const { return model_; }
  FactorSetModel& factors() { return factors_; }
  SelectionModel& selection() { return selection_; }
  WorkspaceController& workspace() { return workspace_; }
  JobRunner& jobs() { return jobs_; }
  ModelOpener& opener() { return opener_; }
  TopBar* top_bar() { return top_; }
  ChartArea* charts() { return charts_; }
  ViewDocks* docks() { return docks_; }
  StartPage* start_page() { return start_; }
  ExperimentLauncher* launcher() { return launcher_; }
  RunController& runs() { return runs_; }
  FactorExport* exporter() { return export_; }
  StudyController* study() { return study_; }
  CompareController* comparing() { return compare_; }
  ReportController* reports() { return reports_; }
  NeedleController* needles() { return needles_; }
  ExploreController* explore() { return explore_.get(); }
  Teaching* teaching() { return teaching_; }
  // What is open, and building it up again; with `model` its files are not read again.
  SessionState session() const;
  void restore_session(const SessionState& state, const std::optional<ModelDescription>& model = {});
  bool restoring() const;
  void offer(const QString& text, const QString& action = {}, std::function<void()> act = {});  // a message
  bool at_start() const { return pages_->currentWidget() == start_; }

 Q_SIGNALS:
  void rebuild_wanted();  // another language was chosen
  void closing();         // for good: what is open is still there

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  friend class SessionRestorer;
  void adopt_services(const WindowArguments& arguments);
  void build_menus();
  void build_model_menu();
  void add_trained_context();
  void build_evaluate_menu();
  void build_more_menu();
  void fill_recent(QMenu* menu);
  void fill_start_page();
  void fill_workspace_menu(QMenu* workspace);
  void connect_folders();
  QString trained_folder() const;
  void add_shortcuts();
  void add_work_commands();
  void add_selection_commands();
  void restore_selection(const SelectionHistory::Entry& entry);
  void ask_for_model(bool folder);
  void connect_start_page();
  void connect_model();
  void connect_factors();
  void connect_precision();
  void connect_runs();
  void connect_jobs();
  void connect_panes();
  void connect_reports();
  void connect_explore();
  QAction* make_report_action();

  void show_start(bool start);
  void show_model(const ModelDescription& model);
  void show_message(InlineMessage::Level level, const QString& text, const QString& action = {},
                    std::function<void()> act = {});
  void show_failure(const QString& text, const QString& action = {}, std::function<void()> act = {});
  void update_work();  // what can be started, and what the empty views offer

  void show_opening(RunId id, RunController::Place place);
  void show_run(std::shared_ptr<RunData> run, RunController::Place place);
  void show_in_compare(std::shared_ptr<RunData> run);
  void adopt_embedding(const RunData& run);
  void show_run_factors();
  void show_explored();
  void show_sets(const std::vector<RopeFactors>& sets);
  void select_candidate(const std::shared_ptr<RunData>& run, qint64 id);
  // On a document of a needle run's cell.
  void open_attention(const RunPane& pane, std::int64_t length, double depth, int index);
  void act_on_candidate(const RunPane& pane, RunPane::CandidateAction action, qint64 id);
  void choose_set_of(const RunData& run, int set);
  void show_found();  // the critical dimension that the run on show found
  void show_repeats(RunId id, const std::vector<SearchRepeat>& repeats);
  void open_or_raise(RunId id);
  std::shared_ptr<RunData> find_run(RunId id) const;
  void open_workspace(const QString& path, bool read_only = false);
  void open_recent_workspace(const QString& path);
  void show_runs_when_read();                     // leaves the start page once the list is there, where it has a run
  void open_experiment(const std::string& kind);  // the dialog of a kind of run_views()
  void job_finished(qint64 run, JobRunner::Outcome outcome, const QString& message);

  std::unique_ptr<AppServices> own_services_;
  ModelCache& models_;
  WorkspaceController& workspace_;
  JobRunner& jobs_;
  ModelOpener opener_;
  SearchCalibrator calibrator_;
  RunController runs_;
  FactorSetModel factors_;
  SelectionModel selection_;

  std::optional<ModelDescription> model_;  // with weights; nothing for presets and for runs of other models
  QString preset_;                         // id of the open preset
  QString context_name_;                   // what the charts are about
  std::shared_ptr<RunData> shown_run_;     // opened last: its factors are in the charts
  std::optional<std::int64_t> shown_best_;
  std::function<void()> message_action_;
  QString first_problem_;
  bool describing_ = false, closing_ = false, opening_workspace_ = false;

  SessionRestorer* restorer_ = nullptr;
  QMenu* model_menu_;
  QMenu* evaluate_menu_;
  QMenu* more_menu_;
  QMenu* workspace_menu_ = nullptr;
  QList<QAction*> start_actions_;  // begin runs of the kinds of run_views()
  QAction* trained_action_ = nullptr;
  LengthSpinBox* trained_ = nullptr;
  QStackedWidget* pages_;
  StartPage* start_;
  ChartArea* charts_;
  TopBar* top_;
  ViewDocks* docks_;
  ExperimentLauncher* launcher_;
  FactorExport* export_;
  InspectorFiller* inspector_;
  StartRuns* start_runs_;
  StudyController* study_;
  CompareController* compare_;
  ReportController* reports_;
  NeedleController* needles_;
  Teaching* teaching_ = nullptr;
  std::unique_ptr<GenerationController> generation_;
  std::unique_ptr<PrecisionRunner> precision_;
  std::unique_ptr<ExploreController> explore_;
};

}  // namespace ropewalk
