// Which searches ask the same question, and are pooled.
#include <QtTest>

#include "core/values/search_repeats.h"

using namespace ropewalk;

namespace {

RunRecord search_of(RunId id, std::uint64_t seed) {
  RunRecord record;
  RunSummary& summary = record.summary;
  summary.id = id;
  summary.kind = "search";
  summary.state = "finished";
  summary.model_hash = "model";
  summary.document_hash = "documents of " + std::to_string(seed);
  summary.target = 2048;
  summary.seed = seed;
  SearchSpec spec;
  spec.target = 2048;
  spec.documents.seed = spec.settings.seed = seed;
  spec.settings.evaluation_limit = std::int64_t(100 * seed);
  record.spec = spec;
  return record;
}

class Runs : public RunReader {
 public:
  std::vector<RunRecord> records;
  std::vector<RunSummary> runs() const override {
    std::vector<RunSummary> all;
    for (const RunRecord& one : records) all.push_back(one.summary);
    return all;
  }
  RunRecord run(RunId id) const override { return records.at(std::size_t(id - 1)); }
  std::vector<Event> events(RunId id, std::int64_t) const override {
    CandidateEvaluated candidate;
    candidate.id = 10 * id;
    return {Event{1, 0, candidate}};
  }
};

}  // namespace

class TestSearchRepeats : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void seeds_and_limits_may_differ() { QVERIFY(is_repeat(search_of(1, 1), search_of(2, 2))); }

  void nothing_else_may() {
    const RunRecord first = search_of(1, 1);
    const std::vector<std::function<void(RunRecord&, SearchSpec&)>> changes{
        [](RunRecord& r, SearchSpec&) { r.summary.model_hash = "other"; },
        [](RunRecord&, SearchSpec& s) { s.target = 4096; },
        [](RunRecord&, SearchSpec& s) { s.guide = SearchGuide::plain; },
        [](RunRecord&, SearchSpec& s) { s.document_count = 11; },
        [](RunRecord&, SearchSpec& s) { s.documents.random_depth = true; },
        [](RunRecord&, SearchSpec& s) { s.documents.needle_template = "key_value"; },
        [](RunRecord&, SearchSpec& s) { s.settings.lower = LowerPart::free; },
        [](RunRecord&, SearchSpec& s) { s.settings.fixed_critical_dimension = 12; },
        [](RunRecord&, SearchSpec& s) { s.settings.racing.on = true; },
        [](RunRecord&, SearchSpec& s) { s.runtime.dtype = ModelType::float32; },
        [](RunRecord&, SearchSpec& s) { s.runtime.trained_context = 512; },
        [](RunRecord&, SearchSpec& s) { s.starts.push_back({}); },
        [](RunRecord& r, SearchSpec&) { r.spec = NeedleSpec(); },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
      RunRecord other = search_of(2, 2);
      SearchSpec spec = std::get<SearchSpec>(other.spec);
      other.spec = spec;
      changes[i](other, spec);
      if (std::holds_alternative<SearchSpec>(other.spec)) other.spec = spec;
      QVERIFY2(!is_repeat(first, other), std::to_string(i).c_str());
    }
  }

  void finished_ones_of_a_workspace_are_read_newest_first() {
    Runs runs;
    for (RunId id = 1; id <= 6; ++id) runs.records.push_back(search_of(id, std::uint64_t(id)));
    runs.records[1].summary.state = "stopped";
    runs.records[2].summary.archived = true;
    std::get<SearchSpec>(runs.records[3].spec).document_count = 3;
    const auto repeats = search_repeats(runs, 1);
    QCOMPARE(repeats.size(), std::size_t(2));
    QCOMPARE(repeats[0].run, RunId(6));
    QCOMPARE(repeats[1].run, RunId(5));
    QCOMPARE(repeats[1].seed, std::uint64_t(5));
    QCOMPARE(repeats[1].documents, std::string("documents of 5"));
    QCOMPARE(repeats[1].history->candidates().front().id, std::int64_t(50));
    QCOMPARE(search_repeats(runs, 1, 1).size(), std::size_t(1));
    runs.records[4].summary.seed = 6;  // run 5 is run 6 again
    QCOMPARE(search_repeats(runs, 1).size(), std::size_t(1));
    runs.records[5].summary.seed = 1;  // and run 6 is run 1 again
    QCOMPARE(search_repeats(runs, 1).front().run, RunId(5));
    runs.records[0].spec = NeedleSpec();
    QVERIFY(search_repeats(runs, 1).empty());
  }
};

QTEST_GUILESS_MAIN(TestSearchRepeats)
#include "test_search_repeats.moc"
