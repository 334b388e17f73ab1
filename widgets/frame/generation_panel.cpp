#include "widgets/frame/generation_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <utility>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// The window may be 960 pixels wide and 640 high.
constexpr int kLeastOutputWidth = 354;
constexpr int kLeastTextHeight = 56;

}  // namespace

GenerationPanel::GenerationPanel(QWidget* parent)
    : QWidget(parent),
      prompt_(new PromptEditor),
      settings_(new GenerationSettings),
      message_(new InlineMessage),
      pages_(new QStackedWidget),
      no_model_(new StateOverlay(nullptr)),
      tabs_(new QTabBar),
      output_(new QStackedWidget),
      bar_(new LengthBar),
      status_(new ElidedLabel),
      progress_(new QProgressBar),
      text_pages_(new QStackedWidget),
      no_text_(new StateOverlay(nullptr)),
      text_(new GeneratedTextView),
      chart_(new BoundaryChart),
      compare_(new QPushButton),
      copy_(make_icon_button(QStringLiteral("copy"), tr("Copy the generated text"))) {
  setObjectName(QStringLiteral("generation_panel"));
  copy_->setObjectName(QStringLiteral("copy_generated"));
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(make_inputs());
  splitter->addWidget(make_output());
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setHandleWidth(spacing::unit);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes({720, 720});
  pages_->setMinimumHeight(3 * kLeastTextHeight);
  pages_->addWidget(no_model_);
  pages_->addWidget(splitter);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(message_);
  layout->addWidget(pages_, 1);
  no_model_->show_empty(QStringLiteral("generate"),
                        tr("Text that a model writes across its trained context will stand here, with the place where "
                           "the factors are switched."),
                        tr("Open a model…"));
  offer_text();
  connect_parts();
  set_has_model(false);
  update_controls();
}

QWidget* GenerationPanel::make_inputs() {
  auto* inputs = new QWidget;
  auto* row = new QHBoxLayout(inputs);
  row->setContentsMargins(spacing::unit, spacing::unit, 0, spacing::unit);
  row->setSpacing(spacing::unit);
  auto* scroll = new QScrollArea;  // a low dock still shows the prompt and its buttons whole
  scroll->setWidget(settings_);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);  // its fields take the focus, and come into sight with it
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(settings_->minimumSizeHint().width() + spacing::double_unit);
  row->addWidget(prompt_, 3);
  row->addWidget(scroll, 2);
  return inputs;
}

QWidget* GenerationPanel::make_output() {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, spacing::half, 0);
  head->setSpacing(spacing::half);
  tabs_->addTab(tr("Text"));
  tabs_->addTab(tr("Policies"));
  tabs_->setTabToolTip(kPolicies, tr("What each policy costs where a text crosses the trained context"));
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  head->addWidget(tabs_);
  head->addStretch(1);
  head->addWidget(compare_);
  head->addWidget(copy_);

  auto* text_page = new QWidget;
  auto* column = new QVBoxLayout(text_page);
  column->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
  column->setSpacing(spacing::half);
  column->addWidget(bar_);
  column->addWidget(status_);
  column->addWidget(progress_);
  column->addWidget(text_pages_, 1);
  text_pages_->setMinimumHeight(kLeastTextHeight);
  text_pages_->addWidget(no_text_);
  text_pages_->addWidget(text_);
  status_->setProperty("muted", true);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(4);
  progress_->setAccessibleName(tr("Progress"));
  QSizePolicy keeps_place = progress_->sizePolicy();  // so that the text does not jump
  keeps_place.setRetainSizeWhenHidden(true);
  progress_->setSizePolicy(keeps_place);
  progress_->hide();
  output_->addWidget(text_page);
  output_->addWidget(chart_);

  auto* output = new QWidget;
  auto* layout = new QVBoxLayout(output);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(head);
  layout->addWidget(output_, 1);
  output->setMinimumWidth(kLeastOutputWidth);
  return output;
}

void GenerationPanel::connect_parts() {
  connect(no_model_, &StateOverlay::action_triggered, this, &GenerationPanel::open_model_requested);
  connect(no_text_, &StateOverlay::action_triggered, this, [this] {
    if (activity_ == Activity::none && problem_.isEmpty() && !making_sample_) Q_EMIT sample_requested(true);
  });
  connect(prompt_, &PromptEditor::generate_clicked, this, &GenerationPanel::generate_requested);
  connect(prompt_, &PromptEditor::sample_clicked, this, [this] { Q_EMIT sample_requested(false); });
  connect(prompt_, &PromptEditor::file_failed, this, &GenerationPanel::show_error);
  connect(prompt_, &PromptEditor::stop_clicked, this, &GenerationPanel::stop_requested);
  connect(settings_, &GenerationSettings::changed, this, &GenerationPanel::update_lengths);
  const auto compare = [this] {
    if (activity_ == Activity::comparing)
      Q_EMIT stop_requested();
    else if (activity_ == Activity::none && problem_.isEmpty())
      Q_EMIT compare_requested();
  };
  connect(compare_, &QPushButton::clicked, this, compare);
  connect(chart_, &ChartView::empty_action_triggered, this, compare);
  connect(chart_, &ChartView::save_failed, this, &GenerationPanel::show_error);
  connect(copy_, &QToolButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(text_->generated_text()); });
  connect(tabs_, &QTabBar::currentChanged, this, [this](int page) {
    output_->setCurrentIndex(page);
    copy_->setVisible(page == kText);
  });
  auto* go = new QAction(tr("Generate from the prompt"), this);
  go->setObjectName(QStringLiteral("generation.go"));
  go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(go);
  connect(go, &QAction::triggered, this, [this] { prompt_->generate_button()->click(); });
}

void GenerationPanel::set_has_model(bool has_model) {
  pages_->setCurrentIndex(has_model ? 1 : 0);
  if (!has_model) message_->clear();
}

void GenerationPanel::set_problem(const QString& problem) {
  problem_ = problem;
  update_controls();
}

void GenerationPanel::set_factor_sets(std::vector<NamedFactors> sets) {
  settings_->set_factor_sets(std::move(sets));
}

void GenerationPanel::set_lengths(std::int64_t trained, std::int64_t target) {
  trained_ = trained;
  target_ = target;
  prompt_->set_tokens(editor_tokens_, trained);
  update_lengths();
}

void GenerationPanel::set_prompt_tokens(std::optional<std::int64_t> tokens) {
  editor_tokens_ = tokens;
  prompt_->set_tokens(tokens, trained_);
  update_lengths();
}

void GenerationPanel::set_making_sample(bool making) {
  if (making == std::exchange(making_sample_, making)) return;
  prompt_->set_making_sample(making);
  offer_text();
}

void GenerationPanel::show_error(const QString& message) {
  message_->show_message(InlineMessage::Level::error, message);
}

void GenerationPanel::offer_text() {
  if (making_sample_) {
    no_text_->show_loading(tr("Making a sample text"), -1, false);
  } else {
    no_text_->show_empty({},
                         tr("The text that follows the prompt will stand here, token by token, with the place marked "
                            "where it crosses the trained context."),
                         tr("Show it on a sample text"));
  }
  no_text_->setVisible(text_pages_->currentWidget() == no_text_);  // a text that is there is not covered
}

void GenerationPanel::clear() {
  has_text_ = false;
  lengths_ = {};
  trained_ = target_ = 0;
  text_->start({});
  text_pages_->setCurrentWidget(no_text_);
  chart_->clear();
  message_->clear();
  status_->setText({});
  bar_->set_factors_in_use({});
  update_lengths();
  update_controls();
}

void GenerationPanel::show_page(Page page) {
  tabs_->setCurrentIndex(page);
}

void GenerationPanel::begin_comparison() {
  activity_ = Activity::comparing;
  stopping_ = false;
  message_->clear();
  show_page(kPolicies);
  Progress starting;
  starting.what = tr("Starting").toStdString();
  set_progress(starting);
  update_controls();
}

void GenerationPanel::show_comparison(BoundaryResult result, const QString& factors, const QString& document) {
  end_activity();
  chart_->set_result(std::move(result), factors, document);
}

void GenerationPanel::end_activity() {
  activity_ = Activity::none;
  stopping_ = false;
  progress_->hide();
  update_controls();
}

void GenerationPanel::update_controls() {
  const bool running = activity_ != Activity::none, comparing = activity_ == Activity::comparing;
  prompt_->set_running(running, stopping_);
  prompt_->set_problem(problem_);
  compare_->setText(comparing ? tr("Cancel") : tr("Compare policies"));
  compare_->setIcon(themed_icon(comparing ? QStringLiteral("stop") : QStringLiteral("compare")));
  compare_->setEnabled(comparing ? !stopping_ : !running && problem_.isEmpty());
  compare_->setToolTip(!problem_.isEmpty()
                           ? problem_
                           : tr("Measure what each policy costs where a text crosses the trained context: on the "
                                "prompt, on it with the text that follows, or on a sample, whichever crosses"));
  copy_->setEnabled(has_text_ && count_ > 0);
}

void GenerationPanel::update_lengths() {
  LengthBar::Lengths shown = lengths_;
  if (!has_text_) {
    shown.prompt = editor_tokens_.value_or(0);
    shown.original = shown.rescaled = 0;
    shown.trained = trained_;
    shown.target = target_;
    shown.expected = shown.prompt + settings_->max_new();
  }
  bar_->set_lengths(shown);
  copy_->setEnabled(has_text_ && count_ > 0);
}

}  // namespace ropewalk
