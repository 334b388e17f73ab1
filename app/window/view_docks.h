// The docks around the charts, their ready layouts, and how they are remembered.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <map>
#include <string>

#include "app/window/saved_layouts.h"
#include "widgets/charts/phase_clocks.h"
#include "widgets/frame/compare_view.h"
#include "widgets/frame/generation_panel.h"
#include "widgets/frame/inspector_panel.h"
#include "widgets/frame/log_view.h"
#include "widgets/frame/precision_view.h"
#include "widgets/frame/rotation_view.h"
#include "widgets/frame/run_pane.h"
#include "widgets/frame/runs_panel.h"
#include "widgets/help/help_view.h"

namespace ropewalk {

class ViewDocks : public QObject {
  Q_OBJECT
 public:
  enum class Layout { explore, compare, teach };
  explicit ViewDocks(QMainWindow* window);

  RunsPanel* runs;
  InspectorPanel* inspector;
  RunPane* fitness;
  RunPane* heatmap;
  PhaseClocks* clocks;
  PrecisionView* precision;
  RunPane* training;
  CompareView* compare;
  GenerationPanel* generation;
  LogView* log;
  HelpView* help;
  RotationView* rotation;

  std::map<std::string, RunPane*> own;  // of the kinds of run_views()

  QList<RunPane*> single_panes() const;  // those that show one run by itself
  QList<RunPane*> run_panes() const { return single_panes(); }
  RunPane* pane_of(const std::string& kind) const;  // where a run of that kind is shown

  void order_tabs();            // inside each dock, as it is laid out
  void show_all(bool visible);  // hidden at first, and while the start page stands
  void arrange(Layout layout);
  void raise(QWidget* view);            // the dock that holds it
  void show_help(const QString& page);  // a topic or a page of the guide (HelpView::show_page)
  // The docks as they are gone to by key or by name. `digit`: Ctrl and it go there; 0: none is left.
  struct NumberedView {
    QString name;  // the dock's object name
    QString title;
    int digit;
  };
  QList<NumberedView> numbered_views() const;
  void go_to(const QString& name);  // shows the dock and gives it the focus
  void fill_menu(QMenu* menu);
  // The layout as it is: places, sizes and which docks there were, for one who knows more docks later.
  SavedLayout layout(const QString& name) const;
  void apply(const SavedLayout& layout);
  void save() const;
  bool restore();  // false: no size of the window was kept

 private:
  QDockWidget* add(const QString& name, const QString& title, QWidget* view, Qt::DockWidgetArea area);
  void show_title_when_floating(QDockWidget* dock);
  void arrange_docks(Layout layout);
  void place_new(const QStringList& known);
  QDockWidget* dock(const QString& name) const;
  QMainWindow* window_;
  QList<QDockWidget*> docks_;
  QList<QDockWidget*> bottom_;
  SavedLayout hidden_;  // while hidden: the layout to come back to; empty: none was saved
  bool shown_ = false;
};

}  // namespace ropewalk
