#include "app/window/generation_controller.h"

#include <utility>

#include "app/window/experiment_launcher.h"

namespace ropewalk {
namespace {

constexpr int kCountDelay = 300;            // ms without a key before a prompt is counted
constexpr std::int64_t kSampleMargin = 16;  // tokens between the sample's end and the trained context, at least

QString document_text(GenerationRunner::Source source) {
  switch (source) {
    case GenerationRunner::Source::prompt:
      return GenerationController::tr("on the prompt");
    case GenerationRunner::Source::prompt_and_text:
      return GenerationController::tr("on the prompt and the text after it");
    case GenerationRunner::Source::sample:
      break;
  }
  return GenerationController::tr("on a sample text");
}

}  // namespace

GenerationController::GenerationController(GenerationPanel* panel, FactorSetModel& factors, ModelCache& models)
    : panel_(panel), factors_(factors), runner_(models) {
  count_timer_.setSingleShot(true);
  count_timer_.setInterval(kCountDelay);
  connect(&count_timer_, &QTimer::timeout, this, &GenerationController::count_prompt);
  connect(&factors_, &FactorSetModel::sets_changed, this, &GenerationController::show_sets);
  connect_panel();
  connect_runner();
  show_sets();
}

void GenerationController::connect_panel() {
  connect(panel_, &GenerationPanel::generate_requested, this, &GenerationController::generate);
  connect(panel_, &GenerationPanel::compare_requested, this, &GenerationController::compare);
  connect(panel_, &GenerationPanel::sample_requested, this, &GenerationController::make_sample);
  connect(panel_, &GenerationPanel::stop_requested, this, [this] { stop({}); });
  connect(panel_->prompt(), &PromptEditor::text_changed, this, [this] {
    drop_sample();  // what is written now is not to be replaced
    prompts_.cancel_count();
    panel_->set_prompt_tokens({});
    count_timer_.start();
  });
  connect(&prompts_, &PromptReader::counted, panel_,
          [this](qint64 tokens) { panel_->set_prompt_tokens(std::int64_t(tokens)); });
  connect(&prompts_, &PromptReader::count_failed, panel_, &GenerationPanel::show_error);
  connect(&prompts_, &PromptReader::sample_failed, panel_, [this](const QString& text) {
    drop_sample();
    panel_->show_error(text);
  });
  connect(&prompts_, &PromptReader::sample_made, panel_, [this](const QString& text) {
    const bool go_on = generate_sample_;
    drop_sample();  // it is there
    panel_->prompt()->set_text(text);
    if (go_on) generate();
  });
}

void GenerationController::connect_runner() {
  connect(&runner_, &GenerationRunner::prompt_read, panel_, [this](qint64 tokens) {
    if (!stale_) panel_->start_text(tokens);
  });
  connect(&runner_, &GenerationRunner::progress, panel_, [this](const Progress& progress) {
    if (!stale_) panel_->set_progress(progress);
  });
  connect(&runner_, &GenerationRunner::tokens, panel_, [this](const std::vector<GeneratedToken>& tokens) {
    if (stale_) return;
    for (const GeneratedToken& token : tokens) written_.push_back(token.id);
    panel_->add_tokens(tokens);
  });
  connect(&runner_, &GenerationRunner::text_finished, panel_,
          [this](const GenerationResult& result) { ended([&] { panel_->finish_text(result); }); });
  connect(&runner_, &GenerationRunner::comparison_finished, panel_,
          [this](const BoundaryResult& result, GenerationRunner::Source source) {
            ended([&] { panel_->show_comparison(result, compared_, document_text(source)); });
          });
  connect(&runner_, &GenerationRunner::stopped, panel_,
          [this] { ended([this] { panel_->set_stopped(std::exchange(stop_reason_, {})); }); });
  connect(&runner_, &GenerationRunner::failed, panel_,
          [this](const QString& text) { ended([&] { panel_->set_failed(text); }); });
}

void GenerationController::ended(const std::function<void()>& show) {
  if (!std::exchange(stale_, false)) return show();
  panel_->set_stopped();
  panel_->clear();
  show_sets();
}

void GenerationController::update(const std::optional<ModelDescription>& model, bool busy) {
  const bool same = model.has_value() == model_.has_value() &&
                    (!model || (model->path == model_->path && model->header_hash == model_->header_hash));
  model_ = model;
  busy_ = busy;
  if (!same) {
    stale_ = running();
    stop({});
    prompts_.cancel_count();
    drop_sample();
    written_.clear();
    panel_->clear();
    panel_->set_has_model(model.has_value());
    show_sets();
    count_prompt();
  } else if (busy) {
    stop(tr("Stopped: a run began that uses the model."));
  }
  panel_->set_problem(busy ? tr("A run is using the model. Wait until it has ended, or stop it.") : QString());
}

bool GenerationController::ready() const {
  return model_ && !busy_ && !running() && factors_.is_open();
}

RuntimeSpec GenerationController::runtime() const {
  return ExperimentLauncher::runtime_for(*model_, factors_.rope().trained_context);
}

// The sets in the charts, and no rescaling at all to compare with; the current one is offered first.
void GenerationController::show_sets() {
  std::vector<NamedFactors> sets;
  if (factors_.is_open()) {
    if (!factors_.methods().contains(QStringLiteral("none"))) sets.push_back(factors_.make(QStringLiteral("none")));
    sets.insert(sets.end(), factors_.sets().begin(), factors_.sets().end());
    panel_->set_lengths(factors_.rope().trained_context, factors_.target());
  }
  panel_->set_factor_sets(std::move(sets));
}

void GenerationController::count_prompt() {
  if (!model_) return;
  prompts_.count(QString::fromStdString(model_->path), panel_->prompt()->text());
}

void GenerationController::make_sample(bool generate) {
  if (!model_ || !factors_.is_open()) return;
  generate_sample_ = generate;
  panel_->set_making_sample(true);
  prompts_.make_sample(QString::fromStdString(model_->path), factors_.rope().trained_context - kSampleMargin);
}

void GenerationController::drop_sample() {
  generate_sample_ = false;
  prompts_.cancel_sample();
  panel_->set_making_sample(false);
}

void GenerationController::generate() {
  const NamedFactors* set = panel_->settings()->factors();
  if (!ready() || !set) return;
  drop_sample();
  GenerationRunner::TextTask task;
  task.runtime = runtime();
  prompt_ = panel_->prompt()->text();
  task.prompt = prompt_.toStdString();
  task.spec.factors = set->factors;
  task.spec.policy = panel_->settings()->policy();
  task.spec.max_new = panel_->settings()->max_new();
  task.spec.sampling = panel_->settings()->sampling();
  task.spec.stop_at_eos = panel_->settings()->stop_at_eos();
  written_.clear();
  stop_reason_.clear();
  panel_->begin_text();
  runner_.generate(task);
}

void GenerationController::compare() {
  const NamedFactors* set = panel_->settings()->factors();
  if (!ready() || !set) return;
  GenerationRunner::ComparisonTask task;
  task.runtime = runtime();
  task.prompt = panel_->prompt()->text().toStdString();
  if (panel_->prompt()->text() == prompt_) task.written = written_;
  task.factors = set->factors;
  compared_ = set->name;
  stop_reason_.clear();
  panel_->begin_comparison();
  runner_.compare(task);
}

void GenerationController::stop(const QString& reason) {
  if (!running()) return;
  stop_reason_ = reason;
  runner_.stop();
  panel_->set_stopping();
}

}  // namespace ropewalk
