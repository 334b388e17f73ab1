#include "core/study/study_plan.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/study/study_methods.h"
#include "core/study/words.h"
#include "core/values/error.h"
#include "core/values/model_documents.h"

namespace ropewalk {

namespace {

// A training's token costs that many times an evaluation's: forward in float32 with every head, backward. Measured on
// the small model (1.95 s a segment of 4,096 tokens, 0.12 s a document).
constexpr double kTrainingCost = 16;
constexpr const char* kStart = "start";
constexpr const char* kDepths = "depths";

class Planner {
 public:
  Planner(const StudySettings& settings, const ModelDescription& model, std::string folder)
      : settings_(settings),
        model_(model),
        folder_(std::move(folder)),
        rope_(study_rope(settings, model)),
        target_(study_target(settings, model)),
        documents_(default_documents(model)) {}

  std::vector<StudyStep> plan() {
    for (int seed = 0; seed < settings_.seeds; ++seed) {
      for (const StudySearch& search : study_searches()) add_search(search, seed);
      for (const char* needles : {kStart, kDepths})
        for (const int ratio : settings_.ratios) add_formulas(needles, ratio * rope_.trained_context, seed);
      add_short_lengths(seed);
    }
    // Every method is measured in every seed before two are chosen.
    for (int seed = 0; seed < settings_.seeds; ++seed) {
      for (const Training& training : trainings()) add_training(training, seed);
      add_texts(seed);
    }
    return std::move(steps_);
  }

 private:
  struct Training {
    std::size_t place;  // among the two best
    std::string manner;
    int short_parts;
  };
  static std::vector<Training> trainings() { return {{0, kMixed, 3}, {1, kMixed, 3}, {0, kLongOnly, 0}}; }

  std::uint64_t number(int seed) const { return settings_.first_seed + static_cast<std::uint64_t>(seed); }
  std::int64_t short_length() const { return rope_.trained_context / 2; }
  double cost_at(std::int64_t length) const { return document_cost(model_, length); }

  StudyStep step(StepKind kind, int seed, const std::string& id, const std::string& title) const {
    StudyStep made;
    made.id = words("seed-", std::to_string(number(seed)), "-", id);
    made.title = words("Seed ", std::to_string(number(seed)), ": ", title);
    made.kind = kind;
    made.seed = seed;
    return made;
  }

  RuntimeSpec runtime(FactorPolicy policy, const std::string& model = {}) const {
    RuntimeSpec spec = settings_.runtime;
    spec.policy = policy;
    if (!model.empty()) spec.model_path = model;
    return spec;
  }

  void add_search(const StudySearch& search, int seed) {
    StudyStep made = step(StepKind::search, seed, words("search-", search.id), words("search, ", search.name));
    made.cost = double(settings_.search.evaluation_limit) * cost_at(target_);
    made.methods = [id = search.id](const StudyRuns&) { return std::vector{id}; };
    made.spec = [=, this, spec = study_search_spec(search, settings_, documents_, rope_, target_, number(seed))](
                    const StudyRuns&) { return ExperimentSpec(spec); };
    steps_.push_back(std::move(made));
  }

  NeedleSpec needles(const std::string& which, std::vector<std::int64_t> lengths, int seed) const {
    NeedleSpec spec;
    spec.runtime = runtime(FactorPolicy::always_long);
    spec.documents = documents_;
    const bool start = which == kStart;
    spec.documents.seed = document_seed(number(seed), start ? StudyDocuments::start : StudyDocuments::depths);
    spec.lengths = std::move(lengths);
    spec.depths = start ? 1 : settings_.depths;
    spec.per_cell = start ? settings_.start_documents : settings_.documents_per_depth;
    return spec;
  }

  double needle_cost(const NeedleSpec& spec, std::size_t sets) const {
    double cost = 0;
    for (const std::int64_t length : spec.lengths) cost += cost_at(length);
    return cost * spec.depths * spec.per_cell * double(sets);
  }

  void add_needles(StudyStep made, const NeedleSpec& spec, const std::vector<std::string>& methods,
                   std::int64_t target) {
    made.cost = needle_cost(spec, methods.size());
    made.methods = [methods](const StudyRuns&) { return methods; };
    made.spec = [spec, methods, target, seed = made.seed, rope = rope_](const StudyRuns& runs) {
      NeedleSpec whole = spec;
      for (const std::string& method : methods)
        whole.factor_sets.push_back(study_factors(method, rope, target, seed, runs));
      return ExperimentSpec(whole);
    };
    steps_.push_back(std::move(made));
  }

  // The formulas at one length; at the target also what the searches found, on the same documents.
  void add_formulas(const std::string& which, std::int64_t length, int seed) {
    const std::string tokens = std::to_string(length);
    StudyStep made =
        step(StepKind::needle, seed, words("needles-", which, "-", tokens),
             words("needles ", which == kStart ? "at the start" : "at all depths", ", ", tokens, " tokens"));
    made.metric = which;
    add_needles(std::move(made), needles(which, {length}, seed), methods_at(length), length);
  }

  std::vector<std::string> methods_at(std::int64_t length) const {
    std::vector<std::string> methods = study_formulas();
    if (length == target_)
      for (const StudySearch& search : study_searches()) methods.push_back(search.id);
    return methods;
  }

  // Inside the trained context, under the target's factors: what rescaling alone costs there.
  void add_short_lengths(int seed) {
    StudyStep made = step(StepKind::needle, seed, "needles-depths-short", "needles inside the trained context");
    made.metric = kDepths;
    add_needles(std::move(made), needles(kDepths, {short_length(), rope_.trained_context}, seed), methods_at(target_),
                target_);
  }

  std::string model_folder(const Training& training, int seed) const {
    const std::string name = words(training.manner.substr(1), "-", std::to_string(training.place + 1), "-seed-",
                                   std::to_string(number(seed)));
    return (std::filesystem::path(folder_) / "models" / name).string();
  }

  static std::string best_method(const StudyRuns& runs, std::int64_t target, const Training& training) {
    return two_best(runs, target).at(training.place);
  }

  TrainSpec train_spec(const Training& training, int seed, const StudyRuns& runs) const {
    TrainSpec spec;
    spec.runtime = runtime(FactorPolicy::switch_at_trained_context);
    spec.factors = study_factors(best_method(runs, target_, training), rope_, target_, seed, runs);
    spec.documents = documents_;
    spec.documents.seed = document_seed(number(seed), StudyDocuments::training);
    spec.optimiser.steps = settings_.training.steps;
    spec.optimiser.learning_rate = settings_.training.learning_rate;
    spec.optimiser.warmup_steps = settings_.training.steps / 20;
    spec.segments_per_step = settings_.training.segments;
    spec.short_parts = training.short_parts;
    spec.long_parts = 7;
    spec.checkpoint_every = settings_.training.checkpoint_every;
    spec.probe_every = 0;
    spec.out = model_folder(training, seed);
    spec.seed = number(seed);
    return spec;
  }

  void add_training(const Training& training, int seed) {
    const std::string id = words(training.manner.substr(1), "-", std::to_string(training.place + 1));
    const std::string manner = training.manner == kMixed ? "mixed windows" : "long windows only";
    const std::string which = training.place == 0 ? ", best method" : ", second method";
    StudyStep made = step(StepKind::train, seed, words("train-", id), words("training, ", manner, which));
    made.cost = kTrainingCost * double(settings_.training.steps * settings_.training.segments) * cost_at(target_);
    made.methods = [=, target = target_](const StudyRuns& runs) {
      return std::vector{trained_method(best_method(runs, target, training), training.manner)};
    };
    made.spec = [=, self = *this](const StudyRuns& runs) {
      return ExperimentSpec(self.train_spec(training, seed, runs));
    };
    const auto methods = made.methods;
    steps_.push_back(std::move(made));
    add_trained_needles(training, seed, kStart, {target_}, words("trained-", id, "-start"), methods);
    std::vector<std::int64_t> lengths = {short_length(), rope_.trained_context};
    for (const int ratio : settings_.ratios) lengths.push_back(ratio * rope_.trained_context);
    add_trained_needles(training, seed, kDepths, lengths, words("trained-", id, "-depths"), methods);
  }

  // A model trained with mixed windows is used with the original factors up to its trained context; one that was
  // trained on long windows only knows none but the long ones.
  static FactorPolicy policy_of(const Training& training) {
    return training.manner == kMixed ? FactorPolicy::switch_at_trained_context : FactorPolicy::always_long;
  }

  void add_trained_needles(const Training& training, int seed, const std::string& which,
                           const std::vector<std::int64_t>& lengths, const std::string& id,
                           const std::function<std::vector<std::string>(const StudyRuns&)>& methods) {
    StudyStep made = step(StepKind::needle, seed, id,
                          words("needles ", which == kStart ? "at the start" : "at all depths", " after training, ",
                                training.manner == kMixed ? "mixed windows" : "long windows only",
                                training.place == 0 ? ", best method" : ", second method"));
    made.metric = which;
    NeedleSpec spec = needles(which, lengths, seed);
    spec.runtime = runtime(policy_of(training), model_folder(training, seed));
    made.cost = needle_cost(spec, 1);
    made.methods = methods;
    made.spec = [=, self = *this](const StudyRuns& runs) {
      NeedleSpec whole = spec;
      whole.factor_sets = {
          study_factors(best_method(runs, self.target_, training), self.rope_, self.target_, seed, runs)};
      return ExperimentSpec(whole);
    };
    steps_.push_back(std::move(made));
  }

  // Plain text inside the trained context: the model as it came, under the best method's factors, and after each
  // training.
  void add_texts(int seed) {
    if (documents_.haystack != HaystackKind::generated) return;  // no text of its own that the model was trained on
    const auto add = [&](const std::string& id, const std::string& title, const auto& method, const auto& spec) {
      StudyStep made = step(StepKind::text, seed, words("text-", id), words("plain text, ", title));
      made.cost = settings_.texts * cost_at(rope_.trained_context);
      made.methods = [method](const StudyRuns& runs) { return std::vector<std::string>{method(runs)}; };
      made.texts = spec;
      steps_.push_back(std::move(made));
    };
    const TextLossSpec before{runtime(FactorPolicy::always_long), make_factors("none", rope_, target_),
                              document_seed(number(seed), StudyDocuments::texts), settings_.texts};
    add(
        "none", "no rescaling", [](const StudyRuns&) { return std::string("none"); },
        [before](const StudyRuns&) { return before; });
    for (const Training& training : trainings()) {
      const auto factors = [=, self = *this](const StudyRuns& runs) {
        return study_factors(best_method(runs, self.target_, training), self.rope_, self.target_, seed, runs);
      };
      const std::string id = words(training.manner.substr(1), "-", std::to_string(training.place + 1));
      add(
          id, id,
          [=, target = target_](const StudyRuns& runs) {
            return trained_method(best_method(runs, target, training), training.manner);
          },
          [=, self = *this](const StudyRuns& runs) {
            return TextLossSpec{self.runtime(policy_of(training), self.model_folder(training, seed)), factors(runs),
                                before.seed, before.texts};
          });
      if (training.manner == kMixed)
        add(
            words("untrained-", std::to_string(training.place + 1)), "rescaled, not trained",
            [=, target = target_](const StudyRuns& runs) { return best_method(runs, target, training); },
            [=](const StudyRuns& runs) {
              return TextLossSpec{before.runtime, factors(runs), before.seed, before.texts};
            });
    }
  }

  StudySettings settings_;
  ModelDescription model_;
  std::string folder_;
  RopeDescription rope_;
  std::int64_t target_;
  DocumentSpec documents_;
  std::vector<StudyStep> steps_;
};

}  // namespace

RopeDescription study_rope(const StudySettings& settings, const ModelDescription& model) {
  return rope_of(model, settings.runtime);
}

std::int64_t study_target(const StudySettings& settings, const ModelDescription& model) {
  return settings.ratios.back() * study_rope(settings, model).trained_context;
}

std::vector<std::string> two_best(const StudyRuns& runs, std::int64_t target) {
  std::vector<std::pair<double, std::string>> ranked;
  const auto rank = [&](const std::string& method) {
    const Values* values = runs.measurements().find({method, target, nll_metric(kStart)});
    const double mean = values ? interval_of(*values, depends_on_seed(method)).mean : 0;
    if (values && std::isfinite(mean)) ranked.emplace_back(mean, method);
  };
  for (const std::string& formula : study_formulas()) rank(formula);
  for (const StudySearch& search : study_searches())
    if (!search.ablation) rank(search.id);
  if (ranked.size() < 2)
    throw Failed("Fewer than two methods have a finite score at the target: there is nothing to train with.");
  std::sort(ranked.begin(), ranked.end());
  return {ranked[0].second, ranked[1].second};
}

RopeFactors study_factors(const std::string& method, const RopeDescription& rope, std::int64_t target, int seed,
                          const StudyRuns& runs) {
  for (const StudySearch& search : study_searches())
    if (search.id == method) return runs.found(method, seed).factors;
  MethodParameters parameters;
  if (takes_found_dimension(method))
    parameters.critical_dimension = runs.found(kPaperSearch, seed).factors.critical_dimension;
  return make_factors(method, rope, target, parameters);
}

std::vector<StudyStep> study_plan(const StudySettings& settings, const ModelDescription& model,
                                  const std::string& folder) {
  return Planner(settings, model, folder).plan();
}

}  // namespace ropewalk
