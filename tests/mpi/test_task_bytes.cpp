// Tasks and results as bytes, and what each of several processes takes of a machine.
#include <QtTest>

#include <bit>
#include <cstring>
#include <limits>

#include "core/mpi/rank_share.h"
#include "core/mpi/task_bytes.h"
#include "pool_tasks.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
const double kNan = std::bit_cast<double>(std::uint64_t(0xfff8'0000'0000'1234));

EvaluationTask odd_task() {
  EvaluationTask task = tasks_of(4, 3)[3];
  task.candidate = std::numeric_limits<std::int64_t>::max();
  task.factors.method = "longrope2";
  task.factors.short_rescale_factors = {1, 1.0 / 3};
  task.factors.short_attention_factor = 0.1 + 0.2;
  task.factors.unscaled_tokens = 4;
  task.factors.parameters.critical_dimension = 17;
  task.factors.parameters.mscale = 0.7;
  task.factors.parameters.truncate = false;
  task.factors.parameters.dynamic_factor = 2;
  task.first = 1;
  task.last = 9;
  task.earlier_nll = {-0.0, kInfinity, std::numeric_limits<double>::denorm_min()};
  task.bar->significance = 0.01;
  return task;
}

}  // namespace

class TestTaskBytes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void task_arrives_as_it_was() {
    const EvaluationTask task = odd_task();
    TaskTicket ticket;
    EvaluationTask read;
    read_task(task_bytes({7, 11}, task), ticket, read);
    QCOMPARE(ticket.batch, std::int64_t(7));
    QCOMPARE(ticket.index, std::int64_t(11));
    QCOMPARE(read.candidate, task.candidate);
    QVERIFY(read.factors == task.factors);
    QCOMPARE(read.first, task.first);
    QCOMPARE(read.last, task.last);
    QVERIFY(read.earlier_nll == task.earlier_nll && std::signbit(read.earlier_nll[0]));
    QVERIFY(read.bar.has_value());
    QVERIFY(read.bar->nll == task.bar->nll);
    QVERIFY(read.bar->variance == 1e-4 && read.bar->freedom == 20 && read.bar->significance == 0.01);
    QCOMPARE(read.bar->first_documents, 1);
    EvaluationTask without = task;
    without.bar.reset();
    read_task(task_bytes({7, 11}, without), ticket, read);
    QVERIFY(!read.bar.has_value());
  }

  void part_and_server_arrive_as_they_were() {
    TaskPart part{{3, 5}, 7, scored(odd_task().factors, 2)};
    part.scored.score.nll = kNan;
    const TaskPart read = read_part(part_bytes(part));
    QVERIFY(read.ticket == part.ticket);
    QCOMPARE(read.document, 7);
    QCOMPARE(std::bit_cast<std::uint64_t>(read.scored.score.nll), std::bit_cast<std::uint64_t>(kNan));
    QCOMPARE(read.scored.seconds, part.scored.seconds);
    const ServerName server = read_server(server_bytes({"node\n7", {"1.2", "", "dd"}}));
    QCOMPARE(server.machine, std::string("node\n7"));
    QCOMPARE(difference_text({"1.2", "", "dd"}, server.identity), std::string());
    QVERIFY(difference_text({"1.3", "", "dd"}, server.identity).find("1.2 there, 1.3 here") != std::string::npos);
    QVERIFY_THROWS_EXCEPTION(Failed, read_part(part_bytes(part) + "x"));
  }

  void outcome_arrives_bit_for_bit() {
    TaskOutcome outcome;
    outcome.ticket = {3, 5};
    outcome.result.seconds = 0.1 + 0.2;
    outcome.result.error = "document 2: the negative log-likelihood is not a finite number";
    for (const double nll : {1.0 / 3, -0.0, kInfinity, kNan}) {
      DocumentScore score = scored(odd_task().factors, 2).score;
      score.nll = nll;
      score.right = 3;
      score.token_nll[1] = std::bit_cast<float>(0xffc0'0001u);
      outcome.result.scores.push_back(score);
    }
    const TaskOutcome read = read_outcome(outcome_bytes(outcome));
    QVERIFY(read.ticket == outcome.ticket);
    QCOMPARE(read.result.seconds, outcome.result.seconds);
    QCOMPARE(read.result.error, outcome.result.error);
    QVERIFY(!read.fault.has_value());
    QCOMPARE(read.result.scores.size(), std::size_t(4));
    for (std::size_t k = 0; k < 4; ++k) {
      const DocumentScore &a = read.result.scores[k], &b = outcome.result.scores[k];
      QCOMPARE(std::bit_cast<std::uint64_t>(a.nll), std::bit_cast<std::uint64_t>(b.nll));
      QVERIFY(a.right == b.right && a.tokens == b.tokens && a.predicted == b.predicted);
      QCOMPARE(a.token_nll.size(), b.token_nll.size());
      QVERIFY(std::memcmp(a.token_nll.data(), b.token_nll.data(), 4 * a.token_nll.size()) == 0);
    }
    outcome.fault = TaskFault{ErrorKind::bad_input, "no \"such\" file"};
    const TaskOutcome failed = read_outcome(outcome_bytes(outcome));
    QVERIFY(failed.fault.has_value());
    QVERIFY(failed.fault->kind == ErrorKind::bad_input);
    QCOMPARE(failed.fault->text, std::string("no \"such\" file"));
  }

  // A message of another version of the program, or one that is cut, is refused wherever it ends.
  void cut_messages_are_refused() {
    const std::string whole = task_bytes({1, 2}, odd_task());
    TaskTicket ticket;
    EvaluationTask task;
    for (std::size_t size = 0; size < whole.size(); ++size)
      QVERIFY_EXCEPTION_THROWN(read_task(whole.substr(0, size), ticket, task), Failed);
    QVERIFY_EXCEPTION_THROWN(read_task(whole + "x", ticket, task), Failed);
    QVERIFY_EXCEPTION_THROWN(read_outcome(std::string(200, '\xff')), Failed);
  }

  void one_device_a_process() {
    QCOMPARE(device_of_rank("cuda", 0, 4), std::string("cuda:0"));
    QCOMPARE(device_of_rank("cuda", 3, 4), std::string("cuda:3"));
    QCOMPARE(device_of_rank("cuda:0", 5, 4), std::string("cuda:1"));
    QCOMPARE(device_of_rank("cuda:0", 1, 1), std::string("cuda:0"));
    QCOMPARE(device_of_rank("cuda", 2, 0), std::string("cuda"));
    QCOMPARE(device_of_rank("cuda:2", 1, 4), std::string("cuda:2"));
    QCOMPARE(device_of_rank("cpu", 1, 4), std::string("cpu"));
  }

  void processes_share_the_cores() {
    QCOMPARE(threads_of_rank(0, 8, 4), 2);
    QCOMPARE(threads_of_rank(0, 8, 3), 2);
    QCOMPARE(threads_of_rank(0, 2, 4), 1);
    QCOMPARE(threads_of_rank(0, 8, 1), 8);
    QCOMPARE(threads_of_rank(3, 8, 4), 3);
  }
};

QTEST_GUILESS_MAIN(TestTaskBytes)
#include "test_task_bytes.moc"
