// The frame's parts that need the core behind them: dialogs that say cost and problems, arguments, exports.
#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>

#include "app/window/experiment_advice.h"
#include "app/window/factor_export.h"
#include "app/window/window_arguments.h"
#include "core/exchange/factors_file.h"
#include "core/experiment/experiment.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/search_presets.h"
#include "widgets/frame/perplexity_dialog.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

const RopeDescription kRope{64, 10000, 256};

ModelDescription model(std::int64_t sliding_window = 0) {
  ModelDescription description;
  description.path = "/nowhere";
  description.name = "tiny";
  description.rope = kRope;
  description.sliding_window = sliding_window;
  return description;
}

SearchSpec search_spec(std::int64_t target) {
  SearchSpec spec;
  spec.target = target;
  apply_budget(spec, "quick");
  return spec;
}

std::vector<NamedFactors> offered() {
  return {named(make_factors("yarn", kRope, 1024)), named(make_factors("ntk", kRope, 1024))};
}

// As a person chooses in a box.
void choose(QComboBox* box, const QString& id) {
  box->setCurrentIndex(box->findData(id));
  Q_EMIT box->activated(box->currentIndex());
}

// What is seen in it, from left to right.
std::vector<QWidget*> parts_of(TopBar& bar) {
  std::vector<QWidget*> parts;
  for (QWidget* part : bar.findChildren<QWidget*>()) {
    const bool is_part = qobject_cast<QLabel*>(part) || qobject_cast<QAbstractButton*>(part) ||
                         qobject_cast<QSpinBox*>(part) || qobject_cast<QSlider*>(part);
    if (is_part && part->isVisible()) parts.push_back(part);
  }
  std::ranges::sort(parts, {}, [&](QWidget* part) { return part->mapTo(&bar, QPoint()).x(); });
  return parts;
}

}  // namespace

class TestFrame : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
  }

  void a_file_that_is_not_chosen_leaves_both_sets() {
    NeedleSpec spec;
    spec.lengths = {256, 1024};
    NeedleDialog dialog(spec, offered(), 1, 0, make_advice(model(), kRope, 1024));
    dialog.show();
    for (QComboBox* box : {dialog.first_set(), dialog.second_set()}) {
      const QString chosen = box->currentText();
      bool asked = false;
      QTimer cancel;
      connect(&cancel, &QTimer::timeout, this, [&] {
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!files) return;
        asked = true;
        files->reject();
      });
      cancel.start(20);
      box->setCurrentIndex(box->findText(QStringLiteral("From a file…")));
      Q_EMIT box->activated(box->currentIndex());
      QVERIFY(asked);
      QCOMPARE(box->currentText(), chosen);
    }
    QCOMPARE(dialog.spec().factor_sets.front(), offered()[1].factors);
    QCOMPARE(dialog.spec().factor_sets.back(), offered()[0].factors);
  }

  // From the least window on nothing lies over its neighbour, and no word is cut.
  void the_top_bar_fits_into_every_window() {
    apply_theme_setting(QStringLiteral("light"));
    QMenu menu;
    QWidget window;
    window.resize(1600, 50);
    TopBar bar(&menu, &menu, &menu, &window);
    bar.set_rope(kRope, 1024, 13);
    bar.methods()->set_offered({"yarn", "ntk_rcd", "longrope"});
    window.show();
    for (const QString& model : {QStringLiteral("tiny"), QStringLiteral("SmolLM2-135M-Instruct.Q4_1.gguf")}) {
      for (const QStringList& methods : {QStringList{"yarn", "ntk_rcd"}, QStringList{"ntk_rcd"}, QStringList{}}) {
        for (int width = 960; width <= 1600; width += 40) {
          bar.resize(width, 50);
          bar.set_model_name(model, {});
          bar.methods()->set_chosen(methods);
          QCoreApplication::processEvents();
          QRect before;
          for (QWidget* part : parts_of(bar)) {
            const QRect place(part->mapTo(&bar, QPoint()), part->size());
            const QString where = QStringLiteral("%1 px: %2 at %3, %4 wide; before it up to %5")
                                      .arg(width)
                                      .arg(part->metaObject()->className())
                                      .arg(place.left())
                                      .arg(place.width())
                                      .arg(before.right());
            QVERIFY2(place.left() > before.right() && place.right() < width, qPrintable(where));
            QVERIFY2(place.width() >= std::min(part->minimumSizeHint().width(), part->maximumWidth()),
                     qPrintable(where));
            before = place;
          }
        }
      }
    }
    bar.resize(1600, 50);
    bar.methods()->set_chosen({"yarn", "ntk_rcd"});
    QVERIFY2(bar.methods()->text().contains("YaRN,"), qPrintable(bar.methods()->text()));
    QVERIFY(!bar.train_button()->text().isEmpty());
    bar.resize(960, 50);
    QCOMPARE(bar.methods()->text(), QStringLiteral("2 methods"));
    QVERIFY(bar.methods()->toolTip().contains("YaRN, "));
  }

  void search_dialog_says_the_cost_before_it_starts() {
    SearchDialog dialog(search_spec(1024), kRope, make_advice(model(), kRope, 1024));
    QVERIFY(dialog.start_button()->isEnabled());
    QCOMPARE(dialog.cost_text(), QString::fromStdString(cost_sentence(dialog.spec())));
    QVERIFY(dialog.cost_text().contains("1,024"));
    const QString quick = dialog.cost_text();
    dialog.budget()->setCurrentIndex(dialog.budget()->findData("paper"));
    Q_EMIT dialog.budget()->activated(dialog.budget()->currentIndex());
    QVERIFY(dialog.cost_text() != quick);
    QCOMPARE(dialog.spec().settings.population, 64);
    QCOMPARE(dialog.spec().settings.iterations, 40);
    QCOMPARE(dialog.spec().document_count, 10);
    QCOMPARE(dialog.spec().settings.seconds_limit, 0.0);
  }

  void search_dialog_refuses_a_target_that_needs_no_rescaling() {
    SearchDialog dialog(search_spec(1024), kRope, make_advice(model(), kRope, 1024));
    dialog.target()->set_tokens(256);
    QVERIFY(!dialog.start_button()->isEnabled());
    QVERIFY(dialog.problem_text().contains("256"));
    QCOMPARE(dialog.cost_text(), QString());
    dialog.target()->set_tokens(128);
    QVERIFY(!dialog.start_button()->isEnabled());
    dialog.target()->set_tokens(512);
    QVERIFY(dialog.start_button()->isEnabled());
    QCOMPARE(dialog.problem_text(), QString());
  }

  void changed_numbers_are_a_custom_budget() {
    SearchDialog dialog(search_spec(1024), kRope, make_advice(model(), kRope, 1024));
    dialog.population()->setValue(7);
    QCOMPARE(dialog.spec().budget, std::string("custom"));
    QCOMPARE(dialog.spec().settings.population, 7);
    dialog.population()->setValue(1);
    QVERIFY(!dialog.start_button()->isEnabled());  // fewer candidates than parents
    QVERIFY(dialog.problem_text().contains("population"));
  }

  void a_preset_fills_in_the_method() {
    SearchSpec spec = search_spec(1024);
    apply_search_preset(spec, "longrope2", kRope);
    apply_budget(spec, "quick");
    SearchDialog dialog(spec, kRope, make_advice(model(), kRope, 1024));
    QCOMPARE(dialog.preset()->currentData().toString(), QStringLiteral("longrope2"));
    QCOMPARE(dialog.spec().settings, spec.settings);  // what was handed in comes out
    QCOMPARE(dialog.spec().starts.size(), std::size_t(1));
    QVERIFY(!dialog.preset()->itemData(0, Qt::ToolTipRole).toString().isEmpty());
    for (const SearchPreset& preset : search_presets()) {
      choose(dialog.preset(), QString::fromUtf8(preset.id.data(), qsizetype(preset.id.size())));
      choose(dialog.budget(), QStringLiteral("paper"));
      SearchSpec wanted = dialog.spec();
      wanted.settings.fixed_critical_dimension.reset();
      apply_search_preset(wanted, preset.id, kRope);
      apply_budget(wanted, "paper");
      const SearchSpec made = dialog.spec();
      QCOMPARE(made.settings, wanted.settings);
      QCOMPARE(made.guide, wanted.guide);
      QCOMPARE(made.starts, wanted.starts);
      QCOMPARE(made.heldout_documents, wanted.heldout_documents);
      QCOMPARE(made.document_count, wanted.document_count);
      QCOMPARE(made.budget, std::string("paper"));
      QCOMPARE(dialog.problem_text(), QString());
    }
  }

  void a_changed_method_is_called_custom() {
    SearchSpec spec = search_spec(1024);
    apply_search_preset(spec, "longrope2", kRope);
    apply_budget(spec, "quick");
    SearchDialog dialog(spec, kRope, make_advice(model(), kRope, 1024));
    dialog.show();
    QVERIFY(!dialog.method()->isVisible());
    QTest::mouseClick(dialog.advanced(), Qt::LeftButton);
    QVERIFY(dialog.method()->isVisible());
    dialog.method()->lower()->setCurrentIndex(dialog.method()->lower()->findData(int(LowerPart::ramp)));
    QCOMPARE(dialog.spec().settings.lower, LowerPart::ramp);
    QCOMPARE(dialog.spec().settings.preset, std::string("custom"));
    // Another budget keeps what was changed.
    choose(dialog.budget(), QStringLiteral("small"));
    QCOMPARE(dialog.spec().settings.lower, LowerPart::ramp);
    QCOMPARE(dialog.spec().document_count, 8);
    dialog.method()->lower()->setCurrentIndex(dialog.method()->lower()->findData(int(LowerPart::free)));
    QCOMPARE(dialog.spec().settings.preset, std::string("longrope2"));
    // Formulas to start from follow the target.
    dialog.target()->set_tokens(512);
    QCOMPARE(dialog.spec().starts, (std::vector<RopeFactors>{make_factors("yarn", kRope, 512)}));
    QCOMPARE(dialog.spec().settings.preset, std::string("longrope2"));
    keep_picture(dialog, QStringLiteral("search-dialog-advanced"));
  }

  void bounds_that_leave_no_candidate_are_named_at_once() {
    SearchDialog dialog(search_spec(1024), kRope, make_advice(model(), kRope, 1024));
    SearchMethodEditor* method = dialog.method();
    method->least_ratio()->setValue(3);
    QVERIFY(!dialog.start_button()->isEnabled());
    QVERIFY2(dialog.problem_text().contains("bounds"), qPrintable(dialog.problem_text()));
    method->greatest_ratio()->setValue(4);
    QVERIFY(dialog.start_button()->isEnabled());
    method->critical()->setCurrentIndex(2);
    method->fixed_critical()->setValue(31);  // above d_tcd
    QVERIFY2(dialog.problem_text().contains("31"), qPrintable(dialog.problem_text()));
    method->critical()->setCurrentIndex(1);
    QCOMPARE(dialog.problem_text(), QString());
    QCOMPARE(dialog.spec().settings.fixed_critical_dimension, std::optional<int>(critical_dimension(kRope)));
    method->pairs()->setCurrentIndex(1);
    QVERIFY(!method->critical()->isEnabled());  // there is no d_rcd
    QVERIFY(!dialog.spec().settings.fixed_critical_dimension);
    QCOMPARE(dialog.spec().settings.pairs, SearchedPairs::all);
    method->attention()->setCurrentIndex(2);
    QCOMPARE(dialog.spec().settings.attention.choice, AttentionSetting::Choice::searched);
    QCOMPARE(dialog.spec().settings.short_attention.choice, AttentionSetting::Choice::formula);
    method->short_attention()->setCurrentIndex(2);
    method->initial_tokens()->setChecked(true);
    dialog.evaluation_limit()->setValue(500);
    QCOMPARE(dialog.spec().settings.short_attention.choice, AttentionSetting::Choice::searched);
    QVERIFY(dialog.spec().settings.initial_tokens);
    QCOMPARE(dialog.spec().settings.evaluation_limit, std::int64_t(500));
    QCOMPARE(dialog.spec().budget, std::string("custom"));
    QVERIFY2(dialog.cost_text().contains("500"), qPrintable(dialog.cost_text()));
  }

  void a_search_starts_from_files_and_chosen_sets() {
    const std::vector<NamedFactors> sets = {{"Candidate 7", make_factors("ntk_rcd", kRope, 1024), false}};
    SearchSpec spec = search_spec(1024);
    SearchDialog dialog(spec, kRope, make_advice(model(), kRope, 1024), nullptr, sets);
    StartPicker* starts = dialog.method()->starts();
    QVERIFY(dialog.spec().starts.empty());
    const QString path = folder_.filePath("start.csv");
    RopeFactors file = make_factors("yarn", kRope, 1024);
    file.method = "longrope2";
    file.rescale_factors.back() += 0.5;
    write_text_file(path.toStdString(), factors_csv_text(file));
    starts->add_file(path);
    QCOMPARE(dialog.problem_text(), QString());
    QCOMPARE(dialog.spec().starts.size(), std::size_t(1));
    QCOMPARE(dialog.spec().starts[0].rescale_factors, file.rescale_factors);
    const QString wrong = folder_.filePath("wrong.csv");
    write_text_file(wrong.toStdString(), "1\n2\n3\n");
    starts->add_file(wrong);
    QVERIFY(!dialog.start_button()->isEnabled());
    QVERIFY2(dialog.problem_text().contains("3"), qPrintable(dialog.problem_text()));
    // Choosing something else mends it.
    const auto actions = starts->menu()->actions();
    const auto yarn = std::find_if(actions.begin(), actions.end(), [](QAction* one) { return one->text() == "YaRN"; });
    QVERIFY(yarn != actions.end());
    (*yarn)->trigger();
    QVERIFY(dialog.start_button()->isEnabled());
    QCOMPARE(dialog.spec().starts.size(), std::size_t(2));
  }

  void a_forecast_stands_beside_the_cost() {
    ExperimentAdvice advice = make_advice(model(), kRope, 1024);
    QString said = QStringLiteral("Measuring…");
    advice.forecast = [&](const ExperimentSpec& spec) {
      return said + QString::number(std::get<SearchSpec>(spec).document_count);
    };
    SearchDialog dialog(search_spec(1024), kRope, advice);
    QCOMPARE(dialog.forecast_text(), QStringLiteral("Measuring…2"));
    said = QStringLiteral("About ");
    dialog.show_forecast();
    QCOMPARE(dialog.forecast_text(), QStringLiteral("About 2"));
    dialog.document_count()->setValue(3);
    QCOMPARE(dialog.forecast_text(), QStringLiteral("About 3"));
    dialog.target()->set_tokens(100);  // cannot be searched: nothing to foresee
    QCOMPARE(dialog.forecast_text(), QString());
  }

  void sensitivity_dialog_makes_the_spec() {
    SensitivitySpec spec;
    spec.factors = make_factors("ntk_rcd", kRope, 1024);
    SensitivityDialog dialog(spec, "Candidate 7", make_advice(model(), kRope, 1024));
    QVERIFY(dialog.start_button()->isEnabled());
    QCOMPARE(dialog.cost_text(), QString::fromStdString(cost_sentence(dialog.spec())));
    dialog.moves()->setText("0.8 1.2, 1.5");
    dialog.document_count()->setValue(6);
    QCOMPARE(dialog.spec().moves, (std::vector<double>{0.8, 1.2, 1.5}));
    QCOMPARE(dialog.spec().document_count, 6);
    for (const char* wrong : {"much", "", "1", "-0.5"}) {
      dialog.moves()->setText(wrong);
      QVERIFY2(!dialog.start_button()->isEnabled(), wrong);
      QVERIFY(!dialog.problem_text().isEmpty());
    }
  }

  void perplexity_dialog_makes_the_spec() {
    PerplexitySpec spec;
    spec.lengths = {256, 512, 1024};
    std::vector<NamedFactors> offered;
    for (const char* method : {"none", "yarn", "ntk"}) offered.push_back(named(make_factors(method, kRope, 1024)));
    PerplexityDialog dialog(spec, offered, 2, make_advice(model(), kRope, 1024));
    QVERIFY2(dialog.start_button()->isEnabled(), qPrintable(dialog.problem_text()));
    QCOMPARE(dialog.cost_text(), QString::fromStdString(cost_sentence(dialog.spec())));
    QVERIFY(dialog.cost_text().contains("windows"));
    QCOMPARE(dialog.spec().factor_sets.size(), std::size_t(2));
    QCOMPARE(dialog.spec().scored, spec.scored);
    dialog.lengths()->setText("1k, 2k");
    dialog.document_count()->setValue(7);
    dialog.sets()->item(0)->setCheckState(Qt::Unchecked);
    dialog.sets()->item(2)->setCheckState(Qt::Checked);
    dialog.scored(ScoredTokens::answer)->setChecked(false);
    dialog.repeat_text()->setChecked(true);
    const PerplexitySpec made = dialog.spec();
    QCOMPARE(made.lengths, (std::vector<std::int64_t>{1024, 2048}));
    QCOMPARE(made.document_count, 7);
    QCOMPARE(made.factor_sets[0].method, std::string("yarn"));
    QCOMPARE(made.factor_sets[1].method, std::string("ntk"));
    QCOMPARE(made.scored, (std::vector<ScoredTokens>{ScoredTokens::all, ScoredTokens::key}));
    QVERIFY(made.documents.repeat);
    dialog.lengths()->setText("long");
    QVERIFY(!dialog.start_button()->isEnabled() && dialog.problem_text().contains("long"));
    dialog.lengths()->setText("1");  // nothing stands before its token
    QVERIFY(!dialog.start_button()->isEnabled() && !dialog.problem_text().isEmpty());
    dialog.lengths()->setText("512");
    QVERIFY(dialog.start_button()->isEnabled());
    for (int i = 0; i < 3; ++i) dialog.sets()->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(dialog.problem_text().contains("factor set"));
  }

  void search_dialog_warns_of_a_sliding_window() {
    SearchDialog warned(search_spec(1024), kRope, make_advice(model(512), kRope, 1024));
    QVERIFY(warned.start_button()->isEnabled());
    QVERIFY(warned.problem_text().contains("512"));
    SearchDialog fitting(search_spec(1024), kRope, make_advice(model(4096), kRope, 1024));
    QCOMPARE(fitting.problem_text(), QString());
  }

  void a_rope_whose_pairs_all_complete_is_refused() {
    const RopeDescription complete{64, 10000, 1 << 20};
    SearchDialog dialog(search_spec(1 << 21), complete, make_advice(model(), complete, 1 << 21));
    QVERIFY(!dialog.start_button()->isEnabled());
    QVERIFY(!dialog.problem_text().isEmpty());
  }

  void dialogs_refuse_documents_that_are_not_chosen_yet() {
    const auto refuses = [](auto& dialog) {
      const DocumentSpec whole = dialog.documents()->value();
      DocumentSpec empty = whole;
      empty.haystack = HaystackKind::folder;
      dialog.documents()->set_value(empty);
      const bool refused = !dialog.start_button()->isEnabled() && dialog.problem_text().contains("folder");
      dialog.documents()->set_value(whole);
      return refused && dialog.start_button()->isEnabled();
    };
    SearchDialog search(search_spec(1024), kRope, make_advice(model(), kRope, 1024));
    QVERIFY(refuses(search));
    NeedleSpec spec;
    spec.lengths = {512};
    NeedleDialog needle(spec, offered(), 0, 1, make_advice(model(), kRope, 1024));
    QVERIFY(refuses(needle));
  }

  void needle_dialog_makes_the_spec() {
    NeedleSpec spec;
    spec.lengths = {256, 512};
    NeedleDialog dialog(spec, offered(), 0, 1, make_advice(model(), kRope, 1024));
    QVERIFY(dialog.start_button()->isEnabled());
    dialog.lengths()->setText("1k, 512, 1024");
    dialog.depths()->setValue(3);
    dialog.per_cell()->setValue(4);
    const NeedleSpec made = dialog.spec();
    QCOMPARE(made.lengths, (std::vector<std::int64_t>{512, 1024}));
    QCOMPARE(made.depths, 3);
    QCOMPARE(made.per_cell, 4);
    QCOMPARE(made.factor_sets.size(), std::size_t(2));
    QCOMPARE(made.factor_sets[0].method, std::string("yarn"));
    QCOMPARE(dialog.cost_text(), QString::fromStdString(cost_sentence(made)));
    dialog.second_set()->setCurrentIndex(dialog.second_set()->findData(-1));
    QCOMPARE(dialog.spec().factor_sets.size(), std::size_t(1));
  }

  void needle_dialog_says_what_is_wrong() {
    NeedleSpec spec;
    spec.lengths = {256};
    NeedleDialog dialog(spec, offered(), 0, 1, make_advice(model(), kRope, 1024));
    dialog.lengths()->setText("long");
    QVERIFY(!dialog.start_button()->isEnabled());
    QVERIFY(dialog.problem_text().contains("long"));
    dialog.lengths()->setText("1k");
    QVERIFY(dialog.start_button()->isEnabled());
    dialog.second_set()->setCurrentIndex(dialog.second_set()->findData(0));
    Q_EMIT dialog.second_set()->activated(dialog.second_set()->currentIndex());
    QVERIFY(!dialog.start_button()->isEnabled());
  }

  void exports_read_back() {
    FactorSetModel factors;
    factors.set_methods({"yarn"});
    factors.set_embedding(kRope, 1024, {});
    QWidget window;
    FactorExport exporter(factors, nullptr);
    const QString path = folder_.filePath("factors.json");
    QSignalSpy written(&exporter, &FactorExport::written);
    exporter.write(factors.current()->factors, QStringLiteral("json"), path);
    QVERIFY(written.wait(5000));
    const RopeFactors back = read_factors_file(path.toStdString(), kRope, 1024);
    QCOMPARE(back.rescale_factors, factors.current()->factors.rescale_factors);
    QSignalSpy failed(&exporter, &FactorExport::failed);
    exporter.write(factors.current()->factors, QStringLiteral("csv"), folder_.filePath("no/such/folder/x.csv"));
    QVERIFY(failed.wait(5000));
    QVERIFY(failed[0][0].toString().contains("x.csv"));
  }

  void factor_sets_follow_their_inputs() {
    FactorSetModel factors;
    QSignalSpy changes(&factors, &FactorSetModel::sets_changed);
    factors.set_methods({"pi", "ntk_rcd"});
    factors.set_embedding(kRope, 512, {});
    QCOMPARE(factors.sets().size(), std::size_t(2));
    QCOMPARE(factors.critical_dimension(), critical_dimension(kRope));
    const auto before = factors.sets();
    factors.set_target(2048);
    QCOMPARE(factors.sets()[0].factors.rescale_factors[0], 8.0);
    factors.set_critical_dimension(5);
    QCOMPARE(factors.sets()[1].factors.rescale_factors[5], 8.0);
    QVERIFY(factors.sets()[1].factors.rescale_factors[4] < 8.0);
    factors.set_target(100);  // never below the trained context
    QCOMPARE(factors.target(), std::int64_t(256));
    factors.set_loaded({{"wrong size", make_factors("yarn", {96, 10000, 256}, 512), false}});
    QCOMPARE(factors.sets().size(), std::size_t(2));
    QVERIFY(changes.count() >= 5);
  }

  void arguments() {
    QCOMPARE(parse_arguments({"ropewalk", "--view", "population"}).arguments.view_index, 2);
    QVERIFY(parse_arguments({"ropewalk", "--view", "charts"}).problem.contains("lineage"));
    const ParsedArguments all = parse_arguments(
        {"ropewalk", "m.gguf", "--workspace", "w", "--theme", "dark", "--screenshot", "s.png", "--size", "800x600"});
    QCOMPARE(all.problem, QString());
    QCOMPARE(all.arguments.model, QString("m.gguf"));
    QCOMPARE(all.arguments.workspace, QString("w"));
    QCOMPARE(all.arguments.size, QSize(800, 600));
    QVERIFY(all.arguments.runs.empty());
    const ParsedArguments runs = parse_arguments({"ropewalk", "--run", "3", "--run", "12"});
    QCOMPARE(runs.problem, QString());
    QCOMPARE(runs.arguments.runs, (std::vector<RunId>{3, 12}));
    QVERIFY(parse_arguments({"ropewalk", "--run", "third"}).problem.contains("third"));
    QVERIFY(parse_arguments({"ropewalk", "--run", "0"}).problem.contains("“0”"));
    QVERIFY(parse_arguments({"ropewalk", "--run", "4", "--run", "4"}).problem.contains("4"));
    QVERIFY(parse_arguments({"ropewalk", "--run", "1", "--run", "2", "--run", "3"}).arguments.runs.size() == 3);
    QVERIFY(parse_arguments({"ropewalk", "--theme", "pink"}).problem.contains("pink"));
    QVERIFY(parse_arguments({"ropewalk", "--preset", "gpt"}).problem.contains("phi3-mini"));
    QVERIFY(parse_arguments({"ropewalk", "a", "b"}).problem.contains("a, b"));
    QVERIFY(parse_arguments({"ropewalk", "--size", "big"}).problem.contains("big"));
    QVERIFY(!parse_arguments({"ropewalk", "--nonsense"}).problem.isEmpty());
    QVERIFY(parse_arguments({"ropewalk", "--help"}).help.contains("--workspace"));
  }

 private:
  QTemporaryDir folder_;
};

QTEST_MAIN(TestFrame)
#include "test_frame.moc"
