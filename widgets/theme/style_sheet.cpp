#include "widgets/theme/style_sheet.h"

#include <QHash>

namespace ropewalk {
namespace {

// @name is replaced by a colour. A button with the dynamic property `primary` is the main action of its view; a label
// with `muted`, `heading` or `title` is set accordingly.
const char* const kSheet = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @window; width: 8px; height: 8px; }
QMainWindow::separator:hover { background: @border; }

QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 6px; }

QDockWidget { color: @text; titlebar-close-icon: url(:/ropewalk/icons/fixed/close.svg);
  titlebar-normal-icon: url(:/ropewalk/icons/fixed/float.svg); }
QDockWidget::title { background: @window; padding: 6px 8px; text-align: left; }

QTabBar::tab { background: transparent; color: @muted; padding: 8px 16px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover:!selected { color: @text; background: @hover; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }

QToolBar { background: @window; border: none; spacing: 8px; padding: 8px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px; }
QStatusBar { background: @window; color: @muted; }
QStatusBar::item { border: none; }
QMenuBar { background: @window; color: @text; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }

QMenu { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @accent; color: @accenttext; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QPushButton { background: @raised; color: @text; border: 1px solid @border; border-radius: 6px; padding: 6px 16px; min-height: 20px; }
QPushButton:hover { background: @hover; border-color: @muted; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; background: @window; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; color: @accenttext; border-color: @accent; }
QPushButton:default:hover, QPushButton[primary="true"]:hover { background: @accenthover; border-color: @accenthover; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled { background: @border; color: @disabled; border-color: @border; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @border; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton[popupMode="1"] { padding-right: 24px; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton::menu-indicator { image: url(:/ropewalk/icons/fixed/chevron-down.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QToolButton[iconOnly="true"] { padding: 4px; }
QToolButton[iconOnly="true"]::menu-indicator { image: none; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
  background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @accenttext; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: 20px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @window; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/ropewalk/icons/fixed/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @border; padding: 4px; outline: none;
  selection-background-color: @accent; selection-color: @accenttext; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: 20px; background: transparent; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 20px; background: transparent; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/ropewalk/icons/fixed/chevron-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/ropewalk/icons/fixed/chevron-down.svg); width: 12px; height: 12px; }

QTreeView, QTableView, QListView { background: @surface; alternate-background-color: @window; color: @text; border: none; outline: none;
  selection-background-color: @accent; selection-color: @accenttext; gridline-color: @grid; }
QTreeView::item, QListView::item { padding: 6px 4px; }
QTableView::item { padding: 4px 8px; }
QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: @hover; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px 8px; }
QTableCornerButton::section { background: @surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: @surface; border: 1px solid @muted; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/ropewalk/icons/fixed/@check.svg); }
QRadioButton::indicator:checked { background: @surface; border: 5px solid @accent; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @window; border-color: @border; }
QScrollArea { border: none; background: transparent; }

QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: @surface; border: 2px solid @accent; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent; }

QGroupBox { border: 1px solid @border; border-radius: 6px; margin-top: 20px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @muted; }
QSplitter::handle { background: @window; }
QFrame[hairline="true"] { background: @border; border: none; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }

QLabel[muted="true"] { color: @muted; }
QLabel[error="true"] { color: @error; }
QLabel[warning="true"] { color: @warning; }
)";

QColor blend(const QColor& from, const QColor& to, double share) {
  return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * share),
                          float(from.greenF() + (to.greenF() - from.greenF()) * share),
                          float(from.blueF() + (to.blueF() - from.blueF()) * share));
}

}  // namespace

QString style_sheet(const Colors& colors) {
  const QHash<QString, QColor> names{
      {"window", colors.window},
      {"surface", colors.surface},
      {"raised", colors.raised},
      {"border", colors.border},
      {"grid", colors.grid},
      {"text", colors.text},
      {"muted", colors.text_muted},
      {"accent", colors.accent},
      {"accenttext", colors.accent_text},
      {"accenthover", blend(colors.accent, colors.text, 0.18)},
      {"warning", colors.warning},
      {"error", colors.error},
      {"hover", blend(colors.window, colors.text, 0.07)},
      {"scroll", blend(colors.border, colors.text_muted, 0.35)},
      {"disabled", colors.dark ? QColor("#6d7680") : QColor("#98a1ab")},
  };
  const QString sheet = QString::fromLatin1(kSheet);
  QString result;
  result.reserve(sheet.size() + 512);
  for (qsizetype at = 0; at < sheet.size(); ++at) {
    if (sheet[at] != QLatin1Char('@')) {
      result += sheet[at];
      continue;
    }
    qsizetype end = at + 1;
    while (end < sheet.size() && sheet[end].isLetter()) ++end;
    const QString name = sheet.mid(at + 1, end - at - 1);
    if (name == QLatin1String("check"))
      result += colors.dark ? QLatin1String("check-dark") : QLatin1String("check-light");
    else
      result += names.value(name).name();
    at = end - 1;
  }
  return result;
}

}  // namespace ropewalk
