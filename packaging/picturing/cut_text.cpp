#include "packaging/picturing/cut_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <functional>
#include <vector>

#include "widgets/frame/frame_style.h"

namespace ropewalk {
namespace {

// A pixel more or less comes of rounding at 2x.
constexpr int kTolerance = 1;
constexpr int kTabSpace = 12;

QString shown(QString text) {  // without the marks of accelerators
  return text.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
      .remove(u'&')
      .replace(QStringLiteral("\x01"), QStringLiteral("&"));
}

QString place_of(const QWidget* widget) {
  QStringList names;
  for (const QWidget* at = widget; at; at = at->parentWidget()) {
    const QString name = at->objectName().isEmpty() && at == widget ? QString::fromLatin1(at->metaObject()->className())
                                                                    : at->objectName();
    if (!name.isEmpty() && !name.startsWith(u"qt_")) names.prepend(name);
    if (names.size() == 3) break;
  }
  return names.join(u'/');
}

class Finder {
 public:
  QStringList lines;

  void look(QWidget* widget) {
    if (auto* label = qobject_cast<QLabel*>(widget))
      of_label(label);
    else if (auto* tool = qobject_cast<QToolButton*>(widget))
      of_tool(tool);
    else if (auto* button = qobject_cast<QAbstractButton*>(widget))
      of_button(button);
    else if (auto* bar = qobject_cast<QTabBar*>(widget))
      of_tabs(bar);
    else if (auto* box = qobject_cast<QComboBox*>(widget))
      of_box(box);
    else if (auto* header = qobject_cast<QHeaderView*>(widget))
      of_header(header);
    else if (auto* edit = qobject_cast<QLineEdit*>(widget))
      of_placeholder(edit);
    else if (auto* dock = qobject_cast<QDockWidget*>(widget))
      of_dock(dock);
  }

 private:
  void say(const QWidget* widget, const QString& text, int needed, int room) {
    if (needed > room + kTolerance)
      lines << QStringLiteral("%1: “%2” needs %3 px and has %4").arg(place_of(widget), text).arg(needed).arg(room);
  }

  void of_label(QLabel* label) {
    if (label->text().isEmpty()) return;
    if (auto* elided = qobject_cast<ElidedLabel*>(label)) {  // whole facts may be left out
      if (elided->shown().endsWith(u'…') && elided->shown() != label->text())
        lines << QStringLiteral("%1: “%2” is shown as “%3”").arg(place_of(label), label->text(), elided->shown());
      return;
    }
    if (label->text().endsWith(u'…') && label->text() != u"…" && !label->toolTip().isEmpty() &&
        label->toolTip().startsWith(label->text().chopped(1)))
      lines << QStringLiteral("%1: “%2” is elided").arg(place_of(label), label->text());
    const QMargins margins = label->contentsMargins();
    const int room = label->width() - margins.left() - margins.right() - 2 * label->margin();
    if (label->wordWrap()) {
      const int height = label->heightForWidth(label->width());
      if (height > label->height() + kTolerance)
        lines << QStringLiteral("%1: “%2” needs a height of %3 px and has %4")
                     .arg(place_of(label), label->text())
                     .arg(height)
                     .arg(label->height());
      return;
    }
    say(label, label->text(), label->sizeHint().width() - (label->width() - room), room);
  }

  void of_button(QAbstractButton* button) {
    if (button->text().isEmpty()) return;
    const int hint = button->minimumSizeHint().isValid() ? button->sizeHint().width() : 0;
    int needed = button->fontMetrics().horizontalAdvance(shown(button->text()));
    if (qobject_cast<QCheckBox*>(button) || qobject_cast<QRadioButton*>(button))
      return say(button, button->text(), hint, button->width());
    if (!button->icon().isNull()) needed += button->iconSize().width() + 4;
    say(button, button->text(), needed, button->width() - 4);
  }

  void of_tool(QToolButton* button) {
    if (button->text().isEmpty() || button->toolButtonStyle() == Qt::ToolButtonIconOnly) return;
    if (button->toolButtonStyle() == Qt::ToolButtonFollowStyle && !button->icon().isNull()) return;
    say(button, button->text(), button->sizeHint().width(), button->width());
  }

  // A tab bar that has no room makes its tabs narrower than their texts and some space at both sides.
  void of_tabs(QTabBar* bar) {
    for (int i = 0; i < bar->count(); ++i) {
      if (!bar->isTabVisible(i)) continue;
      const int needed = bar->fontMetrics().horizontalAdvance(shown(bar->tabText(i))) + kTabSpace;
      say(bar, bar->tabText(i), needed, bar->tabRect(i).width());
    }
  }

  void of_box(QComboBox* box) {
    if (box->isEditable()) return;
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.rect = box->rect();
    const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    int needed = box->fontMetrics().horizontalAdvance(box->currentText());
    if (!box->itemIcon(box->currentIndex()).isNull()) needed += box->iconSize().width() + 4;
    say(box, box->currentText(), needed, field.width());
  }

  void of_header(QHeaderView* header) {
    if (header->orientation() != Qt::Horizontal || !header->model()) return;
    for (int i = 0; i < header->count(); ++i) {
      if (header->isSectionHidden(i)) continue;
      const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
      if (!text.isEmpty()) say(header, text, header->fontMetrics().horizontalAdvance(text), header->sectionSize(i) - 4);
    }
  }

  void of_placeholder(QLineEdit* edit) {
    if (!edit->text().isEmpty() || edit->placeholderText().isEmpty()) return;
    say(edit, edit->placeholderText(), edit->fontMetrics().horizontalAdvance(edit->placeholderText()),
        edit->width() - 8);
  }

  void of_dock(QDockWidget* dock) {
    if (dock->titleBarWidget() || dock->windowTitle().isEmpty()) return;
    say(dock, dock->windowTitle(), dock->fontMetrics().horizontalAdvance(dock->windowTitle()), dock->width() - 40);
  }
};

}  // namespace

QStringList cut_texts(QWidget* root) {
  Finder finder;
  const auto on_show = [](QWidget* widget) { return widget->isVisible() && !widget->visibleRegion().isEmpty(); };
  if (on_show(root)) finder.look(root);
  for (QWidget* widget : root->findChildren<QWidget*>())
    if (on_show(widget)) finder.look(widget);
  finder.lines.removeDuplicates();
  return finder.lines;
}

}  // namespace ropewalk
