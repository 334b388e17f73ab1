// The pass with a cache: token by token it must give what a whole forward pass gives, for each family and type; keys
// turned to another table; sliding windows; refusals; memory; stopping.
#include <QtTest/QtTest>
#include <thread>

#include "core/model/attention.h"
#include "core/model/few_rows_product.h"
#include "core/model/tensor_steps.h"
#include "tests/model/plain_decoder.h"
#include "tests/model/random_model.h"

using namespace ropewalk;

namespace {

constexpr DecoderTypes kFloat32{at::kFloat, at::kFloat};
constexpr DecoderTypes kWide{at::kBFloat16, at::kFloat};       // bfloat16 weights, float32 products
constexpr DecoderTypes kNarrow{at::kBFloat16, at::kBFloat16};  // bfloat16 products

double worst(const at::Tensor& a, const at::Tensor& b) {
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

// What distinguishes the families: biases (qwen2), head norms (qwen3), a window in every other layer (mistral), rotary
// pairs for half of each head (phi3).
ModelDescription description_of(const std::string& family, int layers = 3) {
  ModelDescription d = random_description(family, layers);
  if (family == "mistral") {
    d.sliding_window = 40;
    for (int i = 0; i < layers; ++i) d.sliding_layers.push_back(i % 2 == 0);
  }
  if (family == "phi3") d.rope.rotary_dim = 8;
  return d;
}

RopeTable stretched_table(const ModelDescription& d, std::int64_t positions) {
  return make_rope_table(make_factors("yarn", d.rope, 2048), FactorPolicy::always_long, positions);
}

// Logits after every prefix that the steps end at: float32 [steps, vocabulary].
at::Tensor stepped(CachedPass& pass, const std::vector<TokenId>& ids, const std::vector<std::int64_t>& steps) {
  std::vector<at::Tensor> rows;
  for (const std::int64_t step : steps)
    rows.push_back(at::tensor(pass.append(std::span(ids).subspan(std::size_t(pass.length()), std::size_t(step)))));
  return at::stack(rows);
}

at::Tensor whole(const Model& model, const std::vector<TokenId>& ids, const std::vector<std::int64_t>& steps,
                 const RopeTable& table) {
  std::vector<std::int64_t> queries;
  std::int64_t length = 0;
  for (const std::int64_t step : steps) queries.push_back((length += step) - 1);
  const std::vector<float> all = model.logits(ids, queries, table, JobControl{});
  return at::tensor(all).view({std::int64_t(queries.size()), model.description().vocabulary});
}

// A prompt, then single tokens past the first growth of the cache, a few at once, many at once, single again.
std::vector<std::int64_t> mixed_steps() {
  std::vector<std::int64_t> steps = {50};
  steps.insert(steps.end(), 230, 1);
  for (const std::int64_t step : {3, 8, 9, 40, 1, 1}) steps.push_back(step);
  return steps;
}

}  // namespace

class TestCachedPass : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void a_step_of_attention_equals_the_reference() {
    struct Case {
      std::int64_t queries, heads, groups, keys, window;
    };
    for (const auto type : {at::kFloat, at::kBFloat16})
      for (const Case& c : {Case{1, 6, 2, 70, 0},
                            {1, 1, 1, 1, 0},
                            {5, 6, 3, 200, 0},
                            {8, 4, 4, 9000, 0},
                            {1, 6, 2, 300, 50},
                            {7, 6, 2, 300, 50},
                            {3, 2, 1, 20, 50}}) {
        const at::Tensor rows = at::randn({c.queries, (c.heads + 3) * 16}).to(type);
        AttentionCall call;
        call.query = rows.narrow(1, 16, c.heads * 16).unflatten(1, {c.heads, 16});
        call.key = at::randn({c.keys + 10, c.groups, 16}).to(type);  // more than may be seen
        call.value = at::randn({c.keys + 10, c.groups, 16}).to(type);
        call.out = at::empty({c.queries, c.heads, 16}, type);
        call.window = c.window;
        std::vector<std::int64_t> positions(std::size_t(c.queries));
        std::iota(positions.begin(), positions.end(), c.keys - c.queries);
        call.positions = positions;
        make_step_attention()->attend(call, JobControl{});
        AttentionCall exact = call;
        for (at::Tensor* x : {&exact.query, &exact.key, &exact.value}) *x = x->to(at::kFloat);
        exact.out = at::empty({c.queries, c.heads, 16});
        make_reference_attention()->attend(exact, JobControl{});
        const double tolerance = type == at::kFloat ? 2e-6 : 8e-3;  // bfloat16: the result's own rounding
        QVERIFY2(
            worst(call.out, exact.out) <= tolerance,
            qPrintable(QString("%1 queries, %2 keys: %3").arg(c.queries).arg(c.keys).arg(worst(call.out, exact.out))));
      }
  }

  void a_product_of_few_rows_equals_the_wide_one() {
    for (const std::int64_t rows : {1, 3, 8})
      for (const bool biased : {false, true}) {
        const at::Tensor all = at::randn({rows, 200}), x = all.narrow(1, 30, 131);  // rows with a stride
        const at::Tensor weight = at::randn({517, 131}).to(at::kBFloat16), bias = at::randn({517});
        at::Tensor out = at::zeros({rows, 600});
        QVERIFY(is_few_rows_product(x, weight));
        multiply_few_rows(x, weight, biased ? bias : at::Tensor(), out.narrow(1, 40, 517));
        at::Tensor wished = at::mm(x, weight.to(at::kFloat).t());
        if (biased) wished = wished + bias;
        QVERIFY(worst(out.narrow(1, 40, 517), wished) < 1e-4);
        QCOMPARE(out.narrow(1, 0, 40).abs().max().item<float>(), 0.0f);
        QCOMPARE(out.narrow(1, 557, 43).abs().max().item<float>(), 0.0f);
      }
    QVERIFY(!is_few_rows_product(at::randn({9, 4}), at::randn({4, 4}).to(at::kBFloat16)));
    QVERIFY(!is_few_rows_product(at::randn({1, 4}), at::randn({4, 4})));
  }

  // float32: at most 1e-4 from a full forward pass. Products in bfloat16 keep 8 bits, and the step's attention rounds
  // elsewhere than the blocked one: 0.15 of the logits' spread at worst, 0.02 in the mean.
  void steps_equal_a_full_forward_pass_data() {
    QTest::addColumn<QString>("family");
    for (const char* family : {"llama", "mistral", "phi3", "qwen2", "qwen3"}) QTest::newRow(family) << family;
  }
  void steps_equal_a_full_forward_pass() {
    QFETCH(QString, family);
    const ModelDescription d = description_of(family.toStdString());
    const RandomWeights weights(d);
    const std::vector<std::int64_t> steps = mixed_steps();
    const std::int64_t tokens = std::accumulate(steps.begin(), steps.end(), std::int64_t{0});
    const std::vector<TokenId> ids = random_ids(tokens, d.vocabulary);
    const RopeTable table = stretched_table(d, tokens);
    const JobControl control;
    for (const DecoderTypes types : {kFloat32, kWide, kNarrow}) {
      const auto model = random_model(weights, types);
      const at::Tensor wished = whole(*model, ids, steps, table);
      for (const bool rerotates : {false, true}) {
        const auto pass = model->start_pass({tokens, rerotates}, control);
        pass->set_table(table);
        const at::Tensor got = stepped(*pass, ids, steps);
        const double difference = worst(got, wished), mean = (got - wished).abs().mean().item<double>();
        const double spread = wished.std().item<double>();
        const bool exact = types.activations == at::kFloat;
        QVERIFY2(exact ? difference <= 1e-4 : difference <= 0.15 * spread && mean <= 0.02 * spread,
                 qPrintable(QString("%1, mean %2 of %3").arg(difference).arg(mean).arg(spread)));
        QCOMPARE(pass->length(), tokens);
      }
    }
  }

  // The same against a decoder that shares no code with the project's.
  void steps_equal_a_plain_decoder() {
    for (const char* family : {"llama", "mistral", "phi3", "qwen2", "qwen3"}) {
      const ModelDescription d = description_of(family);
      const RandomWeights weights(d);
      const std::vector<TokenId> ids = random_ids(90, d.vocabulary);
      const RopeTable table = stretched_table(d, 90);
      const auto model = random_model(weights);
      const JobControl control;
      const auto pass = model->start_pass({90, false}, control);
      pass->set_table(table);
      std::vector<std::int64_t> steps(61, 1);
      steps[0] = 30;
      const at::Tensor plain = PlainDecoder(weights).logits(ids, std::vector<const RopeTable*>(90, &table));
      const double difference = worst(stepped(*pass, ids, steps), plain.narrow(0, 29, 61));
      QVERIFY2(difference <= 1e-4, qPrintable(QString("%1: %2").arg(family).arg(difference)));
    }
  }

  // More tokens than go through the layers together.
  void a_long_prompt_goes_through_in_chunks() {
    const ModelDescription d = description_of("mistral");
    const RandomWeights weights(d);
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(2500, d.vocabulary);
    const RopeTable table = stretched_table(d, 2500);
    const JobControl control;
    const auto pass = model->start_pass({2500, false}, control);
    pass->set_table(table);
    std::vector<std::int64_t> told;
    const auto first =
        at::tensor(pass->append(std::span(ids).first(2499), [&](std::int64_t done) { told.push_back(done); }));
    const auto second = at::tensor(pass->append(std::span(ids).last(1)));
    QVERIFY(worst(at::stack({first, second}), whole(*model, ids, {2499, 1}, table)) <= 1e-4);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.size() >= 6 && told.front() > 0);
    QCOMPARE(told.back(), 2499);
  }

  // In a model of one layer keys and values do not depend on the table but by their rotation: turned keys give what a
  // full pass under the new table gives. The turn may be repeated.
  void turned_keys_equal_new_ones_in_one_layer() {
    for (const char* family : {"llama", "phi3", "qwen2", "qwen3"})
      for (const DecoderTypes types : {kFloat32, kNarrow}) {
        const ModelDescription d = description_of(family, 1);
        const RandomWeights weights(d);
        const auto model = random_model(weights, types);
        const std::vector<TokenId> ids = random_ids(60, d.vocabulary);
        const RopeTable plain = plain_table(d, 60), stretched = stretched_table(d, 60);
        const JobControl control;
        const auto pass = model->start_pass({60, true}, control);
        pass->set_table(plain);
        pass->append(std::span(ids).first(50));
        double difference = 0;
        for (const RopeTable* table : {&stretched, &plain, &stretched}) {
          pass->set_table(*table);
          const std::int64_t length = pass->length() + 1;
          const auto got = at::tensor(pass->append(std::span(ids).subspan(std::size_t(length - 1), 1)));
          const std::vector<TokenId> prefix(ids.begin(), ids.begin() + length);
          RopeTable cut = table == &plain ? plain_table(d, length) : stretched_table(d, length);
          difference = std::max(difference, worst(got.unsqueeze(0), whole(*model, prefix, {length}, cut)));
        }
        QVERIFY2(difference <= (types.activations == at::kFloat ? 1e-4 : 0.15),
                 qPrintable(QString("%1: %2").arg(family).arg(difference)));
      }
  }

  // Above the first layer values and keys stay those that attention under the old table made.
  void turned_keys_in_deeper_layers_equal_the_plain_reference() {
    for (const char* family : {"llama", "mistral", "qwen3"}) {
      const ModelDescription d = description_of(family);
      const RandomWeights weights(d);
      const auto model = random_model(weights);
      const std::vector<TokenId> ids = random_ids(80, d.vocabulary);
      const RopeTable plain = plain_table(d, 80), stretched = stretched_table(d, 80);
      const JobControl control;
      const auto pass = model->start_pass({80, true}, control);
      pass->set_table(plain);
      pass->append(std::span(ids).first(60));
      pass->set_table(stretched);
      const at::Tensor got = stepped(*pass, ids, std::vector<std::int64_t>(20, 1));
      std::vector<const RopeTable*> tables(80, &stretched);
      std::fill(tables.begin(), tables.begin() + 60, &plain);
      const double difference = worst(got, PlainDecoder(weights).logits(ids, tables).narrow(0, 60, 20));
      QVERIFY2(difference <= 1e-4, qPrintable(QString("%1: %2").arg(family).arg(difference)));
      QVERIFY(worst(got, whole(*model, ids, {80}, stretched)) > 1e-2);  // and not those of a full recompute
    }
  }

  void a_cleared_pass_begins_anew() {
    const ModelDescription d = description_of("llama");
    const RandomWeights weights(d);
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(40, d.vocabulary), others = random_ids(40, d.vocabulary, 2);
    const RopeTable plain = plain_table(d, 40), stretched = stretched_table(d, 40);
    const JobControl control;
    const auto pass = model->start_pass({40, false}, control);
    pass->set_table(plain);
    pass->append(others);
    pass->clear();
    QCOMPARE(pass->length(), 0);
    pass->set_table(stretched);
    QVERIFY(worst(stepped(*pass, ids, {39, 1}), whole(*model, ids, {39, 1}, stretched)) <= 1e-4);
  }

  // One layer with a window of w: the token w back is not seen, the one w - 1 back is.
  void the_sliding_window_is_respected() {
    ModelDescription d = random_description("mistral", 1);
    d.sliding_window = 20;
    const JobControl control;
    for (const bool slides : {true, false}) {
      d.sliding_layers = {slides};
      const RandomWeights weights(d);
      const auto model = random_model(weights);
      std::vector<TokenId> ids = random_ids(91, 300);
      const auto last = [&] {
        const auto pass = model->start_pass({91, false}, control);
        pass->set_table(plain_table(d, 91));
        pass->append(std::span(ids).first(90));
        return at::tensor(pass->append(std::span(ids).last(1)));
      };
      const at::Tensor before = last();
      ids[70] = (ids[70] + 1) % 300;
      const double outside = worst(last(), before);
      QVERIFY(slides ? outside == 0 : outside > 1e-4);
      ids[71] = (ids[71] + 1) % 300;
      QVERIFY(worst(last(), before) > 1e-4);
    }
  }

  void memory_grows_with_the_text_and_is_foreseen() {
    const ModelDescription d = description_of("llama");
    const RandomWeights weights(d);
    const JobControl control;
    for (const DecoderTypes types : {kFloat32, kNarrow})
      for (const bool rerotates : {false, true}) {
        const auto model = random_model(weights, types);
        const auto pass = model->start_pass({100000, rerotates}, control);
        QCOMPARE(pass->memory_bytes(), 0u);
        pass->set_table(plain_table(d, 1000));
        const std::vector<TokenId> ids = random_ids(600, d.vocabulary);
        const std::uint64_t token = 3u * 2 * 16 * (rerotates ? 3 : 2) * (types.activations == at::kFloat ? 4 : 2);
        pass->append(std::span(ids).first(1));
        QCOMPARE(pass->memory_bytes(), 256 * token);
        pass->append(std::span(ids).first(256));
        QCOMPARE(pass->memory_bytes(), 512 * token);
        pass->append(ids);
        QCOMPARE(pass->memory_bytes(), 1024 * token);
        QVERIFY(model->pass_bytes({100000, rerotates}) > 100000 * token);
        QVERIFY(model->pass_bytes({100000, rerotates}) < 3 * 100000 * token + 4000000);
      }
    const auto free = random_model(weights)->free_bytes();
    QVERIFY(free && *free > (64u << 20) && *free < (std::uint64_t{1} << 50));
  }

  void wrong_requests_are_refused_and_change_nothing() {
    const ModelDescription d = description_of("llama");
    const RandomWeights weights(d);
    const auto model = random_model(weights);
    const JobControl control;
    QVERIFY_THROWS_EXCEPTION(BadInput, model->start_pass({0, false}, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->start_pass({kMaximumPositions + 1, false}, control));
    const auto pass = model->start_pass({50, false}, control);
    const std::vector<TokenId> ids = random_ids(51, d.vocabulary);
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->append(std::span(ids).first(1)));  // no table yet
    ModelDescription other = d;
    other.rope.rotary_dim = 8;
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->set_table(plain_table(other, 50)));
    RopeTable cut = plain_table(d, 50);
    cut.sine.pop_back();
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->set_table(cut));
    pass->set_table(plain_table(d, 50));
    pass->append(std::span(ids).first(48));
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->set_table(stretched_table(d, 50)));  // keys were not kept unrotated
    for (const TokenId bad : {-1, 300, 1 << 30})
      QVERIFY_THROWS_EXCEPTION(BadInput, pass->append(std::vector<TokenId>{5, bad}));
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->append({}));
    QVERIFY_THROWS_EXCEPTION(BadInput, pass->append(std::span(ids).last(3)));  // longer than the cache
    QCOMPARE(pass->length(), 48);
    QVERIFY(worst(stepped(*pass, ids, {1, 1}),
                  whole(*model, {ids.begin(), ids.begin() + 50}, {49, 1}, plain_table(d, 50))) <= 1e-4);
  }

  // Stopped in the middle of a prompt that would take much longer; at the fastest of three within 0.2 s (a busy machine
  // may be late), and the pass goes on from where it was.
  void a_long_append_stops_at_once() {
    ModelDescription d = random_description("llama", 12);
    d.hidden_size = 512;
    d.intermediate_size = 1536;
    d.attention_heads = 16;
    d.key_value_heads = 4;
    d.head_dim = 64;
    d.rope.rotary_dim = 64;
    const RandomWeights weights(d);
    const std::vector<TokenId> ids = random_ids(16384, d.vocabulary);
    for (const DecoderTypes types : {kFloat32, decoder_types(ModelType::bfloat16, at::kCPU)}) {
      const auto model = random_model(weights, types);
      qint64 fastest = 1 << 30;
      for (const int wait : {100, 500, 900}) {
        JobControl control;
        const auto pass = model->start_pass({16384, false}, control);
        pass->set_table(plain_table(d, 16384));
        QElapsedTimer timer;
        qint64 stopped_after = -1;
        std::thread job([&] {
          try {
            pass->append(ids);
          } catch (const Stopped&) {
            stopped_after = timer.elapsed();
          }
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        timer.start();
        control.request_stop();
        job.join();
        QVERIFY(stopped_after >= 0);
        QCOMPARE(pass->length(), 0);
        qInfo("stopped after %lld ms", stopped_after);
        fastest = std::min(fastest, stopped_after);
      }
      QVERIFY(fastest <= 200);
    }
  }
};

QTEST_GUILESS_MAIN(TestCachedPass)
#include "test_cached_pass.moc"
