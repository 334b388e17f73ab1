// "Training" (interface.md): loss of short and of long windows, needle answers by length, gradient norm, learning rate
// and tokens a second over the same steps; the mix of a batch as a strip; checkpoints as marks. Panels without values
// are left out.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/values/train_history.h"
#include "widgets/charts/plot_view.h"
#include "widgets/charts/training_series.h"

class QCPAxisRect;
class QCPLayoutInset;
class QCPMarginGroup;
class QCPPainter;

namespace ropewalk {

class MixStrip;
class TrainingPanel;

class TrainingView : public PlotView {
  Q_OBJECT
 public:
  enum class Part { loss, needle, gradient_norm, learning_rate, speed };
  Q_ENUM(Part)

  explicit TrainingView(QWidget* parent = nullptr);
  ~TrainingView() override;

  // The view reads the history, never copies it. nullptr: the empty state.
  void set_history(std::shared_ptr<const TrainHistory> history);
  // In steps: 1 is nothing, 0 is chosen by how many steps there are.
  int smoothing() const { return smoothing_; }
  int smoothing_steps() const;  // in use
  static QList<int> smoothing_choices();
  static QString smoothing_name(int steps);
  bool shows(Part part) const;
  QRectF part_rect(Part part) const;  // of its axes, in the plot's pixels
  const TrainingSeries& series() const { return series_; }
  const MixStrip* strip() const { return strip_; }
  std::optional<std::int64_t> hovered_step() const { return hovered_; }
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }
  bool axis_logarithmic(Qt::Orientation direction) const override;  // of the losses
  QString x_meaning() const override { return QStringLiteral("step"); }

 public Q_SLOTS:
  void history_appended();  // after events were added: redraws at most 30 times a second
  void set_smoothing(int steps);
  void reset_view() override;  // all steps, and follow the training again

 Q_SIGNALS:
  void smoothing_changed();

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("step"), {}}; }
  void apply_axis_scale(Qt::Orientation direction, bool logarithmic) override;
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  void fill_context_menu(QMenu& menu) override;
  void before_replot() override;
  void resizeEvent(QResizeEvent* event) override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;
  void clamp_ranges() override;
  void ranges_changed() override;
  void zoomed_by_hand() override { follows_data_ = false; }
  QCPAxisRect* axis_rect_at(const QPointF& position) const override;
  Qt::Orientations zoom_directions() const override { return Qt::Horizontal; }

 private:
  void make_panels();
  TrainingPanel& panel(Part part) const { return *panels_[std::size_t(part)]; }
  void take_in();
  void fill_panels();
  void update_header();
  void update_strip();
  void fit_axes();
  double last_step() const;
  void arrange_strip(int width);
  void arrange(QSize size);  // places the panels for a plot of this size
  void fit_ticks();
  void paint_panels(QCPPainter& painter) const;
  void paint_cursor(QCPPainter& painter) const;
  void hover(std::optional<std::int64_t> step);
  QString tooltip(std::int64_t step) const;
  QString probe_rows(std::int64_t step) const;

  std::shared_ptr<const TrainHistory> history_;
  TrainingSeries series_;
  int smoothing_ = 0;
  bool has_new_ = false;
  bool follows_data_ = true;
  std::set<int> hidden_;  // legend ids
  std::optional<std::int64_t> hovered_;
  std::vector<std::unique_ptr<TrainingPanel>> panels_;  // by Part
  MixStrip* strip_ = nullptr;                           // owned by the plot, as are the following
  QCPLayoutInset* places_ = nullptr;
  QCPMarginGroup* left_edge_ = nullptr;
};

}  // namespace ropewalk
