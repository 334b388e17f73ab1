// The decoder on random weights: what score() and logits() promise, each type, refusals, stopping; and the evaluator.
#include "tests/model/random_model.h"

#include <QtTest/QtTest>
#include <cmath>
#include <thread>

#include "core/evaluate/evaluator.h"
#include "core/model/tensor_steps.h"

using namespace ropewalk;

namespace {

constexpr DecoderTypes kFloat32{at::kFloat, at::kFloat};
constexpr DecoderTypes kWide{at::kBFloat16, at::kFloat};       // bfloat16 weights, float32 products
constexpr DecoderTypes kNarrow{at::kBFloat16, at::kBFloat16};  // bfloat16 products

std::vector<std::int64_t> every_position(std::int64_t tokens) {
  std::vector<std::int64_t> positions(static_cast<std::size_t>(tokens));
  std::iota(positions.begin(), positions.end(), 0);
  return positions;
}

at::Tensor logits_of(const Model& model, const std::vector<TokenId>& ids, const std::vector<std::int64_t>& queries) {
  const RopeTable table = plain_table(model.description(), std::int64_t(ids.size()));
  const std::vector<float> all = model.logits(ids, queries, table, JobControl{});
  return at::tensor(all).view({std::int64_t(queries.size()), model.description().vocabulary});
}

double worst(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>();
}
double mean(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().mean().item<double>();
}

Document document_of(const std::vector<TokenId>& ids, std::vector<std::int64_t> answers) {
  Document document;
  document.tokens = ids;
  document.answer_positions = std::move(answers);
  return document;
}

}  // namespace

class TestDecoder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void kernels_equal_aten() {
    for (const auto type : {at::kFloat, at::kBFloat16}) {
      const double tolerance =
          type == at::kFloat ? 4e-6 : 0.04;  // bfloat16: one unit in the last place of values up to 8
      const at::Tensor weight = at::rand({48}) + 0.5, hidden = at::randn({37, 48}),
                       update = at::randn({37, 48}).to(type);
      at::Tensor ours = at::empty({37, 48}, type), theirs = at::empty({37, 48}, type);
      kernel_steps().norm(hidden, weight, 1e-5, ours);
      aten_steps().norm(hidden, weight, 1e-5, theirs);
      QVERIFY(worst(ours.to(at::kFloat), theirs.to(at::kFloat)) <= tolerance);
      at::Tensor first = hidden.clone(), second = hidden.clone();
      kernel_steps().add_norm(first, update, weight, 1e-5, ours);
      aten_steps().add_norm(second, update, weight, 1e-5, theirs);
      QVERIFY(worst(first, second) <= 1e-6);
      QVERIFY(worst(ours.to(at::kFloat), theirs.to(at::kFloat)) <= tolerance);
      const at::Tensor rows = at::randn({37, 160}).to(type);
      const auto heads = [](const at::Tensor& x) { return x.narrow(1, 16, 96).unflatten(1, {2, 48}); };
      at::Tensor a = rows.clone(), b = rows.clone();
      kernel_steps().norm_heads(heads(a), weight, 1e-5);
      aten_steps().norm_heads(heads(b), weight, 1e-5);
      QVERIFY(worst(a.to(at::kFloat), b.to(at::kFloat)) <= tolerance);
      Rotation rotation;
      rotation.cosine = at::randn({90, 20});  // 40 of 48 coordinates turn
      rotation.sine = at::randn({90, 20});
      rotation.first = 50;
      kernel_steps().rotate(heads(a), rotation);
      aten_steps().rotate(heads(b), rotation);
      QVERIFY(worst(a.to(at::kFloat), b.to(at::kFloat)) <= 4 * tolerance);
      rotation.positions = at::arange(37) * 2;
      kernel_steps().rotate(heads(a), rotation);
      aten_steps().rotate(heads(b), rotation);
      QVERIFY(worst(a.to(at::kFloat), b.to(at::kFloat)) <= 16 * tolerance);
      at::Tensor gated = rows.clone(), wished = rows.clone();
      QVERIFY(worst(kernel_steps().gate(gated).to(at::kFloat), aten_steps().gate(wished).to(at::kFloat)) <= tolerance);
    }
  }

  void score_is_the_log_softmax_of_logits() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(300, 300);
    const std::vector<std::int64_t> positions = {1, 7, 128, 200, 298, 299};
    const TokenScores scores = model->score(ids, positions, plain_table(model->description(), 300), JobControl{});
    QCOMPARE(scores.nll.size(), positions.size());
    const at::Tensor logits = logits_of(*model, ids, every_position(300));
    const at::Tensor log_softmax = logits.to(at::kDouble).log_softmax(1);
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const std::int64_t row = positions[i] - 1;
      const double wished = -log_softmax[row][ids[std::size_t(positions[i])]].item<double>();
      QVERIFY(std::fabs(scores.nll[i] - wished) < 1e-5);
      QCOMPARE(std::int64_t(scores.predicted[i]), logits[row].argmax().item<std::int64_t>());
    }
    QVERIFY(model->score(ids, {}, plain_table(model->description(), 300), JobControl{}).nll.empty());
  }

  // More scored positions than logits are held for at a time.
  void many_positions() {
    const RandomWeights weights(random_description("llama", 1));
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(700, 300);
    std::vector<std::int64_t> positions = every_position(700);
    positions.erase(positions.begin());
    const TokenScores scores = model->score(ids, positions, plain_table(model->description(), 700), JobControl{});
    const at::Tensor log_softmax = logits_of(*model, ids, every_position(700)).log_softmax(1);
    for (std::size_t i = 0; i < positions.size(); ++i)
      QVERIFY(std::fabs(scores.nll[i] + log_softmax[std::int64_t(i)][ids[i + 1]].item<float>()) < 1e-4f);
  }

  void chosen_queries_equal_those_of_all() {
    for (const char* family : {"llama", "qwen2", "qwen3"})
      for (const DecoderTypes types : {kFloat32, kWide, kNarrow}) {
        const RandomWeights weights(random_description(family));
        const auto model = random_model(weights, types);
        const std::vector<TokenId> ids = random_ids(200, 300);
        const std::vector<std::int64_t> chosen = {0, 1, 63, 64, 150, 199};
        const at::Tensor all =
            logits_of(*model, ids, every_position(200)).index_select(0, at::tensor(chosen, at::kLong));
        const double difference = worst(logits_of(*model, ids, chosen), all);
        // Products of fewer rows sum in another order: some roundings of logits up to 10, on every processor.
        QVERIFY2(difference <= (types.activations == at::kFloat ? 5e-5 : 0.15),
                 qPrintable(QString("%1: %2").arg(family).arg(difference)));
      }
  }

  // Nothing after a position may change its logits.
  void later_tokens_are_not_seen() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    std::vector<TokenId> ids = random_ids(150, 300);
    const at::Tensor before = logits_of(*model, ids, {70, 99});
    std::fill(ids.begin() + 100, ids.end(), 5);
    QVERIFY(worst(logits_of(*model, ids, {70, 99}), before) < 1e-5);
    ids[99] = (ids[99] + 1) % 300;
    QVERIFY(worst(logits_of(*model, ids, {70, 99}).narrow(0, 1, 1), before.narrow(0, 1, 1)) > 1e-2);
  }

  // One layer with a window of w: the token w back is not seen, the one w - 1 back is. Layers without keep all.
  void the_sliding_window_is_respected() {
    ModelDescription d = random_description("mistral", 1);
    d.sliding_window = 20;
    for (const bool slides : {true, false}) {
      d.sliding_layers = {slides};
      const RandomWeights weights(d);
      const auto model = random_model(weights);
      std::vector<TokenId> ids = random_ids(100, 300);
      const at::Tensor before = logits_of(*model, ids, {90});
      ids[70] = (ids[70] + 1) % 300;
      const double outside = worst(logits_of(*model, ids, {90}), before);
      QVERIFY(slides ? outside == 0 : outside > 1e-4);
      ids[71] = (ids[71] + 1) % 300;
      QVERIFY(worst(logits_of(*model, ids, {90}), before) > 1e-4);
    }
  }

  // bfloat16 keeps 8 bits: logits of spread 1 move by a few hundredths.
  void bfloat16_is_close_to_float32() {
    for (const char* family : {"llama", "qwen2", "qwen3"}) {
      const RandomWeights weights(random_description(family));
      const std::vector<TokenId> ids = random_ids(250, 300);
      const auto exact_model = random_model(weights), wide_model = random_model(weights, kWide);
      const at::Tensor exact = logits_of(*exact_model, ids, every_position(250));
      const double spread = exact.std().item<double>();
      const double wide = mean(logits_of(*wide_model, ids, every_position(250)), exact);
      const double narrow = mean(logits_of(*random_model(weights, kNarrow), ids, every_position(250)), exact);
      QVERIFY2(wide > 0 && wide < 0.02 * spread && narrow < 0.04 * spread,
               qPrintable(QString("%1: %2 %3 of %4").arg(family).arg(wide).arg(narrow).arg(spread)));
      QVERIFY(wide_model->memory_bytes() < exact_model->memory_bytes() * 0.52);
    }
  }

  // Keys are rotated anew for each table: alternating tables gives what each gives alone.
  void tables_do_not_leak() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(120, 300);
    const RopeDescription& rope = model->description().rope;
    const std::vector<std::int64_t> last = {119};
    const RopeTable plain = plain_table(model->description(), 120);
    const RopeTable stretched = make_rope_table(make_factors("pi", rope, 2048), FactorPolicy::always_long, 120);
    const auto first = model->logits(ids, last, plain, JobControl{});
    const auto second = model->logits(ids, last, stretched, JobControl{});
    QVERIFY(first != second);
    QVERIFY(model->logits(ids, last, plain, JobControl{}) == first);
    QVERIFY(model->logits(ids, last, stretched, JobControl{}) == second);
  }

  void wrong_requests_are_refused() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const JobControl control;
    const std::vector<TokenId> ids = random_ids(50, 300);
    const RopeTable table = plain_table(model->description(), 50);
    const std::vector<std::int64_t> fine = {49};
    for (const TokenId bad : {-1, 300, 1 << 30}) {
      std::vector<TokenId> wrong = ids;
      wrong[10] = bad;
      QVERIFY_THROWS_EXCEPTION(BadInput, model->score(wrong, fine, table, control));
      QVERIFY_THROWS_EXCEPTION(BadInput, model->logits(wrong, fine, table, control));
    }
    for (const std::vector<std::int64_t>& wrong : {std::vector<std::int64_t>{0, 3}, {50}, {-1}, {5, 5}, {9, 8}})
      QVERIFY_THROWS_EXCEPTION(BadInput, model->score(ids, wrong, table, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->logits(ids, std::vector<std::int64_t>{50}, table, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->score(ids, fine, plain_table(model->description(), 49), control));
    ModelDescription other = model->description();
    other.rope.rotary_dim = 8;
    QVERIFY_THROWS_EXCEPTION(BadInput, model->score(ids, fine, plain_table(other, 50), control));
    RopeTable cut = table;
    cut.sine.pop_back();
    QVERIFY_THROWS_EXCEPTION(BadInput, model->score(ids, fine, cut, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->score({}, {}, plain_table(model->description(), 0), control));
  }

  void devices() {
    QCOMPARE(device_problem("cpu"), std::string());
    for (const char* wrong : {"gpu", "cuda", "cuda:", "cuda:x", "cuda:-1", "cuda:99", "cuda:12345678901"})
      QVERIFY2(!device_problem(wrong).empty(), wrong);
    QVERIFY(model_library_version().rfind("LibTorch ", 0) == 0);
  }

  void loading_reports_and_can_be_stopped() {
    ModelDescription d = random_description();
    d.vocabulary = 100000;  // 25 MB
    const RandomWeights weights(d);
    std::vector<std::int64_t> done;
    const auto sink = [&](const Progress& progress) {
      QCOMPARE(progress.unit, std::string("MB"));
      QVERIFY(progress.done <= progress.total);
      done.push_back(progress.done);
    };
    make_decoder(weights, nullptr, at::kCPU, kFloat32, sink, JobControl{});
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QCOMPARE(done.front(), 0);
    QCOMPARE(done.back(), std::int64_t(weights.total_bytes() / 1000000));
    JobControl control;
    control.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, make_decoder(weights, nullptr, at::kCPU, kFloat32, {}, control));
  }

  // A document that takes much longer than the test: stopped and paused in the middle.
  void a_long_prefill_stops_at_once() {
    ModelDescription d = random_description("llama", 12);
    d.hidden_size = 512;
    d.intermediate_size = 1536;
    d.attention_heads = 16;
    d.key_value_heads = 4;
    d.head_dim = 64;
    d.rope.rotary_dim = 64;
    const RandomWeights weights(d);
    for (const DecoderTypes types : {kFloat32, decoder_types(ModelType::bfloat16, at::kCPU)}) {
      const auto model = random_model(weights, types);
      const std::vector<TokenId> ids = random_ids(32768, d.vocabulary);
      const RopeTable table = plain_table(d, 32768);
      const std::vector<std::int64_t> last = {32767};
      for (const int wait : {100, 700, 1500}) {  // in the projections, in the attention, behind them
        JobControl control;
        QElapsedTimer timer;
        qint64 stopped_after = -1;
        std::thread job([&] {
          try {
            model->score(ids, last, table, control);
          } catch (const Stopped&) {
            stopped_after = timer.elapsed();
          }
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        timer.start();
        control.request_stop();
        job.join();
        QVERIFY2(stopped_after >= 0 && stopped_after < 1000, qPrintable(QString::number(stopped_after)));
        qInfo("stopped after %lld ms", stopped_after);
      }
    }
  }

  void documents_are_scored() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    DocumentSet set;
    for (unsigned i = 0; i < 3; ++i) set.documents.push_back(document_of(random_ids(80, 300, i + 1), {70, 75, 79}));
    // What the model itself predicts is right by definition.
    const RopeFactors factors = make_factors("pi", model->description().rope, 1024);
    const RopeTable table = make_rope_table(factors, FactorPolicy::always_long, 80);
    const auto predicted =
        model->score(set.documents[0].tokens, std::vector<std::int64_t>{79}, table, JobControl{}).predicted;
    set.documents[0].tokens[79] = predicted[0];
    int calls = 0;
    const Evaluation evaluation = evaluate(*model, set, factors, FactorPolicy::always_long, JobControl{},
                                           [&](const DocumentScore& score) { calls += score.tokens == 3; });
    QCOMPARE(calls, 3);
    QVERIFY(evaluation.error.empty());
    QVERIFY(evaluation.documents[0].right >= 1);
    double sum = 0;
    for (const DocumentScore& score : evaluation.documents) {
      QVERIFY(std::fabs(score.nll - (score.token_nll[0] + score.token_nll[1] + score.token_nll[2]) / 3.0) < 1e-6);
      sum += score.nll;
    }
    QVERIFY(std::fabs(evaluation.nll - sum / 3) < 1e-9);
    QVERIFY(evaluation.nll_low < evaluation.nll && evaluation.nll < evaluation.nll_high);
    QVERIFY(evaluation.seconds > 0);
    // At or below the trained context the policy `switch` takes the original factors.
    const DocumentScore original = score_document(*model, set.documents[1], make_factors("none", factors.rope, 512),
                                                  FactorPolicy::always_long, JobControl{});
    QCOMPARE(
        score_document(*model, set.documents[1], factors, FactorPolicy::switch_at_trained_context, JobControl{}).nll,
        original.nll);
    QVERIFY(original.nll != evaluation.documents[1].nll);
  }

  void a_score_that_is_not_finite_is_an_error_not_an_exception() {
    RandomWeights weights(random_description());
    weights.values("1.down")[7] = std::numeric_limits<float>::quiet_NaN();
    const auto model = random_model(weights);
    DocumentSet set;
    set.documents = {document_of(random_ids(40, 300), {39}), document_of(random_ids(40, 300, 2), {39})};
    const Evaluation evaluation = evaluate(*model, set, make_factors("none", model->description().rope, 512),
                                           FactorPolicy::always_long, JobControl{});
    QVERIFY(!evaluation.error.empty());
    QVERIFY(std::isinf(evaluation.nll));
    JobControl control;
    control.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, evaluate(*model, set, make_factors("none", model->description().rope, 512),
                                               FactorPolicy::always_long, control));
    set.documents.clear();
    QVERIFY_THROWS_EXCEPTION(BadInput, evaluate(*model, set, make_factors("none", model->description().rope, 512),
                                                FactorPolicy::always_long, JobControl{}));
  }
};

QTEST_GUILESS_MAIN(TestDecoder)
#include "test_decoder.moc"
