#include "app/window/palette_jumps.h"

#include <algorithm>

#include "app/window/main_window.h"
#include "app/window/recent_models.h"
#include "core/rope/methods.h"
#include "core/rope/presets.h"
#include "widgets/charts/core_text.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {

constexpr std::size_t kRuns = 1000;  // more would not be gone through by eye; the run list's filter finds all

QString tr_jumps(const char* text) {
  return QCoreApplication::translate("PaletteJumps", text);
}

}  // namespace

Commands model_jumps(MainWindow& window) {
  Commands jumps;
  const QList<RecentFile> models = recent_models();
  const QStringList labels = recent_labels(models);
  for (qsizetype i = 0; i < models.size(); ++i) {
    const RecentFile& model = models[i];
    Command jump;
    jump.id = QStringLiteral("model:") + model.path;
    jump.text = tr_jumps("Open %1").arg(labels[i]);
    jump.path = tr_jumps("Model › Recent");
    jump.icon = themed_icon(QStringLiteral("recent"));
    jump.also = model.path;
    jump.run = [&window, path = model.path] { window.open_model(path); };
    jumps.append(jump);
  }
  return jumps;
}

Commands method_jumps(MainWindow& window) {
  Commands jumps;
  FactorSetModel& factors = window.factors();
  if (!factors.is_open()) return jumps;
  for (const QString& id : factors.offered_methods()) {
    const QString name = core_text(method_name(id.toStdString()));
    const bool shown = factors.methods().contains(id);
    Command jump;
    jump.id = QStringLiteral("method:") + id;
    jump.text =
        shown ? tr_jumps("Leave out the factors of %1").arg(name) : tr_jumps("Draw the factors of %1").arg(name);
    jump.path = tr_jumps("Rescaling methods");
    jump.icon = themed_icon(QStringLiteral("factors"));
    jump.also = id;
    jump.checked = shown;
    jump.run = [&factors, id] {
      QStringList methods = factors.methods();
      if (methods.removeAll(id) == 0) methods.append(id);
      factors.set_methods(methods);
    };
    jumps.append(jump);
  }
  return jumps;
}

Commands run_jumps(MainWindow& window) {
  const RunListModel& list = *window.docks()->runs->runs();
  std::vector<const RunSummary*> runs;
  for (int row = 0; row < list.rowCount(); ++row)
    if (!list.at(row).archived) runs.push_back(&list.at(row));
  const std::size_t kept = std::min(runs.size(), kRuns);
  std::partial_sort(runs.begin(), runs.begin() + std::ptrdiff_t(kept), runs.end(),
                    [](const RunSummary* a, const RunSummary* b) { return a->id > b->id; });
  runs.resize(kept);
  Commands jumps;
  for (const RunSummary* run : runs) {
    Command jump;
    jump.id = QStringLiteral("run:%1").arg(run->id);
    jump.text = tr_jumps("Run %1: %2").arg(run->id).arg(QString::fromStdString(run->name));
    jump.path = tr_jumps("Runs, %1").arg(run_kind_text(run->kind));
    jump.icon = themed_icon(QStringLiteral("runs"));
    jump.also = QString::fromStdString(run->tags + ' ' + run->model + ' ' + run->method);
    jump.run = [&window, id = run->id] { window.open_run(id, RunController::Place::view); };
    jumps.append(jump);
  }
  return jumps;
}

}  // namespace ropewalk
