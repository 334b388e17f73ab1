// The compared runs in order, baseline first: a mark in the run's colour and dash, its letter and name. One is chosen,
// and the commands act on it. More runs than fit a line go on in the next one.
#pragma once

#include <QIcon>
#include <QToolButton>
#include <QWidget>

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

// A run's line as an icon.
QIcon run_mark(int style, const QWidget* widget);

class RunStrip : public QWidget {
  Q_OBJECT
 public:
  explicit RunStrip(ComparedRuns& runs, QWidget* parent = nullptr);
  RunId current() const { return current_; }  // 0: none
  void set_current(RunId id);
  QToolButton* button(RunId id) const;  // nullptr: not there
  QSize minimumSizeHint() const override { return {160, height_}; }
  QSize sizeHint() const override { return {480, height_}; }

 Q_SIGNALS:
  void current_changed(qint64 id);
  void menu_requested(qint64 id, const QPoint& global);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuild();
  QToolButton* make_button(int at);
  void place();

  ComparedRuns& runs_;
  QList<QToolButton*> buttons_;
  RunId current_ = 0;
  int height_ = 32;
};

}  // namespace ropewalk
