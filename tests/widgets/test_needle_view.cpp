// The heatmap's choice of scores, and the documents of a cell beside it.
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include "tests/widgets/chart_data.h"
#include "widgets/frame/needle_page.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

class TestNeedleView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void heatmap_shows_each_score() {
    const auto history = make_answered_history(2, 33);
    HeatmapView view;
    view.set_history(history);
    QCOMPARE(view.score(), NeedleScore::generated);
    const QSize size(1100, 420);
    view.resize(size);
    view.show();
    const auto color_at = [&](HeatmapView::Cell cell) {
      return view.render_image(size, 1).pixelColor((view.cell_rect(cell).topLeft() + QPointF(5, 5)).toPoint());
    };
    QSignalSpy changed(&view, &HeatmapView::score_changed);
    for (const NeedleScore score : kNeedleScores) {
      view.set_score(score);
      QCOMPARE(view.score(), score);
      QCOMPARE(color_at({0, 1, 2}), map_color(ColorMap::viridis, history->score(score, 0, 1, 2)->value));
    }
    QVERIFY(changed.count() >= 2);
    // The choice stays for the next run that has it; another shows what it has.
    view.set_history(make_answered_history(1, 20));
    QCOMPARE(view.score(), NeedleScore::generated);
    view.set_score(NeedleScore::probability);
    view.set_history(make_needle_history(1, 20));
    QCOMPARE(view.score(), NeedleScore::probability);
    view.set_score(NeedleScore::generated);  // it has none
    QCOMPARE(view.score(), NeedleScore::token_accuracy);
  }

  void heatmap_says_the_score_in_words_and_csv() {
    HeatmapView view;
    view.set_history(make_answered_history(1, 20));
    QVERIFY(view.accessibleDescription().contains("generated answers right"));
    view.set_score(NeedleScore::probability);
    QVERIFY(view.accessibleDescription().contains("probability"));
    const QStringList lines = view.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 20);
    for (const QString& line : lines) QCOMPARE(line.split(',').size(), lines[0].split(',').size());
  }

  void all_sets_have_a_panel() {
    const auto history = make_answered_history(4, 80);
    HeatmapView view;
    view.resize(1100, 860);
    view.set_history(history);
    QVERIFY(view.cell_rect({3, 0, 0}).isEmpty());
    view.show_all_sets();
    QList<QRectF> places;
    for (int set = 0; set < 4; ++set) {
      const QRectF rect = view.cell_rect({set, 0, 0});
      QVERIFY(!rect.isEmpty() && QRectF(0, 0, 1100, 860).contains(rect));
      for (const QRectF& other : places) QVERIFY(!other.intersects(rect));
      places << rect;
    }
  }

  void a_grid_from_files_has_names_and_no_factors() {
    auto history =
        std::make_shared<NeedleHistory>(std::vector<std::int64_t>{1000, 2000}, std::vector<double>{0, 0.11316, 1},
                                        std::vector<std::string>{"claude-2.1"});
    CellScored cell;
    cell.length = 2000;
    cell.depth = 0.11316;
    cell.numbers = {"The best thing is to walk."};
    cell.answers = {"To walk."};
    cell.found = {1};
    history->add(cell);
    NeedlePage page(new HeatmapView);
    page.resize(1100, 420);
    page.show();
    page.set_history(history, false);
    QSignalSpy needles(&page, &NeedlePage::needles_requested);
    auto* heatmap = page.findChild<HeatmapView*>();
    QVERIFY(heatmap && heatmap->accessibleDescription().contains("claude-2.1 100 %"));
    Q_EMIT heatmap->cell_selected(0, 1, 1);
    QVERIFY(page.documents()->isVisible());
    QCOMPARE(needles.count(), 0);
    QVERIFY(!page.documents()->prompt_button()->isEnabled());
    QVERIFY(page.documents()->title_text().contains("2,000"));
    QCOMPARE(page.documents()->table()->rowCount(), 1);
  }

  void a_clicked_cell_shows_its_documents() {
    const auto history = make_answered_history(2, 33);
    NeedlePage page(new HeatmapView);
    page.resize(1300, 460);
    page.show();
    page.set_history(history, true);
    NeedleCellView* view = page.documents();
    QVERIFY(!view->isVisible());
    QSignalSpy needles(&page, &NeedlePage::needles_requested), prompts(&page, &NeedlePage::prompt_requested),
        attention(&page, &NeedlePage::attention_requested);
    auto* heatmap = page.findChild<HeatmapView*>();
    QTest::mouseClick(heatmap, Qt::LeftButton, {}, heatmap->cell_rect({0, 1, 2}).center().toPoint());
    QVERIFY(view->isVisible());
    QCOMPARE(needles.count(), 1);
    const CellScored& cell = *history->cell(0, 1, 2);
    QCOMPARE(view->table()->rowCount(), int(cell.numbers.size()));
    const auto has_text = [&](int row, const QString& text) {
      for (int column = 0; column < view->table()->columnCount(); ++column)
        if (view->table()->item(row, column) && view->table()->item(row, column)->text() == text &&
            !view->table()->isColumnHidden(column))
          return true;
      return false;
    };
    for (int row = 0; row < view->table()->rowCount(); ++row) {
      QVERIFY(has_text(row, QString::fromStdString(cell.numbers[std::size_t(row)])));
      QVERIFY(has_text(row, QString::fromStdString(cell.answers[std::size_t(row)])));
      QVERIFY(has_text(row, QString::fromStdString(cell.predicted[std::size_t(row)])));
      QVERIFY(has_text(row, cell.found[std::size_t(row)] == 1 ? "✓ yes" : "✗ no"));
    }
    QVERIFY(!has_text(1, "quiet-harbour"));
    view->set_needles({{"ancient-beacon", 0.5, "Sentence one.", "Q1"}, {"quiet-harbour", 0.75, "Sentence two.", "Q2"}});
    QVERIFY(has_text(1, "quiet-harbour") && has_text(1, "75.0 %"));
    view->table()->selectRow(1);
    QTRY_VERIFY(view->prompt_button()->isEnabled());
    QTest::qWait(50);  // until the button has its place
    QTest::mouseClick(view->prompt_button(), Qt::LeftButton);
    QCOMPARE(prompts.count(), 1);
    QCOMPARE(prompts[0][1].toInt(), 1);
    QVERIFY(view->prompt()->isVisible());
    view->set_prompt(0, {"another document", "another", "h", 3});  // not the one that was asked for
    QVERIFY(!view->prompt()->toPlainText().contains("another document"));
    view->set_prompt(1, {"Filler before. Sentence two. Filler after. Q2", "Sentence two.", "0123456789abcdef", 9000});
    QVERIFY(view->prompt()->toPlainText().contains("Filler after"));
    QCOMPARE(view->prompt()->extraSelections().size(), 1);
    QCOMPARE(view->prompt()->extraSelections()[0].cursor.selectedText(), QString("Sentence two."));
    view->set_prompt_failed("The haystack has changed.");
    QVERIFY(view->message().contains("changed") && !view->prompt()->isVisible());
    QVERIFY(!view->attention_button()->isVisible());  // until something answers it
    view->set_can_attend(true);
    QTest::mouseClick(view->attention_button(), Qt::LeftButton);
    QCOMPARE(attention.count(), 1);
    QCOMPARE(attention[0], QVariantList({0, qint64(8192), 0.5, 1}));
  }

  void a_cell_that_was_clicked_too_early_comes_when_it_is_scored() {
    auto all = make_answered_history(1, 20);
    auto history = std::make_shared<NeedleHistory>(std::vector<std::int64_t>{4096}, std::vector<double>{0},
                                                   std::vector<std::string>{"set"});
    NeedlePage page(new HeatmapView);
    page.show();
    page.set_history(history, true);
    Q_EMIT page.findChild<HeatmapView*>()->cell_selected(0, 0, 0);
    QVERIFY(!page.documents()->isVisible());
    history->add(*all->cell(0, 0, 0));
    page.history_appended();
    QVERIFY(page.documents()->isVisible());
  }
};

QTEST_MAIN(TestNeedleView)
#include "test_needle_view.moc"
