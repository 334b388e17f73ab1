// A page as one HTML file: no script, no other file, light and dark by the reader's setting.
#include "core/study/page.h"
#include "core/study/svg_plot.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

constexpr const char* kStyle = R"css(
:root { color-scheme: light dark; --paper: #fdfdfc; --ink: #1f2328; --soft: #59636e; --rule: #d4d8dd; --shade: #f2f4f6;
  --good: #1a6b3c; --bad: #a3231f; --open: #7a5a00;
  --s0: #0072b2; --s1: #d55e00; --s2: #007f5f; --s3: #b0568f; --s4: #8a6d00; --s5: #3a87b8; --s6: #666666; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16191d; --ink: #e4e7ea; --soft: #a0a8b0; --rule: #3a4047; --shade: #20252b;
    --good: #7fd6a0; --bad: #ff9b94; --open: #e8c268;
    --s0: #5ab0e6; --s1: #ff9550; --s2: #4fd0a5; --s3: #e79cc8; --s4: #e0c04a; --s5: #9fd2f2; --s6: #b5b5b5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "DejaVu Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.8rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; }
p { max-width: 46rem; margin: .6rem 0; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption, figcaption, summary { text-align: left; color: var(--soft); font-size: .9rem; padding: .3rem 0; }
th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top;
  white-space: nowrap; }
th.text, td.text { text-align: left; white-space: normal; min-width: 7rem; }
thead th { background: var(--shade); white-space: normal; vertical-align: bottom; }
tbody th { font-weight: normal; }
.verdict { font-weight: 600; white-space: nowrap; }
.agrees { color: var(--good); } .disagrees { color: var(--bad); } .cannot { color: var(--open); }
figure { margin: 1.2rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; min-width: 36rem; display: block; }
pre { background: var(--shade); padding: .8rem 1rem; overflow-x: auto; font-size: .9rem; }
details { margin: .6rem 0 1rem; } summary { cursor: pointer; }
.paper { fill: transparent; } .ink { stroke: var(--ink); } .faint { stroke: var(--rule); } .ink-text { fill: var(--ink); }
)css";

std::string series_style() {
  std::string style;
  for (int i = 0; i < 7; ++i) {
    const std::string s = words("s", std::to_string(i));
    style += words(".", s, " { fill: var(--", s, "); } .line-", s, " { stroke: var(--", s, "); }\n");
  }
  return style;
}

std::string cell(const std::string& text) {
  const char* verdict = text == "agrees"        ? "agrees"
                        : text == "disagrees"   ? "disagrees"
                        : text == "cannot tell" ? "cannot"
                                                : nullptr;
  if (!verdict) return escape_xml(text);
  return words("<span class=\"verdict ", verdict, "\">", text, "</span>");
}

struct HtmlBlock {
  std::string operator()(const HeadingBlock& heading) const {
    const std::string level = std::to_string(heading.level);
    return words("<h", level, ">", escape_xml(heading.text), "</h", level, ">\n");
  }
  std::string operator()(const TextBlock& block) const { return words("<p>", escape_xml(block.text), "</p>\n"); }
  std::string operator()(const CodeBlock& block) const {
    return words("<pre><code>", escape_xml(block.text), "</code></pre>\n");
  }
  std::string operator()(const FigureBlock& figure) const {
    return words("<figure>\n", figure.svg, "<figcaption>", escape_xml(figure.caption), "</figcaption>\n</figure>\n");
  }
  std::string operator()(const TableBlock& table) const {
    std::string html = "<div class=\"scroll\"><table>\n";
    if (!table.collapsed) html += words("<caption>", escape_xml(table.caption), "</caption>\n");
    html += "<thead><tr>";
    for (std::size_t i = 0; i < table.header.size(); ++i)
      html += words("<th scope=\"col\"", text_class(table, i), ">", escape_xml(table.header[i]), "</th>");
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      html += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const char* element = i == 0 ? "th" : "td";
        html += words("<", element, i == 0 ? " scope=\"row\"" : "", text_class(table, i), ">", cell(row[i]), "</",
                      element, ">");
      }
      html += "</tr>\n";
    }
    html += "</tbody></table></div>\n";
    if (!table.collapsed) return html;
    return words("<details><summary>", escape_xml(table.caption), "</summary>\n", html, "</details>\n");
  }

 private:
  static std::string text_class(const TableBlock& table, std::size_t column) {
    return int(column) < table.text_columns ? " class=\"text\"" : "";
  }
};

}  // namespace

std::string html_page(const std::string& title, const std::vector<PageBlock>& blocks) {
  std::string html = words("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
                           escape_xml(title), "</title>\n<style>", kStyle, series_style(),
                           "</style>\n</head>\n<body>\n", "<main>\n<h1>", escape_xml(title), "</h1>\n");
  for (const PageBlock& block : blocks) html += std::visit(HtmlBlock{}, block);
  return words(html, "</main>\n</body>\n</html>\n");
}

}  // namespace ropewalk
