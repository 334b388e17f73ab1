// What is kept, as runs on real models: every part on the same samples before and after, what cannot be a result
// refused, stopped runs that go on to the same result.
#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/evaluate/evaluator.h"
#include "core/experiment/jobs.h"
#include "core/experiment/retention_score.h"
#include "core/generate/generation.h"
#include "core/ruler/ruler_score.h"
#include "core/text/plain_documents.h"
#include "core/values/model_documents.h"
#include "core/values/retention_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

const std::string kSmall = std::string(ROPEWALK_TESTS_DIR) + "/../resources/models/small";

// The tiny model with a window in which RULER's shortest prompts have room (its tokens are bytes).
RetentionSpec retention_spec() {
  RetentionSpec spec;
  spec.runtime = runtime();
  spec.runtime.trained_context = 1024;
  spec.factors = make_factors("yarn", RopeDescription{64, 10000, 1024}, 4096);
  spec.documents.haystack = HaystackKind::generated;
  spec.documents.seed = spec.seed = 5;
  spec.documents.random_depth = true;
  spec.lengths = {480, 1024};
  spec.tasks = {"niah_single_1", "vt"};
  spec.samples = 2;
  return spec;
}

RetentionHistory history_of(const RunStore& store, RunId run) {
  RetentionHistory history(std::get<RetentionSpec>(store.run(run).spec));
  for (const Event& event : store.events(run)) history.add(event);
  return history;
}

// All that is measured, in the order of the rows.
std::vector<std::tuple<std::string, std::int64_t, std::vector<double>, std::vector<double>, std::vector<std::string>,
                       std::vector<std::string>, std::string>>
results_of(const RunStore& store, RunId run) {
  const RetentionHistory history = history_of(store, run);
  decltype(results_of(store, run)) results;
  for (const RetentionHistory::Row& row : history.rows())
    results.emplace_back(row.part, row.length, row.measured->before, row.measured->after, row.measured->answers_before,
                         row.measured->answers_after, row.measured->document_hash);
  return results;
}

QString reason_of(const RetentionSpec& spec) {
  try {
    check_retention(spec, read_model_description(spec.runtime.model_path));
  } catch (const BadInput& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

// The tiny model with other weights: what training might have made of it.
QString other_weights(const QDir& folder) {
  const QString path = folder.filePath("other");
  if (!QDir().mkpath(path)) return {};
  for (const char* name : {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"})
    QFile::copy(QString::fromStdString(kTiny) + "/" + name, path + "/" + name);
  QFile config(path + "/config.json");
  if (!config.open(QIODevice::ReadWrite)) return {};
  QByteArray text = config.readAll();
  text.replace("\"rms_norm_eps\": 1e-06", "\"rms_norm_eps\": 1e-01");
  config.resize(0);
  config.seek(0);
  config.write(text);
  return path;
}

}  // namespace

class TestRetentionRun : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;
  QTemporaryDir models_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void every_part_is_measured_before_and_after() {
    const auto store = folder_.new_store();
    JobControl control;
    const RetentionSpec spec = retention_spec();
    const Outcome outcome = run(spec, *store, control);
    const RetentionHistory history = history_of(*store, outcome.run);
    std::vector<std::pair<std::string, std::int64_t>> rows;
    for (const RetentionHistory::Row& row : history.rows()) {
      rows.emplace_back(row.part, row.length);
      QVERIFY(row.complete);
      QCOMPARE(row.measured->before.size(), std::size_t(2));
      QCOMPARE(row.measured->after.size(), std::size_t(2));
      QCOMPARE(row.measured->document_hash.size(), std::size_t(64));
    }
    const std::vector<std::pair<std::string, std::int64_t>> wanted{
        {"needle", 480},         {"next_word", 480},  {"perplexity", 480}, {"needle", 1024},
        {"niah_single_1", 1024}, {"next_word", 1024}, {"perplexity", 1024}};
    QCOMPARE(rows, wanted);
    // What 480 and 1024 bytes are too short for is named.
    const auto notes = history.notes();
    const auto named = [&](const std::string& start) {
      return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) { return note.starts_with(start); });
    };
    QVERIFY(named("niah_single_1 is left out at 480 tokens") && named("vt is left out at 1024 tokens"));
    const RunRecord record = store->run(outcome.run);
    QCOMPARE(record.summary.state, std::string("finished"));
    QCOMPARE(record.summary.kind, std::string("retention"));
    QCOMPARE(record.summary.document_hash.size(), std::size_t(64));
    QVERIFY(history.overall().defined);
    QCOMPARE(*record.summary.best, history.overall().kept / 100);

    const RetentionMeasured* ruler = history.measured("niah_single_1", 1024);
    QCOMPARE(ruler->answers_before.size(), std::size_t(2));
    QVERIFY(ruler->answers_before != ruler->answers_after);  // the random model says something else under YaRN
    QCOMPARE(ruler->wanted.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i)
      QCOMPARE(ruler->after[i],
               ruler_sample_score(RulerRule::all, cleaned_prediction(ruler->answers_after[i]), {ruler->wanted[i]}));
  }

  void text_is_scored_as_the_evaluator_scores_it() {
    const auto store = folder_.new_store();
    JobControl control;
    RetentionSpec spec = retention_spec();
    spec.tasks = {};
    spec.lengths = {300};
    const RetentionHistory history = history_of(*store, run(spec, *store, control).run);
    const auto model = load_model(spec.runtime, {}, control);
    const DocumentSet texts = make_plain_documents(model->tokenizer(), spec.documents, 300, 2);
    const RopeFactors none = make_factors("none", spec.factors.rope, 0);
    for (std::size_t i = 0; i < 2; ++i) {
      const Document& text = texts.documents[i];
      const DocumentScore before = score_document(*model, text, none, FactorPolicy::always_long, control);
      const DocumentScore after = score_document(*model, text, spec.factors, FactorPolicy::always_long, control);
      QVERIFY(before.nll != after.nll);
      QCOMPARE(history.measured(kPerplexityPart, 300)->before[i], before.nll);
      QCOMPARE(history.measured(kPerplexityPart, 300)->after[i], after.nll);
      QCOMPARE(history.measured(kNextWordPart, 300)->before[i], before.right / 299.0);
      QCOMPARE(history.measured(kNextWordPart, 300)->after[i], after.right / 299.0);
    }
    QCOMPARE(history.measured(kPerplexityPart, 300)->document_hash, texts.hash);
  }

  // The part's score needs no text to be generated: it says of each needle what a greedy answer would.
  void a_needle_counts_where_the_generated_answer_is_exactly_right() {
    RetentionSpec spec;
    spec.runtime = runtime(kSmall);
    const ModelDescription description = read_model_description(kSmall);
    spec.documents = default_documents(description);
    spec.documents.random_depth = true;
    spec.lengths = {512};
    spec.samples = 12;
    JobControl control;
    const auto model = load_model(spec.runtime, {}, control);
    const RetentionBattery battery = make_retention_battery(spec, model->tokenizer(), [](int, int) {});
    QCOMPARE(battery.cells.size(), std::size_t(2));
    int right = 0, wrong = 0;
    for (const double scale : {1.5, 6.0}) {  // PI at 6 loses some of them
      MethodParameters parameters;
      parameters.scale = scale;
      const RetentionSide side{make_factors("pi", description.rope, 4096, parameters), FactorPolicy::always_long};
      const SideScores scores = score_retention_cell(*model, battery.cells[0], side, control, [](int) {});
      for (std::size_t i = 0; i < 12; ++i) {
        const Document& document = battery.cells[0].documents.documents[i];
        GenerationSpec greedy;
        greedy.prompt.assign(document.tokens.begin(), document.tokens.begin() + document.answer_positions.front());
        greedy.max_new = std::int64_t(document.answer_positions.size());
        greedy.factors = side.factors;
        greedy.policy = BoundaryPolicy::long_only;
        const auto ids = generate(*model, greedy, control).ids;
        const bool exact = ids == std::vector<TokenId>(document.tokens.begin() + document.answer_positions.front(),
                                                       document.tokens.begin() + document.answer_positions.back() + 1);
        QCOMPARE(scores.scores[0][i], exact ? 1.0 : 0.0);
        ++(exact ? right : wrong);
      }
    }
    QVERIFY2(right > 0 && wrong > 0, qPrintable(QString("%1 right, %2 wrong").arg(right).arg(wrong)));
  }

  void what_is_100_percent_by_construction_is_no_result() {
    RetentionSpec spec = retention_spec();
    QCOMPARE(reason_of(spec), QString());
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    QVERIFY2(reason_of(spec).contains("by construction") && reason_of(spec).contains("switch"),
             qPrintable(reason_of(spec)));
    spec.before_path = kTiny;  // the same weights by another path
    QVERIFY(reason_of(spec).contains("by construction"));
    spec.before_path = models_.isValid() ? other_weights(models_.path()).toStdString() : std::string();
    QCOMPARE(reason_of(spec), QString());  // trained weights: there is something to measure
    spec = retention_spec();
    for (const char* method : {"none", "dynamic_ntk"}) {  // both turn nothing up to the trained context
      spec.factors = make_factors(method, spec.factors.rope, 4096);
      QVERIFY2(reason_of(spec).contains("100 % by construction"), method);
    }
    // A set with short factors of its own changes short texts under switch too.
    spec = retention_spec();
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    spec.factors.short_attention_factor = 1.1;
    QCOMPARE(reason_of(spec), QString());
    const auto store = folder_.new_store();
    JobControl control;
    spec.factors.short_attention_factor = 1;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QCOMPARE(store->runs().size(), std::size_t(0));
  }

  void bad_input_is_refused() {
    const auto with = [](const auto& change) {
      RetentionSpec spec = retention_spec();
      change(spec);
      return reason_of(spec);
    };
    QVERIFY(with([](RetentionSpec& spec) { spec.lengths = {2048}; }).contains("beyond the trained context of 1024"));
    QVERIFY(with([](RetentionSpec& spec) { spec.lengths = {}; }).contains("at least one length"));
    QVERIFY(with([](RetentionSpec& spec) { spec.lengths = {512, 512}; }).contains("increase"));
    QVERIFY(with([](RetentionSpec& spec) { spec.tasks = {"niah"}; }).contains("no task \"niah\""));
    QVERIFY(with([](RetentionSpec& spec) { spec.tasks = {"vt", "vt"}; }).contains("twice"));
    QVERIFY(with([](RetentionSpec& spec) { spec.wrap = "other"; }).contains("wrapping"));
    QVERIFY(with([](RetentionSpec& spec) { spec.samples = 0; }).contains("at least 1"));
    QVERIFY(with([](RetentionSpec& spec) { spec.before_path = kSmall; }).contains("vocabulary"));
    QVERIFY(with([](RetentionSpec& spec) { spec.before_path = "/nowhere"; }).contains("/nowhere"));
    QVERIFY(with([](RetentionSpec& spec) {
              spec.factors = make_factors("yarn", RopeDescription{32, 10000, 1024}, 4096);
            }).contains("another embedding"));
    const auto store = folder_.new_store();
    JobControl control;
    RetentionSpec spec = retention_spec();
    spec.text_folder = "/nowhere";
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QCOMPARE(store->run(1).summary.state, std::string("failed"));
    spec = retention_spec();
    spec.documents.haystack = HaystackKind::noise;  // no text to measure next words on
    spec.lengths = {32};                            // and too short for needles
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
  }

  void a_trained_model_is_compared_with_the_one_before() {
    const QString other = other_weights(models_.path());
    QVERIFY(!other.isEmpty());
    const auto store = folder_.new_store();
    JobControl control;
    RetentionSpec spec = retention_spec();
    spec.tasks = {};
    spec.lengths = {480};
    spec.before_path = other.toStdString();
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    const Outcome trained = run(spec, *store, control);
    const RetentionHistory history = history_of(*store, trained.run);
    // Before: the other weights without factors. After: these weights, whose short texts switch leaves as they are.
    RetentionSpec alone = retention_spec();
    alone.tasks = {};
    alone.lengths = {480};
    const RetentionHistory after = history_of(*store, run(alone, *store, control).run);
    alone.runtime.model_path = other.toStdString();
    const RetentionHistory before = history_of(*store, run(alone, *store, control).run);
    for (const char* part : {kNeedlePart, kNextWordPart, kPerplexityPart}) {
      QCOMPARE(history.measured(part, 480)->before, before.measured(part, 480)->before);
      QCOMPARE(history.measured(part, 480)->after, after.measured(part, 480)->before);
    }
    QVERIFY(history.measured(kPerplexityPart, 480)->before != history.measured(kPerplexityPart, 480)->after);
    // The model before is asked everything first, so that the two are never in memory together.
    int before_only = 0;
    for (const Event& event : trained.live)
      if (const auto* measured = std::get_if<RetentionMeasured>(&event.body)) before_only += measured->after.empty();
    QCOMPARE(before_only, 3);
  }

  void a_stopped_run_resumes_to_the_same_result_data() {
    QTest::addColumn<bool>("trained");
    QTest::addColumn<int>("stop_after");
    for (const int events : {1, 5, 6, 9}) QTest::addRow("same weights, %d events", events) << false << events;
    for (const int events : {5, 9, 13}) QTest::addRow("two models, %d events", events) << true << events;
  }
  void a_stopped_run_resumes_to_the_same_result() {
    QFETCH(bool, trained);
    QFETCH(int, stop_after);
    const auto store = folder_.new_store();
    RetentionSpec spec = retention_spec();
    if (trained) spec.before_path = other_weights(models_.path()).toStdString();
    JobControl whole_control, control, resumed;
    const auto whole = results_of(*store, run(spec, *store, whole_control).run);
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, stop_after), Stopped);
    QCOMPARE(store->run(2).summary.state, std::string("stopped"));
    QVERIFY(results_of(*store, 2) != whole);
    const std::size_t recorded = store->events(2).size();
    ModelCache models;
    resume_experiment(2, *store, models, resumed, {});
    QVERIFY(results_of(*store, 2) == whole);
    // What was recorded is not measured again.
    std::size_t measured = 0, notes = 0;
    for (const Event& event : store->events(2)) {
      measured += std::holds_alternative<RetentionMeasured>(event.body);
      notes += std::holds_alternative<Note>(event.body);
    }
    QVERIFY(recorded > 0);
    QVERIFY2(measured <= (trained ? 2 : 1) * whole.size() + 1, qPrintable(QString::number(measured)));
    QCOMPARE(notes, std::size_t(4));
  }

  void another_model_before_does_not_go_on() {
    QTemporaryDir folder;
    const QString other = other_weights(folder.path());
    const auto store = folder_.new_store();
    RetentionSpec spec = retention_spec();
    spec.before_path = other.toStdString();
    JobControl control, resumed;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, 6), Stopped);
    QFile config(other + "/config.json");
    QVERIFY(config.open(QIODevice::ReadWrite));
    QByteArray text = config.readAll();
    text.replace("\"rms_norm_eps\": 1e-01", "\"rms_norm_eps\": 1e-02");
    config.resize(0);
    config.seek(0);
    config.write(text);
    config.close();
    ModelCache models;
    try {
      resume_experiment(1, *store, models, resumed, {});
      QFAIL("went on");
    } catch (const BadInput& error) {
      QVERIFY2(QString(error.what()).contains("model before has changed"), error.what());
    }
  }
};

QTEST_GUILESS_MAIN(TestRetentionRun)
#include "test_retention_run.moc"
