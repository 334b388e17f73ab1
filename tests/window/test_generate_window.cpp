// Generation in the real window on the tiny model (L_train 256, a token a byte): what the panel shows is what core's
// generate() gives, the crossing stands where it is, and the comparison of policies fills its chart.
#include <QRegularExpression>
#include <QSignalSpy>

#include "core/generate/generation.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow
constexpr std::int64_t kTrained = 256;

// `count` letters and spaces: as many tokens.
QString letters(int count) {
  QString text;
  for (int i = 0; i < count; ++i) text += i % 7 == 6 ? QChar(' ') : QChar('a' + (i * 11 + i / 5) % 26);
  return text;
}

}  // namespace

class TestGenerateWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  int workspaces_ = 0;
  std::unique_ptr<MainWindow> window_;
  GenerationPanel* panel_ = nullptr;

  void press_generate() {
    QVERIFY(panel_->prompt()->generate_button()->isEnabled());
    QTest::mouseClick(panel_->prompt()->generate_button(), Qt::LeftButton);
    QCOMPARE(panel_->activity(), GenerationPanel::Activity::generating);
  }
  void wait_for_end() { QTRY_COMPARE_WITH_TIMEOUT(panel_->activity(), GenerationPanel::Activity::none, kPatience); }

  struct Expected {
    GenerationResult result;
    std::string original;  // the text that the original set predicted
  };
  // Core's generate() for what the panel is set to.
  Expected expected() {
    const RuntimeSpec runtime =
        ExperimentLauncher::runtime_for(*window_->model(), window_->factors().rope().trained_context);
    const auto model = load_model(runtime, {}, JobControl{});
    GenerationSpec spec;
    spec.prompt = prompt_ids(model->tokenizer(), panel_->prompt()->text().toStdString());
    spec.factors = panel_->settings()->factors()->factors;
    spec.policy = panel_->settings()->policy();
    spec.max_new = panel_->settings()->max_new();
    spec.sampling = panel_->settings()->sampling();
    spec.stop_at_eos = panel_->settings()->stop_at_eos();
    Expected expected;
    GenerationSinks sinks;
    sinks.token = [&](const GeneratedToken& token) {
      if (!token.rescaled) expected.original += token.text;
    };
    expected.result = generate(*model, spec, JobControl{}, sinks);
    return expected;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    QSettings settings;
    settings.setValue(QStringLiteral("runtime/dtype"), QStringLiteral("float32"));
    settings.setValue(QStringLiteral("runtime/threads"), 1);
  }

  void init() {
    window_ = make_window(folder_.filePath(QStringLiteral("w%1.ropewalk").arg(++workspaces_)));
    window_->open_model(kTinyModel);
    QVERIFY(QTest::qWaitFor([this] { return window_->model() && window_->settled() && window_->workspace().store(); },
                            kPatience));
    panel_ = window_->docks()->generation;
    window_->docks()->raise(panel_);
    panel_->settings()->ignore_eos_box()->setChecked(true);
    panel_->settings()->max_new_box()->setValue(60);
    QVERIFY(panel_->prompt()->isVisible());
  }
  void cleanup() { window_.reset(); }

  void the_text_is_cores_text_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<double>("temperature");
    for (const BoundaryPolicy policy : kBoundaryPolicies)
      QTest::newRow(policy_id(policy).data()) << int(policy) << (policy == BoundaryPolicy::switch_rerotate ? 0.8 : 0.0);
  }
  void the_text_is_cores_text() {
    QFETCH(int, policy);
    QFETCH(double, temperature);
    panel_->prompt()->set_text(letters(240));
    QTRY_COMPARE_WITH_TIMEOUT(panel_->length_bar()->lengths().prompt, std::int64_t(240), kPatience);
    panel_->settings()->policy_box()->setCurrentIndex(policy);
    panel_->settings()->temperature_box()->setValue(temperature);
    panel_->settings()->seed_edit()->setText(QStringLiteral("5"));
    press_generate();
    wait_for_end();
    const bool warned = policy == int(BoundaryPolicy::short_only);  // beyond the trained context
    QCOMPARE(panel_->error().contains("outside what it was trained for"), warned);
    if (!warned) QCOMPARE(panel_->error(), QString());
    const Expected wanted = expected();
    QCOMPARE(panel_->text()->generated_text(), QString::fromStdString(wanted.result.text));
    QCOMPARE(panel_->text()->text_under(false), QString::fromStdString(wanted.original));
    QCOMPARE(panel_->length_bar()->lengths().total(), std::int64_t(300));
    QCOMPARE(panel_->text()->marks().size(), 1);
    const QString mark = panel_->text()->marks().front();
    QVERIFY2(mark.contains("position 256"), qPrintable(mark));
    const bool switches =
        policy == int(BoundaryPolicy::switch_recompute) || policy == int(BoundaryPolicy::switch_rerotate);
    QCOMPARE(wanted.result.crossing.has_value(), switches);
    QCOMPARE(mark.startsWith("crossed"), switches);
    if (switches) {
      QCOMPARE(*wanted.result.crossing, kTrained);
      // The mark stands after the last token that the original set predicted.
      QCOMPARE(panel_->text()->text_before_mark(), qsizetype(QString::fromStdString(wanted.original).size()));
      QCOMPARE(panel_->length_bar()->lengths().original, std::int64_t(17));
    }
    QVERIFY2(panel_->status().contains(QRegularExpression("cache [0-9]")), qPrintable(panel_->status()));
    keep_picture(*window_, QStringLiteral("generate-") + policy_id(BoundaryPolicy(policy)).data());
  }

  void tokens_arrive_and_stop_keeps_them() {
    panel_->prompt()->set_text(letters(200));
    panel_->settings()->max_new_box()->setValue(40000);
    press_generate();
    QTRY_VERIFY_WITH_TIMEOUT(panel_->length_bar()->lengths().total() > 300, kPatience);
    QCOMPARE(panel_->activity(), GenerationPanel::Activity::generating);
    QVERIFY(panel_->text()->marks().front().startsWith("crossed"));
    QTest::mouseClick(panel_->prompt()->stop_button(), Qt::LeftButton);
    wait_for_end();
    const auto count = panel_->length_bar()->lengths().total() - 200;
    QVERIFY(count > 100 && count < 40000);
    QVERIFY2(panel_->status().contains("Stopped after"), qPrintable(panel_->status()));
    // What was there stays, and is the begin of what would have come.
    panel_->settings()->max_new_box()->setValue(100);
    const QString begin = QString::fromStdString(expected().result.text);
    QVERIFY(panel_->text()->generated_text().startsWith(begin.chopped(2)));  // its end may be an incomplete character
    QVERIFY(panel_->prompt()->generate_button()->isEnabled());
  }

  void a_prompt_that_cannot_be_gives_its_reason() {
    panel_->prompt()->set_text({});
    press_generate();
    wait_for_end();
    QVERIFY2(panel_->error().contains("no text"), qPrintable(panel_->error()));
    panel_->prompt()->set_text(letters(30));
    panel_->settings()->max_new_box()->setValue(1 << 24);
    press_generate();
    wait_for_end();
    QVERIFY2(panel_->error().contains("30 tokens") && panel_->error().contains("16777216"),
             qPrintable(panel_->error()));
    keep_picture(*window_, QStringLiteral("generate-refused"));
    panel_->settings()->max_new_box()->setValue(5);
    press_generate();
    wait_for_end();
    QCOMPARE(panel_->error(), QString());
  }

  void one_click_shows_a_crossing() {
    QPushButton* offer = nullptr;
    for (auto* button : panel_->findChildren<QPushButton*>(QStringLiteral("overlay_action")))
      if (button->isVisible()) offer = button;
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(panel_->text()->marks().size() == 1, kPatience);
    wait_for_end();
    const std::int64_t prompt = panel_->length_bar()->lengths().prompt;
    QVERIFY2(prompt <= 240 && prompt > 240 - 24, qPrintable(QString::number(prompt)));
    QVERIFY(panel_->text()->marks().front().contains("position 256"));
  }

  void a_sample_can_be_taken_back() {
    PromptEditor* prompt = panel_->prompt();
    prompt->set_text(QStringLiteral("mine"));
    QTest::mouseClick(prompt->sample_button(), Qt::LeftButton);
    QVERIFY(!prompt->sample_button()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(prompt->text().size() > 100, kPatience);
    QVERIFY(prompt->sample_button()->isEnabled());
    QCOMPARE(panel_->activity(), GenerationPanel::Activity::none);
    prompt->edit()->undo();
    QCOMPARE(prompt->text(), QStringLiteral("mine"));
  }

  void a_sample_that_comes_late_replaces_nothing() {
    PromptEditor* prompt = panel_->prompt();
    QTest::mouseClick(prompt->sample_button(), Qt::LeftButton);
    prompt->set_text(QStringLiteral("typed since"));
    // The tokenizer's thread counts this after it made the sample.
    QTRY_COMPARE_WITH_TIMEOUT(panel_->length_bar()->lengths().prompt, std::int64_t(11), kPatience);
    QCOMPARE(prompt->text(), QStringLiteral("typed since"));
    QVERIFY(prompt->sample_button()->isEnabled());
    // One that another model was to go on from.
    Q_EMIT panel_->sample_requested(true);
    window_->close_model();
    QVERIFY(prompt->sample_button()->isEnabled());
    window_->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window_->model() && window_->settled(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(panel_->length_bar()->lengths().prompt, std::int64_t(11), kPatience);
    QCOMPARE(prompt->text(), QStringLiteral("typed since"));
    QCOMPARE(panel_->activity(), GenerationPanel::Activity::none);
  }

  void the_comparison_fills_its_chart() {
    QTest::mouseClick(panel_->compare_button(), Qt::LeftButton);
    QCOMPARE(panel_->activity(), GenerationPanel::Activity::comparing);
    QTRY_COMPARE_WITH_TIMEOUT(panel_->chart()->state(), ChartView::State::ready, kPatience);
    QVERIFY(panel_->chart()->accessibleDescription().contains("sample text"));
    const BoundaryResult& result = panel_->chart()->result();
    QCOMPARE(result.trained_context, kTrained);
    QCOMPARE(result.lengths.size(), std::size_t(16 + 64));
    QCOMPARE(result.curves.size(), std::size_t(4));
    for (const BoundaryCurve& curve : result.curves) {
      double greatest = 0;
      for (const double kl : curve.kl) greatest = std::max(greatest, kl);
      if (curve.policy == BoundaryPolicy::switch_recompute)
        QVERIFY2(greatest < 1e-8, qPrintable(QString::number(greatest)));
      else
        QVERIFY2(greatest > 1e-6, qPrintable(QString::number(greatest)));
    }
    keep_picture(*window_, QStringLiteral("generate-compared"));
    // A prompt that crosses is read itself.
    panel_->prompt()->set_text(letters(300));
    QTest::mouseClick(panel_->compare_button(), Qt::LeftButton);
    wait_for_end();
    QVERIFY(panel_->chart()->accessibleDescription().contains("on the prompt"));
    QCOMPARE(panel_->chart()->result().lengths.back(), std::int64_t(299));
    // One that crosses with the text that was generated from it is read with it.
    panel_->prompt()->set_text(letters(250));
    press_generate();
    wait_for_end();
    QTest::mouseClick(panel_->compare_button(), Qt::LeftButton);
    wait_for_end();
    QVERIFY(panel_->chart()->accessibleDescription().contains("the text after it"));
    QCOMPARE(panel_->chart()->result().lengths.back(), std::int64_t(309));
  }

  void the_model_does_one_thing_at_a_time() {
    panel_->prompt()->set_text(letters(20));
    panel_->settings()->max_new_box()->setValue(40000);
    press_generate();
    QTRY_VERIFY_WITH_TIMEOUT(panel_->length_bar()->lengths().total() > 22, kPatience);
    SearchSpec search;
    search.runtime = ExperimentLauncher::runtime_for(*window_->model(), kTrained);
    search.target = 512;
    search.document_count = 1;
    search.settings.population = 6;
    search.settings.parents = 3;
    search.settings.iterations = 1000;
    window_->jobs().start(search, window_->workspace().store());
    QVERIFY(window_->jobs().running());
    wait_for_end();
    QVERIFY2(panel_->error().contains("a run began"), qPrintable(panel_->error()));
    QVERIFY(!panel_->text()->generated_text().isEmpty());
    QVERIFY(!panel_->prompt()->generate_button()->isEnabled());
    QVERIFY(panel_->prompt()->generate_button()->toolTip().contains("run is using the model"));
    QVERIFY(!panel_->compare_button()->isEnabled());
    window_->jobs().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!window_->jobs().running(), kPatience);
    QTRY_VERIFY(panel_->prompt()->generate_button()->isEnabled());
  }

  void the_sets_are_those_of_the_charts() {
    const auto names = [this] {
      QStringList texts;
      for (int i = 0; i < panel_->settings()->factor_box()->count(); ++i)
        texts.append(panel_->settings()->factor_box()->itemText(i));
      return texts;
    };
    QStringList drawn;
    for (const NamedFactors& set : window_->factors().sets()) drawn.append(set.name);
    QCOMPARE(names().mid(1), drawn);
    QCOMPARE(panel_->settings()->factor_box()->currentText(), drawn.last());
    window_->factors().set_methods({QStringLiteral("pi")});
    QCOMPARE(names().size(), 2);
    QCOMPARE(panel_->settings()->factors()->factors.method, std::string("pi"));
    window_->factors().set_target(2048);
    QCOMPARE(panel_->settings()->factors()->factors.target, std::int64_t(2048));
    QCOMPARE(panel_->length_bar()->lengths().target, std::int64_t(2048));
  }

  void a_small_window_stays_small() {
    window_->resize(960, 640);  // the least on all but tiny screens
    QTest::qWait(50);
    QCOMPARE(window_->size(), QSize(960, 640));
    QVERIFY(panel_->prompt()->generate_button()->visibleRegion().boundingRect().height() > 20);
    const QPushButton* compare = panel_->compare_button();
    QVERIFY2(compare->width() >= compare->minimumSizeHint().width(),
             qPrintable(QStringLiteral("%1 of %2").arg(compare->width()).arg(compare->minimumSizeHint().width())));
    keep_picture(*window_, QStringLiteral("generate-small"));
  }

  void closing_while_it_writes_ends_it() {
    panel_->prompt()->set_text(letters(20));
    panel_->settings()->max_new_box()->setValue(40000);
    press_generate();
    QTRY_VERIFY_WITH_TIMEOUT(panel_->length_bar()->lengths().total() > 22, kPatience);
    window_->close_model();
    wait_for_end();
    QVERIFY(panel_->text()->generated_text().isEmpty());  // it was another model's
    Q_EMIT window_->start_page()->runs_requested();
    window_->docks()->raise(panel_);
    QVERIFY(!panel_->prompt()->isVisible());
    keep_picture(*window_, QStringLiteral("generate-no-model"));
    window_->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window_->model() && window_->settled(), kPatience);
    press_generate();
    QTRY_VERIFY_WITH_TIMEOUT(panel_->length_bar()->lengths().total() > 22, kPatience);
    window_.reset();  // stops it and waits
  }
};

QTEST_MAIN(TestGenerateWindow)
#include "test_generate_window.moc"
