// Paragraphs of general knowledge with questions, written for Ropewalk.
#pragma once

#include <span>
#include <string_view>

namespace ropewalk {

struct OwnParagraph {
  std::string_view title;
  std::string_view text;
  std::string_view question;
  std::string_view answers;  // apart by |; each stands in the text
};
struct OwnDoubleQuestion {
  std::string_view first, second;  // titles of the paragraphs that answer it together
  std::string_view question;
  std::string_view answers;  // apart by |; each stands in one of them
};

std::span<const OwnParagraph> own_paragraphs();
std::span<const OwnDoubleQuestion> own_double_question_texts();

}  // namespace ropewalk
