// A soft frame around the view under discussion. It lies over the view, takes no mouse and dims nothing.
#pragma once

#include <QPointer>
#include <QWidget>

namespace ropewalk {

class ViewFrame : public QWidget {
  Q_OBJECT
 public:
  explicit ViewFrame(QWidget* window);
  void set_view(QWidget* view);  // of the same window; nullptr: no frame
  QWidget* view() const { return view_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow();
  QPointer<QWidget> view_;
};

}  // namespace ropewalk
