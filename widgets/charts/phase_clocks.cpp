#include "widgets/charts/phase_clocks.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/picture_headline.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kPlayMilliseconds = 8000;
constexpr double kEdge = 12;  // around the grid

// Turns (of the whole circle) as an arc that starts at twelve o'clock and goes clockwise.
void draw_arc(QPainter& painter, const QPointF& center, double radius, double from, double to) {
  const QRectF box(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  painter.drawArc(box, int(90 * 16 - from * 360 * 16), int(-(to - from) * 360 * 16));
}

}  // namespace

PhaseClocks::PhaseClocks(QWidget* parent) : ChartView(parent) {
  setAccessibleName(tr("Phase clocks"));
  setObjectName(QStringLiteral("phase_clocks"));
  set_file_name(QStringLiteral("phase-clocks"));
  set_empty_text(QStringLiteral("clocks"),
                 tr("Shows for every rotary pair which phases training saw, and which the target length reaches."),
                 tr("Open a model…"));
  play_ = add_corner_button(QStringLiteral("play"), tr("Turn the dials from position 0 to the target"));
  connect(play_, &QToolButton::clicked, this, [this] { set_playing(!playing()); });
  animation_.setStartValue(0.0);
  animation_.setEndValue(1.0);
  animation_.setDuration(kPlayMilliseconds);
  connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    position_ = value.toDouble();
    update();
  });
  connect(&animation_, &QVariantAnimation::stateChanged, this, [this] {
    play_->setIcon(themed_icon(playing() ? QStringLiteral("stop") : QStringLiteral("play")));
    if (!playing()) position_ = 1;
    update();
    Q_EMIT playing_changed(playing());
  });
  set_has_data(false);
}

void PhaseClocks::set_factors(const NamedFactors& factors) {
  set_ = factors;
  periods_ = periods(factors.factors.rope);
  theoretical_ = critical_dimension(factors.factors.rope);
  if (hovered_pair_ >= int(periods_.size())) hovered_pair_ = -1;
  setAccessibleDescription(summary());
  set_has_data(true);
}

void PhaseClocks::clear() {
  set_playing(false);
  set_.reset();
  hovered_pair_ = -1;
  set_has_data(false);
}

PhaseClocks::Dial PhaseClocks::dial(int pair) const {
  const RopeFactors& factors = set_->factors;
  const double target = double(factors.target > 0 ? factors.target : factors.rope.trained_context);
  const double period = periods_[std::size_t(pair)];
  const double lambda = factors.rescale_factors[std::size_t(pair)];
  Dial result;
  result.seen = std::min(1.0, double(factors.rope.trained_context) / period);
  result.reached = target / (lambda * period);
  result.leaves = pair >= theoretical_ && lambda < target / double(factors.rope.trained_context) * (1 - 1e-9);
  return result;
}

QString PhaseClocks::summary() const {
  if (!set_) return {};
  int leaving = 0;
  for (int pair = 0; pair < int(periods_.size()); ++pair) leaving += dial(pair).leaves;
  const QString length =
      length_text(double(set_->factors.target > 0 ? set_->factors.target : set_->factors.rope.trained_context));
  return leaving == 0 ? tr("No dial leaves its trained arc at %1 under %2").arg(length, set_->name)
                      : tr("%1 of %2 dials leave their trained arc at %3 under %4")
                            .arg(leaving)
                            .arg(periods_.size())
                            .arg(length, set_->name);
}

bool PhaseClocks::playing() const {
  return animation_.state() == QAbstractAnimation::Running;
}

void PhaseClocks::set_playing(bool playing) {
  if (playing == this->playing()) return;
  if (playing && set_)
    animation_.start();
  else
    animation_.stop();
}

void PhaseClocks::set_position(double share) {
  position_ = std::clamp(share, 0.0, 1.0);
  update();
}

void PhaseClocks::set_hovered_pair(int pair) {
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  update();
}

PhaseClocks::Grid PhaseClocks::grid(QSizeF size) const {
  const QFontMetricsF metrics(font());
  Grid result;
  const int count = std::max(1, int(periods_.size()));
  result.top = 8 + 2 * (metrics.height() + 8);
  const double width = size.width() - 2 * kEdge, height = size.height() - result.top - 8;
  // The column count that gives the largest dials.
  double best = 0;
  for (int columns = 1; columns <= count; ++columns) {
    const int rows = (count + columns - 1) / columns;
    const double side = std::min(width / columns, height / rows);
    if (side <= best) continue;
    best = side;
    result.columns = columns;
    result.rows = rows;
  }
  result.cell_width = width / result.columns;
  result.cell_height = std::min(height / result.rows, result.cell_width * 1.25);
  return result;
}

int PhaseClocks::pair_at(const QPointF& position) const {
  if (!set_) return -1;
  const Grid cells = grid(chart_size());
  const double x = position.x() - kEdge, y = position.y() - cells.top;
  if (x < 0 || y < 0) return -1;
  const int column = int(x / cells.cell_width), row = int(y / cells.cell_height);
  const int pair = row * cells.columns + column;
  return column < cells.columns && row < cells.rows && pair < int(periods_.size()) ? pair : -1;
}

void PhaseClocks::draw_dial(QPainter& painter, const QRectF& cell, int pair) const {
  const Colors& colors = colors_of(this);
  const Dial state = dial(pair);
  const double outer = std::max(3.0, std::min(cell.width(), cell.height()) / 2 - 3);
  const double ring = std::clamp(outer * 0.16, 1.5, 5.0);
  const double inner = outer - ring * 1.6;
  const QPointF center = cell.center();
  if (pair == hovered_pair_) {
    painter.setPen(QPen(colors.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.grid);
  painter.drawEllipse(center, inner, inner);
  QColor seen = colors.dark ? QColor("#3f7fae") : QColor("#9cc7e4");
  painter.setBrush(seen);
  if (state.seen >= 1)
    painter.drawEllipse(center, inner, inner);
  else
    painter.drawPie(QRectF(center.x() - inner, center.y() - inner, 2 * inner, 2 * inner), 90 * 16,
                    int(-state.seen * 360 * 16));

  const double reached = state.reached * position_;
  const double radius = outer - ring / 2;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colors.dark ? QColor("#5bb8ec") : QColor("#0072b2"), ring, Qt::SolidLine, Qt::FlatCap));
  const double inside = state.leaves ? std::min(reached, state.seen) : std::min(reached, 1.0);
  draw_arc(painter, center, radius, 0, inside);
  if (state.leaves && reached > state.seen) {
    painter.setPen(QPen(colors.warning, ring + 1, Qt::SolidLine, Qt::FlatCap));
    draw_arc(painter, center, radius, state.seen, std::min(reached, 1.0));
  }
  // The hand stands at the position's phase.
  const double angle = 2 * M_PI * std::fmod(reached, 1.0);
  painter.setPen(
      QPen(state.leaves && reached > state.seen ? colors.warning : colors.text, 1.25, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QLineF(center, center + QPointF(std::sin(angle), -std::cos(angle)) * inner));
}

void PhaseClocks::draw(QCPPainter& painter, QSize size) {
  if (!set_) return;
  const Colors& colors = colors_of(this);
  const QString key = position_ < 1 ? tr("Position %1").arg(length_text(position_ * double(set_->factors.target)))
                                    : tr("Filled: seen in training. Ring: reached at the target.");
  paint_picture_headline(painter, size, this, {summary(), {key}, double(kEdge), double(corner_width()), 6});
  const Grid cells = grid(size);
  const QFontMetricsF numbers(font());
  for (int pair = 0; pair < int(periods_.size()); ++pair) {
    const QRectF cell(kEdge + (pair % cells.columns) * cells.cell_width,
                      cells.top + (pair / cells.columns) * cells.cell_height, cells.cell_width, cells.cell_height);
    const bool room = cells.cell_height >= numbers.height() + 28 &&
                      cells.cell_width >= numbers.horizontalAdvance(QStringLiteral("000"));
    const double label = room ? numbers.height() : 0;
    draw_dial(painter, cell.adjusted(0, 0, 0, -label), pair);
    if (!room) continue;
    painter.setPen(QPen(dial(pair).leaves ? colors.warning : colors.text_muted));
    painter.drawText(QRectF(cell.left(), cell.bottom() - label - 1, cell.width(), label), int(Qt::AlignCenter),
                     QString::number(pair));
  }
}

void PhaseClocks::fill_context_menu(QMenu& menu) {
  menu.addAction(themed_icon(playing() ? QStringLiteral("stop") : QStringLiteral("play")),
                 playing() ? tr("Stop turning") : tr("Turn the dials"), this, [this] { set_playing(!playing()); });
}

void PhaseClocks::paintEvent(QPaintEvent*) {
  QCPPainter painter(this);
  painter.fillRect(rect(), colors_of(this).surface);
  draw(painter, chart_size());
}

void PhaseClocks::mouseMoveEvent(QMouseEvent* event) {
  const int pair = pair_at(event->position());
  if (pair != hovered_pair_) {
    set_hovered_pair(pair);
    Q_EMIT pair_hovered(pair);
  }
  if (pair < 0) return QToolTip::hideText();
  const Dial state = dial(pair);
  const QString rows = tooltip_row(tr("Share of its cycle seen in training"), number_text(state.seen, 3)) +
                       tooltip_row(tr("Turns at the target"), number_text(state.reached, 3)) +
                       tooltip_row(tr("λ"), number_text(set_->factors.rescale_factors[std::size_t(pair)], 4));
  const QString verdict = state.leaves ? tr("<p>Reaches phases that training never saw</p>") : QString();
  QToolTip::showText(event->globalPosition().toPoint(),
                     tr("<p><b>Pair %1</b></p><table>%2</table>%3").arg(pair).arg(rows, verdict), this);
}

void PhaseClocks::mousePressEvent(QMouseEvent* event) {
  const int pair = pair_at(event->position());
  if (event->button() == Qt::LeftButton && pair >= 0) Q_EMIT pair_selected(pair);
}

void PhaseClocks::leaveEvent(QEvent*) {
  if (hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

QString PhaseClocks::csv() const {
  QString text = QStringLiteral("pair,share_of_cycle_seen_in_training,turns_at_target,leaves_trained_arc\n");
  for (int pair = 0; set_ && pair < int(periods_.size()); ++pair) {
    const Dial state = dial(pair);
    text += QStringLiteral("%1,%2,%3,%4\n")
                .arg(pair)
                .arg(state.seen, 0, 'g', 12)
                .arg(state.reached, 0, 'g', 12)
                .arg(state.leaves ? 1 : 0);
  }
  return text;
}

}  // namespace ropewalk
