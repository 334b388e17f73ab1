// SQuAD's and HotpotQA's files.
#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/ruler/qa_documents.h"
#include "core/ruler/qa_set.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using nlohmann::json;

// A value with its place in the file, so that messages can say where something is wrong.
class Field {
 public:
  Field(const json& value, std::string where) : value_(value), where_(std::move(where)) {}

  bool has(const char* key) const { return value_.is_object() && value_.contains(key); }
  Field operator[](const char* key) const {
    if (!value_.is_object()) wrong("is not an object");
    const auto at = value_.find(key);
    if (at == value_.end()) wrong(std::string("has no \"") + key + "\"");
    return {*at, where_ + "." + key};
  }
  std::vector<Field> items() const {
    if (!value_.is_array()) wrong("is not a list");
    std::vector<Field> list;
    for (std::size_t i = 0; i < value_.size(); ++i)
      list.emplace_back(value_[i], where_ + "[" + std::to_string(i) + "]");
    return list;
  }
  std::string text() const {
    if (!value_.is_string()) wrong("is not a text");
    return value_.get<std::string>();
  }
  std::string some_text() const {
    std::string some = text();
    if (some.empty()) wrong("is empty");
    return some;
  }
  bool flag() const {
    if (!value_.is_boolean()) wrong("is neither true nor false");
    return value_.get<bool>();
  }
  [[noreturn]] void wrong(const std::string& what) const { throw BadInput(where_ + " " + what); }

 private:
  const json& value_;
  std::string where_;
};

json parsed(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput("cannot be opened: check the name and the permissions");
  try {
    return json::parse(file);
  } catch (const json::exception& error) {
    throw BadInput(std::string("is not JSON: ") + error.what());
  }
}

// Adds the file to the messages of what is done with it.
template <class Work>
QaSet with_file(const std::string& path, const char* layout, Work work) {
  try {
    const json root = parsed(path);
    QaSet set = work(root);
    if (set.questions.empty()) throw BadInput("has no question that can be answered");
    set.name = path;
    return set;
  } catch (const BadInput& error) {
    throw BadInput("The question file " + path + " (read in " + layout + "'s layout): " + error.what() + ".");
  }
}

}  // namespace

QaSet read_squad(const std::string& path) {
  return with_file(path, "SQuAD", [](const json& root) {
    if (root.is_array()) throw BadInput("it is a list, as HotpotQA's files are, which belong to the task qa_2");
    QaDocuments documents;
    std::vector<QaQuestion> questions;
    for (const Field& article : Field(root, "the file")["data"].items()) {
      std::vector<std::size_t> of_article;
      const std::vector<Field> paragraphs = article["paragraphs"].items();
      for (const Field& paragraph : paragraphs) of_article.push_back(documents.add(paragraph["context"].some_text()));
      for (std::size_t i = 0; i < paragraphs.size(); ++i)
        for (const Field& qa : paragraphs[i]["qas"].items()) {
          if (qa.has("is_impossible") && qa["is_impossible"].flag()) continue;
          QaQuestion question{qa["question"].some_text(), {}, {of_article[i]}, {}};
          const Field answers = qa["answers"];
          for (const Field& answer : answers.items()) {
            std::string text = answer["text"].some_text();
            if (std::find(question.answers.begin(), question.answers.end(), text) == question.answers.end())
              question.answers.push_back(std::move(text));
          }
          if (question.answers.empty()) answers.wrong("is empty, although the question is not marked as impossible");
          for (const std::size_t other : of_article)
            if (other != of_article[i]) question.more_documents.push_back(other);
          questions.push_back(std::move(question));
        }
    }
    return documents.set(std::move(questions));
  });
}

QaSet read_hotpotqa(const std::string& path) {
  return with_file(path, "HotpotQA", [](const json& root) {
    if (root.is_object()) throw BadInput("it is an object, as SQuAD's files are, which belong to the task qa_1");
    QaDocuments documents;
    std::vector<QaQuestion> questions;
    for (const Field& item : Field(root, "the list").items()) {
      QaQuestion question{item["question"].some_text(), {item["answer"].some_text()}, {}, {}};
      const Field context = item["context"];
      for (const Field& document : context.items()) {
        const std::vector<Field> pair = document.items();
        if (pair.size() != 2) document.wrong("is not a title and a list of sentences");
        std::string text = pair[0].text();
        text += '\n';
        for (const Field& sentence : pair[1].items()) text += sentence.text();
        question.documents.push_back(documents.add(text));
      }
      if (question.documents.empty()) context.wrong("is empty");
      questions.push_back(std::move(question));
    }
    return documents.set(std::move(questions));
  });
}

}  // namespace ropewalk
