// What RULER's views ask for that takes time: the exact prompt behind a score, and score files of other programs. Done
// in the background; only the last prompt that was asked for is answered.
#pragma once

#include <QObject>

#include "app/window/task_thread.h"

namespace ropewalk {

class RulerView;

class RulerController : public QObject {
  Q_OBJECT
 public:
  // The view must outlive it, or be its parent.
  explicit RulerController(RulerView* view);

 private:
  void make_prompt(int factor_set, const QString& task, qint64 length, quint64 index, const QString& hash);
  void read_file(const QString& path);
  RulerView* view_;
  quint64 token_ = 0;
  TaskThread thread_;
};

}  // namespace ropewalk
