#include "app/window/run_differences.h"

#include <QLocale>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"

namespace ropewalk {
namespace {

constexpr std::size_t kLongestValue = 60;  // longer values (lists of factors) are told apart in the charts

QString shown(const nlohmann::json& flat, const std::string& key) {
  if (!flat.contains(key)) return QStringLiteral("–");
  const nlohmann::json& value = flat[key];
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return QString::fromStdString(text.substr(0, kLongestValue));
}

// "/settings/seed" reads "settings seed"; single factors are left to the charts.
QString name_of(const std::string& pointer) {
  QString name = QString::fromStdString(pointer.substr(1));
  return name.replace(u'/', u' ').replace(u'_', u' ');
}

}  // namespace

QList<RunDifference> run_differences(const RunRecord& first, const RunRecord& second) {
  const nlohmann::json a = to_json(first.spec).flatten(), b = to_json(second.spec).flatten();
  QList<RunDifference> differences;
  const auto add = [&](const std::string& key) {
    if (key.find("rescale_factors") != std::string::npos) return;
    const QString left = shown(a, key), right = shown(b, key);
    if (left != right) differences.append({name_of(key), left, right});
  };
  for (const auto& [key, value] : a.items()) add(key);
  for (const auto& [key, value] : b.items()) {
    if (!a.contains(key)) add(key);
  }
  const auto best = [](const RunRecord& run) {
    return run.summary.best ? QLocale().toString(*run.summary.best, 'f', 4) : QStringLiteral("–");
  };
  if (best(first) != best(second)) differences.prepend({QObject::tr("best"), best(first), best(second)});
  if (first.summary.model_hash != second.summary.model_hash) {
    differences.prepend({QObject::tr("model"), QString::fromStdString(first.summary.model),
                         QString::fromStdString(second.summary.model)});
  }
  return differences;
}

}  // namespace ropewalk
