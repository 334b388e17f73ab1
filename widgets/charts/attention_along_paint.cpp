// How AttentionAlongView lays out and draws its panels.
#include <algorithm>
#include <cmath>

#include "widgets/charts/attention_along_view.h"
#include "widgets/charts/format.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kEdge = 12, kGap = 20;      // around everything; between panels
constexpr double kShares = 44;               // width of the bars of the share on the needle
constexpr double kBar = 0.7, kTallest = 14;  // their height: in a row, and at most
constexpr double kTallestRow = 64;
constexpr double kLeast = 1e-4;  // the scale's lower end

// 0 at kLeast and below, 1 at all of the attention.
double on_scale(double share) {
  return share <= kLeast ? 0 : 1 - std::log10(share) / std::log10(kLeast);
}

}  // namespace

double AttentionAlongView::greatest_share() const {
  double greatest = 1e-6;
  for (int set = 0; set < shown_.sets(); ++set)
    for (const int layer : layers_)
      greatest = std::max(greatest, shown_.history->head(set, layer, shown_.head).on_needle);
  return greatest;
}

std::vector<AttentionAlongView::Panel> AttentionAlongView::layout(QSizeF size) const {
  const QFontMetricsF metrics(font());
  const double top = 8 + 2 * (metrics.height() + 8) + metrics.height() + 6, below = 2 * metrics.height() + 8;
  const double labels = 2 * metrics.height() + 8;
  const double count = std::max(1, shown_.sets());
  const double width = (size.width() - 2 * kEdge - labels - (count - 1) * kGap) / count;
  const double height =
      std::clamp(size.height() - top - below - kEdge / 2, 8.0, std::max(8.0, kTallestRow * double(layers_.size())));
  std::vector<Panel> panels;
  for (int set = 0; set < shown_.sets(); ++set) {
    const double left = kEdge + labels + set * (width + kGap);
    const double cells = std::max(8.0, width - kShares - 6);
    panels.push_back({set, QRectF(left, top, cells, height), QRectF(left + cells + 6, top, kShares, height), set == 0});
  }
  return panels;
}

QRectF AttentionAlongView::row_rect(const QRectF& cells, std::size_t row) const {
  const double height = cells.height() / double(layers_.size());
  return QRectF(cells.left(), cells.top() + double(row) * height, cells.width(), height);
}

void AttentionAlongView::draw(QCPPainter& painter, QSize size) {
  if (layers_.empty()) return;
  draw_header(painter, QSizeF(size));
  for (const Panel& panel : layout(QSizeF(size))) draw_panel(painter, panel);
}

void AttentionAlongView::draw_panel(QPainter& painter, const Panel& panel) const {
  painter.fillRect(panel.cells, colors_of(this).band);
  draw_rows(painter, panel);
  draw_needle(painter, panel);
  draw_labels(painter, panel);
}

void AttentionAlongView::draw_rows(QPainter& painter, const Panel& panel) const {
  const Colors& colors = colors_of(this);
  const double greatest = greatest_share();
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (std::size_t row = 0; row < layers_.size(); ++row) {
    const QRectF rect = row_rect(panel.cells, row);
    const AttentionHead head = shown_.history->head(panel.set, layers_[row], shown_.head);
    const double width = rect.width() / double(std::max<std::size_t>(1, head.along.size()));
    // To whole pixels, so that no seams show.
    const double seam = rect.height() > 10 ? 1 : 0;  // between layers, where there is room
    const double top = std::round(rect.top()), bottom = std::round(rect.bottom()) - seam;
    for (std::size_t part = 0; part < head.along.size(); ++part) {
      const double left = std::round(rect.left() + double(part) * width),
                   right = std::round(rect.left() + double(part + 1) * width);
      painter.fillRect(QRectF(left, top, right - left, bottom - top), map_color(map_, on_scale(head.along[part])));
    }
    const double bar = std::min(kBar * rect.height(), kTallest);
    QRectF share(panel.shares.left(), rect.center().y() - bar / 2, panel.shares.width(), bar);
    painter.fillRect(share, colors.grid);
    share.setWidth(share.width() * head.on_needle / greatest);
    painter.fillRect(share, colors.accent);
  }
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setBrush(Qt::NoBrush);
  for (std::size_t row = 0; row < layers_.size(); ++row) {
    const bool hovered = hovered_ && hovered_->layer == layers_[row] && hovered_->set == panel.set;
    if (layers_[row] != shown_.layer && !hovered) continue;
    painter.setPen(QPen(hovered ? colors.text : colors.accent, 2));
    painter.drawRect(row_rect(panel.cells, row).adjusted(-1, 0, 1, 0));
  }
}

void AttentionAlongView::draw_needle(QPainter& painter, const Panel& panel) const {
  const AttentionMeasured* any = nullptr;
  for (const int layer : layers_)
    if (!any) any = shown_.history->measured(panel.set, layer);
  if (!any) return;
  const Colors& colors = colors_of(this);
  const double length = double(shown_.history->spec().length);
  double left = panel.cells.left() + panel.cells.width() * double(any->needle_begin) / length;
  double right = panel.cells.left() + panel.cells.width() * double(any->needle_end) / length;
  if (right - left < 3) right = left + 3;
  // Brackets above and below: what is between stays in sight.
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.warning);
  painter.drawRect(QRectF(left, panel.cells.top() - 5, right - left, 4));
  painter.drawRect(QRectF(left, panel.cells.bottom() + 1, right - left, 4));
  QColor line = colors.warning;
  line.setAlpha(170);
  painter.setPen(QPen(line, 1, Qt::DotLine));
  painter.drawLine(QLineF(left - 0.5, panel.cells.top(), left - 0.5, panel.cells.bottom()));
  painter.drawLine(QLineF(right + 0.5, panel.cells.top(), right + 0.5, panel.cells.bottom()));
}

void AttentionAlongView::draw_labels(QPainter& painter, const Panel& panel) const {
  const Colors& colors = colors_of(this);
  const QFontMetricsF metrics(font());
  painter.setFont(font());
  painter.setPen(colors.text);
  const QRectF title(panel.cells.left(), panel.cells.top() - metrics.height() - 7, panel.cells.width() - 4,
                     metrics.height());
  const bool current = panel.set == shown_.current;
  QFont name_font = font();
  if (current) name_font.setWeight(QFont::DemiBold);
  painter.setFont(name_font);
  const QString name = QFontMetricsF(name_font).elidedText(names_.value(panel.set), Qt::ElideRight, title.width());
  painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, name);
  if (current) {
    painter.setPen(QPen(colors.accent, 2));
    const double y = title.bottom() + 1;
    painter.drawLine(QLineF(title.left(), y, title.left() + QFontMetricsF(name_font).horizontalAdvance(name), y));
  }
  painter.setFont(font());
  painter.setPen(colors.text_muted);
  const QString greatest = tr("%1 %").arg(number_text(100 * greatest_share(), 2));
  const double below = panel.cells.bottom() + 6;
  painter.drawText(QRectF(panel.shares.left() - 40, below, panel.shares.width() + 44, metrics.height()), Qt::AlignRight,
                   greatest);
  painter.drawText(QRectF(panel.shares.right() - 130, title.top(), 130, metrics.height()), Qt::AlignRight,
                   tr("on the needle"));
  const double length = double(shown_.history->spec().length);
  for (const double share : {0.0, 0.5, 1.0}) {
    const QString text = length_text(share * length);
    const double x = panel.cells.left() + share * panel.cells.width(), width = metrics.horizontalAdvance(text) + 4;
    const double shift = share * width;  // the outer two stay inside
    if (share == 1.0 && panel.cells.width() < 140) continue;
    painter.drawText(QRectF(x - shift, below, width, metrics.height()), Qt::AlignCenter, text);
  }
  const double room = panel.cells.width();
  const QString axis = tr("Place in the document (tokens)");
  painter.drawText(QRectF(panel.cells.left(), below + metrics.height(), room, metrics.height()), Qt::AlignCenter,
                   metrics.horizontalAdvance(axis) <= room ? axis : tr("Place (tokens)"));
  if (!panel.layer_labels) return;
  const double row = panel.cells.height() / double(layers_.size());
  const auto step = std::max<std::size_t>(1, std::size_t(std::ceil((metrics.height() + 2) / row)));
  for (std::size_t at = 0; at < layers_.size(); at += step) {
    const QRectF rect = row_rect(panel.cells, at);
    painter.drawText(QRectF(panel.cells.left() - 44, rect.center().y() - metrics.height() / 2, 38, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(layers_[at]));
  }
  painter.save();
  painter.translate(kEdge + metrics.height() / 2 - 2, panel.cells.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-60, -metrics.height() / 2, 120, metrics.height()), Qt::AlignCenter, tr("Layer"));
  painter.restore();
}

// The sentence, then the scale and the needle's sign.
void AttentionAlongView::draw_header(QPainter& painter, QSizeF size) const {
  const Colors& colors = colors_of(this);
  const QFontMetricsF metrics(font());
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(colors.text);
  QRectF line(kEdge, 8, size.width() - 2 * kEdge - corner_width(), metrics.height() + 4);
  const QFontMetricsF bold_metrics(bold);
  const QStringList all = summaries();
  const auto fits = [&](const QString& text) { return bold_metrics.horizontalAdvance(text) <= line.width(); };
  const auto found = std::find_if(all.begin(), all.end(), fits);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   found != all.end() ? *found : bold_metrics.elidedText(all.last(), Qt::ElideRight, line.width()));
  painter.setFont(font());
  double x = kEdge;
  const double y = 8 + metrics.height() + 8;
  painter.setPen(colors.text_muted);
  const auto word = [&](const QString& text) {
    const double width = metrics.horizontalAdvance(text);
    painter.drawText(QRectF(x, y, width + 2, metrics.height() + 2), Qt::AlignLeft | Qt::AlignVCenter, text);
    x += width + 8;
  };
  word(tr("0.01 %"));
  const double bar = std::clamp(size.width() / 6, 40.0, 120.0);
  for (int i = 0; i < int(bar); ++i)
    painter.fillRect(QRectF(x + i, y + 3, 1.5, metrics.height() - 4), map_color(map_, double(i) / bar));
  x += bar + 8;
  word(tr("100 % of the attention (log)"));
  x += 10;
  painter.fillRect(QRectF(x, y + metrics.height() / 2 - 1, 12, 4), colors.warning);
  x += 18;
  word(tr("needle"));
}

// The longest first.
QStringList AttentionAlongView::summaries() const {
  QStringList whole, shares;
  for (int set = 0; set < shown_.sets(); ++set) {
    double greatest = -1;
    int best = 0;
    for (const int layer : layers_) {
      if (!shown_.history->measured(set, layer)) continue;
      const double share = shown_.history->head(set, layer, shown_.head).on_needle;
      if (share > greatest) greatest = share, best = layer;
    }
    if (greatest < 0) continue;
    const QString name = names_.value(set), percent = number_text(100 * greatest, 2);
    whole.append(tr("%1: %2 % in layer %3").arg(name, percent).arg(best));
    shares.append(tr("%1 %2 %", "a set's share").arg(name, percent));
  }
  if (whole.isEmpty()) return {QString()};
  return {tr("Most attention on the needle — %1").arg(whole.join(QStringLiteral("; "))),
          tr("Most on the needle: %1").arg(shares.join(QStringLiteral("; ")))};
}

QString AttentionAlongView::summary() const {
  return summaries().first();
}

}  // namespace ropewalk
