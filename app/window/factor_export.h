// Taking factor sets to other programs: the dialog, its previews, and the writing in a thread of its own.
#pragma once

#include <QMenu>
#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

#include "app/window/factor_set_model.h"
#include "app/window/task_thread.h"
#include "core/exports/runtime_export.h"
#include "core/values/model_description.h"
#include "widgets/frame/export_dialog.h"

namespace ropewalk {

class FactorExport : public QObject {
  Q_OBJECT
 public:
  FactorExport(FactorSetModel& factors, QWidget* window);
  ~FactorExport() override;
  // The model that the sets are for: some forms are made from its files. Nothing: it is not known.
  void set_model(const std::optional<ModelDescription>& model) { model_ = model; }
  void fill(QMenu* menu);
  void open();                         // on all sets on show, the current one chosen
  void open(const NamedFactors& set);  // on this one
  void write(const RopeFactors& factors, const QString& target, const QString& path);

 Q_SIGNALS:
  void written(const QString& path);
  void failed(const QString& message);  // empty: it was cancelled

 private:
  void open(std::vector<NamedFactors> sets, int chosen);
  ExportRequest request(const RopeFactors& factors) const;
  void preview(const QPointer<ExportDialog>& dialog, const RopeFactors& factors, const QString& target);

  FactorSetModel& factors_;
  QWidget* window_;
  std::optional<ModelDescription> model_;
  std::shared_ptr<JobControl> control_;
  quint64 asked_ = 0;  // the last question for a preview
  TaskThread thread_;
};

}  // namespace ropewalk
