#include "packaging/picturing/scenes.h"

#include <QAction>
#include <QStatusBar>
#include <QTest>

#include "app/window/teaching.h"
#include "core/values/search_presets.h"

namespace ropewalk {
namespace {

using Show = std::function<QWidget*(Stage&)>;

QWidget* start_page(Stage& stage) {
  stage.open_window();
  stage.window().close_model();
  stage.settle();
  return &stage.window();
}

QWidget* with_model(Stage& stage) {
  stage.open_window();
  stage.open_small_model();
  return &stage.window();
}

QWidget* unreadable_model(Stage& stage) {
  stage.open_window();
  stage.window().open_model(QStringLiteral("/nowhere/model.gguf"));
  stage.wait([&] { return !stage.window().first_problem().isEmpty(); }, "the failure");
  stage.settle();
  return &stage.window();
}

// A dock without a run, in a workspace without any.
Show empty(const QString& dock) {
  return [dock](Stage& stage) {
    stage.window().docks()->go_to(dock);
    stage.settle();
    return &stage.window();
  };
}

Show run(const std::string& kind, std::size_t which = 0) {
  return [kind, which](Stage& stage) {
    stage.show_run(kind, which);
    return &stage.window();
  };
}

Show search_view(int view) {
  return [view](Stage& stage) {
    stage.show_run("search")->show_view(view);
    stage.settle();
    return &stage.window();
  };
}

Show view(const QString& dock) {
  return [dock](Stage& stage) {
    stage.window().docks()->go_to(dock);
    stage.settle();
    return &stage.window();
  };
}

// A text that a model writes across its trained context.
QWidget* generated(Stage& stage) {
  GenerationPanel* panel = stage.window().docks()->generation;
  stage.window().docks()->go_to(QStringLiteral("generation"));
  panel->prompt()->sample_button()->click();
  stage.wait([panel] { return panel->prompt()->generate_button()->isEnabled() && !panel->prompt()->text().isEmpty(); },
             "the sample");
  panel->prompt()->generate_button()->click();
  stage.wait([panel] { return panel->activity() == GenerationPanel::Activity::none; }, "the end of the text");
  stage.settle();
  return &stage.window();
}

Show dialog(const QString& action) {
  return [action](Stage& stage) { return stage.trigger(action); };
}

Show tour(int step) {
  return [step](Stage& stage) {
    stage.window().teaching()->tour()->start(step);
    stage.settle();
    return &stage.window();
  };
}

QWidget* compared(Stage& stage) {
  stage.show_run("needle");
  const auto needles = stage.runs("needle"), searches = stage.runs("search");
  for (const RunId id : {needles.at(1), searches.at(0), searches.at(1)})
    stage.window().open_run(id, RunController::Place::beside);
  CompareView* view = stage.window().docks()->compare;
  stage.wait([&] { return view->runs().index_of(searches.at(1)) >= 0; }, "the compared runs");
  stage.window().docks()->arrange(ViewDocks::Layout::compare);
  stage.raise(view);
  stage.settle();
  return &stage.window();
}

QWidget* explored(Stage& stage) {
  stage.trigger(QStringLiteral("explore.edit"));
  stage.wait([&] { return stage.window().settled(); }, "the edited set");
  stage.settle();
  return &stage.window();
}

// A point is moved by hand, and what it does to the needle perplexity is waited for.
QWidget* edited(Stage& stage) {
  explored(stage);
  auto* chart = stage.window().findChild<FactorChart*>();
  chart->setFocus();
  for (int i = 0; i < 12; ++i) QTest::keyClick(chart, Qt::Key_Up, Qt::ShiftModifier);
  QTest::qWait(300);
  stage.settle();
  return &stage.window();
}

// Editing ends: what was measured is a run.
QWidget* recorded_by_hand(Stage& stage) {
  stage.trigger(QStringLiteral("explore.close"));
  QTest::qWait(500);
  stage.show_run("explore");
  return &stage.window();
}

Show filtered(const QString& filter) {
  return [filter](Stage& stage) {
    stage.window().docks()->runs->filter()->setText(filter);
    QTest::qWait(600);
    stage.settle();
    return &stage.window();
  };
}

QWidget* running_search(Stage& stage) {
  SearchSpec spec;
  spec.runtime.model_path = stage.window().model()->path;
  spec.target = 4 * stage.window().model()->rope.trained_context;
  apply_search_preset(spec, "longrope2-paper", stage.window().model()->rope);
  spec.baselines = {"yarn"};
  stage.window().runs().start(spec);
  stage.wait(
      [&] {
        const auto live = stage.window().runs().live();
        return live && live->search() && live->search()->candidates().size() > 20;
      },
      "candidates");
  stage.raise(stage.window().docks()->fitness);
  QTest::qWait(1000);
  return &stage.window();
}

QWidget* stopped_search(Stage& stage) {
  stage.window().jobs().stop();
  stage.wait([&] { return !stage.window().jobs().running(); }, "the stop");
  stage.settle();
  return &stage.window();
}

QWidget* loading_needle(Stage& stage) {
  NeedleSpec spec;
  spec.runtime.model_path = stage.window().model()->path;
  spec.lengths = {2048, 4096};
  spec.factor_sets = {stage.window().factors().current()->factors};
  stage.window().runs().start(spec);
  stage.wait([&] { return stage.window().docks()->heatmap->run() && stage.window().runs().live(); }, "the needle test");
  stage.raise(stage.window().docks()->heatmap);
  return &stage.window();
}

QWidget* failed_run(Stage& stage) {
  const RunId id = stage.failed_run();
  stage.window().open_run(id, RunController::Place::view);
  stage.settle();
  return &stage.window();
}

QWidget* palette(Stage& stage) {
  stage.trigger(QStringLiteral("palette.open"));
  return &stage.window();
}

QWidget* presented(Stage& stage) {
  stage.show_run("search");
  stage.window().teaching()->presenter()->set_presenting(true);
  stage.settle();
  return &stage.window();
}

QWidget* not_presented(Stage& stage) {
  stage.window().teaching()->presenter()->set_presenting(false);
  stage.window().docks()->arrange(ViewDocks::Layout::teach);
  stage.settle();
  return &stage.window();
}

}  // namespace

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all{
      {"start", true, start_page},
      {"model-failed", true, unreadable_model},
      {"model", true, with_model},
      {"fitness-empty", false, empty("fitness")},
      {"heatmap-empty", false, empty("heatmap")},
      {"attention-empty", false, empty("attention")},
      {"perplexity-empty", false, empty("perplexity")},
      {"ruler-empty", false, empty("ruler")},
      {"retention-empty", false, empty("retention")},
      {"training-empty", false, empty("training")},
      {"compare-empty", false, empty("compare")},
      {"log-empty", false, empty("log")},
      {"generate-empty", false, view("generation")},
      {"generate", false, generated},
      {"clocks", false, view("clocks")},
      {"precision", false, view("precision")},
      {"rotation", false, view("rotation")},
      {"help", false, view("help")},
      {"search-fitness", false, search_view(SearchView::fitness_view)},
      {"search-critical-dimension", false, search_view(SearchView::critical_dimension_view)},
      {"search-population", false, search_view(SearchView::population_view)},
      {"search-lineage", false, search_view(SearchView::lineage_view)},
      {"search-comparison", false, search_view(SearchView::comparison_view)},
      {"search-sensitivity", false, search_view(SearchView::sensitivity_view)},
      {"needle", false, run("needle")},
      {"attention", false, run("attention")},
      {"perplexity", false, run("perplexity")},
      {"ruler", false, run("ruler")},
      {"retention", false, run("retention")},
      {"training", false, run("train")},
      {"sensitivity", false, run("sensitivity")},
      {"log", false, view("log")},
      {"explore", false, edited},
      {"palette", false, palette},
      {"search-dialog", false, dialog("run.search")},
      {"needle-dialog", false, dialog("run.needle")},
      {"train-dialog", false, dialog("run.train")},
      {"attention-dialog", false, dialog("run.attention")},
      {"perplexity-dialog", false, dialog("run.perplexity")},
      {"ruler-dialog", false, dialog("run.ruler")},
      {"retention-dialog", false, dialog("run.retention")},
      {"study-dialog", false, dialog("study.open")},
      {"export-dialog", false, dialog("factors.export")},
      {"layouts-dialog", false, dialog("layout.manage")},
      {"shortcuts", false, dialog("help.shortcuts")},
      {"compare", false, compared},
      {"by-hand", false, recorded_by_hand},
      {"runs-filtered", false, filtered("kind:needle or kind:search")},
      {"runs-none", false, filtered("kind:ruler best>99%")},
      {"runs-wrong", false, filtered("best>>1")},
      {"search-running", true,
       [](Stage& stage) {
         with_model(stage);
         return running_search(stage);
       }},
      {"search-stopped", false, stopped_search},
      {"needle-loading", false, loading_needle},
      {"run-failed", false, failed_run},
      {"presenter", true,
       [](Stage& stage) {
         with_model(stage);
         return presented(stage);
       }},
      {"teach", false, not_presented},
      {"tour-1", true,
       [](Stage& stage) {
         stage.open_window();
         return tour(0)(stage);
       }},
      {"tour-2", false, tour(1)},
      {"tour-3", false, tour(2)},
      {"tour-4", false, tour(3)},
      {"tour-5", false, tour(4)},
      {"tour-6", false, tour(5)},
      {"tour-7", false, tour(6)},
      {"tour-8", false, tour(7)},
      {"tour-9", false, tour(8)},
      {"tour-10", false, tour(9)},
  };
  return all;
}

}  // namespace ropewalk
