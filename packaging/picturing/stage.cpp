#include "packaging/picturing/stage.h"

#include <QApplication>
#include <QTest>

#include "app/window/bundled_model.h"

namespace ropewalk {
namespace {

constexpr int kPatience = 120000;  // ms
constexpr int kQuiet = 600;        // ms; charts redraw at most 30 times a second

}  // namespace

void Stage::open_window(WindowArguments arguments, const QString& of) {
  window_.reset();
  arguments.workspace = of.isEmpty() ? workspace_ : of;
  if (arguments.size.isEmpty()) arguments.size = size_;
  window_ = std::make_unique<MainWindow>(arguments);
  window_->show();
  wait([this] { return window_->workspace().store() != nullptr; }, "the workspace");
  settle();
}

void Stage::open_small_model() {
  window_->open_model(bundled_model());
  wait([this] { return window_->model().has_value(); }, "the small model");
  settle();
}

void Stage::wait(const std::function<bool()>& done, const char* what) {
  if (!QTest::qWaitFor(done, kPatience)) qFatal("%s did not come within two minutes", what);
}

void Stage::settle() {
  for (int quiet = 0; quiet < kQuiet; quiet += 100) {
    wait([this] { return window_->settled(); }, "a settled window");
    QTest::qWait(100);
  }
}

std::vector<RunId> Stage::runs(const std::string& kind) {
  std::vector<RunId> ids;
  for (const RunSummary& run : window_->workspace().store()->runs_since(0).runs)
    if (run.kind == kind && run.state == "finished") ids.push_back(run.id);
  if (ids.empty()) qFatal("the workspace has no finished run of the kind %s", kind.c_str());
  std::sort(ids.begin(), ids.end());
  return ids;
}

RunId Stage::failed_run() {
  for (const RunSummary& run : window_->workspace().store()->runs_since(0).runs)
    if (run.state == "failed") return run.id;
  qFatal("the workspace has no failed run");
}

RunPane* Stage::show_run(const std::string& kind, std::size_t which) {
  const RunId id = runs(kind).at(which);
  window_->open_run(id, RunController::Place::view);
  RunPane* pane = window_->docks()->pane_of(kind);
  wait([&] { return pane->run() && pane->run()->id() == id; }, "a run");
  raise(pane);
  settle();
  return pane;
}

void Stage::raise(QWidget* view) {
  window_->docks()->raise(view);
  QTest::qWait(100);
}

QWidget* Stage::trigger(const QString& name) {
  auto* action = window_->findChild<QAction*>(name);
  if (!action) qFatal("there is no command %s", qPrintable(name));
  if (!action->isEnabled()) qFatal("the command %s cannot be given now", qPrintable(name));
  const auto before = QApplication::topLevelWidgets();
  // A dialog of Qt's own may hold the call until it is closed; ours do not.
  action->trigger();
  settle();
  for (QWidget* widget : QApplication::topLevelWidgets())
    if (widget->isVisible() && widget->isWindow() && !before.contains(widget)) return widget;
  return window_.get();
}

}  // namespace ropewalk
