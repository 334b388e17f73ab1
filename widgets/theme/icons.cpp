#include "widgets/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// The resources lie in a static library, so nothing refers to them unless they are asked for; must be outside a
// namespace.
static void load_icon_resources() {
  Q_INIT_RESOURCE(ropewalk_icons);
}

namespace ropewalk {
namespace {

const QString kFolder = QStringLiteral(":/ropewalk/icons/");

QByteArray svg_of(const QString& name) {
  load_icon_resources();
  QFile file(kFolder + name + QStringLiteral(".svg"));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void render(QPainter& painter, const QByteArray& svg, const QRectF& rect, const QColor& color) {
  QByteArray tinted = svg;
  tinted.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
  QSvgRenderer renderer(tinted);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(painter.opacity() * color.alphaF());
  renderer.render(&painter, rect);
  painter.restore();
}

class TintedIconEngine : public QIconEngine {
 public:
  TintedIconEngine(QString name, QByteArray svg, QPalette::ColorRole role)
      : name_(std::move(name)), svg_(std::move(svg)), role_(role) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    render(*painter, svg_, square, color(mode));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QString key = QStringLiteral("ropewalk-icon-%1-%2x%3-%4")
                            .arg(name_)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color(mode).rgba(), 0, 16);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paint(&painter, QRect(QPoint(), size), mode, state);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
  }

  QIconEngine* clone() const override { return new TintedIconEngine(*this); }
  bool isNull() override { return svg_.isEmpty(); }
  QString iconName() override { return name_; }

 private:
  QColor color(QIcon::Mode mode) const {
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
    return palette.color(role_);
  }

  QString name_;
  QByteArray svg_;
  QPalette::ColorRole role_;
};

}  // namespace

QIcon themed_icon(const QString& name, QPalette::ColorRole role) {
  const QByteArray svg = svg_of(name);
  if (svg.isEmpty()) {
    qWarning("there is no icon called \"%s\"", qPrintable(name));
    return {};
  }
  return QIcon(new TintedIconEngine(name, svg, role));
}

QPixmap icon_pixmap(const QString& name, int size, const QColor& color, double device_pixel_ratio) {
  QPixmap result(QSize(size, size) * device_pixel_ratio);
  result.setDevicePixelRatio(device_pixel_ratio);
  result.fill(Qt::transparent);
  const QByteArray svg = svg_of(name);
  if (svg.isEmpty()) return result;
  QPainter painter(&result);
  render(painter, svg, QRectF(0, 0, size, size), color);
  return result;
}

QStringList icon_names() {
  load_icon_resources();
  QStringList names;
  for (const QString& file : QDir(kFolder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
    names << file.chopped(4);
  return names;
}

}  // namespace ropewalk
