// Draws a row of the command palette: icon, text with what was typed set off, place and keys; what cannot be done now
// says why in a second line.
#pragma once

#include <QStyledItemDelegate>

namespace ropewalk {

class CommandDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// The keys as a row of small key caps, right-aligned in `area`; returns their width. For palette and shortcut sheet.
int draw_keys(QPainter& painter, const QRect& area, const QString& keys, const QFont& font, const QColor& text,
              const QColor& border);
int keys_width(const QString& keys, const QFont& font);

}  // namespace ropewalk
