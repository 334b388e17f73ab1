// Any number of runs held against a baseline: what differs, scores with differences and paired tests, factors and
// courses laid over each other, needle grids side by side, and what varies in parallel coordinates.
#pragma once

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>

#include "widgets/charts/overlay_chart.h"
#include "widgets/charts/run_parallel.h"
#include "widgets/charts/state_overlay.h"
#include "widgets/frame/compare_sections.h"
#include "widgets/frame/compare_tables.h"
#include "widgets/frame/compared_runs.h"
#include "widgets/frame/run_strip.h"

namespace ropewalk {

class CompareView : public QWidget {
  Q_OBJECT
 public:
  explicit CompareView(QWidget* parent = nullptr);

  ComparedRuns& runs() { return runs_; }
  RunStrip* strip() { return strip_; }
  QComboBox* factor_set() { return set_; }  // of the run chosen in the strip
  CompareTable* parameters() { return parameters_; }
  CompareTable* scores() { return scores_; }
  OverlayChart* factors() { return factors_; }
  CurveSection* curves() { return curves_; }
  HeatmapSection* heatmaps() { return heatmaps_; }
  RunParallel* parallel() { return parallel_; }
  CompareSection* section(const QString& name) const;  // parameters, scores, factors, parallel
  QAction* action(const QString& name) const;          // "compare.pin" ...; nullptr: there is none

 public Q_SLOTS:
  void set_hovered_pair(int pair);  // in the factors; -1: none. Emits nothing

 Q_SIGNALS:
  void runs_dropped(const QList<qint64>& ids);
  void open_requested(qint64 id);  // in its own view
  void report_requested();
  void pair_hovered(int pair);    // in the factors; -1: left
  void empty_action_triggered();  // show the runs to choose from

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QAction* add_action(const QString& name, const QString& icon, const QString& text, const QString& tip,
                      const QKeySequence& keys, const std::function<void()>& act);
  void make_actions();
  void build_head(QVBoxLayout* layout);
  void build_sections();
  void arrange();
  void update_actions();
  void refresh();
  void open_menu(const QPoint& global);

  ComparedRuns runs_;
  QStackedWidget* pages_;
  StateOverlay* empty_;
  RunStrip* strip_;
  QComboBox* set_;
  QScrollArea* scroll_;
  QGridLayout* grid_ = nullptr;
  CompareTable* parameters_;
  CompareTable* scores_;
  OverlayChart* factors_;
  CurveSection* curves_;
  HeatmapSection* heatmaps_;
  RunParallel* parallel_;
  CompareSection* parameters_section_ = nullptr;
  CompareSection* scores_section_ = nullptr;
  CompareSection* factors_section_ = nullptr;
  CompareSection* parallel_section_ = nullptr;
  QList<QAction*> actions_;
  QBoxLayout* head_ = nullptr;
  QHBoxLayout* charts_row_ = nullptr;
  bool dirty_ = false, charts_wide_ = false, tables_wide_ = false;
};

}  // namespace ropewalk
