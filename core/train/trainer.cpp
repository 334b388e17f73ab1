#include "core/train/trainer.h"

#include <torch/optim/adamw.h>
#include <torch/serialize.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numbers>

namespace ropewalk {

double learning_rate_at(const OptimiserSettings& settings, std::int64_t step) {
  if (step < settings.warmup_steps)
    return settings.learning_rate * static_cast<double>(step + 1) / static_cast<double>(settings.warmup_steps);
  const auto rest = static_cast<double>(std::max<std::int64_t>(settings.steps - settings.warmup_steps, 1));
  const double done = std::min(static_cast<double>(step - settings.warmup_steps) / rest, 1.0);
  const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * done));
  return settings.learning_rate * (settings.final_ratio + (1 - settings.final_ratio) * cosine);
}

namespace {

std::string reason_of(const std::exception& error) {
  const auto* torch = dynamic_cast<const c10::Error*>(&error);
  return torch ? torch->what_without_backtrace() : error.what();
}

bool decays(const NamedTensor& parameter) {
  return parameter.tensor.dim() == 2 && parameter.name != "embedding" && parameter.name != "head";
}

torch::optim::AdamW make_optimiser(const std::vector<NamedTensor>& parameters, const OptimiserSettings& settings) {
  const auto options = [&](double decay) {
    return std::make_unique<torch::optim::AdamWOptions>(torch::optim::AdamWOptions(settings.learning_rate)
                                                            .betas({settings.beta1, settings.beta2})
                                                            .eps(settings.epsilon)
                                                            .weight_decay(decay));
  };
  std::vector<at::Tensor> matrices, others;
  for (const NamedTensor& parameter : parameters) (decays(parameter) ? matrices : others).push_back(parameter.tensor);
  std::vector<torch::optim::OptimizerParamGroup> groups;
  groups.emplace_back(std::move(matrices), options(settings.weight_decay));
  groups.emplace_back(std::move(others), options(0));
  return torch::optim::AdamW(std::move(groups));
}

void add(LossSum& sum, const HeadLoss& loss, const PackedSegment& segment) {
  sum.loss += loss.loss.item<double>();
  std::size_t row = 0;
  const auto* predicted = static_cast<const std::int64_t*>(loss.predicted.data_ptr());
  for (std::size_t t = 0; t < segment.tokens.size(); ++t) {
    if (segment.weights[t] == 0) continue;
    sum.weight += segment.weights[t];
    if (segment.weights[t] == 1) ++sum.targets, sum.right += predicted[row] == segment.tokens[t];
    ++row;
  }
}

}  // namespace

struct Trainer::State {
  State(const ModelDescription& model, TrainableWeights given, const OptimiserSettings& optimiser_settings,
        const PassOptions& pass_options, GradientReducer* gradient_reducer)
      : description(model),
        weights(std::move(given)),
        parameters(weights.named()),
        settings(optimiser_settings),
        options(pass_options),
        reducer(gradient_reducer),
        optimiser(make_optimiser(parameters, settings)) {}

  const ModelDescription& description;
  TrainableWeights weights;
  std::vector<NamedTensor> parameters;
  OptimiserSettings settings;
  PassOptions options;
  GradientReducer* reducer;
  torch::optim::AdamW optimiser;
  std::int64_t step = 0;

  void clear_gradients() {
    for (NamedTensor& parameter : parameters) parameter.tensor.mutable_grad() = at::Tensor();
  }

  // Over all processes: gradients and the sums of the losses.
  void reduce(StepResult& result) {
    if (!reducer || reducer->processes() == 1) return;
    for (NamedTensor& parameter : parameters) {
      at::Tensor gradient = parameter.tensor.grad();
      if (!gradient.defined()) gradient = at::zeros_like(parameter.tensor);
      gradient = gradient.contiguous();
      reducer->sum(std::span(static_cast<float*>(gradient.data_ptr()), static_cast<std::size_t>(gradient.numel())));
      parameter.tensor.mutable_grad() = gradient;
    }
    std::vector<double> sums;
    for (LossSum* sum : {&result.short_windows, &result.long_windows})
      sums.insert(sums.end(), {sum->loss, sum->weight, double(sum->targets), double(sum->right)});
    sums.push_back(static_cast<double>(result.tokens));
    reducer->sum(std::span<double>(sums));
    std::size_t at = 0;
    for (LossSum* sum : {&result.short_windows, &result.long_windows}) {
      sum->loss = sums[at], sum->weight = sums[at + 1];
      sum->targets = std::llround(sums[at + 2]), sum->right = std::llround(sums[at + 3]);
      at += 4;
    }
    result.tokens = std::llround(sums[at]);
  }

  // Divides by the weight of all targets, so that the step does not depend on how the segments were cut; returns the
  // norm of the gradient before clipping.
  double finish_gradient(double weight) {
    double square = 0;
    for (NamedTensor& parameter : parameters) {
      at::Tensor gradient = parameter.tensor.grad();
      if (!gradient.defined()) continue;
      gradient.div_(weight);
      square += gradient.square().sum(at::kDouble).item<double>();
    }
    const double norm = std::sqrt(square);
    if (settings.gradient_clip > 0 && norm > settings.gradient_clip)
      for (NamedTensor& parameter : parameters)
        if (parameter.tensor.grad().defined()) parameter.tensor.grad().mul_(settings.gradient_clip / norm);
    return norm;
  }

  void check_finite(const char* what, double value) {
    if (std::isfinite(value)) return;
    clear_gradients();
    throw Failed(
        "The training diverged at step " + std::to_string(step + 1) + ": the " + what + " is " +
        (std::isnan(value) ? "not a number" : "infinite") +
        ". The weights are those of the step before. Take a lower learning rate, a longer warm-up or a smaller "
        "gradient clip.");
  }
};

Trainer::Trainer(const ModelDescription& description, TrainableWeights weights, const OptimiserSettings& settings,
                 const PassOptions& options, GradientReducer* reducer)
    : state_(std::make_unique<State>(description, std::move(weights), settings, options, reducer)) {}

Trainer::~Trainer() = default;

const TrainableWeights& Trainer::weights() const {
  return state_->weights;
}

std::int64_t Trainer::step() const {
  return state_->step;
}

StepResult Trainer::run(std::span<const PhasedSegment> segments, const JobControl& control) {
  State& s = *state_;
  const auto begin = std::chrono::steady_clock::now();
  const double paused = control.paused_seconds();  // time of waiting is not time of work
  StepResult result;
  s.clear_gradients();
  for (const PhasedSegment& phased : segments) {
    if (!s.reducer) control.check();  // one of several processes must not leave the others alone in a step
    const HeadLoss loss = segment_loss(s.description, s.weights, s.options, phased.segment, phased.rotation);
    loss.loss.backward();
    add(phased.segment.long_window ? result.long_windows : result.short_windows, loss, phased.segment);
    result.tokens += static_cast<std::int64_t>(phased.segment.tokens.size());
  }
  if (!s.reducer) control.check();
  s.reduce(result);
  const double weight = result.short_windows.weight + result.long_windows.weight;
  s.check_finite("loss", (result.short_windows.loss + result.long_windows.loss) / weight);
  result.gradient_norm = s.finish_gradient(weight);
  s.check_finite("norm of the gradient", result.gradient_norm);
  result.learning_rate = learning_rate_at(s.settings, s.step);
  for (torch::optim::OptimizerParamGroup& group : s.optimiser.param_groups())
    group.options().set_lr(result.learning_rate);
  s.optimiser.step();
  s.clear_gradients();
  result.step = ++s.step;
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() -
                   (control.paused_seconds() - paused);
  return result;
}

void Trainer::save_state(const std::string& path, const std::string& training) const {
  const std::string part = path + ".part";
  try {
    torch::serialize::OutputArchive archive;
    archive.write("step", c10::IValue(state_->step));
    archive.write("training", c10::IValue(training));
    for (const NamedTensor& parameter : state_->parameters) archive.write(parameter.name, parameter.tensor.detach());
    torch::serialize::OutputArchive optimiser;
    state_->optimiser.save(optimiser);
    archive.write("optimiser", optimiser);
    archive.save_to(part);
    std::filesystem::rename(part, path);
  } catch (const std::exception& error) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw Failed("The state of the training could not be written to " + path + ": " + reason_of(error));
  }
}

void Trainer::load_state(const std::string& path, const std::string& training) {
  try {
    const at::NoGradGuard guard;
    torch::serialize::InputArchive archive;
    archive.load_from(path);
    c10::IValue saved_for;
    archive.read("training", saved_for);
    TORCH_CHECK(saved_for.toStringRef() == training, "it was saved by another training");
    std::vector<at::Tensor> values;
    for (const NamedTensor& parameter : state_->parameters) {
      at::Tensor& value = values.emplace_back();
      archive.read(parameter.name, value);
      TORCH_CHECK(value.sizes() == parameter.tensor.sizes(), parameter.name, " has another shape");
    }
    torch::serialize::InputArchive optimiser;
    archive.read("optimiser", optimiser);
    c10::IValue step;
    archive.read("step", step);
    state_->optimiser.load(optimiser);
    for (std::size_t i = 0; i < values.size(); ++i) state_->parameters[i].tensor.copy_(values[i]);
    state_->step = step.toInt();
  } catch (const std::exception& error) {
    throw BadInput("The state of the training in " + path + " cannot be used: " + reason_of(error));
  }
}

}  // namespace ropewalk
