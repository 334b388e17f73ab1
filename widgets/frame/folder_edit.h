// A line for a folder's path with a button to choose it.
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace ropewalk {

class FolderEdit : public QWidget {
  Q_OBJECT
 public:
  // `title`: of the file dialog. `placeholder`: what an empty line says.
  FolderEdit(const QString& title, const QString& placeholder, QWidget* parent = nullptr);
  QLineEdit* line() { return line_; }
  QString path() const { return line_->text().trimmed(); }

 private:
  QLineEdit* line_;
};

}  // namespace ropewalk
