// The points of a search: a plottable of its own, so that 100,000 candidates stay usable (points that would be drawn on
// top of each other are drawn once).
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <set>
#include <vector>

#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {

class CandidateCloud : public QCPAbstractPlottable {
 public:
  enum class Kind : unsigned char { whole, stopped, failed };
  struct Point {
    double x = 0;
    double y = 0;  // ignored for failed ones: they are drawn as crosses at the upper edge
    qint64 id = 0;
    int group = 0;  // d_rcd
    Kind kind = Kind::whole;
  };
  using GroupColor = std::function<QColor(int group)>;

  CandidateCloud(QCPAxis* x, QCPAxis* y, GroupColor color);

  std::vector<Point>& points() { return points_; }
  const std::vector<Point>& points() const { return points_; }
  void set_hidden_groups(std::set<int> groups) { hidden_ = std::move(groups); }
  // Points from this index on are drawn faintly, under the others, and are not hit; kNoneFaded: none.
  static constexpr std::size_t kNoneFaded = std::numeric_limits<std::size_t>::max();
  void set_faded_from(std::size_t index) { faded_from_ = index; }
  std::size_t faded_from() const { return faded_from_; }
  bool is_hidden(const Point& point) const { return hidden_.count(point.group) > 0; }
  // The nearest visible point within `reach` pixels; nullptr: none.
  const Point* nearest(const QPointF& position, double reach) const;
  QPointF pixel(const Point& point) const;
  int drawn() const { return drawn_; }  // points drawn by the last replot

  double selectTest(const QPointF& pos, bool onlySelectable, QVariant* details = nullptr) const override;
  QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
  QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                         const QCPRange& inKeyRange = QCPRange()) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

 private:
  void draw_some(QCPPainter& painter, std::size_t from, std::size_t to, double opacity);
  void draw_stamp(QCPPainter& painter, const Point& point, const QPointF& at);
  void draw_point(QCPPainter& painter, const Point& point, const QPointF& at) const;

  std::vector<Point> points_;
  std::set<int> hidden_;
  std::map<std::pair<int, Kind>, QPixmap> stamps_;  // of the last draw
  std::size_t faded_from_ = kNoneFaded;
  GroupColor color_;
  int drawn_ = 0;
};

}  // namespace ropewalk
