// "Show in folder": opens the folder in which a file lies with the desktop's file manager.
#pragma once

#include <QAction>
#include <QMenu>
#include <QObject>
#include <functional>

namespace ropewalk {

class FolderActions : public QObject {
  Q_OBJECT
 public:
  explicit FolderActions(QWidget* window);
  // `path` is asked for each time: a file, or a folder that is opened itself; empty: there is none, as `problem` says.
  QAction* make(const QString& id, const QString& text, const QString& tip, std::function<QString()> path,
                const QString& problem);
  QAction* add_to(QMenu* menu, const QString& id, const QString& tip, std::function<QString()> path,
                  const QString& problem);

 Q_SIGNALS:
  void failed(const QString& message);  // no file manager, or the file has gone

 private:
  void show(const QString& path);
  QWidget* window_;
};

}  // namespace ropewalk
