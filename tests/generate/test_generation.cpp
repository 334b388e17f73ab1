// Generation across the trained context against full forward passes of each prefix, for each policy its own reference;
// events, end of text, sampling, stopping, refusals.
#include "tests/generate/tiny_model.h"

#include <QtTest/QtTest>

#include "core/generate/switched_pass.h"
#include "core/model/weight_reader.h"
#include "core/tokenizer/utf8.h"

using namespace ropewalk;

namespace {

// Largest difference of two rows of logits in float32: sums of another order, no more.
constexpr double kTolerance = 1e-4;

double worst(const at::Tensor& a, const at::Tensor& b) {
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

GenerationSpec spec_of(const Model& model, const char* method, std::int64_t prompt, std::int64_t max_new,
                       BoundaryPolicy policy = BoundaryPolicy::switch_recompute) {
  GenerationSpec spec;
  spec.prompt = letters(prompt);
  spec.max_new = max_new;
  spec.factors = tiny_factors(model, method);
  spec.policy = policy;
  spec.stop_at_eos = false;
  return spec;
}

std::vector<TokenId> joined(const std::vector<TokenId>& prompt, const std::vector<TokenId>& more) {
  std::vector<TokenId> all = prompt;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

// Reads `prompt` tokens at once, then one at a time: logits after every prefix from `prompt` on.
std::vector<at::Tensor> stepped(const Model& model, const RopeFactors& factors, BoundaryPolicy policy,
                                const std::vector<TokenId>& ids, std::int64_t prompt) {
  const JobControl control;
  SwitchedPass pass(model, factors, policy, std::int64_t(ids.size()), control);
  std::vector<at::Tensor> rows = {at::tensor(pass.append(std::span(ids).first(std::size_t(prompt))))};
  for (std::size_t i = std::size_t(prompt); i < ids.size(); ++i)
    rows.push_back(at::tensor(pass.append(std::span(ids).subspan(i, 1))));
  return rows;
}

}  // namespace

class TestGeneration : public QObject {
  Q_OBJECT

  std::shared_ptr<Model> model_;

 private Q_SLOTS:
  void initTestCase() {
    set_model_threads(2);
    model_ = tiny_model();
    QCOMPARE(model_->description().rope.trained_context, kTrained);
  }

  // The proof of the switch: every token that greedy generation chooses, from a prompt below L_train to a text beyond
  // it, is the one that a full forward pass of its prefix chooses under the factors for that length, and the logits
  // agree to 1e-4.
  void generation_equals_full_passes_of_each_prefix_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("policy");
    for (const char* method : {"yarn", "ntk_rcd", "pi"})
      for (const auto policy :
           {BoundaryPolicy::switch_recompute, BoundaryPolicy::long_only, BoundaryPolicy::short_only})
        QTest::newRow(std::string(method).append(" ").append(policy_id(policy)).c_str()) << method << int(policy);
  }
  void generation_equals_full_passes_of_each_prefix() {
    QFETCH(QString, method);
    QFETCH(int, policy);
    const GenerationSpec spec = spec_of(*model_, qPrintable(method), 230, 60, static_cast<BoundaryPolicy>(policy));
    const GenerationResult result = generate(*model_, spec, JobControl{});
    QCOMPARE(result.ids.size(), 60u);
    const std::vector<TokenId> all = joined(spec.prompt, result.ids);
    const auto rows = stepped(*model_, spec.factors, spec.policy, all, 230);
    double difference = 0;
    for (std::int64_t n = 230; n < std::int64_t(all.size()); ++n) {
      const std::vector<TokenId> prefix(all.begin(), all.begin() + n);
      const at::Tensor full = full_logits(*model_, prefix, right_table(spec.factors, spec.policy, n));
      difference = std::max(difference, worst(rows[std::size_t(n - 230)], full));
      QCOMPARE(std::int64_t(all[std::size_t(n)]), full.argmax().item<std::int64_t>());
    }
    QVERIFY2(difference <= kTolerance, qPrintable(QString::number(difference)));
    // The sets differ enough for this to mean something.
    const std::vector<TokenId> prefix(all.begin(), all.begin() + 280);
    QVERIFY(worst(full_logits(*model_, prefix, right_table(spec.factors, BoundaryPolicy::long_only, 280)),
                  full_logits(*model_, prefix, right_table(spec.factors, BoundaryPolicy::short_only, 280))) > 0.1);
  }

  // Turned keys: tokens up to L_train were read under the original set, the later ones see all keys under the rescaled.
  void rerotated_generation_equals_the_plain_reference() {
    const GenerationSpec spec = spec_of(*model_, "yarn", 240, 40, BoundaryPolicy::switch_rerotate);
    const GenerationResult result = generate(*model_, spec, JobControl{});
    QVERIFY(result.crossing == kTrained);
    const std::vector<TokenId> all = joined(spec.prompt, result.ids);
    const RopeTable original = right_table(spec.factors, BoundaryPolicy::short_only, 280),
                    rescaled = right_table(spec.factors, BoundaryPolicy::long_only, 280);
    std::vector<const RopeTable*> tables(280, &rescaled);
    std::fill(tables.begin(), tables.begin() + kTrained, &original);
    const auto weights = open_weights(kTinyPath);
    const at::Tensor plain = PlainDecoder(*weights).logits(all, tables);
    const auto rows = stepped(*model_, spec.factors, spec.policy, all, 240);
    for (std::int64_t n = 240; n < 280; ++n) {
      QVERIFY(worst(rows[std::size_t(n - 240)], plain[n - 1]) <= kTolerance);
      QCOMPARE(std::int64_t(all[std::size_t(n)]), plain[n - 1].argmax().item<std::int64_t>());
    }
    // Not the exact policy's logits: what the boundary lab measures.
    const std::vector<TokenId> prefix(all.begin(), all.begin() + 270);
    QVERIFY(worst(rows[30], full_logits(*model_, prefix,
                                        rescaled.positions == 270
                                            ? rescaled
                                            : right_table(spec.factors, BoundaryPolicy::long_only, 270))) > 1e-3);
  }

  // Dynamic NTK follows the length: the crossing computes the cache again, every later token turns the keys.
  void dynamic_ntk_follows_the_length() {
    const RopeFactors factors = tiny_factors(*model_, "dynamic_ntk");
    const std::vector<TokenId> ids = letters(300);
    std::vector<RopeTable> made;
    for (std::int64_t n = 1; n <= 300; ++n)
      made.push_back(make_rope_table(factors, FactorPolicy::switch_at_trained_context, n));
    const auto weights = open_weights(kTinyPath);
    for (const auto policy : {BoundaryPolicy::switch_recompute, BoundaryPolicy::switch_rerotate,
                              BoundaryPolicy::long_only, BoundaryPolicy::short_only}) {
      // Token t was last read under the table for t + 1 tokens, those of the prompt under the prompt's; recomputing at
      // the crossing reads all up to there under the crossing's.
      std::vector<const RopeTable*> tables;
      const RopeTable original = right_table(factors, BoundaryPolicy::short_only, 300);
      for (std::int64_t t = 0; t < 300; ++t) tables.push_back(t < kTrained ? &original : &made[std::size_t(t)]);
      if (policy == BoundaryPolicy::short_only) tables.assign(300, &original);
      if (policy == BoundaryPolicy::switch_recompute)
        std::fill(tables.begin(), tables.begin() + kTrained, &made[std::size_t(kTrained)]);
      const at::Tensor plain = PlainDecoder(*weights).logits(ids, tables);
      const auto rows = stepped(*model_, factors, policy, ids, 200);
      // Before the crossing everything was read under the original set.
      double difference = 0;
      for (std::int64_t n = policy == BoundaryPolicy::switch_recompute ? kTrained + 1 : 200; n <= 300; ++n)
        difference = std::max(difference, worst(rows[std::size_t(n - 200)], plain[n - 1]));
      QVERIFY2(difference <= kTolerance, qPrintable(QString("%1: %2").arg(policy_id(policy).data()).arg(difference)));
    }
    QVERIFY(worst(full_logits(*model_, ids, made.back()),
                  full_logits(*model_, ids, right_table(factors, BoundaryPolicy::short_only, 300))) > 1e-2);
  }

  void bfloat16_crosses_too() {
    const auto model = tiny_model(ModelType::bfloat16);
    const GenerationSpec spec = spec_of(*model, "yarn", 250, 20);
    const GenerationResult result = generate(*model, spec, JobControl{});
    QVERIFY(result.crossing == kTrained);
    const std::vector<TokenId> all = joined(spec.prompt, result.ids);
    const auto rows = stepped(*model, spec.factors, spec.policy, all, 250);
    for (const std::int64_t n : {255, 256, 257, 269}) {
      const std::vector<TokenId> prefix(all.begin(), all.begin() + n);
      const at::Tensor full = full_logits(*model, prefix, right_table(spec.factors, spec.policy, n));
      QVERIFY(worst(rows[std::size_t(n - 250)], full) <= 0.25 * full.std().item<double>());
    }
  }

  void events_tell_the_crossing_once() {
    const GenerationSpec spec = spec_of(*model_, "yarn", 250, 30);
    std::vector<GeneratedToken> tokens;
    GenerationSinks sinks;
    sinks.token = [&](const GeneratedToken& token) { tokens.push_back(token); };
    const GenerationResult result = generate(*model_, spec, JobControl{}, sinks);
    QCOMPARE(tokens.size(), 30u);
    std::string text;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      QCOMPARE(tokens[i].id, result.ids[i]);
      QCOMPARE(tokens[i].length, std::int64_t(251 + i));
      // Predicted from length - 1 tokens.
      QCOMPARE(tokens[i].rescaled, tokens[i].length - 1 > kTrained);
      QCOMPARE(tokens[i].crossing, tokens[i].length - 1 == kTrained + 1);
      QVERIFY(is_valid_utf8(tokens[i].text));
      if (i > 0) QVERIFY(tokens[i].seconds >= tokens[i - 1].seconds);
      QVERIFY(tokens[i].cache_bytes > 0);
      text += tokens[i].text;
    }
    QVERIFY(result.crossing == kTrained);
    QCOMPARE(result.text, text);
    QCOMPARE(text, model_->tokenizer().decode(result.ids));
    QCOMPARE(result.prompt_tokens, 250);
    QVERIFY(result.prefill_rate > 0 && result.decoding_rate > 0 && result.crossing_seconds > 0);
    QCOMPARE(tokens.back().cache_bytes, result.cache_bytes);
  }

  void a_text_that_does_not_cross_says_so() {
    // Whether all tokens were predicted under the rescaled set; nothing if they differ, or where a crossing was told.
    const auto run = [&](const char* method, std::int64_t prompt, std::int64_t max_new, BoundaryPolicy policy) {
      GenerationSinks sinks;
      std::vector<bool> rescaled;
      bool crossed = false;
      sinks.token = [&](const GeneratedToken& token) {
        crossed |= token.crossing;
        rescaled.push_back(token.rescaled);
      };
      const GenerationResult result =
          generate(*model_, spec_of(*model_, method, prompt, max_new, policy), JobControl{}, sinks);
      const bool same = std::count(rescaled.begin(), rescaled.end(), rescaled[0]) == std::ptrdiff_t(rescaled.size());
      return same && !crossed && !result.crossing ? std::optional<bool>(rescaled[0]) : std::nullopt;
    };
    // The token at position L_train is predicted from L_train tokens: the last one under the original set.
    QVERIFY(run("yarn", 240, 17, BoundaryPolicy::switch_recompute) == false);
    QVERIFY(run("yarn", 257, 5, BoundaryPolicy::switch_recompute) == true);  // begins beyond
    QVERIFY(run("yarn", 400, 5, BoundaryPolicy::switch_rerotate) == true);
    QVERIFY(run("yarn", 250, 20, BoundaryPolicy::long_only) == true);
    QVERIFY(run("yarn", 250, 20, BoundaryPolicy::short_only) == false);
    QVERIFY(run("none", 250, 20, BoundaryPolicy::switch_recompute) == false);  // nothing to switch to
  }

  // A checkpoint's own short factors are the original set.
  void short_factors_of_a_set_are_used_below() {
    RopeFactors factors = tiny_factors(*model_, "yarn");
    factors.short_rescale_factors.assign(factors.rescale_factors.size(), 1.5);
    factors.short_attention_factor = 1.1;
    const std::vector<TokenId> ids = letters(258);
    const auto rows = stepped(*model_, factors, BoundaryPolicy::switch_recompute, ids, 256);
    const std::vector<TokenId> prefix(ids.begin(), ids.begin() + 256);
    QVERIFY(worst(rows[0], full_logits(*model_, prefix,
                                       make_rope_table(factors.rope, factors.short_rescale_factors, 1.1, 256))) <=
            kTolerance);
    QVERIFY(worst(rows[2], full_logits(*model_, ids, make_rope_table(factors, FactorPolicy::always_long, 258))) <=
            kTolerance);
  }

  void an_edited_trained_context_moves_the_crossing() {
    GenerationSpec spec = spec_of(*model_, "yarn", 90, 30);
    spec.factors.rope.trained_context = 100;
    QVERIFY(generate(*model_, spec, JobControl{}).crossing == 100);
  }

  void sampling_repeats_by_seed() {
    GenerationSpec spec = spec_of(*model_, "yarn", 250, 30);
    spec.sampling = {1.0, 40, 0.9, 7};
    const auto first = generate(*model_, spec, JobControl{}).ids;
    QVERIFY(generate(*model_, spec, JobControl{}).ids == first);
    spec.sampling.seed = 8;
    QVERIFY(generate(*model_, spec, JobControl{}).ids != first);
  }

  void eos_ends_the_text_unless_ignored() {
    const TokenId eos = model_->tokenizer().eos().value();
    GenerationSpec spec = spec_of(*model_, "yarn", 20, 100);
    spec.stop_at_eos = true;
    bool found = false;
    for (std::uint64_t seed = 0; seed < 40 && !found; ++seed) {
      spec.sampling = {20.0, 0, 1, seed};  // close to uniform: one token in 258 is the EOS
      const GenerationResult result = generate(*model_, spec, JobControl{});
      const auto at = std::find(result.ids.begin(), result.ids.end(), eos);
      found = result.at_eos;
      QCOMPARE(found, at != result.ids.end());
      if (!found) {
        QCOMPARE(result.ids.size(), 100u);
        continue;
      }
      QVERIFY(at + 1 == result.ids.end());
      QVERIFY(result.text.find("<|end|>") == std::string::npos);
      spec.stop_at_eos = false;
      const GenerationResult on = generate(*model_, spec, JobControl{});
      QCOMPARE(on.ids.size(), 100u);
      QVERIFY(!on.at_eos && std::equal(result.ids.begin(), result.ids.end(), on.ids.begin()));
    }
    QVERIFY(found);
  }

  void a_stop_ends_between_two_tokens() {
    JobControl control;
    int tokens = 0;
    GenerationSinks sinks;
    sinks.token = [&](const GeneratedToken&) {
      if (++tokens == 5) control.request_stop();
    };
    const GenerationSpec spec = spec_of(*model_, "yarn", 100, 1000);
    QVERIFY_THROWS_EXCEPTION(Stopped, generate(*model_, spec, control, sinks));
    QCOMPARE(tokens, 5);
  }

  void progress_is_told_for_prompt_and_crossing() {
    std::vector<Progress> told;
    GenerationSinks sinks;
    sinks.progress = [&](const Progress& progress) { told.push_back(progress); };
    generate(*model_, spec_of(*model_, "yarn", 250, 20), JobControl{}, sinks);
    QVERIFY(told.size() >= 4);
    QCOMPARE(told.front().total, 250);
    QCOMPARE(told.back().total, 257);
    QCOMPARE(told.back().done, 257);
    QCOMPARE(told.back().unit, std::string("tokens"));
  }

  void what_cannot_be_generated_is_refused() {
    const GenerationSpec fine = spec_of(*model_, "yarn", 10, 5);
    check_generation(*model_, fine, {});
    const auto refused = [&](auto change) {
      GenerationSpec spec = fine;
      change(spec);
      try {
        generate(*model_, spec, JobControl{});
      } catch (const BadInput& error) {
        return QString(error.what());
      }
      return QString();
    };
    QVERIFY(refused([](GenerationSpec& s) { s.prompt.clear(); }).contains("prompt"));
    QVERIFY(refused([](GenerationSpec& s) { s.prompt[3] = 258; }).contains("258"));
    QVERIFY(refused([](GenerationSpec& s) { s.prompt[3] = -1; }).contains("-1"));
    QVERIFY(refused([](GenerationSpec& s) { s.max_new = 0; }).contains("0"));
    QVERIFY(refused([](GenerationSpec& s) { s.max_new = std::int64_t{1} << 40; }).contains("1099511627776"));
    QVERIFY(refused([](GenerationSpec& s) { s.sampling.temperature = -2; }).contains("-2"));
    QVERIFY(refused([](GenerationSpec& s) { s.sampling.top_p = 1.5; }).contains("1.5"));
    QVERIFY(refused([](GenerationSpec& s) { s.factors.rescale_factors.pop_back(); }).size() > 0);
    QVERIFY(refused([](GenerationSpec& s) { s.factors.rope.rope_theta = 5000; }).contains("5000"));
  }

  void too_little_memory_is_foreseen_with_numbers() {
    GenerationSpec spec = spec_of(*model_, "yarn", 10, 1000000);
    const std::uint64_t needed = generation_bytes(*model_, spec);
    QVERIFY(needed > 1000000u * 2 * 2 * 64 * 4);  // keys and values of two layers with one head of 64
    check_generation(*model_, spec, needed);
    try {
      check_generation(*model_, spec, needed - 1);
      QFAIL("not refused");
    } catch (const Failed& error) {
      const QString text = error.what();
      QVERIFY2(text.contains("1000009 tokens") && text.contains(QString::number((needed + 999999) / 1000000) + " MB"),
               error.what());
    }
    spec.policy = BoundaryPolicy::switch_rerotate;  // keeps the keys twice
    QVERIFY(generation_bytes(*model_, spec) > needed + 1000000u * 2 * 64 * 4 - 1000);
  }

  void prompts_begin_as_the_models_texts_do() {
    const Tokenizer& tokenizer = model_->tokenizer();
    QVERIFY(prompt_ids(tokenizer, "abc") == tokenizer.encode("abc"));
    QVERIFY_THROWS_EXCEPTION(BadInput, prompt_ids(tokenizer, ""));
  }
};

QTEST_GUILESS_MAIN(TestGeneration)
#include "test_generation.moc"
