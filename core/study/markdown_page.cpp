// A page as Markdown, with its plots as files beside it.
#include "core/study/page.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

// Text that Markdown shows as it is.
std::string escape_markdown(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) safe += '\\';
    safe += c == '\n' ? ' ' : c;
  }
  return safe;
}

struct MarkdownBlock {
  std::string operator()(const HeadingBlock& heading) const {
    return words(std::string(static_cast<std::size_t>(heading.level), '#'), " ", escape_markdown(heading.text), "\n\n");
  }
  std::string operator()(const TextBlock& block) const { return words(escape_markdown(block.text), "\n\n"); }
  std::string operator()(const CodeBlock& block) const {
    std::string indented = "    ";
    for (const char c : block.text) {
      indented += c;
      if (c == '\n') indented += "    ";
    }
    return words(indented, "\n\n");
  }
  std::string operator()(const FigureBlock& figure) const {
    const std::string caption = escape_markdown(figure.caption);
    return words("![", caption, "](plots/", figure.id, ".svg)\n\n", caption, "\n\n");
  }
  std::string operator()(const TableBlock& table) const {
    std::string text = words(escape_markdown(table.caption), "\n\n|");
    for (const std::string& name : table.header) text += words(" ", escape_markdown(name), " |");
    text += "\n|";
    for (std::size_t i = 0; i < table.header.size(); ++i) text += int(i) < table.text_columns ? "---|" : "---:|";
    for (const auto& row : table.rows) {
      text += "\n|";
      for (const std::string& value : row) text += words(" ", escape_markdown(value), " |");
    }
    return words(text, "\n\n");
  }
};

}  // namespace

std::string markdown_page(const std::string& title, const std::vector<PageBlock>& blocks) {
  std::string text = words("# ", escape_markdown(title), "\n\n");
  for (const PageBlock& block : blocks) text += std::visit(MarkdownBlock{}, block);
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace ropewalk
