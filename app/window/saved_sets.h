// The named factor sets of the workspace, and their menu: load, edit, rename, delete. Changes are made in a background
// thread and can be undone.
#pragma once

#include <QMenu>
#include <QObject>
#include <QUndoStack>
#include <functional>
#include <vector>

#include "app/window/factor_set_model.h"
#include "app/window/task_thread.h"
#include "app/window/workspace_controller.h"
#include "core/values/saved_factor_set.h"

namespace ropewalk {

class SavedSets : public QObject {
  Q_OBJECT
 public:
  SavedSets(WorkspaceController& workspace, FactorSetModel& factors, QUndoStack& undo, QWidget* window);

  const std::vector<SavedFactorSet>& sets() const { return sets_; }  // by name
  // Why nothing can be kept; empty: it can.
  QString problem() const;
  // A name like this one that no set has.
  QString free_name(const QString& wanted) const;
  QMenu* menu() { return menu_; }
  void save(const QString& name, const QString& model, const RopeFactors& factors);
  void load(std::int64_t id);  // draws it beside the methods
  void rename(std::int64_t id, const QString& name);
  void remove(std::int64_t id);
  bool busy() const { return writing_ > 0; }

 Q_SIGNALS:
  void changed();
  void edit_requested(const ropewalk::NamedFactors& set);
  void failed(const QString& message);

 private:
  friend class SavedSetCommand;
  const SavedFactorSet* find(std::int64_t id) const;
  void read();
  void work(std::function<void(RunStore&)> change);  // in the thread; then all is read again
  void ask_name(const SavedFactorSet& set);
  void fill();

  WorkspaceController& workspace_;
  FactorSetModel& factors_;
  QUndoStack& undo_;
  QWidget* window_;
  QMenu* menu_;
  std::vector<SavedFactorSet> sets_;
  int writing_ = 0;
  TaskThread thread_;
};

}  // namespace ropewalk
