#include "widgets/frame/command_palette.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/frame/command_delegate.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kWidth = 640, kListHeight = 400;
constexpr int kFromTop = 72;  // below the bar, which stays in sight
}  // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window),
      model_(new CommandListModel(this)),
      edit_(new QLineEdit),
      list_(new QListView),
      none_(make_hint(tr("No command has these letters."))) {
  setObjectName(QStringLiteral("command_palette"));
  setProperty("card", true);
  setAccessibleName(tr("Command palette"));
  setAutoFillBackground(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::half, spacing::half, spacing::half, spacing::half);
  layout->setSpacing(spacing::half);
  edit_->addAction(themed_icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  edit_->setPlaceholderText(tr("Do something, or go to a view, a model, a run or a help page"));
  edit_->setAccessibleName(tr("What to do"));
  edit_->setToolTip(tr("Type some letters of it; arrow keys choose, Enter does it, Esc closes"));
  edit_->setMinimumHeight(36);
  list_->setModel(model_);
  list_->setItemDelegate(new CommandDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setAccessibleName(tr("Commands"));
  list_->setFocusPolicy(Qt::NoFocus);  // the keys go to what is typed; a click still chooses
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setMouseTracking(true);
  none_->setContentsMargins(spacing::double_unit, spacing::unit, spacing::double_unit, spacing::double_unit);
  none_->hide();
  layout->addWidget(edit_);
  layout->addWidget(list_, 1);
  layout->addWidget(none_);
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(32);
  shadow->setOffset(0, 8);
  shadow->setColor(QColor(0, 0, 0, 96));
  setGraphicsEffect(shadow);
  hide();
  edit_->installEventFilter(this);
  window->installEventFilter(this);
  connect(edit_, &QLineEdit::textChanged, this, [this](const QString& text) {
    model_->set_query(text);
    show_matches();
  });
  connect(list_, &QListView::entered, list_, &QListView::setCurrentIndex);
  connect(list_, &QListView::clicked, this, &CommandPalette::run_selected);
}

void CommandPalette::open(Commands commands, const QStringList& recent) {
  if (!isVisible()) focus_before_ = parentWidget()->window()->focusWidget();
  edit_->clear();
  model_->set_query({});
  model_->set_commands(std::move(commands), recent);
  show_matches();
  show();
  raise();
  edit_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss() {
  if (!isVisible()) return;
  const QPointer<QWidget> back = focus_before_;
  hide();
  if (back && back->isVisible()) back->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::show_matches() {
  const bool some = model_->rowCount() > 0;
  list_->setVisible(some);
  none_->setVisible(!some);
  if (some) list_->setCurrentIndex(model_->index(0, 0));
  list_->scrollToTop();
  place();
}

void CommandPalette::place() {
  const QWidget* window = parentWidget();
  int rows = 0;
  for (int row = 0; row < model_->rowCount() && rows < kListHeight; ++row) rows += list_->sizeHintForRow(row);
  list_->setFixedHeight(std::clamp(rows, 1, std::min(kListHeight, std::max(120, window->height() - 2 * kFromTop))));
  const int width = std::min(kWidth, window->width() - 2 * spacing::triple_unit);
  layout()->activate();
  setGeometry((window->width() - width) / 2, std::min(kFromTop, window->height() / 8), width, sizeHint().height());
}

void CommandPalette::move_selection(int by, bool around) {
  const int rows = model_->rowCount();
  if (rows == 0) return;
  int row = list_->currentIndex().row() + by;
  row = around ? (row + rows) % rows : std::clamp(row, 0, rows - 1);
  list_->setCurrentIndex(model_->index(row, 0));
}

// What cannot be done now stays in sight, with its reason.
void CommandPalette::run_selected() {
  const QModelIndex index = list_->currentIndex();
  if (!index.isValid()) return;
  const Command command = model_->at(index.row());
  if (!command.problem.isEmpty()) return;
  dismiss();
  Q_EMIT ran(command.id);
  if (command.run) command.run();
}

bool CommandPalette::key_pressed(int key, Qt::KeyboardModifiers modifiers) {
  constexpr int kPage = 8;
  switch (key) {
    case Qt::Key_Escape:
      dismiss();
      return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
      move_selection(key == Qt::Key_Down ? 1 : -1, true);
      return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
      move_selection(key == Qt::Key_PageDown ? kPage : -kPage, false);
      return true;
    case Qt::Key_Home:
    case Qt::Key_End:
      if (!(modifiers & Qt::ControlModifier)) return false;  // within the text
      move_selection(key == Qt::Key_Home ? -model_->rowCount() : model_->rowCount(), false);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      run_selected();
      return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      return true;  // there is nothing else to go to
    default:
      return false;
  }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == edit_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key_pressed(key->key(), key->modifiers())) return true;
  }
  if (watched == edit_ && event->type() == QEvent::FocusOut && isVisible()) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason == Qt::MouseFocusReason || reason == Qt::OtherFocusReason) {
      focus_before_.clear();
      dismiss();
    }
  }
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched == parentWidget() && event->type() == QEvent::MouseButtonPress && isVisible()) dismiss();
  return QFrame::eventFilter(watched, event);
}

}  // namespace ropewalk
