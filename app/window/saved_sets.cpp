#include "app/window/saved_sets.h"

#include <QInputDialog>
#include <QUndoCommand>
#include <algorithm>
#include <optional>

#include "app/window/window_commands.h"
#include "core/values/error.h"
#include "widgets/charts/core_text.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

// One set before and after; nothing: it is not there. The id is known once the store gave it.
class SavedSetCommand : public QUndoCommand {
 public:
  SavedSetCommand(SavedSets& sets, const QString& text, std::optional<SavedFactorSet> before,
                  std::optional<SavedFactorSet> after)
      : QUndoCommand(text),
        sets_(sets),
        id_(std::make_shared<std::int64_t>((before ? before : after)->id)),
        before_(std::move(before)),
        after_(std::move(after)) {}
  void undo() override { apply(before_); }
  void redo() override { apply(after_); }

 private:
  void apply(const std::optional<SavedFactorSet>& wanted) {
    sets_.work([id = id_, wanted](RunStore& store) {
      if (!wanted) return store.remove_factor_set(*id);
      SavedFactorSet set = *wanted;
      set.id = *id;
      *id = store.put_factor_set(set);
    });
  }
  SavedSets& sets_;
  std::shared_ptr<std::int64_t> id_;
  std::optional<SavedFactorSet> before_, after_;
};

SavedSets::SavedSets(WorkspaceController& workspace, FactorSetModel& factors, QUndoStack& undo, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      factors_(factors),
      undo_(undo),
      window_(window),
      menu_(new QMenu(tr("Named factor sets"), window)),
      thread_(QStringLiteral("factor sets")) {
  menu_->setIcon(themed_icon(QStringLiteral("factors")));
  menu_->setToolTipsVisible(true);
  connect(&workspace_, &WorkspaceController::opened, this, &SavedSets::read);
  connect(&workspace_, &WorkspaceController::open_failed, this, &SavedSets::read);
  connect(this, &SavedSets::changed, this, &SavedSets::fill);
  connect(&factors_, &FactorSetModel::embedding_changed, this, &SavedSets::fill);
  fill();
  if (workspace_.store()) read();  // open already where the window is built anew
}

const SavedFactorSet* SavedSets::find(std::int64_t id) const {
  const auto found = std::find_if(sets_.begin(), sets_.end(), [&](const SavedFactorSet& set) { return set.id == id; });
  return found == sets_.end() ? nullptr : &*found;
}

QString SavedSets::problem() const {
  if (!workspace_.store()) return tr("No workspace is open.");
  return workspace_.read_only() ? tr("The workspace %1 can only be read.").arg(workspace_.path()) : QString();
}

QString SavedSets::free_name(const QString& wanted) const {
  const auto taken = [this](const QString& name) {
    return std::any_of(sets_.begin(), sets_.end(),
                       [&](const SavedFactorSet& set) { return set.name == name.toStdString(); });
  };
  QString name = wanted;
  for (int number = 2; taken(name); ++number) name = tr("%1 (%2)", "a name and its number").arg(wanted).arg(number);
  return name;
}

void SavedSets::read() {
  work([](RunStore&) {});
}

void SavedSets::work(std::function<void(RunStore&)> change) {
  const std::shared_ptr<RunStore> store = workspace_.store();
  if (!store) {
    sets_.clear();
    Q_EMIT changed();
    return;
  }
  ++writing_;
  thread_.post([this, store, change = std::move(change)] {
    QString problem;
    std::optional<std::vector<SavedFactorSet>> sets;
    const auto attempt = [&](const auto& act) {
      try {
        act();
      } catch (const std::exception& error) {
        problem = core_text(error.what());
      }
    };
    attempt([&] { change(*store); });
    attempt([&] { sets = store->factor_sets(); });
    TaskThread::deliver(this, [this, problem, sets = std::move(sets), store] {
      --writing_;
      if (sets && store == workspace_.store()) {
        sets_ = *sets;
        Q_EMIT changed();
      }
      if (!problem.isEmpty()) Q_EMIT failed(problem);
    });
  });
}

void SavedSets::save(const QString& name, const QString& model, const RopeFactors& factors) {
  SavedFactorSet set;
  set.name = name.toStdString();
  set.model = model.toStdString();
  set.factors = factors;
  undo_.push(new SavedSetCommand(*this, tr("Save the factor set “%1”").arg(name), {}, set));
}

void SavedSets::load(std::int64_t id) {
  const SavedFactorSet* set = find(id);
  if (!set || set->factors.rope != factors_.rope()) return;
  const QString name = QString::fromStdString(set->name);
  factors_.set_loaded({NamedFactors{name, set->factors, false}});
  factors_.choose(name);
}

void SavedSets::rename(std::int64_t id, const QString& name) {
  const SavedFactorSet* set = find(id);
  if (!set || name.isEmpty() || name.toStdString() == set->name) return;
  SavedFactorSet renamed = *set;
  renamed.name = name.toStdString();
  undo_.push(new SavedSetCommand(
      *this, tr("Rename the factor set “%1” to “%2”").arg(QString::fromStdString(set->name), name), *set, renamed));
}

void SavedSets::remove(std::int64_t id) {
  const SavedFactorSet* set = find(id);
  if (!set) return;
  undo_.push(
      new SavedSetCommand(*this, tr("Delete the factor set “%1”").arg(QString::fromStdString(set->name)), *set, {}));
}

void SavedSets::ask_name(const SavedFactorSet& set) {
  auto* dialog = new QInputDialog(window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename a factor set"));
  dialog->setLabelText(tr("Name"));
  dialog->setTextValue(QString::fromStdString(set.name));
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, id = set.id](const QString& name) { rename(id, name.trimmed()); });
  dialog->open();
}

void SavedSets::fill() {
  // Sub-menus of a menu are its children: clear() alone would keep them.
  qDeleteAll(menu_->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
  menu_->clear();
  if (sets_.empty()) {
    menu_->addAction(tr("None was saved yet"))->setEnabled(false);
    return;
  }
  for (const SavedFactorSet& set : sets_) {
    const std::int64_t id = set.id;
    const QString name = QString::fromStdString(set.name);
    QMenu* one = menu_->addMenu(name);
    one->setToolTipsVisible(true);
    const bool fits = set.factors.rope == factors_.rope();
    const QString misfit = tr("It is for %1: open that model to use it").arg(QString::fromStdString(set.model));
    const auto add = [&](const QString& what, const QString& icon, const QString& text, const QString& tip, auto act) {
      return name_command(one->addAction(themed_icon(icon), text, this, act),
                          QStringLiteral("saved_set.%1.%2").arg(what).arg(id), tip);
    };
    add(QStringLiteral("load"), QStringLiteral("open"), tr("Show"), fits ? tr("Draws it beside the methods") : misfit,
        [this, id] { load(id); })
        ->setEnabled(fits);
    add(QStringLiteral("edit"), QStringLiteral("edit"), tr("Edit a copy by hand"),
        fits ? tr("Its copy gets handles in the chart of rescale factors") : misfit,
        [this, id] {
          if (const SavedFactorSet* chosen = find(id))
            Q_EMIT edit_requested({QString::fromStdString(chosen->name), chosen->factors, false});
        })
        ->setEnabled(fits);
    add(QStringLiteral("rename"), QStringLiteral("note"), tr("Rename…"), tr("It keeps its factors"), [this, id] {
      if (const SavedFactorSet* chosen = find(id)) ask_name(*chosen);
    })->setEnabled(problem().isEmpty());
    add(QStringLiteral("delete"), QStringLiteral("delete"), tr("Delete"), tr("Can be undone"), [this, id] {
      remove(id);
    })->setEnabled(problem().isEmpty());
  }
}

}  // namespace ropewalk
