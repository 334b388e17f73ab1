#include "app/window/view_docks.h"

#include <QSettings>
#include <QTimer>
#include <algorithm>

#include "app/window/docs_folder.h"
#include "app/window/empty_tab_bars.h"
#include "app/window/pane_cycle.h"
#include "app/window/window_commands.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/frame/tab_order.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {
constexpr int kStateVersion = 4;  // of the saved layout; not raised when docks are added: those are placed by hand
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
      help(new HelpView(docs_folder())),
      rotation(new RotationView),
      window_(window) {
  window_->setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::GroupedDragging);
  window_->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  window_->setDocumentMode(true);
  new EmptyTabBars(window_);
  for (const RunViewKind& view : run_views()) own[view.kind] = new RunPane(view.kind);
  add(QStringLiteral("runs"), tr("Runs"), runs, Qt::LeftDockWidgetArea);
  add(QStringLiteral("inspector"), tr("Inspector"), inspector, Qt::RightDockWidgetArea);
  add(QStringLiteral("help"), tr("Help"), help, Qt::RightDockWidgetArea);
  window_->tabifyDockWidget(docks_[1], docks_[2]);
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
  dock->setProperty("help_topic", name);  // a topic of widgets/help with the same name
  name_command(dock->toggleViewAction(), QStringLiteral("view.") + name, tr("Shows or hides the view %1").arg(title));
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

// In one go: nothing is painted before every dock has its place.
void ViewDocks::arrange(Layout layout) {
  window_->setUpdatesEnabled(false);
  arrange_docks(layout);
  window_->setUpdatesEnabled(true);
}

void ViewDocks::arrange_docks(Layout layout) {
  const bool teach = layout == Layout::teach;
  for (QDockWidget* dock : std::as_const(docks_)) dock->setFloating(false);
  window_->addDockWidget(Qt::LeftDockWidgetArea, docks_[0]);
  window_->addDockWidget(Qt::RightDockWidgetArea, docks_[1]);
  window_->addDockWidget(Qt::RightDockWidgetArea, docks_[2]);
  window_->tabifyDockWidget(docks_[1], docks_[2]);
  for (qsizetype i = 0; i < bottom_.size(); ++i) {
    window_->addDockWidget(Qt::BottomDockWidgetArea, bottom_[i]);
    if (i > 0) window_->tabifyDockWidget(bottom_[0], bottom_[i]);
    bottom_[i]->show();
  }
  docks_[0]->setVisible(!teach);
  docks_[1]->setVisible(layout == Layout::explore);
  docks_[2]->hide();
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

void ViewDocks::order_tabs() {
  for (QDockWidget* dock : std::as_const(docks_)) ropewalk::order_tabs(*dock->widget());
}

void ViewDocks::show_all(bool visible) {
  if (visible == shown_) return;
  shown_ = visible;
  if (!visible) {
    hidden_ = layout({});
    for (QDockWidget* dock : std::as_const(docks_)) dock->hide();
  } else if (hidden_.state.isEmpty()) {
    arrange(Layout::explore);
  } else {
    apply(hidden_);
  }
}

SavedLayout ViewDocks::layout(const QString& name) const {
  if (!shown_) return {name, hidden_.state, hidden_.docks};
  QStringList names;
  for (const QDockWidget* dock : docks_) names.append(dock->objectName());
  return {name, window_->saveState(kStateVersion), names};
}

void ViewDocks::apply(const SavedLayout& layout) {
  if (!shown_) {
    hidden_ = layout;
    return;
  }
  window_->setUpdatesEnabled(false);
  if (window_->restoreState(layout.state, kStateVersion))
    place_new(layout.docks);
  else
    arrange_docks(Layout::explore);
  window_->setUpdatesEnabled(true);
}

// Docks that the saved layout does not know stand as tabs where they would stand in a ready one.
void ViewDocks::place_new(const QStringList& known) {
  for (QDockWidget* dock : std::as_const(docks_)) {
    if (known.contains(dock->objectName())) continue;
    const bool bottom = bottom_.contains(dock);
    QDockWidget* beside = bottom ? bottom_[0] : docks_[1];
    window_->addDockWidget(bottom ? Qt::BottomDockWidgetArea : window_->dockWidgetArea(dock), dock);
    if (beside != dock && !beside->isFloating()) window_->tabifyDockWidget(beside, dock);
    dock->setVisible(bottom);
    if (beside->isVisible()) beside->raise();
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

QDockWidget* ViewDocks::dock(const QString& name) const {
  for (QDockWidget* dock : docks_)
    if (dock->objectName() == name) return dock;
  return nullptr;
}

QList<ViewDocks::NumberedView> ViewDocks::numbered_views() const {
  const QStringList first{QStringLiteral("fitness"),    QStringLiteral("heatmap"),  QStringLiteral("clocks"),
                          QStringLiteral("precision"),  QStringLiteral("training"), QStringLiteral("compare"),
                          QStringLiteral("generation"), QStringLiteral("log"),      QStringLiteral("runs")};
  QList<NumberedView> views;
  for (const QDockWidget* dock : docks_)
    views.append({dock->objectName(), dock->windowTitle(), int(first.indexOf(dock->objectName())) + 1});
  return views;
}

void ViewDocks::go_to(const QString& name) {
  QDockWidget* wanted = dock(name);
  if (!wanted || !shown_) return;
  wanted->show();
  wanted->raise();
  focus_into(wanted);
}

void ViewDocks::show_help(const QString& page) {
  help->show_page(page);
  raise(help);
}

void ViewDocks::fill_menu(QMenu* menu) {
  const auto add_layout = [this, menu](const QString& id, const QString& text, const QString& tip, int digit,
                                       Layout layout) {
    QAction* action = menu->addAction(text, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + digit)), this,
                                      [this, layout] { arrange(layout); });
    name_command(action, QStringLiteral("layout.") + id, tip);
    action->setIcon(themed_icon(QStringLiteral("layout")));
    put_into_group(action, tr("Views"));
  };
  add_layout(QStringLiteral("explore"), tr("Layout: Searching"),
             tr("Runs at the left, charts in the middle, the inspector at the right, the search below"), 1,
             Layout::explore);
  add_layout(QStringLiteral("compare"), tr("Layout: Comparing"), tr("Runs at the left, the comparison tall below"), 2,
             Layout::compare);
  add_layout(QStringLiteral("teach"), tr("Layout: Teaching"), tr("Only charts, as large as they get"), 3,
             Layout::teach);
  menu->addSeparator();
  for (QDockWidget* dock : std::as_const(docks_)) menu->addAction(dock->toggleViewAction());
}

void ViewDocks::save() const {
  QSettings settings;
  const SavedLayout now = layout({});
  settings.setValue(QStringLiteral("window/geometry"), window_->saveGeometry());
  settings.setValue(QStringLiteral("window/state"), now.state);
  settings.setValue(QStringLiteral("window/docks"), now.docks);
}

bool ViewDocks::restore() {
  const QSettings settings;
  const bool placed = window_->restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
  hidden_ = {{},
             settings.value(QStringLiteral("window/state")).toByteArray(),
             settings.value(QStringLiteral("window/docks")).toStringList()};
  return placed;
}

}  // namespace ropewalk
