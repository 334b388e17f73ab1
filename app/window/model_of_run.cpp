#include "app/window/model_of_run.h"

#include <QDir>
#include <QFileInfo>

namespace ropewalk {
namespace {

QString plain_path(const std::string& path) {
  return QDir::cleanPath(QFileInfo(QString::fromStdString(path)).absoluteFilePath());
}

}  // namespace

bool is_model_of(const RunData& run, const ModelDescription& model) {
  const RunSummary& summary = run.record().summary;
  if (run.pretrain_spec())
    return run.rope() == model.rope && plain_path(runtime_of(run.record().spec).model_path) == plain_path(model.path);
  return summary.model_hash.empty() || summary.model_hash == model.header_hash;
}

}  // namespace ropewalk
