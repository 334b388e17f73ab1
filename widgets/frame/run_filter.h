// The run list's filter: core/values/run_filter.h, with complaints for a person and what completes it.
#pragma once

#include <QString>
#include <QStringList>

#include "core/values/run_filter.h"

namespace ropewalk {

class RunFilter {
 public:
  RunFilter() = default;  // lets every run through
  explicit RunFilter(const QString& expression);

  // Archived runs are hidden unless the expression asks about them.
  bool shows_archived() const { return expression_.asks_about_archived(); }
  bool matches(const RunSummary& run) const { return expression_.matches(run); }
  // Empty where the whole expression was understood; else what was not and where, for a person.
  QString problem() const;

 private:
  RunExpression expression_;
};

// What may stand in place of the last word of `typed`: keys, and values of the runs in the list.
QStringList filter_completions(const QString& typed, const std::vector<RunSummary>& runs);
// The language with examples, as HTML.
QString filter_help();

}  // namespace ropewalk
