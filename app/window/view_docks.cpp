#include "app/window/view_docks.h"

#include <QSettings>
#include <QTimer>
#include <algorithm>

#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {
constexpr int kStateVersion = 4;  // of the saved layout; raised when docks are added or renamed
constexpr int kRunsWidth = 348;   // star, name, trend, best, state
constexpr int kLeastRunsWidth = 240;
constexpr double kRunsShare = 0.25;  // of a narrow window
constexpr int kInspectorWidth = 288;
}  // namespace

ViewDocks::ViewDocks(QMainWindow* window)
    : QObject(window),
      runs(new RunsPanel),
      inspector(new InspectorPanel),
      fitness(new RunPane(RunPane::Kind::search)),
      heatmap(new RunPane(RunPane::Kind::needle)),
      clocks(new PhaseClocks),
      precision(new PrecisionView),
      training(new RunPane(RunPane::Kind::training)),
      compare(new CompareView),
      generation(new GenerationPanel),
      log(new LogView),
      rotation(new RotationView),
      window_(window) {
  window_->setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::GroupedDragging);
  window_->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  window_->setDocumentMode(true);
  for (const RunViewKind& view : run_views()) own[view.kind] = new RunPane(view.kind);
  add(QStringLiteral("runs"), tr("Runs"), runs, Qt::LeftDockWidgetArea);
  add(QStringLiteral("inspector"), tr("Inspector"), inspector, Qt::RightDockWidgetArea);
  QList<std::tuple<QString, QString, QWidget*>> bottom{{QStringLiteral("fitness"), tr("Fitness"), fitness},
                                                       {QStringLiteral("heatmap"), tr("Heatmap"), heatmap},
                                                       {QStringLiteral("clocks"), tr("Phase clocks"), clocks},
                                                       {QStringLiteral("precision"), tr("Precision"), precision}};
  for (const RunViewKind& view : run_views())
    bottom.append({QString::fromStdString(view.kind), view.title, own.at(view.kind)});
  bottom.append({QStringLiteral("training"), tr("Training"), training});
  bottom.append({QStringLiteral("compare"), tr("Compare"), compare});
  bottom.append({QStringLiteral("generation"), tr("Generate"), generation});
  bottom.append({QStringLiteral("log"), tr("Log"), log});
  bottom.append({QStringLiteral("rotation"), tr("Rotating vectors"), rotation});
  for (const auto& [name, title, view] : bottom) {
    QDockWidget* dock = add(name, title, view, Qt::BottomDockWidgetArea);
    show_title_when_floating(dock);
    bottom_.append(dock);
  }
  for (qsizetype i = 1; i < bottom_.size(); ++i) window_->tabifyDockWidget(bottom_[0], bottom_[i]);
  for (QDockWidget* dock : std::as_const(docks_)) dock->hide();
  clocks->set_file_name(QStringLiteral("phase-clocks"));
}

QDockWidget* ViewDocks::add(const QString& name, const QString& title, QWidget* view, Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, window_);
  dock->setObjectName(name);
  dock->setWidget(view);
  dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable |
                    QDockWidget::DockWidgetClosable);
  window_->addDockWidget(area, dock);
  docks_.append(dock);
  return dock;
}

// In the tabbed bottom area the tab is the title; a floating dock needs its bar to be moved by.
void ViewDocks::show_title_when_floating(QDockWidget* dock) {
  const auto update = [dock](bool floating) {
    QWidget* old = dock->titleBarWidget();
    auto* none = floating ? nullptr : new QWidget(dock);
    if (none) none->setFixedHeight(0);
    dock->setTitleBarWidget(none);
    delete old;
  };
  update(false);
  connect(dock, &QDockWidget::topLevelChanged, this, update);
}

void ViewDocks::arrange(Layout layout) {
  const bool teach = layout == Layout::teach;
  for (QDockWidget* dock : std::as_const(docks_)) dock->setFloating(false);
  window_->addDockWidget(Qt::LeftDockWidgetArea, docks_[0]);
  window_->addDockWidget(Qt::RightDockWidgetArea, docks_[1]);
  for (qsizetype i = 0; i < bottom_.size(); ++i) {
    window_->addDockWidget(Qt::BottomDockWidgetArea, bottom_[i]);
    if (i > 0) window_->tabifyDockWidget(bottom_[0], bottom_[i]);
    bottom_[i]->show();
  }
  docks_[0]->setVisible(!teach);
  docks_[1]->setVisible(layout == Layout::explore);
  const int height = window_->height();
  const double share = layout == Layout::explore ? 0.33 : 0.48;
  const int runs_width = std::clamp(static_cast<int>(window_->width() * kRunsShare), kLeastRunsWidth, kRunsWidth);
  const auto resize = [this, height, share, runs_width] {
    window_->resizeDocks({bottom_[0]}, {static_cast<int>(height * share)}, Qt::Vertical);
    window_->resizeDocks({docks_[0], docks_[1]}, {runs_width, kInspectorWidth}, Qt::Horizontal);
  };
  resize();
  QTimer::singleShot(0, this, resize);  // docks that were hidden get their places first
  raise(layout == Layout::explore   ? static_cast<QWidget*>(fitness)
        : layout == Layout::compare ? static_cast<QWidget*>(compare)
                                    : clocks);
}

void ViewDocks::show_all(bool visible) {
  if (visible == shown_) return;
  shown_ = visible;
  if (!visible) {
    state_ = window_->saveState(kStateVersion);
    for (QDockWidget* dock : std::as_const(docks_)) dock->hide();
  } else if (state_.isEmpty() || !window_->restoreState(state_, kStateVersion)) {
    arrange(Layout::explore);
  }
}

QList<RunPane*> ViewDocks::single_panes() const {
  QList<RunPane*> panes{fitness, heatmap, training};
  for (const auto& [kind, pane] : own) panes.append(pane);
  return panes;
}

RunPane* ViewDocks::pane_of(const std::string& kind) const {
  if (const auto found = own.find(kind); found != own.end()) return found->second;
  if (run_is_training(kind)) return training;
  return kind == "needle" ? heatmap : fitness;
}

void ViewDocks::raise(QWidget* view) {
  for (QDockWidget* dock : std::as_const(docks_)) {
    if (dock->widget() != view) continue;
    dock->show();
    dock->raise();
  }
}

void ViewDocks::fill_menu(QMenu* menu) {
  menu->addAction(tr("Layout: Explore"), this, [this] { arrange(Layout::explore); });
  menu->addAction(tr("Layout: Compare"), this, [this] { arrange(Layout::compare); });
  menu->addAction(tr("Layout: Teach"), this, [this] { arrange(Layout::teach); });
  menu->addSeparator();
  for (QDockWidget* dock : std::as_const(docks_)) menu->addAction(dock->toggleViewAction());
}

void ViewDocks::save() const {
  QSettings settings;
  settings.setValue(QStringLiteral("window/geometry"), window_->saveGeometry());
  settings.setValue(QStringLiteral("window/state"), shown_ ? window_->saveState(kStateVersion) : state_);
}

void ViewDocks::restore() {
  const QSettings settings;
  window_->restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
  state_ = settings.value(QStringLiteral("window/state")).toByteArray();
}

}  // namespace ropewalk
