// One cell of a needle grid, document by document: what was hidden, what was answered, how probable the right answer
// was; the exact prompt on demand.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "core/values/event.h"
#include "widgets/frame/inline_message.h"

namespace ropewalk {

// What the spec says of a document without its filler.
struct NeedleFacts {
  QString key;
  double depth = 0;  // of the needle that is asked for, 0 .. 1
  QString sentence, question;
};
// A document made again.
struct NeedlePrompt {
  QString text;       // what the model was given, up to the answer
  QString sentence;   // of the needle in it
  QString hash;       // SHA-256 of the document's tokens and answer positions
  qint64 tokens = 0;  // of the prompt
};

class NeedleCellView : public QWidget {
  Q_OBJECT
 public:
  explicit NeedleCellView(QWidget* parent = nullptr);

  // `remakes`: the cell is a run's, whose documents can be made again; else it was read from a file.
  void set_cell(const CellScored& cell, const QString& set_name, bool remakes);
  // In the order of the cell's documents; may come later than the cell.
  void set_needles(const std::vector<NeedleFacts>& needles);
  void set_prompt(int document, const NeedlePrompt& prompt);
  // Whether anything answers attention_requested(): else there is no button for it.
  void set_can_attend(bool can);
  void set_prompt_failed(const QString& message);
  const CellScored& cell() const { return cell_; }
  int document() const;  // the selected one; -1: none
  QTableWidget* table() { return table_; }
  QPushButton* prompt_button() { return prompt_button_; }
  QPushButton* attention_button() { return attention_button_; }
  QPlainTextEdit* prompt() { return prompt_; }
  QString title_text() const { return title_->text(); }
  QString message() const { return message_->isVisibleTo(this) ? message_->text() : QString(); }
  QSize sizeHint() const override { return {440, 260}; }

 Q_SIGNALS:
  void prompt_requested(int document);
  void attention_requested(int document);
  void closed();

 private:
  void build_table();
  void fill_table();
  void fill_row(int document);
  void set_item(int row, int column, const QString& text, const QString& tip, bool number);
  void show_document();
  CellScored cell_;
  std::vector<NeedleFacts> needles_;
  bool remakes_ = true, can_attend_ = false;
  int asked_ = -1;  // the document whose prompt is being made or shown
  QLabel* title_;
  QToolButton* close_;
  QTableWidget* table_;
  QLabel* facts_;
  QPushButton* prompt_button_;
  QPushButton* attention_button_;
  InlineMessage* message_;
  QPlainTextEdit* prompt_;
};

}  // namespace ropewalk
