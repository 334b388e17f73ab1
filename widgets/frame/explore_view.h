// An exploration: the sets that were made by hand over the order in which they were measured, with the starting set as
// a line, and beside it the list of them. The selected set can be gone on from.
#pragma once

#include <QPushButton>
#include <QTableView>

#include "widgets/charts/fitness_chart.h"
#include "widgets/frame/explore_list_model.h"
#include "widgets/frame/run_view.h"

namespace ropewalk {

class ExploreView : public RunView {
  Q_OBJECT
 public:
  explicit ExploreView(QWidget* parent = nullptr);

  void set_run(std::shared_ptr<RunData> run) override;
  void run_appended() override;
  void set_empty(const QString& sentence, const QString& action) override;
  void set_loading(const QString& message) override { chart_->set_loading(message); }
  void clear_overlay() override { chart_->clear_overlay(); }
  void set_file_name(const QString& name) override { chart_->set_file_name(name); }
  void set_selected(qint64 number) override;
  QStringList facts() const override;

  FitnessChart* chart() { return chart_; }
  QTableView* table() { return table_; }
  QPushButton* again_button() { return again_; }
  // The selected set, without a selection the best; nullptr: there is none.
  const ExploreMeasured* subject() const;

 private:
  void choose(int number);  // by the person
  void show_subject();
  std::shared_ptr<RunData> run_;
  std::shared_ptr<const ExploreHistory> history_;
  FitnessChart* chart_;
  QWidget* side_;
  ExploreListModel* model_;
  QTableView* table_;
  QPushButton* again_;
  int selected_ = -1;
  bool silent_ = false;
};

}  // namespace ropewalk
