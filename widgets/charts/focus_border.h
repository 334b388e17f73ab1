// The line around a chart that has the keyboard: shown where it came by a key, not by a click.
#pragma once

#include <QPainter>
#include <QWidget>

#include "widgets/theme/theme.h"

namespace ropewalk {

class FocusBorder : public QWidget {
 public:
  explicit FocusBorder(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("focus_border"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setPen(QPen(colors_of(this).accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
};

}  // namespace ropewalk
