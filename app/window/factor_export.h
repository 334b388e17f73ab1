// Writing the current factors to a file: Ropewalk's JSON, the LongRoPE CSV, or the RoPE fields of a HF config.
#pragma once

#include <QMenu>
#include <QObject>

#include "app/window/factor_set_model.h"
#include "app/window/task_thread.h"

namespace ropewalk {

class FactorExport : public QObject {
  Q_OBJECT
 public:
  FactorExport(FactorSetModel& factors, QWidget* window);
  void fill(QMenu* menu);
  // A menu of the formats under the mouse pointer, for a set that is not the current one.
  void ask_for_format(const NamedFactors& set);
  enum class Format { json, csv, rope_scaling, rope_parameters };
  // Text of one format; throws Error.
  static std::string text(const RopeFactors& factors, Format format);
  void write(const RopeFactors& factors, Format format, const QString& path);

 Q_SIGNALS:
  void written(const QString& path);
  void failed(const QString& message);

 private:
  static QList<QPair<Format, QString>> formats();
  void ask_and_write(const NamedFactors& set, Format format);
  FactorSetModel& factors_;
  QWidget* window_;
  TaskThread thread_;
};

}  // namespace ropewalk
