#include "app/report/run_parameters.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "widgets/charts/format.h"
#include "widgets/frame/run_list_model.h"

namespace ropewalk {
namespace {

constexpr qsizetype kLongestValue = 60;  // longer values are told apart in the charts
constexpr int kHashLetters = 12;

struct Parameters {
  Q_DECLARE_TR_FUNCTIONS(RunParameters)
};

QString value_of(const nlohmann::json& value) {
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return QString::fromStdString(text).left(kLongestValue);
}

// Key by key: "settings seed", "factor sets 1 method"; lists of plain values stay together.
void add_values(const nlohmann::json& json, const QString& name, QList<RunParameter>& parameters) {
  const auto deeper = [&](QString key) {
    key.replace(u'_', u' ');
    return name.isEmpty() ? key : name + QLatin1Char(' ') + key;
  };
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) {
      if (key.find("rescale_factors") == std::string::npos)
        add_values(value, deeper(QString::fromStdString(key)), parameters);
    }
  } else if (json.is_array() &&
             std::any_of(json.begin(), json.end(), [](const auto& one) { return one.is_structured(); })) {
    for (std::size_t at = 0; at < json.size(); ++at) add_values(json[at], deeper(QString::number(at + 1)), parameters);
  } else if (json.is_array()) {
    QStringList values;
    for (const auto& one : json) values << value_of(one);
    if (!values.isEmpty()) parameters.append({name, values.join(QStringLiteral(", ")).left(kLongestValue), false});
  } else if (!json.is_null()) {
    parameters.append({name, value_of(json), false});
  }
}

QString hash_of(const std::string& hash) {
  return QString::fromStdString(hash).left(kHashLetters);
}

}  // namespace

QList<RunParameter> run_parameters(const RunRecord& run) {
  QList<RunParameter> parameters;
  const RunSummary& summary = run.summary;
  bool fact = true;
  const auto add = [&](const QString& name, const QString& value) {
    if (!value.isEmpty()) parameters.append({name, value, fact});
  };
  add(Parameters::tr("kind"), run_kind_text(summary.kind));
  add(Parameters::tr("model"), QString::fromStdString(summary.model));
  add(Parameters::tr("model hash"), hash_of(summary.model_hash));
  add(Parameters::tr("document hash"), hash_of(summary.document_hash));
  add(Parameters::tr("method"), QString::fromStdString(summary.method));
  if (summary.state != "finished") add(Parameters::tr("state"), run_state_text(summary.state));
  fact = false;
  nlohmann::json spec = to_json(run.spec);
  spec.erase("kind");
  add_values(spec, {}, parameters);
  for (const auto& [key, value] : run.environment)
    add(Parameters::tr("environment %1").arg(QString::fromStdString(key)), QString::fromStdString(value));
  return parameters;
}

}  // namespace ropewalk
