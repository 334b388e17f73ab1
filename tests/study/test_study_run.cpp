// A tiny study on the small model: stopped again and again it ends with the same results, and a folder keeps to its
// settings.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "core/study/deadline.h"
#include "core/study/study.h"

using namespace ropewalk;

namespace {

const std::string kSmall = std::string(ROPEWALK_RESOURCES_DIR) + "/models/small";

StudySettings tiny_settings() {
  StudySettings settings = study_settings(StudySize::tiny, kSmall);
  settings.runtime.threads = 1;
  return settings;
}

// One piece of a study, stopped after so many events (-1: not at all). True where it came to its end.
bool piece(const StudySettings& settings, const QString& folder, int stop_after, ModelCache& models,
           std::vector<std::string>* begun = nullptr, std::vector<Progress>* progress = nullptr) {
  JobControl control;
  StudySinks sinks;
  int events = 0;
  sinks.run.event = [&](const Event&) {
    if (++events == stop_after) control.request_stop();
  };
  sinks.step_begun = [&](const std::string& title) {
    if (begun) begun->push_back(title);
  };
  sinks.progress = [&](const Progress& now) {
    if (progress) progress->push_back(now);
  };
  try {
    run_study(settings, folder.toStdString(), models, control, sinks);
    return true;
  } catch (const Stopped&) {
    return false;
  }
}

QByteArray content(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString message_of(const StudySettings& settings, const QString& folder) {
  ModelCache models;
  try {
    piece(settings, folder, -1, models);
  } catch (const BadInput& error) {
    return QString::fromStdString(error.what());
  }
  return "it was not refused";
}

}  // namespace

class TestStudyRun : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  ModelCache models_;
  QString whole() const { return folder_.filePath("whole"); }

 private Q_SLOTS:
  void initTestCase() {
    set_model_threads(1);
    std::vector<Progress> progress;
    QVERIFY(piece(tiny_settings(), whole(), -1, models_, nullptr, &progress));
    // It says how far it is, over all steps.
    QVERIFY(progress.size() > 20);
    for (std::size_t i = 1; i < progress.size(); ++i) {
      QVERIFY(progress[i].done >= progress[i - 1].done);
      QCOMPARE(progress[i].total, progress[0].total);
    }
    QVERIFY(progress.back().remaining_seconds >= 0);
  }

  void it_leaves_results_page_and_a_workspace_of_named_runs() {
    const nlohmann::json results = nlohmann::json::parse(content(whole() + "/results.json").toStdString());
    std::set<std::string> methods;
    for (const nlohmann::json& row : results["rows"]) methods.insert(row["method"]);
    for (const char* method :
         {"none", "pi", "ntk", "ntk_critical", "yarn", "llama3", "yarn_rcd", "ntk_rcd", "longrope", "longrope2_ntk",
          "longrope2_ramp", "longrope2_free", "longrope2_tcd", "longrope2_all_pairs", "longrope2_plain"})
      QVERIFY2(methods.contains(method), method);
    QCOMPARE(std::count_if(methods.begin(), methods.end(), [](auto& m) { return m.ends_with("+mixed"); }), 2);
    QCOMPARE(std::count_if(methods.begin(), methods.end(), [](auto& m) { return m.ends_with("+long_only"); }), 1);
    QCOMPARE(results["claims"].size(), std::size_t(7));
    for (const char* name : {"index.html", "index.md", "plots/target.svg"})
      QVERIFY2(content(whole() + "/" + name).size() > 1000, name);
    const auto store = RunStore::open_read_only((whole() + "/workspace.ropewalk").toStdString());
    std::set<std::string> tags;
    for (const RunSummary& run : store->runs()) {
      QCOMPARE(run.state, std::string("finished"));
      QVERIFY2(run.name.starts_with("Seed 1: "), run.name.c_str());
      QVERIFY2(run.tags.starts_with("reproduce, tiny, seed-1-"), run.tags.c_str());
      tags.insert(run.tags);
    }
    QCOMPARE(tags.size(), store->runs().size());
  }

  void a_finished_study_is_not_repeated() {
    const QByteArray before = content(whole() + "/results.json");
    std::vector<std::string> begun;
    QVERIFY(piece(tiny_settings(), whole(), -1, models_, &begun));
    QCOMPARE(begun.size(), std::size_t(0));
    QCOMPARE(content(whole() + "/results.json"), before);
  }

  void stopped_again_and_again_it_ends_with_the_same_results() {
    const QString folder = folder_.filePath("pieces");
    std::vector<std::string> begun;
    int pieces = 1;
    // Every piece gets a little further: 7, 16, 25 ... events.
    while (!piece(tiny_settings(), folder, 7 + 9 * (pieces - 1), models_, &begun) && pieces < 60) ++pieces;
    QVERIFY2(pieces > 4 && pieces < 60, std::to_string(pieces).c_str());
    QCOMPARE(content(folder + "/results.json"), content(whole() + "/results.json"));
    // Each step was begun once, or again where it was stopped in its middle.
    const std::set<std::string> steps(begun.begin(), begun.end());
    QVERIFY(begun.size() <= steps.size() + std::size_t(pieces) + 1);
    const auto runs = [](const QString& path) {
      return RunStore::open_read_only((path + "/workspace.ropewalk").toStdString())->runs().size();
    };
    QCOMPARE(runs(folder), runs(whole()));
  }

  void a_study_of_other_settings_in_the_same_folder_is_refused() {
    StudySettings other = tiny_settings();
    other.search.population = 5;
    QVERIFY2(message_of(other, whole()).contains("search.population is 4 there and 5 now"),
             qPrintable(message_of(other, whole())));
    StudySettings seeds = tiny_settings();
    seeds.seeds = 2;
    QVERIFY(message_of(seeds, whole()).contains("seeds is 1 there and 2 now"));
  }

  void a_folder_with_another_workspace_is_refused() {
    const QString folder = folder_.filePath("other");
    QVERIFY(QDir().mkpath(folder));
    RunStore::open((folder + "/workspace.ropewalk").toStdString());
    QVERIFY(message_of(tiny_settings(), folder).contains("no study's"));
  }

  void settings_that_make_no_study_are_refused_by_name() {
    StudySettings settings = tiny_settings();
    settings.ratios = {4, 2};
    QVERIFY(message_of(settings, folder_.filePath("x")).contains("ratio"));
    settings = tiny_settings();
    settings.start_documents = 1;
    QVERIFY(message_of(settings, folder_.filePath("x")).contains("number of documents"));
    QVERIFY(!QFile::exists(folder_.filePath("x")));
    settings = tiny_settings();
    settings.runtime.model_path = "/no/such/model";
    QVERIFY(message_of(settings, folder_.filePath("x")).contains("/no/such/model"));
  }

  void a_deadline_asks_for_a_stop() {
    JobControl control;
    {
      const Deadline never(0, control);
      const Deadline soon(0.05 / 60, control);
      QTRY_VERIFY(soon.passed());
      QVERIFY(control.stop_requested());
    }
    JobControl untouched;
    { const Deadline later(10, untouched); }  // ends at once with its scope
    QVERIFY(!untouched.stop_requested());
  }

  void searches_of_a_study_differ_only_in_what_they_are_named_for() {
    const StudySettings settings = study_settings(StudySize::full, kSmall);
    QCOMPARE(settings.seeds, 3);
    QVERIFY(settings.start_documents >= 16);
    QCOMPARE(study_settings(StudySize::quick, kSmall).seeds, 1);
    // No two uses share documents.
    std::set<std::uint64_t> seeds;
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
      for (const StudyDocuments use : {StudyDocuments::search, StudyDocuments::start, StudyDocuments::depths,
                                       StudyDocuments::training, StudyDocuments::texts})
        seeds.insert(document_seed(seed, use));
    QCOMPARE(seeds.size(), std::size_t(15));
  }
};

QTEST_GUILESS_MAIN(TestStudyRun)
#include "test_study_run.moc"
