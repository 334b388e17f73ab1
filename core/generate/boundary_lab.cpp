#include "core/generate/boundary_lab.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/generate/switched_pass.h"
#include "core/model/model.h"
#include "core/rope/periods.h"

namespace ropewalk {

namespace {

std::vector<double> log_softmax(std::span<const float> logits) {
  const double greatest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (const float x : logits) sum += std::exp(x - greatest);
  const double norm = greatest + std::log(sum);
  std::vector<double> out(logits.size());
  for (std::size_t i = 0; i < logits.size(); ++i) out[i] = logits[i] - norm;
  return out;
}

double divergence(const std::vector<double>& from, const std::vector<double>& of) {
  double sum = 0;
  for (std::size_t i = 0; i < from.size(); ++i)
    if (from[i] > -700) sum += std::exp(from[i]) * (from[i] - of[i]);
  return std::max(0.0, sum);  // rounding may leave -1e-16
}

std::size_t greatest(std::span<const float> logits) {
  return static_cast<std::size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

class Lab {
 public:
  Lab(const Model& model, const BoundarySpec& spec, const JobControl& control, const ProgressSink& progress)
      : model_(model),
        spec_(spec),
        control_(control),
        progress_(progress),
        vocabulary_(std::size_t(model.description().vocabulary)),
        trained_(spec.factors.rope.trained_context) {
    check();
    const std::int64_t first = std::max<std::int64_t>(1, trained_ - spec.before + 1);
    const std::int64_t last = std::min(trained_ + spec.after, std::int64_t(spec.document.size()) - 1);
    for (std::int64_t n = first; n <= last; ++n) result_.lengths.push_back(n);
    result_.trained_context = trained_;
    check_memory();
    // The reference reads each part once, a set that follows the length each prefix; every policy reads all.
    total_ = trained_ + last + std::int64_t(spec.policies.size()) * last;
  }

  BoundaryResult run() {
    reference();
    for (const BoundaryPolicy policy : spec_.policies) result_.curves.push_back(curve(policy));
    return std::move(result_);
  }

 private:
  void check() const {
    if (spec_.before < 0 || spec_.after < 1)
      throw BadInput("The boundary is measured at " + std::to_string(spec_.before) + " lengths before and " +
                     std::to_string(spec_.after) + " after it; at least 0 and 1 are needed.");
    if (spec_.policies.empty()) throw BadInput("No policy was chosen: there is nothing to measure.");
    ropewalk::check(spec_.factors);
    const auto tokens = std::int64_t(spec_.document.size());
    if (tokens < trained_ + 2)
      throw BadInput("The document has " + std::to_string(tokens) +
                     " tokens and does not cross the trained context of " + std::to_string(trained_) +
                     ": it must have " + std::to_string(trained_ + 2) + " or more.");
  }

  void check_memory() const {
    const std::int64_t last = result_.lengths.back();
    std::uint64_t needed = 0;
    for (const BoundaryPolicy policy : spec_.policies)
      needed = std::max(needed, model_.pass_bytes(cache_settings(spec_.factors, policy, last)));
    needed += 2 * result_.lengths.size() * vocabulary_ * sizeof(float);
    const auto free = model_.free_bytes();
    if (free && needed > *free)
      throw Failed("Measuring " + std::to_string(result_.lengths.size()) + " lengths up to " + std::to_string(last) +
                   " tokens needs " + std::to_string(needed / 1000000 + 1) + " MB, but only " +
                   std::to_string(*free / 1000000) + " MB are free. Measure fewer lengths after the boundary.");
  }

  std::span<const TokenId> prefix(std::int64_t tokens) const {
    return std::span(spec_.document).first(static_cast<std::size_t>(tokens));
  }

  // One full forward pass of the document's first `to` tokens under the set for that length; logits after each prefix
  // of from .. to tokens. Causal: a prefix does not see what comes after it.
  void read_full(std::int64_t from, std::int64_t to) {
    std::vector<std::int64_t> queries;
    for (std::int64_t n = from; n <= to; ++n) queries.push_back(n - 1);
    const RopeTable table = make_rope_table(spec_.factors, FactorPolicy::switch_at_trained_context, to);
    const std::vector<float> logits = model_.logits(prefix(to), queries, table, control_);
    full_.insert(full_.end(), logits.begin(), logits.end());
  }

  void reference() {
    full_.reserve(result_.lengths.size() * vocabulary_);
    const std::int64_t first = result_.lengths.front(), last = result_.lengths.back();
    report(0);
    if (first <= trained_) read_full(first, trained_);
    report(trained_);
    const std::int64_t beyond = std::max(first, trained_ + 1);
    if (spec_.factors.method == "dynamic_ntk") {
      for (std::int64_t n = beyond; n <= last; ++n) read_full(n, n);
    } else {
      read_full(beyond, last);
    }
    done_ = trained_ + last;
    report(0);
    for (std::size_t i = 0; i < result_.lengths.size(); ++i)
      result_.full_nll.push_back(-log_softmax(full(i))[next_token(i)]);
  }

  std::span<const float> full(std::size_t i) const { return std::span(full_).subspan(i * vocabulary_, vocabulary_); }
  std::size_t next_token(std::size_t i) const {
    return static_cast<std::size_t>(spec_.document[static_cast<std::size_t>(result_.lengths[i])]);
  }

  BoundaryCurve curve(BoundaryPolicy policy) {
    BoundaryCurve curve;
    curve.policy = policy;
    SwitchedPass pass(model_, spec_.factors, policy, result_.lengths.back(), control_,
                      [&](const Progress& now) { report(std::min(now.done, now.total)); });
    for (std::size_t i = 0; i < result_.lengths.size(); ++i) {
      const std::int64_t length = result_.lengths[i], read = pass.length();
      const auto began = std::chrono::steady_clock::now();
      const std::vector<float> logits = pass.append(prefix(length).subspan(static_cast<std::size_t>(read)));
      if (length == trained_ + 1)
        curve.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
      const std::vector<double> here = log_softmax(logits);
      curve.kl.push_back(divergence(log_softmax(full(i)), here));
      curve.nll.push_back(-here[next_token(i)]);
      curve.agrees.push_back(greatest(logits) == greatest(full(i)));
      curve.rescaled.push_back(pass.rescaled());
      report(length);
    }
    done_ += result_.lengths.back();
    return curve;
  }

  void report(std::int64_t more) {
    if (!progress_) return;
    told_ = std::max(told_, std::min(done_ + more, total_));  // recomputing begins at the first token again
    Progress now{"Measuring the boundary", told_, total_, "tokens"};
    now.elapsed_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    if (now.done > 0 && now.elapsed_seconds > 1)
      now.remaining_seconds = now.elapsed_seconds * (double(total_) / double(now.done) - 1);
    progress_(now);
  }

  const Model& model_;
  const BoundarySpec& spec_;
  const JobControl& control_;
  const ProgressSink& progress_;
  const std::size_t vocabulary_;
  const std::int64_t trained_;
  std::int64_t done_ = 0, told_ = 0, total_ = 0;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::vector<float> full_;  // logits of the full recompute [lengths, vocabulary]
  BoundaryResult result_;
};

}  // namespace

BoundaryResult measure_boundary(const Model& model, const BoundarySpec& spec, const JobControl& control,
                                const ProgressSink& progress) {
  return Lab(model, spec, control, progress).run();
}

}  // namespace ropewalk
