// What every chart offers beside its picture: the table, the visible rows, logarithmic axes, crosshair, keys.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <functional>
#include <map>

#include "core/rope/periods.h"
#include "tests/widgets/attention_chart_data.h"
#include "tests/widgets/chart_data.h"
#include "tests/widgets/perplexity_chart_data.h"
#include "tests/widgets/retention_chart_data.h"
#include "tests/widgets/ruler_chart_data.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/chart_store.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/comparison_chart.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/csv_table_model.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/period_chart.h"
#include "widgets/charts/perplexity_chart.h"
#include "widgets/charts/phase_clocks.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/retention_chart.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/charts/sensitivity_chart.h"
#include "widgets/charts/training_view.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

using MakeChart = std::function<ChartView*()>;
Q_DECLARE_METATYPE(MakeChart)

namespace {

template <typename Chart>
ChartView* make_pairs() {
  auto* chart = new Chart;
  const RopeDescription rope = preset_rope("phi3-mini");
  chart->set_rope(rope, 131072);
  chart->set_factor_sets(method_sets(rope, 131072, {"pi", "yarn"}));
  return chart;
}

// A chart that takes a history.
template <typename Chart, typename History>
MakeChart of(History make) {
  return [make]() -> ChartView* {
    auto* chart = new Chart;
    chart->set_history(make());
    return chart;
  };
}

ChartView* make_clocks() {
  auto* chart = new PhaseClocks;
  chart->set_factors(method_sets(preset_rope("phi3-mini"), 131072, {"ntk"}).front());
  return chart;
}

ChartView* make_boundary() {
  auto* chart = new BoundaryChart;
  chart->set_result(make_boundary_result(256, 16, 64), "YaRN");
  return chart;
}

ChartView* make_dimensions() {
  auto* chart = new CriticalDimensionChart;
  chart->set_searches({CriticalDimensionChart::Search{"seed 1", make_evolution(3, 32, 1), "seed 1"}});
  return chart;
}

ChartView* make_comparison() {
  auto* chart = new ComparisonChart;
  const auto history = make_evolution(2, 32, 1);
  const CandidateEvaluated &a = *history->find(3), &b = *history->best();
  chart->set_candidates({"candidate 3", a.factors, a.evaluation}, {"best", b.factors, b.evaluation});
  return chart;
}

ChartView* make_ruler() {
  auto* chart = new RulerChart;
  const auto run = ruler_demo_run(ruler_demo_spec());
  chart->set_history(run->ruler(), run->factor_set_names());
  return chart;
}

void chart_rows() {
  QTest::addColumn<MakeChart>("make");
  QTest::newRow("periods") << MakeChart(make_pairs<PeriodChart>);
  QTest::newRow("factors") << MakeChart(make_pairs<FactorChart>);
  QTest::newRow("clocks") << MakeChart(make_clocks);
  QTest::newRow("fitness") << of<FitnessChart>([] { return make_search_history(110); });
  QTest::newRow("heatmap") << of<HeatmapView>([] { return make_needle_history(2, 33); });
  QTest::newRow("boundary") << MakeChart(make_boundary);
  QTest::newRow("training") << of<TrainingView>([] { return make_train_history({}); });
  QTest::newRow("dimensions") << MakeChart(make_dimensions);
  QTest::newRow("population") << of<ParallelCoordinates>([] { return make_evolution(3, 32, 1); });
  QTest::newRow("sensitivity") << of<SensitivityChart>([] { return make_sensitivity(4); });
  QTest::newRow("comparison") << MakeChart(make_comparison);
  QTest::newRow("ruler") << MakeChart(make_ruler);
  QTest::newRow("perplexity") << of<PerplexityChart>([] { return make_perplexity_history(); });
  QTest::newRow("retention") << of<RetentionChart>([] { return make_retention(20); });
}

std::unique_ptr<ChartView> shown(const MakeChart& make, QSize size = {900, 420}) {
  std::unique_ptr<ChartView> chart(make());
  chart->resize(size);
  chart->show();
  chart->activateWindow();
  QCoreApplication::processEvents();
  chart->setFocus(Qt::TabFocusReason);
  QCoreApplication::processEvents();
  return chart;
}

// As many candidates as wanted, of a search that goes round in circles.
std::shared_ptr<SearchHistory> make_long_history(int candidates) {
  const auto some = make_search_history(60);
  auto history = std::make_shared<SearchHistory>();
  for (int id = 0; id < candidates; ++id) {
    CandidateEvaluated candidate = some->candidates()[std::size_t(id) % some->candidates().size()];
    candidate.id = id;
    candidate.evaluation.nll += 1e-5 * id;
    history->add(Event{id + 1, double(id), candidate});
  }
  return history;
}

QStringList rows_of(const QString& csv) {
  return csv.trimmed().split('\n');
}

void move_mouse(PlotView& chart, const QPoint& at) {
  QMouseEvent move(QEvent::MouseMove, at, chart.plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(chart.plot(), &move);
}

class MapStore : public ChartStore {
 public:
  QVariant value(const QString& key) const override { return values.value(key); }
  void set_value(const QString& key, const QVariant& value) override { values[key] = value; }
  QMap<QString, QVariant> values;
};

}  // namespace

class TestChartTools : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void table_beside_every_chart_data() { chart_rows(); }
  void table_beside_every_chart() {
    QFETCH(MakeChart, make);
    const auto chart = shown(make);
    QVERIFY(!chart->table_shown());
    QCOMPARE(chart->chart_size(), chart->size());
    QTest::keyClick(chart.get(), Qt::Key_T);
    QVERIFY(chart->table_shown());
    ChartTable* table = chart->table();
    QCOMPARE(table->view()->model()->rowCount(), int(rows_of(chart->csv()).size()) - 1);
    QCOMPARE(chart->chart_size().height(), 420);
    QCOMPARE(table->geometry(), QRect(chart->chart_size().width(), 0, 900 - chart->chart_size().width(), 420));
    if (const auto* plot = qobject_cast<PlotView*>(chart.get()))
      QVERIFY(plot->plot()->geometry().right() < table->geometry().left());
    chart->resize(420, 700);  // narrow: below
    QCoreApplication::processEvents();
    QCOMPARE(table->geometry().top(), chart->chart_size().height());
    QCOMPARE(table->width(), 420);
    table->view()->setCurrentIndex(table->view()->model()->index(0, 0));
    table->view()->selectRow(1);
    table->copy_selected();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count('\t'), table->view()->model()->columnCount() - 1);
    QVERIFY(copied.startsWith(table->view()->model()->index(1, 0).data().toString()));
    QTest::mouseClick(chart->findChild<QToolButton*>("chart_table_button"), Qt::LeftButton);
    QVERIFY(!chart->table_shown());
    QCOMPARE(chart->chart_size(), chart->size());
  }

  void table_follows_live_data() {
    FitnessChart chart;
    chart.set_history(make_search_history(20));
    chart.resize(900, 400);
    chart.show();
    chart.set_table_shown(true);
    auto* view = chart.table()->view();
    const int before = view->model()->rowCount();
    view->sortByColumn(6, Qt::DescendingOrder);
    const auto is_sorted = [&] {
      double last = 1e300;
      for (int row = 0; row < view->model()->rowCount(); ++row) {
        bool number = false;
        const double value = view->model()->index(row, 6).data().toDouble(&number);
        if (!number || !std::isfinite(value)) continue;
        if (value > last) return false;
        last = value;
      }
      return true;
    };
    QVERIFY(is_sorted());
    chart.set_history(make_search_history(60));
    QTRY_COMPARE(view->model()->rowCount(), before + 40);
    QVERIFY(is_sorted());
    chart.set_history(nullptr);  // nothing to tabulate
    QVERIFY(!chart.table_shown());
  }

  void visible_rows_data() { chart_rows(); }
  void visible_rows() {
    QFETCH(MakeChart, make);
    const auto chart = shown(make);
    const QStringList all = rows_of(chart->csv());
    auto* plot = qobject_cast<PlotView*>(chart.get());
    if (!plot || qobject_cast<RetentionChart*>(plot)) {  // no axes that zoom over a column: everything
      QCOMPARE(chart->csv_visible(), chart->csv());
      return;
    }
    plot->reset_view();
    const QStringList before = rows_of(plot->csv_visible());
    QVERIFY2(before.size() > 1, qPrintable(chart->csv_visible()));
    for (int press = 0; press < 6; ++press) QTest::keyClick(plot, Qt::Key_Plus);
    const QStringList seen = rows_of(plot->csv_visible());
    QCOMPARE(seen.front(), all.front());
    QVERIFY2(seen.size() < before.size(), qPrintable(QString("%1 of %2").arg(seen.size()).arg(before.size())));
    for (const QString& row : seen) QVERIFY(all.contains(row));
    plot->copy_visible_data();
    QCOMPARE(QGuiApplication::clipboard()->text(), plot->csv_visible());
    QTemporaryDir folder;
    const QString path = folder.filePath("visible.csv");
    QVERIFY(plot->export_visible_csv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), plot->csv_visible());
    QTest::keyClick(plot, Qt::Key_0);
    QVERIFY(rows_of(plot->csv_visible()).size() >= seen.size());
  }

  // Of points above what the y axis shows nothing is given, whatever the x axis shows.
  void visible_rows_follow_the_y_axis_data() { chart_rows(); }
  void visible_rows_follow_the_y_axis() {
    QFETCH(MakeChart, make);
    const auto chart = shown(make);
    auto* plot = qobject_cast<PlotView*>(chart.get());
    // A training's panels always show every value of the steps in sight; the retention's lines have names.
    if (!plot || qobject_cast<RetentionChart*>(plot) || qobject_cast<TrainingView*>(plot)) return;
    plot->reset_view();
    QTest::qWait(50);
    const qsizetype before = rows_of(plot->csv_visible()).size();
    const QCPRange x = plot->plot()->xAxis->range(), y = plot->plot()->yAxis->range();
    const bool logarithmic = plot->plot()->yAxis->scaleType() == QCPAxis::stLogarithmic;
    const double middle = logarithmic ? std::sqrt(y.lower * y.upper) : y.center();
    plot->set_view_ranges({x.lower, x.upper, y.lower, middle});
    const qsizetype lower = rows_of(plot->csv_visible()).size();
    plot->set_view_ranges({x.lower, x.upper, middle, y.upper});
    const qsizetype upper = rows_of(plot->csv_visible()).size();
    QVERIFY2(lower < before || upper < before, qPrintable(QString("%1, %2 of %3").arg(lower).arg(upper).arg(before)));
    QVERIFY(lower + upper >= before);  // each row is in one of them; those with several values perhaps in both
  }

  // Ten thousand rows are written, read and sorted in another thread, and show what csv() says.
  void a_long_table_is_read_elsewhere() {
    FitnessChart chart;
    chart.set_history(make_long_history(10000));
    chart.resize(900, 400);
    chart.show();
    QVERIFY(chart.csv_task());
    QCOMPARE(chart.csv_task()(), chart.csv());
    chart.set_table_shown(true);
    ChartTable* table = chart.table();
    QVERIFY(table->reading());
    auto* model = table->view()->model();
    const QStringList rows = rows_of(chart.csv());
    QTRY_COMPARE(model->rowCount(), int(rows.size()) - 1);
    QVERIFY(!table->reading());
    QCOMPARE(model->index(9000, 1).data().toString(), rows[9001].section(',', 1, 1));
    const QPersistentModelIndex kept = model->index(9000, 6);
    const QString value = kept.data().toString();
    QSignalSpy sorted(qobject_cast<CsvTableModel*>(model), &CsvTableModel::sorted);
    table->view()->sortByColumn(6, Qt::AscendingOrder);
    QTRY_COMPARE(sorted.count(), 1);
    QCOMPARE(kept.data().toString(), value);
    double last = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
      bool number = false;
      const double next = model->index(row, 6).data().toDouble(&number);
      if (!number || !std::isfinite(next)) break;
      QVERIFY(next >= last);
      last = next;
    }
    // One that goes while it is read is no trouble.
    auto gone = std::make_unique<FitnessChart>();
    gone->set_history(make_long_history(10000));
    gone->show();
    gone->set_table_shown(true);
    gone.reset();
    QTest::qWait(100);
  }

  void fitness_is_smoothed_over_its_points() {
    FitnessChart chart;
    const auto history = make_search_history(200);
    chart.set_history(history);
    chart.resize(900, 400);
    chart.show();
    const auto line = [&]() -> QCPGraph* {
      for (int at = 0; at < chart.plot()->graphCount(); ++at)
        if (chart.plot()->graph(at)->name() == QStringLiteral("smoothed")) return chart.plot()->graph(at);
      return nullptr;
    };
    QTest::qWait(50);
    QVERIFY(line() && line()->data()->isEmpty());  // none by itself: the median stands there
    const auto store = std::make_shared<MapStore>();
    chart.set_store(store);
    chart.set_smoothing(10);
    QCOMPARE(chart.smoothing_candidates(), 10);
    double sum = 0, weight = 0;
    for (const CandidateEvaluated& candidate : history->candidates()) {
      if (!candidate.evaluation.error.empty() || !std::isfinite(candidate.evaluation.nll)) continue;
      sum = sum * std::exp(-0.1) + candidate.evaluation.nll;
      weight = weight * std::exp(-0.1) + 1;
    }
    QCOMPARE(line()->data()->size(), 200);
    QVERIFY(std::abs(std::log((line()->data()->end() - 1)->value) - sum / weight) < 1e-9);
    const auto entries = chart.header()->entries();
    QVERIFY(std::any_of(entries.begin(), entries.end(),
                        [](const LegendEntry& entry) { return entry.name.contains(QStringLiteral("10 candidates")); }));
    chart.set_x_axis(FitnessChart::XAxis::generations);
    QTest::qWait(50);
    QVERIFY(line()->data()->size() >= 2 && line()->data()->size() < 200);  // one a generation
    FitnessChart next;
    next.set_store(store);
    QCOMPARE(next.smoothing(), 10);
    chart.set_smoothing(1);
    QVERIFY(line()->data()->isEmpty());
  }

  void perplexity_by_position_is_smoothed() {
    PerplexityChart chart;
    chart.set_history(make_perplexity_history());
    chart.resize(900, 400);
    chart.show();
    chart.set_smoothing(3);
    QCOMPARE(chart.smoothing_points(), 1);  // lengths are few
    const int before = chart.plot()->graphCount();
    chart.set_shown(PerplexityChart::Shown::position);
    QCOMPARE(chart.smoothing_points(), 3);
    QCOMPARE(chart.plot()->graphCount(), 2 * before);
    for (int set = 0; set < before; ++set) {
      const auto raw = chart.plot()->graph(2 * set)->data(), smooth = chart.plot()->graph(2 * set + 1)->data();
      QCOMPARE(raw->size(), smooth->size());
      if (raw->isEmpty()) continue;
      bool found = false;
      const QCPRange wide = raw->valueRange(found), narrow = smooth->valueRange(found);
      QVERIFY(narrow.size() < wide.size());
      QVERIFY(narrow.lower >= wide.lower - 1e-9 && narrow.upper <= wide.upper + 1e-9);
    }
    chart.set_smoothing(1);
    QCOMPARE(chart.plot()->graphCount(), before);
  }

  void rows_within_ranges() {
    const QString csv = "name,x,y\n\"a,\n\"\"b\",1,5\nc,2,\nd,3,nan\ne,4,7\n";
    QCOMPARE(csv_within(csv, {}), csv);
    QCOMPARE(csv_within(csv, {{"x", 1, 3}}), QString("name,x,y\n\"a,\n\"\"b\",1,5\nc,2,\nd,3,nan\n"));
    QCOMPARE(csv_within(csv, {{"x", 0, 9}, {"y", 6, 7}}), QString("name,x,y\ne,4,7\n"));
    QCOMPARE(csv_within(csv, {{"z", 6, 7}}), csv);
    QCOMPARE(csv_within(csv, {{"x", 4, 5, {"y"}}}), QString("name,x,y\n\"a,\n\"\"b\",1,5\ne,4,7\n"));
  }

  void logarithmic_both_ways_data() { chart_rows(); }
  void logarithmic_both_ways() {
    QFETCH(MakeChart, make);
    const auto chart = shown(make);
    auto* plot = qobject_cast<PlotView*>(chart.get());
    if (!plot) return;
    const auto store = std::make_shared<MapStore>();
    plot->set_store(store);
    for (const Qt::Orientation direction : {Qt::Horizontal, Qt::Vertical}) {
      const bool before = plot->axis_logarithmic(direction);
      const Qt::Key key = direction == Qt::Horizontal ? Qt::Key_X : Qt::Key_Y;
      QTest::keyClick(plot, key);
      if (!plot->axis_choices().testFlag(direction)) {
        QCOMPARE(plot->axis_logarithmic(direction), before);
        continue;
      }
      QCOMPARE(plot->axis_logarithmic(direction), !before);
      const QCPAxis* axis = direction == Qt::Horizontal ? plot->plot()->xAxis : plot->plot()->yAxis;
      QVERIFY(axis->range().lower >= 0 && axis->range().size() > 0);
      QVERIFY(before || axis->range().lower > 0);
      for (int press = 0; press < 8; ++press) {  // nothing to see at and below zero, and nothing that is no number
        QTest::keyClick(plot, Qt::Key_Minus);
        QTest::keyClick(plot, direction == Qt::Horizontal ? Qt::Key_Left : Qt::Key_Down);
        QVERIFY(std::isfinite(axis->range().lower) && axis->range().lower >= 0);
        QVERIFY(std::isfinite(axis->range().upper) && axis->range().size() > 0);
      }
      QVERIFY(!plot->render_image({500, 300}, 1).isNull());
      std::unique_ptr<ChartView> second(make());  // another one of its kind, made later
      second->set_store(store);
      QCOMPARE(qobject_cast<PlotView*>(second.get())->axis_logarithmic(direction), !before);
      QTest::keyClick(plot, key);
      QCOMPARE(plot->axis_logarithmic(direction), before);
    }
  }

  void crosshair_and_its_links() {
    const MakeChart first_kind = make_pairs<PeriodChart>, second_kind = make_pairs<FactorChart>;
    const auto first = shown(first_kind), second = shown(second_kind),
               third = shown(of<TrainingView>([] { return make_train_history({}); }));
    auto *from = qobject_cast<PlotView*>(first.get()), *to = qobject_cast<PlotView*>(second.get()),
         *other = qobject_cast<PlotView*>(third.get());
    link_crosshairs({from, to, other});
    from->activateWindow();
    QCoreApplication::processEvents();
    QTest::keyClick(from, Qt::Key_C);
    QVERIFY(from->crosshair_on());
    QVERIFY(to->crosshair_on());
    QVERIFY(!other->crosshair_on());  // counts something else
    const QImage plain = to->grab().toImage();
    const QPoint at = from->plot()->axisRect()->rect().center();
    move_mouse(*from, at);
    QCOMPARE(from->crosshair(), std::optional<QPointF>(at));
    QCOMPARE(to->linked_x(), from->plot()->xAxis->pixelToCoord(at.x()));
    QVERIFY(std::isnan(other->linked_x()));
    QVERIFY(to->grab().toImage() != plain);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(from->plot(), &leave);
    QVERIFY(!from->crosshair());
    QVERIFY(std::isnan(to->linked_x()));
    QTest::keyClick(from, Qt::Key_C);
    QVERIFY(!to->crosshair_on());
    move_mouse(*from, at);
    QVERIFY(!from->crosshair());
  }

  void focus_is_seen_data() { chart_rows(); }
  void focus_is_seen() {
    QFETCH(MakeChart, make);
    const auto chart = shown(make);
    QVERIFY(chart->focusPolicy() & Qt::TabFocus);
    auto* border = chart->findChild<QWidget*>("focus_border");
    QVERIFY(border && border->isVisible());
    QCOMPARE(border->size(), chart->chart_size());
    chart->clearFocus();
    QVERIFY(!border->isVisible());
  }

  void keys_zoom_and_move() {
    const auto chart = shown(make_pairs<FactorChart>);
    auto* plot = qobject_cast<PlotView*>(chart.get());
    const QCPRange full = plot->plot()->xAxis->range();
    QTest::keyClick(plot, Qt::Key_Plus);
    QTest::keyClick(plot, Qt::Key_Plus);
    const QCPRange zoomed = plot->plot()->xAxis->range();
    QVERIFY(zoomed.size() < 0.7 * full.size());
    QTest::keyClick(plot, Qt::Key_Right);
    QVERIFY(plot->plot()->xAxis->range().lower > zoomed.lower);
    QTest::keyClick(plot, Qt::Key_Minus);
    QVERIFY(plot->plot()->xAxis->range().size() > zoomed.size());
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(plot->plot()->xAxis->range(), full);
  }

  void shift_and_drag_zooms_to_a_box() {
    const auto chart = shown(of<PerplexityChart>([] { return make_perplexity_history(); }));
    auto* plot = qobject_cast<PlotView*>(chart.get());
    const QRect area = plot->plot()->axisRect()->rect();
    const QPoint from = area.center() - QPoint(60, 30), to = area.center() + QPoint(60, 30);
    const double left = plot->plot()->xAxis->pixelToCoord(from.x()), top = plot->plot()->yAxis->pixelToCoord(from.y());
    QTest::mousePress(plot->plot(), Qt::LeftButton, Qt::ShiftModifier, from);
    QMouseEvent move(QEvent::MouseMove, to, plot->plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::ShiftModifier);
    QCoreApplication::sendEvent(plot->plot(), &move);
    QTest::mouseRelease(plot->plot(), Qt::LeftButton, Qt::ShiftModifier, to);
    QVERIFY(qAbs(plot->plot()->xAxis->range().lower / left - 1) < 1e-6);
    QVERIFY(qAbs(plot->plot()->yAxis->range().upper / top - 1) < 1e-6);
  }

  void legend_by_keys_and_double_click() {
    const auto chart = shown(make_pairs<FactorChart>);
    auto* plot = qobject_cast<PlotView*>(chart.get());
    const auto on = [&] {
      QList<bool> states;
      for (const LegendEntry& entry : plot->header()->entries())
        if (entry.can_toggle) states << entry.on;
      return states;
    };
    QCOMPARE(on(), (QList<bool>{true, true}));
    QTest::keyClick(plot, Qt::Key_L);
    QVERIFY(plot->focused_entry() >= 0);
    QTest::keyClick(plot, Qt::Key_Space);
    QCOMPARE(on(), (QList<bool>{false, true}));
    QTest::keyClick(plot, Qt::Key_Space);
    QTest::keyClick(plot, Qt::Key_L);
    QTest::keyClick(plot, Qt::Key_Return);  // the second alone
    QCOMPARE(on(), (QList<bool>{false, true}));
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(on(), (QList<bool>{true, true}));
    QTest::keyClick(plot, Qt::Key_Escape);
    QCOMPARE(plot->focused_entry(), -1);
    const int id = plot->header()->entries().front().id;
    const QPoint at = plot->header()->entry_rect(id).center().toPoint();
    const QCPRange range = plot->plot()->xAxis->range();
    const auto double_click = [&] {  // as a person does: press and release come first
      QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, at);
      QTest::mouseDClick(plot->plot(), Qt::LeftButton, {}, at);
    };
    double_click();
    QCOMPARE(on(), (QList<bool>{true, false}));
    double_click();
    QCOMPARE(on(), (QList<bool>{true, true}));
    QCOMPARE(plot->plot()->xAxis->range(), range);
  }

  void colour_map_is_remembered() {
    const auto store = std::make_shared<MapStore>();
    HeatmapView first, second;
    first.set_store(store);
    QCOMPARE(first.color_map(), ColorMap::viridis);
    first.set_color_map(ColorMap::cividis);
    second.set_store(store);
    QCOMPARE(second.color_map(), ColorMap::cividis);
  }
};

QTEST_MAIN(TestChartTools)
#include "test_chart_tools.moc"
