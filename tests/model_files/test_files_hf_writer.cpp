// HF folders as they are written: what is read back equals what was written, for every family and kind of
// configuration; what is refused; and that a folder is there whole or not at all.
#include <sys/resource.h>

#include <QTemporaryDir>
#include <csignal>
#include <map>
#include <random>

#include "core/exchange/factors_file.h"
#include "core/model/files/hf_config.h"
#include "core/model/files/hf_config_writer.h"
#include "core/model/files/hf_folder_writer.h"
#include "core/model/files/safetensors.h"
#include "core/model/model.h"
#include "core/model/weight_reader.h"
#include "core/rope/methods.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using namespace ropewalk;

namespace {

const QString kGolden = QStringLiteral(ROPEWALK_TESTS_DIR "/model_files/golden/");

// Weights of a model by their canonical names.
struct Weights {
  std::map<std::string, std::pair<std::vector<std::int64_t>, std::vector<float>>> all;

  std::vector<WrittenTensor> list() const {
    std::vector<WrittenTensor> result;
    for (const auto& [name, weight] : all) result.push_back({name, weight.first, weight.second.data()});
    return result;
  }
};

// Every weight that the reader has, under the names that weight_reader.h lists.
Weights read_all(const WeightReader& reader) {
  Weights weights;
  const auto add = [&](const std::string& name) {
    if (!reader.has(name)) return;
    auto& [shape, values] = weights.all[name];
    shape = reader.shape(name);
    std::size_t elements = 1;
    for (const std::int64_t size : shape) elements *= static_cast<std::size_t>(size);
    values.resize(elements);
    reader.read(name, values.data());
  };
  for (const char* name : {"embedding", "norm", "head"}) add(name);
  for (int layer = 0; layer < reader.description().layers; ++layer)
    for (const char* name : {"input_norm", "q", "k", "v", "q_bias", "k_bias", "v_bias", "q_norm", "k_norm", "o",
                             "mlp_norm", "gate", "up", "down"})
      add(std::to_string(layer) + "." + name);
  return weights;
}

// Values that bfloat16 holds exactly.
void randomise(Weights& weights) {
  std::mt19937 engine(7);
  for (auto& [name, weight] : weights.all)
    for (float& value : weight.second) value = static_cast<float>(static_cast<int>(engine() % 255) - 127) / 64;
}

void compare(const ModelDescription& a, const ModelDescription& b) {
  QCOMPARE(a.family, b.family);
  QCOMPARE(a.layers, b.layers);
  QCOMPARE(a.hidden_size, b.hidden_size);
  QCOMPARE(a.intermediate_size, b.intermediate_size);
  QCOMPARE(a.attention_heads, b.attention_heads);
  QCOMPARE(a.key_value_heads, b.key_value_heads);
  QCOMPARE(a.head_dim, b.head_dim);
  QCOMPARE(a.vocabulary, b.vocabulary);
  QCOMPARE(a.norm_epsilon, b.norm_epsilon);
  QCOMPARE(a.tied_embeddings, b.tied_embeddings);
  QCOMPARE(a.sliding_window, b.sliding_window);
  QCOMPARE(a.sliding_layers, b.sliding_layers);
  QCOMPARE(a.maximum_positions, b.maximum_positions);
  QVERIFY(a.rope == b.rope);
}

RopeFactors factors_for(const RopeDescription& rope, std::int64_t target) {
  RopeFactors factors = make_factors("yarn", rope, target);
  factors.short_rescale_factors.assign(factors.rescale_factors.size(), 1.0);
  factors.short_rescale_factors.back() = 1.25;
  return factors;
}

QByteArray message_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Failed& error) {
    return error.what();
  }
  return "Failed was not thrown";
}

}  // namespace

class TestFilesHfWriter : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  QString folder(const char* name) { return dir_.filePath(name); }
  static QStringList entries(const QString& path) {
    return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
  }
  // The tiny LLaMA model of the test data.
  const std::unique_ptr<WeightReader> tiny_ = open_weights(ROPEWALK_TESTS_DIR "/data/tiny");
  const Weights tiny_weights_ = read_all(*tiny_);
  void write_tiny(const QString& path, const HfFolderExtras& extras = {}) {
    write_hf_folder(tiny_->description(), tiny_weights_.list(), extras, path.toStdString());
  }

 private Q_SLOTS:
  void init() {
    for (const QString& name : entries(dir_.path())) {
      QFile::remove(dir_.filePath(name));
      QDir(dir_.filePath(name)).removeRecursively();
    }
  }

  void every_family_comes_back_data() {
    QTest::addColumn<QString>("family");
    for (const char* family : {"llama", "mistral", "phi3", "qwen2", "qwen3"}) QTest::newRow(family) << QString(family);
  }
  void every_family_comes_back() {
    QFETCH(QString, family);
    const auto original = open_weights((kGolden + family).toStdString());
    Weights weights = read_all(*original);
    randomise(weights);
    for (const TensorType type : {TensorType::f32, TensorType::bf16}) {
      const std::string path = folder(type == TensorType::f32 ? "f32" : "bf16").toStdString();
      write_hf_folder(original->description(), weights.list(), {type, {}, {}, {}, {}}, path);
      const auto written = open_weights(path);
      compare(written->description(), original->description());
      QVERIFY(!written->description().own_factors);
      QCOMPARE(written->description().parameters, original->description().parameters);
      QCOMPARE(written->description().weight_types, std::string(type == TensorType::f32 ? "F32" : "BF16"));
      const Weights read = read_all(*written);
      QCOMPARE(read.all.size(), weights.all.size());
      for (const auto& [name, weight] : weights.all) QVERIFY2(read.all.at(name) == weight, name.c_str());
    }
    // The tensors have the names of the folder that transformers wrote.
    const SafetensorsFolder ours(folder("f32").toStdString()), theirs((kGolden + family).toStdString());
    QCOMPARE(ours.tensors().size(), theirs.tensors().size());
    for (const TensorInfo& tensor : theirs.tensors()) {
      const TensorInfo* found = ours.find(tensor.name);
      QVERIFY2(found, tensor.name.c_str());
      QCOMPARE(found->shape, tensor.shape);
    }
  }

  void a_gguf_model_becomes_a_folder() {
    const auto original = open_weights((kGolden + "llama.gguf").toStdString());
    const Weights weights = read_all(*original);
    write_hf_folder(original->description(), weights.list(), {}, folder("hf").toStdString());
    const auto written = open_weights(folder("hf").toStdString());
    compare(written->description(), original->description());
    QVERIFY(read_all(*written).all == weights.all);
  }

  // Every configuration of the golden file, without its own scaling.
  void every_configuration_comes_back_data() {
    QTest::addColumn<QByteArray>("config");
    const auto golden = nlohmann::json::parse(read_file(kGolden + "configs.json"));
    QVERIFY(golden.size() > 35);
    for (const auto& row : golden)
      QTest::newRow(row["name"].get<std::string>().c_str()) << QByteArray::fromStdString(row["config"].dump());
  }
  void every_configuration_comes_back() {
    QFETCH(QByteArray, config);
    ModelDescription model = describe_hf_config(config.toStdString(), "config.json");
    if (model.own_factors)
      EXPECT_BAD_INPUT(hf_config_text(model, TensorType::f32), "no rope_scaling or rope_parameters was given");
    model.own_factors.reset();
    const std::string text = hf_config_text(model, TensorType::bf16);
    const ModelDescription read = describe_hf_config(text, "config.json");
    compare(read, model);
    QVERIFY(!read.own_factors);
    const auto json = nlohmann::json::parse(text);
    QCOMPARE(json["torch_dtype"].get<std::string>(), std::string("bfloat16"));
    QCOMPARE(json["architectures"].size(), std::size_t{1});
  }

  void factors_come_back_data() {
    QTest::addColumn<int>("spelling");  // of transformers 4, of 5, both
    QTest::newRow("rope_scaling") << 4;
    QTest::newRow("rope_parameters") << 5;
    QTest::newRow("both") << 9;
  }
  void factors_come_back() {
    QFETCH(int, spelling);
    ModelDescription model = tiny_->description();
    const RopeFactors factors = factors_for(model.rope, 2048);
    model.own_factors = factors;  // what is trained with them opens with them
    HfFolderExtras extras;
    if (spelling != 5) extras.config_fields.push_back(hf_rope_scaling_text(factors));
    if (spelling != 4) extras.config_fields.push_back(hf_rope_parameters_text(factors));
    write_hf_folder(model, tiny_weights_.list(), extras, folder("m").toStdString());
    const auto read = read_model_description(folder("m").toStdString());
    QCOMPARE(read.maximum_positions, std::int64_t{2048});
    QVERIFY(read.rope == model.rope);
    QVERIFY(read.own_factors);
    QCOMPARE(read.own_factors->method, std::string("model"));
    QCOMPARE(read.own_factors->target, std::int64_t{2048});
    QCOMPARE(read.own_factors->rescale_factors, factors.rescale_factors);
    QCOMPARE(read.own_factors->attention_factor, factors.attention_factor);
    QCOMPARE(read.own_factors->short_rescale_factors, factors.short_rescale_factors);
    QCOMPARE(read.own_factors->short_attention_factor, factors.short_attention_factor);
    const auto json = nlohmann::json::parse(read_file(folder("m") + "/config.json"));
    QCOMPARE(json["original_max_position_embeddings"].get<int>(), 256);
    QCOMPARE(json.contains("rope_scaling"), spelling != 5);
    QCOMPARE(json.contains("rope_parameters"), spelling != 4);
    // And once more from what was read: a checkpoint of a checkpoint.
    write_hf_folder(read, tiny_weights_.list(), extras, folder("again").toStdString());
    QVERIFY(read_model_description(folder("again").toStdString()).own_factors == read.own_factors);
  }

  void takes_tokenizer_and_ids_from_the_model() {
    const HfFolderExtras extras = extras_from_model(ROPEWALK_TESTS_DIR "/data/tiny");
    write_tiny(folder("m"), extras);
    QCOMPARE(entries(folder("m")), (QStringList{"config.json", "model.safetensors", "ropewalk.json", "tokenizer.json",
                                                "tokenizer_config.json"}));
    for (const char* name : {"/tokenizer.json", "/tokenizer_config.json"})
      QCOMPARE(read_file(folder("m") + name), read_file(QStringLiteral(ROPEWALK_TESTS_DIR "/data/tiny") + name));
    const auto config = nlohmann::json::parse(read_file(folder("m") + "/config.json"));
    QCOMPARE(config["bos_token_id"].get<int>(), 0);
    QCOMPARE(config["eos_token_id"].get<int>(), 1);
    QVERIFY(config["pad_token_id"].is_null());
    QCOMPARE(open_tokenizer(folder("m").toStdString())->eos(), std::optional<TokenId>(1));
    // A vocabulary that contradicts itself (a merge of a token that is not there) is no tokenizer to take over.
    QVERIFY_THROWS_EXCEPTION(BadInput, extras_from_model((kGolden + "llama.gguf").toStdString()));
    if (const QByteArray smollm2 = qgetenv("ROPEWALK_SMOLLM2"); !smollm2.isEmpty()) {
      const HfFolderExtras taken = extras_from_model(smollm2.toStdString());
      QVERIFY(has_tokenizer_json(smollm2.toStdString()));
      QVERIFY(taken.tokenizer_json.find("\"merges\"") != std::string::npos);
      QCOMPARE(taken.config_fields.size(), std::size_t(1));
      QVERIFY(taken.config_fields[0].find("eos_token_id") != std::string::npos);
    }
    QVERIFY(has_tokenizer_json(folder("m").toStdString()));
    QVERIFY(QFile::remove(folder("m") + "/tokenizer.json"));
    QVERIFY(!has_tokenizer_json(folder("m").toStdString()));
  }

  void refuses_fields_that_contradict() {
    const ModelDescription& model = tiny_->description();
    const auto text = [&](std::vector<std::string> fields) { return hf_config_text(model, TensorType::f32, fields); };
    EXPECT_BAD_INPUT(text({R"({"hidden_size":65})"}), "hidden_size", "65", "the model's value is 64");
    EXPECT_BAD_INPUT(text({R"({"eos_token_id":1})", R"({"eos_token_id":2})"}), "eos_token_id", "another field's value");
    EXPECT_BAD_INPUT(text({"[1]"}), "must be a JSON object");
    EXPECT_BAD_INPUT(text({"{"}), "not valid JSON");
    EXPECT_BAD_INPUT(text({R"({"original_max_position_embeddings":128})"}), "trained context", "128", "256");
    EXPECT_BAD_INPUT(text({R"({"rope_scaling":{"rope_type":"spiral"}})"}), "rope_type \"spiral\"");
    const auto json = nlohmann::json::parse(text({R"({"hidden_size":64,"my_note":"x"})"}));
    QCOMPARE(json["my_note"].get<std::string>(), std::string("x"));
  }

  void refuses_a_model_that_the_family_cannot_be() {
    ModelDescription model = tiny_->description();
    model.family = "gpt2";
    EXPECT_BAD_INPUT(hf_config_text(model, TensorType::f32), "family \"gpt2\"");
    model = tiny_->description();
    model.rope.rotary_dim = 32;
    EXPECT_BAD_INPUT(hf_config_text(model, TensorType::f32), "rotary dimension", "64", "32");
    model = tiny_->description();
    model.sliding_window = 64;
    model.sliding_layers = {true, true};
    EXPECT_BAD_INPUT(hf_config_text(model, TensorType::f32), "sliding_window");
    model.family = "mistral";
    QVERIFY(!hf_config_text(model, TensorType::f32).empty());
    model.sliding_layers = {true, false};
    EXPECT_BAD_INPUT(hf_config_text(model, TensorType::f32), "layers with a window");
  }

  void refuses_wrong_weights() {
    const auto write = [&](const std::function<void(std::vector<WrittenTensor>&)>& change) {
      auto list = tiny_weights_.list();
      change(list);
      write_hf_folder(tiny_->description(), list, {}, folder("m").toStdString());
    };
    const auto named = [](auto& list, const char* name) {
      return std::find_if(list.begin(), list.end(), [&](const auto& tensor) { return tensor.name == name; });
    };
    EXPECT_BAD_INPUT(write([&](auto& list) { list.erase(named(list, "1.q")); }), "\"1.q\" is missing", "2 layers");
    EXPECT_BAD_INPUT(write([&](auto& list) {
                       named(list, "0.up")->shape = {64, 96};
                     }),
                     "\"0.up\"", "[64, 96]", "[96, 64]");
    EXPECT_BAD_INPUT(write([&](auto& list) { named(list, "norm")->data = nullptr; }), "\"norm\"", "without data");
    EXPECT_BAD_INPUT(write([&](auto& list) { list.push_back(list.front()); }), "was given twice");
    EXPECT_BAD_INPUT(write([&](auto& list) {
                       list.push_back({"2.q", {64, 64}, list.front().data});
                     }),
                     "\"2.q\" has no place");
    EXPECT_BAD_INPUT(write([&](auto& list) {
                       list.push_back({"head", {258, 64}, list.front().data});
                     }),
                     "\"head\" has no place");
    QVERIFY(entries(dir_.path()).isEmpty());
  }

  void writes_extra_files_with_plain_names() {
    write_tiny(folder("m"), {TensorType::f32, {}, {}, {}, {{"training.json", "{}\n"}}});
    QCOMPARE(read_file(folder("m") + "/training.json"), std::string("{}\n"));
    for (const char* name : {"", ".", "..", "a/b", "../x"})
      EXPECT_BAD_INPUT(write_tiny(folder("n"), {TensorType::f32, {}, {}, {}, {{name, "x"}}}),
                       "cannot be a file's name");
    for (const char* name : {"config.json", "model.safetensors", "ropewalk.json"})
      EXPECT_BAD_INPUT(write_tiny(folder("n"), {TensorType::f32, {}, {}, {}, {{name, "x"}}}), name, "written anyway");
    QCOMPARE(entries(dir_.path()), QStringList{"m"});
  }

  void replaces_only_what_it_wrote() {
    const HfFolderExtras first{TensorType::f32, {}, {}, {}, {{"a.txt", "1"}}},
        second{TensorType::f32, {}, {}, {}, {{"b.txt", "2"}}};
    write_tiny(folder("m"), first);
    write_tiny(folder("m/"), second);
    QCOMPARE(entries(folder("m")), (QStringList{"b.txt", "config.json", "model.safetensors", "ropewalk.json"}));
    QCOMPARE(entries(dir_.path()), QStringList{"m"});
    write_file(folder("m") + "/mine.txt", "not Ropewalk's");
    EXPECT_BAD_INPUT(write_tiny(folder("m"), first), folder("m").toStdString() + " exists", "holds mine.txt",
                     "another name");
    QVERIFY(QFile::exists(folder("m") + "/b.txt"));
    QDir().mkpath(folder("theirs"));
    write_file(folder("theirs") + "/config.json", "{}");
    EXPECT_BAD_INPUT(write_tiny(folder("theirs"), first), "theirs exists", "was not written by Ropewalk");
    write_file(folder("file"), "x");
    EXPECT_BAD_INPUT(write_tiny(folder("file"), first), "file exists", "is not a folder");
    QVERIFY(QFile::link(folder("m"), folder("link")));
    EXPECT_BAD_INPUT(write_tiny(folder("link"), first), "link exists", "is not a folder");
    EXPECT_BAD_INPUT(write_tiny(""), "name of the folder to write is empty");
    QDir().mkpath(folder("empty"));
    write_tiny(folder("empty"), first);
    QVERIFY(QFile::exists(folder("empty") + "/a.txt"));
    QCOMPARE(entries(dir_.path()), (QStringList{"empty", "file", "link", "m", "theirs"}));
  }

  void a_failed_write_leaves_what_was_there() {
    write_tiny(folder("m"), {TensorType::f32, {}, {}, {}, {{"a.txt", "1"}}});
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    rlimit small = limit;
    small.rlim_cur = 100'000;  // the weights are larger: stands in for a full disk
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const QByteArray replaced = message_of([&] { write_tiny(folder("m")); });
    const QByteArray fresh = message_of([&] { write_tiny(folder("n")); });
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, handler);
    QVERIFY2(replaced.contains("cannot write " + folder("m").toUtf8()) && replaced.contains("File too large"),
             replaced);
    QVERIFY2(fresh.contains("model.safetensors") && fresh.contains("File too large"), fresh);
    QCOMPARE(entries(dir_.path()), QStringList{"m"});
    QVERIFY(QFile::exists(folder("m") + "/a.txt"));
    QVERIFY(read_all(*open_weights(folder("m").toStdString())).all == tiny_weights_.all);
    const QByteArray nowhere = message_of([&] { write_tiny(folder("no/such")); });
    QVERIFY2(nowhere.contains("no/such: No such file or directory"), nowhere);
  }
};

QTEST_GUILESS_MAIN(TestFilesHfWriter)
#include "test_files_hf_writer.moc"
