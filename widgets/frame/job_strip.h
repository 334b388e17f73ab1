// Progress of the work that is going on: what, how far, how long still, pause and stop.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

#include "core/values/job.h"
#include "widgets/frame/time_left.h"

namespace ropewalk {

class JobStrip : public QWidget {
  Q_OBJECT
 public:
  explicit JobStrip(QWidget* parent = nullptr);
  void set_progress(const Progress& progress);
  void set_paused(bool paused);
  void set_can_pause(bool can_pause);                // loading cannot pause, only stop
  void set_stopping();                               // a stop was asked for: it takes up to a second
  QString text() const { return text_->toolTip(); }  // all of it, however narrow the strip is

 Q_SIGNALS:
  void pause_toggled(bool paused);
  void stop_clicked();

 private:
  void show_text();
  void resizeEvent(QResizeEvent* event) override;
  QString tool_tip() const;
  Progress progress_;
  TimeLeft time_left_;
  bool paused_ = false, stopping_ = false;
  QLabel* text_;
  QProgressBar* bar_;
  QToolButton* pause_;
  QToolButton* stop_;
};

}  // namespace ropewalk
