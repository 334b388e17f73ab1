#include "app/window/start_runs.h"

#include <QDir>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

QString ids_text(const std::vector<RunId>& ids) {
  QStringList parts;
  for (std::size_t first = 0, last = 0; first < ids.size(); first = last + 1) {
    last = first;
    while (last + 1 < ids.size() && ids[last + 1] == ids[last] + 1) ++last;
    const QString from = QString::number(ids[first]);
    parts.append(last > first + 1 ? QStringLiteral("%1–%2").arg(from).arg(ids[last]) : from);
    if (last == first + 1) parts.append(QString::number(ids[last]));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace

StartRuns::StartRuns(std::vector<RunId> wanted, RunController& runs, QObject* parent)
    : QObject(parent), runs_(runs), wanted_(std::move(wanted)) {}

void StartRuns::set_model_done() {
  model_done_ = true;
  open_when_ready();
}

void StartRuns::set_known(const std::vector<RunSummary>& runs, const QString& workspace) {
  known_.clear();
  for (const RunSummary& run : runs) known_.push_back(run.id);
  std::sort(known_.begin(), known_.end());
  workspace_ = workspace;
  list_read_ = true;
  open_when_ready();
}

void StartRuns::open_when_ready() {
  if (!model_done_ || !list_read_ || wanted_.empty()) return;
  std::vector<RunId> missing;
  auto place = RunController::Place::view;
  for (const RunId id : std::exchange(wanted_, {})) {
    if (!std::binary_search(known_.begin(), known_.end(), id)) {
      missing.push_back(id);
      continue;
    }
    runs_.open(id, place);
    place = RunController::Place::beside;
  }
  if (missing.empty()) return;
  std::sort(missing.begin(), missing.end());
  const QString path = QDir::toNativeSeparators(workspace_);
  const QString what = missing.size() == 1
                           ? tr("There is no run %1 in the workspace %2.").arg(ids_text(missing), path)
                           : tr("There are no runs %1 in the workspace %2.").arg(ids_text(missing), path);
  const QString kept = known_.empty()       ? tr("It keeps no run yet.")
                       : known_.size() == 1 ? tr("It keeps run %1.").arg(ids_text(known_))
                                            : tr("It keeps the runs %1.").arg(ids_text(known_));
  Q_EMIT failed(what + QLatin1Char(' ') + kept);
}

}  // namespace ropewalk
