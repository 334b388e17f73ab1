// Perplexity (log axis) against the window's length or the position in the text (tokens, log2 axis): one line a factor
// set in its method's colour and dash, with its 95 % band over documents; the trained context and the target are
// marked.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "core/values/perplexity_history.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class PerplexityChart : public PlotView {
  Q_OBJECT
 public:
  // What is shown: three kinds of tokens against the length, or all tokens by their position.
  enum class Shown { all, answer, key, position };
  static constexpr int kShown = 4;
  static QString shown_text(Shown shown);         // "All tokens"
  static QString shown_explanation(Shown shown);  // for tooltips

  explicit PerplexityChart(QWidget* parent = nullptr);

  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const PerplexityHistory> history);
  std::shared_ptr<const PerplexityHistory> history() const { return history_; }
  Shown shown() const { return shown_; }
  void set_shown(Shown shown);
  void set_current_set(int factor_set);  // its line is the thick one; -1: none
  int current_set() const { return current_set_; }
  // By position alone, whose points are many: over how many of them the strong line is a mean, as Smoothing says.
  int smoothing() const { return smoothing_; }
  int smoothing_points() const;  // in use; 1: none

  struct Series {
    QString name;
    int factor_set = 0;
    std::vector<PerplexityHistory::Point> points;
  };
  const std::vector<Series>& series() const { return series_; }     // of what is shown; one a factor set
  QString point_text(const PerplexityHistory::Point& point) const;  // "at 8,192 tokens", "positions 64 to 90"
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Horizontal | Qt::Vertical; }
  QString x_meaning() const override { return QStringLiteral("tokens"); }

  // As many digits as the interval justifies: two of its half width. Three where there is no interval.
  static QString justified_text(const PerplexityHistory::Point& point);
  static QString interval_text(const PerplexityHistory::Point& point);  // "11.9 to 12.7"; "–" for one document

 public Q_SLOTS:
  void history_appended();
  void set_smoothing(int points);  // 0: by itself; 1: none
  void reset_view() override;

 Q_SIGNALS:
  void series_changed();   // what is shown has other numbers
  void table_requested();  // the corner's button
  void smoothing_changed();

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("end_tokens"), {QStringLiteral("perplexity")}}; }
  void restyle() override;
  void take_remembered() override;
  void fill_context_menu(QMenu& menu) override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;
  void clamp_ranges() override;
  void zoomed_by_hand() override { follows_data_ = false; }

 private:
  void take_in();
  void fill_graphs();
  QCPGraph* add_line(const Series& one, const QVector<double>& x, const QVector<double>& y);
  QPen pale_pen(const Series& one) const;
  void update_header();
  void say_why_empty();
  bool is_hidden(const Series& one) const { return hidden_.count(one.factor_set) > 0; }
  QPen pen_of(const Series& one, double width = 2) const;
  QString sentence() const;
  QString tooltip(double at) const;
  void paint_bands(QCPPainter& painter) const;
  void paint_points(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;

  std::shared_ptr<const PerplexityHistory> history_;
  Shown shown_ = Shown::all;
  std::vector<Series> series_;
  std::vector<QCPGraph*> graphs_;  // owned by the plot; as series_
  std::vector<QCPGraph*> raw_;     // under them where they are smoothed; else none
  std::set<int> hidden_;           // factor sets
  bool has_new_ = false;
  bool follows_data_ = true;
  double hovered_ = 0;  // a point's `at`; 0: none
  int current_set_ = -1;
  int smoothing_ = 1;
};

}  // namespace ropewalk
