#include "widgets/frame/needle_page.h"

namespace ropewalk {

NeedlePage::NeedlePage(HeatmapView* heatmap, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), heatmap_(heatmap), documents_(new NeedleCellView) {
  addWidget(heatmap_);
  addWidget(documents_);
  setStretchFactor(0, 3);
  setStretchFactor(1, 2);
  setChildrenCollapsible(false);
  setHandleWidth(1);
  documents_->hide();
  connect(heatmap_, &HeatmapView::cell_selected, this, &NeedlePage::show_cell);
  connect(documents_, &NeedleCellView::closed, documents_, &QWidget::hide);
  connect(documents_, &NeedleCellView::prompt_requested, this,
          [this](int document) { Q_EMIT prompt_requested(documents_->cell(), document); });
  connect(documents_, &NeedleCellView::attention_requested, this, [this](int document) {
    const CellScored& cell = documents_->cell();
    Q_EMIT attention_requested(cell.factor_set, cell.length, cell.depth, document);
  });
}

void NeedlePage::set_history(std::shared_ptr<const NeedleHistory> history, bool remakes) {
  history_ = std::move(history);
  remakes_ = remakes;
  waiting_.reset();
  documents_->hide();
  heatmap_->set_history(history_);
}

void NeedlePage::history_appended() {
  heatmap_->history_appended();
  if (!waiting_ || !history_->cell(waiting_->set, waiting_->length_index, waiting_->depth_index)) return;
  show_cell(waiting_->set, waiting_->length_index, waiting_->depth_index);
}

void NeedlePage::show_cell(int set, int length_index, int depth_index) {
  waiting_.reset();
  const CellScored* cell = history_ && set >= 0 ? history_->cell(set, length_index, depth_index) : nullptr;
  if (!cell) {
    documents_->hide();
    if (set >= 0) waiting_ = HeatmapView::Cell{set, length_index, depth_index};
    return;
  }
  documents_->set_cell(*cell, heatmap_->set_name(set), remakes_);
  documents_->show();
  if (remakes_) Q_EMIT needles_requested(*cell);
}

}  // namespace ropewalk
