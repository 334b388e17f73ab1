// Renders every chart - empty, loading, failed and full - in light or dark at a scale to PNG, to be looked at.
//   ropewalk-gallery FOLDER [--dark] [--scale 2] [--only NAME]
// The scores in the pictures are demonstration data (chart_data.h).
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTextStream>
#include <QToolTip>
#include <functional>

#include "core/values/ruler_reference.h"
#include "tests/widgets/chart_data.h"
#include "tests/widgets/perplexity_chart_data.h"
#include "tests/widgets/retention_chart_data.h"
#include "tests/widgets/ruler_chart_data.h"
#include "tests/widgets/search_gallery.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/period_chart.h"
#include "widgets/charts/phase_clocks.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/training_view.h"
#include "widgets/frame/generation_panel.h"
#include "widgets/frame/needle_page.h"
#include "widgets/frame/perplexity_view.h"
#include "widgets/frame/precision_view.h"
#include "widgets/frame/retention_view.h"
#include "widgets/frame/ruler_dialog.h"
#include "widgets/frame/ruler_view.h"
#include "widgets/frame/view_chooser.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

class Gallery {
 public:
  Gallery(QString folder, QString suffix, QString only)
      : folder_(std::move(folder)), suffix_(std::move(suffix)), only_(std::move(only)) {}

  bool wanted(const QString& name) const { return only_.isEmpty() || name.contains(only_); }

  void take(QWidget& widget, const QString& name, QSize size) {
    if (!wanted(name)) return;
    widget.resize(size);
    widget.show();
    widget.setFocus();
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 150;) QCoreApplication::processEvents();
    const QString path = folder_ + QLatin1Char('/') + name + suffix_ + QStringLiteral(".png");
    if (!widget.grab().save(path)) qFatal("cannot write %s", qPrintable(path));
    widget.hide();
  }

 private:
  QString folder_, suffix_, only_;
};

void perplexity_charts(Gallery& gallery) {
  using Shown = PerplexityChart::Shown;
  PerplexityView view;
  gallery.take(view, "perplexity-empty", {900, 420});
  view.chart()->set_history(make_perplexity_history());
  view.chooser()->show();
  gallery.take(view, "perplexity-all", {900, 420});
  gallery.take(view, "perplexity-small", {480, 260});
  view.set_shown(Shown::key);
  gallery.take(view, "perplexity-key", {900, 420});
  view.set_shown(Shown::position);
  gallery.take(view, "perplexity-position", {900, 420});
  view.set_shown(Shown::all);
  view.show_table(true);
  gallery.take(view, "perplexity-table", {1200, 420});
  view.show_table(false);
  view.chart()->set_history(make_perplexity_history(false));
  view.set_shown(Shown::key);
  gallery.take(view, "perplexity-no-key", {900, 420});
  view.set_run(nullptr);
  view.chart()->set_loading("Reading run 12", 0.4);
  gallery.take(view, "perplexity-loading", {900, 420});
  view.chart()->set_failed("The run failed: there was not enough memory.");
  gallery.take(view, "perplexity-failed", {900, 420});
}

void pair_charts(Gallery& gallery) {
  const RopeDescription phi = preset_rope("phi3-mini"), llama = preset_rope("llama3-8b"),
                        smol = preset_rope("smollm2-135m");
  {
    PeriodChart chart;
    chart.set_rope(phi, 131072);
    chart.set_factor_sets(method_sets(phi, 131072, {"yarn", "ntk_rcd"}));
    chart.set_found_critical_dimension(PeriodChart::FoundCriticalDimension{25, {}, "paper"});
    chart.set_critical_dimension(25);
    gallery.take(chart, "periods-phi3", {900, 460});
    chart.set_hovered_pair(34);
    gallery.take(chart, "periods-phi3-small", {480, 300});
    gallery.take(chart, "periods-phi3-low", {560, 200});
  }
  {
    PeriodChart chart;
    chart.set_rope(llama, 131072);
    chart.set_factor_sets(method_sets(llama, 131072, {"pi", "ntk", "yarn", "none"}));
    chart.set_found_critical_dimension(PeriodChart::FoundCriticalDimension{30, std::pair<int, int>{28, 32}, "run 12"});
    gallery.take(chart, "periods-llama3", {1100, 520});
  }
  {
    PeriodChart chart;
    chart.set_rope(smol, 16384);
    chart.set_factor_sets(method_sets(smol, 16384, {"yarn"}));
    gallery.take(chart, "periods-smollm2", {760, 420});
  }
  FactorChart factors;
  factors.set_rope(phi, 131072);
  factors.set_factor_sets(method_sets(
      phi, 131072, {"none", "pi", "ntk", "dynamic_ntk", "ntk_critical", "yarn", "llama3", "yarn_rcd", "ntk_rcd"}));
  factors.set_critical_dimension(25);
  gallery.take(factors, "factors-all", {900, 380});
  factors.set_logarithmic(true);
  gallery.take(factors, "factors-log", {900, 380});
  FactorChart few;
  few.set_rope(smol, 16384);
  few.set_factor_sets(method_sets(smol, 16384, {"ntk", "yarn"}));
  gallery.take(few, "factors-smollm2", {480, 260});
  PhaseClocks clocks;
  clocks.set_factors(method_sets(phi, 131072, {"ntk"}).front());
  gallery.take(clocks, "clocks-ntk", {900, 420});
  clocks.set_factors(method_sets(smol, 16384, {"none"}).front());
  RopeFactors none = method_sets(smol, 16384, {"none"}).front().factors;
  none.target = 16384;
  clocks.set_factors(named(none));
  gallery.take(clocks, "clocks-none", {520, 300});
}

void precision(Gallery& gallery) {
  const auto report = [](const char* preset, const char* method) {
    const RopeFactors factors = method_sets(preset_rope(preset), 131072, {method}).front().factors;
    return std::make_shared<const PrecisionReport>(measure_phase_errors(factors, {131072, {}, 0.1}));
  };
  PrecisionView view;
  gallery.take(view, "precision-empty", {900, 320});
  view.set_report(report("llama3-8b", "ntk_rcd"), "NTK-rcd");
  gallery.take(view, "precision-pairs", {1100, 460});
  view.slider()->setValue(62);
  view.set_current_pair(20);
  gallery.take(view, "precision-pairs-shorter", {1100, 460});
  view.axes()->tabs()->setCurrentIndex(1);
  gallery.take(view, "precision-positions", {1100, 460});
  gallery.take(view, "precision-low", {1100, 240});
  gallery.take(view, "precision-small", {520, 300});
  view.quantities()->tabs()->setCurrentIndex(1);
  gallery.take(view, "precision-values-positions", {1100, 460});
  view.axes()->tabs()->setCurrentIndex(0);
  gallery.take(view, "precision-values-pairs", {900, 420});
  PrecisionView phi;
  phi.set_report(report("phi3-mini", "none"), "Original");
  phi.axes()->tabs()->setCurrentIndex(1);
  gallery.take(phi, "precision-first-pair", {900, 420});
  phi.chart()->set_failed("phase errors over a length of 33554432 tokens were asked for");
  gallery.take(phi, "precision-failed", {900, 320});
}

// Answered grids, several sets, and the documents of a cell.
void needle_pages(Gallery& gallery) {
  HeatmapView many;
  many.set_history(make_answered_history(4, 80));
  many.show_all_sets();
  gallery.take(many, "heatmap-four", {1100, 860});
  NeedlePage page(new HeatmapView);
  page.resize(1300, 420);
  page.set_history(make_answered_history(2, 40), true);
  auto* heatmap = page.findChild<HeatmapView*>();
  heatmap->set_selected_cell(0, 2, 1);
  Q_EMIT heatmap->cell_selected(0, 2, 1);
  NeedleCellView* view = page.documents();
  const QString sentence = QStringLiteral("One of the special magic numbers for quiet-harbour is: 4813254.");
  view->set_needles({{"ancient-beacon", 0.25, "One of the special magic numbers for ancient-beacon is: 4813253.", {}},
                     {"quiet-harbour", 0.25, sentence, {}}});
  view->set_can_attend(true);
  gallery.take(page, "needle-cell", {1300, 420});
  view->table()->selectRow(1);
  view->prompt_button()->click();
  const QString noise = QStringLiteral("The grass is green. The sky is blue. The sun is yellow. Here we go. ");
  view->set_prompt(1, {noise.repeated(40) + sentence + QLatin1Char(' ') + noise.repeated(60) +
                           QStringLiteral("What is the special magic number for quiet-harbour?"),
                       sentence, QString(64, 'c'), 12281});
  gallery.take(page, "needle-prompt", {1300, 420});
  view->set_prompt_failed("The documents of this cell cannot be made again as they were: the haystack has changed.");
  gallery.take(page, "needle-prompt-failed", {1300, 420});
}

void run_charts(Gallery& gallery) {
  FitnessChart fitness;
  const auto history = make_search_history(400);
  fitness.set_history(history);
  fitness.set_selected(history->best()->id);
  gallery.take(fitness, "fitness", {1000, 420});
  fitness.set_x_axis(FitnessChart::XAxis::generations);
  gallery.take(fitness, "fitness-generations", {700, 360});
  fitness.set_x_axis(FitnessChart::XAxis::seconds);
  gallery.take(fitness, "fitness-seconds", {520, 300});
  FitnessChart few;
  few.set_history(make_search_history(6));
  gallery.take(few, "fitness-few", {700, 360});
  if (gallery.wanted("fitness-100k")) {
    FitnessChart many;
    many.set_history(make_large_history(100000));
    gallery.take(many, "fitness-100k", {1000, 420});
  }
  HeatmapView one;
  one.set_history(make_needle_history(1, 20));
  gallery.take(one, "heatmap-one", {620, 420});
  HeatmapView two;
  two.set_history(make_needle_history(2, 33));
  two.set_running_cell(HeatmapView::Cell{1, 2, 3});
  gallery.take(two, "heatmap-two-running", {1100, 420});
  two.set_history(make_needle_history(2, 40));
  two.set_selected_cell(1, 3, 0);
  gallery.take(two, "heatmap-two", {1100, 380});
  gallery.take(two, "heatmap-narrow", {460, 760});
  two.set_color_map(ColorMap::cividis);
  gallery.take(two, "heatmap-cividis", {900, 360});
  needle_pages(gallery);
}

void generation(Gallery& gallery) {
  BoundaryChart chart;
  chart.set_result(make_boundary_result(256, 16, 64), "YaRN", "on the prompt");
  gallery.take(chart, "boundary", {1000, 420});
  gallery.take(chart, "boundary-small", {560, 240});
  chart.set_result(make_boundary_result(8192, 4, 12), "LongRoPE2");
  gallery.take(chart, "boundary-8k", {760, 360});

  const RopeDescription llama = preset_rope("llama3-8b");
  GenerationPanel panel;
  panel.set_factor_sets(method_sets(llama, 32768, {"none", "yarn"}));
  gallery.take(panel, "generate-no-model", {1440, 300});
  panel.set_has_model(true);
  panel.set_lengths(8192, 32768);
  gallery.take(panel, "generate-empty", {1440, 300});
  panel.prompt()->set_text("Every garden by the river was quiet. The kettle and the wooden tower near the harbour:");
  panel.set_prompt_tokens(8180);
  panel.begin_text();
  panel.set_progress({"Reading the prompt", 5120, 8180, "tokens", 12, 7});
  gallery.take(panel, "generate-reading", {1440, 300});
  panel.start_text(8180);
  panel.add_tokens(make_tokens(8180, 8192, 9));
  gallery.take(panel, "generate-before", {1440, 300});
  panel.set_stopped();
  panel.begin_text();
  panel.start_text(8180);
  panel.add_tokens(make_tokens(8180, 8192, 60));
  gallery.take(panel, "generate-running", {1440, 300});
  panel.set_stopped();
  gallery.take(panel, "generate-stopped", {1440, 300});
  gallery.take(panel, "generate-narrow", {960, 420});
  gallery.take(panel, "generate-low", {1100, 200});
  panel.begin_comparison();
  panel.set_progress({"Measuring the boundary", 12000, 41000, "tokens", 30, 72});
  gallery.take(panel, "generate-comparing", {1440, 300});
  panel.show_comparison(make_boundary_result(8192, 16, 64), "YaRN", "on the prompt and the text after it");
  gallery.take(panel, "generate-compared", {1440, 300});
  panel.begin_text();
  panel.set_failed(
      "A text of up to 8,400,000 tokens needs 107520 MB for its key-value cache and scratch, but only 9120 MB "
      "are free. Ask for fewer new tokens, shorten the prompt, or close other programs.");
  panel.set_problem("A run is using the model. Wait until it has ended, or stop it.");
  gallery.take(panel, "generate-failed", {1440, 340});
}

void training_views(Gallery& gallery) {
  const auto take = [&](const TrainingShape& shape, const QString& name, QSize size) {
    if (!gallery.wanted(name)) return;
    TrainingView view;
    view.set_history(make_train_history(shape));
    gallery.take(view, name, size);
  };
  const TrainingShape usual, young{30, 400, true, {512, 2048}, 10, 20}, first{1, 400, true, {512, 2048}, 50, 100},
      tiny{6, 6, true, {256, 640}, 3, 4}, untrained{0, 400, true, {512, 2048}, 50, 100},
      grown{5000, 5000, true, {512, 2048}, 100, 100};
  take(usual, "training-dock", {1440, 230});
  take(usual, "training-large", {1440, 640});
  take(usual, "training-medium", {760, 420});
  take(usual, "training-narrow", {420, 760});
  take(usual, "training-small", {520, 280});
  take(young, "training-30", {1100, 260});
  take(young, "training-30-large", {1000, 560});
  take(first, "training-1", {1100, 260});
  take(tiny, "training-6", {1000, 480});
  take(untrained, "training-0", {760, 300});
  take(grown, "training-5000", {1440, 300});
  take(grown, "training-5000-large", {1200, 700});
  take({900, 1600, false, {128}, 50, 100}, "training-short-only", {1440, 260});
  take({900, 1600, false, {64, 128, 256, 512}, 50, 100}, "training-four-lengths", {1200, 520});
  take({900, 1600, false, {}, 50, 100}, "training-no-probes", {1000, 400});
  if (!gallery.wanted("training-hover")) return;
  TrainingView hovered;
  hovered.set_history(make_train_history(usual));
  gallery.take(hovered, "training-hover", {1200, 300});
  hovered.show();
  QCoreApplication::processEvents();
  const QPointF at = hovered.part_rect(TrainingView::Part::loss).center();
  QMouseEvent move(QEvent::MouseMove, at, hovered.plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(hovered.plot(), &move);
  gallery.take(hovered, "training-hover", {1200, 300});
  for (QWidget* top : QApplication::topLevelWidgets())
    if (top->inherits("QTipLabel")) gallery.take(*top, "training-hover-tip", top->size());
}

void ruler(Gallery& gallery) {
  RulerView view;
  view.set_run(ruler_demo_run(ruler_demo_spec()));
  gallery.take(view, "ruler-view", {1440, 420});
  view.add_outside(as_outside(ruler_references()[7]));
  view.choose_cell(9, 3);
  view.samples()->table()->selectRow(2);
  gallery.take(view, "ruler-samples", {1440, 420});
  gallery.take(view, "ruler-tall", {700, 900});
  view.chart()->set_task("cwe");
  gallery.take(*view.chart(), "ruler-chart-task", {900, 460});
  RulerView begun;
  begun.set_run(ruler_demo_run(ruler_demo_spec(), 900));
  gallery.take(begun, "ruler-begun", {1100, 300});
  std::vector<RulerDialog::Choice> tasks;
  RulerSpec spec = ruler_demo_spec();
  for (const std::string& id : spec.tasks) tasks.push_back({QString::fromStdString(id), "", ""});
  std::vector<NamedFactors> offered;
  for (const RopeFactors& set : spec.factor_sets) offered.push_back(named(set));
  ExperimentAdvice advice;
  advice.cost = [](const ExperimentSpec&) {
    return QString("13 tasks at 4 lengths, 20 samples each, for 3 factor sets: 47,923,200 tokens.");
  };
  RulerDialog dialog(spec, tasks, {{"none", "none", {}}}, offered, 2, advice);
  dialog.show_fit(dialog.spec(), {{"cwe", "too long"}, {"qa_2", "too long"}}, {});
  gallery.take(dialog, "ruler-dialog", {980, 640});
}

// The table beside and below, crosshair, a linear axis that was logarithmic, the keyboard's frame.
void chart_tools(Gallery& gallery) {
  const auto point = [](PlotView& chart) {
    chart.resize(1000, 420);
    chart.show();
    QCoreApplication::processEvents();
    chart.set_crosshair_on(true);
    const QPointF at = chart.plot()->axisRect()->rect().center();
    QMouseEvent move(QEvent::MouseMove, at, chart.plot()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(chart.plot(), &move);
    QToolTip::hideText();
  };
  PerplexityChart perplexity;
  perplexity.set_history(make_perplexity_history());
  perplexity.set_table_shown(true);
  gallery.take(perplexity, "tools-table", {1100, 420});
  gallery.take(perplexity, "tools-table-below", {520, 640});
  perplexity.set_table_shown(false);
  point(perplexity);
  gallery.take(perplexity, "tools-crosshair", {1000, 420});
  perplexity.set_axis_logarithmic(Qt::Horizontal, false);
  perplexity.set_axis_logarithmic(Qt::Vertical, false);
  perplexity.setFocus(Qt::TabFocusReason);
  QKeyEvent key(QEvent::KeyPress, Qt::Key_L, Qt::NoModifier);
  QCoreApplication::sendEvent(&perplexity, &key);
  gallery.take(perplexity, "tools-linear", {1000, 420});
  TrainingView training;
  training.set_history(make_train_history({}));
  point(training);
  training.set_axis_logarithmic(Qt::Vertical, false);
  gallery.take(training, "tools-training", {1000, 420});
  training.set_table_shown(true);
  gallery.take(training, "tools-training-table", {1100, 420});
  HeatmapView heatmap;
  heatmap.set_history(make_needle_history(2, 40));
  heatmap.set_table_shown(true);
  gallery.take(heatmap, "tools-heatmap", {1100, 420});
  FitnessChart fitness;
  fitness.set_history(make_search_history(400));
  fitness.set_axis_logarithmic(Qt::Vertical, false);
  fitness.set_table_shown(true);
  gallery.take(fitness, "tools-fitness", {1100, 420});
}

template <typename Chart>
void states(Gallery& gallery, const QString& name) {
  Chart chart;
  gallery.take(chart, name + "-empty", {520, 280});
  chart.set_loading("Loading the weights: 62 of 98 MB", 0.63);
  gallery.take(chart, name + "-loading", {520, 280});
  chart.set_failed(
      "The file model.safetensors is cut short: its header promises 269,060,552 bytes, it has 134,217,728. Download it "
      "again.",
      "Open another");
  gallery.take(chart, name + "-failed", {520, 280});
}

void controls(Gallery& gallery) {
  QWidget sheet;
  auto* grid = new QGridLayout(&sheet);
  grid->setContentsMargins(24, 24, 24, 24);
  grid->setSpacing(16);
  const QStringList names = icon_names();
  for (int at = 0; at < names.size(); ++at) {
    auto* icon = new QLabel;
    icon->setPixmap(themed_icon(names[at]).pixmap(24, 24));
    grid->addWidget(icon, at / 12, at % 12, Qt::AlignCenter);
    icon->setToolTip(names[at]);
  }
  int row = int(names.size()) / 12 + 1;
  auto* primary = new QPushButton(themed_icon("search", QPalette::HighlightedText), "Start search");
  primary->setProperty("primary", true);
  auto* plain = new QPushButton("Cancel");
  auto* disabled = new QPushButton("Resume");
  disabled->setEnabled(false);
  auto* combo = new QComboBox;
  combo->addItems({"Phi3-mini", "LLaMA3-8B"});
  auto* line = new QLineEdit;
  line->setPlaceholderText("method:yarn target>=32k");
  auto* spin = new QSpinBox;
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setValue(40);
  auto* bar = new QProgressBar;
  bar->setValue(62);
  auto* check = new QCheckBox("Only starred");
  check->setChecked(true);
  auto* tabs = new QTabBar;
  for (const char* tab : {"Fitness", "Heatmap", "Phase clocks"}) tabs->addTab(tab);
  const QList<QWidget*> widgets{primary, plain, disabled, combo, line, spin, slider, bar, check, tabs};
  for (int at = 0; at < widgets.size(); ++at) grid->addWidget(widgets[at], row + at / 4, at % 4 * 3, 1, 3);
  gallery.take(sheet, "controls", {760, 420});
}

void retention(Gallery& gallery) {
  if (!gallery.wanted(QStringLiteral("retention-full-narrow-live-whole-samples"))) return;
  RetentionChart chart;
  chart.set_history(make_retention(20));
  gallery.take(chart, QStringLiteral("retention-full"), {1100, 460});
  gallery.take(chart, QStringLiteral("retention-narrow"), {560, 420});
  chart.set_history(make_retention(8, 5));
  gallery.take(chart, QStringLiteral("retention-live"), {1100, 300});
  chart.set_history(make_whole_battery());
  gallery.take(chart, QStringLiteral("retention-whole"), {1100, 340});
  RetentionView view;
  view.set_history(make_retention(20));
  gallery.take(view, QStringLiteral("retention-view"), {1200, 420});
  Q_EMIT view.chart()->part_selected(QStringLiteral("niah_multikey_1"), 4096);
  view.chart()->set_selected(3);
  gallery.take(view, QStringLiteral("retention-samples"), {1200, 420});
}

}  // namespace

int main(int argc, char** argv) {
  for (int at = 1; at + 1 < argc; ++at)
    if (QByteArray(argv[at]) == "--scale") qputenv("QT_SCALE_FACTOR", argv[at + 1]);
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addPositionalArgument("folder", "Where the pictures go.");
  parser.addOption({"dark", "Dark theme."});
  parser.addOption({"scale", "Device pixels for each logical pixel.", "factor", "1"});
  parser.addOption({"only", "Only pictures whose name contains this.", "text"});
  parser.process(application);
  if (parser.positionalArguments().size() != 1) parser.showHelp(2);
  const QString folder = parser.positionalArguments().front();
  if (!QDir().mkpath(folder)) qFatal("cannot create %s", qPrintable(folder));
  const bool dark = parser.isSet("dark");
  apply_theme(application, dark ? Theme::dark : Theme::light);
  Gallery gallery(folder, QStringLiteral("-%1-%2x").arg(dark ? "dark" : "light", parser.value("scale")),
                  parser.value("only"));
  controls(gallery);
  perplexity_charts(gallery);
  pair_charts(gallery);
  precision(gallery);
  run_charts(gallery);
  const GallerySink sink{[&](const QString& name) { return gallery.wanted(name); },
                         [&](QWidget& widget, const QString& name, QSize size) { gallery.take(widget, name, size); }};
  take_search_charts(sink);
  take_attention_charts(sink);
  generation(gallery);
  retention(gallery);
  states<BoundaryChart>(gallery, "boundary");
  training_views(gallery);
  if (gallery.wanted("tools-")) chart_tools(gallery);
  ruler(gallery);
  states<RulerChart>(gallery, "ruler");
  states<PeriodChart>(gallery, "periods");
  states<FactorChart>(gallery, "factors");
  states<PhaseClocks>(gallery, "clocks");
  states<FitnessChart>(gallery, "fitness");
  states<HeatmapView>(gallery, "heatmap");
  states<TrainingView>(gallery, "training");
  states<RetentionChart>(gallery, "retention");
  return 0;
}
