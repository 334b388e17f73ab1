#include "ruler_checker.h"

#include <QMap>
#include <QRegularExpression>

namespace ropewalk_tests {

using namespace ropewalk;

namespace {

const QString kNoise = "The grass is green. The sky is blue. The sun is yellow. Here we go. There and back again.";
const QString kUuid = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

struct Niah {
  QString haystack, key, value;
  int keys = 1, values = 1, queries = 1;
};

const QMap<QString, Niah> kNiah = {
    {"niah_single_1", {"noise", "words", "numbers", 1, 1, 1}},
    {"niah_single_2", {"essay", "words", "numbers", 1, 1, 1}},
    {"niah_single_3", {"essay", "words", "uuids", 1, 1, 1}},
    {"niah_multikey_1", {"essay", "words", "numbers", 4, 1, 1}},
    {"niah_multikey_2", {"needle", "words", "numbers", 1, 1, 1}},
    {"niah_multikey_3", {"needle", "uuids", "uuids", 1, 1, 1}},
    {"niah_multivalue", {"essay", "words", "numbers", 1, 4, 1}},
    {"niah_multiquery", {"essay", "words", "numbers", 4, 1, 4}},
};

QString pattern_of(const QString& kind) {
  return kind == "words" ? "[a-z]+-[a-z]+" : kind == "numbers" ? "[1-9][0-9]{6}" : kUuid;
}

std::int64_t tokens_of(const Checked& checked, const QString& text, bool special) {
  return std::int64_t(checked.context.tokenizer.encode(text.toStdString(), special).size());
}

QStringList outputs_of(const RulerSample& sample) {
  QStringList list;
  for (const std::string& output : sample.outputs) list << QString::fromStdString(output);
  return list;
}

}  // namespace

QString inside(const QString& prompt, const QString& begin, const QString& end) {
  if (!prompt.startsWith(begin) || !prompt.endsWith(end) || prompt.size() < begin.size() + end.size()) return {};
  return prompt.mid(begin.size(), prompt.size() - begin.size() - end.size());
}

QString broken_rule(const Checked& checked) {
  const RulerSample& sample = checked.sample;
  const QString task = QString::fromStdString(sample.task);
  // The wrapping stands around the user's message; without it the answer prefix follows the question.
  QString prompt = QString::fromStdString(sample.input);
  const QString wrap = QString::fromStdString(sample.wrap);
  const QMap<QString, QStringList> wraps = {
      {"none", {"", ""}},
      {"chatml", {"<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"}},
      {"llama3",
       {"<|start_header_id|>user<|end_header_id|>\n\n", "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"}},
      {"phi3", {"<|user|>\n", "<|end|>\n<|assistant|>\n"}}};
  if (!wraps.contains(wrap)) return "unknown wrapping " + wrap;
  const QString header = wraps[wrap][0], turn = wraps[wrap][1];
  if (!prompt.startsWith(header)) return "the prompt does not begin with the user's header";
  prompt.remove(0, header.size());
  if (!turn.isEmpty()) {
    if (prompt.count(turn) != 1) return "the assistant's header does not stand once";
    prompt.remove(prompt.lastIndexOf(turn), turn.size());
  }

  const int answer = task.startsWith("niah") ? 128 : task == "vt" ? 30 : task == "cwe" ? 120 : task == "fwe" ? 50 : 32;
  if (sample.answer_tokens != answer) return "answer tokens";
  const std::int64_t tokens = tokens_of(checked, QString::fromStdString(sample.input), wrap != "none") +
                              (checked.context.tokenizer.adds_bos() ? 1 : 0);
  if (tokens + answer != sample.length) return QString("length: %1 tokens counted").arg(tokens);
  if (sample.length > checked.length) return "longer than wished";

  QString unit;  // the dearest unit of filler in it
  const QString broken = task.startsWith("niah") ? broken_niah(checked, prompt, &unit)
                         : task == "vt"          ? broken_vt(checked, prompt, &unit)
                         : task == "cwe"         ? broken_cwe(checked, prompt, &unit)
                         : task == "fwe"         ? broken_fwe(checked, prompt, &unit)
                                                 : broken_qa(checked, prompt, &unit);
  if (!broken.isEmpty()) return broken;
  // Two tokens for what tokens at the joints may do.
  const std::int64_t most = tokens_of(checked, unit, false) + 2;
  if (checked.length - sample.length > most)
    return QString("%1 tokens are left, a unit of filler has at most %2").arg(checked.length - sample.length).arg(most);
  return {};
}

QString broken_niah(const Checked& checked, const QString& prompt, QString* unit) {
  const Niah shape = kNiah.value(QString::fromStdString(checked.sample.task));
  const bool one = shape.values * shape.queries == 1;
  const QString kind = one ? shape.value.chopped(1) : shape.value;
  const QStringList outputs = outputs_of(checked.sample);

  const QRegularExpression asked((one ? "\nWhat is the special magic " : "\nWhat are all the special magic ") + kind +
                                 " for ([^\n]+) mentioned in the provided text\\? The special magic " + kind +
                                 " for \\1 mentioned in the provided text " + (one ? "is" : "are") + "$");
  const auto question = asked.match(prompt);
  if (!question.hasMatch()) return "the question and the answer's beginning";
  const QString query = question.captured(1);
  const QString context =
      inside(prompt,
             QString(one ? "A special magic %1 is" : "Some special magic %1 are").arg(kind) +
                 " hidden within the following text. Make sure to memorize it. I will quiz you about the " + kind +
                 " afterwards.\n",
             question.captured(0));
  if (context.isEmpty()) return "the opening";

  const QRegularExpression needle("One of the special magic " + shape.value + " for (" + pattern_of(shape.key) +
                                  ") is: (" + pattern_of(shape.value) + ")\\.");
  QMap<QString, QStringList> values;
  QStringList needles;
  for (auto at = needle.globalMatch(context); at.hasNext();) {
    const auto match = at.next();
    values[match.captured(1)] << match.captured(2);
    needles << match.captured(0);
  }
  const int hidden = shape.keys * shape.values;
  if (context.count("special magic") != needles.size()) return "a needle of another form";

  // What is asked for, and that the text answers it as often as it should.
  QStringList keys = query.split(", ");
  if (keys.size() > 1 && !keys.last().startsWith("and ")) return "the list of keys";
  if (keys.size() > 1) keys.last().remove(0, 4);
  if (keys.size() != shape.queries || QSet<QString>(keys.begin(), keys.end()).size() != keys.size())
    return "the number of keys asked for";
  QStringList right;
  for (const QString& key : keys) {
    if (values.value(key).size() != shape.values) return "key " + key + " has not as many values as it should";
    if (prompt.count(key) != shape.values + 2) return "key " + key + " stands elsewhere";
    right << values.value(key);
  }
  QStringList sorted = outputs;
  std::sort(sorted.begin(), sorted.end());
  std::sort(right.begin(), right.end());
  if (sorted != right) return "the answers are not the keys' values";
  for (const QString& output : outputs)
    if (prompt.count(output) != 1) return "answer " + output + " does not stand once";

  if (shape.haystack != "essay") {
    const QStringList lines = context.split('\n');
    *unit = "\n" + kNoise;
    int noise = 0;
    for (const QString& line : lines) {
      if (line == kNoise)
        ++noise;
      else if (!needles.contains(line))
        return "a line is neither noise nor a needle: " + line;
    }
    if (shape.haystack == "noise" && (needles.size() != hidden || values.size() != shape.keys)) return "needles";
    if (shape.haystack == "needle") {
      if (noise > 0 || values.size() != lines.size()) return "keys are not all different";
      for (const QString& line : lines)
        if (tokens_of(checked, "\n" + line, false) > tokens_of(checked, *unit, false) || unit->contains(kNoise))
          *unit = "\n" + line;
      if (shape.key == "uuids") *unit += " - - - - - - - -";  // another uuid may have as many tokens more
      *unit += " - - - -";
    }
    if (lines.size() - hidden != checked.sample.filler || checked.sample.unit != "lines") return "units of filler";
    return {};
  }
  if (needles.size() != hidden || values.size() != shape.keys) return "the number of needles";
  QString filler;
  int done = 0;
  for (auto at = needle.globalMatch(context); at.hasNext();) {
    const auto match = at.next();
    filler += context.mid(done, match.capturedStart() - done);
    done = match.capturedEnd() + (match.capturedEnd() < context.size() ? 1 : 0);
    if (filler.trimmed().isEmpty() || QString(".!?").contains(filler.trimmed().back())) continue;
    // Within a sentence only where the filler ends.
    QString rest = context.mid(match.capturedEnd());
    rest.remove(needle);
    if (!rest.trimmed().isEmpty()) return "a needle within a sentence: " + filler.right(40) + match.captured(0);
  }
  filler = (filler + context.mid(done)).trimmed();
  if (filler.split(' ').size() != checked.sample.filler || checked.sample.unit != "words") return "units of filler";
  if (!checked.essays.isEmpty() && !(checked.essays + " " + checked.essays).contains(filler))
    return "the filler is not the haystack's text";
  for (const QString& word : filler.split(' '))
    if (word.size() >= unit->size()) *unit = " " + word;
  *unit += " a long word";
  return {};
}

QString broken_vt(const Checked& checked, const QString& prompt, QString* unit) {
  *unit = "\n" + kNoise;
  const QString opening = "Memorize and track the chain(s) of variable assignment hidden in the following text.\n\n";
  if (prompt.count(opening) != 2) return "one example and one text";
  const int begin = prompt.lastIndexOf(opening);
  const QString blocks[2] = {prompt.left(begin), prompt.mid(begin)};
  QString values[2];
  for (int block = 0; block < 2; ++block) {
    const int letters = block == 0 ? 3 : 5;
    QString text = blocks[block];
    QStringList said;
    if (block == 0) {
      if (!text.endsWith("\n\n")) return "the example's end";
      text.chop(2);
      const int answer = text.lastIndexOf("they are: ");
      if (answer < 0) return "the example's answer";
      said = text.mid(answer + 10).split(' ', Qt::SkipEmptyParts);
      text.truncate(answer + 10);
      const std::int64_t tokens = tokens_of(checked, text, false) + (checked.context.tokenizer.adds_bos() ? 1 : 0);
      // With the smallest example, five lines of noise, where that has more already.
      if (tokens > 500 ? text.count(kNoise) != 5 : tokens < 500 - tokens_of(checked, *unit, false) - 2)
        return QString("the example has %1 tokens, not close to 500").arg(tokens);
    } else {
      said = outputs_of(checked.sample);
    }
    const QRegularExpression ending(
        "\nQuestion: Find all variables that are assigned the value ([0-9]{5}) in the text above\\. Answer: According "
        "to the chain\\(s\\) of variable assignment in the text above, 5 variables are assigned the value \\1, they "
        "are: $");
    const auto question = ending.match(text);
    if (!question.hasMatch()) return "the question";
    values[block] = question.captured(1);
    if (text.count(values[block]) != 3) return "the value does not stand once in the text";
    QStringList chain;
    int noise = 0;
    for (const QString& line : inside(text, opening, question.captured(0)).split('\n')) {
      if (line == kNoise) {
        ++noise;
        continue;
      }
      const QRegularExpression first(QString("^VAR ([A-Z]{%1}) = ([0-9]{5})$").arg(letters));
      const QRegularExpression next(QString("^VAR ([A-Z]{%1}) = VAR ([A-Z]{%1}) $").arg(letters));
      const auto match = (chain.isEmpty() ? first : next).match(line);
      if (!match.hasMatch() || match.captured(2) != (chain.isEmpty() ? values[block] : chain.last()))
        return "the chain of assignments: " + line;
      chain << match.captured(1);
    }
    if (chain.size() != 5 || QSet<QString>(chain.begin(), chain.end()).size() != 5) return "a chain of four hops";
    if (chain != said) return "the answers are not the chain";
    if (block == 1 && (noise != checked.sample.filler || checked.sample.unit != "lines")) return "units of filler";
    for (const QString& name : chain)
      if (block == 1 && prompt.count(name) != (name == chain.last() ? 1 : 2))
        return "name " + name + " stands elsewhere";
  }
  if (values[0] == values[1]) return "the example has the same value";
  return {};
}

}  // namespace ropewalk_tests
