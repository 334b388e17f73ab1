#include "tests/widgets/chart_data.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "core/search/search.h"

namespace ropewalk {
namespace {

// A fixed value in -1..1 for each pair of numbers.
double wobble(double a, double b) {
  const double value = std::sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return 2 * (value - std::floor(value)) - 1;
}

DocumentScore document(double nll) {
  DocumentScore score;
  score.nll = nll;
  score.tokens = 7;
  score.right = std::clamp(int(std::lround(7 * std::exp(-0.45 * nll))), 0, 7);
  return score;
}

}  // namespace

RopeDescription preset_rope(const char* preset) {
  return find_preset(preset)->rope;
}

std::vector<NamedFactors> method_sets(const RopeDescription& rope, std::int64_t target,
                                      const std::vector<std::string>& methods) {
  std::vector<NamedFactors> sets;
  for (const std::string& method : methods) sets.push_back(named(make_factors(method, rope, target)));
  return sets;
}

Evaluation score_by_formula(const RopeFactors& factors, int documents, double best_split) {
  const double scale = double(factors.target) / double(factors.rope.trained_context);
  const int pairs = factors.rope.pairs(), theoretical = critical_dimension(factors.rope);
  double distance = 0;
  for (int pair = theoretical; pair < pairs; ++pair)
    distance += std::pow(std::log(factors.rescale_factors[std::size_t(pair)] / (1.2 * scale)), 2);
  const double off_split = (factors.critical_dimension - best_split) / double(pairs);
  const double base = 0.12 + 3.5 * std::sqrt(distance / std::max(1, pairs - theoretical)) + 40 * off_split * off_split;
  Evaluation evaluation;
  for (int index = 0; index < documents; ++index)
    evaluation.documents.push_back(
        document(std::max(0.01, base * (1 + 0.25 * wobble(index, factors.rescale_factors.back())))));
  summarise(evaluation);
  evaluation.seconds = 41.5;
  return evaluation;
}

std::shared_ptr<SearchHistory> make_search_history(int candidates) {
  const RopeDescription rope = preset_rope("smollm2-135m");
  SearchSettings settings;
  settings.population = std::min(64, candidates);
  settings.parents = std::min(32, std::max(1, candidates / 2));
  settings.candidate_limit = candidates;
  settings.seed = 7;
  auto history = std::make_shared<SearchHistory>();
  std::int64_t sequence = 0;
  double seconds = 0;
  const auto add = [&](EventBody body) { history->add(Event{++sequence, seconds, std::move(body)}); };
  for (const char* method : {"pi", "ntk", "yarn", "none"}) {
    seconds += 40;
    RopeFactors factors = make_factors(method, rope, 16384);
    factors.target = 16384;  // `none` has no target of its own
    add(BaselineEvaluated{factors, score_by_formula(factors, 5, 17)});
  }
  Search search(make_search_space(rope, 16384, settings), settings);
  const auto emit = [&](EventBody body) {
    if (auto* candidate = std::get_if<CandidateEvaluated>(&body)) {
      seconds += 38 + 6 * wobble(double(candidate->id), 1);
      const bool bad = candidate->id % 97 == 96;
      if (bad) {
        candidate->evaluation.error = "NaN in the logits of document 2 (demonstration)";
        candidate->evaluation.nll = INFINITY;
      } else if (candidate->id % 11 == 10 && candidate->generation > 0) {
        candidate->stopped_early = true;
        candidate->evaluation.documents.resize(2);
        summarise(candidate->evaluation);
      }
    }
    add(std::move(body));
  };
  constexpr int kDocuments = 5;
  SerialEvaluator evaluator([](const RopeFactors& factors, int document) {
    return ScoredDocument{score_by_formula(factors, kDocuments, 17).documents.at(std::size_t(document)), 8};
  });
  search.run(
      evaluator, kDocuments, emit, [](const SearchState&) {}, JobControl());
  return history;
}

std::shared_ptr<SearchHistory> make_large_history(int candidates) {
  const RopeDescription rope = preset_rope("smollm2-135m");
  auto history = std::make_shared<SearchHistory>();
  const int pairs = rope.pairs();
  for (int index = 0; index < candidates; ++index) {
    CandidateEvaluated candidate;
    candidate.id = index;
    candidate.generation = index / 1000;
    const int split = 14 + index % 7;
    const double upper = 2 + 2 * (0.5 + 0.5 * wobble(index, 3));
    candidate.factors = make_split_factors(rope, 16384, split, std::vector<double>(std::size_t(pairs - split), upper));
    candidate.evaluation = score_by_formula(candidate.factors, 2, 17);
    history->add(Event{index + 1, index * 0.5, candidate});
  }
  return history;
}

NeedleSpec needle_spec(int sets) {
  const RopeDescription rope = preset_rope("smollm2-135m");
  NeedleSpec spec;
  spec.lengths = {4096, 8192, 12288, 16384};
  spec.depths = 5;
  spec.per_cell = 2;
  spec.factor_sets.push_back(make_factors("yarn", rope, 16384));
  if (sets > 1) {
    spec.factor_sets.push_back(
        make_split_factors(rope, 16384, 17, std::vector<double>(std::size_t(rope.pairs() - 17), 2.4)));
    spec.factor_sets.back().method = "longrope2";
  }
  for (const char* method : {"ntk", "pi"})
    if (int(spec.factor_sets.size()) < sets) spec.factor_sets.push_back(make_factors(method, rope, 16384));
  return spec;
}

std::shared_ptr<NeedleHistory> make_needle_history(int sets, int cells) {
  const NeedleSpec spec = needle_spec(sets);
  auto history = std::make_shared<NeedleHistory>(spec);
  const std::vector<double> depths = grid_depths(spec.depths);
  int made = 0;
  for (int set = 0; set < sets; ++set) {
    for (const std::int64_t length : spec.lengths) {
      for (const double depth : depths) {
        if (made++ >= cells) return history;
        CellScored cell;
        cell.factor_set = set;
        cell.length = length;
        cell.depth = depth;
        const double stretch = double(length) / 8192;
        for (int needle = 0; needle < spec.per_cell; ++needle) {
          const double far = (1 - depth) * std::pow(stretch, 2) * (set == 0 ? 0.9 : 0.25);
          cell.evaluation.documents.push_back(
              document(std::max(0.02, far * (1 + 0.4 * wobble(needle + 10 * depth, stretch)))));
          cell.numbers.push_back(std::to_string(4813000 + 17 * made + needle));
          cell.predicted.push_back(std::to_string(4813000 + 17 * made + needle / 2));
        }
        summarise(cell.evaluation);
        cell.document_hash = "demonstration";
        history->add(Event{made, made * 30.0, cell});
      }
    }
  }
  return history;
}

std::shared_ptr<NeedleHistory> make_answered_history(int sets, int cells) {
  NeedleSpec spec = needle_spec(sets);
  spec.generate = true;
  const auto scored = make_needle_history(sets, cells);
  auto history = std::make_shared<NeedleHistory>(spec);
  for (int set = 0; set < sets; ++set)
    for (int length = 0; length < int(spec.lengths.size()); ++length)
      for (int depth = 0; depth < spec.depths; ++depth) {
        if (!scored->cell(set, length, depth)) continue;
        CellScored cell = *scored->cell(set, length, depth);
        for (std::size_t i = 0; i < cell.numbers.size(); ++i) {
          const bool right = cell.evaluation.documents[i].nll < 0.3;
          cell.answers.push_back(right ? cell.numbers[i] + ". The sky is blue." : "not in the text I have been given");
          cell.found.push_back(right ? 1 : 0);
        }
        history->add(cell);
      }
  return history;
}

BoundaryResult make_boundary_result(std::int64_t trained, int before, int after) {
  BoundaryResult result;
  result.trained_context = trained;
  for (const BoundaryPolicy policy : kBoundaryPolicies) {
    result.curves.emplace_back();
    result.curves.back().policy = policy;
    result.curves.back().seconds = policy == BoundaryPolicy::switch_recompute ? 0.021 : 0.0013;
  }
  for (std::int64_t n = trained - before + 1; n <= trained + after; ++n) {
    const bool beyond = n > trained;
    const double wave = 1 + 0.6 * std::sin(0.9 * double(n)) * std::cos(0.37 * double(n));
    result.lengths.push_back(n);
    result.full_nll.push_back(2.5 + wave);
    for (BoundaryCurve& curve : result.curves) {
      double kl = 0;
      if (curve.policy == BoundaryPolicy::switch_rerotate && beyond) kl = 4e-3 * wave;
      if (curve.policy == BoundaryPolicy::long_only && !beyond) kl = 2e-2 * wave;
      if (curve.policy == BoundaryPolicy::short_only && beyond) kl = 0.15 * wave * (1 + 0.02 * double(n - trained));
      if (kl == 0) kl = 1e-11 * wave;  // rounding
      curve.kl.push_back(kl);
      curve.nll.push_back(result.full_nll.back() + kl);
      curve.agrees.push_back(kl < 0.2);
      curve.rescaled.push_back(curve.policy == BoundaryPolicy::long_only ||
                               (beyond && curve.policy != BoundaryPolicy::short_only));
    }
  }
  return result;
}

std::vector<GeneratedToken> make_tokens(std::int64_t prompt, std::int64_t trained, int count) {
  const QStringList words = QString(
                                "the patient sailor crossed the narrow bridge , and then every lantern by the river "
                                "was cold . Before noon the old baker described a quiet harbour .")
                                .split(' ');
  std::vector<GeneratedToken> tokens;
  double seconds = 0.5;
  for (int i = 0; i < count; ++i) {
    GeneratedToken token;
    token.id = i;
    const QString word = words[i % words.size()];
    token.text = ((word == "," || word == "." ? QString() : QString(' ')) + word).toStdString();
    token.length = prompt + i + 1;
    const std::int64_t read = token.length - 1;
    token.rescaled = read > trained;
    token.crossing = read == trained + 1 && i > 0;
    seconds += i == 0 ? 0 : token.crossing ? 0.1 : 0.02;
    token.seconds = seconds;
    token.cache_bytes = std::uint64_t(read) * 512;
    tokens.push_back(token);
  }
  return tokens;
}

namespace {

LossSum loss_sum(double nll, std::int64_t targets) {
  LossSum sum;
  sum.loss = nll * double(targets);
  sum.weight = double(targets);
  sum.targets = targets;
  sum.right = std::llround(double(targets) * std::exp(-nll));
  return sum;
}

StepDone train_step(int step, const TrainingShape& shape) {
  constexpr int kSegments = 8;
  StepDone done;
  done.result.step = step;
  const double falling = 2.6 * std::exp(-step / (0.35 * shape.planned)) + 0.4;
  std::int64_t longs = 0;
  for (int segment = (step - 1) * kSegments; segment < step * kSegments; ++segment) {
    const bool is_long = shape.mixed && (segment + 1) * 7 / 10 > segment * 7 / 10;
    done.mix += is_long ? 'l' : 's';
    longs += is_long;
  }
  const std::int64_t length = shape.lengths.empty() ? 512 : shape.lengths.back();
  if (longs < kSegments)
    done.result.short_windows = loss_sum(falling * (1 + 0.16 * wobble(step, 1)), (kSegments - longs) * length);
  if (longs > 0) done.result.long_windows = loss_sum(1.5 * falling * (1 + 0.12 * wobble(step, 2)), longs * length);
  const double warm = 0.05 * shape.planned;
  const double share =
      step < warm ? step / warm : 0.5 + 0.5 * std::cos(3.14159265 * (step - warm) / (shape.planned - warm));
  done.result.learning_rate = 2e-5 * std::max(0.0, share);
  done.result.gradient_norm = 0.6 * falling * (1 + 0.5 * std::abs(wobble(step, 3))) + (step % 97 == 60 ? 4 : 0);
  done.result.tokens = kSegments * length;
  done.result.seconds = 8.4 + 0.7 * wobble(step, 4);
  return done;
}

}  // namespace

std::shared_ptr<TrainHistory> make_train_history(const TrainingShape& shape) {
  TrainSpec spec;
  spec.optimiser.steps = shape.planned;
  auto history = std::make_shared<TrainHistory>(spec);
  std::int64_t sequence = 0;
  const auto add = [&](EventBody body) { history->add(Event{++sequence, double(sequence), std::move(body)}); };
  const auto probe = [&](int step) {
    for (std::size_t at = 0; at < shape.lengths.size(); ++at) {
      ProbeScored scored;
      scored.step = step;
      scored.length = shape.lengths[at];
      const double far = double(at + 1) * std::exp(-step / (0.25 * shape.planned)) + 0.05 * double(at);
      for (int index = 0; index < 8; ++index)
        scored.evaluation.documents.push_back(document(std::max(0.01, far * (1 + 0.5 * wobble(index, step)))));
      summarise(scored.evaluation);
      add(scored);
    }
  };
  probe(0);
  for (int step = 1; step <= shape.steps; ++step) {
    add(train_step(step, shape));
    if (step % shape.probe_every == 0) probe(step);
    if (step % shape.checkpoint_every == 0) add(CheckpointSaved{step, "/home/someone/trained-2k"});
  }
  return history;
}

}  // namespace ropewalk
