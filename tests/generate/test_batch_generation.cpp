// Answers of several texts together against generate() of each alone, token for token: policies, methods, crossings,
// ends of text, sliding windows, shared prefixes, places; events, stopping, refusals.
#include "tests/generate/tiny_model.h"

#include <QtTest/QtTest>
#include <set>

#include "core/generate/batch_generation.h"
#include "core/generate/reading_order.h"
#include "tests/model/golden_file.h"

using namespace ropewalk;

namespace {

// A copy of tests/data/tiny whose config and tokenizer_config have other values.
class ChangedModel {
 public:
  ChangedModel(const QJsonObject& config, const QJsonObject& tokenizer) {
    for (const char* name : {"model.safetensors", "tokenizer.json"})
      QFile::copy(QString::fromStdString(kTinyPath) + "/" + name, folder_.filePath(name));
    write("config.json", config);
    write("tokenizer_config.json", tokenizer);
    RuntimeSpec runtime;
    runtime.model_path = folder_.path().toStdString();
    runtime.dtype = ModelType::float32;
    model_ = load_model(runtime, {}, JobControl{});
  }
  const Model& operator*() const { return *model_; }

 private:
  void write(const QString& name, const QJsonObject& changes) {
    QFile from(QString::fromStdString(kTinyPath) + "/" + name), to(folder_.filePath(name));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly)) qFatal("cannot copy %s", qPrintable(name));
    QJsonObject object = QJsonDocument::fromJson(from.readAll()).object();
    for (auto it = changes.begin(); it != changes.end(); ++it) object[it.key()] = it.value();
    to.write(QJsonDocument(object).toJson());
  }

  QTemporaryDir folder_;
  std::shared_ptr<Model> model_;
};

// The vocabulary's name of an id.
QString token_name(TokenId id) {
  QFile file(QString::fromStdString(kTinyPath) + "/tokenizer.json");
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QJsonObject vocabulary =
      QJsonDocument::fromJson(file.readAll()).object()["model"].toObject()["vocab"].toObject();
  for (auto it = vocabulary.begin(); it != vocabulary.end(); ++it)
    if (it.value().toInt() == id) return it.key();
  return {};
}

BatchPrompt prompt_of(std::int64_t tokens, std::int64_t max_new, unsigned seed) {
  return {letters(tokens, seed), max_new};
}

// `prefix` random tokens in common, then some of each prompt's own.
BatchPrompt prompt_after(std::int64_t prefix, std::int64_t own, std::int64_t max_new, unsigned seed) {
  BatchPrompt prompt = prompt_of(prefix, max_new, 1000);
  const std::vector<TokenId> rest = letters(own, seed);
  prompt.ids.insert(prompt.ids.end(), rest.begin(), rest.end());
  return prompt;
}

BatchSettings settings_of(const Model& model, const char* method, BoundaryPolicy policy, int together = 0) {
  BatchSettings settings;
  settings.factors = tiny_factors(model, method);
  settings.policy = policy;
  settings.most_together = together;
  return settings;
}

// The lists that lie one behind the other in a golden file.
std::vector<std::vector<TokenId>> slices(const GoldenFile& golden, const char* name, const char* lengths) {
  const auto all = golden.integers<TokenId>(name);
  std::vector<std::vector<TokenId>> lists;
  auto from = all.begin();
  for (const auto length : golden.integers<std::ptrdiff_t>(lengths)) {
    lists.emplace_back(from, from + length);
    from += length;
  }
  return lists;
}

struct Answers {
  std::vector<Continuation> all;
  std::vector<std::size_t> order;  // in which they came
  BatchRates rates;
};

Answers answer(const Model& model, const std::vector<BatchPrompt>& prompts, const BatchSettings& settings) {
  Answers answers;
  answers.all.resize(prompts.size());
  answers.rates = generate_batch(model, prompts, settings, JobControl{}, [&](std::size_t i, const Continuation& c) {
    answers.all.at(i) = c;
    answers.order.push_back(i);
  });
  return answers;
}

// "" where every answer is generate()'s for its prompt alone, else where it is not.
QString difference(const Model& model, const std::vector<BatchPrompt>& prompts, const BatchSettings& settings,
                   const Answers& answers) {
  if (std::set(answers.order.begin(), answers.order.end()).size() != prompts.size() ||
      answers.order.size() != prompts.size())
    return "not one answer for each prompt";
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    GenerationSpec spec;
    spec.prompt = prompts[i].ids;
    spec.max_new = prompts[i].max_new;
    spec.factors = settings.factors;
    spec.policy = settings.policy;
    spec.stop_at_eos = settings.stop_at_eos;
    const GenerationResult alone = generate(model, spec, JobControl{});
    const Continuation& together = answers.all[i];
    const auto at = std::mismatch(alone.ids.begin(), alone.ids.end(), together.ids.begin(), together.ids.end()).first;
    if (alone.ids != together.ids)
      return QString("prompt %1: token %2 differs, %3 and %4 tokens")
          .arg(i)
          .arg(at - alone.ids.begin())
          .arg(alone.ids.size())
          .arg(together.ids.size());
    if (alone.text != together.text || alone.at_eos != together.at_eos ||
        alone.crossing.has_value() != together.crossed || together.seconds <= 0)
      return QString("prompt %1: same tokens, but another text, end or crossing").arg(i);
  }
  return {};
}

}  // namespace

class TestBatchGeneration : public QObject {
  Q_OBJECT

  std::shared_ptr<Model> model_;

 private Q_SLOTS:
  void initTestCase() {
    set_model_threads(2);
    model_ = tiny_model();
  }

  // Texts that begin below L_train, at it and beyond, cross at different steps or not at all.
  void answers_equal_those_of_each_prompt_alone_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("together");
    for (const char* method : {"yarn", "dynamic_ntk", "none"})
      for (const BoundaryPolicy policy : kBoundaryPolicies)
        for (const int together : {0, 3})
          QTest::newRow(QString("%1 %2 %3").arg(method, policy_id(policy).data()).arg(together).toUtf8())
              << method << int(policy) << together;
  }
  void answers_equal_those_of_each_prompt_alone() {
    QFETCH(QString, method);
    QFETCH(int, policy);
    QFETCH(int, together);
    const auto settings = settings_of(*model_, qPrintable(method), static_cast<BoundaryPolicy>(policy), together);
    std::vector<BatchPrompt> prompts;
    unsigned seed = 10;
    for (const std::int64_t tokens : {1, 250, 256, 257, 240, 300, 20, 230, 255})
      prompts.push_back(prompt_of(tokens, 5 + 3 * std::int64_t(prompts.size()), ++seed));
    prompts[6].max_new = 1;
    const Answers answers = answer(*model_, prompts, settings);
    QCOMPARE(difference(*model_, prompts, settings, answers), QString());
    const bool switches =
        settings.policy == BoundaryPolicy::switch_recompute || settings.policy == BoundaryPolicy::switch_rerotate;
    const auto crossed = std::count_if(answers.all.begin(), answers.all.end(), [](auto& a) { return a.crossed; });
    QCOMPARE(crossed, switches && method != "none" ? 3 : 0);
    QCOMPARE(answers.rates.prompt_tokens, 1 + 250 + 256 + 257 + 240 + 300 + 20 + 230 + 255);
    QCOMPARE(answers.rates.read_tokens, answers.rates.prompt_tokens);
    QVERIFY(answers.rates.prefill_seconds > 0 && answers.rates.decoding_seconds > 0);
  }

  void one_prompt_is_a_batch_too() {
    const auto settings = settings_of(*model_, "yarn", BoundaryPolicy::switch_recompute);
    const std::vector<BatchPrompt> prompts = {prompt_of(250, 20, 3)};
    const Answers answers = answer(*model_, prompts, settings);
    QCOMPARE(difference(*model_, prompts, settings, answers), QString());
    QCOMPARE(answers.rates.new_tokens, 20);
    QCOMPARE(answer(*model_, {}, settings).rates.new_tokens, 0);
  }

  // Questions about one document: it is read once for as long as its table is the same, and the answers do not change.
  void a_shared_prefix_is_read_once_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("together");
    for (const char* method : {"yarn", "dynamic_ntk"})
      for (const BoundaryPolicy policy : kBoundaryPolicies)
        for (const int together : {1, 2, 0})
          QTest::newRow(QString("%1 %2 %3").arg(method, policy_id(policy).data()).arg(together).toUtf8())
              << method << int(policy) << together;
  }
  void a_shared_prefix_is_read_once() {
    QFETCH(QString, method);
    QFETCH(int, policy);
    QFETCH(int, together);
    const auto settings = settings_of(*model_, qPrintable(method), static_cast<BoundaryPolicy>(policy), together);
    // Others between them; the questions' texts stay below L_train, cross it, or begin beyond.
    std::vector<BatchPrompt> prompts;
    std::int64_t all = 0, own = 0;
    for (int i = 0; i < 4; ++i) {
      prompts.push_back(prompt_after(200, 5 + 3 * i, 10, unsigned(40 + i)));   // 205 .. 214 tokens
      prompts.push_back(prompt_of(90 + i, 6, unsigned(60 + i)));               // nothing in common
      prompts.push_back(prompt_after(200, 50 - 2 * i, 12, unsigned(50 + i)));  // 250 .. 244
      own += 5 + 3 * i + 90 + i + 50 - 2 * i;
    }
    for (const BatchPrompt& prompt : prompts) all += std::int64_t(prompt.ids.size());
    const Answers answers = answer(*model_, prompts, settings);
    QCOMPARE(difference(*model_, prompts, settings, answers), QString());
    QCOMPARE(answers.rates.prompt_tokens, all);
    // One at a time, a text that crossed has nothing to leave to the next one: its cache is that of the other set.
    if (together == 0 || settings.policy == BoundaryPolicy::short_only ||
        (settings.policy == BoundaryPolicy::long_only && method == "yarn"))
      QCOMPARE(answers.rates.read_tokens, own + 200);
    QVERIFY(answers.rates.read_tokens >= own + 200 && answers.rates.read_tokens < all);
  }

  // Where the set follows the length, texts of different lengths beyond L_train share nothing: each has its own table.
  void tables_that_follow_the_length_are_not_shared_beyond() {
    for (const char* method : {"dynamic_ntk", "yarn"}) {
      const auto settings = settings_of(*model_, method, BoundaryPolicy::long_only);
      const std::vector<BatchPrompt> prompts = {prompt_after(260, 10, 8, 1), prompt_after(260, 12, 8, 2),
                                                prompt_after(260, 10, 8, 3), prompt_after(90, 100, 8, 4)};
      const Answers answers = answer(*model_, prompts, settings);
      QCOMPARE(difference(*model_, prompts, settings, answers), QString());
      // The two of 270 tokens have one table, and the first of them has not gone on yet.
      const std::int64_t shared = answers.rates.prompt_tokens - answers.rates.read_tokens;
      QCOMPARE(shared, QString(method) == "yarn" ? 260 + 260 + 90 : 260);
    }
  }

  void equal_prompts_have_equal_answers() {
    const auto settings = settings_of(*model_, "yarn", BoundaryPolicy::switch_recompute, 2);
    const std::vector<BatchPrompt> prompts(5, prompt_of(251, 15, 7));
    const Answers answers = answer(*model_, prompts, settings);
    QCOMPARE(difference(*model_, prompts, settings, answers), QString());
  }

  void windows_slide_for_each_text() {
    const ChangedModel changed(
        {{"architectures", QJsonArray{"MistralForCausalLM"}}, {"model_type", "mistral"}, {"sliding_window", 40}}, {});
    const Model& model = *changed;
    QCOMPARE(model.description().sliding_window, 40);
    const auto settings = settings_of(model, "yarn", BoundaryPolicy::switch_recompute);
    std::vector<BatchPrompt> prompts;
    for (const std::int64_t tokens : {10, 39, 100, 250, 300})
      prompts.push_back(prompt_of(tokens, 30, unsigned(tokens)));
    const Answers windowed = answer(model, prompts, settings);
    QCOMPARE(difference(model, prompts, settings, windowed), QString());
    QVERIFY(windowed.all[2].ids != answer(*model_, prompts, settings).all[2].ids);
  }

  // The end of text is a token that the texts come to at different steps.
  void texts_end_at_different_steps() {
    auto settings = settings_of(*model_, "yarn", BoundaryPolicy::switch_recompute);
    settings.stop_at_eos = false;
    std::vector<BatchPrompt> prompts;
    for (unsigned i = 0; i < 12; ++i) prompts.push_back(prompt_of(200 + 6 * i, 40, 80 + i));
    const Answers free = answer(*model_, prompts, settings);
    std::map<TokenId, std::set<std::ptrdiff_t>> steps;  // where each token comes first
    for (const Continuation& text : free.all)
      for (const TokenId id : text.ids)
        steps[id].insert(std::find(text.ids.begin(), text.ids.end(), id) - text.ids.begin());
    const TokenId common = std::max_element(steps.begin(), steps.end(), [](auto& a, auto& b) {
                             return a.second.size() < b.second.size();
                           })->first;
    const ChangedModel changed({}, {{"eos_token", token_name(common)}});
    QVERIFY((*changed).tokenizer().eos() == common);
    settings.stop_at_eos = true;
    for (const int together : {1, 4, 0}) {
      settings.most_together = together;
      const Answers ended = answer(*changed, prompts, settings);
      QCOMPARE(difference(*changed, prompts, settings, ended), QString());
      std::set<std::size_t> lengths;
      for (const Continuation& text : ended.all)
        if (text.at_eos) lengths.insert(text.ids.size());
      QVERIFY2(lengths.size() >= 3, qPrintable(QString::number(lengths.size())));
      std::int64_t tokens = 0;
      for (const Continuation& text : ended.all) tokens += std::int64_t(text.ids.size());
      QCOMPARE(ended.rates.new_tokens, tokens);
    }
    settings.stop_at_eos = false;
    const Answers on = answer(*changed, prompts, settings);
    for (std::size_t i = 0; i < prompts.size(); ++i) QVERIFY(on.all[i].ids == free.all[i].ids && !on.all[i].at_eos);
  }

  // A short answer is not kept waiting by a long one, nor by those that have no place yet.
  void answers_come_as_they_are_complete() {
    const auto settings = settings_of(*model_, "yarn", BoundaryPolicy::long_only, 2);
    const std::vector<BatchPrompt> prompts = {prompt_of(20, 50, 1), prompt_of(20, 5, 2), prompt_of(20, 5, 3),
                                              prompt_of(20, 60, 4)};
    const Answers answers = answer(*model_, prompts, settings);
    QVERIFY((answers.order == std::vector<std::size_t>{1, 2, 0, 3}));
  }

  void progress_goes_to_its_end() {
    std::vector<Progress> told;
    const std::vector<BatchPrompt> prompts = {prompt_of(250, 20, 1), prompt_after(200, 9, 5, 2),
                                              prompt_after(200, 8, 5, 3)};
    generate_batch(*model_, prompts, settings_of(*model_, "yarn", BoundaryPolicy::switch_recompute), JobControl{}, {},
                   [&](const Progress& progress) { told.push_back(progress); });
    QVERIFY(told.size() > 20);
    QCOMPARE(told.front().done, 0);
    QCOMPARE(told.back().total, 250 + 209 + 208 + 30);
    QCOMPARE(told.back().done, told.back().total);
    for (std::size_t i = 1; i < told.size(); ++i) QVERIFY(told[i].done >= told[i - 1].done);
  }

  void a_stop_ends_between_two_steps() {
    JobControl control;
    int answers = 0;
    const std::vector<BatchPrompt> prompts = {prompt_of(100, 5, 1), prompt_of(100, 1000, 2)};
    QVERIFY_THROWS_EXCEPTION(
        Stopped, generate_batch(*model_, prompts, settings_of(*model_, "yarn", BoundaryPolicy::long_only), control,
                                [&](std::size_t, const Continuation&) {
                                  ++answers;
                                  control.request_stop();
                                }));
    QCOMPARE(answers, 1);
  }

  void what_cannot_be_answered_is_refused_by_its_number() {
    const auto refused = [&](auto change) {
      std::vector<BatchPrompt> prompts(3, prompt_of(10, 5, 1));
      BatchSettings settings = settings_of(*model_, "yarn", BoundaryPolicy::long_only);
      change(prompts, settings);
      try {
        answer(*model_, prompts, settings);
      } catch (const BadInput& error) {
        return QString(error.what());
      }
      return QString();
    };
    QCOMPARE(refused([](auto&, auto&) {}), QString());
    QVERIFY(refused([](auto& p, auto&) { p[1].ids.clear(); }).startsWith("Prompt 2 of 3: "));
    QVERIFY(refused([](auto& p, auto&) { p[2].ids[4] = 300; }).contains("300"));
    QVERIFY(refused([](auto& p, auto&) { p[0].max_new = 0; }).startsWith("Prompt 1 of 3: "));
    QVERIFY(refused([](auto&, auto& s) { s.most_together = -2; }).contains("-2"));
    QVERIFY(refused([](auto&, auto& s) { s.factors.rope.rope_theta = 5000; }).contains("5000"));
  }

  void prompts_with_a_common_beginning_are_read_one_after_the_other() {
    const auto a = letters(100, 1), b = letters(100, 2);
    const auto with = [](std::vector<TokenId> ids, std::size_t first, TokenId next) {
      ids.resize(first);
      ids.push_back(next);
      return ids;
    };
    // 0: b; 1: 70 of a; 2: short; 3: 90 of b; 4: 90 of a; 5: 63 of b, too few; 6: a
    const std::vector<std::vector<TokenId>> prompts = {
        b, with(a, 70, 5), {3, 4}, with(b, 90, 6), with(a, 90, 5), with(b, 63, 5), a};
    const std::vector<std::span<const TokenId>> spans(prompts.begin(), prompts.end());
    const auto order = reading_order(spans);
    QVERIFY(order == (std::vector<std::size_t>{3, 0, 1, 4, 6, 2, 5}));
  }

  // transformers' greedy answers on a real model, in float32 (made by make_golden.py): every token of each.
  void smollm2_answers_as_transformers_does() {
    const QString path = qEnvironmentVariable("ROPEWALK_SMOLLM2");
    if (path.isEmpty()) QSKIP("ROPEWALK_SMOLLM2 does not name the SmolLM2 GGUF file");
    const QString file = QStringLiteral(ROPEWALK_TESTS_DIR "/generate/golden/smollm2.safetensors");
    if (!QFile::exists(file)) QSKIP("tests/generate/golden/smollm2.safetensors is not there: make_golden.py makes it");
    const GoldenFile golden("", file);
    const auto prompts = slices(golden, "prompts", "prompt_tokens"),
               wished = slices(golden, "answers", "answer_tokens");
    QCOMPARE(prompts.size(), 20u);
    QCOMPARE(wished.size(), 20u);
    RuntimeSpec runtime;
    runtime.model_path = path.toStdString();
    runtime.dtype = ModelType::float32;
    const auto model = load_model(runtime, {}, JobControl{});
    const TokenId eos = golden.integers<TokenId>("eos").front();
    QVERIFY(model->tokenizer().eos() == eos);
    BatchSettings settings;
    settings.factors = make_factors("none", model->description().rope, model->description().rope.trained_context);
    std::vector<BatchPrompt> asked;
    for (const auto& ids : prompts) asked.push_back({ids, 32});
    const Answers answers = answer(*model, asked, settings);
    std::int64_t tokens = 0;
    for (std::size_t i = 0; i < wished.size(); ++i) {
      const auto& got = answers.all[i].ids;
      const auto at = std::mismatch(got.begin(), got.end(), wished[i].begin(), wished[i].end()).first - got.begin();
      QVERIFY2(got == wished[i], qPrintable(QString("prompt %1 of %2 tokens: token %3 of %4 differs")
                                                .arg(i)
                                                .arg(prompts[i].size())
                                                .arg(at)
                                                .arg(wished[i].size())));
      QCOMPARE(answers.all[i].at_eos, wished[i].back() == eos);
      QVERIFY(answers.all[i].at_eos || got.size() == 32u);
      tokens += std::int64_t(got.size());
    }
    const auto gaps = golden.floats("gaps");
    qInfo(
        "%lld tokens of 20 answers as transformers': smallest gap between two logits %.4f; %lld of %lld prompt tokens "
        "read in %.1f s, decoded in %.1f s",
        static_cast<long long>(tokens), double(*std::min_element(gaps.begin(), gaps.end())),
        static_cast<long long>(answers.rates.read_tokens), static_cast<long long>(answers.rates.prompt_tokens),
        answers.rates.prefill_seconds, answers.rates.decoding_seconds);
  }
};

QTEST_GUILESS_MAIN(TestBatchGeneration)
#include "test_batch_generation.moc"
