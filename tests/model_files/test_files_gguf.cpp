// One damaged GGUF file for each rule of the format, and the values of an undamaged one.
#include <QTemporaryDir>

#include "core/model/files/gguf_file.h"
#include "core/model/files/gguf_vocabulary.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::GgufFile;

class TestFilesGguf : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  std::string save(const std::string& bytes) {
    const QString path = dir_.filePath("model.gguf");
    write_file(path, bytes);
    return path.toStdString();
  }
  using Damage = std::function<std::string(Gguf)>;  // a valid file's parts to the damaged file's bytes

 private Q_SLOTS:
  void reads_a_valid_file() {
    const GgufFile file(save(tiny_llama_gguf().build()));
    QCOMPARE(file.version(), 3);
    QCOMPARE(file.tensors().size(), std::size_t{11});
    const auto* gate = file.find("blk.0.ffn_gate.weight");
    QVERIFY(gate);
    QCOMPARE(gate->shape, (std::vector<std::int64_t>{6, 4}));
    float rows[8];
    ropewalk::read_rows(*gate, 2, 2, rows);
    QCOMPARE(rows[0], 808.0f);  // tensor 8, element 8
    QCOMPARE(rows[7], 815.0f);
    QCOMPARE(file.integer("llama.block_count", 1, 9), std::optional<std::int64_t>(1));
    QCOMPARE(file.number("llama.attention.layer_norm_rms_epsilon", 0, 1), std::optional<double>(1e-5));
    QCOMPARE(file.text("general.name"), std::optional<std::string>("tiny"));
    QVERIFY(!file.integer("llama.nothing", 0, 1));
  }

  void reads_version_2_and_other_alignments() {
    Gguf parts = tiny_llama_gguf();
    parts.version = 2;
    parts.alignment = 64;
    parts.set("general.alignment", u32(64));
    const GgufFile file(save(parts.build()));
    QCOMPARE(file.version(), 2);
    float value = 0;
    ropewalk::read_rows(*file.find("blk.0.ffn_down.weight"), 0, 1, std::vector<float>(6).data());
    ropewalk::read_rows(*file.find("output_norm.weight"), 0, 1, std::vector<float>(4).data());
    std::vector<float> norm(4);
    ropewalk::read_rows(*file.find("output_norm.weight"), 0, 1, norm.data());
    value = norm[3];
    QCOMPARE(value, 103.0f);
  }

  void reads_a_vocabulary() {
    const auto vocabulary = ropewalk::read_gguf_vocabulary(save(tiny_llama_gguf().build()));
    QCOMPARE(vocabulary.model, std::string("gpt2"));
    QCOMPARE(vocabulary.pre, std::string("smollm"));
    QCOMPARE(vocabulary.tokens, (std::vector<std::string>{"a", "b", "c", "d", "ab"}));
    QCOMPARE(vocabulary.merges, std::vector<std::string>{"a b"});
    QCOMPARE(vocabulary.token_types[3], 3);
    QCOMPARE(vocabulary.bos, std::optional<ropewalk::TokenId>(3));
    QVERIFY(!vocabulary.eos && !vocabulary.unknown && !vocabulary.add_bos && !vocabulary.add_space_prefix);
  }

  void takes_llama_cpps_defaults_for_bos_and_prefix() {
    Gguf parts = tiny_llama_gguf();
    parts.set("tokenizer.ggml.model", text("llama"));
    parts.set("tokenizer.ggml.scores", list(6, 5, floats(5)));
    auto vocabulary = ropewalk::read_gguf_vocabulary(save(parts.build()));
    QVERIFY(vocabulary.add_bos && vocabulary.add_space_prefix);
    QCOMPARE(vocabulary.scores[4], 5.0f);
    parts.set("tokenizer.ggml.add_bos_token", boolean(0));
    parts.set("tokenizer.ggml.add_space_prefix", boolean(0));
    vocabulary = ropewalk::read_gguf_vocabulary(save(parts.build()));
    QVERIFY(!vocabulary.add_bos && !vocabulary.add_space_prefix);
    parts.set("tokenizer.ggml.model", text("gpt2"));
    parts.set("tokenizer.ggml.pre", text("llama-bpe"));
    parts.remove("tokenizer.ggml.add_bos_token");
    QVERIFY(ropewalk::read_gguf_vocabulary(save(parts.build())).add_bos);
  }

  void refuses_a_damaged_vocabulary_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* key, const std::string& value, const char* named) {
      QTest::newRow(name) << QString(key) << QByteArray(value.data(), static_cast<qsizetype>(value.size()))
                          << QString(named);
    };
    row("no tokens", "tokenizer.ggml.tokens", texts({}), "tokenizer.ggml.tokens");
    row("no model", "tokenizer.ggml.model", text(""), "tokenizer.ggml.model");
    row("types too short", "tokenizer.ggml.token_type", list(5, 1, raw(1)), "tokenizer.ggml.token_type has 1 entries");
    row("scores too long", "tokenizer.ggml.scores", list(6, 6, floats(6)), "tokenizer.ggml.scores has 6 entries");
    row("bos outside", "tokenizer.ggml.bos_token_id", u32(5), "tokenizer.ggml.bos_token_id is 5");
    row("tokens of another type", "tokenizer.ggml.tokens", list(4, 1, raw(1)), "tokenizer.ggml.tokens must be a list");
    row("merges no list", "tokenizer.ggml.merges", u32(1), "tokenizer.ggml.merges must be a list");
  }
  void refuses_a_damaged_vocabulary() {
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, named);
    Gguf parts = tiny_llama_gguf();
    parts.set(key.toStdString(), value.toStdString());
    EXPECT_BAD_INPUT(ropewalk::read_gguf_vocabulary(save(parts.build())), named.toStdString(), "model.gguf");
  }

  void refuses_damage_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* named, const Damage& damage) {
      const std::string bytes = damage(tiny_llama_gguf());
      QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << QString(named);
    };
    const auto with_pair = [&](const char* name, const char* named, const std::string& key, const std::string& value) {
      row(name, named, [&](Gguf file) { return file.set(key, value), file.build(); });
    };
    const auto with_tensor = [&](const char* name, const char* named, const std::function<void(GgufTensor&)>& change) {
      row(name, named, [&](Gguf file) { return change(file.tensor("blk.0.attn_q.weight")), file.build(); });
    };
    row("empty", "the magic bytes", [](Gguf) { return std::string(); });
    row("magic", "does not begin with \"GGUF\"", [](Gguf file) { return file.magic = "GGML", file.build(); });
    row("version 1", "version 1;", [](Gguf file) { return file.version = 1, file.build(); });
    row("version 4", "version 4;", [](Gguf file) { return file.version = 4, file.build(); });
    row("big endian", "big-endian", [](Gguf file) { return file.version = 0x03000000, file.build(); });
    row("cut in counts", "the number of tensors", [](Gguf file) { return file.build().substr(0, 12); });
    row("tensor count", "tensors, more than fit",
        [](Gguf file) { return file.tensor_count = 1ull << 60, file.build(); });
    row("pair count", "metadata entries, more than fit",
        [](Gguf file) { return file.pair_count = ~0ull, file.build(); });
    row("more pairs than there are", "metadata entry", [](Gguf file) { return *(file.pair_count = 20), file.build(); });
    row("cut in a key", "the key of metadata entry 0", [](Gguf file) {
      file.pair_count = 1;
      file.tensor_count = 0;
      return file.build().substr(0, 40);
    });
    row("cut in tensor facts", "tensor number 1", [](Gguf file) {
      const std::string bytes = file.build();
      return bytes.substr(0, bytes.find("output_norm.weight") + 4);
    });
    with_pair("value type", "llama.odd has the unknown type 13", "llama.odd", raw(13) + raw(1));
    with_pair("boolean 2", "llama.odd is a boolean with the value 2", "llama.odd", boolean(2));
    with_pair("list type", "llama.odd is a list of the unknown type 77", "llama.odd", list(77, 1, raw(1)));
    with_pair("list of lists", "llama.odd is a list of lists", "llama.odd", list(9, 0, ""));
    with_pair("list length", "llama.odd says that it has", "llama.odd", list(4, 1ull << 62, raw(1)));
    with_pair("text list length", "llama.odd says that it has", "llama.odd", list(8, 1ull << 61, raw(1)));
    with_pair("text in list", "inside element 0 of the metadata entry llama.odd", "llama.odd",
              list(8, 1, raw<std::uint64_t>(~0ull)));
    with_pair("text length", "inside the metadata entry llama.odd", "llama.odd",
              raw<std::uint32_t>(8) + raw<std::uint64_t>(1ull << 63));
    with_pair("key not ASCII", "\\x01", std::string("llama.\x01"), u32(1));
    row("key empty", "has the key \"\"", [](Gguf file) { return file.pairs.emplace_back("", u32(1)), file.build(); });
    row("key twice", "general.name stands there twice",
        [](Gguf file) { return file.pairs.emplace_back("general.name", u32(1)), file.build(); });
    with_pair("alignment 0", "general.alignment must be a power of two", "general.alignment", u32(0));
    with_pair("alignment 24", "general.alignment must be a power of two", "general.alignment", u32(24));
    with_pair("alignment text", "general.alignment must be a power of two", "general.alignment", text("32"));
    row("data cut off", "the file ends before its tensors", [](Gguf file) {
      file.set("general.alignment", u32(1u << 30));
      return file.build();
    });
    row("tensor twice", "tensor blk.0.attn_q.weight stands there twice",
        [](Gguf file) { return file.tensors.push_back(file.tensor("blk.0.attn_q.weight")), file.build(); });
    with_tensor("tensor name empty", "tensor number 4 has the name \"\"", [](GgufTensor& t) { t.name = ""; });
    with_tensor("tensor name long", "which is empty, too long", [](GgufTensor& t) { t.name = std::string(65, 'x'); });
    with_tensor("tensor name bytes", "\\xff", [](GgufTensor& t) { t.name = "\xff"; });
    with_tensor("no dimensions", "blk.0.attn_q.weight has 0 dimensions", [](GgufTensor& t) { t.sizes = {}; });
    with_tensor("5 dimensions", "blk.0.attn_q.weight has 5 dimensions", [](GgufTensor& t) {
      t.sizes = {4, 4, 1, 1, 1};
    });
    with_tensor("size 0", "blk.0.attn_q.weight has the size 0", [](GgufTensor& t) { t.sizes = {4, 0}; });
    with_tensor("size 2^63", "blk.0.attn_q.weight has the size 9223372036854775808", [](GgufTensor& t) {
      t.sizes = {4, 1ull << 63};
    });
    with_tensor("elements overflow", "which is too large", [](GgufTensor& t) { t.sizes = {1ull << 32, 1ull << 32}; });
    with_tensor("bytes overflow", "which is too large", [](GgufTensor& t) { t.sizes = {1ull << 62, 1}; });
    with_tensor("unknown type", "the type number 99", [](GgufTensor& t) { t.type = 99; });
    with_tensor("known but not read", "the type IQ2_XS (17)", [](GgufTensor& t) { t.type = 17; });
    with_tensor("block", "rows of 4 elements, which blocks of 32 (Q4_1)", [](GgufTensor& t) { t.type = 3; });
    with_tensor("K block", "rows of 32 elements, which blocks of 256 (Q6_K)", [](GgufTensor& t) {
      t.type = 14, t.sizes = {32, 4};
    });
    with_tensor("not aligned", "blk.0.attn_q.weight at offset 4 is not aligned", [](GgufTensor& t) { t.offset = 4; });
    with_tensor("outside", "blk.0.attn_q.weight at offset 1048576 needs 64 bytes",
                [](GgufTensor& t) { t.offset = 1 << 20; });
    with_tensor("offset overflow", "blk.0.attn_q.weight at offset 18446744073709551584 needs",
                [](GgufTensor& t) { t.offset = ~0ull - 31; });
    with_tensor("longer than the file", "needs 4194304 bytes", [](GgufTensor& t) { t.sizes = {1024, 1024}; });
    with_tensor("overlap", "overlaps the tensor before it", [](GgufTensor& t) { t.offset = 0; });
    row("cut in the last tensor", "blk.0.ffn_down.weight", [](Gguf file) {
      const std::string bytes = file.build();
      return bytes.substr(0, bytes.size() - 1);
    });
  }
  void refuses_damage() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    EXPECT_BAD_INPUT(GgufFile(save(bytes.toStdString())), named.toStdString(), "model.gguf");
  }

  void refuses_values_of_other_types_and_ranges() {
    const GgufFile file(save(tiny_llama_gguf().build()));
    EXPECT_BAD_INPUT(file.integer("general.name", 0, 1), "general.name must be a whole number");
    EXPECT_BAD_INPUT(file.integer("llama.context_length", 0, 127), "llama.context_length", "not 128");
    EXPECT_BAD_INPUT(file.integer("llama.rope.freq_base", 0, 1), "llama.rope.freq_base must be a whole number");
    EXPECT_BAD_INPUT(file.number("general.name", 0, 1), "general.name must be a number");
    EXPECT_BAD_INPUT(file.number("llama.rope.freq_base", 0, 1), "llama.rope.freq_base", "not 10000");
    EXPECT_BAD_INPUT(file.text("llama.block_count"), "llama.block_count must be text");
    EXPECT_BAD_INPUT(file.flag("llama.block_count"), "llama.block_count must be true or false");
    EXPECT_BAD_INPUT(file.floats("general.name"), "general.name must be a list of 32-bit floats");
    EXPECT_BAD_INPUT(file.require_text("general.absent"), "general.absent is missing");
    EXPECT_BAD_INPUT(file.require_integer("absent", 0, 9), "absent is missing", "from 0 to 9");
  }

  void refuses_rows_outside() {
    const GgufFile file(save(tiny_llama_gguf().build()));
    float out[64];
    const auto& tensor = *file.find("blk.0.attn_q.weight");
    EXPECT_BAD_INPUT(ropewalk::read_rows(tensor, 3, 2, out), "2 rows from row 3 of tensor blk.0.attn_q.weight");
    EXPECT_BAD_INPUT(ropewalk::read_rows(tensor, -1, 2, out), "blk.0.attn_q.weight");
    EXPECT_BAD_INPUT(ropewalk::read_rows(tensor, 1, INT64_MAX, out), "blk.0.attn_q.weight");
  }
};

QTEST_GUILESS_MAIN(TestFilesGguf)
#include "test_files_gguf.moc"
