// A search's views as a person uses them: one selection in all, a second candidate by Ctrl+click, marked candidates as
// a list, the empty states, and the list's model under Qt's own model tester.
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <functional>

#include "search_chart_data.h"
#include "widgets/charts/lineage_chart.h"
#include "widgets/charts/lineage_model.h"
#include "widgets/frame/cost_text.h"
#include "widgets/frame/search_view.h"
#include "widgets/frame/view_chooser.h"

using namespace ropewalk;

namespace {

constexpr int kWait = 5000;  // ms

std::unique_ptr<SearchView> make_view(std::shared_ptr<const SearchHistory> history, SearchView::View which) {
  auto view = std::make_unique<SearchView>();
  view->resize(1100, 320);
  view->set_history(std::move(history), QStringLiteral("a search"));
  view->set_view(which);
  view->show();
  return view;
}

// With ROPEWALK_PICTURES set to a folder, for a person to look at.
void keep_picture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("ROPEWALK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(150);
  widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

// On the line of a candidate, between the last two axes: on an axis a click belongs to its range.
void click_line(ParallelCoordinates& chart, qint64 id, Qt::KeyboardModifiers keys) {
  const int axis = int(chart.table().axes().size()) - 1;
  const QPoint at = ((chart.pixel(axis - 1, id) + 2 * chart.pixel(axis, id)) / 3).toPoint();
  QTest::mouseMove(&chart, at);
  QTest::mouseClick(&chart, Qt::LeftButton, keys, at);
}

}  // namespace

class TestSearchView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void list_model_obeys_the_rules_of_models() {
    const auto history = make_evolution(6, 20, 1);
    CandidateListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_candidates(history, {3, 1, 999999, 7});
    QCOMPARE(model.rowCount(), 3);  // what the history does not know is left out
    QCOMPARE(model.id_at(1), qint64(1));
    QCOMPARE(model.row_of(7), 2);
    QCOMPARE(model.row_of(2), -1);
    const CandidateEvaluated& third = *history->find(7);
    const auto text = [&](int column) { return model.data(model.index(2, column), Qt::DisplayRole).toString(); };
    QCOMPARE(text(CandidateListModel::id), QStringLiteral("7"));
    QCOMPARE(text(CandidateListModel::critical_dimension), QString::number(third.factors.critical_dimension));
    QCOMPARE(text(CandidateListModel::generation), QString::number(third.generation));
    QCOMPARE(text(CandidateListModel::origin), origin_text(third.origin));
    QVERIFY(!text(CandidateListModel::fitness).isEmpty());
    model.set_candidates(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
  }

  void list_sorts_and_selects() {
    const auto history = make_evolution(6, 20, 1);
    CandidateList list;
    list.resize(500, 300);
    QList<qint64> all;
    for (const CandidateEvaluated& candidate : history->candidates()) all.append(candidate.id);
    list.set_candidates(history, all);
    QVERIFY(!list.isHidden());
    list.show();
    // Best first, failed ones last.
    const auto shown = [&](int row, int column) { return list.table()->model()->index(row, column).data().toString(); };
    QCOMPARE(shown(0, CandidateListModel::id), QString::number(history->best()->id));
    QSignalSpy selected(&list, &CandidateList::candidate_selected);
    QTest::mouseClick(list.table()->viewport(), Qt::LeftButton, {},
                      list.table()->visualRect(list.table()->model()->index(1, 0)).center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(QString::number(selected[0][0].toLongLong()), shown(1, CandidateListModel::id));
    QTest::keyClick(list.table(), Qt::Key_Down);
    QCOMPARE(selected.count(), 2);
    list.set_selected(history->best()->id);  // from outside: nothing is said
    QCOMPARE(selected.count(), 2);
    QCOMPARE(list.table()->currentIndex().row(), 0);
    list.set_candidates(history, {});
    QVERIFY(list.isHidden());
  }

  void one_selection_in_all_views() {
    const auto history = make_evolution(8, 24, 2);
    const auto view = make_view(history, SearchView::population_view);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    QCOMPARE(view->subject(), qint64(history->best()->id));
    QCOMPARE(view->lineage()->candidate(), qint64(history->best()->id));
    QSignalSpy selected(view.get(), &SearchView::candidate_selected);
    // The worst of those that have parents and ran to the end: its line stands alone.
    qint64 worst = -1;
    for (const std::uint32_t row : view->population()->table().by_fitness()) {
      const CandidateEvaluated& one = *history->find(view->population()->table().id(row));
      if (one.parent >= 0 && one.parent != history->best()->id) worst = one.id;
    }
    click_line(*view->population(), worst, Qt::NoModifier);
    QCOMPARE(selected.count(), 1);
    const qint64 chosen = selected[0][0].toLongLong();
    QCOMPARE(view->selected(), chosen);
    QCOMPARE(view->fitness()->selected(), chosen);
    QCOMPARE(view->population()->selected(), chosen);
    QCOMPARE(view->lineage()->current(), chosen);
    QCOMPARE(view->comparison()->chart()->b().factors, history->find(chosen)->factors);
    QCOMPARE(view->comparison()->chart()->a().factors, history->best()->factors);  // against the best by default
    // A step back along the line selects the parent everywhere, and the line stays.
    QVERIFY(history->find(chosen)->parent >= 0);
    view->set_view(SearchView::lineage_view);
    view->lineage()->table()->selectRow(1);
    QCOMPARE(view->selected(), qint64(history->find(chosen)->parent));
    QCOMPARE(view->fitness()->selected(), view->selected());
    QCOMPARE(view->lineage()->candidate(), chosen);
    Q_EMIT view->critical_dimension()->candidate_selected(0, history->best()->id);
    QCOMPARE(view->population()->selected(), qint64(history->best()->id));
    // The best is compared with what it came from.
    QCOMPARE(view->compared(), qint64(history->best()->parent));
  }

  void ctrl_click_chooses_the_other_candidate() {
    const auto history = make_evolution(8, 24, 2);
    const auto view = make_view(history, SearchView::population_view);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    view->set_selected(history->best()->id);
    QSignalSpy selected(view.get(), &SearchView::candidate_selected);
    const qint64 worst = view->population()->table().id(view->population()->table().by_fitness().back());
    click_line(*view->population(), worst, Qt::ControlModifier);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(view->selected(), qint64(history->best()->id));
    QCOMPARE(view->population()->selected(), qint64(history->best()->id));
    QCOMPARE(view->view(), SearchView::comparison_view);
    QVERIFY(view->compared() != history->best()->parent);
    QCOMPARE(view->comparison()->chart()->a().factors, history->find(view->compared())->factors);
    QCOMPARE(view->comparison()->chart()->b().factors, history->best()->factors);
    view->set_compared(-1);
    QCOMPARE(view->compared(), qint64(history->best()->parent));
  }

  void what_is_marked_is_listed() {
    const auto history = make_evolution(8, 24, 2);
    const auto view = make_view(history, SearchView::population_view);
    QVERIFY(view->marked()->isHidden());
    const ParallelTable& table = view->population()->table();
    const int fitness = int(table.axes().size()) - 1;
    const double best = table.axes()[std::size_t(fitness)].values[table.by_fitness()[0]];
    const double tenth = table.axes()[std::size_t(fitness)].values[table.by_fitness()[9]];
    view->population()->set_brush(fitness, ParallelCoordinates::Range{best, tenth});
    QTRY_VERIFY_WITH_TIMEOUT(!view->marked()->isHidden(), kWait);
    QCOMPARE(view->marked()->model()->rowCount(), view->population()->brushed_count());
    QVERIFY(view->marked()->model()->rowCount() >= 10);
    QCOMPARE(view->marked()->model()->id_at(0), qint64(history->best()->id));
    keep_picture(*view, QStringLiteral("marked-few"));
    // The fitness plot has its own mark: none.
    view->set_view(SearchView::fitness_view);
    QVERIFY(view->marked()->isHidden());
    view->set_view(SearchView::population_view);
    QVERIFY(!view->marked()->isHidden());
    Q_EMIT view->marked()->closed();
    QVERIFY(view->marked()->isHidden());
    QVERIFY(!view->population()->has_brush());
  }

  void a_live_search_follows_its_best() {
    const auto whole = make_evolution(8, 24, 2);
    auto growing = std::make_shared<SearchHistory>();
    const auto view = make_view(growing, SearchView::fitness_view);
    QCOMPARE(view->subject(), qint64(-1));
    QSignalSpy found(view.get(), &SearchView::found_changed);
    std::size_t next = 0;
    for (const GenerationDone& done : whole->generations()) {
      for (; next < whole->candidates().size() && whole->candidates()[next].generation <= done.generation; ++next)
        growing->add({0, double(next), whole->candidates()[next]});
      growing->add({0, double(next), done});
      view->history_appended();
      QCOMPARE(view->subject(), qint64(growing->best()->id));
      QCOMPARE(view->lineage()->candidate(), view->subject());
    }
    // Worked out although its view was never seen.
    QVERIFY(found.count() > 0);
    QVERIFY(view->curve().found.has_value());
    QCOMPARE(found.back()[0].toInt(), *view->curve().found);
  }

  void a_hundred_thousand_candidates_open_at_once() {
    const auto history = make_many_candidates(100'000);
    const auto view = make_view(history, SearchView::fitness_view);
    const auto timed = [](const char* what, const std::function<void()>& work) {
      QElapsedTimer timer;
      timer.start();
      work();
      qInfo("%s: %lld ms", what, timer.elapsed());
      return timer.elapsed();
    };
    QVERIFY(timed("opening", [&] { view->set_history(history, {}); }) < 5000);
    QVERIFY(timed("selecting", [&] { view->set_selected(54'321); }) < 500);
    QCOMPARE(view->lineage()->candidate(), qint64(54'321));
    QTRY_COMPARE(view->population()->table().rows(), history->candidates().size());  // taken in slices
    view->population()->set_brush(0, ParallelCoordinates::Range{0, 1000});
    QVERIFY(timed("listing all", [&] { view->set_view(SearchView::population_view); }) < 2000);
    QCOMPARE(view->marked()->model()->rowCount(), CandidateList::kMost);
    QCOMPARE(view->marked()->model()->id_at(0), qint64(history->best()->id));
    keep_picture(*view, QStringLiteral("marked"));
  }

  void empty_views_offer_what_fills_them() {
    const auto view = make_view(nullptr, SearchView::fitness_view);
    view->set_empty(QStringLiteral("Nothing yet."), QStringLiteral("Search…"));
    QCOMPARE(view->fitness()->state(), ChartView::State::empty);
    view->set_view(SearchView::sensitivity_view);
    QCOMPARE(view->sensitivity()->state(), ChartView::State::empty);
    const auto button = [&] {
      const auto buttons = view->sensitivity()->findChildren<QPushButton*>();
      const auto found =
          std::find_if(buttons.begin(), buttons.end(), [](QPushButton* one) { return one->isVisible(); });
      return found == buttons.end() ? nullptr : *found;
    };
    QVERIFY(!button());
    const auto history = make_evolution(4, 12, 1);
    view->set_history(history, {});
    view->set_can_measure(true);
    QVERIFY(button());
    QVERIFY2(button()->text().contains(QString::number(history->best()->id)), qPrintable(button()->text()));
    QSignalSpy asked(view.get(), &SearchView::measure_requested);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    view->set_sensitivity(make_sensitivity(4), QStringLiteral("Candidate 3"));
    QCOMPARE(view->sensitivity()->state(), ChartView::State::ready);
    QVERIFY(!view->sensitivity()->series().empty());
  }

  void chooser_is_a_box_where_there_is_no_room() {
    ViewChooser chooser(SearchView::view_names(), SearchView::view_tips());
    chooser.show();
    QSignalSpy chosen(&chooser, &ViewChooser::chosen);
    QTest::mouseClick(chooser.tabs(), Qt::LeftButton, {}, chooser.tabs()->tabRect(2).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), 2);
    chooser.tabs()->setFocus();
    QTest::keyClick(chooser.tabs(), Qt::Key_Right);
    QCOMPARE(chooser.current(), 3);
    chooser.set_compact(true);
    QVERIFY(!chooser.tabs()->isVisible());
    QVERIFY(chooser.box()->isVisible());
    QCOMPARE(chooser.box()->currentIndex(), 3);
    QTest::keyClick(chooser.box(), Qt::Key_Up);
    QCOMPARE(chosen.back()[0].toInt(), 2);
    chooser.set_current(0);
    QCOMPARE(chosen.count(), 3);  // from outside: nothing is said
  }

  void costs_are_written_as_well_as_they_are_known() {
    CostStated forecast{true, 1238, 187, 270'000'000};
    QCOMPARE(cost_text(forecast), QStringLiteral("1,200 document evaluations, 3 min, 270 MB"));
    CostStated cost{false, 1290, 205.3, 0};
    QVERIFY2(cost_beside_forecast(cost, &forecast).startsWith(QStringLiteral("1,290 evaluations, 3 min 25 s")),
             qPrintable(cost_beside_forecast(cost, &forecast)));
    QVERIFY(cost_beside_forecast(cost, &forecast).contains(QStringLiteral("1,200")));
    QVERIFY(!cost_beside_forecast(cost, nullptr).contains(QStringLiteral("forecast")));
  }
};

QTEST_MAIN(TestSearchView)
#include "test_search_view.moc"
