// Keeps the inspector in step with the model, the factor sets and the selection.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "app/window/factor_set_model.h"
#include "app/window/selection_model.h"
#include "widgets/frame/inspector_panel.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

class InspectorFiller : public QObject {
  Q_OBJECT
 public:
  // `find_run`: an opened run by id, or nullptr.
  InspectorFiller(InspectorPanel& panel, FactorSetModel& factors, SelectionModel& selection,
                  std::function<std::shared_ptr<RunData>(RunId)> find_run, QObject* parent);
  void show_model(const QString& name, const Facts& facts);
  void show_run(const RunData& run);

 private:
  void show_pair(int pair);
  void show_sets();
  void show_selection();
  InspectorPanel& panel_;
  FactorSetModel& factors_;
  SelectionModel& selection_;
  std::function<std::shared_ptr<RunData>(RunId)> find_run_;
};

}  // namespace ropewalk
