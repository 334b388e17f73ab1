// The boundary lab: what each policy's divergence must be, from definitions and from a plain reference.
#include "tests/generate/tiny_model.h"

#include <QtTest/QtTest>
#include <cmath>

#include "core/generate/boundary_lab.h"
#include "core/model/weight_reader.h"

using namespace ropewalk;

namespace {

double divergence(const at::Tensor& full, const at::Tensor& other) {
  const at::Tensor p = full.to(at::kDouble).log_softmax(0), q = other.to(at::kDouble).log_softmax(0);
  return (p.exp() * (p - q)).sum().item<double>();
}

}  // namespace

class TestBoundaryLab : public QObject {
  Q_OBJECT

  std::shared_ptr<Model> model_;

  BoundarySpec spec(const char* method = "yarn") const {
    BoundarySpec spec;
    spec.document = letters(300);
    spec.factors = tiny_factors(*model_, method);
    spec.before = 6;
    spec.after = 12;
    return spec;
  }

 private Q_SLOTS:
  void initTestCase() {
    set_model_threads(2);
    model_ = tiny_model();
  }

  void policies_differ_where_they_must() {
    const BoundarySpec asked = spec();
    const BoundaryResult result = measure_boundary(*model_, asked, JobControl{});
    QCOMPARE(result.trained_context, kTrained);
    QCOMPARE(result.lengths.size(), 18u);
    QCOMPARE(result.lengths.front(), kTrained - 5);
    QCOMPARE(result.lengths.back(), kTrained + 12);
    QCOMPARE(result.curves.size(), 4u);
    for (const BoundaryCurve& curve : result.curves) {
      QCOMPARE(curve.kl.size(), 18u);
      QVERIFY(curve.seconds > 0);
      for (std::size_t i = 0; i < 18; ++i) {
        const bool beyond = result.lengths[i] > kTrained;
        const bool exact = curve.policy == BoundaryPolicy::switch_recompute ||
                           (curve.policy == BoundaryPolicy::switch_rerotate && !beyond) ||
                           (curve.policy == BoundaryPolicy::long_only && beyond) ||
                           (curve.policy == BoundaryPolicy::short_only && !beyond);
        const QString where =
            QString("%1 at %2: %3").arg(policy_id(curve.policy).data()).arg(result.lengths[i]).arg(curve.kl[i]);
        QVERIFY2(exact ? curve.kl[i] >= 0 && curve.kl[i] <= 1e-8 : curve.kl[i] > 1e-6, qPrintable(where));
        QCOMPARE(bool(curve.rescaled[i]),
                 curve.policy == BoundaryPolicy::long_only || (beyond && curve.policy != BoundaryPolicy::short_only));
        if (exact) QVERIFY(curve.agrees[i] && std::fabs(curve.nll[i] - result.full_nll[i]) < 1e-4);
      }
    }
  }

  // Every number again, from full passes and from the plain decoder.
  void values_equal_a_plain_reference() {
    const BoundarySpec asked = spec();
    const BoundaryResult result = measure_boundary(*model_, asked, JobControl{});
    const RopeTable original = right_table(asked.factors, BoundaryPolicy::short_only, 300),
                    rescaled = right_table(asked.factors, BoundaryPolicy::long_only, 300);
    const auto weights = open_weights(kTinyPath);
    const PlainDecoder decoder(*weights);
    std::vector<const RopeTable*> turned(300, &rescaled);
    std::fill(turned.begin(), turned.begin() + kTrained, &original);
    const at::Tensor all_original = decoder.logits(asked.document, {300, &original}),
                     all_rescaled = decoder.logits(asked.document, {300, &rescaled}),
                     all_turned = decoder.logits(asked.document, turned);
    for (std::size_t i = 0; i < result.lengths.size(); ++i) {
      const std::int64_t row = result.lengths[i] - 1;
      const at::Tensor full = (result.lengths[i] > kTrained ? all_rescaled : all_original)[row];
      const double of_policy[] = {0, divergence(full, all_turned[row]), divergence(full, all_rescaled[row]),
                                  divergence(full, all_original[row])};
      for (int policy = 0; policy < 4; ++policy) {
        const double got = result.curves[std::size_t(policy)].kl[i];
        QVERIFY2(std::fabs(got - of_policy[policy]) <= 1e-6 + 1e-3 * of_policy[policy],
                 qPrintable(QString("%1 %2: %3 %4").arg(policy).arg(row + 1).arg(got).arg(of_policy[policy])));
      }
      const double nll = -full.log_softmax(0)[asked.document[std::size_t(row + 1)]].item<double>();
      QVERIFY(std::fabs(result.full_nll[i] - nll) < 1e-4);
    }
  }

  // A set that follows the length: each prefix has its own full pass.
  void dynamic_ntk_is_measured_against_each_length() {
    BoundarySpec asked = spec("dynamic_ntk");
    asked.policies = {BoundaryPolicy::switch_recompute};
    const BoundaryResult result = measure_boundary(*model_, asked, JobControl{});
    for (std::size_t i = 0; i < result.lengths.size(); ++i) {
      const std::int64_t n = result.lengths[i];
      const std::vector<TokenId> prefix(asked.document.begin(), asked.document.begin() + n);
      const at::Tensor full =
          full_logits(*model_, prefix, right_table(asked.factors, BoundaryPolicy::switch_recompute, n));
      const double nll = -full.to(at::kDouble).log_softmax(0)[asked.document[std::size_t(n)]].item<double>();
      QVERIFY(std::fabs(result.full_nll[i] - nll) < 1e-4);
      if (n <= kTrained + 1) QVERIFY(result.curves[0].kl[i] <= 1e-8);  // later ones are turned: close, not equal
    }
    QVERIFY(result.curves[0].kl.back() > 1e-12 && result.curves[0].kl.back() < 0.05);
  }

  void documents_end_the_measurement() {
    BoundarySpec asked = spec();
    asked.document = letters(kTrained + 4);
    const BoundaryResult result = measure_boundary(*model_, asked, JobControl{});
    QCOMPARE(result.lengths.back(), kTrained + 3);  // the next token is there for its likelihood
    asked.before = 1000;
    asked.document = letters(kTrained + 2);
    QCOMPARE(measure_boundary(*model_, asked, JobControl{}).lengths.front(), 1);
  }

  void what_cannot_be_measured_is_refused() {
    const auto refused = [&](auto change) {
      BoundarySpec asked = spec();
      change(asked);
      try {
        measure_boundary(*model_, asked, JobControl{});
      } catch (const BadInput& error) {
        return QString(error.what());
      }
      return QString();
    };
    QVERIFY(refused([](BoundarySpec& s) { s.document.resize(kTrained + 1); }).contains("257"));
    QVERIFY(refused([](BoundarySpec& s) { s.policies.clear(); }).size() > 0);
    QVERIFY(refused([](BoundarySpec& s) { s.after = 0; }).size() > 0);
    QVERIFY(refused([](BoundarySpec& s) { s.before = -1; }).contains("-1"));
    QVERIFY(refused([](BoundarySpec& s) { s.factors.rescale_factors[0] = 0.5; }).size() > 0);
  }

  void it_reports_and_stops() {
    std::vector<std::int64_t> done;
    JobControl control;
    measure_boundary(*model_, spec(), control, [&](const Progress& progress) {
      QVERIFY(progress.done <= progress.total);
      done.push_back(progress.done);
    });
    QVERIFY(done.size() > 20 && std::is_sorted(done.begin(), done.end()));
    QVERIFY_THROWS_EXCEPTION(Stopped, measure_boundary(*model_, spec(), control, [&](const Progress& progress) {
                               if (progress.done > 600) control.request_stop();
                             }));
  }
};

QTEST_GUILESS_MAIN(TestBoundaryLab)
#include "test_boundary_lab.moc"
