// A report: one page about a run or a comparison, as blocks that each form (HTML, PDF) writes. Texts are plain: a form
// escapes them.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace ropewalk {

struct ReportHeading {
  std::string text;
};
struct ReportText {
  std::string text;
};
// Names and values, in as many columns as fit.
struct ReportFacts {
  std::vector<std::pair<std::string, std::string>> facts;
};
struct ReportTable {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // a line break in a cell is one in the table
};
struct ReportFigure {
  std::string caption;
  std::string svg;               // one svg element, as from svg_element()
  double width = 0, height = 0;  // of its coordinates
};
// Beside each other where there is room.
struct ReportFigures {
  std::vector<ReportFigure> figures;
};
// `appendix`: long; closed until asked for in HTML, a file that is attached in PDF.
struct ReportCode {
  std::string title;
  std::string text;
  bool appendix = false;
};
using ReportBlock = std::variant<ReportHeading, ReportText, ReportFacts, ReportTable, ReportFigures, ReportCode>;

struct Report {
  std::string language = "en";  // of its texts
  std::string title;
  std::string question;  // what was asked, in a sentence
  std::string answer;    // what came out, in a sentence or two
  std::vector<ReportBlock> blocks;
  std::string foot;  // who wrote it and when
};

// One self-contained file: no script, no other file; light, with rules for print on A4. It is well-formed XML too.
std::string report_html(const Report& report);
// & < > " ' as entities; bytes below a space that XML does not allow are left out.
std::string escape_html(const std::string& text);
// The svg element of an SVG file: without declaration and document type, its ids with `prefix` before them, so that
// several can stand in one page.
std::string svg_element(const std::string& file, const std::string& prefix);

}  // namespace ropewalk
