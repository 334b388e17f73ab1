// Generation across the trained context: prompt and settings, the text as it comes with the crossing marked, its
// length, and the comparison of policies at the crossing. Shows and asks; what runs the model is elsewhere.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "core/values/generation.h"
#include "core/values/job.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/state_overlay.h"
#include "widgets/frame/generated_text_view.h"
#include "widgets/frame/generation_settings.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/length_bar.h"
#include "widgets/frame/prompt_editor.h"

namespace ropewalk {

class GenerationPanel : public QWidget {
  Q_OBJECT
 public:
  enum class Activity { none, generating, comparing };
  explicit GenerationPanel(QWidget* parent = nullptr);

  // Without a model the panel says what it shows and offers to open one.
  void set_has_model(bool has_model);
  // Why nothing can be started now although there is a model ("A run is using the model…"); empty: it can.
  void set_problem(const QString& problem);
  void set_factor_sets(std::vector<NamedFactors> sets);
  // In tokens. 0: not known. A text on show keeps those that it began with.
  void set_lengths(std::int64_t trained, std::int64_t target);
  void set_prompt_tokens(std::optional<std::int64_t> tokens);  // of the prompt in the editor
  void set_making_sample(bool making);                         // a sample_requested() is under way
  void show_error(const QString& message);                     // of something else than the text or the comparison
  void clear();                                                // another model: text and comparison go

  // One text. What was shown goes when it begins.
  void begin_text();
  void set_progress(const Progress& progress);  // of loading, reading, comparing
  void start_text(std::int64_t prompt_tokens);  // the prompt's ids are known
  void add_tokens(const std::vector<GeneratedToken>& tokens);
  void finish_text(const GenerationResult& result);
  void set_stopping();
  // The text or the comparison ended otherwise. `reason`: of a stop by something else than the button, may be empty.
  void set_stopped(const QString& reason = {});
  void set_failed(const QString& message);

  void begin_comparison();
  void show_comparison(BoundaryResult result, const QString& factors, const QString& document);

  Activity activity() const { return activity_; }
  PromptEditor* prompt() { return prompt_; }
  GenerationSettings* settings() { return settings_; }
  GeneratedTextView* text() { return text_; }
  LengthBar* length_bar() { return bar_; }
  BoundaryChart* chart() { return chart_; }
  QPushButton* compare_button() { return compare_; }
  QString status() const { return status_->text(); }
  QString error() const { return message_->isHidden() ? QString() : message_->text(); }

 Q_SIGNALS:
  void open_model_requested();
  void generate_requested();
  void sample_requested(bool generate);  // put a sample text into the prompt; `generate`: and go on from it
  void compare_requested();
  void stop_requested();

 private:
  enum Page { kText, kPolicies };
  QWidget* make_inputs();
  QWidget* make_output();
  void connect_parts();
  void end_activity();
  void update_controls();
  void update_lengths();
  void show_page(Page page);
  void offer_text();
  void note_crossing(const GeneratedToken& token);
  QString crossing_words(std::int64_t position, double seconds) const;
  QString facts_so_far() const;
  QString facts(double rate, double prefill_seconds, std::uint64_t cache_bytes) const;

  PromptEditor* prompt_;
  GenerationSettings* settings_;
  InlineMessage* message_;
  QStackedWidget* pages_;  // without and with a model
  StateOverlay* no_model_;
  QTabBar* tabs_;
  QStackedWidget* output_;
  LengthBar* bar_;
  QLabel* status_;
  QProgressBar* progress_;
  QStackedWidget* text_pages_;
  StateOverlay* no_text_;
  GeneratedTextView* text_;
  BoundaryChart* chart_;
  QPushButton* compare_;
  QToolButton* copy_;

  Activity activity_ = Activity::none;
  QString problem_;
  bool stopping_ = false, making_sample_ = false;
  std::int64_t trained_ = 0, target_ = 0;  // of the next text
  std::optional<std::int64_t> editor_tokens_;
  // Of the text on show:
  LengthBar::Lengths lengths_;
  NamedFactors used_;
  BoundaryPolicy policy_ = BoundaryPolicy::switch_recompute;
  bool has_text_ = false, marked_ = false;
  std::int64_t count_ = 0, max_new_ = 0;
  double reading_seconds_ = 0, last_seconds_ = 0;  // since the text began: the first token, the last one
  std::int64_t timed_ = 0;                         // tokens that took the usual time, and how long they did
  double writing_seconds_ = 0;
  std::uint64_t cache_bytes_ = 0;
};

}  // namespace ropewalk
