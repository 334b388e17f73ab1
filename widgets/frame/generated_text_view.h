// The end of a prompt and the tokens that follow it, as they come. Tokens predicted under the original factors have one
// background, those under the rescaled factors another and an underline; marks stand in lines of their own.
#pragma once

#include <QTextEdit>
#include <vector>

#include "core/values/generation.h"

class QTextBlockFormat;

namespace ropewalk {

class GeneratedTextView : public QTextEdit {
  Q_OBJECT
 public:
  explicit GeneratedTextView(QWidget* parent = nullptr);

  // A new text. Of the prompt only its end is shown.
  void start(const QString& prompt);
  void add(const GeneratedToken& token);
  void add_mark(const QString& text);       // at the end of what is there
  void set_last_mark(const QString& text);  // replaces the last mark's words
  QStringList marks() const;
  // Characters of generated text before the last mark; -1: there is none.
  qsizetype text_before_mark() const;
  QString generated_text() const;           // without prompt and marks
  QString text_under(bool rescaled) const;  // the part of it that one set predicted

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class Kind { prompt, original, rescaled, mark };
  struct Piece {
    Kind kind;
    QString text;
  };
  void write(const Piece& piece);
  void rewrite();
  std::vector<Piece> pieces_;  // neighbours of one kind are one piece; the document is drawn from them
};

}  // namespace ropewalk
