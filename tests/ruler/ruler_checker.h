// What the public definition of RULER's tasks (NVIDIA/RULER: synthetic.yaml, its templates and generators) says of a
// sample, checked on the sample's text alone.
#pragma once

#include <QString>
#include <QStringList>

#include "core/ruler/ruler_sample.h"

namespace ropewalk_tests {

struct Checked {
  const ropewalk::RulerSample& sample;
  const ropewalk::RulerContext& context;
  std::int64_t length = 0;  // wished
  QString essays;           // text that the filler of essay tasks must come from; empty: not checked
};

// Empty where everything is as defined, else what is not.
QString broken_rule(const Checked& checked);

// The parts that the families share.
QString broken_niah(const Checked& checked, const QString& prompt, QString* unit);
QString broken_vt(const Checked& checked, const QString& prompt, QString* unit);
QString broken_cwe(const Checked& checked, const QString& prompt, QString* unit);
QString broken_fwe(const Checked& checked, const QString& prompt, QString* unit);
QString broken_qa(const Checked& checked, const QString& prompt, QString* unit);

// Text of `prompt` between the two, both of which must stand at its ends; null QString else.
QString inside(const QString& prompt, const QString& begin, const QString& end);

}  // namespace ropewalk_tests
