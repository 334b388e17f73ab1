// config.json: descriptions equal to what transformers makes of the same configurations, and what is refused.
#include <cmath>

#include "core/model/files/hf_config.h"
#include "core/rope/methods.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::describe_hf_config;

class TestFilesHfConfig : public QObject {
  Q_OBJECT

 private:
  static void compare(const std::vector<double>& ours, const std::vector<double>& theirs, double relative) {
    QCOMPARE(ours.size(), theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
      QVERIFY2(std::abs(ours[i] - theirs[i]) <= relative * std::abs(theirs[i]),
               qPrintable(
                   QString("pair %1: %2, transformers %3").arg(i).arg(ours[i], 0, 'g', 17).arg(theirs[i], 0, 'g', 17)));
    }
  }

 private Q_SLOTS:
  void equals_transformers_data() {
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("expected");
    const auto golden = nlohmann::json::parse(read_file(ROPEWALK_TESTS_DIR "/model_files/golden/configs.json"));
    QVERIFY(golden.size() > 35);
    for (const auto& row : golden) {
      QTest::newRow(row["name"].get<std::string>().c_str())
          << QByteArray::fromStdString(row["config"].dump()) << QByteArray::fromStdString(row["expected"].dump());
    }
  }
  void equals_transformers() {
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, expected);
    const auto wanted = nlohmann::json::parse(expected.toStdString());
    const auto model = describe_hf_config(config.toStdString(), "config.json");
    QCOMPARE(model.rope.trained_context, wanted["trained_context"].get<std::int64_t>());
    QCOMPARE(model.rope.rotary_dim, wanted["rotary_dim"].get<int>());
    QCOMPARE(model.rope.rope_theta, wanted["rope_theta"].get<double>());
    QCOMPARE(model.head_dim, wanted["head_dim"].get<int>());
    QCOMPARE(model.key_value_heads, wanted["key_value_heads"].get<int>());
    QCOMPARE(model.norm_epsilon, wanted["norm_epsilon"].get<double>());
    QCOMPARE(model.tied_embeddings, wanted["tied_embeddings"].get<bool>());
    QCOMPARE(model.sliding_window, wanted["sliding_window"].get<std::int64_t>());
    QCOMPARE(model.sliding_layers, wanted["sliding_layers"].get<std::vector<bool>>());
    QCOMPARE(model.own_factors.has_value(), wanted.contains("rescale_factors"));
    if (!model.own_factors) return;
    const auto& own = *model.own_factors;
    QCOMPARE(own.rope, model.rope);
    QVERIFY(own.target >= model.rope.trained_context);
    // The script has transformers compute in float64, but for longrope's exponents.
    const double tolerance = wanted.contains("short_rescale_factors") ? 1e-6 : 1e-12;
    compare(own.rescale_factors, wanted["rescale_factors"].get<std::vector<double>>(), tolerance);
    compare({own.attention_factor}, {wanted["attention_factor"].get<double>()}, 1e-12);
    if (wanted.contains("short_rescale_factors")) {
      compare(own.short_rescale_factors, wanted["short_rescale_factors"].get<std::vector<double>>(), 1e-6);
      compare({own.short_attention_factor}, {wanted["attention_factor"].get<double>()}, 1e-12);
    }
    if (wanted.contains("target")) {  // dynamic: follows the length
      QCOMPARE(own.method, std::string("dynamic_ntk"));
      QCOMPARE(own.target, wanted["target"].get<std::int64_t>());
    } else {
      QCOMPARE(own.method, std::string("model"));
    }
  }

  void keeps_dynamic_scaling_dynamic() {
    auto config = tiny_config();
    config["head_dim"] = 16;
    config["rope_scaling"] = {{"rope_type", "dynamic"}, {"factor", 4.0}};
    const auto own = describe_hf_config(config.dump(), "config.json").own_factors;
    QCOMPARE(ropewalk::factors_at_length(*own, 128).rescale_factors, std::vector<double>(8, 1.0));
    // s = f n / L_train - (f - 1) = 4 * 384 / 128 - 3 = 9; the last pair of NTK is s.
    QVERIFY(std::abs(ropewalk::factors_at_length(*own, 384).rescale_factors.back() - 9) < 1e-9);
  }

  void reads_vllms_two_attention_factors() {
    auto config = tiny_config();
    config["original_max_position_embeddings"] = 64;
    config["rope_scaling"] = {{"rope_type", "longrope"},
                              {"long_factor", {2.0}},
                              {"short_factor", {1.0}},
                              {"long_mscale", 1.25},
                              {"short_mscale", 1.0}};
    const auto own = describe_hf_config(config.dump(), "config.json").own_factors;
    QCOMPARE(own->attention_factor, 1.25);
    QCOMPARE(own->short_attention_factor, 1.0);
    QCOMPARE(own->target, std::int64_t{128});
  }

  void takes_the_family_from_model_type() {
    auto config = tiny_config();
    config.erase("architectures");
    config["model_type"] = "qwen2";
    QCOMPARE(describe_hf_config(config.dump(), "config.json").family, std::string("qwen2"));
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* patch, const char* named) {
      QTest::newRow(name) << QByteArray(patch) << QString(named);
    };
    row("architecture", R"({"architectures":["GPT2LMHeadModel"]})",
        "architecture GPT2LMHeadModel is not known; known are LlamaForCausalLM, MistralForCausalLM, Phi3ForCausalLM, "
        "Qwen2ForCausalLM, Qwen3ForCausalLM");
    row("no architecture", R"({"architectures":null,"model_type":"gpt2"})", "model_type \"gpt2\" is not known");
    row("architectures no list", R"({"architectures":"LlamaForCausalLM"})", "architectures is \"LlamaForCausalLM\"");
    row("activation", R"({"hidden_act":"gelu_new"})", "hidden_act is \"gelu_new\"");
    row("attention bias", R"({"attention_bias":true})", "attention_bias is true");
    row("mlp bias", R"({"mlp_bias":true})", "mlp_bias is true");
    row("quantised", R"({"quantization_config":{"quant_method":"gptq"}})", "the weights are quantised (gptq)");
    row("no layers", R"({"num_hidden_layers":null})", "num_hidden_layers is missing");
    row("layers 0", R"({"num_hidden_layers":0})", "num_hidden_layers is 0");
    row("layers 10^9", R"({"num_hidden_layers":1000000000})", "num_hidden_layers is 1000000000");
    row("layers text", R"({"num_hidden_layers":"30"})", "num_hidden_layers is \"30\"");
    row("layers 1.5", R"({"num_hidden_layers":1.5})", "num_hidden_layers is 1.5");
    row("hidden 2^64", R"({"hidden_size":18446744073709551615})", "hidden_size is 18446744073709551615");
    row("hidden 1e300", R"({"hidden_size":1e300})", "hidden_size is 1e+300");
    row("no context", R"({"max_position_embeddings":null})", "max_position_embeddings is missing");
    row("heads and key-value heads", R"({"num_key_value_heads":3,"num_attention_heads":4})",
        "4 attention heads are no multiple of 3");
    row("hidden and heads", R"({"num_attention_heads":3})", "hidden_size 4 is no multiple of 3");
    row("odd head_dim", R"({"head_dim":3})", "head_dim is 3");
    row("head_dim 0", R"({"head_dim":0})", "head_dim is 0");
    row("too wide", R"({"num_attention_heads":65536,"head_dim":65536})", "65536 heads of 65536");
    row("epsilon", R"({"rms_norm_eps":-1})", "rms_norm_eps is -1");
    row("tied as text", R"({"tie_word_embeddings":"yes"})", "tie_word_embeddings is \"yes\"");
    row("theta", R"({"rope_theta":1})", "rope_theta is 1");
    row("two thetas", R"({"rope_theta":10000.0,"rope_parameters":{"rope_type":"default","rope_theta":500000.0}})",
        "rope_theta is 10000 at the top level and 500000");
    row("partial rotation", R"({"partial_rotary_factor":0.5})", "partial_rotary_factor is 0.5, which a llama model");
    row("rotary dimension odd", R"({"architectures":["Phi3ForCausalLM"],"head_dim":6,"partial_rotary_factor":0.5})",
        "the rotary dimension is 3 (head_dim 6)");
    row("rope type", R"({"rope_scaling":{"rope_type":"mrope","factor":2.0}})", "rope_type \"mrope\" is not known");
    row("rope type missing", R"({"rope_scaling":{"factor":2.0}})", "rope_scaling: rope_type is missing");
    row("rope no object", R"({"rope_scaling":"linear"})", "rope_scaling must be a JSON object");
    row("rope a layer type", R"({"rope_parameters":{"full_attention":{"rope_type":"default"}}})",
        "an own dictionary for \"full_attention\"");
    row("no factor", R"({"rope_scaling":{"rope_type":"linear"}})", "rope_scaling: factor is missing");
    row("factor below 1", R"({"rope_scaling":{"rope_type":"linear","factor":0.5}})", "rope_scaling: factor is 0.5");
    row("llama3 without original", R"({"rope_scaling":{"rope_type":"llama3","factor":8.0}})",
        "rope_type llama3 needs original_max_position_embeddings");
    row("llama3 without low",
        R"({"rope_scaling":{"rope_type":"llama3","factor":8.0,"original_max_position_embeddings":64}})",
        "low_freq_factor is missing");
    row("llama3 crossed",
        R"({"rope_scaling":{"rope_type":"llama3","factor":8.0,"original_max_position_embeddings":64,)"
        R"("low_freq_factor":4.0,"high_freq_factor":1.0}})",
        "high_freq_factor is 1");
    row("longrope without lists", R"({"rope_scaling":{"rope_type":"longrope"}})", "long_factor has 0 factors");
    row("longrope short list", R"({"rope_scaling":{"rope_type":"longrope","long_factor":[2.0]}})",
        "short_factor has 0 factors, but the model has 1 rotary pairs");
    row("longrope long list", R"({"rope_scaling":{"rope_type":"longrope","long_factor":[1,2],"short_factor":[1]}})",
        "long_factor has 2 factors");
    row("longrope zero", R"({"rope_scaling":{"rope_type":"longrope","long_factor":[0],"short_factor":[1]}})",
        "long_factor of pair 0 is 0");
    row("longrope text", R"({"rope_scaling":{"rope_type":"longrope","long_factor":["1"],"short_factor":[1]}})",
        "long_factor is [\"1\"]");
    row("layer types without a window", R"({"architectures":["Qwen2ForCausalLM"],"layer_types":["sliding_attention"]})",
        "layer_types names sliding_attention, but there is no sliding_window");
    row("layer type", R"({"architectures":["Qwen2ForCausalLM"],"layer_types":["chunked_attention"]})",
        "layer_types has \"chunked_attention\"");
    row("layer types count",
        R"({"architectures":["Qwen2ForCausalLM"],"layer_types":["full_attention","full_attention"]})",
        "layer_types names 2 layers, but there are 1");
    row("window 0", R"({"architectures":["MistralForCausalLM"],"sliding_window":0})", "sliding_window is 0");
  }
  void refuses() {
    QFETCH(QByteArray, patch);
    QFETCH(QString, named);
    auto config = tiny_config();
    config.update(nlohmann::ordered_json::parse(patch.toStdString()));
    EXPECT_BAD_INPUT(describe_hf_config(config.dump(), "some/config.json"), named.toStdString(), "some/config.json");
  }

  void refuses_what_is_no_object() {
    EXPECT_BAD_INPUT(describe_hf_config("", "config.json"), "not valid JSON");
    EXPECT_BAD_INPUT(describe_hf_config("[]", "config.json"), "must be a JSON object, not array");
    EXPECT_BAD_INPUT(describe_hf_config(std::string(100000, '['), "config.json"), "nested deeper than 32");
    EXPECT_BAD_INPUT(describe_hf_config(R"({"hidden_size":1,"hidden_size":2})", "config.json"),
                     "\"hidden_size\" twice");
  }
};

QTEST_GUILESS_MAIN(TestFilesHfConfig)
#include "test_files_hf_config.moc"
