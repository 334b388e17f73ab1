// The charts of an attention run and the view that holds them: states, what they draw, links, CSV.
#include <QtTest/QtTest>

#include "tests/widgets/attention_chart_data.h"
#include "widgets/charts/attention_along_view.h"
#include "widgets/charts/attention_distance_chart.h"
#include "widgets/charts/attention_pair_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/frame/attention_view.h"
#include "widgets/frame/run_pane.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

std::shared_ptr<RunData> run_with(int layers) {
  RunRecord record;
  record.spec = attention_chart_spec();
  record.summary.id = 7;
  record.summary.kind = "attention";
  record.summary.state = "running";
  auto run = std::make_shared<RunData>(record);
  std::vector<Event> events;
  for (int layer = 0; layer < layers; ++layer)
    for (int set = 0; set < 2; ++set)
      events.push_back({std::int64_t(events.size()) + 1, 1, attention_chart_layer(attention_chart_spec(), set, layer)});
  run->append(events);
  return run;
}

void show(QWidget& widget, QSize size) {
  widget.resize(size);
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
  QTest::qWait(80);
}

QPoint in_plot(const PlotView& chart, double x, double share_of_height) {
  const QRect area = chart.plot()->axisRect()->rect();
  return {int(chart.plot()->xAxis->coordToPixel(x)), area.top() + int(share_of_height * area.height())};
}

}  // namespace

class TestAttentionCharts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void the_set_that_all_views_mark_is_drawn_stronger() {
    RunPane pane(std::string("attention"));
    const auto run = run_with(2);
    pane.set_run(run);
    show(pane, {1100, 400});
    auto* view = qobject_cast<AttentionView*>(pane.own_view());
    QVERIFY(view);
    const auto widths = [&] {
      QList<double> found;
      for (const LegendEntry& entry : view->distance()->header()->entries()) found << entry.pen.widthF();
      for (const LegendEntry& entry : view->pairs()->header()->entries())
        if (entry.can_toggle) found << entry.pen.widthF();
      return found;
    };
    QCOMPARE(widths(), (QList<double>{2, 2, 2, 2}));
    const QCPRange zoomed(2, 40);
    view->distance()->plot()->xAxis->setRange(zoomed);
    const QImage before = view->along()->grab().toImage();
    pane.set_current_set(attention_chart_spec().factor_sets[1]);
    QCOMPARE(widths(), (QList<double>{2, 3.25, 2, 3.25}));
    QCOMPARE(view->distance()->plot()->xAxis->range(), zoomed);  // only marked: what is looked at stays
    QVERIFY(view->along()->grab().toImage() != before);
    // One that the run did not measure: none is marked.
    RopeFactors other = attention_chart_spec().factor_sets[1];
    other.rescale_factors.back() *= 1.5;
    pane.set_current_set(other);
    QCOMPARE(widths(), (QList<double>{2, 2, 2, 2}));
    QVERIFY(view->along()->grab().toImage() == before);
  }

  void distance_has_a_line_and_a_band_a_set() {
    AttentionDistanceChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto history = attention_chart_history();
    chart.show_attention({history, 2, 1});
    QCOMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.plot()->graphCount(), 6);  // mean and two quartiles a set
    int filled = 0;
    for (const double mean : history->head(0, 2, 1).mean) filled += !std::isnan(mean);
    QVERIFY(filled < 48);  // some bins are narrower than a token
    for (int graph = 0; graph < 6; ++graph) QCOMPARE(chart.plot()->graph(graph)->dataCount(), filled);
    QCOMPARE(int(chart.header()->entries().size()), 2);
    QVERIFY(chart.header()->sentence().contains("layer 2, head 1"));
    show(chart, {600, 360});
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(0).center().toPoint());
    int visible = 0;
    for (int graph = 0; graph < 6; ++graph) visible += chart.plot()->graph(graph)->visible();
    QCOMPARE(visible, 3);
    chart.show_attention({history, 9, -1});  // not measured
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_failed("The disk is full");
    QCOMPARE(chart.state(), ChartView::State::failed);
  }

  void csv_has_the_numbers() {
    const auto history = attention_chart_history();
    AttentionDistanceChart distance;
    AttentionPairChart pairs;
    AttentionAlongView along;
    distance.show_attention({history, 1, 0});
    pairs.show_attention({history, 1, 0});
    along.show_attention({history, 1, 0});
    QVERIFY(!distance.csv().contains("nan"));
    QCOMPARE(pairs.csv().count('\n'), 1 + 2 * 32);
    QCOMPARE(along.csv().count('\n'), 1 + 2 * 4 * 48);
    const QStringList line = pairs.csv().split('\n').at(1 + 32 + 5).split(',');
    QCOMPARE(line.at(3), QString("5"));
    QCOMPARE(line.at(4).toDouble(), QString::number(history->head(1, 1, 0).pair_share[5], 'g', 12).toDouble());
  }

  void pairs_beyond_their_arc_are_said_and_linked() {
    AttentionPairChart chart;
    chart.show_attention({attention_chart_history(), 1, AttentionHistory::kAllHeads});
    const int beyond = 32 - 16;  // from d_tcd = 16 on without rescaling
    QVERIFY2(chart.header()->sentence().contains(QString("%1 pairs").arg(beyond)),
             qPrintable(chart.header()->sentence()));
    QVERIFY(chart.header()->sentence().contains(": none"));  // YaRN to the same length
    show(chart, {700, 340});
    QSignalSpy hovered(&chart, &AttentionPairChart::pair_hovered), selected(&chart, &AttentionPairChart::pair_selected);
    QTest::mouseMove(chart.plot(), in_plot(chart, 20, 0.6));
    QTRY_COMPARE(chart.hovered_pair(), 20);
    QCOMPARE(hovered.last().at(0).toInt(), 20);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, in_plot(chart, 11, 0.6));
    QCOMPARE(selected.last().at(0).toInt(), 11);
    const auto before = hovered.count();
    chart.set_hovered_pair(3);
    QCOMPARE(chart.hovered_pair(), 3);
    QCOMPARE(hovered.count(), before);
  }

  void along_finds_layers_and_parts() {
    AttentionAlongView view;
    QCOMPARE(view.state(), ChartView::State::empty);
    view.show_attention({attention_chart_history(), 0, AttentionHistory::kAllHeads});
    QCOMPARE(view.state(), ChartView::State::ready);
    show(view, {760, 420});
    for (int set = 0; set < 2; ++set)
      for (int layer = 0; layer < 4; ++layer) {
        const QRectF rect = view.layer_rect(set, layer);
        QVERIFY(rect.height() > 20 && rect.width() > 100);
        const auto place = view.place_at(rect.center());
        QVERIFY(place.has_value());
        QCOMPARE(*place, (AttentionAlongView::Place{set, layer, 24}));
      }
    QVERIFY(view.layer_rect(0, 9).isEmpty());
    QSignalSpy selected(&view, &AttentionAlongView::layer_selected);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.layer_rect(1, 3).center().toPoint());
    QCOMPARE(selected.last().at(0).toInt(), 3);
    // Where more attention falls the picture is another.
    const QImage image = view.grab().toImage();
    const QRectF row = view.layer_rect(1, 3);
    const auto color = [&](double part) {
      return image.pixelColor(QPointF(row.left() + (part + 0.5) / 48 * row.width(), row.center().y()).toPoint());
    };
    QVERIFY(color(0) != color(20));
  }

  void the_view_follows_a_run_and_its_choices() {
    AttentionView view;
    QCOMPARE(view.distance()->state(), ChartView::State::empty);
    QVERIFY(view.pairs()->isHidden());  // one empty state, not three
    view.set_empty("It will stand here.", "Attention…");
    const auto run = run_with(2);
    view.set_run(run);
    show(view, {1100, 320});
    QCOMPARE(view.layer()->count(), 2);
    QCOMPARE(view.head()->count(), 3);
    QCOMPARE(view.layer()->currentData().toInt(), 1);  // looks at the needle most
    QVERIFY(view.pairs()->isVisible() && view.along()->isVisible());
    QVERIFY(view.pairs()->x() > view.distance()->x() && view.along()->x() > view.pairs()->x());
    view.resize(1100, 760);
    QTRY_VERIFY(view.pairs()->y() > view.distance()->y());
    run->append({{5, 2, attention_chart_layer(attention_chart_spec(), 1, 2)}});
    view.run_appended();
    QCOMPARE(view.layer()->count(), 3);
    QCOMPARE(view.layer()->currentData().toInt(), 2);
    view.show_layer(0);  // by hand: it stays
    run->append({{6, 2, attention_chart_layer(attention_chart_spec(), 1, 3)}});
    view.run_appended();
    QCOMPARE(view.layer()->currentData().toInt(), 0);
    QVERIFY(view.distance()->header()->sentence().contains("layer 0, mean over heads"));
    QVERIFY(view.facts().join(' ').contains("0.3"));
    view.set_loading("Reading");
    QCOMPARE(view.distance()->state(), ChartView::State::loading);
    view.clear_overlay();
    view.set_run(nullptr);
    QCOMPARE(view.distance()->state(), ChartView::State::empty);
    QVERIFY(view.along()->isHidden());
  }
};

QTEST_MAIN(TestAttentionCharts)
#include "test_attention_charts.moc"
