// How HeatmapView lays out and draws its panels.
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kEdge = 12;  // around everything
constexpr double kGap = 24;   // between panels
constexpr double kLargestCell = 120;

// The first that is no wider than `width`; none where none fits.
QString fitting(const QStringList& texts, const QFontMetricsF& metrics, double width) {
  for (const QString& text : texts) {
    if (metrics.horizontalAdvance(text) <= width) return text;
  }
  return {};
}

// The hatching is painted line by line: brushes with patterns become coarse bitmaps in vector formats.
void hatch(QPainter& painter, const QRectF& rect, const QColor& color) {
  painter.save();
  painter.setClipRect(rect, Qt::IntersectClip);
  painter.setPen(QPen(color, 1));
  for (double offset = -rect.height(); offset < rect.width(); offset += 7)
    painter.drawLine(QLineF(rect.left() + offset, rect.bottom(), rect.left() + offset + rect.height(), rect.top()));
  painter.restore();
}

QColor hatch_color(const Colors& colors) {
  QColor color = colors.text_muted;
  color.setAlpha(colors.dark ? 110 : 80);
  return color;
}

}  // namespace

std::int64_t HeatmapView::trained_context() const {
  return history_->factor_sets().empty() ? 0 : history_->factor_sets().front().rope.trained_context;
}

int HeatmapView::trained_columns() const {
  const auto& lengths = history_->lengths();
  const auto inside = std::upper_bound(lengths.begin(), lengths.end(), trained_context()) - lengths.begin();
  return inside < std::ptrdiff_t(lengths.size()) ? int(inside) : 0;
}

double HeatmapView::header_height() const {
  return 8 + 2 * (QFontMetricsF(font()).height() + 8);
}

std::vector<HeatmapView::Panel> HeatmapView::panels() const {
  std::vector<Panel> panels;
  for (const int set : shown_sets()) panels.push_back({set, {}, set_name(set), {}, true});
  if (second_) panels.push_back({first_, *second_, tr("%1 − %2").arg(set_name(*second_), set_name(first_)), {}, true});
  return panels;
}

std::vector<HeatmapView::Panel> HeatmapView::layout(QSizeF size) const {
  std::vector<Panel> panels = this->panels();
  const QFontMetricsF metrics(font());
  const double title = metrics.height() + 6, below = 2 * metrics.height() + 10;
  const double beside = metrics.horizontalAdvance(QStringLiteral("100 %")) + metrics.height() + 14;
  const double top = header_height() + 4;
  const int count = int(panels.size());
  const auto lengths = double(history_->lengths().size()), depths = double(history_->depths().size());
  // As many side by side as makes the cells largest; up to three of them in one row or one column.
  int columns = count;
  QSizeF best;
  for (int tried = count; tried >= 1; --tried) {
    if (count <= 3 && tried != count && tried != 1) continue;
    const int rows = (count + tried - 1) / tried;
    const QSizeF room((size.width() - 2 * kEdge - beside - (tried - 1) * kGap) / tried,
                      (size.height() - top - kEdge) / rows - title - below);
    const auto cell = [&](const QSizeF& of) { return std::min(of.width() / lengths, of.height() / depths); };
    if (tried < count && cell(room) <= cell(best)) continue;
    columns = tried;
    best = room;
  }
  // Cells fill their place but do not become posters.
  const double width = std::max(8.0, std::min(best.width(), lengths * kLargestCell * 1.5));
  const double height = std::max(8.0, std::min(best.height(), depths * kLargestCell));
  for (int at = 0; at < count; ++at) {
    Panel& panel = panels[std::size_t(at)];
    const double x = kEdge + beside + at % columns * (width + kGap);
    const double y = top + title + at / columns * (height + title + below);
    panel.cells = QRectF(x, y, width, height);
    panel.depth_labels = at % columns == 0;
  }
  return panels;
}

QRectF HeatmapView::cell_rect(const Panel& panel, int length_index, int depth_index) const {
  const double width = panel.cells.width() / double(history_->lengths().size());
  const double height = panel.cells.height() / double(history_->depths().size());
  const double gap = std::min(width, height) > 14 ? 1 : 0;
  return QRectF(panel.cells.left() + length_index * width, panel.cells.top() + depth_index * height, width, height)
      .adjusted(gap, gap, -gap, -gap);
}

QRectF HeatmapView::cell_rect(const Cell& cell) const {
  if (!history_) return {};
  for (const Panel& panel : layout(chart_size()))
    if (!panel.second && panel.first == cell.set) return cell_rect(panel, cell.length_index, cell.depth_index);
  return {};
}

void HeatmapView::draw(QCPPainter& painter, QSize size) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRect(QPoint(), size), colors_of(this).surface);
  if (!history_ || history_->cells_total() == 0) return;
  draw_header(painter, size);
  for (const Panel& panel : layout(size)) draw_panel(painter, panel);
}

void HeatmapView::restyle() {
  update();
}

void HeatmapView::paintEvent(QPaintEvent*) {
  QCPPainter painter(this);
  draw(painter, chart_size());
}

void HeatmapView::draw_header(QPainter& painter, QSizeF size) const {
  const Colors& colors = colors_of(this);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(colors.text);
  const QFontMetricsF title(bold), metrics(font());
  const double room = size.width() - kEdge - corner_width();
  painter.drawText(QRectF(kEdge, 8, room, title.height() + 2), int(Qt::AlignLeft | Qt::AlignVCenter),
                   title.elidedText(summary(), Qt::ElideRight, room));
  painter.setFont(font());
  const double y = 8 + title.height() + 8;
  double x = kEdge;
  const auto text = [&](const QString& words) {
    painter.setPen(colors.text_muted);
    const double width = metrics.horizontalAdvance(words);
    painter.drawText(QRectF(x, y, width + 2, metrics.height()), int(Qt::AlignLeft | Qt::AlignVCenter), words);
    x += width + 6;
  };
  const auto scale = [&](auto&& color_of) {
    const QRectF bar(x, y + metrics.height() / 2 - 5, 72, 10);
    QLinearGradient gradient(bar.left(), 0, bar.right(), 0);
    for (int step = 0; step <= 20; ++step) gradient.setColorAt(step / 20.0, color_of(step / 20.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
    x += bar.width() + 6;
  };
  text(tr("%1  0").arg(score_name(score_)));
  scale([&](double value) { return map_color(map_, value); });
  text(QStringLiteral("1"));
  if (second_ && x + 200 < size.width()) {
    x += 12;
    text(tr("Difference  −1"));
    scale([&](double value) { return diverging_color(2 * value - 1, colors.dark); });
    text(QStringLiteral("+1"));
  }
  if (history_->cells_done() < history_->cells_total() && x + 90 < size.width()) {
    x += 12;
    const QRectF box(x, y + 2, 18, metrics.height() - 4);
    hatch(painter, box, hatch_color(colors));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.border, 1));
    painter.drawRect(box);
    x += 24;
    text(tr("to come"));
  }
  const QString trained_name = tr("trained context ends (%1)").arg(length_text(double(trained_context())));
  if (trained_columns() > 0 && x + 40 + metrics.horizontalAdvance(trained_name) < size.width()) {
    x += 18;
    painter.setPen(QPen(colors.text, 2));
    painter.drawLine(QLineF(x, y + 2, x, y + metrics.height() - 2));
    x += 8;
    text(trained_name);
  }
}

void HeatmapView::draw_cell(QPainter& painter, const Panel& panel, int length_index, int depth_index) const {
  const Colors& colors = colors_of(this);
  const QRectF rect = cell_rect(panel, length_index, depth_index);
  const auto mean = history_->score(score_, panel.first, length_index, depth_index);
  const auto other = panel.second ? history_->score(score_, *panel.second, length_index, depth_index) : mean;
  if (!mean || !other) {
    painter.fillRect(rect, colors.window);
    hatch(painter, rect, hatch_color(colors));
  } else {
    const double value = panel.second ? other->value - mean->value : mean->value;
    const QColor fill = panel.second ? diverging_color(value, colors.dark) : map_color(map_, value);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 2, 2);
    QString text = QString::number(std::abs(value), 'f', 2);
    if (panel.second && text != QLatin1String("0.00"))
      text.prepend(value < 0 ? QStringLiteral("−") : QStringLiteral("+"));
    const QFontMetricsF metrics(font());
    if (metrics.horizontalAdvance(text) + 4 <= rect.width() && metrics.height() <= rect.height()) {
      painter.setPen(text_on(fill));
      painter.drawText(rect, int(Qt::AlignCenter), text);
    }
  }
  const Cell at{panel.set(), length_index, depth_index};
  painter.setBrush(Qt::NoBrush);
  if (running_ && !panel.second && *running_ == at) {
    QColor color = colors.accent;
    const double glow = 0.5 - 0.5 * std::cos(2 * M_PI * pulse_phase_);
    color.setAlphaF(float(0.15 + 0.3 * glow));
    painter.fillRect(rect, color);
    color.setAlphaF(float(0.5 + 0.5 * glow));
    painter.setPen(QPen(color, 2.5));
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
  }
  const auto same_place = [&](const std::optional<Cell>& cell_there) {
    return cell_there && cell_there->length_index == length_index && cell_there->depth_index == depth_index;
  };
  if (same_place(hovered_)) {  // marked in all panels: the same documents
    painter.setPen(QPen(colors.text, 1.5));
    painter.drawRect(rect);
  }
  if (same_place(selected_)) {
    painter.setPen(QPen(colors.surface, 4));
    painter.drawRect(rect);
    painter.setPen(QPen(colors.accent, 2.5));
    painter.drawRect(rect);
  }
}

void HeatmapView::draw_panel(QPainter& painter, const Panel& panel) const {
  const Colors& colors = colors_of(this);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(colors.text);
  const QFontMetricsF title(bold);
  painter.drawText(
      QRectF(panel.cells.left(), panel.cells.top() - title.height() - 6, panel.cells.width(), title.height() + 2),
      int(Qt::AlignLeft | Qt::AlignVCenter),
      title.elidedText(
          title.horizontalAdvance(panel.title) > panel.cells.width() && panel.second ? tr("Difference") : panel.title,
          Qt::ElideRight, panel.cells.width()));
  painter.setFont(font());
  for (int length = 0; length < int(history_->lengths().size()); ++length)
    for (int depth = 0; depth < int(history_->depths().size()); ++depth) draw_cell(painter, panel, length, depth);
  draw_labels(painter, panel);
}

void HeatmapView::draw_labels(QPainter& painter, const Panel& panel) const {
  const Colors& colors = colors_of(this);
  const QFontMetricsF metrics(font());
  const auto& lengths = history_->lengths();
  const auto& depths = history_->depths();
  painter.setPen(colors.text_muted);
  // Labels that would touch are left out, evenly.
  double widest = 0;
  for (const auto length : lengths) widest = std::max(widest, metrics.horizontalAdvance(length_text(double(length))));
  const double cell_width = panel.cells.width() / double(lengths.size()),
               cell_height = panel.cells.height() / double(depths.size());
  const int every = std::max(1, int(std::ceil((widest + 8) / cell_width)));
  for (int at = 0; at < int(lengths.size()); at += every)
    painter.drawText(
        QRectF(panel.cells.left() + (at + 0.5) * cell_width - 60, panel.cells.bottom() + 4, 120, metrics.height()),
        int(Qt::AlignCenter), length_text(double(lengths[std::size_t(at)])));
  painter.drawText(
      QRectF(panel.cells.left(), panel.cells.bottom() + 4 + metrics.height(), panel.cells.width(), metrics.height()),
      int(Qt::AlignCenter),
      fitting({tr("Document length (tokens)"), tr("Length (tokens)"), tr("Tokens")}, metrics, panel.cells.width()));

  if (const int inside = trained_columns(); inside > 0) {
    const double x = panel.cells.left() + inside * cell_width;
    painter.setPen(QPen(colors.text, 2));
    painter.drawLine(QLineF(x, panel.cells.top() - 4, x, panel.cells.bottom() + 4));
  }
  if (!panel.depth_labels) return;
  painter.setPen(colors.text_muted);
  const int every_depth = std::max(1, int(std::ceil((metrics.height() + 2) / cell_height)));
  for (int at = 0; at < int(depths.size()); at += every_depth)
    painter.drawText(QRectF(panel.cells.left() - 66,
                            panel.cells.top() + (at + 0.5) * cell_height - metrics.height() / 2, 60, metrics.height()),
                     int(Qt::AlignRight | Qt::AlignVCenter),
                     tr("%1 %").arg(std::lround(100 * depths[std::size_t(at)])));
  painter.save();
  painter.translate(panel.cells.left() - metrics.horizontalAdvance(QStringLiteral("100 %")) - 14,
                    panel.cells.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-100, -metrics.height(), 200, metrics.height()), int(Qt::AlignCenter),
                   fitting({tr("Needle depth"), tr("Depth")}, metrics, panel.cells.height()));
  painter.restore();
}

}  // namespace ropewalk
