// The guided tour's text beside the views: where one is, what is seen, what to try, and the way on.
#pragma once

#include <QLabel>
#include <QList>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QWidget>

class QVBoxLayout;

namespace ropewalk {

class TourPanel : public QWidget {
  Q_OBJECT
 public:
  struct Try {
    QString text, button;
  };

  explicit TourPanel(QWidget* parent = nullptr);

  // Step `index` of `count`, from 0. `text`: rich text.
  void show_step(int index, int count, const QString& title, const QString& text, const QList<Try>& tries);
  void set_done(int index, bool done);                  // of what there is to try
  void set_problem(int index, const QString& problem);  // why its button can do nothing now; empty: it can
  bool done(int index) const;
  int tries() const { return int(rows_.size()); }
  QPushButton* try_button(int index) const { return rows_[index].button; }
  QPushButton* next() { return next_; }
  QPushButton* back() { return back_; }
  QToolButton* close_button() { return close_; }
  QString title() const { return title_->text(); }
  QString place() const { return place_->text(); }
  QSize sizeHint() const override;

 Q_SIGNALS:
  void next_clicked();
  void back_clicked();
  void close_clicked();
  void try_clicked(int index);
  void step_chosen(int index);  // by its dot

 protected:
  void changeEvent(QEvent* event) override;

 private:
  class Dots;
  struct Row {
    QWidget* box;
    QLabel* mark;
    QLabel* text;
    QPushButton* button;
    bool done = false;
  };
  void restyle();
  QLabel* place_;
  QToolButton* close_;
  QLabel* title_;
  QLabel* text_;
  QVBoxLayout* try_list_;
  QScrollArea* area_;
  Dots* dots_;
  QPushButton* back_;
  QPushButton* next_;
  QList<Row> rows_;
};

}  // namespace ropewalk
