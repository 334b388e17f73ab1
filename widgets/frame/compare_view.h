// Two runs side by side: what differs in their specs and results, and the view of each.
#pragma once

#include <QSplitter>
#include <QTableWidget>
#include <QWidget>
#include <memory>

#include "widgets/frame/run_pane.h"

namespace ropewalk {

struct RunDifference {
  QString name;
  QString first, second;
};

class CompareView : public QWidget {
  Q_OBJECT
 public:
  explicit CompareView(QWidget* parent = nullptr);
  RunPane* first() { return first_; }
  RunPane* second() { return second_; }
  void set_differences(const QList<RunDifference>& differences);
  QList<RunDifference> differences() const { return differences_; }

 private:
  QList<RunDifference> differences_;
  QSplitter* splitter_;
  QTableWidget* table_;
  RunPane* first_;
  RunPane* second_;
};

}  // namespace ropewalk
