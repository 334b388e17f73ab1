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
  QStringList chosen() const;  // in the order offered

 Q_SIGNALS:
  void chosen_changed(const QStringList& ids);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void show_chosen();
  void recolour();
  QMenu* menu_;
  QList<QCheckBox*> boxes_;
};

}  // namespace ropewalk
