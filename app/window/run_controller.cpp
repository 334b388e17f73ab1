#include "app/window/run_controller.h"

#include <algorithm>

namespace ropewalk {
namespace {
constexpr int kRefreshDelay = 500;  // ms: the run list follows a live run, but not each of its events

bool is_active(const std::string& state) {
  return state == "running" || state == "paused";
}

}  // namespace

RunController::RunController(WorkspaceController& workspace, JobRunner& jobs, QObject* parent)
    : QObject(parent), workspace_(workspace), jobs_(jobs) {
  refresh_timer_.setSingleShot(true);
  refresh_timer_.setInterval(kRefreshDelay);
  connect(&refresh_timer_, &QTimer::timeout, &workspace_, &WorkspaceController::refresh);
  connect(&jobs_, &JobRunner::begun, this, [this](qint64 id) {
    workspace_.refresh();
    open(id, Place::view);
  });
  connect(&jobs_, &JobRunner::events, this, [this](qint64 id, const std::vector<Event>& events) {
    if (live_ && live_->id() == id) {
      live_->append(events);
    } else {
      waiting_.insert(waiting_.end(), events.begin(), events.end());
    }
    if (!refresh_timer_.isActive()) refresh_timer_.start();
  });
  connect(&jobs_, &JobRunner::finished, this, [this](qint64 id) { job_finished(id); });
  connect(&jobs_, &JobRunner::paused_changed, this,
          [this] { workspace_.set_paused_run(jobs_.paused() ? jobs_.run() : std::nullopt); });
  connect(&workspace_, &WorkspaceController::runs_read, this, &RunController::update_summaries);
  connect(&workspace_, &WorkspaceController::runs_changed, this, &RunController::update_summaries);
  connect(&workspace_, &WorkspaceController::run_read, this,
          [this](quint64 token, const std::shared_ptr<RunData>& run) {
            const auto request = requests_.extract(token);
            if (!request.empty()) take_in(run, request.mapped().place);
          });
  connect(&workspace_, &WorkspaceController::events_read, this, &RunController::take_in_followed);
  connect(&workspace_, &WorkspaceController::run_failed, this, [this](quint64 token, const QString& message) {
    const auto request = requests_.extract(token);
    if (!request.empty()) Q_EMIT open_failed(message, request.mapped().place);
  });
}

void RunController::start(const ExperimentSpec& spec) {
  if (jobs_.running() || !workspace_.store()) return;
  waiting_.clear();
  live_.reset();
  jobs_.start(spec, workspace_.store());
}

void RunController::resume(RunId id) {
  if (jobs_.running() || !workspace_.store()) return;
  waiting_.clear();
  live_.reset();
  jobs_.resume(id, workspace_.store());
}

void RunController::open(RunId id, Place place) {
  if (live_ && live_->id() == id) {
    Q_EMIT opened(live_, place);
    return;
  }
  // Of the views' own place a newer request makes the older one stale; beside each other any number can stand.
  if (place == Place::view)
    std::erase_if(requests_, [](const auto& request) { return request.second.place == Place::view; });
  requests_[workspace_.read_run(id)] = {id, place};
  Q_EMIT opening(id, place);
}

bool RunController::reading(RunId id) const {
  return std::any_of(requests_.begin(), requests_.end(), [id](const auto& request) { return request.second.id == id; });
}

void RunController::take_in(const std::shared_ptr<RunData>& run, Place place) {
  if (jobs_.running() && jobs_.run() == run->id()) {
    live_ = run;
    run->append(std::exchange(waiting_, {}));
    run->set_live(true);
  } else {
    set_followed(*run);
  }
  std::erase_if(open_, [](const std::weak_ptr<RunData>& other) { return other.expired(); });
  open_.push_back(run);
  Q_EMIT opened(run, place);
}

void RunController::update_summaries(const std::vector<RunSummary>& runs) {
  for (const std::weak_ptr<RunData>& weak : open_) {
    const std::shared_ptr<RunData> run = weak.lock();
    if (!run) continue;
    for (const RunSummary& summary : runs) {
      if (summary.id != run->id()) continue;
      const bool at_work = is_active(run->state()) || is_active(summary.state);
      run->set_summary(summary);
      // Another process writes it: what it recorded since is read too, also its last events.
      if (at_work && !own(run->id())) workspace_.read_events(run->id(), run->last_sequence());
    }
  }
}

// A run that is at work, and not by this program's job.
void RunController::set_followed(RunData& run) {
  run.setProperty("elsewhere", is_active(run.state()));
  run.set_live(is_active(run.state()));
}

bool RunController::own(RunId id) const {
  return jobs_.running() && jobs_.run() == id;
}

void RunController::take_in_followed(RunId id, const std::vector<Event>& events) {
  if (own(id)) return;
  for (const std::weak_ptr<RunData>& weak : open_) {
    const std::shared_ptr<RunData> run = weak.lock();
    if (!run || run->id() != id) continue;
    if (!events.empty()) run->append(events);
    set_followed(*run);
  }
}

void RunController::job_finished(qint64 run) {
  workspace_.set_paused_run({});
  if (live_ && live_->id() == run) live_->set_live(false);
  // The job may have ended before its record was read: then the answer that is on its way has all events.
  live_.reset();
  waiting_.clear();
  workspace_.refresh();
}

}  // namespace ropewalk
