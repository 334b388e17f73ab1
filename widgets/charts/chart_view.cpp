#include "widgets/charts/chart_view.h"

#include "widgets/charts/qcustomplot_include.h"

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

#include "widgets/charts/state_overlay.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
  setMinimumSize(160, 96);
  setMouseTracking(true);
  overlay_ = new StateOverlay(this);
  connect(overlay_, &StateOverlay::action_triggered, this, &ChartView::empty_action_triggered);
  corner_ = new QWidget(this);
  auto* row = new QHBoxLayout(corner_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  QToolButton* more = add_corner_button(QStringLiteral("more"), tr("Save, copy and view options"));
  connect(more, &QToolButton::clicked, this,
          [this, more] { open_context_menu(more->mapToGlobal(QPoint(0, more->height()))); });
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
  place_children();
  update();
  Q_EMIT state_changed();
}

void ChartView::place_children() {
  overlay_->setGeometry(rect());
  overlay_->raise();
  const QSize size = corner_->sizeHint();
  corner_->setGeometry(QRect(QPoint(width() - size.width() - spacing::half, spacing::half), size));
  corner_->raise();
  corner_width_changed();
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

void ChartView::copy_to_clipboard() {
  if (has_data_) QGuiApplication::clipboard()->setImage(render_image(size(), std::max(2.0, devicePixelRatioF())));
}

void ChartView::copy_data() {
  QGuiApplication::clipboard()->setText(csv());
}

bool ChartView::save_to(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == QLatin1String("svg")) return export_svg(path, size());
  if (suffix == QLatin1String("pdf")) return export_pdf(path, size());
  if (suffix == QLatin1String("csv")) return export_csv(path);
  return export_png(path, size(), std::max(2.0, devicePixelRatioF()));
}

void ChartView::save_as() {
  const QString filters = tr("PNG picture (*.png);;SVG picture (*.svg);;PDF page (*.pdf);;CSV data (*.csv)");
  QString filter;
  QString path =
      QFileDialog::getSaveFileName(this, tr("Save chart"), file_name_ + QStringLiteral(".png"), filters, &filter);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += filter.mid(filter.indexOf(QLatin1String("*.")) + 1).chopped(1);
  if (save_to(path)) {
    Q_EMIT saved(path);
  } else {
    Q_EMIT save_failed(
        tr("%1 could not be written. Choose a folder that you may write to, with enough room.").arg(path));
  }
}

void ChartView::fill_context_menu(QMenu&) {}

void ChartView::open_context_menu(const QPoint& global) {
  if (!has_data_) return;
  QMenu menu(this);
  fill_context_menu(menu);
  menu.addAction(themed_icon(QStringLiteral("reset")), tr("Show everything"), this, &ChartView::reset_view);
  menu.addSeparator();
  menu.addAction(themed_icon(QStringLiteral("copy")), tr("Copy picture"), this, &ChartView::copy_to_clipboard);
  menu.addAction(themed_icon(QStringLiteral("table")), tr("Copy data as CSV"), this, &ChartView::copy_data);
  menu.addAction(themed_icon(QStringLiteral("save")), tr("Save as PNG, SVG, PDF or CSV…"), this, &ChartView::save_as);
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
