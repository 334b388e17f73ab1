// A perplexity run: its chart, above it the choice of what is shown, and beside it, on demand, the numbers: one row a
// length (or bin of positions), one column a factor set.
#pragma once

#include <QComboBox>
#include <QSplitter>
#include <QTableWidget>

#include "widgets/charts/perplexity_chart.h"
#include "widgets/frame/run_view.h"
#include "widgets/frame/view_chooser.h"

namespace ropewalk {

class PerplexityView : public RunView {
  Q_OBJECT
 public:
  explicit PerplexityView(QWidget* parent = nullptr);

  void set_run(std::shared_ptr<RunData> run) override;
  void run_appended() override { chart_->history_appended(); }
  void set_empty(const QString& sentence, const QString& action) override;
  void set_loading(const QString& message) override { chart_->set_loading(message); }
  void clear_overlay() override { chart_->clear_overlay(); }
  void set_file_name(const QString& name) override { chart_->set_file_name(name); }
  void set_current_set(int set) override { chart_->set_current_set(set); }
  QString waiting_text() const override;
  QStringList facts() const override;

  PerplexityChart* chart() { return chart_; }
  ViewChooser* chooser() { return chooser_; }
  QComboBox* smoothing_box() { return smoothing_; }
  QTableWidget* table() { return table_; }
  bool table_shown() const { return !table_->isHidden(); }
  void show_table(bool shown);
  void set_shown(PerplexityChart::Shown shown);

 private:
  void fill_table();
  void fill_row(int row, double at);
  ViewChooser* chooser_;
  QSplitter* parts_;
  PerplexityChart* chart_;
  QTableWidget* table_;
  QComboBox* smoothing_;  // while positions are shown
};

}  // namespace ropewalk
