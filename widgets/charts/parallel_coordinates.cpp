#include "widgets/charts/parallel_coordinates.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kRedrawInterval = 33;          // ms, at least
constexpr std::size_t kTakenAtOnce = 16384;  // candidates: a few milliseconds

QSpinBox* generation_box(const QString& name) {
  auto* box = new QSpinBox;
  box->setAccessibleName(name);
  box->setToolTip(name);
  box->setKeyboardTracking(false);
  return box;
}

}  // namespace

ParallelCoordinates::ParallelCoordinates(QWidget* parent) : ChartView(parent) {
  setAccessibleName(tr("Population of the search in parallel coordinates"));
  setObjectName(QStringLiteral("parallel_coordinates"));
  set_file_name(QStringLiteral("population"));
  setFocusPolicy(Qt::StrongFocus);
  set_empty_text(QStringLiteral("parallel"),
                 tr("Shows every candidate of a search as a line over d_rcd, its factors and its fitness."),
                 tr("Start a search"));
  QToolButton* axes = add_corner_button(QStringLiteral("parallel"), tr("Choose the pairs that have an axis"));
  connect(axes, &QToolButton::clicked, this, [this, axes] {
    QMenu menu(this);
    fill_pairs(menu);
    menu.exec(axes->mapToGlobal(QPoint(0, axes->height())));
  });
  redraw_timer_.setSingleShot(true);
  connect(&redraw_timer_, &QTimer::timeout, this, [this] {
    if (has_new_) take_in();
    lines_old_ = true;
    update();
  });
  make_controls();
  table_.clear();
  brushes_.resize(table_.axes().size());
  set_has_data(false);
}

void ParallelCoordinates::make_controls() {
  controls_ = new QWidget(this);
  first_generation_ = generation_box(tr("First generation shown"));
  first_generation_->setObjectName(QStringLiteral("first_generation"));
  last_generation_ = generation_box(tr("Last generation shown"));
  last_generation_->setObjectName(QStringLiteral("last_generation"));
  count_ = new QLabel;
  clear_ = new QPushButton(tr("Clear"));
  clear_->setObjectName(QStringLiteral("clear_brushes"));
  clear_->setToolTip(tr("Clear all ranges marked on axes (Escape)"));
  auto* row = new QHBoxLayout(controls_);
  row->setContentsMargins(12, 0, 12, spacing::half);
  row->setSpacing(spacing::unit);
  row->addWidget(new QLabel(tr("Generations")));
  row->addWidget(first_generation_);
  row->addWidget(new QLabel(tr("to")));
  row->addWidget(last_generation_);
  row->addStretch(1);
  row->addWidget(count_);
  row->addWidget(clear_);
  const auto chosen = [this] { set_generation_range(first_generation_->value(), last_generation_->value()); };
  connect(first_generation_, qOverload<int>(&QSpinBox::valueChanged), this, chosen);
  connect(last_generation_, qOverload<int>(&QSpinBox::valueChanged), this, chosen);
  connect(clear_, &QPushButton::clicked, this, &ParallelCoordinates::clear_brushes);
}

void ParallelCoordinates::set_history(std::shared_ptr<const SearchHistory> history) {
  history_ = std::move(history);
  table_.clear();
  brushes_.assign(table_.axes().size(), std::nullopt);
  selected_ = hovered_ = -1;
  all_generations_ = true;
  generations_ = {0, 0};
  set_has_data(false);
  take_in();
}

void ParallelCoordinates::history_appended() {
  has_new_ = true;
  queue_redraw();
}

void ParallelCoordinates::take_in() {
  has_new_ = false;
  if (history_ && !history_->candidates().empty()) {
    if (table_.rows() + table_.failed() == 0) {
      table_.set_pairs(ParallelTable::usual_pairs(history_->candidates().front().factors.rope));
      brushes_.assign(table_.axes().size(), std::nullopt);
    }
    has_new_ = table_.append(*history_, kTakenAtOnce);
    if (has_new_) queue_redraw();  // the rest with the next redraws: the window stays at hand
  }
  if (all_generations_) generations_ = {0, table_.last_generation()};
  if (state() != State::failed || table_.rows() == 0) {
    const bool loading = state() == State::loading && table_.rows() == 0;
    if (!loading) set_has_data(table_.rows() > 0);
  }
  changed();
}

void ParallelCoordinates::set_pairs(const std::vector<int>& pairs) {
  std::vector<int> wanted = pairs;
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  const int most =
      history_ && !history_->candidates().empty() ? history_->candidates().front().factors.rope.pairs() : 0;
  std::erase_if(wanted, [&](int pair) { return pair < 0 || pair >= most; });
  if (wanted == table_.pairs()) return;
  std::vector<std::pair<int, Range>> kept;  // by pair; -1 - position from the front or end for the others
  for (std::size_t axis = 0; axis < brushes_.size(); ++axis) {
    if (!brushes_[axis]) continue;
    const ParallelAxis& one = table_.axes()[axis];
    kept.emplace_back(one.kind == ParallelAxis::Kind::lambda ? one.pair : -1 - int(one.kind), *brushes_[axis]);
  }
  table_.set_pairs(wanted);
  brushes_.assign(table_.axes().size(), std::nullopt);
  for (std::size_t axis = 0; axis < brushes_.size(); ++axis) {
    const ParallelAxis& one = table_.axes()[axis];
    const int key = one.kind == ParallelAxis::Kind::lambda ? one.pair : -1 - int(one.kind);
    for (const auto& [old, range] : kept)
      if (old == key) brushes_[axis] = range;
  }
  if (history_) table_.append(*history_);
  changed();
  Q_EMIT pairs_changed();
}

void ParallelCoordinates::set_generation_range(int first, int last) {
  const int most = table_.last_generation();
  first = std::clamp(first, 0, most);
  last = std::clamp(last, first, most);
  all_generations_ = first == 0 && last == most;
  if (generations_ == std::pair(first, last)) return update_controls();
  generations_ = {first, last};
  changed();
}

void ParallelCoordinates::set_brush(int axis, std::optional<Range> range) {
  if (axis < 0 || axis >= int(brushes_.size()) || brushes_[std::size_t(axis)] == range) return;
  brushes_[std::size_t(axis)] = range;
  changed();
}

void ParallelCoordinates::clear_brushes() {
  if (!has_brush()) return;
  brushes_.assign(brushes_.size(), std::nullopt);
  changed();
}

bool ParallelCoordinates::has_brush() const {
  return std::any_of(brushes_.begin(), brushes_.end(), [](const auto& one) { return one.has_value(); });
}

QList<qint64> ParallelCoordinates::brushed_candidates() const {
  QList<qint64> ids;
  for (const std::uint32_t row : table_.by_fitness())
    if (row < passes_.size() && passes_[row]) ids.append(table_.id(row));
  return ids;
}

void ParallelCoordinates::reset_view() {
  brushes_.assign(brushes_.size(), std::nullopt);
  all_generations_ = true;
  generations_ = {0, table_.last_generation()};
  changed();
}

bool ParallelCoordinates::passes(std::size_t row) const {
  const int generation = table_.generation(row);
  if (generation < generations_.first || generation > generations_.second) return false;
  for (std::size_t axis = 0; axis < brushes_.size(); ++axis) {
    if (!brushes_[axis]) continue;
    const double value = table_.axes()[axis].values[row];
    if (value < brushes_[axis]->first || value > brushes_[axis]->second) return false;
  }
  return true;
}

void ParallelCoordinates::changed() {
  passes_.resize(table_.rows());
  brushed_ = 0;
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    passes_[row] = passes(row);
    brushed_ += passes_[row];
  }
  update_controls();
  queue_redraw();
  Q_EMIT brushed_changed(brushed_, int(table_.rows()));
}

void ParallelCoordinates::update_controls() {
  const QSignalBlocker first(first_generation_), last(last_generation_);
  first_generation_->setRange(0, generations_.second);
  last_generation_->setRange(generations_.first, table_.last_generation());
  first_generation_->setValue(generations_.first);
  last_generation_->setValue(generations_.second);
  count_->setText(tr("%1 of %2 candidates").arg(exact_text(brushed_), exact_text(qint64(table_.rows()))));
  clear_->setEnabled(has_brush());
  setAccessibleDescription(sentence());
}

QString ParallelCoordinates::sentence() const {
  if (table_.rows() == 0) return {};
  const QString all = exact_text(qint64(table_.rows()));
  if (brushed_ == int(table_.rows())) return tr("%1 candidates over their factors").arg(all);
  QString words = tr("%1 of %2 candidates").arg(exact_text(brushed_), all);
  if (!all_generations_)
    words = tr("%1, generations %2 to %3").arg(words).arg(generations_.first).arg(generations_.second);
  for (const std::uint32_t row : table_.by_fitness())
    if (passes_[row]) return tr("%1; best perplexity %2").arg(words, number_text(table_.axes().back().values[row], 4));
  return words;
}

// Dark lines on light, light lines on dark for the best: the end of the map that vanishes in the ground is left out.
QColor ParallelCoordinates::line_color(double share) const {
  return map_color(ColorMap::cividis, colors_of(this).dark ? 1 - 0.72 * share : 0.9 * share);
}

void ParallelCoordinates::queue_redraw() {
  if (redraw_timer_.isActive()) return;
  // Twice the time of a redraw lies between two, which leaves time for everything else.
  const qint64 since = since_redraw_.isValid() ? since_redraw_.elapsed() : pause_;
  redraw_timer_.start(int(std::max<qint64>(kRedrawInterval, pause_ - since)));
}

void ParallelCoordinates::redraw_lines() {
  QElapsedTimer timer;
  timer.start();
  const double ratio = devicePixelRatioF();
  lines_ = QImage(chart_size() * ratio, QImage::Format_RGB32);
  lines_.setDevicePixelRatio(ratio);
  lines_.fill(colors_of(this).surface);
  QPainter painter(&lines_);
  paint_lines(painter, places());
  lines_old_ = false;
  pause_ = 2 * timer.elapsed();
  since_redraw_.start();
}

void ParallelCoordinates::restyle() {
  lines_old_ = true;
  update();
}

void ParallelCoordinates::resizeEvent(QResizeEvent* event) {
  ChartView::resizeEvent(event);
  const int height = controls_->sizeHint().height();
  const QSize area = chart_size();
  controls_->setGeometry(0, area.height() - height, area.width(), height);
  controls_->lower();  // the states lie over it
  lines_old_ = true;
}

void ParallelCoordinates::set_selected(qint64 candidate) {
  if (candidate == selected_) return;
  selected_ = candidate;
  update();
}

QString ParallelCoordinates::csv() const {
  QString text = QStringLiteral("id,generation,critical_dimension");
  for (const int pair : table_.pairs()) text += QStringLiteral(",lambda_%1").arg(pair);
  text += QStringLiteral(",attention_factor,perplexity,in_brush\n");
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    text += QStringLiteral("%1,%2").arg(table_.id(row)).arg(table_.generation(row));
    for (const ParallelAxis& axis : table_.axes()) text += QLatin1Char(',') + QString::number(axis.values[row], 'g', 7);
    text += passes_[row] ? QLatin1String(",1\n") : QLatin1String(",0\n");
  }
  return text;
}

}  // namespace ropewalk
