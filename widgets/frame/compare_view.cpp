#include "widgets/frame/compare_view.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <cmath>
#include <functional>

#include "widgets/charts/qcustomplot_include.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kWide = 860;       // pixels from which two charts stand beside each other
constexpr int kWideTable = 400;  // a column of the tables beside each other
constexpr int kChartHeight = 280;

QList<qint64> dropped_runs(const QMimeData* data) {
  QList<qint64> ids;
  for (const QByteArray& word : data->data(QLatin1String(RunListModel::kRunsMimeType)).split(' ')) {
    bool number = false;
    const qint64 id = word.toLongLong(&number);
    if (number && id > 0) ids.append(id);
  }
  return ids;
}

QToolButton* button_of(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setProperty("iconOnly", true);
  button->setAutoRaise(true);
  button->setAccessibleName(action->text());
  return button;
}

}  // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedWidget),
      empty_(new StateOverlay(nullptr)),
      strip_(new RunStrip(runs_)),
      set_(new QComboBox),
      scroll_(new QScrollArea),
      parameters_(new CompareTable(tr("What differs between the compared runs"))),
      scores_(new CompareTable(tr("Scores of the compared runs, held against the baseline"))),
      factors_(new OverlayChart),
      curves_(new CurveSection),
      heatmaps_(new HeatmapSection),
      parallel_(new RunParallel) {
  setAcceptDrops(true);
  setObjectName(QStringLiteral("compare_view"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);
  empty_->show_empty(QStringLiteral("compare"),
                     tr("Runs stand here against each other: what differs, scores with differences and tests, factors "
                        "and courses overlaid, needle grids side by side. Choose runs in the run list and take “Open "
                        "beside the current run”, or drag them here."),
                     tr("Show the runs"));
  connect(empty_, &StateOverlay::action_triggered, this, &CompareView::empty_action_triggered);
  pages_->addWidget(empty_);
  auto* page = new QWidget;
  auto* page_layout = new QVBoxLayout(page);
  page_layout->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, 0);
  page_layout->setSpacing(spacing::half);
  make_actions();
  build_head(page_layout);
  build_sections();
  page_layout->addWidget(scroll_, 1);
  pages_->addWidget(page);
  connect(&runs_, &ComparedRuns::changed, this, &CompareView::refresh);
  connect(&runs_, &ComparedRuns::appended, this, &CompareView::refresh);
  connect(strip_, &RunStrip::current_changed, this, &CompareView::update_actions);
  connect(strip_, &RunStrip::menu_requested, this, [this](qint64, const QPoint& global) { open_menu(global); });
  connect(factors_, &OverlayChart::place_hovered, this,
          [this](double pair) { Q_EMIT pair_hovered(std::isfinite(pair) ? int(std::lround(pair)) : -1); });
  connect(parallel_, &RunParallel::run_clicked, strip_, &RunStrip::set_current);
  update_actions();
}

QAction* CompareView::add_action(const QString& name, const QString& icon, const QString& text, const QString& tip,
                                 const QKeySequence& keys, const std::function<void()>& act) {
  auto* action = new QAction(themed_icon(icon), text, this);
  action->setObjectName(name);
  action->setToolTip(keys.isEmpty() ? tip
                                    : tr("%1 (%2)", "tip and keys").arg(tip, keys.toString(QKeySequence::NativeText)));
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, act);
  addAction(action);
  actions_.append(action);
  return action;
}

void CompareView::make_actions() {
  add_action(QStringLiteral("compare.pin"), QStringLiteral("pin"), tr("Make this run the baseline"),
             tr("Hold all other runs against this one"), QKeySequence(Qt::ALT | Qt::Key_Home),
             [this] { runs_.pin(strip_->current()); });
  add_action(QStringLiteral("compare.earlier"), QStringLiteral("chevron-left"), tr("Move this run one place earlier"),
             tr("Move this run one place earlier; the first place is the baseline's"),
             QKeySequence(Qt::ALT | Qt::Key_Left), [this] { runs_.move(strip_->current(), -1); });
  add_action(QStringLiteral("compare.later"), QStringLiteral("chevron-right"), tr("Move this run one place later"),
             tr("Move this run one place later"), QKeySequence(Qt::ALT | Qt::Key_Right),
             [this] { runs_.move(strip_->current(), 1); });
  add_action(QStringLiteral("compare.remove"), QStringLiteral("close"), tr("Take this run out of the comparison"),
             tr("Take this run out of the comparison; it stays in the workspace"), QKeySequence(Qt::Key_Delete),
             [this] { runs_.remove(strip_->current()); });
  add_action(QStringLiteral("compare.open"), QStringLiteral("open"), tr("Open this run in its own view"),
             tr("Open this run in its own view"), {}, [this] { Q_EMIT open_requested(strip_->current()); });
  add_action(QStringLiteral("compare.clear"), QStringLiteral("delete"), tr("Take out all runs"),
             tr("Empty the comparison; the runs stay in the workspace"), {}, [this] { runs_.clear(); });
  QAction* all =
      add_action(QStringLiteral("compare.all_parameters"), QStringLiteral("table"), tr("Show all parameters"),
                 tr("Show all parameters, also those that are the same"), {}, [this] { refresh(); });
  all->setCheckable(true);
  add_action(QStringLiteral("compare.report"), QStringLiteral("document"), tr("Report of these runs…"),
             tr("Write one page with question, settings, figures, scores and how to repeat it, as HTML or PDF"), {},
             [this] { Q_EMIT report_requested(); });
  // Ctrl+Z may be another's too: the view takes the keys itself while the focus is in it.
  add_action(QStringLiteral("compare.undo"), QStringLiteral("undo"), tr("Undo the change of the comparison"),
             tr("Undo the last change of the comparison (Ctrl+Z)"), {}, [this] { runs_.undo_stack()->undo(); });
  add_action(QStringLiteral("compare.redo"), QStringLiteral("redo"), tr("Redo the change of the comparison"),
             tr("Redo the change of the comparison (Ctrl+Shift+Z)"), {}, [this] { runs_.undo_stack()->redo(); });
  for (const char* name : {"compare.undo", "compare.redo"}) {
    QAction* action = this->action(QLatin1String(name));
    connect(runs_.undo_stack(), &QUndoStack::indexChanged, action, [this] { update_actions(); });
  }
}

QAction* CompareView::action(const QString& name) const {
  for (QAction* action : actions_)
    if (action->objectName() == name) return action;
  return nullptr;
}

CompareSection* CompareView::section(const QString& name) const {
  if (name == QLatin1String("parameters")) return parameters_section_;
  if (name == QLatin1String("scores")) return scores_section_;
  if (name == QLatin1String("factors")) return factors_section_;
  return name == QLatin1String("parallel") ? parallel_section_ : nullptr;
}

void CompareView::build_head(QVBoxLayout* layout) {
  head_ = new QBoxLayout(QBoxLayout::LeftToRight);
  head_->setSpacing(spacing::half);
  head_->addWidget(strip_, 1);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(spacing::half);
  set_->setAccessibleName(tr("Factor set of the chosen run"));
  set_->setToolTip(tr("Which of the run's factor sets is compared"));
  scroll_->setAccessibleName(tr("Comparison"));
  set_->setToolTip(tr("The chosen run has several factor sets: which one is compared"));
  set_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(set_, &QComboBox::activated, this, [this](int set) { runs_.choose_set(strip_->current(), set); });
  tools->addWidget(set_);
  for (const char* name : {"compare.pin", "compare.earlier", "compare.later", "compare.remove", "compare.undo"})
    tools->addWidget(button_of(action(QLatin1String(name))));
  auto* report = new QToolButton;
  action(QStringLiteral("compare.report"))->setIconText(tr("Report…"));
  report->setDefaultAction(action(QStringLiteral("compare.report")));
  report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  tools->addWidget(report);
  auto* column = new QVBoxLayout;  // the tools stay at the first line of the runs
  column->addLayout(tools);
  column->addStretch(1);
  head_->addLayout(column);
  layout->addLayout(head_);
}

void CompareView::build_sections() {
  factors_->setObjectName(QStringLiteral("compare.factors"));
  for (QWidget* chart : {static_cast<QWidget*>(factors_), static_cast<QWidget*>(parallel_)})
    chart->setMinimumHeight(kChartHeight);
  auto* all = new QToolButton;
  all->setDefaultAction(action(QStringLiteral("compare.all_parameters")));
  all->setToolButtonStyle(Qt::ToolButtonTextOnly);
  all->setAutoRaise(true);
  parameters_section_ = new CompareSection(tr("What differs"), parameters_, all);
  scores_section_ = new CompareSection(tr("Scores against the baseline"), scores_);
  factors_section_ = new CompareSection(tr("Factors"), factors_);
  parallel_section_ = new CompareSection(tr("What varies"), parallel_);
  auto* page = new QWidget;
  grid_ = new QGridLayout(page);
  grid_->setContentsMargins(0, spacing::unit, spacing::unit, spacing::double_unit);
  grid_->setHorizontalSpacing(spacing::triple_unit);
  grid_->setVerticalSpacing(spacing::triple_unit);
  arrange();
  scroll_->setWidget(page);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // The wheel moves the page; with Ctrl it zooms the chart below it.
  factors_->plot()->installEventFilter(this);
  curves_->chart()->plot()->installEventFilter(this);
}

// Parts below each other where they would be too narrow beside each other; tables of many runs take the whole width.
void CompareView::arrange() {
  const bool charts_wide = width() >= kWide;
  const bool tables_wide = charts_wide && width() >= kWideTable * (int(runs_.runs().size()) + 1);
  if (grid_->count() > 0 && charts_wide == charts_wide_ && tables_wide == tables_wide_) return;
  charts_wide_ = charts_wide;
  head_->setDirection(charts_wide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
  tables_wide_ = tables_wide;
  const QList<QWidget*> parts{parameters_section_, scores_section_,  factors_section_, curves_,
                              heatmaps_,           parallel_section_};
  for (QWidget* part : parts) grid_->removeWidget(part);
  int row = 0;
  const auto pair = [&](QWidget* first, QWidget* second, bool beside, Qt::Alignment place) {
    grid_->addWidget(first, row, 0, 1, beside ? 2 : 5, place);
    grid_->addWidget(second, beside ? row : row + 1, beside ? 2 : 0, 1, beside ? 3 : 5, place);
    row += beside ? 1 : 2;
  };
  pair(parameters_section_, scores_section_, tables_wide, Qt::AlignTop);
  // Charts share the width evenly: in columns of their own, so that the tables' shares do not bind them.
  if (charts_wide) {
    auto* both = new QHBoxLayout;
    both->setSpacing(spacing::triple_unit);
    both->addWidget(factors_section_, 1);
    both->addWidget(curves_, 1);
    delete charts_row_;
    charts_row_ = both;
    grid_->addLayout(both, row++, 0, 1, 5);
  } else {
    delete charts_row_;
    charts_row_ = nullptr;
    pair(factors_section_, curves_, false, {});
  }
  grid_->addWidget(heatmaps_, row++, 0, 1, 5);
  grid_->addWidget(parallel_section_, row++, 0, 1, 5);
  for (int column = 0; column < 5; ++column) grid_->setColumnStretch(column, 1);
}

void CompareView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void CompareView::update_actions() {
  const int at = runs_.index_of(strip_->current());
  const auto enable = [this](const char* name, bool on) { action(QLatin1String(name))->setEnabled(on); };
  enable("compare.pin", at > 0);
  enable("compare.earlier", at > 0);
  enable("compare.later", at >= 0 && at + 1 < runs_.runs().size());
  enable("compare.remove", at >= 0);
  enable("compare.open", at >= 0);
  enable("compare.clear", !runs_.runs().isEmpty());
  enable("compare.report", !runs_.runs().isEmpty());
  enable("compare.undo", runs_.undo_stack()->canUndo());
  enable("compare.redo", runs_.undo_stack()->canRedo());
  const QSignalBlocker blocker(set_);
  set_->clear();
  if (at >= 0) {
    set_->addItems(runs_.runs()[at].set_names());
    set_->setCurrentIndex(runs_.runs()[at].set);
  }
  set_->setVisible(set_->count() > 1);
}

void CompareView::refresh() {
  arrange();
  dirty_ = !isVisible();
  pages_->setCurrentIndex(runs_.runs().isEmpty() ? 0 : 1);
  update_actions();
  if (dirty_) return;
  const QList<ComparedRun>& runs = runs_.runs();
  const RunScores scores = scores_of(runs);
  const std::vector<ScoreRow> rows = score_rows(scores);
  const bool all = action(QStringLiteral("compare.all_parameters"))->isChecked();
  const QList<ParameterRow> parameters = all ? parameter_rows(runs) : differing_rows(runs);
  parameters_->show_parameters(runs, parameters);
  parameters_section_->set_sentence(!parameters.isEmpty() ? QString()
                                    : runs.size() < 2     ? tr("Add another run: then what differs stands here.")
                                                      : tr("These runs have the same settings, model and documents."));
  scores_->show_scores(runs, rows);
  scores_section_->set_sentence(rows.empty() ? tr("None of these runs has a score yet.") : QString());
  const RunCurves factors = factor_curves(runs);
  factors_->set_lines(factors.sentence, factors.axes, factors.lines);
  factors_section_->set_sentence(factors.lines.isEmpty() ? tr("None of these runs has rescale factors yet.")
                                                         : QString());
  curves_->set_runs(runs, scores);
  heatmaps_->set_runs(runs);
  heatmaps_->setVisible(heatmaps_->has_runs());
  QList<RunLine> lines;
  for (qsizetype at = 0; at < runs.size(); ++at) lines.append({runs[at].id(), lettered_name(runs, at), runs[at].style});
  const QList<RunAxis> axes = varying_axes(runs, rows);
  parallel_->set_runs(lines, axes);
  parallel_section_->set_sentence(runs.size() < 2   ? tr("Add another run: then what varies stands here.")
                                  : axes.size() < 2 ? tr("Fewer than two parameters or scores vary between these runs.")
                                                    : QString());
}

void CompareView::set_hovered_pair(int pair) {
  factors_->set_hovered_place(pair < 0 ? std::nullopt : std::optional(double(pair)));
}

void CompareView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (dirty_) refresh();
}

void CompareView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && isVisible() && grid_) refresh();  // colours in the tables' heads
}

void CompareView::open_menu(const QPoint& global) {
  QMenu menu(this);
  for (const char* name : {"compare.open", "compare.pin", "compare.earlier", "compare.later", "compare.remove"})
    menu.addAction(action(QLatin1String(name)));
  menu.addSeparator();
  for (const char* name : {"compare.undo", "compare.redo", "compare.clear", "compare.report"})
    menu.addAction(action(QLatin1String(name)));
  menu.exec(global);
}

bool CompareView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      key->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void CompareView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Undo)) return runs_.undo_stack()->undo();
  if (event->matches(QKeySequence::Redo)) return runs_.undo_stack()->redo();
  QWidget::keyPressEvent(event);
}

bool CompareView::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return QWidget::eventFilter(watched, event);
  if (static_cast<QWheelEvent*>(event)->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) return false;
  event->ignore();
  QCoreApplication::sendEvent(scroll_->viewport(), event);
  return true;
}

void CompareView::dragEnterEvent(QDragEnterEvent* event) {
  if (!dropped_runs(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void CompareView::dropEvent(QDropEvent* event) {
  const QList<qint64> ids = dropped_runs(event->mimeData());
  if (ids.isEmpty()) return;
  event->acceptProposedAction();
  Q_EMIT runs_dropped(ids);
}

}  // namespace ropewalk
