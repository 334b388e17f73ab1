// "Report…": asks for the file, draws the figures one by one between the window's events, writes in the background.
#pragma once

#include <QObject>
#include <QWidget>
#include <functional>
#include <memory>

#include "app/report/report_builder.h"
#include "app/window/task_thread.h"

namespace ropewalk {

class ReportController : public QObject {
  Q_OBJECT
 public:
  // `window` is the dialogs' parent.
  explicit ReportController(QWidget* window);

  // Asks where to, in which format (HTML or PDF, by the suffix), and writes. Does nothing while a report is written.
  void ask(const QList<ComparedRun>& runs, const QString& workspace);
  void write(const QList<ComparedRun>& runs, const QString& workspace, const QString& path);
  bool writing() const { return builder_ != nullptr; }

 Q_SIGNALS:
  void written(const QString& path);
  void failed(const QString& text);

 private:
  void draw_next();
  QWidget* window_;
  std::unique_ptr<ReportBuilder> builder_;
  QString path_;
  TaskThread writer_;  // last: its tasks answer to this object
};

}  // namespace ropewalk
