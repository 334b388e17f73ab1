// Taking a factor set to another program: which set, for which program, what is written and when that program switches
// from the short to the long factors.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <functional>
#include <vector>

#include "widgets/frame/inline_message.h"

namespace ropewalk {

// One program or form of file.
struct ExportTarget {
  QString id, name;
  QString writes, switches;  // sentences
  QString suffix;            // of the file, with the dot
  bool is_file = false;      // what is written is no text; the preview says what it holds
};

// What the dialog shows of a set for a target: the text, or why there is none, in words a person can act on. May come
// later, from another thread, through ExportDialog::show_preview().
using AskForPreview = std::function<void(int set, const QString& target)>;

class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  ExportDialog(const QStringList& sets, int chosen_set, std::vector<ExportTarget> targets, AskForPreview ask,
               QWidget* parent = nullptr);

  int set() const { return set_->currentIndex(); }
  const ExportTarget& target() const;
  void choose_target(const QString& id);
  QComboBox* set_box() { return set_; }
  QListWidget* target_list() { return list_; }
  QPushButton* copy_button() { return copy_; }
  QPushButton* save_button() { return save_; }
  QPlainTextEdit* preview() { return preview_; }
  QLabel* switches() { return switches_; }
  QString message_text() const { return message_->isVisibleTo(this) ? message_->text() : QString(); }

 public Q_SLOTS:
  // The answer to the last question; `problem` empty: `text` is what would be written.
  void show_preview(const QString& text, const QString& problem);
  void show_progress(double share);  // 0..1, while a file is written
  void show_written(const QString& path);
  void show_failed(const QString& message);

 Q_SIGNALS:
  void write_requested(int set, const QString& target, const QString& path);
  void cancel_requested();

 protected:
  void reject() override;  // stops what is being written first

 private:
  QWidget* make_left();
  QWidget* make_right();
  void show_target();
  void ask_for_path();
  void set_writing(bool writing);
  std::vector<ExportTarget> targets_;
  AskForPreview ask_;
  QComboBox* set_;
  QListWidget* list_;
  QLabel* writes_;
  QLabel* switches_;
  QPlainTextEdit* preview_;
  InlineMessage* message_;
  QProgressBar* progress_;
  QPushButton* copy_;
  QPushButton* save_;
  QPushButton* close_;
  bool writing_ = false;
};

}  // namespace ropewalk
