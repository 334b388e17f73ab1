// Factors against transformers' and against the formulas written out in Python (golden.json, made by make_golden.py).
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/periods.h"

using namespace ropewalk;

namespace {

std::vector<double> doubles(const QJsonValue& value) {
  std::vector<double> result;
  const QJsonArray array = value.toArray();
  for (const QJsonValue& item : array) result.push_back(item.toDouble());
  return result;
}

MethodParameters parameters_of(const QJsonObject& json) {
  MethodParameters p;
  const auto number = [&](const char* key, auto& field) {
    if (json.contains(QLatin1String(key))) field = json[QLatin1String(key)].toDouble();
  };
  number("scale", p.scale);
  number("beta_fast", p.beta_fast);
  number("beta_slow", p.beta_slow);
  number("mscale", p.mscale);
  number("mscale_all_dim", p.mscale_all_dim);
  number("attention_factor", p.attention_factor);
  number("low_freq_factor", p.low_freq_factor);
  number("high_freq_factor", p.high_freq_factor);
  number("dynamic_factor", p.dynamic_factor);
  p.truncate = json["truncate"].toBool(true);
  if (json.contains("critical_dimension")) p.critical_dimension = json["critical_dimension"].toInt();
  return p;
}

RopeDescription rope_of(const QJsonObject& json) {
  return {json["rotary_dim"].toInt(), json["rope_theta"].toDouble(), json["trained_context"].toInt()};
}

// The longrope cases carry the list; its split is at 0, so that the list is the whole of it.
RopeFactors factors_of(const QJsonObject& json) {
  const std::string method = json["method"].toString().toStdString();
  const RopeDescription rope = rope_of(json);
  const std::int64_t target = json["target"].toInt();
  if (method == "longrope") return make_split_factors(rope, target, 0, doubles(json["rescale_factors"]));
  return make_factors(method, rope, target, parameters_of(json["parameters"].toObject()));
}

void compare(const std::vector<double>& got, const std::vector<double>& wanted, double tolerance) {
  QCOMPARE(got.size(), wanted.size());
  for (std::size_t i = 0; i < got.size(); ++i)
    QVERIFY2(
        std::abs(got[i] / wanted[i] - 1) <= tolerance,
        qPrintable(QStringLiteral("pair %1: %2, wanted %3").arg(i).arg(got[i], 0, 'g', 17).arg(wanted[i], 0, 'g', 17)));
}

}  // namespace

class TestRopeGolden : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QFile file(QStringLiteral(ROPEWALK_TESTS_DIR "/rope/golden.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    golden_ = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(golden_["transformers"].toArray().size() > 60);
    QVERIFY(golden_["formulas"].toArray().size() > 40);
  }

  void transformers_data() { rows("transformers"); }
  void transformers() {
    QFETCH(QJsonObject, json);
    const RopeFactors factors = factors_of(json);
    std::vector<double> inverse = inverse_frequencies(factors.rope);
    for (std::size_t i = 0; i < inverse.size(); ++i) inverse[i] /= factors.rescale_factors[i];
    compare(inverse, doubles(json["inverse_frequencies"]), 1e-12);
    // As transformers computes it; its float32 blend for llama3 is off by up to 1.1e-6 itself, all else by less than
    // 4e-7.
    compare(inverse, doubles(json["inverse_frequencies_float32"]), factors.method == "llama3" ? 1.5e-6 : 4e-7);
    compare({factors.attention_factor}, {json["attention_factor"].toDouble()}, 1e-14);
  }

  void formulas_data() { rows("formulas"); }
  void formulas() {
    QFETCH(QJsonObject, json);
    const RopeFactors factors = factors_of(json);
    compare(factors.rescale_factors, doubles(json["rescale_factors"]), 1e-12);
    compare({factors.attention_factor}, {json["attention_factor"].toDouble()}, 1e-14);
  }

 private:
  void rows(const char* key) {
    QTest::addColumn<QJsonObject>("json");
    const QJsonArray cases = golden_[QLatin1String(key)].toArray();
    for (const QJsonValue& item : cases)
      QTest::newRow(qPrintable(item.toObject()["name"].toString())) << item.toObject();
  }
  QJsonObject golden_;
};

QTEST_GUILESS_MAIN(TestRopeGolden)
#include "test_rope_golden.moc"
