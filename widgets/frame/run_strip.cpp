#include "widgets/frame/run_strip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "widgets/frame/run_list_model.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kMarkWidth = 28, kMarkHeight = 16;
constexpr int kMostName = 30;  // letters of a name
}  // namespace

QIcon run_mark(int style, const QWidget* widget) {
  const qreal ratio = widget->devicePixelRatioF();
  QPixmap mark(QSize(kMarkWidth, kMarkHeight) * ratio);
  mark.setDevicePixelRatio(ratio);
  mark.fill(Qt::transparent);
  QPainter painter(&mark);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(series_pen(style, colors_of(widget).dark, 3));
  painter.drawLine(QLineF(0, kMarkHeight / 2.0, kMarkWidth - 4, kMarkHeight / 2.0));
  return QIcon(mark);
}

RunStrip::RunStrip(ComparedRuns& runs, QWidget* parent) : QWidget(parent), runs_(runs) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Compared runs, the baseline first"));
  connect(&runs_, &ComparedRuns::changed, this, &RunStrip::rebuild);
}

QToolButton* RunStrip::make_button(int at) {
  const ComparedRun& run = runs_.runs()[at];
  auto* button = new QToolButton(this);
  const QString name = run.name();
  const QString shown = name.size() > kMostName ? name.left(kMostName - 1) + QStringLiteral("…") : name;
  const QString text = QStringLiteral("%1  %2").arg(ComparedRuns::letter(at), shown);
  button->setText(at == 0 ? tr("%1 · baseline").arg(text) : text);
  button->setIcon(run_mark(run.style, this));
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
  return button;
}

void RunStrip::rebuild() {
  const bool focused = isAncestorOf(window()->focusWidget());
  for (QToolButton* button : std::as_const(buttons_)) {  // one may be handling the key or click that led here
    button->hide();
    button->deleteLater();
  }
  buttons_.clear();
  if (runs_.index_of(current_) < 0) current_ = runs_.runs().isEmpty() ? 0 : runs_.runs().first().id();
  for (int at = 0; at < int(runs_.runs().size()); ++at) buttons_.append(make_button(at));
  place();
  for (QToolButton* button : std::as_const(buttons_)) button->show();
  if (focused && button(current_)) button(current_)->setFocus();
  Q_EMIT current_changed(current_);
}

void RunStrip::place() {
  int x = 0, y = 0, line = 32;
  for (QToolButton* button : std::as_const(buttons_)) {
    const QSize size = button->sizeHint().boundedTo({std::max(width(), 60), 200});
    if (x > 0 && x + size.width() > width()) {
      x = 0;
      y += line + 2;
    }
    line = std::max(line, size.height());
    button->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + spacing::half;
  }
  if (height_ == y + line) return;
  height_ = y + line;
  updateGeometry();
}

void RunStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place();
}

QToolButton* RunStrip::button(RunId id) const {
  const int at = runs_.index_of(id);
  return at < 0 || at >= buttons_.size() ? nullptr : buttons_[at];
}

void RunStrip::set_current(RunId id) {
  if (runs_.index_of(id) < 0) return;
  current_ = id;
  for (int at = 0; at < int(buttons_.size()); ++at) buttons_[at]->setChecked(runs_.runs()[at].id() == id);
  Q_EMIT current_changed(id);
}

bool RunStrip::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const int step = key->key() == Qt::Key_Left ? -1 : key->key() == Qt::Key_Right ? 1 : 0;
  if (step == 0 || key->modifiers() != Qt::NoModifier) return QWidget::eventFilter(watched, event);
  const qsizetype to = buttons_.indexOf(static_cast<QToolButton*>(watched)) + step;
  if (to >= 0 && to < buttons_.size()) {
    set_current(runs_.runs()[to].id());
    buttons_[to]->setFocus();
  }
  return true;
}

void RunStrip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) place();
  if (event->type() != QEvent::PaletteChange) return;
  for (int at = 0; at < int(buttons_.size()); ++at) buttons_[at]->setIcon(run_mark(runs_.runs()[at].style, this));
}

}  // namespace ropewalk
