// Draws values of every struct that has a JSON form: extremes, infinite and NaN numbers, odd text.
#pragma once

#include <bit>
#include <limits>
#include <random>

#include "core/rope/methods.h"
#include "core/search/search_state.h"
#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_(seed) {}

  std::uint64_t bits() { return random_(); }
  bool flag() { return bits() & 1; }
  std::int64_t whole(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  double real(double least, double most) { return std::uniform_real_distribution<>(least, most)(random_); }
  // Any double at all.
  double any() {
    switch (whole(0, 7)) {
      case 0:
        return std::numeric_limits<double>::quiet_NaN();
      case 1:
        return std::numeric_limits<double>::infinity();
      case 2:
        return -std::numeric_limits<double>::infinity();
      case 3:
        return -0.0;
      case 4:
        return real(-100, 100);
      case 5:
        return std::numeric_limits<double>::denorm_min();
      default:
        return std::bit_cast<double>(bits());
    }
  }
  float any_float() {
    return flag() ? std::bit_cast<float>(static_cast<std::uint32_t>(bits())) : static_cast<float>(real(0, 9));
  }
  std::string text() {
    static const std::vector<std::string> pieces{"",   "yarn", "\"", "\\",   "\n", "日本語", "🧵", "/a b/c.gguf",
                                                 "\t", "0",    "é",  "\x01", "}",  "null"};
    std::string result;
    for (std::int64_t i = whole(0, 5); i > 0; --i)
      result += pieces[static_cast<std::size_t>(whole(0, std::ssize(pieces) - 1))];
    return result;
  }
  template <class Make>
  auto list(std::int64_t most, Make make, std::int64_t least = 0) {
    std::vector<decltype(make())> result;
    for (std::int64_t i = whole(least, most); i > 0; --i) result.push_back(make());
    return result;
  }

  RopeFactors factors() {
    RopeFactors f;
    const std::vector<std::string> ids{"none", "yarn", "dynamic_ntk", "longrope", "longrope2", "model"};
    f.method = ids[static_cast<std::size_t>(whole(0, 5))];
    f.rope = {static_cast<int>(2 * whole(1, 70)), real(1.5, 1e7), whole(1, 1'000'000)};
    f.target = whole(0, std::numeric_limits<std::int64_t>::max());
    f.critical_dimension = static_cast<int>(whole(0, f.rope.pairs()));
    const auto lambdas = [&] {
      return list(
          f.rope.pairs(), [&] { return real(1, 100); }, f.rope.pairs());
    };
    f.rescale_factors = lambdas();
    f.attention_factor = real(0.1, 3);
    if (flag()) f.short_rescale_factors = lambdas();
    f.short_attention_factor = real(0.1, 3);
    f.unscaled_tokens = static_cast<int>(whole(0, 256));
    MethodParameters& p = f.parameters;
    if (flag()) p.critical_dimension = static_cast<int>(whole(0, 64));
    if (flag()) p.scale = real(1, 100);
    p.beta_fast = real(1, 100);
    p.beta_slow = real(0, 1);
    p.truncate = flag();
    if (flag()) p.mscale = real(-1, 1);
    if (flag()) p.mscale_all_dim = real(-1, 1);
    if (flag()) p.attention_factor = real(0, 2);
    p.low_freq_factor = real(0, 2);
    p.high_freq_factor = real(2, 9);
    p.dynamic_factor = real(1, 2);
    return f;
  }
  Evaluation evaluation() {
    const auto document = [&] {
      return DocumentScore{any(), static_cast<int>(whole(0, 7)), static_cast<int>(whole(0, 7)),
                           list(7, [&] { return any_float(); }),
                           list(7, [&] { return static_cast<std::int32_t>(bits()); })};
    };
    return {list(3, document), any(), any(), any(), any(), any(), text()};
  }
  RuntimeSpec runtime() {
    return {text(),
            flag() ? "cpu" : "cuda:" + std::to_string(whole(0, 9)),
            flag() ? ModelType::float32 : ModelType::bfloat16,
            static_cast<int>(whole(0, 256)),
            flag() ? FactorPolicy::always_long : FactorPolicy::switch_at_trained_context,
            whole(0, std::numeric_limits<std::int64_t>::max())};
  }
  DocumentSpec documents() {
    DocumentSpec d{static_cast<HaystackKind>(whole(0, 2)), text(), bits(), flag(),
                   flag() ? "magic_number" : "key_value"};
    if (flag()) d.own_needle = OwnNeedle{text(), text(), text()};
    d.repeat = flag();
    return d;
  }
  SearchSettings settings() {
    SearchSettings s;
    s.population = static_cast<int>(whole(1, 1000));
    s.parents = static_cast<int>(whole(1, 1000));
    s.mutants_per_parent = static_cast<int>(whole(0, 9));
    s.iterations = static_cast<int>(whole(0, 1000));
    s.mutation_probability = real(0, 1);
    s.grid = real(0, 1);
    s.critical_dimension_move = real(0, 1);
    s.candidate_limit = whole(0, std::numeric_limits<std::int64_t>::max());
    s.seconds_limit = real(0, 1e9);
    if (flag()) s.fixed_critical_dimension = static_cast<int>(whole(0, 64));
    s.seed = bits();
    s.preset = text();
    s.random_mutants = static_cast<int>(whole(0, 100));
    s.crossovers = static_cast<int>(whole(0, 100));
    s.group_mutation = real(0, 1);
    s.initial = static_cast<InitialPopulation>(whole(0, 2));
    s.lower = static_cast<LowerPart>(whole(0, 2));
    s.pairs = static_cast<SearchedPairs>(whole(0, 1));
    s.monotone = flag();
    s.least_ratio = real(0, 2);
    s.greatest_ratio = real(0, 3);
    s.initial_tokens = flag();
    s.attention = {static_cast<AttentionSetting::Choice>(whole(0, 2)), real(0, 2)};
    s.short_attention = {static_cast<AttentionSetting::Choice>(whole(0, 2)), real(0, 2)};
    s.racing = {flag(), real(0, 1), static_cast<int>(whole(1, 9))};
    s.evaluation_limit = whole(0, std::numeric_limits<std::int64_t>::max());
    return s;
  }
  OptimiserSettings optimiser() {
    return {whole(1, 1 << 20), real(0, 1), real(0, 1), whole(0, 1 << 20), real(0, 1),
            real(0, 1),        real(0, 1), real(0, 1), real(0, 9)};
  }
  TrainSpec training() {
    return {runtime(),
            factors(),
            text(),
            documents(),
            optimiser(),
            static_cast<int>(whole(0, 1000)),
            static_cast<int>(whole(0, 1000)),
            whole(1, 1000),
            flag(),
            whole(1, 1000),
            whole(0, 1000),
            static_cast<int>(whole(1, 100)),
            text(),
            bits()};
  }
  PretrainSpec pretraining() {
    const auto stage = [&] {
      return CurriculumStage{static_cast<CurriculumKind>(whole(0, 2)), whole(1, 1000), whole(1, 1000), whole(1, 1000)};
    };
    return {runtime(),         {small(), small(), small(), small(), whole(1, 1 << 20), real(1, 1e6)},
            list(4, stage, 1), documents(),
            optimiser(),       whole(1, 1 << 20),
            whole(1, 1000),    whole(0, 1000),
            small(),           bits()};
  }
  LossSum loss_sum() { return {any(), real(0, 1e9), whole(0, 1 << 30), whole(0, 1 << 30)}; }
  std::vector<std::int64_t> lengths() {
    std::int64_t length = 1;
    return list(
        5, [&] { return length += whole(1, 100000); }, 1);
  }
  std::vector<RopeFactors> factor_sets() {
    return list(
        3, [&] { return factors(); }, 1);
  }
  std::vector<std::string> texts(std::int64_t least = 0) {
    return list(
        3, [&] { return text(); }, least);
  }
  std::vector<double> numbers() {
    return list(5, [&] { return any(); });
  }
  int small() { return static_cast<int>(whole(1, 1000)); }
  // A spec of the evaluation suite.
  ExperimentSpec suite_spec() {
    switch (whole(0, 4)) {
      case 0:
        return RulerSpec{
            runtime(), texts(1), lengths(), small(), bits(),       text(), static_cast<HaystackKind>(whole(0, 2)),
            text(),    text(),   text(),    flag(),  factor_sets()};
      case 1:
        return PerplexitySpec{runtime(),
                              documents(),
                              lengths(),
                              list(
                                  3, [&] { return static_cast<ScoredTokens>(whole(0, 2)); }, 1),
                              small(),
                              whole(0, 9999),
                              whole(0, 9999),
                              real(-9, 9),
                              real(-9, 9),
                              factor_sets()};
      case 2:
        return RetentionSpec{runtime(), text(),  factors(), documents(), text(),
                             lengths(), texts(), text(),    small(),     bits()};
      case 3:
        return ExploreSpec{runtime(), documents(), whole(1, 1 << 20), static_cast<int>(whole(1, 100)), factors()};
      default:
        return AttentionSpec{runtime(),
                             documents(),
                             whole(1, 1 << 20),
                             real(0, 1),
                             bits(),
                             factor_sets(),
                             list(3, [&] { return static_cast<int>(whole(0, 99)); }),
                             small(),
                             small(),
                             small()};
    }
  }
  // An event of the evaluation suite.
  EventBody suite_event() {
    const auto set = static_cast<int>(whole(0, 9));
    switch (whole(0, 5)) {
      case 0:
        return RulerScored{set,     text(),     whole(1, 1 << 20), bits(),        text(),
                           texts(), real(0, 1), whole(0, 1 << 20), whole(0, 999), text(),
                           any()};
      case 1:
        return PerplexityMeasured{
            set, static_cast<ScoredTokens>(whole(0, 2)), whole(1, 1 << 20), evaluation(), whole(0, 1 << 30), text()};
      case 2:
        return PositionsMeasured{set, lengths(), list(3, [&] { return evaluation(); }), text()};
      case 3:
        return RetentionMeasured{text(), whole(1, 1 << 20), numbers(), numbers(), texts(), texts(), texts(), text()};
      case 4:
        return ExploreMeasured{static_cast<int>(whole(0, 999)), factors(), evaluation()};
      default: {
        const auto head = [&] {
          return AttentionHead{numbers(), numbers(), numbers(), numbers(), numbers(), numbers(), any()};
        };
        return AttentionMeasured{set, small(), numbers(), list(3, head), whole(0, 9999), whole(0, 9999), text()};
      }
    }
  }
  ExperimentSpec spec() {
    if (whole(0, 2) == 0) return suite_spec();
    if (whole(0, 3) == 0) return training();
    if (whole(0, 3) == 0) return pretraining();
    if (whole(0, 3) == 0)
      return SensitivitySpec{runtime(), documents(), factors(), static_cast<int>(whole(1, 100)),
                             list(
                                 4, [&] { return real(0, 2); }, 1)};
    if (flag()) {
      const std::vector<std::string> budgets{"quick", "small", "paper", "custom"};
      return SearchSpec{
          runtime(),
          documents(),
          whole(1, 1 << 30),
          static_cast<int>(whole(1, 100)),
          list(3, [&] { return std::string(rescale_methods()[static_cast<std::size_t>(whole(0, 8))]->id); }),
          settings(),
          budgets[static_cast<std::size_t>(whole(0, 3))],
          static_cast<SearchGuide>(whole(0, 1)),
          flag(),
          static_cast<int>(whole(0, 100)),
          static_cast<int>(whole(0, 9)),
          list(3, [&] { return factors(); })};
    }
    return NeedleSpec{runtime(),
                      documents(),
                      lengths(),
                      static_cast<int>(whole(1, 20)),
                      static_cast<int>(whole(1, 20)),
                      factor_sets(),
                      static_cast<DepthSpacing>(whole(0, 1)),
                      small(),
                      flag()};
  }
  EventBody event() {
    if (whole(0, 3) == 0) return suite_event();
    switch (whole(0, 12)) {
      case 9:
        return HeldOutScored{whole(-1, 1 << 30), flag(), factors(), evaluation()};
      case 10:
        return ShortAttentionScored{any(), evaluation()};
      case 11:
        return SensitivityMeasured{static_cast<int>(whole(-1, 64)), any(), evaluation()};
      case 12:
        return CostStated{flag(), whole(0, 1 << 30), any(), bits()};
      case 5:
        return StepDone{{whole(1, 1 << 30), loss_sum(), loss_sum(), any(), any(), whole(0, 1 << 30), any()}, text()};
      case 6:
        return ProbeScored{whole(0, 1 << 30), whole(1, 1 << 30), evaluation()};
      case 7:
        return CheckpointSaved{whole(0, 1 << 30), text()};
      case 0:
        return BaselineEvaluated{factors(), evaluation(), flag(), whole(0, 1 << 30)};
      case 1:
        return CandidateEvaluated{whole(0, 1 << 30),
                                  whole(-1, 1 << 30),
                                  static_cast<int>(whole(0, 40)),
                                  factors(),
                                  evaluation(),
                                  flag(),
                                  whole(-1, 1 << 30),
                                  flag() ? "group" : "crossover"};
      case 2:
        return GenerationDone{static_cast<int>(whole(0, 40)), any(), any(), list(32, [&] { return whole(0, 9999); })};
      case 3:
        return CellScored{static_cast<int>(whole(0, 9)),
                          whole(1, 1 << 20),
                          real(0, 1),
                          evaluation(),
                          texts(),
                          texts(),
                          text(),
                          texts(),
                          list(3, [&] { return real(0, 1); })};
      case 4:
        return Note{static_cast<Note::Level>(whole(0, 2)), text()};
      default: {
        const std::vector<std::string> states{"running", "paused", "stopped", "failed", "finished"};
        return StateChanged{states[static_cast<std::size_t>(whole(0, 4))], text()};
      }
    }
  }
  SearchState state() {
    const auto member = [&] {
      return SearchState::Member{whole(0, 1 << 30),
                                 whole(-1, 1 << 30),
                                 whole(-1, 1 << 30),
                                 text(),
                                 {static_cast<int>(whole(0, 64)), list(40, [&] { return real(1, 9); }),
                                  static_cast<int>(whole(0, 256)), real(0, 2)},
                                 any(),
                                 list(9, [&] { return any(); })};
    };
    return {static_cast<int>(whole(0, 40)),
            whole(0, std::numeric_limits<std::int64_t>::max()),
            text(),
            list(3, member),
            list(3, member),
            list(3, [&] { return text(); }),
            whole(0, 1 << 30),
            whole(0, 1 << 30),
            real(0, 1e9),
            flag()};
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace ropewalk
