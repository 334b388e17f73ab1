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
                           std::int64_t positions, ProgressSink progress)
    : factors_(factors),
      policy_(policy),
      positions_(positions),
      progress_(std::move(progress)),
      sets_differ_(sets_differ(factors)),
      follows_length_(follows_length(factors)) {
  check_embedding(model.description().rope, factors.rope);
}

SwitchedPass::SwitchedPass(const Model& model, const RopeFactors& factors, BoundaryPolicy policy,
                           std::int64_t positions, const JobControl& control, ProgressSink progress)
    : SwitchedPass(model, factors, policy, positions, std::move(progress)) {
  pass_ = model.start_pass(cache_settings(factors, policy, positions), control);
}

SwitchedPass::SwitchedPass(const Model& model, CachedBatch& batch, const RopeFactors& factors, BoundaryPolicy policy,
                           std::int64_t positions, ProgressSink progress)
    : SwitchedPass(model, factors, policy, positions, std::move(progress)) {
  pass_ = batch.start(cache_settings(factors, policy, positions));
}

SwitchedPass::Reading SwitchedPass::reading_for(std::int64_t length) const {
  const bool beyond = length > factors_.rope.trained_context;
  const bool switches = policy_ == BoundaryPolicy::switch_recompute || policy_ == BoundaryPolicy::switch_rerotate;
  Reading reading;
  reading.rescaled = policy_ == BoundaryPolicy::long_only || (switches && sets_differ_ && beyond);
  if (follows_length_ && reading.rescaled && beyond) reading.length = length;
  return reading;
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

// Puts the cache under the table for the text with `ids` at its end; returns what is to be read: `ids`, or all of it.
std::span<const TokenId> SwitchedPass::make_ready(std::span<const TokenId> ids) {
  const std::int64_t before = length(), after = before + std::int64_t(ids.size());
  const Reading next = reading_for(after);
  const bool crosses = before > 0 && next.rescaled && !reading_.rescaled;
  const bool again = crosses && policy_ == BoundaryPolicy::switch_recompute;
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  if (again) pass_->clear();
  if (before == 0 || crosses || next.length > 0) {
    turned_ = pass_->length() > 0;
    pass_->set_table(table(next.rescaled, after));
  }
  reading_ = next;
  crossed_ = crossed_ || crosses;
  return again ? std::span<const TokenId>(ids_) : ids;
}

std::vector<float> SwitchedPass::append(std::span<const TokenId> ids) {
  const char* what = ids_.empty() ? "Reading the text" : "Recomputing the cache";
  const std::span<const TokenId> read = make_ready(ids);
  return pass_->append(read, reporter(progress_, what, std::int64_t(read.size())));
}

std::vector<float> SwitchedPass::append_each(CachedBatch& batch, std::span<SwitchedPass* const> passes,
                                             std::span<const TokenId> ids) {
  std::vector<std::vector<float>> rows(passes.size());
  std::vector<CachedPass*> together;
  std::vector<TokenId> their_ids;
  std::vector<std::size_t> their_rows;
  for (std::size_t i = 0; i < passes.size(); ++i) {
    SwitchedPass& pass = *passes[i];
    const std::span<const TokenId> read = pass.make_ready(ids.subspan(i, 1));
    if (read.size() > 1) {
      rows[i] = pass.pass_->append(read, reporter(pass.progress_, "Recomputing the cache", std::int64_t(read.size())));
      continue;
    }
    together.push_back(pass.pass_.get());
    their_ids.push_back(ids[i]);
    their_rows.push_back(i);
  }
  std::vector<float> stepped;
  if (!together.empty()) stepped = batch.append_each(together, their_ids);
  if (together.size() == passes.size()) return stepped;
  const std::size_t vocabulary = together.empty() ? rows.front().size() : stepped.size() / together.size();
  std::vector<float> all(passes.size() * vocabulary);
  const auto row = [&](std::size_t i) { return all.begin() + std::ptrdiff_t(i * vocabulary); };
  for (std::size_t i = 0; i < rows.size(); ++i) std::copy(rows[i].begin(), rows[i].end(), row(i));
  for (std::size_t i = 0; i < together.size(); ++i)
    std::copy_n(stepped.begin() + std::ptrdiff_t(i * vocabulary), vocabulary, row(their_rows[i]));
  return all;
}

std::int64_t SwitchedPass::shared(std::span<const TokenId> text) const {
  if (turned_ || ids_.empty() || text.empty() || !(reading_for(std::int64_t(text.size())) == reading_)) return 0;
  const auto [here, there] = std::mismatch(ids_.begin(), ids_.end(), text.begin(), text.end() - 1);
  return here - ids_.begin();
}

std::vector<float> SwitchedPass::append_after_shared(CachedBatch& batch, std::span<const TokenId> text,
                                                     const SwitchedPass& from, std::int64_t tokens) {
  reading_ = reading_for(std::int64_t(text.size()));
  if (this == &from) {
    batch.cut(*pass_, tokens);
  } else {
    pass_->set_table(table(reading_.rescaled, std::int64_t(text.size())));
    batch.copy_prefix(*from.pass_, tokens, *pass_);
  }
  ids_.assign(text.begin(), text.end());
  turned_ = crossed_ = false;
  const std::span<const TokenId> rest = text.subspan(std::size_t(tokens));
  return pass_->append(rest, reporter(progress_, "Reading the text", std::int64_t(rest.size())));
}

}  // namespace ropewalk
