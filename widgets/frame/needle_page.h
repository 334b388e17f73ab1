// The heatmap of a needle grid with the documents of the cell that was clicked beside it.
#pragma once

#include <QSplitter>
#include <memory>

#include "widgets/charts/heatmap_view.h"
#include "widgets/frame/needle_cell_view.h"

namespace ropewalk {

class NeedlePage : public QSplitter {
  Q_OBJECT
 public:
  explicit NeedlePage(HeatmapView* heatmap, QWidget* parent = nullptr);  // takes the heatmap

  // `remakes`: of a run, whose documents can be made again; else read from files.
  void set_history(std::shared_ptr<const NeedleHistory> history, bool remakes);
  void history_appended();
  NeedleCellView* documents() { return documents_; }

 Q_SIGNALS:
  // What is hidden in that cell's documents is wanted: documents()->set_needles().
  void needles_requested(const ropewalk::CellScored& cell);
  // documents()->set_prompt() or set_prompt_failed() answers.
  void prompt_requested(const ropewalk::CellScored& cell, int document);
  // `index`: the document in its cell.
  void attention_requested(int set, qint64 length, double depth, int index);

 private:
  void show_cell(int set, int length_index, int depth_index);
  HeatmapView* heatmap_;
  NeedleCellView* documents_;
  std::shared_ptr<const NeedleHistory> history_;
  bool remakes_ = true;
  std::optional<HeatmapView::Cell> waiting_;  // clicked before it was scored
};

}  // namespace ropewalk
