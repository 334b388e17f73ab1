// Queries and keys as a prefill hands them out, and what is computed from them: against transformers' attention
// (attention.safetensors, made by make_attention_golden.py) and against the definitions written out in float64.
#include <QtTest/QtTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/evaluate/attention_statistics.h"
#include "core/model/model.h"
#include "core/rope/methods.h"
#include "core/text/needle_documents.h"
#include "core/text/needle_place.h"
#include "tests/model/golden_file.h"

using namespace ropewalk;

namespace {

const char kTokenizer[] =
    R"({"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
  "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
  "post_processor": null, "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
  "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null,
  "end_of_word_suffix": null, "fuse_unk": false, "byte_fallback": false, "ignore_merges": false,
  "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]}})";

std::shared_ptr<Model> open(const std::string& path, ModelType type = ModelType::float32) {
  RuntimeSpec runtime;
  runtime.model_path = path;
  runtime.dtype = type;
  return load_model(runtime, {}, JobControl{});
}

std::vector<int> all_layers(const Model& model) {
  std::vector<int> layers(static_cast<std::size_t>(model.description().layers));
  std::iota(layers.begin(), layers.end(), 0);
  return layers;
}

std::vector<AttentionRows> read_all(const Model& model, const std::vector<TokenId>& ids,
                                    const std::vector<std::int64_t>& queries, const RopeTable& table,
                                    const std::vector<int>& layers) {
  std::vector<AttentionRows> read;
  AttentionReader reader;
  reader.rows = [&](const AttentionRows& rows) { read.push_back(rows); };
  read_attention(model, ids, queries, table, layers, reader, JobControl{});
  return read;
}

// The definitions, one number at a time.
double part(const AttentionRows& rows, std::size_t query, int head, std::int64_t key, std::size_t i) {
  const auto width = static_cast<std::size_t>(rows.head_dim);
  const std::size_t q = (query * static_cast<std::size_t>(rows.heads) + static_cast<std::size_t>(head)) * width;
  const int of_keys = head / (rows.heads / rows.key_value_heads);
  const std::size_t k = (static_cast<std::size_t>(key) * static_cast<std::size_t>(rows.key_value_heads) +
                         static_cast<std::size_t>(of_keys)) *
                        width;
  return double(rows.query[q + i]) * rows.key[k + i];
}
double logit(const AttentionRows& rows, std::size_t query, int head, std::int64_t key) {
  double sum = 0;
  for (int i = 0; i < rows.head_dim; ++i) sum += part(rows, query, head, key, static_cast<std::size_t>(i));
  return sum / std::sqrt(double(rows.head_dim));
}
std::int64_t first_seen(const AttentionRows& rows, std::size_t query) {
  const std::int64_t position = rows.positions[query];
  return rows.window > 0 && position >= rows.window ? position - rows.window + 1 : 0;
}
std::vector<double> softmax(const AttentionRows& rows, std::size_t query, int head) {
  std::vector<double> weights(static_cast<std::size_t>(rows.tokens), 0.0);
  double sum = 0, greatest = -INFINITY;
  for (std::int64_t key = first_seen(rows, query); key <= rows.positions[query]; ++key)
    greatest = std::max(greatest, logit(rows, query, head, key));
  for (std::int64_t key = first_seen(rows, query); key <= rows.positions[query]; ++key)
    sum += weights[static_cast<std::size_t>(key)] = std::exp(logit(rows, query, head, key) - greatest);
  for (double& weight : weights) weight /= sum;
  return weights;
}
double plain_quantile(std::vector<double> values, double where) {
  std::sort(values.begin(), values.end());
  const double at = where * double(values.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const double next = low + 1 < values.size() ? values[low + 1] : values[low];
  return values[low] + (at - double(low)) * (next - values[low]);
}

AttentionHead plain_statistics(const AttentionRows& rows, const AttentionPlan& plan, int head) {
  AttentionHead result;
  std::vector<std::vector<double>> bins(plan.edges.size() - 1);
  std::vector<double> shares(static_cast<std::size_t>(rows.pairs), 0.0);
  for (std::size_t query = 0; query < rows.positions.size(); ++query)
    for (std::int64_t key = first_seen(rows, query); key < rows.positions[query]; ++key) {
      const auto distance = double(rows.positions[query] - key);
      std::size_t bin = 0;
      while (bin + 1 < bins.size() && plan.edges[bin + 1] <= distance) ++bin;
      bins[bin].push_back(logit(rows, query, head, key));
      for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] += std::fabs(part(rows, query, head, key, i) + part(rows, query, head, key, i + shares.size()));
    }
  for (const std::vector<double>& bin : bins) {
    const bool none = bin.empty();
    result.mean.push_back(none ? NAN : std::accumulate(bin.begin(), bin.end(), 0.0) / double(bin.size()));
    result.low_quartile.push_back(none ? NAN : plain_quantile(bin, 0.25));
    result.median.push_back(none ? NAN : plain_quantile(bin, 0.5));
    result.high_quartile.push_back(none ? NAN : plain_quantile(bin, 0.75));
  }
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (const double share : shares) result.pair_share.push_back(share / all);
  const std::vector<double> weights = softmax(rows, rows.positions.size() - 1, head);
  result.along.assign(static_cast<std::size_t>(plan.places), 0.0);
  for (std::int64_t key = 0; key <= rows.positions.back(); ++key) {
    const double weight = weights[static_cast<std::size_t>(key)];
    const auto place = std::size_t(double(key) / double(rows.positions.back() + 1) * plan.places);
    result.along[place] += weight;
    if (key >= plan.needle_begin && key < plan.needle_end) result.on_needle += weight;
  }
  return result;
}

double worst(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size()) return INFINITY;
  double difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) && std::isnan(b[i])) continue;
    const double d = std::fabs(a[i] - b[i]);
    difference = d <= difference ? difference : d;  // one NaN alone becomes the worst
  }
  return difference;
}

struct NeedleCase {
  Document document;
  NeedlePlace place;
};
NeedleCase tiny_document(const Tokenizer& tokenizer, std::int64_t length, double depth) {
  DocumentSpec spec;
  spec.haystack = HaystackKind::noise;
  NeedleCase made;
  made.document = make_needle_document(tokenizer, *make_haystack(spec), length, depth, 1, 0);
  made.place = needle_place(made.document, tokenizer);
  return made;
}

const std::string kTiny = std::string(ROPEWALK_TESTS_DIR) + "/data/tiny";

QString message_of(const std::function<void()>& f) {
  try {
    f();
  } catch (const BadInput& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

}  // namespace

class TestAttentionStatistics : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  // The softmax of the logits that the rows give is the attention that transformers' models have.
  void rows_equal_transformers_data() {
    QTest::addColumn<QString>("config");
    for (const char* name : {"llama_yarn_4096", "mistral_none_4096", "phi3_none_4096", "qwen3_none_4096"})
      QTest::newRow(name) << name;
  }
  void rows_equal_transformers() {
    QFETCH(QString, config);
    const QString name = config.section('_', 0, 1), family = config.section('_', 0, 0);
    QTemporaryDir folder;
    QVERIFY(QFile::copy(golden_path(config + ".json"), folder.filePath("config.json")));
    QVERIFY(QFile::copy(golden_path(family + ".safetensors"), folder.filePath("model.safetensors")));
    QFile tokenizer(folder.filePath("tokenizer.json"));
    QVERIFY(tokenizer.open(QIODevice::WriteOnly));
    tokenizer.write(kTokenizer);
    tokenizer.close();
    const auto model = open(folder.path().toStdString());
    const GoldenFile golden("attention.safetensors");
    const auto ids = golden.integers<TokenId>(qPrintable(name + ".input_ids"));
    const std::vector<float> wished = golden.floats(qPrintable(name + ".attention"));
    const ModelDescription& d = model->description();
    const RopeFactors factors = d.own_factors ? *d.own_factors : make_factors("none", d.rope, d.rope.trained_context);
    const RopeTable table = make_rope_table(factors, FactorPolicy::always_long, std::int64_t(ids.size()));
    const std::vector<std::int64_t> queries = {350, 899};
    const auto read = read_all(*model, ids, queries, table, all_layers(*model));
    QCOMPARE(int(read.size()), d.layers);
    double difference = 0, greatest = 0;
    std::size_t at = 0;
    for (const AttentionRows& rows : read)
      for (int head = 0; head < rows.heads; ++head)
        for (std::size_t query = 0; query < queries.size(); ++query)
          for (const double weight : softmax(rows, query, head)) {
            greatest = std::max(greatest, weight);
            difference = std::max(difference, std::fabs(weight - double(wished[at++])));
          }
    QCOMPARE(at, wished.size());
    QVERIFY2(difference <= 1e-5, qPrintable(QString::number(difference)));
    QVERIFY(greatest > 0.01);
    qInfo("max |difference| %.2e of weights up to %.2f", difference, greatest);
    // The statistics of the last query are sums of that attention.
    AttentionPlan plan;
    plan.queries = queries;
    plan.edges = {1, 10, 899};
    plan.places = 9;
    plan.needle_begin = 810, plan.needle_end = 815;
    const std::size_t stride = 900;
    const auto heads = measure_attention(read.back(), plan, JobControl{});
    for (std::size_t head = 0; head < heads.size(); ++head) {
      const std::size_t row = ((read.size() - 1) * heads.size() + head) * 2 + 1;
      const auto begin = wished.begin() + std::ptrdiff_t(row * stride);
      std::vector<double> along;
      for (int place = 0; place < 9; ++place)
        along.push_back(std::accumulate(begin + place * 100, begin + place * 100 + 100, 0.0));
      QVERIFY(worst(heads[head].along, along) <= 1e-5);
      QVERIFY(std::fabs(heads[head].on_needle - std::accumulate(begin + 810, begin + 815, 0.0)) <= 1e-5);
    }
  }

  void statistics_equal_their_definitions_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("depth");
    QTest::newRow("none, needle at the start") << "none" << 0.0;
    QTest::newRow("yarn, needle inside") << "yarn" << 0.6;
  }
  void statistics_equal_their_definitions() {
    QFETCH(QString, method);
    QFETCH(double, depth);
    const auto model = open(kTiny);
    const auto [document, place] = tiny_document(model->tokenizer(), 700, depth);
    AttentionPlan plan = plan_attention(document, 13, 24, 7);
    plan.needle_begin = place.begin, plan.needle_end = place.end;
    const RopeFactors factors = make_factors(method.toStdString(), model->description().rope, 1024);
    const RopeTable table = make_rope_table(factors, FactorPolicy::always_long, 700);
    double greatest = 0;
    for (const AttentionRows& rows : read_all(*model, document.tokens, plan.queries, table, all_layers(*model))) {
      const auto heads = measure_attention(rows, plan, JobControl{});
      QCOMPARE(int(heads.size()), model->description().attention_heads);
      for (int head = 0; head < rows.heads; ++head) {
        const AttentionHead wished = plain_statistics(rows, plan, head), &got = heads[std::size_t(head)];
        QVERIFY(worst(got.mean, wished.mean) <= 1e-5);
        QVERIFY(worst(got.low_quartile, wished.low_quartile) <= 1e-5);
        QVERIFY(worst(got.median, wished.median) <= 1e-5);
        QVERIFY(worst(got.high_quartile, wished.high_quartile) <= 1e-5);
        QVERIFY(worst(got.pair_share, wished.pair_share) <= 1e-7);
        QVERIFY(worst(got.along, wished.along) <= 1e-6);
        QVERIFY(std::fabs(got.on_needle - wished.on_needle) <= 1e-6);
        QVERIFY(got.on_needle > 0 && got.on_needle < 1);
        QVERIFY(std::fabs(std::accumulate(got.pair_share.begin(), got.pair_share.end(), 0.0) - 1) < 1e-12);
        QVERIFY(std::fabs(std::accumulate(got.along.begin(), got.along.end(), 0.0) - 1) < 1e-12);
        for (const double value : got.high_quartile) greatest = std::max(greatest, std::fabs(value));
      }
    }
    QVERIFY(greatest > 0.5);  // the tolerances are small beside the values
  }

  // A window, two groups of heads and a part that does not turn, with numbers from nowhere.
  void windows_groups_and_parts_that_do_not_turn() {
    AttentionRows rows;
    rows.heads = 4, rows.key_value_heads = 2, rows.head_dim = 21, rows.pairs = 9, rows.window = 40, rows.tokens = 90;
    rows.positions = {5, 39, 40, 77};
    std::uint32_t state = 7;
    const auto draw = [&] {
      state = state * 1664525u + 1013904223u;
      return float(state >> 8) / float(1u << 23) - 1.0f;
    };
    rows.query.resize(4 * 4 * 21), rows.key.resize(90 * 2 * 21);
    for (float& value : rows.query) value = draw();
    for (float& value : rows.key) value = draw();
    AttentionPlan plan;
    plan.queries = rows.positions, plan.edges = {1, 1.5, 1.9, 4, 20, 50, 89}, plan.places = 5;
    plan.needle_begin = 36, plan.needle_end = 44;  // half of it is outside the window
    const auto heads = measure_attention(rows, plan, JobControl{});
    for (int head = 0; head < 4; ++head) {
      const AttentionHead wished = plain_statistics(rows, plan, head), &got = heads[std::size_t(head)];
      QVERIFY(worst(got.mean, wished.mean) <= 1e-6);
      QVERIFY(worst(got.median, wished.median) <= 1e-6);
      QVERIFY(worst(got.pair_share, wished.pair_share) <= 1e-7);
      QVERIFY(worst(got.along, wished.along) <= 1e-6);
      QVERIFY(std::isnan(got.mean[1]));  // no distance between 1.5 and 1.9
      QVERIFY(std::isnan(got.mean[5]));  // beyond the window
      QVERIFY(!std::isnan(got.mean[4]));
      QCOMPARE(got.along[0], 0.0);
      QCOMPARE(got.along[1], 0.0);
    }
    rows.positions.back() = 78;
    QVERIFY(message_of([&] { measure_attention(rows, plan, JobControl{}); }).contains("not the plan's"));
  }

  void plans() {
    const auto tokenizer = open_tokenizer(kTiny);
    const auto [document, place] = tiny_document(*tokenizer, 600, 0.5);
    const AttentionPlan plan = plan_attention(document, 64, 48, 10);
    QCOMPARE(plan.queries.size(), std::size_t(64));
    QCOMPARE(plan.queries.back(), document.answer_positions.front() - 1);
    QVERIFY(std::is_sorted(plan.queries.begin(), plan.queries.end(), std::less_equal<>()));
    QCOMPARE(plan.edges.size(), std::size_t(49));
    QCOMPARE(plan.edges.front(), 1.0);
    QCOMPARE(plan.edges.back(), 599.0);
    for (std::size_t b = 2; b < plan.edges.size(); ++b)  // evenly in the logarithm
      QVERIFY(std::fabs(plan.edges[b] / plan.edges[b - 1] - plan.edges[1]) < 1e-9);
    QVERIFY(std::size_t(document.answer_positions.front() - 1) ==
            plan_attention(document, 100000, 48, 10).queries.size());
    QVERIFY(message_of([&, d = document] { plan_attention(d, 0, 48, 10); }).contains("at least 1"));
    Document bare = document;
    bare.answer_positions.clear();
    QVERIFY(message_of([&] { plan_attention(bare, 4, 48, 10); }).contains("without a question"));
    // The needle's tokens spell its sentence.
    const std::vector<TokenId> needle(document.tokens.begin() + place.begin, document.tokens.begin() + place.end);
    const std::string text = tokenizer->decode(needle);
    QVERIFY(QString::fromStdString(text).trimmed().startsWith("One of the special magic numbers for"));
    QVERIFY(QString::fromStdString(text).endsWith(QString::fromStdString(document.number + ".")));
    bare.number = "0000000";
    QVERIFY(message_of([&] { needle_place(bare, *tokenizer); }).contains("no needle"));
  }

  void what_cannot_be_read_is_refused() {
    const auto model = open(kTiny);
    const std::vector<TokenId> ids(40, 40);
    const RopeTable table = make_rope_table(model->description().rope, std::vector<double>(32, 1.0), 1.0, 40);
    QVERIFY(message_of([&] { read_all(*model, ids, {4}, table, {2}); }).contains("layers must be increasing"));
    QVERIFY(message_of([&] { read_all(*model, ids, {4, 40}, table, {0}); }).contains("query positions"));
    // One layer alone: the pass ends there.
    std::vector<int> reached;
    AttentionReader reader;
    int read = 0;
    reader.rows = [&](const AttentionRows& rows) { read += rows.layer == 0 ? 1 : 100; };
    reader.reached = [&](int layer) { reached.push_back(layer); };
    read_attention(*model, ids, std::vector<std::int64_t>{4}, table, std::vector<int>{0}, reader, JobControl{});
    QCOMPARE(read, 1);
    QCOMPARE(reached, std::vector<int>{0});
    JobControl stopped;
    stopped.request_stop();
    QVERIFY_EXCEPTION_THROWN(
        read_attention(*model, ids, std::vector<std::int64_t>{4}, table, std::vector<int>{0}, reader, stopped),
        Stopped);
  }
};

QTEST_GUILESS_MAIN(TestAttentionStatistics)
#include "test_attention_statistics.moc"
