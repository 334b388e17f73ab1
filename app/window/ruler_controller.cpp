#include "app/window/ruler_controller.h"

#include "core/exchange/lm_eval_results.h"
#include "core/experiment/ruler_prompts.h"
#include "core/model/model.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/ruler_view.h"

namespace ropewalk {

RulerController::RulerController(RulerView* view)
    : QObject(view), view_(view), thread_(QStringLiteral("ruler prompts")) {
  connect(view, &RulerView::prompt_requested, this, &RulerController::make_prompt);
  connect(view, &RulerView::outside_file_chosen, this, &RulerController::read_file);
}

void RulerController::make_prompt(int factor_set, const QString& task, qint64 length, quint64 index,
                                  const QString& hash) {
  const RulerSpec* spec = view_->run() ? view_->run()->ruler_spec() : nullptr;
  if (!spec) return;
  const quint64 token = ++token_;
  const RulerSamples::Cell cell{factor_set, task.toStdString(), length};
  thread_.post([this, token, spec = *spec, cell, index, recorded = hash.toStdString()] {
    QString text, problem;
    try {
      const auto tokenizer = open_tokenizer(spec.runtime.model_path);
      text = QString::fromStdString(prompt_of(spec, *tokenizer, cell.task, cell.length, index, recorded).sample.input);
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
    TaskThread::deliver(this, [this, token, cell, index, text, problem] {
      if (token != token_ || view_->samples()->cell() != cell) return;
      if (problem.isEmpty())
        view_->samples()->show_prompt(index, text);
      else
        view_->samples()->show_prompt_problem(index, problem);
    });
  });
}

void RulerController::read_file(const QString& path) {
  thread_.post([this, path = path.toStdString()] {
    try {
      const OutsideRuler read = read_lm_eval_results(path);
      TaskThread::deliver(this, [this, read] { view_->add_outside(read); });
    } catch (const std::exception& error) {
      TaskThread::deliver(this, [this, problem = core_text(error.what())] { view_->show_problem(problem); });
    }
  });
}

}  // namespace ropewalk
