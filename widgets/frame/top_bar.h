// The bar above everything: model, methods, target length, critical dimension, and starting or steering the work.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include "core/rope/rope_factors.h"
#include "widgets/frame/job_strip.h"
#include "widgets/frame/length_edit.h"
#include "widgets/frame/method_picker.h"

class QMenu;

namespace ropewalk {

class TopBar : public QWidget {
  Q_OBJECT
 public:
  TopBar(QMenu* model_menu, QMenu* evaluate_menu, QMenu* more_menu, QWidget* parent = nullptr);

  void set_model_name(const QString& name, const QString& tool_tip);
  // Ranges of the editors; `target` and `critical_dimension` are shown without a signal.
  void set_rope(const RopeDescription& rope, std::int64_t target, int critical_dimension);
  void set_target(std::int64_t target);
  void set_critical_dimension(int pair);
  void set_embedding_open(bool open);  // the editors mean nothing while there is none
  // Why no work can start; empty: it can.
  void set_work_problem(const QString& problem);
  void show_job(bool running);
  MethodPicker* methods() { return methods_; }
  LengthEdit* target() { return target_; }
  QSpinBox* critical_dimension() { return critical_; }
  JobStrip* job() { return job_; }
  QPushButton* search_button() { return search_; }
  QPushButton* needle_button() { return needle_; }
  QPushButton* train_button() { return train_; }
  QPushButton* evaluate_button() { return evaluate_; }  // opens the menu of the other evaluations

 Q_SIGNALS:
  void target_changed(qint64 tokens);
  void critical_dimension_changed(int pair);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void show_ratio();
  // What has no place is said more shortly, from what is missed least on.
  void fit();
  void set_tightness(int level);
  void show_model_name(int room);
  int least_width();
  QString name_;
  QToolButton* model_;
  QWidget* editors_;
  MethodPicker* methods_;
  LengthEdit* target_;
  QLabel* ratio_;
  QLabel* critical_label_;
  QSpinBox* critical_;
  QPushButton* search_;
  QPushButton* needle_;
  QPushButton* train_;
  QPushButton* evaluate_;
  QWidget* start_;  // the buttons that start work
  QStackedWidget* work_;
  JobStrip* job_;
  RopeDescription rope_;
};

}  // namespace ropewalk
