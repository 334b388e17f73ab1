// A RULER run: its scores by length as a chart, tasks x lengths as a table, and the samples behind a cell.
#pragma once

#include <QComboBox>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include "core/values/outside_ruler.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/charts/ruler_table_model.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/ruler_samples.h"
#include "widgets/frame/run_view.h"

namespace ropewalk {

class RulerView : public RunView {
  Q_OBJECT
 public:
  RulerView();

  void set_run(std::shared_ptr<RunData> run) override;
  void run_appended() override;
  void set_empty(const QString& sentence, const QString& action) override;
  void set_loading(const QString& message) override;
  void clear_overlay() override;
  void set_file_name(const QString& name) override;
  void set_current_set(int set) override;
  QString waiting_text() const override;
  QStringList facts() const override;

  std::shared_ptr<RunData> run() const { return run_; }
  RulerChart* chart() const { return chart_; }
  RulerTableModel* table_model() const { return table_model_; }
  QTableView* table() const { return table_; }
  RulerSamples* samples() const { return samples_; }
  QComboBox* what() const { return what_; }
  QComboBox* factor_set() const { return set_; }
  QMenu* beside() const { return beside_; }
  // Scores from a file, drawn over the chart until they are taken away. A file that was added before is replaced.
  void add_outside(const OutsideRuler& outside);
  void show_problem(const QString& text);  // of such a file

 public Q_SLOTS:
  void choose_cell(int row, int column);  // of the table; the row of the means has no samples

 Q_SIGNALS:
  // Answered with samples()->show_prompt(); made from the run's spec, off the window's thread.
  void prompt_requested(int factor_set, const QString& task, qint64 length, quint64 index, const QString& hash);
  void outside_file_chosen(const QString& path);  // answered with add_outside() or show_problem()

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* build_bar();
  void build_table();
  void fill_choices();
  void fill_beside();
  void show_outside();
  void choose_set(int set);
  void open_outside_file();
  void show_parts();

  std::shared_ptr<RunData> run_;
  QWidget* bar_ = nullptr;
  QComboBox* what_;
  QComboBox* set_;
  QToolButton* beside_button_;
  QMenu* beside_;
  InlineMessage* message_;
  RulerChart* chart_;
  RulerTableModel* table_model_;
  QTableView* table_;
  RulerSamples* samples_;
  QSplitter* split_;
  std::string reference_;  // the paper's model that is drawn; empty: none
  std::vector<OutsideRuler> files_;
};

}  // namespace ropewalk
