// The panel of generation: what it shows of a text that crosses the trained context, and what it asks for.
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextFragment>
#include <QtTest>

#include <sys/stat.h>

#include "tests/widgets/chart_data.h"
#include "widgets/frame/generation_panel.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

std::vector<NamedFactors> sets() {
  return method_sets(preset_rope("smollm2-135m"), 32768, {"none", "pi", "yarn"});
}

std::unique_ptr<GenerationPanel> make_panel(std::int64_t trained = 256) {
  auto panel = std::make_unique<GenerationPanel>();
  panel->set_has_model(true);
  panel->set_factor_sets(sets());
  panel->set_lengths(trained, 4 * trained);
  panel->prompt()->set_text("The kettle");
  panel->resize(1400, 320);
  panel->show();
  return panel;
}

std::string words_of(const std::vector<GeneratedToken>& tokens) {
  std::string text;
  for (const GeneratedToken& token : tokens) text += token.text;
  return text;
}

GenerationResult result_of(const std::vector<GeneratedToken>& tokens, std::int64_t prompt) {
  GenerationResult result;
  for (const GeneratedToken& token : tokens) {
    result.ids.push_back(token.id);
    if (token.crossing) result.crossing = token.length - 2;
  }
  result.text = words_of(tokens);
  result.prompt_tokens = prompt;
  result.prefill_seconds = 0.5;
  result.crossing_seconds = 0.08;
  result.decoding_rate = 50;
  result.cache_bytes = 123456;
  return result;
}

// The formats of the text that has this background: underlined, not underlined.
std::pair<int, int> underlines(const GeneratedTextView& view) {
  std::pair<int, int> counts;
  for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
    for (auto at = block.begin(); !at.atEnd(); ++at) {
      const QTextCharFormat format = at.fragment().charFormat();
      if (format.background().style() == Qt::NoBrush) continue;
      ++(format.underlineStyle() == QTextCharFormat::DashUnderline ? counts.first : counts.second);
    }
  return counts;
}

}  // namespace

class TestGenerationPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void without_a_model_it_offers_to_open_one() {
    GenerationPanel panel;
    panel.show();
    QPushButton* offer = nullptr;
    for (auto* button : panel.findChildren<QPushButton*>("overlay_action"))
      if (button->isVisible()) offer = button;
    QVERIFY(offer);
    QVERIFY(!panel.prompt()->isVisible());
    QSignalSpy asked(&panel, &GenerationPanel::open_model_requested);
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    panel.set_has_model(true);
    QVERIFY(panel.prompt()->isVisible());
  }

  void the_crossing_is_marked_where_it_is() {
    auto panel = make_panel();
    const auto tokens = make_tokens(250, 256, 30);
    panel->begin_text();
    QCOMPARE(panel->activity(), GenerationPanel::Activity::generating);
    QVERIFY(!panel->prompt()->generate_button()->isEnabled());
    QVERIFY(panel->prompt()->stop_button()->isEnabled());
    panel->start_text(250);
    // In two parts, as they come from a queue.
    panel->add_tokens({tokens.begin(), tokens.begin() + 5});
    QVERIFY(panel->text()->marks().isEmpty());
    panel->add_tokens({tokens.begin() + 5, tokens.end()});
    QCOMPARE(
        panel->text()->marks(),
        QStringList{"crossed the trained context of 256 tokens at position 256; the cache was recomputed in 0.10 s"});
    // Tokens 250 .. 256 (seven of them) stand before the mark: that at 256 is the last that the original set predicts.
    const std::string before = words_of({tokens.begin(), tokens.begin() + 7});
    QCOMPARE(panel->text()->text_under(false).toStdString(), before);
    QCOMPARE(panel->text()->text_before_mark(), qsizetype(before.size()));
    QCOMPARE(panel->text()->generated_text().toStdString(), words_of(tokens));
    QCOMPARE(underlines(*panel->text()), std::pair(1, 1));
    const LengthBar::Lengths& lengths = panel->length_bar()->lengths();
    QCOMPARE(lengths.prompt, 250);
    QCOMPARE(lengths.original, 7);
    QCOMPARE(lengths.rescaled, 23);
    QCOMPARE(lengths.trained, 256);
    QCOMPARE(lengths.target, 1024);
    QVERIFY(panel->length_bar()->caption().contains("280 tokens"));
    QVERIFY(panel->length_bar()->caption().contains("YaRN"));
    QVERIFY2(panel->status().contains("50.0 tokens/s"), qPrintable(panel->status()));  // the crossing apart
    QVERIFY(panel->status().contains("0.50 s"));
    panel->finish_text(result_of(tokens, 250));
    QCOMPARE(panel->activity(), GenerationPanel::Activity::none);
    QVERIFY(panel->text()->marks().front().endsWith("recomputed in 0.08 s"));
    QVERIFY2(panel->status().contains("30 new tokens"), qPrintable(panel->status()));
    QVERIFY(panel->status().contains("123"));
    QVERIFY(panel->prompt()->generate_button()->isEnabled());
    // Another theme draws it anew, and nothing is lost.
    apply_theme(*qApp, Theme::dark);
    QCoreApplication::processEvents();
    QCOMPARE(panel->text()->generated_text().toStdString(), words_of(tokens));
    QCOMPARE(underlines(*panel->text()), std::pair(1, 1));
    QVERIFY(panel->text()->toPlainText().contains("at position 256"));
  }

  void a_policy_that_switches_nothing_says_so() {
    auto panel = make_panel();
    panel->settings()->policy_box()->setCurrentIndex(int(BoundaryPolicy::short_only));
    panel->begin_text();
    panel->start_text(250);
    auto tokens = make_tokens(250, 256, 30);
    for (GeneratedToken& token : tokens) token.rescaled = token.crossing = false;
    panel->add_tokens(tokens);
    QCOMPARE(panel->text()->marks(),
             QStringList{"passed the trained context of 256 tokens at position 256; nothing was switched"});
    QVERIFY(panel->length_bar()->caption().contains("original"));
    QVERIFY2(panel->error().contains("256"), "no warning that the model runs outside of its training");
  }

  // The target or the model in the charts may be another one by then.
  void a_text_keeps_the_lengths_that_it_began_with() {
    auto panel = make_panel();
    panel->settings()->policy_box()->setCurrentIndex(int(BoundaryPolicy::short_only));
    panel->begin_text();
    panel->set_lengths(100, 2048);
    panel->start_text(250);
    QVERIFY2(panel->error().contains("256"), qPrintable(panel->error()));
    panel->set_lengths(512, 4096);
    auto tokens = make_tokens(250, 256, 30);
    for (GeneratedToken& token : tokens) token.rescaled = token.crossing = false;
    panel->add_tokens(tokens);
    panel->finish_text(result_of(tokens, 250));
    QCOMPARE(panel->text()->marks(),
             QStringList{"passed the trained context of 256 tokens at position 256; nothing was switched"});
    QCOMPARE(panel->length_bar()->lengths().trained, 256);
    QCOMPARE(panel->length_bar()->lengths().target, 1024);
    panel->begin_text();
    QCOMPARE(panel->length_bar()->lengths().trained, 512);
    QCOMPARE(panel->length_bar()->lengths().target, 4096);
  }

  void a_problem_beside_a_text_leaves_its_state() {
    auto panel = make_panel();
    const auto tokens = make_tokens(250, 256, 30);
    panel->begin_text();
    panel->start_text(250);
    panel->add_tokens(tokens);
    panel->finish_text(result_of(tokens, 250));
    const QString status = panel->status();
    panel->show_error("tokenizer.json could not be read.");
    QCOMPARE(panel->error(), QString("tokenizer.json could not be read."));
    QCOMPARE(panel->status(), status);
  }

  void a_sample_that_is_being_made_is_seen() {
    auto panel = make_panel();
    const auto offer = [&]() -> QPushButton* {
      for (auto* button : panel->findChildren<QPushButton*>("overlay_action"))
        if (button->isVisible()) return button;
      return nullptr;
    };
    QVERIFY(offer());
    panel->set_making_sample(true);
    QVERIFY(!panel->prompt()->sample_button()->isEnabled());
    QVERIFY(!offer());
    panel->set_making_sample(false);
    QVERIFY(panel->prompt()->sample_button()->isEnabled());
    QVERIFY(offer());
    panel->begin_text();
    panel->set_making_sample(true);
    panel->set_making_sample(false);
    QVERIFY(panel->text()->isVisible());
    QVERIFY(!offer());  // the text stays in sight
  }

  void a_text_within_the_trained_context_has_no_mark() {
    auto panel = make_panel();
    panel->begin_text();
    panel->start_text(100);
    panel->add_tokens(make_tokens(100, 256, 40));
    QVERIFY(panel->text()->marks().isEmpty());
    QCOMPARE(panel->error(), QString());
    QCOMPARE(panel->length_bar()->lengths().rescaled, 0);
  }

  void a_long_prompt_has_no_crossing_and_says_so() {
    auto panel = make_panel();
    panel->begin_text();
    panel->start_text(300);
    QVERIFY(panel->error().contains("300 tokens"));
    QVERIFY(panel->length_bar()->caption().contains("YaRN"));
    panel->add_tokens(make_tokens(300, 256, 10));
    QVERIFY(panel->text()->marks().isEmpty());
    QCOMPARE(panel->length_bar()->lengths().rescaled, 10);
  }

  void stopping_keeps_the_text() {
    auto panel = make_panel();
    QSignalSpy stop(panel.get(), &GenerationPanel::stop_requested);
    panel->begin_text();
    panel->start_text(10);
    panel->add_tokens(make_tokens(10, 256, 12));
    QTest::mouseClick(panel->prompt()->stop_button(), Qt::LeftButton);
    QCOMPARE(stop.count(), 1);
    panel->set_stopping();
    QVERIFY(!panel->prompt()->stop_button()->isEnabled());
    panel->set_stopped();
    QVERIFY(panel->status().contains("Stopped after 12"));
    QCOMPARE(panel->text()->generated_text().toStdString(), words_of(make_tokens(10, 256, 12)));
    auto* copy = panel->findChild<QToolButton*>("copy_generated");
    QVERIFY(copy && copy->isEnabled());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), panel->text()->generated_text());
  }

  void a_failure_stands_in_the_panel() {
    auto panel = make_panel();
    panel->begin_text();
    panel->set_failed("The prompt has no text.");
    QCOMPARE(panel->error(), QString("The prompt has no text."));
    QCOMPARE(panel->activity(), GenerationPanel::Activity::none);
    QVERIFY(!panel->text()->isVisible());  // the offer of a sample is back
    panel->begin_text();
    QCOMPARE(panel->error(), QString());
  }

  void while_a_run_works_nothing_can_be_started() {
    auto panel = make_panel();
    panel->set_problem("A run is using the model.");
    QVERIFY(!panel->prompt()->generate_button()->isEnabled());
    QCOMPARE(panel->prompt()->generate_button()->toolTip(), QString("A run is using the model."));
    QVERIFY(!panel->compare_button()->isEnabled());
    QVERIFY(panel->error().isEmpty());
    panel->set_problem({});
    QVERIFY(panel->prompt()->generate_button()->isEnabled());
  }

  void settings_are_what_was_chosen() {
    GenerationSettings settings;
    settings.set_factor_sets(sets());
    QCOMPARE(settings.factors()->factors.method, std::string("yarn"));  // the current one of the charts
    QCOMPARE(settings.policy(), BoundaryPolicy::switch_recompute);
    QVERIFY(!settings.seed_edit()->isEnabled());  // nothing is drawn
    settings.temperature_box()->setValue(0.7);
    settings.top_k_box()->setValue(40);
    settings.top_p_box()->setValue(0.9);
    settings.seed_edit()->setText("12");
    settings.max_new_box()->setValue(33);
    QVERIFY(settings.seed_edit()->isEnabled());
    QCOMPARE(settings.sampling().temperature, 0.7);
    QCOMPARE(settings.sampling().top_k, 40);
    QCOMPARE(settings.sampling().top_p, 0.9);
    QCOMPARE(settings.sampling().seed, std::uint64_t(12));
    QCOMPARE(settings.max_new(), 33);
    // A choice stays while its set is there.
    settings.factor_box()->setCurrentIndex(1);
    Q_EMIT settings.factor_box()->activated(1);
    settings.set_factor_sets(sets());
    QCOMPARE(settings.factors()->factors.method, std::string("pi"));
    settings.set_factor_sets(method_sets(preset_rope("smollm2-135m"), 32768, {"none", "ntk"}));
    QCOMPARE(settings.factors()->factors.method, std::string("ntk"));
    settings.set_factor_sets({});
    QVERIFY(!settings.factors());
  }

  void a_scaling_for_every_length_is_not_switched() {
    GenerationSettings settings;
    RopeFactors own = sets().back().factors;
    own.method = "model";
    settings.set_factor_sets({NamedFactors{"the model's own", own, false}});
    QCOMPARE(settings.policy(), BoundaryPolicy::long_only);
    own.short_rescale_factors.assign(own.rescale_factors.size(), 1.0);
    settings.set_factor_sets({NamedFactors{"the model's own", own, false}});
    QCOMPARE(settings.policy(), BoundaryPolicy::switch_recompute);
  }

  void text_files_become_the_prompt() {
    QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& bytes) {
      QFile file(folder.filePath(name));
      if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write %s", name);
      return file.fileName();
    };
    auto panel = make_panel();
    panel->prompt()->read_file(write("good.txt", "Ein Kessel für den Müller.\n"));
    QCOMPARE(panel->prompt()->text(), QString::fromUtf8("Ein Kessel für den Müller.\n"));
    panel->prompt()->read_file(write("bad.txt", "\xff\xfe\x00 no text"));
    QVERIFY(panel->error().contains("bad.txt") && panel->error().contains("UTF-8"));
    panel->prompt()->read_file(folder.filePath("none.txt"));
    QVERIFY(panel->error().contains("none.txt"));
    const QByteArray pipe = folder.filePath("pipe").toUtf8();
    QCOMPARE(mkfifo(pipe.data(), 0600), 0);
    for (const QString& path : {QString(pipe), QString("/dev/zero")}) {
      panel->prompt()->read_file(path);
      QVERIFY2(panel->error().contains(path) && panel->error().contains("device"), qPrintable(panel->error()));
    }
    panel->prompt()->read_file(folder.path());
    QVERIFY2(panel->error().contains("a folder"), qPrintable(panel->error()));
    QCOMPARE(panel->prompt()->text(), QString::fromUtf8("Ein Kessel für den Müller.\n"));
    panel->prompt()->edit()->undo();
    QCOMPARE(panel->prompt()->text(), QString("The kettle"));
  }

  void the_comparison_fills_the_chart() {
    auto panel = make_panel();
    QSignalSpy asked(panel.get(), &GenerationPanel::compare_requested);
    QSignalSpy stop(panel.get(), &GenerationPanel::stop_requested);
    QTest::mouseClick(panel->compare_button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    panel->begin_comparison();
    QVERIFY(panel->chart()->isVisible());
    QCOMPARE(panel->chart()->state(), ChartView::State::loading);
    QTest::mouseClick(panel->compare_button(), Qt::LeftButton);  // now it cancels
    QCOMPARE(stop.count(), 1);
    panel->set_stopped();
    QCOMPARE(panel->chart()->state(), ChartView::State::empty);
    panel->begin_comparison();
    panel->show_comparison(make_boundary_result(256, 16, 64), "YaRN", "on the prompt");
    QCOMPARE(panel->chart()->state(), ChartView::State::ready);
    QVERIFY(panel->compare_button()->isEnabled());
  }

  void the_length_bar_draws_to_scale() {
    LengthBar bar;
    bar.set_lengths({100, 50, 50, 150, 200, 200});
    bar.resize(650, bar.sizeHint().height());  // a scale of 216 tokens: 200 and a twelfth
    const QImage image = bar.grab().toImage();
    const double unit = 650.0 / 216;
    const int y = bar.fontMetrics().height() + spacing::half + 6;
    const auto color = [&](double tokens) { return image.pixelColor(int(tokens * unit), y); };
    const QColor prompt = color(50), original = color(125), empty = color(210);
    QVERIFY(original.blue() > original.red() + 40);
    QVERIFY(qAbs(prompt.red() - prompt.blue()) < 40);
    QVERIFY(color(175).red() > color(175).blue() + 40);
    QVERIFY(empty != prompt && empty != original);
  }
};

QTEST_MAIN(TestGenerationPanel)
#include "test_generation_panel.moc"
