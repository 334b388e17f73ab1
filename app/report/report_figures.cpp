#include "app/report/report_figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QPalette>
#include <QTemporaryDir>

#include "core/values/needle_grids.h"
#include "widgets/charts/attention_distance_chart.h"
#include "widgets/charts/attention_pair_chart.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/perplexity_chart.h"
#include "widgets/charts/retention_chart.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/charts/sensitivity_chart.h"
#include "widgets/charts/training_view.h"
#include "widgets/frame/compare_sections.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr QSize kHalf(680, 360), kTall(680, 520), kWhole(1360, 460);
constexpr int kMostCurves = 3;

class Figures {
  Q_DECLARE_TR_FUNCTIONS(ReportFigures)
};

QByteArray svg_of(ChartView& chart, QSize size) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("figure.svg"));
  if (!folder.isValid() || !chart.export_svg(path, size)) return {};
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Paper is light, whatever the window is.
void make_light(QWidget& chart) {
  const Colors& colors = colors_for(Theme::light);
  QPalette palette = chart.palette();
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(role, colors.text);
  palette.setColor(QPalette::Window, colors.window);
  palette.setColor(QPalette::Base, colors.surface);
  chart.setPalette(palette);
}

template <class Chart, class Fill>
FigurePlan plan(const QString& caption, QSize size, Fill fill) {
  return {caption, size, [fill](QSize wanted) {
            Chart chart;
            make_light(chart);
            fill(chart);
            return svg_of(chart, wanted);
          }};
}

FigurePlan overlay(const RunCurves& curves) {
  return plan<OverlayChart>(curves.title, kHalf, [curves](OverlayChart& chart) {
    chart.set_lines(curves.sentence, curves.axes, curves.lines);
  });
}

QList<FigurePlan> needle_figures(const QList<ComparedRun>& runs) {
  std::vector<NeedlePart> parts;
  QStringList names;
  for (qsizetype at = 0; at < runs.size(); ++at) {
    if (!runs[at].run->needle()) continue;
    names.append(lettered_name(runs, at));
    parts.push_back({runs[at].run->needle().get(), runs[at].set, names.last().toStdString()});
  }
  const auto grid = parts.size() < 2 ? nullptr : side_by_side(parts);
  if (!grid) return {};
  const bool two = parts.size() == 2;
  return {plan<HeatmapView>(two ? Figures::tr("Needle grids and their difference") : Figures::tr("Needle grids"),
                            kWhole, [grid, names, two](HeatmapView& chart) {
                              chart.set_history(grid);
                              chart.set_set_names(names);
                              if (!two) chart.show_all_sets();
                            })};
}

QList<FigurePlan> search_figures(const ComparedRun& run) {
  const auto history = run.run->search();
  QList<FigurePlan> figures{plan<FitnessChart>(Figures::tr("Every candidate and the best so far"), kHalf,
                                               [history](FitnessChart& chart) { chart.set_history(history); })};
  const auto best = run.factors();
  if (!best) return figures;
  std::vector<NamedFactors> sets;
  for (const BaselineEvaluated& baseline : history->baselines())
    if (!baseline.tuned) sets.push_back(named(baseline.factors));
  sets.push_back({Figures::tr("Best candidate"), best->factors, false});
  figures.append(plan<FactorChart>(Figures::tr("Rescale factors of the best and of the baselines"), kHalf,
                                   [sets](FactorChart& chart) {
                                     chart.set_rope(sets.back().factors.rope, sets.back().factors.target);
                                     chart.set_factor_sets(sets);
                                     chart.set_critical_dimension(sets.back().factors.critical_dimension);
                                   }));
  return figures;
}

QList<FigurePlan> set_figures(const ComparedRun& run) {
  if (const auto history = run.run->explore()) {
    std::vector<NamedFactors> sets{named(history->spec().start)};
    sets.front().name = Figures::tr("Start: %1").arg(sets.front().name);
    if (const ExploreMeasured* best = history->best())
      sets.push_back({Figures::tr("Best by hand (set %1)").arg(best->number), best->factors, true});
    return {plan<FactorChart>(Figures::tr("Rescale factors"), kHalf, [sets](FactorChart& chart) {
      chart.set_rope(sets.front().factors.rope, sets.front().factors.target);
      chart.set_factor_sets(sets);
    })};
  }
  const auto* sets = run.run->factor_sets();
  if (!sets || sets->empty()) return {};
  std::vector<NamedFactors> named_sets;
  const QStringList names = run.set_names();
  for (std::size_t at = 0; at < sets->size(); ++at) named_sets.push_back({names.value(int(at)), (*sets)[at], false});
  return {plan<FactorChart>(Figures::tr("Rescale factors"), kHalf, [named_sets](FactorChart& chart) {
    chart.set_rope(named_sets.front().factors.rope, named_sets.front().factors.target);
    chart.set_factor_sets(named_sets);
  })};
}

}  // namespace

QList<FigurePlan> figures_of_run(const ComparedRun& run) {
  const std::shared_ptr<RunData>& data = run.run;
  QList<FigurePlan> figures;
  if (data->search()) figures = search_figures(run);
  if (const auto history = data->needle()) {
    const QStringList names = run.set_names();
    figures.append(plan<HeatmapView>(Figures::tr("Needle grid"), history->sets() > 1 ? kWhole : kHalf,
                                     [history, names](HeatmapView& chart) {
                                       chart.set_history(history);
                                       chart.set_set_names(names);
                                       if (history->sets() > 2) chart.show_all_sets();
                                     }));
  }
  if (const auto history = data->training())
    figures.append(plan<TrainingView>(Figures::tr("Course of the training"), kTall,
                                      [history](TrainingView& chart) { chart.set_history(history); }));
  if (const auto history = data->sensitivity())
    figures.append(plan<SensitivityChart>(Figures::tr("Change of the loss as each factor moves"), kHalf,
                                          [history](SensitivityChart& chart) { chart.set_history(history); }));
  if (const auto history = data->explore())
    figures.append(plan<FitnessChart>(Figures::tr("Every set made by hand, and the one it began with"), kHalf,
                                      [history](FitnessChart& chart) {
                                        chart.set_made_by_hand(true);
                                        chart.set_history(history->chart());
                                      }));
  if (const auto history = data->ruler()) {
    const QStringList names = run.set_names();
    figures.append(plan<RulerChart>(Figures::tr("RULER by length"), kHalf,
                                    [history, names](RulerChart& chart) { chart.set_history(history, names); }));
  }
  if (const auto history = data->retention())
    figures.append(plan<RetentionChart>(Figures::tr("What is kept of the short context"), kTall,
                                        [history](RetentionChart& chart) { chart.set_history(history); }));
  if (const auto history = data->perplexity())
    figures.append(plan<PerplexityChart>(Figures::tr("Perplexity by length"), kHalf, [history](PerplexityChart& chart) {
      chart.set_history(history);
      for (int shown = 0; shown < PerplexityChart::kShown && chart.state() != ChartView::State::ready; ++shown)
        chart.set_shown(PerplexityChart::Shown(shown));
    }));
  if (const auto history = data->attention(); history && !history->empty()) {
    const AttentionShown shown{history, history->layers().front(), AttentionHistory::kAllHeads};
    figures.append(
        plan<AttentionDistanceChart>(Figures::tr("Logits by distance, first measured layer"), kHalf,
                                     [shown](AttentionDistanceChart& chart) { chart.show_attention(shown); }));
    figures.append(plan<AttentionPairChart>(Figures::tr("Share of each rotary pair, first measured layer"), kHalf,
                                            [shown](AttentionPairChart& chart) { chart.show_attention(shown); }));
  }
  if (!data->search()) figures.append(set_figures(run));
  return figures;
}

QList<FigurePlan> figures_of_comparison(const QList<ComparedRun>& runs) {
  QList<FigurePlan> figures;
  if (const RunCurves factors = factor_curves(runs); !factors.lines.isEmpty()) figures.append(overlay(factors));
  const RunScores scores = scores_of(runs);
  int taken = 0;
  for (const RunCurves& curves : run_curves(runs, scores))
    if (++taken <= kMostCurves) figures.append(overlay(curves));
  figures.append(needle_figures(runs));
  const std::vector<ScoreRow> rows = score_rows(scores);
  const QList<RunAxis> axes = varying_axes(runs, rows);
  QList<RunLine> lines;
  for (qsizetype at = 0; at < runs.size(); ++at) lines.append({runs[at].id(), lettered_name(runs, at), runs[at].style});
  if (runs.size() > 2 && axes.size() > 1)
    figures.append(plan<RunParallel>(Figures::tr("What varies between the runs"), QSize(kWhole.width(), 360),
                                     [lines, axes](RunParallel& chart) { chart.set_runs(lines, axes); }));
  return figures;
}

}  // namespace ropewalk
