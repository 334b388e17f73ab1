#include "widgets/frame/start_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>

#include "core/rope/presets.h"
#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/inline_message.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kCardWidth = 296;
constexpr int kCardColumns = 42;  // of average letters, with large type
constexpr int kRecentShown = 5;
constexpr int kRecentWorkspaces = 2;  // of them, where there are any

void clear_layout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
}

// A quiet button that reads as a line of a list.
QPushButton* list_button(const QString& text, const QString& tool_tip) {
  auto* button = new QPushButton(text);
  button->setToolTip(tool_tip);
  button->setAccessibleDescription(tool_tip);
  button->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 6px 12px; }"));
  return button;
}

}  // namespace

class StartPage::Card : public QFrame {
 public:
  Card(const QString& icon, const QString& title, const QString& text) : icon_name(icon), icon_label(new QLabel) {
    setProperty("card", true);
    fit();
    body = new QVBoxLayout(this);
    body->setContentsMargins(spacing::triple_unit, spacing::triple_unit, spacing::triple_unit, spacing::triple_unit);
    body->setSpacing(spacing::unit);
    body->addWidget(icon_label);
    body->addSpacing(spacing::unit);
    QLabel* heading = make_section(title);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    heading->setFont(font);
    body->addWidget(heading);
    QLabel* hint = make_hint(text);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hint->setMinimumHeight(3 * hint->fontMetrics().lineSpacing());
    body->addWidget(hint);
    body->addSpacing(spacing::unit);
    recolour();
  }

  // As wide as its text asks for.
  void fit() { setFixedWidth(std::max(kCardWidth, fontMetrics().horizontalAdvance(u'x') * kCardColumns)); }

  void recolour() { icon_label->setPixmap(icon_pixmap(icon_name, 40, colors_of(this).accent, devicePixelRatioF())); }

  QVBoxLayout* body;
  QString icon_name;
  QLabel* icon_label;

 protected:
  void changeEvent(QEvent* event) override {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolour();
    if (event->type() == QEvent::FontChange) fit();
  }
};

StartPage::StartPage(QWidget* parent)
    : QScrollArea(parent),
      message_(new InlineMessage),
      small_(make_primary_button({}, tr("Open the small model"))),
      demonstration_(new QPushButton(tr("Open SmolLM2-135M"))),
      runs_(new QPushButton),
      tour_(new QPushButton(tr("Take the tour"))),
      recent_list_(new QVBoxLayout),
      cards_(new QHBoxLayout) {
  auto* content = new QWidget;
  setAccessibleName(tr("Start page"));
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(spacing::triple_unit, spacing::triple_unit, spacing::triple_unit, spacing::triple_unit);
  layout->addWidget(message_);
  layout->addStretch(2);
  auto* title = new QLabel(tr("Ropewalk"));
  QFont font = title->font();
  font.setPointSizeF(font.pointSizeF() * 2.6);
  font.setWeight(QFont::DemiBold);
  title->setFont(font);
  title->setAlignment(Qt::AlignHCenter);
  layout->addWidget(title);
  layout->addSpacing(spacing::unit);
  QLabel* sentence =
      make_hint(tr("See which rotary dimensions of a language model break beyond its trained context, and search for "
                   "what mends them."));
  QFont larger = sentence->font();
  larger.setPointSizeF(larger.pointSizeF() * 1.15);
  sentence->setFont(larger);
  sentence->setAlignment(Qt::AlignHCenter);
  sentence->setWordWrap(true);
  layout->addWidget(sentence);
  layout->addSpacing(spacing::double_unit);
  tour_->setObjectName(QStringLiteral("take_the_tour"));
  tour_->setIcon(themed_icon(QStringLiteral("help")));
  layout->addWidget(tour_, 0, Qt::AlignHCenter);
  connect(tour_, &QPushButton::clicked, this, &StartPage::tour_requested);
  layout->addSpacing(3 * spacing::unit);
  cards_->setSpacing(spacing::triple_unit);
  layout->addLayout(cards_);
  layout->addStretch(3);
  cards_->addStretch(1);
  known_ = add_card(
      QStringLiteral("periods"), tr("A known model"),
      tr("The small model that Ropewalk brings, on which everything runs in minutes, or the periods and factors of a "
         "published model without its weights."));
  open_ = add_card(
      QStringLiteral("open"), tr("Open a model"),
      tr("A GGUF file, or a Hugging Face folder with config.json, safetensors and tokenizer.json. Or drop it here."));
  recent_ = add_card(QStringLiteral("recent"), tr("Go on"),
                     tr("Models and workspaces that you opened before, and the runs of this workspace."));
  cards_->addStretch(1);
  for (QPushButton* model : {small_, demonstration_}) {
    known_->body->addWidget(model);
    connect(model, &QPushButton::clicked, this, [this, model] { Q_EMIT model_requested(model->toolTip()); });
  }
  fill_presets();
  auto* file = make_primary_button({}, tr("Open a GGUF file…"));
  auto* folder = new QPushButton(tr("Open a model folder…"));
  file->setToolTip(tr("Only the header is read at once; weights load in the background (Ctrl+O)"));
  folder->setToolTip(tr("Only the header is read at once; weights load in the background (Ctrl+Shift+O)"));
  open_->body->addWidget(file);
  open_->body->addWidget(folder);
  open_->body->addStretch(1);
  connect(file, &QPushButton::clicked, this, &StartPage::open_file_requested);
  connect(folder, &QPushButton::clicked, this, &StartPage::open_folder_requested);
  recent_list_->setSpacing(spacing::unit);
  recent_->body->addLayout(recent_list_);
  recent_->body->addWidget(runs_);
  recent_->body->addStretch(1);
  connect(runs_, &QPushButton::clicked, this, &StartPage::runs_requested);
  set_small_model({});
  set_demonstration_model({});
  set_recent({});
  set_runs(0);
}

StartPage::Card* StartPage::add_card(const QString& icon, const QString& title, const QString& text) {
  auto* card = new Card(icon, title, text);
  cards_->addWidget(card);
  return card;
}

void StartPage::fill_presets() {
  auto* grid = new QGridLayout;
  grid->setSpacing(spacing::unit);
  int place = 0;
  for (const Preset& preset : presets()) {
    const QString id = QString::fromStdString(preset.id);
    QPushButton* button = list_button(QString::fromStdString(preset.name),
                                      tr("%1: %2 rotary pairs, base %3, trained context %4; without weights")
                                          .arg(QString::fromStdString(preset.name))
                                          .arg(preset.rope.pairs())
                                          .arg(preset.rope.rope_theta, 0, 'f', 0)
                                          .arg(length_text(static_cast<double>(preset.rope.trained_context))));
    button->setObjectName(QStringLiteral("preset_") + id);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT preset_requested(id); });
    grid->addWidget(button, place / 2, place % 2);
    ++place;
  }
  known_->body->addLayout(grid);
  known_->body->addStretch(1);
}

void StartPage::set_small_model(const QString& path) {
  small_->setVisible(!path.isEmpty());
  small_->setToolTip(path);
}

void StartPage::set_demonstration_model(const QString& path) {
  demonstration_->setVisible(!path.isEmpty());
  demonstration_->setToolTip(path);
}

void StartPage::add_recent(const QList<RecentFile>& files, int count, void (StartPage::*chosen)(const QString&)) {
  const QStringList labels = recent_labels(files);
  for (qsizetype i = 0; i < std::min<qsizetype>(count, files.size()); ++i) {
    QPushButton* button =
        list_button(fontMetrics().elidedText(labels[i], Qt::ElideMiddle, kCardWidth - 80), files[i].path);
    button->setAccessibleName(labels[i]);
    connect(button, &QPushButton::clicked, this, [this, chosen, path = files[i].path] { Q_EMIT(this->*chosen)(path); });
    recent_list_->addWidget(button);
  }
}

void StartPage::set_recent(const QList<RecentFile>& models, const QList<RecentFile>& workspaces) {
  clear_layout(recent_list_);
  const int beside = int(std::min<qsizetype>(kRecentWorkspaces, workspaces.size()));
  add_recent(models, kRecentShown - beside, &StartPage::model_requested);
  if (beside > 0) {
    recent_list_->addWidget(make_hint(tr("Other workspaces")));
    add_recent(workspaces, beside, &StartPage::workspace_requested);
  }
  if (models.isEmpty() && beside == 0) {
    QLabel* none = make_hint(tr("Nothing was opened yet."));
    none->setWordWrap(true);
    recent_list_->addWidget(none);
  }
}

void StartPage::set_tour(const QString& problem) {
  tour_->setEnabled(problem.isEmpty());
  tour_->setToolTip(problem.isEmpty() ? tr("RoPE and longer contexts in ten steps, on the small model") : problem);
}

void StartPage::set_runs(int count) {
  runs_->setVisible(count > 0);
  runs_->setText(count == 1 ? tr("Show 1 run") : tr("Show %1 runs").arg(count));
  runs_->setToolTip(tr("The runs that this workspace keeps"));
}

}  // namespace ropewalk
