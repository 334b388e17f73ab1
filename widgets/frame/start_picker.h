// Choosing the factor sets that a search starts from: formulas, sets of the charts, sets of files; any number of them.
#pragma once

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <functional>
#include <vector>

#include "widgets/charts/named_factors.h"

namespace ropewalk {

class StartPicker : public QPushButton {
  Q_OBJECT
 public:
  // `read_factors`: a set from a file, throws Error; none: files are not offered.
  StartPicker(const RopeDescription& rope, std::function<RopeFactors(const QString&)> read_factors,
              QWidget* parent = nullptr);
  // Formulas of `starts` are made anew for each target; other sets are kept and offered from now on.
  void set_value(const std::vector<RopeFactors>& starts);
  void offer(const NamedFactors& set);  // unless it is there; not chosen
  void add_file(const QString& path);   // chosen where it can be read; else problem() says why it cannot
  std::vector<RopeFactors> value(std::int64_t target) const;
  QString problem() const { return problem_; }

 Q_SIGNALS:
  void changed();

 private:
  struct Choice {
    QAction* action;
    NamedFactors set;
    bool formula;
  };
  Choice& add(const NamedFactors& set, bool formula);
  Choice* find(const RopeFactors& factors);
  void ask_for_file();
  void show_chosen();
  RopeDescription rope_;
  std::function<RopeFactors(const QString&)> read_factors_;
  QMenu* menu_;
  QAction* sets_end_;  // before it: sets that no formula gives
  std::vector<Choice> choices_;
  QString problem_;
};

}  // namespace ropewalk
