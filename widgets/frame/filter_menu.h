// The menu beside the run list's filter: saved filters, archived runs, columns, and the language with examples.
#pragma once

#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <vector>

#include "core/values/run.h"

namespace ropewalk {

class FilterMenu : public QToolButton {
  Q_OBJECT
 public:
  FilterMenu(QLineEdit* filter, QTableView* table, QWidget* panel);

  void set_filters(std::vector<SavedFilter> filters);  // as the workspace keeps them
  const std::vector<SavedFilter>& filters() const { return filters_; }
  void set_read_only(bool read_only) { read_only_ = read_only; }
  // Replaces the filter of that name, or adds one. Empty names are refused.
  void save(const QString& name, const QString& expression);
  void rename(const QString& from, const QString& to);
  void remove(const QString& name);
  QAction* show_archived() { return show_archived_; }
  void show_help();

 Q_SIGNALS:
  void filters_changed(const std::vector<ropewalk::SavedFilter>& filters);

 private:
  void fill();
  void add_saved(QMenu* menu);
  void add_columns(QMenu* menu);
  void ask_name();
  void ask_new_name(const QString& from);

  QLineEdit* filter_;
  QTableView* table_;
  QAction *show_archived_, *save_, *help_;
  std::vector<SavedFilter> filters_;
  bool read_only_ = false;
};

}  // namespace ropewalk
