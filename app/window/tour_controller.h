// Leads through the guided tour in the real window: arranges each step's views, methods and target on the small model,
// does what its buttons say, notices what was tried, and puts everything back at the end.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QPointer>
#include <QTemporaryDir>
#include <optional>
#include <vector>

#include "app/window/tour_step.h"
#include "core/rope/rope_description.h"
#include "core/values/event.h"
#include "widgets/charts/named_factors.h"
#include "widgets/charts/period_chart.h"
#include "widgets/frame/tour_panel.h"
#include "widgets/frame/view_frame.h"

namespace ropewalk {

class MainWindow;

class TourController : public QObject, private TourStage {
  Q_OBJECT
 public:
  explicit TourController(MainWindow& window);
  bool running() const { return kept_.has_value(); }
  bool settled() const { return !running() || step_ == shown_; }
  int step() const { return shown_; }  // -1: none yet
  int count() const { return int(steps_.size()); }
  TourPanel* panel() { return panel_; }
  ViewFrame* frame() { return frame_; }
  QString problem() const;  // why the tour cannot be taken; empty: it can

 public Q_SLOTS:
  void start(int step = 0);
  void show_step(int step);  // past the last one: ends
  void end();

 Q_SIGNALS:
  void running_changed(bool running);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // What was there before.
  struct Kept {
    bool at_start = true;
    QString model_path, preset;
    std::optional<RopeDescription> rope;
    std::int64_t target = 0;
    int critical_dimension = 0;
    QStringList methods;
    std::vector<NamedFactors> loaded;
    std::optional<PeriodChart::FoundCriticalDimension> found;
    QByteArray layout;                                     // of the docks, once there is one
    Qt::DockWidgetArea corner = Qt::BottomDockWidgetArea;  // whose the bottom right corner is
    std::vector<int> vector_pairs;
    double vector_position = 0, vector_distance = 0;
  };

  void play_vectors() override;
  void set_vector_distance(double tokens) override;
  void set_vector_pairs(const std::vector<int>& pairs) override;
  void mark_pair(int pair) override;
  void set_target(std::int64_t tokens) override;
  void add_method(const QString& id) override;
  void set_critical_dimension(int pair) override;
  void start_needle() override;
  void start_search() override;
  void start_training() override;
  void choose_candidate() override;

  void connect_window();
  void keep();
  void put_back();
  void put_layout_back(const Kept& kept);
  bool on_small_model() const;
  void arrange();  // the step that is wanted, once the model is there
  QWidget* view_of(TourView view) const;
  QWidget* framed(TourView view) const;
  void count_events(const std::vector<Event>& events);
  void notice();  // ticks what was done
  void update_buttons();

  MainWindow& window_;
  TourPanel* panel_;
  QDockWidget* dock_;
  ViewFrame* frame_;
  std::vector<TourStep> steps_;
  std::vector<std::vector<bool>> done_;  // a step, a try
  TourState state_;
  std::optional<Kept> kept_;
  std::optional<Kept> to_restore_;       // once its model is described
  std::optional<QTemporaryDir> folder_;  // of what the tour trains
  int step_ = -1, shown_ = -1;
  bool arranging_ = false;
};

}  // namespace ropewalk
