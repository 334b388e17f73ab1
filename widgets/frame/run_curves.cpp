#include "widgets/frame/run_curves.h"

#include <QCoreApplication>
#include <cmath>
#include <functional>

namespace ropewalk {
namespace {

class Curves {
  Q_DECLARE_TR_FUNCTIONS(Curves)

 public:
  using Fill = std::function<void(const ComparedRun&, OverlayLine&)>;

  static RunCurves of(const QList<ComparedRun>& runs, RunCurves kind, const Fill& fill) {
    for (qsizetype at = 0; at < runs.size(); ++at) {
      OverlayLine line{lettered_name(runs, at), runs[at].style, {}, {}};
      fill(runs[at], line);
      if (!line.x.isEmpty()) kind.lines.append(std::move(line));
    }
    return kind;
  }

  static RunCurves factors(const QList<ComparedRun>& runs) {
    OverlayAxes axes{tr("Rotary pair i"), {tr("Rescale factor λ"), tr("Factor λ"), tr("λ")}, OverlayAxes::X::pairs};
    return of(runs, {QStringLiteral("factors"), tr("Rescale factors"), tr("Stretch of every pair"), axes, {}},
              [](const ComparedRun& run, OverlayLine& line) {
                const auto set = run.factors();
                if (!set) return;
                for (std::size_t pair = 0; pair < set->factors.rescale_factors.size(); ++pair) {
                  line.x << double(pair);
                  line.y << set->factors.rescale_factors[pair];
                }
              });
  }

  static RunCurves fitness(const QList<ComparedRun>& runs) {
    OverlayAxes axes{tr("Candidates evaluated"),
                     {tr("Best needle perplexity (log)"), tr("Best perplexity"), tr("Best")}};
    axes.y_logarithmic = axes.steps = true;
    return of(runs, {QStringLiteral("fitness"), tr("Fitness"), tr("Best so far of each search"), axes, {}},
              [](const ComparedRun& run, OverlayLine& line) {
                if (!run.run->search()) return;
                const auto& history = *run.run->search();
                const auto& best = history.best_so_far();
                for (std::size_t i = 0; i < best.size(); ++i) {
                  if (best[i] == SearchHistory::kNone || (i > 0 && best[i] == best[i - 1] && i + 1 < best.size()))
                    continue;
                  line.x << double(i + 1);
                  line.y << std::exp(history.candidates()[best[i]].evaluation.nll);
                }
              });
  }

  static RunCurves loss(const QList<ComparedRun>& runs, bool of_long) {
    OverlayAxes axes{tr("Step"), {tr("Loss (nats a token)"), tr("Loss")}};
    const QString title = of_long ? tr("Loss of long windows") : tr("Loss of short windows");
    return of(runs, {of_long ? QStringLiteral("loss_long") : QStringLiteral("loss_short"), title, title, axes, {}},
              [of_long](const ComparedRun& run, OverlayLine& line) {
                if (!run.run->training()) return;
                for (const StepDone& step : run.run->training()->steps()) {
                  const LossSum& sum = of_long ? step.result.long_windows : step.result.short_windows;
                  if (sum.weight <= 0) continue;
                  line.x << double(step.result.step);
                  line.y << sum.mean();
                }
              });
  }

  // A score at each length with its interval.
  static RunCurves by_length(const QList<ComparedRun>& runs, const RunScores& scores, Measure measure,
                             const QString& id, const QString& title) {
    const bool share = scale_of(measure) == ScoreScale::share;
    OverlayAxes axes{tr("Length (tokens)"), {share ? tr("Percent") : tr("Perplexity (log)")}, OverlayAxes::X::lengths};
    axes.points = true;
    axes.share = share;
    axes.y_logarithmic = !axes.share;
    const double unit = axes.share ? 100 : 1;
    return of(runs, {id, title, title, axes, {}}, [&](const ComparedRun& run, OverlayLine& line) {
      for (const RunScore& score : scores[std::size_t(&run - runs.data())]) {
        if (score.measure != measure || score.length <= 0) continue;
        line.x << double(score.length);
        line.y << unit * score.value;
        line.low << unit * score.low;
        line.high << unit * score.high;
      }
    });
  }
};

}  // namespace

QString lettered_name(const QList<ComparedRun>& runs, qsizetype index) {
  return QStringLiteral("%1  %2").arg(ComparedRuns::letter(int(index)), runs[index].name());
}

RunCurves factor_curves(const QList<ComparedRun>& runs) {
  return Curves::factors(runs);
}

QList<RunCurves> run_curves(const QList<ComparedRun>& runs, const RunScores& scores) {
  using M = Measure;
  QList<RunCurves> kinds{
      Curves::fitness(runs),
      Curves::loss(runs, true),
      Curves::loss(runs, false),
      Curves::by_length(runs, scores, M::probe_perplexity, QStringLiteral("probe"),
                        Curves::tr("Probe perplexity by length")),
      Curves::by_length(runs, scores, M::needle_generated, QStringLiteral("needle_generated"),
                        Curves::tr("Generated needle answers right by length")),
      Curves::by_length(runs, scores, M::needle_tokens, QStringLiteral("needle"),
                        Curves::tr("Needle answer tokens right by length")),
      Curves::by_length(runs, scores, M::ruler, QStringLiteral("ruler"), Curves::tr("RULER by length")),
      Curves::by_length(runs, scores, M::perplexity_all, QStringLiteral("perplexity"),
                        Curves::tr("Perplexity by length")),
      Curves::by_length(runs, scores, M::perplexity_answer, QStringLiteral("perplexity_answer"),
                        Curves::tr("Answer perplexity by length"))};
  kinds.removeIf([](const RunCurves& kind) { return kind.lines.isEmpty(); });
  return kinds;
}

}  // namespace ropewalk
