// The tasks that gather over the whole text: cwe, fwe and qa.
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <cmath>
#include <numbers>

#include "ruler_checker.h"

namespace ropewalk_tests {

using namespace ropewalk;

namespace {

QSet<QString> outputs_of(const RulerSample& sample) {
  QSet<QString> set;
  for (const std::string& output : sample.outputs) set << QString::fromStdString(output);
  return set;
}

// "1. able 2. abbey": the words where the numbers count from 1; null else.
QStringList numbered(const QString& text) {
  const QStringList parts = text.split(' ');
  QStringList words;
  for (int i = 0; i + 1 < parts.size(); i += 2) {
    if (parts[i] != QString("%1.").arg(i / 2 + 1)) return {};
    words << parts[i + 1];
  }
  return parts.size() % 2 == 0 ? words : QStringList();
}

QMap<QString, int> counts_of(const QStringList& words) {
  QMap<QString, int> counts;
  for (const QString& word : words) ++counts[word];
  return counts;
}

}  // namespace

QString broken_cwe(const Checked& checked, const QString& prompt, QString* unit) {
  const QString opening =
      "Below is a numbered list of words. In these words, some appear more often than others. Memorize the ones that "
      "appear most often.\n";
  const QString ending =
      "\nQuestion: What are the 10 most common words in the above list? Answer: The top 10 words that appear most "
      "often "
      "in the list are:";
  const bool reduced = checked.length < 4096;
  if (prompt.count(opening) != 2) return "one example and one list";
  const int begin = prompt.lastIndexOf(opening);
  QString example = prompt.left(begin);
  if (!example.endsWith('\n')) return "the example's end";
  example.chop(1);
  const int answer = example.lastIndexOf(ending);
  if (answer < 0) return "the example's question";
  const QStringList said = numbered(example.mid(answer + ending.size() + 1));
  example.truncate(answer + ending.size());

  const auto check = [&](const QString& text, const QSet<QString>& common, int common_times, int other_times) -> int {
    const QStringList words = numbered(inside(text, opening, ending));
    int different = 0;
    const QMap<QString, int> counts = counts_of(words);
    for (auto at = counts.begin(); at != counts.end(); ++at, ++different)
      if (at.value() != (common.contains(at.key()) ? common_times : other_times)) return -1;
    for (const QString& word : common)
      if (!counts.contains(word)) return -1;
    for (const QString& word : words)
      if (word.size() + 9 > unit->size()) *unit = " 10000. " + word + " ";
    return different;
  };
  if (said.size() != 10) return "ten answers of the example";
  const QSet<QString> of_example(said.begin(), said.end());
  if (check(example, of_example, reduced ? 3 : 10, reduced ? 1 : 3) != (reduced ? 20 : 40)) return "the example";
  const QSet<QString> outputs = outputs_of(checked.sample);
  if (outputs.size() != 10 || checked.sample.outputs.size() != 10) return "ten answers";
  *unit = "";
  const int words = check(prompt.mid(begin), outputs, reduced ? 6 : 30, reduced ? 1 : 3);
  if (words < 20) return "the list";
  if (words != checked.sample.filler || checked.sample.unit != "words") return "units of filler";
  for (const QString& word : outputs)
    if (QRegularExpression("\\b" + word + "\\b").match(prompt.left(begin)).hasMatch())
      return "an answer in the example";
  *unit = (*unit + "ab").repeated(reduced ? 1 : 3);  // a word stands that often
  return {};
}

QString broken_fwe(const Checked& checked, const QString& prompt, QString* unit) {
  const QString context = inside(
      prompt,
      "Read the following coded text and track the frequency of each coded word. Find the three most frequently "
      "appeared coded words. ",
      "\nQuestion: Do not provide any explanation. Please ignore the dots '....'. What are the three most frequently "
      "appeared words in the above coded text? Answer: According to the coded text above, the three most frequently "
      "appeared words are:");
  if (context.isEmpty()) return "the template";
  const QMap<QString, int> counts = counts_of(context.split(' '));
  QList<int> times;
  const QRegularExpression coded("^[a-z]{6}$");
  for (auto at = counts.begin(); at != counts.end(); ++at) {
    if (at.key() != "..." && !coded.match(at.key()).hasMatch()) return "a word is not coded: " + at.key();
    times << at.value();
    if (at.key().size() > unit->size()) *unit = at.key();
  }
  std::sort(times.begin(), times.end(), std::greater<>());
  if (counts.value("...") != times.front()) return "the dots are not the most frequent";
  for (int k = 1; k <= times.size(); ++k)
    if (times[k - 1] != int(double(checked.sample.filler) / (double(k) * k * std::numbers::pi * std::numbers::pi / 6)))
      return QString("word %1 stands %2 times, which is not Zipf's law").arg(k).arg(times[k - 1]);
  if (times.size() > std::max<std::int64_t>((checked.length - 50) / 50, 6)) return "vocabulary";
  const QSet<QString> outputs = outputs_of(checked.sample);
  if (outputs.size() != 3 || checked.sample.outputs.size() != 3) return "three answers";
  QList<int> of_answers;
  for (const QString& output : outputs) of_answers << counts.value(output);
  std::sort(of_answers.begin(), of_answers.end(), std::greater<>());
  if (of_answers != times.mid(1, 3) || times[3] <= times.value(4, 0)) return "the answers are not the most frequent";
  *unit = (" " + *unit + "xq").repeated(4);  // one word more in all can be one more of several words
  return {};
}

QString broken_qa(const Checked& checked, const QString& prompt, QString* unit) {
  const bool single = checked.sample.task == "qa_1";
  const QaSet* given = single ? checked.context.single_questions : checked.context.double_questions;
  const QaSet& set = given ? *given : single ? own_single_questions() : own_double_questions();
  const QaQuestion& question = set.questions[checked.sample.index % set.questions.size()];
  const QString instruction =
      "Answer the question based on the given documents. Only give me the answer and do not output any other words.";
  const QString context =
      inside(prompt, instruction + "\n\nThe following are given documents.\n\nDocument 1:\n",
             "\n\n" + instruction + "\n\nQuestion: " + QString::fromStdString(question.text) + " Answer:");
  if (context.isEmpty()) return "the template";
  QStringList documents = context.split(QRegularExpression("\n\nDocument [0-9]+:\n"));
  const QRegularExpression heading("\n\nDocument ([0-9]+):\n");
  int number = 1;
  for (auto at = heading.globalMatch(context); at.hasNext();)
    if (at.next().captured(1).toInt() != ++number) return "the documents' numbers";
  QSet<QString> known;
  for (const std::string& document : set.documents) {
    known << QString::fromStdString(document);
    if (int(document.size()) > unit->size()) *unit = QString::fromStdString(document);
  }
  *unit += "\n\nDocument 1000:\n";
  for (const QString& document : documents)
    if (!known.contains(document)) return "a document that is not in the set: " + document;
  for (const std::size_t own : question.documents)
    if (documents.count(QString::fromStdString(set.documents[own])) != 1) return "its own document is not there once";
  const QSet<QString> different(documents.begin(), documents.end());
  if (!checked.context.repeat && different.size() != documents.size()) return "a document stands twice";
  if (documents.size() != checked.sample.filler || checked.sample.unit != "documents") return "units of filler";
  if (checked.sample.outputs != question.answers || question.answers.empty()) return "the answers";
  bool found = false;
  for (const std::string& output : checked.sample.outputs)
    for (const std::size_t own : question.documents)
      found = found ||
              QString::fromStdString(set.documents[own]).contains(QString::fromStdString(output), Qt::CaseInsensitive);
  return found ? QString() : "no answer stands in its own documents";
}

}  // namespace ropewalk_tests
