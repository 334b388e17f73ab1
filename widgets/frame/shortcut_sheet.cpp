#include "widgets/frame/shortcut_sheet.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/frame/command_delegate.h"
#include "widgets/frame/command_match.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// One shortcut as key caps.
class KeyCaps : public QWidget {
 public:
  explicit KeyCaps(const QString& keys) : keys_(keys) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
  }
  QSize sizeHint() const override { return {keys_width(keys_, font()), fontMetrics().height() + 6}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Colors& colors = colors_of(this);
    draw_keys(painter, rect(), keys_, font(), colors.text, colors.text_muted);
  }

 private:
  QString keys_;
};

}  // namespace

ShortcutSheet::ShortcutSheet(QList<ShortcutGroup> groups, QWidget* parent)
    : QDialog(parent),
      groups_(std::move(groups)),
      filter_(new QLineEdit),
      area_(new QScrollArea),
      none_(make_hint(tr("No shortcut has these letters."))) {
  setObjectName(QStringLiteral("shortcut_sheet"));
  setWindowTitle(tr("Keyboard shortcuts"));
  setProperty("help_topic", QStringLiteral("keyboard"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::triple_unit, spacing::double_unit, spacing::triple_unit, spacing::double_unit);
  layout->setSpacing(spacing::double_unit);
  filter_->setPlaceholderText(tr("Find a shortcut by what it does or by its keys"));
  filter_->setClearButtonEnabled(true);
  filter_->addAction(themed_icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  filter_->setAccessibleName(tr("Find a shortcut"));
  filter_->setToolTip(tr("Letters of what it does, or keys such as Ctrl+K"));
  layout->addWidget(filter_);
  none_->hide();
  layout->addWidget(none_);
  area_->setWidgetResizable(true);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setAccessibleName(tr("Shortcuts by group"));
  layout->addWidget(area_, 1);
  connect(filter_, &QLineEdit::textChanged, this, &ShortcutSheet::show_rows);
  show_rows();
  resize(880, 600);
  filter_->setFocus();
}

QWidget* ShortcutSheet::make_group(const ShortcutGroup& group) {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, spacing::unit);
  grid->setHorizontalSpacing(spacing::double_unit);
  grid->setVerticalSpacing(spacing::half);
  grid->setColumnStretch(0, 1);
  grid->addWidget(make_section(group.title), 0, 0, 1, 2);
  grid->addWidget(make_line(), 1, 0, 1, 2);
  int row = 2;
  for (const ShortcutRow& shortcut : group.rows) {
    auto* text = new QLabel(shortcut.text);
    text->setWordWrap(true);
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    grid->addWidget(text, row, 0);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(spacing::unit);
    keys->addStretch(1);
    for (qsizetype i = 0; i < shortcut.keys.size(); ++i) {
      if (i > 0) keys->addWidget(make_hint(tr("or")));
      keys->addWidget(new KeyCaps(shortcut.keys[i]));
    }
    grid->addLayout(keys, row++, 1);
  }
  return box;
}

// Two columns of about the same number of rows, whole groups in each.
void ShortcutSheet::show_rows() {
  auto* page = new QWidget;
  auto* columns = new QHBoxLayout(page);
  columns->setContentsMargins(0, 0, spacing::unit, 0);
  columns->setSpacing(4 * spacing::unit);
  QVBoxLayout* sides[2];
  for (QVBoxLayout*& side : sides) {
    side = new QVBoxLayout;
    side->setSpacing(spacing::double_unit);
    columns->addLayout(side, 1);
  }
  shown_rows_ = 0;
  QList<ShortcutGroup> shown;
  qsizetype lines = 0;
  for (const ShortcutGroup& group : groups_) {
    ShortcutGroup kept{group.title, {}};
    for (const ShortcutRow& row : group.rows)
      if (match_command(filter_->text(), row.text, group.title + u' ' + row.keys.join(u' '))) kept.rows.append(row);
    if (kept.rows.isEmpty()) continue;
    shown_rows_ += int(kept.rows.size());
    lines += kept.rows.size() + 2;
    shown.append(kept);
  }
  qsizetype placed = 0;
  for (const ShortcutGroup& group : shown) {
    sides[2 * placed >= lines ? 1 : 0]->addWidget(make_group(group));
    placed += group.rows.size() + 2;
  }
  for (QVBoxLayout* side : sides) side->addStretch(1);
  none_->setVisible(shown.isEmpty());
  area_->setVisible(!shown.isEmpty());
  area_->setWidget(page);
}

QList<ShortcutGroup> standing_shortcuts() {
  const auto text = [](const char* words) { return ShortcutSheet::tr(words); };
  return {{text("In charts"),
           {{text("Zoom"), {text("Wheel")}},
            {text("Zoom the y axis only"), {text("Shift+Wheel")}},
            {text("Move the picture"), {text("Drag")}},
            {text("See everything again"), {text("Double click")}},
            {text("Save, copy, data: the chart's menu"), {text("Menu")}}}},
          {text("In lists and dialogs"),
           {{text("Next, previous control"), {text("Tab"), text("Shift+Tab")}},
            {text("Go through rows or cells"), {text("Arrows")}},
            {text("Open the run on which the list stands"), {text("Enter")}},
            {text("Close the dialog, the palette or this sheet"), {text("Esc")}}}}};
}

}  // namespace ropewalk
