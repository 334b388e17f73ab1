#include "widgets/frame/command_delegate.h"

#include <QPainter>
#include <QTextLayout>

#include "widgets/frame/command_list_model.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kIcon = 20;
constexpr int kCapPadding = 6;

QStringList key_caps(const QString& keys) {
  QStringList caps;
  QString rest = keys;
  while (!rest.isEmpty()) {
    const qsizetype plus = rest.indexOf(u'+', 1);  // the first character may be the key itself
    caps.append(plus < 0 ? rest : rest.left(plus));
    rest = plus < 0 ? QString() : rest.mid(plus + 1);
  }
  return caps;
}

// One line, cut with an ellipsis; the characters at `places` in the accent colour and bold.
void draw_marked(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QList<int>& places,
                 const QColor& colour, const QColor& accent) {
  const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width());
  QTextLayout layout(shown, font);
  QList<QTextLayout::FormatRange> formats;
  for (const int place : places) {
    if (place >= shown.size() || shown[place] != text[place]) continue;
    QTextCharFormat format;
    format.setForeground(accent);
    format.setFontWeight(QFont::DemiBold);
    formats.append({place, 1, format});
  }
  layout.setFormats(formats);
  layout.beginLayout();
  QTextLine line = layout.createLine();
  line.setLineWidth(area.width() + 64);  // bold letters are wider than those that were measured
  layout.endLayout();
  painter.setPen(colour);
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
  painter.restore();
}

QFont smaller(QFont font) {
  font.setPointSizeF(font.pointSizeF() * 0.92);
  return font;
}

}  // namespace

int keys_width(const QString& keys, const QFont& font) {
  int width = 0;
  for (const QString& cap : key_caps(keys))
    width += std::max(QFontMetrics(font).horizontalAdvance(cap) + 2 * kCapPadding, 20) + spacing::half;
  return std::max(0, width - spacing::half);
}

int draw_keys(QPainter& painter, const QRect& area, const QString& keys, const QFont& font, const QColor& text,
              const QColor& border) {
  const int width = keys_width(keys, font);
  const int height = QFontMetrics(font).height() + 4;
  int x = area.right() - width + 1;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font);
  for (const QString& cap : key_caps(keys)) {
    const int cap_width = std::max(QFontMetrics(font).horizontalAdvance(cap) + 2 * kCapPadding, 20);
    const QRectF box(x + 0.5, area.center().y() - height / 2 + 0.5, cap_width - 1, height - 1);
    painter.setPen(border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, cap);
    x += cap_width + spacing::half;
  }
  painter.restore();
  return width;
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool two_lines = !index.data(CommandListModel::problem_role).toString().isEmpty();
  const int line = option.fontMetrics.height();
  return {200, (two_lines ? 2 * line : line) + 2 * spacing::unit};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Colors& colors = colors_of(option.widget);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const QString problem = index.data(CommandListModel::problem_role).toString();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (selected) {
    QColor wash = colors.accent;
    wash.setAlphaF(colors.dark ? 0.28f : 0.14f);
    painter->setPen(Qt::NoPen);
    painter->setBrush(wash);
    painter->drawRoundedRect(option.rect.adjusted(spacing::half, 1, -spacing::half, -1), spacing::radius,
                             spacing::radius);
  }
  QRect row = option.rect.adjusted(spacing::double_unit, 0, -spacing::double_unit, 0);
  const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
  const int line = option.fontMetrics.height();
  QRect first = row;
  if (!problem.isEmpty()) first.setHeight(line + spacing::unit + 2);
  if (!icon.isNull())
    icon.paint(painter, QRect(row.left(), first.center().y() - kIcon / 2 + 1, kIcon, kIcon), Qt::AlignCenter,
               problem.isEmpty() ? QIcon::Normal : QIcon::Disabled);
  const int text_left = row.left() + kIcon + spacing::unit + spacing::half;
  const QFont small = smaller(option.font);
  const QString keys = index.data(CommandListModel::keys_role).toString();
  int right = row.right();
  if (!keys.isEmpty())
    right -= draw_keys(*painter, first, keys, small, colors.text_muted, colors.border) + spacing::double_unit;
  const QString text = index.data(Qt::DisplayRole).toString();
  QFont bold = option.font;
  bold.setWeight(QFont::DemiBold);
  const int wanted = QFontMetrics(bold).horizontalAdvance(text) + spacing::half;
  const int text_width = std::min(wanted, right - text_left);
  draw_marked(*painter, QRect(text_left, first.top(), text_width, first.height()), text, option.font,
              index.data(CommandListModel::places_role).value<QList<int>>(),
              problem.isEmpty() ? colors.text : colors.text_muted, problem.isEmpty() ? colors.accent : colors.text);
  // What a switch is at, and where the command stands, fill the rest of the line.
  QString path = index.data(CommandListModel::path_role).toString();
  if (index.data(CommandListModel::checked_role).toBool()) path = tr("%1 · on").arg(path);
  const QRect rest(text_left + text_width + spacing::double_unit, first.top(),
                   right - text_left - text_width - spacing::double_unit, first.height());
  painter->setFont(small);
  painter->setPen(colors.text_muted);
  if (rest.width() > 40)
    painter->drawText(rest, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
                      QFontMetrics(small).elidedText(path, Qt::ElideLeft, rest.width()));
  if (!problem.isEmpty()) {
    const QRect second(text_left, first.bottom() - 2, row.right() - text_left, row.bottom() - first.bottom() - 2);
    painter->drawText(second, int(Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine),
                      QFontMetrics(small).elidedText(problem, Qt::ElideRight, second.width()));
  }
  painter->restore();
}

}  // namespace ropewalk
