// What a text begins with: typed, pasted, read from a file, or a sample; with its length in tokens, and the buttons
// that start and stop.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>
#include <cstdint>
#include <optional>

namespace ropewalk {

class PromptEditor : public QWidget {
  Q_OBJECT
 public:
  explicit PromptEditor(QWidget* parent = nullptr);

  QString text() const { return edit_->toPlainText(); }
  void set_text(const QString& text);  // can be undone
  // nullopt: not counted yet. `trained`: the trained context, 0 where it is not known.
  void set_tokens(std::optional<std::int64_t> tokens, std::int64_t trained);
  void set_running(bool running, bool stopping);
  void set_making_sample(bool making);
  // Why nothing can be started; empty: it can.
  void set_problem(const QString& problem);
  // Reads a UTF-8 text file into the editor; problems come by file_failed().
  void read_file(const QString& path);

  QPlainTextEdit* edit() { return edit_; }
  QPushButton* generate_button() { return generate_; }
  QPushButton* stop_button() { return stop_; }
  QToolButton* sample_button() { return sample_; }
  QString count_text() const { return count_->text(); }

 Q_SIGNALS:
  void text_changed();
  void generate_clicked();
  void stop_clicked();
  void sample_clicked();
  void file_failed(const QString& message);

 private:
  void ask_for_file();
  void update_buttons();

  QPlainTextEdit* edit_;
  QLabel* count_;
  QToolButton* open_;
  QToolButton* sample_;
  QPushButton* generate_;
  QPushButton* stop_;
  QLabel* reason_;  // why nothing can be started
  QString problem_;
  bool running_ = false, stopping_ = false, making_sample_ = false;
};

}  // namespace ropewalk
