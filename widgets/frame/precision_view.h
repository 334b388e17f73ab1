// The precision lens with its controls: by pair or by position, phase or cosine and sine, and a slider over what the
// other axis has (positions by pair, pairs by position).
#pragma once

#include <QWidget>
#include <memory>

#include "widgets/charts/precision_chart.h"

class QLabel;
class QSlider;

namespace ropewalk {

class ViewChooser;

class PrecisionView : public QWidget {
  Q_OBJECT
 public:
  explicit PrecisionView(QWidget* parent = nullptr);

  void set_report(std::shared_ptr<const PrecisionReport> report, const QString& set);
  void clear() { set_report(nullptr, {}); }
  PrecisionChart* chart() const { return chart_; }
  ViewChooser* axes() const { return axes_; }
  ViewChooser* quantities() const { return quantities_; }
  QSlider* slider() const { return slider_; }
  QString slider_text() const;  // what the slider stands at: "position 131,071", "pair 12"

 public Q_SLOTS:
  // The pair that all views share: marked by pair, shown by position; -1: none. Emits nothing.
  void set_current_pair(int pair);

 Q_SIGNALS:
  void pair_hovered(int pair);
  void pair_selected(int pair);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void show_axis(int axis);
  void slider_moved(int value);
  void update_slider();

  PrecisionChart* chart_;
  ViewChooser* axes_;
  ViewChooser* quantities_;
  QSlider* slider_;
  QLabel* label_;
};

}  // namespace ropewalk
