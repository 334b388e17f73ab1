// A process that dies, and a disk that fills up: everything that append() acknowledged is there afterwards.
#include <QtTest>

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/process.h"
#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

// Runs `action` in a child process and gives what it wrote to the pipe, line by line, until it ended in whatever way.
struct Child {
  pid_t pid = 0;
  int channel = -1;

  explicit Child(const std::function<void(int)>& action) {
    int ends[2];
    if (pipe(ends) != 0) qFatal("no pipe");
    pid = fork();
    if (pid == 0) {
      close(ends[0]);
      try {
        action(ends[1]);
      } catch (const std::exception& error) {
        dprintf(ends[1], "exception %s\n", error.what());
      }
      _exit(0);
    }
    close(ends[1]);
    channel = ends[0];
  }
  ~Child() {
    close(channel);
    if (pid > 0) {
      kill(pid, SIGKILL);
      waitpid(pid, nullptr, 0);
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  QByteArray line() const {
    QByteArray text;
    for (char character; read(channel, &character, 1) == 1 && character != '\n';) text += character;
    return text;
  }
  int wait_for_end() {
    int status = 0;
    waitpid(pid, &status, 0);
    pid = 0;
    return status;
  }
};

}  // namespace

class TestStoreCrash : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::string at(const char* name) const { return folder_.filePath(name).toStdString(); }

 private Q_SLOTS:
  void killed_process_data() {
    QTest::addColumn<int>("after");
    for (const int after : {0, 1, 7, 60}) QTest::addRow("after %d events", after) << after;
  }
  void killed_process() {
    QFETCH(int, after);
    const std::string path = at(QTest::currentDataTag());
    Child child([&](int out) {
      const auto store = RunStore::open(path);
      const RunId id = store->begin_run(record_of(search_spec()));
      dprintf(out, "%lld\n", static_cast<long long>(id));
      for (int k = 0;; ++k) {
        const auto sequence = store->append(id, k, candidate_of(k, 3 - 0.001 * k), "state " + std::to_string(k));
        dprintf(out, "%lld\n", static_cast<long long>(sequence));
      }
    });
    const RunId id = child.line().toLongLong();
    std::int64_t acknowledged = 0;
    for (int k = 0; k < after; ++k) acknowledged = child.line().toLongLong();
    QCOMPARE(acknowledged, std::int64_t(after));
    {
      // While the other process lives its run is running, and nobody else may go on with it.
      const auto store = RunStore::open(path);
      QCOMPARE(store->run(id).summary.state, std::string("running"));
      QVERIFY(refusal([&] { store->continue_run(id); }).contains(QString::number(child.pid)));
    }
    kill(child.pid, SIGKILL);
    for (QByteArray line; !(line = child.line()).isEmpty();) acknowledged = line.toLongLong();
    {
      const auto store = RunStore::open(path);  // the child is a zombie now: that is no running process
      QTRY_COMPARE(store->run(id).summary.state, std::string("interrupted"));
    }
    child.wait_for_end();

    const auto reader = RunStore::open_read_only(path);
    QCOMPARE(reader->run(id).summary.state, std::string("interrupted"));
    QCOMPARE(reader->runs().front().state, std::string("interrupted"));
    const auto store = RunStore::open(path);
    const auto events = store->events(id);
    const auto stored = std::int64_t(events.size());
    // What was in work when the process died may be there too, but nothing that was acknowledged may lack.
    QVERIFY2(stored == acknowledged || stored == acknowledged + 1,
             qPrintable(QString("%1 of %2").arg(stored).arg(acknowledged)));
    for (std::int64_t k = 0; k < stored; ++k) {
      QCOMPARE(events[std::size_t(k)].sequence, k + 1);
      QCOMPARE(text_of(events[std::size_t(k)].body), text_of(candidate_of(k, 3 - 0.001 * double(k))));
    }
    if (stored > 0) {
      QCOMPARE(*store->saved_state(id), "state " + std::to_string(stored - 1));
      QCOMPARE(*store->run(id).summary.best, perplexity(candidate_of(0, 3 - 0.001 * double(stored - 1)).evaluation));
    }
    store->continue_run(id);
    QCOMPARE(store->run(id).summary.state, std::string("running"));
    QCOMPARE(reader->run(id).summary.state, std::string("running"));
    QCOMPARE(store->append(id, 1000, Note{}), stored + 1);
  }

  // What a running process goes on to record stays, whoever opens and closes its workspace meanwhile.
  void another_process_opens_and_closes() {
    const std::string path = at("opened-by-others");
    const QString go_on = folder_.filePath("go-on");
    Child child([&](int out) {
      const auto store = RunStore::open(path);
      const RunId id = store->begin_run(record_of(search_spec()));
      store->append(id, 0, Note{});
      // As a window and a search do: the same workspace seen through several connections and stores.
      dprintf(out, "%d\n", int(store->events(id).size() + RunStore::open_read_only(path)->events(id).size()));
      while (!QFileInfo::exists(go_on)) usleep(1000);
      for (int k = 1; k < 50; ++k) store->append(id, k, candidate_of(k, 2));
      dprintf(out, "%d\n", int(store->events(id).size()));
      raise(SIGKILL);
    });
    QCOMPARE(child.line().toInt(), 2);
    QCOMPARE(RunStore::open(path)->events(1).size(), std::size_t(1));  // and closes it
    QVERIFY(QFile(go_on).open(QIODevice::WriteOnly));
    QCOMPARE(child.line().toInt(), 50);
    QCOMPARE(RunStore::open_read_only(path)->events(1).size(), std::size_t(50));
    child.wait_for_end();
    QCOMPARE(RunStore::open(path)->events(1).size(), std::size_t(50));
  }

  // Killed while it records: each step's event, state and scores are all there or not at all.
  void killed_in_between_data() {
    QTest::addColumn<int>("microseconds");
    for (int k = 0; k < 12; ++k) QTest::addRow("after %d us", 1700 * k) << 1700 * k;
  }
  void killed_in_between() {
    QFETCH(int, microseconds);
    constexpr int kScores = 20;  // of each step
    const auto score_of = [](int step, int number) {
      KeptScore kept{{"model", "document " + std::to_string(number), "factors " + std::to_string(step), "cpu"}, {}, 1};
      kept.score = evaluation_of(step).documents[0];
      return kept;
    };
    const std::string path = at(qPrintable(QString("between-%1.db").arg(microseconds)));
    Child child([&](int out) {
      const auto store = RunStore::open(path);
      const RunId id = store->begin_run(record_of(search_spec()));
      for (int step = 0;; ++step) {
        std::vector<KeptScore> scores;
        for (int number = 0; number < kScores; ++number) scores.push_back(score_of(step, number));
        store->append(id, step, candidate_of(step, 1), std::to_string(step), scores);
        dprintf(out, "%d\n", step);
      }
    });
    int acknowledged = child.line().toInt();
    usleep(useconds_t(microseconds));
    kill(child.pid, SIGKILL);
    for (QByteArray line; !(line = child.line()).isEmpty();) acknowledged = line.toInt();
    child.wait_for_end();

    const auto store = RunStore::open(path);
    const int steps = int(store->events(1).size());
    QVERIFY(steps == acknowledged + 1 || steps == acknowledged + 2);
    QCOMPARE(store->saved_state(1).value(), std::to_string(steps - 1));
    for (int step = 0; step < steps + 2; ++step)
      for (int number = 0; number < kScores; ++number) {
        const auto found = store->find_score(score_of(step, number).key);
        QCOMPARE(found.has_value(), step < steps);
        if (found) QCOMPARE(found->score.nll, score_of(step, number).score.nll);
      }
  }

  void process_marks() {
    QVERIFY(is_alive(this_process()));
    QVERIFY(this_process().start > 0);
    ProcessMark reused = this_process();  // the pid is given to a later process
    ++reused.start;
    QVERIFY(!is_alive(reused));
    QVERIFY(!is_alive({}));
    QVERIFY(!is_alive({-1, 0}));
    QVERIFY(is_alive({1, 0}));
    Child child([](int) { pause(); });
    QVERIFY(is_alive({child.pid, 0}));
    kill(child.pid, SIGKILL);
    QTRY_VERIFY(!is_alive({child.pid, 0}));
  }

  // Writing past the limit fails as on a full disk. The run keeps what was acknowledged, and goes on in the same
  // process once there is space.
  void disk_full() {
    const std::string path = at("full.db");
    Child child([&](int out) {
      const auto store = RunStore::open(path);
      const RunId id = store->begin_run(record_of(search_spec()));
      signal(SIGXFSZ, SIG_IGN);
      rlimit limit{};
      getrlimit(RLIMIT_FSIZE, &limit);
      const rlim_t before = limit.rlim_cur;
      limit.rlim_cur = 300'000;
      setrlimit(RLIMIT_FSIZE, &limit);
      std::int64_t acknowledged = 0;
      const QString failure = refusal(
          [&] {
            for (int k = 0; k < 1000; ++k) acknowledged = store->append(id, k, candidate_of(k, 3), "state");
          },
          ErrorKind::failed);
      dprintf(out, "%lld\n%s\n", static_cast<long long>(acknowledged), failure.toUtf8().constData());
      // The end cannot be recorded either: the run counts as interrupted, also in the process that had it.
      const QString end = refusal(
          [&] {
            store->append(id, 1001, StateChanged{"failed", failure.toStdString()});
          },
          ErrorKind::failed);
      dprintf(out, "%s %s\n", end.isEmpty() ? "recorded" : "refused", store->run(id).summary.state.c_str());
      dprintf(out, "%zu\n", store->events(id).size());
      limit.rlim_cur = before;
      setrlimit(RLIMIT_FSIZE, &limit);
      store->continue_run(id);
      dprintf(out, "%s\n", store->run(id).summary.state.c_str());
      dprintf(out, "%lld\n", static_cast<long long>(store->append(id, 2000, Note{Note::Level::info, "space again"})));
      _exit(0);  // without closing anything
    });
    const auto acknowledged = child.line().toLongLong();
    QVERIFY(acknowledged > 5 && acknowledged < 1000);
    const QString failure = QString::fromUtf8(child.line());
    for (const char* part : {"full.db", "What was recorded before is kept", "space"})
      QVERIFY2(failure.contains(part), qPrintable(failure));
    QCOMPARE(child.line(), QByteArray("refused interrupted"));
    QCOMPARE(child.line().toLongLong(), acknowledged);
    QCOMPARE(child.line(), QByteArray("running"));
    QCOMPARE(child.line().toLongLong(), acknowledged + 1);
    child.wait_for_end();
    const auto store = RunStore::open(path);
    const auto events = store->events(1);
    QCOMPARE(std::int64_t(events.size()), std::int64_t(acknowledged + 1));
    QCOMPARE(std::get<Note>(events.back().body).text, std::string("space again"));
  }

  void no_space_for_a_new_workspace() {
    const std::string path = at("none.db");
    Child child([&](int out) {
      signal(SIGXFSZ, SIG_IGN);
      rlimit limit{};
      getrlimit(RLIMIT_FSIZE, &limit);
      limit.rlim_cur = 5000;
      setrlimit(RLIMIT_FSIZE, &limit);
      dprintf(out, "%s\n", refusal([&] { RunStore::open(path); }, ErrorKind::failed).toUtf8().constData());
    });
    const QByteArray failure = child.line();
    QVERIFY2(failure.contains("none.db") && failure.contains("space"), failure.constData());
    child.wait_for_end();
    QVERIFY(refusal([&] { RunStore::open(path); }).isEmpty());  // what was left behind is no obstacle
  }

  // Several processes make the same new workspace at once.
  void created_by_several_processes_at_once() {
    const std::string path = at("together.db");
    std::vector<std::unique_ptr<Child>> children;
    for (int k = 0; k < 4; ++k)
      children.push_back(std::make_unique<Child>([&](int out) {
        const auto store = RunStore::open(path);
        const RunId id = store->begin_run(record_of(search_spec()));
        for (int event = 0; event < 5; ++event) store->append(id, event, candidate_of(event, 1));
        dprintf(out, "done %lld\n", static_cast<long long>(id));
      }));
    for (const auto& child : children) {
      const QByteArray line = child->line();
      QVERIFY2(line.startsWith("done"), line.constData());
    }
    const auto store = RunStore::open(path);
    QCOMPARE(store->runs().size(), std::size_t(4));
    for (const RunSummary& run : store->runs()) QCOMPARE(store->events(run.id).size(), std::size_t(5));
  }
};

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "test_store_crash.moc"
