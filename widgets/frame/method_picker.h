// Choosing which rescaling methods are drawn together: a button with a list that stays open while boxes are ticked.
#pragma once

#include <QStringList>
#include <QToolButton>

class QCheckBox;
class QMenu;

namespace ropewalk {

class MethodPicker : public QToolButton {
  Q_OBJECT
 public:
  explicit MethodPicker(QWidget* parent = nullptr);

  // Method ids offered, in order. Ids that are not offered any more are un-chosen.
  void set_offered(const QStringList& ids);
  void set_chosen(const QStringList& ids);
  QStringList chosen() const;     // in the order offered
  void set_short(bool is_short);  // says how many are chosen rather than which

 Q_SIGNALS:
  void chosen_changed(const QStringList& ids);
  void shown_changed();  // the button may want another width

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void show_chosen();
  void show_text();
  bool short_ = false;
  void recolour();
  QMenu* menu_;
  QList<QCheckBox*> boxes_;
};

}  // namespace ropewalk
