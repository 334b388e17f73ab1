// What the tests of charts do as a person does it: bring a widget to the screen, move the mouse over it.
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWidget>

namespace ropewalk {

// Shown, and redrawn at its size.
inline void show(QWidget& widget, QSize size = {900, 420}) {
  widget.resize(size);
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
  QTest::qWait(120);  // the queued redraw
}

// QTest::mouseMove moves only a visible cursor; a plot wants the event.
inline void move_mouse(QWidget* widget, QPointF to, Qt::MouseButtons buttons = Qt::NoButton) {
  QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
  QApplication::sendEvent(widget, &event);
}

}  // namespace ropewalk
