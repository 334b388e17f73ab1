// Logits against transformers' (golden values made by make_golden.py): each family, each rescaling method, in float32.
#include <QtTest/QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/model/model.h"
#include "core/rope/methods.h"
#include "tests/model/golden_file.h"

using namespace ropewalk;

namespace {

RuntimeSpec runtime(const QString& path, ModelType type = ModelType::float32) {
  RuntimeSpec spec;
  spec.model_path = path.toStdString();
  spec.dtype = type;
  return spec;
}

// The smallest tokenizer.json that opens: the golden checkpoints are fed ids.
const char kTokenizer[] =
    R"({"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
  "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
  "post_processor": null, "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
  "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null,
  "end_of_word_suffix": null, "fuse_unk": false, "byte_fallback": false, "ignore_merges": false,
  "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": ["a b"]}})";

// A HF folder of the case: its config, its family's weights.
void fill_folder(const QString& folder, const QString& name) {
  const QString family = name.section('_', 0, 0);
  QVERIFY(QFile::copy(golden_path(name + ".json"), folder + "/config.json"));
  QVERIFY(QFile::copy(golden_path(family + ".safetensors"), folder + "/model.safetensors"));
  QFile tokenizer(folder + "/tokenizer.json");
  QVERIFY(tokenizer.open(QIODevice::WriteOnly));
  tokenizer.write(kTokenizer);
}

RopeFactors factors_of(const ModelDescription& description) {
  return description.own_factors ? *description.own_factors
                                 : make_factors("none", description.rope, description.rope.trained_context);
}

struct Difference {
  double worst = 0, mean = 0;
};
Difference compare(const std::vector<float>& got, const std::vector<float>& wished) {
  Difference difference;
  if (got.size() != wished.size()) return {INFINITY, INFINITY};
  for (std::size_t i = 0; i < got.size(); ++i) {
    const double d = std::fabs(double(got[i]) - wished[i]);
    difference.worst = d <= difference.worst ? difference.worst : d;  // NaN becomes the worst
    difference.mean += d / double(got.size());
  }
  return difference;
}

}  // namespace

class TestParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void families_and_methods_data() {
    QTest::addColumn<QString>("name");
    const QStringList cases = QDir(golden_path("")).entryList({"*_*.json"}, QDir::Files, QDir::Name);
    QVERIFY(cases.size() >= 24);
    for (const QString& file : cases) QTest::newRow(qPrintable(file)) << file.chopped(5);
  }

  void families_and_methods() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    fill_folder(folder.path(), name);
    const GoldenFile golden(name + ".safetensors");
    const auto model = load_model(runtime(folder.path()), {}, JobControl{});
    QCOMPARE(QString::fromStdString(model->description().family), name.section('_', 0, 0));
    const auto ids = golden.integers<TokenId>("input_ids");
    const RopeFactors factors = factors_of(model->description());
    // transformers' longrope takes the short list up to the original length; the other methods apply at every length.
    const FactorPolicy policy =
        name.contains("longrope") ? FactorPolicy::switch_at_trained_context : FactorPolicy::always_long;
    const RopeTable table = make_rope_table(factors, policy, std::int64_t(ids.size()));
    const auto logits = model->logits(ids, golden.integers<std::int64_t>("positions"), table, JobControl{});
    const Difference difference = compare(logits, golden.floats("logits"));
    QVERIFY2(difference.worst <= 2e-4,
             qPrintable(QString("max %1, mean %2").arg(difference.worst).arg(difference.mean)));
    qInfo("max |difference| %.2e", difference.worst);
  }

  // The formulas of core/rope give the same as the file's own scaling.
  void formulas_equal_the_files_scaling() {
    for (const auto& [name, method] : {std::pair("llama_linear_4096", "pi"), std::pair("llama_yarn_4096", "yarn"),
                                       std::pair("llama_llama3_4096", "llama3")}) {
      QTemporaryDir folder;
      fill_folder(folder.path(), name);
      const GoldenFile golden(QString(name) + ".safetensors");
      const auto model = load_model(runtime(folder.path()), {}, JobControl{});
      RopeDescription rope = model->description().rope;
      rope.trained_context = 1024;
      const auto ids = golden.integers<TokenId>("input_ids");
      const RopeTable table =
          make_rope_table(make_factors(method, rope, 8192), FactorPolicy::always_long, std::int64_t(ids.size()));
      const auto logits = model->logits(ids, golden.integers<std::int64_t>("positions"), table, JobControl{});
      const double worst = compare(logits, golden.floats("logits")).worst;
      QVERIFY2(worst <= 2e-4, qPrintable(QString("%1: %2").arg(name).arg(worst)));
    }
  }

  void smollm2() {
    const QString path = qEnvironmentVariable("ROPEWALK_SMOLLM2");
    if (path.isEmpty()) QSKIP("ROPEWALK_SMOLLM2 does not name the SmolLM2 GGUF file");
    const GoldenFile golden("smollm2.safetensors");
    const auto ids = golden.integers<TokenId>("input_ids");
    QCOMPARE(ids.size(), 512u);
    const auto columns = golden.integers<std::size_t>("columns");
    const auto wished_top = golden.integers<TokenId>("top");
    std::vector<std::int64_t> queries(ids.size());
    std::iota(queries.begin(), queries.end(), 0);
    for (const ModelType type : {ModelType::float32, ModelType::bfloat16}) {
      const auto model = load_model(runtime(path, type), {}, JobControl{});
      const RopeFactors factors = factors_of(model->description());
      const RopeTable table = make_rope_table(factors, FactorPolicy::always_long, std::int64_t(ids.size()));
      const auto logits = model->logits(ids, queries, table, JobControl{});
      const std::size_t vocabulary = std::size_t(model->description().vocabulary);
      std::vector<float> chosen, sums;
      int same_top = 0;
      for (std::size_t row = 0; row < ids.size(); ++row) {
        const auto begin = logits.begin() + std::ptrdiff_t(row * vocabulary), end = begin + std::ptrdiff_t(vocabulary);
        for (const std::size_t column : columns) chosen.push_back(begin[std::ptrdiff_t(column)]);
        const auto top = std::max_element(begin, end);
        same_top += TokenId(top - begin) == wished_top[row];
        double sum = 0;
        for (auto it = begin; it != end; ++it) sum += std::exp(double(*it) - *top);
        sums.push_back(float(std::log(sum) + *top));
      }
      const Difference difference = compare(chosen, golden.floats("logits"));
      const Difference of_sums = compare(sums, golden.floats("log_sum_exp"));
      qInfo("%s: max |difference| %.2e, mean %.2e, log-sum-exp %.2e, same top %d of 512",
            type == ModelType::float32 ? "float32" : "bfloat16", difference.worst, difference.mean, of_sums.worst,
            same_top);
      if (type == ModelType::float32) {
        QVERIFY(difference.worst <= 2e-3);
        QVERIFY(of_sums.worst <= 2e-3);
        QCOMPARE(same_top, 512);
      } else {  // weights rounded to 8 bits: logits of up to 30 move by tenths
        QVERIFY(difference.mean <= 0.1);
        QVERIFY(same_top >= 480);
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
