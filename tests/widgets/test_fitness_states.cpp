// FitnessChart beyond its points: held-out scores, tuned baselines, the robust axis, generations, the rectangle.
#include <QApplication>
#include <QSignalSpy>
#include <QSlider>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/generation_scrubber.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/named_factors.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

CandidateCloud* cloud_of(const FitnessChart& chart) {
  for (int index = 0; index < chart.plot()->plottableCount(); ++index)
    if (auto* cloud = dynamic_cast<CandidateCloud*>(chart.plot()->plottable(index))) return cloud;
  return nullptr;
}

void drag(FitnessChart& chart, QPoint from, QPoint to, Qt::KeyboardModifiers keys) {
  QTest::mousePress(chart.plot(), Qt::LeftButton, keys, from);
  QMouseEvent move(QEvent::MouseMove, to, chart.plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
  QApplication::sendEvent(chart.plot(), &move);
  QTest::mouseRelease(chart.plot(), Qt::LeftButton, keys, to);
}

}  // namespace

class TestFitnessStates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void one_outlier_does_not_set_the_axis() {
    const auto history = make_evolution(10, 40, 1);
    FitnessChart chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    double most = 0;
    for (const auto& point : cloud_of(chart)->points())
      if (point.kind != CandidateCloud::Kind::failed) most = std::max(most, point.y);
    const double top = chart.plot()->yAxis->range().upper;
    QVERIFY2(top < most / 2, qPrintable(QString("%1 %2").arg(top).arg(most)));
    int above = 0;
    for (const auto& point : cloud_of(chart)->points())
      above += point.kind != CandidateCloud::Kind::failed && point.y > top;
    QVERIFY(above > 0 && above < int(history->candidates().size()) / 20 + 1);
    QCOMPARE(chart.candidates_above(), above);
    // The mark shows them, as does a double click.
    const QRect area = chart.plot()->axisRect()->rect();
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, QPoint(area.center().x(), area.top() + 10));
    QVERIFY(chart.plot()->yAxis->range().upper >= most);
    QCOMPARE(chart.candidates_above(), 0);
    chart.fit_to_most();
    QCOMPARE(chart.candidates_above(), above);
    QTest::mouseDClick(chart.plot(), Qt::LeftButton, {}, area.center());
    QCOMPARE(chart.candidates_above(), 0);
  }

  void heldout_scores_stand_beside_the_search_fitness() {
    const auto with = make_evolution(4, 32, 1, true), without = make_evolution(4, 32, 1, false);
    FitnessChart chart;
    chart.set_history(with);
    show(chart, {1000, 440});
    const HeldOutScored* scored = with->heldout_of(with->best()->id);
    QVERIFY(scored);
    const QString words = chart.header()->sentence();
    QVERIFY2(words.contains("held-out " + QString::number(perplexity(scored->evaluation), 'f', 3)), qPrintable(words));
    QVERIFY(words.contains(QString::number(perplexity(with->best()->evaluation), 'f', 3)));
    QVERIFY(words.count(QChar(u'–')) == 2);  // two intervals
    const auto& entries = chart.header()->entries();
    const auto diamond = [](const LegendEntry& entry) { return entry.mark == LegendEntry::Mark::diamond; };
    QVERIFY(std::any_of(entries.begin(), entries.end(), diamond));
    // A diamond is drawn at its candidate.
    const QPointF at(chart.plot()->xAxis->coordToPixel(double(with->best()->id + 1)),
                     chart.plot()->yAxis->coordToPixel(perplexity(scored->evaluation)));
    const QImage image = chart.render_image(chart.size(), 1);
    const QPointF drawn(chart.plot()->xAxis->coordToPixel(double(with->best()->id + 1)),
                        chart.plot()->yAxis->coordToPixel(perplexity(scored->evaluation)));
    QVERIFY(chart.rect().contains(at.toPoint()));
    const QColor accent = colors_for(Theme::light).accent;
    bool edge = false;
    for (int dx = -7; dx <= 7; ++dx)
      for (int dy = -7; dy <= 7; ++dy) {
        const QColor color = image.pixelColor(drawn.toPoint() + QPoint(dx, dy));
        edge |= std::abs(color.red() - accent.red()) + std::abs(color.blue() - accent.blue()) < 12;
      }
    QVERIFY(edge);
    QVERIFY(chart.csv().contains("held-out candidate," + QString::number(with->best()->id)));
    QVERIFY(chart.csv().contains("held-out yarn tuned,"));
    chart.set_history(without);
    QTest::qWait(80);
    QVERIFY(!chart.header()->sentence().contains("held-out"));
  }

  // A chart that was never shown, as the command line draws it: no name runs out of the picture.
  void names_of_baselines_end_inside_the_picture() {
    FitnessChart chart;
    chart.set_history(make_evolution(6, 32, 1));
    const QImage image = chart.render_image({1100, 520}, 1);
    const QColor ground = colors_for(Theme::light).surface;
    for (int y = 0; y < image.height(); ++y)
      for (int x = image.width() - 4; x < image.width(); ++x) QCOMPARE(image.pixelColor(x, y), ground);
  }

  void tuned_baselines_have_names_of_their_own() {
    const auto history = make_evolution(1, 32, 1);
    for (const BaselineEvaluated& baseline : history->baselines())
      if (baseline.tuned && baseline.factors.method == "yarn")
        QCOMPARE(tuned_name(baseline.factors), QString("YaRN, tuned: scale 2.4, β 24/1"));
    RopeFactors factors;
    factors.method = "ntk";
    QCOMPARE(tuned_name(factors), QString("NTK-aware, tuned"));
  }

  void the_slider_shows_the_end_of_a_generation() {
    const auto history = make_evolution(6, 32, 1);
    FitnessChart chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    GenerationScrubber* scrubber = chart.scrubber();
    QVERIFY(scrubber->isVisible());
    QCOMPARE(scrubber->generation(), -1);
    QSignalSpy scrubbed(&chart, &FitnessChart::generation_scrubbed);
    scrubber->slider()->setFocus();
    for (int press = 0; press < 5; ++press) QTest::keyClick(scrubber->slider(), Qt::Key_Left);
    QCOMPARE(chart.scrubbed_generation(), 2);
    QCOMPARE(scrubbed.back()[0].toInt(), 2);
    QTest::qWait(80);
    const std::size_t end = 3 * 32;
    QCOMPARE(cloud_of(chart)->faded_from(), end);
    const std::size_t best = history->best_so_far()[end - 1];
    const auto line = chart.plot()->graph(0)->data();
    QCOMPARE(line->at(line->size() - 1)->key, double(end));
    QCOMPARE(line->at(line->size() - 1)->value, perplexity(history->candidates()[best].evaluation));
    QCOMPARE(chart.plot()->graph(1)->data()->size(), 3);
    QVERIFY(chart.header()->sentence().startsWith("After generation 2"));
    QVERIFY(chart.header()->sentence().contains("96 candidates"));
    // What came later is not hit.
    const auto& later = cloud_of(chart)->points()[end + 5];
    QVERIFY(!cloud_of(chart)->nearest(cloud_of(chart)->pixel(later), 0.5) ||
            cloud_of(chart)->nearest(cloud_of(chart)->pixel(later), 0.5)->id != later.id);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.scrubbed_generation(), 3);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.scrubbed_generation(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.scrubbed_generation(), -1);
    QCOMPARE(cloud_of(chart)->faded_from(), CandidateCloud::kNoneFaded);
    chart.set_scrubbed_generation(1);
    QCOMPARE(scrubber->generation(), 1);
    chart.set_scrubbed_generation(99);
    QCOMPARE(chart.scrubbed_generation(), -1);
    chart.resize(800, 200);  // a low chart keeps its height for the plot
    QVERIFY(!scrubber->isVisible());
  }

  void a_rectangle_lists_its_candidates() {
    const auto history = make_evolution(6, 32, 1);
    FitnessChart chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    QSignalSpy brushed(&chart, &FitnessChart::candidates_brushed);
    const QRect area = chart.plot()->axisRect()->rect();
    const QPoint from(area.left() + area.width() / 4, area.center().y() + 20), to(area.right() - 40, area.bottom() - 2);
    drag(chart, from, to, Qt::ShiftModifier);
    QCOMPARE(brushed.count(), 1);
    std::set<qint64> expected;
    for (const auto& point : cloud_of(chart)->points())
      if (QRectF(from, to).contains(cloud_of(chart)->pixel(point))) expected.insert(point.id);
    const auto ids = brushed[0][0].value<QList<qint64>>();
    QVERIFY(expected.size() > 10);
    QCOMPARE(std::set<qint64>(ids.begin(), ids.end()), expected);
    for (int at = 1; at < ids.size(); ++at)
      QVERIFY(history->find(ids[at - 1])->evaluation.nll <= history->find(ids[at])->evaluation.nll);
    QCOMPARE(chart.brushed(), ids);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(brushed.count(), 2);
    QVERIFY(chart.brushed().isEmpty());
    // Without Shift a drag pans, unless rectangles are asked for.
    const QCPRange x = chart.plot()->xAxis->range();
    drag(chart, from, to, {});
    QCOMPARE(brushed.count(), 2);
    QVERIFY(chart.plot()->xAxis->range() != x);
    chart.fit_to_most();
    QTest::qWait(60);
    chart.set_brushing(true);
    drag(chart, from, to, {});
    QCOMPARE(brushed.count(), 3);
    // A click selects also then.
    QSignalSpy selected(&chart, &FitnessChart::candidate_selected);
    const QPoint at = cloud_of(chart)->pixel(cloud_of(chart)->points()[100]).toPoint();
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at);
    QCOMPARE(selected.count(), 1);
  }
};

QTEST_MAIN(TestFitnessStates)
#include "test_fitness_states.moc"
