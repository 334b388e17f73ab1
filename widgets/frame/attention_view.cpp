#include "widgets/frame/attention_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kHighEnough = 520;  // pixels, for two charts one above the other

QComboBox* choice(QHBoxLayout* row, const QString& name, const QString& tip) {
  auto* label = make_hint(name);
  auto* box = new QComboBox;
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box->setToolTip(tip);
  box->setAccessibleName(name);
  label->setBuddy(box);
  row->addWidget(label);
  row->addWidget(box);
  return box;
}

}  // namespace

AttentionView::AttentionView(QWidget* parent)
    : RunView(parent),
      choices_(new QWidget),
      distance_(new AttentionDistanceChart),
      pairs_(new AttentionPairChart),
      along_(new AttentionAlongView),
      grid_(new QGridLayout) {
  auto* row = new QHBoxLayout(choices_);
  row->setContentsMargins(spacing::double_unit, 0, spacing::unit, spacing::half);
  row->setSpacing(spacing::unit);
  layer_ = choice(row, tr("Layer"), tr("The layer that the two charts of logits are of, counted from 0"));
  head_ = choice(row, tr("Head"), tr("One attention head, or the mean of all heads of the layer"));
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(choices_);
  column->addLayout(grid_, 1);
  grid_->setSpacing(1);
  connect(layer_, &QComboBox::activated, this, [this] {
    chosen_ = true;
    show_choice();
  });
  connect(head_, &QComboBox::activated, this, [this] { show_choice(); });
  connect(along_, &AttentionAlongView::layer_selected, this, &AttentionView::show_layer);
  connect(pairs_, &AttentionPairChart::pair_hovered, this, &RunView::pair_hovered);
  connect(pairs_, &AttentionPairChart::pair_selected, this, &RunView::pair_selected);
  for (ChartView* chart : charts())
    connect(chart, &ChartView::empty_action_triggered, this, &RunView::empty_action_triggered);
  arrange();
  set_run(nullptr);
}

// Side by side in a low dock; where there is height, the two charts of logits stand one above the other.
void AttentionView::arrange() {
  const bool empty = !history_;
  const int wanted = (height() < kHighEnough ? 1 : 0) + (empty ? 2 : 0);
  if (wanted == arranged_) return;
  arranged_ = wanted;
  for (ChartView* chart : charts()) grid_->removeWidget(chart);
  for (int i = 0; i < 3; ++i) grid_->setColumnStretch(i, 0);
  const bool low = height() < kHighEnough;
  grid_->addWidget(distance_, 0, 0);
  grid_->addWidget(pairs_, low ? 0 : 1, low ? 1 : 0);
  grid_->addWidget(along_, 0, low ? 2 : 1, low ? 1 : 2, 1);
  const int columns = low ? 3 : 2;
  for (int i = 0; i < columns && !empty; ++i) grid_->setColumnStretch(i, 1);
  pairs_->setVisible(!empty);
  along_->setVisible(!empty);
  choices_->setVisible(!empty);
}

void AttentionView::resizeEvent(QResizeEvent* event) {
  RunView::resizeEvent(event);
  arrange();
}

void AttentionView::set_run(std::shared_ptr<RunData> run) {
  run_ = std::move(run);
  history_ = run_ ? run_->attention() : nullptr;
  current_ = -1;
  chosen_ = false;
  arrange();
  {
    const QSignalBlocker blocked(layer_), also(head_);
    layer_->clear();
    head_->clear();
  }
  fill_choices();
  show_choice();
}

// The layer whose heads look at the needle most under any factor set.
int AttentionView::telling_layer() const {
  int best = 0;
  double greatest = -1;
  for (const int layer : history_->layers())
    for (int set = 0; set < int(history_->spec().factor_sets.size()); ++set) {
      const double share = history_->head(set, layer, AttentionHistory::kAllHeads).on_needle;
      if (share > greatest) best = layer, greatest = share;
    }
  return best;
}

void AttentionView::fill_choices() {
  if (!history_) return;
  const QSignalBlocker blocked(layer_), also(head_);
  const QVariant layer = layer_->currentData(), head = head_->currentData();
  const std::vector<int> layers = history_->layers();
  if (layer_->count() != int(layers.size())) {
    layer_->clear();
    for (const int one : layers) layer_->addItem(QString::number(one), one);
  }
  if (head_->count() != history_->heads() + 1) {
    head_->clear();
    head_->addItem(tr("mean over heads"), AttentionHistory::kAllHeads);
    for (int one = 0; one < history_->heads(); ++one) head_->addItem(QString::number(one), one);
    head_->setCurrentIndex(std::max(0, head_->findData(head)));
  }
  layer_->setCurrentIndex(layer_->findData(chosen_ ? layer : QVariant(telling_layer())));
}

void AttentionView::show_choice() {
  AttentionShown shown;
  shown.history = history_;
  shown.current = current_;
  if (layer_->currentIndex() >= 0) shown.layer = layer_->currentData().toInt();
  if (head_->currentIndex() >= 0) shown.head = head_->currentData().toInt();
  distance_->show_attention(shown);
  pairs_->show_attention(shown);
  along_->show_attention(shown);
}

void AttentionView::show_layer(int layer) {
  const int index = layer_->findData(layer);
  if (index < 0) return;
  chosen_ = true;
  layer_->setCurrentIndex(index);
  show_choice();
}

void AttentionView::run_appended() {
  const QVariant layer = layer_->currentData();
  const int heads = head_->count();
  fill_choices();
  if (layer != layer_->currentData() || heads != head_->count()) return show_choice();
  distance_->history_appended();
  pairs_->history_appended();
  along_->history_appended();
}

void AttentionView::set_empty(const QString& sentence, const QString& action) {
  distance_->set_empty_text(QStringLiteral("compare"), sentence, action);
}

void AttentionView::set_loading(const QString& message) {
  distance_->set_loading(message);
}

void AttentionView::clear_overlay() {
  distance_->clear_overlay();
}

void AttentionView::set_file_name(const QString& name) {
  distance_->set_file_name(name + QStringLiteral("-distance"));
  pairs_->set_file_name(name + QStringLiteral("-pairs"));
  along_->set_file_name(name + QStringLiteral("-along"));
}

QString AttentionView::waiting_text() const {
  return history_ && history_->empty() ? tr("Loading the model and reading the document") : QString();
}

QStringList AttentionView::facts() const {
  if (!history_) return {};
  const AttentionSpec& spec = history_->spec();
  QStringList facts{tr("needle at depth %1, document %2").arg(ratio_text(spec.depth)).arg(spec.index)};
  const int layers = int(history_->layers().size());
  facts.append(layers == 1 ? tr("1 layer") : tr("%1 layers").arg(layers));
  return facts;
}

void AttentionView::set_current_set(int set) {
  current_ = set;
  distance_->set_current_set(set);
  pairs_->set_current_set(set);
  along_->set_current_set(set);
}

void AttentionView::set_hovered_pair(int pair) {
  pairs_->set_hovered_pair(pair);
}

}  // namespace ropewalk
