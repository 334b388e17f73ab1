// A GGUF file's byte-level vocabulary written as tokenizer.json: the same ids as from the GGUF file itself.
#include <QTest>

#include "core/model/files/gguf_vocabulary.h"
#include "core/tokenizer/gguf_tokenizer_json.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

// The byte alphabet as GPT-2 writes it, some merges, BOS and EOS behind.
GgufVocabulary vocabulary(const std::string& pre, bool add_bos) {
  GgufVocabulary file;
  file.model = "gpt2";
  file.pre = pre;
  int shifted = 0;
  for (int byte = 0; byte < 256; ++byte) {
    const bool plain = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    file.tokens.push_back(QString(QChar(plain ? byte : 256 + shifted++)).toStdString());
  }
  for (const char* merge : {"t h", "th e", "\u0120 the", "1 2", "12 3", "n a", "\u0120 na"}) {
    file.merges.push_back(merge);
    std::string token = merge;
    token.erase(token.find(' '), 1);
    file.tokens.push_back(token);
  }
  file.token_types.assign(file.tokens.size(), 1);
  for (const char* special : {"<s>", "</s>"}) file.tokens.push_back(special), file.token_types.push_back(3);
  file.bos = static_cast<TokenId>(file.tokens.size() - 2);
  file.eos = static_cast<TokenId>(file.tokens.size() - 1);
  file.add_bos = add_bos;
  return file;
}

void compare(const GgufVocabulary& file, const std::vector<std::string>& texts) {
  const auto ours = make_tokenizer_from_gguf(file);
  const auto written = make_tokenizer_from_json(tokenizer_json(file), tokenizer_config_json(file));
  QCOMPARE(written->vocabulary_size(), ours->vocabulary_size());
  QCOMPARE(written->bos(), ours->bos());
  QCOMPARE(written->eos(), ours->eos());
  QCOMPARE(written->adds_bos(), ours->adds_bos());
  for (const std::string& text : texts) {
    const std::vector<TokenId> ids = ours->encode(text);
    QVERIFY(!ids.empty());
    QCOMPARE(written->encode(text), ids);
    QCOMPARE(written->decode(ids), ours->decode(ids));
  }
}

const std::vector<std::string> kTexts = {"the number 123123 and the\n\n  nana</s>", "<s> na\u00EFve \u65E5\u672C\u8A9E",
                                         "tabs\tand 1234567 \U0001F600!", "it's THE the"};

}  // namespace

class TestGgufTokenizerJson : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void same_ids_for_every_cut_into_words() {
    for (const char* pre : {"smollm", "gpt-2", "llama-bpe", "qwen2", "gpt-4o", "tekken", "default"})
      for (const bool bos : {false, true}) compare(vocabulary(pre, bos), kTexts);
  }

  void same_ids_on_a_real_file() {
    const QByteArray path = qgetenv("ROPEWALK_SMOLLM2");
    if (path.isEmpty()) QSKIP("ROPEWALK_SMOLLM2 is not set");
    compare(read_gguf_vocabulary(path.toStdString()), kTexts);
  }

  void refuses_what_it_cannot_say() {
    GgufVocabulary file = vocabulary("smollm", false);
    QVERIFY(has_tokenizer_json_form(file));
    file.tokens[5] = file.tokens[6];
    QVERIFY_THROWS_EXCEPTION(BadInput, tokenizer_json(file));
    file = vocabulary("smollm", false);
    file.model = "llama";
    QVERIFY(!has_tokenizer_json_form(file));
    QVERIFY_THROWS_EXCEPTION(BadInput, tokenizer_json(file));
  }
};

QTEST_GUILESS_MAIN(TestGgufTokenizerJson)
#include "test_gguf_tokenizer_json.moc"
