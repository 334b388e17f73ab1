// Loss and gradients against transformers' (golden values made by make_golden_gradients.py): every family, rescaled
// RoPE beyond the trained context too.
#include "tests/train/training_fixtures.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include "core/model/weight_reader.h"
#include "tests/model/golden_file.h"

using namespace ropewalk;

namespace {

// Largest difference of a gradient to transformers', relative to the gradient's norm.
constexpr double kTolerance = 2e-5;

QString here(const QString& name) {
  return QStringLiteral(ROPEWALK_TESTS_DIR "/train/golden/") + name;
}

// The norm, and the product with sin(1), sin(2), ...
std::pair<double, double> summary(const at::Tensor& gradient) {
  const at::Tensor flat = gradient.to(at::kDouble).flatten();
  const at::Tensor pattern = at::arange(1, flat.numel() + 1, at::kDouble).sin();
  return {flat.norm().item<double>(), (flat * pattern).sum().item<double>()};
}

}  // namespace

class TestGradientParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void equals_transformers_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"llama_longrope_1100", "llama_none_300", "mistral_none_900", "phi3_longrope_1100",
                             "qwen2_none_300", "qwen3_none_300"})
      QTest::newRow(name) << QString(name);
  }
  void equals_transformers() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    QVERIFY(QFile::copy(here(name + ".json"), folder.filePath("config.json")));
    QVERIFY(QFile::copy(golden_path(name.section('_', 0, 0) + ".safetensors"), folder.filePath("model.safetensors")));
    const auto reader = open_weights(folder.path().toStdString());
    const ModelDescription d = reader->description();
    const TrainableWeights weights = read_trainable_weights(*reader, at::kCPU, JobControl{});

    const GoldenFile golden({}, here(name + ".safetensors"));
    PackedSegment segment;
    segment.tokens = golden.integers<std::int32_t>("input_ids");
    segment.document_begins = {0};
    segment.weights.assign(segment.tokens.size(), 1);
    segment.weights[0] = 0;
    const auto tokens = static_cast<std::int64_t>(segment.tokens.size());
    const RopeFactors factors = d.own_factors ? *d.own_factors : make_factors("none", d.rope, d.rope.trained_context);
    const RopeTable table = make_rope_table(factors, FactorPolicy::switch_at_trained_context, tokens);
    const auto tensor = [&](const std::vector<float>& v) { return at::tensor(v).view({table.positions, table.pairs}); };
    const HeadLoss loss =
        segment_loss(d, weights, {}, segment,
                     segment_rotation(tensor(table.cosine), tensor(table.sine), segment.document_begins, tokens));
    const double targets = static_cast<double>(tokens - 1);
    QVERIFY(std::abs(loss.loss.item<double>() / targets - golden.floats("loss")[0]) <= 1e-5);

    (loss.loss / targets).backward();
    int compared = 0;
    for (const NamedTensor& parameter : weights.named()) {
      const at::Tensor gradient = parameter.tensor.grad();
      const std::vector<float> wanted = golden.floats(parameter.name.c_str());
      const auto [norm, pattern] = summary(gradient);
      const double size = std::max(double(wanted[0]), 1e-6);
      QVERIFY2(std::abs(norm - wanted[0]) <= kTolerance * size, parameter.name.c_str());
      // A sum of n products with |sin| <= 1: its rounding grows with the root of n.
      const double root = std::sqrt(static_cast<double>(gradient.numel()));
      QVERIFY2(std::abs(pattern - wanted[1]) <= kTolerance * size * root, parameter.name.c_str());
      if (golden.has(parameter.name + ".gradient")) {
        const at::Tensor whole =
            at::tensor(golden.floats((parameter.name + ".gradient").c_str())).view(gradient.sizes());
        QVERIFY2((gradient - whole).norm().item<double>() <= kTolerance * size, parameter.name.c_str());
        ++compared;
      }
    }
    if (name == "llama_longrope_1100") QCOMPARE(compared, static_cast<int>(weights.named().size()));
  }
};

QTEST_GUILESS_MAIN(TestGradientParity)
#include "test_gradient_parity.moc"
