#include "app/window/precision_runner.h"

#include "core/values/error.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {

PrecisionRunner::PrecisionRunner(const FactorSetModel& factors, QObject* parent)
    : QObject(parent), factors_(factors), thread_(QStringLiteral("precision")) {
  connect(&factors_, &FactorSetModel::sets_changed, this, &PrecisionRunner::measure);
}

PrecisionRunner::~PrecisionRunner() {
  ++token_;
}

void PrecisionRunner::measure() {
  if (!factors_.is_open()) {
    ++token_;
    measuring_ = false;
    last_length_ = 0;
    return Q_EMIT closed();
  }
  const NamedFactors* current = factors_.current();
  NamedFactors set = current ? *current : factors_.make(QStringLiteral("none"));
  const std::int64_t length = std::max(factors_.target(), factors_.rope().trained_context);
  if (length == last_length_ && set.name == last_.name && set.factors == last_.factors) return;
  if (last_length_ == 0) Q_EMIT started();
  last_ = set;
  last_length_ = length;
  measuring_ = true;
  const quint64 token = ++token_;
  thread_.post([this, token, set = std::move(set), length] {
    std::shared_ptr<const PrecisionReport> report;
    QString problem;
    try {
      report = std::make_shared<const PrecisionReport>(
          measure_phase_errors(set.factors, {length, {}, 0.1}, [this, token] { return token != token_; }));
    } catch (const Stopped&) {
      return;
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
    TaskThread::deliver(this, [this, token, report, problem, name = set.name] {
      if (token != token_) return;
      measuring_ = false;
      if (report)
        Q_EMIT measured(report, name);
      else
        Q_EMIT failed(tr("The phase errors could not be measured: %1").arg(problem));
    });
  });
}

}  // namespace ropewalk
