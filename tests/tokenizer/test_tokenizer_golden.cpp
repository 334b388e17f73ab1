// Token ids equal those of HF tokenizers (and, where said, llama.cpp) on over 1 MB of mixed text.
#include <QTest>

#include "core/model/files/gguf_vocabulary.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/tokenizer/golden_text.h"

using namespace ropewalk;
using namespace ropewalk::test;

namespace {

std::string list(const std::vector<TokenId>& ids) {
  std::string text;
  for (const TokenId id : ids) text += std::to_string(id) + " ";
  return text;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

// LLaMA-3's vocabulary as a GGUF file would have it.
GgufVocabulary byte_level_vocabulary(const std::string& pre, bool with_special) {
  const nlohmann::json file = data_json("llama3.tokenizer.json"), model = file.at("model");
  GgufVocabulary vocabulary;
  vocabulary.model = "gpt2";
  vocabulary.pre = pre;
  vocabulary.tokens.resize(model.at("vocab").size());
  for (const auto& [text, id] : model.at("vocab").items()) vocabulary.tokens[id.get<std::size_t>()] = text;
  vocabulary.token_types.assign(vocabulary.tokens.size(), 1);
  for (const auto& token : with_special ? file.at("added_tokens") : nlohmann::json::array()) {
    vocabulary.tokens.resize(std::max(vocabulary.tokens.size(), token.at("id").get<std::size_t>() + 1));
    vocabulary.token_types.resize(vocabulary.tokens.size(), 1);
    vocabulary.tokens[token.at("id").get<std::size_t>()] = token.at("content");
    vocabulary.token_types[token.at("id").get<std::size_t>()] = 3;
  }
  for (const auto& merge : model.at("merges"))
    vocabulary.merges.push_back(merge.is_string() ? merge.get<std::string>()
                                                  : merge[0].get<std::string>() + " " + merge[1].get<std::string>());
  return vocabulary;
}

GgufVocabulary sentencepiece_vocabulary() {
  const nlohmann::json saved = data_json("gguf.golden.json").at("sentencepiece");
  GgufVocabulary vocabulary;
  vocabulary.model = saved.at("model");
  vocabulary.tokens = saved.at("tokens").get<std::vector<std::string>>();
  vocabulary.scores = saved.at("scores").get<std::vector<float>>();
  vocabulary.token_types = saved.at("token_types").get<std::vector<std::int32_t>>();
  vocabulary.unknown = 0, vocabulary.bos = 1, vocabulary.eos = 2;
  vocabulary.add_bos = true;
  return vocabulary;
}

}  // namespace

class TestTokenizerGolden : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void families_data();
  void families();
  void smollm2();
  void gguf_names_data();
  void gguf_names();
  void gguf_default_is_llama_cpps();
  void gguf_sentencepiece_is_llama_cpps();

 private:
  void compare(const Tokenizer& tokenizer, const std::string& name);
  void compare_ids(const Tokenizer& tokenizer, const char* key);
  std::vector<std::string> records_;
};

void TestTokenizerGolden::initTestCase() {
  records_ = golden_records();
  QVERIFY(joined(records_).size() >= 1'000'000);
}

void TestTokenizerGolden::compare(const Tokenizer& tokenizer, const std::string& name) {
  const nlohmann::json golden = data_json(name + ".golden.json");
  for (std::size_t i = 0; i < golden.at("ids").size(); ++i) {
    const auto wanted = golden.at("ids")[i].get<std::vector<TokenId>>();
    const auto ids = tokenizer.encode(records_[i]);
    if (ids != wanted) qWarning("record %zu: %s", i, nlohmann::json(records_[i]).dump().c_str());
    QCOMPARE(list(ids), list(wanted));
    QCOMPARE(tokenizer.decode(ids), golden.at("decoded")[i].get<std::string>());
  }
  const auto block = golden.at("block").get<std::size_t>();
  std::uint64_t value = kFnvStart;
  for (std::size_t i = 0; i < records_.size(); ++i) {
    value = fnv(tokenizer.encode(records_[i]), i % block == 0 ? kFnvStart : value);
    if (i % block == block - 1 && hex(value) != golden.at("hashes")[i / block].get<std::string>())
      QFAIL(qPrintable(QString("ids differ in records %1 to %2").arg(i + 1 - block).arg(i)));
  }
  const auto whole = tokenizer.encode(joined(records_));
  QCOMPARE(whole.size(), golden.at("whole_count").get<std::size_t>());
  QCOMPARE(hex(fnv(whole)), golden.at("whole").get<std::string>());
}

void TestTokenizerGolden::families_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<bool>("adds_bos");
  QTest::newRow("LLaMA-3") << "llama3" << true;
  QTest::newRow("Qwen2") << "qwen2" << false;
  QTest::newRow("Phi-3") << "phi3" << false;
  QTest::newRow("LLaMA-2") << "llama2" << true;
}

void TestTokenizerGolden::families() {
  QFETCH(QString, name);
  QFETCH(bool, adds_bos);
  const auto tokenizer = make_tokenizer_from_json(data_text(name.toStdString() + ".tokenizer.json"), "");
  QCOMPARE(tokenizer->adds_bos(), adds_bos);
  compare(*tokenizer, name.toStdString());
}

void TestTokenizerGolden::smollm2() {
  const char* path = std::getenv("ROPEWALK_SMOLLM2");
  if (!path || !*path) QSKIP("ROPEWALK_SMOLLM2 does not name SmolLM2's GGUF file");
  const auto tokenizer = make_tokenizer_from_gguf(read_gguf_vocabulary(path));
  QCOMPARE(tokenizer->vocabulary_size(), std::size_t(49152));
  QCOMPARE(tokenizer->bos().value(), 1);
  QCOMPARE(tokenizer->eos().value(), 2);
  QVERIFY(!tokenizer->adds_bos());
  compare(*tokenizer, "smollm2");
}

void TestTokenizerGolden::gguf_names_data() {
  QTest::addColumn<QString>("name");
  const nlohmann::json golden = data_json("gguf.golden.json").at("pre");
  for (const auto& [name, hash] : golden.items()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestTokenizerGolden::gguf_names() {
  QFETCH(QString, name);
  const auto tokenizer = make_tokenizer_from_gguf(byte_level_vocabulary(name.toStdString(), true));
  std::uint64_t value = kFnvStart;
  for (std::size_t i = 0; i < 2000; ++i) value = fnv(tokenizer->encode(records_[i]), value);
  QCOMPARE(hex(value), data_json("gguf.golden.json").at("pre").at(name.toStdString()).get<std::string>());
}

void TestTokenizerGolden::compare_ids(const Tokenizer& tokenizer, const char* key) {
  const nlohmann::json golden = data_json("gguf.golden.json").at(key);
  std::size_t next = 0;
  for (std::size_t i = 0; i < records_.size() && next < golden.size(); ++i) {
    const auto has = [&](const std::string& part) { return records_[i].find(part) != std::string::npos; };
    if (has(std::string(1, '\0')) || has("<s>") || has("</s>")) continue;  // see make_golden.py
    const auto wanted = golden[next++].get<std::vector<TokenId>>();
    const auto ids = tokenizer.encode(records_[i], false);
    if (ids != wanted) qWarning("record %zu: %s", i, nlohmann::json(records_[i]).dump().c_str());
    QCOMPARE(list(ids), list(wanted));
  }
  QCOMPARE(next, golden.size());
}

void TestTokenizerGolden::gguf_default_is_llama_cpps() {
  compare_ids(*make_tokenizer_from_gguf(byte_level_vocabulary("default", false)), "default_ids");
}

void TestTokenizerGolden::gguf_sentencepiece_is_llama_cpps() {
  const auto tokenizer = make_tokenizer_from_gguf(sentencepiece_vocabulary());
  QVERIFY(tokenizer->adds_bos());
  compare_ids(*tokenizer, "sentencepiece_ids");
}

QTEST_GUILESS_MAIN(TestTokenizerGolden)
#include "test_tokenizer_golden.moc"
