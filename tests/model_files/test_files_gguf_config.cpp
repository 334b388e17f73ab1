// GGUF metadata: architectures, sizes, rotary scaling by metadata and by tensors, and what is refused.
#include <QTemporaryDir>
#include <cmath>

#include "core/model/files/gguf_config.h"
#include "core/rope/methods.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::GgufFile;

class TestFilesGgufConfig : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  ropewalk::ModelDescription describe(const Gguf& file) {
    const QString path = dir_.filePath("model.gguf");
    write_file(path, file.build());
    return ropewalk::describe_gguf(GgufFile(path.toStdString()));
  }
  // Heads of 8: four rotary pairs.
  static Gguf with_heads(const std::string& architecture = "llama") {
    Gguf file = tiny_metadata(architecture);
    file.set(architecture + ".attention.key_length", u32(8));
    add_tensor(file, "token_embd.weight", {4, 5});
    return file;
  }
  static void add_factors(Gguf& file, const std::string& name, const std::vector<float>& values) {
    std::string data;
    for (const float value : values) data += raw(value);
    file.tensors.push_back({name, {values.size()}, 0, data, {}});
  }

 private Q_SLOTS:
  void describes_the_architectures() {
    for (const char* architecture : {"llama", "qwen2", "qwen3", "phi3"}) {
      const auto model = describe(with_heads(architecture));
      QCOMPARE(model.family, std::string(architecture));
      QCOMPARE(model.file_format, std::string("GGUF v3"));
      QCOMPARE(model.name, std::string("tiny"));
      QCOMPARE(model.layers, 1);
      QCOMPARE(model.hidden_size, 4);
      QCOMPARE(model.intermediate_size, 6);
      QCOMPARE(model.attention_heads, 2);
      QCOMPARE(model.key_value_heads, 1);
      QCOMPARE(model.head_dim, 8);
      QCOMPARE(model.vocabulary, 5);
      QCOMPARE(model.norm_epsilon, 1e-5);
      QCOMPARE(model.maximum_positions, std::int64_t{128});
      QVERIFY(model.tied_embeddings);
      QCOMPARE(model.rope, (ropewalk::RopeDescription{8, 10000, 128}));
      QVERIFY(!model.own_factors);
    }
  }

  void takes_defaults() {
    Gguf file = with_heads();
    file.remove("llama.attention.head_count_kv");
    file.remove("llama.attention.key_length");
    file.remove("llama.rope.freq_base");
    const auto model = describe(file);
    QCOMPARE(model.key_value_heads, 2);
    QCOMPARE(model.head_dim, 2);
    QCOMPARE(model.rope.rope_theta, 10000.0);
  }

  void reads_linear_scaling() {
    Gguf file = with_heads();
    file.set("llama.rope.scaling.factor", f32(4));  // without a type: linear, as in llama.cpp
    auto model = describe(file);
    QCOMPARE(model.own_factors->rescale_factors, std::vector<double>(4, 4.0));
    QCOMPARE(model.own_factors->method, std::string("model"));
    QCOMPARE(model.own_factors->target, std::int64_t{512});
    file.set("llama.rope.scaling.type", text("none"));
    QVERIFY(!describe(file).own_factors);
  }

  void reads_yarn() {
    Gguf file = with_heads("qwen2");
    file.set("qwen2.rope.scaling.type", text("yarn"));
    file.set("qwen2.rope.scaling.factor", f32(4));
    file.set("qwen2.rope.scaling.original_context_length", u32(64));
    file.set("qwen2.rope.scaling.attn_factor", f32(0.5f));
    const auto model = describe(file);
    QCOMPARE(model.rope.trained_context, std::int64_t{64});
    ropewalk::MethodParameters parameters;
    parameters.scale = 4;
    const auto yarn = ropewalk::make_factors("yarn", model.rope, 256, parameters);
    QCOMPARE(model.own_factors->rescale_factors, yarn.rescale_factors);
    QVERIFY(yarn.rescale_factors.back() == 4);
    QCOMPARE(model.own_factors->attention_factor, 0.5 * (0.1 * std::log(4.0) + 1));
    QCOMPARE(model.own_factors->target, std::int64_t{256});
  }

  void reads_phi3s_lists() {
    Gguf file = with_heads("phi3");
    file.set("phi3.rope.dimension_count", u32(6));
    file.set("phi3.rope.scaling.original_context_length", u32(32));
    add_factors(file, "rope_factors_long.weight", {1.5f, 2, 8});
    add_factors(file, "rope_factors_short.weight", {1, 1, 1.25f});
    auto model = describe(file);
    QCOMPARE(model.rope.rotary_dim, 6);
    QCOMPARE(model.own_factors->rescale_factors, (std::vector<double>{1.5, 2, 8}));
    QCOMPARE(model.own_factors->short_rescale_factors, (std::vector<double>{1, 1, 1.25}));
    QCOMPARE(model.own_factors->target, std::int64_t{128});
    QCOMPARE(model.own_factors->attention_factor, std::sqrt(1 + std::log(4.0) / std::log(32.0)));
    QCOMPARE(model.own_factors->short_attention_factor, model.own_factors->attention_factor);
    file.set("phi3.rope.scaling.attn_factor", f32(1.19f));
    QCOMPARE(describe(file).own_factors->attention_factor, 1.19);
  }

  void reads_llama3s_divisors() {
    Gguf file = with_heads();
    add_factors(file, "rope_freqs.weight", {1, 1, 3, 8});
    QCOMPARE(describe(file).own_factors->rescale_factors, (std::vector<double>{1, 1, 3, 8}));
    QCOMPARE(describe(file).own_factors->attention_factor, 1.0);
    file.set("llama.rope.scaling.type", text("linear"));  // both divide
    file.set("llama.rope.scaling.factor", f32(2));
    QCOMPARE(describe(file).own_factors->rescale_factors, (std::vector<double>{2, 2, 6, 16}));
  }

  void reads_sliding_windows() {
    Gguf file = with_heads("phi3");
    file.set("phi3.attention.sliding_window", u32(0));
    QCOMPARE(describe(file).sliding_window, std::int64_t{0});
    file.set("phi3.attention.sliding_window", u32(2047));
    QCOMPARE(describe(file).sliding_window, std::int64_t{2047});
    QCOMPARE(describe(file).sliding_layers, std::vector<bool>{true});
  }

  void keeps_a_name_of_odd_bytes_printable() {
    Gguf file = with_heads();
    file.set("general.name", text("caf\xc3\xa9"));
    QCOMPARE(describe(file).name, std::string("caf\xc3\xa9"));
    file.set("general.name", text("bad\xff\n"));
    QCOMPARE(describe(file).name, std::string("bad\\xff\\x0a"));
  }

  void refuses_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* key, const std::string& value, const char* named) {
      QTest::addRow("%s %s", key, named) << QString(key)
                                         << QByteArray(value.data(), static_cast<qsizetype>(value.size()))
                                         << QString(named);
    };
    row("general.architecture", text("falcon"),
        "architecture \"falcon\" is not known; known are llama, phi3, qwen2, qwen3");
    row("general.architecture", u32(3), "general.architecture must be text");
    row("split.count", u32(3), "is one of 3 parts");
    row("llama.expert_count", u32(8), "expert_count is 8");
    row("llama.attention.sliding_window_pattern", u32(6), "sliding_window_pattern is not supported");
    row("llama.block_count", u32(0), "llama.block_count must be a whole number");
    row("llama.block_count", u32(0xffffffff), "llama.block_count must be a whole number");
    row("llama.embedding_length", f32(4), "llama.embedding_length must be a whole number");
    row("llama.feed_forward_length", list(4, 1, raw(6)), "llama.feed_forward_length must be a whole number");
    row("llama.attention.head_count", u32(3), "3 attention heads are no multiple");
    row("llama.attention.key_length", u32(7), "head_dim is 7");
    row("llama.attention.value_length", u32(4), "keys of 8 and values of 4");
    row("llama.vocab_size", u32(6), "token_embd.weight has 5 rows, but llama.vocab_size is 6");
    row("llama.attention.layer_norm_rms_epsilon", f32(NAN), "layer_norm_rms_epsilon");
    row("llama.context_length", u32(0), "llama.context_length must be");
    row("llama.rope.freq_base", f32(0), "llama.rope.freq_base must be");
    row("llama.rope.dimension_count", u32(6), "llama.rope.dimension_count is 6 for heads of 8 coordinates; llama");
    row("llama.rope.dimension_count", u32(7), "it must be even");
    row("llama.rope.dimension_count", u32(16), "llama.rope.dimension_count must be");
    row("llama.rope.scaling.type", text("ntk-by-parts"), "llama.rope.scaling.type is \"ntk-by-parts\"");
    row("llama.rope.scaling.type", text("longrope"), "no tensor rope_factors_long.weight");
    row("llama.rope.scaling.factor", f32(-2), "llama.rope.scaling.factor must be");
    row("llama.rope.scaling.factor", f32(0.5f), "scale is 0.5");
  }
  void refuses() {
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, named);
    Gguf file = with_heads();
    file.set("llama.attention.head_count_kv", u32(2));
    file.set(key.toStdString(), value.toStdString());
    EXPECT_BAD_INPUT(describe(file), named.toStdString(), "model.gguf");
  }

  void refuses_what_is_missing() {
    for (const char* key :
         {"general.architecture", "llama.block_count", "llama.embedding_length", "llama.context_length",
          "llama.feed_forward_length", "llama.attention.head_count", "llama.attention.layer_norm_rms_epsilon"}) {
      Gguf file = with_heads();
      file.remove(key);
      EXPECT_BAD_INPUT(describe(file), std::string(key) + " is missing");
    }
    Gguf file = with_heads();
    file.remove_tensor("token_embd.weight");
    EXPECT_BAD_INPUT(describe(file), "no tensor token_embd.weight");
  }

  void refuses_wrong_factor_tensors() {
    Gguf file = with_heads();
    add_factors(file, "rope_freqs.weight", {1, 2, 3});
    EXPECT_BAD_INPUT(describe(file), "rope_freqs.weight is F32 [3], but must be F32 [4]");
    file = with_heads();
    add_factors(file, "rope_freqs.weight", {1, 2, 0, 4});
    EXPECT_BAD_INPUT(describe(file), "rope_freqs.weight of pair 2 is 0");
    file = with_heads();
    add_factors(file, "rope_factors_long.weight", {1, 2, INFINITY, 4});
    EXPECT_BAD_INPUT(describe(file), "rope_factors_long.weight of pair 2 is inf");
  }
};

QTEST_GUILESS_MAIN(TestFilesGgufConfig)
#include "test_files_gguf_config.moc"
