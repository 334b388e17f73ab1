// The steps of the guided tour. A new one is one function and one line in tour_steps().
#include <QCoreApplication>
#include <algorithm>

#include "app/window/tour_step.h"
#include "core/rope/periods.h"
#include "widgets/charts/format.h"

namespace ropewalk {
namespace {

struct Tour {  // the translations' context
  Q_DECLARE_TR_FUNCTIONS(Tour)
};

QString id(const char* text) {
  return QString::fromLatin1(text);
}

TourStep what_rope_is(const RopeDescription&) {
  return {id("rope"),
          Tour::tr("What RoPE is"),
          Tour::tr(
              "<p>Attention compares a query <i>q</i> at position <i>m</i> with a key <i>k</i> at position <i>n</i> by "
              "their product. RoPE, the rotary position embedding, first turns both by an angle that grows with their "
              "position.</p><p align=\"center\">(R<sub>m</sub><i>q</i>)·(R<sub>n</sub><i>k</i>) = "
              "<i>q</i>·(R<sub>n−m</sub><i>k</i>)</p><p>So the product knows only how far apart the two stand, not "
              "where.</p>"),
          TourView::rotation,
          {id("none")},
          1,
          {{Tour::tr("Play: query and key turn, and the wedge between them keeps its width."), Tour::tr("Play"),
            [](TourStage& stage) { stage.play_vectors(); }, [](const TourState& now) { return now.vectors_played; }},
           {Tour::tr("Change the distance m − n: now q·k changes."), Tour::tr("Set the distance to 64"),
            [](TourStage& stage) { stage.set_vector_distance(64); },
            [](const TourState& now) { return now.vectors_moved; }}}};
}

TourStep rotating_pairs(const RopeDescription& rope) {
  const int last = rope.pairs() - 1;
  const std::vector<double> of_pairs = periods(rope);
  return {
      id("pairs"),
      Tour::tr("Rotating pairs"),
      Tour::tr(
          "<p>The <i>d</i> = %1 coordinates of a head form %2 pairs. Pair <i>i</i> turns by</p>"
          "<p align=\"center\"><i>θ<sub>i</sub></i> = <i>θ</i><sub>base</sub><sup>−2<i>i</i>/<i>d</i></sup> radians "
          "a token, &nbsp; <i>T<sub>i</sub></i> = 2π/<i>θ<sub>i</sub></i></p><p>and is back after its period "
          "<i>T<sub>i</sub></i>. Fast pairs tell neighbours apart; slow ones tell far from near: the periods here "
          "go from %3 to %4 tokens.</p>")
          .arg(rope.rotary_dim)
          .arg(rope.pairs())
          .arg(length_text(of_pairs.front()), length_text(of_pairs.back())),
      TourView::rotation,
      {id("none")},
      1,
      {{Tour::tr("Choose other pairs: click a dial, then turn the wheel or press Up and Down."),
        Tour::tr("Show the fastest and the slowest"),
        [last](TourStage& stage) {
          stage.set_vector_pairs({0, last / 3, 2 * last / 3, last});
        },
        [](const TourState& now) { return now.vector_pairs_changed; }}}};
}

TourStep trained_window(const RopeDescription& rope) {
  const int theoretical = std::min(critical_dimension(rope), rope.pairs() - 1);
  return {
      id("periods"),
      Tour::tr("Periods against the trained window"),
      Tour::tr("<p>Each point is a period. Below the line of the trained context <i>L</i><sub>train</sub> = %1 a pair "
               "came round at least once and showed every angle. From the theoretical critical dimension on it never "
               "did:</p><p align=\"center\"><i>d</i><sub>tcd</sub> = "
               "⌈(<i>d</i>/2)·log<sub><i>θ</i><sub>base</sub></sub>(<i>L</i><sub>train</sub>/2π)⌉ = %2</p>"
               "<p>A point's fill says how much of its cycle training saw.</p>")
          .arg(length_text(double(rope.trained_context)))
          .arg(critical_dimension(rope)),
      TourView::periods,
      {id("none")},
      4,
      {{Tour::tr("Point at a pair in the shaded part, or click it: the other views mark it too."),
        Tour::tr("Mark pair %1").arg(theoretical), [theoretical](TourStage& stage) { stage.mark_pair(theoretical); },
        [](const TourState& now) { return now.pair >= now.theoretical; }}}};
}

TourStep beyond(const RopeDescription& rope) {
  const std::int64_t target = 4 * rope.trained_context;
  return {
      id("beyond"),
      Tour::tr("What goes wrong beyond it"),
      Tour::tr("<p>Beyond <i>L</i><sub>train</sub> the slow pairs turn on, to angles that training never saw. Pair "
               "<i>i</i> is out of distribution at length <i>L</i> when</p><p align=\"center\"><i>i</i> ≥ "
               "<i>d</i><sub>tcd</sub> &nbsp;and&nbsp; <i>λ<sub>i</sub></i> &lt; "
               "<i>L</i>/<i>L</i><sub>train</sub>.</p><p>The model cannot read such angles, and loses what stands far "
               "back.</p>"),
      TourView::clocks,
      {id("none")},
      1,
      {{Tour::tr("Move the target length beyond the trained context and watch the dials."),
        Tour::tr("Set the target to %1").arg(length_text(double(target))),
        [target](TourStage& stage) { stage.set_target(target); },
        [](const TourState& now) { return now.target > now.rope.trained_context; }},
       {Tour::tr("Hide numbers in documents and ask for them: a needle test over length and depth, some seconds."),
        Tour::tr("Run a needle test"), [](TourStage& stage) { stage.start_needle(); },
        [](const TourState& now) { return now.needle_cells > 0; }, true}}};
}

TourStep interpolation(const RopeDescription&) {
  return {
      id("pi"),
      Tour::tr("Position interpolation"),
      Tour::tr(
          "<p>Divide every angle by the same factor, the extension ratio:</p><p align=\"center\">"
          "<i>λ<sub>i</sub></i> = <i>s</i> = <i>L</i>/<i>L</i><sub>train</sub></p><p>No dial leaves its trained arc "
          "any more. But fast pairs, which needed no help, now turn <i>s</i> times less from one token to the next, "
          "and neighbours are harder to tell apart.</p>"),
      TourView::clocks,
      {id("none")},
      4,
      {{Tour::tr("Choose PI among the methods, and see every dial stay within its arc."), Tour::tr("Use PI"),
        [](TourStage& stage) { stage.add_method(id("pi")); },
        [](const TourState& now) { return now.methods.contains(id("pi")); }}}};
}

TourStep ntk(const RopeDescription& rope) {
  const std::int64_t target = 8 * rope.trained_context;
  return {
      id("ntk"),
      Tour::tr("NTK-aware scaling"),
      Tour::tr("<p>Change the base instead: the factor grows with the pair, from 1 for the fastest to <i>s</i> for the "
               "slowest.</p><p align=\"center\"><i>λ<sub>i</sub></i> = <i>s</i><sup>2<i>i</i>/(<i>d</i>−2)</sup></p>"
               "<p>Fast pairs keep their resolution. Yet all pairs but the last get less than <i>s</i>, so those from "
               "<i>d</i><sub>tcd</sub> on still leave what training saw: the rings mark them.</p>"),
      TourView::factors,
      {id("pi")},
      4,
      {{Tour::tr("Add NTK beside PI and compare the two curves of rescale factors."), Tour::tr("Add NTK"),
        [](TourStage& stage) { stage.add_method(id("ntk")); },
        [](const TourState& now) { return now.methods.contains(id("ntk")); }},
       {Tour::tr("Double the target: s grows, and with it what NTK leaves below the line."),
        Tour::tr("Set the target to %1").arg(length_text(double(target))),
        [target](TourStage& stage) { stage.set_target(target); },
        [target](const TourState& now) { return now.target >= target; }}}};
}

TourStep yarn(const RopeDescription&) {
  return {
      id("yarn"),
      Tour::tr("YaRN"),
      Tour::tr(
          "<p>Treat the pairs by how often they turned in training: more than <i>β</i><sub>fast</sub> = 32 times: "
          "leave alone; less than <i>β</i><sub>slow</sub> = 1: interpolate by <i>s</i>; a ramp between.</p>"
          "<p align=\"center\">1/<i>λ<sub>i</sub></i> = (1 − <i>γ<sub>i</sub></i>)/<i>s</i> + "
          "<i>γ<sub>i</sub></i></p><p>Queries and keys are also scaled by the attention factor 0.1·ln <i>s</i> + 1, "
          "which sharpens attention over the longer text.</p>"),
      TourView::factors,
      {id("ntk")},
      4,
      {{Tour::tr("Add YaRN: its curve reaches s just at the theoretical critical dimension."), Tour::tr("Add YaRN"),
        [](TourStage& stage) { stage.add_method(id("yarn")); },
        [](const TourState& now) { return now.methods.contains(id("yarn")); }}}};
}

TourStep real_critical_dimension(const RopeDescription& rope) {
  const int theoretical = critical_dimension(rope), least = critical_dimension_ten_periods(rope);
  const int wanted = std::clamp(theoretical - 2, 1, std::max(1, rope.pairs() - 1));
  return {id("critical"),
          Tour::tr("The real critical dimension"),
          Tour::tr("<p>A pair that came round only once or twice saw each angle rarely. LongRoPE2 supposes that such "
                   "pairs are under-trained too, so that the real critical dimension <i>d</i><sub>rcd</sub> lies "
                   "lower: between the pair with ten periods in training (%1) and <i>d</i><sub>tcd</sub> = %2.</p><p "
                   "align=\"center\"><i>i</i> ≥ <i>d</i><sub>rcd</sub>: <i>λ<sub>i</sub></i> ≥ <i>s</i>, &nbsp; below: "
                   "<i>λ<sub>i</sub></i> = <i>λ</i>(<i>d</i><sub>rcd</sub>)<sup> <i>i</i>/<i>d</i>rcd</sup></p>")
              .arg(least)
              .arg(theoretical),
          TourView::periods,
          {id("ntk_rcd")},
          4,
          {{Tour::tr("Drag the upright handle to the left: the factors follow."),
            Tour::tr("Move it to pair %1").arg(wanted),
            [wanted](TourStage& stage) { stage.set_critical_dimension(wanted); },
            [](const TourState& now) { return now.critical_dimension < now.theoretical; }}}};
}

TourStep search(const RopeDescription&) {
  return {
      id("search"),
      Tour::tr("The search, live"),
      Tour::tr(
          "<p>Where <i>d</i><sub>rcd</sub> lies and how large the factors should be is measured. The search mutates "
          "candidates with <i>λ<sub>i</sub></i> from <i>s</i> to 2<i>s</i>, never falling, and keeps the best by "
          "needle-driven perplexity:</p><p align=\"center\">exp of the mean of −log <i>p</i> over the answer's "
          "tokens</p><p>Each point is a candidate; lower is better. The lines are the formulas.</p>"),
      TourView::fitness,
      {id("yarn")},
      4,
      {{Tour::tr("Start a short search and watch it; it can be stopped at any time, and what it found is kept."),
        Tour::tr("Start a short search"), [](TourStage& stage) { stage.start_search(); },
        [](const TourState& now) { return now.candidates > 0; }, true},
       {Tour::tr("Click a point: its factors appear in the charts above."), Tour::tr("Choose the best so far"),
        [](TourStage& stage) { stage.choose_candidate(); },
        [](const TourState& now) { return now.candidate_chosen; }}}};
}

TourStep mixed_windows(const RopeDescription&) {
  return {
      id("mixed"),
      Tour::tr("Mixed windows"),
      Tour::tr("<p>Rescaled factors alone cost some accuracy; training with both kinds of windows regains it. Short "
               "windows (≤ "
               "<i>L</i><sub>train</sub>) "
               "train with the original RoPE, attention staying inside each document; long windows of <i>L</i> tokens "
               "train with the rescaled one.</p><p>Afterwards the original factors serve up to "
               "<i>L</i><sub>train</sub>, the rescaled ones beyond, so that the short context is kept.</p>"),
      TourView::training,
      {id("yarn")},
      4,
      {{Tour::tr("Train a few steps and watch the losses of both kinds of windows and the mix of each batch. The "
                 "trained model is kept until the program ends."),
        Tour::tr("Train eight steps"), [](TourStage& stage) { stage.start_training(); },
        [](const TourState& now) { return now.training_steps > 0; }, true}}};
}

}  // namespace

std::vector<TourStep> tour_steps(const RopeDescription& rope) {
  std::vector<TourStep> steps;
  for (const auto make : {what_rope_is, rotating_pairs, trained_window, beyond, interpolation, ntk, yarn,
                          real_critical_dimension, search, mixed_windows})
    steps.push_back(make(rope));
  return steps;
}

QStringList tour_step_ids() {
  QStringList ids;
  for (const TourStep& step : tour_steps({64, 10000, 512})) ids.append(step.id);
  return ids;
}

}  // namespace ropewalk
