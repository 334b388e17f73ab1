#include "core/generate/batch_generation.h"

#include <algorithm>
#include <memory>

#include "core/generate/reading_order.h"
#include "core/generate/sampler.h"
#include "core/generate/switched_pass.h"
#include "core/generate/text_pieces.h"
#include "core/generate/watch.h"

namespace ropewalk {

namespace {

constexpr int kMostTogether = 16;      // more gain little on a CPU: reading the caches then takes the time
constexpr double kMemoryShare = 0.9;   // of what is free; other programs grow too
constexpr std::int64_t kNewCosts = 8;  // a new token takes the time of some read ones; for the time left

// The last new token is handed out, but not read.
std::int64_t positions_of(const BatchPrompt& prompt) {
  return std::int64_t(prompt.ids.size()) + prompt.max_new - 1;
}

template <class E>
[[noreturn]] void rethrow_for(std::size_t index, std::size_t count, const E& error) {
  throw E(std::string("Prompt ")
              .append(std::to_string(index + 1))
              .append(" of ")
              .append(std::to_string(count))
              .append(": ")
              .append(error.what()));
}

void check_batch(const Model& model, std::span<const BatchPrompt> prompts, const BatchSettings& settings,
                 std::optional<std::uint64_t> free_bytes) {
  if (settings.most_together < 0)
    throw BadInput("The number of prompts that decode together is " + std::to_string(settings.most_together) +
                   "; it must be 1 or more, or 0 for what memory allows.");
  GenerationSpec spec;
  spec.factors = settings.factors;
  spec.policy = settings.policy;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    spec.prompt = prompts[i].ids;
    spec.max_new = prompts[i].max_new;
    try {
      check_generation(model, spec, free_bytes);
    } catch (const BadInput& error) {
      rethrow_for(i, prompts.size(), error);
    } catch (const Failed& error) {
      rethrow_for(i, prompts.size(), error);
    }
  }
}

class Batch {
 public:
  Batch(const Model& model, std::span<const BatchPrompt> prompts, const BatchSettings& settings,
        const JobControl& control, const std::function<void(std::size_t, const Continuation&)>& done,
        const ProgressSink& progress)
      : model_(model),
        prompts_(prompts),
        settings_(settings),
        control_(control),
        done_(done),
        progress_(progress),
        watch_(control),
        eos_(settings.stop_at_eos ? model.tokenizer().eos() : std::nullopt) {
    for (const BatchPrompt& prompt : prompts) {
      longest_ = std::max(longest_, positions_of(prompt));
      rates_.prompt_tokens += std::int64_t(prompt.ids.size());
      all_new_ += prompt.max_new;
    }
    std::vector<std::span<const TokenId>> ids(prompts.size());
    std::transform(prompts.begin(), prompts.end(), ids.begin(),
                   [](const BatchPrompt& prompt) { return std::span(prompt.ids); });
    waiting_ = reading_order(ids);
    together_ = settings.most_together > 0 ? settings.most_together : kMostTogether;
    together_ = int(std::min<std::size_t>(std::size_t(together_), prompts.size()));
    if (const auto free = model.free_bytes()) {
      const CacheSettings cache = cache_settings(settings.factors, settings.policy, longest_);
      const auto scratch = model.pass_bytes(cache) - model.text_bytes(cache);
      memory_ =
          std::uint64_t(kMemoryShare * double(*free)) - std::min(scratch, std::uint64_t(kMemoryShare * double(*free)));
    }
    batch_ = model.start_batch(longest_, together_, control);
  }

  BatchRates run() {
    report(0);
    for (;;) {
      while (admits()) read(waiting_[begun_++]);
      ended_.clear();
      if (live_.empty()) return rates_;
      step();
    }
  }

 private:
  struct Text {
    std::size_t index = 0;  // of its prompt
    std::unique_ptr<SwitchedPass> pass;
    std::unique_ptr<TextPieces> pieces;
    Continuation continuation;
    std::uint64_t bytes = 0;  // that it may take
  };

  std::uint64_t bytes_of(std::size_t index) const {
    return model_.text_bytes(cache_settings(settings_.factors, settings_.policy, positions_of(prompts_[index])));
  }

  // Whether the next prompt can be read beside those that decode. What has ended makes room for it.
  bool admits() {
    if (begun_ == waiting_.size() || int(live_.size()) >= together_) return false;
    if (!memory_ || live_.empty()) return true;
    std::uint64_t taken = bytes_of(waiting_[begun_]);
    for (const auto& text : live_) taken += text->bytes;
    return taken <= *memory_;
  }

  // The pass that holds most of a prompt already, if it is worth taking over.
  struct Source {
    std::unique_ptr<Text>* text = nullptr;
    std::int64_t tokens = 0;
  };
  Source source_for(std::span<const TokenId> ids) {
    Source best;
    for (auto* texts : {&ended_, &live_})  // where both have as much, that which has ended: nothing is copied
      for (std::unique_ptr<Text>& text : *texts) {
        const std::int64_t tokens = text->pass->shared(ids);
        if (tokens >= kLeastShared && tokens > best.tokens) best = {&text, tokens};
      }
    return best;
  }

  // Reads a prompt and chooses its first token.
  void read(std::size_t index) {
    const double began = watch_.seconds();
    const std::vector<TokenId>& ids = prompts_[index].ids;
    auto text = std::make_unique<Text>();
    text->index = index;
    text->bytes = bytes_of(index);
    text->pieces = std::make_unique<TextPieces>(model_.tokenizer(), ids);
    reading_ = true;
    const Source source = source_for(ids);
    const std::vector<float> logits = source.tokens > 0 ? read_after(*text, source) : read_whole(*text);
    rates_.read_tokens += std::int64_t(ids.size()) - source.tokens;
    reading_ = false;
    read_ += std::int64_t(ids.size());
    text->continuation.seconds = watch_.seconds() - began;
    rates_.prefill_seconds += text->continuation.seconds;
    take(*text, logits);
    live_.push_back(std::move(text));
    move_ended();
    report(0);
  }

  std::vector<float> read_whole(Text& text) {
    ended_.clear();  // its memory is counted as free
    text.pass = new_pass();
    return text.pass->append(prompts_[text.index].ids);
  }

  std::vector<float> read_after(Text& text, const Source& source) {
    const std::vector<TokenId>& ids = prompts_[text.index].ids;
    const auto ended = std::find_if(ended_.begin(), ended_.end(), [&](auto& other) { return &other == source.text; });
    if (ended == ended_.end()) {
      ended_.clear();
      text.pass = new_pass();
      return text.pass->append_after_shared(*batch_, ids, *(*source.text)->pass, source.tokens);
    }
    text.pass = std::move((*ended)->pass);
    text.bytes = std::max(text.bytes, (*ended)->bytes);
    ended_.erase(ended);
    return text.pass->append_after_shared(*batch_, ids, *text.pass, source.tokens);
  }

  std::unique_ptr<SwitchedPass> new_pass() {
    return std::make_unique<SwitchedPass>(model_, *batch_, settings_.factors, settings_.policy, longest_,
                                          [this](const Progress& now) { report(reading_ ? now.done : 0); });
  }

  // One more token for each text.
  void step() {
    control_.check();
    const double began = watch_.seconds();
    std::vector<SwitchedPass*> passes;
    std::vector<TokenId> ids;
    for (const auto& text : live_) {
      passes.push_back(text->pass.get());
      ids.push_back(text->continuation.ids.back());
    }
    const std::vector<float> logits = SwitchedPass::append_each(*batch_, passes, ids);
    const double seconds = watch_.seconds() - began;
    rates_.decoding_seconds += seconds;
    const std::size_t vocabulary = logits.size() / live_.size();
    for (std::size_t i = 0; i < live_.size(); ++i) {
      live_[i]->continuation.seconds += seconds / double(live_.size());
      take(*live_[i], std::span(logits).subspan(i * vocabulary, vocabulary));
    }
    move_ended();
    report(0);
  }

  bool is_complete(const Text& text) const {
    return text.continuation.at_eos || std::int64_t(text.continuation.ids.size()) == prompts_[text.index].max_new;
  }

  // The next token of a text; hands it out where it is complete.
  void take(Text& text, std::span<const float> logits) {
    Continuation& continuation = text.continuation;
    const TokenId id = sampler_.choose(logits);
    continuation.ids.push_back(id);
    continuation.at_eos = eos_ && id == *eos_;
    if (!continuation.at_eos) continuation.text += text.pieces->add(id);
    ++rates_.new_tokens;
    ++new_;
    if (!is_complete(text)) return;
    continuation.text += text.pieces->rest();
    continuation.crossed = text.pass->crossed();
    new_ += prompts_[text.index].max_new - std::int64_t(continuation.ids.size());
    if (done_) done_(text.index, continuation);
  }

  void move_ended() {
    const auto ended =
        std::stable_partition(live_.begin(), live_.end(), [&](const auto& text) { return !is_complete(*text); });
    std::move(ended, live_.end(), std::back_inserter(ended_));
    live_.erase(ended, live_.end());
  }

  // `reading`: tokens of the prompt that is being read.
  void report(std::int64_t reading) {
    if (!progress_) return;
    const std::int64_t read = read_ + reading;
    told_ = std::max(told_, std::min(read, rates_.prompt_tokens) + new_);
    Progress now{"Answering", told_, rates_.prompt_tokens + all_new_, "tokens"};
    now.elapsed_seconds = watch_.seconds();
    const double part = double(read + kNewCosts * new_) / double(rates_.prompt_tokens + kNewCosts * all_new_);
    if (part > 0 && now.elapsed_seconds > 1) now.remaining_seconds = now.elapsed_seconds * std::max(0.0, 1 / part - 1);
    progress_(now);
  }

  const Model& model_;
  const std::span<const BatchPrompt> prompts_;
  const BatchSettings& settings_;
  const JobControl& control_;
  const std::function<void(std::size_t, const Continuation&)>& done_;
  const ProgressSink& progress_;
  const Watch watch_;
  const std::optional<TokenId> eos_;
  Sampler sampler_{Sampling{}};
  BatchRates rates_;
  std::int64_t longest_ = 1, all_new_ = 0;      // positions; new tokens at most
  std::int64_t read_ = 0, new_ = 0, told_ = 0;  // for the progress
  std::optional<std::uint64_t> memory_;         // for texts, where it is known
  int together_ = 1;
  bool reading_ = false;              // a prompt, not a text again at its crossing
  std::vector<std::size_t> waiting_;  // prompts in reading order
  std::size_t begun_ = 0;             // of waiting_
  std::unique_ptr<CachedBatch> batch_;
  std::vector<std::unique_ptr<Text>> live_, ended_;  // ended_: kept until the next prompts have been read
};

}  // namespace

BatchRates generate_batch(const Model& model, std::span<const BatchPrompt> prompts, const BatchSettings& settings,
                          const JobControl& control, const std::function<void(std::size_t, const Continuation&)>& done,
                          const ProgressSink& progress) {
  check_batch(model, prompts, settings, model.free_bytes());
  if (prompts.empty()) return {};
  return Batch(model, prompts, settings, control, done, progress).run();
}

}  // namespace ropewalk
