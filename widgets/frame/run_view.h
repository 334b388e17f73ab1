// What a run pane shows of a run of one kind. A new kind of run: its view in its own files and one line in
// run_views.cpp; the pane, the dock, the menu entry and the empty state come with it.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

class RunView : public QWidget {
  Q_OBJECT
 public:
  // nullptr: no run. The histories of `run` stay the same objects while events are appended.
  virtual void set_run(std::shared_ptr<RunData> run) = 0;
  virtual void run_appended() = 0;
  virtual void set_empty(const QString& sentence, const QString& action) = 0;
  virtual void set_loading(const QString& message) = 0;  // laid over what is there
  virtual void clear_overlay() = 0;
  virtual void set_file_name(const QString& name) = 0;  // suggested where something is saved
  // What a live run does before it has anything to show; empty: there is something.
  virtual QString waiting_text() const { return {}; }
  virtual QStringList facts() const { return {}; }  // beside the run's name
  virtual void set_hovered_pair(int) {}             // the rotary pair that all views mark; -1: none
  virtual void set_current_set(int) {}              // of the run's factor sets, the one that all views mark; -1: none
  virtual void set_selected(qint64) {}  // candidate of a search, set of an exploration; -1: none. Emits nothing

 Q_SIGNALS:
  void empty_action_triggered();
  void pair_hovered(int pair);
  void pair_selected(int pair);
  void candidate_selected(qint64 id);
  void edit_requested(const ropewalk::NamedFactors& set);  // a copy is to be edited by hand

 protected:
  using QWidget::QWidget;
};

// A text of run_views(), in the language that is chosen when it is asked for.
struct RunViewText {
  const char* source = "";
  operator QString() const;  // NOLINT: it stands for its text
};

struct RunViewKind {
  std::string kind;        // of core/values/spec.h
  RunViewText title;       // of its dock
  QString icon;            // of widgets/theme/icons.h
  RunViewText start_text;  // of the menu entry and the button that begin such a run
  RunViewText start_tip;   // what it measures
  RunViewText empty;       // what an empty view will show
  RunView* (*make)() = nullptr;
  bool has_dialog = true;  // false: such a run begins otherwise than by a spec that is filled in
};

// In the order of docks and menu entries.
const std::vector<RunViewKind>& run_views();
const RunViewKind* find_run_view(const std::string& kind);  // nullptr: a kind that has none

}  // namespace ropewalk
