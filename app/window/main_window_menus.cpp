// Menus and shortcuts.
#include <QHBoxLayout>
#include <QLabel>
#include <QWidgetAction>

#include "app/window/main_window.h"

#include "app/window/bundled_model.h"
#include "app/window/hands_controller.h"
#include "app/window/job_notices.h"
#include "app/window/language_setting.h"
#include "app/window/layout_menu.h"
#include "app/window/theme_setting.h"
#include "app/window/window_commands.h"
#include "core/experiment/experiment.h"
#include "core/rope/presets.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void MainWindow::build_menus() {
  build_model_menu();
  build_evaluate_menu();
  build_more_menu();
}

void MainWindow::build_model_menu() {
  model_menu_->setTitle(tr("Model"));
  name_command(model_menu_->addAction(themed_icon(QStringLiteral("file")), tr("Open a GGUF file…"),
                                      QKeySequence(Qt::CTRL | Qt::Key_O), this, [this] { ask_for_model(false); }),
               QStringLiteral("model.open_file"), tr("One file with weights, tokenizer and description"));
  name_command(
      model_menu_->addAction(themed_icon(QStringLiteral("folder")), tr("Open a model folder…"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this, [this] { ask_for_model(true); }),
      QStringLiteral("model.open_folder"), tr("A Hugging Face folder: config.json, safetensors, tokenizer.json"));
  QMenu* recent = model_menu_->addMenu(themed_icon(QStringLiteral("recent")), tr("Recent"));
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(recent); });
  if (const QString small = bundled_model(); !small.isEmpty())
    name_command(
        model_menu_->addAction(themed_icon(QStringLiteral("model")), tr("The small model that Ropewalk brings"), this,
                               [this, small] { open_model(small); }),
        QStringLiteral("model.small"), tr("One million parameters, trained context 512 tokens"));
  QMenu* known = model_menu_->addMenu(themed_icon(QStringLiteral("presets")), tr("Known models, without weights"));
  for (const Preset& preset : presets()) {
    const QString id = QString::fromStdString(preset.id);
    name_command(known->addAction(themed_icon(QStringLiteral("presets")), QString::fromStdString(preset.name), this,
                                  [this, id] { open_preset(id); }),
                 QStringLiteral("preset.") + id, tr("Periods and factors from the description alone, without weights"));
  }
  model_menu_->addSeparator();
  add_trained_context();
  name_command(model_menu_->addAction(themed_icon(QStringLiteral("close")), tr("Close"),
                                      QKeySequence(Qt::CTRL | Qt::Key_W), this, &MainWindow::close_model),
               QStringLiteral("model.close"), tr("Back to the start page"));
}

void MainWindow::add_trained_context() {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(12, spacing::half, 12, spacing::half);
  layout->addWidget(new QLabel(tr("Trained context")), 1);
  trained_ = new LengthSpinBox;
  trained_->set_range(16, std::int64_t{1} << 24);
  trained_->setAccessibleName(tr("Trained context in tokens"));
  trained_->setToolTip(
      tr("L_train in tokens. Default: what the model's files say. The LongRoPE2 paper uses 2048 for Phi3-mini where "
         "public files say 4096"));
  layout->addWidget(trained_);
  auto* trained_action = new QWidgetAction(model_menu_);
  trained_action->setDefaultWidget(row);
  trained_action_ = trained_action;
  trained_action_->setVisible(false);
  model_menu_->addAction(trained_action_);
  connect(trained_, &QSpinBox::valueChanged, this, [this](int tokens) {
    if (!factors_.is_open()) return;
    RopeDescription rope = factors_.rope();
    rope.trained_context = tokens;
    factors_.set_embedding(rope, std::max<std::int64_t>(factors_.target(), tokens),
                           model_ ? model_->own_factors : std::nullopt);
  });
}

void MainWindow::build_evaluate_menu() {
  evaluate_menu_->setTitle(tr("Evaluate"));
  for (const RunViewKind& view : run_views()) {
    if (!view.has_dialog) continue;
    QAction* action = evaluate_menu_->addAction(themed_icon(view.icon), view.start_text, this,
                                                [this, kind = view.kind] { open_experiment(kind); });
    action->setProperty("tip", QString(view.start_tip));
    name_command(action, QStringLiteral("run.") + QString::fromStdString(view.kind));
    start_actions_.append(action);
  }
}

void MainWindow::build_more_menu() {
  more_menu_->setTitle(tr("More"));
  more_menu_->setToolTipsVisible(true);
  name_command(more_menu_->addAction(themed_icon(QStringLiteral("heatmap")), tr("Open needle result files…"), this,
                                     [this] { needles_->ask_for_results(docks_->heatmap); }),
               QStringLiteral("needle.open_results"),
               tr("A folder of result files of the public needle test, or of those that ropewalk-cli writes"));
  export_->fill(more_menu_);
  explore_->fill(more_menu_);
  more_menu_->addAction(make_report_action());
  QMenu* views = more_menu_->addMenu(themed_icon(QStringLiteral("layout")), tr("Views"));
  docks_->fill_menu(views);
  views->addSeparator();
  new LayoutMenu(docks_, views, this);
  fill_theme_menu(more_menu_->addMenu(themed_icon(QStringLiteral("sun")), tr("Theme")));
  fill_language_menu(more_menu_->addMenu(themed_icon(QStringLiteral("system")), tr("Language")),
                     [this] { Q_EMIT rebuild_wanted(); });
  fill_workspace_menu(more_menu_->addMenu(themed_icon(QStringLiteral("runs")), tr("Workspace")));
  QAction* notices = more_menu_->addAction(themed_icon(QStringLiteral("info")), tr("Notify when a long run ends"));
  notices->setCheckable(true);
  notices->setChecked(JobNotices::enabled());
  name_command(notices, QStringLiteral("notifications.enabled"),
               tr("By a message of the desktop, where a run took over 30 s and another window is in front"));
  connect(notices, &QAction::toggled, this, &JobNotices::set_enabled);
  more_menu_->addSeparator();
  name_command(more_menu_->addAction(themed_icon(QStringLiteral("document")), tr("Reproduce the paper in miniature…"),
                                     this, [this] { study_->open_dialog(); }),
               QStringLiteral("study.open"));
  more_menu_->addSeparator()->setObjectName(QStringLiteral("more.teach"));
  name_command(
      more_menu_->addAction(
          themed_icon(QStringLiteral("info")), tr("About Ropewalk"), this,
          [this] {
            show_message(
                InlineMessage::Level::info,
                tr("Ropewalk %1, GPL-3.0-or-later. %2. %3. Qt %4. Method: LongRoPE2 (arXiv 2502.20082).")
                    .arg(QString::fromStdString(ropewalk_version()), QString::fromStdString(model_library_version()),
                         QString::fromStdString(store_library_version()), QString::fromUtf8(qVersion())));
          }),
      QStringLiteral("about"));
  name_command(more_menu_->addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close),
               QStringLiteral("quit"), tr("A run that is at work is stopped first; it is kept and can be resumed"));
}

void MainWindow::add_shortcuts() {
  // Menu actions work as shortcuts only from a widget that is always there.
  addActions(model_menu_->actions());
  addActions(more_menu_->actions());
  add_work_commands();
  const QString views = tr("Views");
  add_command(this, views, QStringLiteral("runs.filter"), tr("Filter the run list"), QStringLiteral("filter"),
              {QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] {
                docks_->raise(docks_->runs);
                docks_->runs->filter()->setFocus(Qt::ShortcutFocusReason);
              });
  for (const ViewDocks::NumberedView& view : docks_->numbered_views()) {
    const QList<QKeySequence> keys =
        view.digit > 0 ? QList{QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + view.digit))} : QList<QKeySequence>();
    add_command(this, views, QStringLiteral("go.") + view.name, tr("Go to %1").arg(view.title),
                QStringLiteral("layout"), keys, [this, name = view.name] { docks_->go_to(name); });
  }
  add_selection_commands();
  new HandsController(*this, {model_menu_, evaluate_menu_, more_menu_});
  new JobNotices(this, jobs_, new DesktopNotifier(this), [this](RunId id) {
    const RunSummary* run = docks_->runs->runs()->find(id);
    return run ? QString::fromStdString(run->name) : QString();
  });
}

void MainWindow::add_selection_commands() {
  const QString group = tr("Selection");
  const auto choose = [this](int by) {
    const auto count = int(factors_.sets().size());
    if (count > 0) factors_.choose(factors_.sets()[std::size_t((factors_.current_index() + by + count) % count)].name);
  };
  const auto no_sets = [this] { return factors_.sets().empty() ? tr("No factor set is drawn.") : QString(); };
  set_possible(
      add_command(this, group, QStringLiteral("factors.next"), tr("Next factor set"), QStringLiteral("factors"),
                  {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)}, [choose] { choose(1); }),
      no_sets);
  set_possible(
      add_command(this, group, QStringLiteral("factors.previous"), tr("Previous factor set"), QStringLiteral("factors"),
                  {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)}, [choose] { choose(-1); }),
      no_sets);
  auto* history = new SelectionHistory(selection_, factors_, this);
  connect(history, &SelectionHistory::restored, this, &MainWindow::restore_selection);
  const auto travel = [&](const QString& id, const QString& text, const QString& icon, const QKeySequence& keys,
                          int by) {
    set_possible(add_command(this, group, id, text, icon, {keys}, [history, by] { history->go(by); }),
                 [history, by] { return history->can_go(by) ? QString() : tr("There is no further selection."); });
  };
  travel(QStringLiteral("selection.back"), tr("Back to the selection before"), QStringLiteral("undo"),
         QKeySequence(Qt::ALT | Qt::Key_BracketLeft), -1);
  travel(QStringLiteral("selection.forward"), tr("Forward to the selection after"), QStringLiteral("redo"),
         QKeySequence(Qt::ALT | Qt::Key_BracketRight), 1);
}

void MainWindow::restore_selection(const SelectionHistory::Entry& entry) {
  if (entry.candidate) {
    if (const auto run = find_run(entry.candidate->run)) select_candidate(run, entry.candidate->id);
  } else if (entry.cell) {
    selection_.select_cell(entry.cell);
  } else {
    selection_.select_candidate({});
  }
  factors_.choose(entry.factor_set);
}

void MainWindow::add_work_commands() {
  const QString work = tr("Work");
  const auto begin = [&](const QString& id, const QString& text, const QString& icon, const QKeySequence& keys,
                         QPushButton* button) {
    QAction* action = add_command(this, work, id, text, icon, {keys}, [button] { button->click(); });
    follow_button(action, button);
  };
  begin(QStringLiteral("run.search"), tr("Search…"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_R),
        top_->search_button());
  begin(QStringLiteral("run.needle"), tr("Needle test…"), QStringLiteral("needle"), QKeySequence(Qt::CTRL | Qt::Key_T),
        top_->needle_button());
  begin(QStringLiteral("run.train"), tr("Train…"), QStringLiteral("training"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), top_->train_button());
  const auto steer = [&](const QString& id, const QString& text, const QString& icon, const QKeySequence& keys,
                         auto possible, auto act) {
    QAction* action = add_command(this, work, id, text, icon, {keys}, [possible, act] {
      if (possible()) act();
    });
    set_possible(action, [possible] { return possible() ? QString() : tr("Nothing is at work."); });
  };
  steer(
      QStringLiteral("run.stop"), tr("Stop the work; everything so far is kept"), QStringLiteral("stop"),
      QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { return jobs_.running() || opener_.loading(); },
      [this] { Q_EMIT top_->job()->stop_clicked(); });
  steer(
      QStringLiteral("run.pause"), tr("Pause the work, or go on"), QStringLiteral("pause"),
      QKeySequence(Qt::CTRL | Qt::Key_Space), [this] { return jobs_.running(); },
      [this] {
        jobs_.set_paused(!jobs_.paused());
        top_->job()->set_paused(jobs_.paused());
      });
}

}  // namespace ropewalk
