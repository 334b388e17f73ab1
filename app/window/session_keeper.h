// Keeps what is open in a file while the program runs, and brings it back at the next start: by itself after a normal
// end, when asked for after a crash. A mark beside the file says that the program runs, and whether it restores.
#pragma once

#include <QObject>
#include <QTimer>

#include "app/window/session_state.h"
#include "app/window/task_thread.h"
#include "app/window/window_host.h"

namespace ropewalk {

class SessionKeeper : public QObject {
  Q_OBJECT
 public:
  // `folder` keeps session.json and session.running.
  SessionKeeper(WindowHost& host, const QString& folder);
  ~SessionKeeper() override;
  // Once, before the event loop. With `restore` false what was open is left: the command line said what to open.
  void begin(bool restore);

 private:
  enum class LastEnd { normal, crashed, crashed_restoring, still_running };
  LastEnd last_end() const;
  void restore(const SessionState& state);
  void write_mark(bool restoring) const;
  void look();
  void end();
  QString path(const char* name) const;

  WindowHost& host_;
  QString folder_;
  bool active_ = false;     // false: another window keeps its session, or this one ended
  bool restoring_ = false;  // as the mark says
  bool offered_ = false;    // an older session waits for an answer: nothing empty takes its place
  SessionState last_;
  QTimer timer_;
  TaskThread thread_;
};

}  // namespace ropewalk
