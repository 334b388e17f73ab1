// Comparing two, three and eight runs, as a person does it: with mouse and keys.
#include <QtTest>

#include "widgets/charts/qcustomplot_include.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

#include "tests/widgets/compared_runs_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/frame/compare_view.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

QString text_at(const CompareTable& table, int row, int column) {
  const QTableWidgetItem* item = table.item(row, column);
  return item ? item->text() : QString();
}

int row_of(const CompareTable& table, const QString& name) {
  for (int row = 0; row < table.rowCount(); ++row)
    if (text_at(table, row, 0) == name) return row;
  return -1;
}

QStringList letters(const CompareTable& table) {
  QStringList found;
  for (int column = 1; column < table.columnCount(); ++column) found << table.horizontalHeaderItem(column)->text();
  return found;
}

QList<RunId> ids(CompareView& view) {
  QList<RunId> found;
  for (const ComparedRun& run : view.runs().runs()) found << run.id();
  return found;
}

}  // namespace

class TestCompareView : public QObject {
  Q_OBJECT

  std::unique_ptr<CompareView> view_;

  void keep_picture(const QString& name) {
    const QString folder = qEnvironmentVariable("ROPEWALK_PICTURES");
    if (folder.isEmpty()) return;
    QTest::qWait(150);
    view_->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
  }

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qobject_cast<QApplication*>(qApp), Theme::light); }
  void init() {
    view_ = std::make_unique<CompareView>();
    view_->resize(1100, 900);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
  }
  void cleanup() { view_.reset(); }

  void empty_says_what_will_stand_here() {
    QSignalSpy wanted(view_.get(), &CompareView::empty_action_triggered);
    QPushButton* button = nullptr;
    for (QPushButton* one : view_->findChildren<QPushButton*>())
      if (one->isVisible()) button = one;
    QVERIFY(button && button->text() == QStringLiteral("Show the runs"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!view_->action(QStringLiteral("compare.report"))->isEnabled());
    keep_picture(QStringLiteral("compare-0"));
  }

  void one_run_asks_for_another() {
    view_->runs().add({compared(search_run(1, 1), QStringLiteral("1"))});
    QVERIFY(view_->section(QStringLiteral("parameters"))->sentence().contains(QStringLiteral("another run")));
    QVERIFY(!view_->heatmaps()->isVisible());  // no needle run: the part does not appear
    QCOMPARE(view_->factors()->lines().size(), 1);
  }

  void two_searches_on_the_same_documents() {
    view_->runs().add({compared(search_run(1, 1), QStringLiteral("1"), QStringLiteral("longrope2")),
                       compared(search_run(2, 2), QStringLiteral("2"), QStringLiteral("longrope2"))});
    keep_picture(QStringLiteral("compare-2"));
    // Only what differs.
    QCOMPARE(view_->parameters()->rowCount(), 1);
    QCOMPARE(text_at(*view_->parameters(), 0, 0), QStringLiteral("seed"));
    QCOMPARE(letters(*view_->parameters()), (QStringList{QStringLiteral("A · baseline"), QStringLiteral("B")}));
    // All of it.
    view_->action(QStringLiteral("compare.all_parameters"))->trigger();
    QCOMPARE(view_->parameters()->rowCount(), 4);
    view_->action(QStringLiteral("compare.all_parameters"))->trigger();
    QCOMPARE(view_->parameters()->rowCount(), 1);
    // The score, the difference and the paired test are those of core/values.
    const auto& runs = view_->runs().runs();
    const auto a = runs[0].scores(), b = runs[1].scores();
    const ScoreDifference wanted = score_difference(a[0], b[0]);
    QCOMPARE(wanted.shared, 10);
    QVERIFY(wanted.test == ScoreDifference::Test::paired_t);
    const std::vector<ScoreRow> rows = score_rows(scores_of(runs));
    QCOMPARE(rows.size(), std::size_t(2));  // the best, and held out
    QVERIFY(rows[0].cells[1].difference->p == wanted.p);
    QVERIFY(view_->scores()->item(0, 1)->data(Qt::UserRole).isNull());  // the baseline is against nothing
    const QString against = view_->scores()->item(0, 2)->data(Qt::UserRole).toString();
    QVERIFY2(against.contains(test_text(rows[0].cells[1])) && against.contains(QStringLiteral("%")),
             qPrintable(against));
    // Lines over each other in the colours that the runs have everywhere.
    QCOMPARE(view_->factors()->lines().size(), 2);
    QCOMPARE(view_->curves()->chart()->lines().size(), 2);
    QCOMPARE(view_->factors()->pen_of(1).color(), series_color(1, false));
    QCOMPARE(view_->curves()->chart()->pen_of(1).color(), series_color(1, false));
    QVERIFY(view_->factors()->pen_of(0).dashPattern() != view_->factors()->pen_of(1).dashPattern());
    // The pair that the pointer is at is marked, and told.
    QSignalSpy hovered(view_.get(), &CompareView::pair_hovered);
    view_->factors()->plot()->replot();
    QCPAxisRect* axes = view_->factors()->plot()->axisRect();
    const int x = int(view_->factors()->plot()->xAxis->coordToPixel(12));
    QTest::mouseMove(view_->factors()->plot(), QPoint(x, axes->rect().center().y()));
    QTRY_VERIFY(hovered.count() > 0);
    QCOMPARE(hovered.last()[0].toInt(), 12);
    view_->set_hovered_pair(3);
    QCOMPARE(view_->factors()->hovered_x(), std::optional<double>(3));
    // A click on the legend hides a line.
    view_->factors()->plot()->replot();
    const QPoint entry = view_->factors()->header()->entry_rect(1).center().toPoint();
    QTest::mouseClick(view_->factors()->plot(), Qt::LeftButton, {}, entry);
    QVERIFY(!view_->factors()->is_shown(1) && view_->factors()->is_shown(0));
    QVERIFY(view_->curves()->chart()->csv().startsWith(QStringLiteral("run,x,y")));
  }

  void mouse_and_keys_choose_move_pin_and_take_out() {
    view_->runs().add({compared(search_run(1, 1), QStringLiteral("1")), compared(search_run(2, 2), QStringLiteral("2")),
                       compared(search_run(3, 3), QStringLiteral("3"))});
    const QColor third = view_->factors()->pen_of(2).color();
    QTest::mouseClick(view_->strip()->button(3), Qt::LeftButton);
    QCOMPARE(view_->strip()->current(), RunId(3));
    view_->strip()->button(3)->setFocus();
    QTest::keyClick(view_->strip()->button(3), Qt::Key_Home, Qt::AltModifier);  // pin
    QCOMPARE(ids(*view_), (QList<RunId>{3, 1, 2}));
    QCOMPARE(view_->factors()->pen_of(0).color(), third);  // the colour stays with the run
    QVERIFY(view_->strip()->button(3)->text().contains(QStringLiteral("baseline")));
    QTest::keyClick(view_->strip()->button(3), Qt::Key_Right, Qt::AltModifier);  // one later
    QCOMPARE(ids(*view_), (QList<RunId>{1, 3, 2}));
    QTest::keyClick(view_->strip()->button(3), Qt::Key_Right);  // choose the next
    QCOMPARE(view_->strip()->current(), RunId(2));
    QTest::keyClick(view_->strip()->button(2), Qt::Key_Delete);
    QCOMPARE(ids(*view_), (QList<RunId>{1, 3}));
    QCOMPARE(view_->scores()->columnCount(), 3);
    // Undone step by step, by keys.
    QWidget* focused = view_->strip()->button(view_->strip()->current());
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(ids(*view_), (QList<RunId>{1, 3, 2}));
    view_->action(QStringLiteral("compare.undo"))->trigger();
    view_->action(QStringLiteral("compare.undo"))->trigger();
    QCOMPARE(ids(*view_), (QList<RunId>{1, 2, 3}));
    view_->action(QStringLiteral("compare.redo"))->trigger();
    QCOMPARE(ids(*view_), (QList<RunId>{3, 1, 2}));
    view_->action(QStringLiteral("compare.clear"))->trigger();
    QVERIFY(view_->runs().runs().isEmpty());
    view_->action(QStringLiteral("compare.undo"))->trigger();
    QCOMPARE(ids(*view_).size(), 3);
  }

  void three_needle_grids_stand_side_by_side() {
    view_->runs().add({compared(needle_run(1, 2), QStringLiteral("1"), QStringLiteral("pi")),
                       compared(needle_run(2, 5), QStringLiteral("1"), QStringLiteral("yarn")),
                       compared(needle_run(3, 5, "other"), QStringLiteral("2"), QStringLiteral("yarn"))});
    QVERIFY(view_->heatmaps()->isVisible());
    HeatmapView* chart = view_->heatmaps()->chart();
    QCOMPARE(view_->heatmaps()->others()->count(), 3);  // B, C, all
    QVERIFY(!chart->cell_rect({0, 0, 0}).isEmpty() && !chart->cell_rect({1, 0, 0}).isEmpty());
    QVERIFY(chart->set_name(1).startsWith(QLatin1Char('B')));
    QTest::keyClick(view_->heatmaps()->others(), Qt::Key_Down);  // C
    QVERIFY(chart->set_name(1).startsWith(QLatin1Char('C')));
    QTest::keyClick(view_->heatmaps()->others(), Qt::Key_Down);  // all
    QVERIFY(!chart->cell_rect({2, 0, 0}).isEmpty());
    // The same documents give a paired, exact test; others say why there is none.
    const auto rows = score_rows(scores_of(view_->runs().runs()));
    QVERIFY(rows[0].cells[1].difference->test == ScoreDifference::Test::sign_flip);
    QVERIFY(rows[0].cells[1].significant());
    QCOMPARE(test_text(rows[0].cells[2]), QStringLiteral("other documents: no paired test"));
    const int row = row_of(*view_->scores(), rows[0].name);
    QVERIFY(view_->scores()->item(row, 3)->toolTip().contains(QStringLiteral("no document in common")));
    // What varies.
    QCOMPARE(view_->parallel()->state(), ChartView::State::ready);
    QSignalSpy clicked(view_->parallel(), &RunParallel::run_clicked);
    QVERIFY(!view_->parallel()->pixel(0, 1).isNull());
    QTest::mouseClick(view_->parallel(), Qt::LeftButton, {}, view_->parallel()->pixel(0, 0).toPoint());
    QCOMPARE(clicked.count(), 1);
    keep_picture(QStringLiteral("compare-3"));
  }

  void a_run_of_several_sets_offers_them() {
    view_->runs().add({compared(needle_run(1, 2), QStringLiteral("1")),
                       compared(needle_run(2, 5, "n", {4096, 16384}, {"pi", "yarn"}), QStringLiteral("1"))});
    QVERIFY(!view_->factor_set()->isVisible());
    QTest::mouseClick(view_->strip()->button(2), Qt::LeftButton);
    QVERIFY(view_->factor_set()->isVisible());
    QCOMPARE(view_->factor_set()->currentIndex(), 1);  // the last set, which the run's best is of
    const double before = view_->runs().runs()[1].scores()[0].value;
    view_->factor_set()->setFocus();
    QTest::keyClick(view_->factor_set(), Qt::Key_Up);
    QCOMPARE(view_->runs().runs()[1].set, 0);
    QVERIFY(view_->runs().runs()[1].scores()[0].value > before);
    view_->action(QStringLiteral("compare.undo"))->trigger();
    QCOMPARE(view_->runs().runs()[1].set, 1);
    // Only lengths that both have: 4k and 16k.
    const auto rows = score_rows(scores_of(view_->runs().runs()));
    QVERIFY(rows[0].cells[1].difference->shared < rows[0].cells[1].difference->first_documents);
  }

  void eight_runs_of_several_kinds() {
    QList<ComparedRun> runs;
    for (int seed = 1; seed <= 3; ++seed) runs << compared(search_run(seed, seed), QString::number(seed));
    for (int right = 3; right <= 5; ++right) runs << compared(needle_run(right + 1, right), QStringLiteral("1"));
    runs << compared(train_run(7, 200), QStringLiteral("1")) << compared(train_run(8, 300), QStringLiteral("1"));
    view_->runs().add(runs);
    keep_picture(QStringLiteral("compare-8"));
    QCOMPARE(view_->scores()->columnCount(), 9);
    QCOMPARE(view_->factors()->lines().size(), 8);
    QSet<QString> looks;  // each its own colour and dash
    for (int line = 0; line < 8; ++line) {
      QString look = view_->factors()->pen_of(line).color().name();
      for (const qreal dash : view_->factors()->pen_of(line).dashPattern()) look += QString::number(dash);
      looks.insert(look);
    }
    QCOMPARE(looks.size(), 8);
    // Fitness, losses, probes, needles by length: one at a time, by a box.
    QStringList kinds;
    for (int at = 0; at < view_->curves()->kinds()->count(); ++at)
      kinds << view_->curves()->kinds()->itemData(at).toString();
    QVERIFY(kinds.contains(QStringLiteral("fitness")) && kinds.contains(QStringLiteral("loss_long")) &&
            kinds.contains(QStringLiteral("probe")) && kinds.contains(QStringLiteral("needle")));
    view_->curves()->kinds()->setCurrentIndex(int(kinds.indexOf(QStringLiteral("loss_long"))));
    QCOMPARE(view_->curves()->chart()->lines().size(), 2);
    QCOMPARE(view_->curves()->chart()->lines()[0].x.size(), 200);
    // A score that a run does not have is a dash, not a zero.
    const int row = row_of(*view_->scores(), QStringLiteral("Needle perplexity of the best"));
    QVERIFY(row >= 0);
    QCOMPARE(text_at(*view_->scores(), row, 8), QStringLiteral("–"));
    // Narrow: one part below the other, nothing wider than the view.
    view_->resize(620, 700);
    QTest::qWait(20);
    QVERIFY(view_->curves()->width() <= 620);
    QVERIFY(view_->curves()->y() > view_->section(QStringLiteral("factors"))->y());
    keep_picture(QStringLiteral("compare-8-narrow"));
  }

  void a_live_run_grows() {
    auto run = search_run(1, 1);
    auto grown = std::make_shared<RunData>(run->record());
    view_->runs().add({compared(search_run(2, 2), QStringLiteral("2")), compared(grown, QStringLiteral("1"))});
    QCOMPARE(view_->factors()->lines().size(), 1);
    std::vector<Event> events;
    for (const auto& candidate : run->search()->candidates())
      events.push_back({std::int64_t(events.size()) + 1, 1, candidate});
    grown->append(events);
    QTRY_COMPARE(view_->factors()->lines().size(), 2);
  }

  // Prints how long the window's thread is busy with it.
  void a_hundred_thousand_candidates() {
    const auto history = make_many_candidates(100'000);
    std::vector<EventBody> bodies;
    for (const auto& candidate : history->candidates()) bodies.push_back(candidate);
    const auto large = data_run(1, SearchSpec{}, "large", std::move(bodies));
    view_->runs().add({compared(large, QStringLiteral("1")), compared(search_run(2, 2), QStringLiteral("2"))});
    QBENCHMARK_ONCE {
      view_->action(QStringLiteral("compare.all_parameters"))->trigger();
    }
    // Only where the best changes, not at each candidate.
    const OverlayLine& line = view_->curves()->chart()->lines()[0];
    QVERIFY(line.x.size() < 2000);
    QCOMPARE(line.x.last(), 100'000.0);
  }

  void dropped_runs_are_asked_for() {
    QSignalSpy dropped(view_.get(), &CompareView::runs_dropped);
    QMimeData data;
    data.setData(QLatin1String(RunListModel::kRunsMimeType), "4 x 7");  // what is no number is passed over
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view_.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view_.get(), &drop);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].value<QList<qint64>>(), (QList<qint64>{4, 7}));
  }

  // What the run list hands to a drag is what the view takes.
  void the_run_list_is_dragged_from() {
    RunListModel model;
    RunSummary first, second;
    first.id = 3;
    second.id = 11;
    model.set_runs({first, second});
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(1, 0), model.index(1, 1), model.index(0, 0), model.index(0, 1)}));
    QCOMPARE(data->data(QLatin1String(RunListModel::kRunsMimeType)), QByteArray("11 3"));
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
  }

  void the_table_is_copied_as_text() {
    view_->runs().add(
        {compared(search_run(1, 1), QStringLiteral("1")), compared(search_run(2, 2), QStringLiteral("2"))});
    view_->scores()->setFocus();
    QTest::keyClick(view_->scores(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].contains(QStringLiteral("p ")));
    QCOMPARE(lines[1].count(QLatin1Char('\t')), 2);
  }

  void labels_and_numbers_become_axes() {
    const RunAxis numbers =
        RunParallel::axis_of(QStringLiteral("n"), {QStringLiteral("2"), QStringLiteral("4"), QString()});
    QVERIFY(numbers.labels.isEmpty() && numbers.values[1] == 4 && std::isnan(numbers.values[2]));
    const RunAxis words =
        RunParallel::axis_of(QStringLiteral("w"), {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")});
    QCOMPARE(words.labels.size(), 2);
    QVERIFY(words.values[0] == words.values[2]);
  }
};

QTEST_MAIN(TestCompareView)
#include "test_compare_view.moc"
