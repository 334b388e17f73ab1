// Plain documents: exact length, every token scored, determinism, and the rules of method.md, section 7; document
// hashes.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>
#include <sstream>

#include "core/text/plain_documents.h"
#include "core/values/error.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {

std::unique_ptr<Tokenizer> family(const std::string& name) {
  std::ifstream file(std::string(ROPEWALK_TESTS_DIR) + "/tokenizer/data/" + name + ".tokenizer.json");
  std::ostringstream text;
  text << file.rdbuf();
  return make_tokenizer_from_json(text.str(), "");
}

DocumentSpec spec_of(HaystackKind kind, std::uint64_t seed = 3) {
  DocumentSpec spec;
  spec.haystack = kind;
  spec.folder = "/usr/share/common-licenses";
  spec.seed = seed;
  return spec;
}

}  // namespace

class TestPlainDocuments : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void exact_length_and_every_token_scored() {
    for (const char* name : {"llama3", "phi3", "llama2", "qwen2"}) {
      const auto tokenizer = family(name);
      for (const HaystackKind kind : {HaystackKind::noise, HaystackKind::generated, HaystackKind::folder})
        for (const std::int64_t length : {2, 3, 100, 1999}) {
          const DocumentSet set = make_plain_documents(*tokenizer, spec_of(kind), length, 3);
          QCOMPARE(set.length, length);
          QCOMPARE(set.documents.size(), std::size_t{3});
          for (const Document& document : set.documents) {
            QCOMPARE(static_cast<std::int64_t>(document.tokens.size()), length);
            QCOMPARE(static_cast<std::int64_t>(document.answer_positions.size()), length - 1);
            for (std::int64_t i = 1; i < length; ++i)
              QCOMPARE(document.answer_positions[static_cast<std::size_t>(i - 1)], i);
            QCOMPARE(document.tokens[0] == tokenizer->bos().value_or(-1), tokenizer->adds_bos());
            QVERIFY(document.key.empty() && document.number.empty());
          }
        }
    }
  }

  void the_text_is_the_haystacks() {
    const auto tokenizer = family("llama3");
    const DocumentSet set = make_plain_documents(*tokenizer, spec_of(HaystackKind::noise), 400, 1);
    const std::string text = tokenizer->decode(set.documents[0].tokens, true);
    std::string cycle = "The grass is green. The sky is blue. The sun is yellow. Here we go. There and back again. ";
    for (int i = 0; i < 7; ++i) cycle += cycle;
    QVERIFY(cycle.find(text) != std::string::npos);
    QVERIFY(text.size() > 400);
  }

  // The needle's document has the same filler before and after its needle.
  void shares_its_text_with_the_needle_documents() {
    const auto tokenizer = family("llama3");
    const DocumentSpec spec = spec_of(HaystackKind::generated);
    const DocumentSet plain = make_plain_documents(*tokenizer, spec, 900, 3),
                      needles = make_search_documents(*tokenizer, spec, 900, 3);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string text = tokenizer->decode(plain.documents[i].tokens, true);
      const std::string other = tokenizer->decode(needles.documents[i].tokens, true);
      QVERIFY(text.size() > 300);
      QVERIFY(other.find(text.substr(0, 300)) != std::string::npos);
    }
  }

  void same_seed_same_documents() {
    const auto tokenizer = family("llama3");
    std::vector<int> done;
    const auto make = [&](std::uint64_t seed, int count) {
      return make_plain_documents(*tokenizer, spec_of(HaystackKind::generated, seed), 500, count,
                                  [&](int n) { done.push_back(n); });
    };
    const DocumentSet set = make(3, 4);
    QCOMPARE(done, (std::vector<int>{1, 2, 3, 4}));
    QCOMPARE(set.hash, document_set_hash(set.documents));
    QCOMPARE(make(3, 4).hash, set.hash);
    QVERIFY(make(4, 4).hash != set.hash);
    QCOMPARE(make(3, 2).documents[1].tokens, set.documents[1].tokens);
    std::set<std::vector<TokenId>> all;
    for (const Document& document : set.documents) all.insert(document.tokens);
    QCOMPARE(all.size(), std::size_t{4});
  }

  void a_documents_hash_is_of_tokens_and_answers() {
    const auto tokenizer = family("llama3");
    const DocumentSet set = make_search_documents(*tokenizer, spec_of(HaystackKind::noise), 300, 2);
    const std::string hash = document_hash(set.documents[0]);
    QCOMPARE(hash.size(), std::size_t{64});
    QVERIFY(document_hash(set.documents[1]) != hash);
    Document changed = set.documents[0];
    changed.key = "other", changed.depth = 0.5, changed.needle_position = 7;
    QCOMPARE(document_hash(changed), hash);
    changed.tokens[100] ^= 1;
    QVERIFY(document_hash(changed) != hash);
    changed = set.documents[0];
    changed.answer_positions.pop_back();
    QVERIFY(document_hash(changed) != hash);
    QVERIFY(document_set_hash({set.documents[0]}) != hash);
  }

  void broken_rules_are_caught() {
    const auto tokenizer = family("llama3");
    const Document good = make_plain_documents(*tokenizer, spec_of(HaystackKind::noise), 200, 1).documents[0];
    check_plain_document(good, *tokenizer, 200);
    const auto broken = [&](const std::function<void(Document&)>& change) {
      Document document = good;
      change(document);
      return document;
    };
    const auto refused = [&](const std::function<void(Document&)>& change, const char* says) {
      return wrong_error([&] { check_plain_document(broken(change), *tokenizer, 200); }, {"document refused", says});
    };
    const TokenId bos = *tokenizer->bos();
    QCOMPARE(refused([&](Document& d) { d.tokens.pop_back(); }, "199 tokens, not 200"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.tokens[50] = bos; }, "2 BOS"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.tokens[0] = d.tokens[1]; }, "0 BOS"), QByteArray());
    QCOMPARE(refused([&](Document& d) { std::swap(d.tokens[0], d.tokens[1]); }, "not the first"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.tokens[9] = -1; }, "outside the vocabulary"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.answer_positions.clear(); }, "no token is scored"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.answer_positions.back() = 200; }, "not inside"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.answer_positions[0] = 0; }, "not increasing"), QByteArray());
    QCOMPARE(refused([&](Document& d) { d.answer_positions[5] = 5; }, "not increasing"), QByteArray());
  }

  void refusals() {
    const auto tokenizer = family("llama3");
    const auto make = [&](std::int64_t length, int count) {
      return make_plain_documents(*tokenizer, spec_of(HaystackKind::noise), length, count);
    };
    EXPECT_BAD_INPUT(make(1, 1), "of 1 tokens", "at least 2");
    EXPECT_BAD_INPUT(make(-7, 1), "of -7 tokens");
    EXPECT_BAD_INPUT(make(std::int64_t{1} << 40, 1), "longer than");
    EXPECT_BAD_INPUT(make(100, 0), "the number of documents is 0");
    QTemporaryDir folder;
    { std::ofstream(folder.filePath("a").toStdString()) << "Only a few words are here, and no more than that."; }
    DocumentSpec spec = spec_of(HaystackKind::folder);
    spec.folder = folder.path().toStdString();
    EXPECT_BAD_INPUT(make_plain_documents(*tokenizer, spec, 4000, 1), "bytes are missing");
  }
};

QTEST_GUILESS_MAIN(TestPlainDocuments)
#include "test_plain_documents.moc"
