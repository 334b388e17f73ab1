#include "widgets/frame/tab_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextBrowser>

namespace ropewalk {
namespace {

class Reading {
 public:
  void read(QWidget* widget) {
    if (!widget || seen_.contains(widget) || (widget->isWindow() && !stops_.isEmpty())) return;
    seen_.insert(widget);
    if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) stops_.append(widget);
    if (is_one_control(widget)) return;
    if (auto* splitter = qobject_cast<QSplitter*>(widget))
      for (int at = 0; at < splitter->count(); ++at) read(splitter->widget(at));
    if (auto* area = qobject_cast<QScrollArea*>(widget)) read(area->widget());
    if (auto* stack = qobject_cast<QStackedWidget*>(widget))
      for (int at = 0; at < stack->count(); ++at) read(stack->widget(at));
    if (auto* tabs = qobject_cast<QTabWidget*>(widget))
      for (int at = 0; at < tabs->count(); ++at) read(tabs->widget(at));
    if (widget->layout()) read(widget->layout());
    for (QWidget* child : widget->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
      if (!child->isWindow()) read(child);  // laid over what is there
  }
  const QList<QWidget*>& stops() const { return stops_; }

 private:
  // What Qt makes it of is not for others to order.
  static bool is_one_control(const QWidget* widget) {
    return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           widget->inherits("QPlainTextEdit");
  }
  void read(QLayout* layout) {
    for (int at = 0; at < layout->count(); ++at) {
      QLayoutItem* item = layout->itemAt(at);
      if (QLayout* inner = item->layout())
        read(inner);
      else
        read(item->widget());
    }
  }
  QSet<QWidget*> seen_;
  QList<QWidget*> stops_;
};

}  // namespace

void order_tabs(QWidget& root) {
  Reading reading;
  reading.read(&root);
  const QList<QWidget*>& stops = reading.stops();
  for (qsizetype at = 1; at < stops.size(); ++at) QWidget::setTabOrder(stops[at - 1], stops[at]);
}

}  // namespace ropewalk
