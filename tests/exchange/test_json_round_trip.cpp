// What is written as JSON text reads back to the same value, bit for bit, for drawn values of every struct.
#include <QtTest>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "tests/exchange/random_values.h"
#include "tests/exchange/same_values.h"

using namespace ropewalk;

class TestJsonRoundTrip : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void factors() {
    all([](Draw& draw) { return draw.factors(); }, factors_from_json);
  }
  void specs() {
    all([](Draw& draw) { return draw.spec(); }, spec_from_json);
  }
  void evaluations() {
    all([](Draw& draw) { return draw.evaluation(); }, evaluation_from_json);
  }
  void events() {
    all([](Draw& draw) { return draw.event(); }, event_from_json);
  }
  void search_states() {
    all([](Draw& draw) { return draw.state(); }, search_state_from_json);
  }

  void infinite_values_are_named() {
    Evaluation evaluation;
    evaluation.nll = std::numeric_limits<double>::infinity();
    evaluation.nll_low = -evaluation.nll;
    evaluation.nll_high = std::numeric_limits<double>::quiet_NaN();
    const nlohmann::json json = to_json(evaluation);
    QCOMPARE(json["nll"].get<std::string>(), std::string("inf"));
    QCOMPARE(json["nll_low"].get<std::string>(), std::string("-inf"));
    QCOMPARE(json["nll_high"].get<std::string>(), std::string("nan"));
  }

  void the_largest_seed_survives() {
    SearchSpec spec;
    spec.target = 1;
    spec.settings.seed = std::numeric_limits<std::uint64_t>::max();
    const nlohmann::json json = to_json(ExperimentSpec(spec));
    QVERIFY(json.dump().find("18446744073709551615") != std::string::npos);
    QCOMPARE(std::get<SearchSpec>(spec_from_json(json)).settings.seed, spec.settings.seed);
  }

  // A 7-digit answer decoded from byte-level tokens may end inside a character.
  void broken_utf8_can_be_written() {
    CellScored cell;
    cell.length = 1;
    cell.predicted = {"12\xE6\x97", "\xFF"};
    const std::string text = to_json(EventBody(cell)).dump();
    const auto read = std::get<CellScored>(event_from_json(nlohmann::json::parse(text)));
    QCOMPARE(read.predicted, (std::vector<std::string>{"12\xEF\xBF\xBD", "\xEF\xBF\xBD"}));
  }

  void factors_have_the_keys_of_the_contract() {
    const nlohmann::json json = to_json(make_factors("yarn", {64, 1e5, 8192}, 16384));
    for (const char* key : {"method", "rotary_dim", "rope_theta", "trained_context", "target", "critical_dimension",
                            "rescale_factors", "attention_factor", "short_attention_factor"})
      QVERIFY2(json.contains(key), key);
    QCOMPARE(json["method"].get<std::string>(), std::string("yarn"));
    QCOMPARE(json["rescale_factors"].size(), std::size_t{32});
    QVERIFY(!json.contains("short_rescale_factors"));
  }

  void event_names() {
    const auto name = [](const EventBody& body) { return to_json(body)["event"].get<std::string>(); };
    QCOMPARE(name(BaselineEvaluated{}), std::string("baseline"));
    QCOMPARE(name(CandidateEvaluated{}), std::string("candidate"));
    QCOMPARE(name(GenerationDone{}), std::string("generation"));
    QCOMPARE(name(CellScored{}), std::string("cell"));
    QCOMPARE(name(StepDone{}), std::string("step"));
    QCOMPARE(name(ProbeScored{}), std::string("probe"));
    QCOMPARE(name(CheckpointSaved{}), std::string("checkpoint"));
    QCOMPARE(name(Note{}), std::string("note"));
    QCOMPARE(name(StateChanged{}), std::string("state"));
  }

  void models_say_their_header() {
    ModelDescription model;
    model.name = "SmolLM2";
    model.rope = {64, 1e5, 8192};
    model.sliding_layers = {true, false};
    model.own_factors = make_factors("yarn", model.rope, 16384);
    const nlohmann::json json = to_json(model);
    QCOMPARE(json["name"].get<std::string>(), std::string("SmolLM2"));
    QCOMPARE(json["rotary_dim"].get<int>(), 64);
    QCOMPARE(json["trained_context"].get<int>(), 8192);
    QCOMPARE(json["sliding_layers"].dump(), std::string("[true,false]"));
    QCOMPARE(factors_from_json(json["own_factors"]), *model.own_factors);
    model.own_factors.reset();
    QVERIFY(!to_json(model).contains("own_factors"));
  }

 private:
  template <class Make, class Read>
  void all(Make make, Read read) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      Draw draw(seed);
      const auto value = make(draw);
      const std::string text = to_json(value).dump();
      const auto back = read(parse_json(text, "the text"));
      QVERIFY2(same(value, back), text.c_str());
      QCOMPARE(to_json(back).dump(), text);
    }
  }
};

QTEST_GUILESS_MAIN(TestJsonRoundTrip)
#include "test_json_round_trip.moc"
