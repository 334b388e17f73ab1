#include "tests/widgets/search_gallery.h"

#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/candidate_comparison.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/lineage_chart.h"
#include "widgets/charts/lineage_view.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/sensitivity_chart.h"

namespace ropewalk {

namespace {

void fitness(const GallerySink& gallery) {
  if (!gallery.wanted("evolution-fitness-scrubbed-all-low-100k")) return;
  const auto history = make_evolution(12, 40, 1);
  FitnessChart chart;
  chart.set_history(history);
  gallery.take(chart, "evolution-fitness", {1100, 460});
  chart.set_scrubbed_generation(4);
  gallery.take(chart, "evolution-scrubbed", {1100, 460});
  chart.set_scrubbed_generation(-1);
  chart.reset_view();
  gallery.take(chart, "evolution-all", {900, 420});
  FitnessChart low;
  low.set_history(history);
  gallery.take(low, "evolution-low", {760, 210});
  FitnessChart many;
  many.set_history(make_many_candidates(100000));
  gallery.take(many, "evolution-100k", {1000, 420});
}

void dimensions(const GallerySink& gallery) {
  if (!gallery.wanted("dimension-one-seeds-small")) return;
  const auto first = make_evolution(12, 40, 1), second = make_evolution(12, 40, 2), third = make_evolution(5, 24, 3);
  CriticalDimensionChart one;
  one.set_searches({{"best at each d_rcd", first}});
  gallery.take(one, "dimension-one", {900, 420});
  CriticalDimensionChart seeds;
  seeds.set_searches({{"seed 1", first, "1"}, {"seed 2", second, "2"}, {"seed 3", third, "3"}});
  gallery.take(seeds, "dimension-seeds", {900, 420});
  gallery.take(seeds, "dimension-small", {480, 260});
}

void population(const GallerySink& gallery) {
  if (!gallery.wanted("parallel-all-brushed-narrow-100k")) return;
  const auto history = make_evolution(12, 40, 1);
  ParallelCoordinates chart;
  chart.set_history(history);
  gallery.take(chart, "parallel-all", {1100, 440});
  chart.set_brush(0, ParallelCoordinates::Range{16.5, 18.5});
  chart.set_generation_range(4, 12);
  chart.set_selected(history->best()->id);
  gallery.take(chart, "parallel-brushed", {1100, 440});
  gallery.take(chart, "parallel-narrow", {560, 320});
  ParallelCoordinates many;
  many.set_history(make_many_candidates(100000));
  gallery.take(many, "parallel-100k", {1100, 440});
  many.set_brush(0, ParallelCoordinates::Range{15.5, 16.5});
  gallery.take(many, "parallel-100k-brushed", {1100, 440});
}

void details(const GallerySink& gallery) {
  if (gallery.wanted("sensitivity-full-few")) {
    SensitivityChart chart;
    chart.set_history(make_sensitivity(8));
    gallery.take(chart, "sensitivity-full", {1000, 420});
    SensitivityChart few;
    few.set_history(make_sensitivity(2, 9));
    gallery.take(few, "sensitivity-few", {640, 300});
  }
  if (!gallery.wanted("comparison-wide-narrow-lineage-wide-tall")) return;
  const auto history = make_evolution(12, 40, 1);
  CandidateComparison comparison;
  comparison.set_candidates(*history->find(7), *history->best());
  gallery.take(comparison, "comparison-wide", {1100, 460});
  gallery.take(comparison, "comparison-narrow", {640, 360});
  LineageView lineage;
  lineage.set_history(history);
  gallery.take(lineage, "lineage-empty", {800, 300});
  lineage.set_candidate(history->best()->id);
  gallery.take(lineage, "lineage-wide", {1200, 340});
  gallery.take(lineage, "lineage-tall", {640, 560});
}

template <typename Chart>
void states(const GallerySink& gallery, const QString& name) {
  if (!gallery.wanted(name + "-states")) return;
  Chart chart;
  gallery.take(chart, name + "-states-empty", {520, 280});
  chart.set_loading("Reading the run: 1,200 of 4,000 candidates", 0.3);
  gallery.take(chart, name + "-states-loading", {520, 280});
  chart.set_failed("The run belongs to another model. Open that model first.", "Open another");
  gallery.take(chart, name + "-states-failed", {520, 280});
}

}  // namespace

void take_search_charts(const GallerySink& gallery) {
  fitness(gallery);
  dimensions(gallery);
  population(gallery);
  details(gallery);
  states<CriticalDimensionChart>(gallery, "dimension");
  states<ParallelCoordinates>(gallery, "parallel");
  states<SensitivityChart>(gallery, "sensitivity");
  states<ComparisonChart>(gallery, "comparison");
}

}  // namespace ropewalk
