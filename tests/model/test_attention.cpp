// Own blocked attention against torch's scaled_dot_product_attention, and that one against the formula in float64.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/model/attention.h"
#include "core/model/cpu_features.h"

#include <QtTest/QtTest>
#include <numeric>

using namespace ropewalk;

namespace {

struct Case {
  std::int64_t tokens, heads, key_value_heads, head_dim, window;
};

std::vector<std::int64_t> all_positions(std::int64_t tokens) {
  std::vector<std::int64_t> positions(tokens);
  std::iota(positions.begin(), positions.end(), 0);
  return positions;
}

struct Problem {
  at::Tensor query, key, value;
  std::vector<std::int64_t> positions;
  std::int64_t window;

  Problem(const Case& c, at::ScalarType type, double spread = 2.0)
      : positions(all_positions(c.tokens)), window(c.window) {
    at::manual_seed(static_cast<std::uint64_t>(c.tokens * 7 + c.heads));
    // One buffer with all heads side by side, as the fused projection leaves them.
    const std::int64_t heads = c.heads + 2 * c.key_value_heads;
    const at::Tensor all = (at::randn({c.tokens, heads, c.head_dim}) * spread).to(type);
    query = all.narrow(1, 0, c.heads);
    key = all.narrow(1, c.heads, c.key_value_heads);
    value = all.narrow(1, c.heads + c.key_value_heads, c.key_value_heads);
  }
  at::Tensor run(Attention& attention) const {
    at::Tensor out = at::full({query.size(0), query.size(1), query.size(2)}, -7.0, query.options());
    attention.attend({query, key, value, out, positions, window}, JobControl{});
    return out;
  }
  void keep(const std::vector<std::int64_t>& chosen) {
    query = query.index_select(0, at::tensor(chosen, at::kLong));
    positions = chosen;
  }
};

at::Tensor by_formula(const Problem& p) {
  const at::Tensor key = p.key.to(at::kDouble).repeat_interleave(p.query.size(1) / p.key.size(1), 1).transpose(0, 1);
  const at::Tensor value =
      p.value.to(at::kDouble).repeat_interleave(p.query.size(1) / p.key.size(1), 1).transpose(0, 1);
  at::Tensor scores =
      p.query.to(at::kDouble).transpose(0, 1).matmul(key.transpose(1, 2)) / std::sqrt(double(p.query.size(2)));
  const at::Tensor row = at::tensor(p.positions, at::kLong).unsqueeze(1),
                   column = at::arange(p.key.size(0)).unsqueeze(0);
  at::Tensor hidden = column.gt(row);
  if (p.window) hidden = hidden.logical_or(column.le(row - p.window));
  scores.masked_fill_(hidden, -std::numeric_limits<double>::infinity());
  return scores.softmax(-1).matmul(value).transpose(0, 1);
}

double difference(const at::Tensor& a, const at::Tensor& b) {
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

const Case kCases[] = {
    {1, 1, 1, 64, 0},     {2, 2, 1, 16, 0},    {5, 3, 3, 32, 0},     {63, 9, 3, 64, 0},      {64, 9, 3, 64, 0},
    {65, 9, 3, 64, 0},    {130, 8, 1, 128, 0}, {191, 4, 2, 96, 0},   {257, 7, 1, 80, 0},     {300, 2, 2, 24, 0},
    {777, 9, 3, 64, 0},   {129, 3, 1, 48, 1},  {200, 4, 2, 64, 7},   {321, 9, 3, 64, 64},    {517, 6, 2, 112, 100},
    {700, 9, 3, 64, 333}, {333, 2, 1, 100, 0}, {150, 40, 1, 16, 50}, {1025, 1, 1, 256, 129},
};

}  // namespace

class TestAttention : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(2); }

  void reference_is_the_formula() {
    for (const Case& c : kCases) {
      const Problem p(c, at::kFloat);
      const double worst = difference(p.run(*make_reference_attention()), by_formula(p));
      QVERIFY2(worst < 3e-5, qPrintable(QString("tokens %1: %2").arg(c.tokens).arg(worst)));
    }
  }

  // As the reference is held to it: scores are up to 40 and values up to 8, so 3e-5 is a few roundings of float32.
  // Compared with each other the two may be off by both, by how each processor sums.
  void blocked_float32_is_the_formula() {
    const auto blocked = make_blocked_attention(at::kFloat);
    if (!blocked) QSKIP("this processor has no AVX-512");
    for (const Case& c : kCases) {
      const Problem p(c, at::kFloat);
      const double worst = difference(p.run(*blocked), by_formula(p));
      QVERIFY2(worst < 3e-5, qPrintable(QString("tokens %1 window %2: %3").arg(c.tokens).arg(c.window).arg(worst)));
    }
  }

  // bfloat16 has 8 bits: values up to 8 are rounded by up to 1/64, the weights by 1/256 relative, each once.
  void blocked_bfloat16_is_close_to_the_formula() {
    const auto blocked = make_blocked_attention(at::kBFloat16);
    if (!blocked) QSKIP("this processor has no AVX512_BF16");
    for (const Case& c : kCases) {
      const Problem p(c, at::kBFloat16);
      const at::Tensor exact = by_formula(p);
      const double worst = difference(p.run(*blocked), exact);
      const double mean = (p.run(*blocked).to(at::kDouble) - exact).abs().mean().item<double>();
      QVERIFY2(worst < 0.04 && mean < 0.004,
               qPrintable(QString("tokens %1: %2 %3").arg(c.tokens).arg(worst).arg(mean)));
    }
  }

  void chosen_queries_equal_those_of_all() {
    for (const auto type : {at::kFloat, at::kBFloat16}) {
      const auto attention = make_attention(at::kCPU, type);
      Problem p({500, 9, 3, 64, 120}, type);
      const at::Tensor all = p.run(*attention);
      const std::vector<std::int64_t> chosen = {0, 3, 64, 65, 127, 300, 498, 499};
      p.keep(chosen);
      const double worst = difference(p.run(*attention), all.index_select(0, at::tensor(chosen, at::kLong)));
      QVERIFY2(worst <= (type == at::kFloat ? 2e-6 : 0.016), qPrintable(QString::number(worst)));
    }
  }

  void the_same_call_gives_the_same_bits_with_any_number_of_threads() {
    const auto attention = make_blocked_attention(at::kFloat);
    if (!attention) QSKIP("this processor has no AVX-512");
    const Problem p({900, 9, 3, 64, 0}, at::kFloat);
    const at::Tensor two = p.run(*attention);
    at::set_num_threads(1);
    const at::Tensor one = p.run(*attention);
    at::set_num_threads(2);
    QVERIFY(at::equal(one, two));
  }

  // Scores of several thousand, where a softmax without a maximum overflows, and rising ones, which move it each panel.
  void large_and_rising_scores() {
    const auto blocked = make_blocked_attention(at::kFloat);
    if (!blocked) QSKIP("this processor has no AVX-512");
    const Problem large({400, 2, 1, 64, 0}, at::kFloat, 40.0);
    // Rounding the scores themselves already moves such a result: torch's error is the measure.
    const double torch_error = difference(large.run(*make_reference_attention()), by_formula(large));
    QVERIFY(difference(large.run(*blocked), by_formula(large)) < 2 * torch_error + 1e-3);
    Problem rising({400, 2, 1, 64, 0}, at::kFloat);
    rising.query.fill_(0.5);
    rising.key.copy_((at::arange(400).to(at::kFloat) * 0.05).view({400, 1, 1}).expand_as(rising.key));
    QVERIFY(difference(rising.run(*blocked), by_formula(rising)) < 1e-4);
  }

  void not_a_number_stays_visible() {
    const auto blocked = make_blocked_attention(at::kFloat);
    if (!blocked) QSKIP("this processor has no AVX-512");
    Problem p({200, 2, 1, 64, 0}, at::kFloat);
    p.key.select(0, 100).fill_(std::numeric_limits<float>::quiet_NaN());
    const at::Tensor out = p.run(*blocked);
    QVERIFY(out.narrow(0, 0, 100).isfinite().all().item<bool>());
    QVERIFY(out.narrow(0, 100, 100).isnan().all().item<bool>());
  }

  void a_stop_is_seen() {
    JobControl control;
    control.request_stop();
    for (const auto& attention : {make_reference_attention(), make_attention(at::kCPU, at::kFloat)}) {
      const Problem p({300, 2, 1, 64, 0}, at::kFloat);
      at::Tensor out = at::empty_like(p.query);
      QVERIFY_THROWS_EXCEPTION(Stopped, attention->attend({p.query, p.key, p.value, out, p.positions, 0}, control));
    }
  }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
