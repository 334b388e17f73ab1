#include "widgets/charts/candidate_cloud.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {
namespace {

constexpr double kRadius = 3.5;
constexpr std::size_t kMany = 8000;  // from here on overlapping points are drawn once
constexpr double kCell = 3;          // pixels: side of the cells of which each is drawn in once
constexpr double kFaded = 0.16;      // opacity

}  // namespace

CandidateCloud::CandidateCloud(QCPAxis* x, QCPAxis* y, GroupColor color)
    : QCPAbstractPlottable(x, y), color_(std::move(color)) {
  setSelectable(QCP::stNone);
}

QPointF CandidateCloud::pixel(const Point& point) const {
  const double x = mKeyAxis->coordToPixel(point.x);
  if (point.kind == Kind::failed) return QPointF(x, mValueAxis->axisRect()->top() + 6);
  return QPointF(x, mValueAxis->coordToPixel(point.y));
}

const CandidateCloud::Point* CandidateCloud::nearest(const QPointF& position, double reach) const {
  const Point* best = nullptr;
  double least = reach * reach;
  // Most points are ruled out by x alone, without converting to pixels.
  const double from = mKeyAxis->pixelToCoord(position.x() - reach), to = mKeyAxis->pixelToCoord(position.x() + reach);
  for (std::size_t at = 0; at < std::min(faded_from_, points_.size()); ++at) {
    const Point& point = points_[at];
    if (point.x < from || point.x > to || is_hidden(point)) continue;
    const QPointF away = pixel(point) - position;
    const double distance = away.x() * away.x() + away.y() * away.y();
    if (distance > least) continue;
    least = distance;
    best = &point;
  }
  return best;
}

double CandidateCloud::selectTest(const QPointF& pos, bool, QVariant*) const {
  const Point* point = nearest(pos, 8);
  return point ? QLineF(pixel(*point), pos).length() : -1;
}

QCPRange CandidateCloud::getKeyRange(bool& foundRange, QCP::SignDomain) const {
  foundRange = !points_.empty();
  if (!foundRange) return {};
  const auto [least, most] =
      std::minmax_element(points_.begin(), points_.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
  return QCPRange(least->x, most->x);
}

QCPRange CandidateCloud::getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const {
  double least = std::numeric_limits<double>::infinity(), most = 0;
  for (const Point& point : points_) {
    if (point.kind == Kind::failed || !std::isfinite(point.y)) continue;
    least = std::min(least, point.y);
    most = std::max(most, point.y);
  }
  foundRange = most > 0;
  return foundRange ? QCPRange(least, most) : QCPRange();
}

void CandidateCloud::draw(QCPPainter* painter) {
  painter->setAntialiasing(true);
  drawn_ = 0;
  const std::size_t split = std::min(faded_from_, points_.size());
  if (split < points_.size()) draw_some(*painter, split, points_.size(), kFaded);
  draw_some(*painter, 0, split, 1);
}

void CandidateCloud::draw_some(QCPPainter& painter, std::size_t from, std::size_t to, double opacity) {
  const QRectF area = QRectF(mValueAxis->axisRect()->rect()).adjusted(-kRadius, -kRadius, kRadius, kRadius);
  if (area.width() <= 0 || area.height() <= 0) return;  // a picture with no room for the plot
  const bool thin_out = to - from > kMany;
  const int columns = int(area.width() / kCell) + 2;
  std::vector<bool> taken(thin_out ? std::size_t(columns) * std::size_t(area.height() / kCell + 2) : 0);
  painter.setOpacity(opacity);
  // On screens a point is drawn once for each colour and kind and then copied: much faster than so many ellipses.
  const bool stamps = thin_out && !painter.modes().testFlag(QCPPainter::pmVectorized);
  if (stamps) stamps_.clear();
  const auto visit = [&](const Point& point) {
    if (is_hidden(point)) return;
    const QPointF at = pixel(point);
    if (!area.contains(at)) return;
    if (thin_out) {
      const std::size_t cell = std::size_t((at.y() - area.top()) / kCell) * std::size_t(columns) +
                               std::size_t((at.x() - area.left()) / kCell);
      if (taken[cell]) return;
      taken[cell] = true;
    }
    if (stamps)
      draw_stamp(painter, point, at);
    else
      draw_point(painter, point, at);
    ++drawn_;
  };
  // Newest first where points are thinned out, so that what just arrived is seen.
  if (thin_out)
    for (std::size_t at = to; at > from; --at) visit(points_[at - 1]);
  else
    for (std::size_t at = from; at < to; ++at) visit(points_[at]);
  painter.setOpacity(1);
}

void CandidateCloud::draw_stamp(QCPPainter& painter, const Point& point, const QPointF& at) {
  constexpr double kHalf = kRadius + 1.5;
  QPixmap& stamp = stamps_[{point.group, point.kind}];
  if (stamp.isNull()) {
    const double ratio = painter.device()->devicePixelRatioF();
    stamp = QPixmap(QSizeF(2 * kHalf * ratio, 2 * kHalf * ratio).toSize());
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QCPPainter own(&stamp);
    own.setAntialiasing(true);
    draw_point(own, point, QPointF(kHalf, kHalf));
  }
  painter.drawPixmap(at - QPointF(kHalf, kHalf), stamp);
}

void CandidateCloud::draw_point(QCPPainter& painter, const Point& point, const QPointF& at) const {
  QColor color = color_(point.group);
  switch (point.kind) {
    case Kind::whole:
      color.setAlpha(220);
      painter.setPen(Qt::NoPen);
      painter.setBrush(color);
      painter.drawEllipse(at, kRadius, kRadius);
      break;
    case Kind::stopped:
      painter.setPen(QPen(color, 1.25));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(at, kRadius - 0.5, kRadius - 0.5);
      break;
    case Kind::failed:
      painter.setPen(QPen(color, 1.5));
      painter.drawLine(QLineF(at.x() - 3, at.y() - 3, at.x() + 3, at.y() + 3));
      painter.drawLine(QLineF(at.x() - 3, at.y() + 3, at.x() + 3, at.y() - 3));
      break;
  }
}

}  // namespace ropewalk
