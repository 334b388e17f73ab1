// Elements of an SVG picture, with the classes and light colours of svg_plot.h.
#pragma once

#include <string>

#include "core/study/svg_plot.h"

namespace ropewalk {

enum class TextAnchor { start, middle, end };

class SvgWriter {
 public:
  SvgWriter(const PlotLabels& labels, double width, double height);

  void line(double x1, double y1, double x2, double y2, const std::string& kind, double width = 1);  // ink or faint
  void text(double x, double y, const std::string& words, TextAnchor anchor, double size = 13);
  void turned_text(double x, double y, const std::string& words);  // from below to above
  // Of series `number`: its mark (circle, square, triangle, diamond ...), its interval, its line.
  void mark(double x, double y, int number, const std::string& hint);
  void whisker(double x1, double y1, double x2, double y2, int number);
  void path(const std::string& data, int number);
  std::string finish();

  static double text_width(const std::string& words, double size = 13);  // about, pixels

 private:
  std::string svg_;
};

}  // namespace ropewalk
