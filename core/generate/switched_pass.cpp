#include "core/generate/switched_pass.h"

#include <algorithm>
#include <chrono>

#include "core/rope/methods.h"
#include "core/rope/number_text.h"

namespace ropewalk {

namespace {

std::vector<double> original_factors(const RopeFactors& factors) {
  return factors.short_rescale_factors.empty() ? std::vector<double>(factors.rescale_factors.size(), 1.0)
                                               : factors.short_rescale_factors;
}

bool follows_length(const RopeFactors& factors) {
  return factors.method == "dynamic_ntk";
}

bool sets_differ(const RopeFactors& factors) {
  return follows_length(factors) || factors.rescale_factors != original_factors(factors) ||
         factors.attention_factor != factors.short_attention_factor;
}

void check_embedding(const RopeDescription& model, const RopeDescription& set) {
  if (model.rotary_dim == set.rotary_dim && model.rope_theta == set.rope_theta) return;
  throw BadInput("The factors are for a rotary dimension of " + std::to_string(set.rotary_dim) + " and rope_theta " +
                 number_text(set.rope_theta) + "; the model has " + std::to_string(model.rotary_dim) + " and " +
                 number_text(model.rope_theta) + ". Use factors that were made for this model.");
}

// Progress in tokens with the time left, from a sink of its own beginning.
std::function<void(std::int64_t)> reporter(const ProgressSink& sink, const char* what, std::int64_t total) {
  if (!sink || total < 2) return {};
  const auto began = std::chrono::steady_clock::now();
  return [=](std::int64_t done) {
    Progress now{what, done, total, "tokens"};
    now.elapsed_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (done > 0 && now.elapsed_seconds > 1)
      now.remaining_seconds = now.elapsed_seconds * (double(total) / double(done) - 1);
    sink(now);
  };
}

}  // namespace

CacheSettings cache_settings(const RopeFactors& factors, BoundaryPolicy policy, std::int64_t positions) {
  const bool turns =
      policy == BoundaryPolicy::switch_rerotate || (follows_length(factors) && policy != BoundaryPolicy::short_only);
  return {positions, turns};
}

SwitchedPass::SwitchedPass(const Model& model, const RopeFactors& factors, BoundaryPolicy policy,
                           std::int64_t positions, const JobControl& control, ProgressSink progress)
    : factors_(factors),
      policy_(policy),
      positions_(positions),
      progress_(std::move(progress)),
      sets_differ_(sets_differ(factors)),
      follows_length_(follows_length(factors)) {
  check_embedding(model.description().rope, factors.rope);
  pass_ = model.start_pass(cache_settings(factors, policy, positions), control);
}

// The set for a text of `length` tokens, with as many positions as it can be used for.
RopeTable SwitchedPass::table(bool rescaled, std::int64_t length) const {
  const std::int64_t trained = factors_.rope.trained_context;
  if (!rescaled) {
    const bool only = policy_ == BoundaryPolicy::short_only || !sets_differ_;
    return make_rope_table(factors_.rope, original_factors(factors_), factors_.short_attention_factor,
                           only ? positions_ : std::min(positions_, trained));
  }
  const std::int64_t holds_for = !follows_length_ ? positions_ : std::min(positions_, std::max(length, trained));
  const RopeFactors set = factors_at_length(factors_, length);
  return make_rope_table(set.rope, set.rescale_factors, set.attention_factor, holds_for);
}

std::vector<float> SwitchedPass::append(std::span<const TokenId> ids) {
  const std::int64_t before = length(), after = before + std::int64_t(ids.size());
  const bool beyond = after > factors_.rope.trained_context;
  const bool switches = policy_ == BoundaryPolicy::switch_recompute || policy_ == BoundaryPolicy::switch_rerotate;
  const bool rescaled = policy_ == BoundaryPolicy::long_only || (switches && sets_differ_ && beyond);
  const bool crosses = before > 0 && rescaled && !rescaled_;
  const bool follows = follows_length_ && rescaled && beyond;
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  std::span<const TokenId> read = ids;
  if (crosses && policy_ == BoundaryPolicy::switch_recompute) {
    pass_->clear();
    read = ids_;
  }
  if (before == 0 || crosses || follows) pass_->set_table(table(rescaled, after));
  const char* what = before == 0 ? "Reading the text" : "Recomputing the cache";
  std::vector<float> logits = pass_->append(read, reporter(progress_, what, std::int64_t(read.size())));
  rescaled_ = rescaled;
  crossed_ = crossed_ || crosses;
  return logits;
}

}  // namespace ropewalk
