#include "app/window/experiment_advice.h"

#include <QCoreApplication>
#include <QDir>

#include "core/exchange/factors_file.h"
#include "core/experiment/experiment.h"
#include "core/search/search.h"
#include "core/text/needle_template.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

QString tr_advice(const char* text) {
  return QCoreApplication::translate("ExperimentAdvice", text);
}

std::int64_t longest(const ExperimentSpec& spec) {
  if (const auto* search = std::get_if<SearchSpec>(&spec)) return search->target;
  if (const auto* needle = std::get_if<NeedleSpec>(&spec)) return needle->lengths.empty() ? 0 : needle->lengths.back();
  return 0;
}

QString problem_of(const ExperimentSpec& spec, const RopeDescription& rope) {
  try {
    if (const auto* search = std::get_if<SearchSpec>(&spec)) make_search_space(rope, search->target, search->settings);
  } catch (const Error& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

QString warning_of(const ExperimentSpec& spec, const ModelDescription& model) {
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
  advice.cost = [](const ExperimentSpec& spec) { return QString::fromStdString(cost_sentence(spec)); };
  advice.problem = [rope](const ExperimentSpec& spec) { return problem_of(spec, rope); };
  advice.warning = [model](const ExperimentSpec& spec) { return warning_of(spec, model); };
  advice.apply_budget = [](SearchSpec& spec, const std::string& budget) { apply_budget(spec, budget); };
  advice.device_problem = [](const QString& device) {
    return QString::fromStdString(device_problem(device.toStdString()));
  };
  advice.read_factors = [rope, target](const QString& path) {
    return read_factors_file(path.toStdString(), rope, target);
  };
  for (const NeedleTemplate* manner : needle_templates()) {
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    advice.needle_templates.push_back({text(manner->id), text(manner->name), text(manner->description)});
  }
  return advice;
}

}  // namespace ropewalk
