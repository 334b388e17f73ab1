// The page of a study: what was asked, what came out, what it cost, and how to repeat it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/study/results.h"

namespace ropewalk {

// A page is a list of blocks; each form (HTML, Markdown) writes the same ones. Texts are plain: a form escapes them.
struct HeadingBlock {
  int level = 2;
  std::string text;
};
struct TextBlock {
  std::string text;
};
struct TableBlock {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  int text_columns = 1;    // the first ones, to the left; numbers to the right
  bool collapsed = false;  // HTML: closed until asked for
};
struct FigureBlock {
  std::string id;       // file name in plots/, and the svg element's id
  std::string caption;  // what is seen; also the alternative text
  std::string svg;
};
struct CodeBlock {
  std::string text;
};
using PageBlock = std::variant<HeadingBlock, TextBlock, TableBlock, FigureBlock, CodeBlock>;

std::vector<PageBlock> page_blocks(const StudyResults& results);
std::string html_page(const std::string& title, const std::vector<PageBlock>& blocks);      // self-contained
std::string markdown_page(const std::string& title, const std::vector<PageBlock>& blocks);  // plots/ID.svg beside it

// index.html, index.md and plots/*.svg in `folder`. Throws Failed.
void write_page(const StudyResults& results, const std::string& folder);

}  // namespace ropewalk
