// The questions that two paragraphs answer together, and both kinds as question sets.
#include <algorithm>

#include "core/ruler/qa_documents.h"
#include "core/ruler/qa_own_texts.h"
#include "core/ruler/qa_set.h"

namespace ropewalk {

namespace {

constexpr OwnDoubleQuestion kDouble[] = {
    {"Alfred Nobel", "Marie Curie",
     "In which city was the person born who won two of the prizes that the inventor of dynamite founded?", "Warsaw"},
    {"Venice", "The printing of money", "Which city's merchant told Europeans of the paper money of China?", "Venice"},
    {"Glass", "Venice", "What stands under the houses of the town whose glassmakers had to move to Murano?",
     "piles of wood|wood"},
    {"Penicillin", "Alfred Nobel", "Who invented dynamite sixty-one years before mould was found on a dish in London?",
     "Alfred Nobel|Nobel"},
    {"The Suez Canal", "The Panama Canal",
     "Which of the two canals, the one with locks or the one without, was opened first?", "The Suez Canal|Suez"},
    {"The Amazon", "The Sahara", "Dust from which desert feeds the forest around the river with the most water?",
     "The Sahara|Sahara"},
    {"The honey bee", "Alfred Nobel",
     "In which year was the one who read the dance of bees given a prize that a Swedish chemist founded?", "1973"},
    {"Coffee", "The Nile", "Which lake lies in the country from whose highlands coffee comes?", "Lake Tana|Tana"},
    {"Mount Everest", "The honey bee",
     "Which country did the man come from who kept the insects whose workers dance, and who stood on the highest "
     "mountain?",
     "New Zealand"},
    {"The blue whale", "The giraffe", "Which is larger, the tallest animal on land or the animal that feeds on krill?",
     "The blue whale|blue whale"},
    {"Silk", "The Great Wall",
     "Which country long kept the secret of the thread from cocoons and built walls over two thousand years?", "China"},
    {"The Eiffel Tower", "Louis Braille",
     "Near which city, whose tower was built for a world's fair, did the inventor of the script of dots grow up?",
     "Paris"},
    {"Rosalind Franklin", "Penicillin",
     "In which city did both the chemist behind photograph 51 and the finder of penicillin work?", "London"},
    {"The Colosseum", "Salt",
     "The soldiers of which town, where gladiators fought in an arena opened in 80, were said to be given money "
     "for salt?",
     "Rome|Roman"},
    {"Vincent van Gogh", "Marie Curie",
     "In which country did the painter work whose prize-winning contemporary from Warsaw worked in Paris?", "France"},
    {"The Moon", "Saturn", "Which moon has lakes of methane, unlike the one that causes our tides?", "Titan"},
    {"Coffee", "Tea",
     "Of the two drinks, the one from leaves and the one from roasted seeds, which is made from a plant that first "
     "grew in Ethiopia?",
     "Coffee"},
    {"Iceland", "The potato",
     "Which country has had a parliament since 930, the one with the famine of 1845 or the one on the ridge "
     "between two plates?",
     "Iceland"},
    {"Gold", "Salt", "Which of the two, the metal with the sign Au or sodium chloride, gave us the word salary?",
     "salt"},
    {"The metre", "The Eiffel Tower",
     "In which country was the unit of length defined to which the height of the tower of 1889 can be given?",
     "France"},
    {"Chameleons", "Hummingbirds",
     "Where do half of all kinds of the animals live that can turn each eye by itself, on the island of the "
     "smallest bird or on another?",
     "Madagascar"},
    {"Photosynthesis", "The Amazon",
     "Which gas do the plants of the forest around the river with the most water set free when they make sugar?",
     "oxygen"},
    {"The heart", "The octopus", "What colour is the blood of the animal that has more hearts than a person?", "blue"},
    {"The telephone", "The steam engine",
     "After whom is a unit of power named: the teacher of deaf people from Edinburgh or the instrument maker from "
     "Scotland?",
     "James Watt|Watt"},
    {"Johannes Gutenberg", "The violin",
     "In which town did the best known maker of the instrument with four strings work, and not the goldsmith who "
     "printed a Bible?",
     "Cremona"},
};

std::vector<std::string> apart(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// With its title, as HotpotQA's documents.
std::string titled(std::string_view title) {
  for (const OwnParagraph& paragraph : own_paragraphs())
    if (paragraph.title == title) return std::string(title).append("\n").append(paragraph.text);
  return {};
}

}  // namespace

std::span<const OwnDoubleQuestion> own_double_question_texts() {
  return kDouble;
}

const QaSet& own_single_questions() {
  static const QaSet set = [] {
    QaDocuments documents;
    std::vector<QaQuestion> questions;
    for (const OwnParagraph& paragraph : own_paragraphs())
      questions.push_back({std::string(paragraph.question),
                           apart(paragraph.answers),
                           {documents.add(std::string(paragraph.text))},
                           {}});
    QaSet own = documents.set(std::move(questions));
    own.name = "Ropewalk's own set for qa_1";
    return own;
  }();
  return set;
}

const QaSet& own_double_questions() {
  static const QaSet set = [] {
    QaDocuments documents;
    std::vector<QaQuestion> questions;
    for (const OwnDoubleQuestion& question : kDouble)
      questions.push_back({std::string(question.question),
                           apart(question.answers),
                           {documents.add(titled(question.first)), documents.add(titled(question.second))},
                           {}});
    for (const OwnParagraph& paragraph : own_paragraphs()) documents.add(titled(paragraph.title));
    QaSet own = documents.set(std::move(questions));
    own.name = "Ropewalk's own set for qa_2";
    return own;
  }();
  return set;
}

}  // namespace ropewalk
