// What lies over a chart that has nothing to show yet, is loading, or failed: an icon, one sentence, one action.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ropewalk {

class StateOverlay : public QWidget {
  Q_OBJECT
 public:
  explicit StateOverlay(QWidget* parent);

  void show_empty(const QString& icon, const QString& sentence, const QString& action);
  void show_loading(const QString& message, double share, bool over_data);
  void show_failed(const QString& message, const QString& action);
  void make_action_primary();  // the first thing to do in an empty window; elsewhere the action is a plain button
  QString message() const;

 Q_SIGNALS:
  void action_triggered();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void set_icon(const QString& icon, bool error);
  void refresh_icon();

  QLabel* icon_ = nullptr;
  QLabel* text_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* button_ = nullptr;
  QString icon_name_;
  bool error_ = false;
  bool translucent_ = false;
};

}  // namespace ropewalk
