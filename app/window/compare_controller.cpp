#include "app/window/compare_controller.h"

#include <algorithm>

#include "app/report/run_parameters.h"

namespace ropewalk {
namespace {

ComparedRun compared(const std::shared_ptr<RunData>& run) {
  return {run, run_parameters(run->record()), 0, 0};
}

}  // namespace

CompareController::CompareController(CompareView* view, RunController& runs, QObject* parent)
    : QObject(parent), view_(view), runs_(runs) {
  connect(view, &CompareView::runs_dropped, this, &CompareController::add);
  connect(&runs_, &RunController::open_failed, this, [this](const QString&, RunController::Place place) {
    if (place != RunController::Place::beside || wanted_.empty()) return;
    ++failed_;
    finish();
  });
}

void CompareController::add(const QList<qint64>& ids) {
  std::vector<RunId> fresh;
  for (const qint64 id : ids) {
    if (!view_ || view_->runs().index_of(id) >= 0 || std::find(fresh.begin(), fresh.end(), id) != fresh.end()) continue;
    if (std::find(wanted_.begin(), wanted_.end(), id) == wanted_.end()) fresh.push_back(id);
  }
  wanted_.insert(wanted_.end(), fresh.begin(), fresh.end());
  for (const RunId id : fresh) runs_.open(id, RunController::Place::beside);
}

bool CompareController::take_in(const std::shared_ptr<RunData>& run, const std::shared_ptr<RunData>& current) {
  if (!view_) return true;
  if (std::find(wanted_.begin(), wanted_.end(), run->id()) != wanted_.end()) {
    there_.push_back(run);
    finish();
    return true;
  }
  if (view_->runs().runs().isEmpty() && !current) return false;
  QList<ComparedRun> both;
  if (current) both.append(compared(current));
  both.append(compared(run));
  view_->runs().add(both);
  view_->strip()->set_current(run->id());
  return true;
}

void CompareController::finish() {
  if (there_.size() + failed_ < wanted_.size()) return;
  QList<ComparedRun> runs;
  for (const RunId id : wanted_) {
    const auto found = std::find_if(there_.begin(), there_.end(), [id](const auto& run) { return run->id() == id; });
    if (found != there_.end()) runs.append(compared(*found));
  }
  wanted_.clear();
  there_.clear();
  failed_ = 0;
  if (view_) view_->runs().add(runs);
}

}  // namespace ropewalk
