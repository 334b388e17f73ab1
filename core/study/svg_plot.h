// Small plots as SVG text, for pages: dots with intervals in rows, and lines. Light colours stand in the attributes, so
// that a file of its own is readable anywhere; classes (paper, ink, faint, s0 ... s6) let a page give others.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/study/measurements.h"
#include "core/study/plot_axis.h"

namespace ropewalk {

struct PlotLabels {
  std::string id;           // of the svg element; unique in a page
  std::string title;        // what is read out first
  std::string description;  // what a person who does not see it should know
  std::string x, y;         // axes; may be empty
};

struct DotPlot {
  PlotLabels labels;
  PlotScale scale = PlotScale::linear;  // log: values of 0 or less are drawn at the left end
  double threshold = 1;                 // of PlotScale::signed_log
  std::optional<double> reference;      // a line at this x
  std::vector<std::string> rows;        // from the top
  struct Series {
    std::string name;
    std::vector<std::optional<Interval>> values;  // size rows
  };
  std::vector<Series> series;
};

struct LinePlot {
  PlotLabels labels;
  PlotScale x_scale = PlotScale::linear, y_scale = PlotScale::linear;
  std::vector<double> x_ticks;  // empty: chosen
  struct Series {
    std::string name;
    std::vector<std::pair<double, Interval>> points;  // by x
  };
  std::vector<Series> series;
  std::vector<std::pair<double, std::string>> marks;  // vertical lines with a word each
};

// Text that may stand in XML and HTML, also inside quoted attributes.
std::string escape_xml(const std::string& text);

std::string svg(const DotPlot& plot);
std::string svg(const LinePlot& plot);

}  // namespace ropewalk
