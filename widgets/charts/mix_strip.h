// The segments of one batch as a strip: one block a segment, coloured by the factor set that it is trained under. A
// block of short windows is cut into pieces (packed documents), a long window is one piece.
#pragma once

#include "widgets/charts/qcustomplot_include.h"

#include <cstdint>
#include <string>

namespace ropewalk {

class HeaderBar;

class MixStrip : public QCPLayoutElement {
 public:
  // `header`: the bar above; the strip can stand at the end of its first line.
  MixStrip(QCustomPlot* plot, const HeaderBar* header);

  // `mix`: a letter a segment, s short windows, l a long one (StepDone::mix). Empty: no strip, and no room for it.
  void set_batch(std::int64_t step, const std::string& mix);
  const std::string& mix() const { return mix_; }
  std::int64_t step() const { return step_; }
  QString tooltip() const;
  void set_in_header(bool in_header) { in_header_ = in_header; }
  double natural_width() const;          // with blocks of their full width
  QRectF area() const;                   // in the plot's pixels
  QRectF block_rect(int segment) const;  // in the plot's pixels

  QSize minimumOuterSizeHint() const override;
  QSize maximumOuterSizeHint() const override;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
  void draw(QCPPainter* painter) override;

 private:
  QString caption() const;
  QString counts() const;
  void draw_block(QCPPainter& painter, const QRectF& block, bool long_window) const;

  const HeaderBar* header_;
  bool in_header_ = false;
  std::int64_t step_ = 0;
  std::string mix_;
};

}  // namespace ropewalk
