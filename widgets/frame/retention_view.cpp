#include "widgets/frame/retention_view.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace ropewalk {

RetentionView::RetentionView(QWidget* parent)
    : RunView(parent),
      splitter_(new QSplitter(Qt::Horizontal)),
      chart_(new RetentionChart),
      samples_(new RetentionSamples) {
  splitter_->addWidget(chart_);
  splitter_->addWidget(samples_);
  splitter_->setChildrenCollapsible(false);
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);
  connect(chart_, &RetentionChart::part_selected, this, &RetentionView::show_samples);
  connect(chart_, &ChartView::empty_action_triggered, this, &RunView::empty_action_triggered);
  connect(samples_, &RetentionSamples::closed, this, [this] {
    samples_->hide();
    chart_->set_selected(-1);
  });
}

void RetentionView::set_run(std::shared_ptr<RunData> run) {
  set_history(run ? run->retention() : nullptr);
}

void RetentionView::set_history(std::shared_ptr<const RetentionHistory> history) {
  history_ = std::move(history);
  samples_->hide();
  chart_->set_history(history_);
}

void RetentionView::run_appended() {
  chart_->history_appended();
  // The row on show may have got what the model after said.
  if (!samples_->isHidden()) show_samples(QString::fromStdString(shown_part_), shown_length_);
}

void RetentionView::set_empty(const QString& sentence, const QString& action) {
  chart_->set_empty_text(QStringLiteral("compare"), sentence, action);
}

QString RetentionView::waiting_text() const {
  return history_ && history_->empty() ? tr("Making the samples and asking the model the first of them") : QString();
}

QStringList RetentionView::facts() const {
  if (!history_) return {};
  const RetentionSpec& spec = history_->spec();
  QStringList facts{spec.runtime.policy == FactorPolicy::always_long ? tr("policy long") : tr("policy switch")};
  facts.append(spec.before_path.empty() ? tr("before: the same weights")
                                        : tr("before: %1").arg(QString::fromStdString(spec.before_path)));
  return facts;
}

void RetentionView::show_samples(const QString& part, qint64 length) {
  const RetentionMeasured* measured = history_ ? history_->measured(part.toStdString(), length) : nullptr;
  if (!measured) return;
  shown_part_ = part.toStdString();
  shown_length_ = length;
  samples_->set_measured(*measured);
  if (!samples_->isHidden()) return;
  samples_->show();
  splitter_->setSizes({width() * 3 / 5, width() * 2 / 5});
}

}  // namespace ropewalk
