// Documents that teach recall: exact lengths, answers that repeat their needles, determinism; repetitions of random
// tokens; the least loss of the generated language.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "core/text/generated_language.h"
#include "core/text/needle_templates/key_value.h"
#include "core/text/recall_documents.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

std::string content(const std::string& path) {
  std::ifstream file(std::string(ROPEWALK_TESTS_DIR) + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// "tiny": a token a byte. "tiny_bos": the same with texts that begin with BOS. Else a family's.
std::unique_ptr<Tokenizer> tokenizer_of(const QString& name) {
  if (name == "tiny") return make_tokenizer_from_json(content("/data/tiny/tokenizer.json"), "");
  if (name == "tiny_bos")
    return make_tokenizer_from_json(content("/data/tiny/tokenizer.json"),
                                    R"({"bos_token": "<|start|>", "add_bos_token": true})");
  return make_tokenizer_from_json(content("/tokenizer/data/" + name.toStdString() + ".tokenizer.json"), "");
}

void tokenizers() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"tiny", "tiny_bos", "llama3", "qwen2"}) QTest::newRow(name) << name;
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// A key with its value where it stands in the text.
struct Item {
  std::string key, value;
  std::int64_t first = 0, answer = 0, end = 0;  // token indices: of the key, of the value's first digit, after it
};

// Reads a document's items from its text alone: no word of the filler has a digit, so a key is the word before one.
std::vector<Item> items_of(const Tokenizer& tokenizer, const std::vector<TokenId>& tokens) {
  std::string text;
  std::vector<std::int64_t> token_at;  // of each byte
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool special = i == 0 && tokenizer.adds_bos();
    text += special ? std::string("^") : tokenizer.decode(std::vector<TokenId>{tokens[i]});
    token_at.resize(text.size(), std::int64_t(i));
  }
  std::vector<Item> items;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t space = text.rfind(' ', at - 2);
    Item item;
    item.key = text.substr(space + 1, at - 2 - space);
    item.value = text.substr(at, end - at);
    item.first = token_at[space];
    item.answer = token_at[at];
    item.end = token_at[end - 1] + 1;
    items.push_back(item);
    at = end;
  }
  return items;
}

// What holds for every document with keys and values. `questions`: of them all.
void check_document(const Tokenizer& tokenizer, const RecallDocument& document, int needles, int questions) {
  const std::vector<Item> items = items_of(tokenizer, document.tokens);
  QCOMPARE(int(items.size()), needles + questions);
  const auto keys = key_value_keys();
  std::map<std::string, std::string> values;
  std::vector<std::int64_t> needle_positions, answers;
  for (const Item& item : items) {
    QVERIFY2(std::find(keys.begin(), keys.end(), item.key) != keys.end(), item.key.c_str());
    QCOMPARE(item.value.size(), 4u);
    if (const auto needle = values.find(item.key); needle != values.end()) {
      QCOMPARE(item.value, needle->second);  // a question, and its needle stood before it
      for (std::int64_t i = item.answer; i < item.end; ++i) answers.push_back(i);
    } else {
      values[item.key] = item.value;
      needle_positions.push_back(item.first);
    }
  }
  QCOMPARE(int(values.size()), needles);  // distinct keys
  QCOMPARE(document.needle_positions, needle_positions);
  QCOMPARE(document.answer_positions, answers);
}

}  // namespace

class TestRecallDocuments : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void exact_lengths_data() { tokenizers(); }
  void exact_lengths() {
    QFETCH(QString, name);
    const auto tokenizer = tokenizer_of(name);
    const RecallDocuments documents(*tokenizer);
    for (const RecallShape shape : {RecallShape{0, 1, 1, 0}, RecallShape{0, 3, 4, 2}, RecallShape{0, 2, 0, 3}}) {
      const std::int64_t least = documents.least_length(shape);
      for (std::int64_t length = least; length < least + 90; ++length) {
        RecallShape wished = shape;
        wished.length = length;
        const RecallDocument document = documents.recall_document(wished, 3, std::uint64_t(length));
        QCOMPARE(std::int64_t(document.tokens.size()), length);
        const RecallDocument list = documents.key_value_recall(length, shape.needles, 3, std::uint64_t(length));
        QCOMPARE(std::int64_t(list.tokens.size()), length);
      }
    }
    RecallShape filler{200, 0, 0, 0};
    const RecallDocument document = documents.recall_document(filler, 1, 1);
    QCOMPARE(document.tokens.size(), 200u);
    QVERIFY(document.answer_positions.empty() && document.needle_positions.empty());
    QVERIFY(items_of(*tokenizer, document.tokens).empty());
    QCOMPARE(documents.recall_document(filler, 1, 1).tokens.front() == tokenizer->bos(), tokenizer->adds_bos());
  }

  void answers_are_the_needles_values_data() { tokenizers(); }
  void answers_are_the_needles_values() {
    QFETCH(QString, name);
    const auto tokenizer = tokenizer_of(name);
    const RecallDocuments documents(*tokenizer);
    for (std::uint64_t index = 0; index < 60; ++index) {
      RecallShape shape{0, 1 + int(index % 5), 1 + int(index % 4), int(index % 3)};
      shape.length = documents.least_length(shape) + 13 * std::int64_t(index);
      const RecallDocument document = documents.recall_document(shape, 7, index);
      check_document(*tokenizer, document, shape.needles, shape.questions + shape.middle_questions);
      QCOMPARE(document.answer_positions.back(), shape.length - 1);  // the text ends in the last answer
    }
  }

  void lists_ask_for_every_key_first_data() { tokenizers(); }
  void lists_ask_for_every_key_first() {
    QFETCH(QString, name);
    const auto tokenizer = tokenizer_of(name);
    const RecallDocuments documents(*tokenizer);
    for (const int pairs : {1, 3, 8}) {
      const std::int64_t length = 3 * documents.least_length({0, pairs, 1, 0}) + 40;
      const RecallDocument document = documents.key_value_recall(length, pairs, 5, std::uint64_t(pairs));
      const std::vector<Item> items = items_of(*tokenizer, document.tokens);
      QVERIFY2(int(items.size()) >= 2 * pairs, "the list has no room for a question each");
      check_document(*tokenizer, document, pairs, int(items.size()) - pairs);
      QCOMPARE(document.answer_positions.back(), length - 1);
      std::set<std::string> asked;
      for (int i = pairs; i < 2 * pairs; ++i) asked.insert(items[std::size_t(i)].key);
      QCOMPARE(int(asked.size()), pairs);
    }
  }

  void seed_and_index_decide_all() {
    const auto tokenizer = tokenizer_of("tiny");
    const RecallDocuments documents(*tokenizer), again(*tokenizer);
    const RecallShape shape{300, 2, 2, 1};
    using Make = std::function<std::vector<TokenId>(const RecallDocuments&, std::uint64_t, std::uint64_t)>;
    const Make kinds[] = {
        [&](const auto& from, auto seed, auto index) { return from.recall_document(shape, seed, index).tokens; },
        [](const auto& from, auto seed, auto index) { return from.key_value_recall(200, 3, seed, index).tokens; },
        [](const auto& from, auto seed, auto index) { return from.language_document(4, seed, index).tokens; },
        [](const auto&, auto seed, auto index) {
          return random_repeat({2, 258}, 16, 64, seed, index).tokens;
        }};
    for (const Make& make : kinds) {
      QCOMPARE(make(documents, 1, 2), make(again, 1, 2));
      QVERIFY(make(documents, 1, 2) != make(documents, 1, 3));
      QVERIFY(make(documents, 1, 2) != make(documents, 2, 2));
      QVERIFY(make(documents, 1, 2) != make(documents, 2, 1));
    }
  }

  void depths_are_drawn_over_the_text() {
    const auto tokenizer = tokenizer_of("tiny");
    const RecallDocuments documents(*tokenizer);
    const RecallShape shape{1000, 1, 1, 0};
    int quarters[4] = {};
    for (std::uint64_t index = 0; index < 200; ++index) {
      const RecallDocument document = documents.recall_document(shape, 11, index);
      ++quarters[std::min<std::int64_t>(3, document.needle_positions.front() * 4 / shape.length)];
    }
    for (const int count : quarters) QVERIFY2(count > 25, qPrintable(QString::number(count)));  // 50 expected
  }

  void refusals_name_the_values() {
    const auto tokenizer = tokenizer_of("tiny");
    const RecallDocuments documents(*tokenizer);
    const auto recall = [&](RecallShape shape) { return message_of([&] { documents.recall_document(shape, 1, 1); }); };
    const QString keys = QString::number(key_value_keys().size());
    QVERIFY(recall({100000, 5000, 1, 0}).contains("5000 needles"));
    QVERIFY(recall({100000, 5000, 1, 0}).contains("0 .. " + keys));
    QVERIFY(recall({1000, -1, 0, 0}).contains("-1 needles"));
    QVERIFY(recall({1000, 1, -1, 0}).contains("fewer than 0 questions"));
    QVERIFY(recall({1000, 1, 1, -1}).contains("fewer than 0 questions"));
    QVERIFY(recall({1000, 0, 0, 1}).contains("without needles"));
    const std::int64_t least = documents.least_length({0, 2, 1, 1});
    const QString too_short = recall({least - 1, 2, 1, 1});
    QVERIFY(too_short.contains(QString("%1 tokens is too short").arg(least - 1)));
    QVERIFY(too_short.contains(QString("at least %1 tokens").arg(least)));
    QVERIFY(recall({0, 0, 0, 0}).contains("0 tokens is too short"));
    QVERIFY(message_of([&] { documents.key_value_recall(100, 0, 1, 1); }).contains("list of 0 keys"));
    const std::int64_t list = documents.least_length({0, 3, 1, 0});
    QVERIFY(message_of([&] {
              documents.key_value_recall(list - 1, 3, 1, 1);
            }).contains(QString("at least %1 tokens").arg(list)));
    QVERIFY(message_of([&] { documents.language_document(0, 1, 1); }).contains("0 sentences"));
    QVERIFY(message_of([&] { RecallDocuments refused(*tokenizer_of("llama2")); }).contains("cuts texts at spaces"));
  }

  void repetitions_data() {
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("bos");
    QTest::newRow("plain") << 32 << 100 << false;
    QTest::newRow("with BOS") << 32 << 100 << true;
    QTest::newRow("least period") << 2 << 40 << false;
    QTest::newRow("every token of the range") << 50 << 120 << true;
    QTest::newRow("one answer") << 10 << 12 << false;
    QTest::newRow("one answer after BOS") << 10 << 13 << true;
  }
  void repetitions() {
    QFETCH(int, period);
    QFETCH(int, length);
    QFETCH(bool, bos);
    const std::size_t start = bos ? 1 : 0, turn = std::size_t(period);
    const RecallDocument document =
        random_repeat({100, 150}, period, length, 4, 9, bos ? std::optional<TokenId>(3) : std::nullopt);
    QCOMPARE(int(document.tokens.size()), length);
    if (bos) QCOMPARE(document.tokens.front(), 3);
    const std::set<TokenId> drawn(document.tokens.begin() + std::ptrdiff_t(start),
                                  document.tokens.begin() + std::ptrdiff_t(start + turn));
    QCOMPARE(drawn.size(), turn);
    QVERIFY(*drawn.begin() >= 100 && *drawn.rbegin() < 150);
    for (std::size_t i = start + turn; i < document.tokens.size(); ++i)
      QCOMPARE(document.tokens[i], document.tokens[i - turn]);
    // An answer can be known from what was read: the token before it stood before.
    std::vector<std::int64_t> answers;
    for (std::size_t i = start + turn + 1; i < document.tokens.size(); ++i) answers.push_back(std::int64_t(i));
    QCOMPARE(document.answer_positions, answers);
    QVERIFY(document.needle_positions.empty());
  }

  void repetitions_refuse_by_value() {
    const auto repeat = [](TokenRange range, std::int64_t period, std::int64_t length, bool bos = false) {
      return message_of(
          [&] { random_repeat(range, period, length, 1, 1, bos ? std::optional<TokenId>(0) : std::nullopt); });
    };
    QVERIFY(repeat({10, 20}, 1, 50).contains("period of 1 "));
    QVERIFY(repeat({10, 20}, 11, 50).contains("period of 11 "));
    QVERIFY(repeat({10, 20}, 11, 50).contains("10 .. 19"));
    QVERIFY(repeat({-1, 20}, 5, 50).contains("-1 .. 19"));
    QVERIFY(repeat({20, 10}, 5, 50).contains("period of 5 "));
    QVERIFY(repeat({10, 20}, 5, 6).contains("at least 7 tokens"));
    QVERIFY(repeat({10, 20}, 5, 7, true).contains("at least 8 tokens"));
    QCOMPARE(repeat({10, 20}, 5, 7), QString("nothing was thrown"));
  }

  // The same draws once more. A word of n costs ln n. Articles (one in three is "every") and the closing mark (one in
  // 24 is "!") are one of two things: the draw 0 means the rare one.
  void language_nats_are_the_grammars_data() { tokenizers(); }
  void language_nats_are_the_grammars() {
    QFETCH(QString, name);
    const auto tokenizer = tokenizer_of(name);
    const RecallDocuments documents(*tokenizer);
    constexpr std::uint64_t kStream = 15;  // of language documents: with it a seed means the same text for ever
    for (std::uint64_t index = 0; index < 20; ++index) {
      const int sentences = 1 + int(index);
      const LanguageDocument document = documents.language_document(sentences, 21, index);
      Draws draws(mixed_seed({21, index, kStream}));
      double nats = 0;
      std::string text;
      for (int i = 0; i < sentences; ++i) {
        std::vector<std::pair<double, double>> drawn;  // of how many, which
        const GeneratedSentence sentence = generated_sentence([&](std::uint64_t count) {
          drawn.emplace_back(double(count), double(draws.below(count)));
          return std::uint64_t(drawn.back().second);
        });
        for (std::size_t at = 0; at < drawn.size(); ++at) {
          const auto [count, which] = drawn[at];
          const bool one_in = count == 3 || at + 1 == drawn.size();
          nats += one_in && which > 0 ? std::log(count / (count - 1)) : std::log(count);
        }
        text += ' ' + sentence.text();
      }
      QVERIFY2(std::abs(document.nats - nats) < 1e-9 * nats, qPrintable(QString::number(document.nats - nats)));
      QCOMPARE(document.first, tokenizer->adds_bos() ? 1 : 0);
      const std::vector<TokenId> words(document.tokens.begin() + document.first, document.tokens.end());
      QCOMPARE(tokenizer->decode(words), text);
      QCOMPARE(words, tokenizer->encode(text, false));
    }
  }

  void language_nats_average_to_the_entropy() {
    const auto tokenizer = tokenizer_of("tiny");
    const RecallDocuments documents(*tokenizer);
    constexpr int kDocuments = 2000, kSentences = 5;
    double sum = 0, squares = 0;
    for (std::uint64_t index = 0; index < kDocuments; ++index) {
      const double nats = documents.language_document(kSentences, 8, index).nats / kSentences;
      sum += nats;
      squares += nats * nats;
    }
    const double mean = sum / kDocuments, deviation = std::sqrt(squares / kDocuments - mean * mean);
    const double error = deviation / std::sqrt(double(kDocuments));
    QVERIFY2(std::abs(mean - nats_per_sentence()) < 4 * error,
             qPrintable(QString("%1 against %2, standard error %3").arg(mean).arg(nats_per_sentence()).arg(error)));
    QVERIFY(error < 0.01 * mean);  // else the comparison says nothing
  }
};

QTEST_GUILESS_MAIN(TestRecallDocuments)
#include "test_recall_documents.moc"
