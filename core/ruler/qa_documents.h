// Gathers the documents of a question set: each text once, sorted in the end, as RULER has them.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/ruler/qa_set.h"

namespace ropewalk {

class QaDocuments {
 public:
  // A number that stands for the text until set() is called.
  std::size_t add(const std::string& text);
  // The questions' numbers become indices into the sorted documents; a document that a question names twice stands
  // once.
  QaSet set(std::vector<QaQuestion> questions) const;

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace ropewalk
