#include "core/study/svg_writer.h"

#include <array>
#include <cstdio>

#include "core/study/words.h"

namespace ropewalk {

namespace {

// Okabe and Ito's colours, which people with any colour vision tell apart; the marks differ too.
constexpr std::array<const char*, 7> kColours = {"#0072b2", "#d55e00", "#007f5f", "#b0568f",
                                                 "#8a6d00", "#3a87b8", "#666666"};

std::string pixels(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string series_class(int number) {
  return words("s", std::to_string(number % int(kColours.size())));
}
std::string colour(int number) {
  return kColours[static_cast<std::size_t>(number) % kColours.size()];
}

std::string polygon(double x, double y, std::initializer_list<std::pair<double, double>> corners) {
  std::string points;
  for (const auto& [dx, dy] : corners) points += words(pixels(x + dx), ",", pixels(y + dy), " ");
  return words("<polygon points=\"", points, "\"");
}

}  // namespace

std::string escape_xml(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '"')
      safe += "&quot;";
    else if (c == '\'')
      safe += "&#39;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      safe += c;  // other control characters are not allowed in XML
  }
  return safe;
}

SvgWriter::SvgWriter(const PlotLabels& labels, double width, double height) {
  const std::string w = pixels(width), h = pixels(height), id = escape_xml(labels.id);
  svg_ = words("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"", id, "\" viewBox=\"0 0 ", w, " ", h, "\" width=\"", w,
               "\" height=\"", h, "\" role=\"img\" aria-labelledby=\"", id, "-title ", id,
               "-desc\" font-family=\"system-ui, 'DejaVu Sans', sans-serif\">\n<title id=\"", id, "-title\">",
               escape_xml(labels.title), "</title>\n<desc id=\"", id, "-desc\">", escape_xml(labels.description),
               "</desc>\n<rect class=\"paper\" width=\"", w, "\" height=\"", h, "\" fill=\"#ffffff\"/>\n");
}

void SvgWriter::line(double x1, double y1, double x2, double y2, const std::string& kind, double width) {
  svg_ += words("<line class=\"", kind, "\" x1=\"", pixels(x1), "\" y1=\"", pixels(y1), "\" x2=\"", pixels(x2),
                "\" y2=\"", pixels(y2), "\" stroke=\"", kind == "faint" ? "#dddddd" : "#444444", "\" stroke-width=\"",
                pixels(width), "\"/>\n");
}

void SvgWriter::text(double x, double y, const std::string& written, TextAnchor anchor, double size) {
  const char* where = anchor == TextAnchor::start ? "start" : anchor == TextAnchor::middle ? "middle" : "end";
  svg_ += words("<text class=\"ink-text\" x=\"", pixels(x), "\" y=\"", pixels(y), "\" text-anchor=\"", where,
                "\" font-size=\"", pixels(size), "\" fill=\"#222222\">", escape_xml(written), "</text>\n");
}

void SvgWriter::turned_text(double x, double y, const std::string& written) {
  svg_ += words("<text class=\"ink-text\" transform=\"translate(", pixels(x), " ", pixels(y),
                ") rotate(-90)\" text-anchor=\"middle\" font-size=\"13\" fill=\"#222222\">", escape_xml(written),
                "</text>\n");
}

void SvgWriter::mark(double x, double y, int number, const std::string& hint) {
  std::string shape;
  switch (number % 4) {
    case 0:
      shape = words("<circle cx=\"", pixels(x), "\" cy=\"", pixels(y), "\" r=\"4.5\"");
      break;
    case 1:
      shape = words("<rect x=\"", pixels(x - 4), "\" y=\"", pixels(y - 4), "\" width=\"8\" height=\"8\"");
      break;
    case 2:
      shape = polygon(x, y, {{0, -5.5}, {5.2, 4}, {-5.2, 4}});
      break;
    default:
      shape = polygon(x, y, {{0, -5.8}, {5.8, 0}, {0, 5.8}, {-5.8, 0}});
  }
  const char* name = number % 4 == 0 ? "circle" : number % 4 == 1 ? "rect" : "polygon";
  svg_ += words(shape, " class=\"", series_class(number), "\" fill=\"", colour(number), "\"><title>", escape_xml(hint),
                "</title></", name, ">\n");
}

void SvgWriter::whisker(double x1, double y1, double x2, double y2, int number) {
  svg_ += words("<line class=\"line-", series_class(number), "\" x1=\"", pixels(x1), "\" y1=\"", pixels(y1), "\" x2=\"",
                pixels(x2), "\" y2=\"", pixels(y2), "\" stroke=\"", colour(number), "\" stroke-width=\"2\"/>\n");
}

void SvgWriter::path(const std::string& data, int number) {
  svg_ += words("<path class=\"line-", series_class(number), "\" d=\"", data, "\" fill=\"none\" stroke=\"",
                colour(number), "\" stroke-width=\"1.6\"/>\n");
}

std::string SvgWriter::finish() {
  return words(svg_, "</svg>\n");
}

double SvgWriter::text_width(const std::string& written, double size) {
  std::size_t letters = 0;
  for (const char c : written) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return 0.56 * size * static_cast<double>(letters);
}

}  // namespace ropewalk
