#include "core/study/page.h"

#include <filesystem>

#include "core/exchange/factors_file.h"
#include "core/study/words.h"
#include "core/values/error.h"

namespace ropewalk {

void write_page(const StudyResults& results, const std::string& folder) {
  const std::filesystem::path path(folder);
  const std::vector<PageBlock> blocks = page_blocks(results);
  const std::string title = "The paper in miniature";
  std::error_code error;
  std::filesystem::create_directories(path / "plots", error);
  if (error) throw Failed(words("The folder ", (path / "plots").string(), " cannot be made: ", error.message()));
  for (const PageBlock& block : blocks)
    if (const auto* figure = std::get_if<FigureBlock>(&block))
      write_text_file((path / "plots" / words(figure->id, ".svg")).string(), figure->svg);
  write_text_file((path / "index.md").string(), markdown_page(title, blocks));
  write_text_file((path / "index.html").string(), html_page(title, blocks));
}

}  // namespace ropewalk
