// One run's view: what it is, how far it is, and its chart: fitness for a search, heatmap for a needle test,
// the course of a training.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>
#include <memory>

#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/training_view.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

class RunPane : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { search, needle, training };
  // `kind`: what the pane shows while no run is there.
  explicit RunPane(Kind kind, QWidget* parent = nullptr);

  void set_run(std::shared_ptr<RunData> run);  // nullptr: the empty state
  std::shared_ptr<RunData> run() const { return run_; }
  // Over what is there, until another run is set or until clear_loading().
  void set_loading(const QString& message);
  void clear_loading();
  void set_empty(const QString& sentence, const QString& action);
  void set_letter(const QString& letter);  // stands before the name: which of two this one is
  QString message() const { return message_->isVisible() ? message_->text() : QString(); }  // why the run failed
  FitnessChart* fitness() { return fitness_; }
  HeatmapView* heatmap() { return heatmap_; }
  TrainingView* training() { return training_; }

 Q_SIGNALS:
  void candidate_selected(qint64 id);
  void candidate_hovered(qint64 id);
  void cell_selected(int set, int length_index, int depth_index);
  void empty_action_triggered();
  void resume_requested(qint64 run);

 private:
  void connect_run();
  void show_state();
  void show_running_cell();
  void fill_option();
  QString waiting_text() const;
  ChartView* chart() const;
  Kind kind_;
  std::shared_ptr<RunData> run_;
  QWidget* header_;
  QLabel* letter_;
  QLabel* name_;
  QLabel* facts_;
  QComboBox* option_;
  QPushButton* resume_;
  InlineMessage* message_;
  QStackedWidget* stack_;
  FitnessChart* fitness_;
  HeatmapView* heatmap_;
  TrainingView* training_;
};

}  // namespace ropewalk
