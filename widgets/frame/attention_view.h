// An attention run: logits by distance above, each pair's share below, where the question looks beside them. Layer and
// head are chosen above for all three; a click on a layer's strip chooses it too.
#pragma once

#include <QComboBox>
#include <QGridLayout>

#include "widgets/charts/attention_along_view.h"
#include "widgets/charts/attention_distance_chart.h"
#include "widgets/charts/attention_pair_chart.h"
#include "widgets/frame/run_view.h"

namespace ropewalk {

class AttentionView : public RunView {
  Q_OBJECT
 public:
  explicit AttentionView(QWidget* parent = nullptr);

  void set_run(std::shared_ptr<RunData> run) override;
  void run_appended() override;
  void set_empty(const QString& sentence, const QString& action) override;
  void set_loading(const QString& message) override;
  void clear_overlay() override;
  void set_file_name(const QString& name) override;
  QString waiting_text() const override;
  QStringList facts() const override;
  void set_hovered_pair(int pair) override;
  void set_current_set(int set) override;

  QComboBox* layer() { return layer_; }
  QComboBox* head() { return head_; }
  AttentionDistanceChart* distance() { return distance_; }
  AttentionPairChart* pairs() { return pairs_; }
  AttentionAlongView* along() { return along_; }
  void show_layer(int layer);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QList<ChartView*> charts() const { return {distance_, pairs_, along_}; }
  void arrange();
  void fill_choices();
  void show_choice();
  int telling_layer() const;

  std::shared_ptr<RunData> run_;
  std::shared_ptr<const AttentionHistory> history_;
  QWidget* choices_;
  QComboBox *layer_, *head_;
  AttentionDistanceChart* distance_;
  AttentionPairChart* pairs_;
  AttentionAlongView* along_;
  int current_ = -1;  // of the run's sets, the one that all views mark
  QGridLayout* grid_;
  bool chosen_ = false;  // a layer was chosen by hand; until then the most telling one is shown
  int arranged_ = -1;    // 1: side by side
};

}  // namespace ropewalk
