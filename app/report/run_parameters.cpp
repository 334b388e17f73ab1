#include "app/report/run_parameters.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "widgets/charts/format.h"
#include "widgets/frame/run_list_model.h"

namespace ropewalk {
namespace {

constexpr std::size_t kLongestValue = 60;  // longer values are told apart in the charts
constexpr int kHashLetters = 12;

struct Parameters {
  Q_DECLARE_TR_FUNCTIONS(RunParameters)
};

QString value_of(const nlohmann::json& value) {
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return QString::fromStdString(text).left(qsizetype(kLongestValue));
}

// "/settings/seed" reads "settings seed".
QString name_of(const std::string& pointer) {
  QString name = QString::fromStdString(pointer.substr(1));
  return name.replace(u'/', u' ').replace(u'_', u' ');
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
  const nlohmann::json flat = to_json(run.spec).flatten();
  for (const auto& [key, value] : flat.items()) {
    if (key.find("rescale_factors") != std::string::npos || value.is_null()) continue;
    if (key == "/kind" || key == "/experiment") continue;
    add(name_of(key), value_of(value));
  }
  for (const auto& [key, value] : run.environment)
    add(Parameters::tr("environment %1").arg(QString::fromStdString(key)), QString::fromStdString(value));
  return parameters;
}

}  // namespace ropewalk
