#include "app/window/ruler_starter.h"

#include <algorithm>
#include <map>

#include "core/experiment/ruler_prompts.h"
#include "core/model/model.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/ruler_dialog.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kLeastLength = 512;  // tokens

QString text(std::string_view view) {
  return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

}  // namespace

ExperimentDialog* make_ruler_dialog(const StartContext& context) {
  RulerSpec spec;
  spec.runtime = context.runtime;
  spec.tasks = all_ruler_tasks();
  spec.lengths = suggested_lengths(context.factors.rope(), context.factors.target());
  // Shorter than the shortest prompts of RULER: nothing could be asked there.
  if (spec.lengths.back() >= kLeastLength)
    std::erase_if(spec.lengths, [](auto length) { return length < kLeastLength; });
  if (context.documents.haystack == HaystackKind::folder) {
    spec.haystack = HaystackKind::folder;
    spec.folder = context.documents.folder;
  }
  std::vector<RulerDialog::Choice> tasks, wraps;
  for (const RulerTask* task : ruler_tasks())
    tasks.push_back({text(task->id), core_text(task->name), core_text(task->measures)});
  for (const PromptWrap& wrap : prompt_wraps()) wraps.push_back({text(wrap.id), core_text(wrap.name), {}});
  auto* dialog = new RulerDialog(spec, tasks, wraps, offered_sets(context.factors), int(context.factors.sets().size()),
                                 context.advice, context.parent);
  new RulerFit(dialog);
  return dialog;
}

RulerFit::RulerFit(RulerDialog* dialog) : QObject(dialog), dialog_(dialog), thread_(QStringLiteral("ruler lengths")) {
  connect(dialog, &RulerDialog::fit_requested, this, &RulerFit::look);
}

void RulerFit::look(const RulerSpec& spec) {
  const quint64 token = ++*token_;
  thread_.post([this, spec, token, last = token_] {
    if (token != *last) return;  // another one waits
    std::map<QString, QString> too_long;
    QString problem;
    try {
      const auto tokenizer = open_tokenizer(spec.runtime.model_path);
      const RulerTaskChoice choice = ruler_tasks_that_fit(spec, *tokenizer, all_ruler_tasks());
      for (std::size_t i = 0, left = 0; i < all_ruler_tasks().size(); ++i) {
        const std::string id = all_ruler_tasks()[i];
        if (std::find(choice.tasks.begin(), choice.tasks.end(), id) == choice.tasks.end())
          too_long[QString::fromStdString(id)] = core_text(choice.left_out[left++]);
      }
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
    TaskThread::deliver(this, [this, spec, too_long, problem] { dialog_->show_fit(spec, too_long, problem); });
  });
}

}  // namespace ropewalk
