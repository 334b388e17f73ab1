#include "core/study/study_plan.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/study/step_specs.h"
#include "core/study/study_methods.h"
#include "core/study/words.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Training = StudyTrainingStep;

// Steps share the specs: a step that copied its planner would copy the steps before it.
class Planner {
 public:
  explicit Planner(std::shared_ptr<const StepSpecs> specs) : specs_(std::move(specs)) {}

  std::vector<StudyStep> plan() {
    const int seeds = specs_->settings().seeds;
    for (int seed = 0; seed < seeds; ++seed) {
      for (const StudySearch& search : study_searches()) add_search(search, seed);
      for (const char* needles : {kStartNeedles, kDepthNeedles})
        for (const std::int64_t length : specs_->lengths()) add_formulas(needles, length, seed);
      add_short_lengths(seed);
    }
    // Every method is measured in every seed before two are chosen.
    for (int seed = 0; seed < seeds; ++seed) {
      for (const Training& training : study_trainings()) add_training(training, seed);
      add_texts(seed);
    }
    return std::move(steps_);
  }

 private:
  using Specs = std::shared_ptr<const StepSpecs>;

  StudyStep step(StepKind kind, int seed, const std::string& id, const std::string& title) const {
    const std::string number = std::to_string(specs_->number(seed));
    StudyStep made;
    made.id = words("seed-", number, "-", id);
    made.title = words("Seed ", number, ": ", title);
    made.kind = kind;
    made.seed = seed;
    return made;
  }

  void add_search(const StudySearch& search, int seed) {
    StudyStep made = step(StepKind::search, seed, words("search-", search.id), words("search, ", search.name));
    made.cost = double(specs_->settings().search.evaluation_limit) * specs_->cost_at(specs_->target());
    made.methods = [id = search.id](const StudyRuns&) { return std::vector{id}; };
    made.spec = [spec = study_search_spec(search, specs_->settings(), specs_->documents(), specs_->rope(),
                                          specs_->target(), specs_->number(seed))](const StudyRuns&) {
      return ExperimentSpec(spec);
    };
    steps_.push_back(std::move(made));
  }

  // Methods without training, on one set of documents.
  void add_needles(StudyStep made, const NeedleSpec& spec, const std::vector<std::string>& methods,
                   std::int64_t target) {
    made.cost = specs_->cost_of(spec, methods.size());
    made.methods = [methods](const StudyRuns&) { return methods; };
    made.spec = [=, specs = specs_, seed = made.seed](const StudyRuns& runs) {
      NeedleSpec whole = spec;
      for (const std::string& method : methods)
        whole.factor_sets.push_back(study_factors(method, specs->rope(), target, seed, runs));
      return ExperimentSpec(whole);
    };
    steps_.push_back(std::move(made));
  }

  static std::string place_of(const std::string& which) {
    return which == kStartNeedles ? "needles at the start" : "needles at all depths";
  }

  // The formulas at one length; at the target also what the searches found, on the same documents.
  void add_formulas(const std::string& which, std::int64_t length, int seed) {
    const std::string tokens = std::to_string(length);
    StudyStep made = step(StepKind::needle, seed, words("needles-", which, "-", tokens),
                          words(place_of(which), ", ", tokens, " tokens"));
    made.metric = which;
    add_needles(std::move(made), specs_->needles(which, {length}, seed), methods_at(length), length);
  }

  std::vector<std::string> methods_at(std::int64_t length) const {
    std::vector<std::string> methods = study_formulas();
    if (length == specs_->target())
      for (const StudySearch& search : study_searches()) methods.push_back(search.id);
    return methods;
  }

  // Inside the trained context, under the target's factors: what rescaling alone costs there.
  void add_short_lengths(int seed) {
    StudyStep made = step(StepKind::needle, seed, "needles-depths-short", "needles inside the trained context");
    made.metric = kDepthNeedles;
    const std::int64_t target = specs_->target();
    add_needles(std::move(made), specs_->needles(kDepthNeedles, specs_->short_lengths(), seed), methods_at(target),
                target);
  }

  void add_training(const Training& training, int seed) {
    StudyStep made = step(StepKind::train, seed, words("train-", training.id()), words("training, ", training.title()));
    made.cost = specs_->training_cost();
    made.methods = trained(training);
    made.spec = [=, specs = specs_](const StudyRuns& runs) {
      return ExperimentSpec(specs->training(training, seed, runs));
    };
    steps_.push_back(std::move(made));
    add_trained_needles(training, seed, "start", place_of(kStartNeedles), kStartNeedles, {specs_->target()});
    add_trained_needles(training, seed, "depths", place_of(kDepthNeedles), kDepthNeedles, specs_->lengths());
    add_trained_needles(training, seed, "short", "needles inside the trained context", kDepthNeedles,
                        specs_->short_lengths());
  }

  std::function<std::vector<std::string>(const StudyRuns&)> trained(const Training& training) const {
    return [training, target = specs_->target()](const StudyRuns& runs) {
      return std::vector{training.trained(runs, target)};
    };
  }

  void add_trained_needles(const Training& training, int seed, const std::string& id, const std::string& title,
                           const std::string& which, const std::vector<std::int64_t>& lengths) {
    StudyStep made = step(StepKind::needle, seed, words("trained-", training.id(), "-", id),
                          words(title, " after training, ", training.title()));
    made.metric = which;
    const NeedleSpec spec = specs_->trained_needles(training, which, lengths, seed);
    made.cost = specs_->cost_of(spec, 1);
    made.methods = trained(training);
    made.spec = [=, specs = specs_](const StudyRuns& runs) {
      NeedleSpec whole = spec;
      whole.factor_sets = {specs->factors(training, seed, runs)};
      return ExperimentSpec(whole);
    };
    steps_.push_back(std::move(made));
  }

  // Plain text inside the trained context: the model as it came, under the two best methods' factors, after each
  // training.
  void add_texts(int seed) {
    if (specs_->documents().haystack != HaystackKind::generated) return;  // not the language that the model knows
    add_text(
        seed, "none", "no rescaling", [](const StudyRuns&) { return std::vector<std::string>{"none"}; },
        [=, specs = specs_](const StudyRuns&) { return specs->texts(seed); });
    for (const Training& training : study_trainings()) {
      add_text(seed, training.id(), words("after training, ", training.title()), trained(training),
               [=, specs = specs_](const StudyRuns& runs) { return specs->trained_texts(training, seed, runs); });
      if (training.manner != kMixed) continue;
      add_text(
          seed, words("untrained-", std::to_string(training.place + 1)),
          training.place == 0 ? "rescaled, not trained, best method" : "rescaled, not trained, second method",
          [training, target = specs_->target()](const StudyRuns& runs) {
            return std::vector{training.method(runs, target)};
          },
          [=, specs = specs_](const StudyRuns& runs) { return specs->untrained_texts(training, seed, runs); });
    }
  }

  void add_text(int seed, const std::string& id, const std::string& title,
                const std::function<std::vector<std::string>(const StudyRuns&)>& methods,
                const std::function<TextLossSpec(const StudyRuns&)>& spec) {
    StudyStep made = step(StepKind::text, seed, words("text-", id), words("plain text, ", title));
    made.cost = specs_->settings().texts * specs_->cost_at(specs_->rope().trained_context);
    made.methods = methods;
    made.texts = spec;
    steps_.push_back(std::move(made));
  }

  const Specs specs_;
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
    const Values* values = runs.measurements().find({method, target, nll_metric(kStartNeedles)});
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
  return Planner(std::make_shared<const StepSpecs>(settings, model, folder)).plan();
}

}  // namespace ropewalk
