// Result files of the public needle test: ours are read back whole, its own stand on the same grid, others are passed
// over by name.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/exchange/needle_results.h"
#include "core/values/error.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

CellScored cell_of(std::int64_t length, double depth, std::vector<double> found) {
  CellScored cell;
  cell.length = length;
  cell.depth = depth;
  cell.document_hash = std::string(64, 'a');
  for (std::size_t i = 0; i < found.size(); ++i) {
    cell.evaluation.documents.push_back({0.25 * double(i + 1), 2, 3, {0.5F, 0.25F, 0.125F}, {1, 2, 3}});
    cell.numbers.push_back(std::to_string(1000000 + i));
    cell.predicted.push_back("100");
    cell.answers.push_back(std::to_string(1000000 + i) + ".\nThat is all");
  }
  cell.found = std::move(found);
  summarise(cell.evaluation);
  cell.evaluation.seconds = 1.5;
  return cell;
}

json read_json(const QString& path) {
  std::ifstream file(path.toStdString());
  return json::parse(file);
}

void write(const QString& path, const std::string& text) {
  std::ofstream(path.toStdString()) << text;
}

std::string public_text(const std::string& model, int length, double depth, double score) {
  return json{{"model", model},
              {"context_length", length},
              {"depth_percent", depth},
              {"version", 1},
              {"needle", "\nThe best thing to do is to walk.\n"},
              {"model_response", " To walk."},
              {"score", score},
              {"test_duration_seconds", 2.5},
              {"test_timestamp_utc", "2023-11-24 19:00:00+0000"}}
      .dump();
}

}  // namespace

class TestNeedleResults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void files_have_the_public_names_and_keys() {
    QTemporaryDir folder;
    const QString inside = folder.filePath("new/results");
    write_needle_results(
        inside.toStdString(),
        {{"my/model.7b yarn", {"One.", "Two."}, cell_of(1024, 0.11316, {1, 0}), "2026-11-24 19:00:00+0000"}});
    const QString name = "my-model_7b-yarn_len_1024_depth_1131_results.json";
    QCOMPARE(QDir(inside).entryList(QDir::Files), QStringList{name});
    const json file = read_json(inside + "/" + name);
    QCOMPARE(file.at("model").get<std::string>(), std::string("my/model.7b yarn"));
    QCOMPARE(file.at("context_length").get<int>(), 1024);
    QCOMPARE(file.at("depth_percent").get<double>(), 11.316);
    QCOMPARE(file.at("version").get<int>(), 1);
    QCOMPARE(file.at("needle").get<std::string>(), std::string("One.\nTwo."));
    QCOMPARE(file.at("model_response").get<std::string>(), std::string("1000000. That is all\n1000001. That is all"));
    QCOMPARE(file.at("score").get<double>(), 5.5);
    QCOMPARE(file.at("test_duration_seconds").get<double>(), 1.5);
    QCOMPARE(file.at("test_timestamp_utc").get<std::string>(), std::string("2026-11-24 19:00:00+0000"));
    QCOMPARE(needle_result_name("m", 8, 1), std::string("m_len_8_depth_10000_results.json"));
    QCOMPARE(needle_result_name("m", 8, 1.0 / 3), std::string("m_len_8_depth_3333_results.json"));
    QVERIFY(needle_result_text({"m", {"One."}, cell_of(8, 0, {1}), ""}).find("\"score\": 10,") != std::string::npos);
    QVERIFY(needle_result_text({"m", {"One."}, cell_of(8, 0, {0}), ""}).find("\"score\": 1,") != std::string::npos);
  }

  void our_own_come_back_whole() {
    QTemporaryDir folder;
    std::vector<NeedleResultFile> files;
    for (const char* model : {"small none", "small yarn"})
      for (const std::int64_t length : {512, 1024})
        for (const double depth : {0.0, 1.0 / 3, 1.0})
          files.push_back({model, {"One.", "Two."}, cell_of(length, depth, {1, double(length == 512)}), "now"});
    write_needle_results(folder.path().toStdString(), files);
    const NeedleResults results = read_needle_results(folder.path().toStdString());
    QVERIFY(results.passed_over.empty());
    QCOMPARE(results.models, (std::vector<std::string>{"small none", "small yarn"}));
    QCOMPARE(results.lengths, (std::vector<std::int64_t>{512, 1024}));
    QCOMPARE(results.depths, (std::vector<double>{0, 1.0 / 3, 1}));
    QCOMPARE(results.cells.size(), files.size());
    const NeedleHistory history = results.history();
    QCOMPARE(history.cells_done(), 12);
    QCOMPARE(history.cells_done(), history.cells_total());
    const CellScored* cell = history.cell(1, 1, 1);
    QVERIFY(cell);
    const CellScored expected = cell_of(1024, 1.0 / 3, {1, 0});
    QCOMPARE(cell->answers, expected.answers);
    QCOMPARE(cell->found, expected.found);
    QCOMPARE(cell->evaluation.nll, expected.evaluation.nll);
    QCOMPARE(cell->document_hash, expected.document_hash);
    QCOMPARE(history.score(NeedleScore::generated, 1, 0, 0)->value, 1.0);
    QCOMPARE(history.score(NeedleScore::token_accuracy, 1)->value, 2.0 / 3);
  }

  void files_of_the_public_test_stand_on_the_grid() {
    QTemporaryDir folder;
    write(folder.filePath("a_results.json"), public_text("gpt-4", 1000, 0, 10));
    write(folder.filePath("b_results.json"), public_text("gpt-4", 1000, 11.316, 1));
    write(folder.filePath("b_results_2.json"), public_text("gpt-4", 1000, 11.316, 7));  // a second answer
    write(folder.filePath("c_results.json"), public_text("gpt-4", 2000, 0, 5.5));
    const NeedleResults results = read_needle_results(folder.path().toStdString());
    const NeedleHistory history = results.history();
    QCOMPARE(history.cells_done(), 3);
    QCOMPARE(history.cells_total(), 4);
    QCOMPARE(history.scores(), std::vector<NeedleScore>{NeedleScore::generated});
    QCOMPARE(history.score(NeedleScore::generated, 0, 0, 0)->value, 1.0);
    QCOMPARE(history.score(NeedleScore::generated, 0, 1, 0)->value, 0.5);
    const auto both = history.score(NeedleScore::generated, 0, 0, 1);
    QVERIFY(both && both->samples == 2 && std::abs(both->value - 1.0 / 3) < 1e-12);
    QVERIFY(!history.score(NeedleScore::generated, 0, 1, 1));
    QCOMPARE(history.cell(0, 0, 0)->answers.front(), std::string("To walk."));
    QCOMPARE(history.cell(0, 0, 1)->evaluation.seconds, 5.0);
  }

  void others_are_passed_over_by_name() {
    QTemporaryDir folder;
    write(folder.filePath("good.json"), public_text("m", 1000, 50, 10));
    const std::vector<std::pair<std::string, std::string>> bad = {
        {"{\"model\": ", "not valid JSON"},
        {"[1, 2]", "no JSON object"},
        {public_text("", 1000, 50, 10), "no model"},
        {public_text("m", 0, 50, 10), "context_length is 0"},
        {public_text("m", 1000, 101, 10), "depth_percent is 101"},
        {public_text("m", 1000, 50, 11), "score is 11"},
        {R"({"model": "m", "context_length": 10, "depth_percent": 5})", "has no score"},
        {R"({"model": "m", "context_length": 10.5, "depth_percent": 5, "score": 1})", "whole number"},
        {R"({"model": "m", "context_length": 10, "depth_percent": 5, "score": "good"})", "not a number"},
        {R"({"model": "m", "context_length": 10, "depth_percent": 5, "score": 1, "ropewalk": {"event": "x"}})", ""}};
    for (std::size_t i = 0; i < bad.size(); ++i) write(folder.filePath(QString("bad%1.json").arg(i)), bad[i].first);
    write(folder.filePath("notes.txt"), "not a result");
    const NeedleResults results = read_needle_results(folder.path().toStdString());
    QCOMPARE(results.cells.size(), std::size_t(1));
    QCOMPARE(results.passed_over.size(), bad.size());
    for (std::size_t i = 0; i < bad.size(); ++i) {
      const auto& [file, why] = results.passed_over[i];
      QCOMPARE(file, "bad" + std::to_string(i) + ".json");
      QVERIFY2(why.find(bad[i].second) != std::string::npos && !why.empty(), why.c_str());
    }
  }

  void folders_without_results_are_refused() {
    const auto message = [](const QString& folder) {
      try {
        read_needle_results(folder.toStdString());
      } catch (const BadInput& error) {
        return QString::fromUtf8(error.what());
      }
      return QString();
    };
    QTemporaryDir folder;
    QVERIFY(message(folder.path()).contains("no file there ends in .json"));
    write(folder.filePath("x.json"), "{}");
    QVERIFY(message(folder.path()).contains("x.json: has no model"));
    QVERIFY(message(folder.filePath("none")).contains("not a folder"));
    QVERIFY(message(folder.filePath("x.json")).contains("not a folder"));
    bool failed = false;
    try {
      write_needle_results(folder.filePath("x.json/y").toStdString(), {});
    } catch (const Failed&) {
      failed = true;
    }
    QVERIFY(failed);
  }
};

QTEST_GUILESS_MAIN(TestNeedleResults)
#include "test_needle_results.moc"
