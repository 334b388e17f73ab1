// Where the question looks: its attention (softmax) over equal parts of the document (x, start at the left) by layer
// (y), one panel a factor set, on a logarithmic scale; the needle's place is framed, and the share on it stands beside
// each layer.
#pragma once

#include <QTimer>
#include <optional>

#include "widgets/charts/attention_shown.h"
#include "widgets/charts/chart_view.h"
#include "widgets/theme/color_map.h"

namespace ropewalk {

class AttentionAlongView : public ChartView {
  Q_OBJECT
 public:
  explicit AttentionAlongView(QWidget* parent = nullptr);

  void show_attention(const AttentionShown& shown);  // its layer is marked
  void set_current_set(int set);                     // its panel's name is marked; -1: none
  void set_color_map(ColorMap map);
  struct Place {
    int set = 0, layer = 0;
    int part = -1;  // of the document; -1: the share on the needle beside it
    bool operator==(const Place&) const = default;
  };
  std::optional<Place> place_at(const QPointF& position) const;
  QRectF layer_rect(int set, int layer) const;  // where a layer is drawn, in the widget's pixels; empty: it is not
  QString csv() const override;

 public Q_SLOTS:
  void history_appended();

 Q_SIGNALS:
  void layer_selected(int layer);

 protected:
  void take_remembered() override;
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  void fill_context_menu(QMenu& menu) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Panel {
    int set = 0;
    QRectF cells, shares;  // the heat strip; the bars of the share on the needle
    bool layer_labels = true;
  };
  std::vector<Panel> layout(QSizeF size) const;
  QRectF row_rect(const QRectF& cells, std::size_t row) const;
  double greatest_share() const;
  void draw_panel(QPainter& painter, const Panel& panel) const;
  void draw_rows(QPainter& painter, const Panel& panel) const;
  void draw_needle(QPainter& painter, const Panel& panel) const;
  void draw_labels(QPainter& painter, const Panel& panel) const;
  void draw_header(QPainter& painter, QSizeF size) const;
  QString tooltip(const Place& place) const;
  QStringList summaries() const;
  QString summary() const;
  void take_in();

  AttentionShown shown_;
  QStringList names_;
  std::vector<int> layers_;
  ColorMap map_ = ColorMap::viridis;
  std::optional<Place> hovered_;
  QTimer redraw_;
};

}  // namespace ropewalk
