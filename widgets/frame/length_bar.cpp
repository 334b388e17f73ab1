#include "widgets/frame/length_bar.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/policy_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kBarHeight = 12;
constexpr int kSwatch = 14;
constexpr int kFarTarget = 4;  // times the text's room: a target beyond is named at the end, not drawn to scale

// Colour and hatching: the rescaled part is told apart without its colour too.
void fill_part(QPainter& painter, const QRectF& rect, bool rescaled, bool dark) {
  const QColor color = factor_set_color(rescaled, dark);
  painter.fillRect(rect, color);
  if (!rescaled) return;
  QColor lines = dark ? QColor(0, 0, 0, 110) : QColor(255, 255, 255, 130);
  painter.fillRect(rect, QBrush(lines, Qt::BDiagPattern));
}

QColor prompt_color(const Colors& colors) {
  QColor color = colors.text_muted;
  color.setAlpha(120);
  return color;
}

}  // namespace

LengthBar::LengthBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  update_words();
}

void LengthBar::set_lengths(const Lengths& lengths) {
  if (lengths == lengths_) return;
  lengths_ = lengths;
  update_words();
}

void LengthBar::set_factors_in_use(const QString& name) {
  if (name == factors_) return;
  factors_ = name;
  update_words();
}

QString LengthBar::caption() const {
  if (lengths_.trained <= 0) return {};
  QString text = tr("%1 tokens").arg(exact_text(lengths_.total()));
  if (!factors_.isEmpty()) text += fact_separator() + tr("factors in use: %1").arg(factors_);
  return text;
}

void LengthBar::update_words() {
  setAccessibleName(tr("Length of the text: %1").arg(caption()));
  QString tip = tr("Prompt %1, under the original factors %2, under the rescaled factors %3 tokens")
                    .arg(exact_text(lengths_.prompt), exact_text(lengths_.original), exact_text(lengths_.rescaled));
  if (lengths_.trained > 0)
    tip += QLatin1Char('\n') + tr("Trained context %1 tokens").arg(exact_text(lengths_.trained));
  if (lengths_.target > 0) tip += QLatin1Char('\n') + tr("Target %1 tokens").arg(exact_text(lengths_.target));
  setToolTip(tip);
  update();
}

QSize LengthBar::sizeHint() const {
  return {480, 2 * fontMetrics().height() + kBarHeight + 2 * spacing::half};
}

QSize LengthBar::minimumSizeHint() const {
  return {240, sizeHint().height()};
}

std::int64_t LengthBar::scale_end() const {
  const std::int64_t room = std::max({lengths_.trained, lengths_.expected, lengths_.total(), std::int64_t(1)});
  const std::int64_t end =
      lengths_.target > 0 && lengths_.target <= kFarTarget * room ? std::max(room, lengths_.target) : room;
  return end + end / 12;
}

void LengthBar::paintEvent(QPaintEvent*) {
  if (lengths_.trained <= 0) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double line = fontMetrics().height();
  const QRectF top(0, 0, width(), line);
  const QRectF bar(0, line + spacing::half, width(), kBarHeight);
  // What the colours mean comes first, then how long the text is, then the factors and the prompt's colour.
  const QString count = tr("%1 tokens").arg(exact_text(lengths_.total()));
  const auto width_of = [this](const QString& text) { return fontMetrics().horizontalAdvance(text); };
  const auto room = [&](int from) { return width() - legend_width(from) - spacing::double_unit; };
  const int from = width_of(count) <= room(0) ? 0 : 1;
  const QString words = width_of(caption()) <= room(from) ? caption() : count;
  painter.setPen(colors_of(this).text);
  if (width_of(words) <= room(from)) painter.drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter), words);
  paint_legend(painter, top, from);
  paint_bar(painter, bar);
  paint_marks(painter, bar);
}

void LengthBar::paint_bar(QPainter& painter, const QRectF& bar) const {
  const Colors& colors = colors_of(this);
  painter.save();
  QPainterPath shape;
  shape.addRoundedRect(bar, 3, 3);
  painter.setClipPath(shape);
  painter.fillRect(bar, colors.border);
  const double unit = bar.width() / double(scale_end());
  double x = bar.left();
  const auto part = [&](std::int64_t tokens) {
    const QRectF rect(x, bar.top(), double(tokens) * unit, bar.height());
    x = rect.right();
    return rect;
  };
  painter.fillRect(part(lengths_.prompt), prompt_color(colors));
  fill_part(painter, part(lengths_.original), false, colors.dark);
  fill_part(painter, part(lengths_.rescaled), true, colors.dark);
  painter.restore();
}

QStringList LengthBar::legend() const {
  return {tr("prompt"), tr("original factors"), tr("rescaled factors")};
}

double LengthBar::legend_width(int from) const {
  double width = -spacing::double_unit;
  for (const QString& name : legend().mid(from))
    width += fontMetrics().horizontalAdvance(name) + kSwatch + spacing::half + spacing::double_unit;
  return width;
}

// At the right.
void LengthBar::paint_legend(QPainter& painter, const QRectF& row, int from) const {
  const Colors& colors = colors_of(this);
  const QStringList names = legend();
  double x = row.right() - legend_width(from);
  for (int i = from; i < names.size(); ++i) {
    const QRectF swatch(x, row.center().y() - 5, kSwatch, 10);
    if (i == 0)
      painter.fillRect(swatch, prompt_color(colors));
    else
      fill_part(painter, swatch, i == 2, colors.dark);
    x += kSwatch + spacing::half;
    painter.setPen(colors.text_muted);
    painter.drawText(QRectF(x, row.top(), row.width(), row.height()), int(Qt::AlignLeft | Qt::AlignVCenter), names[i]);
    x += fontMetrics().horizontalAdvance(names[i]) + spacing::double_unit;
  }
}

void LengthBar::paint_marks(QPainter& painter, const QRectF& bar) const {
  const Colors& colors = colors_of(this);
  const double unit = bar.width() / double(scale_end());
  const double baseline = bar.bottom() + 2, height = fontMetrics().height();
  double free_from = bar.left();
  const auto mark = [&](std::int64_t tokens, const QString& name, Qt::PenStyle style) {
    const double x = bar.left() + double(tokens) * unit, text = fontMetrics().horizontalAdvance(name);
    painter.setPen(QPen(colors.text, 1.5, style, Qt::FlatCap));
    painter.drawLine(QLineF(x, bar.top() - 2, x, bar.bottom() + 3));
    const double left = std::clamp(x - text / 2, bar.left(), bar.right() - text);
    if (left < free_from) return;
    painter.setPen(colors.text_muted);
    painter.drawText(QRectF(left, baseline, text + 1, height), int(Qt::AlignLeft | Qt::AlignVCenter), name);
    free_from = left + text + spacing::unit;
  };
  mark(lengths_.trained, tr("trained context %1").arg(length_text(double(lengths_.trained))), Qt::SolidLine);
  if (lengths_.target <= 0) return;
  const QString target = tr("target %1").arg(length_text(double(lengths_.target)));
  if (lengths_.target <= scale_end()) {
    mark(lengths_.target, target, Qt::DashLine);
    return;
  }
  const QString far = target + QStringLiteral(" →");
  const QRectF box(bar.right() - fontMetrics().horizontalAdvance(far), baseline, bar.width(), height);
  if (box.left() < free_from) return;
  painter.setPen(colors.text_muted);
  painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter), far);
}

void LengthBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
  if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace ropewalk
