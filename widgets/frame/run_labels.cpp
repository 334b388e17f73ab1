#include "widgets/frame/run_labels.h"

#include <QUndoCommand>
#include <QWidget>
#include <algorithm>

#include "core/values/run_filter.h"
#include "widgets/frame/run_label_dialogs.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {

class LabelsChange : public QUndoCommand {
 public:
  LabelsChange(const QString& what, std::vector<RunSummary> before, std::vector<RunSummary> after,
               std::function<void(const std::vector<RunSummary>&)> apply)
      : QUndoCommand(what), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)) {}
  void redo() override { apply_(after_); }
  void undo() override { apply_(before_); }

 private:
  std::vector<RunSummary> before_, after_;
  std::function<void(const std::vector<RunSummary>&)> apply_;
};

}  // namespace

RunLabels::RunLabels(RunListModel* runs, std::function<QList<qint64>()> chosen, QWidget* panel)
    : QObject(panel), runs_(runs), chosen_ids_(std::move(chosen)), panel_(panel), undo_(new QUndoStack(this)) {
  star_ = add("runs.star", "star", tr("Star"), tr("Stars the chosen runs, or removes their stars"), Qt::Key_S);
  edit_tags_ = add("runs.tags", "pin", tr("Tags…"), tr("Tags of the chosen runs"), Qt::Key_T);
  edit_note_ = add("runs.note", "note", tr("Note…"), tr("Note on the chosen runs"), Qt::Key_N);
  archive_ = add("runs.archive", "archive", tr("Archive"),
                 tr("Hides the chosen runs from the list, or brings archived ones back"), Qt::Key_Delete);
  connect(star_, &QAction::triggered, this, [this] {
    const std::vector<RunSummary> all = this->chosen();
    const bool starred = !std::all_of(all.begin(), all.end(), [](const RunSummary& run) { return run.starred; });
    edit(starred ? tr("star") : tr("remove the star"), [starred](RunSummary& run) { run.starred = starred; });
  });
  connect(archive_, &QAction::triggered, this, [this] {
    const std::vector<RunSummary> all = this->chosen();
    const bool archived = !std::all_of(all.begin(), all.end(), [](const RunSummary& run) { return run.archived; });
    edit(archived ? tr("archive") : tr("restore"), [archived](RunSummary& run) { run.archived = archived; });
  });
  connect(edit_tags_, &QAction::triggered, this, &RunLabels::ask_tags);
  connect(edit_note_, &QAction::triggered, this, &RunLabels::ask_note);
  QAction* undo = undo_->createUndoAction(panel, tr("Undo in the run list:"));
  undo->setObjectName(QStringLiteral("runs.undo"));
  undo->setShortcut(QKeySequence::Undo);
  QAction* redo = undo_->createRedoAction(panel, tr("Redo in the run list:"));
  redo->setObjectName(QStringLiteral("runs.redo"));
  redo->setShortcut(QKeySequence::Redo);
  for (QAction* action : {undo, redo}) {
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    panel->addAction(action);
  }
  connect(runs_, &RunListModel::labels_replaced, this,
          [this](const RunSummary& before, const RunSummary& after) { push(tr("edit"), {before}, {after}); });
  update();
}

QAction* RunLabels::add(const char* name, const char* icon, const QString& text, const QString& tip,
                        const QKeySequence& keys) {
  auto* action = new QAction(themed_icon(QLatin1String(icon)), text, panel_);
  action->setObjectName(QLatin1String(name));
  action->setToolTip(tip);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  return action;
}

std::vector<RunSummary> RunLabels::chosen() const {
  std::vector<RunSummary> chosen;
  for (const qint64 id : chosen_ids_())
    if (const RunSummary* run = runs_->find(id)) chosen.push_back(*run);
  return chosen;
}

void RunLabels::set_read_only(bool read_only) {
  read_only_ = read_only;
  update();
}

void RunLabels::update() {
  const std::vector<RunSummary> all = chosen();
  const bool any = !all.empty();
  for (QAction* action : {star_, edit_tags_, edit_note_, archive_}) action->setEnabled(any && !read_only_);
  const auto every = [&](bool RunSummary::*flag) {
    return any && std::all_of(all.begin(), all.end(), [flag](const RunSummary& run) { return run.*flag; });
  };
  star_->setText(every(&RunSummary::starred) ? tr("Remove the star") : tr("Star"));
  archive_->setText(every(&RunSummary::archived) ? tr("Restore to the list") : tr("Archive"));
}

void RunLabels::edit(const QString& what, const std::function<void(RunSummary&)>& change) {
  std::vector<RunSummary> before = chosen();
  if (before.empty() || read_only_) return;
  std::vector<RunSummary> after = before;
  for (RunSummary& run : after) change(run);
  push(what, std::move(before), std::move(after));
}

void RunLabels::push(const QString& what, std::vector<RunSummary> before, std::vector<RunSummary> after) {
  undo_->push(new LabelsChange(what, std::move(before), std::move(after), [this](const std::vector<RunSummary>& runs) {
    runs_->set_labels(runs);
    Q_EMIT edited(runs);
    update();
  }));
}

// Of several runs: those that all have are edited; what only some have stays with them.
void RunLabels::ask_tags() {
  const std::vector<RunSummary> all = chosen();
  if (all.empty()) return;
  QStringList common, known;
  for (const std::string& tag : split_tags(all.front().tags)) {
    const bool everywhere = std::all_of(all.begin(), all.end(), [&](const RunSummary& run) {
      const auto tags = split_tags(run.tags);
      return std::find(tags.begin(), tags.end(), tag) != tags.end();
    });
    if (everywhere) common << QString::fromStdString(tag);
  }
  for (const RunSummary& run : runs_->all())
    if (!run.tags.empty())
      for (const std::string& tag : split_tags(run.tags))
        if (const QString text = QString::fromStdString(tag); !known.contains(text)) known << text;
  const auto answer = ask_run_tags(panel_, int(all.size()), common, known);
  if (!answer) return;
  edit(tr("tags"), [&](RunSummary& run) {
    QStringList tags = *answer;
    for (const std::string& tag : split_tags(run.tags)) {
      const QString text = QString::fromStdString(tag);
      if (!common.contains(text) && !tags.contains(text)) tags << text;
    }
    run.tags = tags.join(QLatin1String(", ")).toStdString();
  });
}

void RunLabels::ask_note() {
  const std::vector<RunSummary> all = chosen();
  if (all.empty()) return;
  const bool same = std::all_of(all.begin(), all.end(), [&](const RunSummary& run) { return run.note == all[0].note; });
  const auto answer = ask_run_note(panel_, int(all.size()), same ? QString::fromStdString(all[0].note) : QString());
  if (!answer) return;
  edit(tr("note"), [&](RunSummary& run) { run.note = answer->toStdString(); });
}

}  // namespace ropewalk
