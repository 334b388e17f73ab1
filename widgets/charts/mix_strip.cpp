#include "widgets/charts/mix_strip.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/theme/context_window_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kBlockWidth = 26;  // pixels, where there is room
constexpr double kBlockHeight = 12;
constexpr double kLeastCutWidth = 10;  // narrower blocks are not cut into pieces
constexpr int kPieces = 4;
constexpr std::size_t kMostFullBlocks = 16;  // more get narrower
constexpr int kMargin = 12;                  // as the header's

QString tr_strip(const char* text) {
  return QCoreApplication::translate("MixStrip", text);
}

}  // namespace

MixStrip::MixStrip(QCustomPlot* plot, const HeaderBar* header) : QCPLayoutElement(plot), header_(header) {
  setMargins(QMargins(kMargin, 0, kMargin, 0));
}

void MixStrip::set_batch(std::int64_t step, const std::string& mix) {
  step_ = step;
  mix_ = mix;
}

QString MixStrip::caption() const {
  return tr_strip("Batch of step %1").arg(exact_text(step_));
}

QString MixStrip::counts() const {
  const auto longs = std::count(mix_.begin(), mix_.end(), 'l');
  return tr_strip("%1 short · %2 long").arg(qint64(mix_.size()) - longs).arg(longs);
}

QString MixStrip::tooltip() const {
  return tr_strip(
             "<p><b>%1</b>: %2 segments in this order</p><p>Short windows: packed documents under the original RoPE. "
             "Long windows: one document under the rescaled RoPE.</p>")
      .arg(caption(), counts());
}

QSize MixStrip::minimumOuterSizeHint() const {
  if (mix_.empty() || in_header_) return {0, 0};
  return {0, int(std::ceil(QFontMetricsF(mParentPlot->font()).height())) + spacing::half};
}

QSize MixStrip::maximumOuterSizeHint() const {
  return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

double MixStrip::natural_width() const {
  if (mix_.empty()) return 0;
  const QFontMetricsF metrics(mParentPlot->font());
  const double blocks = kBlockWidth * double(std::min(mix_.size(), kMostFullBlocks));
  return metrics.horizontalAdvance(caption()) + metrics.horizontalAdvance(counts()) + 2 * spacing::unit + blocks + 2;
}

QRectF MixStrip::area() const {
  if (!in_header_) return rect();
  const QRectF bar = header_->rect();
  const double width = natural_width();
  return QRectF(bar.right() - header_->corner_width() - width, bar.top(), width, header_->sentence_height());
}

QRectF MixStrip::block_rect(int segment) const {
  const QFontMetricsF metrics(mParentPlot->font());
  const double left = area().left() + metrics.horizontalAdvance(caption()) + spacing::unit;
  const double right = area().right() - metrics.horizontalAdvance(counts()) - spacing::unit;
  const double width = std::min(kBlockWidth, (right - left) / double(mix_.size()));
  return QRectF(left + segment * width, area().center().y() - kBlockHeight / 2 + 1, width, kBlockHeight);
}

void MixStrip::applyDefaultAntialiasingHint(QCPPainter* painter) const {
  painter->setAntialiasing(true);
}

void MixStrip::draw_block(QCPPainter& painter, const QRectF& block, bool long_window) const {
  const bool dark = colors_of(mParentPlot).dark;
  painter.setPen(Qt::NoPen);
  painter.setBrush(context_window_color(long_window ? ContextWindow::long_window : ContextWindow::short_window, dark));
  const double gap = block.width() >= 6 ? 2 : block.width() >= 3 ? 1 : 0;
  const QRectF body = block.adjusted(0, 0, -gap, 0);
  if (long_window || body.width() < kLeastCutWidth) return painter.drawRoundedRect(body, 2, 2);
  const double piece = body.width() / kPieces;
  for (int at = 0; at < kPieces; ++at)
    painter.drawRect(QRectF(body.left() + at * piece, body.top(), piece - (at + 1 < kPieces ? 1 : 0), body.height()));
}

void MixStrip::draw(QCPPainter* painter) {
  const QRectF box = area();
  if (mix_.empty() || box.width() < 1) return;
  const Colors& colors = colors_of(mParentPlot);
  const QFontMetricsF metrics(mParentPlot->font());
  painter->save();
  painter->setFont(mParentPlot->font());
  painter->setPen(QPen(colors.text_muted));
  painter->drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter), caption());
  const double end = block_rect(int(mix_.size())).left();
  painter->drawText(QRectF(end + spacing::unit, box.top(), box.right() - end, box.height()),
                    int(Qt::AlignLeft | Qt::AlignVCenter), counts());
  for (std::size_t at = 0; at < mix_.size(); ++at) draw_block(*painter, block_rect(int(at)), mix_[at] == 'l');
  painter->restore();
}

}  // namespace ropewalk
