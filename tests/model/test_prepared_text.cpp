// Documents that are prepared once and scored under many factor sets: the same bits as without, the memory that is
// said, and what is refused.
#include <QtTest/QtTest>
#include <bit>

#include "core/evaluate/evaluator.h"
#include "core/evaluate/prepared_documents.h"
#include "tests/model/random_model.h"

using namespace ropewalk;

namespace {

constexpr FactorPolicy kLong = FactorPolicy::always_long;

ModelDescription description_of(const std::string& family, int layers) {
  ModelDescription d = random_description(family, layers);
  if (family != "mistral") return d;
  d.sliding_window = 20;
  for (int i = 0; i < layers; ++i) d.sliding_layers.push_back(i % 2 == 0);
  return d;
}

std::vector<RopeFactors> factor_sets(const RopeDescription& rope) {
  RopeFactors started = make_factors("ntk", rope, 1024);
  started.unscaled_tokens = 8;
  return {make_factors("none", rope, 0), make_factors("yarn", rope, 2048), started, make_factors("pi", rope, 4096)};
}

// The bits, so that two NaN would be equal and 0 and -0 not.
template <class T>
std::vector<std::uint32_t> bits(const std::vector<T>& values) {
  std::vector<std::uint32_t> result;
  for (const T value : values) result.push_back(std::bit_cast<std::uint32_t>(value));
  return result;
}

bool same(const TokenScores& a, const TokenScores& b) {
  return bits(a.nll) == bits(b.nll) && a.predicted == b.predicted;
}
bool same(const DocumentScore& a, const DocumentScore& b) {
  return a.nll == b.nll && a.right == b.right && a.tokens == b.tokens && bits(a.token_nll) == bits(b.token_nll) &&
         a.predicted == b.predicted;
}

Document document_of(unsigned seed, std::int64_t tokens, std::vector<std::int64_t> answers) {
  Document document;
  document.tokens = random_ids(tokens, 300, seed);
  document.answer_positions = std::move(answers);
  return document;
}

DocumentSet set_of(int count, std::int64_t length) {
  DocumentSet set;
  set.length = length;
  for (int i = 0; i < count; ++i)
    set.documents.push_back(document_of(static_cast<unsigned>(i) + 1, length, {length / 2, length - 2, length - 1}));
  return set;
}

}  // namespace

class TestPreparedText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void gives_the_same_bits_data() {
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("layers");
    for (const QString family : {"llama", "qwen2", "qwen3", "mistral"})
      for (const int layers : {1, 2, 3}) QTest::addRow("%s, %d layers", qPrintable(family), layers) << family << layers;
  }
  void gives_the_same_bits() {
    QFETCH(QString, family);
    QFETCH(int, layers);
    const RandomWeights weights(description_of(family.toStdString(), layers));
    const std::vector<TokenId> ids = random_ids(333, 300);
    const std::vector<std::int64_t> positions = {1, 2, 64, 200, 331, 332};
    for (const DecoderTypes types : {DecoderTypes{at::kFloat, at::kFloat}, DecoderTypes{at::kBFloat16, at::kFloat},
                                     DecoderTypes{at::kBFloat16, at::kBFloat16}}) {
      const auto model = random_model(weights, types);
      const auto prepared = model->prepare(ids, positions, JobControl{});
      QCOMPARE(prepared->tokens(), std::int64_t{333});
      QCOMPARE(prepared->bytes(), model->prepared_bytes(333, 6));
      TokenScores before;
      // Twice over: nothing of one table may stay in what is prepared.
      for (int round = 0; round < 2; ++round)
        for (const RopeFactors& factors : factor_sets(model->description().rope)) {
          const RopeTable table = make_rope_table(factors, kLong, 333);
          const TokenScores plain = model->score(ids, positions, table, JobControl{});
          QVERIFY(same(model->score(*prepared, table, JobControl{}), plain));
          QVERIFY(!same(plain, before));
          before = plain;
        }
    }
  }

  // Many scored positions, and a length that is not a whole number of blocks.
  void every_position_of_a_longer_text() {
    const RandomWeights weights(random_description("llama", 2));
    const auto model = random_model(weights);
    const std::vector<TokenId> ids = random_ids(1500, 300);
    std::vector<std::int64_t> positions(1499);
    std::iota(positions.begin(), positions.end(), 1);
    const RopeTable table = make_rope_table(make_factors("yarn", model->description().rope, 2048), kLong, 1500);
    const auto prepared = model->prepare(ids, positions, JobControl{});
    QCOMPARE(prepared->bytes(), model->prepared_bytes(1500, 1499));
    QVERIFY(same(model->score(*prepared, table, JobControl{}), model->score(ids, positions, table, JobControl{})));
  }

  void a_text_without_scored_positions() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const auto prepared = model->prepare(random_ids(50, 300), {}, JobControl{});
    QCOMPARE(prepared->bytes(), std::uint64_t{0});
    QVERIFY(model->score(*prepared, plain_table(model->description(), 50), JobControl{}).nll.empty());
  }

  void wrong_requests_are_refused() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights), other = random_model(weights);
    const JobControl control;
    std::vector<TokenId> ids = random_ids(50, 300);
    const std::vector<std::int64_t> last = {49};
    const auto prepared = model->prepare(ids, last, control);
    QVERIFY_THROWS_EXCEPTION(BadInput, model->score(*prepared, plain_table(model->description(), 49), control));
    QVERIFY_THROWS_EXCEPTION(BadInput, other->score(*prepared, plain_table(model->description(), 50), control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->prepare({}, {}, control));
    QVERIFY_THROWS_EXCEPTION(BadInput, model->prepare(ids, std::vector<std::int64_t>{50}, control));
    ids[7] = 300;
    QVERIFY_THROWS_EXCEPTION(BadInput, model->prepare(ids, last, control));
    JobControl stopped;
    stopped.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, model->prepare(random_ids(50, 300), last, stopped));
    QVERIFY_THROWS_EXCEPTION(Stopped, model->score(*prepared, plain_table(model->description(), 50), stopped));
  }

  void documents_are_prepared_while_the_budget_allows() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const DocumentSet set = set_of(4, 90);
    const std::uint64_t one = model->prepared_bytes(90, 3);
    QVERIFY(one > 0 && default_preparation_budget(*model) > 0);
    for (const auto& [budget, wanted] :
         {std::pair<std::uint64_t, int>{0, 0}, {one - 1, 0}, {one, 1}, {3 * one - 1, 2}, {4 * one, 4}}) {
      PreparedDocuments documents(*model, set, kLong, budget);
      QCOMPARE(documents.expected_bytes(), static_cast<std::uint64_t>(wanted) * one);
      QCOMPARE(documents.bytes(), std::uint64_t{0});
      for (int round = 0; round < 2; ++round)
        for (const RopeFactors& factors : factor_sets(model->description().rope))
          for (int i = 0; i < 4; ++i) {
            const DocumentScore plain =
                score_document(*model, set.documents[static_cast<std::size_t>(i)], factors, kLong, JobControl{});
            QVERIFY(same(documents.score(factors, i, JobControl{}), plain));
          }
      QCOMPARE(documents.prepared(), wanted);
      QCOMPARE(documents.bytes(), static_cast<std::uint64_t>(wanted) * one);
    }
    PreparedDocuments as_the_system_allows(*model, set, kLong);
    QCOMPARE(as_the_system_allows.expected_bytes(), 4 * one);
  }

  // The rotary table of the last set is kept: it must follow the set, the length and the policy.
  void the_kept_table_is_the_right_one() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    DocumentSet set;
    set.documents = {document_of(1, 90, {89}), document_of(1, 700, {699}), document_of(2, 90, {80})};
    const RopeFactors dynamic = make_factors("dynamic_ntk", model->description().rope, 1024);
    RopeFactors stronger = dynamic;
    stronger.parameters.dynamic_factor = 2;
    for (const FactorPolicy policy : {kLong, FactorPolicy::switch_at_trained_context}) {
      PreparedDocuments documents(*model, set, policy);
      for (const RopeFactors& factors : {dynamic, stronger, make_factors("yarn", dynamic.rope, 1024), dynamic})
        for (int i = 0; i < 3; ++i)
          QVERIFY(
              same(documents.score(factors, i, JobControl{}),
                   score_document(*model, set.documents[static_cast<std::size_t>(i)], factors, policy, JobControl{})));
    }
  }

  void documents_that_cannot_be_scored() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    DocumentSet set = set_of(2, 60);
    set.documents[1].answer_positions.clear();
    PreparedDocuments documents(*model, set, kLong);
    const RopeFactors none = make_factors("none", model->description().rope, 0);
    for (const int index : {-1, 1, 2}) QVERIFY_THROWS_EXCEPTION(BadInput, documents.score(none, index, JobControl{}));
    RopeFactors wrong = none;
    wrong.rescale_factors.pop_back();
    QVERIFY_THROWS_EXCEPTION(BadInput, documents.score(wrong, 0, JobControl{}));
    QCOMPARE(documents.score(none, 0, JobControl{}).tokens, 3);
    JobControl stopped;
    stopped.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, documents.score(none, 0, stopped));
  }

  // Of plain text, where every token is an answer, only the sums are kept.
  void many_answers_are_summed_not_kept() {
    const RandomWeights weights(random_description());
    const auto model = random_model(weights);
    const RopeFactors none = make_factors("none", model->description().rope, 0);
    for (const std::int64_t answers : {64, 65, 199}) {
      std::vector<std::int64_t> positions(static_cast<std::size_t>(answers));
      std::iota(positions.begin(), positions.end(), 1);
      const Document document = document_of(3, 200, positions);
      const TokenScores all = model->score(document.tokens, positions, plain_table(model->description(), 200), {});
      const DocumentScore score = score_document(*model, document, none, kLong, JobControl{});
      const double sum = std::accumulate(all.nll.begin(), all.nll.end(), 0.0);
      QVERIFY(std::abs(score.nll - sum / static_cast<double>(answers)) < 1e-12);
      QCOMPARE(score.tokens, static_cast<int>(answers));
      QCOMPARE(score.token_nll.size(), answers <= 64 ? std::size_t(answers) : std::size_t{0});
      QCOMPARE(score.predicted.size(), score.token_nll.size());
    }
  }
};

QTEST_GUILESS_MAIN(TestPreparedText)
#include "test_prepared_text.moc"
