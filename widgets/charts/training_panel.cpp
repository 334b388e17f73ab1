#include "widgets/charts/training_panel.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kTickWidth = 56, kTickHeight = 24;  // pixels between the axes' numbers, about
constexpr int kMostTicks = 5;
constexpr int kFewPoints = 40;  // so many that each is a dot of its own
constexpr int kFewProbes = 16;  // more intervals than these are drawn as a band
constexpr double kDodge = 3;    // pixels between the intervals of two lines at one step
constexpr QSize kLeastAxes(24, 12);
constexpr double kSampleWidth = 18;
constexpr double kMarkDistance = 7;

// Ticks whose numbers are written as the panel writes its values.
class TextTicker : public QCPAxisTicker {
 public:
  explicit TextTicker(std::function<QString(double)> text) : text_(std::move(text)) {}

 protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override { return text_(tick); }
  int getSubTickCount(double) override { return 0; }

 private:
  std::function<QString(double)> text_;
};

class ShareTicker : public QCPAxisTickerFixed {
 public:
  ShareTicker() {
    setTickStep(0.25);
    setScaleStrategy(ssMultiples);
  }

 protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return tick < -0.01 || tick > 1.01 ? QString() : QStringLiteral("%1 %").arg(std::lround(tick * 100));
  }
  int getSubTickCount(double) override { return 0; }
};

class StepTicker : public QCPAxisTickerFixed {
 public:
  StepTicker() {
    setTickStep(1);
    setScaleStrategy(ssMultiples);
  }

 protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return tick < -0.5 ? QString() : exact_text(std::llround(tick));
  }
  int getSubTickCount(double) override { return 0; }
};

// The more points share a pixel, the paler each: a long training must not become one block of colour.
QColor pale(QColor color, bool dark, qsizetype points) {
  color.setAlphaF(std::clamp(std::sqrt(600.0 / double(std::max<qsizetype>(points, 1))), 0.3, 1.0) *
                  (dark ? 0.43 : 0.36));
  return color;
}

}  // namespace

std::optional<double> value_at(const TrainingLine& line, double step) {
  const auto after = std::upper_bound(line.steps.begin(), line.steps.end(), step + 0.25);
  if (after == line.steps.begin()) return std::nullopt;
  return line.values[after - line.steps.begin() - 1];
}

QString rate_text(double value) {
  if (value == 0) return QStringLiteral("0");
  if (std::abs(value) >= 1e-3) return QString::number(value, 'g', 3);
  QString text = QString::number(value, 'e', 2);
  const qsizetype e = text.indexOf(QLatin1Char('e'));
  QString mantissa = text.left(e);
  while (mantissa.endsWith(QLatin1Char('0'))) mantissa.chop(1);
  if (mantissa.endsWith(QLatin1Char('.'))) mantissa.chop(1);
  return QStringLiteral("%1e%2").arg(mantissa).arg(text.mid(e + 1).toInt());
}

TrainingPanel::TrainingPanel(QCPAxisRect* rect, QStringList names, Scale scale, std::function<QString(double)> text)
    : rect_(rect), names_(std::move(names)), scale_(scale), text_(std::move(text)) {
  for (QCPAxis* axis : rect_->axes()) {
    axis->setLayer(QStringLiteral("axes"));
    axis->grid()->setLayer(QStringLiteral("grid"));
  }
  rect_->setupFullAxesBox(false);
  rect_->axis(QCPAxis::atTop)->setVisible(false);
  rect_->axis(QCPAxis::atRight)->setVisible(false);
  rect_->setRangeDrag(Qt::Horizontal);
  rect_->setMinimumSize(kLeastAxes);
  y()->setNumberFormat(QStringLiteral("g"));  // 2e-5 as it is written, not 2·10^-5
  x()->setTicker(QSharedPointer<StepTicker>::create());
  x()->grid()->setVisible(false);
  set_scale(scale_);
}

void TrainingPanel::set_scale(Scale scale) {
  scale_ = scale;
  y()->setScaleType(scale == Scale::logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (scale == Scale::logarithmic) {
    y()->setTicker(QSharedPointer<RoundLogTicker>::create());
  } else if (scale == Scale::share) {
    y()->setTicker(QSharedPointer<ShareTicker>::create());
    y()->setRange(-0.04, 1.06);
  } else {
    y()->setTicker(QSharedPointer<TextTicker>::create(text_));
  }
}

bool TrainingPanel::empty() const {
  return std::all_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.trace.empty(); });
}

void TrainingPanel::set_shown(bool shown) {
  shown_ = shown;
  rect_->setVisible(shown);
}

TrainingPanel::Graphs TrainingPanel::make_graphs() {
  QCustomPlot* plot = rect_->parentPlot();
  Graphs graphs{plot->addGraph(x(), y()), plot->addGraph(x(), y())};
  graphs.raw->setLayer(QStringLiteral("main"));
  graphs.smooth->setLayer(QStringLiteral("main"));
  return graphs;
}

void TrainingPanel::set_lines(std::vector<Line> lines) {
  lines_ = std::move(lines);
  while (graphs_.size() < lines_.size()) graphs_.push_back(make_graphs());
  for (std::size_t at = 0; at < graphs_.size(); ++at) show_line(at < lines_.size() ? lines_[at] : Line(), graphs_[at]);
}

void TrainingPanel::show_line(const Line& line, const Graphs& graphs) const {
  const bool dark = colors_of(rect_->parentPlot()).dark;
  const TrainingLine& seen = line.trace.line();
  const bool smoothed = !line.trace.smooth.empty() && seen.steps.size() > 1;
  const QColor faint = pale(line.pen.color(), dark, seen.steps.size());
  graphs.raw->setData(smoothed ? line.trace.raw.steps : QVector<double>(),
                      smoothed ? line.trace.raw.values : QVector<double>(), true);
  graphs.raw->setPen(QPen(faint, 1));
  graphs.raw->setScatterStyle(seen.steps.size() <= kFewPoints
                                  ? QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(faint, 1), Qt::NoBrush, 3)
                                  : QCPScatterStyle());
  graphs.smooth->setData(seen.steps, seen.values, true);
  graphs.smooth->setPen(line.pen);
  const bool dots = seen.steps.size() <= (line.dots ? 2 * kFewPoints : smoothed ? 1 : kFewPoints / 2);
  const QColor color = line.pen.color();  // with a pen of its own: else a dot has the line's dashes around it
  graphs.smooth->setScatterStyle(
      dots ? QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color, 1), QBrush(color), line.dots ? 6 : 4)
           : QCPScatterStyle());
  graphs.raw->setVisible(line.on);
  graphs.smooth->setVisible(line.on);
}

void TrainingPanel::fit(const QCPRange& steps) {
  if (scale_ == Scale::share) return;
  double least = 0, most = 0;
  bool any = false;
  for (const Line& line : lines_) {
    if (!line.on) continue;
    for (const TrainingLine* values : {&line.trace.raw, &line.trace.smooth}) {
      auto at = std::lower_bound(values->steps.begin(), values->steps.end(), steps.lower);
      for (; at != values->steps.end() && *at <= steps.upper; ++at) {
        const double value = values->values[at - values->steps.begin()];
        least = any ? std::min(least, value) : value;
        most = any ? std::max(most, value) : value;
        any = true;
      }
    }
  }
  if (!any) return;
  if (scale_ == Scale::from_zero) return y()->setRange(0, most > 0 ? most * 1.1 : 1);
  const double margin = std::max(1.03, std::pow(most / least, 0.08));
  y()->setRange(least / margin, most * margin);
}

void TrainingPanel::fit_ticks() {
  const auto count = [](int room, int distance) { return std::clamp(room / distance, 2, kMostTicks); };
  x()->ticker()->setTickCount(count(rect_->width(), kTickWidth));
  if (scale_ != Scale::share) return y()->ticker()->setTickCount(count(rect_->height(), kTickHeight));
  const auto ticker = y()->ticker().dynamicCast<QCPAxisTickerFixed>();
  ticker->setTickStep(rect_->height() < 5 * kTickHeight ? 0.5 : 0.25);
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssNone);
}

void TrainingPanel::restyle() {
  const QFontMetrics metrics(rect_->parentPlot()->font());
  const int left = metrics.horizontalAdvance(QStringLiteral("step")) + spacing::double_unit + spacing::half;
  rect_->setMinimumMargins(
      QMargins(left, metrics.height() + spacing::unit + spacing::half, spacing::double_unit, spacing::half));
}

QRectF TrainingPanel::title_rect() const {
  const QFontMetricsF metrics(rect_->parentPlot()->font());
  const QRectF outer = rect_->outerRect();
  return QRectF(outer.left() + 12, rect_->top() - metrics.height() - spacing::unit, rect_->right() - outer.left() - 12,
                metrics.height());
}

// The newest value of each line at the right end; returns the width that they take.
double TrainingPanel::paint_values(QCPPainter& painter, const QRectF& box) const {
  const Colors& colors = colors_of(rect_->parentPlot());
  const QFontMetricsF metrics(painter.font());
  const auto shown = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return !line.trace.empty(); });
  const double least = box.left() + metrics.horizontalAdvance(names_.last()) + spacing::double_unit;
  double x = box.right();
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    if (line->trace.empty() || !line->on) continue;
    QString text = text_(line->trace.line().values.last());
    if (!line->name.isEmpty()) text.prepend(line->name + QStringLiteral(": "));
    const double width = metrics.horizontalAdvance(text) + (shown > 1 ? kSampleWidth + spacing::half : 0);
    if (x - width < least) break;  // what is drawn comes before how much it is
    x -= metrics.horizontalAdvance(text);
    painter.setPen(QPen(colors.text));
    painter.drawText(QPointF(x, box.top() + metrics.ascent()), text);
    if (shown > 1) {
      x -= kSampleWidth + spacing::half;
      painter.setPen(line->pen);
      const double middle = box.top() + metrics.ascent() - metrics.xHeight() / 2;
      painter.drawLine(QLineF(x, middle, x + kSampleWidth, middle));
    }
    x -= spacing::double_unit;
  }
  return box.right() - x;
}

void TrainingPanel::paint_title(QCPPainter& painter) const {
  if (!shown_) return;
  painter.setFont(rect_->parentPlot()->font());
  const QRectF box = title_rect();
  const double room = box.width() - paint_values(painter, box);
  const QFontMetricsF metrics(painter.font());
  for (const QString& name : names_) {
    if (metrics.horizontalAdvance(name) > room) continue;
    painter.setPen(QPen(colors_of(rect_->parentPlot()).text_muted));
    painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), name);
    return;
  }
}

void TrainingPanel::paint_step_name(QCPPainter& painter, const QString& name) const {
  if (!shown_ || !x()->tickLabels()) return;
  painter.setFont(x()->tickLabelFont());
  painter.setPen(QPen(x()->tickLabelColor()));
  const QFontMetricsF metrics(painter.font());
  const double top = rect_->bottom() + x()->tickLengthOut() + x()->tickLabelPadding() - 1;
  const double left = rect_->outerRect().left() + 12;
  painter.drawText(QPointF(left, top + metrics.ascent()), name);
}

void TrainingPanel::paint_band(QCPPainter& painter, const Line& line) const {
  QPolygonF band;
  const QVector<double>& steps = line.trace.raw.steps;
  for (qsizetype at = 0; at < steps.size(); ++at)
    if (!std::isnan(line.lows[at])) band << QPointF(x()->coordToPixel(steps[at]), y()->coordToPixel(line.lows[at]));
  for (qsizetype at = steps.size() - 1; at >= 0; --at)
    if (!std::isnan(line.highs[at])) band << QPointF(x()->coordToPixel(steps[at]), y()->coordToPixel(line.highs[at]));
  QColor wash = line.pen.color();
  wash.setAlpha(36);
  painter.setPen(Qt::NoPen);
  painter.setBrush(wash);
  painter.drawPolygon(band);
}

// A bar a value, beside those of the other lines; many of them would be a fence and become a band.
void TrainingPanel::paint_intervals(QCPPainter& painter) const {
  if (!shown_) return;
  painter.save();
  painter.setClipRect(rect_->rect().adjusted(-3, 0, 3, 0));
  const auto bars = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return !line.lows.isEmpty(); });
  double shift = -kDodge * double(bars - 1) / 2;
  for (const Line& line : lines_) {
    if (line.lows.isEmpty() || !line.on) continue;
    if (line.lows.size() > kFewProbes) {
      if (bars <= 2) paint_band(painter, line);  // more of them over each other say nothing
      continue;
    }
    QColor faint = line.pen.color();
    faint.setAlphaF(0.5f);
    painter.setPen(QPen(faint, 1.5, Qt::SolidLine, Qt::FlatCap));
    for (qsizetype at = 0; at < line.lows.size(); ++at) {
      if (std::isnan(line.lows[at]) || std::isnan(line.highs[at])) continue;
      const double x_pixel = x()->coordToPixel(line.trace.raw.steps[at]) + shift;
      painter.drawLine(QLineF(x_pixel, y()->coordToPixel(line.lows[at]), x_pixel, y()->coordToPixel(line.highs[at])));
    }
    shift += kDodge;
  }
  painter.restore();
}

// A triangle each; where they would stand too close, those between are left out.
void TrainingPanel::paint_marks(QCPPainter& painter) const {
  if (!shown_) return;
  const Colors& colors = colors_of(rect_->parentPlot());
  const double bottom = rect_->bottom() + 1;
  double last = -1e9;
  for (const double step : marks_) {
    const double x_pixel = x()->coordToPixel(step);
    if (x_pixel < rect_->left() || x_pixel > rect_->right() + 1 || x_pixel - last < kMarkDistance) continue;
    last = x_pixel;
    QColor line = colors.text_muted;
    line.setAlpha(60);
    painter.setPen(QPen(line, 1, Qt::DotLine));
    if (marks_.size() <= 12) painter.drawLine(QLineF(x_pixel, rect_->top(), x_pixel, bottom));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text_muted);
    painter.drawPolygon(
        QPolygonF{QPointF(x_pixel, bottom - 7), QPointF(x_pixel + 4, bottom), QPointF(x_pixel - 4, bottom)});
  }
}

void TrainingPanel::paint_cursor(QCPPainter& painter, double step) const {
  if (!shown_) return;
  const Colors& colors = colors_of(rect_->parentPlot());
  const double x_pixel = x()->coordToPixel(step);
  if (x_pixel < rect_->left() || x_pixel > rect_->right() + 1) return;
  painter.setPen(QPen(colors.text_muted, 1));
  painter.setAntialiasing(false);
  painter.drawLine(QLineF(x_pixel, rect_->top(), x_pixel, rect_->bottom()));
  painter.setAntialiasing(true);
  for (const Line& line : lines_) {
    const std::optional<double> value = value_at(line.trace.line(), step);
    if (!value || !line.on) continue;
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(line.pen.color());
    painter.drawEllipse(QPointF(x_pixel, y()->coordToPixel(*value)), 4, 4);
  }
}

}  // namespace ropewalk
