#include "widgets/frame/tour_panel.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kColumns = 34;  // of average letters: a line that is read at a glance
}

// One dot a step; the current one is filled. A click goes there.
class TourPanel::Dots : public QWidget {
 public:
  explicit Dots(TourPanel* panel) : panel_(panel) { setCursor(Qt::PointingHandCursor); }
  void set(int index, int count) {
    index_ = index;
    count_ = count;
    updateGeometry();
    update();
  }
  QSize sizeHint() const override { return {count_ * step(), step() + 4}; }
  QSize minimumSizeHint() const override { return {count_ * 8, step() + 4}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colors_of(this);
    for (int i = 0; i < count_; ++i) {
      painter.setPen(QPen(i <= index_ ? colors.accent : colors.text_muted, 1.25));
      painter.setBrush(i == index_ ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
      const double radius =
          std::min(width() / double(std::max(1, count_)), double(step())) * (i == index_ ? 0.32 : 0.22);
      painter.drawEllipse(QPointF((i + 0.5) * width() / count_, height() / 2.0), radius, radius);
    }
  }
  void mousePressEvent(QMouseEvent* event) override {
    if (count_ > 0)
      Q_EMIT panel_->step_chosen(std::clamp(int(event->position().x() * count_ / width()), 0, count_ - 1));
  }

 private:
  int step() const { return std::max(14, fontMetrics().height()); }
  TourPanel* panel_;
  int index_ = 0, count_ = 0;
};

TourPanel::TourPanel(QWidget* parent)
    : QWidget(parent),
      place_(make_hint({})),
      close_(make_icon_button(QStringLiteral("close"), tr("End the tour; what was there before comes back"))),
      title_(new QLabel),
      text_(new QLabel),
      try_list_(new QVBoxLayout),
      area_(new QScrollArea),
      dots_(new Dots(this)),
      back_(new QPushButton(tr("Back"))),
      next_(make_primary_button({}, tr("Next"))) {
  setObjectName(QStringLiteral("tour_panel"));
  setAccessibleName(tr("Guided tour"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::double_unit);
  layout->setSpacing(spacing::unit);
  auto* head = new QHBoxLayout;
  head->addWidget(place_, 1);
  head->addWidget(close_);
  layout->addLayout(head);
  auto* content = new QWidget;
  auto* body = new QVBoxLayout(content);
  body->setContentsMargins(0, 0, spacing::unit, 0);
  body->setSpacing(spacing::unit);
  title_->setWordWrap(true);
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::RichText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  body->addWidget(title_);
  body->addWidget(text_);
  body->addSpacing(spacing::unit);
  try_list_->setSpacing(spacing::double_unit);
  body->addLayout(try_list_);
  body->addStretch(1);
  area_->setWidget(content);
  area_->setWidgetResizable(true);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setFocusPolicy(Qt::NoFocus);
  area_->viewport()->setAutoFillBackground(false);
  content->setAutoFillBackground(false);
  layout->addWidget(area_, 1);
  layout->addWidget(dots_, 0, Qt::AlignHCenter);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(0, 0, spacing::unit, 0);
  foot->addWidget(back_);
  foot->addStretch(1);
  foot->addWidget(next_);
  layout->addLayout(foot);
  back_->setToolTip(tr("The step before (Page Up, Alt+Left)"));
  next_->setToolTip(tr("The next step (Page Down, Alt+Right)"));
  connect(back_, &QPushButton::clicked, this, &TourPanel::back_clicked);
  connect(next_, &QPushButton::clicked, this, &TourPanel::next_clicked);
  connect(close_, &QToolButton::clicked, this, &TourPanel::close_clicked);
  restyle();
}

QSize TourPanel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(u'x') * kColumns * 5 / 4 + 4 * spacing::unit, 400};
}

void TourPanel::show_step(int index, int count, const QString& title, const QString& text, const QList<Try>& tries) {
  place_->setText(tr("Tour, step %1 of %2").arg(index + 1).arg(count));
  title_->setText(title);
  text_->setText(text);
  dots_->set(index, count);
  dots_->setToolTip(tr("Go to a step"));
  back_->setEnabled(index > 0);
  next_->setText(index + 1 < count ? tr("Next") : tr("Finish"));
  for (const Row& row : std::as_const(rows_)) {
    try_list_->removeWidget(row.box);
    row.box->hide();
    row.box->deleteLater();
  }
  rows_.clear();
  for (int i = 0; i < tries.size(); ++i) {
    Row row{new QWidget, new QLabel, new QLabel, new QPushButton(tries[i].button)};
    auto* box = new QHBoxLayout(row.box);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(spacing::unit);
    row.text->setWordWrap(true);
    row.text->setText(tr("<b>Try:</b> %1").arg(tries[i].text.toHtmlEscaped()));
    row.button->setAccessibleDescription(tries[i].text);
    box->addWidget(row.mark, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(spacing::half);
    column->addWidget(row.text);
    column->addWidget(row.button, 0, Qt::AlignLeft);
    box->addLayout(column, 1);
    if (tries[i].button.isEmpty()) row.button->hide();  // only once it has a parent: else it were a window for a moment
    connect(row.button, &QPushButton::clicked, this, [this, i] { Q_EMIT try_clicked(i); });
    try_list_->addWidget(row.box);
    rows_.append(row);
  }
  restyle();
  area_->verticalScrollBar()->setValue(0);
}

void TourPanel::set_done(int index, bool done) {
  if (index < 0 || index >= rows_.size() || rows_[index].done == done) return;
  rows_[index].done = done;
  restyle();
}

void TourPanel::set_problem(int index, const QString& problem) {
  rows_[index].button->setEnabled(problem.isEmpty());
  rows_[index].button->setToolTip(problem);
}

bool TourPanel::done(int index) const {
  return index >= 0 && index < rows_.size() && rows_[index].done;
}

void TourPanel::restyle() {
  const Colors& colors = colors_of(this);
  QFont large = font();
  large.setWeight(QFont::DemiBold);
  large.setPointSizeF(font().pointSizeF() * 1.35);
  if (title_->font() != large) title_->setFont(large);
  const int size = fontMetrics().height();
  for (const Row& row : std::as_const(rows_)) {
    row.mark->setPixmap(icon_pixmap(row.done ? QStringLiteral("check") : QStringLiteral("chevron-right"), size,
                                    row.done ? colors.accent : colors.text_muted, devicePixelRatioF()));
    row.mark->setAccessibleName(row.done ? tr("Done") : tr("To try"));
  }
  setMinimumWidth(fontMetrics().horizontalAdvance(u'x') * kColumns);
}

void TourPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) restyle();
}

}  // namespace ropewalk
