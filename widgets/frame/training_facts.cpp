#include "widgets/frame/training_facts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/rope/methods.h"
#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/charts/training_panel.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

QString tr_fact(const char* text) {
  return QCoreApplication::translate("TrainingFacts", text);
}
QString file_name(const std::string& path) {
  return QFileInfo(QString::fromStdString(path)).fileName();
}

}  // namespace

Facts training_facts(const TrainSpec& spec) {
  const OptimiserSettings& optimiser = spec.optimiser;
  const QString clip = optimiser.gradient_clip > 0 ? number_text(optimiser.gradient_clip, 3) : tr_fact("none");
  return {
      {tr_fact("Long windows"),
       tr_fact("%1 to %2").arg(core_text(method_name(spec.factors.method)), length_text(double(spec.factors.target))),
       tr_fact("Rescale factors of the long windows; %1").arg(exact_length(spec.factors.target))},
      {tr_fact("Data"), spec.data_folder.empty() ? tr_fact("generated recall") : file_name(spec.data_folder),
       QString::fromStdString(spec.data_folder)},
      {tr_fact("Batch"),
       tr_fact("%1 × %2 tokens").arg(exact_text(spec.segments_per_step), exact_text(spec.factors.target)),
       tr_fact("Segments of a step and their length")},
      {tr_fact("Short : long"), QStringLiteral("%1 : %2").arg(spec.short_parts).arg(spec.long_parts),
       tr_fact("Tokens in short windows to tokens in long ones")},
      {tr_fact("Learning rate"), rate_text(optimiser.learning_rate),
       tr_fact("Peak, after %1 steps of warm-up; cosine decay over %2 steps")
           .arg(exact_text(optimiser.warmup_steps), exact_text(optimiser.steps))},
      {tr_fact("Weight decay"), number_text(optimiser.weight_decay, 3), tr_fact("AdamW's, of matrices")},
      {tr_fact("Clip"), clip, tr_fact("Largest norm of the whole gradient")},
      {tr_fact("Short attention"), number_text(spec.factors.short_attention_factor, 4),
       tr_fact("Attention factor of short windows; of long ones %1")
           .arg(number_text(spec.factors.attention_factor, 4))},
      {tr_fact("Output"), file_name(spec.out), QString::fromStdString(spec.out)},
  };
}

}  // namespace ropewalk
