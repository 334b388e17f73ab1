#include "app/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include "app/window/bundled_model.h"
#include "app/window/chart_choices.h"
#include "app/window/opened_files.h"
#include "app/window/recent_models.h"
#include "app/window/teaching.h"
#include "widgets/frame/tab_order.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr QSize kFirstSize{1440, 900}, kLeastSize{960, 640};  // where the screen has room for them
constexpr int kClosePatience = 15000;                         // ms that closing waits for a job to stop by itself

// The local files of a drop; none where something else is among them.
QStringList dropped_paths(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls()) {
    if (!url.isLocalFile()) return {};
    paths.append(url.toLocalFile());
  }
  return paths;
}

}  // namespace

MainWindow::MainWindow(const WindowArguments& arguments, AppServices* services)
    : own_services_(services ? nullptr : std::make_unique<AppServices>()),
      models_((services ? services : own_services_.get())->models),
      workspace_((services ? services : own_services_.get())->workspace),
      jobs_((services ? services : own_services_.get())->jobs),
      opener_(models_),
      calibrator_(models_),
      runs_(workspace_, jobs_),
      model_menu_(new QMenu(this)),
      evaluate_menu_(new QMenu(this)),
      more_menu_(new QMenu(this)),
      pages_(new QStackedWidget),
      start_(new StartPage),
      charts_(new ChartArea(factors_, selection_)),
      top_(new TopBar(model_menu_, evaluate_menu_, more_menu_)),
      docks_(new ViewDocks(this)),
      launcher_(new ExperimentLauncher(factors_, calibrator_, this)),
      export_(new FactorExport(factors_, this)),
      inspector_(new InspectorFiller(
          *docks_->inspector, factors_, selection_, [this](RunId id) { return find_run(id); }, this)),
      start_runs_(new StartRuns(arguments.runs, runs_, this)),
      study_(new StudyController(jobs_, workspace_, this)),
      compare_(new CompareController(docks_->compare, runs_, this)),
      reports_(new ReportController(this)),
      needles_(new NeedleController(this)),
      generation_(std::make_unique<GenerationController>(docks_->generation, factors_, models_)),
      precision_(std::make_unique<PrecisionRunner>(factors_)),
      explore_(std::make_unique<ExploreController>(factors_, models_, *charts_, jobs_, workspace_, this)) {
  setWindowTitle(tr("Ropewalk"));
  setWindowIcon(themed_icon(QStringLiteral("ropewalk")));
  setAcceptDrops(true);
  setMinimumSize(kLeastSize.boundedTo(screen()->availableSize()));
  setMenuWidget(top_);
  pages_->addWidget(start_);
  pages_->addWidget(charts_);
  setCentralWidget(pages_);
  build_menus();
  add_shortcuts();
  connect_start_page();
  connect_model();
  connect_factors();
  connect_precision();
  connect_runs();
  connect_jobs();
  connect_panes();
  connect_reports();
  connect_explore();
  connect_chart_choices(*this);
  connect_folders();
  teaching_ = new Teaching(*this, more_menu_, arguments);
  docks_->fitness->show_view(arguments.view_index);
  // Building the docks makes the window as wide as all of them side by side.
  if (!docks_->restore()) resize(kFirstSize.boundedTo(screen()->availableSize()));
  if (!arguments.size.isEmpty()) resize(arguments.size);
  pages_->setCurrentWidget(start_);
  top_->hide();
  update_work();
  order_tabs(*top_);
  order_tabs(*pages_);
  docks_->order_tabs();
  adopt_services(arguments);
  if (arguments.show_runs) show_runs_when_read();
  // Once the window has its size: docks are laid out for it.
  QTimer::singleShot(0, this, [this, arguments] {
    if (!arguments.model.isEmpty())
      open_model(arguments.model);
    else if (!arguments.preset.isEmpty())
      open_preset(arguments.preset);
    if (!describing_) start_runs_->set_model_done();
  });
}

MainWindow::~MainWindow() {
  // Parts that answer from other threads go before the widgets that they would answer to.
  disconnect(&jobs_, nullptr, this, nullptr);
  disconnect(&opener_, nullptr, this, nullptr);
  disconnect(&workspace_, nullptr, this, nullptr);
  generation_.reset();
  precision_.reset();
  explore_.reset();
  // And widgets before the models that they talk to.
  QList<QPointer<QWidget>> parts;
  for (QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) parts.append(part);
  for (const QPointer<QWidget>& part : std::as_const(parts)) delete part.data();
}

void MainWindow::connect_start_page() {
  start_->set_small_model(bundled_model());
  start_->set_demonstration_model(qEnvironmentVariable("ROPEWALK_SMOLLM2"));
  fill_start_page();
  connect(start_, &StartPage::preset_requested, this, &MainWindow::open_preset);
  connect(start_, &StartPage::open_file_requested, this, [this] { ask_for_model(false); });
  connect(start_, &StartPage::open_folder_requested, this, [this] { ask_for_model(true); });
  connect(start_, &StartPage::model_requested, this, &MainWindow::open_model);
  connect(start_, &StartPage::workspace_requested, this, &MainWindow::open_recent_workspace);
  connect(start_, &StartPage::runs_requested, this, [this] { show_start(false); });
  for (InlineMessage* message : {start_->message(), charts_->message()}) {
    connect(message, &InlineMessage::action_clicked, this, [this, message] {
      message->clear();
      if (const auto act = std::exchange(message_action_, {})) act();
    });
  }
}

void MainWindow::connect_factors() {
  top_->set_embedding_open(false);
  for (ChartView* chart :
       QList<ChartView*>{charts_->periods(), charts_->factor_chart(), docks_->clocks, docks_->precision->chart()}) {
    connect(chart, &ChartView::empty_action_triggered, this, [this] { ask_for_model(false); });
    connect(chart, &ChartView::save_failed, this,
            [this](const QString& text) { show_message(InlineMessage::Level::error, text); });
  }
  connect(top_->methods(), &MethodPicker::chosen_changed, &factors_, &FactorSetModel::set_methods);
  connect(top_, &TopBar::target_changed, &factors_, &FactorSetModel::set_target);
  connect(top_, &TopBar::critical_dimension_changed, &factors_, &FactorSetModel::set_critical_dimension);
  connect(&factors_, &FactorSetModel::embedding_changed, this, [this] {
    top_->methods()->set_offered(factors_.offered_methods());
    top_->set_embedding_open(factors_.is_open());
    if (!factors_.is_open()) return;
    top_->set_rope(factors_.rope(), factors_.target(), factors_.critical_dimension());
    const QSignalBlocker blocker(trained_);
    trained_->set_tokens(factors_.rope().trained_context);
  });
  connect(&factors_, &FactorSetModel::sets_changed, this, [this] {
    top_->methods()->set_chosen(factors_.methods());
    if (const auto current = factors_.current_at_target()) {
      docks_->clocks->set_factors(*current);
    } else {
      docks_->clocks->clear();
    }
    if (!factors_.is_open()) return;
    top_->set_target(factors_.target());
    top_->set_critical_dimension(factors_.critical_dimension());
  });
  connect(docks_->clocks, &PhaseClocks::pair_hovered, &selection_, &SelectionModel::hover_pair);
  connect(docks_->clocks, &PhaseClocks::pair_selected, &selection_, &SelectionModel::pin_pair);
  connect(&selection_, &SelectionModel::pair_changed, docks_->clocks, &PhaseClocks::set_hovered_pair);
  connect(export_, &FactorExport::written, this, [this](const QString& path) {
    show_message(InlineMessage::Level::info, tr("The factors were written to %1.").arg(path));
  });
  connect(export_, &FactorExport::failed, this, [this](const QString& text) {
    if (!text.isEmpty()) show_message(InlineMessage::Level::error, text);
  });
}

void MainWindow::connect_precision() {
  PrecisionView* view = docks_->precision;
  connect(precision_.get(), &PrecisionRunner::started, view,
          [view] { view->chart()->set_loading(tr("Measuring phase errors…")); });
  connect(precision_.get(), &PrecisionRunner::measured, view, &PrecisionView::set_report);
  connect(precision_.get(), &PrecisionRunner::failed, view,
          [view](const QString& text) { view->chart()->set_failed(text); });
  connect(precision_.get(), &PrecisionRunner::closed, view, &PrecisionView::clear);
  connect(view, &PrecisionView::pair_hovered, &selection_, &SelectionModel::hover_pair);
  connect(view, &PrecisionView::pair_selected, &selection_, &SelectionModel::pin_pair);
  connect(&selection_, &SelectionModel::pair_changed, view, &PrecisionView::set_current_pair);
}

void MainWindow::connect_explore() {
  explore_->set_model([this] { return model_; });
  connect(explore_.get(), &ExploreController::search_requested, this, [this](const NamedFactors& set) {
    if (model_) launcher_->open_search(*model_, set);
  });
  connect(explore_.get(), &ExploreController::failed, this,
          [this](const QString& text) { show_message(InlineMessage::Level::error, text); });
}

void MainWindow::show_message(InlineMessage::Level level, const QString& text, const QString& action,
                              std::function<void()> act) {
  InlineMessage* message = at_start() ? start_->message() : charts_->message();
  message->show_message(level, text);
  message->set_action(action);
  message_action_ = std::move(act);
  const Note::Level note = level == InlineMessage::Level::error     ? Note::Level::error
                           : level == InlineMessage::Level::warning ? Note::Level::warning
                                                                    : Note::Level::info;
  docks_->log->add(note, {}, text);
}

// For what was asked to be opened and could not be.
void MainWindow::show_failure(const QString& text, const QString& action, std::function<void()> act) {
  if (first_problem_.isEmpty()) first_problem_ = text;
  show_message(InlineMessage::Level::error, text, action, std::move(act));
}

void MainWindow::show_start(bool start) {
  if (start == at_start()) return;
  pages_->setCurrentWidget(start ? static_cast<QWidget*>(start_) : charts_);
  top_->setHidden(start);
  docks_->show_all(!start);
  if (start) fill_start_page();
}

bool MainWindow::settled() const {
  return !describing_ && !opener_.loading() && !opening_workspace_ && !workspace_.refreshing() && !runs_.reading() &&
         !start_runs_->waiting() && teaching_->settled() && !needles_->reading() && !reports_->writing() &&
         !(precision_ && precision_->measuring()) && (!explore_ || explore_->settled());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!jobs_.running() || closing_) {
    Q_EMIT closing();
    docks_->save();
    return QMainWindow::closeEvent(event);
  }
  // The job records what it has and ends within about a second; closing goes on then. The run can be resumed.
  event->ignore();
  jobs_.stop();
  top_->job()->set_stopping();
  show_message(InlineMessage::Level::info, tr("Stopping the run before closing. It is kept and can be resumed."));
  connect(&jobs_, &JobRunner::finished, this, [this] {
    closing_ = true;
    close();
  });
  QTimer::singleShot(kClosePatience, this, [this] {
    closing_ = true;
    close();
  });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!dropped_paths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QStringList paths = dropped_paths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  const OpenedFiles files = sort_files(paths);
  if (!files.problem.isEmpty()) return show_message(InlineMessage::Level::error, files.problem);
  if (!files.workspace.isEmpty()) open_workspace(files.workspace);
  if (!files.model.isEmpty()) open_model(files.model);
}

}  // namespace ropewalk
