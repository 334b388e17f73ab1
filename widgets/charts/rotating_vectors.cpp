#include "widgets/charts/rotating_vectors.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"

namespace ropewalk {
namespace {

constexpr double kEdge = 1e-9;  // a factor that is L / L_train but for rounding keeps the arc

// A fast pair, two that end inside the trained context and just beyond it, and the slowest.
std::vector<int> first_choice(int count, int theoretical) {
  std::vector<int> pairs{std::min(4, count - 1), std::max(0, theoretical * 2 / 3), std::min(count - 1, theoretical + 1),
                         (theoretical + count) / 2};
  for (int& pair : pairs) pair = std::clamp(pair, 0, count - 1);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

double mouse_angle(const QPointF& center, const QPointF& place) {  // from twelve o'clock, clockwise, rad
  return std::atan2(place.x() - center.x(), center.y() - place.y());
}

}  // namespace

double RotatingVectors::Vector::dot() const {
  return std::cos(relative);
}

RotatingVectors::RotatingVectors(QWidget* parent) : ChartView(parent) {
  setAccessibleName(tr("Rotating vectors"));
  setObjectName(QStringLiteral("rotating_vectors"));
  set_file_name(QStringLiteral("rotating-vectors"));
  setFocusPolicy(Qt::StrongFocus);
  set_empty_text(
      QStringLiteral("clocks"),
      tr("Shows how RoPE turns the pairs of a query and a key with their positions, some fast, some slowly."),
      tr("Open a model…"));
  set_has_data(false);
}

void RotatingVectors::set_factors(const NamedFactors& factors) {
  const bool other = !set_ || set_->factors.rope != factors.factors.rope;
  set_ = factors;
  theta_ = inverse_frequencies(factors.factors.rope);
  theoretical_ = critical_dimension(factors.factors.rope);
  if (other || pairs_.empty()) {
    pairs_ = first_choice(pair_count(), theoretical_);
    current_ = 0;
    hovered_pair_ = -1;
    position_ = trained_context() / 8;
    Q_EMIT pairs_changed();
  }
  set_has_data(true);
  Q_EMIT length_changed();
  set_position(position_);
  set_distance(distance_);
  setAccessibleDescription(summary());
}

void RotatingVectors::clear() {
  set_.reset();
  pairs_.clear();
  theta_.clear();
  hovered_pair_ = dragged_ = -1;
  position_ = 0;
  set_has_data(false);
}

double RotatingVectors::length() const {
  if (!set_) return 0;
  return double(std::max(set_->factors.target, set_->factors.rope.trained_context));
}

double RotatingVectors::trained_context() const {
  return set_ ? double(set_->factors.rope.trained_context) : 0;
}

int RotatingVectors::pair_count() const {
  return set_ ? set_->factors.rope.pairs() : 0;
}

RotatingVectors::Vector RotatingVectors::vector(int index) const {
  Vector result;
  result.pair = pairs_[std::size_t(index)];
  result.theta = theta_[std::size_t(result.pair)];
  result.lambda = set_->factors.rescale_factors[std::size_t(result.pair)];
  result.period = 2 * M_PI / result.theta;
  result.angle = position_ * result.theta / result.lambda;
  result.relative = distance_ * result.theta / result.lambda;
  result.trained = trained_context() * result.theta;
  result.last = length() * result.theta / result.lambda;
  result.has_key = distance_ <= position_;
  const bool partial = result.pair >= theoretical_;
  result.unseen = partial && result.angle > result.trained * (1 + kEdge);
  result.leaves = partial && result.last > result.trained * (1 + kEdge);
  return result;
}

QString RotatingVectors::summary() const {
  if (!set_) return {};
  int beyond = 0;
  for (int i = 0; i < int(pairs_.size()); ++i) beyond += vector(i).unseen;
  const QString place = length_text(std::round(position_));
  return beyond == 0 ? tr("Position %1 under %2: every angle was seen in training").arg(place, set_->name)
                     : tr("Position %1 under %2: %n pairs at angles that training never saw", "", beyond)
                           .arg(place, set_->name);
}

void RotatingVectors::set_pairs(const std::vector<int>& pairs) {
  if (!set_ || pairs.empty()) return;
  pairs_ = pairs;
  for (int& pair : pairs_) pair = std::clamp(pair, 0, pair_count() - 1);
  current_ = std::min(current_, int(pairs_.size()) - 1);
  update();
  Q_EMIT pairs_changed();
}

void RotatingVectors::set_position(double tokens) {
  const double place = std::clamp(tokens, 0.0, length());
  if (place == position_) return update();
  position_ = place;
  setAccessibleDescription(summary());
  update();
  Q_EMIT position_changed(position_);
}

void RotatingVectors::set_distance(double tokens) {
  const double distance = std::clamp(tokens, 0.0, length());
  if (distance == distance_) return;
  distance_ = distance;
  update();
  Q_EMIT distance_changed(distance_);
}

void RotatingVectors::set_current(int index) {
  if (pairs_.empty()) return;
  current_ = std::clamp(index, 0, int(pairs_.size()) - 1);
  update();
}

void RotatingVectors::set_hovered_pair(int pair) {
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  update();
}

void RotatingVectors::change_pair(int by) {
  if (pairs_.empty()) return;
  std::vector<int> pairs = pairs_;
  pairs[std::size_t(current_)] += by;
  set_pairs(pairs);
}

void RotatingVectors::mousePressEvent(QMouseEvent* event) {
  const int index = set_ ? index_at(event->position()) : -1;
  if (event->button() != Qt::LeftButton || index < 0) return;
  set_current(index);
  dragged_ = index;
  drag_angle_ = mouse_angle(cells(chart_size())[std::size_t(index)].center(), event->position());
  setCursor(Qt::ClosedHandCursor);
}

// A vector that is turned by hand takes the position with it: by how much depends on how fast its pair turns.
void RotatingVectors::mouseMoveEvent(QMouseEvent* event) {
  if (!set_) return;
  if (dragged_ >= 0) {
    const double angle = mouse_angle(cells(chart_size())[std::size_t(dragged_)].center(), event->position());
    const double turned = std::remainder(angle - drag_angle_, 2 * M_PI);
    drag_angle_ = angle;
    const Vector dragged = vector(dragged_);
    return set_position(position_ + turned * dragged.lambda / dragged.theta);
  }
  const int index = index_at(event->position());
  const int pair = index < 0 ? -1 : pairs_[std::size_t(index)];
  setCursor(index < 0 ? Qt::ArrowCursor : Qt::OpenHandCursor);
  if (pair != hovered_pair_) {
    set_hovered_pair(pair);
    Q_EMIT pair_hovered(pair);
  }
  index < 0 ? QToolTip::hideText() : show_tip(index, event->globalPosition().toPoint());
}

void RotatingVectors::mouseReleaseEvent(QMouseEvent*) {
  dragged_ = -1;
  unsetCursor();
}

void RotatingVectors::wheelEvent(QWheelEvent* event) {
  const int index = set_ ? index_at(event->position()) : -1;
  if (index < 0 || event->angleDelta().y() == 0) return event->ignore();
  set_current(index);
  change_pair(event->angleDelta().y() > 0 ? 1 : -1);
  event->accept();
}

void RotatingVectors::keyPressEvent(QKeyEvent* event) {
  if (!set_) return ChartView::keyPressEvent(event);
  const double step = event->modifiers() & Qt::ControlModifier ? trained_context() / 8 : 1;
  switch (event->key()) {
    case Qt::Key_Up:
      return change_pair(1);
    case Qt::Key_Down:
      return change_pair(-1);
    case Qt::Key_Right:
      return set_position(position_ + step);
    case Qt::Key_Left:
      return set_position(position_ - step);
    case Qt::Key_Home:
      return set_position(0);
    case Qt::Key_End:
      return set_position(length());
    case Qt::Key_BracketRight:
      return set_current(current_ + 1);
    case Qt::Key_BracketLeft:
      return set_current(current_ - 1);
    default:
      return ChartView::keyPressEvent(event);
  }
}

void RotatingVectors::focusInEvent(QFocusEvent* event) {
  ChartView::focusInEvent(event);
  update();
}

void RotatingVectors::focusOutEvent(QFocusEvent* event) {
  ChartView::focusOutEvent(event);
  update();
}

void RotatingVectors::leaveEvent(QEvent*) {
  if (hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void RotatingVectors::show_tip(int index, const QPoint& global) {
  const Vector shown = vector(index);
  const QString rows = tooltip_row(tr("θ_i, rad a token"), QLocale().toString(shown.theta, 'g', 4)) +
                       tooltip_row(tr("λ_i"), number_text(shown.lambda, 4)) +
                       tooltip_row(tr("Period, tokens"), number_text(shown.period * shown.lambda, 4)) +
                       tooltip_row(tr("Turns at this position"), number_text(shown.angle / (2 * M_PI), 4)) +
                       tooltip_row(tr("Turns in training"), number_text(shown.trained / (2 * M_PI), 4)) +
                       tooltip_row(tr("q·k at this distance"), QLocale().toString(shown.dot(), 'f', 3));
  const QString hint = tr("Drag the vector to move the position; wheel or Up and Down choose another pair.");
  QToolTip::showText(
      global,
      QStringLiteral("<p><b>%1</b></p><table>%2</table><p>%3</p>").arg(tr("Pair %1").arg(shown.pair), rows, hint),
      this);
}

QString RotatingVectors::csv() const {
  QString text = QStringLiteral(
      "pair,theta_rad_per_token,lambda,period_tokens,position_tokens,angle_rad,trained_angle_rad,unseen,distance_"
      "tokens,"
      "q_dot_k\n");
  for (int i = 0; set_ && i < int(pairs_.size()); ++i) {
    const Vector shown = vector(i);
    QStringList row{QString::number(shown.pair)};
    for (const double value : {shown.theta, shown.lambda, shown.period, position_, shown.angle, shown.trained})
      row.append(QString::number(value, 'g', 12));
    row.append(QString::number(int(shown.unseen)));
    row.append(QString::number(distance_, 'g', 12));
    row.append(QString::number(shown.dot(), 'g', 12));
    text += row.join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
