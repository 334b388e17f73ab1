// Factor sets as other programs read them: what is written, what is refused, and that a file is whole or not there.
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "core/exchange/factors_file.h"
#include "core/exports/runtime_export.h"
#include "core/model/files/gguf_copy.h"
#include "core/rope/methods.h"
#include "tests/model_files/file_builders.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

const RopeDescription kRope{2, 1e4, 128};  // of tiny_llama_gguf()

ExportRequest request(const std::string& method, const std::string& model = {}, const RopeDescription& rope = kRope) {
  return {make_factors(method, rope, 4 * rope.trained_context), "llama", model};
}

std::string text(const char* id, const ExportRequest& of) {
  return find_runtime_export(id)->text(of);
}

}  // namespace

class TestRuntimeExports : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)).toStdString(); }
  std::string source() const {
    const std::string file = path("source.gguf");
    builders::write_file(QString::fromStdString(file), builders::tiny_llama_gguf().build());
    return file;
  }

 private Q_SLOTS:
  void every_runtime_says_what_it_writes_and_when_it_switches() {
    QVERIFY(runtime_exports().size() >= 8);
    std::set<std::string_view> ids;
    for (const RuntimeExport* runtime : runtime_exports()) {
      QVERIFY(ids.insert(runtime->id).second);
      QCOMPARE(find_runtime_export(runtime->id), runtime);
      for (const std::string_view sentence : {runtime->writes, runtime->switches})
        QVERIFY2(sentence.size() > 40 && sentence.ends_with('.'), std::string(runtime->id).c_str());
      QVERIFY(runtime->suffix.starts_with('.'));
    }
    QVERIFY(!find_runtime_export("nothing"));
  }

  void flags_say_what_a_formula_does() {
    const RopeDescription rope{64, 1e5, 8192};
    QCOMPARE(text("llama-cpp-flags", request("pi", "m.gguf", rope)),
             std::string("llama-server -m m.gguf -c 32768 --rope-scaling linear --rope-scale 4\n"));
    const std::string ntk = text("llama-cpp-flags", request("ntk", {}, rope));
    QVERIFY2(ntk.starts_with("llama-server -m MODEL.gguf -c 32768 --rope-scaling none --rope-freq-base "), ntk.c_str());
    // The factors are those of the larger base: the last pair's is the extension ratio.
    const double base = std::stod(ntk.substr(ntk.rfind(' ')));
    const RopeFactors set = make_factors("ntk", rope, 32768);
    for (int i = 0; i < rope.pairs(); ++i) {
      const double lambda = std::pow(base / rope.rope_theta, 2.0 * i / rope.rotary_dim);
      QVERIFY(std::abs(lambda / set.rescale_factors[std::size_t(i)] - 1) < 1e-12);
    }
    QCOMPARE(text("llama-cpp-flags", request("yarn", {}, rope)),
             std::string("llama-server -m MODEL.gguf -c 32768 --rope-scaling yarn --rope-scale 4 --yarn-orig-ctx 8192 "
                         "--yarn-beta-fast 32 --yarn-beta-slow 1 --yarn-attn-factor 1\n"));
    EXPECT_BAD_INPUT(text("llama-cpp-flags", request("ntk_rcd", {}, rope)), "flags", "GGUF file");
  }

  void vllm_gets_one_command_that_a_shell_takes() {
    const ExportRequest of = request("yarn", "/a folder/it's");
    const std::string command = text("vllm", of);
    QVERIFY2(command.starts_with("vllm serve '/a folder/it'\\''s' --max-model-len 512 --hf-overrides '{"),
             command.c_str());
    const json overrides = json::parse(command.substr(command.find('{'), command.rfind('}') - command.find('{') + 1));
    for (const char* key : {"rope_scaling", "rope_parameters"}) {
      QCOMPARE(overrides[key]["long_mscale"].get<double>(), of.factors.attention_factor);
      QCOMPARE(overrides[key]["short_mscale"].get<double>(), 1.0);
      QCOMPARE(overrides[key]["long_factor"].get<std::vector<double>>(), of.factors.rescale_factors);
      QCOMPARE(overrides[key]["original_max_position_embeddings"].get<int>(), 128);
    }
    QCOMPARE(overrides["max_position_embeddings"].get<int>(), 512);
  }

  void a_whole_config_keeps_the_rest() {
    const QString model = folder_.filePath(QStringLiteral("hf"));
    QDir().mkpath(model);
    builders::write_file(model + QStringLiteral("/config.json"),
                         R"({"model_type": "llama", "own": {"kept": [1]}, "max_position_embeddings": 128})");
    const json config = json::parse(text("hf-config", request("yarn", model.toStdString())));
    QCOMPARE(config["own"].dump(), std::string("{\"kept\":[1]}"));
    QCOMPARE(config["max_position_embeddings"].get<int>(), 512);
    QVERIFY(config.contains("rope_scaling") && config.contains("rope_parameters"));
    EXPECT_BAD_INPUT(text("hf-config", request("yarn", "x.gguf")), "x.gguf", "transformers 4 or 5");
    EXPECT_BAD_INPUT(text("hf-config", request("yarn")), "not known");
  }

  void a_gguf_file_is_the_source_with_the_lists() {
    const ExportRequest of = request("yarn", source());
    const std::string target = path("long.gguf");
    std::int64_t shown = -1;
    write_export(
        *find_runtime_export("gguf"), of, target, [&](const Progress& p) { shown = p.done; }, JobControl());
    QCOMPARE(shown, std::int64_t{0});  // less than a MB
    const GgufFile before(of.model_path), after(target);
    QCOMPARE(after.tensors().size(), before.tensors().size() + 2);
    for (std::size_t i = 0; i < before.tensors().size(); ++i) {
      const TensorInfo &one = before.tensors()[i], &other = after.tensors()[i];
      QCOMPARE(other.name, one.name);
      QVERIFY(one.bytes == other.bytes && std::memcmp(one.data, other.data, one.bytes) == 0);
    }
    QCOMPARE(after.require_text("llama.rope.scaling.type"), std::string("longrope"));
    QCOMPARE(after.require_integer("llama.context_length", 1, 1 << 20), std::int64_t{512});
    // Keys stay in their order; new ones stand behind them.
    for (std::size_t i = 0; i < before.entries().size(); ++i) QCOMPARE(after.entries()[i].key, before.entries()[i].key);
    const std::string preview = text("gguf", of);
    QVERIFY(preview.find("llama.context_length = 512") != std::string::npos);
    QVERIFY(preview.find("tensor rope_factors_long.weight = ") != std::string::npos);
  }

  void an_export_of_an_export_replaces_its_lists() {
    const std::string once = path("once.gguf"), twice = path("twice.gguf");
    const RuntimeExport& gguf = *find_runtime_export("gguf");
    write_export(gguf, request("yarn", source()), once, {}, JobControl());
    const ExportRequest again = request("pi", once);
    write_export(gguf, again, twice, {}, JobControl());
    const GgufFile file(twice);
    QCOMPARE(file.tensors().size(), GgufFile(once).tensors().size());
    float lambda = 0;
    std::memcpy(&lambda, file.find("rope_factors_long.weight")->data, sizeof lambda);
    QCOMPARE(lambda, 4.0f);
  }

  void what_cannot_be_written_leaves_nothing() {
    const RuntimeExport& gguf = *find_runtime_export("gguf");
    const std::string model = source(), target = path("not.gguf");
    EXPECT_BAD_INPUT(write_export(gguf, request("yarn", model), model, {}, JobControl()), "choose another name");
    EXPECT_BAD_INPUT(write_export(gguf, request("yarn", "/a folder"), target, {}, JobControl()),
                     "convert_hf_to_gguf.py", "'/a folder'");
    ExportRequest tokens = request("yarn", model);
    tokens.factors.unscaled_tokens = 4;
    EXPECT_BAD_INPUT(write_export(gguf, tokens, target, {}, JobControl()), "the first 4 tokens", "GGUF");
    JobControl stopped;
    stopped.request_stop();
    QVERIFY_EXCEPTION_THROWN(write_export(gguf, request("yarn", model), target, {}, stopped), Stopped);
    QVERIFY_EXCEPTION_THROWN(write_export(gguf, request("yarn", model), path("no/such/place.gguf"), {}, JobControl()),
                             Failed);
    QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("not*"), QStringLiteral("*.part*")}), QStringList());
  }
};

QTEST_GUILESS_MAIN(TestRuntimeExports)
#include "test_runtime_exports.moc"
