// Presenter mode: large type for a projector, the run list and the inspector out of the way; all of it comes back. And
// the size of text as a setting of its own.
#pragma once

#include <QAction>
#include <QByteArray>
#include <QMainWindow>
#include <QMenu>

namespace ropewalk {

class Presenter : public QObject {
  Q_OBJECT
 public:
  explicit Presenter(QMainWindow& window);
  bool presenting() const { return action_->isChecked(); }
  QAction* action() const { return action_; }            // Ctrl+Shift+P
  QAction* full_screen() const { return full_screen_; }  // F11
  void fill_size_menu(QMenu* menu);

 public Q_SLOTS:
  void set_presenting(bool presenting);

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;  // tab bars come and go with the docks
  void apply();
  void fit_tabs();
  QMainWindow& window_;
  QAction* action_;
  QAction* full_screen_;
  QList<QString> hidden_;  // docks that presenting put away
};

// 1 .. 2, remembered in the settings.
double text_scale_setting();

}  // namespace ropewalk
