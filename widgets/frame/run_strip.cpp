#include "widgets/frame/run_strip.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "widgets/frame/run_list_model.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kMarkWidth = 28, kMarkHeight = 16;
constexpr int kMostName = 30;  // letters of a name
}  // namespace

RunStrip::RunStrip(ComparedRuns& runs, QWidget* parent)
    : QScrollArea(parent), runs_(runs), row_(new QWidget), layout_(new QHBoxLayout(row_)) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Compared runs, the baseline first"));
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(spacing::half);
  layout_->addStretch(1);
  setWidget(row_);
  connect(&runs_, &ComparedRuns::changed, this, &RunStrip::rebuild);
}

QSize RunStrip::sizeHint() const {
  return {480, fontMetrics().height() + 2 * spacing::unit + (horizontalScrollBar()->maximum() > 0 ? 10 : 0)};
}

QIcon RunStrip::mark_of(const ComparedRun& run) const {
  const qreal ratio = devicePixelRatioF();
  QPixmap mark(QSize(kMarkWidth, kMarkHeight) * ratio);
  mark.setDevicePixelRatio(ratio);
  mark.fill(Qt::transparent);
  QPainter painter(&mark);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(series_pen(run.style, colors_of(this).dark, 3));
  painter.drawLine(QLineF(1, kMarkHeight / 2.0, kMarkWidth - 1, kMarkHeight / 2.0));
  return QIcon(mark);
}

void RunStrip::rebuild() {
  const bool focused = row_->isAncestorOf(row_->window()->focusWidget());
  qDeleteAll(buttons_);
  buttons_.clear();
  if (runs_.index_of(current_) < 0) current_ = runs_.runs().isEmpty() ? 0 : runs_.runs().first().id();
  for (int at = 0; at < int(runs_.runs().size()); ++at) {
    const ComparedRun& run = runs_.runs()[at];
    auto* button = new QToolButton;
    const QString name = run.name();
    const QString shown = name.size() > kMostName ? name.left(kMostName - 1) + QStringLiteral("…") : name;
    const QString text = QStringLiteral("%1  %2").arg(ComparedRuns::letter(at), shown);
    button->setText(at == 0 ? tr("%1 · baseline").arg(text) : text);
    button->setIcon(mark_of(run));
    button->setIconSize({kMarkWidth, kMarkHeight});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setChecked(run.id() == current_);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("%1\nRun %2, %3, %4")
                           .arg(name)
                           .arg(run.id())
                           .arg(run_kind_text(run.run->record().summary.kind), run_state_text(run.run->state())));
    button->setAccessibleName(button->text());
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    button->installEventFilter(this);
    const RunId id = run.id();
    connect(button, &QToolButton::clicked, this, [this, id] { set_current(id); });
    connect(button, &QWidget::customContextMenuRequested, this, [this, id, button](const QPoint& position) {
      set_current(id);
      Q_EMIT menu_requested(id, button->mapToGlobal(position));
    });
    layout_->insertWidget(at, button);
    buttons_.append(button);
  }
  if (focused && button(current_)) button(current_)->setFocus();
  updateGeometry();
  Q_EMIT current_changed(current_);
}

QToolButton* RunStrip::button(RunId id) const {
  const int at = runs_.index_of(id);
  return at < 0 || at >= buttons_.size() ? nullptr : buttons_[at];
}

void RunStrip::set_current(RunId id) {
  if (runs_.index_of(id) < 0) return;
  current_ = id;
  for (int at = 0; at < int(buttons_.size()); ++at) buttons_[at]->setChecked(runs_.runs()[at].id() == id);
  if (QToolButton* chosen = button(id)) ensureWidgetVisible(chosen);
  Q_EMIT current_changed(id);
}

bool RunStrip::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QScrollArea::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const int step = key->key() == Qt::Key_Left ? -1 : key->key() == Qt::Key_Right ? 1 : 0;
  if (step == 0 || key->modifiers() != Qt::NoModifier) return QScrollArea::eventFilter(watched, event);
  const qsizetype to = buttons_.indexOf(static_cast<QToolButton*>(watched)) + step;
  if (to >= 0 && to < buttons_.size()) {
    set_current(runs_.runs()[to].id());
    buttons_[to]->setFocus();
  }
  return true;
}

void RunStrip::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  for (int at = 0; at < int(buttons_.size()); ++at) buttons_[at]->setIcon(mark_of(runs_.runs()[at]));
}

}  // namespace ropewalk
