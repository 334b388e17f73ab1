#include "core/ruler/qa_documents.h"

#include <algorithm>
#include <numeric>

namespace ropewalk {

std::size_t QaDocuments::add(const std::string& text) {
  const auto [at, is_new] = numbers_.try_emplace(text, texts_.size());
  if (is_new) texts_.push_back(text);
  return at->second;
}

QaSet QaDocuments::set(std::vector<QaQuestion> questions) const {
  std::vector<std::size_t> order(texts_.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return texts_[a] < texts_[b]; });
  std::vector<std::size_t> place(order.size());
  QaSet set;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    set.documents.push_back(texts_[order[i]]);
  }
  const auto moved = [&](std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> result;
    for (const std::size_t number : numbers)
      if (std::find(result.begin(), result.end(), place[number]) == result.end()) result.push_back(place[number]);
    numbers = std::move(result);
  };
  for (QaQuestion& question : questions) {
    moved(question.documents);
    moved(question.more_documents);
    std::erase_if(question.more_documents, [&](std::size_t more) {
      return std::find(question.documents.begin(), question.documents.end(), more) != question.documents.end();
    });
  }
  set.questions = std::move(questions);
  return set;
}

}  // namespace ropewalk
