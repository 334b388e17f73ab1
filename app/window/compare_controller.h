// Brings runs into the comparison: those of one wish come in one step, in the order asked for, once all are read.
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <vector>

#include "app/window/run_controller.h"
#include "widgets/frame/compare_view.h"

namespace ropewalk {

class CompareController : public QObject {
  Q_OBJECT
 public:
  CompareController(CompareView* view, RunController& runs, QObject* parent = nullptr);

  // Adds runs that are not read yet. Those that cannot be read are left out.
  void add(const QList<qint64>& ids);
  // A run was read to stand beside `current` (nullptr: nothing is open): both are compared. False: it was the first.
  bool take_in(const std::shared_ptr<RunData>& run, const std::shared_ptr<RunData>& current);

 private:
  void finish();

  QPointer<CompareView> view_;
  RunController& runs_;
  std::vector<RunId> wanted_;  // of the wish that is being read, in order
  std::vector<std::shared_ptr<RunData>> there_;
  std::size_t failed_ = 0;
};

}  // namespace ropewalk
