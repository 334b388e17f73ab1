// Pieces of streamed text: each valid UTF-8, together what the tokenizer decodes at once; byte-level and byte-fallback
// tokenizers.
#include <QFile>
#include <QtTest/QtTest>

#include "core/generate/text_pieces.h"
#include "core/tokenizer/utf8.h"

using namespace ropewalk;

namespace {

std::string contents(const std::string& name) {
  QFile file(QString::fromStdString(std::string(ROPEWALK_TESTS_DIR) + "/" + name));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const char* const kFiles[] = {"data/tiny/tokenizer.json", "tokenizer/data/llama2.tokenizer.json",
                              "tokenizer/data/phi3.tokenizer.json", "tokenizer/data/llama3.tokenizer.json",
                              "tokenizer/data/qwen2.tokenizer.json"};

}  // namespace

class TestTextPieces : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pieces_are_the_text_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : kFiles) QTest::newRow(file) << file;
  }
  void pieces_are_the_text() {
    QFETCH(QString, file);
    const auto tokenizer = make_tokenizer_from_json(contents(file.toStdString()), "");
    std::string many;  // longer than any window, in characters of one to four bytes
    for (int i = 0; i < 60; ++i) many += i % 7 == 0 ? "word " : i % 3 == 0 ? "\u20ac" : i % 2 ? "\U0001F9F5" : "\u00e9";
    for (const std::string& text : {std::string("A rope of twelve strands, 30 m long."), many,
                                    std::string("\U0001F9F5\U0001F9F5\U0001F9F5 \u4e2d\u6587 na\u00efve\n\n  tail ")}) {
      const std::string before = "Before it: ";
      const std::vector<TokenId> prompt = tokenizer->encode(before), all = tokenizer->encode(before + text);
      if (!std::equal(prompt.begin(), prompt.end(), all.begin())) continue;  // the texts grew together
      TextPieces pieces(*tokenizer, prompt);
      std::string joined;
      for (std::size_t i = prompt.size(); i < all.size(); ++i) {
        const std::string piece = pieces.add(all[i]);
        QVERIFY(is_valid_utf8(piece));
        joined += piece;
      }
      joined += pieces.rest();
      QCOMPARE(tokenizer->decode(prompt) + joined, tokenizer->decode(all));
    }
  }

  // Bytes of a character come one by one: nothing is handed out before the last.
  void a_character_is_held_back_until_it_is_complete() {
    const auto tokenizer = make_tokenizer_from_json(contents("data/tiny/tokenizer.json"), "");
    const std::vector<TokenId> ids = tokenizer->encode("a\U0001F9F5b");
    QCOMPARE(ids.size(), 6u);
    TextPieces pieces(*tokenizer, {});
    std::vector<std::string> got;
    for (const TokenId id : ids) got.push_back(pieces.add(id));
    QVERIFY((got == std::vector<std::string>{"a", "", "", "", "\U0001F9F5", "b"}));
    QCOMPARE(pieces.rest(), std::string());
  }

  // A text that ends inside a character, and bytes that never become one.
  void incomplete_bytes_are_shown_as_replacements() {
    const auto tokenizer = make_tokenizer_from_json(contents("data/tiny/tokenizer.json"), "");
    const std::vector<TokenId> ids = tokenizer->encode("\U0001F9F5");
    TextPieces pieces(*tokenizer, {});
    QCOMPARE(pieces.add(ids[0]), std::string());
    QCOMPARE(pieces.add(ids[1]), std::string());
    QCOMPARE(pieces.rest(), std::string(kReplacementCharacter));
    QCOMPARE(pieces.rest(), std::string());
    TextPieces endless(*tokenizer, {});
    std::string joined;
    for (int i = 0; i < 200; ++i) joined += endless.add(ids[0]);  // 200 first bytes
    QVERIFY(is_valid_utf8(joined));
    QVERIFY(joined.size() > 100 * kReplacementCharacter.size());  // not held back for ever
    joined += endless.rest();
    QCOMPARE(joined, tokenizer->decode(std::vector<TokenId>(200, ids[0])));
  }

  // Any tokens at all, also such that no text would give.
  void random_tokens_give_valid_text() {
    for (const char* file : kFiles) {
      const auto tokenizer = make_tokenizer_from_json(contents(file), "");
      std::uint32_t state = 1;
      TextPieces pieces(*tokenizer, {});
      for (int i = 0; i < 500; ++i) {
        state = state * 1664525u + 1013904223u;
        const auto id = TokenId((state >> 8) % tokenizer->vocabulary_size());
        QVERIFY2(is_valid_utf8(pieces.add(id)), file);
      }
      QVERIFY(is_valid_utf8(pieces.rest()));
    }
  }

  // The first space of a word is part of its piece.
  void spaces_between_words_are_kept() {
    const auto tokenizer = make_tokenizer_from_json(contents("tokenizer/data/llama2.tokenizer.json"), "");
    const std::vector<TokenId> prompt = tokenizer->encode("One"), all = tokenizer->encode("One rope");
    QVERIFY(prompt.size() < all.size() && std::equal(prompt.begin(), prompt.end(), all.begin()));
    TextPieces pieces(*tokenizer, prompt);
    std::string joined;
    for (std::size_t i = prompt.size(); i < all.size(); ++i) joined += pieces.add(all[i]);
    QCOMPARE(joined + pieces.rest(), std::string(" rope"));
  }
};

QTEST_GUILESS_MAIN(TestTextPieces)
#include "test_text_pieces.moc"
