#include "core/model/decoder.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/model/attention_hand_out.h"
#include "core/model/attention_rows.h"
#include "core/model/decoder_batch.h"
#include "core/model/free_memory.h"
#include "core/model/head.h"
#include "core/model/prefill.h"
#include "core/model/torch_errors.h"
#include "kernels/answer_likelihood.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kHeadRows = 256;  // positions whose logits are in memory at a time while scoring

void check_increasing(std::span<const std::int64_t> positions, std::int64_t low, std::int64_t end, const char* what) {
  std::int64_t previous = low - 1;
  for (const std::int64_t position : positions) {
    if (position <= previous || position >= end)
      throw BadInput(std::string(what) + " must be increasing and in " + std::to_string(low) + " .. " +
                     std::to_string(end - 1) + "; " + std::to_string(position) + " is not");
    previous = position;
  }
}

// Scored positions as the decoder sees them: the row whose logits are read, and the token that they are read for.
struct Scored {
  std::vector<std::int64_t> queries;
  std::vector<std::int32_t> targets;
};
constexpr std::uint64_t kScoredBytes = sizeof(std::int64_t) + sizeof(std::int32_t);  // a position

Scored scored_tokens(std::span<const TokenId> ids, std::span<const std::int64_t> positions) {
  check_increasing(positions, 1, static_cast<std::int64_t>(ids.size()), "scored positions");
  Scored scored;
  scored.queries.assign(positions.begin(), positions.end());
  for (std::int64_t& query : scored.queries) scored.targets.push_back(ids[static_cast<std::size_t>(query--)]);
  return scored;
}

struct Prepared final : PreparedText {
  Prepared(const Model& model, std::int64_t length, Scored tokens_scored)
      : owner(model), count(length), scored(std::move(tokens_scored)) {}
  std::int64_t tokens() const override { return count; }
  std::uint64_t bytes() const override {
    return scored.queries.empty() ? 0 : rows.bytes() + scored.queries.size() * kScoredBytes;
  }

  const Model& owner;
  const std::int64_t count;
  const Scored scored;
  PreparedRows rows;  // nothing where no position is scored
};

class Decoder final : public Model, public AttentionSource {
 public:
  Decoder(const ModelDescription& description, std::unique_ptr<Tokenizer> tokenizer, DecoderWeights weights,
          at::ScalarType activations)
      : description_(description),
        tokenizer_(std::move(tokenizer)),
        weights_(std::move(weights)),
        activations_(activations) {}

  const ModelDescription& description() const override { return description_; }
  const Tokenizer& tokenizer() const override { return *tokenizer_; }
  std::uint64_t memory_bytes() const override { return weights_.bytes(); }

  TokenScores score(std::span<const TokenId> ids, std::span<const std::int64_t> positions, const RopeTable& table,
                    const JobControl& control) const override {
    check(ids);
    check(table, ids.size());
    const Scored scored = scored_tokens(ids, positions);
    if (positions.empty()) return {};
    return run_torch(table.positions, [&] {
      Prefill prefill(description_, weights_, activations_, table.positions, control);
      return read_scores(prefill.run(prefill.prepare(ids, scored.queries), scored.queries, table), scored, control);
    });
  }

  std::unique_ptr<PreparedText> prepare(std::span<const TokenId> ids, std::span<const std::int64_t> positions,
                                        const JobControl& control) const override {
    check(ids);
    const auto tokens = static_cast<std::int64_t>(ids.size());
    auto text = std::make_unique<Prepared>(*this, tokens, scored_tokens(ids, positions));
    if (positions.empty()) return text;
    return run_torch(tokens, [&]() -> std::unique_ptr<PreparedText> {
      Prefill prefill(description_, weights_, activations_, tokens, control);
      text->rows = prefill.prepare(ids, text->scored.queries);
      return std::move(text);
    });
  }

  TokenScores score(const PreparedText& prepared, const RopeTable& table, const JobControl& control) const override {
    const auto* text = dynamic_cast<const Prepared*>(&prepared);
    if (!text || &text->owner != this)
      throw BadInput("a prepared document can be scored only by the model that prepared it");
    check(table, static_cast<std::size_t>(text->tokens()));
    const Scored& scored = text->scored;
    if (scored.queries.empty()) return {};
    return run_torch(table.positions, [&] {
      Prefill prefill(description_, weights_, activations_, table.positions, control);
      return read_scores(prefill.run(prefill.copy(text->rows), scored.queries, table), scored, control);
    });
  }

  std::uint64_t prepared_bytes(std::int64_t tokens, std::int64_t positions) const override {
    if (positions == 0) return 0;
    return prepared_row_bytes(description_, activations_, tokens, positions) +
           static_cast<std::uint64_t>(positions) * kScoredBytes;
  }

  std::vector<float> logits(std::span<const TokenId> ids, std::span<const std::int64_t> queries, const RopeTable& table,
                            const JobControl& control) const override {
    check(ids);
    check(table, ids.size());
    check_increasing(queries, 0, static_cast<std::int64_t>(ids.size()), "query positions");
    if (queries.empty()) return {};
    return run_torch(table.positions, [&] {
      Prefill prefill(description_, weights_, activations_, table.positions, control);
      const at::Tensor hidden = prefill.run(prefill.prepare(ids, queries), queries, table);
      std::vector<float> out(queries.size() * static_cast<std::size_t>(description_.vocabulary));
      read_head(weights_.head, hidden, out.data(), control);
      return out;
    });
  }

  void read(std::span<const TokenId> ids, std::span<const std::int64_t> queries, const RopeTable& table,
            std::span<const int> layers, const AttentionReader& reader, const JobControl& control) const override {
    check(ids);
    check(table, ids.size());
    check_increasing(queries, 0, static_cast<std::int64_t>(ids.size()), "query positions");
    const std::vector<std::int64_t> wanted(layers.begin(), layers.end());
    check_increasing(wanted, 0, description_.layers, "layers");
    if (queries.empty() || layers.empty()) return;
    run_torch(table.positions, [&] {
      Prefill prefill(description_, weights_, activations_, table.positions, control);
      const AttentionHandOut hand_out(description_, queries, layers, reader);
      prefill.run(prefill.prepare(ids, queries), queries, table,
                  [&](int layer, const at::Tensor& query, const at::Tensor& key) {
                    return hand_out(layer, query, key, prefill.sliding_window(layer));
                  });
    });
  }

  std::unique_ptr<CachedPass> start_pass(const CacheSettings& settings, const JobControl& control) const override {
    return run_torch(settings.positions, [&]() -> std::unique_ptr<CachedPass> {
      const auto rows = std::clamp<std::int64_t>(settings.positions, 1, DecoderTexts::kChunk);
      return std::make_unique<DecoderPass>(
          std::make_shared<DecoderTexts>(description_, weights_, activations_, rows, control), settings);
    });
  }
  std::uint64_t pass_bytes(const CacheSettings& settings) const override {
    return DecoderPass::bytes_at(description_, weights_.embedding.device(), activations_, settings);
  }
  std::unique_ptr<CachedBatch> start_batch(std::int64_t positions, int texts,
                                           const JobControl& control) const override {
    return run_torch(positions, [&]() -> std::unique_ptr<CachedBatch> {
      const auto rows = std::max(std::clamp<std::int64_t>(positions, 1, DecoderTexts::kChunk), std::int64_t{texts});
      return std::make_unique<DecoderBatch>(
          std::make_shared<DecoderTexts>(description_, weights_, activations_, rows, control), positions, texts);
    });
  }
  std::uint64_t text_bytes(const CacheSettings& settings) const override {
    return DecoderPass::text_bytes_at(description_, weights_.embedding.device(), activations_, settings);
  }
  std::optional<std::uint64_t> free_bytes() const override { return free_memory(weights_.embedding.device()); }

 private:
  void check(std::span<const TokenId> ids) const {
    if (ids.empty()) throw BadInput("a document without tokens cannot be evaluated");
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (ids[i] < 0 || ids[i] >= description_.vocabulary)
        throw BadInput("token id " + std::to_string(ids[i]) + " at position " + std::to_string(i) +
                       " is outside the model's vocabulary of " + std::to_string(description_.vocabulary));
  }
  void check(const RopeTable& table, std::size_t size) const {
    const auto tokens = static_cast<std::int64_t>(size);
    const auto elements = size * static_cast<std::size_t>(description_.rope.pairs());
    if (table.positions != tokens || table.pairs != description_.rope.pairs() || table.cosine.size() != elements ||
        table.sine.size() != elements)
      throw BadInput("the rotary table has " + std::to_string(table.positions) + " positions of " +
                     std::to_string(table.pairs) + " pairs; " + std::to_string(tokens) + " tokens of this model need " +
                     std::to_string(tokens) + " of " + std::to_string(description_.rope.pairs()));
  }

  // hidden float32 [queries, hidden]: the head is read for kHeadRows of them at a time.
  TokenScores read_scores(const at::Tensor& hidden, const Scored& scored, const JobControl& control) const {
    const std::int64_t rows = hidden.size(0);
    TokenScores scores;
    scores.nll.resize(scored.queries.size());
    scores.predicted.resize(scored.queries.size());
    at::Tensor logits = at::empty({std::min(rows, kHeadRows), description_.vocabulary}, at::kFloat);
    for (std::int64_t first = 0; first < rows; first += kHeadRows) {
      const std::int64_t count = std::min(kHeadRows, rows - first);
      read_head(weights_.head, hidden.narrow(0, first, count), static_cast<float*>(logits.data_ptr()), control);
      answer_log_likelihood({count, description_.vocabulary, description_.vocabulary},
                            static_cast<const float*>(logits.data_ptr()), scored.targets.data() + first,
                            scores.nll.data() + first, scores.predicted.data() + first, torch_parallel());
    }
    return scores;
  }

  const ModelDescription description_;
  const std::unique_ptr<Tokenizer> tokenizer_;
  const DecoderWeights weights_;
  const at::ScalarType activations_;
};

}  // namespace

void read_attention(const Model& model, std::span<const TokenId> ids, std::span<const std::int64_t> queries,
                    const RopeTable& table, std::span<const int> layers, const AttentionReader& reader,
                    const JobControl& control) {
  const auto* source = dynamic_cast<const AttentionSource*>(&model);
  if (!source) throw BadInput("this model's queries and keys cannot be read");
  source->read(ids, queries, table, layers, reader, control);
}

std::shared_ptr<Model> make_decoder(const WeightReader& reader, std::unique_ptr<Tokenizer> tokenizer,
                                    const at::Device& device, DecoderTypes types, const ProgressSink& progress,
                                    const JobControl& control) {
  const c10::InferenceMode inference;
  return std::make_shared<Decoder>(reader.description(), std::move(tokenizer),
                                   load_weights(reader, device, types, progress, control), types.activations);
}

}  // namespace ropewalk
