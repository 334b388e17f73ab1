#include "widgets/frame/view_frame.h"

#include <QEvent>
#include <QPainter>

#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr double kWidth = 5;  // pixels, just inside the view
}

ViewFrame::ViewFrame(QWidget* window) : QWidget(window) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
  window->installEventFilter(this);
}

void ViewFrame::set_view(QWidget* view) {
  // What moves the view is mostly one that it lies in.
  for (QWidget* old = view_; old && old != parentWidget(); old = old->parentWidget()) old->removeEventFilter(this);
  view_ = view;
  for (QWidget* now = view_; now && now != parentWidget(); now = now->parentWidget()) now->installEventFilter(this);
  follow();
}

void ViewFrame::follow() {
  const bool there = view_ && view_->isVisible() && view_->window() == parentWidget();
  setVisible(there);
  if (!there) return;
  const QRect place(view_->mapTo(parentWidget(), QPoint()), view_->size());
  setGeometry(place);
  raise();
}

bool ViewFrame::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
      QMetaObject::invokeMethod(this, &ViewFrame::follow, Qt::QueuedConnection);
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void ViewFrame::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor color = colors_of(this).accent;
  color.setAlpha(70);
  painter.setPen(QPen(color, kWidth));
  painter.drawRoundedRect(QRectF(rect()).adjusted(kWidth / 2, kWidth / 2, -kWidth / 2, -kWidth / 2), 6, 6);
  color.setAlpha(220);
  painter.setPen(QPen(color, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

}  // namespace ropewalk
