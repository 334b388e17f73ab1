// What the window has for teaching: the rotating vectors fed by the factors on show, the guided tour, presenter mode.
#pragma once

#include <QMenu>
#include <QObject>

#include "app/window/presenter.h"
#include "app/window/tour_controller.h"
#include "app/window/window_arguments.h"

namespace ropewalk {

class Teaching : public QObject {
  Q_OBJECT
 public:
  // `more`: the menu that gets the entries, before its entry "more.teach".
  Teaching(MainWindow& window, QMenu* more, const WindowArguments& arguments);
  ~Teaching() override;
  TourController* tour() { return tour_; }
  Presenter* presenter() { return presenter_; }
  QAction* tour_action() { return tour_action_; }
  bool settled() const { return tour_->settled(); }

 private:
  void connect_vectors(MainWindow& window);
  Presenter* presenter_;
  TourController* tour_;
  QAction* tour_action_;
};

}  // namespace ropewalk
