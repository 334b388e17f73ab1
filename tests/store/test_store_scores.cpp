// Scores that are kept over all runs: the same bits come back, a run's step commits them with its state, and a hundred
// thousand of them are no burden.
#include <QtTest>

#include <bit>
#include <chrono>
#include <cstring>

#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

ScoreKey key_of(int number) {
  return {"model", "document", "factors " + std::to_string(number), "float32, cpu"};
}

KeptScore score_of(int number, double nll = 1.5, int tokens = 7) {
  KeptScore kept{key_of(number), {}, 0.25 + number};
  kept.score.nll = nll;
  kept.score.right = 3;
  kept.score.tokens = tokens;
  for (int k = 0; k < tokens; ++k) {
    kept.score.token_nll.push_back(float(number) / 3 + 0.1f * float(k));
    kept.score.predicted.push_back(number * 100 + k);
  }
  return kept;
}

template <class Number>
bool same_bits(const std::vector<Number>& a, const std::vector<Number>& b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(Number)) == 0);
}

bool same(const KeptScore& a, const KeptScore& b) {
  return a.key == b.key && std::bit_cast<std::int64_t>(a.score.nll) == std::bit_cast<std::int64_t>(b.score.nll) &&
         a.score.right == b.score.right && a.score.tokens == b.score.tokens && a.seconds == b.seconds &&
         same_bits(a.score.token_nll, b.score.token_nll) && same_bits(a.score.predicted, b.score.predicted);
}

}  // namespace

class TestStoreScores : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::string at(const char* name) const { return folder_.filePath(name).toStdString(); }

 private Q_SLOTS:
  void same_bits_come_back_data() {
    QTest::addColumn<double>("nll");
    QTest::newRow("plain") << 0.1 + 0.2;
    QTest::newRow("whole") << 3.0;
    QTest::newRow("minus zero") << -0.0;
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
    QTest::newRow("infinite") << kInfinity;
    QTest::newRow("minus infinite") << -kInfinity;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("another NaN") << std::bit_cast<double>(std::uint64_t(0xfff8'0000'0000'1234));
  }
  void same_bits_come_back() {
    QFETCH(double, nll);
    KeptScore kept = score_of(1, nll);
    kept.score.token_nll = {-0.0f,
                            0.1f,
                            std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(),
                            std::numeric_limits<float>::quiet_NaN(),
                            std::numeric_limits<float>::denorm_min(),
                            std::bit_cast<float>(0xffc0'0001u)};
    kept.score.predicted = {0, -1, 49151, std::numeric_limits<std::int32_t>::min(),
                            std::numeric_limits<std::int32_t>::max()};
    const std::string path = at(QTest::currentDataTag());
    RunStore::open(path)->keep_scores({kept});
    const auto found = RunStore::open(path)->find_score(kept.key);
    QVERIFY(found.has_value());
    QVERIFY(same(*found, kept));
  }

  void score_without_tokens() {
    const auto store = RunStore::open(":memory:");
    const KeptScore kept = score_of(1, 1, 0);
    store->keep_scores({kept});
    QVERIFY(same(store->find_score(kept.key).value(), kept));
  }

  // Each of the four texts decides, and where one ends and the next begins.
  void keys_are_told_apart() {
    const auto store = RunStore::open(":memory:");
    const KeptScore kept{{"ab", "c", "d", "e"}, score_of(1).score, 1};
    store->keep_scores({kept});
    QVERIFY(store->find_score(kept.key).has_value());
    for (const ScoreKey& other :
         {ScoreKey{"abc", "", "d", "e"}, ScoreKey{"a", "bc", "d", "e"}, ScoreKey{"ab", "c", "", "de"},
          ScoreKey{"ab", "c", "d", "E"}, ScoreKey{"ab", "x", "d", "e"}, ScoreKey{"ab", "c", "x", "e"}, ScoreKey{}})
      QVERIFY(!store->find_score(other).has_value());
  }

  void existing_scores_are_left_as_they_are() {
    const auto store = RunStore::open(at("existing.db"));
    store->keep_scores({score_of(1, 1.0), score_of(1, 2.0)});
    QCOMPARE(store->find_score(key_of(1))->score.nll, 1.0);
    store->keep_scores({score_of(1, 3.0), score_of(2, 4.0)});
    QCOMPARE(store->find_score(key_of(1))->score.nll, 1.0);
    QCOMPARE(store->find_score(key_of(2))->score.nll, 4.0);
    store->keep_scores({});
  }

  void a_step_commits_its_scores() {
    const std::string path = at("step.db");
    const auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    store->append(id, 1, candidate_of(0, 1), "state", {score_of(1), score_of(2)});
    const auto reader = RunStore::open_read_only(path);
    QVERIFY(same(reader->find_score(key_of(2)).value(), score_of(2)));
    QCOMPARE(reader->saved_state(id).value(), std::string("state"));
    // A step that is refused keeps nothing.
    QVERIFY(!refusal([&] { store->append(id + 1, 1, candidate_of(0, 1), "state", {score_of(3)}); }).isEmpty());
    QVERIFY(!store->find_score(key_of(3)).has_value());
  }

  void reading_only_finds_but_does_not_keep() {
    const std::string path = at("reading.db");
    RunStore::open(path)->keep_scores({score_of(1)});
    const auto reader = RunStore::open_read_only(path);
    QVERIFY(same(reader->find_score(key_of(1)).value(), score_of(1)));
    const QString text = refusal([&] { reader->keep_scores({score_of(2)}); });
    QVERIFY2(text.contains("reading only"), qPrintable(text));
  }

  void damaged_row_is_refused() {
    const std::string path = at("damaged.db");
    RunStore::open(path)->keep_scores({score_of(1)});
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    // The row's header says how long each blob is: the first 7 * 4 bytes, serial type 12 + 2 * 28 = 68.
    const auto header = bytes.indexOf(QByteArray("\x44\x44", 2));
    QVERIFY(header > 0);
    bytes[header] = char(0x42);
    QVERIFY(file.seek(0));
    file.write(bytes);
    file.close();
    const QString text = refusal([&] { RunStore::open(path)->find_score(key_of(1)); });
    QVERIFY2(text.contains("kept score"), qPrintable(text));
  }

  // Reported, not asserted.
  void a_hundred_thousand_scores() {
    constexpr int kRows = 100'000, kStep = 1000, kLookups = 20'000;
    const auto store = RunStore::open(at("many.db"));
    const auto seconds_of = [](auto&& action) {
      const auto start = std::chrono::steady_clock::now();
      action();
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const double writing = seconds_of([&] {
      for (int first = 0; first < kRows; first += kStep) {
        std::vector<KeptScore> scores;
        for (int k = first; k < first + kStep; ++k) scores.push_back(score_of(k));
        store->keep_scores(scores);
      }
    });
    int found = 0, missed = 0;
    const double hits = seconds_of([&] {
      for (int k = 0; k < kLookups; ++k) found += store->find_score(key_of(k * 7919 % kRows)).has_value();
    });
    const double misses = seconds_of([&] {
      for (int k = 0; k < kLookups; ++k) missed += !store->find_score(key_of(kRows + k)).has_value();
    });
    QCOMPARE(found, kLookups);
    QCOMPARE(missed, kLookups);
    QVERIFY(same(store->find_score(key_of(kRows - 1)).value(), score_of(kRows - 1)));
    qInfo("%d scores: %.1f us to keep one, %.1f us to find one, %.1f us to miss one, %.1f MB", kRows,
          1e6 * writing / kRows, 1e6 * hits / kLookups, 1e6 * misses / kLookups,
          1e-6 * double(QFileInfo(folder_.filePath("many.db")).size()));
  }
};

QTEST_GUILESS_MAIN(TestStoreScores)
#include "test_store_scores.moc"
