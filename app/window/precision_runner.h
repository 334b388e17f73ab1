// Measures the phase errors of the current factor set in the background, anew whenever model, target or sets change;
// what is overtaken is given up.
#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "app/window/factor_set_model.h"
#include "app/window/task_thread.h"
#include "core/rope/phase_error.h"

namespace ropewalk {

class PrecisionRunner : public QObject {
  Q_OBJECT
 public:
  explicit PrecisionRunner(const FactorSetModel& factors, QObject* parent = nullptr);
  ~PrecisionRunner() override;  // gives up what is measured and waits for that

  bool measuring() const { return measuring_; }

 Q_SIGNALS:
  void started();  // nothing was measured yet for this embedding
  void measured(std::shared_ptr<const ropewalk::PrecisionReport> report, const QString& set);
  void failed(const QString& message);
  void closed();  // no embedding

 private:
  void measure();

  const FactorSetModel& factors_;
  std::atomic<quint64> token_ = 0;  // of the last measurement that was asked for
  bool measuring_ = false;
  NamedFactors last_;
  std::int64_t last_length_ = 0;  // 0: nothing was asked for
  TaskThread thread_;
};

}  // namespace ropewalk
