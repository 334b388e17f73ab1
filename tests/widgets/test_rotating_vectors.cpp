// The rotating vectors: their angles are those of the tables that models are run with; what moves them moves them.
#include <QComboBox>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/phase_reach.h"
#include "core/rope/presets.h"
#include "core/rope/rope_table.h"
#include "widgets/frame/rotation_view.h"

using namespace ropewalk;

namespace {

const RopeDescription kSmall{64, 10000, 512};

NamedFactors set_of(const char* method, std::int64_t target = 2048) {
  NamedFactors set = named(make_factors(method, kSmall, target));
  set.factors.target = target;
  return set;
}

}  // namespace

class TestRotatingVectors : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void angles_are_those_of_the_models_tables_data() {
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"none", "pi", "ntk", "yarn", "ntk_rcd"}) QTest::newRow(method) << QByteArray(method);
  }

  void angles_are_those_of_the_models_tables() {
    QFETCH(QByteArray, method);
    const NamedFactors set = set_of(method.constData());
    const RopeTable table = make_rope_table(set.factors.rope, set.factors.rescale_factors, 1, 2048);
    RotatingVectors chart;
    chart.set_factors(set);
    chart.set_pairs({0, 7, 16, 31});
    for (const int position : {0, 1, 100, 511, 512, 2047}) {
      chart.set_position(position);
      for (int i = 0; i < 4; ++i) {
        const RotatingVectors::Vector shown = chart.vector(i);
        const std::size_t at = std::size_t(position) * std::size_t(table.pairs) + std::size_t(shown.pair);
        QVERIFY(std::abs(std::cos(shown.angle) - double(table.cosine[at])) < 1e-6);
        QVERIFY(std::abs(std::sin(shown.angle) - double(table.sine[at])) < 1e-6);
      }
    }
  }

  void marks_what_training_never_saw() {
    for (const char* method : {"none", "pi", "ntk", "yarn"}) {
      const NamedFactors set = set_of(method);
      const std::vector<PhaseReach> reach = phase_reach(set.factors, FactorPolicy::always_long, 2048);
      RotatingVectors chart;
      chart.set_factors(set);
      chart.set_pairs({0, 15, 16, 20, 31});
      chart.set_position(2048);
      for (int i = 0; i < 5; ++i) {
        const RotatingVectors::Vector shown = chart.vector(i);
        QCOMPARE(shown.unseen, reach[std::size_t(shown.pair)].leaves);
        QCOMPARE(shown.leaves, shown.unseen);
      }
      chart.set_position(512);
      for (int i = 0; i < 5; ++i) QVERIFY(!chart.vector(i).unseen);
    }
  }

  void the_product_depends_on_the_distance_alone() {
    RotatingVectors chart;
    chart.set_factors(set_of("none"));
    chart.set_pairs({3});
    chart.set_distance(20);
    chart.set_position(30);
    const double first = chart.vector(0).dot();
    QVERIFY(std::abs(first - std::cos(20 * inverse_frequencies(kSmall)[3])) < 1e-12);
    const QImage before = chart.render_image({400, 240}, 1);
    chart.set_position(900);
    QCOMPARE(chart.vector(0).dot(), first);
    QVERIFY(before != chart.render_image({400, 240}, 1));
    chart.set_distance(21);
    QVERIFY(chart.vector(0).dot() != first);
    chart.set_position(10);
    QVERIFY(!chart.vector(0).has_key);  // it would stand before the text
  }

  void keys_wheel_and_mouse_move_it() {
    RotatingVectors chart;
    chart.resize(800, 320);
    chart.set_factors(set_of("none"));
    chart.set_pairs({2, 10, 17, 24});
    chart.show();
    chart.setFocus();
    chart.set_position(100);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.position(), 101.0);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.pairs().front(), 3);
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.pairs()[1], 9);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.position(), 2048.0);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.position(), 0.0);
    // A quarter turn of the third dial's vector, by hand.
    const QPoint center(chart.width() * 5 / 8, chart.height() / 2);
    QTest::mousePress(&chart, Qt::LeftButton, {}, center - QPoint(0, 50));
    for (int step = 1; step <= 10; ++step) {
      const double angle = step * M_PI / 20;
      QTest::mouseMove(&chart, center + QPoint(int(50 * std::sin(angle)), int(-50 * std::cos(angle))));
    }
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, center + QPoint(50, 0));
    QCOMPARE(chart.current(), 2);
    const double quarter = 2 * M_PI / inverse_frequencies(kSmall)[17] / 4;
    QVERIFY2(std::abs(chart.position() - quarter) < quarter * 0.3, qPrintable(QString::number(chart.position())));
  }

  void plays_from_a_button_and_stops_when_hidden() {
    RotationView view;
    view.resize(800, 360);
    view.show();
    QVERIFY(!view.play_button()->isEnabled());  // nothing to turn yet
    view.chart()->set_factors(set_of("yarn"));
    QTest::mouseClick(view.play_button(), Qt::LeftButton);
    QVERIFY(view.playing());
    const double before = view.chart()->position();
    QTRY_VERIFY(view.chart()->position() > before);
    view.hide();
    QVERIFY(!view.playing());
    view.show();
    view.speed()->setCurrentIndex(0);
    QCOMPARE(view.tokens_per_second(), 1.0);
    view.chart()->set_position(100);
    view.advance(2.5);
    QCOMPARE(view.chart()->position(), 102.5);
    view.speed()->setCurrentIndex(view.speed()->count() - 1);
    view.advance(1);
    QVERIFY(view.chart()->position() <= view.chart()->length());
    view.position()->setValue(77);
    QCOMPARE(view.chart()->position(), 77.0);
    view.distance()->setValue(5);
    QCOMPARE(view.chart()->distance(), 5.0);
    view.chart()->clear();
    QCOMPARE(view.chart()->state(), ChartView::State::empty);
    QVERIFY(!view.playing());
  }

  void writes_its_data() {
    RotatingVectors chart;
    chart.set_factors(set_of("pi"));
    chart.set_pairs({31});
    chart.set_position(2048);
    const QStringList lines = chart.csv().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    const QStringList row = lines[1].split(QLatin1Char(','));
    QCOMPARE(row.size(), lines[0].split(QLatin1Char(',')).size());
    QCOMPARE(row[0], QStringLiteral("31"));
    QVERIFY(std::abs(row[5].toDouble() - chart.vector(0).angle) < 1e-9);
    QCOMPARE(row[7], QStringLiteral("0"));
  }
};

QTEST_MAIN(TestRotatingVectors)
#include "test_rotating_vectors.moc"
