// ropewalk-window-bench: the longest time that the window's thread is busy with one event while a search runs and a
// recorded search of 100,000 candidates is on show.
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <algorithm>

#include "app/window/bundled_model.h"
#include "app/window/main_window.h"
#include "core/model/model.h"
#include "core/values/search_presets.h"
#include "packaging/benchmark/block_meter.h"
#include "packaging/benchmark/long_search.h"
#include "widgets/charts/chart_table.h"

namespace ropewalk {
namespace {

constexpr int kPatience = 120000;  // ms

struct Phase {
  QString name;
  double seconds = 0;
  std::size_t events = 0;
  double median = 0, high = 0;  // ms; 50 % and 99.9 %
  std::vector<BlockMeter::Block> longest;
};

class WindowBench {
 public:
  WindowBench(BlockMeter& meter, int points, int seconds) : meter_(meter), points_(points), seconds_(seconds) {}

  std::vector<Phase> run() {
    const QString path = folder_.filePath(QStringLiteral("bench.ropewalk"));
    {
      const auto store = RunStore::open(path.toStdString());
      long_run_ = record_long_search(*store, read_model_description(bundled_model().toStdString()), points_, 1);
    }
    WindowArguments arguments;
    arguments.workspace = path;
    arguments.size = {1600, 1000};
    window_ = std::make_unique<MainWindow>(arguments);
    window_->show();
    measure(QStringLiteral("open the model"), [this] {
      window_->open_model(bundled_model());
      wait([this] { return window_->model() && window_->settled() && window_->workspace().store(); });
    });
    measure(QStringLiteral("open the long run"), [this] {
      window_->open_run(long_run_, RunController::Place::view);
      wait([this] { return shows_long_run(window_->docks()->fitness); });
      QTest::qWait(500);
    });
    measure(QStringLiteral("zoom, pan and hover over its points"),
            [this] { use(*window_->docks()->fitness->fitness()); });
    measure(QStringLiteral("the table of its points, sorted"),
            [this] { use_table(*window_->docks()->fitness->fitness()); });
    start_search();
    measure(QStringLiteral("a search runs, compared with it"), [this] {
      window_->open_run(long_run_, RunController::Place::beside);
      wait([this] { return window_->docks()->compare->runs().index_of(long_run_) >= 0; });
      QTest::qWait(seconds_ * 1000);
    });
    measure(QStringLiteral("a search runs, its points in front"), [this] {
      window_->open_run(long_run_, RunController::Place::view);
      wait([this] { return shows_long_run(window_->docks()->fitness); });
      QTest::qWait(seconds_ * 1000);
    });
    measure(QStringLiteral("the same while it is used"), [this] {
      use(*window_->docks()->fitness->fitness());
      window_->resize(1500, 940);
      QTest::qWait(300);
      window_->resize(1600, 1000);
      for (RunPane* pane : window_->docks()->single_panes()) {
        window_->docks()->raise(pane);
        QTest::qWait(200);
      }
    });
    if (!window_->jobs().running()) qFatal("the search ended before the measurement did");
    window_->jobs().stop();
    wait([this] { return !window_->jobs().running(); });
    window_.reset();
    return phases_;
  }

 private:
  void wait(const std::function<bool()>& done) {
    if (!QTest::qWaitFor(done, kPatience)) qFatal("what was waited for did not come within two minutes");
  }

  bool shows_long_run(RunPane* pane) const {
    return pane->run() && pane->run()->id() == long_run_ && pane->run()->search() &&
           int(pane->run()->search()->candidates().size()) == points_;
  }

  void measure(const QString& name, const std::function<void()>& act) {
    meter_.reset();
    QElapsedTimer timer;
    timer.start();
    act();
    phases_.push_back({name, double(timer.elapsed()) / 1000, meter_.events(), meter_.quantile(0.5),
                       meter_.quantile(0.999), meter_.longest(5)});
  }

  void start_search() {
    SearchSpec spec;
    spec.runtime.model_path = bundled_model().toStdString();
    spec.target = 4 * window_->model()->rope.trained_context;
    apply_search_preset(spec, "longrope2-paper", window_->model()->rope);
    spec.baselines = {"yarn"};
    window_->runs().start(spec);
    wait([this] {
      const auto run = window_->runs().live();
      return run && run->search() && run->search()->candidates().size() > 2;
    });
  }

  void use_table(FitnessChart& chart) {
    chart.set_table_shown(true);
    const QAbstractItemModel* model = chart.table()->view()->model();
    wait([&] { return !chart.table()->reading() && model->rowCount() >= points_; });
    chart.table()->view()->sortByColumn(6, Qt::AscendingOrder);
    QTest::qWait(1500);
    chart.table()->view()->verticalScrollBar()->setValue(points_ / 2);
    QTest::qWait(300);
    chart.set_table_shown(false);
  }

  static void use(FitnessChart& chart) {
    QWidget* plot = reinterpret_cast<QWidget*>(chart.plot());
    const QPoint middle = plot->rect().center();
    for (int step = 0; step < 60; ++step) {
      const QPoint at = middle + QPoint((step * 37) % 240 - 120, (step * 23) % 120 - 60);
      QTest::mouseMove(plot, at);
      if (step % 6 == 0) {
        QWheelEvent wheel(at, plot->mapToGlobal(at), {}, {0, step < 30 ? 120 : -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &wheel);
      }
      QTest::qWait(25);
    }
    QTest::mousePress(plot, Qt::LeftButton, {}, middle);
    for (int step = 0; step < 20; ++step) {
      QTest::mouseMove(plot, middle + QPoint(step * 5, step * 2));
      QTest::qWait(25);
    }
    QTest::mouseRelease(plot, Qt::LeftButton, {}, middle + QPoint(100, 40));
    chart.reset_view();
    QTest::qWait(200);
  }

  BlockMeter& meter_;
  int points_, seconds_;
  QTemporaryDir folder_;
  RunId long_run_ = 0;
  std::unique_ptr<MainWindow> window_;
  std::vector<Phase> phases_;
};

QJsonObject json_of(const Phase& phase) {
  QJsonArray longest;
  for (const BlockMeter::Block& block : phase.longest)
    longest.append(QJsonObject{{QStringLiteral("ms"), block.milliseconds}, {QStringLiteral("event"), block.what}});
  return {{QStringLiteral("phase"), phase.name},
          {QStringLiteral("seconds"), phase.seconds},
          {QStringLiteral("events"), qint64(phase.events)},
          {QStringLiteral("median_ms"), phase.median},
          {QStringLiteral("p99.9_ms"), phase.high},
          {QStringLiteral("longest"), longest}};
}

void print(const std::vector<Phase>& phases, bool json) {
  QTextStream out(stdout);
  if (json) {
    QJsonArray all;
    for (const Phase& phase : phases) all.append(json_of(phase));
    out << QJsonDocument(all).toJson();
    return;
  }
  for (const Phase& phase : phases) {
    out << phase.name
        << QStringLiteral(" (%1 s, %2 events): longest block %3 ms; 99.9 % under %4 ms\n")
               .arg(phase.seconds, 0, 'f', 1)
               .arg(phase.events)
               .arg(phase.longest.empty() ? 0.0 : phase.longest.front().milliseconds, 0, 'f', 1)
               .arg(phase.high, 0, 'f', 1);
    for (const BlockMeter::Block& block : phase.longest)
      out << QStringLiteral("  %1 ms  %2\n").arg(block.milliseconds, 8, 'f', 1).arg(block.what);
  }
  const auto longest = [](const Phase& phase) {
    return phase.longest.empty() ? 0 : phase.longest.front().milliseconds;
  };
  const auto worst = std::max_element(phases.begin(), phases.end(),
                                      [&](const Phase& a, const Phase& b) { return longest(a) < longest(b); });
  if (worst != phases.end())
    out << QStringLiteral("Longest block of all: %1 ms (%2)\n").arg(longest(*worst), 0, 'f', 1).arg(worst->name);
}

}  // namespace
}  // namespace ropewalk

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive", 0);
  ropewalk::BlockMeter meter(argc, argv);
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Measures how long the window's thread is busy with one event."));
  parser.addHelpOption();
  parser.addOptions(
      {{QStringLiteral("points"), QStringLiteral("candidates of the recorded search"), QStringLiteral("N"),
        QStringLiteral("100000")},
       {QStringLiteral("seconds"), QStringLiteral("of watching the search"), QStringLiteral("S"), QStringLiteral("20")},
       {QStringLiteral("json"), QStringLiteral("print JSON")}});
  parser.process(meter);
  QTemporaryDir settings;
  QStandardPaths::setTestModeEnabled(true);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  QCoreApplication::setApplicationName(QStringLiteral("ropewalk-window-bench"));
  ropewalk::WindowBench bench(meter, parser.value(QStringLiteral("points")).toInt(),
                              parser.value(QStringLiteral("seconds")).toInt());
  ropewalk::print(bench.run(), parser.isSet(QStringLiteral("json")));
  return 0;
}
