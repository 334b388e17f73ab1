// Equality of the value structs, member by member, NaN equal to NaN. members() names every member of a struct, so a new
// one does not compile until it is listed here, and is then compared.
#pragma once

#include <cmath>
#include <tuple>

#include "core/search/search_state.h"
#include "core/values/event.h"
#include "core/values/spec.h"

namespace ropewalk {

inline auto members(const DocumentScore& v) {
  const auto& [nll, right, tokens, token_nll, predicted] = v;
  return std::tie(nll, right, tokens, token_nll, predicted);
}
inline auto members(const Evaluation& v) {
  const auto& [documents, nll, nll_low, nll_high, token_accuracy, seconds, error] = v;
  return std::tie(documents, nll, nll_low, nll_high, token_accuracy, seconds, error);
}
inline auto members(const RuntimeSpec& v) {
  const auto& [model_path, device, dtype, threads, policy, trained_context] = v;
  return std::tie(model_path, device, dtype, threads, policy, trained_context);
}
inline auto members(const DocumentSpec& v) {
  const auto& [haystack, folder, seed, random_depth, needle_template, own_needle, repeat] = v;
  return std::tie(haystack, folder, seed, random_depth, needle_template, own_needle, repeat);
}
inline auto members(const SearchSpec& v) {
  const auto& [runtime, documents, target, document_count, baselines, settings, budget, guide, tune_baselines,
               heldout_documents, finalists, starts] = v;
  return std::tie(runtime, documents, target, document_count, baselines, settings, budget, guide, tune_baselines,
                  heldout_documents, finalists, starts);
}
inline auto members(const SensitivitySpec& v) {
  const auto& [runtime, documents, factors, document_count, moves] = v;
  return std::tie(runtime, documents, factors, document_count, moves);
}
inline auto members(const NeedleSpec& v) {
  const auto& [runtime, documents, lengths, depths, per_cell, factor_sets, spacing, needles, generate] = v;
  return std::tie(runtime, documents, lengths, depths, per_cell, factor_sets, spacing, needles, generate);
}
inline auto members(const RulerSpec& v) {
  const auto& [runtime, tasks, lengths, samples, seed, wrap, haystack, folder, squad_file, hotpotqa_file, repeat,
               factor_sets] = v;
  return std::tie(runtime, tasks, lengths, samples, seed, wrap, haystack, folder, squad_file, hotpotqa_file, repeat,
                  factor_sets);
}
inline auto members(const PerplexitySpec& v) {
  const auto& [runtime, documents, lengths, scored, document_count, stride, short_context, key_gain,
               key_log_probability, factor_sets] = v;
  return std::tie(runtime, documents, lengths, scored, document_count, stride, short_context, key_gain,
                  key_log_probability, factor_sets);
}
inline auto members(const RetentionSpec& v) {
  const auto& [runtime, before_path, factors, documents, text_folder, lengths, tasks, wrap, samples, seed] = v;
  return std::tie(runtime, before_path, factors, documents, text_folder, lengths, tasks, wrap, samples, seed);
}
inline auto members(const AttentionSpec& v) {
  const auto& [runtime, documents, length, depth, index, factor_sets, layers, queries, distances, places] = v;
  return std::tie(runtime, documents, length, depth, index, factor_sets, layers, queries, distances, places);
}
inline auto members(const ExploreSpec& v) {
  const auto& [runtime, documents, length, document_count, start] = v;
  return std::tie(runtime, documents, length, document_count, start);
}
inline auto members(const ExploreMeasured& v) {
  const auto& [number, factors, evaluation] = v;
  return std::tie(number, factors, evaluation);
}
inline auto members(const RulerScored& v) {
  const auto& [factor_set, task, length, index, prediction, outputs, score, prompt_tokens, answer_tokens, document_hash,
               seconds] = v;
  return std::tie(factor_set, task, length, index, prediction, outputs, score, prompt_tokens, answer_tokens,
                  document_hash, seconds);
}
inline auto members(const PerplexityMeasured& v) {
  const auto& [factor_set, scored, length, evaluation, scored_tokens, document_hash] = v;
  return std::tie(factor_set, scored, length, evaluation, scored_tokens, document_hash);
}
inline auto members(const PositionsMeasured& v) {
  const auto& [factor_set, edges, bins, document_hash] = v;
  return std::tie(factor_set, edges, bins, document_hash);
}
inline auto members(const RetentionMeasured& v) {
  const auto& [part, length, before, after, answers_before, answers_after, wanted, document_hash] = v;
  return std::tie(part, length, before, after, answers_before, answers_after, wanted, document_hash);
}
inline auto members(const AttentionHead& v) {
  const auto& [mean, low_quartile, median, high_quartile, pair_share, along, on_needle] = v;
  return std::tie(mean, low_quartile, median, high_quartile, pair_share, along, on_needle);
}
inline auto members(const AttentionMeasured& v) {
  const auto& [factor_set, layer, distance_edges, heads, needle_begin, needle_end, document_hash] = v;
  return std::tie(factor_set, layer, distance_edges, heads, needle_begin, needle_end, document_hash);
}
inline auto members(const BaselineEvaluated& v) {
  const auto& [factors, evaluation, tuned, tuning_documents] = v;
  return std::tie(factors, evaluation, tuned, tuning_documents);
}
inline auto members(const CandidateEvaluated& v) {
  const auto& [id, parent, generation, factors, evaluation, stopped_early, other_parent, origin] = v;
  return std::tie(id, parent, generation, factors, evaluation, stopped_early, other_parent, origin);
}
inline auto members(const HeldOutScored& v) {
  const auto& [candidate, tuned, factors, evaluation] = v;
  return std::tie(candidate, tuned, factors, evaluation);
}
inline auto members(const ShortAttentionScored& v) {
  const auto& [attention_factor, evaluation] = v;
  return std::tie(attention_factor, evaluation);
}
inline auto members(const SensitivityMeasured& v) {
  const auto& [pair, move, evaluation] = v;
  return std::tie(pair, move, evaluation);
}
inline auto members(const CostStated& v) {
  const auto& [forecast, document_evaluations, seconds, memory_bytes] = v;
  return std::tie(forecast, document_evaluations, seconds, memory_bytes);
}
inline auto members(const GenerationDone& v) {
  const auto& [generation, best_nll, median_nll, parents] = v;
  return std::tie(generation, best_nll, median_nll, parents);
}
inline auto members(const CellScored& v) {
  const auto& [factor_set, length, depth, evaluation, numbers, predicted, document_hash, answers, found] = v;
  return std::tie(factor_set, length, depth, evaluation, numbers, predicted, document_hash, answers, found);
}
inline auto members(const OptimiserSettings& v) {
  const auto& [steps, learning_rate, final_ratio, warmup_steps, beta1, beta2, epsilon, weight_decay, gradient_clip] = v;
  return std::tie(steps, learning_rate, final_ratio, warmup_steps, beta1, beta2, epsilon, weight_decay, gradient_clip);
}
inline auto members(const TrainSpec& v) {
  const auto& [runtime, factors, data_folder, documents, optimiser, short_parts, long_parts, segments_per_step,
               checkpoint_activations, checkpoint_every, probe_every, probe_documents, out, seed] = v;
  return std::tie(runtime, factors, data_folder, documents, optimiser, short_parts, long_parts, segments_per_step,
                  checkpoint_activations, checkpoint_every, probe_every, probe_documents, out, seed);
}
inline auto members(const PretrainSpec& v) {
  const auto& [runtime, shape, stages, documents, optimiser, tokens_per_step, checkpoint_every, probe_every,
               probe_documents, seed] = v;
  return std::tie(runtime, shape, stages, documents, optimiser, tokens_per_step, checkpoint_every, probe_every,
                  probe_documents, seed);
}
inline auto members(const LossSum& v) {
  const auto& [loss, weight, targets, right] = v;
  return std::tie(loss, weight, targets, right);
}
inline auto members(const StepResult& v) {
  const auto& [step, short_windows, long_windows, learning_rate, gradient_norm, tokens, seconds] = v;
  return std::tie(step, short_windows, long_windows, learning_rate, gradient_norm, tokens, seconds);
}
inline auto members(const StepDone& v) {
  const auto& [result, mix] = v;
  return std::tie(result, mix);
}
inline auto members(const ProbeScored& v) {
  const auto& [step, length, evaluation] = v;
  return std::tie(step, length, evaluation);
}
inline auto members(const CheckpointSaved& v) {
  const auto& [step, folder] = v;
  return std::tie(step, folder);
}
inline auto members(const Note& v) {
  const auto& [level, text] = v;
  return std::tie(level, text);
}
inline auto members(const StateChanged& v) {
  const auto& [state, reason] = v;
  return std::tie(state, reason);
}
inline auto members(const Genome& v) {
  const auto& [critical_dimension, searched, initial_tokens, attention] = v;
  return std::tie(critical_dimension, searched, initial_tokens, attention);
}
inline auto members(const SearchState::Member& v) {
  const auto& [id, parent, other_parent, origin, genome, nll, document_nll] = v;
  return std::tie(id, parent, other_parent, origin, genome, nll, document_nll);
}
inline auto members(const SearchState& v) {
  const auto& [generation, next_id, random_state, parents, pending, seen, evaluated, document_evaluations, seconds,
               finished] = v;
  return std::tie(generation, next_id, random_state, parents, pending, seen, evaluated, document_evaluations, seconds,
                  finished);
}

template <class T>
bool same(const T& a, const T& b) {
  if constexpr (std::is_floating_point_v<T>) {
    return a == b ? std::signbit(a) == std::signbit(b) : std::isnan(a) && std::isnan(b);
  } else if constexpr (requires { members(a); }) {
    return std::apply(
        [&](const auto&... of_a) {
          return std::apply([&](const auto&... of_b) { return (same(of_a, of_b) && ...); }, members(b));
        },
        members(a));
  } else if constexpr (requires { typename T::allocator_type; }) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!same<typename T::value_type>(a[i], b[i])) return false;
    return true;
  } else if constexpr (requires { a.valueless_by_exception(); }) {
    if (a.index() != b.index()) return false;
    return std::visit([&](const auto& value) { return same(value, std::get<std::decay_t<decltype(value)>>(b)); }, a);
  } else {
    return a == b;
  }
}

}  // namespace ropewalk
