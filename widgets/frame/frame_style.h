// Small building blocks that give the frame one look: titles, hints, cards, rows on the 8-pixel grid.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {

QLabel* make_title(const QString& text);    // semibold, one step larger than the system's text
QLabel* make_section(const QString& text);  // semibold, the system's size
QLabel* make_hint(const QString& text);     // in the muted text colour
QToolButton* make_icon_button(const QString& icon, const QString& tool_tip);
QPushButton* make_primary_button(const QString& icon, const QString& text);  // the accent colour
QFrame* make_line();                                                         // a hairline

// The main action of a view: the accent colour, with the icon in the colour that reads on it.
class PrimaryButton : public QPushButton {
  Q_OBJECT
 public:
  PrimaryButton(const QString& icon, const QString& text, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void recolour();
  QString icon_;
};

// A label that cuts a text that is too long with an ellipsis and keeps it whole in its tool tip.
// Between the facts of a line, e.g. a run's beside its name.
QString fact_separator();

class ElidedLabel : public QLabel {
  Q_OBJECT
 public:
  explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
  QSize minimumSizeHint() const override;
  // What is painted: of a text of several facts (fact_separator()) as many as there is room for; else cut with "…". The
  // tooltip says the whole.
  QString shown() const;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace ropewalk
