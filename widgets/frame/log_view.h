// What runs and the program itself have to say, newest last.
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

#include "core/values/event.h"

namespace ropewalk {

class LogView : public QWidget {
  Q_OBJECT
 public:
  explicit LogView(QWidget* parent = nullptr);
  // `source`: the run or part of the program; may be empty.
  void add(Note::Level level, const QString& source, const QString& text);
  QString plain_text() const { return text_->toPlainText(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Line {
    QString time, source, text;
    Note::Level level;
  };
  void write(const Line& line);
  QList<Line> lines_;
  QPlainTextEdit* text_;
};

}  // namespace ropewalk
