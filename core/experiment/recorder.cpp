#include "core/experiment/recorder.h"

namespace ropewalk {

Recorder::Recorder(RunStore& store, RunId run, double seconds_before, const JobControl& control, const RunSinks& sinks)
    : store_(store),
      run_(run),
      seconds_before_(seconds_before),
      control_(control),
      sinks_(sinks),
      paused_before_(control.paused_seconds()),
      begin_(std::chrono::steady_clock::now()) {}

double Recorder::seconds() const {
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin_;
  return seconds_before_ + wall.count() - (control_.paused_seconds() - paused_before_);
}

void Recorder::record(EventBody body, const std::optional<std::string>& state, const std::vector<KeptScore>& scores) {
  Event event;
  event.seconds = seconds();
  event.sequence = store_.append(run_, event.seconds, body, state, scores);
  event.body = std::move(body);
  if (sinks_.event) sinks_.event(event);
}

void Recorder::progress(const std::string& what, std::int64_t done, std::int64_t total, const std::string& unit,
                        double remaining_seconds) const {
  if (sinks_.progress) sinks_.progress({what, done, total, unit, seconds(), remaining_seconds});
}

double document_cost(const ModelDescription& model, std::int64_t length) {
  const double tokens = double(length);
  const double products = double(model.parameters) * tokens;
  const double attention = double(model.layers) * model.attention_heads * model.head_dim * tokens * tokens;
  return products + 2.5 * attention;
}

}  // namespace ropewalk
