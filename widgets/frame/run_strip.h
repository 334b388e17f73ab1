// The compared runs in a row, baseline first: a mark in the run's colour and dash, its letter and name. One is chosen,
// and the commands act on it.
#pragma once

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

class RunStrip : public QScrollArea {
  Q_OBJECT
 public:
  explicit RunStrip(ComparedRuns& runs, QWidget* parent = nullptr);
  RunId current() const { return current_; }  // 0: none
  void set_current(RunId id);
  QToolButton* button(RunId id) const;  // nullptr: not there
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

 Q_SIGNALS:
  void current_changed(qint64 id);
  void menu_requested(qint64 id, const QPoint& global);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuild();
  QIcon mark_of(const ComparedRun& run) const;

  ComparedRuns& runs_;
  QWidget* row_;
  QHBoxLayout* layout_;
  QList<QToolButton*> buttons_;
  RunId current_ = 0;
};

}  // namespace ropewalk
