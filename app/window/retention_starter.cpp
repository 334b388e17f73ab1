#include "app/window/retention_starter.h"

#include <algorithm>

#include <QSettings>

#include "core/ruler/ruler_task.h"
#include "core/values/retention_history.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/retention_dialog.h"

namespace ropewalk {

namespace {

constexpr char kTextFolder[] = "retention/text_folder";

std::vector<TaskChoice> task_choices() {
  std::vector<TaskChoice> choices;
  const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
  for (const RulerTask* task : ruler_tasks())
    choices.push_back({text(task->id), core_text(task->name), core_text(task->measures)});
  return choices;
}

}  // namespace

ExperimentDialog* make_retention_dialog(const StartContext& context) {
  RetentionSpec spec;
  spec.runtime = context.runtime;
  spec.documents = context.documents;
  spec.documents.random_depth = true;
  spec.lengths = default_retention_lengths(context.factors.rope().trained_context);
  spec.tasks = default_retention_tasks();
  spec.text_folder = QSettings().value(QLatin1String(kTextFolder)).toString().toStdString();
  // What turns nothing up to the trained context keeps everything by construction.
  std::vector<NamedFactors> offered = offered_sets(context.factors);
  std::erase_if(offered, [](const NamedFactors& set) {
    return set.factors.method == "none" || set.factors.method == "dynamic_ntk";
  });
  auto* dialog = new RetentionDialog(spec, std::move(offered), 0, task_choices(), context.advice, context.parent);
  QObject::connect(dialog, &ExperimentDialog::start_requested, dialog, [dialog] {
    QSettings().setValue(QLatin1String(kTextFolder), QString::fromStdString(dialog->spec().text_folder));
  });
  return dialog;
}

}  // namespace ropewalk
