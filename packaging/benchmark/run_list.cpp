// Times the run list with many runs: reading a workspace, the first picture, scrolling, sorting, filtering, and the
// update of a run at work. Makes the workspace in a temporary folder. Prints one line a figure, in milliseconds.
#include <SQLiteCpp/SQLiteCpp.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/rope/methods.h"
#include "core/store/run_store.h"
#include "widgets/frame/runs_panel.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

double elapsed(const QElapsedTimer& timer) {
  return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char* what, double milliseconds) {
  std::printf("%-58s %9.2f ms\n", what, milliseconds);
}

// Kinds, states, tags, notes and sparklines in the shares of a long study; `runs` of them.
void make_workspace(const std::string& path, int runs) {
  RunRecord record;
  SearchSpec spec;
  spec.runtime.model_path = "/models/SmolLM2-135M.gguf";
  spec.target = 16384;
  record.spec = spec;
  record.summary.name = "search";
  record.summary.model = "SmolLM2-135M";
  const auto store = RunStore::open(path);
  store->begin_run(record);
  store->append(1, 1, StateChanged{"finished", ""});
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  SQLite::Statement fill(database, R"sql(
    WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < ?1)
    INSERT INTO runs (id, name, kind, state, model, model_hash, document_hash, method, target, seed, started, finished,
                      seconds, best, last, sparkline, tags, note, starred, archived, environment, spec)
    SELECT n, kinds.kind || ' of ' || (1024 << (n % 8)) || ' tokens, try ' || n, kinds.kind,
           CASE n % 20 WHEN 0 THEN 'failed' WHEN 1 THEN 'stopped' ELSE 'finished' END,
           CASE n % 3 WHEN 0 THEN 'SmolLM2-135M' WHEN 1 THEN 'Phi-3-mini-4k' ELSE 'Llama-3-8B' END,
           'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
           '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730', 'longrope2, yarn', 1024 << (n % 8), n * 7919,
           strftime('%Y-%m-%dT%H:%M:%SZ', 1700000000 + n * 1117, 'unixepoch'),
           strftime('%Y-%m-%dT%H:%M:%SZ', 1700000000 + n * 1117 + 900, 'unixepoch'), 900 + n % 4000,
           CASE WHEN n % 20 THEN 1 + (n * 7919 % 1000) / 1000.0 END, CASE WHEN n % 20 THEN 1.5 + (n % 100) / 100.0 END,
           (SELECT group_concat(value, ' ') FROM (
              WITH RECURSIVE point(k, value) AS (
                SELECT 0, 9.125 UNION ALL SELECT k + 1, 1 + value * 0.875 FROM point WHERE k < 12 + n % 20)
              SELECT value FROM point)),
           CASE n % 5 WHEN 0 THEN 'paper, final' WHEN 1 THEN 'ablation' ELSE '' END,
           CASE n % 50 WHEN 0 THEN 'To be repeated with another seed.' ELSE '' END, n % 40 = 0, n % 30 = 0, hex(zeroblob(300)), hex(zeroblob(1500))
    FROM number JOIN (SELECT 0 AS k, 'search' AS kind UNION SELECT 1, 'needle' UNION SELECT 2, 'ruler'
      UNION SELECT 3, 'train' UNION SELECT 4, 'perplexity' UNION SELECT 5, 'retention') kinds ON kinds.k = n % 6)sql");
  fill.bind(1, runs);
  fill.exec();
}

// The list's picture once, as a window shows it.
double paint(QWidget& widget) {
  QElapsedTimer timer;
  timer.start();
  widget.grab();
  return elapsed(timer);
}

void time_scrolling(RunsPanel& panel) {
  QScrollBar* bar = panel.table()->verticalScrollBar();
  std::vector<double> steps;
  for (int i = 0; i < 300; ++i) {
    bar->setValue(i % 3 == 2 ? int(i * 9973LL % (bar->maximum() + 1)) : bar->value() + 3);
    steps.push_back(paint(*panel.table()->viewport()));
  }
  std::sort(steps.begin(), steps.end());
  print("scrolling, one picture: median", steps[steps.size() / 2]);
  print("scrolling, one picture: slowest of 300", steps.back());
}

void time_edits(RunsPanel& panel) {
  QElapsedTimer timer;
  for (int column = 0; column < RunListModel::column_count; ++column) {
    timer.start();
    panel.table()->sortByColumn(column, Qt::AscendingOrder);
    const QByteArray what = "sorting by column " + QByteArray::number(column);
    print(what.constData(), elapsed(timer));
  }
  panel.table()->sortByColumn(RunListModel::started, Qt::DescendingOrder);
  for (const char* filter : {"kind:search best<1.2 and not (tag:old or starred:yes)", "needle final", ""}) {
    timer.start();
    panel.filter()->setText(QLatin1String(filter));
    const QByteArray what = QByteArray("filter: ") + filter;
    print(what.constData(), elapsed(timer));
  }
  RunSummary live = panel.runs()->all().back();
  live.state = "running";
  std::vector<double> updates;
  for (int i = 0; i < 300; ++i) {
    live.seconds += 1;
    live.best = 2 - i * 0.001;
    timer.start();
    panel.runs()->update_runs({live});
    updates.push_back(elapsed(timer));
  }
  std::sort(updates.begin(), updates.end());
  print("a run at work changes: median", updates[updates.size() / 2]);
  print("a run at work changes: slowest of 300", updates.back());
}

}  // namespace

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("ropewalk-bench"));
  apply_theme(application, Theme::light);
  const int runs = argc > 1 ? std::max(2, QByteArray(argv[1]).toInt()) : 75'000;
  const QTemporaryDir folder;
  const std::string path = folder.filePath(QStringLiteral("many.ropewalk")).toStdString();
  make_workspace(path, runs);
  std::printf("%d runs\n", runs);
  RunsPanel panel;
  panel.resize(720, 900);
  panel.show();
  QApplication::processEvents();
  for (int round = 0; round < 3; ++round) {  // the first one reads the file's pages
    panel.runs()->set_runs({});
    QApplication::processEvents();
    QElapsedTimer timer, part;
    timer.start();
    part.start();
    const auto store = RunStore::open(path);
    print("opening the store", elapsed(part));
    part.start();
    RunChanges read = store->runs_since(0);
    print("reading the runs", elapsed(part));
    part.start();
    panel.runs()->set_runs(std::move(read.runs));
    print("into the list", elapsed(part));
    part.start();
    QApplication::processEvents();
    panel.grab();
    print("first picture", elapsed(part));
    print("opening, all of it", elapsed(timer));
    part.start();
    store->runs_since(read.revision);
    print("reading what changed (nothing)", elapsed(part));
  }
  time_scrolling(panel);
  time_edits(panel);
}
