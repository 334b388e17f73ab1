// A layer element of a plot that is drawn by a function: what QCustomPlot's items do not offer (bands with names,
// rings).
#pragma once

#include "widgets/charts/qcustomplot_include.h"

#include <functional>

namespace ropewalk {

class PaintLayer : public QCPLayerable {
 public:
  using Paint = std::function<void(QCPPainter&)>;

  // `layer`: a layer of the plot. Clipped to the axis rect unless `clip` is false.
  PaintLayer(QCustomPlot* plot, const QString& layer, Paint paint, bool clip = true)
      : QCPLayerable(plot, layer), paint_(std::move(paint)), clip_(clip) {}

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  QRect clipRect() const override { return clip_ ? mParentPlot->axisRect()->rect() : mParentPlot->viewport(); }
  void draw(QCPPainter* painter) override {
    painter->save();
    paint_(*painter);
    painter->restore();
  }

 private:
  Paint paint_;
  bool clip_;
};

}  // namespace ropewalk
