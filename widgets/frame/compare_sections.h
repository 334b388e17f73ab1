// The parts of a comparison below its tables: overlaid lines, needle grids side by side, parallel coordinates. Each
// says in a sentence why it has nothing to show.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QWidget>

#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/run_parallel.h"
#include "widgets/frame/parameter_rows.h"
#include "widgets/frame/run_curves.h"

namespace ropewalk {

// A title with room for a choice at its right, what it is about, and a sentence in its place where that is nothing.
class CompareSection : public QWidget {
  Q_OBJECT
 public:
  CompareSection(const QString& title, QWidget* content, QWidget* choice = nullptr, QWidget* parent = nullptr);
  void set_sentence(const QString& sentence);  // empty: the content is shown
  QString sentence() const { return content_->isHidden() ? sentence_->text() : QString(); }
  QWidget* content() { return content_; }

 private:
  QWidget* content_;
  QWidget* choice_;
  QLabel* sentence_;
};

// Lines of a kind that is chosen among those that the runs have.
class CurveSection : public QWidget {
  Q_OBJECT
 public:
  explicit CurveSection(QWidget* parent = nullptr);
  void set_runs(const QList<ComparedRun>& runs, const RunScores& scores);
  OverlayChart* chart() { return chart_; }
  QComboBox* kinds() { return kinds_; }
  CompareSection* section() { return section_; }

 private:
  void show_kind();
  QList<RunCurves> curves_;
  OverlayChart* chart_;
  QComboBox* kinds_;
  CompareSection* section_;
};

// The baseline's grid, one other's beside it with the difference, or all of them side by side.
class HeatmapSection : public QWidget {
  Q_OBJECT
 public:
  explicit HeatmapSection(QWidget* parent = nullptr);
  void set_runs(const QList<ComparedRun>& runs);
  HeatmapView* chart() { return chart_; }
  QComboBox* others() { return others_; }
  QComboBox* scores() { return scores_; }
  CompareSection* section() { return section_; }
  bool has_runs() const { return grids_ > 0; }

 private:
  void show_choice();
  QList<ComparedRun> runs_;  // those with a needle grid, with their letters
  QStringList names_;
  int grids_ = 0;
  HeatmapView* chart_;
  QComboBox* others_;
  QComboBox* scores_;
  CompareSection* section_;
};

// The axes of the parallel coordinates: parameters that differ, then scores that more than one run has.
QList<RunAxis> varying_axes(const QList<ComparedRun>& runs, const std::vector<ScoreRow>& scores);

}  // namespace ropewalk
