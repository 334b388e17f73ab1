// Training byte-level BPE: the order of merges, what ends it, equality with HF tokenizers' trainer, and the files that
// a trained tokenizer is written as.
#include <QTest>
#include <algorithm>
#include <functional>

#include "core/tokenizer/byte_characters.h"
#include "core/tokenizer/tokenizer.h"
#include "core/tokenizer/training/tokenizer_json_writer.h"
#include "core/values/error.h"
#include "tests/tokenizer/golden_text.h"

using namespace ropewalk;
using namespace ropewalk::test;

namespace {

using Texts = std::vector<std::string>;

const std::string kByteLevel = R"({"type": "ByteLevel", "add_prefix_space": false, "use_regex": true})";
constexpr std::size_t kSpecial = 2, kBytes = 256;

// As many merges as the text has, unless said otherwise.
BpeTrainingOptions options_of(std::size_t merges = 1000, std::int64_t least_count = 1) {
  return {kSpecial + kBytes + merges, least_count, {"<s>", "</s>"}, kByteLevel};
}

std::string merges_of(const BpeTraining& training) {
  std::string text;
  for (const auto& [left, right] : training.merges)
    text.append(text.empty() ? "" : ", ").append(left).append("+").append(right);
  return text;
}

std::string merges_of(const Texts& texts, const BpeTrainingOptions& options = options_of()) {
  return merges_of(train_bpe(texts, options));
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

class TestBpeTrainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void most_frequent_pair_first();
  void lower_ids_first_among_equals();
  void overlapping_pairs_merge_from_the_left();
  void counts_follow_the_merges();
  void size_and_least_count_end_it();
  void vocabulary_begins_with_special_tokens_and_bytes();
  void no_pair_crosses_a_cut();
  void order_of_texts_does_not_matter();
  void small_texts_as_hf();
  void mixed_text_as_hf_data();
  void mixed_text_as_hf();
  void refusals();
  void written_file_opens();
  void writer_refuses_unknown_specials();
};

void TestBpeTrainer::most_frequent_pair_first() {
  // b+c 5 times, a+b 3 times, but after b+c only a+bc is left of it.
  QCOMPARE(merges_of({"abc", "abc", "abc", "bc", "bc"}), "b+c, a+bc");
}

void TestBpeTrainer::lower_ids_first_among_equals() {
  QCOMPARE(merges_of({"ba", "ab"}), "a+b, b+a");               // the left token's id
  QCOMPARE(merges_of({"ad", "ac"}), "a+c, a+d");               // the right one's
  QCOMPARE(merges_of({"zy", "ab", "abz"}), "a+b, z+y, ab+z");  // a new token's id is higher than every byte's
}

void TestBpeTrainer::overlapping_pairs_merge_from_the_left() {
  QCOMPARE(merges_of({"aaaaa"}), "a+a, aa+a, aa+aaa");  // aa aa a, where aa+a comes before aa+aa
  QCOMPARE(merges_of({"aaaa"}), "a+a, aa+aa");
}

void TestBpeTrainer::counts_follow_the_merges() {
  // a+b (9) takes the b of 6 b+c, which then is less frequent (2) than d+e (3).
  QCOMPARE(merges_of({"ab", "ab", "ab", "abc", "abc", "abc", "abc", "abc", "abc", "bc", "bc", "de", "de", "de"}),
           "a+b, ab+c, d+e, b+c");
}

void TestBpeTrainer::size_and_least_count_end_it() {
  const Texts texts{"abc", "abc", "abd", "xy"};  // a+b 3, ab+c 2, the others 1
  QCOMPARE(merges_of(texts, options_of(1000, 4)), "");
  QCOMPARE(merges_of(texts, options_of(1000, 3)), "a+b");
  QCOMPARE(merges_of(texts, options_of(1000, 2)), "a+b, ab+c");
  QCOMPARE(merges_of(texts, options_of(0)), "");
  QCOMPARE(merges_of(texts, options_of(3)), "a+b, ab+c, x+y");
  QCOMPARE(merges_of(texts, options_of(4)), "a+b, ab+c, x+y, ab+d");
  QCOMPARE(merges_of(Texts{}), "");
  QCOMPARE(merges_of(Texts{"", "a"}), "");
}

void TestBpeTrainer::vocabulary_begins_with_special_tokens_and_bytes() {
  const BpeTraining training = train_bpe(Texts{"abc abc"}, options_of(2));
  QCOMPARE(training.special_tokens, kSpecial);
  QCOMPARE(training.vocabulary.size(), kSpecial + kBytes + 2);
  QCOMPARE(training.vocabulary[0], "<s>");
  QCOMPARE(training.vocabulary[1], "</s>");
  QCOMPARE(training.vocabulary[kSpecial], "!");
  QCOMPARE(training.vocabulary[kSpecial + kBytes], "ab");
  QCOMPARE(training.vocabulary[kSpecial + kBytes + 1], "abc");
  const auto begin = training.vocabulary.begin() + kSpecial, end = begin + kBytes;
  QVERIFY(std::is_sorted(begin, end));
  for (const std::string& character : byte_characters()) QVERIFY(std::binary_search(begin, end, character));
}

void TestBpeTrainer::no_pair_crosses_a_cut() {
  BpeTrainingOptions options = options_of();
  QCOMPARE(merges_of({"a!b"}, options), "");
  QCOMPARE(merges_of({"12345"}, options), "1+2, 3+4, 12+34, 1234+5");
  options.pre_tokenizer = split_and_byte_level(R"( ?\p{N}{1,2})");
  QCOMPARE(merges_of({"12345"}, options), "1+2, 3+4");
  QCOMPARE(merges_of({"x 12345"}, options), "1+2, 3+4, \u0120+12");
}

void TestBpeTrainer::order_of_texts_does_not_matter() {
  std::vector<std::string> texts = golden_records();
  texts.resize(400);
  const BpeTraining one = train_bpe(texts, options_of(300));
  std::reverse(texts.begin(), texts.end());
  const BpeTraining other = train_bpe(texts, options_of(300));
  QCOMPARE(one.merges.size(), std::size_t(300));
  QVERIFY(one.merges == other.merges);
}

void TestBpeTrainer::small_texts_as_hf() {
  const nlohmann::json golden = data_json("bpe_training.golden.json");
  std::size_t merges = 0;
  for (const auto& item : golden.at("cases")) {
    BpeTrainingOptions options;
    options.vocabulary_size = item.at("size").get<std::size_t>();
    options.least_count = item.at("least").get<std::int64_t>();
    options.special_tokens = golden.at("special").get<Texts>();
    options.pre_tokenizer = item.at("pre_tokenizer").dump();
    const BpeTraining training = train_bpe(item.at("texts").get<Texts>(), options);
    BpeTraining wanted;
    wanted.merges = item.at("merges").get<std::vector<std::pair<std::string, std::string>>>();
    QCOMPARE(merges_of(training), merges_of(wanted));
    QVERIFY(Texts(training.vocabulary.begin() + kSpecial + kBytes, training.vocabulary.end()) ==
            item.at("vocabulary").get<Texts>());
    merges += training.merges.size();
  }
  QVERIFY(merges > 300);
}

void TestBpeTrainer::mixed_text_as_hf_data() {
  QTest::addColumn<QString>("name");
  QTest::newRow("LLaMA-3's words") << "llama3";
  QTest::newRow("Qwen2's words") << "qwen2";
}

// make_golden.py trained these on the first 1500 records.
void TestBpeTrainer::mixed_text_as_hf() {
  QFETCH(QString, name);
  const nlohmann::json file = data_json(name.toStdString() + ".tokenizer.json"), &model = file.at("model");
  std::vector<std::string> texts = golden_records();
  texts.resize(1500);
  const BpeTraining training = train_bpe(texts, {model.at("vocab").size(), 0, {}, file.at("pre_tokenizer").dump()});
  BpeTraining wanted;
  for (const auto& merge : model.at("merges")) wanted.merges.emplace_back(merge.at(0), merge.at(1));
  QVERIFY(wanted.merges.size() > 900);
  QCOMPARE(merges_of(training), merges_of(wanted));
  QCOMPARE(training.vocabulary.size(), model.at("vocab").size());
  for (std::size_t id = 0; id < training.vocabulary.size(); ++id)
    QCOMPARE(model.at("vocab").at(training.vocabulary[id]).get<std::size_t>(), id);
}

void TestBpeTrainer::refusals() {
  const Texts texts{"ab"};
  const auto refused = [&](const std::function<void(BpeTrainingOptions&)>& change) {
    BpeTrainingOptions options = options_of();
    change(options);
    return message_of([&] { train_bpe(texts, options); });
  };
  QVERIFY(refused([](auto& o) { o.vocabulary_size = 257; }).contains("257 tokens is too small"));
  QVERIFY(refused([](auto& o) { o.vocabulary_size = 257; }).contains("258"));
  QVERIFY(refused([](auto& o) { o.special_tokens = {"<s>", "<s>"}; }).contains("\"<s>\""));
  QVERIFY(refused([](auto& o) { o.special_tokens = {""}; }).contains("empty"));
  QVERIFY(refused([](auto& o) { o.special_tokens = {"a"}; }).contains("\"a\""));
  QVERIFY(refused([](auto& o) { o.pre_tokenizer = std::string("{"); }).contains("not valid JSON"));
  QVERIFY(refused([](auto& o) { o.pre_tokenizer = std::string("null"); }).contains("ByteLevel"));
  QVERIFY(refused([](auto& o) { o.pre_tokenizer = std::string(R"({"type": "Words"})"); }).contains("\"Words\""));
  BpeTrainingOptions options = options_of();
  options.pre_tokenizer = std::string(R"({"type": "Digits"})");
  QVERIFY(message_of([&] { train_bpe(Texts{"a b"}, options); }).contains("must be ByteLevel"));
}

void TestBpeTrainer::written_file_opens() {
  std::vector<std::string> texts = golden_records();
  texts.resize(200);
  BpeTrainingOptions options = options_of(300);
  options.pre_tokenizer = split_and_byte_level(R"( ?\p{N}{1,2})");
  const BpeTraining training = train_bpe(texts, options);
  const TokenizerDescription description{"<s>", "</s>", options.pre_tokenizer};
  const std::string json = tokenizer_json(training, description);
  for (const std::string& config : {tokenizer_config_json(description), std::string()}) {
    const auto tokenizer = make_tokenizer_from_json(json, config);
    QCOMPARE(tokenizer->vocabulary_size(), training.vocabulary.size());
    QCOMPARE(tokenizer->bos().value(), 0);
    QCOMPARE(tokenizer->eos().value(), 1);
    QVERIFY(tokenizer->adds_bos());
    for (std::size_t id = 0; id < training.vocabulary.size(); ++id)
      QCOMPARE(tokenizer->token_text(static_cast<TokenId>(id)), training.vocabulary[id]);
    for (const std::string& text : texts) QCOMPARE(tokenizer->decode(tokenizer->encode(text, false)), text);
    QCOMPARE(tokenizer->encode("</s>", true), (std::vector<TokenId>{1}));
    QVERIFY(tokenizer->encode("</s>", false).size() > 1);
    QCOMPARE(tokenizer->decode(tokenizer->encode("a</s>", true), true), "a");
  }
}

void TestBpeTrainer::writer_refuses_unknown_specials() {
  const BpeTraining training = train_bpe(Texts{"ab"}, options_of());
  QVERIFY(message_of([&] { tokenizer_json(training, {"<bos>", "</s>", kByteLevel}); }).contains("BOS \"<bos>\""));
  QVERIFY(message_of([&] { tokenizer_json(training, {"<s>", "<eos>", kByteLevel}); }).contains("EOS \"<eos>\""));
}

QTEST_GUILESS_MAIN(TestBpeTrainer)
#include "test_bpe_trainer.moc"
