// A retention run: the chart of what is kept, and beside it the samples of the row that was clicked.
#pragma once

#include <memory>

#include "core/values/retention_history.h"
#include "widgets/charts/retention_chart.h"
#include "widgets/frame/retention_samples.h"
#include "widgets/frame/run_view.h"

class QSplitter;

namespace ropewalk {

class RetentionView : public RunView {
  Q_OBJECT
 public:
  explicit RetentionView(QWidget* parent = nullptr);
  void set_run(std::shared_ptr<RunData> run) override;
  void set_history(std::shared_ptr<const RetentionHistory> history);  // nullptr: the empty state
  void run_appended() override;
  void set_empty(const QString& sentence, const QString& action) override;
  void set_loading(const QString& message) override { chart_->set_loading(message); }
  void clear_overlay() override { chart_->clear_overlay(); }
  void set_file_name(const QString& name) override { chart_->set_file_name(name); }
  void set_current_set(int set) override { chart_->set_current(set == 0); }
  QString waiting_text() const override;
  QStringList facts() const override;
  RetentionChart* chart() { return chart_; }
  RetentionSamples* samples() { return samples_; }

 private:
  void show_samples(const QString& part, qint64 length);
  std::shared_ptr<const RetentionHistory> history_;
  QSplitter* splitter_;
  RetentionChart* chart_;
  RetentionSamples* samples_;
  std::string shown_part_;
  std::int64_t shown_length_ = 0;
};

}  // namespace ropewalk
