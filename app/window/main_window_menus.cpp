// Menus and shortcuts.
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QWidgetAction>

#include "app/window/main_window.h"

#include "app/window/bundled_model.h"
#include "app/window/recent_models.h"
#include "app/window/theme_setting.h"
#include "core/experiment/experiment.h"
#include "core/rope/presets.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

void MainWindow::build_menus() {
  model_menu_->addAction(themed_icon(QStringLiteral("file")), tr("Open a GGUF file…"),
                         QKeySequence(Qt::CTRL | Qt::Key_O), this, [this] { ask_for_model(false); });
  model_menu_->addAction(themed_icon(QStringLiteral("folder")), tr("Open a model folder…"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this, [this] { ask_for_model(true); });
  QMenu* recent = model_menu_->addMenu(themed_icon(QStringLiteral("recent")), tr("Recent"));
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(recent); });
  if (const QString small = bundled_model(); !small.isEmpty())
    model_menu_->addAction(themed_icon(QStringLiteral("model")), tr("The small model that Ropewalk brings"), this,
                           [this, small] { open_model(small); });
  QMenu* known = model_menu_->addMenu(themed_icon(QStringLiteral("presets")), tr("Known models, without weights"));
  for (const Preset& preset : presets()) {
    const QString id = QString::fromStdString(preset.id);
    known->addAction(QString::fromStdString(preset.name), this, [this, id] { open_preset(id); });
  }
  model_menu_->addSeparator();
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
  model_menu_->addAction(themed_icon(QStringLiteral("close")), tr("Close"), QKeySequence(Qt::CTRL | Qt::Key_W), this,
                         &MainWindow::close_model);

  for (const RunViewKind& view : run_views()) {
    QAction* action = evaluate_menu_->addAction(themed_icon(view.icon), view.start_text, this,
                                                [this, kind = view.kind] { open_experiment(kind); });
    action->setProperty("tip", view.start_tip);
    start_actions_.append(action);
  }
  if (!start_actions_.isEmpty()) more_menu_->addSeparator();
  QAction* results = more_menu_->addAction(themed_icon(QStringLiteral("heatmap")), tr("Open needle result files…"),
                                           this, [this] { needles_->ask_for_results(docks_->heatmap); });
  results->setToolTip(tr("A folder of result files of the public needle test, or of those that ropewalk-cli writes"));
  more_menu_->setToolTipsVisible(true);
  QMenu* exports = more_menu_->addMenu(themed_icon(QStringLiteral("export")), tr("Export factors"));
  export_->fill(exports);
  docks_->fill_menu(more_menu_->addMenu(themed_icon(QStringLiteral("layout")), tr("Views")));
  fill_theme_menu(more_menu_->addMenu(themed_icon(QStringLiteral("sun")), tr("Theme")));
  QMenu* workspace = more_menu_->addMenu(themed_icon(QStringLiteral("runs")), tr("Workspace"));
  const QString filter = tr("Ropewalk workspaces (*.ropewalk *.sqlite *.db);;All files (*)");
  workspace->addAction(tr("Open or make another…"), this, [this, filter] {
    const QString path = QFileDialog::getSaveFileName(this, tr("Workspace"), workspace_.path(), filter, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) open_workspace(path);
  });
  workspace->addAction(tr("Back up to…"), this, [this, filter] {
    const QString path = QFileDialog::getSaveFileName(this, tr("Back up the workspace"), {}, filter);
    if (!path.isEmpty()) workspace_.backup(path);
  });
  more_menu_->addSeparator();
  more_menu_->addAction(themed_icon(QStringLiteral("document")), tr("Reproduce the paper in miniature…"), this,
                        [this] { study_->open_dialog(); });
  more_menu_->addSeparator()->setObjectName(QStringLiteral("more.teach"));
  more_menu_->addAction(themed_icon(QStringLiteral("info")), tr("About Ropewalk"), this, [this] {
    show_message(InlineMessage::Level::info,
                 tr("Ropewalk %1, GPL-3.0-or-later. %2. %3. Qt %4. Method: LongRoPE2 (arXiv 2502.20082).")
                     .arg(QString::fromStdString(ropewalk_version()), QString::fromStdString(model_library_version()),
                          QString::fromStdString(store_library_version()), QString::fromUtf8(qVersion())));
  });
  more_menu_->addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::fill_recent(QMenu* menu) {
  menu->clear();
  for (const RecentModel& model : recent_models()) {
    QAction* action = menu->addAction(model.name, this, [this, path = model.path] { open_model(path); });
    action->setToolTip(model.path);
  }
  if (menu->isEmpty()) menu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
  menu->setToolTipsVisible(true);
}

void MainWindow::add_shortcuts() {
  const auto shortcut = [this](const QKeySequence& keys, auto act) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
  };
  // Menu actions work as shortcuts only from a widget that is always there.
  addActions(model_menu_->actions());
  addActions(more_menu_->actions());
  shortcut(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { top_->search_button()->click(); });
  shortcut(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { top_->needle_button()->click(); });
  shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { top_->train_button()->click(); });
  shortcut(QKeySequence(Qt::CTRL | Qt::Key_Period), [this] {
    if (jobs_.running() || opener_.loading()) Q_EMIT top_->job()->stop_clicked();
  });
  shortcut(QKeySequence(Qt::CTRL | Qt::Key_Space), [this] {
    if (!jobs_.running()) return;
    jobs_.set_paused(!jobs_.paused());
    top_->job()->set_paused(jobs_.paused());
  });
  shortcut(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
    docks_->raise(docks_->runs);
    docks_->runs->filter()->setFocus();
  });
  const QList<QWidget*> views = {docks_->fitness,  docks_->heatmap, docks_->clocks,     docks_->precision,
                                 docks_->training, docks_->compare, docks_->generation, docks_->log};
  for (int i = 0; i < views.size(); ++i) {
    shortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, view = views[i]] { docks_->raise(view); });
  }
}

}  // namespace ropewalk
