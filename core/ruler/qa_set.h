// Questions over documents, for RULER's qa_1 (one document answers: SQuAD) and qa_2 (two must be put together:
// HotpotQA). A question's own documents are always in the prompt, others hide them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ropewalk {

struct QaQuestion {
  std::string text;
  std::vector<std::string> answers;         // any of them is right; at least one
  std::vector<std::size_t> documents;       // its own: indices into QaSet::documents, at least one
  std::vector<std::size_t> more_documents;  // of the same article: taken first to hide its own
};

struct QaSet {
  std::string name;                    // the file, or what else it is: for messages
  std::vector<std::string> documents;  // different ones, sorted
  std::vector<QaQuestion> questions;   // in the order of the file
};

// SQuAD 2.0's layout: {"data": [{"paragraphs": [{"context": …, "qas": [{"question": …, "answers": [{"text": …}],
// "is_impossible": false}]}]}]}. Questions that cannot be answered are left out, as RULER does. Throws BadInput naming
// the file and what is wrong where.
QaSet read_squad(const std::string& path);
// HotpotQA's layout: [{"question": …, "answer": …, "context": [[title, [sentence, …]], …]}]. A document is the title, a
// line break, and the sentences. Throws BadInput as above.
QaSet read_hotpotqa(const std::string& path);

// Written for Ropewalk: general knowledge, a paragraph each. Small: for short lengths, or with documents repeated.
const QaSet& own_single_questions();
const QaSet& own_double_questions();

}  // namespace ropewalk
