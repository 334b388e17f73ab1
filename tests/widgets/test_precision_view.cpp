// The precision lens: measured lines, estimate, marks, what hovering, clicking, the slider and the keys do.
#include <QApplication>
#include <QSignalSpy>
#include <QSlider>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "core/rope/methods.h"
#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/frame/precision_view.h"
#include "widgets/frame/view_chooser.h"
#include "widgets/theme/arithmetic_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

std::shared_ptr<const PrecisionReport> report_of(const char* preset, const char* method, std::int64_t target) {
  const RopeFactors factors = make_factors(method, preset_rope(preset), target);
  return std::make_shared<const PrecisionReport>(measure_phase_errors(factors, {target, {}, 0.1}));
}

const QCPGraph* graph_named(const PrecisionChart& chart, const QString& name) {
  for (int at = 0; at < chart.plot()->graphCount(); ++at)
    if (chart.plot()->graph(at)->name() == name) return chart.plot()->graph(at);
  return nullptr;
}

QPoint over(const PrecisionChart& chart, double x) {
  return {int(std::lround(chart.plot()->xAxis->coordToPixel(x))), chart.plot()->axisRect()->rect().center().y()};
}

}  // namespace

class TestPrecisionView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void lines_are_what_was_measured() {
    PrecisionView view;
    PrecisionChart& chart = *view.chart();
    QCOMPARE(chart.state(), ChartView::State::empty);
    QVERIFY(!view.slider()->isEnabled());
    const auto report = report_of("llama3-8b", "ntk_rcd", 131072);
    view.set_report(report, "NTK-rcd");
    show(view);
    QCOMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.position(), std::int64_t(131071));
    QCOMPARE(chart.plot()->graphCount(), 8);  // a line and its estimate for each
    for (const PhaseErrors& errors : report->errors) {
      const QCPGraph* graph = graph_named(chart, arithmetic_text(errors.arithmetic));
      const QCPGraph* estimate = graph_named(chart, arithmetic_text(errors.arithmetic) + ", estimate");
      QVERIFY(graph && estimate);
      QCOMPARE(graph->data()->size(), 64);
      for (int pair = 0; pair < 64; ++pair) {
        const std::size_t at = report->index(pair, report->positions.size() - 1);
        const double value = graph->data()->at(pair)->value;
        if (errors.overflowed[at])
          QVERIFY(std::isnan(value) && errors.arithmetic == PhaseArithmetic::float16);
        else
          QCOMPARE(value, std::max(errors.phase_error[at], PrecisionChart::kPhaseFloor));
        QCOMPARE(
            estimate->data()->at(pair)->value,
            std::max(phase_error_estimate(errors.arithmetic, report->inverse_frequencies[std::size_t(pair)], 131071),
                     PrecisionChart::kPhaseFloor / 100));
      }
      for (const PhaseErrors& other : report->errors) {
        if (other.arithmetic == errors.arithmetic) continue;
        const QCPGraph* second = graph_named(chart, arithmetic_text(other.arithmetic));
        QVERIFY(graph->pen().color() != second->pen().color());
        QVERIFY(graph->pen().dashPattern() != second->pen().dashPattern());
      }
    }
    // float16 has no number for this position: said in the legend, and counted.
    QVERIFY(!chart.header()->entry_rect(101).isEmpty());
    QVERIFY2(chart.header()->sentence().contains("64 in float16"), qPrintable(chart.header()->sentence()));
    QVERIFY(chart.header()->sentence().contains("0 in float32"));
    view.clear();
    QCOMPARE(chart.state(), ChartView::State::empty);
    QCOMPARE(chart.plot()->graphCount(), 0);
  }

  void the_slider_moves_the_position() {
    PrecisionView view;
    const auto report = report_of("phi3-mini", "none", 131072);
    view.set_report(report, "Original");
    show(view);
    QCOMPARE(view.slider()->maximum(), int(report->positions.size()) - 1);
    view.slider()->setFocus();
    QTest::keyClick(view.slider(), Qt::Key_Left);
    const std::size_t at = report->positions.size() - 2;
    QCOMPARE(view.chart()->position(), report->positions[at]);
    QCOMPARE(view.slider_text().remove(','), QString("position %1").arg(report->positions[at]));
    const QCPGraph* graph = graph_named(*view.chart(), "float32");
    QCOMPARE(graph->data()->at(3)->value, report->errors[2].phase_error[report->index(3, at)]);
    QTest::keyClick(view.slider(), Qt::Key_Home);
    QCOMPARE(view.chart()->position(), std::int64_t(1));
    // Another set of the same model keeps the place.
    view.set_report(report_of("phi3-mini", "yarn", 131072), "YaRN");
    QCOMPARE(view.chart()->position(), std::int64_t(1));
    QCOMPARE(view.slider()->value(), 0);
  }

  void one_pair_by_position() {
    PrecisionView view;
    const auto report = report_of("phi3-mini", "none", 131072);
    view.set_report(report, "Original");
    show(view);
    QSignalSpy selected(&view, &PrecisionView::pair_selected);
    QTest::mouseClick(view.chart()->plot(), Qt::LeftButton, {}, over(*view.chart(), 7));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toInt(), 7);
    const QRect tab = view.axes()->tabs()->tabRect(1);
    QTest::mouseClick(view.axes()->tabs(), Qt::LeftButton, {}, tab.center());
    QTest::qWait(100);
    QCOMPARE(view.chart()->axis(), PrecisionChart::Axis::positions);
    QCOMPARE(view.chart()->pair(), 7);
    QCOMPARE(view.slider_text(), QString("pair 7"));
    const QCPGraph* graph = graph_named(*view.chart(), "bfloat16");
    QCOMPARE(graph->data()->size(), int(report->positions.size()));
    for (std::size_t at = 0; at < report->positions.size(); ++at)
      QCOMPARE(graph->data()->at(int(at))->value,
               std::max(report->errors[0].phase_error[report->index(7, at)], PrecisionChart::kPhaseFloor));
    // The pair that another view points at is shown; one that is left stays.
    view.set_current_pair(0);
    QCOMPARE(view.chart()->pair(), 0);
    QCOMPARE(view.slider()->value(), 0);
    QVERIFY2(view.chart()->header()->sentence().contains("from 257 in bfloat16"),
             qPrintable(view.chart()->header()->sentence()));
    view.set_current_pair(-1);
    QCOMPARE(view.chart()->pair(), 0);
    QTest::keyClick(view.slider(), Qt::Key_Right);
    QCOMPARE(view.chart()->pair(), 1);
  }

  void hovering_tells_every_value() {
    PrecisionView view;
    const auto report = report_of("llama3-8b", "none", 131072);
    view.set_report(report, "Original");
    show(view);
    QSignalSpy hovered(&view, &PrecisionView::pair_hovered);
    move_mouse(view.chart()->plot(), over(*view.chart(), 20));
    QCOMPARE(hovered.size(), 1);
    QCOMPARE(hovered[0][0].toInt(), 20);
    const QString tip = QToolTip::text();
    QVERIFY2(tip.contains("Pair 20 at position 131,071"), qPrintable(tip));
    QVERIFY(tip.contains("rad") && tip.contains("no number") && tip.contains("(Original)"));
    for (const PhaseArithmetic one : kPhaseArithmetics) QVERIFY(tip.contains(arithmetic_text(one)));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view.chart()->plot(), &leave);
    QCOMPARE(hovered.size(), 2);
    QCOMPARE(hovered[1][0].toInt(), -1);
  }

  void cosine_and_sine_and_the_legend() {
    PrecisionView view;
    const auto report = report_of("phi3-mini", "none", 8192);
    view.set_report(report, "Original");
    show(view);
    PrecisionChart& chart = *view.chart();
    QTest::mouseClick(view.quantities()->tabs(), Qt::LeftButton, {}, view.quantities()->tabs()->tabRect(1).center());
    QCOMPARE(chart.quantity(), PrecisionChart::Quantity::values);
    QCOMPARE(chart.plot()->graphCount(), 4);
    const std::size_t last = report->positions.size() - 1;
    QCOMPARE(graph_named(chart, "float32")->data()->at(0)->value,
             report->errors[2].value_error[report->index(0, last)]);
    QTest::qWait(100);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(0).center().toPoint());
    QVERIFY(!graph_named(chart, "bfloat16"));
    QVERIFY(graph_named(chart, "float16"));
    QVERIFY(!chart.header()->entries()[0].on);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(0).center().toPoint());
    QVERIFY(graph_named(chart, "bfloat16"));
  }

  void csv_has_every_value() {
    PrecisionView view;
    const auto report = report_of("phi3-mini", "none", 512);
    view.set_report(report, "Original");
    const QStringList lines = view.chart()->csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 48 * qsizetype(report->positions.size()) * 4);
    const QStringList row = lines.last().split(',');
    QCOMPARE(row[0], QString("47"));
    QCOMPARE(row[2], QString("511"));
    QCOMPARE(row[3], QString("ropewalk"));
    QVERIFY(row[4].toDouble() <= row[6].toDouble());
  }

  void dark_and_small() {
    PrecisionView view;
    view.set_report(report_of("phi3-mini", "none", 8192), "Original");
    apply_theme(*qApp, Theme::dark);
    show(view, {480, 260});
    QVERIFY(view.axes()->box()->isVisible() && !view.axes()->tabs()->isVisible());
    QCOMPARE(graph_named(*view.chart(), "float32")->pen().color(),
             arithmetic_pen(PhaseArithmetic::float32, true).color());
  }
};

QTEST_MAIN(TestPrecisionView)
#include "test_precision_view.moc"
