#include "widgets/charts/training_view.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QMenu>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/mix_strip.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/smoothing.h"
#include "widgets/charts/training_panel.h"
#include "widgets/theme/context_window_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kShortEntry = 1, kLongEntry = 2, kCheckpointEntry = 3;
constexpr int kFewSteps = 10;  // a training that is younger has room to grow into

// Probes take part as lines with a dot and an interval each.
TrainingPanel::Line probe_panel_line(const ProbeLine& probe, const QPen& pen) {
  TrainingPanel::Line line;
  line.pen = pen;
  line.name = length_text(double(probe.length));
  line.dots = true;
  line.trace.raw = probe.accuracy;
  line.lows = probe.lows;
  line.highs = probe.highs;
  return line;
}

}  // namespace

TrainingView::TrainingView(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Course of the training"));
  setObjectName(QStringLiteral("training_view"));
  set_file_name(QStringLiteral("training"));
  set_empty_text(
      QStringLiteral("training"),
      tr("Shows losses, needle answers, gradient norm, learning rate and speed of a training, step by step."),
      tr("Start a training"));
  header_->set_one_line(true);  // the strip stands beside it, and its panels need the height
  strip_ = new MixStrip(plot_, header_);
  make_panels();
  new PaintLayer(
      plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_panels(painter); }, false);
  new PaintLayer(
      plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_cursor(painter); }, false);
  connect(plot_, &QCustomPlot::afterLayout, this, &TrainingView::fit_ticks);
  TrainingView::restyle();
  set_has_data(false);
}

TrainingView::~TrainingView() = default;

QList<int> TrainingView::smoothing_choices() {
  return smoothing::choices();
}

QString TrainingView::smoothing_name(int steps) {
  return smoothing::name(steps, smoothing::Unit::steps);
}

int TrainingView::smoothing_steps() const {
  return smoothing::in_use(smoothing_, history_ ? qsizetype(history_->steps().size()) : 0);
}

void TrainingView::set_history(std::shared_ptr<const TrainHistory> history) {
  history_ = std::move(history);
  hovered_.reset();
  hidden_.clear();
  follows_data_ = true;
  set_has_data(false);
  take_in();
  history_appended();
}

void TrainingView::history_appended() {
  has_new_ = true;
  const bool any = history_ && !(history_->steps().empty() && history_->probes().empty());
  // The first values end the waiting; what failed stays on show.
  if (any && (state() == State::empty || state() == State::loading)) set_has_data(true);
  queue_replot();
}

void TrainingView::before_replot() {
  if (std::exchange(has_new_, false)) take_in();
}

void TrainingView::set_smoothing(int steps) {
  steps = std::max(0, steps);
  if (steps == smoothing_) return;
  smoothing_ = steps;
  take_in();
  queue_replot();
  Q_EMIT smoothing_changed();
}

void TrainingView::take_in() {
  series_ = history_ ? training_series(*history_, smoothing_steps()) : TrainingSeries();
  if (hovered_ && (!history_ || *hovered_ > std::int64_t(history_->steps().size()))) hovered_.reset();
  fill_panels();
  update_header();
  update_strip();
  arrange(plot_->size());
  if (follows_data_) fit_axes();
  ranges_changed();
}

void TrainingView::fill_panels() {
  const bool dark = colors_of(this).dark;
  const QPen plain(colors_of(this).text_muted, 1.5);
  panel(Part::loss)
      .set_lines(
          {{context_window_pen(ContextWindow::short_window, dark), series_.short_loss, hidden_.count(kShortEntry) == 0},
           {context_window_pen(ContextWindow::long_window, dark), series_.long_loss, hidden_.count(kLongEntry) == 0}});
  std::vector<TrainingPanel::Line> probes;
  for (std::size_t at = 0; at < series_.probes.size(); ++at)
    probes.push_back(probe_panel_line(series_.probes[at], probe_length_pen(int(at), int(series_.probes.size()), dark)));
  panel(Part::needle).set_lines(std::move(probes));
  panel(Part::gradient_norm).set_lines({{plain, series_.gradient_norm}});
  panel(Part::learning_rate).set_lines({{plain, {series_.learning_rate, {}}}});
  panel(Part::speed).set_lines({{plain, series_.speed}});
  QVector<double> saved;
  for (const CheckpointSaved& checkpoint : history_ ? history_->checkpoints() : std::vector<CheckpointSaved>())
    saved << double(checkpoint.step);
  panel(Part::loss).set_marks(saved);
}

void TrainingView::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  const auto window = [&](int id, ContextWindow kind, const QString& name, const QString& tip) {
    LegendEntry entry{id, name, context_window_pen(kind, colors.dark)};
    entry.can_toggle = true;
    entry.on = hidden_.count(id) == 0;
    entry.tooltip = tip;
    entries.push_back(entry);
  };
  if (!series_.short_loss.empty())
    window(kShortEntry, ContextWindow::short_window, tr("short windows, original RoPE"),
           tr("Packed documents of at most the trained context. Pale: each step. Click to hide or show the loss."));
  if (!series_.long_loss.empty())
    window(kLongEntry, ContextWindow::long_window, tr("long windows, rescaled RoPE"),
           tr("Documents beyond the trained context. Pale: each step. Click to hide or show the loss."));
  if (history_ && !history_->checkpoints().empty()) {
    LegendEntry entry{kCheckpointEntry, tr("checkpoint"), QPen(colors.text_muted), LegendEntry::Mark::triangle};
    entry.tooltip = tr("The model was saved after this step, last to %1")
                        .arg(QString::fromStdString(history_->checkpoints().back().folder));
    entries.push_back(entry);
  }
  header_->set_entries(std::move(entries));
  QString sentence;
  if (history_ && history_->steps().empty() && !series_.probes.empty()) {
    sentence = tr("Probed, before the first step");
  } else if (history_ && !history_->steps().empty()) {
    const QString step = exact_text(history_->steps().back().result.step);
    const std::int64_t planned = history_->steps_planned();
    sentence = planned > 0 ? tr("Step %1 of %2").arg(step, exact_text(planned)) : tr("Step %1").arg(step);
    sentence += tr("  ·  %1 tokens").arg(exact_text(history_->tokens()));
    if (smoothing_steps() > 1) sentence += tr("  ·  smoothed over %1 steps").arg(smoothing_steps());
  }
  header_->set_sentence(sentence);
  setAccessibleDescription(sentence);
}

// The batch of the step that is pointed at, else of the last. A training of one kind of windows has no mix to show.
void TrainingView::update_strip() {
  if (!history_ || history_->steps().empty() || series_.short_loss.empty() || series_.long_loss.empty())
    return strip_->set_batch(0, {});
  const auto& steps = history_->steps();
  const StepDone& done = hovered_ && *hovered_ >= 1 ? steps[std::size_t(*hovered_ - 1)] : steps.back();
  strip_->set_batch(done.result.step, done.mix);
}

double TrainingView::last_step() const {
  double last = history_ ? double(history_->steps().size()) : 0;
  for (const ProbeLine& probe : series_.probes) last = std::max(last, probe.accuracy.steps.last());
  return last;
}

void TrainingView::fit_axes() {
  const std::int64_t planned = history_ ? history_->steps_planned() : 0;
  const double room = planned > 0 ? double(std::min<std::int64_t>(planned, kFewSteps)) : kFewSteps / 2;
  const double end = std::max(last_step(), room);
  plot_->xAxis->setRange(-0.02 * end, 1.02 * end);
}

void TrainingView::clamp_ranges() {
  const double end = std::max(last_step(), double(kFewSteps));
  QCPRange range = plot_->xAxis->range();
  const double size = std::clamp(range.size(), 2.0, 1.2 * end);
  const double lower = std::clamp(range.lower, -0.1 * end, end - 0.5 * size);
  if (range.size() != size || range.lower != lower) plot_->xAxis->setRange(lower, lower + size);
}

// All panels show the same steps, each with the values that it has there.
void TrainingView::ranges_changed() {
  const QCPRange steps = plot_->xAxis->range();
  for (const auto& panel : panels_) {
    panel->x()->setRange(steps);
    panel->fit(steps);
  }
}

void TrainingView::reset_view() {
  follows_data_ = true;
  fit_axes();
  queue_replot();
}

bool TrainingView::axis_logarithmic(Qt::Orientation direction) const {
  return direction == Qt::Vertical && panel(Part::loss).scale() == TrainingPanel::Scale::logarithmic;
}

void TrainingView::apply_axis_scale(Qt::Orientation, bool logarithmic) {
  panel(Part::loss).set_scale(logarithmic ? TrainingPanel::Scale::logarithmic : TrainingPanel::Scale::from_zero);
  panel(Part::loss)
      .set_names(logarithmic ? QStringList{tr("Loss (nats a token, log)"), tr("Loss (nats, log)"), tr("Loss")}
                             : QStringList{tr("Loss (nats a token)"), tr("Loss (nats)"), tr("Loss")});
  ranges_changed();
}

void TrainingView::restyle() {
  PlotView::restyle();
  for (const auto& panel : panels_) {
    style_axis(panel->x());
    style_axis(panel->y());
    panel->restyle();
  }
  fill_panels();
  update_header();
}

void TrainingView::fill_context_menu(QMenu& menu) {
  smoothing::fill_menu(menu, smoothing_, smoothing::Unit::steps, [this](int choice) { set_smoothing(choice); });
}

QCPAxisRect* TrainingView::axis_rect_at(const QPointF& position) const {
  for (const auto& panel : panels_)
    if (panel->shown() && panel->rect()->outerRect().contains(position.toPoint())) return panel->rect();
  return nullptr;
}

void TrainingView::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  plot_->setCursor(entry && entry->can_toggle ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const QCPAxisRect* axes = axis_rect_at(event->pos());
  if (!axes || !axes->rect().contains(event->pos()) || !history_) {
    hover({});
    if (strip_->mix().empty() || !strip_->area().contains(event->pos())) return QToolTip::hideText();
    return show_tooltip(event->pos(), strip_->tooltip());
  }
  const double step = std::round(axes->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
  hover(std::int64_t(std::clamp(step, 0.0, last_step())));
  show_tooltip(event->pos(), tooltip(*hovered_));
}

void TrainingView::mouse_left() {
  hover({});
}

void TrainingView::hover(std::optional<std::int64_t> step) {
  if (step && history_ && *step > std::int64_t(history_->steps().size())) step = std::int64_t(history_->steps().size());
  if (step == hovered_) return;
  hovered_ = step;
  update_strip();
  queue_replot();
}

void TrainingView::legend_toggled(int id) {
  if (id != kShortEntry && id != kLongEntry) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  fill_panels();
  ranges_changed();
  update_header();
  queue_replot();
}

}  // namespace ropewalk
