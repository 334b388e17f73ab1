// What every chart shares: states, pictures in every format, CSV.
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

#include "core/rope/periods.h"
#include "tests/widgets/chart_data.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/comparison_chart.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/period_chart.h"
#include "widgets/charts/phase_clocks.h"
#include "widgets/charts/sensitivity_chart.h"
#include "widgets/charts/training_view.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

using MakeChart = std::function<ChartView*(bool filled)>;
Q_DECLARE_METATYPE(MakeChart)

namespace {

ChartView* make_periods(bool filled) {
  auto* chart = new PeriodChart;
  const RopeDescription rope = preset_rope("phi3-mini");
  if (filled) chart->set_rope(rope, 131072);
  if (filled) chart->set_factor_sets(method_sets(rope, 131072, {"yarn"}));
  return chart;
}

ChartView* make_factors_chart(bool filled) {
  auto* chart = new FactorChart;
  const RopeDescription rope = preset_rope("phi3-mini");
  if (filled) chart->set_rope(rope, 131072);
  if (filled) chart->set_factor_sets(method_sets(rope, 131072, {"pi", "yarn"}));
  return chart;
}

ChartView* make_clocks(bool filled) {
  auto* chart = new PhaseClocks;
  if (filled) chart->set_factors(method_sets(preset_rope("phi3-mini"), 131072, {"ntk"}).front());
  return chart;
}

ChartView* make_fitness(bool filled) {
  auto* chart = new FitnessChart;
  if (filled) chart->set_history(make_search_history(110));
  return chart;
}

ChartView* make_heatmap(bool filled) {
  auto* chart = new HeatmapView;
  if (filled) chart->set_history(make_needle_history(2, 33));
  return chart;
}

ChartView* make_boundary(bool filled) {
  auto* chart = new BoundaryChart;
  if (filled) chart->set_result(make_boundary_result(256, 16, 64), "YaRN");
  return chart;
}

ChartView* make_training(bool filled) {
  auto* chart = new TrainingView;
  if (filled) chart->set_history(make_train_history({}));
  return chart;
}

ChartView* make_dimensions(bool filled) {
  auto* chart = new CriticalDimensionChart;
  const auto search = [](int seed) {
    const QString name = QString("seed %1").arg(seed);
    return CriticalDimensionChart::Search{name, make_evolution(3, 32, seed), name.toStdString()};
  };
  if (filled) chart->set_searches({search(1), search(2)});
  return chart;
}

ChartView* make_population(bool filled) {
  auto* chart = new ParallelCoordinates;
  if (filled) chart->set_history(make_evolution(3, 32, 1));
  return chart;
}

ChartView* make_sensitivities(bool filled) {
  auto* chart = new SensitivityChart;
  if (filled) chart->set_history(make_sensitivity(4));
  return chart;
}

ChartView* make_comparison(bool filled) {
  auto* chart = new ComparisonChart;
  const auto history = make_evolution(2, 32, 1);
  const CandidateEvaluated &a = *history->find(3), &b = *history->best();
  if (filled) chart->set_candidates({"candidate 3", a.factors, a.evaluation}, {"best", b.factors, b.evaluation});
  return chart;
}

// Share of pixels that differ from the corner's colour.
double drawn_share(const QImage& image) {
  const QRgb background = image.pixel(1, image.height() - 2);
  qint64 count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) != background;
  return double(count) / (double(image.width()) * image.height());
}

void chart_rows() {
  QTest::addColumn<MakeChart>("make");
  QTest::newRow("periods") << MakeChart(make_periods);
  QTest::newRow("factors") << MakeChart(make_factors_chart);
  QTest::newRow("clocks") << MakeChart(make_clocks);
  QTest::newRow("fitness") << MakeChart(make_fitness);
  QTest::newRow("heatmap") << MakeChart(make_heatmap);
  QTest::newRow("boundary") << MakeChart(make_boundary);
  QTest::newRow("training") << MakeChart(make_training);
  QTest::newRow("dimensions") << MakeChart(make_dimensions);
  QTest::newRow("population") << MakeChart(make_population);
  QTest::newRow("sensitivity") << MakeChart(make_sensitivities);
  QTest::newRow("comparison") << MakeChart(make_comparison);
}

}  // namespace

class TestChartExports : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void pictures_data() { chart_rows(); }
  void pictures() {
    QFETCH(MakeChart, make);
    QTemporaryDir folder;
    std::unique_ptr<ChartView> chart(make(true));  // never shown: the command line exports like this
    const QString png = folder.filePath("chart.png"), svg = folder.filePath("chart.svg"),
                  pdf = folder.filePath("chart.pdf");
    QVERIFY(chart->export_png(png, {640, 360}, 2));
    const QImage image(png);
    QCOMPARE(image.size(), QSize(1280, 720));
    QVERIFY2(drawn_share(image) > 0.02, qPrintable(QString::number(drawn_share(image))));
    QVERIFY(chart->export_svg(svg, {640, 360}));
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 640, 360));
    QVERIFY(chart->export_pdf(pdf, {640, 360}));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(file.size() > 2000);
    QVERIFY(!chart->export_png(folder.filePath("no/such/folder.png"), {640, 360}, 1));
    QVERIFY(!chart->export_png(png, {0, 0}, 1));
  }

  void themes_differ_data() { chart_rows(); }
  void themes_differ() {
    QFETCH(MakeChart, make);
    std::unique_ptr<ChartView> chart(make(true));
    const QImage light = chart->render_image({400, 300}, 1);
    apply_theme(*qApp, Theme::dark);
    QCoreApplication::processEvents();
    const QImage dark = chart->render_image({400, 300}, 1);
    QVERIFY(light.pixelColor(2, 297).lightnessF() > 0.9);
    QVERIFY(dark.pixelColor(2, 297).lightnessF() < 0.2);
  }

  void states_data() { chart_rows(); }
  void states() {
    QFETCH(MakeChart, make);
    std::unique_ptr<ChartView> chart(make(false));
    chart->resize(520, 300);
    chart->show();
    QCOMPARE(chart->state(), ChartView::State::empty);
    QVERIFY(!chart->accessibleName().isEmpty());
    QTemporaryDir folder;
    QVERIFY(!chart->export_png(folder.filePath("empty.png"), {640, 360}, 1));  // nothing to draw
    auto* button = chart->findChild<QPushButton*>("overlay_action");
    QVERIFY(button && button->isVisible() && !button->text().isEmpty());
    QSignalSpy triggered(chart.get(), &ChartView::empty_action_triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    chart->set_loading("Loading the weights", 0.4);
    QCOMPARE(chart->state(), ChartView::State::loading);
    QVERIFY(!button->isVisible());
    chart->set_failed("The file is cut short.", "Open another");
    QCOMPARE(chart->state(), ChartView::State::failed);
    QVERIFY(button->isVisible());
    chart->clear_overlay();
    QCOMPARE(chart->state(), ChartView::State::empty);
    const QImage image = chart->grab().toImage();
    QVERIFY(drawn_share(image) > 0.005);  // the sentence and the button, no grey nothing
  }

  void csv_data() { chart_rows(); }
  void csv() {
    QFETCH(MakeChart, make);
    std::unique_ptr<ChartView> chart(make(true));
    const QStringList lines = chart->csv().trimmed().split('\n');
    QVERIFY(lines.size() > 20);
    const auto columns = lines[0].count(',');
    for (const QString& line : lines) QCOMPARE(line.count(','), columns);
    QTemporaryDir folder;
    QVERIFY(chart->export_csv(folder.filePath("chart.csv")));
    std::unique_ptr<ChartView> none(make(false));
    QCOMPARE(none->csv().count('\n'), 1);  // the header line
    chart->copy_data();
    QCOMPARE(QGuiApplication::clipboard()->text(), chart->csv());
  }

  void period_csv_has_the_values() {
    std::unique_ptr<ChartView> chart(make_periods(true));
    const QStringList row = chart->csv().split('\n')[48].split(',');  // pair 47
    QCOMPARE(row[0], QString("47"));
    QVERIFY(qAbs(row[2].toDouble() - 51861) < 1);
    QVERIFY(qAbs(row[3].toDouble() - 2048 / row[2].toDouble()) < 1e-9);
    QVERIFY(qAbs(row[5].toDouble() - 64) < 1e-9);  // YaRN: s above d_tcd
    QVERIFY(qAbs(row[6].toDouble() / row[2].toDouble() - 64) < 1e-9);
  }

  void heatmap_csv_has_the_scored_cells() {
    std::unique_ptr<ChartView> chart(make_heatmap(true));
    const QStringList lines = chart->csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 33);
    QVERIFY(lines[1].startsWith("\"YaRN\",4096,0,"));
    QVERIFY(lines[33].startsWith("\"LongRoPE2\",12288,"));
  }
};

QTEST_MAIN(TestChartExports)
#include "test_chart_exports.moc"
