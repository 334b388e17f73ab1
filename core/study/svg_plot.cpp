#include "core/study/svg_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/study/numbers.h"
#include "core/study/plot_axis.h"
#include "core/study/svg_writer.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

constexpr double kWidth = 820, kRow = 13, kRowGap = 12, kTop = 16, kAxisHeight = 52;

// The least and the greatest of what an axis must hold; on a logarithmic one a mean gives its share, so that an
// interval's lower end near 0 does not stretch it over many decades.
class Range {
 public:
  explicit Range(PlotScale scale) : log_(scale == PlotScale::log) {}
  void add(double value) {
    if (!std::isfinite(value) || (log_ && value <= 0)) return;
    least_ = std::min(least_, value);
    greatest_ = std::max(greatest_, value);
  }
  void add(const Interval& interval) {
    add(interval.mean);
    add(interval.high);
    add(log_ ? std::max(interval.low, interval.mean / 4) : interval.low);
  }
  double least() const { return least_; }
  double greatest() const { return greatest_; }

 private:
  bool log_;
  double least_ = std::numeric_limits<double>::infinity(), greatest_ = -std::numeric_limits<double>::infinity();
};

// Names of series in lines above a plot; gives the height that they take.
class Legend {
 public:
  Legend(const std::vector<std::string>& names, double left) {
    double x = left, y = kTop;
    for (const std::string& name : names) {
      const double width = 26 + SvgWriter::text_width(name);
      if (x > left && x + width > kWidth - 10) x = left, y += 20;
      places_.push_back({x, y, name});
      x += width + 14;
    }
    height_ = names.size() > 1 ? y + 14 : 6;
  }
  double height() const { return height_; }
  void draw(SvgWriter& writer) const {
    if (places_.size() < 2) return;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      writer.mark(places_[i].x + 6, places_[i].y - 4, int(i), places_[i].name);
      writer.text(places_[i].x + 16, places_[i].y, places_[i].name, TextAnchor::start);
    }
  }

 private:
  struct Place {
    double x, y;
    std::string name;
  };
  std::vector<Place> places_;
  double height_ = 0;
};

// A row's name in lines of at most `width` pixels, broken at spaces.
std::vector<std::string> lines_of(const std::string& name, double width) {
  std::vector<std::string> lines(1);
  std::size_t begin = 0;
  while (begin < name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = name.substr(begin, end - begin);
    const std::string longer = lines.back().empty() ? word : words(lines.back(), " ", word);
    if (!lines.back().empty() && SvgWriter::text_width(longer) > width)
      lines.push_back(word);
    else
      lines.back() = longer;
    begin = end + 1;
  }
  return lines;
}

template <class Series>
std::vector<std::string> names_of(const std::vector<Series>& series) {
  std::vector<std::string> names;
  for (const Series& one : series) names.push_back(one.name);
  return names;
}

void draw_x_axis(SvgWriter& writer, const PlotAxis& axis, double top, double bottom, double left,
                 const std::string& label) {
  double free_from = -1e9;
  for (const double tick : axis.ticks()) {
    const double x = axis.place(tick);
    writer.line(x, top, x, bottom, "faint");
    const std::string text = PlotAxis::tick_text(tick);
    const double half = SvgWriter::text_width(text, 12) / 2;
    if (x - half < free_from) continue;
    writer.text(x, bottom + 17, text, TextAnchor::middle, 12);
    free_from = x + half + 6;
  }
  writer.line(left, bottom, kWidth - 16, bottom, "ink");
  writer.text((left + kWidth - 16) / 2, bottom + 38, label, TextAnchor::middle);
}

}  // namespace

std::string svg(const DotPlot& plot) {
  constexpr double kWidestName = 0.42 * kWidth, kLine = 16;
  double left = 60;
  std::size_t most_lines = 1;
  std::vector<std::vector<std::string>> names;
  for (const std::string& row : plot.rows) {
    names.push_back(lines_of(row, kWidestName));
    most_lines = std::max(most_lines, names.back().size());
    for (const std::string& line : names.back()) left = std::max(left, SvgWriter::text_width(line) + 24);
  }
  const Legend legend(names_of(plot.series), left);
  const auto series_count = static_cast<double>(std::max<std::size_t>(plot.series.size(), 1));
  const double height_of_row =
      std::max(kRow * series_count + kRowGap, kLine * static_cast<double>(most_lines) + kRowGap);
  const double top = legend.height(), bottom = top + height_of_row * static_cast<double>(plot.rows.size()) + 4;
  Range range(plot.scale);
  for (const DotPlot::Series& series : plot.series)
    for (const auto& value : series.values)
      if (value) range.add(*value);
  if (plot.reference) range.add(*plot.reference);
  const PlotAxis axis(range.least(), range.greatest(), plot.scale, left, kWidth - 16, plot.threshold);

  SvgWriter writer(plot.labels, kWidth, bottom + kAxisHeight);
  legend.draw(writer);
  draw_x_axis(writer, axis, top, bottom, left, plot.labels.x);
  if (plot.reference) writer.line(axis.place(*plot.reference), top, axis.place(*plot.reference), bottom, "ink", 1.4);
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    const double begin = top + height_of_row * static_cast<double>(row);
    if (row > 0) writer.line(left, begin, kWidth - 16, begin, "faint");
    const double middle = begin + height_of_row / 2;
    for (std::size_t i = 0; i < names[row].size(); ++i)
      writer.text(left - 10, middle + 4.5 + kLine * (static_cast<double>(i) - 0.5 * double(names[row].size() - 1)),
                  names[row][i], TextAnchor::end);
    for (std::size_t s = 0; s < plot.series.size(); ++s) {
      const auto& value = plot.series[s].values.at(row);
      if (!value || !std::isfinite(value->mean)) continue;
      const double y = middle + kRow * (static_cast<double>(s) + 0.5 - series_count / 2);
      if (std::isfinite(value->low)) writer.whisker(axis.place(value->low), y, axis.place(value->high), y, int(s));
      writer.mark(axis.place(value->mean), y, int(s),
                  words(plot.rows[row], ", ", plot.series[s].name, ": ", interval_text(*value)));
    }
  }
  return writer.finish();
}

std::string svg(const LinePlot& plot) {
  constexpr double left = 84, plot_height = 280;
  const Legend legend(names_of(plot.series), left);
  const double top = legend.height() + (plot.marks.empty() ? 0 : 18), bottom = top + plot_height;
  Range x_range(plot.x_scale), y_range(plot.y_scale);
  for (const LinePlot::Series& series : plot.series)
    for (const auto& [x, y] : series.points) x_range.add(x), y_range.add(y);
  for (const auto& [x, word] : plot.marks) x_range.add(x);
  PlotAxis x_axis(x_range.least(), x_range.greatest(), plot.x_scale, left, kWidth - 16);
  if (!plot.x_ticks.empty()) x_axis.set_ticks(plot.x_ticks);
  const PlotAxis y_axis(y_range.least(), y_range.greatest(), plot.y_scale, bottom, top);

  SvgWriter writer(plot.labels, kWidth, bottom + kAxisHeight);
  legend.draw(writer);
  draw_x_axis(writer, x_axis, top, bottom, left, plot.labels.x);
  for (const double tick : y_axis.ticks()) {
    writer.line(left, y_axis.place(tick), kWidth - 16, y_axis.place(tick), "faint");
    writer.text(left - 8, y_axis.place(tick) + 4, PlotAxis::tick_text(tick), TextAnchor::end, 12);
  }
  writer.line(left, top, left, bottom, "ink");
  writer.turned_text(20, (top + bottom) / 2, plot.labels.y);
  for (const auto& [x, word] : plot.marks) {
    writer.line(x_axis.place(x), top, x_axis.place(x), bottom, "ink", 1.4);
    writer.text(x_axis.place(x), top - 6, word, TextAnchor::middle, 12);
  }
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    // Series side by side, so that their intervals do not hide each other.
    const bool crowded = plot.series[s].points.size() > 20;  // then every fourth point has a mark
    const double shift = crowded ? 0 : 4 * (static_cast<double>(s) - 0.5 * static_cast<double>(plot.series.size() - 1));
    std::string data;
    for (const auto& [x, y] : plot.series[s].points)
      if (std::isfinite(y.mean))
        data += words(data.empty() ? "M" : "L", std::to_string(x_axis.place(x) + shift), " ",
                      std::to_string(y_axis.place(y.mean)), " ");
    if (!data.empty()) writer.path(data, int(s));
    for (std::size_t i = 0; i < plot.series[s].points.size(); ++i) {
      const auto& [x, y] = plot.series[s].points[i];
      if (!std::isfinite(y.mean) || (crowded && (i + s) % 4 != 0)) continue;
      const double at = x_axis.place(x) + shift;
      if (std::isfinite(y.low) && y.high > y.low)
        writer.whisker(at, y_axis.place(y.low), at, y_axis.place(y.high), int(s));
      writer.mark(at, y_axis.place(y.mean), int(s),
                  words(plot.series[s].name, ", ", PlotAxis::tick_text(x), ": ", interval_text(y)));
    }
  }
  return writer.finish();
}

}  // namespace ropewalk
