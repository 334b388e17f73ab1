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
  if (history_ && history_->factor_sets().size() > 1) second_ = 1;
  const bool has_grid = history_ && history_->cells_total() > 0;
  set_has_data(has_grid);
  setAccessibleDescription(summary());
}

void HeatmapView::history_appended() {
  if (state() == State::loading) clear_overlay();  // the first cell ends the waiting
  setAccessibleDescription(summary());
  if (!redraw_.isActive()) redraw_.start();
}

void HeatmapView::set_set_names(const QStringList& names) {
  names_ = names;
  update();
}

void HeatmapView::set_shown_sets(int first, std::optional<int> second) {
  first_ = first;
  second_ = second;
  update();
}

void HeatmapView::set_color_map(ColorMap map) {
  map_ = map;
  update();
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
  for (const int set : second_ ? std::vector<int>{first_, *second_} : std::vector<int>{first_}) {
    const double accuracy = history_->token_accuracy(set);
    if (!std::isnan(accuracy)) parts << tr("%1 %2 %").arg(set_name(set), number_text(100 * accuracy, 3));
  }
  QString text = parts.isEmpty() ? tr("No cell scored yet") : tr("%1 of answer tokens right").arg(parts.join(tr(", ")));
  if (done < total) text += tr(" · %1 of %2 cells").arg(done).arg(total);
  return text;
}

void HeatmapView::set_selected_cell(int set, int length_index, int depth_index) {
  selected_ = set < 0 ? std::nullopt : std::optional<Cell>({set, length_index, depth_index});
  update();
}

std::optional<HeatmapView::Cell> HeatmapView::cell_at(const QPointF& position) const {
  if (!history_ || state() != State::ready) return {};
  for (const Panel& panel : layout(size())) {
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
}

QString HeatmapView::tooltip(const Cell& at) const {
  const QString place = tr("<p><b>%1 tokens</b>, needle at %2 % of the document</p>")
                            .arg(exact_text(history_->lengths()[std::size_t(at.length_index)]))
                            .arg(number_text(100 * history_->depths()[std::size_t(at.depth_index)], 3));
  QString rows, needles;
  for (const int set : second_ ? std::vector<int>{first_, *second_} : std::vector<int>{first_}) {
    const CellScored* cell = scored(set, at.length_index, at.depth_index);
    if (!cell) {
      rows += tooltip_row(set_name(set).toHtmlEscaped(), tr("not scored yet"));
      continue;
    }
    const Evaluation& evaluation = cell->evaluation;
    rows += tooltip_row(tr("<b>%1</b>: answer tokens right").arg(set_name(set).toHtmlEscaped()),
                        tr("%1 %").arg(number_text(100 * evaluation.token_accuracy, 3)));
    QString nll = number_text(evaluation.nll, 3);
    if (std::isfinite(evaluation.nll_low) && std::isfinite(evaluation.nll_high))
      nll += tr(" [%1, %2]").arg(number_text(evaluation.nll_low, 3), number_text(evaluation.nll_high, 3));
    rows += tooltip_row(tr("&nbsp;&nbsp;NLL, 95 % interval"), nll);
    rows += tooltip_row(tr("&nbsp;&nbsp;needles"), QString::number(evaluation.documents.size()));
    if (set != at.set) continue;
    for (std::size_t needle = 0; needle < std::min<std::size_t>(cell->numbers.size(), kNeedlesInTooltip); ++needle)
      if (needle < cell->predicted.size())
        needles += tr("<br>%1 → %2")
                       .arg(QString::fromStdString(cell->numbers[needle]).toHtmlEscaped(),
                            QString::fromStdString(cell->predicted[needle]).toHtmlEscaped());
  }
  if (!needles.isEmpty()) needles = tr("<p>Needle → answer%1</p>").arg(needles);
  return place + QStringLiteral("<table>%1</table>").arg(rows) + needles;
}

QString HeatmapView::csv() const {
  QString text = QStringLiteral("set,length_tokens,depth,token_accuracy,nll,nll_low,nll_high,needles\n");
  if (!history_) return text;
  for (int set = 0; set < int(history_->factor_sets().size()); ++set) {
    QString name = set_name(set);
    name = QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    for (int length = 0; length < int(history_->lengths().size()); ++length)
      for (int depth = 0; depth < int(history_->depths().size()); ++depth) {
        const CellScored* cell = scored(set, length, depth);
        if (!cell) continue;
        QStringList row{name, QString::number(cell->length)};
        for (const double value : {cell->depth, cell->evaluation.token_accuracy, cell->evaluation.nll,
                                   cell->evaluation.nll_low, cell->evaluation.nll_high})
          row << QString::number(value, 'g', 12);
        row << QString::number(cell->evaluation.documents.size());
        text += row.join(QLatin1Char(',')) + QLatin1Char('\n');
      }
  }
  return text;
}

}  // namespace ropewalk
