// The topics of the context help. Equations and their numbers are those of LongRoPE2 (arXiv 2502.20082) where nothing
// else is said. Lists are made anew for each call: the language may have changed.
#include "widgets/help/help_topics.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

QString tr_help(const char* text) {
  return QCoreApplication::translate("HelpTopics", text);
}

QString equation(const char* html) {
  return QString::fromUtf8(html);
}

QString paper(const char* where) {
  return tr_help("LongRoPE2 (Shang et al., 2025, arXiv 2502.20082), %1").arg(tr_help(where));
}

void add_window_topics(QList<HelpTopic>& topics) {
  HelpTopic window{QStringLiteral("window"), tr_help("The window")};
  window.shows = tr_help(
      "Open a model, see which rotary pairs never completed a period in training, search for better rescale factors, "
      "test them with needles, and compare the recorded runs. One selection goes through all views: a pair, a factor "
      "set, a candidate or a cell that is marked in one is marked in all.");
  window.reading = tr_help(
      "Ctrl+K opens the command palette, in which everything can be found by a few letters; Ctrl+/ shows all keyboard "
      "shortcuts; F1 explains the view that has the focus, and Shift+F1 what the pointer stands on.");
  window.guide = QStringLiteral("guide.md");
  window.classes = {QStringLiteral("StartPage"), QStringLiteral("TopBar"), QStringLiteral("MainWindow")};
  topics.append(window);

  HelpTopic keyboard{QStringLiteral("keyboard"), tr_help("By keyboard")};
  keyboard.shows = tr_help(
      "Everything can be reached without a mouse: Tab goes from control to control, F6 from pane to pane, Ctrl+1 to "
      "Ctrl+9 to the views, and the command palette (Ctrl+K) to everything else: commands, models, runs, help.");
  keyboard.reading = tr_help(
      "In the palette type some letters, in any order of words: “opf” finds “Open a model folder”. A "
      "command that is not possible now says why.");
  keyboard.guide = QStringLiteral("guide.md#by-keyboard");
  keyboard.classes = {QStringLiteral("ShortcutSheet"), QStringLiteral("CommandPalette")};
  topics.append(keyboard);

  HelpTopic layouts{QStringLiteral("layouts"), tr_help("Layouts")};
  layouts.shows = tr_help(
      "Views can be moved, floated, closed and laid over each other as tabs. Three ready layouts are for "
      "searching, comparing and teaching; your own are saved by name.");
  layouts.reading = tr_help(
      "Drag a view by its tab or title; More › Views lists all of them and the layouts. What was deleted "
      "can be brought back as long as the dialog is open.");
  layouts.guide = QStringLiteral("guide.md#layouts");
  layouts.classes = {QStringLiteral("LayoutsDialog")};
  topics.append(layouts);

  HelpTopic job{QStringLiteral("job"), tr_help("Work in progress")};
  job.shows = tr_help(
      "What is being computed, how far it is, and how long it will still take. The time left appears once "
      "enough was done to tell, and is rounded to what can be known.");
  job.reading = tr_help(
      "Pause and go on with Ctrl+Space, stop with Ctrl+. – everything so far is kept, and the run can be "
      "resumed to the same result. When a run of more than half a minute ends and the window is not in "
      "front, the desktop says so.");
  job.guide = QStringLiteral("guide.md#progress-and-notifications");
  job.classes = {QStringLiteral("JobStrip")};
  topics.append(job);

  HelpTopic help{QStringLiteral("help"), tr_help("Help")};
  help.shows = tr_help("What each view shows, what the method says about it, and the pages of the user guide.");
  help.reading = tr_help("F1 comes here for the view that has the focus. Links to pages outside open in the browser.");
  help.guide = QStringLiteral("guide.md");
  help.classes = {QStringLiteral("HelpView")};
  topics.append(help);
}

void add_rope_topics(QList<HelpTopic>& topics) {
  HelpTopic periods{QStringLiteral("periods"), tr_help("Periods")};
  periods.shows = tr_help(
      "The period of every rotary pair on a logarithmic axis, against the trained context (solid line), a "
      "tenth of it (dotted) and the target (dashed); and the effective periods under each chosen factor "
      "set.");
  periods.statement = tr_help(
      "Pair i turns by the angle θ<sub>i</sub> a token and completes a turn every T<sub>i</sub> tokens. "
      "Pairs from the critical dimension on have not completed one within the trained context: beyond "
      "it they reach phases that training never saw.");
  periods.equations = {equation("<i>θ<sub>i</sub></i> = <i>θ</i><sub>base</sub><sup>−2<i>i</i>/<i>d</i></sup>"),
                       equation("<i>T<sub>i</sub></i> = 2π / <i>θ<sub>i</sub></i>"),
                       equation("<i>d</i><sub>tcd</sub> = ⌈ (<i>d</i>/2) · log<sub><i>θ</i><sub>base</sub></sub>("
                                "<i>L</i><sub>train</sub>/2π) ⌉")};
  periods.source = paper("Eq. 5, 6 and 7; d_tcd is counted in pairs here, Eq. 7 states twice that");
  periods.reading = tr_help(
      "A point's fill says how much of its cycle training saw. A ring: out of distribution at the target "
      "under the chosen factors; a thin ring: by the paper's hypothesis. The handle is the critical "
      "dimension in use: drag it.");
  periods.guide = QStringLiteral("guide.md#what-the-charts-say");
  periods.classes = {QStringLiteral("PeriodChart")};
  topics.append(periods);

  HelpTopic factors{QStringLiteral("factors"), tr_help("Rescale factors")};
  factors.shows = tr_help(
      "The rescale factor of every pair, a line for each chosen method or loaded set, with lines at 1, s "
      "and 2s.");
  factors.statement = tr_help(
      "Rescaling slows pair i down by λ<sub>i</sub> ≥ 1. Its phases at the target stay within what "
      "training saw where λ<sub>i</sub> is at least the extension ratio s.");
  factors.equations = {equation("<i>θ̂<sub>i</sub></i> = 1 / ( <i>λ<sub>i</sub></i> · "
                                "<i>θ</i><sub>base</sub><sup>2<i>i</i>/<i>d</i></sup> )"),
                       equation("<i>s</i> = <i>L</i> / <i>L</i><sub>train</sub>"),
                       equation("<i>λ<sub>i</sub></i> &lt; <i>L</i>/<i>L</i><sub>train</sub> and <i>i</i> ≥ "
                                "<i>d</i><sub>tcd</sub> : out of distribution")};
  factors.source = paper("Eq. 8 for the rescaled angle, Eq. 9 and 10 for what is out of distribution");
  factors.reading = tr_help(
      "Below the critical dimension factors rise from 1; above it LongRoPE2's lie between s and 2s. A "
      "click on the legend leaves a set out; Ctrl+] and Ctrl+[ choose the next and the last set in all views.");
  factors.guide = QStringLiteral("guide.md#methods");
  factors.classes = {QStringLiteral("FactorChart"), QStringLiteral("PairChart")};
  topics.append(factors);

  HelpTopic methods{QStringLiteral("methods"), tr_help("Rescaling methods")};
  methods.shows = tr_help("Which formulas are drawn together. Each has a line of its own colour and dashes.");
  methods.statement = tr_help(
      "Each method gives every pair a factor, and the attention a factor m by which cosine and sine are "
      "multiplied.");
  methods.equations = {
      equation("PI: <i>λ<sub>i</sub></i> = <i>s</i>"),
      equation("NTK-aware: <i>λ<sub>i</sub></i> = <i>s</i><sup>2<i>i</i>/(<i>d</i>−2)</sup>"),
      equation("YaRN: 1/<i>λ<sub>i</sub></i> = (1−<i>γ<sub>i</sub></i>)/<i>s</i> + <i>γ<sub>i</sub></i>, "
               "<i>m</i> = 0.1 ln <i>s</i> + 1"),
      equation("LongRoPE2: searched, <i>m</i> = √( 1 + ln <i>s</i> / ln <i>L</i><sub>train</sub> )")};
  methods.source = tr_help(
      "Position Interpolation (arXiv 2306.15595), YaRN (arXiv 2309.00071), LongRoPE (arXiv 2402.13753), "
      "LongRoPE2 (arXiv 2502.20082, Eq. 8)");
  methods.reading =
      tr_help("Tick what is to be compared. Methods with “rcd” use the critical dimension that is set beside.");
  methods.guide = QStringLiteral("guide.md#methods");
  methods.classes = {QStringLiteral("MethodPicker")};
  topics.append(methods);

  HelpTopic target{QStringLiteral("target"), tr_help("Target length")};
  target.shows = tr_help("The context length L, in tokens, to which the window is to be lengthened.");
  target.statement = tr_help("All methods depend on it through the extension ratio.");
  target.equations = {equation("<i>s</i> = <i>L</i> / <i>L</i><sub>train</sub>")};
  target.source = paper("Section 2");
  target.reading = tr_help("Type 32k, 1.5k, 1M or digits (k = 1024), or move the slider.");
  target.guide = QStringLiteral("guide.md#what-the-charts-say");
  target.classes = {QStringLiteral("LengthEdit")};
  topics.append(target);

  HelpTopic clocks{QStringLiteral("clocks"), tr_help("Phase clocks")};
  clocks.shows = tr_help(
      "One dial a pair. The filled arc is the phases that training saw; around it stands the arc that is "
      "reached at the target under the factor set in use, in the warning colour where it leaves what was "
      "seen.");
  clocks.statement = tr_help(
      "A pair's phase at position p is p times its rescaled angle; training saw positions below "
      "L<sub>train</sub>.");
  clocks.equations = {
      equation("φ<i><sub>i</sub></i>(<i>p</i>) = <i>p</i> · <i>θ<sub>i</sub></i> / <i>λ<sub>i</sub></i>"),
      equation("unseen where <i>L</i>/<i>λ<sub>i</sub></i> &gt; <i>L</i><sub>train</sub> and "
               "<i>T<sub>i</sub></i> &gt; <i>L</i><sub>train</sub>")};
  clocks.source = paper("Eq. 5, 8 and 9");
  clocks.reading = tr_help(
      "With no rescaling the upper dials run out of their arc, with good factors none does. The play "
      "button turns the dials with the position.");
  clocks.guide = QStringLiteral("guide.md#what-the-charts-say");
  clocks.classes = {QStringLiteral("PhaseClocks")};
  topics.append(clocks);

  HelpTopic rotation{QStringLiteral("rotation"), tr_help("Rotating vectors")};
  rotation.shows = tr_help("A query's and a key's pair as arrows that turn with the position.");
  rotation.statement = tr_help(
      "A pair of coordinates at position p is turned by p times its angle. The product of a turned "
      "query and a turned key depends on their distance alone.");
  rotation.equations = {
      equation("<i>R</i>(<i>p</i>) <i>x</i> = ( <i>x</i><sub>1</sub> cos <i>pθ<sub>i</sub></i> − "
               "<i>x</i><sub>2</sub> sin <i>pθ<sub>i</sub></i>, &nbsp; <i>x</i><sub>1</sub> sin "
               "<i>pθ<sub>i</sub></i> + <i>x</i><sub>2</sub> cos <i>pθ<sub>i</sub></i> )")};
  rotation.source = tr_help("RoFormer (arXiv 2104.09864); the angle is LongRoPE2's Eq. 5");
  rotation.reading = tr_help(
      "Fast pairs tell near positions apart, slow ones far ones; the slowest turn only a part of the "
      "circle within the trained context.");
  rotation.guide = QStringLiteral("guide.md#what-the-charts-say");
  rotation.classes = {QStringLiteral("RotationView"), QStringLiteral("RotatingVectors")};
  topics.append(rotation);

  HelpTopic precision{QStringLiteral("precision"), tr_help("Precision")};
  precision.shows = tr_help(
      "How wrong each pair's phase becomes where cosine and sine are made in bfloat16, float16 or "
      "float32, and in Ropewalk's own tables.");
  precision.statement = tr_help(
      "Rounding the position, the angle and their product leaves an error that grows with the "
      "position; u is half a unit in the last place of the type.");
  precision.equations = {
      equation("error ≈ <i>p</i> · <i>θ̂<sub>i</sub></i> · <i>u</i>, &nbsp; <i>u</i> = 2<sup>−8</sup> "
               "(bfloat16), 2<sup>−11</sup> (float16), 2<sup>−24</sup> (float32)")};
  precision.source = tr_help("The roundings themselves are measured; the line is the estimate above");
  precision.reading = tr_help(
      "bfloat16 has no number for position 257. Ropewalk makes its tables in float64 and stores them "
      "in float32.");
  precision.guide = QStringLiteral("guide.md#what-the-charts-say");
  precision.classes = {QStringLiteral("PrecisionView"), QStringLiteral("PrecisionChart")};
  topics.append(precision);

  HelpTopic critical{QStringLiteral("critical_dimension"), tr_help("Critical dimension")};
  critical.shows = tr_help(
      "Best fitness by critical dimension d<sub>rcd</sub> of a search, with what cannot be told from the "
      "best; searches that differ only in their seeds stand beside it.");
  critical.statement = tr_help(
      "Higher pairs are under-trained, so their effective periods are longer than T<sub>i</sub>: the "
      "real critical dimension lies below the theoretical one, between the pair that completed ten "
      "periods and the one that completed one.");
  critical.equations = {equation("<i>d</i><sub>rcd</sub> ∈ [ <i>d</i><sub>tcd</sub><sup>10</sup>, "
                                 "<i>d</i><sub>tcd</sub> ]"),
                        equation("<i>d</i><sub>tcd</sub><sup>10</sup> = ⌈ (<i>d</i>/2) · "
                                 "log<sub><i>θ</i><sub>base</sub></sub>( <i>L</i><sub>train</sub> / (2π·10) ) ⌉")};
  critical.source = paper("Eq. 7 and the search space of Section 3");
  critical.reading =
      tr_help("The lower a point the better. Where many stand level, documents do not decide between them.");
  critical.guide = QStringLiteral("guide.md#searching");
  critical.classes = {QStringLiteral("CriticalDimensionChart")};
  topics.append(critical);
}

QString needle_perplexity() {
  return equation("PPL = exp( mean over documents of mean over answer tokens of −ln <i>p</i>(token) )");
}

void add_search_topics(QList<HelpTopic>& topics) {
  HelpTopic fitness{QStringLiteral("fitness"), tr_help("Fitness of a search")};
  fitness.shows = tr_help(
      "Every candidate of a search as a point, coloured by its critical dimension; the best so far as a "
      "step line, the median of each generation, the baselines as lines, and what the best three score on "
      "documents that the search did not see.");
  fitness.statement = tr_help(
      "Candidates are judged by needle-driven perplexity: only the tokens of the hidden number's answer "
      "count, in documents of the target length.");
  fitness.equations = {needle_perplexity()};
  fitness.source = paper("Section 3, needle-driven perplexity; Table 6 has plain perplexity in its place");
  fitness.reading = tr_help(
      "Lower is better; 1 is perfect. Hollow points were stopped early. The search's own best flatters: "
      "it is the best of many on the same documents; the held-out diamonds do not.");
  fitness.guide = QStringLiteral("guide.md#searching");
  fitness.classes = {QStringLiteral("FitnessChart"), QStringLiteral("SearchView"), QStringLiteral("CandidateList")};
  topics.append(fitness);

  HelpTopic search{QStringLiteral("search"), tr_help("Starting a search")};
  search.shows =
      tr_help("What is searched, on which documents, and how long; what it will cost stands below before it starts.");
  search.statement = tr_help(
      "Draw a critical dimension and a scale in [s, 2s] for the pairs from it on; NTK below. Then keep "
      "the best k, mutate each one's upper part pair by pair, never decreasing, evaluate, and keep the "
      "best again.");
  search.equations = {equation("<i>λ<sub>i</sub></i> ∈ [<i>s</i>, 2<i>s</i>], &nbsp; <i>λ<sub>i</sub></i> ≤ "
                               "<i>λ</i><sub><i>i</i>+1</sub> &nbsp; for <i>i</i> ≥ <i>d</i><sub>rcd</sub>"),
                      equation("<i>λ<sub>i</sub></i> = <i>λ</i><sub><i>d</i><sub>rcd</sub></sub><sup><i>i</i>/"
                               "<i>d</i><sub>rcd</sub></sup> &nbsp; for <i>i</i> &lt; <i>d</i><sub>rcd</sub>"),
                      needle_perplexity()};
  search.source =
      paper("Algorithms 1 and 2; the paper's sizes are P = 64 and 40 iterations with mutation probability 0.3");
  search.reading = tr_help(
      "The preset is a starting point: everything can be changed. “Quick” is for looking. The same seed "
      "gives the same search.");
  search.guide = QStringLiteral("guide.md#searching");
  search.classes = {QStringLiteral("SearchDialog")};
  topics.append(search);

  HelpTopic population{QStringLiteral("population"), tr_help("Population")};
  population.shows = tr_help("Every candidate as a line over its critical dimension, its factors and its fitness.");
  population.reading =
      tr_help("Drag along an axis to list the candidates that pass there; several axes narrow it down together.");
  population.guide = QStringLiteral("guide.md#searching");
  population.classes = {QStringLiteral("ParallelCoordinates")};
  topics.append(population);

  HelpTopic lineage{QStringLiteral("lineage"), tr_help("Lineage")};
  lineage.shows = tr_help("The selected candidate's parents back to its start, and what each step changed.");
  lineage.statement =
      tr_help("A mutant keeps its parent's critical dimension and changes each upper factor with probability p.");
  lineage.source = paper("Algorithm 2");
  lineage.reading = tr_help("A click on an ancestor selects it in all views.");
  lineage.guide = QStringLiteral("guide.md#searching");
  lineage.classes = {QStringLiteral("LineageView"), QStringLiteral("LineageChart")};
  topics.append(lineage);

  HelpTopic comparison{QStringLiteral("comparison"), tr_help("Two candidates")};
  comparison.shows = tr_help("Two candidates pair by pair: their factors and what differs.");
  comparison.reading = tr_help("Ctrl+click in another chart of the search chooses the second one.");
  comparison.guide = QStringLiteral("guide.md#searching");
  comparison.classes = {QStringLiteral("CandidateComparison"), QStringLiteral("ComparisonChart")};
  topics.append(comparison);

  HelpTopic sensitivity{QStringLiteral("sensitivity"), tr_help("Sensitivity")};
  sensitivity.shows = tr_help(
      "How the fitness of a factor set changes as each pair's factor alone is multiplied by 0.9 and "
      "by 1.1.");
  sensitivity.statement = tr_help("The fitness is the needle perplexity on the documents on which the set was found.");
  sensitivity.equations = {equation("Δ<sub><i>i</i></sub> = ln PPL( <i>λ<sub>i</sub></i> · 1.1 ) − ln PPL( "
                                    "<i>λ<sub>i</sub></i> )"),
                           needle_perplexity()};
  sensitivity.source = paper("Section 3 for the needle perplexity; the measurement is Ropewalk's own");
  sensitivity.reading = tr_help("Long bars are the pairs that matter. Bars whose interval holds 0 show nothing.");
  sensitivity.guide = QStringLiteral("guide.md#searching");
  sensitivity.classes = {QStringLiteral("SensitivityChart"), QStringLiteral("SensitivityDialog")};
  topics.append(sensitivity);
}

void add_evaluation_topics(QList<HelpTopic>& topics) {
  HelpTopic heatmap{QStringLiteral("heatmap"), tr_help("Needle heatmap")};
  heatmap.shows = tr_help(
      "One of a needle test's scores by length and needle depth, the document's start at the top; two "
      "factor sets and their difference side by side, on the same documents.");
  heatmap.statement = tr_help(
      "A sentence with a random number stands at some depth in filler; the question at the end asks for "
      "it. The probability of the whole answer is the product over its tokens.");
  heatmap.equations = {equation("<i>p</i>(answer) = exp( Σ ln <i>p</i>(token | what stands before) )")};
  heatmap.source = tr_help("Needle in a Haystack (Kamradt, 2023); the template is the LongRoPE2 paper's");
  heatmap.reading = tr_help(
      "The scale is fixed from 0 to 1. Hover for the 95 % interval and the number of documents; a click "
      "on a cell, or the arrow keys and Enter, lists its documents and leads to their attention.");
  heatmap.guide = QStringLiteral("guide.md#needle-tests");
  heatmap.classes = {QStringLiteral("HeatmapView"), QStringLiteral("NeedlePage"), QStringLiteral("NeedleCellView")};
  topics.append(heatmap);

  HelpTopic needle{QStringLiteral("needle"), tr_help("Starting a needle test")};
  needle.shows = tr_help("Lengths, depths, needles and factor sets of the test; what it costs stands below.");
  needle.reading = tr_help("Every factor set sees the same documents, whose hash is kept with the run.");
  needle.guide = QStringLiteral("guide.md#needle-tests");
  needle.classes = {QStringLiteral("NeedleDialog")};
  topics.append(needle);

  HelpTopic attention{QStringLiteral("attention"), tr_help("Attention")};
  attention.shows = tr_help(
      "What the model's own queries and keys do on one needle document: logits by distance, each rotary "
      "pair's share of them, and where the question looks.");
  attention.statement = tr_help(
      "The logit is the sum over rotary pairs of their contributions; m is the attention factor, which "
      "multiplies queries and keys alike.");
  attention.equations = {
      equation("logit = <i>q</i>·<i>k</i>·<i>m</i>² / √<i>d</i>"),
      equation("pair <i>i</i>: | <i>q<sub>i</sub>k<sub>i</sub></i> + <i>q</i><sub><i>i</i>+<i>d</i>/2"
               "</sub><i>k</i><sub><i>i</i>+<i>d</i>/2</sub> |")};
  attention.source = tr_help(
      "RoFormer (arXiv 2104.09864) in the half-split layout; out of distribution by LongRoPE2, Eq. 9 "
      "and 10");
  attention.reading = tr_help(
      "Distances beyond the trained context are shaded: a line that leaves its course there is what "
      "breaks the model. Choose layer and head above.");
  attention.guide = QStringLiteral("guide.md#attention");
  attention.classes = {QStringLiteral("AttentionView"), QStringLiteral("AttentionDialog"),
                       QStringLiteral("AttentionDistanceChart"), QStringLiteral("AttentionPairChart"),
                       QStringLiteral("AttentionAlongView")};
  topics.append(attention);

  HelpTopic perplexity{QStringLiteral("perplexity"), tr_help("Perplexity by length")};
  perplexity.shows = tr_help(
      "How well text is predicted as its context grows, a line for each factor set: all tokens, answers, "
      "or key tokens, or by position in the text.");
  perplexity.statement = tr_help("The mean is over documents of each document's mean negative log-likelihood.");
  perplexity.equations = {equation("PPL = exp( mean over documents of mean over tokens of −ln <i>p</i>(token) )")};
  perplexity.source = tr_help(
      "As in the LongRoPE2 paper's perplexity tables (arXiv 2502.20082); windows without overlap of what "
      "is scored");
  perplexity.reading = tr_help(
      "Lower is better; bands are 95 % intervals over documents. A line that bends up at the trained "
      "context is a window that was not lengthened.");
  perplexity.guide = QStringLiteral("guide.md#perplexity");
  perplexity.classes = {QStringLiteral("PerplexityView"), QStringLiteral("PerplexityChart"),
                        QStringLiteral("PerplexityDialog")};
  topics.append(perplexity);

  HelpTopic ruler{QStringLiteral("ruler"), tr_help("RULER")};
  ruler.shows = tr_help("Thirteen tasks with generated answers, by length, and up to which length the model holds.");
  ruler.statement = tr_help(
      "The effective length is the longest at which the mean of the tasks is at least the threshold, and "
      "at every shorter one too.");
  ruler.equations = {
      equation("<i>L</i><sub>eff</sub> = max { <i>L</i> : mean score at every length ≤ <i>L</i> is ≥ "
               "85.6 % }")};
  ruler.source = tr_help("RULER (Hsieh et al., 2024, arXiv 2404.06654); 85.6 % is LLaMA-2-7B at 4k");
  ruler.reading = tr_help(
      "Intervals are of the samples' spread within tasks. With other filler, own questions or fewer samples "
      "a score is not the same measurement as a published one.");
  ruler.guide = QStringLiteral("guide.md#ruler");
  ruler.classes = {QStringLiteral("RulerView"), QStringLiteral("RulerChart"), QStringLiteral("RulerDialog"),
                   QStringLiteral("RulerSamples")};
  topics.append(ruler);

  HelpTopic explore{QStringLiteral("explore"), tr_help("Made by hand")};
  explore.shows = tr_help(
      "The factor sets that were measured while a set was edited by hand, in that order, and the set that editing "
      "began "
      "with as a line.");
  explore.statement = tr_help("All sets of one exploration are measured on the same few needle documents.");
  explore.equations = {equation("perplexity = exp(mean over answer tokens of −ln <i>p</i>(token))")};
  explore.source = paper("Section 3, needle-driven perplexity");
  explore.reading = tr_help(
      "Lower is better, 1 is perfect. A click on a point or a row draws that set in the charts above; it can be edited "
      "further. Few documents make wide intervals: test what looks good with a needle test.");
  explore.guide = QStringLiteral("guide.md#explorations-are-kept");
  explore.classes = {QStringLiteral("ExploreView"), QStringLiteral("ExploreBar")};
  topics.append(explore);

  HelpTopic retention{QStringLiteral("retention"), tr_help("Short context kept")};
  retention.shows =
      tr_help("What share of the score up to the trained context a factor set, or a training with it, keeps.");
  retention.statement = tr_help("The same samples are asked before and after.");
  retention.equations = {equation("kept = 100 % · mean score after / mean score before")};
  retention.source =
      tr_help("The interval is Fieller's (1954); the paper reports 97.6 % and 98.6 % (arXiv 2502.20082)");
  retention.reading = tr_help("A filled mark surely is not 100 %. A click on a row lists its samples.");
  retention.guide = QStringLiteral("guide.md#what-is-kept-of-the-short-context");
  retention.classes = {QStringLiteral("RetentionView"), QStringLiteral("RetentionChart"),
                       QStringLiteral("RetentionDialog"), QStringLiteral("RetentionSamples")};
  topics.append(retention);
}

void add_work_topics(QList<HelpTopic>& topics) {
  HelpTopic training{QStringLiteral("training"), tr_help("Training")};
  training.shows = tr_help(
      "Loss of short and of long windows, needle answers by length, gradient norm, learning rate and "
      "tokens a second, over the steps; the strip is the batch that is pointed at.");
  training.statement = tr_help(
      "Short windows keep the original RoPE, with positions from 0 in every document and attention "
      "inside it; long windows use the rescaled RoPE and full attention.");
  training.equations = {equation("loss = mean over tokens of −ln <i>p</i>(token), in nats"),
                        equation("learning rate: warm-up, then cosine to its end; the paper's is 2·10<sup>−5</sup>")};
  training.source = paper("Section 4, mixed context window training");
  training.reading = tr_help(
      "Needle answers at the trained context should stay, those at the target rise. Triangles are "
      "checkpoints.");
  training.guide = QStringLiteral("guide.md#training-with-mixed-windows");
  training.classes = {QStringLiteral("TrainingView"), QStringLiteral("TrainDialog"), QStringLiteral("TrainingPanel")};
  topics.append(training);

  HelpTopic generation{QStringLiteral("generation"), tr_help("Generating across the trained context")};
  generation.shows = tr_help(
      "A text that the model writes past its trained context, and what each way of changing the factors "
      "there costs.");
  generation.statement = tr_help(
      "Original RoPE while prompt and output fit the trained context, the rescaled beyond it; the "
      "switch computes the cache again once. The cost is the divergence from that.");
  generation.equations = {equation("KL( <i>p</i> ‖ <i>q</i> ) = Σ <i>p</i> ln( <i>p</i>/<i>q</i> ), in nats")};
  generation.source = paper("Section 4, inference with mixed windows");
  generation.reading = tr_help(
      "Tokens of the original set have one background, those of the rescaled one another and an "
      "underline; the crossing is named between them.");
  generation.guide = QStringLiteral("guide.md#generating-across-the-trained-context");
  generation.classes = {QStringLiteral("GenerationPanel"), QStringLiteral("BoundaryChart")};
  topics.append(generation);

  HelpTopic compare{QStringLiteral("compare"), tr_help("Comparing runs")};
  compare.shows = tr_help("Runs side by side: what differs in their settings and results, and the view of each.");
  compare.reading = tr_help(
      "Open one from the run list, then another with “Open beside the current run”. Where the documents "
      "are the same, differences are paired, and far smaller ones can be told from chance.");
  compare.guide = QStringLiteral("guide.md#what-the-charts-say");
  compare.classes = {QStringLiteral("CompareView")};
  topics.append(compare);

  HelpTopic runs{QStringLiteral("runs"), tr_help("Runs")};
  runs.shows = tr_help("The runs of the workspace: name, kind, target, best value with its course, state.");
  runs.reading = tr_help(
      "Filter by words and conditions: method:yarn target>=32k best<1.2. Enter or a double click opens a run; "
      "the context menu opens it beside the current one or resumes it.");
  runs.guide = QStringLiteral("guide.md");
  runs.classes = {QStringLiteral("RunsPanel")};
  topics.append(runs);

  HelpTopic inspector{QStringLiteral("inspector"), tr_help("Inspector")};
  inspector.shows =
      tr_help("The numbers of what is selected: model, embedding, pair, candidate or cell, method, documents.");
  inspector.statement =
      tr_help("Angles, periods and cycles of the marked pair follow from the model's description alone.");
  inspector.equations = {
      equation("<i>T<sub>i</sub></i> = 2π · <i>θ</i><sub>base</sub><sup>2<i>i</i>/<i>d</i></sup>, &nbsp; "
               "cycles = <i>L</i><sub>train</sub> / <i>T<sub>i</sub></i>")};
  inspector.source = paper("Eq. 5 and 6");
  inspector.reading = tr_help("Rest the pointer on a value for its unit and what it means.");
  inspector.guide = QStringLiteral("guide.md#what-the-charts-say");
  inspector.classes = {QStringLiteral("InspectorPanel")};
  topics.append(inspector);

  HelpTopic log{QStringLiteral("log"), tr_help("Log")};
  log.shows = tr_help("What was done and what went wrong, newest last.");
  log.reading = tr_help("Lines of a run are kept with it, those of the window only while it is open.");
  log.guide = QStringLiteral("guide.md#when-something-is-refused");
  log.classes = {QStringLiteral("LogView")};
  topics.append(log);

  HelpTopic tour{QStringLiteral("tour"), tr_help("Guided tour")};
  tour.shows = tr_help("Steps through the method on the small model, each in a real view, with something to try.");
  tour.reading = tr_help("Every step can be left and come back to; what you change stays in the views.");
  tour.guide = QStringLiteral("guide.md");
  tour.classes = {QStringLiteral("TourPanel")};
  topics.append(tour);

  HelpTopic study{QStringLiteral("study"), tr_help("The paper in miniature")};
  study.shows = tr_help("Repeats the paper's experiments on the small model, in a folder and workspace of its own.");
  study.reading = tr_help("It takes some hours; it can be stopped and goes on where it was.");
  study.source = paper("Tables 2 to 10 are what it follows");
  study.guide = QStringLiteral("guide.md#the-small-model");
  study.classes = {QStringLiteral("StudyDialog")};
  topics.append(study);
}

}  // namespace

QList<HelpTopic> help_topics() {
  QList<HelpTopic> topics;
  add_window_topics(topics);
  add_rope_topics(topics);
  add_search_topics(topics);
  add_evaluation_topics(topics);
  add_work_topics(topics);
  return topics;
}

}  // namespace ropewalk
