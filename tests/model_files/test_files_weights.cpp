// Weights of every family under canonical names, from files that transformers and the gguf package wrote; what is
// refused when tensors are missing, wrong or left over; where paths lead; the hash.
#include <QTemporaryDir>
#include <cmath>
#include <filesystem>

#include "core/model/model.h"
#include "core/model/weight_reader.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::open_weights;
using ropewalk::read_model_description;

namespace {
const QString kGolden = QStringLiteral(ROPEWALK_TESTS_DIR "/model_files/golden/");
}

class TestFilesWeights : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int count_ = 0;
  QString new_path(const QString& name) {
    const QString folder = dir_.filePath(QString::number(count_++));
    QDir().mkpath(folder);
    return folder + "/" + name;
  }
  std::string gguf(const Gguf& file) {
    const QString path = new_path("model.gguf");
    write_file(path, file.build());
    return path.toStdString();
  }
  std::string folder(const nlohmann::ordered_json& config, const Safetensors& weights) {
    const QString path = new_path("config.json");
    write_file(path, config.dump());
    write_file(QFileInfo(path).path() + "/model.safetensors", weights.build());
    return QFileInfo(path).path().toStdString();
  }
  static std::vector<float> read(const ropewalk::WeightReader& reader, const std::string& name) {
    std::size_t elements = 1;
    for (const std::int64_t size : reader.shape(name)) elements *= static_cast<std::size_t>(size);
    std::vector<float> values(elements);
    reader.read(name, values.data());
    return values;
  }

 private Q_SLOTS:
  void reads_every_family_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("golden");
    QTest::addColumn<QString>("types");
    const auto row = [](const char* path, const char* family, const char* types) {
      QTest::newRow(path) << kGolden + path << QString(family) << QString(path).section('.', 0, 0) << QString(types);
    };
    row("llama", "llama", "F32");
    row("mistral", "mistral", "F16");
    row("phi3", "phi3", "BF16");
    row("qwen2", "qwen2", "F32");
    row("qwen3", "qwen3", "F16");
    for (const char* name : {"llama", "phi3", "qwen2", "qwen3"})
      row((std::string(name) + ".gguf").c_str(), name, "F16, F32");
  }
  void reads_every_family() {
    QFETCH(QString, path);
    QFETCH(QString, family);
    QFETCH(QString, golden);
    QFETCH(QString, types);
    const auto reader = open_weights(path.toStdString());
    const auto& model = reader->description();
    QCOMPARE(QString::fromStdString(model.family), family);
    QCOMPARE(QString::fromStdString(model.weight_types), types);
    QCOMPARE(model.rope.rotary_dim, family == "phi3" ? 4 : 8);
    QCOMPARE(model.tied_embeddings, family == "mistral");
    const auto all = nlohmann::json::parse(read_file(kGolden + "weights.json"));
    const auto wanted = all[golden.toStdString()];
    QVERIFY(wanted.size() >= 20);
    std::uint64_t elements = 0, bytes = 0;
    for (const auto& [name, facts] : wanted.items()) {
      QVERIFY2(reader->has(name), name.c_str());
      QCOMPARE(reader->shape(name), facts["shape"].get<std::vector<std::int64_t>>());
      const auto values = read(*reader, name);
      double sum = 0, weighted = 0;
      for (std::size_t i = 0; i < values.size(); ++i)
        sum += values[i], weighted += values[i] * static_cast<double>(i + 1);
      const double tolerance = 1e-7 * static_cast<double>(values.size() * values.size());
      QVERIFY2(std::abs(sum - facts["sum"].get<double>()) < tolerance, name.c_str());
      QVERIFY2(std::abs(weighted - facts["weighted"].get<double>()) < tolerance, name.c_str());
      for (std::size_t k = 0; k < 3; ++k)
        QVERIFY(std::abs(values[facts["places"][k].get<std::size_t>()] - facts["values"][k].get<float>()) < 1e-6f);
      elements += values.size();
      bytes += reader->bytes(name);
    }
    QCOMPARE(model.parameters, elements);
    QCOMPARE(reader->total_bytes(), bytes);
    QVERIFY(!reader->has("head") == model.tied_embeddings);
    QVERIFY(!reader->has("2.q") && !reader->has("q"));
    EXPECT_BAD_INPUT(reader->shape("2.q"), "no weight \"2.q\"");
  }

  void gives_gguf_and_folder_the_same_weights() {
    for (const char* family : {"llama", "phi3", "qwen2", "qwen3"}) {
      const auto hf = open_weights((kGolden + family).toStdString());
      const auto gguf_file = open_weights((kGolden + family + ".gguf").toStdString());
      for (const char* name : {"embedding", "0.q", "1.k", "0.v", "1.gate", "1.up", "0.down", "head"}) {
        const auto a = read(*hf, name), b = read(*gguf_file, name);
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) QVERIFY2(std::abs(a[i] - b[i]) < 1e-6f, name);
      }
    }
  }

  void puts_interleaved_rows_back() {
    Gguf file = tiny_llama_gguf();  // heads of 2 are the same in both orders; take one head of 4
    file.set("llama.attention.head_count", u32(1));
    const auto q = read(*open_weights(gguf([&] {
      file.tensor("blk.0.attn_k.weight").sizes = {4, 4};
      file.tensor("blk.0.attn_k.weight").data = floats(16);
      file.tensor("blk.0.attn_v.weight").sizes = {4, 4};
      file.tensor("blk.0.attn_v.weight").data = floats(16);
      return file;
    }())),
                        "0.k");
    QCOMPARE(q, (std::vector<float>{1, 2, 3, 4, 9, 10, 11, 12, 5, 6, 7, 8, 13, 14, 15, 16}));  // rows 0 2 1 3
  }

  void refuses_wrong_tensors() {
    Gguf file = tiny_llama_gguf();
    file.remove_tensor("blk.0.ffn_up.weight");
    EXPECT_BAD_INPUT(open_weights(gguf(file)), "the tensor blk.0.ffn_up.weight is missing");
    file = tiny_llama_gguf();
    file.tensor("blk.0.ffn_up.weight").sizes = {6, 4};
    EXPECT_BAD_INPUT(open_weights(gguf(file)), "blk.0.ffn_up.weight has the shape [4, 6]", "need [6, 4]");
    file = tiny_llama_gguf();
    file.tensor("output_norm.weight").sizes = {4, 1};
    EXPECT_BAD_INPUT(open_weights(gguf(file)), "output_norm.weight has the shape [1, 4]", "need [4]");
    file = tiny_llama_gguf();
    add_tensor(file, "blk.0.attn_q.bias", {4});
    EXPECT_BAD_INPUT(open_weights(gguf(file)), "the tensor blk.0.attn_q.bias [4] has no place in a llama model");
    file = tiny_llama_gguf();
    file.set("llama.block_count", u32(2));
    EXPECT_BAD_INPUT(open_weights(gguf(file)), "blk.1.attn_norm.weight is missing");
    Safetensors weights = tiny_safetensors();
    weights.add("model.layers.0.self_attn.o_proj.bias", "F32", {4}, floats(4));
    EXPECT_BAD_INPUT(open_weights(folder(tiny_config(), weights)), "self_attn.o_proj.bias [4] has no place");
    auto config = tiny_config();
    config["tie_word_embeddings"] = false;
    EXPECT_BAD_INPUT(read_model_description(folder(config, tiny_safetensors())), "lm_head.weight is missing");
    config = tiny_config();
    config["vocab_size"] = 6;
    EXPECT_BAD_INPUT(read_model_description(folder(config, tiny_safetensors())), "embed_tokens.weight", "[5, 4]",
                     "[6, 4]");
  }

  void passes_over_tensors_without_meaning() {
    Safetensors weights = tiny_safetensors();
    weights.add("lm_head.weight", "F32", {5, 4}, floats(20));  // tied: the embedding is the head
    weights.add("model.layers.0.self_attn.rotary_emb.inv_freq", "F32", {1}, floats(1));
    const auto reader = open_weights(folder(tiny_config(), weights));
    QVERIFY(!reader->has("head"));
    QCOMPARE(reader->description().parameters, std::uint64_t{20 + 4 * 3 + 16 + 8 + 8 + 16 + 24 * 3});
  }

  void finds_the_model_that_a_path_means() {
    const std::string path = folder(tiny_config(), tiny_safetensors());
    QCOMPARE(read_model_description(path).hidden_size, 4);
    QCOMPARE(read_model_description(path + "/").name, read_model_description(path).name);
    QCOMPARE(read_model_description(path + "/model.safetensors").header_hash, read_model_description(path).header_hash);
    QCOMPARE(read_model_description(path + "/config.json").family, std::string("llama"));
    QCOMPARE(read_model_description(path).path, path);
    const QString unnamed = new_path("weights.bin");  // GGUF is known by its magic
    write_file(unnamed, tiny_llama_gguf().build());
    QCOMPARE(read_model_description(unnamed.toStdString()).file_format, std::string("GGUF v3"));
    Gguf no_name = tiny_llama_gguf();
    no_name.remove("general.name");
    QCOMPARE(read_model_description(gguf(no_name)).name, std::string("model"));
  }

  void says_why_a_path_is_no_model() {
    const QString empty = QFileInfo(new_path("x")).path();
    EXPECT_BAD_INPUT(read_model_description("/no/such/model"), "there is no model at \"/no/such/model\"");
    EXPECT_BAD_INPUT(read_model_description(""), "there is no model at \"\"");
    EXPECT_BAD_INPUT(read_model_description(empty.toStdString()), "has no config.json", "Hugging Face model folder");
    write_file(empty + "/some.gguf", "x");
    EXPECT_BAD_INPUT(read_model_description(empty.toStdString()), "it holds some.gguf: open that file");
    EXPECT_BAD_INPUT(read_model_description((empty + "/some.gguf").toStdString()), "is not a GGUF file");
    EXPECT_BAD_INPUT(read_model_description("/dev/null"), "/dev/null: it is not a regular file");
    write_file(empty + "/config.json", tiny_config().dump());
    EXPECT_BAD_INPUT(read_model_description(empty.toStdString()), "neither model.safetensors nor");
  }

  void says_what_tokenizer_is_missing() {
    const std::string path = folder(tiny_config(), tiny_safetensors());
    EXPECT_BAD_INPUT(ropewalk::open_tokenizer(path), "has no tokenizer.json; put", path);
    write_file(QString::fromStdString(path) + "/tokenizer.model", "x");
    EXPECT_BAD_INPUT(ropewalk::open_tokenizer(path), "tokenizer.model alone is not read", path);
    write_file(QString::fromStdString(path) + "/tokenizer.json", "{");
    EXPECT_BAD_INPUT(ropewalk::open_tokenizer(path), path);
    Gguf file = tiny_llama_gguf();
    file.remove("tokenizer.ggml.tokens");
    EXPECT_BAD_INPUT(ropewalk::open_tokenizer(gguf(file)), "has no tokenizer", "tokenizer.ggml.tokens");
  }

  void says_that_a_file_was_cut_after_it_was_opened() {
    const std::string paths[] = {gguf(tiny_llama_gguf()), folder(tiny_config(), tiny_safetensors())};
    for (const std::string& path : paths) {
      const auto reader = open_weights(path);
      QCOMPARE(read(*reader, "norm").size(), std::size_t{4});
      const std::string file = path.ends_with(".gguf") ? path : path + "/model.safetensors";
      std::filesystem::resize_file(file, 16);
      try {
        read(*reader, "norm");
        QFAIL("read from a file that was cut");
      } catch (const ropewalk::Failed& error) {
        QVERIFY2(QString(error.what()).contains(QString::fromStdString(file)), error.what());
      }
    }
  }

  void hashes_headers_and_weights() {
    Gguf file = tiny_llama_gguf();
    const std::string first = read_model_description(gguf(file)).header_hash;
    QCOMPARE(first.size(), std::size_t{64});
    QCOMPARE(read_model_description(gguf(file)).header_hash, first);
    file.tensor("output_norm.weight").data = floats(4, 9);
    QVERIFY2(read_model_description(gguf(file)).header_hash != first, "another training's weights, the same header");
    file.set("llama.rope.freq_base", f32(20000));
    QVERIFY(read_model_description(gguf(file)).header_hash != first);
    auto config = tiny_config();
    const std::string hf = read_model_description(folder(config, tiny_safetensors())).header_hash;
    QCOMPARE(read_model_description(folder(config, tiny_safetensors())).header_hash, hf);
    config["rope_theta"] = 20000.0;
    QVERIFY(read_model_description(folder(config, tiny_safetensors())).header_hash != hf);
  }
};

QTEST_GUILESS_MAIN(TestFilesWeights)
#include "test_files_weights.moc"
