#include "app/window/explore_controller.h"

#include <QInputDialog>
#include <QMenu>
#include <QUndoCommand>
#include <cmath>

#include "app/window/experiment_launcher.h"
#include "app/window/window_commands.h"
#include "core/experiment/recorder.h"
#include "core/rope/factor_edit.h"
#include "core/values/error.h"
#include "core/values/model_documents.h"
#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {

constexpr int kDelay = 80;        // ms after the last change: a drag asks for what it rests on
constexpr int kDocuments = 3;     // that are read, at most
constexpr double kTooSlow = 1.5;  // times the time that is wanted: fewer or shorter documents are taken

QString seconds_text(double seconds) {
  return ExploreController::tr("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 1 : 0);
}

}  // namespace

class ExploreCommand : public QUndoCommand {
 public:
  ExploreCommand(ExploreController& controller, const QString& text, ExploreController::Edited before,
                 ExploreController::Edited after)
      : QUndoCommand(text), controller_(controller), before_(std::move(before)), after_(std::move(after)) {}
  void undo() override { controller_.apply(before_, false); }
  void redo() override { controller_.apply(after_, true); }

 private:
  ExploreController& controller_;
  ExploreController::Edited before_, after_;
};

ExploreController::ExploreController(FactorSetModel& factors, ModelCache& models, ChartArea& charts, JobRunner& jobs,
                                     WorkspaceController& workspace, QWidget* window)
    : factors_(factors),
      charts_(charts),
      jobs_(jobs),
      window_(window),
      evaluator_(models),
      recorder_(workspace),
      saved_(new SavedSets(workspace, factors, undo_, window)) {
  make_actions(window);
  connect_charts();
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  connect(&delay_, &QTimer::timeout, this, &ExploreController::measure);
  connect(&factors_, &FactorSetModel::sets_changed, this, &ExploreController::sets_changed);
  connect(&factors_, &FactorSetModel::embedding_changed, this, [this] {
    // Another model's pairs: what was done to the last one means nothing here.
    committed_ = {};
    recorder_.end(false);
    undo_.clear();
  });
  connect(saved_, &SavedSets::edit_requested, this, &ExploreController::begin);
  connect(saved_, &SavedSets::failed, this, &ExploreController::failed);
  connect(&evaluator_, &ExploreEvaluator::measured, this, &ExploreController::take_in);
  connect(&recorder_, &ExploreRecorder::failed, this, [this](const QString& message) {
    Q_EMIT failed(tr("What is edited by hand is not recorded: %1").arg(message));
  });
  connect(&recorder_, &ExploreRecorder::recorded, this, &ExploreController::show_result);
  connect(&evaluator_, &ExploreEvaluator::failed, this, [this](const QString& message) {
    problem_ = message;
    show_result();
  });
  connect(&jobs_, &JobRunner::started, this, &ExploreController::measure);
  connect(&jobs_, &JobRunner::finished, this, &ExploreController::measure);
}

void ExploreController::make_actions(QWidget* window) {
  const QString group = tr("Editing by hand");
  edit_ = add_command(window, group, QStringLiteral("explore.edit"), tr("Edit a copy of the current set by hand"),
                      QStringLiteral("edit"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                      [this] { begin_current(); });
  edit_->setToolTip(tr("Gives it handles in the chart of rescale factors: drag them, or use the arrow keys"));
  undo_action_ = undo_.createUndoAction(this, tr("Undo"));
  undo_action_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  undo_action_->setIcon(themed_icon(QStringLiteral("undo")));
  redo_action_ = undo_.createRedoAction(this, tr("Redo"));
  redo_action_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  redo_action_->setIcon(themed_icon(QStringLiteral("redo")));
  name_command(undo_action_, QStringLiteral("explore.undo"));
  name_command(redo_action_, QStringLiteral("explore.redo"));
  for (QAction* action : {undo_action_, redo_action_}) {
    put_into_group(action, group);
    window->addAction(action);
  }
  save_ = add_command(window, group, QStringLiteral("explore.save"), tr("Save the current factor set as…"),
                      QStringLiteral("save"), {QKeySequence(Qt::CTRL | Qt::Key_S)}, [this] { ask_name(); });
  save_->setToolTip(tr("Keeps it in the workspace by a name"));
  search_ = add_command(window, group, QStringLiteral("explore.search"), tr("Search from the edited set…"),
                        QStringLiteral("search"), {}, [this] {
                          if (const auto& set = factors_.edited()) Q_EMIT search_requested(*set);
                        });
  search_->setToolTip(tr("Opens a search that has this set among its starting points"));
  close_ = add_command(window, group, QStringLiteral("explore.close"), tr("Stop editing by hand"),
                       QStringLiteral("close"), {}, [this] { close(); });
  close_->setToolTip(tr("Takes the edited set away; can be undone"));
  const auto no_edit = [this] { return editing() ? QString() : tr("No set is edited by hand."); };
  set_possible(edit_, [this] { return factors_.current() ? QString() : tr("No factor set is drawn."); });
  set_possible(search_, [this, no_edit] { return editing() && !model_() ? tr("No weights are open.") : no_edit(); });
  set_possible(close_, no_edit);
  set_possible(save_, [this] {
    const QString problem = saved_->problem();
    return problem.isEmpty() && !factors_.current() ? tr("No factor set is drawn.") : problem;
  });
  for (QAction* action : {undo_action_, redo_action_, save_, search_, close_})
    charts_.explore_bar()->add_action(action);
}

void ExploreController::fill(QMenu* menu) {
  QMenu* by_hand = menu->addMenu(themed_icon(QStringLiteral("edit")), tr("Edit factors by hand"));
  by_hand->setToolTipsVisible(true);
  by_hand->addActions({edit_, undo_action_, redo_action_, save_, search_, close_});
  menu->addMenu(saved_->menu());
}

void ExploreController::connect_charts() {
  FactorChart* chart = charts_.factor_chart();
  connect(chart, &FactorChart::edited, this, [this](const RopeFactors& factors) {
    if (!editing()) return;
    NamedFactors set = *factors_.edited();
    set.factors = factors;
    factors_.set_edited(set);
  });
  connect(chart, &FactorChart::edit_ended, this, &ExploreController::edit_ended);
  connect(chart, &FactorChart::edit_requested, this, [this](int set) {
    const auto& sets = factors_.sets();
    if (set >= 0 && set < int(sets.size())) begin(sets[std::size_t(set)]);
  });
  connect(charts_.periods(), &PeriodChart::critical_dimension_changed, this,
          &ExploreController::move_critical_dimension);
  connect(charts_.periods(), &PeriodChart::critical_dimension_settled, this, [this] {
    if (editing() && factors_.critical_dimension() != committed_.critical_dimension)
      commit(tr("Move the critical dimension to %1").arg(factors_.critical_dimension()));
  });
}

ExploreController::Edited ExploreController::now() const {
  return {factors_.edited(), committed_.origin, factors_.critical_dimension()};
}

void ExploreController::apply(const Edited& edited, bool forward) {
  if (!edited.set) recorder_.end(forward);
  applying_ = true;
  committed_ = edited;
  if (edited.critical_dimension > 0) factors_.set_critical_dimension(edited.critical_dimension);
  factors_.set_edited(edited.set);
  applying_ = false;
  sets_changed();
}

void ExploreController::commit(const QString& text) {
  undo_.push(new ExploreCommand(*this, text, committed_, now()));
}

void ExploreController::begin(const NamedFactors& from) {
  Edited before = committed_;
  before.set = factors_.edited();
  before.critical_dimension = factors_.critical_dimension();
  Edited after{NamedFactors{tr("By hand, from %1").arg(from.name), from.factors, true}, from,
               factors_.critical_dimension()};
  if (from.edited) {  // a copy of what is edited: only a fresh start
    after.set->name = from.name;
    after.origin.name = tr("the set before");
    after.origin.edited = false;
  }
  try {
    after.set->factors = begin_edit(from.factors, factors_.target());
  } catch (const BadInput& error) {
    Q_EMIT failed(core_text(error.what()));
    return;
  }
  after.origin.factors.target = factors_.target();
  // The handle of the upper part begins where the charts show the critical dimension.
  after.set->factors.critical_dimension = factors_.critical_dimension();
  documents_.reset();  // chosen anew by what the processor was seen to do
  undo_.push(new ExploreCommand(*this, tr("Edit %1 by hand").arg(from.name), before, after));
  charts_.factor_chart()->setFocus(Qt::OtherFocusReason);
}

void ExploreController::begin_current() {
  if (const auto set = factors_.current_at_target()) begin(*set);
}

void ExploreController::close() {
  if (!editing()) return;
  Edited after = now();
  after.set.reset();
  undo_.push(new ExploreCommand(*this, tr("Stop editing by hand"), now(), after));
}

void ExploreController::edit_ended(FactorChart::Edit edit, int pair) {
  if (!editing()) return;
  const double lambda = factors_.edited()->factors.rescale_factors[std::size_t(pair)];
  const QString value = number_text(lambda, 4);
  switch (edit) {
    case FactorChart::Edit::pair:
      return commit(tr("Set pair %1 to λ %2").arg(pair).arg(value));
    case FactorChart::Edit::group:
      return commit(tr("Move a group of pairs, pair %1 to λ %2").arg(pair).arg(value));
    case FactorChart::Edit::upper:
      return commit(tr("Move the upper part, pair %1 to λ %2").arg(pair).arg(value));
  }
}

// From where the drag began, so that pairs which it passed and left again are as they were.
void ExploreController::move_critical_dimension(int pair) {
  if (!editing() || !committed_.set) return;
  NamedFactors set = *committed_.set;
  set.factors.target = factors_.target();
  set_critical_dimension(set.factors, pair);
  factors_.set_edited(set);
}

void ExploreController::sets_changed() {
  if (applying_) return;
  ExploreBar* bar = charts_.explore_bar();
  bar->setVisible(editing());
  edit_->setEnabled(factors_.current() != nullptr);
  save_->setEnabled(factors_.current() != nullptr);
  search_->setEnabled(editing() && model_());
  close_->setEnabled(editing());
  if (!editing()) {
    charts_.factor_chart()->clear_group();
    delay_.stop();
    evaluator_.stop();
    asked_.reset();
    result_.reset();
    return;
  }
  // The split was moved elsewhere (the bar above): the edited set goes with it.
  if (factors_.critical_dimension() != factors_.edited()->factors.critical_dimension &&
      !charts_.periods()->dragging()) {
    move_critical_dimension(factors_.critical_dimension());
    return commit(tr("Move the critical dimension to %1").arg(factors_.critical_dimension()));
  }
  bar->set_title(factors_.edited()->name);
  if (asked_ && asked_->factors == factors_.edited()->factors) return;
  result_.reset();
  problem_.clear();
  evaluator_.stop();
  delay_.start();
  show_result();
}

std::optional<ExploreTask> ExploreController::wanted() {
  const auto model = model_();
  if (!editing() || !model) return {};
  choose_documents(*model);
  ExploreTask task;
  task.runtime = ExperimentLauncher::runtime_for(*model, factors_.rope().trained_context);
  task.documents = default_documents(*model);
  task.count = documents_->count;
  task.length = documents_->length;
  task.factors = factors_.edited()->factors;
  task.compared = committed_.origin.factors;
  if (task.compared->rescale_factors.size() != task.factors.rescale_factors.size()) task.compared.reset();
  return task;
}

void ExploreController::choose_documents(const ModelDescription& model) {
  const std::int64_t trained = factors_.rope().trained_context;
  const QString of =
      QStringLiteral("%1|%2|%3").arg(QString::fromStdString(model.header_hash)).arg(trained).arg(factors_.target());
  if (of == documents_of_ && documents_) return;
  documents_of_ = of;
  documents_ = ExploreEvaluator::affordable(model, trained, factors_.target(), kDocuments, speed_ * answer_time_);
}

void ExploreController::set_answer_time(double seconds) {
  answer_time_ = seconds;
  documents_.reset();
}

// An answer that took too long is the last of its documents: the next change is measured on fewer or shorter ones.
void ExploreController::take_in(const ExploreResult& result) {
  const auto model = model_();
  if (!model || !asked_) return;
  const bool first = !result_;  // else only the starting set came to it
  result_ = result;
  recorder_.add(*model, *asked_, result);
  const double seconds = result.evaluation.seconds;
  if (first && seconds > 0 && result.evaluation.error.empty()) {
    speed_ = document_cost(*model, result.length) * double(result.evaluation.documents.size()) / seconds;
    if (seconds > kTooSlow * answer_time_) documents_.reset();
  }
  show_result();
}

void ExploreController::measure() {
  if (!editing()) return;
  if (jobs_.running()) {  // two at once are slow: the run has the processor
    evaluator_.stop();
    asked_.reset();
  } else if (const auto task = wanted(); task && !(asked_ && asked_->factors == task->factors)) {
    asked_ = task;
    evaluator_.request(*task);
  }
  show_result();
}

void ExploreController::show_result() {
  if (!editing()) return;
  using State = ExploreBar::State;
  ExploreBar* bar = charts_.explore_bar();
  if (!model_())
    return bar->set_readout(State::no_weights, tr("No weights are open: the needle perplexity cannot be measured"),
                            tr("Open a model with weights to see how each change moves its needle perplexity"));
  if (!problem_.isEmpty()) return bar->set_readout(State::failed, tr("Not measured: %1").arg(problem_), problem_);
  if (!result_) {
    if (jobs_.running())
      return bar->set_readout(State::waiting, tr("Needle perplexity: waits until the run has ended"),
                              tr("A run has the processor. What you edit now is measured when it ends or is stopped."));
    return bar->set_readout(State::computing, tr("Needle perplexity: measuring…"),
                            tr("A newer change stops this measurement and starts its own"));
  }
  const Evaluation& here = result_->evaluation;
  if (!here.error.empty())
    return bar->set_readout(State::failed, tr("Not measured: %1").arg(core_text(here.error)), {});
  const QString documents = tr("%n document(s)", "", int(here.documents.size()));
  const QString value = number_text(perplexity(here), 4);
  const QString length = length_text(double(result_->length));
  const QString took = seconds_text(here.seconds);
  QString text = tr("Needle perplexity %1 on %2 of %3, in %4").arg(value, documents, length, took);
  if (result_->compared && result_->compared->error.empty())
    text = tr("Needle perplexity %1; %2: %3. On %4 of %5, in %6")
               .arg(value, committed_.origin.name, number_text(perplexity(*result_->compared), 4), documents, length,
                    took);
  QString tip = tr("%1 of exactly %2 tokens with one needle each, the same for every set; the perplexity of the "
                   "answer's tokens, 1 at best. Answer tokens right: %3 %. Measured in %4.")
                    .arg(documents)
                    .arg(result_->length)
                    .arg(std::lround(100 * here.token_accuracy))
                    .arg(took);
  if (result_->length < factors_.target())
    tip += QLatin1Char('\n') +
           tr("Documents of %1 tokens would take too long here: shorter ones say less about the target.")
               .arg(factors_.target());
  if (const auto run = recorder_.run()) tip += QLatin1Char('\n') + tr("Recorded as run %1.").arg(*run);
  bar->set_readout(State::measured, text, tip);
}

void ExploreController::ask_name() {
  const auto set = factors_.current_at_target();
  if (!set) return;
  if (const QString problem = saved_->problem(); !problem.isEmpty()) {
    Q_EMIT failed(problem);
    return;
  }
  auto* dialog = new QInputDialog(window_);
  dialog->setObjectName(QStringLiteral("save_factor_set"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save the factor set"));
  dialog->setLabelText(tr("Name in the workspace"));
  dialog->setTextValue(saved_->free_name(set->name));
  const auto model = model_();
  const QString on = model ? QString::fromStdString(model->name) : tr("a model without weights");
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, set = *set, on](const QString& name) { saved_->save(name.trimmed(), on, set.factors); });
  dialog->open();
}

}  // namespace ropewalk
