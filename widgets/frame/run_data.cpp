#include "widgets/frame/run_data.h"

#include <QStringList>

#include "core/rope/methods.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/run_list_model.h"

namespace ropewalk {

RunData::RunData(RunRecord record, QObject* parent) : QObject(parent), record_(std::move(record)) {
  if (search_spec()) search_ = std::make_shared<SearchHistory>();
  if (const NeedleSpec* spec = needle_spec()) needle_ = std::make_shared<NeedleHistory>(*spec);
  if (const SensitivitySpec* spec = sensitivity_spec()) sensitivity_ = std::make_shared<SensitivityHistory>(*spec);
  if (const AttentionSpec* spec = attention_spec()) attention_ = std::make_shared<AttentionHistory>(*spec);
  if (const RulerSpec* spec = ruler_spec()) ruler_ = std::make_shared<RulerHistory>(*spec);
  if (const RetentionSpec* spec = retention_spec()) retention_ = std::make_shared<RetentionHistory>(*spec);
  if (const PerplexitySpec* spec = perplexity_spec()) perplexity_ = std::make_shared<PerplexityHistory>(*spec);
  if (const ExploreSpec* spec = explore_spec()) explore_ = std::make_shared<ExploreHistory>(*spec);
  if (const TrainSpec* spec = train_spec()) {
    training_ = std::make_shared<TrainHistory>(*spec);
  } else if (const PretrainSpec* made = pretrain_spec()) {
    training_ = std::make_shared<TrainHistory>(*made);
  }
}

void RunData::set_summary(const RunSummary& summary) {
  const bool changed = summary.state != record_.summary.state || summary.name != record_.summary.name ||
                       summary.error != record_.summary.error;
  record_.summary = summary;
  if (changed) Q_EMIT state_changed();
}

void RunData::set_live(bool live) {
  if (live_ == live) return;
  live_ = live;
  Q_EMIT state_changed();
}

int RunData::append(const std::vector<Event>& events) {
  const std::size_t old_lines = log_.size();
  const std::string old_state = record_.summary.state;
  int added = 0;
  for (const Event& event : events) {
    if (event.sequence <= last_sequence_) continue;
    last_sequence_ = event.sequence;
    take_in(event);
    ++added;
  }
  if (added > 0) Q_EMIT appended();
  if (log_.size() > old_lines) Q_EMIT logged(static_cast<int>(old_lines));
  if (record_.summary.state != old_state) Q_EMIT state_changed();
  return added;
}

void RunData::take_in(const Event& event) {
  if (search_) search_->add(event);
  if (needle_) needle_->add(event);
  if (training_) training_->add(event);
  if (sensitivity_) sensitivity_->add(event);
  if (attention_) attention_->add(event);
  if (ruler_) ruler_->add(event);
  if (retention_) retention_->add(event);
  if (perplexity_) perplexity_->add(event);
  if (explore_) explore_->add(event);
  if (const auto* note = std::get_if<Note>(&event.body)) {
    log_.push_back({event.seconds, note->level, core_text(note->text)});
  } else if (const auto* change = std::get_if<StateChanged>(&event.body)) {
    record_.summary.state = change->state;
    record_.summary.error = change->reason;
    const bool failed = change->state == "failed";
    QString text = tr("The run is %1.").arg(run_state_text(change->state));
    if (!change->reason.empty()) text += QStringLiteral(" ") + core_text(change->reason);
    log_.push_back({event.seconds, failed ? Note::Level::error : Note::Level::info, text});
  }
}

const DocumentSpec* RunData::document_spec() const {
  if (const SearchSpec* spec = search_spec()) return &spec->documents;
  if (const NeedleSpec* spec = needle_spec()) return &spec->documents;
  if (const TrainSpec* spec = train_spec()) return &spec->documents;
  if (const PretrainSpec* spec = pretrain_spec()) return &spec->documents;
  if (const SensitivitySpec* spec = sensitivity_spec()) return &spec->documents;
  if (const AttentionSpec* spec = attention_spec()) return &spec->documents;
  if (const RetentionSpec* spec = retention_spec()) return &spec->documents;
  if (const PerplexitySpec* spec = perplexity_spec()) return &spec->documents;
  if (const ExploreSpec* spec = explore_spec()) return &spec->documents;
  return nullptr;
}

std::optional<RopeDescription> RunData::rope() const {
  if (search_ && !search_->candidates().empty()) return search_->candidates().front().factors.rope;
  if (search_ && !search_->baselines().empty()) return search_->baselines().front().factors.rope;
  if (const auto* sets = factor_sets(); sets && !sets->empty()) return sets->front().rope;
  if (const TrainSpec* spec = train_spec()) return spec->factors.rope;
  if (const SensitivitySpec* spec = sensitivity_spec()) return spec->factors.rope;
  if (const RetentionSpec* spec = retention_spec()) return spec->factors.rope;
  if (const ExploreSpec* spec = explore_spec()) return spec->start.rope;
  if (const PretrainSpec* spec = pretrain_spec())
    return RopeDescription{SmallModelShape::head_dim, spec->shape.rope_theta, spec->shape.trained_context};
  return std::nullopt;
}

const std::vector<RopeFactors>* RunData::factor_sets() const {
  if (const NeedleSpec* spec = needle_spec()) return &spec->factor_sets;
  if (const RulerSpec* spec = ruler_spec()) return &spec->factor_sets;
  if (const PerplexitySpec* spec = perplexity_spec()) return &spec->factor_sets;
  if (const AttentionSpec* spec = attention_spec()) return &spec->factor_sets;
  return nullptr;
}

QStringList RunData::factor_set_names() const {
  QStringList names;
  if (!factor_sets()) return names;
  for (const RopeFactors& factors : *factor_sets()) {
    QString name = core_text(method_name(factors.method));
    if (names.contains(name)) name = tr("%1 (d_rcd %2)").arg(name).arg(factors.critical_dimension);
    if (names.contains(name)) name = tr("%1, set %2").arg(name).arg(names.size() + 1);
    names.append(name);
  }
  return names;
}

}  // namespace ropewalk
