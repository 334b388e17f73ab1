// The pictures of the charts of searches, for ropewalk-gallery.
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QWidget;

namespace ropewalk {

struct GallerySink {
  std::function<bool(const QString& name)> wanted;
  std::function<void(QWidget& widget, const QString& name, QSize size)> take;
};
void take_search_charts(const GallerySink& gallery);
void take_attention_charts(const GallerySink& gallery);

}  // namespace ropewalk
