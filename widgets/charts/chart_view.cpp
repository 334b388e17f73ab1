#include "widgets/charts/chart_view.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolButton>
#include <algorithm>

#include "widgets/charts/chart_store.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/focus_border.h"
#include "widgets/charts/state_overlay.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kLeastBeside = 640;  // pixels of a chart that has room for its table at the right
constexpr int kLeastTable = 220, kWidestTable = 520, kLeastChart = 96;

}  // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
  setMinimumSize(160, 96);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  overlay_ = new StateOverlay(this);
  connect(overlay_, &StateOverlay::action_triggered, this, &ChartView::empty_action_triggered);
  corner_ = new QWidget(this);
  auto* row = new QHBoxLayout(corner_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  QToolButton* more = add_corner_button(QStringLiteral("more"), tr("Save, copy and view options"));
  connect(more, &QToolButton::clicked, this,
          [this, more] { open_context_menu(more->mapToGlobal(QPoint(0, more->height()))); });
  focus_border_ = new FocusBorder(this);
  make_commands();
}

QAction* ChartView::add_command(const QString& name, const QString& icon, const QString& text, int key) {
  auto* action = new QAction(icon.isEmpty() ? QIcon() : themed_icon(icon), text, this);
  action->setObjectName(name);
  action->setToolTip(text);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  if (key != 0) action->setShortcut(QKeySequence(key));
  addAction(action);
  return action;
}

void ChartView::make_commands() {
  table_action_ = add_command(QStringLiteral("chart.table"), QStringLiteral("table"), tr("Show the table"), Qt::Key_T);
  table_action_->setToolTip(tr("Show the chart’s values as a table beside it (T)"));
  table_action_->setCheckable(true);
  table_action_->setEnabled(false);
  connect(table_action_, &QAction::toggled, this, &ChartView::set_table_shown);
  table_button_ = add_corner_button(QStringLiteral("table"), table_action_->toolTip());
  table_button_->setObjectName(QStringLiteral("chart_table_button"));
  table_button_->setCheckable(true);
  connect(table_button_, &QToolButton::toggled, this, &ChartView::set_table_shown);
  copy_visible_ = add_command(QStringLiteral("chart.copy_visible"), QStringLiteral("copy"), tr("Copy visible data"));
  copy_visible_->setToolTip(tr("Copy the rows that the axes show as CSV"));
  connect(copy_visible_, &QAction::triggered, this, &ChartView::copy_visible_data);
  save_visible_ = add_command(QStringLiteral("chart.save_visible"), QStringLiteral("save"), tr("Save visible data…"));
  save_visible_->setToolTip(tr("Save the rows that the axes show as a CSV file"));
  connect(save_visible_, &QAction::triggered, this, &ChartView::save_visible_data);
}

ChartView::~ChartView() = default;

QToolButton* ChartView::add_corner_button(const QString& icon, const QString& tooltip) {
  auto* button = new QToolButton(corner_);
  button->setIcon(themed_icon(icon));
  button->setIconSize(QSize(18, 18));
  button->setProperty("iconOnly", true);
  button->setToolTip(tooltip);
  button->setAccessibleName(tooltip);
  button->setFocusPolicy(Qt::TabFocus);
  static_cast<QHBoxLayout*>(corner_->layout())->insertWidget(0, button);
  place_children();
  return button;
}

int ChartView::corner_width() const {
  return corner_->sizeHint().width() + spacing::unit;
}

void ChartView::set_has_data(bool has_data) {
  has_data_ = has_data;
  state_ = has_data ? State::ready : State::empty;
  update_overlay();
}

void ChartView::set_loading(const QString& message, double share) {
  state_ = State::loading;
  message_ = message;
  share_ = share;
  update_overlay();
}

void ChartView::set_failed(const QString& message, const QString& action) {
  state_ = State::failed;
  message_ = message;
  failed_action_ = action;
  update_overlay();
}

void ChartView::clear_overlay() {
  set_has_data(has_data_);
}

void ChartView::set_empty_text(const QString& icon, const QString& sentence, const QString& action) {
  empty_icon_ = icon;
  empty_sentence_ = sentence;
  empty_action_ = action;
  update_overlay();
}

void ChartView::make_empty_action_primary() {
  overlay_->make_action_primary();
}

void ChartView::update_overlay() {
  switch (state_) {
    case State::empty:
      overlay_->show_empty(empty_icon_, empty_sentence_, empty_action_);
      break;
    case State::loading:
      overlay_->show_loading(message_, share_, has_data_);
      break;
    case State::failed:
      overlay_->show_failed(message_, failed_action_);
      break;
    case State::ready:
      overlay_->hide();
      break;
  }
  corner_->setVisible(state_ == State::ready);
  table_action_->setEnabled(has_data_);
  if (!has_data_) set_table_shown(false);
  note_change();
  place_children();
  update();
  Q_EMIT state_changed();
}

void ChartView::place_children() {
  const QRect area(QPoint(), chart_size());
  overlay_->setGeometry(area);
  overlay_->raise();
  const QSize size = corner_->sizeHint();
  corner_->setGeometry(QRect(QPoint(area.width() - size.width() - spacing::half, spacing::half), size));
  corner_->raise();
  if (focus_border_) {
    focus_border_->setGeometry(area);
    focus_border_->raise();
  }
  if (table_shown()) {
    const bool beside = area.height() == height();
    table_->setGeometry(beside ? QRect(area.width(), 0, width() - area.width(), height())
                               : QRect(0, area.height(), width(), height() - area.height()));
    table_->raise();
  }
  corner_width_changed();
}

bool ChartView::table_shown() const {
  return table_ && !table_->isHidden();
}

// Two fifths go to the table; where the chart is narrow it lies below.
QSize ChartView::chart_size() const {
  if (!table_shown()) return size();
  if (width() >= kLeastBeside) return {width() - std::clamp(width() * 2 / 5, kLeastTable, kWidestTable), height()};
  return {width(), std::max(height() * 3 / 5, std::min(kLeastChart, height()))};
}

void ChartView::set_table_shown(bool shown) {
  shown = shown && has_data_;
  if (shown == table_shown()) {
    table_action_->setChecked(shown);
    table_button_->setChecked(shown);
    return;
  }
  if (!table_) {
    table_ = new ChartTable([this] { return csv(); }, [this] { return csv_task(); }, this);
    connect(table_, &ChartTable::close_requested, this, [this] {
      set_table_shown(false);
      setFocus(Qt::ShortcutFocusReason);
    });
    table_->hide();
    setTabOrder(table_button_, table_);
  }
  table_->setVisible(shown);
  table_action_->setChecked(shown);
  table_button_->setChecked(shown);
  place_children();
  chart_size_changed();
  QResizeEvent resized(size(), size());  // what a chart places by its size
  resizeEvent(&resized);
  update();
  Q_EMIT table_toggled(shown);
}

void ChartView::note_change() {
  if (table_shown()) table_->queue_refresh();
}

void ChartView::set_store(std::shared_ptr<ChartStore> store) {
  store_ = std::move(store);
  if (store_) take_remembered();
}

// Kept for the kind of chart, not for each.
void ChartView::remember(const QString& choice, const QVariant& value) {
  const QString kind = QString::fromLatin1(metaObject()->className()).section(QStringLiteral("::"), -1);
  if (store_) store_->set_value(QStringLiteral("%1/%2").arg(kind, choice), value);
}

QVariant ChartView::remembered(const QString& choice) const {
  const QString kind = QString::fromLatin1(metaObject()->className()).section(QStringLiteral("::"), -1);
  return store_ ? store_->value(QStringLiteral("%1/%2").arg(kind, choice)) : QVariant();
}

bool ChartView::event(QEvent* event) {
  if (event->type() == QEvent::Paint) note_change();  // charts are painted anew when their values change
  return QWidget::event(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  const Qt::FocusReason reason = event->reason();
  if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
    by_keyboard_ = true;
  else if (reason == Qt::MouseFocusReason)
    by_keyboard_ = false;  // a window that comes back has it as it was
  focus_border_->setVisible(by_keyboard_);
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focus_border_->hide();
}

QImage ChartView::render_image(QSize logical, double scale) {
  QImage image(logical * scale, QImage::Format_ARGB32_Premultiplied);
  if (image.isNull()) return image;
  image.setDevicePixelRatio(scale);
  image.fill(colors_of(this).surface);
  QCPPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  draw(painter, logical);
  painter.end();
  return image;
}

bool ChartView::export_png(const QString& path, QSize logical, double scale) {
  if (!has_data_ || logical.isEmpty() || !(scale > 0)) return false;
  const QImage image = render_image(logical, scale);
  QSaveFile file(path);  // a picture that is cut short never replaces a whole one
  return !image.isNull() && file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
}

bool ChartView::export_svg(const QString& path, QSize logical) {
  if (!has_data_ || logical.isEmpty()) return false;
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  QSvgGenerator generator;
  generator.setOutputDevice(&file);
  generator.setSize(logical);
  generator.setViewBox(QRect(QPoint(), logical));
  generator.setResolution(logicalDpiX());  // points become as many pixels as on the screen
  generator.setTitle(accessibleName());
  QCPPainter painter;
  if (!painter.begin(&generator)) return false;
  painter.setMode(QCPPainter::pmVectorized);
  painter.fillRect(QRect(QPoint(), logical), colors_of(this).surface);
  draw(painter, logical);
  painter.end();
  return file.commit();
}

bool ChartView::export_pdf(const QString& path, QSize logical) {
  if (!has_data_ || logical.isEmpty()) return false;
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&file);
    writer.setResolution(logicalDpiX());
    writer.setPageSize(QPageSize(QSizeF(logical) * 72.0 / logicalDpiX(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(accessibleName());
    QCPPainter painter;
    if (!painter.begin(&writer)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.fillRect(QRect(QPoint(), logical), colors_of(this).surface);
    draw(painter, logical);
    painter.end();
  }
  return file.commit();
}

bool ChartView::export_csv(const QString& path) const {
  QSaveFile file(path);
  const QByteArray text = csv().toUtf8();
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

bool ChartView::export_visible_csv(const QString& path) const {
  QSaveFile file(path);
  const QByteArray text = csv_visible().toUtf8();
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void ChartView::copy_to_clipboard() {
  if (has_data_) QGuiApplication::clipboard()->setImage(render_image(chart_size(), std::max(2.0, devicePixelRatioF())));
}

void ChartView::copy_data() {
  QGuiApplication::clipboard()->setText(csv());
}

bool ChartView::save_to(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QLatin1String("svg")) return export_svg(path, chart_size());
  if (suffix == QLatin1String("pdf")) return export_pdf(path, chart_size());
  if (suffix == QLatin1String("csv")) return export_csv(path);
  return export_png(path, chart_size(), std::max(2.0, devicePixelRatioF()));
}

void ChartView::save_as() {
  const QString filters = tr("PNG picture (*.png);;SVG picture (*.svg);;PDF page (*.pdf);;CSV data (*.csv)");
  QString filter;
  QString path =
      QFileDialog::getSaveFileName(this, tr("Save chart"), file_name_ + QStringLiteral(".png"), filters, &filter);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += filter.mid(filter.indexOf(QLatin1String("*.")) + 1).chopped(1);
  report_saved(save_to(path), path);
}

void ChartView::report_saved(bool done, const QString& path) {
  if (done) {
    Q_EMIT saved(path);
  } else {
    Q_EMIT save_failed(
        tr("%1 could not be written. Choose a folder that you may write to, with enough room.").arg(path));
  }
}

void ChartView::copy_visible_data() {
  QGuiApplication::clipboard()->setText(csv_visible());
}

void ChartView::save_visible_data() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save visible data"),
                                              file_name_ + QStringLiteral("-visible.csv"), tr("CSV data (*.csv)"));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".csv");
  report_saved(export_visible_csv(path), path);
}

void ChartView::fill_context_menu(QMenu&) {}

void ChartView::open_context_menu(const QPoint& global) {
  if (!has_data_) return;
  QMenu menu(this);
  fill_context_menu(menu);
  fill_view_menu(menu);
  menu.addAction(themed_icon(QStringLiteral("reset")), tr("Show everything"), this, &ChartView::reset_view);
  menu.addAction(table_action_);
  menu.addSeparator();
  menu.addAction(themed_icon(QStringLiteral("copy")), tr("Copy picture"), this, &ChartView::copy_to_clipboard);
  menu.addAction(themed_icon(QStringLiteral("table")), tr("Copy data as CSV"), this, &ChartView::copy_data);
  menu.addAction(themed_icon(QStringLiteral("save")), tr("Save as PNG, SVG, PDF or CSV…"), this, &ChartView::save_as);
  if (!visible_ranges().empty()) {
    menu.addSeparator();
    menu.addActions({copy_visible_, save_visible_});
  }
  if (!menu_actions_.isEmpty()) menu.addSeparator();
  menu.addActions(menu_actions_);
  menu.exec(global);
}

void ChartView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    restyle();
    update();
  }
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
  open_context_menu(event->globalPos());
}

void ChartView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place_children();
}

}  // namespace ropewalk
