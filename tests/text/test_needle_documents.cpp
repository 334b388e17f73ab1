// Needle documents: exact length, place of the needle, determinism, and every rule of check_document.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/model/files/gguf_vocabulary.h"
#include "core/text/needle_documents.h"
#include "core/tokenizer/byte_characters.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

std::unique_ptr<Tokenizer> family(const std::string& name) {
  std::ifstream file(std::string(ROPEWALK_TESTS_DIR) + "/tokenizer/data/" + name + ".tokenizer.json");
  std::ostringstream text;
  text << file.rdbuf();
  return make_tokenizer_from_json(text.str(), "");
}

// 256 bytes and no merges: a token a byte, so that most lengths fall inside a word.
std::unique_ptr<Tokenizer> bytes_alone() {
  nlohmann::json json = {{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
                         {"decoder", {{"type", "ByteLevel"}}},
                         {"model", {{"type", "BPE"}, {"merges", nlohmann::json::array()}}}};
  for (int byte = 0; byte < 256; ++byte)
    json["model"]["vocab"][byte_characters()[static_cast<std::size_t>(byte)]] = byte;
  return make_tokenizer_from_json(json.dump(), "");
}

std::unique_ptr<Tokenizer> smollm2() {
  const char* path = std::getenv("ROPEWALK_SMOLLM2");
  return path && *path ? make_tokenizer_from_gguf(read_gguf_vocabulary(path)) : nullptr;
}

std::unique_ptr<Tokenizer> tokenizer_of(const QString& name) {
  if (name == "bytes") return bytes_alone();
  if (name == "smollm2") return smollm2();
  return family(name.toStdString());
}

DocumentSpec spec_of(const QString& haystack) {
  DocumentSpec spec;
  spec.haystack = haystack == "noise"       ? HaystackKind::noise
                  : haystack == "generated" ? HaystackKind::generated
                                            : HaystackKind::folder;
  spec.folder = "/usr/share/common-licenses";
  return spec;
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

// The least length that the message of a too short one names.
std::int64_t least_length(const Tokenizer& tokenizer, const Haystack& haystack, double depth, std::uint64_t index = 0) {
  const QString message = message_of([&] { make_needle_document(tokenizer, haystack, 1, depth, 5, index); });
  return message.section("at least ", 1).section(' ', 0, 0).toLongLong();
}

}  // namespace

class TestNeedleDocuments : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void exact_length_data();
  void exact_length();
  void every_length_from_the_least();
  void template_is_the_papers();
  void needle_lies_at_its_depth_data();
  void needle_lies_at_its_depth();
  void japanese_filler();
  void same_seed_same_documents();
  void sets();
  void answers_are_digits_alone();
  void number_in_the_filler_is_redrawn();
  void broken_rules_are_caught_data();
  void broken_rules_are_caught();
  void refusals();
  void long_documents_are_made();
};

void TestNeedleDocuments::exact_length_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("filler");
  for (const char* name : {"bytes", "llama3", "phi3", "llama2", "qwen2", "smollm2"})
    for (const char* filler : {"noise", "generated", "folder"})
      QTest::addRow("%s, %s", name, filler) << QString(name) << QString(filler);
}

void TestNeedleDocuments::exact_length() {
  QFETCH(QString, name);
  QFETCH(QString, filler);
  const auto tokenizer = tokenizer_of(name);
  if (!tokenizer) QSKIP("ROPEWALK_SMOLLM2 does not name SmolLM2's GGUF file");
  const auto haystack = make_haystack(spec_of(filler));
  std::uint64_t index = 0;
  for (const double depth : {0.0, 0.25, 0.37, 0.5, 1.0}) {
    std::int64_t least = 0;  // keys differ in their tokens
    for (std::uint64_t i = 0; i < 64; ++i) least = std::max(least, least_length(*tokenizer, *haystack, depth, i));
    for (const std::int64_t length :
         {least, least + 1, least + 17, least + 333, least + 777, std::int64_t(1999), std::int64_t(5000)}) {
      const Document document = make_needle_document(*tokenizer, *haystack, length, depth, 5, index++);
      QCOMPARE(static_cast<std::int64_t>(document.tokens.size()), length);
      QCOMPARE(document.answer_positions.back(), static_cast<std::int64_t>(document.tokens.size()) - 1);
      QCOMPARE(document.tokens[0] == tokenizer->bos().value_or(-1), tokenizer->adds_bos());
    }
  }
}

void TestNeedleDocuments::every_length_from_the_least() {
  for (const char* name : {"bytes", "llama3", "phi3", "smollm2"}) {
    const auto tokenizer = tokenizer_of(name);
    if (!tokenizer) continue;
    for (const char* filler : {"noise", "generated", "folder"}) {
      const auto haystack = make_haystack(spec_of(filler));
      for (const double depth : {0.0, 0.5, 1.0}) {
        const std::int64_t least = least_length(*tokenizer, *haystack, depth);
        QVERIFY(least > 50);
        for (std::int64_t length = least; length < least + 90; ++length)
          QCOMPARE(
              static_cast<std::int64_t>(make_needle_document(*tokenizer, *haystack, length, depth, 5, 0).tokens.size()),
              length);
        QVERIFY(message_of([&] {
                  make_needle_document(*tokenizer, *haystack, least - 1, depth, 5, 0);
                }).contains(QString("at least %1").arg(least)));
      }
    }
  }
}

void TestNeedleDocuments::template_is_the_papers() {
  const auto tokenizer = family("llama3");
  const auto haystack = make_haystack(spec_of("noise"));
  const Document document = make_needle_document(*tokenizer, *haystack, 900, 0, 1, 2);
  const std::string text = tokenizer->decode(document.tokens, true);
  const std::string head =
      "A special magic number is hidden within the following text. Make sure to memorize it. I will quiz you about the "
      "number afterwards.\nOne of the special magic numbers for " +
      document.key + " is: " + document.number + ". The ";
  const std::string tail = " What is the special magic number for " + document.key +
                           " mentioned in the provided text? The special magic number for " + document.key +
                           " mentioned in the provided text is " + document.number;
  QCOMPARE(text.substr(0, head.size()), head);
  QCOMPARE(text.substr(text.size() - tail.size()), tail);
  QVERIFY(text.find("  ") == std::string::npos);
}

void TestNeedleDocuments::needle_lies_at_its_depth_data() {
  QTest::addColumn<double>("depth");
  for (const double depth : {0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0}) QTest::addRow("%g", depth) << depth;
}

void TestNeedleDocuments::needle_lies_at_its_depth() {
  QFETCH(double, depth);
  const auto tokenizer = family("llama3");
  for (const char* filler : {"noise", "generated", "folder"}) {
    const auto haystack = make_haystack(spec_of(filler));
    const Document document = make_needle_document(*tokenizer, *haystack, 4096, depth, 3, 1);
    const std::string text = tokenizer->decode(document.tokens, true);
    const std::string needle = "One of the special magic numbers for " + document.key;
    const std::size_t instruction = text.find("afterwards.\n") + 12, place = text.find(needle),
                      question = text.find("What is the special magic number");
    if (depth == 0) QCOMPARE(place, instruction);
    if (depth == 1)
      QCOMPARE(text.substr(text.find(document.number) + 7, question - text.find(document.number) - 7),
               std::string(". "));
    // Share of the filler's tokens before the needle.
    const auto tokens = [&](std::size_t begin, std::size_t end) {
      return static_cast<double>(tokenizer->encode(text.substr(begin, end - begin), false).size());
    };
    const std::size_t needle_end = text.find(document.number) + 9;
    const double before = tokens(instruction, place), after = tokens(needle_end, question);
    const double sentence = 120;  // tokens of this small vocabulary in 300 bytes
    QVERIFY2(std::abs(before - depth * (before + after)) <= sentence,
             qPrintable(QString("%1: %2 of %3 tokens before the needle").arg(filler).arg(before).arg(before + after)));
    // It begins a sentence: what stands before it ends one.
    if (depth > 0 && depth < 1 && std::string(filler) != "folder")
      QVERIFY(text[place - 2] == '.' || text[place - 2] == '!');
  }
}

void TestNeedleDocuments::japanese_filler() {
  QTemporaryDir folder;
  {
    std::ofstream file(folder.filePath("ja").toStdString());
    for (int i = 0; i < 3000; ++i) file << "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。";
  }
  DocumentSpec spec = spec_of("folder");
  spec.folder = folder.path().toStdString();
  const auto haystack = make_haystack(spec);
  for (const char* name : {"bytes", "phi3"})
    for (const double depth : {0.0, 0.5, 1.0}) {
      const auto tokenizer = tokenizer_of(name);
      QCOMPARE(make_needle_document(*tokenizer, *haystack, 3001, depth, 3, 1).tokens.size(), std::size_t(3001));
    }
}

void TestNeedleDocuments::same_seed_same_documents() {
  const auto tokenizer = family("llama3");
  const auto haystack = make_haystack(spec_of("generated"));
  const Document a = make_needle_document(*tokenizer, *haystack, 2000, 0.5, 11, 4);
  QCOMPARE(make_needle_document(*tokenizer, *haystack, 2000, 0.5, 11, 4).tokens, a.tokens);
  QVERIFY(make_needle_document(*tokenizer, *haystack, 2000, 0.5, 12, 4).number != a.number);
  QVERIFY(make_needle_document(*tokenizer, *haystack, 2000, 0.5, 11, 5).number != a.number);
  // Key and number do not depend on the length.
  const Document b = make_needle_document(*tokenizer, *haystack, 700, 0, 11, 4);
  QCOMPARE(b.key, a.key);
  QCOMPARE(b.number, a.number);
  std::set<std::string> keys, numbers;
  for (std::uint64_t i = 0; i < 60; ++i) {
    const Document document = make_needle_document(*tokenizer, *haystack, 300, 0, 11, i);
    keys.insert(document.key), numbers.insert(document.number);
  }
  QVERIFY(keys.size() > 50 && numbers.size() == 60);
}

void TestNeedleDocuments::sets() {
  const auto tokenizer = family("llama3");
  DocumentSpec spec = spec_of("generated");
  spec.seed = 9;
  std::vector<int> done;
  const DocumentSet set = make_search_documents(*tokenizer, spec, 800, 5, [&](int n) { done.push_back(n); });
  QCOMPARE(done, (std::vector<int>{1, 2, 3, 4, 5}));
  QCOMPARE(set.length, std::int64_t(800));
  QCOMPARE(set.hash.size(), std::size_t(64));
  QCOMPARE(set.hash, document_set_hash(set.documents));
  QCOMPARE(make_search_documents(*tokenizer, spec, 800, 5).hash, set.hash);
  for (const Document& document : set.documents) QCOMPARE(document.depth, 0.0);
  spec.random_depth = true;
  std::set<double> depths;
  for (const Document& document : make_search_documents(*tokenizer, spec, 800, 5).documents)
    depths.insert(document.depth);
  QCOMPARE(depths.size(), std::size_t(5));
  std::vector<Document> changed = set.documents;
  changed[2].tokens[100] ^= 1;
  QVERIFY(document_set_hash(changed) != set.hash);
  changed = set.documents;
  changed[4].answer_positions.pop_back();
  QVERIFY(document_set_hash(changed) != set.hash);

  const auto haystack = make_haystack(spec);
  const DocumentSet cell = make_cell_documents(*tokenizer, *haystack, 9, 800, 0.5, 3);
  QCOMPARE(cell.documents.size(), std::size_t(3));
  QCOMPARE(make_cell_documents(*tokenizer, *haystack, 9, 800, 0.5, 3).hash, cell.hash);
  QVERIFY(make_cell_documents(*tokenizer, *haystack, 9, 800, 0.75, 3).documents[0].number != cell.documents[0].number);
  QVERIFY(message_of([&] { make_cell_documents(*tokenizer, *haystack, 9, 800, 0.5, 0); }).contains("not within"));
}

void TestNeedleDocuments::answers_are_digits_alone() {
  for (const char* name : {"llama3", "phi3", "smollm2"}) {
    const auto tokenizer = tokenizer_of(name);
    if (!tokenizer) continue;
    const Document document = make_needle_document(*tokenizer, *make_haystack(spec_of("noise")), 500, 0, 1, 0);
    std::vector<TokenId> answer;
    for (const auto position : document.answer_positions)
      answer.push_back(document.tokens[static_cast<std::size_t>(position)]);
    QCOMPARE(tokenizer->decode(answer), document.number);
    if (std::string(name) == "smollm2") QCOMPARE(answer.size(), std::size_t(7));
    QVERIFY(tokenizer->token_text(document.tokens[static_cast<std::size_t>(document.needle_position)]).find("O") !=
            std::string::npos);
  }
}

void TestNeedleDocuments::number_in_the_filler_is_redrawn() {
  const auto tokenizer = family("llama3");
  const auto noise = make_haystack(spec_of("noise"));
  const std::string number = make_needle_document(*tokenizer, *noise, 500, 0, 1, 0).number;
  // Filler that holds the number of this document's needle, unless another seed is tried.
  struct Tricky : Haystack {
    const Haystack& inner;
    std::string number;
    mutable std::set<std::uint64_t> seeds;
    bool always;
    Tricky(const Haystack& haystack, std::string n, bool a) : inner(haystack), number(std::move(n)), always(a) {}
    std::string text(std::uint64_t seed, std::size_t bytes) const override {
      seeds.insert(seed);
      const std::string text = inner.text(seed, bytes);
      return always || seed == *seeds.begin() ? number + " " + text : text;
    }
  };
  struct FirstOnly : Tricky {
    using Tricky::Tricky;
    mutable std::optional<std::uint64_t> first;
    std::string text(std::uint64_t seed, std::size_t bytes) const override {
      if (!first) first = seed;
      const std::string text = inner.text(seed, bytes);
      return seed == *first ? number + " " + text : text;
    }
  };
  const FirstOnly once(*noise, number, false);
  const Document document = make_needle_document(*tokenizer, once, 500, 0, 1, 0);
  QCOMPARE(document.number, number);
  check_document(document, *tokenizer, 500);
  const Tricky always(*noise, number, true);
  QVERIFY(message_of([&] {
            make_needle_document(*tokenizer, always, 500, 0, 1, 0);
          }).contains(QString::fromStdString(number)));
}

void TestNeedleDocuments::broken_rules_are_caught_data() {
  QTest::addColumn<QString>("rule");
  QTest::addColumn<QString>("says");
  QTest::newRow("length") << "length"
                          << "tokens, not";
  QTest::newRow("vocabulary") << "vocabulary"
                              << "outside the vocabulary";
  QTest::newRow("second BOS") << "second bos"
                              << "2 BOS";
  QTest::newRow("no BOS") << "no bos"
                          << "0 BOS";
  QTest::newRow("BOS elsewhere") << "bos elsewhere"
                                 << "not the first";
  QTest::newRow("nothing scored") << "nothing scored"
                                  << "no token is scored";
  QTest::newRow("answer outside") << "answer outside"
                                  << "not inside";
  QTest::newRow("not increasing") << "not increasing"
                                  << "not increasing";
  QTest::newRow("position 0") << "position 0"
                              << "not increasing";
  QTest::newRow("wrong tokens scored") << "wrong tokens"
                                       << "its scored tokens say";
  QTest::newRow("cut answer") << "cut answer"
                              << "its scored tokens say";
  QTest::newRow("bad number") << "bad number"
                              << "7 digits";
  QTest::newRow("no needle") << "no needle"
                             << "0 times";
  QTest::newRow("number thrice") << "number thrice"
                                 << "3 times";
  QTest::newRow("needle position") << "needle position"
                                   << "does not begin at its position";
  QTest::newRow("needle position outside") << "needle outside"
                                           << "position 5000";
}

void TestNeedleDocuments::broken_rules_are_caught() {
  QFETCH(QString, rule);
  QFETCH(QString, says);
  const auto tokenizer = family("llama3");
  constexpr std::int64_t length = 600;
  Document d = make_needle_document(*tokenizer, *make_haystack(spec_of("noise")), length, 0.5, 1, 0);
  check_document(d, *tokenizer, length);
  const TokenId bos = *tokenizer->bos();
  if (rule == "length") d.tokens.pop_back();
  if (rule == "vocabulary") d.tokens[200] = static_cast<TokenId>(tokenizer->vocabulary_size());
  if (rule == "second bos") d.tokens[200] = bos;
  if (rule == "no bos") d.tokens[0] = d.tokens[1];
  if (rule == "bos elsewhere") std::swap(d.tokens[0], d.tokens[1]);
  if (rule == "nothing scored") d.answer_positions.clear();
  if (rule == "answer outside") d.answer_positions.back() = length;
  if (rule == "not increasing") d.answer_positions[1] = d.answer_positions[0];
  if (rule == "position 0") d.answer_positions[0] = 0;
  if (rule == "wrong tokens") d.answer_positions = {300, 301};
  if (rule == "cut answer") d.answer_positions.pop_back();
  if (rule == "bad number") d.number = "123";
  if (rule == "no needle")
    d.tokens[static_cast<std::size_t>(d.needle_position)] = d.tokens[static_cast<std::size_t>(d.needle_position) + 1];
  if (rule == "number thrice")
    for (std::size_t i = 0; i < d.answer_positions.size(); ++i)
      d.tokens[40 + i] = d.tokens[static_cast<std::size_t>(d.answer_positions[i])];
  if (rule == "needle position") d.needle_position += 1;
  if (rule == "needle outside") d.needle_position = 5000;
  const QString message = message_of([&] { check_document(d, *tokenizer, length); });
  QVERIFY2(message.contains(says), qPrintable(message));
}

void TestNeedleDocuments::refusals() {
  const auto tokenizer = family("llama3");
  const auto haystack = make_haystack(spec_of("noise"));
  const auto message = [&](std::int64_t length, double depth) {
    return message_of([&] { make_needle_document(*tokenizer, *haystack, length, depth, 1, 0); });
  };
  QVERIFY(message(500, -0.1).contains("depth"));
  QVERIFY(message(500, std::nan("")).contains("depth"));
  QVERIFY(message(-5, 0).contains("too short"));
  QVERIFY(message(std::int64_t(1) << 40, 0).contains("longer than"));
  QTemporaryDir folder;
  { std::ofstream(folder.filePath("a").toStdString()) << "Only a few words are here, and no more than that."; }
  DocumentSpec spec = spec_of("folder");
  spec.folder = folder.path().toStdString();
  const QString small = message_of([&] { make_search_documents(*tokenizer, spec, 4000, 1); });
  QVERIFY2(small.contains("bytes are missing"), qPrintable(small));
}

void TestNeedleDocuments::long_documents_are_made() {
  const auto model = smollm2();
  const auto tokenizer = model ? nullptr : family("llama3");
  const Tokenizer& used = model ? *model : *tokenizer;
  for (const char* filler : {"noise", "generated", "folder"}) {
    const auto haystack = make_haystack(spec_of(filler));
    QElapsedTimer timer;
    timer.start();
    const Document made = make_needle_document(used, *haystack, 16384, 0.5, 1, 0);
    qInfo("%s: 16384 tokens in %lld ms", filler, timer.elapsed());
    QCOMPARE(made.tokens.size(), std::size_t(16384));
  }
}

QTEST_GUILESS_MAIN(TestNeedleDocuments)
#include "test_needle_documents.moc"
