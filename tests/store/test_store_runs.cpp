// Runs and events: what goes in comes out, in order, and the summary follows.
#include <QtTest>

#include <atomic>
#include <thread>

#include "core/store/run_progress.h"
#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

class TestStoreRuns : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  int files_ = 0;
  std::string new_path() { return folder_.filePath(QString("workspace-%1.db").arg(++files_)).toStdString(); }

 private Q_SLOTS:
  void empty_workspace() {
    const auto path = new_path();
    const auto store = RunStore::open(path);
    QCOMPARE(store->path(), path);
    QVERIFY(!store->read_only());
    QVERIFY(store->runs().empty());
    QVERIFY(QString::fromStdString(store_library_version()).startsWith("SQLite 3."));
  }

  void record_comes_back_data() {
    QTest::addColumn<QString>("where");
    QTest::newRow("file") << "file";
    QTest::newRow("reopened") << "reopened";
    QTest::newRow("memory") << "memory";
  }
  void record_comes_back() {
    QFETCH(QString, where);
    const std::string path = where == "memory" ? ":memory:" : new_path();
    auto store = RunStore::open(path);
    RunRecord record = record_of(search_spec(), "search – 4×");
    record.summary.tags = "a b";
    record.summary.starred = true;
    const RunId id = store->begin_run(record);
    const RunId second = store->begin_run(record_of(needle_spec()));
    QCOMPARE(id, RunId(1));
    if (where == "reopened") {
      store.reset();
      store = RunStore::open(path);
    }
    const RunRecord back = store->run(id);
    QCOMPARE(to_json(back.spec).dump(), to_json(record.spec).dump());
    QVERIFY(std::get<SearchSpec>(back.spec).settings == search_spec().settings);
    QCOMPARE(back.environment, record.environment);
    QCOMPARE(back.summary.name, record.summary.name);
    QCOMPARE(back.summary.kind, std::string("search"));
    QCOMPARE(back.summary.state, std::string("running"));
    QCOMPARE(back.summary.model, std::string("SmolLM2"));
    QCOMPARE(back.summary.model_hash, std::string("abc123"));
    QCOMPARE(back.summary.method, std::string("longrope2"));
    QCOMPARE(back.summary.target, std::int64_t(16384));
    QCOMPARE(back.summary.seed, std::uint64_t(0xffffffffffffffff));
    QCOMPARE(back.summary.started.size(), std::string("2026-11-23T09:00:00Z").size());
    QVERIFY(back.summary.finished.empty() && back.summary.error.empty() && back.summary.document_hash.empty());
    QVERIFY(!back.summary.best && back.summary.sparkline.empty() && back.summary.seconds == 0);
    QVERIFY(back.summary.starred && !back.summary.archived && back.summary.tags == "a b");
    QCOMPARE(store->run(second).summary.kind, std::string("needle"));
    QCOMPARE(to_json(store->run(second).spec).dump(), to_json(ExperimentSpec(needle_spec())).dump());
    QCOMPARE(store->runs().size(), std::size_t(2));
    QCOMPARE(store->runs().front().id, id);
  }

  void every_event_comes_back() {
    const auto path = new_path();
    auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    const RunId other = store->begin_run(record_of(needle_spec()));
    const auto bodies = every_kind();
    for (std::size_t k = 0; k < bodies.size(); ++k) {
      QCOMPARE(store->append(id, 0.1 * double(k), bodies[k]), std::int64_t(k + 1));
      QCOMPARE(store->append(other, 1, Note{Note::Level::info, "beside it"}), std::int64_t(k + 1));
    }
    for (int round = 0; round < 2; ++round) {
      const auto events = store->events(id);
      QCOMPARE(events.size(), bodies.size());
      for (std::size_t k = 0; k < bodies.size(); ++k) {
        QCOMPARE(events[k].sequence, std::int64_t(k + 1));
        QCOMPARE(events[k].seconds, 0.1 * double(k));
        QCOMPARE(events[k].body.index(), bodies[k].index());
        QCOMPARE(text_of(events[k].body), text_of(bodies[k]));
      }
      const auto rest = store->events(id, 7);
      QCOMPARE(rest.size(), bodies.size() - 7);
      QCOMPARE(rest.front().sequence, std::int64_t(8));
      QVERIFY(store->events(id, 1000).empty());
      // Values, not only their text.
      const auto& candidate = std::get<CandidateEvaluated>(events[1].body);
      QVERIFY(candidate.factors == split_factors());
      QCOMPARE(candidate.evaluation.seconds, 1.0 / 3);
      QCOMPARE(candidate.evaluation.documents[1].token_nll, evaluation_of(1.5).documents[1].token_nll);
      QVERIFY(std::isinf(std::get<CandidateEvaluated>(events[2].body).evaluation.nll));
      QVERIFY(std::isinf(std::get<BaselineEvaluated>(events[0].body).evaluation.nll_low));
      QCOMPARE(std::get<CellScored>(events[5].body).predicted, cell_of(1, 2048, 0.5, 7).predicted);
      store.reset();
      store = RunStore::open(path);
    }
    // Numbering goes on in the reopened store.
    QCOMPARE(store->append(id, 9, Note{Note::Level::info, "later"}), std::int64_t(bodies.size() + 1));
  }

  void states_follow_the_events() {
    const auto store = RunStore::open(new_path());
    const RunId id = store->begin_run(record_of(search_spec()));
    const auto state = [&] { return store->run(id).summary.state; };
    store->append(id, 1, StateChanged{"paused", ""});
    QCOMPARE(state(), std::string("paused"));
    QVERIFY(store->run(id).summary.finished.empty());
    store->append(id, 2, StateChanged{"failed", "out of memory"});
    QCOMPARE(state(), std::string("failed"));
    QCOMPARE(store->run(id).summary.error, std::string("out of memory"));
    QVERIFY(!store->run(id).summary.finished.empty());
    store->continue_run(id);
    QCOMPARE(state(), std::string("running"));
    QVERIFY(store->run(id).summary.error.empty() && store->run(id).summary.finished.empty());
    const QString twice = refusal([&] { store->continue_run(id); });
    QVERIFY2(twice.contains("running in process " + QString::number(QCoreApplication::applicationPid())),
             qPrintable(twice));
    store->append(id, 3, StateChanged{"stopped", ""});
    QCOMPARE(state(), std::string("stopped"));
    store->continue_run(id);
    store->append(id, 4.5, StateChanged{"finished", ""});
    QCOMPARE(state(), std::string("finished"));
    QCOMPARE(store->run(id).summary.seconds, 4.5);
    QVERIFY(refusal([&] { store->continue_run(id); }).contains("finished"));
  }

  void best_and_sparkline_of_a_search() {
    const auto path = new_path();
    auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    const auto best = [&] { return store->run(id).summary.best; };
    store->append(id, 1, BaselineEvaluated{split_factors(), evaluation_of(0.1)});
    QVERIFY(!best());
    CandidateEvaluated candidate = candidate_of(0, 2);
    store->append(id, 2, candidate);
    QCOMPARE(*best(), std::exp(2.0));
    candidate.stopped_early = true;
    candidate.evaluation = evaluation_of(0.5);
    store->append(id, 3, candidate);
    candidate.stopped_early = false;
    candidate.evaluation.error = "failed";
    store->append(id, 4, candidate);
    QCOMPARE(*best(), std::exp(2.0));
    store->append(id, 5, GenerationDone{0, 2, 2, {0}});
    store->append(id, 6, candidate_of(3, 1, 1));
    store.reset();
    store = RunStore::open(path);  // as a resumed run does: the figures come from the events
    store->append(id, 7, candidate_of(4, 3, 1));
    store->append(id, 8, GenerationDone{1, 1, 2, {3}});
    QCOMPARE(*best(), std::exp(1.0));
    QCOMPARE(store->run(id).summary.sparkline, (std::vector<float>{float(std::exp(2.0)), float(std::exp(1.0))}));
    QCOMPARE(store->runs().front().sparkline.size(), std::size_t(2));
    store->append(id, 3, Note{});  // seconds never go back
    QCOMPARE(store->run(id).summary.seconds, 8.0);
  }

  void best_and_sparkline_of_a_needle_test() {
    const auto store = RunStore::open(new_path());
    const RunId id = store->begin_run(record_of(needle_spec()));
    store->append(id, 1, cell_of(0, 1024, 0, 7));  // not the last set
    QVERIFY(!store->run(id).summary.best);
    store->append(id, 2, cell_of(1, 2048, 0.5, 0));
    store->append(id, 3, cell_of(1, 1024, 1, 7));
    store->append(id, 4, cell_of(1, 1024, 0, 3));
    QCOMPARE(*store->run(id).summary.best, 10.0 / 21);
    QCOMPARE(store->run(id).summary.sparkline, (std::vector<float>{3.f / 7, 1, 0}));
    store->append(id, 5, cell_of(1, 1024, 0, 7));  // recorded again
    QCOMPARE(*store->run(id).summary.best, 14.0 / 21);
  }

  void best_and_sparkline_of_a_ruler_run() {
    const auto store = RunStore::open(new_path());
    RulerSpec spec;
    spec.tasks = {"vt", "cwe"};
    spec.lengths = {1024, 2048};
    spec.samples = 2;
    spec.factor_sets = {split_factors(), split_factors()};
    const RunId id = store->begin_run(record_of(spec));
    const auto append = [&](int set, const char* task, std::int64_t length, std::uint64_t index, double score) {
      RulerScored sample;
      sample.factor_set = set;
      sample.task = task;
      sample.length = length;
      sample.index = index;
      sample.score = score;
      store->append(id, 1, sample);
    };
    append(0, "vt", 1024, 0, 1);  // not the last set
    QVERIFY(!store->run(id).summary.best);
    append(1, "vt", 1024, 0, 1);
    append(1, "vt", 1024, 1, 0.5);
    append(1, "cwe", 1024, 0, 0.25);
    QCOMPARE(*store->run(id).summary.best, 0.5);  // of the tasks' means, 0.75 and 0.25
    append(1, "vt", 2048, 0, 0);
    QCOMPARE(*store->run(id).summary.best, 0.0);
    QCOMPARE(store->run(id).summary.sparkline, (std::vector<float>{0.5f, 0}));
  }

  void sparklines_as_text() {
    const std::vector<float> values{1.5f, 0.1f, 3e-20f, 1e30f, std::numeric_limits<float>::infinity(), -0.25f};
    QCOMPARE(sparkline_from_text(sparkline_text(values)), values);
    QVERIFY(sparkline_from_text("").empty());
    QCOMPARE(sparkline_from_text("1 x 2,3"), (std::vector<float>{1, 2, 3}));
  }

  void saved_states() {
    const auto path = new_path();
    auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    QVERIFY(!store->saved_state(id));
    store->append(id, 1, candidate_of(0, 1), "{\"first\": 1}");
    store->append(id, 2, candidate_of(1, 1));
    QCOMPARE(*store->saved_state(id), std::string("{\"first\": 1}"));
    const std::string large(2'000'000, 'x');
    store->append(id, 3, candidate_of(2, 1), large);
    store.reset();
    QCOMPARE(*RunStore::open(path)->saved_state(id), large);
  }

  void labels_and_document_hash() {
    const auto path = new_path();
    auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    store->append(id, 2, candidate_of(0, 1));
    store->set_document_hash(id, "d0c");
    RunSummary labels = store->run(id).summary;
    labels.name = "renamed '; DROP TABLE runs; --";
    labels.tags = "paper";
    labels.note = "line\nline";
    labels.starred = labels.archived = true;
    labels.state = "finished";  // not a label: must not be taken
    labels.best = -1;
    labels.kind = "needle";
    store->update_labels(labels);
    store.reset();
    store = RunStore::open(path);
    const RunSummary back = store->run(id).summary;
    QCOMPARE(back.name, labels.name);
    QCOMPARE(back.tags, labels.tags);
    QCOMPARE(back.note, labels.note);
    QVERIFY(back.starred && back.archived);
    QCOMPARE(back.state, std::string("running"));
    QCOMPARE(*back.best, std::exp(1.0));
    QCOMPARE(back.kind, std::string("search"));
    QCOMPARE(back.document_hash, std::string("d0c"));
  }

  void tells_which_runs_changed() {
    const auto path = new_path();
    const auto store = RunStore::open(path);
    std::vector<RunId> ids;
    for (int i = 0; i < 3; ++i) {
      ids.push_back(store->begin_run(record_of(search_spec())));
      store->append(ids.back(), 1, StateChanged{"finished", ""});
    }
    const auto changed = [&](std::int64_t since) {
      QList<RunId> found;
      for (const RunSummary& run : store->runs_since(since).runs) found << run.id;
      return found;
    };
    QCOMPARE(changed(0).size(), 3);
    std::int64_t since = store->runs_since(0).revision;
    QVERIFY(changed(since).isEmpty());
    RunSummary labels = store->run(ids[1]).summary;
    labels.note = "changed";
    RunStore::open(path)->update_labels(labels);  // as another window does
    QCOMPARE(changed(since), QList<RunId>{ids[1]});
    since = store->runs_since(since).revision;
    QVERIFY(changed(since).isEmpty());
    const RunId live = store->begin_run(record_of(search_spec()));
    since = store->runs_since(since).revision;
    QCOMPARE(changed(since), QList<RunId>{live});  // at work: always
  }

  void labels_of_several_runs_are_written_together() {
    const auto store = RunStore::open(new_path());
    RunSummary first = store->run(store->begin_run(record_of(search_spec()))).summary, missing = first;
    first.note = "changed";
    missing.id = 77;
    QVERIFY(refusal([&] { store->update_labels(std::vector<RunSummary>{first, missing}); }).contains("no run 77"));
    QCOMPARE(store->run(first.id).summary.note, std::string());
  }

  void unknown_runs_are_named() {
    const auto store = RunStore::open(new_path());
    RunSummary labels;
    labels.id = 77;
    QVERIFY(refusal([&] { store->run(77); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->events(77); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->saved_state(77); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->append(77, 1, Note{}); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->continue_run(77); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->set_document_hash(77, "x"); }).contains("no run 77"));
    QVERIFY(refusal([&] { store->update_labels(labels); }).contains("no run 77"));
  }

  // A writer and three readers of one store, and one of another store on the same file, all at once.
  void readers_run_beside_the_writer() {
    const auto path = new_path();
    const auto store = RunStore::open(path);
    const auto outside = RunStore::open_read_only(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    constexpr int count = 150;
    std::atomic<bool> done{false};
    std::atomic<int> problems{0}, readings{0};
    const auto reader = [&](const RunReader& from) {
      std::int64_t seen = 0;
      while (!done || seen < count) {
        try {
          const auto events = from.events(id, seen);
          for (const Event& event : events)
            if (event.sequence != ++seen) ++problems;
          const RunSummary summary = from.run(id).summary;
          if (summary.state != "running" || from.runs().size() != 1) ++problems;
        } catch (const std::exception& error) {
          qWarning("%s", error.what());
          ++problems;
          return;
        }
        ++readings;
      }
    };
    std::vector<std::thread> threads;
    for (int k = 0; k < 3; ++k) threads.emplace_back(reader, std::cref(*store));
    threads.emplace_back(reader, std::cref(*outside));
    for (int k = 0; k < count; ++k) store->append(id, k, candidate_of(k, 5 - 0.01 * k), "state " + std::to_string(k));
    done = true;
    for (auto& thread : threads) thread.join();
    QCOMPARE(problems.load(), 0);
    QVERIFY(readings > 4);
    QCOMPARE(outside->events(id).size(), std::size_t(count));
  }

  // Two stores write to one file in turn, as two processes do: no number is given twice.
  void two_writers_share_a_file() {
    const auto path = new_path();
    const auto first = RunStore::open(path), second = RunStore::open(path);
    const RunId id = first->begin_run(record_of(search_spec()));
    for (int k = 0; k < 6; ++k)  // strictly in turn: each has to see what the other appended
      QCOMPARE((k % 2 ? second : first)->append(id, k, candidate_of(1000 + k, 4)), std::int64_t(k + 1));
    std::atomic<int> problems{0};
    const auto write = [&](RunStore& store, int from) {
      try {
        for (int k = 0; k < 40; ++k) store.append(id, k, candidate_of(from + k, 2 + 0.01 * (from + k)));
      } catch (const std::exception& error) {
        qWarning("%s", error.what());
        ++problems;
      }
    };
    std::thread one(write, std::ref(*first), 0), two(write, std::ref(*second), 100);
    one.join();
    two.join();
    QCOMPARE(problems.load(), 0);
    const auto events = first->events(id);
    QCOMPARE(events.size(), std::size_t(86));
    for (std::size_t k = 0; k < 86; ++k) QCOMPARE(events[k].sequence, std::int64_t(k + 1));
    QCOMPARE(*second->run(id).summary.best, std::exp(2.0));
  }
};

QTEST_GUILESS_MAIN(TestStoreRuns)
#include "test_store_runs.moc"
