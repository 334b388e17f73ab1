// What a person says of runs: stars, tags, notes, names and what is archived. Each change can be undone.
#pragma once

#include <QAction>
#include <QObject>
#include <QUndoStack>
#include <functional>
#include <vector>

#include "widgets/frame/run_list_model.h"

namespace ropewalk {

// Commands on the chosen runs, for a menu, keys and the command palette.
class RunLabels : public QObject {
  Q_OBJECT
 public:
  // `chosen`: the runs that a command is for. Actions belong to `panel`.
  RunLabels(RunListModel* runs, std::function<QList<qint64>()> chosen, QWidget* panel);

  QUndoStack* undo_stack() { return undo_; }
  QAction* star() { return star_; }
  QAction* edit_tags() { return edit_tags_; }
  QAction* edit_note() { return edit_note_; }
  QAction* archive() { return archive_; }
  void set_read_only(bool read_only);
  void update();  // texts and states follow the chosen runs

  // Each run as `change` leaves it, as one step.
  void edit(const QString& what, const std::function<void(RunSummary&)>& change);

 Q_SIGNALS:
  void edited(const std::vector<ropewalk::RunSummary>& runs);  // done, undone or done again: to be written

 private:
  QAction* add(const char* name, const char* icon, const QString& text, const QString& tip, const QKeySequence& keys);
  std::vector<RunSummary> chosen() const;
  void push(const QString& what, std::vector<RunSummary> before, std::vector<RunSummary> after);
  void ask_tags();
  void ask_note();

  RunListModel* runs_;
  std::function<QList<qint64>()> chosen_ids_;
  QWidget* panel_;
  QUndoStack* undo_;
  QAction *star_, *edit_tags_, *edit_note_, *archive_;
  bool read_only_ = false;
};

}  // namespace ropewalk
