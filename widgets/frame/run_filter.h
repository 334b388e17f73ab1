// The run list's filter: words and conditions, e.g. `phi needle`, `method:yarn target>=32k best<1.2 kind:search
// state:finished`. Keys: name kind model method state tag (text: `:` contains, `=` equals); target best seed seconds
// (numbers: `:` or `=`,
// `<` `<=` `>` `>=`; lengths as 32k); started (text as 2026-11-23, compared as dates are written); starred (yes, no).
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "core/values/run.h"

namespace ropewalk {

class RunFilter {
 public:
  RunFilter() = default;  // lets every run through
  explicit RunFilter(const QString& expression);

  bool matches(const RunSummary& run) const;
  // Empty where the whole expression was understood; else what was not, for a person. Such a part filters nothing.
  QString problem() const { return problem_; }

 private:
  using Condition = std::function<bool(const RunSummary&)>;
  void add_part(const QString& part);
  void complain(const QString& part, const QString& why);
  std::vector<Condition> conditions_;
  QString problem_;
};

}  // namespace ropewalk
