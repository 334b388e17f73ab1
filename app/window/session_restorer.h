// Builds a window up as a session has it: the model or preset, then the runs one after the other, then what was chosen
// and the places of the docks.
#pragma once

#include <QObject>
#include <set>

#include "app/window/session_state.h"
#include "core/values/model_description.h"

namespace ropewalk {

class MainWindow;

class SessionRestorer : public QObject {
  Q_OBJECT
 public:
  SessionRestorer(MainWindow& window, SessionState state);
  // With `model` its files are not read again.
  void begin(const std::optional<ModelDescription>& model);
  bool done() const { return done_; }
  const SessionState& state() const { return state_; }

 private:
  void step();
  void finish();
  void miss_all();
  void say_what_is_missing();
  MainWindow& window_;
  SessionState state_;
  QList<qint64> waiting_;
  std::set<qint64> known_;  // runs of the workspace
  QList<qint64> missing_;   // of the session, in no workspace that is open
  bool list_read_ = false, compared_ = false, done_ = false, workspace_gone_ = false;
};

}  // namespace ropewalk
