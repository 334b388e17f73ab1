// The pass with gradients: equal to the evaluator's pass, packed documents do not see each other, gradients against
// finite differences, checkpointing changes nothing.
#include "tests/train/training_fixtures.h"

#include <ATen/core/grad_mode.h>

#include <QtTest/QtTest>

#include "core/train/rope_gradient.h"

using namespace ropewalk;

namespace {

const std::vector<const char*> kFamilies = {"llama", "mistral", "phi3", "qwen2", "qwen3"};

ModelDescription description_of(const char* family) {
  ModelDescription d = random_description(family);
  if (d.family == "mistral") {
    d.sliding_window = 9;
    d.sliding_layers = {true, false, true};
  }
  if (d.family == "phi3") d.rope.rotary_dim = 12;
  return d;
}

// The weighted mean loss, and all gradients in the order of named().
struct Outcome {
  double loss = 0;
  std::vector<at::Tensor> gradients;
};
Outcome run(const ModelDescription& d, const TrainableWeights& weights, const std::vector<PackedSegment>& segments,
            PassOptions options = {}) {
  Outcome outcome;
  for (const NamedTensor& parameter : weights.named()) at::Tensor(parameter.tensor).mutable_grad() = at::Tensor();
  for (const PackedSegment& segment : segments) {
    const HeadLoss loss = segment_loss(d, weights, options, segment, plain_rotation(d, segment));
    loss.loss.backward();
    outcome.loss += loss.loss.item<double>();
  }
  for (const NamedTensor& parameter : weights.named()) outcome.gradients.push_back(parameter.tensor.grad().clone());
  return outcome;
}

double relative_difference(const std::vector<at::Tensor>& a, const std::vector<at::Tensor>& b) {
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    worst = std::max(worst, ((a[i] - b[i]).norm() / (b[i].norm() + 1e-12)).item<double>());
  return worst;
}

}  // namespace

class TestTrainingPass : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void equals_the_evaluators_pass_data() {
    QTest::addColumn<QString>("family");
    for (const char* family : kFamilies) QTest::newRow(family) << QString(family);
  }
  void equals_the_evaluators_pass() {
    QFETCH(QString, family);
    const ModelDescription d = description_of(family.toUtf8().constData());
    const RandomWeights reader(d);
    const PackedSegment segment = random_segment(d, {70});
    std::vector<std::int64_t> positions(69);
    std::iota(positions.begin(), positions.end(), 1);
    const TokenScores scores = random_model(reader)->score(segment.tokens, positions, plain_table(d, 70), JobControl{});
    const HeadLoss loss = segment_loss(d, trainable(reader), {}, segment, plain_rotation(d, segment));
    QCOMPARE(loss.nll.numel(), 69);
    for (int i = 0; i < 69; ++i) {
      QVERIFY(std::abs(loss.nll[i].item<float>() - scores.nll[i]) <= 2e-5f * std::max(1.0f, scores.nll[i]));
      QCOMPARE(loss.predicted[i].item<int>(), scores.predicted[i]);
    }
  }

  void packed_documents_are_as_one_by_one_data() { equals_the_evaluators_pass_data(); }
  void packed_documents_are_as_one_by_one() {
    QFETCH(QString, family);
    const ModelDescription d = description_of(family.toUtf8().constData());
    const TrainableWeights weights = trainable(RandomWeights(d));
    const std::vector<std::int64_t> lengths = {20, 20, 33, 7, 20};
    std::vector<PackedSegment> single;
    for (std::size_t i = 0; i < lengths.size(); ++i)
      single.push_back(random_segment(d, {lengths[i]}, static_cast<unsigned>(i + 1)));
    const Outcome packed = run(d, weights, {random_segment(d, lengths)}), apart = run(d, weights, single);
    QVERIFY(std::abs(packed.loss / apart.loss - 1) <= 1e-6);
    QVERIFY(relative_difference(packed.gradients, apart.gradients) <= 1e-5);
  }

  // Not one bit of a document's loss may change with its neighbours' tokens.
  void no_token_attends_across_documents() {
    const ModelDescription d = random_description();
    const TrainableWeights weights = trainable(RandomWeights(d));
    const PackedSegment segment = random_segment(d, {16, 24, 16});
    PackedSegment other = segment;
    for (std::size_t t = 0; t < other.tokens.size(); ++t)
      if (t < 16 || t >= 40) other.tokens[t] = (other.tokens[t] + 7) % d.vocabulary;
    const auto middle = [&](const PackedSegment& s) {
      return segment_loss(d, weights, {}, s, plain_rotation(d, s)).nll.narrow(0, 15, 23).clone();
    };
    QVERIFY(at::equal(middle(segment), middle(other)));
    PackedSegment inside = segment;
    inside.tokens[17] = (inside.tokens[17] + 7) % d.vocabulary;
    QVERIFY(!at::equal(middle(segment), middle(inside)));
  }

  // d loss / d direction against (loss(+e) - loss(-e)) / 2e, tensor by tensor. The loss is summed in float64, its terms
  // are float32: about 1e-3 is what differences of them allow.
  void gradients_are_finite_differences_data() { equals_the_evaluators_pass_data(); }
  void gradients_are_finite_differences() {
    QFETCH(QString, family);
    const ModelDescription d = description_of(family.toUtf8().constData());
    const TrainableWeights weights = trainable(RandomWeights(d));
    const PackedSegment segment = random_segment(d, {12, 18});
    const Outcome exact = run(d, weights, {segment});
    const auto loss_now = [&] {
      const at::AutoGradMode off(false);
      const HeadLoss loss = segment_loss(d, weights, {}, segment, plain_rotation(d, segment));
      double sum = 0;
      std::int64_t row = 0;
      for (const float weight : segment.weights)
        if (weight != 0) sum += double(weight) * loss.nll[row++].item<double>();
      return sum;
    };
    const auto parameters = weights.named();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      at::Tensor tensor = parameters[i].tensor;
      const at::Tensor gradient = exact.gradients[i], direction = gradient / gradient.norm();
      const double step = 2e-2 / std::max(1.0, gradient.norm().item<double>());
      const at::AutoGradMode off(false);
      const at::Tensor before = tensor.detach().clone();
      tensor.add_(direction, step);
      const double up = loss_now();
      tensor.copy_(before).sub_(direction, step);
      const double down = loss_now();
      tensor.copy_(before);
      const double difference = (up - down) / (2 * step), wanted = gradient.norm().item<double>();
      QVERIFY2(std::abs(difference / wanted - 1) <= 5e-3,
               qPrintable(QString("%1: %2 by differences, %3 by backward")
                              .arg(QString::fromStdString(parameters[i].name))
                              .arg(difference)
                              .arg(wanted)));
    }
  }

  void rope_backward_is_the_transpose() {
    const at::Tensor x = at::randn({11, 3, 16}), up = at::randn({11, 3, 16});
    const Rotation rotation{at::randn({30, 6}), at::randn({30, 6}), 0, at::randint(0, 30, {11}, at::kLong)};
    const at::Tensor leaf = x.clone().set_requires_grad(true);
    rotate_with_gradient(leaf, rotation).backward(up);
    // <R x, up> = <x, R^T up> for the linear map R.
    const double left = (rotate_with_gradient(x, rotation) * up).sum().item<double>();
    const double right = (x * leaf.grad()).sum().item<double>();
    QVERIFY(std::abs(left - right) <= 1e-4);
    const at::Tensor strided = at::randn({11, 48}).narrow(1, 0, 48).unflatten(1, {3, 16});
    QVERIFY(at::equal(rotate_with_gradient(strided, rotation), rotate_with_gradient(strided.clone(), rotation)));
  }

  void checkpointing_changes_nothing() {
    const ModelDescription d = random_description("qwen3");
    const TrainableWeights weights = trainable(RandomWeights(d));
    const PackedSegment segment = random_segment(d, {40, 25});
    const Outcome plain = run(d, weights, {segment});
    const Outcome again = run(d, weights, {segment}, {at::kFloat, true});
    QCOMPARE(again.loss, plain.loss);
    QVERIFY(relative_difference(again.gradients, plain.gradients) <= 1e-6);
  }

  void bfloat16_products_are_close() {
    const ModelDescription d = random_description();
    const TrainableWeights weights = trainable(RandomWeights(d));
    const PackedSegment segment = random_segment(d, {40, 25});
    const Outcome plain = run(d, weights, {segment}), narrow = run(d, weights, {segment}, {at::kBFloat16, false});
    QVERIFY(std::abs(narrow.loss / plain.loss - 1) <= 2e-2);
    QVERIFY(narrow.gradients[0].scalar_type() == at::kFloat);
  }

  void refuses_what_cannot_be_trained_on() {
    const ModelDescription d = random_description();
    const TrainableWeights weights = trainable(RandomWeights(d));
    PackedSegment segment = random_segment(d, {8});
    segment.tokens[3] = d.vocabulary;
    try {
      segment_loss(d, weights, {}, segment, plain_rotation(d, segment));
      QFAIL("accepted");
    } catch (const BadInput& error) {
      QVERIFY(QString(error.what()).contains("300"));
    }
  }
};

QTEST_GUILESS_MAIN(TestTrainingPass)
#include "test_training_pass.moc"
