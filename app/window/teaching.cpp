#include "app/window/teaching.h"

#include <QTimer>
#include <algorithm>

#include "app/window/main_window.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

Teaching::Teaching(MainWindow& window, QMenu* more, const WindowArguments& arguments)
    : QObject(&window),
      presenter_(new Presenter(window)),
      tour_(new TourController(window)),
      tour_action_(new QAction(themed_icon(QStringLiteral("help")), tr("Take the tour"), this)) {
  tour_action_->setObjectName(QStringLiteral("help.tour"));
  const QString problem = tour_->problem();
  tour_action_->setEnabled(problem.isEmpty());
  tour_action_->setToolTip(problem.isEmpty() ? tr("RoPE and longer contexts in ten steps, on the small model")
                                             : problem);
  connect(tour_action_, &QAction::triggered, tour_, [this] { tour_->start(); });
  window.addAction(tour_action_);
  const QList<QAction*> entries = more->actions();
  const auto place = std::find_if(entries.begin(), entries.end(),
                                  [](const QAction* entry) { return entry->objectName() == u"more.teach"; });
  auto* sizes = new QMenu(tr("Text size"), more);
  presenter_->fill_size_menu(sizes);
  more->insertActions(place == entries.end() ? nullptr : *place,
                      {tour_action_, presenter_->action(), presenter_->full_screen(), sizes->menuAction()});
  StartPage* page = window.start_page();
  page->set_tour(problem);
  connect(page, &StartPage::tour_requested, tour_, [this] { tour_->start(); });
  connect_vectors(window);
  if (arguments.presenter) presenter_->set_presenting(true);
  if (arguments.tour_step >= 0)
    QTimer::singleShot(0, tour_, [this, step = arguments.tour_step] { tour_->start(step); });
}

Teaching::~Teaching() = default;

void Teaching::connect_vectors(MainWindow& window) {
  RotatingVectors* vectors = window.docks()->rotation->chart();
  FactorSetModel* factors = &window.factors();
  connect(factors, &FactorSetModel::sets_changed, vectors, [factors, vectors] {
    if (!factors->is_open()) return vectors->clear();
    NamedFactors set = factors->current_at_target().value_or(factors->make(QStringLiteral("none")));
    set.factors.target = std::max(set.factors.target, factors->target());
    vectors->set_factors(set);
  });
  connect(vectors, &RotatingVectors::pair_hovered, &window.selection(), &SelectionModel::hover_pair);
  connect(&window.selection(), &SelectionModel::pair_changed, vectors, &RotatingVectors::set_hovered_pair);
  connect(vectors, &ChartView::empty_action_triggered, window.start_page(), &StartPage::open_file_requested);
}

}  // namespace ropewalk
