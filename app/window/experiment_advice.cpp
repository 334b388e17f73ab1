#include "app/window/experiment_advice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core/exchange/factors_file.h"
#include "core/experiment/attention_job.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/experiment/train_job.h"
#include "core/search/search.h"
#include "core/text/needle_template.h"
#include "core/train/memory_estimate.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

QString tr_advice(const char* text) {
  return QCoreApplication::translate("ExperimentAdvice", text);
}

std::int64_t longest(const ExperimentSpec& spec) {
  if (const auto* search = std::get_if<SearchSpec>(&spec)) return search->target;
  if (const auto* needle = std::get_if<NeedleSpec>(&spec)) return needle->lengths.empty() ? 0 : needle->lengths.back();
  if (const auto* train = std::get_if<TrainSpec>(&spec)) return train->factors.target;
  if (const auto* sensitivity = std::get_if<SensitivitySpec>(&spec)) return sensitivity->factors.target;
  if (const auto* attention = std::get_if<AttentionSpec>(&spec)) return attention->length;
  if (const auto* ruler = std::get_if<RulerSpec>(&spec)) return ruler->lengths.empty() ? 0 : ruler->lengths.back();
  if (const auto* retention = std::get_if<RetentionSpec>(&spec))
    return retention->lengths.empty() ? 0 : retention->lengths.back();
  if (const auto* perplexity = std::get_if<PerplexitySpec>(&spec))
    return perplexity->lengths.empty() ? 0 : perplexity->lengths.back();
  return 0;
}

QString problem_of(const ExperimentSpec& spec, const ModelDescription& model, const RopeDescription& rope) {
  try {
    if (const auto* train = std::get_if<TrainSpec>(&spec)) check_train(*train, model);
    if (const auto* search = std::get_if<SearchSpec>(&spec)) make_search_space(rope, search->target, search->settings);
    if (const auto* needle = std::get_if<NeedleSpec>(&spec)) check_needle(*needle, model);
    if (const auto* sensitivity = std::get_if<SensitivitySpec>(&spec)) check_sensitivity(*sensitivity, model);
    if (const auto* attention = std::get_if<AttentionSpec>(&spec)) check_attention(*attention, model);
    if (const auto* retention = std::get_if<RetentionSpec>(&spec)) check_retention(*retention, model);
    if (const auto* perplexity = std::get_if<PerplexitySpec>(&spec)) check_perplexity(*perplexity, model);
  } catch (const Error& error) {
    return core_text(error.what());
  }
  return {};
}

QString cost_of(const ExperimentSpec& spec, const ModelDescription& model) {
  const QString cost = core_text(cost_sentence(spec));
  if (const auto* attention = std::get_if<AttentionSpec>(&spec))
    return cost + QLatin1Char(' ') +
           tr_advice("About %1 of memory beside the model's.").arg(bytes_text(attention_bytes(*attention, model)));
  const auto* train = std::get_if<TrainSpec>(&spec);
  if (!train) return cost;
  const QString needed = bytes_text(training_memory(model, *train).total());
  const std::optional<std::uint64_t> free = train->runtime.device == "cpu" ? available_memory() : std::nullopt;
  return cost + QLatin1Char(' ') +
         (free ? tr_advice("About %1 of memory; %2 are free.").arg(needed, bytes_text(*free))
               : tr_advice("About %1 of the device's memory.").arg(needed));
}

QString warning_of(const ExperimentSpec& spec, const ModelDescription& model) {
  if (const auto* train = std::get_if<TrainSpec>(&spec);
      train && QFileInfo::exists(QString::fromStdString(train->out + "/config.json"))) {
    return tr_advice("The trained model in %1 will be replaced: name another folder to keep it.")
        .arg(QDir::toNativeSeparators(QString::fromStdString(train->out)));
  }
  if (model.sliding_window > 0 && longest(spec) > model.sliding_window) {
    return tr_advice(
               "This model attends through a sliding window of %1: layers with it never see further back, so rescaling "
               "cannot show its effect there.")
        .arg(exact_length(model.sliding_window));
  }
  return {};
}

}  // namespace

ExperimentAdvice make_advice(const ModelDescription& model, const RopeDescription& rope, std::int64_t target) {
  ExperimentAdvice advice;
  advice.cost = [model](const ExperimentSpec& spec) { return cost_of(spec, model); };
  advice.problem = [model, rope](const ExperimentSpec& spec) { return problem_of(spec, model, rope); };
  advice.warning = [model](const ExperimentSpec& spec) { return warning_of(spec, model); };
  advice.apply_budget = [](SearchSpec& spec, const std::string& budget) { apply_budget(spec, budget); };
  advice.device_problem = [](const QString& device) { return core_text(device_problem(device.toStdString())); };
  advice.read_factors = [rope, target](const QString& path) {
    return read_factors_file(path.toStdString(), rope, target);
  };
  for (const NeedleTemplate* manner : needle_templates()) {
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    advice.needle_templates.push_back({text(manner->id), core_text(manner->name), core_text(manner->description)});
  }
  return advice;
}

}  // namespace ropewalk
