// What GenerationPanel shows of one text, from its begin to its end, and of what is under way.
#include <algorithm>
#include <cmath>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/frame/generation_panel.h"
#include "widgets/frame/quantity_text.h"

namespace ropewalk {
namespace {

constexpr int kProgressSteps = 1000;
const QString kSeparator = QStringLiteral("  ·  ");

QString seconds_text(double seconds) {
  if (seconds < 0.01) return GenerationPanel::tr("%1 ms").arg(1000 * seconds, 0, 'f', 1);
  return seconds < 10 ? GenerationPanel::tr("%1 s").arg(seconds, 0, 'f', 2) : duration_text(seconds);
}

}  // namespace

void GenerationPanel::begin_text() {
  activity_ = Activity::generating;
  stopping_ = false;
  message_->clear();
  has_text_ = true;
  marked_ = false;
  count_ = timed_ = 0;
  reading_seconds_ = last_seconds_ = writing_seconds_ = 0;
  if (const NamedFactors* set = settings_->factors()) used_ = *set;
  policy_ = settings_->policy();
  max_new_ = settings_->max_new();
  lengths_.prompt = editor_tokens_.value_or(0);
  lengths_.original = lengths_.rescaled = 0;
  lengths_.trained = trained_;
  lengths_.target = target_;
  lengths_.expected = 0;
  bar_->set_factors_in_use({});
  text_->start(prompt_->text());
  text_pages_->setCurrentWidget(text_);
  show_page(kText);
  Progress starting;
  starting.what = tr("Starting").toStdString();
  set_progress(starting);
  update_lengths();
  update_controls();
}

void GenerationPanel::set_progress(const Progress& progress) {
  if (activity_ == Activity::none) return;
  QString words = core_text(progress.what);
  if (progress.total > 0)
    words += tr(": %1 of %2 %3").arg(exact_text(progress.done), exact_text(progress.total), core_text(progress.unit));
  if (const QString left = remaining_text(progress.remaining_seconds); !left.isEmpty()) words += kSeparator + left;
  const double share = progress.total > 0 ? double(progress.done) / double(progress.total) : -1;
  if (activity_ == Activity::comparing) {
    chart_->set_loading(stopping_ ? tr("Stopping") : words, share);
    return;
  }
  status_->setText(stopping_ ? tr("Stopping") : words);
  progress_->setRange(0, share < 0 ? 0 : kProgressSteps);
  if (share >= 0) progress_->setValue(int(kProgressSteps * std::clamp(share, 0.0, 1.0)));
  progress_->show();
}

void GenerationPanel::start_text(std::int64_t prompt_tokens) {
  lengths_.prompt = prompt_tokens;
  lengths_.expected = prompt_tokens + max_new_;
  const std::int64_t trained = lengths_.trained, target = used_.factors.target;
  const bool plain = used_.factors.method == "none" || policy_ == BoundaryPolicy::short_only;
  const bool rescaled = !plain && (policy_ == BoundaryPolicy::long_only || (trained > 0 && prompt_tokens > trained));
  bar_->set_factors_in_use(rescaled ? used_.name : tr("original"));
  if (lengths_.expected > trained && plain) {
    message_->show_message(InlineMessage::Level::warning,
                           tr("The text may grow beyond the trained context of %1 tokens under the original factors: "
                              "the model runs there outside what it was trained for.")
                               .arg(exact_text(trained)));
  } else if (target > 0 && lengths_.expected > target && used_.factors.method != "dynamic_ntk") {
    message_->show_message(InlineMessage::Level::warning,
                           tr("The text may grow to %1 tokens; the factors are made for %2.")
                               .arg(exact_text(lengths_.expected), exact_text(target)));
  } else if (prompt_tokens > trained) {
    message_->show_message(InlineMessage::Level::info,
                           tr("The prompt of %1 tokens is longer than the trained context of %2: the rescaled factors "
                              "hold from the start, and there is no crossing.")
                               .arg(exact_text(prompt_tokens), exact_text(trained)));
  }
  update_lengths();
}

void GenerationPanel::add_tokens(const std::vector<GeneratedToken>& tokens) {
  for (const GeneratedToken& token : tokens) {
    note_crossing(token);
    if (count_ == 0) {
      reading_seconds_ = token.seconds;
    } else if (!token.crossing) {  // reading and crossing are not a token's usual time
      writing_seconds_ += token.seconds - last_seconds_;
      ++timed_;
    }
    text_->add(token);
    ++count_;
    ++(token.rescaled ? lengths_.rescaled : lengths_.original);
    last_seconds_ = token.seconds;
  }
  if (tokens.empty()) return;
  const GeneratedToken& last = tokens.back();
  bar_->set_factors_in_use(last.rescaled && used_.factors.method != "none" ? used_.name : tr("original"));
  cache_bytes_ = last.cache_bytes;
  progress_->hide();
  status_->setText(stopping_ ? tr("Stopping") : tr("Writing") + kSeparator + facts_so_far());
  update_lengths();
}

// The token at position L_train is the first beyond the trained context; the one after it is the first that the other
// set predicts. The mark stands between them.
void GenerationPanel::note_crossing(const GeneratedToken& token) {
  const std::int64_t position = token.length - 2;
  if (token.crossing) {
    text_->add_mark(crossing_words(position, token.seconds - last_seconds_));
    marked_ = true;
  } else if (!marked_ && count_ > 0 && position == lengths_.trained) {
    text_->add_mark(tr("passed the trained context of %1 tokens at position %2; nothing was switched")
                        .arg(exact_text(lengths_.trained), exact_text(position)));
  }
}

QString GenerationPanel::crossing_words(std::int64_t position, double seconds) const {
  const QString words =
      policy_ == BoundaryPolicy::switch_rerotate
          ? tr("crossed the trained context of %1 tokens at position %2; the cached keys were re-rotated in %3")
          : tr("crossed the trained context of %1 tokens at position %2; the cache was recomputed in %3");
  return words.arg(exact_text(lengths_.trained), exact_text(position), seconds_text(seconds));
}

QString GenerationPanel::facts(double rate, double prefill_seconds, std::uint64_t cache_bytes) const {
  QStringList parts;
  if (rate > 0)
    parts.append(tr("%1 tokens/s").arg(rate < 1000 ? number_text(rate, 3) : exact_text(std::llround(rate))));
  parts.append(tr("prompt read in %1").arg(seconds_text(prefill_seconds)));
  if (cache_bytes > 0) parts.append(tr("cache %1").arg(bytes_text(cache_bytes)));
  return parts.join(kSeparator);
}

QString GenerationPanel::facts_so_far() const {
  return facts(writing_seconds_ > 0 ? double(timed_) / writing_seconds_ : 0, reading_seconds_, cache_bytes_);
}

void GenerationPanel::finish_text(const GenerationResult& result) {
  end_activity();
  if (result.crossing && marked_) text_->set_last_mark(crossing_words(*result.crossing, result.crossing_seconds));
  const auto count = std::int64_t(result.ids.size());
  status_->setText(
      (result.at_eos ? tr("Ended by the model after %1 tokens") : tr("Done: %1 new tokens")).arg(exact_text(count)) +
      kSeparator + facts(result.decoding_rate, result.prefill_seconds, result.cache_bytes));
}

void GenerationPanel::set_stopping() {
  if (activity_ == Activity::none) return;
  stopping_ = true;
  if (activity_ == Activity::generating) status_->setText(tr("Stopping"));
  update_controls();
}

void GenerationPanel::set_stopped(const QString& reason) {
  const bool comparing = activity_ == Activity::comparing;
  end_activity();
  if (!reason.isEmpty()) message_->show_message(InlineMessage::Level::info, reason);
  if (comparing) return chart_->clear_overlay();
  status_->setText(count_ > 0 ? tr("Stopped after %1 new tokens").arg(exact_text(count_)) + kSeparator + facts_so_far()
                              : tr("Stopped before the first token"));
}

void GenerationPanel::set_failed(const QString& message) {
  const bool comparing = activity_ == Activity::comparing;
  end_activity();
  show_error(message);
  if (comparing) {
    chart_->clear_overlay();
    return;
  }
  if (count_ > 0) {
    status_->setText(tr("Failed after %1 new tokens").arg(exact_text(count_)) + kSeparator + facts_so_far());
  } else {
    has_text_ = false;
    status_->setText({});
    bar_->set_factors_in_use({});
    text_pages_->setCurrentWidget(no_text_);
    update_lengths();
  }
  update_controls();
}

}  // namespace ropewalk
