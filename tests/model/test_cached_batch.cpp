// Several texts in one step against each text by itself, for each family and type; prefixes that are copied; refusals.
#include <QtTest/QtTest>

#include "core/model/cached_batch.h"
#include "tests/model/random_model.h"

using namespace ropewalk;

namespace {

constexpr DecoderTypes kFloat32{at::kFloat, at::kFloat};
constexpr DecoderTypes kWide{at::kBFloat16, at::kFloat};       // bfloat16 weights, float32 products
constexpr DecoderTypes kNarrow{at::kBFloat16, at::kBFloat16};  // bfloat16 products

double worst(const at::Tensor& a, const at::Tensor& b) {
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

ModelDescription description_of(const std::string& family) {
  ModelDescription d = random_description(family);
  if (family == "mistral") {
    d.sliding_window = 40;
    for (int i = 0; i < d.layers; ++i) d.sliding_layers.push_back(i % 2 == 0);
  }
  if (family == "phi3") d.rope.rotary_dim = 8;
  return d;
}

RopeTable table_of(const ModelDescription& d, int text) {  // every other text under another set
  const char* method = text % 2 == 0 ? "none" : "yarn";
  return make_rope_table(make_factors(method, d.rope, 2048), FactorPolicy::always_long, 400);
}

// Texts of different lengths, under two tables.
struct Texts {
  std::vector<std::unique_ptr<CachedPass>> passes;
  std::vector<CachedPass*> all;
  void add(std::unique_ptr<CachedPass> pass, const ModelDescription& d, bool filled = true) {
    const int index = int(passes.size());
    pass->set_table(table_of(d, index));
    if (filled) pass->append(random_ids(3 + 70 * index % 350, d.vocabulary, unsigned(index + 5)));
    all.push_back(pass.get());
    passes.push_back(std::move(pass));
  }
};

}  // namespace

class TestCachedBatch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  // float32 to 1e-4, as a cached pass equals a whole one: the products' sums may have another order for several rows.
  // One text goes the same way as alone.
  void a_step_of_several_equals_each_alone_data() {
    QTest::addColumn<QString>("family");
    for (const char* family : {"llama", "mistral", "phi3", "qwen2", "qwen3"}) QTest::newRow(family) << family;
  }
  void a_step_of_several_equals_each_alone() {
    QFETCH(QString, family);
    const ModelDescription d = description_of(family.toStdString());
    const RandomWeights weights(d);
    const JobControl control;
    for (const DecoderTypes types : {kFloat32, kWide, kNarrow})
      for (const int count : {1, 2, 5, 16}) {
        const auto model = random_model(weights, types);
        const auto batch = model->start_batch(400, 16, control);
        Texts together, alone;
        for (int i = 0; i < count; ++i) {
          together.add(batch->start({400, i % 3 == 0}), d);
          alone.add(model->start_pass({400, i % 3 == 0}, control), d);
        }
        double difference = 0;
        for (unsigned step = 0; step < 5; ++step) {
          const std::vector<TokenId> ids = random_ids(count, d.vocabulary, 90 + step);
          const at::Tensor got = at::tensor(batch->append_each(together.all, ids)).view({count, d.vocabulary});
          for (int i = 0; i < count; ++i)
            difference = std::max(difference, worst(got[i], at::tensor(alone.all[std::size_t(i)]->append(
                                                                std::span(ids).subspan(std::size_t(i), 1)))));
        }
        for (int i = 0; i < count; ++i)
          QCOMPARE(together.all[std::size_t(i)]->length(), alone.all[std::size_t(i)]->length());
        const bool narrow = types.activations == at::kBFloat16;
        qInfo("%s, weights %s, products %s, %d texts: max |difference| %.1e", qPrintable(family),
              c10::toString(types.weights), c10::toString(types.activations), count, difference);
        QVERIFY2(difference <= (count == 1 ? 0
                                : narrow   ? 0.15
                                           : 1e-4),
                 qPrintable(QString("%1: %2").arg(count).arg(difference)));
        // A text turned, then together again.
        if (count > 3) {
          together.all[3]->set_table(table_of(d, 0));
          alone.all[3]->set_table(table_of(d, 0));
          const std::vector<TokenId> ids = random_ids(count, d.vocabulary, 77);
          const at::Tensor got = at::tensor(batch->append_each(together.all, ids)).view({count, d.vocabulary});
          QVERIFY(worst(got[3], at::tensor(alone.all[3]->append(std::span(ids).subspan(3, 1)))) <=
                  (narrow ? 0.15 : 1e-4));
        }
      }
  }

  // What is copied is what was computed: bit for bit the same as the text that it came from.
  void a_copied_prefix_goes_on_as_its_source() {
    const ModelDescription d = description_of("mistral");
    const RandomWeights weights(d);
    const JobControl control;
    for (const DecoderTypes types : {kFloat32, kNarrow})
      for (const bool rerotates : {false, true}) {
        const auto model = random_model(weights, types);
        const auto batch = model->start_batch(400, 4, control);
        const auto from = batch->start({400, rerotates}), to = batch->start({400, rerotates});
        const std::vector<TokenId> ids = random_ids(120, d.vocabulary), rest = random_ids(30, d.vocabulary, 9);
        for (CachedPass* pass : {from.get(), to.get()}) pass->set_table(table_of(d, 1));
        from->append(ids);
        batch->copy_prefix(*from, 100, *to);
        QCOMPARE(to->length(), 100);
        batch->cut(*from, 100);
        QVERIFY(from->append(rest) == to->append(rest));
        if (!rerotates) continue;
        for (CachedPass* pass : {from.get(), to.get()}) pass->set_table(table_of(d, 0));
        QVERIFY(from->append(rest) == to->append(rest));
        QVERIFY_THROWS_EXCEPTION(BadInput, [&] {
          to->clear();
          to->set_table(table_of(d, 0));
          batch->copy_prefix(*from, 100, *to);  // its keys were turned: what lies above them is of another table
        }());
      }
  }

  void wrong_requests_are_refused_and_change_nothing() {
    const ModelDescription d = description_of("llama");
    const RandomWeights weights(d);
    const JobControl control;
    const auto model = random_model(weights);
    QVERIFY_THROWS_EXCEPTION(BadInput, model->start_batch(0, 2, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->start_batch(10, 0, control));
    const auto batch = model->start_batch(400, 2, control), other = model->start_batch(400, 2, control);
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->start({401, false}));
    Texts texts, others;
    for (int i = 0; i < 3; ++i) texts.add(batch->start({400, false}), d, i < 2);
    others.add(other->start({400, false}), d);
    CachedPass *a = texts.all[0], *b = texts.all[1], *empty = texts.all[2];
    const auto step = [&](std::vector<CachedPass*> passes, std::vector<TokenId> ids) {
      batch->append_each(passes, ids);
    };
    QVERIFY_THROWS_EXCEPTION(BadInput, step({}, {}));
    QVERIFY_THROWS_EXCEPTION(BadInput, step({a, b}, {1}));
    QVERIFY_THROWS_EXCEPTION(BadInput, step({a, a}, {1, 2}));
    QVERIFY_THROWS_EXCEPTION(BadInput, step({a, b, empty}, {1, 2, 3}));
    QVERIFY_THROWS_EXCEPTION(BadInput, step({a, others.all[0]}, {1, 2}));
    QVERIFY_THROWS_EXCEPTION(BadInput, step({a, b}, {1, 300}));
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->copy_prefix(*a, 4, *empty));   // longer than it is
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->copy_prefix(*b, 20, *empty));  // another table
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->copy_prefix(*a, 3, *b));       // not empty
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->copy_prefix(*others.all[0], 3, *empty));
    QVERIFY_THROWS_EXCEPTION(BadInput, batch->cut(*a, 4));
    QCOMPARE(a->length(), 3);
    QCOMPARE(b->length(), 73);
    QCOMPARE(empty->length(), 0);
    JobControl stopped;
    stopped.request_stop();
    const auto halted = model->start_batch(400, 2, stopped);
    const auto text = halted->start({400, false});
    text->set_table(table_of(d, 0));
    CachedPass* const one[] = {text.get()};
    QVERIFY_THROWS_EXCEPTION(Stopped, halted->append_each(one, std::vector<TokenId>{4}));
    QCOMPARE(text->length(), 0);
  }
};

QTEST_GUILESS_MAIN(TestCachedBatch)
#include "test_cached_batch.moc"
