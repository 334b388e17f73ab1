// Reports and repeated runs on the command line.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <nlohmann/json.hpp>

#include "run_program.h"

using nlohmann::json;
using namespace ropewalk_tests;

namespace {
const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";
}

class TestCliReport : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList in_workspace(const QStringList& words) const {
    return words + QStringList{"--workspace", file("w.ropewalk")};
  }

  json run_of(int id) const { return cli(in_workspace({"runs", "--id", QString::number(id)})).object(); }

 private Q_SLOTS:
  void initTestCase() {
    for (const char* method : {"pi", "yarn"}) {
      const Output run =
          cli(in_workspace({"needle", kTiny, "--lengths", "384,512", "--depths", "2", "--per-cell", "2", "--dtype",
                            "float32", "--threads", "1", "--method", method, "--target", "512"}));
      QVERIFY2(run.code == 0, run.err);
    }
  }

  void two_runs_as_html_and_pdf() {
    const Output made = cli(in_workspace({"report", "2", "1", "--html", file("r.html"), "--pdf", file("r.pdf")}));
    QVERIFY2(made.code == 0, made.err);
    QFile html(file("r.html"));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&html);
    QString text;
    while (!reader.atEnd())
      if (reader.readNext() == QXmlStreamReader::Characters) text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    // The commands are those of this workspace, and the hashes those of the runs.
    QVERIFY(text.contains("ropewalk-cli repeat 2 --workspace " + file("w.ropewalk")));
    QVERIFY(text.contains("ropewalk-cli repeat 1 --workspace " + file("w.ropewalk")));
    QVERIFY(text.contains(QString::fromStdString(run_of(1).at("document_hash").get<std::string>())));
    QVERIFY(text.contains(QString::fromStdString(run_of(2).at("model_hash").get<std::string>())));
    QFile pdf(file("r.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
  }

  // By the run's number and by the spec of the workspace: the same cells each time.
  void repeated_it_gives_the_same() {
    const Output again = cli(in_workspace({"repeat", "2", "--json"}));
    QVERIFY2(again.code == 0, again.err);
    QCOMPARE(again.object().at("run").get<int>(), 3);
    QFile spec(file("spec.json"));
    QVERIFY(spec.open(QIODevice::WriteOnly));
    spec.write(QByteArray::fromStdString(run_of(2).at("spec").dump()));
    spec.close();
    QCOMPARE(cli(in_workspace({"repeat", "--spec", file("spec.json")})).code, 0);
    const auto nlls = [](const json& run) {
      std::vector<double> found;
      for (const json& event : run.at("events"))
        if (event.at("event") == "cell") found.push_back(event.at("evaluation").at("nll").get<double>());
      return found;
    };
    const auto wanted = nlls(run_of(2));
    QCOMPARE(wanted.size(), std::size_t(4));
    QVERIFY(nlls(run_of(3)) == wanted);
    QVERIFY(nlls(run_of(4)) == wanted);
  }

  void what_cannot_be_is_refused() {
    QCOMPARE(cli(in_workspace({"report", "1"})).code, 2);
    const Output twice = cli(in_workspace({"report", "1", "1", "--html", file("x.html")}));
    QCOMPARE(twice.code, 2);
    QVERIFY(twice.err.contains("named twice"));
    QVERIFY(cli(in_workspace({"report", "77", "--html", file("x.html")})).err.contains("77"));
    QCOMPARE(cli({"report", "1", "--html", file("x.html"), "--workspace", file("none.ropewalk")}).code, 2);
    QCOMPARE(cli(in_workspace({"repeat"})).code, 2);
    const Output out = cli(in_workspace({"repeat", "1", "--out", file("model")}));
    QCOMPARE(out.code, 2);
    QVERIFY(out.err.contains("needle"));
  }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "test_cli_report.moc"
