// A message that stands where its cause is: what is wrong and what to do, with a button to dismiss it. Never a modal
// box.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace ropewalk {

class InlineMessage : public QFrame {
  Q_OBJECT
 public:
  enum class Level { info, warning, error };
  explicit InlineMessage(QWidget* parent = nullptr);

  void show_message(Level level, const QString& text);
  // One action that helps; nullptr-like empty text removes it. Emitted as action_clicked().
  void set_action(const QString& text);
  void set_closable(bool closable);
  void clear();
  QString text() const { return text_->text(); }
  Level level() const { return level_; }

 Q_SIGNALS:
  void action_clicked();
  void dismissed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void restyle();
  Level level_ = Level::info;
  QLabel* icon_;
  QLabel* text_;
  QPushButton* action_;
  QToolButton* close_;
};

}  // namespace ropewalk
