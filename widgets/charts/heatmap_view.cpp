#include "widgets/charts/heatmap_view.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/named_factors.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kPulseInterval = 60;   // ms
constexpr int kRedrawInterval = 33;  // ms
constexpr int kNeedlesInTooltip = 4;
constexpr int kLongestAnswer = 60;  // characters, of a tooltip's line

QStringList csv_row(const CellScored& cell) {
  QStringList row{QString::number(cell.length), QString::number(cell.depth, 'g', 12)};
  const auto add = [&row](double value) { row << QString::number(value, 'g', 12); };
  const Evaluation& evaluation = cell.evaluation;
  if (evaluation.documents.empty())
    row << QString() << QString() << QString() << QString();
  else
    for (const double value : {evaluation.token_accuracy, evaluation.nll, evaluation.nll_low, evaluation.nll_high})
      add(value);
  row << QString::number(std::max(evaluation.documents.size(), cell.found.size()));
  for (const NeedleScore score : {NeedleScore::generated, NeedleScore::probability}) {
    const auto mean = needle_score(score, cell);
    if (mean)
      for (const double value : {mean->value, mean->low, mean->high}) add(value);
    else
      row << QString() << QString() << QString();
  }
  return row;
}

// Answers may be long, and have line breaks.
QString in_one_line(const std::string& text) {
  const QString line = QString::fromStdString(text).simplified();
  return line.size() > kLongestAnswer ? line.left(kLongestAnswer) + QStringLiteral("…") : line;
}

}  // namespace

HeatmapView::HeatmapView(QWidget* parent) : ChartView(parent) {
  setAccessibleName(tr("Needle heatmap"));
  setObjectName(QStringLiteral("heatmap_view"));
  set_file_name(QStringLiteral("needle-heatmap"));
  set_empty_text(QStringLiteral("heatmap"),
                 tr("Shows at which lengths and depths the needle is found, for one or two factor sets."),
                 tr("Start a needle test"));
  setFocusPolicy(Qt::StrongFocus);
  pulse_.setInterval(kPulseInterval);
  connect(&pulse_, &QTimer::timeout, this, [this] {
    pulse_phase_ = std::fmod(pulse_phase_ + kPulseInterval / 1200.0, 1.0);
    if (isVisible()) update();
  });
  redraw_.setSingleShot(true);
  redraw_.setInterval(kRedrawInterval);
  connect(&redraw_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
  set_has_data(false);
}

void HeatmapView::set_history(std::shared_ptr<const NeedleHistory> history) {
  history_ = std::move(history);
  names_.clear();
  hovered_.reset();
  selected_.reset();
  set_running_cell({});
  first_ = 0;
  second_.reset();
  all_ = false;
  if (history_ && history_->sets() > 1) second_ = 1;
  if (history_) take_score();
  const bool has_grid = history_ && history_->cells_total() > 0;
  set_has_data(has_grid);
  setAccessibleDescription(summary());
}

void HeatmapView::history_appended() {
  if (state() == State::loading) clear_overlay();  // the first cell ends the waiting
  setAccessibleDescription(summary());
  if (!redraw_.isActive()) redraw_.start();
}

void HeatmapView::take_score() {
  const std::vector<NeedleScore> there = history_->scores();
  const NeedleScore before = score_;
  const bool has_wished = wished_ && std::find(there.begin(), there.end(), *wished_) != there.end();
  score_ = has_wished ? *wished_ : there.empty() ? NeedleScore::token_accuracy : there.front();
  if (score_ != before) Q_EMIT score_changed();
}

void HeatmapView::set_score(NeedleScore score) {
  wished_ = score;
  if (!history_) return;
  take_score();
  setAccessibleDescription(summary());
  update();
}

QString HeatmapView::score_name(NeedleScore score) {
  switch (score) {
    case NeedleScore::generated:
      return tr("Generated answers right");
    case NeedleScore::probability:
      return tr("Probability of the answer");
    default:
      return tr("Answer tokens right");
  }
}

void HeatmapView::show_all_sets() {
  all_ = true;
  second_.reset();
  update();
}

std::vector<int> HeatmapView::shown_sets() const {
  std::vector<int> sets{first_};
  if (second_) sets.push_back(*second_);
  if (all_) {
    sets.resize(std::size_t(history_->sets()));
    for (int set = 0; set < int(sets.size()); ++set) sets[std::size_t(set)] = set;
  }
  return sets;
}

void HeatmapView::set_set_names(const QStringList& names) {
  names_ = names;
  update();
}

void HeatmapView::set_shown_sets(int first, std::optional<int> second) {
  first_ = first;
  second_ = second;
  all_ = false;
  setAccessibleDescription(summary());
  update();
}

void HeatmapView::set_color_map(ColorMap map) {
  if (map == map_) return;
  map_ = map;
  remember(QStringLiteral("color_map"), int(map));
  update();
  Q_EMIT color_map_changed();
}

void HeatmapView::take_remembered() {
  set_color_map(remembered(QStringLiteral("color_map")).toInt() == int(ColorMap::cividis) ? ColorMap::cividis
                                                                                          : ColorMap::viridis);
}

void HeatmapView::set_running_cell(std::optional<Cell> cell) {
  running_ = cell;
  if (running_ && !pulse_.isActive()) pulse_.start();
  if (!running_) pulse_.stop();
  update();
}

const CellScored* HeatmapView::scored(int set, int length_index, int depth_index) const {
  return history_ ? history_->cell(set, length_index, depth_index) : nullptr;
}

QString HeatmapView::set_name(int set) const {
  if (set < names_.size()) return names_[set];
  const auto& sets = history_->factor_sets();
  if (set >= 0 && set < int(history_->set_names().size()))
    return QString::fromStdString(history_->set_names()[std::size_t(set)]);
  if (set < 0 || set >= int(sets.size())) return tr("set %1").arg(set + 1);
  const auto same = std::count_if(sets.begin(), sets.begin() + set, [&](const RopeFactors& other) {
    return other.method == sets[std::size_t(set)].method;
  });
  const QString name = named(sets[std::size_t(set)]).name;
  return same == 0 ? name : tr("%1 (%2)").arg(name).arg(same + 1);
}

QString HeatmapView::summary() const {
  if (!history_ || history_->cells_total() == 0) return {};
  const int done = history_->cells_done(), total = history_->cells_total();
  QStringList parts;
  for (const int set : shown_sets())
    if (const auto mean = history_->score(score_, set))
      parts << tr("%1 %2 %").arg(set_name(set), number_text(100 * mean->value, 3));
  QString text = tr("No cell scored yet");
  if (!parts.isEmpty()) {
    const QString values = parts.join(tr(", "));
    text = score_ == NeedleScore::generated     ? tr("%1 of generated answers right").arg(values)
           : score_ == NeedleScore::probability ? tr("Answer’s probability: %1").arg(values)
                                                : tr("%1 of answer tokens right").arg(values);
  }
  if (done < total) text += tr(" · %1 of %2 cells").arg(done).arg(total);
  return text;
}

void HeatmapView::set_selected_cell(int set, int length_index, int depth_index) {
  selected_ = set < 0 ? std::nullopt : std::optional<Cell>({set, length_index, depth_index});
  update();
}

std::optional<HeatmapView::Cell> HeatmapView::cell_at(const QPointF& position) const {
  if (!history_ || state() != State::ready) return {};
  for (const Panel& panel : layout(chart_size())) {
    if (!panel.cells.contains(position)) continue;
    const int lengths = int(history_->lengths().size()), depths = int(history_->depths().size());
    const int length = int((position.x() - panel.cells.left()) / panel.cells.width() * lengths);
    const int depth = int((position.y() - panel.cells.top()) / panel.cells.height() * depths);
    return Cell{panel.set(), std::clamp(length, 0, lengths - 1), std::clamp(depth, 0, depths - 1)};
  }
  return {};
}

void HeatmapView::show_cell(std::optional<Cell> cell) {
  if (cell == hovered_) return;
  hovered_ = cell;
  update();
  if (cell)
    Q_EMIT cell_hovered(cell->set, cell->length_index, cell->depth_index);
  else
    Q_EMIT cell_hovered(-1, -1, -1);
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event) {
  const auto cell = cell_at(event->position());
  show_cell(cell);
  setCursor(cell && scored(cell->set, cell->length_index, cell->depth_index) ? Qt::PointingHandCursor
                                                                             : Qt::ArrowCursor);
  if (cell)
    QToolTip::showText(event->globalPosition().toPoint(), tooltip(*cell), this);
  else
    QToolTip::hideText();
}

void HeatmapView::mousePressEvent(QMouseEvent* event) {
  const auto cell = cell_at(event->position());
  if (event->button() != Qt::LeftButton || !cell) return;
  set_selected_cell(cell->set, cell->length_index, cell->depth_index);
  Q_EMIT cell_selected(cell->set, cell->length_index, cell->depth_index);
}

void HeatmapView::leaveEvent(QEvent*) {
  show_cell({});
}

void HeatmapView::keyPressEvent(QKeyEvent* event) {
  int across = 0, down = 0;
  if (event->key() == Qt::Key_Left) across = -1;
  if (event->key() == Qt::Key_Right) across = 1;
  if (event->key() == Qt::Key_Up) down = -1;
  if (event->key() == Qt::Key_Down) down = 1;
  if ((across == 0 && down == 0) || state() != State::ready) return ChartView::keyPressEvent(event);
  Cell cell = selected_.value_or(Cell{first_, 0, 0});
  if (selected_) {
    cell.length_index = std::clamp(cell.length_index + across, 0, int(history_->lengths().size()) - 1);
    cell.depth_index = std::clamp(cell.depth_index + down, 0, int(history_->depths().size()) - 1);
  }
  set_selected_cell(cell.set, cell.length_index, cell.depth_index);
  Q_EMIT cell_selected(cell.set, cell.length_index, cell.depth_index);
}

void HeatmapView::fill_context_menu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  for (const ColorMap map : {ColorMap::viridis, ColorMap::cividis}) {
    QAction* action = menu.addAction(color_map_name(map));
    action->setCheckable(true);
    action->setChecked(map == map_);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, map] { set_color_map(map); });
  }
  menu.addSeparator();
  const std::vector<NeedleScore> scores = history_ ? history_->scores() : std::vector<NeedleScore>();
  if (scores.size() < 2) return;
  auto* shown = new QActionGroup(&menu);
  for (const NeedleScore score : scores) {
    QAction* action = menu.addAction(score_name(score));
    action->setCheckable(true);
    action->setChecked(score == score_);
    shown->addAction(action);
    connect(action, &QAction::triggered, this, [this, score] { set_score(score); });
  }
  menu.addSeparator();
}

QString HeatmapView::tooltip(const Cell& at) const {
  const QString place = tr("<p><b>%1 tokens</b>, needle at %2 % of the document</p>")
                            .arg(exact_text(history_->lengths()[std::size_t(at.length_index)]))
                            .arg(number_text(100 * history_->depths()[std::size_t(at.depth_index)], 3));
  QString rows, needles;
  for (const int set : shown_sets()) {
    const CellScored* cell = scored(set, at.length_index, at.depth_index);
    if (!cell) {
      rows += tooltip_row(set_name(set).toHtmlEscaped(), tr("not scored yet"));
      continue;
    }
    rows += score_rows(set, *cell);
    if (set != at.set) continue;
    const std::vector<std::string>& answers = cell->answers.empty() ? cell->predicted : cell->answers;
    for (std::size_t needle = 0; needle < std::min<std::size_t>(cell->numbers.size(), kNeedlesInTooltip); ++needle)
      if (needle < answers.size())
        needles +=
            tr("<br>%1 → %2")
                .arg(in_one_line(cell->numbers[needle]).toHtmlEscaped(), in_one_line(answers[needle]).toHtmlEscaped());
  }
  if (!needles.isEmpty()) needles = tr("<p>Needle → answer%1</p>").arg(needles);
  return place + QStringLiteral("<table>%1</table>").arg(rows) + needles;
}

QString HeatmapView::score_rows(int set, const CellScored& cell) const {
  const auto documents = std::max(cell.evaluation.documents.size(), cell.found.size());
  QString rows = tooltip_row(tr("<b>%1</b>").arg(set_name(set).toHtmlEscaped()),
                             documents == 1 ? tr("1 document") : tr("%1 documents").arg(documents));
  for (const NeedleScore score : history_->scores()) {
    const auto mean = needle_score(score, cell);
    const QString name = QStringLiteral("&nbsp;&nbsp;") + score_name(score);
    if (!mean) {
      rows += tooltip_row(name, tr("not known"));
      continue;
    }
    rows += tooltip_row(
        score == score_ ? QStringLiteral("<b>%1</b>").arg(name) : name,
        tr("%1 % [%2, %3]")
            .arg(number_text(100 * mean->value, 3), number_text(100 * mean->low, 3), number_text(100 * mean->high, 3)));
  }
  const Evaluation& evaluation = cell.evaluation;
  if (evaluation.documents.empty()) return rows;
  QString nll = number_text(evaluation.nll, 3);
  if (std::isfinite(evaluation.nll_low) && std::isfinite(evaluation.nll_high))
    nll += tr(" [%1, %2]").arg(number_text(evaluation.nll_low, 3), number_text(evaluation.nll_high, 3));
  return rows + tooltip_row(tr("&nbsp;&nbsp;NLL, 95 % interval"), nll);
}

QString HeatmapView::csv() const {
  QString text = QStringLiteral(
      "set,length_tokens,depth,token_accuracy,nll,nll_low,nll_high,needles,generated,generated_low,generated_high,"
      "probability,probability_low,probability_high\n");
  if (!history_) return text;
  for (int set = 0; set < history_->sets(); ++set) {
    QString name = set_name(set);
    name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    for (int length = 0; length < int(history_->lengths().size()); ++length)
      for (int depth = 0; depth < int(history_->depths().size()); ++depth)
        if (const CellScored* cell = scored(set, length, depth))
          text += name + QLatin1Char(',') + csv_row(*cell).join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
