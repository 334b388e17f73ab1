// The chart of perplexity by length: lines and styles, what is chosen, hovering, digits, the table, its states.
#include <QApplication>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/perplexity_chart_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/perplexity_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/frame/perplexity_view.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;
using Shown = PerplexityChart::Shown;

class TestPerplexityChart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void a_line_for_each_set_in_its_methods_colour() {
    PerplexityChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto history = make_perplexity_history();
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart);
    QCOMPARE(chart.plot()->graphCount(), 3);
    for (int set = 0; set < 3; ++set) {
      const QCPGraph* graph = chart.plot()->graph(set);
      const auto line = history->by_length(ScoredTokens::all, set);
      QCOMPARE(graph->dataCount(), 5);
      for (int i = 0; i < 5; ++i) {
        QCOMPARE(graph->data()->at(i)->key, line[std::size_t(i)].at);
        QCOMPARE(graph->data()->at(i)->value, line[std::size_t(i)].perplexity);
      }
      QCOMPARE(graph->pen().color(), method_color(history->factor_sets()[std::size_t(set)].method, false));
      for (int other = 0; other < set; ++other) QVERIFY(graph->pen() != chart.plot()->graph(other)->pen());
    }
    QCOMPARE(chart.plot()->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(chart.plot()->xAxis->range().contains(2048) && chart.plot()->xAxis->range().contains(32768));
    QVERIFY2(chart.header()->sentence().contains("32k") && chart.header()->sentence().contains("YaRN"),
             qPrintable(chart.header()->sentence()));
  }

  void what_is_shown_can_be_chosen() {
    PerplexityChart chart;
    const auto history = make_perplexity_history();
    chart.set_history(history);
    show(chart);
    chart.set_shown(Shown::key);
    QCOMPARE(chart.plot()->graph(1)->data()->at(0)->value, history->by_length(ScoredTokens::key, 1)[0].perplexity);
    chart.set_shown(Shown::answer);
    QCOMPARE(chart.plot()->graph(1)->data()->at(4)->value, history->by_length(ScoredTokens::answer, 1)[4].perplexity);
    chart.set_shown(Shown::position);
    QCOMPARE(chart.plot()->graph(2)->dataCount(), int(history->by_position(2).size()));
    QVERIFY(chart.plot()->xAxis->label().contains("Position"));
    QVERIFY(chart.plot()->xAxis->range().lower < 10);
  }

  void where_there_are_no_key_tokens_it_says_so() {
    PerplexityChart chart;
    chart.set_history(make_perplexity_history(false));
    QCOMPARE(chart.state(), ChartView::State::ready);
    chart.set_shown(Shown::key);
    QCOMPARE(chart.state(), ChartView::State::empty);
    show(chart);
    bool said = false;
    for (const QLabel* label : chart.findChildren<QLabel*>()) said |= label->text().contains("No key tokens");
    QVERIFY(said);
    chart.set_shown(Shown::all);
    QCOMPARE(chart.state(), ChartView::State::ready);
  }

  void digits_are_as_many_as_the_interval_justifies() {
    const auto text = [](double value, double low, double high) {
      return PerplexityChart::justified_text({8192, 0, 8192, value, low, high, 4, 100});
    };
    QCOMPARE(text(12.34567, 12.2, 12.5), QString("12.35"));
    QCOMPARE(text(12.34567, 9, 15), QString("12.3"));
    QCOMPARE(text(12.34567, 12.3448, 12.3463), QString("12.34567"));
    QCOMPARE(text(1234.6, 900, 1500), QString("1235"));
    QCOMPARE(text(12.34567, 0, INFINITY), QString("12.3"));
    QCOMPARE(PerplexityChart::interval_text({1, 0, 1, 2, 0, INFINITY, 1, 1}), QString("–"));
  }

  void hovering_tells_the_exact_length_and_every_set() {
    PerplexityChart chart;
    const auto history = make_perplexity_history();
    chart.set_history(history);
    show(chart);
    const QRect area = chart.plot()->axisRect()->rect();
    move_mouse(chart.plot(), QPointF(chart.plot()->xAxis->coordToPixel(15000), area.center().y()));
    const QString tip = QToolTip::text();
    QVERIFY2(tip.contains("16,384 tokens"), qPrintable(tip));
    QVERIFY(tip.contains("YaRN") && tip.contains("12,288"));  // 6 documents of 2,048 tokens
    QVERIFY(tip.contains(PerplexityChart::justified_text(history->by_length(ScoredTokens::all, 1)[3])));
    chart.set_shown(Shown::position);
    QTest::qWait(60);
    move_mouse(chart.plot(), QPointF(chart.plot()->xAxis->coordToPixel(19), area.center().y()));
    QVERIFY2(QToolTip::text().contains("Positions 16 to 22"), qPrintable(QToolTip::text()));
  }

  void the_legend_hides_a_set() {
    PerplexityChart chart;
    chart.set_history(make_perplexity_history());
    show(chart);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(1).center().toPoint());
    QVERIFY(!chart.plot()->graph(1)->visible());
    QVERIFY(chart.plot()->graph(0)->visible());
    QVERIFY(!chart.header()->sentence().contains("YaRN"));
  }

  void csv_has_every_point() {
    PerplexityChart chart;
    const auto history = make_perplexity_history();
    chart.set_history(history);
    const QStringList lines = chart.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 3 * 5);
    const QStringList row = lines[1 + 5 + 4].split(',');
    QCOMPARE(row.mid(0, 5), (QStringList{"1", "yarn", "all", "0", "32768"}));
    QVERIFY(std::abs(row[5].toDouble() - history->by_length(ScoredTokens::all, 1)[4].perplexity) < 1e-9);
    QCOMPARE(row[8], QString("6"));
  }

  void a_live_run_grows() {
    PerplexityChart chart;
    auto history = std::make_shared<PerplexityHistory>(perplexity_chart_spec());
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::empty);
    show(chart);
    PerplexityMeasured measured;
    measured.length = 2048;
    measured.evaluation = perplexity_chart_evaluation(2, 0.1, 10);
    history->add(Event{1, 0, measured});
    chart.history_appended();
    QTRY_COMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.plot()->graph(0)->dataCount(), 1);
    QVERIFY(chart.plot()->xAxis->range().size() > 0 && chart.plot()->yAxis->range().size() > 0);
    chart.set_history(nullptr);
    QCOMPARE(chart.state(), ChartView::State::empty);
  }

  void the_table_stands_beside_on_demand() {
    PerplexityView view;
    const auto history = make_perplexity_history();
    view.chart()->set_history(history);
    show(view);
    QVERIFY(!view.table_shown());
    view.show_table(true);
    QCOMPARE(view.table()->rowCount(), 5);
    QCOMPARE(view.table()->columnCount(), 1 + 3 + 2);
    QCOMPARE(view.table()->item(3, 0)->text(), QString("16,384"));
    QCOMPARE(view.table()->item(3, 2)->text(),
             PerplexityChart::justified_text(history->by_length(ScoredTokens::all, 1)[3]));
    QCOMPARE(view.table()->item(3, 4)->text(), QString("6"));
    view.chart()->set_shown(Shown::position);
    QCOMPARE(view.table()->rowCount(), int(history->by_position(0).size()));
    QCOMPARE(view.table()->item(0, 0)->text(), QString("1 – 15"));
  }
};

QTEST_MAIN(TestPerplexityChart)
#include "test_perplexity_chart.moc"
