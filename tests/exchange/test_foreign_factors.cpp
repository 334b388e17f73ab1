// Factor files that others write: HF configs and rope dictionaries, and what a search prints; round trips through the
// exports, and what is refused.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/exchange/spec_json.h"
#include "core/rope/fingerprint.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "tests/exchange/random_values.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

const RopeDescription kRope{8, 10000, 100};
const std::vector<double> kLong{1, 2.5, 4.25, 5}, kShort{1, 1, 1.125, 1.25};

// LongRoPE's formula, written out.
double attention_of(double scale) {
  return std::sqrt(1 + std::log(scale) / std::log(100.0));
}

json phi3_config() {
  return {{"model_type", "phi3"},
          {"hidden_size", 3072},
          {"rope_theta", 10000.0},
          {"max_position_embeddings", 400},
          {"original_max_position_embeddings", 100},
          {"sliding_window", nullptr},
          {"rope_scaling", {{"type", "longrope"}, {"long_factor", kLong}, {"short_factor", kShort}}}};
}

json search_result() {
  return {{"run", 3},
          {"candidates", 64},
          {"best",
           {{"rescale_factors", kLong},
            {"attention_factor", 1.2},
            {"critical_dimension", 1},
            {"fitness", 1.5},
            {"heldout", {{"perplexity", 1.6}}},
            {"candidate", 17}}},
          {"baselines", {{"yarn", 2.0}}}};
}

}  // namespace

class TestForeignFactors : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void a_phi3_config() {
    const RopeFactors set = read(phi3_config(), 0);
    QCOMPARE(set.method, std::string("longrope"));
    QCOMPARE(set.rope, kRope);
    QCOMPARE(set.target, std::int64_t{400});
    QCOMPARE(set.critical_dimension, critical_dimension(kRope));
    QCOMPARE(set.rescale_factors, kLong);
    QCOMPARE(set.short_rescale_factors, kShort);
    QCOMPARE(set.attention_factor, attention_of(4));
    QCOMPARE(set.short_attention_factor, attention_of(4));  // transformers has one for both
    QCOMPARE(read_factors_file(file(phi3_config().dump()), kRope, 0, 1.5).attention_factor, 1.5);
  }

  void a_dictionary_alone() {
    const json bare{{"rope_type", "longrope"}, {"long_factor", kLong}};
    RopeFactors set = read(bare, 800);
    QCOMPARE(set.target, std::int64_t{800});
    QCOMPARE(set.attention_factor, attention_of(8));
    QVERIFY(set.short_rescale_factors.empty());
    EXPECT_BAD_INPUT(read(bare, 0), "target is 0", "names no length");
    set = read({{"long_factor", kLong}, {"factor", 4}, {"original_max_position_embeddings", 100}}, 800);
    QCOMPARE(set.target, std::int64_t{400});
    QCOMPARE(set.attention_factor, attention_of(4));
  }

  // As transformers 4.57 decides between the lengths and `factor`.
  void which_ratio_counts() {
    json config = phi3_config();
    config["rope_scaling"]["factor"] = 2.0;
    QCOMPARE(read(config, 0).attention_factor, attention_of(4));
    config.erase("original_max_position_embeddings");
    QCOMPARE(read(config, 0).attention_factor, attention_of(2));
    config = phi3_config();
    config["rope_parameters"] = config["rope_scaling"];
    config["rope_parameters"]["factor"] = 2.0;
    config["rope_scaling"] = nullptr;
    const RopeFactors set = read(config, 0);
    QCOMPARE(set.attention_factor, attention_of(2));
    QCOMPARE(set.target, std::int64_t{400});
  }

  void attention_factors_of_transformers_and_vllm() {
    json config = phi3_config();
    json& inside = config["rope_scaling"];
    inside["short_mscale"] = 1.125, inside["long_mscale"] = 1.25;
    QCOMPARE(read(config, 0).attention_factor, 1.25);
    QCOMPARE(read(config, 0).short_attention_factor, 1.125);
    inside["attention_factor"] = 1.5;
    QCOMPARE(read(config, 0).attention_factor, 1.5);
    QCOMPARE(read(config, 0).short_attention_factor, 1.125);
    inside.erase("short_mscale");
    QCOMPARE(read(config, 0).short_attention_factor, 1.5);
  }

  void exports_are_read_back() {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      RopeFactors set = Draw(seed).factors();
      set.target = set.rope.trained_context * static_cast<std::int64_t>(1 + seed % 9) + static_cast<std::int64_t>(seed);
      set.unscaled_tokens = 0;
      set.method = "longrope2";
      for (const std::string& text : {hf_rope_scaling_text(set), hf_rope_parameters_text(set)}) {
        const RopeFactors back = read_factors_file(file(text), set.rope, 0);
        QCOMPARE(fingerprint(back), fingerprint(set));
        QCOMPARE(back.target, set.target);
        QCOMPARE(back.rescale_factors, set.rescale_factors);
        // The dictionary alone says the lists and both attention factors too.
        const json config = json::parse(text);
        const json& inside = config.contains("rope_scaling") ? config["rope_scaling"] : config["rope_parameters"];
        const RopeFactors alone = read_factors_file(file(inside.dump()), set.rope, 0);
        QCOMPARE(fingerprint(alone), fingerprint(set));
        QCOMPARE(alone.target, set.target);
      }
    }
    RopeFactors phi3 = make_split_factors({96, 1e4, 2048}, 131072, 25, std::vector<double>(23, 70));
    const RopeFactors back = read_factors_file(file(hf_rope_scaling_text(phi3, "phi3")), phi3.rope, 0);
    phi3.short_attention_factor = back.attention_factor;  // its config has no place for another
    QVERIFY(std::abs(back.attention_factor / phi3.attention_factor - 1) < 1e-12);
    phi3.attention_factor = back.attention_factor;
    QCOMPARE(fingerprint(back), fingerprint(phi3));
  }

  void a_search_result() {
    RopeFactors set = read(search_result(), 500);
    QCOMPARE(set.method, std::string("longrope2"));
    QCOMPARE(set.target, std::int64_t{500});
    QCOMPARE(set.critical_dimension, 1);
    QCOMPARE(set.rescale_factors, kLong);
    QCOMPARE(set.attention_factor, 1.2);
    QCOMPARE(set.unscaled_tokens, 0);
    json more = search_result();
    more["best"].update({{"method", "longrope"},
                         {"target", 400},
                         {"unscaled_tokens", 8},
                         {"short_rescale_factors", kShort},
                         {"short_attention_factor", 1.1}});
    set = read(more, 0);
    QCOMPARE(set.method, std::string("longrope"));
    QCOMPARE(set.target, std::int64_t{400});
    QCOMPARE(set.unscaled_tokens, 8);
    QCOMPARE(set.short_rescale_factors, kShort);
    QCOMPARE(set.short_attention_factor, 1.1);
    more["best"].erase("attention_factor");
    QCOMPARE(read(more, 0).attention_factor, attention_of(4));
    // A whole set of Ropewalk's own in place of the short form.
    const RopeFactors split = make_split_factors(kRope, 400, 2, {4, 5});
    QCOMPARE(fingerprint(read({{"best", to_json(split)}}, 0)), fingerprint(split));
  }

  void what_is_refused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char* name, const json& content, QStringList pieces) {
      QTest::newRow(name) << QByteArray::fromStdString(content.dump()) << pieces;
    };
    const auto config = [](const char* key, const json& value) {
      json result = phi3_config();
      result["rope_scaling"][key] = value;
      return result;
    };
    const auto top = [](const char* key, const json& value) {
      json result = phi3_config();
      result[key] = value;
      return result;
    };
    const auto best = [](const char* key, const json& value) {
      json result = search_result();
      result["best"][key] = value;
      return result;
    };
    const std::vector<double> three{1, 2, 3}, low{1, 2, 0.75, 4};
    row("long list", config("long_factor", three), {"rope_scaling.long_factor has 3", "4 rotary pairs"});
    row("short list", config("short_factor", three), {"rope_scaling.short_factor has 3", "4 rotary pairs"});
    row("below 1", config("long_factor", low), {"long_factor of pair 2 is 0.75", "at least 1"});
    row("short below 1", config("short_factor", low), {"short_factor of pair 2 is 0.75", "at least 1"});
    row("nan", config("long_factor", {1, 2, "nan", 4}), {"long_factor of pair 2 is nan"});
    row("text in a list", config("long_factor", {1, 2, "x", 4}), {"long_factor[2]", "\"x\"", "a number"});
    row("no list", config("long_factor", 4), {"rope_scaling.long_factor is 4", "an array"});
    row("attention factor", config("attention_factor", -1), {"attention_factor is -1", "above 0"});
    row("attention text", config("attention_factor", "high"), {"rope_scaling.attention_factor", "a number"});
    row("factor", config("factor", 0), {"rope_scaling.factor is 0"});
    row("base", top("rope_theta", 500000), {"rope_theta is 500000", "model's is 10000"});
    row("inner base", config("rope_theta", 500000), {"rope_theta is 500000", "model's is 10000"});
    row("original length", top("original_max_position_embeddings", 4096), {"is 4096", "model's is 100"});
    row("maximum", top("max_position_embeddings", -4), {"max_position_embeddings is -4", "at least 1"});
    row("yarn", top("rope_scaling", {{"rope_type", "yarn"}, {"factor", 4}}), {"no list long_factor", "\"yarn\""});
    row("yarn alone", {{"rope_type", "yarn"}, {"factor", 4}}, {"no list long_factor", "\"yarn\""});
    row("no scaling", top("rope_scaling", nullptr), {"no rope_scaling or rope_parameters"});
    row("scaling is a text", top("rope_scaling", "longrope"), {"rope_scaling is \"longrope\"", "an object"});
    row("no candidate", {{"run", 1}, {"best", nullptr}}, {"found no candidate"});
    row("best is a list", {{"best", kLong}}, {"best is an array"});
    row("best without factors", {{"best", json::object()}}, {"\"rescale_factors\" is missing"});
    row("best, length", best("rescale_factors", three), {"best.rescale_factors has 3", "4 rotary pairs"});
    row("best, below 1", best("rescale_factors", low), {"best.rescale_factors of pair 2 is 0.75", "at least 1"});
    row("best, d_rcd", best("critical_dimension", 5), {"critical_dimension is 5"});
    row("best, method", best("method", "magic"), {"unknown method \"magic\""});
    row("best, other model", best("trained_context", 200), {"trained_context is 200", "model's is 100"});
    row("best, other size", best("rotary_dim", 16), {"rotary_dim is 16", "model's is 8"});
  }
  void what_is_refused() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, pieces);
    const std::string path = file(text.toStdString());
    std::vector<std::string> wanted{path + ": "};
    for (const QString& piece : pieces) wanted.push_back(piece.toStdString());
    QCOMPARE(wrong_error([&] { read_factors_file(path, kRope, 400); }, wanted), QByteArray());
  }

 private:
  RopeFactors read(const json& content, std::int64_t target) {
    return read_factors_file(file(content.dump()), kRope, target);
  }
  std::string file(const std::string& text) {
    const QString path = folder_.filePath(QString::number(count_++));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), static_cast<qint64>(text.size())) < 0) qFatal("disk");
    return path.toStdString();
  }
  QTemporaryDir folder_;
  int count_ = 0;
};

QTEST_GUILESS_MAIN(TestForeignFactors)
#include "test_foreign_factors.moc"
