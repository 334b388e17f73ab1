// Needle grids in the window beside what run panes do by themselves: the documents of a cell that was clicked, and
// grids read from the public needle test's result files.
#pragma once

#include <QObject>
#include <functional>

#include "app/window/needle_prompter.h"
#include "app/window/task_thread.h"
#include "widgets/frame/run_pane.h"

namespace ropewalk {

class NeedleController : public QObject {
  Q_OBJECT
 public:
  explicit NeedleController(QObject* parent = nullptr);
  void connect_pane(RunPane* pane);  // the pane must outlive this object's wish for answers, or be deleted with it
  // Asks for a folder of result files and shows it in `pane`.
  void ask_for_results(RunPane* pane);
  void open_results(const QString& folder, RunPane* pane);
  bool reading() const { return reading_; }

 Q_SIGNALS:
  void results_opened();
  void failed(const QString& message);

 private:
  NeedlePrompter prompter_;
  bool reading_ = false;
  quint64 token_ = 0;
  TaskThread thread_;
};

}  // namespace ropewalk
