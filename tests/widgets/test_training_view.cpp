// The view of a training: its lines as numbers, which panels stand, one x axis for all, hovering, CSV.
#include <QApplication>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/mix_strip.h"
#include "widgets/charts/training_panel.h"
#include "widgets/charts/training_view.h"
#include "widgets/theme/context_window_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;
using Part = TrainingView::Part;

namespace {

const QList<Part> kParts{Part::loss, Part::needle, Part::gradient_norm, Part::learning_rate, Part::speed};

Event step_event(std::int64_t sequence, std::int64_t step, double loss, double weight) {
  StepDone done;
  done.result.step = step;
  done.result.short_windows = {loss, weight, 0, 0};
  done.result.gradient_norm = 1;
  done.result.learning_rate = 1e-5;
  done.result.tokens = 100;
  done.result.seconds = 2;
  done.mix = "s";
  return {sequence, double(sequence), done};
}

Evaluation evaluation_of(int documents, int right, int tokens) {
  Evaluation evaluation;
  for (int at = 0; at < documents; ++at) {
    DocumentScore score;
    score.tokens = tokens;
    score.right = right;
    score.nll = 1;
    evaluation.documents.push_back(score);
  }
  summarise(evaluation);
  return evaluation;
}

}  // namespace

class TestTrainingView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qApp, Theme::light); }

  void a_smoothed_loss_is_a_mean_over_tokens() {
    TrainHistory history;
    history.add(step_event(1, 1, 300, 100));  // 3 nats on 100 tokens
    history.add(step_event(2, 2, 0, 0));      // a step without such windows
    history.add(step_event(3, 3, 10, 10));    // 1 nat on 10 tokens
    const TrainingSeries series = training_series(history, 2);
    QCOMPARE(series.short_loss.raw.steps, (QVector<double>{1, 3}));
    QCOMPARE(series.short_loss.raw.values, (QVector<double>{3, 1}));
    const double decay = std::exp(-1.0);  // two steps at exp(-1/2)
    QCOMPARE(series.short_loss.smooth.values.first(), 3.0);
    QVERIFY(qAbs(series.short_loss.smooth.values.last() - (300 * decay + 10) / (100 * decay + 10)) < 1e-12);
    QVERIFY(series.long_loss.empty());
    QCOMPARE(series.speed.raw.values.last(), 50.0);
    QVERIFY(training_series(history, 1).short_loss.smooth.empty());
  }

  void an_interval_counts_documents() {
    const auto [low, high] = accuracy_interval(evaluation_of(8, 7, 7));
    QVERIFY(qAbs(low - 8 / (8 + 1.959963985 * 1.959963985)) < 1e-9);  // Wilson's at a share of 1
    QCOMPARE(high, 1.0);
    const auto more = accuracy_interval(evaluation_of(80, 7, 7));
    QVERIFY(more.first > low);
    QVERIFY(std::isnan(accuracy_interval(Evaluation()).first));
  }

  void panels_without_values_are_left_out_data() {
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("mixed");
    QTest::addColumn<bool>("probed");
    QTest::addColumn<QList<bool>>("shown");  // by part
    QTest::newRow("one step") << 1 << true << true << QList<bool>{true, true, true, true, true};
    QTest::newRow("many steps") << 5000 << true << true << QList<bool>{true, true, true, true, true};
    QTest::newRow("before the first") << 0 << true << true << QList<bool>{false, true, false, false, false};
    QTest::newRow("short windows alone") << 200 << false << true << QList<bool>{true, true, true, true, true};
    QTest::newRow("no probes") << 200 << false << false << QList<bool>{true, false, true, true, true};
  }

  void panels_without_values_are_left_out() {
    QFETCH(int, steps);
    QFETCH(bool, mixed);
    QFETCH(bool, probed);
    QFETCH(QList<bool>, shown);
    TrainingView view;
    QCOMPARE(view.state(), ChartView::State::empty);
    view.set_history(make_train_history(
        {steps, 5000, mixed, probed ? std::vector<std::int64_t>{512, 2048} : std::vector<std::int64_t>{}, 50, 100}));
    QCOMPARE(view.state(), ChartView::State::ready);
    for (const QSize size : {QSize(1400, 230), QSize(1000, 600), QSize(420, 700), QSize(520, 280)}) {
      show(view, size);
      for (int at = 0; at < kParts.size(); ++at) {
        QCOMPARE(view.shows(kParts[at]), shown[at]);
        if (!shown[at]) continue;
        const QRectF axes = view.part_rect(kParts[at]);
        QVERIFY2(axes.width() >= 60 && axes.height() >= 24 && QRectF(view.rect()).contains(axes),
                 qPrintable(QStringLiteral("part %1 at %2x%3").arg(at).arg(axes.width()).arg(axes.height())));
        for (int other = 0; other < at; ++other)
          QVERIFY(!shown[other] || !axes.intersects(view.part_rect(kParts[other])));
      }
    }
    QCOMPARE(view.strip()->mix().empty(), !mixed || steps == 0);  // one kind of windows is no mix
    QCOMPARE(view.series().long_loss.empty(), !mixed || steps == 0);
    bool long_entry = false;
    for (const LegendEntry& entry : view.header()->entries()) long_entry |= entry.name.contains("long windows");
    QCOMPARE(long_entry, mixed && steps > 0);
  }

  void the_mix_is_drawn_in_the_colours_of_the_losses() {
    TrainingView view;
    view.set_history(make_train_history({}));
    show(view, {1200, 300});
    const std::string mix = view.strip()->mix();
    QVERIFY(mix.find('s') != std::string::npos && mix.find('l') != std::string::npos);
    const QImage image = view.grab().toImage();
    for (std::size_t at = 0; at < mix.size(); ++at) {
      const QRectF block = view.strip()->block_rect(int(at));
      const QColor seen = image.pixelColor(QPointF(block.left() + 3, block.center().y()).toPoint());
      QCOMPARE(seen.name(),
               context_window_color(mix[at] == 'l' ? ContextWindow::long_window : ContextWindow::short_window, false)
                   .name());
    }
  }

  void all_panels_show_the_same_steps() {
    TrainingView view;
    view.set_history(make_train_history({}));
    show(view, {1200, 300});
    view.plot()->xAxis->setRange(100, 150);
    for (QCPAxisRect* rect : view.plot()->axisRects()) QCOMPARE(rect->axis(QCPAxis::atBottom)->range().lower, 100.0);
    // Moving any of them moves all, and the values in sight fill the y axis.
    view.plot()->axisRects().last()->axis(QCPAxis::atBottom)->setRange(250, 300);
    QCOMPARE(view.plot()->xAxis->range().lower, 250.0);
    const TrainingSeries& series = view.series();
    QVERIFY(view.plot()->yAxis->range().upper < series.long_loss.raw.values.first());
    view.reset_view();
    QVERIFY(view.plot()->xAxis->range().contains(1) && view.plot()->xAxis->range().contains(300));
    QVERIFY(view.plot()->yAxis->range().contains(series.long_loss.raw.values.first()));
  }

  void hovering_a_step_says_all_its_numbers() {
    const auto history = make_train_history({});
    TrainingView view;
    view.set_history(history);
    show(view, {1200, 300});
    const QRectF axes = view.part_rect(Part::gradient_norm);
    const QPointF at(view.plot()->axisRects()[2]->axis(QCPAxis::atBottom)->coordToPixel(200), axes.center().y());
    move_mouse(view.plot(), at);
    QVERIFY(view.hovered_step().has_value());
    const std::int64_t step = *view.hovered_step();
    QVERIFY(std::abs(step - 200) <= 2);  // a pixel may be more than a step
    const StepDone& done = history->steps()[std::size_t(step - 1)];
    const QString text = QToolTip::text();
    for (const QString& part :
         {QString::number(step), QString::number(done.result.short_windows.mean(), 'f', 3),
          QString::number(done.result.long_windows.mean(), 'f', 3), QString::number(done.result.gradient_norm, 'f', 3),
          rate_text(done.result.learning_rate), QStringLiteral("at 512"), QStringLiteral("at 2k")})
      QVERIFY2(text.contains(part), qPrintable(part + " is not in " + text));
    QCOMPARE(view.strip()->step(), step);
    QCOMPARE(view.strip()->mix(), done.mix);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view.plot(), &leave);
    QVERIFY(!view.hovered_step());
    QCOMPARE(view.strip()->step(), std::int64_t(300));
  }

  void live_steps_arrive_and_repeated_ones_replace() {
    auto history = std::make_shared<TrainHistory>();
    TrainingView view;
    view.set_history(history);
    QCOMPARE(view.state(), ChartView::State::empty);
    view.set_loading("Reading the data");
    history->add(step_event(1, 1, 300, 100));
    view.history_appended();
    QCOMPARE(view.state(), ChartView::State::ready);
    show(view, {1200, 300});
    for (int step = 2; step <= 12; ++step) history->add(step_event(step, step, 300 - step, 100));
    view.history_appended();
    QTRY_COMPARE(view.series().short_loss.raw.steps.size(), 12);
    move_mouse(view.plot(),
               view.part_rect(Part::loss).center() + QPointF(view.part_rect(Part::loss).width() / 2 - 2, 0));
    QCOMPARE(view.hovered_step().value_or(0), std::int64_t(12));
    history->add(step_event(13, 5, 50, 100));  // resumed from an older state
    view.history_appended();
    QTRY_COMPARE(view.series().short_loss.raw.steps.size(), 5);
    QCOMPARE(view.series().short_loss.raw.values.last(), 0.5);
    QVERIFY(!view.hovered_step());  // that step is no more
  }

  void smoothing_can_be_chosen() {
    TrainingView view;
    QSignalSpy changed(&view, &TrainingView::smoothing_changed);
    view.set_history(make_train_history({}));
    QCOMPARE(view.smoothing(), 0);
    QCOMPARE(view.smoothing_steps(), 5);
    const auto roughness = [&] {
      const QVector<double>& values = view.series().short_loss.line().values;
      double sum = 0;
      for (qsizetype at = 1; at < values.size(); ++at) sum += qAbs(values[at] - values[at - 1]);
      return sum;
    };
    view.set_smoothing(1);
    const double raw = roughness();
    view.set_smoothing(30);
    QVERIFY(roughness() < raw / 3);
    QCOMPARE(changed.count(), 2);
    QVERIFY(view.header()->sentence().contains("30 steps"));
  }

  void a_loss_can_be_hidden() {
    TrainingView view;
    view.set_history(make_train_history({}));
    show(view, {1200, 300});
    const double both = view.plot()->yAxis->range().upper;
    const LegendEntry& entry = view.header()->entries()[1];
    QVERIFY(entry.name.contains("long windows") && entry.on);
    QTest::mouseClick(view.plot(), Qt::LeftButton, {}, view.header()->entry_rect(entry.id).center().toPoint());
    QVERIFY(!view.header()->entries()[1].on);
    QVERIFY(view.plot()->yAxis->range().upper < both);
  }

  void csv_has_every_step_and_probe() {
    TrainingView view;
    const auto history = make_train_history({120, 400, true, {512, 2048}, 50, 100});
    view.set_history(history);
    const QStringList lines = view.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 1 + 120);  // the names, the probes before the first step, the steps
    const QStringList names = lines[0].split(',');
    const auto cell = [&](int line, const QString& name) { return lines[line].split(',')[names.indexOf(name)]; };
    QCOMPARE(cell(1, "step"), QString("0"));
    QCOMPARE(cell(1, "short_loss_nats"), QString());
    const double accuracy = history->probes().at(2048)[2].evaluation.token_accuracy;
    QVERIFY(qAbs(cell(101, "token_accuracy_2048").toDouble() - accuracy) < 1e-9);
    QCOMPARE(cell(101, "step"), QString("100"));
    QVERIFY(cell(101, "checkpoint").contains("trained-2k"));
    QCOMPARE(cell(100, "checkpoint"), QString());
    QVERIFY(qAbs(cell(50, "long_loss_nats").toDouble() - history->steps()[48].result.long_windows.mean()) < 1e-9);
    QCOMPARE(cell(50, "mix").toStdString(), history->steps()[48].mix);
  }

  void rates_are_written_short() {
    QCOMPARE(rate_text(2e-5), QString("2e-5"));
    QCOMPARE(rate_text(1.25e-5), QString("1.25e-5"));
    QCOMPARE(rate_text(0.002), QString("0.002"));
    QCOMPARE(rate_text(0), QString("0"));
  }
};

QTEST_MAIN(TestTrainingView)
#include "test_training_view.moc"
