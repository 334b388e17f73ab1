#include "widgets/charts/picture_headline.h"

#include <algorithm>

#include "widgets/theme/theme.h"

namespace ropewalk {

void paint_picture_headline(QCPPainter& painter, QSize size, const QWidget* chart, const PictureHeadline& headline) {
  const Colors& colors = colors_of(chart);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRect(QPoint(), size), colors.surface);
  QFont bold = chart->font();
  bold.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(bold);
  const auto write = [&](const QString& text, const QFont& font, const QColor& color, double top, double width) {
    painter.setFont(font);
    painter.setPen(QPen(color));
    painter.drawText(QRectF(headline.edge, top, width, metrics.height() + 2), int(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
  };
  write(headline.text, bold, colors.text, 8, size.width() - headline.edge - headline.corner);
  const double room = size.width() - 2 * headline.edge;
  const QFontMetricsF plain(chart->font());
  const auto fits = [&](const QString& key) { return plain.horizontalAdvance(key) <= room; };
  const auto key = std::find_if(headline.keys.begin(), headline.keys.end(), fits);
  write(key != headline.keys.end() ? *key : headline.keys.value(headline.keys.size() - 1), chart->font(),
        colors.text_muted, 8 + metrics.height() + headline.gap, room);
}

}  // namespace ropewalk
