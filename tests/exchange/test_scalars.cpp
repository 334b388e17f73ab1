// A run's numbers as lines: each number of each event, once, exactly.
#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/exchange/scalars.h"

using namespace ropewalk;

namespace {

std::vector<Event> events() {
  CandidateEvaluated candidate;
  candidate.id = 7;
  candidate.factors.rope = {4, 1e4, 64};
  candidate.factors.rescale_factors = {1, 2};
  candidate.evaluation.documents.resize(3);
  candidate.evaluation.nll = 0.1 + 0.2;
  candidate.evaluation.nll_high = HUGE_VAL;
  Event first, second;
  first.sequence = 1;
  first.seconds = 0.25;
  first.body = candidate;
  second.sequence = 2;
  second.seconds = 1.5;
  second.body = GenerationDone{3, 0.5, 0.75, {7, 8}};
  return {first, second};
}

const Scalar* find(const std::vector<Scalar>& scalars, const std::string& event, const std::string& series) {
  for (const Scalar& scalar : scalars)
    if (scalar.event == event && scalar.series == series) return &scalar;
  return nullptr;
}

}  // namespace

class TestScalars : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void every_number_outside_lists_is_there_once() {
    const std::vector<Scalar> scalars = scalars_of(events());
    QCOMPARE(find(scalars, "candidate", "id")->value, 7.0);
    const Scalar* nll = find(scalars, "candidate", "evaluation/nll");
    QVERIFY(nll);
    QCOMPARE(nll->value, 0.1 + 0.2);
    QCOMPARE(nll->sequence, std::int64_t{1});
    QCOMPARE(nll->seconds, 0.25);
    QVERIFY(std::isinf(find(scalars, "candidate", "evaluation/nll_high")->value));
    QCOMPARE(find(scalars, "generation", "median_nll")->value, 0.75);
    std::set<std::pair<std::int64_t, std::string>> seen;
    for (const Scalar& scalar : scalars) {
      QVERIFY(seen.insert({scalar.sequence, scalar.series}).second);
      for (const char* list : {"rescale_factors", "documents", "parents"})
        QVERIFY2(scalar.series.find(list) == std::string::npos, scalar.series.c_str());
    }
  }

  void both_texts_say_the_same() {
    const std::vector<Scalar> scalars = scalars_of(events());
    std::istringstream csv(scalars_csv_text(5, scalars)), lines(scalars_json_lines_text(5, scalars));
    std::string row, line;
    std::getline(csv, row);
    QCOMPARE(row, std::string("run,sequence,seconds,event,series,value"));
    for (const Scalar& scalar : scalars) {
      QVERIFY(std::getline(csv, row) && std::getline(lines, line));
      const auto object = nlohmann::json::parse(line);
      QCOMPARE(object["run"].get<int>(), 5);
      QCOMPARE(object["series"].get<std::string>(), scalar.series);
      const std::string value = row.substr(row.rfind(',') + 1);
      QCOMPARE(std::stod(value), scalar.value);
      if (std::isfinite(scalar.value))
        QCOMPARE(object["value"].get<double>(), scalar.value);
      else
        QCOMPARE(object["value"].get<std::string>(), value);
      QVERIFY(row.starts_with("5," + std::to_string(scalar.sequence) + ","));
    }
    QVERIFY(!std::getline(csv, row) && !std::getline(lines, line));
  }
};

QTEST_GUILESS_MAIN(TestScalars)
#include "test_scalars.moc"
