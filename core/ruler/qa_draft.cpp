#include "core/ruler/qa_draft.h"

#include <algorithm>

#include "core/text/recall_words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::string_view kInstruction =
    "Answer the question based on the given documents. Only give me the answer and do not output any other words.";

class QaDraft : public RulerDraft {
 public:
  QaDraft(const QaSet& set, const RulerContext& context, const RulerRequest& request)
      : set_(set), context_(context), draws_(request.seed) {
    const std::size_t questions = set.questions.size();
    if (request.index >= questions && !context.repeat)
      throw BadInput("There are " + std::to_string(questions) + " questions in " + set.name + ", and number " +
                     std::to_string(request.index + 1) +
                     " is asked for: ask for fewer samples, give a file with more, or let them be repeated "
                     "(--repeat-haystack).");
    const QaQuestion& question = set.questions[request.index % questions];
    query = question.text;
    outputs = question.answers;
    own_ = question.documents.size();
    order_ = question.documents;
    std::vector<char> taken(set.documents.size(), 0);
    const auto append = [&](std::size_t document) {
      if (!taken[document]) order_.push_back(document);
      taken[document] = 1;
    };
    for (const std::size_t document : order_) taken[document] = 1;
    for (const std::size_t i : shuffled(question.more_documents.size(), draws_)) append(question.more_documents[i]);
    for (const std::size_t i : shuffled(set.documents.size(), draws_)) append(i);
    seed_ = draws_.below(std::uint64_t(1) << 62);
  }

  const char* unit() const override { return "documents"; }
  std::int64_t least_units() const override { return static_cast<std::int64_t>(own_); }
  std::int64_t units() const override {
    const bool others = order_.size() > own_;
    return context_.repeat && others ? kNoLimit : static_cast<std::int64_t>(order_.size());
  }

  RulerText text(std::int64_t units) override {
    RulerText text;
    text.before = std::string(kInstruction) + "\n\nThe following are given documents.\n\n";
    Draws draws(seed_);
    int number = 0;
    for (const std::size_t i : shuffled(static_cast<std::size_t>(units), draws)) {
      if (number > 0) text.context += "\n\n";
      text.context += "Document " + std::to_string(++number) + ":\n" + set_.documents[document(i)];
    }
    text.after = "\n\n" + std::string(kInstruction) + "\n\nQuestion: " + query;
    text.answer_prefix = " Answer:";
    return text;
  }

  // Documents are of very different lengths: too few are they where even the longest would have fitted once more.
  void check_used_up(std::int64_t room) const override {
    std::size_t longest = 0;
    for (const std::string& document : set_.documents)
      if (document.size() > set_.documents[longest].size())
        longest = static_cast<std::size_t>(&document - set_.documents.data());
    const std::string text = "\n\nDocument 10000:\n" + set_.documents[longest];
    const auto tokens = static_cast<std::int64_t>(context_.tokenizer.encode(text, false).size());
    if (room > tokens)
      throw BadInput("The " + std::to_string(order_.size()) + " documents of " + set_.name +
                     " are too few: " + std::to_string(room) +
                     " tokens are missing. Give a larger file of questions or let documents be repeated "
                     "(--repeat-haystack).");
  }

 private:
  // Repeated are the others alone, so that the question's own stand once.
  std::size_t document(std::size_t unit) const {
    return unit < order_.size() ? order_[unit] : order_[own_ + (unit - own_) % (order_.size() - own_)];
  }

  const QaSet& set_;
  const RulerContext& context_;
  Draws draws_;
  std::vector<std::size_t> order_;  // the question's own, those of its article, all others
  std::size_t own_ = 0;
  std::uint64_t seed_ = 0;
};

}  // namespace

std::unique_ptr<RulerDraft> qa_draft(const QaSet& set, const RulerContext& context, const RulerRequest& request) {
  return std::make_unique<QaDraft>(set, context, request);
}

}  // namespace ropewalk
