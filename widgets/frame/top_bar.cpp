#include "widgets/frame/top_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr std::int64_t kSliderRatio = 32;      // the slider's end
constexpr std::int64_t kGreatestRatio = 1024;  // the spin box's
// What the bar goes without, one after another, where it is narrow.
enum Tightness { kRoomy, kShortLabel, kShortMethods, kIcons, kShortSlider };
// Pixels.
constexpr int kModelName = 224, kLeastModelName = 32;
constexpr int kSlider = 72, kLeastSlider = 40;
constexpr int kIconButton = 52;
constexpr int kIconMenuButton = 56;  // with its arrow

QToolButton* menu_button(const QString& icon, const QString& text, QMenu* menu) {
  auto* button = new QToolButton;
  button->setIcon(themed_icon(icon));
  button->setText(text.isEmpty() ? text : QStringLiteral(" ") + text);  // air between icon and text
  button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(menu);
  button->setIconSize({20, 20});
  return button;
}

}  // namespace

TopBar::TopBar(QMenu* model_menu, QMenu* evaluate_menu, QMenu* more_menu, QWidget* parent)
    : QWidget(parent),
      model_(menu_button(QStringLiteral("model"), tr("Open a model"), model_menu)),
      editors_(new QWidget),
      methods_(new MethodPicker),
      target_(new LengthEdit),
      ratio_(make_hint({})),
      critical_label_(make_hint({})),
      critical_(new QSpinBox),
      search_(make_primary_button(QStringLiteral("search"), tr("Search…"))),
      needle_(new QPushButton(themed_icon(QStringLiteral("needle")), tr("Needle…"))),
      train_(new QPushButton(themed_icon(QStringLiteral("training")), tr("Train…"))),
      evaluate_(new QPushButton(themed_icon(QStringLiteral("target")), tr("Evaluate"))),
      start_(new QWidget),
      work_(new QStackedWidget),
      job_(new JobStrip) {
  setObjectName(QStringLiteral("top_bar"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::unit);
  layout->setSpacing(spacing::unit);
  model_->setAccessibleName(tr("Model"));
  model_->setMaximumWidth(280);
  layout->addWidget(model_);
  auto* editors = new QHBoxLayout(editors_);
  editors->setContentsMargins(0, 0, 0, 0);
  editors->setSpacing(spacing::unit);
  editors->addWidget(methods_);
  editors->addSpacing(spacing::unit);
  auto* target_label = make_hint(tr("Target"));
  target_label->setBuddy(target_->spin());
  editors->addWidget(target_label);
  editors->addWidget(target_, 100);
  editors->addWidget(ratio_);
  editors->addSpacing(spacing::unit);
  critical_label_->setBuddy(critical_);
  editors->addWidget(critical_label_);
  editors->addWidget(critical_);
  editors->addSpacing(spacing::unit);
  editors->addStretch(1);  // once the slider has its greatest width
  layout->addWidget(editors_, 3);
  layout->addStretch(0);
  auto* buttons = new QHBoxLayout(start_);
  buttons->setContentsMargins(0, 0, 0, 0);
  buttons->setSpacing(spacing::unit);
  buttons->addStretch(1);
  buttons->addWidget(search_);
  buttons->addWidget(needle_);
  buttons->addWidget(evaluate_);
  buttons->addWidget(train_);
  work_->addWidget(start_);
  work_->addWidget(job_);
  job_->setMinimumWidth(248);
  work_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  layout->addWidget(work_, 1);
  auto* more = menu_button(QStringLiteral("more"), {}, more_menu);
  more->setAutoRaise(true);
  more->setProperty("iconOnly", true);
  more->setToolTip(tr("More: export, views, theme, workspace"));
  more->setAccessibleName(tr("More"));
  layout->addWidget(more);
  ratio_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("16.5× ")));
  needle_->setAccessibleName(tr("Needle test"));
  train_->setAccessibleName(tr("Train"));
  evaluate_->setAccessibleName(tr("Evaluate"));
  evaluate_->setMenu(evaluate_menu);
  target_->setMaximumWidth(320);
  critical_->setAccessibleName(tr("Critical dimension in use, in pairs"));
  connect(target_, &LengthEdit::tokens_changed, this, [this](qint64 tokens) {
    show_ratio();
    Q_EMIT target_changed(tokens);
  });
  connect(critical_, &QSpinBox::valueChanged, this, &TopBar::critical_dimension_changed);
  connect(methods_, &MethodPicker::shown_changed, this, &TopBar::fit);
}

void TopBar::set_model_name(const QString& name, const QString& tool_tip) {
  name_ = name;
  model_->setToolTip(tool_tip);
  fit();
}

void TopBar::show_model_name(int room) {
  model_->setText(QStringLiteral(" ") +
                  fontMetrics().elidedText(name_.isEmpty() ? tr("Open a model") : name_, Qt::ElideMiddle, room));
}

void TopBar::set_tightness(int level) {
  critical_label_->setText(level >= kShortLabel ? tr("d_rcd") : tr("Critical dimension"));
  methods_->set_short(level >= kShortMethods);
  needle_->setText(level >= kIcons ? QString() : tr("Needle…"));
  train_->setText(level >= kIcons ? QString() : tr("Train…"));
  evaluate_->setText(level >= kIcons ? QString() : tr("Evaluate"));
  for (QPushButton* button : {needle_, train_})
    button->setMaximumWidth(level >= kIcons ? kIconButton : QWIDGETSIZE_MAX);
  evaluate_->setMaximumWidth(level >= kIcons ? kIconMenuButton : QWIDGETSIZE_MAX);
  target_->set_least_slider(level >= kShortSlider ? kLeastSlider : kSlider);
}

int TopBar::least_width() {
  for (QWidget* inner : {editors_, start_, static_cast<QWidget*>(work_)}) {  // else they answer what they were before
    if (inner->layout()) inner->layout()->invalidate();
    inner->updateGeometry();
  }
  layout()->invalidate();
  return layout()->minimumSize().width();
}

void TopBar::fit() {
  show_model_name(kModelName);
  int over = 0;
  for (int level = kRoomy; level <= kShortSlider; ++level) {
    set_tightness(level);
    over = least_width() - width();
    if (over <= 0) return;
  }
  const int name = fontMetrics().horizontalAdvance(model_->text().mid(1));
  show_model_name(std::max(kLeastModelName, name - over));
}

void TopBar::set_rope(const RopeDescription& rope, std::int64_t target, int critical_dimension_in_use) {
  rope_ = rope;
  const QSignalBlocker block_target(target_);
  const QSignalBlocker block_critical(critical_);
  target_->set_range(rope.trained_context, rope.trained_context * kGreatestRatio, rope.trained_context,
                     std::max(rope.trained_context * kSliderRatio, target));
  target_->set_tokens(target);
  critical_->setRange(1, std::max(1, rope.pairs() - 1));
  critical_->setValue(critical_dimension_in_use);
  critical_->setToolTip(
      tr("Critical dimension in use, a pair from 1 to %1. Theory: d_tcd = %2; ten periods: %3.\nUsed by YaRN-rcd and "
         "NTK-rcd; drag the handle in the period chart to move it.")
          .arg(critical_->maximum())
          .arg(ropewalk::critical_dimension(rope))
          .arg(critical_dimension_ten_periods(rope)));
  show_ratio();
}

void TopBar::set_target(std::int64_t target) {
  const QSignalBlocker blocker(target_);
  target_->set_tokens(target);
  show_ratio();
}

void TopBar::set_critical_dimension(int pair) {
  const QSignalBlocker blocker(critical_);
  critical_->setValue(pair);
}

void TopBar::show_ratio() {
  const double ratio = rope_.trained_context > 0 ? double(target_->tokens()) / double(rope_.trained_context) : 1;
  const bool whole = std::abs(ratio - std::round(ratio)) < 0.005;
  ratio_->setText(QStringLiteral("%1×").arg(QLocale().toString(ratio, 'f', whole ? 0 : ratio < 10 ? 2 : 1)));
  const QString tip =
      tr("%1, s = %2 times the trained context of %3.\nTakes 32k, 1.5k, 1M or digits; from %4 to %5.")
          .arg(exact_length(target_->tokens()), QLocale().toString(ratio, 'f', 3), exact_length(rope_.trained_context),
               editable_length(target_->spin()->minimum()), editable_length(target_->spin()->maximum()));
  target_->setToolTip(tip);
  ratio_->setToolTip(tip);
}

void TopBar::set_work_problem(const QString& problem) {
  search_->setEnabled(problem.isEmpty());
  needle_->setEnabled(problem.isEmpty());
  train_->setEnabled(problem.isEmpty());
  evaluate_->setEnabled(problem.isEmpty());
  search_->setToolTip(
      problem.isEmpty() ? tr("Search for better rescale factors; says its cost before it starts (Ctrl+R)") : problem);
  needle_->setToolTip(problem.isEmpty() ? tr("Needle test over length and depth, two factor sets side by side (Ctrl+T)")
                                        : problem);
  evaluate_->setToolTip(
      problem.isEmpty() ? tr("RULER, perplexity by length, what is kept of the short context, attention; each says its "
                             "cost before it starts")
                        : problem);
  train_->setToolTip(problem.isEmpty() ? tr("Train with mixed context windows; says what it takes before it starts "
                                            "(Ctrl+Shift+T)")
                                       : problem);
}

void TopBar::set_embedding_open(bool open) {
  editors_->setVisible(open);
  fit();
}

void TopBar::show_job(bool running) {
  work_->setCurrentIndex(running ? 1 : 0);
}

void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Colors& colors = colors_of(this);
  painter.fillRect(rect(), colors.surface);
  painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

}  // namespace ropewalk
