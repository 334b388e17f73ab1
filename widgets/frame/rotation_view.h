// The rotating vectors with what moves them: play, speed, position and the distance between query and key.
#pragma once

#include <QComboBox>
#include <QElapsedTimer>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "widgets/charts/rotating_vectors.h"

class QLabel;

namespace ropewalk {

class RotationView : public QWidget {
  Q_OBJECT
 public:
  explicit RotationView(QWidget* parent = nullptr);
  RotatingVectors* chart() { return chart_; }
  QToolButton* play_button() { return play_; }
  QComboBox* speed() { return speed_; }
  QSlider* position() { return position_; }
  QSlider* distance() { return distance_; }
  bool playing() const { return timer_.isActive(); }
  double tokens_per_second() const;
  void advance(double seconds);  // as playing does; from the end it begins again

 public Q_SLOTS:
  void set_playing(bool playing);

 Q_SIGNALS:
  void playing_changed(bool playing);

 protected:
  void hideEvent(QHideEvent* event) override;  // nothing turns unseen
  void changeEvent(QEvent* event) override;

 private:
  void tick();
  void show_values();
  void fill_speeds();
  bool calm() const;  // the system asks for little animation: a few large steps in place of a smooth turn
  RotatingVectors* chart_;
  QToolButton* play_;
  QComboBox* speed_;
  QSlider* position_;
  QSlider* distance_;
  QLabel* position_text_;
  QLabel* distance_text_;
  QTimer timer_;
  QElapsedTimer clock_;
};

}  // namespace ropewalk
