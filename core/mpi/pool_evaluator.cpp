#include <cmath>
#include <map>
#include <sstream>
#include <thread>

#include "core/mpi/task_pool.h"

namespace ropewalk {

namespace {

double seconds(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration<double>(duration).count();
}

}  // namespace

// The tasks of one evaluate().
struct PoolEvaluator::Batch {
  std::int64_t number;
  const std::vector<EvaluationTask>& tasks;
  std::size_t next = 0, delivered = 0;          // the first not handed out, the first without its done()
  std::map<std::size_t, TaskResult> results{};  // that wait for those of tasks before them

  // false: no more are wanted. None is given after a stop, as with one process.
  bool deliver(const Done& done, const JobControl& control) {
    for (auto first = results.find(delivered); first != results.end(); first = results.find(delivered)) {
      if (control.stop_requested()) return true;
      TaskResult result = std::move(first->second);
      results.erase(first);
      if (!done(delivered++, std::move(result))) return false;
    }
    return true;
  }
};

PoolEvaluator::PoolEvaluator(ProcessGroup& group, DocumentScorer score, WorkIdentity identity, PoolTimes times)
    : group_(group),
      identity_(std::move(identity)),
      times_(times),
      started_(Clock::now()),
      servers_(static_cast<std::size_t>(group.processes())),
      own_(std::move(score)) {}

PoolEvaluator::~PoolEvaluator() {
  try {
    if (!lost_) end();
  } catch (const Error&) {
    // The group was not ended in order: it ends all processes.
  }
}

void PoolEvaluator::evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) {
  if (lost_) throw Failed("A process of this run was lost: start it again with fewer processes or other machines.");
  Batch batch{++batch_, tasks};
  try {
    while (batch.delivered < tasks.size()) {
      steer(control);
      bool idle = !receive_all(batch);
      check_silence();
      if (take_own(batch)) idle = false;
      if (hand_out(batch)) idle = false;
      if (!batch.deliver(done, control)) break;
      if (idle) std::this_thread::sleep_for(kPoolNap);
    }
  } catch (...) {
    abandon(batch);
    throw;
  }
  if (batch.delivered < tasks.size()) abandon(batch);
}

void PoolEvaluator::tell(int rank, PoolMessage kind, std::string bytes) {
  group_.send({rank, static_cast<int>(kind), std::move(bytes)});
}

void PoolEvaluator::tell_all(PoolMessage kind) {
  for (int rank = 1; rank < group_.processes(); ++rank)
    if (servers_[std::size_t(rank)].state != Server::State::left) tell(rank, kind);
}

std::string PoolEvaluator::name_of(int rank) const {
  std::ostringstream name;
  name << "Process " << rank << " of 0 to " << group_.processes() - 1;
  const std::string& machine = servers_[std::size_t(rank)].machine;
  if (!machine.empty()) name << " (on " << machine << ')';
  return name.str();
}

void PoolEvaluator::welcome(int rank, ServerName name) {
  Server& server = servers_[std::size_t(rank)];
  server.state = Server::State::free;
  server.machine = std::move(name.machine);
  const std::string difference = difference_text(identity_, name.identity);
  if (!difference.empty()) throw BadInput(name_of(rank) + " has " + difference + ": give all processes the same.");
}

bool PoolEvaluator::receive_all(Batch& batch) {
  bool any = false;
  for (auto message = group_.receive(); message; message = group_.receive()) {
    take_in(batch, *message);
    any = true;
  }
  return any;
}

void PoolEvaluator::take_in(Batch& batch, const Message& message) {
  Server& server = servers_.at(std::size_t(message.rank));
  server.heard = Clock::now();
  switch (static_cast<PoolMessage>(message.kind)) {
    case PoolMessage::ready:
      return welcome(message.rank, read_server(message.bytes));
    case PoolMessage::alive:
      return;
    case PoolMessage::scored: {
      const TaskPart part = read_part(message.bytes);
      if (part.ticket.batch == batch.number)
        tell_arrived(batch.tasks.at(std::size_t(part.ticket.index)), part.document, part.scored);
      return;
    }
    case PoolMessage::outcome:
      server.state = Server::State::free;
      return accept(batch, read_outcome(message.bytes), name_of(message.rank));
    case PoolMessage::left:
      server.state = Server::State::left;
      throw Stopped();  // it was not told to: a person or the batch system stopped it
    default:
      throw Failed(name_of(message.rank) + " sent a message that is not known here.");
  }
}

void PoolEvaluator::accept(Batch& batch, TaskOutcome outcome, const std::string& where) {
  if (outcome.ticket.batch != batch.number) return;  // of tasks that were given up
  if (outcome.fault) throw_fault(*outcome.fault, where);
  batch.results.emplace(std::size_t(outcome.ticket.index), std::move(outcome.result));
}

bool PoolEvaluator::take_own(Batch& batch) {
  auto outcome = own_.take();
  if (!outcome) return false;
  accept(batch, std::move(*outcome), "");
  return true;
}

void PoolEvaluator::steer(const JobControl& control) {
  if (control.stop_requested()) {
    if (!stopped_) tell_all(PoolMessage::stop);
    stopped_ = true;
    throw Stopped();
  }
  if (!control.paused()) return;
  tell_all(PoolMessage::pause);
  own_.set_paused(true);
  try {
    control.check();  // waits, and counts how long
  } catch (const Stopped&) {
    return steer(control);
  }
  tell_all(PoolMessage::go_on);
  own_.set_paused(false);
}

void PoolEvaluator::check_silence() {
  const auto now = Clock::now();
  // This process itself was away, e.g. in done(): what was said meanwhile may still be on its way.
  const bool away = seconds(now - last_look_) > 1;
  last_look_ = now;
  for (int rank = 1; rank < group_.processes(); ++rank) {
    Server& server = servers_[std::size_t(rank)];
    if (server.state == Server::State::left) continue;
    const bool starting = server.state == Server::State::starting;
    if (away && !starting) server.heard = now;
    const double silent = seconds(now - (starting ? started_ : server.heard));
    if (silent < (starting ? times_.start : times_.silence)) continue;
    lost_ = true;
    std::ostringstream text;
    text << name_of(rank) << (starting ? " has not begun to work for " : " has not been heard of for ")
         << std::round(silent)
         << " s: it hangs, or its machine or the network to it is lost. What was evaluated so far is kept: resume the "
            "run, it loses nothing.";
    throw Failed(text.str());
  }
}

bool PoolEvaluator::hand_out(Batch& batch) {
  const std::size_t before = batch.next;
  for (int rank = 1; rank < group_.processes() && batch.next < batch.tasks.size(); ++rank) {
    Server& server = servers_[std::size_t(rank)];
    if (server.state != Server::State::free) continue;
    server.state = Server::State::busy;
    tell(rank, PoolMessage::task, task_bytes({batch.number, std::int64_t(batch.next)}, batch.tasks[batch.next]));
    ++batch.next;
  }
  if (!own_.busy() && batch.next < batch.tasks.size()) {
    own_.start({batch.number, std::int64_t(batch.next)}, batch.tasks[batch.next]);
    ++batch.next;
  }
  return batch.next != before;
}

// Nothing of the batch is wanted any more. Waits for this process's scorer: what it uses may go away.
void PoolEvaluator::abandon(const Batch& batch) {
  own_.request_stop();
  if (!lost_ && !stopped_ && batch.next > batch.delivered)
    for (int rank = 1; rank < group_.processes(); ++rank)
      if (servers_[std::size_t(rank)].state == Server::State::busy) tell(rank, PoolMessage::drop);
  while (own_.busy() && !own_.take()) std::this_thread::sleep_for(kPoolNap);
}

void PoolEvaluator::end() {
  tell_all(PoolMessage::end);
  bool starting = false;
  for (int rank = 1; rank < group_.processes(); ++rank)
    starting = starting || servers_[std::size_t(rank)].state == Server::State::starting;
  group_.end_in_order(starting ? times_.start : times_.silence);
}

}  // namespace ropewalk
