// The RoPE fields written for transformers: their keys and values, and, where ROPEWALK_PYTHON names a Python with
// transformers (4 or 5), what that makes of them (check_hf_export.py).
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

RopeFactors split_set() {
  RopeFactors set = make_split_factors({64, 1e5, 8192}, 16384, 17, std::vector<double>(15, 2.4));
  set.short_rescale_factors.assign(32, 1.0);
  set.short_rescale_factors[31] = 1.0625;
  return set;
}

// 1 / (factor * base^(2i/d)): what every consumer computes.
std::vector<double> effective(const RopeDescription& rope, const std::vector<double>& factors) {
  std::vector<double> inverse = inverse_frequencies(rope);
  for (std::size_t i = 0; i < factors.size(); ++i) inverse[i] /= factors[i];
  return inverse;
}

json case_of(const std::string& name, const char* model, const RopeFactors& set) {
  const bool phi3 = std::string(model) == "phi3";
  json result{{"name", name},
              {"model", model},
              {"rotary_dim", set.rope.rotary_dim},
              {"rope_theta", set.rope.rope_theta},
              {"trained_context", set.rope.trained_context},
              {"attention_factor", set.attention_factor},
              {"long", effective(set.rope, set.rescale_factors)},
              {"short", effective(set.rope, set.short_rescale_factors)},
              {"config4", nullptr},
              {"config5", json::parse(hf_rope_parameters_text(set))}};
  // transformers 4 computes phi3's attention factor itself, so not every set can be exported there.
  if (!phi3 || set.method.starts_with("longrope"))
    result["config4"] = json::parse(hf_rope_scaling_text(set, phi3 ? "phi3" : "llama"));
  return result;
}

}  // namespace

class TestHfExport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rope_scaling_has_the_fields_of_transformers_4() {
    const RopeFactors set = split_set();
    const std::string text = hf_rope_scaling_text(set);
    QVERIFY(text.ends_with("}\n"));
    const json config = json::parse(text), inner = config["rope_scaling"];
    QCOMPARE(config.size(), std::size_t{3});
    QCOMPARE(config["original_max_position_embeddings"].get<int>(), 8192);
    QCOMPARE(config["max_position_embeddings"].get<int>(), 16384);
    QCOMPARE(inner["rope_type"].get<std::string>(), std::string("longrope"));
    QCOMPARE(inner["original_max_position_embeddings"].get<int>(), 8192);
    QCOMPARE(inner["attention_factor"].get<double>(), set.attention_factor);
    QCOMPARE(inner["factor"].dump(), std::string("2.0"));  // transformers 4 warns about whole numbers
    QCOMPARE(inner["long_factor"].get<std::vector<double>>(), set.rescale_factors);
    QCOMPARE(inner["short_factor"].get<std::vector<double>>(), set.short_rescale_factors);
    QCOMPARE(inner["short_mscale"].get<double>(), 1.0);
    QCOMPARE(inner["long_mscale"].get<double>(), set.attention_factor);
  }

  void rope_parameters_have_the_fields_of_transformers_5() {
    const RopeFactors set = split_set();
    const json config = json::parse(hf_rope_parameters_text(set)), inner = config["rope_parameters"];
    QCOMPARE(config["max_position_embeddings"].get<int>(), 16384);
    QCOMPARE(config["original_max_position_embeddings"].get<int>(), 8192);
    QCOMPARE(inner["rope_type"].get<std::string>(), std::string("longrope"));
    QCOMPARE(inner["rope_theta"].get<double>(), 1e5);
    QCOMPARE(inner["original_max_position_embeddings"].get<int>(), 8192);
    QCOMPARE(inner["long_factor"].get<std::vector<double>>(), set.rescale_factors);
    QCOMPARE(inner["attention_factor"].get<double>(), set.attention_factor);
  }

  void every_method_is_exported_as_its_effective_lists() {
    for (const RescaleMethod* method : rescale_methods()) {
      const RopeFactors set = make_factors(method->id, {96, 1e4, 2048}, 32768);
      const json inner = json::parse(hf_rope_scaling_text(set))["rope_scaling"];
      QCOMPARE(inner["rope_type"].get<std::string>(), std::string("longrope"));
      QCOMPARE(inner["long_factor"].get<std::vector<double>>(), set.rescale_factors);
      QCOMPARE(inner["short_factor"].get<std::vector<double>>(), std::vector<double>(48, 1.0));
    }
  }

  void none_stays_as_long_as_it_was_trained() {
    const json config = json::parse(hf_rope_scaling_text(make_factors("none", {96, 1e4, 2048}, 0)));
    QCOMPARE(config["max_position_embeddings"].get<int>(), 2048);
    QCOMPARE(config["rope_scaling"]["factor"].get<double>(), 1.0);
  }

  void phi3_gets_its_three_fields() {
    const RopeFactors set = make_split_factors({96, 1e4, 2048}, 131072, 25, std::vector<double>(23, 70));
    const json config = json::parse(hf_rope_scaling_text(set, "phi3")), inner = config["rope_scaling"];
    QCOMPARE(inner.size(), std::size_t{3});
    QCOMPARE(inner["type"].get<std::string>(), std::string("longrope"));
    QCOMPARE(inner["long_factor"].get<std::vector<double>>(), set.rescale_factors);
    QCOMPARE(inner["short_factor"].get<std::vector<double>>(), std::vector<double>(48, 1.0));
    const RopeFactors yarn = make_factors("yarn", set.rope, 131072);
    EXPECT_BAD_INPUT(hf_rope_scaling_text(yarn, "phi3"), "attention factor is 1.41588", "would compute 1.24316",
                     "transformers 5");
  }

  void the_note_says_what_consumers_do_differently() {
    QCOMPARE(hf_export_note(make_factors("ntk", {96, 1e4, 2048}, 8192)), std::string());
    QVERIFY(hf_export_note(make_factors("yarn", {96, 1e4, 2048}, 8192)).find("one attention factor") !=
            std::string::npos);
    const std::string dynamic = hf_export_note(make_factors("dynamic_ntk", {96, 1e4, 2048}, 8192));
    QVERIFY(dynamic.find("8192") != std::string::npos && dynamic.ends_with("."));
  }

  void bad_sets_are_not_written() {
    RopeFactors set = split_set();
    set.rescale_factors[3] = std::nan("");
    EXPECT_BAD_INPUT(hf_rope_scaling_text(set), "pair 3", "nan");
    EXPECT_BAD_INPUT(hf_rope_parameters_text(set), "pair 3", "nan");
  }

  // LongRoPE's n is no field of any consumer: writing the rest would be another set.
  void unscaled_tokens_are_refused() {
    RopeFactors set = split_set();
    set.unscaled_tokens = 4;
    EXPECT_BAD_INPUT(hf_rope_scaling_text(set), "the first 4 tokens", "Hugging Face", "JSON");
    EXPECT_BAD_INPUT(hf_rope_scaling_text(set, "phi3"), "the first 4 tokens");
    EXPECT_BAD_INPUT(hf_rope_parameters_text(set), "the first 4 tokens");
  }

  void transformers_makes_the_same_of_it() {
    const QString python = qEnvironmentVariable("ROPEWALK_PYTHON");
    if (python.isEmpty()) QSKIP("ROPEWALK_PYTHON is not set to a Python that has transformers");
    json cases = json::array();
    for (const Preset& preset : presets())
      for (const RescaleMethod* method : rescale_methods()) {
        RopeFactors set = make_factors(method->id, preset.rope, preset.default_target);
        set.short_rescale_factors.assign(set.rescale_factors.size(), 1.0);
        const std::string name = preset.id + " " + std::string(method->id);
        cases.push_back(case_of(name, "llama", set));
        if (preset.id == "phi3-mini") cases.push_back(case_of(name + " as phi3", "phi3", set));
      }
    cases.push_back(case_of("split", "llama", split_set()));
    cases.push_back(case_of("split as phi3", "phi3", split_set()));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cases.json"));
    write_text_file(path.toStdString(), cases.dump());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python, {QStringLiteral(ROPEWALK_TESTS_DIR "/exchange/check_hf_export.py"), path});
    QVERIFY2(process.waitForFinished(240000), qPrintable(process.errorString()));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
    qInfo().noquote() << output.trimmed();
  }
};

QTEST_GUILESS_MAIN(TestHfExport)
#include "test_hf_export.moc"
