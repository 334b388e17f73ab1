// What JSON reading refuses, with the key's path and the value in the message.
#include <QtTest>

#include <nlohmann/json.hpp>
#include <set>

#include "core/exchange/spec_json.h"
#include "tests/exchange/random_values.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

json search_json() {
  SearchSpec spec;
  spec.target = 16384;
  spec.baselines = {"yarn", "ntk"};
  return to_json(ExperimentSpec(spec));
}

json needle_json() {
  NeedleSpec spec;
  spec.lengths = {1024, 2048};
  spec.factor_sets = {make_factors("yarn", {8, 1e4, 100}, 400)};
  return to_json(ExperimentSpec(spec));
}

json factors_json() {
  return to_json(make_factors("yarn", {8, 1e4, 100}, 400));
}

// Puts `value` at a JSON pointer and says what reading then does wrong ("" if it is refused with both texts).
template <class Read>
QByteArray refused(json base, const char* at, json value, std::vector<std::string> pieces, Read read) {
  base[json::json_pointer(at)] = std::move(value);
  return wrong_error([&] { read(base); }, pieces);
}

QByteArray spec_refused(json base, const char* at, json value, std::vector<std::string> pieces) {
  return refused(std::move(base), at, std::move(value), std::move(pieces), spec_from_json);
}

QByteArray factors_refused(const char* at, json value, std::vector<std::string> pieces) {
  return refused(factors_json(), at, std::move(value), std::move(pieces), factors_from_json);
}

// Every value inside, by pointer.
void for_each_value(const json& value, const json::json_pointer& at,
                    const std::function<void(const json::json_pointer&)>& visit) {
  if (!at.empty()) visit(at);
  if (value.is_object())
    for (const auto& item : value.items()) for_each_value(item.value(), at / item.key(), visit);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) for_each_value(value[i], at / i, visit);
}

}  // namespace

class TestJsonStrict : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void the_bases_are_good() {
    spec_from_json(search_json());
    spec_from_json(needle_json());
    factors_from_json(factors_json());
  }

  void specs_name_path_and_value() {
    const QByteArray good;
    const json s = search_json(), n = needle_json();
    QCOMPARE(spec_refused(s, "/kind", "paint", {"spec.kind", "\"paint\"", "search, needle, train"}), good);
    QCOMPARE(spec_refused(s, "/kind", 3, {"spec.kind is 3"}), good);
    QCOMPARE(spec_refused(s, "/settings/population", 0, {"spec.settings.population is 0", "from 1"}), good);
    QCOMPARE(spec_refused(s, "/settings/population", "64", {"spec.settings.population is \"64\"", "whole number"}),
             good);
    QCOMPARE(spec_refused(s, "/settings/population", 64.5, {"spec.settings.population is 64.5"}), good);
    QCOMPARE(spec_refused(s, "/settings/population", 1e30, {"spec.settings.population is 1e+30"}), good);
    QCOMPARE(spec_refused(s, "/settings/population", 1ull << 63, {"spec.settings.population is 9223372036854775808"}),
             good);
    QCOMPARE(spec_refused(s, "/settings/seed", -1, {"spec.settings.seed is -1"}), good);
    QCOMPARE(spec_refused(s, "/settings/mutation_probability", 1.5, {"mutation_probability is 1.5", "from 0 to 1"}),
             good);
    QCOMPARE(spec_refused(s, "/settings/mutation_probability", "nan", {"mutation_probability is nan"}), good);
    QCOMPARE(spec_refused(s, "/settings/seconds_limit", "inf", {"seconds_limit is inf", "finite"}), good);
    QCOMPARE(spec_refused(s, "/settings/grid", nullptr, {"spec.settings.grid is null", "a number"}), good);
    QCOMPARE(spec_refused(s, "/settings", json::array(), {"spec.settings is an array", "an object"}), good);
    QCOMPARE(spec_refused(s, "/settings/populaton", 3, {"spec.settings: unknown key \"populaton\"", "population"}),
             good);
    QCOMPARE(spec_refused(s, "/runtime/dtype", "float16", {"spec.runtime.dtype is \"float16\"", "float32, bfloat16"}),
             good);
    QCOMPARE(spec_refused(s, "/runtime/policy", "short", {"spec.runtime.policy", "long, switch"}), good);
    QCOMPARE(spec_refused(s, "/runtime/threads", -1, {"spec.runtime.threads is -1"}), good);
    QCOMPARE(spec_refused(s, "/runtime/model_path", 7, {"spec.runtime.model_path is 7", "text"}), good);
    for (const char* device : {"gpu", "cuda", "cuda:", "cuda:-1", "cuda:1x", "cuda:99999999999999", ""})
      QCOMPARE(spec_refused(s, "/runtime/device", device, {"spec.runtime.device is \"", "cpu, cuda:0"}), good);
    QCOMPARE(spec_refused(s, "/documents/haystack", "books", {"spec.documents.haystack", "folder, noise, generated"}),
             good);
    QCOMPARE(spec_refused(s, "/documents/random_depth", 1, {"spec.documents.random_depth is 1", "true or false"}),
             good);
    QCOMPARE(spec_refused(s, "/baselines", {"yarn", "yarm"}, {"spec.baselines[1] is \"yarm\""}), good);
    QCOMPARE(spec_refused(s, "/baselines", "yarn", {"spec.baselines is \"yarn\"", "an array"}), good);
    QCOMPARE(spec_refused(s, "/budget", "huge", {"spec.budget is \"huge\"", "quick, small, paper, custom"}), good);
    QCOMPARE(spec_refused(s, "/target", 0, {"spec.target is 0"}), good);
    QCOMPARE(spec_refused(n, "/lengths", json::array(), {"spec.lengths is empty"}), good);
    QCOMPARE(spec_refused(n, "/lengths", {2048, 1024}, {"spec.lengths[1] is 1024", "increase"}), good);
    QCOMPARE(spec_refused(n, "/lengths", {0, 1024}, {"spec.lengths[0] is 0"}), good);
    QCOMPARE(spec_refused(n, "/factor_sets", json::array(), {"spec.factor_sets is empty"}), good);
    QCOMPARE(spec_refused(n, "/factor_sets/0/rescale_factors/2", 0.5,
                          {"spec.factor_sets[0]: rescale factor of pair 2 is 0.5"}),
             good);
  }

  void factors_name_path_and_value() {
    const QByteArray good;
    QCOMPARE(factors_refused("/method", "yarm", {"factors: unknown method \"yarm\""}), good);
    QCOMPARE(factors_refused("/rotary_dim", 7, {"factors: rotary_dim is 7"}), good);
    QCOMPARE(factors_refused("/rotary_dim", 1 << 20, {"factors: rotary_dim is 1048576"}), good);
    QCOMPARE(factors_refused("/rotary_dim", 10, {"4 values", "5 rotary pairs"}), good);
    QCOMPARE(factors_refused("/rope_theta", "10000", {"factors.rope_theta is \"10000\""}), good);
    QCOMPARE(factors_refused("/rope_theta", "inf", {"rope_theta is inf"}), good);
    QCOMPARE(factors_refused("/target", -1, {"target is -1"}), good);
    QCOMPARE(factors_refused("/critical_dimension", 5, {"critical_dimension is 5"}), good);
    QCOMPARE(factors_refused("/rescale_factors", {1, 2, "x", 4}, {"factors.rescale_factors[2] is \"x\""}), good);
    QCOMPARE(factors_refused("/rescale_factors", {1, 2, "nan", 4}, {"pair 2 is nan"}), good);
    QCOMPARE(factors_refused("/attention_factor", 0, {"attention_factor is 0"}), good);
    QCOMPARE(factors_refused("/short_rescale_factors", {1, 1}, {"short rescale factor: 2 values"}), good);
    QCOMPARE(
        factors_refused("/parameters/beta_fats", 1, {"factors.parameters: unknown key \"beta_fats\"", "beta_fast"}),
        good);
    QCOMPARE(factors_refused("/parameters/scale", 0.5, {"factors.parameters.scale is 0.5"}), good);
  }

  void parameters_and_short_factors_may_miss() {
    json base = factors_json();
    base.erase("parameters");
    const RopeFactors read = factors_from_json(base);
    QCOMPARE(read.parameters, MethodParameters{});
    QVERIFY(read.short_rescale_factors.empty());
  }

  void a_spec_without_a_template_has_the_papers() {
    json base = search_json();
    base["documents"].erase("needle_template");
    QCOMPARE(std::get<SearchSpec>(spec_from_json(base)).documents.needle_template, std::string("magic_number"));
  }

  void other_keys_may_not_miss() {
    for (const json& base : {search_json(), needle_json()})
      for_each_value(base, json::json_pointer(), [&](const json::json_pointer& at) {
        const std::string key = at.back();
        // Specs of before these were there have what was done then: the paper's search, nothing held out.
        static const std::set<std::string> later{
            "needle_template",  "preset",          "random_mutants", "crossovers",        "group_mutation",
            "initial",          "lower",           "pairs",          "monotone",          "least_ratio",
            "greatest_ratio",   "initial_tokens",  "attention",      "short_attention",   "racing",
            "evaluation_limit", "guide",           "tune_baselines", "heldout_documents", "finalists",
            "starts",           "unscaled_tokens", "repeat",         "spacing",           "needles",
            "generate"};
        if (later.contains(key)) return;
        if (!base[at.parent_pointer()].is_object() || at.to_string().find("parameters") != std::string::npos) return;
        json without = base;
        without[at.parent_pointer()].erase(key);
        QCOMPARE(wrong_error([&] { spec_from_json(without); }, {"\"" + key + "\" is missing"}), QByteArray());
      });
  }

  // Any single value of another type is refused, wherever it stands: nothing is converted in silence.
  void wrong_types_are_refused_everywhere() {
    Draw draw(3);
    for (int i = 0; i < 30; ++i) {
      wrong_types_everywhere(to_json(draw.event()), event_from_json);
      wrong_types_everywhere(to_json(draw.spec()), spec_from_json);
      wrong_types_everywhere(to_json(draw.state()), search_state_from_json);
    }
  }

  void events_name_path_and_value() {
    const json base = to_json(EventBody(Note{Note::Level::warning, "disk"}));
    const auto event_refused = [&](const char* at, json value, std::vector<std::string> pieces) {
      return refused(base, at, std::move(value), std::move(pieces), event_from_json);
    };
    QCOMPARE(event_refused("/event", "notes", {"event.event is \"notes\"", "baseline, candidate"}), QByteArray());
    QCOMPARE(event_refused("/level", "fatal", {"event.level is \"fatal\"", "info, warning, error"}), QByteArray());
    QCOMPARE(event_refused("/extra", 1, {"event: unknown key \"extra\""}), QByteArray());
    QCOMPARE(wrong_error([] { event_from_json(json::array()); }, {"event is an array"}), QByteArray());
    QCOMPARE(wrong_error([] { event_from_json(json::object()); }, {"event: the key \"event\" is missing"}),
             QByteArray());
    json evaluation = to_json(Evaluation{{DocumentScore{1, 1, 1, {1}, {5}}}, 1, 1, 1, 1, 1, ""});
    evaluation["documents"][0]["token_nll"][0] = 1e300;
    QCOMPARE(wrong_error([&] { evaluation_from_json(evaluation); },
                         {"evaluation.documents[0].token_nll[0] is 1e+300", "32-bit"}),
             QByteArray());
    evaluation["documents"][0]["token_nll"][0] = 1;
    evaluation["documents"][0]["predicted"][0] = 1ll << 40;
    QCOMPARE(wrong_error([&] { evaluation_from_json(evaluation); },
                         {"evaluation.documents[0].predicted[0] is 1099511627776", "2147483647"}),
             QByteArray());
  }

  void text_that_is_not_json_is_refused() {
    const auto parse_refused = [](const std::string& text, std::vector<std::string> pieces) {
      return wrong_error([&] { parse_json(text, "f.json"); }, pieces);
    };
    QCOMPARE(parse_refused("", {"f.json is not valid JSON", "line 1"}), QByteArray());
    QCOMPARE(parse_refused("{\"a\": 1,\n}", {"line 2, column 1"}), QByteArray());
    QCOMPARE(parse_refused("{\"a\": 1e999}", {"f.json is not valid JSON", "1e999"}), QByteArray());
    QCOMPARE(parse_refused("{\"a\": 1, \"a\": 2}", {"f.json", "\"a\" stands there twice"}), QByteArray());
    QCOMPARE(parse_refused("{\"a\": NaN}", {"not valid JSON"}), QByteArray());
    QCOMPARE(parse_refused("\xFF\xFE", {"not valid JSON"}), QByteArray());
    QCOMPARE(parse_refused(std::string("{}\0{}", 5), {"not valid JSON", "NUL byte at position 2"}), QByteArray());
    QCOMPARE(parse_json("{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 1}]}}", "f")["a"]["a"].size(), std::size_t{2});
  }

  void deep_nesting_neither_crashes_nor_passes() {
    for (const std::size_t depth : {65, 100, 1000, 1000000}) {
      QCOMPARE(wrong_error([&] { parse_json(std::string(depth, '['), "f"); }, {"deeper than 64"}), QByteArray());
      std::string objects;
      for (std::size_t i = 0; i < depth; ++i) objects += "{\"a\":";
      QCOMPARE(wrong_error([&] { parse_json(objects, "f"); }, {"deeper than 64"}), QByteArray());
    }
    parse_json(std::string(64, '[') + std::string(64, ']'), "f");
  }

  void every_truncation_is_refused() {
    const std::string text = needle_json().dump();
    for (std::size_t length = 0; length < text.size(); ++length)
      QCOMPARE(wrong_error([&] { spec_from_json(parse_json(text.substr(0, length), "f")); }, {"f is not valid JSON"}),
               QByteArray());
  }

  // Whatever one changed byte makes of a text: it reads, or it is BadInput; never anything else.
  void changed_bytes_never_crash() {
    Draw draw(5);
    const std::string text = needle_json().dump();
    int refused_count = 0;
    for (int i = 0; i < 20000; ++i) {
      std::string changed = text;
      changed[static_cast<std::size_t>(draw.whole(0, std::ssize(text) - 1))] = static_cast<char>(draw.bits());
      try {
        spec_from_json(parse_json(changed, "f"));
      } catch (const BadInput&) {
        ++refused_count;
      }
    }
    QVERIFY(refused_count > 10000);
  }

 private:
  template <class Read>
  void wrong_types_everywhere(const json& base, Read read) {
    for_each_value(base, json::json_pointer(), [&](const json::json_pointer& at) {
      json changed = base;
      json& value = changed[at];
      value = value.is_boolean() ? json("yes") : json(true);
      QCOMPARE(wrong_error([&] { read(changed); }, {" is "}), QByteArray());
    });
  }
};

QTEST_GUILESS_MAIN(TestJsonStrict)
#include "test_json_strict.moc"
