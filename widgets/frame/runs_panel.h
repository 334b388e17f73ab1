// The runs of the workspace: filter, list, and what can be done with one.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QTimer>
#include <QWidget>

#include "widgets/frame/filter_menu.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/run_labels.h"
#include "widgets/frame/run_proxy_model.h"

namespace ropewalk {

class RunsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RunsPanel(QWidget* parent = nullptr);
  RunListModel* runs() { return runs_; }
  QTableView* table() { return table_; }
  QLineEdit* filter() { return filter_; }
  FilterMenu* filter_menu() { return filter_menu_; }
  RunLabels* labels() { return labels_; }
  void set_workspace(const QString& path, bool read_only);
  void set_problem(const QString& problem);  // of the workspace; empty: none
  void select_run(RunId id);
  void set_busy(bool busy) { busy_ = busy; }  // a job runs: nothing else can be resumed
  QSize sizeHint() const override { return {328, 480}; }

 Q_SIGNALS:
  void open_requested(qint64 id);
  void open_beside_requested(qint64 id);
  void compare_requested(const QList<qint64>& ids);  // several at once, in the list's order
  void resume_requested(qint64 id);
  void labels_edited(const std::vector<ropewalk::RunSummary>& runs);
  void first_run_requested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build_table();
  void fit_name_column();
  void apply_filter(const QString& text);
  void build_filter();
  void build_labels();
  void complete(const QString& typed);
  void restore_columns();
  void save_columns();
  // Resets of the list keep what was chosen.
  void remember_chosen();
  void choose_remembered();
  void show_page();
  void open_menu(const QPoint& position);
  const RunSummary* at(const QModelIndex& proxy_index) const;
  QList<qint64> chosen_runs() const;

  RunListModel* runs_;
  RunProxyModel* proxy_;
  QLineEdit* filter_;
  QLabel* hint_;
  FilterMenu* filter_menu_;
  RunLabels* labels_;
  QStringListModel* completions_;
  QTimer columns_timer_;  // the columns are written once they rest
  QList<qint64> remembered_;
  qint64 remembered_current_ = -1;
  InlineMessage* message_;
  QStackedWidget* pages_;
  QTableView* table_;
  QLabel* empty_;
  bool busy_ = false;
  bool fitting_ = false, name_fitted_ = true;  // until a person gives the name column a width
};

}  // namespace ropewalk
