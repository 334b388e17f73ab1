// Attention as a run: what it records, resuming layer by layer, refusals.
#include <QTest>
#include <cmath>
#include <functional>

#include "core/experiment/attention_job.h"
#include "core/values/attention_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

AttentionSpec attention_spec() {
  AttentionSpec spec;
  spec.runtime = runtime();
  spec.documents.seed = 3;
  spec.length = 640;
  spec.depth = 0.5;
  spec.index = 1;
  const RopeDescription rope{64, 10000, 256};
  spec.factor_sets = {make_factors("none", rope, 640), make_factors("yarn", rope, 640)};
  spec.queries = 12;
  spec.distances = 16;
  spec.places = 8;
  return spec;
}

AttentionHistory history_of(const RunStore& store, RunId run) {
  AttentionHistory history(std::get<AttentionSpec>(store.run(run).spec));
  for (const Event& event : store.events(run)) history.add(event);
  return history;
}

bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}
bool same(const AttentionHead& a, const AttentionHead& b) {
  return same(a.mean, b.mean) && same(a.low_quartile, b.low_quartile) && same(a.median, b.median) &&
         same(a.high_quartile, b.high_quartile) && same(a.pair_share, b.pair_share) && same(a.along, b.along) &&
         a.on_needle == b.on_needle;
}

QString message_of(const std::function<void()>& f) {
  try {
    f();
  } catch (const BadInput& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

}  // namespace

class TestAttentionRun : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void records_each_layer_of_each_set() {
    const auto store = folder_.new_store();
    JobControl control;
    const RunId id = run(attention_spec(), *store, control).run;
    const RunRecord record = store->run(id);
    QCOMPARE(record.summary.kind, std::string("attention"));
    QCOMPARE(record.summary.state, std::string("finished"));
    const AttentionHistory history = history_of(*store, id);
    QCOMPARE(history.layers(), (std::vector<int>{0, 1}));
    QCOMPARE(history.measured_layers(), 4);
    QCOMPARE(history.heads(), 1);
    for (int set = 0; set < 2; ++set)
      for (const int layer : history.layers()) {
        const AttentionMeasured& measured = *history.measured(set, layer);
        QCOMPARE(measured.document_hash, record.summary.document_hash);
        QCOMPARE(measured.distance_edges.size(), std::size_t(17));
        const AttentionHead& head = measured.heads.at(0);
        QCOMPARE(head.mean.size(), std::size_t(16));
        QCOMPARE(head.pair_share.size(), std::size_t(32));
        QCOMPARE(head.along.size(), std::size_t(8));
        QVERIFY(measured.needle_end > measured.needle_begin && measured.needle_end < 640);
        for (std::size_t bin = 0; bin < head.mean.size(); ++bin)
          if (!std::isnan(head.mean[bin]))
            QVERIFY(head.low_quartile[bin] <= head.median[bin] && head.median[bin] <= head.high_quartile[bin]);
      }
    // Other factors, other attention: in the first layer too, whose input is the same.
    QVERIFY(!same(history.head(0, 0, 0).mean, history.head(1, 0, 0).mean));
  }

  void a_stopped_run_resumes_to_the_same_layers_data() {
    QTest::addColumn<int>("stop_after");
    for (int events : {1, 2, 3, 4}) QTest::addRow("after %d events", events) << events;
  }
  void a_stopped_run_resumes_to_the_same_layers() {
    QFETCH(int, stop_after);
    const auto store = folder_.new_store();
    JobControl whole_control;
    const AttentionHistory whole = history_of(*store, run(attention_spec(), *store, whole_control).run);
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(attention_spec(), *store, control, stop_after), Stopped);
    QVERIFY(history_of(*store, 2).measured_layers() < 4);
    ModelCache models;
    JobControl resumed;
    std::vector<Progress> progress;
    RunSinks sinks;
    sinks.progress = [&](const Progress& step) { progress.push_back(step); };
    resume_experiment(2, *store, models, resumed, sinks);
    QCOMPARE(store->run(2).summary.state, std::string("finished"));
    const AttentionHistory history = history_of(*store, 2);
    QCOMPARE(history.measured_layers(), 4);
    int measured = 0;
    for (const Event& event : store->events(2)) measured += std::holds_alternative<AttentionMeasured>(event.body);
    QCOMPARE(measured, 4);  // none twice
    for (int set = 0; set < 2; ++set)
      for (int layer = 0; layer < 2; ++layer) QVERIFY(same(history.head(set, layer, 0), whole.head(set, layer, 0)));
    QCOMPARE(progress.back().what, std::string("Layers"));
    QCOMPARE(progress.back().done, progress.back().total);
  }

  void one_layer_equals_that_layer_of_all() {
    const auto store = folder_.new_store();
    AttentionSpec spec = attention_spec();
    JobControl control;
    const AttentionHistory whole = history_of(*store, run(spec, *store, control).run);
    spec.layers = {1};
    const AttentionHistory one = history_of(*store, run(spec, *store, control).run);
    QCOMPARE(one.layers(), std::vector<int>{1});
    QVERIFY(same(one.head(1, 1, 0), whole.head(1, 1, 0)));
  }

  void refusals_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("says");
    QTest::newRow("length") << "length"
                            << "at least 1";
    QTest::newRow("too short") << "short"
                               << "too short";
    QTest::newRow("layer") << "layer"
                           << "0 to 1, which 2";
    QTest::newRow("layers twice") << "twice"
                                  << "place 2";
    QTest::newRow("no set") << "no set"
                            << "factor_sets";
    QTest::newRow("other model") << "other"
                                 << "rotary_dim 32";
    QTest::newRow("index") << "index"
                           << "Document 10000";
  }
  void refusals() {
    QFETCH(QString, rule);
    QFETCH(QString, says);
    AttentionSpec spec = attention_spec();
    if (rule == "length") spec.length = 0;
    if (rule == "short") spec.length = 40;
    if (rule == "layer") spec.layers = {0, 2};
    if (rule == "twice") spec.layers = {1, 1};
    if (rule == "no set") spec.factor_sets.clear();
    if (rule == "other") spec.factor_sets = {make_factors("none", RopeDescription{32, 10000, 256}, 640)};
    if (rule == "index") spec.index = 10000;
    const auto store = folder_.new_store();
    JobControl control;
    const QString message = message_of([&] { run(spec, *store, control); });
    QVERIFY2(message.contains(says), qPrintable(message));
  }
};

QTEST_GUILESS_MAIN(TestAttentionRun)
#include "test_attention_run.moc"
