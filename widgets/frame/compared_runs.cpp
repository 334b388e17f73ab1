#include "widgets/frame/compared_runs.h"

#include <QUndoCommand>
#include <algorithm>
#include <functional>

namespace ropewalk {
namespace {

constexpr int kAppendedInterval = 250;  // ms

// The whole list before and after: small, and right whatever the change was.
class ChangeRuns : public QUndoCommand {
 public:
  using Set = std::function<void(const QList<ComparedRun>&)>;
  ChangeRuns(const QString& text, QList<ComparedRun> before, QList<ComparedRun> after, Set set)
      : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), set_(std::move(set)) {}
  void undo() override { set_(before_); }
  void redo() override { set_(after_); }

 private:
  QList<ComparedRun> before_, after_;
  Set set_;
};

// What a training's probes are drawn from: the same text, the same documents.
std::string probe_documents(const RunData& run) {
  const DocumentSpec* spec = run.document_spec();
  if (!spec || run.record().summary.model_hash.empty()) return {};
  std::string text = "probe/" + run.record().summary.model_hash + '/' + std::to_string(int(spec->haystack));
  for (const std::string& part : {spec->folder, std::to_string(spec->seed), spec->needle_template,
                                  std::to_string(int(spec->random_depth)), std::to_string(int(spec->repeat))}) {
    text += '/';
    text += part;
  }
  if (spec->own_needle) {
    text += '/';
    text += spec->own_needle->sentence + '/' + spec->own_needle->question + '/' + spec->own_needle->answer;
  }
  return text;
}

}  // namespace

QString ComparedRun::name() const {
  const QString name = QString::fromStdString(run->record().summary.name);
  const QStringList sets = set_names();
  if (sets.size() < 2) return name;
  return ComparedRuns::tr("%1 · %2", "run and its factor set").arg(name, sets.value(set));
}

std::optional<NamedFactors> ComparedRun::factors() const {
  const auto with_name = [this](const RopeFactors& factors) { return NamedFactors{name(), factors, false}; };
  if (const auto search = run->search()) {
    const CandidateEvaluated* best = search->best();
    return best ? std::optional(with_name(search->found_factors(*best))) : std::nullopt;
  }
  if (const auto* sets = run->factor_sets())
    return set < int(sets->size()) ? std::optional(with_name((*sets)[std::size_t(set)])) : std::nullopt;
  if (const auto explore = run->explore()) {
    const ExploreMeasured* best = explore->best();
    return best ? std::optional(with_name(best->factors)) : std::nullopt;
  }
  if (const SensitivitySpec* spec = run->sensitivity_spec()) return with_name(spec->factors);
  if (const RetentionSpec* spec = run->retention_spec()) return with_name(spec->factors);
  if (const TrainSpec* spec = run->train_spec()) return with_name(spec->factors);
  return std::nullopt;
}

std::vector<RunScore> ComparedRun::scores() const {
  const std::string& documents = run->record().summary.document_hash;
  if (run->search()) return search_scores(*run->search(), documents);
  if (run->explore()) return explore_scores(*run->explore(), documents);
  if (run->sensitivity()) return sensitivity_scores(*run->sensitivity(), documents);
  if (run->needle()) return needle_scores(*run->needle(), set);
  if (run->ruler()) return ruler_scores(*run->ruler(), set);
  if (run->perplexity()) return perplexity_scores(*run->perplexity(), set);
  if (run->retention()) return retention_scores(*run->retention());
  if (run->attention()) return attention_scores(*run->attention(), set);
  if (run->training()) return training_scores(*run->training(), probe_documents(*run));
  return {};
}

ComparedRuns::ComparedRuns(QObject* parent) : QObject(parent) {
  appended_timer_.setSingleShot(true);
  appended_timer_.setInterval(kAppendedInterval);
  connect(&appended_timer_, &QTimer::timeout, this, &ComparedRuns::appended);
}

int ComparedRuns::index_of(RunId id) const {
  const auto found = std::find_if(runs_.begin(), runs_.end(), [id](const ComparedRun& run) { return run.id() == id; });
  return found == runs_.end() ? -1 : int(found - runs_.begin());
}

QString ComparedRuns::letter(int index) {
  QString letters;
  for (int rest = index; rest >= 0; rest = rest / 26 - 1) letters.prepend(QChar('A' + rest % 26));
  return letters;
}

int ComparedRuns::free_style(const QList<ComparedRun>& runs) const {
  for (int style = 0;; ++style) {
    const auto taken = [style](const ComparedRun& run) { return run.style == style; };
    if (std::none_of(runs.begin(), runs.end(), taken)) return style;
  }
}

void ComparedRuns::add(const QList<ComparedRun>& added) {
  QList<ComparedRun> runs = runs_;
  for (ComparedRun run : added) {
    const auto same = [&run](const ComparedRun& other) { return other.id() == run.id(); };
    if (!run.run || std::any_of(runs.begin(), runs.end(), same)) continue;
    run.style = free_style(runs);
    // What is usually looked at: the set that the run's best is of.
    run.set = std::max(0, int(run.set_names().size()) - 1);
    runs.append(run);
  }
  if (const int count = int(runs.size() - runs_.size()); count > 0)
    change(tr("Add %n run(s)", nullptr, count), std::move(runs));
}

void ComparedRuns::remove(RunId id) {
  const int at = index_of(id);
  if (at < 0) return;
  QList<ComparedRun> runs = runs_;
  runs.removeAt(at);
  change(tr("Remove “%1”").arg(runs_[at].name()), std::move(runs));
}

void ComparedRuns::clear() {
  if (!runs_.isEmpty()) change(tr("Remove all runs"), {});
}

void ComparedRuns::move(RunId id, int by) {
  const int from = index_of(id), to = std::clamp(from + by, 0, int(runs_.size()) - 1);
  if (from < 0 || to == from) return;
  QList<ComparedRun> runs = runs_;
  runs.move(from, to);
  change(tr("Move “%1”").arg(runs_[from].name()), std::move(runs));
}

void ComparedRuns::pin(RunId id) {
  const int at = index_of(id);
  if (at <= 0) return;
  QList<ComparedRun> runs = runs_;
  runs.move(at, 0);
  change(tr("Make “%1” the baseline").arg(runs_[at].name()), std::move(runs));
}

void ComparedRuns::choose_set(RunId id, int set) {
  const int at = index_of(id);
  if (at < 0 || runs_[at].set == set || set < 0 || set >= int(runs_[at].set_names().size())) return;
  QList<ComparedRun> runs = runs_;
  runs[at].set = set;
  change(tr("Choose the set %1").arg(runs_[at].set_names()[set]), std::move(runs));
}

void ComparedRuns::change(const QString& what, QList<ComparedRun> runs) {
  undo_.push(new ChangeRuns(what, runs_, std::move(runs), [this](const QList<ComparedRun>& list) { set_runs(list); }));
}

void ComparedRuns::set_runs(const QList<ComparedRun>& runs) {
  for (const ComparedRun& run : std::as_const(runs_)) run.run->disconnect(this);
  runs_ = runs;
  const auto later = [this] {
    if (!appended_timer_.isActive()) appended_timer_.start();
  };
  for (const ComparedRun& run : std::as_const(runs_)) {
    connect(run.run.get(), &RunData::appended, this, later);
    connect(run.run.get(), &RunData::state_changed, this, later);
  }
  Q_EMIT changed();
}

}  // namespace ropewalk
