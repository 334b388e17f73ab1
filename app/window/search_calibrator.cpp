#include "app/window/search_calibrator.h"

#include "core/experiment/jobs.h"
#include "core/experiment/recorder.h"
#include "core/experiment/search_forecast.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/cost_text.h"

namespace ropewalk {
namespace {

constexpr int kDelay = 300;  // ms

// What a document's time depends on, beside its length.
bool same_runtime(const RuntimeSpec& a, const RuntimeSpec& b) {
  return a.model_path == b.model_path && a.device == b.device && a.dtype == b.dtype && a.threads == b.threads;
}

}  // namespace

SearchCalibrator::SearchCalibrator(ModelCache& models, QObject* parent)
    : QObject(parent), models_(models), thread_(QStringLiteral("calibration")) {
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  connect(&delay_, &QTimer::timeout, this, &SearchCalibrator::measure);
}

SearchCalibrator::~SearchCalibrator() {
  cancel();
}

void SearchCalibrator::cancel() {
  ++token_;
  delay_.stop();
  if (control_) control_->request_stop();
  control_.reset();
  wanted_.reset();
  measured_.reset();
  problem_.clear();
}

QString SearchCalibrator::text(const SearchSpec& spec) {
  if (measured_ && same_runtime(measured_->runtime, spec.runtime)) {
    const ModelDescription& model = measured_->model->description();
    const double growth = document_cost(model, spec.target) / document_cost(model, measured_->length);
    const CostStated cost = forecast_search(spec, *measured_->model, measured_->seconds * growth);
    return tr("About %1.").arg(cost_text(cost));
  }
  if (!wanted_ || !same_runtime(wanted_->runtime, spec.runtime)) {
    cancel();
    wanted_ = spec;
    delay_.start();
  }
  return problem_.isEmpty() ? tr("Measuring what a document costs…") : problem_;
}

void SearchCalibrator::measure() {
  if (!wanted_) return;
  const quint64 token = ++token_;
  const auto control = control_ = std::make_shared<JobControl>();
  thread_.post([this, token, control, spec = *wanted_] {
    Measured measured{nullptr, spec.runtime, spec.target, 0};
    QString problem;
    try {
      measured.model = models_.get(spec.runtime, {}, *control);
      set_model_threads(spec.runtime.threads);
      measured.seconds = calibrate(*measured.model, spec, *control);
    } catch (const Stopped&) {
      return;
    } catch (const std::exception& error) {
      problem = tr("No forecast: %1").arg(core_text(error.what()));
    }
    TaskThread::deliver(this, [this, token, measured = std::move(measured), problem] {
      if (token != token_) return;
      control_.reset();
      problem_ = problem;
      if (problem.isEmpty()) measured_ = measured;
      Q_EMIT changed();
    });
  });
}

}  // namespace ropewalk
