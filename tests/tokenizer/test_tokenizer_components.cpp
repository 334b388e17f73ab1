// Each component alone against HF tokenizers, added tokens, what is refused, BOS and EOS.
#include <QTest>

#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/pre_tokenizers/pre_tokenizer.h"
#include "core/values/error.h"
#include "tests/tokenizer/golden_text.h"

using namespace ropewalk;
using namespace ropewalk::test;
using Json = nlohmann::json;

namespace {

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

// Characters a to z, U+2581 and a few merges.
Json small_file() {
  Json file = {{"model",
                {{"type", "BPE"},
                 {"merges", {"a b", Json::array({"ab", "c"})}},
                 {"vocab", {{"ab", 100}, {"abc", 101}, {"▁", 102}, {" ", 103}, {"<unk>", 104}}}}}};
  for (int i = 0; i < 26; ++i) file["model"]["vocab"][std::string(1, static_cast<char>('a' + i))] = i;
  return file;
}

Json added(const char* content, int id) {
  return {{"content", content}, {"id", id}, {"special", false}, {"normalized", false}};
}

std::unique_ptr<Tokenizer> made(const Json& file, const std::string& config = "") {
  return make_tokenizer_from_json(file.dump(), config);
}

using Ids = std::vector<TokenId>;

}  // namespace

class TestTokenizerComponents : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pre_tokenizers();
  void normalizers();
  void decoders();
  void merges();
  void unknown_characters();
  void added_tokens_strip();
  void added_tokens_are_whole_words();
  void longest_added_token_wins();
  void special_tokens_in_text();
  void refused_by_name_data();
  void refused_by_name();
  void bos_and_eos();
  void gguf_refusals();
  void gguf_special_tokens();
};

void TestTokenizerComponents::pre_tokenizers() {
  const Json golden = data_json("components.golden.json");
  for (const Json& entry : golden.at("pre_tokenizers")) {
    const auto component = make_pre_tokenizer(entry.at("json"));
    for (std::size_t i = 0; i < golden.at("samples").size(); ++i) {
      const auto sample = golden.at("samples")[i].get<std::string>();
      if (sample.empty()) continue;
      Pieces pieces{AlignedText::from_source(sample, true), {{0, sample.size()}}};
      component->apply(pieces);
      Json texts = Json::array();
      for (const auto& span : pieces.spans)
        texts.push_back(pieces.text.text().substr(span.begin, span.end - span.begin));
      QVERIFY2(texts == entry.at("pieces")[i], (entry.at("json").dump() + " on " + Json(sample).dump() + " gives " +
                                                texts.dump() + ", wanted " + entry.at("pieces")[i].dump())
                                                   .c_str());
    }
  }
}

void TestTokenizerComponents::normalizers() {
  const Json golden = data_json("components.golden.json");
  for (const Json& entry : golden.at("normalizers")) {
    const auto component = make_normalizer(entry.at("json"));
    for (std::size_t i = 0; i < golden.at("samples").size(); ++i)
      for (const bool tracked : {false, true}) {
        const auto sample = golden.at("samples")[i].get<std::string>();
        AlignedText text = AlignedText::from_source(sample, tracked);
        component->apply(text);
        QVERIFY2(
            text.text() == entry.at("texts")[i].get<std::string>(),
            (entry.at("json").dump() + " on " + Json(sample).dump() + " gives " + Json(text.text()).dump()).c_str());
        const ByteRange all = text.origin(0, text.text().size());
        if (tracked && !text.text().empty()) QVERIFY(all.begin <= all.end && all.end <= sample.size());
      }
  }
}

void TestTokenizerComponents::decoders() {
  const Json golden = data_json("components.golden.json");
  for (const Json& entry : golden.at("decoders")) {
    const auto component = make_decoder(entry.at("json"));
    for (std::size_t i = 0; i < golden.at("lists").size(); ++i) {
      auto tokens = golden.at("lists")[i].get<std::vector<std::string>>();
      component->apply(tokens);
      std::string all;
      for (const std::string& token : tokens) all += token;
      QVERIFY2(
          all == entry.at("texts")[i].get<std::string>(),
          (entry.at("json").dump() + " on " + golden.at("lists")[i].dump() + " gives " + Json(all).dump()).c_str());
    }
  }
}

void TestTokenizerComponents::merges() {
  const auto tokenizer = made(small_file());
  QCOMPARE(tokenizer->encode("abcab"), (Ids{101, 100}));
  QCOMPARE(tokenizer->encode("bcaba"), (Ids{1, 2, 100, 0}));
  QCOMPARE(tokenizer->vocabulary_size(), std::size_t(105));
  QCOMPARE(tokenizer->token_text(101), std::string("abc"));
  QCOMPARE(tokenizer->token_text(5000), std::string());
  Json whole = small_file();
  whole["model"]["vocab"]["bca"] = 105;  // no merge leads there
  QCOMPARE(made(whole)->encode("bca"), (Ids{1, 2, 0}));
  whole["model"]["ignore_merges"] = true;
  QCOMPARE(made(whole)->encode("bca"), (Ids{105}));
}

void TestTokenizerComponents::unknown_characters() {
  Json file = small_file();
  QCOMPARE(made(file)->encode("a!?b"), (Ids{100}));  // dropped, as HF tokenizers does
  file["model"]["unk_token"] = "<unk>";
  QCOMPARE(made(file)->encode("a!?b"), (Ids{0, 104, 104, 1}));
  file["model"]["fuse_unk"] = true;
  const auto encoded = made(file)->encode_with_offsets("a!?b");
  QCOMPARE(encoded.ids, (Ids{0, 104, 1}));
  QCOMPARE(encoded.offsets[1], (std::pair<std::size_t, std::size_t>(1, 3)));
  file["model"]["byte_fallback"] = true;
  file["model"]["vocab"]["<0x21>"] = 105;
  QCOMPARE(made(file)->encode("a!b"), (Ids{0, 105, 1}));
}

void TestTokenizerComponents::added_tokens_strip() {
  Json file = small_file();
  file["added_tokens"] = {added("<l>", 200), added("<r>", 201)};
  file["added_tokens"][0]["lstrip"] = true;
  file["added_tokens"][1]["rstrip"] = true;
  const auto encoded = made(file)->encode_with_offsets("a \n<l> b <r> \t<l>c");
  QCOMPARE(encoded.ids, (Ids{0, 200, 103, 1, 103, 201, 200, 2}));
  QCOMPARE(encoded.offsets[1], (std::pair<std::size_t, std::size_t>(1, 6)));
  QCOMPARE(encoded.offsets[5], (std::pair<std::size_t, std::size_t>(9, 14)));
}

void TestTokenizerComponents::added_tokens_are_whole_words() {
  Json file = small_file();
  file["added_tokens"] = {added("ab", 100)};
  file["added_tokens"][0]["single_word"] = true;
  file["model"]["merges"] = Json::array();
  QCOMPARE(made(file)->encode("ab"), (Ids{100}));
  QCOMPARE(made(file)->encode("ab abc xab"), (Ids{100, 103, 0, 1, 2, 103, 23, 0, 1}));
}

void TestTokenizerComponents::longest_added_token_wins() {
  Json file = small_file();
  file["added_tokens"] = {added("<x>", 200), added("<x><y>", 201), added("<y>", 202)};
  QCOMPARE(made(file)->encode("<x><y><x>a<y>"), (Ids{201, 200, 0, 202}));
}

void TestTokenizerComponents::special_tokens_in_text() {
  Json file = small_file();
  file["added_tokens"] = {added("<s>", 200)};
  file["added_tokens"][0]["special"] = true;
  file["decoder"] = {{"type", "Fuse"}};
  const auto tokenizer = made(file);
  QCOMPARE(tokenizer->encode("a<s>b"), (Ids{0, 200, 1}));
  QCOMPARE(tokenizer->encode("a<s>b", false), (Ids{0, 18, 1}));  // < and > are not in the vocabulary
  QCOMPARE(tokenizer->decode(Ids{0, 200, 1}), std::string("a<s>b"));
  QCOMPARE(tokenizer->decode(Ids{0, 200, 1}, true), std::string("ab"));
  QCOMPARE(tokenizer->decode(Ids{0, 9999, -1, 1}), std::string("ab"));
}

void TestTokenizerComponents::refused_by_name_data() {
  QTest::addColumn<QString>("pointer");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const char* pointer, const char* value, const char* says) {
    QTest::newRow(name) << QString(pointer) << QString(value) << QString(says);
  };
  row("model", "/model/type", R"("Unigram")", "Unigram");
  row("normalizer", "/normalizer", R"({"type":"BertNormalizer"})", "BertNormalizer");
  row("nested normalizer", "/normalizer", R"({"type":"Sequence","normalizers":[{"type":"Nmt"}]})", "Nmt");
  row("pre-tokenizer", "/pre_tokenizer", R"({"type":"BertPreTokenizer"})", "BertPreTokenizer");
  row("decoder", "/decoder", R"({"type":"WordPiece"})", "WordPiece");
  row("post-processor", "/post_processor", R"({"type":"RobertaProcessing"})", "RobertaProcessing");
  row("no type", "/pre_tokenizer", R"({"types":"x"})", "has no type");
  row("behavior", "/pre_tokenizer", R"({"type":"Split","pattern":{"String":"a"},"behavior":"Sideways"})", "Sideways");
  row("no pattern", "/pre_tokenizer", R"({"type":"Split","behavior":"Isolated"})", "pattern");
  row("pattern", "/pre_tokenizer", R"({"type":"Split","pattern":{"Regex":"(a"},"behavior":"Isolated"})", "(a");
  row("property", "/pre_tokenizer", R"({"type":"Split","pattern":{"Regex":"\\p{Han}"},"behavior":"Isolated"})",
      "\\p{Han}");
  row("intersection", "/pre_tokenizer", R"({"type":"Split","pattern":{"Regex":"[a-z&&b]"},"behavior":"Isolated"})",
      "intersection");
  row("dropout", "/model/dropout", "0.1", "dropout");
  row("prefix", "/model/continuing_subword_prefix", R"("##")", "##");
  row("merge of nothing", "/model/merges", R"(["a zz"])", "zz");
  row("merge of three", "/model/merges", R"(["a b c"])", "a b c");
  row("merge is a number", "/model/merges", "[7]", "merge 0");
  row("huge id", "/model/vocab/a", "4000000000", "4000000000");
  row("negative id", "/model/vocab/a", "-1", "-1");
  row("id is text", "/model/vocab/a", R"("one")", "\"a\"");
  row("unknown token", "/model/unk_token", R"("<none>")", "<none>");
  row("added id", "/added_tokens", R"([{"content":"a","id":7}])", "\"a\"");
  row("added id too large", "/added_tokens", R"([{"content":"q!","id":99999999999}])", "99999999999");
  row("two leading tokens", "/post_processor",
      R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"a","type_id":0}},{"SpecialToken":{"id":"a","type_id":0}}],
      "special_tokens":{"a":{"id":"a","ids":[0],"tokens":["a"]}}})",
      "more than one token");
  row("template without its token", "/post_processor",
      R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"a","type_id":0}}],"special_tokens":{}})",
      "\"a\"");
}

void TestTokenizerComponents::refused_by_name() {
  QFETCH(QString, pointer);
  QFETCH(QString, value);
  QFETCH(QString, says);
  Json file = small_file();
  QCOMPARE(message_of([&] { made(file); }), QString("nothing was thrown"));
  file[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
  const QString message = message_of([&] { made(file); });
  QVERIFY2(message.contains(says), qPrintable(message));
}

void TestTokenizerComponents::bos_and_eos() {
  const std::string llama3 = data_text("llama3.tokenizer.json");
  const auto plain = make_tokenizer_from_json(llama3, "");
  QVERIFY(plain->adds_bos());
  QCOMPARE(plain->token_text(*plain->bos()), std::string("<|begin_of_text|>"));
  QCOMPARE(plain->token_text(*plain->eos()), std::string("<|end_of_text|>"));
  const auto with =
      make_tokenizer_from_json(llama3, R"({"eos_token":{"content":"<|eot_id|>"},"bos_token":"<|begin_of_text|>"})");
  QCOMPARE(with->token_text(*with->eos()), std::string("<|eot_id|>"));
  QVERIFY(!make_tokenizer_from_json(llama3, R"({"add_bos_token":false})")->adds_bos());
  const auto qwen =
      make_tokenizer_from_json(data_text("qwen2.tokenizer.json"), R"({"bos_token":null,"eos_token":"<|im_end|>"})");
  QVERIFY(!qwen->bos() && !qwen->adds_bos());
  QVERIFY(message_of([&] { make_tokenizer_from_json(llama3, R"({"eos_token":"<none>"})"); }).contains("<none>"));
  QVERIFY(message_of([&] {
            make_tokenizer_from_json(data_text("qwen2.tokenizer.json"), R"({"bos_token":null,"add_bos_token":true})");
          }).contains("BOS"));
  QVERIFY(message_of([&] { make_tokenizer_from_json("{", ""); }).contains("tokenizer.json is not valid JSON"));
  QVERIFY(message_of([&] { make_tokenizer_from_json("[]", ""); }).contains("has no model"));
  QVERIFY(message_of([&] { make_tokenizer_from_json(llama3, "nope"); }).contains("tokenizer_config.json"));
}

void TestTokenizerComponents::gguf_refusals() {
  GgufVocabulary file;
  file.model = "gpt2", file.pre = "smollm";
  const auto message = [&] { return message_of([&] { make_tokenizer_from_gguf(file); }); };
  QVERIFY(message().contains("no vocabulary"));
  file.tokens = {"a", "b", "ab"};
  QVERIFY(message().contains("merges"));
  file.merges = {"a b"};
  QCOMPARE(message(), QString("nothing was thrown"));
  QCOMPARE(make_tokenizer_from_gguf(file)->encode("abba"), (Ids{2, 1, 0}));
  file.merges = {"a c"};
  QVERIFY(message().contains("\"c\""));
  file.merges = {"a b"};
  file.pre = "brand-new";
  QVERIFY(message().contains("brand-new") && message().contains("llama-bpe"));
  file.pre = "";
  QVERIFY(message().contains("convert the model again"));
  file.model = "bert";
  QVERIFY(message().contains("bert"));
  file.model = "llama";
  QVERIFY(message().contains("scores"));
  file.scores = {0, 0};
  QVERIFY(message().contains("2 values for 3 tokens"));
  file.scores = {0, 0, NAN};
  QVERIFY(message().contains("not a number"));
  file.scores = {0, 0, 0};
  file.bos = 3;
  QVERIFY(message().contains("bos_token_id is 3"));
  file.bos.reset();
  file.tokens[1] = "\xFF";
  QVERIFY(message().contains("UTF-8"));
}

void TestTokenizerComponents::gguf_special_tokens() {
  GgufVocabulary file;
  file.model = "llama";
  file.tokens = {"<unk>",  "<s>", "</s>", "▁", "a", "b", "▁a", "ab", "<|user|>", "<|assistant|>", "<|placeholder1|>",
                 "<0x21>", "mine"};
  file.token_types = {2, 3, 3, 1, 1, 1, 1, 1, 3, 3, 3, 6, 4};
  file.scores = {0, 0, 0, -9, -9, -9, -1, -2, 0, 0, 0, 0, 0};
  file.unknown = 0, file.bos = 1, file.eos = 2, file.add_bos = true;
  const auto tokenizer = make_tokenizer_from_gguf(file);
  QCOMPARE(tokenizer->encode("ab"), (Ids{6, 5}));                    // the space in front, then the better score
  QCOMPARE(tokenizer->encode("a!"), (Ids{6, 11}));                   // a byte
  QCOMPARE(tokenizer->encode("a?"), (Ids{6, 0}));                    // not even a byte
  QCOMPARE(tokenizer->encode("a<|user|> \n b"), (Ids{6, 8, 3, 5}));  // Phi-3's take the white space after them
  QCOMPARE(tokenizer->encode("a<s> b").size(), std::size_t(5));      // <s> does not
  QCOMPARE(tokenizer->encode("mine", false), (Ids{12}));             // user-defined tokens are not special
  QCOMPARE(tokenizer->decode(Ids{1, 6, 5, 11}, true), std::string("ab!"));
  file.add_space_prefix = false;
  QCOMPARE(make_tokenizer_from_gguf(file)->encode("ab"), (Ids{7}));
}

QTEST_GUILESS_MAIN(TestTokenizerComponents)
#include "test_tokenizer_components.moc"
