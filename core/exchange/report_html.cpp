#include <cctype>
#include <string_view>

#include "core/exchange/report.h"

namespace ropewalk {
namespace {

constexpr std::size_t kManyFacts = 14;  // stand smaller

constexpr const char* kStyle = R"css(
:root { color-scheme: light; --ink: #1b2026; --soft: #58616c; --rule: #d5dae0; --shade: #f3f4f6; --accent: #00639c; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem 3rem; background: #fff; color: var(--ink);
  font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .8rem; margin-bottom: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1rem; margin: 1.4rem 0 .4rem; color: var(--accent); letter-spacing: .01em; }
p { margin: .4rem 0; max-width: 56rem; }
.question { font-size: 1.1rem; color: var(--soft); }
.answer { font-size: 1.1rem; font-weight: 600; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .15rem 2rem; margin: .4rem 0; }
dl.many { font-size: .87rem; }
dl div { display: flex; gap: .6rem; border-bottom: 1px solid var(--shade); }
dt { color: var(--soft); flex: 0 0 9.5rem; } dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .87rem; line-height: 1.4; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--rule);
  overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid var(--ink); } tbody th { font-weight: normal; color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1rem 1.5rem; }
figure { margin: 0; break-inside: avoid; } figure svg { width: 100%; height: auto; display: block; }
figcaption { color: var(--soft); font-size: .87rem; }
pre { background: var(--shade); padding: .6rem .8rem; border-radius: 6px; font-size: .82rem; line-height: 1.4;
  white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; }
summary { cursor: pointer; color: var(--accent); } details { margin: .4rem 0; }
footer { margin-top: 1.5rem; color: var(--soft); font-size: .82rem; }
@page { size: A4; margin: 12mm; }
@media print {
  html { font-size: 8pt; } body { padding: 0; max-width: none; font-size: 1rem; line-height: 1.35; }
  h2 { margin: .8rem 0 .2rem; } p { margin: .2rem 0; } th, td { padding: .12rem .6rem .12rem 0; }
  header { margin-bottom: .5rem; padding-bottom: .4rem; }
  dl { grid-template-columns: repeat(2, 1fr); gap: 0 1.5rem; }
  dl.many { grid-template-columns: repeat(3, 1fr); font-size: .85rem; line-height: 1.25; }
  .figures { grid-template-columns: repeat(2, 1fr); gap: .4rem 1rem; }
  h2, tr, figure, pre { break-inside: avoid; } h2 { break-after: avoid; } footer { margin-top: .6rem; }
  details:not([open]) { display: none; }
}
)css";

std::string lines(const std::string& text) {
  std::string html;
  for (const char letter : escape_html(text)) {
    if (letter == '\n')
      html += "<br/>";
    else
      html += letter;
  }
  return html;
}

std::string element(const std::string& name, const std::string& html, const std::string& attributes = {}) {
  std::string text = "<" + name;
  text += attributes;
  text += ">";
  text += html;
  text += "</" + name;
  text += ">";
  return text;
}

struct HtmlBlock {
  std::string operator()(const ReportHeading& heading) const { return element("h2", escape_html(heading.text)) + "\n"; }
  std::string operator()(const ReportText& block) const { return element("p", lines(block.text)) + "\n"; }
  std::string operator()(const ReportFacts& block) const {
    std::string html = block.facts.size() > kManyFacts ? "<dl class=\"many\">\n" : "<dl>\n";
    for (const auto& [name, value] : block.facts)
      html += element("div", element("dt", escape_html(name)) + element("dd", lines(value))) + "\n";
    return html + "</dl>\n";
  }
  std::string operator()(const ReportTable& table) const {
    std::string html = "<div class=\"scroll\"><table>\n";
    if (!table.caption.empty()) html += element("caption", escape_html(table.caption)) + "\n";
    std::string row;
    for (const std::string& name : table.header) row += element("th", lines(name), " scope=\"col\"");
    html += element("thead", element("tr", row)) + "\n<tbody>\n";
    for (const auto& cells : table.rows) {
      row.clear();
      for (std::size_t at = 0; at < cells.size(); ++at)
        row += element(at == 0 ? "th" : "td", lines(cells[at]), at == 0 ? " scope=\"row\"" : "");
      html += element("tr", row) + "\n";
    }
    return html + "</tbody></table></div>\n";
  }
  std::string operator()(const ReportFigures& block) const {
    std::string html = "<div class=\"figures\">\n";
    for (const ReportFigure& figure : block.figures)
      html += element("figure", figure.svg + element("figcaption", escape_html(figure.caption))) + "\n";
    return html + "</div>\n";
  }
  std::string operator()(const ReportCode& code) const {
    const std::string text = element("pre", element("code", escape_html(code.text)));
    if (code.appendix) return element("details", element("summary", escape_html(code.title)) + text) + "\n";
    return (code.title.empty() ? std::string() : element("p", escape_html(code.title))) + text + "\n";
  }
};

bool name_begins(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(at, word.size()) == word;
}

}  // namespace

std::string escape_html(const std::string& text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t') escaped += letter;
    }
  }
  return escaped;
}

std::string svg_element(const std::string& file, const std::string& prefix) {
  const std::size_t begin = file.find("<svg"), end = file.rfind("</svg>");
  if (begin == std::string::npos || end == std::string::npos) return {};
  const std::string_view body = std::string_view(file).substr(begin, end + 6 - begin);
  // What an id is called: id="a", url(#a) and href="#a".
  std::string element_text;
  for (std::size_t at = 0; at < body.size(); ++at) {
    element_text += body[at];
    const bool name_follows = (body[at] == '"' && at >= 4 && name_begins(body, at - 4, " id=")) ||
                              (body[at] == '#' && at >= 4 && name_begins(body, at - 4, "url(")) ||
                              (body[at] == '#' && at >= 6 && name_begins(body, at - 6, "href=\""));
    if (name_follows) element_text += prefix;
  }
  return element_text;
}

std::string report_html(const Report& report) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"";
  html += escape_html(report.language);
  html += "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
  html += element("title", escape_html(report.title)) + "\n<style>";
  html += kStyle;
  html += "</style>\n</head>\n<body>\n<header>\n";
  html += element("h1", escape_html(report.title)) + "\n";
  html += element("p", lines(report.question), " class=\"question\"") + "\n";
  html += element("p", lines(report.answer), " class=\"answer\"") + "\n</header>\n<main>\n";
  for (const ReportBlock& block : report.blocks) html += std::visit(HtmlBlock{}, block);
  html += "</main>\n";
  html += element("footer", lines(report.foot)) + "\n</body>\n</html>\n";
  return html;
}

}  // namespace ropewalk
