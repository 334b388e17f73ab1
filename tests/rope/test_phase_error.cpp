// Phases, cosines and sines in small number types against torch's (phase_golden.json, made by make_phase_golden.py),
// and the errors and bounds that follow.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/phase_error.h"
#include "core/rope/rope_table.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {

const RopeDescription kPhi{96, 10000, 2048}, kLlama{128, 500000, 8192};
constexpr double kPi = std::numbers::pi;

PhaseArithmetic arithmetic_of(const QString& id) {
  for (const PhaseArithmetic one : kPhaseArithmetics)
    if (id == QLatin1String(phase_arithmetic_id(one).data())) return one;
  qFatal("no such type");
}

const PhaseErrors& errors_of(const PrecisionReport& report, PhaseArithmetic arithmetic) {
  for (const PhaseErrors& one : report.errors)
    if (one.arithmetic == arithmetic) return one;
  qFatal("not in the report");
}

PrecisionReport measured(const RopeFactors& factors, std::int64_t length, std::vector<std::int64_t> positions = {},
                         double threshold = 0.1) {
  return measure_phase_errors(factors, {length, std::move(positions), threshold});
}

}  // namespace

class TestPhaseError : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QFile file(QStringLiteral(ROPEWALK_TESTS_DIR "/rope/phase_golden.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    golden_ = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(golden_["cases"].toArray().size(), 18);
  }

  void numbers_of_each_type() {
    const double infinite = std::numeric_limits<double>::infinity();
    QCOMPARE(round_to(kBfloat16, 257), 256.0);  // a tie goes to the even one
    QCOMPARE(round_to(kBfloat16, 259), 260.0);
    QCOMPARE(round_to(kBfloat16, -257), -256.0);
    QCOMPARE(round_to(kFloat16, 2049), 2048.0);
    QCOMPARE(round_to(kFloat16, 65519), 65504.0);
    QCOMPARE(round_to(kFloat16, 65520), infinite);
    QCOMPARE(round_to(kFloat16, -65520), -infinite);
    QCOMPARE(round_to(kFloat16, 0x1p-24), 0x1p-24);  // the least subnormal
    QCOMPARE(round_to(kFloat16, 0x1.8p-24), 0x1p-23);
    QCOMPARE(round_to(kFloat16, 0x1p-25), 0.0);
    QCOMPARE(round_to(kFloat32, 16777217), 16777216.0);
    QCOMPARE(round_to(kBfloat16, 3.4e38), infinite);
    QVERIFY(std::isnan(round_to(kFloat16, std::nan(""))));
    QVERIFY(std::signbit(round_to(kFloat16, -0.0)));
    for (const NumberType& type : {kBfloat16, kFloat16}) {
      std::int64_t first = 1;
      while (round_to(type, double(first)) == double(first)) ++first;
      QCOMPARE(first, first_inexact_integer(type));
    }
    QCOMPARE(first_inexact_integer(kBfloat16), std::int64_t(257));
    QCOMPARE(first_inexact_integer(kFloat16), std::int64_t(2049));
  }

  void float32_is_the_processors_own() {
    std::mt19937_64 random(7);
    for (int i = 0; i < 100000; ++i) {
      // Any bits: every exponent, subnormal numbers, overflow.
      const double value = std::ldexp(double(random()), int(random() % 320) - 64 - 200);
      QCOMPARE(round_to(kFloat32, value), double(float(value)));
    }
  }

  void equals_torch_data() {
    QTest::addColumn<QJsonObject>("json");
    const QJsonArray cases = golden_["cases"].toArray();
    for (const QJsonValue& item : cases)
      QTest::newRow(qPrintable(item.toObject()["name"].toString())) << item.toObject();
  }
  // Phases bit for bit. Cosine and sine of the half types too; torch's float32 ones are good to one place in the last
  // (2^-24 below 1) and so may differ by that from ours, which are rounded from float64.
  void equals_torch() {
    QFETCH(QJsonObject, json);
    const PhaseArithmetic arithmetic = arithmetic_of(json["type"].toString());
    const double tolerance = arithmetic == PhaseArithmetic::float32 ? 0x1p-24 : 0;
    const QJsonArray positions = golden_["positions"].toArray(), inverse = json["inverse_frequencies"].toArray();
    const QJsonArray phases = json["phases"].toArray(), cosines = json["cosines"].toArray(),
                     sines = json["sines"].toArray();
    QCOMPARE(phases.size(), positions.size() * inverse.size());
    int finite = 0;
    for (qsizetype at = 0; at < phases.size(); ++at) {
      const std::int64_t position = positions[at % positions.size()].toInteger();
      const RotaryEntry entry = rotary_entry(arithmetic, inverse[at / positions.size()].toDouble(), position);
      if (phases[at].isNull()) {
        QVERIFY(!std::isfinite(entry.phase) && std::isnan(entry.cosine) && std::isnan(entry.sine));
        QVERIFY(arithmetic == PhaseArithmetic::float16 && position >= 65520);
        continue;
      }
      ++finite;
      QVERIFY2(entry.phase == phases[at].toDouble(), qPrintable(QString::number(position)));
      QVERIFY2(std::abs(entry.cosine - cosines[at].toDouble()) <= tolerance, qPrintable(QString::number(position)));
      QVERIFY2(std::abs(entry.sine - sines[at].toDouble()) <= tolerance, qPrintable(QString::number(position)));
    }
    QVERIFY(finite > 100);
  }

  // Measured errors stay below the bound, and the method's estimate says how large they become.
  void the_bound_holds() {
    for (const RopeDescription& rope : {kPhi, kLlama}) {
      for (const char* method : {"none", "ntk_rcd", "pi"}) {
        const PrecisionReport report = measured(make_factors(method, rope, 131072), 131072);
        for (const PhaseErrors& errors : report.errors) {
          double greatest_share = 0;
          for (int pair = 0; pair < report.pairs(); ++pair)
            for (std::size_t at = 0; at < report.positions.size(); ++at) {
              const double theta = report.inverse_frequency_at(pair, report.positions[at]);
              const double error = errors.phase_error[report.index(pair, at)];
              if (errors.overflowed[report.index(pair, at)]) continue;
              const double bound = phase_error_bound(errors.arithmetic, theta, report.positions[at]);
              QVERIFY2(error <= bound, qPrintable(QString("%1 pair %2 position %3: %4 > %5")
                                                      .arg(int(errors.arithmetic))
                                                      .arg(pair)
                                                      .arg(report.positions[at])
                                                      .arg(error)
                                                      .arg(bound)));
              const double estimate = phase_error_estimate(errors.arithmetic, theta, report.positions[at]);
              if (estimate < 0.1 && theta > 1e-3) greatest_share = std::max(greatest_share, error / estimate);
            }
          QVERIFY2(greatest_share > 0.3 && greatest_share < 5, qPrintable(QString::number(greatest_share)));
        }
      }
    }
  }

  void the_estimate_is_the_methods() {
    QCOMPARE(phase_error_estimate(PhaseArithmetic::float32, 0.5, 4096), 0.5 * 4096 / 16777216);
    QCOMPARE(phase_error_estimate(PhaseArithmetic::float16, 0.5, 4096), 1.0);
    QCOMPARE(phase_error_estimate(PhaseArithmetic::bfloat16, 0.5, 4096), 8.0);
  }

  // method.md, section 8: pair 0 turns by one radian a token, so the first position that bfloat16 cannot hold is a
  // whole radian off.
  void bfloat16_is_wrong_from_256_on() {
    const PrecisionReport report = measured(make_factors("none", kPhi, 0), 2048, {255, 256, 257, 511});
    const PhaseErrors& errors = errors_of(report, PhaseArithmetic::bfloat16);
    QCOMPARE(errors.phase_error[report.index(0, 0)], 0.0);
    QCOMPARE(errors.phase_error[report.index(0, 1)], 0.0);
    QVERIFY(std::abs(errors.phase_error[report.index(0, 2)] - 1) < 1e-12);
    QCOMPARE(errors.first_beyond[0], std::int64_t(257));
    QCOMPARE(errors_of(report, PhaseArithmetic::float16).first_beyond[0], std::int64_t(-1));
    // Beyond 256 other pairs are wrong sooner than that: their inverse frequency is rounded too.
    QVERIFY(errors.first_beyond[1] > 0 && errors.first_beyond[1] < 257);
  }

  // The shortcut by the bound finds what looking at every position finds.
  void first_beyond_is_the_first() {
    for (const double threshold : {0.1, 1e-3}) {
      const RopeFactors factors = make_factors("yarn", kPhi, 70000);
      const PrecisionReport report = measured(factors, 70000, {1}, threshold);
      for (const PhaseErrors& errors : report.errors) {
        for (const int pair : {0, 3, 17, 30, 47}) {
          const long double theta = std::pow(10000.0L, -2.0L * pair / 96) /
                                    static_cast<long double>(factors.rescale_factors[std::size_t(pair)]);
          std::int64_t first = -1;
          for (std::int64_t p = 1; p < 70000 && first < 0; ++p) {
            const double phase =
                rotary_entry(errors.arithmetic, report.inverse_frequencies[std::size_t(pair)], p).phase;
            const double error = std::abs(std::remainder(double(phase - p * theta), 2 * kPi));
            if (!(error <= threshold)) first = p;
          }
          QCOMPARE(errors.first_beyond[std::size_t(pair)], first);
        }
      }
    }
  }

  void float16_overflows() {
    const PrecisionReport report = measured(make_factors("none", kLlama, 0), 131072, {65519, 65520, 131071});
    const PhaseErrors& errors = errors_of(report, PhaseArithmetic::float16);
    for (int pair = 0; pair < report.pairs(); ++pair) {
      QVERIFY(!errors.overflowed[report.index(pair, 0)]);
      for (const std::size_t at : {1, 2}) {
        QVERIFY(errors.overflowed[report.index(pair, at)]);
        QCOMPARE(errors.phase_error[report.index(pair, at)], kPi);
        QCOMPARE(errors.value_error[report.index(pair, at)], 2.0);
      }
      const std::int64_t first = errors.first_beyond[std::size_t(pair)];
      QVERIFY(first > 0 && first <= 65520);
    }
    // The slowest pairs are right as long as there is a number for the position.
    QCOMPARE(errors.first_beyond[63], std::int64_t(65520));
    for (const PhaseErrors& others : report.errors)
      if (others.arithmetic != PhaseArithmetic::float16)
        QVERIFY(std::count(others.overflowed.begin(), others.overflowed.end(), 1) == 0);
  }

  // What Ropewalk does: the very numbers of its tables, half a float32 step from exact ones.
  void ropewalks_own_tables() {
    const RopeFactors set = make_factors("yarn", kLlama, 131072);
    const RopeTable table = make_rope_table(kLlama, set.rescale_factors, 1, 131072);
    const PrecisionReport report = measured(set, 131072);
    const PhaseErrors& errors = errors_of(report, PhaseArithmetic::ropewalk);
    double worst = 0, worst_phase = 0;
    for (int pair = 0; pair < report.pairs(); ++pair)
      for (std::size_t at = 0; at < report.positions.size(); ++at) {
        const std::int64_t p = report.positions[at];
        const RotaryEntry entry =
            rotary_entry(PhaseArithmetic::ropewalk, report.inverse_frequencies[std::size_t(pair)], p);
        QCOMPARE(entry.cosine, double(table.cosine[std::size_t(p) * 64 + std::size_t(pair)]));
        QCOMPARE(entry.sine, double(table.sine[std::size_t(p) * 64 + std::size_t(pair)]));
        worst = std::max(worst, errors.value_error[report.index(pair, at)]);
        worst_phase = std::max(worst_phase, errors.phase_error[report.index(pair, at)]);
      }
    QVERIFY2(worst > 2e-8 && worst < 3.01e-8, qPrintable(QString::number(worst)));  // 2^-25
    QVERIFY2(worst_phase < 1e-10, qPrintable(QString::number(worst_phase)));
    QVERIFY(*std::max_element(errors.first_beyond.begin(), errors.first_beyond.end()) == -1);
  }

  void the_first_tokens_keep_their_angle() {
    RopeFactors set = make_factors("pi", kPhi, 8192);
    const PrecisionReport scaled = measured(set, 8192, {100, 200});
    set.unscaled_tokens = 150;
    const PrecisionReport mixed = measured(set, 8192, {100, 200});
    const PrecisionReport original = measured(make_factors("none", kPhi, 0), 8192, {100, 200});
    for (std::size_t kind = 0; kind < mixed.errors.size(); ++kind)
      for (int pair = 0; pair < mixed.pairs(); ++pair) {
        QCOMPARE(mixed.errors[kind].phase_error[mixed.index(pair, 0)],
                 original.errors[kind].phase_error[original.index(pair, 0)]);
        QCOMPARE(mixed.errors[kind].phase_error[mixed.index(pair, 1)],
                 scaled.errors[kind].phase_error[scaled.index(pair, 1)]);
      }
  }

  void positions_are_spaced_evenly() {
    const auto positions = log_spaced_positions(131072);
    QCOMPARE(positions.front(), std::int64_t(1));
    QCOMPARE(positions.back(), std::int64_t(131071));
    QVERIFY(std::is_sorted(positions.begin(), positions.end()));
    QVERIFY(std::adjacent_find(positions.begin(), positions.end()) == positions.end());
    QVERIFY(positions.size() > 75 && positions.size() <= 97);
    QCOMPARE(log_spaced_positions(2), std::vector<std::int64_t>{1});
    QVERIFY(log_spaced_positions(1).empty());
    // Positions given by hand are sorted, each once.
    QCOMPARE(measured(make_factors("none", kPhi, 0), 512, {9, 3, 9}).positions, (std::vector<std::int64_t>{3, 9}));
  }

  void bad_input_is_refused() {
    const RopeFactors set = make_factors("none", kPhi, 0);
    EXPECT_BAD_INPUT(measured(set, 1), "length of 1 tokens");
    EXPECT_BAD_INPUT(measured(set, std::int64_t{1} << 40), "1099511627776 tokens", "16777216");
    EXPECT_BAD_INPUT(measured(set, 512, {0}), "position 0", "16777216");
    EXPECT_BAD_INPUT(measured(set, 512, {16777217}), "position 16777217");
    EXPECT_BAD_INPUT(measured(set, 512, {}, 0), "threshold", "0 rad");
    EXPECT_BAD_INPUT(measured(set, 512, {}, 3.2), "3.2 rad");
    EXPECT_BAD_INPUT(measured(set, 512, {}, std::nan("")), "threshold");
    EXPECT_BAD_INPUT(measured(set, 512, std::vector<std::int64_t>(100000, 5)), "100000 positions", "87381");
    RopeFactors wrong = set;
    wrong.rescale_factors.pop_back();
    EXPECT_BAD_INPUT(measured(wrong, 512), "47 values");
  }

  void stops_when_asked() {
    int asked = 0;
    const RopeFactors set = make_factors("none", kPhi, 0);
    QCOMPARE(wrong_error(
                 [&] {
                   measure_phase_errors(set, {512, {}, 0.1}, [&] { return ++asked == 3; });
                 },
                 {"stopped"}, ErrorKind::stopped),
             QByteArray());
    QCOMPARE(asked, 3);
  }

 private:
  QJsonObject golden_;
};

QTEST_GUILESS_MAIN(TestPhaseError)
#include "test_phase_error.moc"
