#include "widgets/charts/attention_along_view.h"

#include <QActionGroup>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

AttentionAlongView::AttentionAlongView(QWidget* parent) : ChartView(parent) {
  setAccessibleName(tr("The question's attention along the document"));
  setObjectName(QStringLiteral("attention_along_view"));
  set_file_name(QStringLiteral("attention-along"));
  set_empty_text(QStringLiteral("heatmap"),
                 tr("Shows where in the document the question looks, layer by layer, and how much of it falls on the "
                    "needle."),
                 {});
  setMouseTracking(true);
  redraw_.setSingleShot(true);
  redraw_.setInterval(33);
  connect(&redraw_, &QTimer::timeout, this, &AttentionAlongView::take_in);
  set_has_data(false);
}

void AttentionAlongView::show_attention(const AttentionShown& shown) {
  shown_ = shown;
  names_ = shown_.history ? attention_set_names(*shown_.history) : QStringList();
  hovered_.reset();
  take_in();
}

void AttentionAlongView::set_current_set(int set) {
  shown_.current = set;
  update();
}

void AttentionAlongView::history_appended() {
  if (!redraw_.isActive()) redraw_.start();
}

void AttentionAlongView::take_in() {
  layers_ = shown_.history ? shown_.history->layers() : std::vector<int>();
  setAccessibleDescription(summary());
  if (state() != State::failed || layers_.empty()) set_has_data(!layers_.empty());
  update();
}

void AttentionAlongView::set_color_map(ColorMap map) {
  if (map == map_) return;
  map_ = map;
  remember(QStringLiteral("color_map"), int(map));
  update();
}

void AttentionAlongView::take_remembered() {
  set_color_map(remembered(QStringLiteral("color_map")).toInt() == int(ColorMap::cividis) ? ColorMap::cividis
                                                                                          : ColorMap::viridis);
}

void AttentionAlongView::restyle() {
  update();
}

void AttentionAlongView::fill_context_menu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  for (const ColorMap map : {ColorMap::viridis, ColorMap::cividis}) {
    QAction* action = menu.addAction(color_map_name(map), this, [this, map] { set_color_map(map); });
    action->setCheckable(true);
    action->setChecked(map == map_);
    group->addAction(action);
  }
}

void AttentionAlongView::paintEvent(QPaintEvent*) {
  QCPPainter painter(this);
  painter.fillRect(rect(), colors_of(this).surface);
  draw(painter, chart_size());
}

std::optional<AttentionAlongView::Place> AttentionAlongView::place_at(const QPointF& position) const {
  if (layers_.empty()) return std::nullopt;
  for (const Panel& panel : layout(QSizeF(chart_size()))) {
    const QRectF whole = panel.cells.united(panel.shares);
    if (!whole.contains(position)) continue;
    const double share = (position.y() - panel.cells.top()) / panel.cells.height();
    const auto row = std::min(layers_.size() - 1, std::size_t(std::max(0.0, share) * double(layers_.size())));
    Place place{panel.set, layers_[row], -1};
    if (panel.cells.contains(position)) {
      const int parts = shown_.history->spec().places;
      place.part = std::clamp(int((position.x() - panel.cells.left()) / panel.cells.width() * parts), 0, parts - 1);
    }
    return place;
  }
  return std::nullopt;
}

QRectF AttentionAlongView::layer_rect(int set, int layer) const {
  const auto row = std::find(layers_.begin(), layers_.end(), layer);
  if (row == layers_.end()) return {};
  for (const Panel& panel : layout(QSizeF(chart_size())))
    if (panel.set == set) return row_rect(panel.cells, std::size_t(row - layers_.begin()));
  return {};
}

QString AttentionAlongView::tooltip(const Place& place) const {
  const AttentionMeasured* measured = shown_.history->measured(place.set, place.layer);
  if (!measured) return tr("<p>Layer %1 of %2 is not measured</p>").arg(place.layer).arg(names_.value(place.set));
  const AttentionHead head = shown_.history->head(place.set, place.layer, shown_.head);
  QString rows;
  if (place.part >= 0 && place.part < int(head.along.size())) {
    // Parts are of the tokens up to the question's last; the document's own length is nearly that.
    const double tokens = double(shown_.history->spec().length) / double(head.along.size());
    rows += tooltip_row(tr("About token"), tr("%1 to %2")
                                               .arg(exact_text(std::int64_t(place.part * tokens)),
                                                    exact_text(std::int64_t((place.part + 1) * tokens) - 1)));
    rows += tooltip_row(tr("Share of the question's attention"),
                        tr("%1 %").arg(number_text(100 * head.along[std::size_t(place.part)], 3)));
  }
  rows += tooltip_row(tr("Share on the needle"), tr("%1 %").arg(number_text(100 * head.on_needle, 3)));
  rows += tooltip_row(tr("Needle's tokens"),
                      tr("%1 to %2").arg(exact_text(measured->needle_begin), exact_text(measured->needle_end - 1)));
  const QString who = shown_.head < 0 ? tr("mean over heads") : tr("head %1").arg(shown_.head);
  return tr("<p><b>%1</b>, layer %2, %3</p><table>%4</table><p>Click to show this layer.</p>")
      .arg(names_.value(place.set).toHtmlEscaped())
      .arg(place.layer)
      .arg(who, rows);
}

void AttentionAlongView::mouseMoveEvent(QMouseEvent* event) {
  const auto place = place_at(event->position());
  setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (place != hovered_) {
    hovered_ = place;
    update();
  }
  if (place)
    QToolTip::showText(event->globalPosition().toPoint(), tooltip(*place), this);
  else
    QToolTip::hideText();
}

void AttentionAlongView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const auto place = place_at(event->position())) Q_EMIT layer_selected(place->layer);
}

void AttentionAlongView::leaveEvent(QEvent*) {
  hovered_.reset();
  update();
}

QString AttentionAlongView::csv() const {
  QString text = QStringLiteral("factor_set,layer,head,part,share,on_needle\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  const QString who = shown_.head < 0 ? QStringLiteral("mean") : QString::number(shown_.head);
  for (int set = 0; set < shown_.sets(); ++set)
    for (const int layer : layers_) {
      const AttentionHead head = shown_.history->head(set, layer, shown_.head);
      for (std::size_t part = 0; part < head.along.size(); ++part)
        text += QStringList{names_.value(set),        QString::number(layer), who, QString::number(qulonglong(part)),
                            number(head.along[part]), number(head.on_needle)}
                    .join(QLatin1Char(',')) +
                QLatin1Char('\n');
    }
  return text;
}

}  // namespace ropewalk
