#include "widgets/charts/attention_picture.h"

#include <QPainter>

#include "widgets/charts/attention_along_view.h"
#include "widgets/charts/attention_distance_chart.h"
#include "widgets/charts/attention_pair_chart.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr QSize kLeft(900, 430);
constexpr QSize kRight(760, 860);

}  // namespace

QImage attention_picture(const std::shared_ptr<const AttentionHistory>& history, int layer, int head, double scale) {
  const AttentionShown shown{history, layer, head};
  AttentionDistanceChart distance;
  AttentionPairChart pairs;
  AttentionAlongView along;
  distance.show_attention(shown);
  pairs.show_attention(shown);
  along.show_attention(shown);
  const QImage above = distance.render_image(kLeft, scale), below = pairs.render_image(kLeft, scale),
               beside = along.render_image(kRight, scale);
  QImage all(above.width() + beside.width(), above.height() + below.height(), QImage::Format_RGB32);
  all.fill(colors_of(&distance).surface);
  QPainter painter(&all);
  painter.drawImage(QRect(QPoint(0, 0), above.size()), above);
  painter.drawImage(QRect(QPoint(0, above.height()), below.size()), below);
  painter.drawImage(QRect(QPoint(above.width(), 0), beside.size()), beside);
  return all;
}

}  // namespace ropewalk
