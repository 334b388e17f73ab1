#include "app/window/model_opener.h"

#include <QElapsedTimer>

#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {
constexpr qint64 kProgressInterval = 33;  // ms: at most 30 times a second
}

ModelOpener::ModelOpener(ModelCache& models, QObject* parent)
    : QObject(parent), models_(models), thread_(QStringLiteral("model opener")) {}

ModelOpener::~ModelOpener() {
  cancel();
}

void ModelOpener::cancel() {
  ++token_;
  if (control_) control_->request_stop();
  control_.reset();
  loading_ = false;
}

void ModelOpener::set_paused(bool paused) {
  paused_ = paused;
  if (control_) control_->set_paused(paused);
}

void ModelOpener::describe(const QString& path) {
  cancel();
  const quint64 token = token_;
  thread_.post([this, token, path] {
    try {
      ModelDescription model = read_model_description(path.toStdString());
      TaskThread::deliver(this, [this, token, model = std::move(model)] {
        if (token == token_) Q_EMIT described(model);
      });
    } catch (const std::exception& error) {
      const QString message = core_text(error.what());
      TaskThread::deliver(this, [this, token, path, message] {
        if (token == token_) Q_EMIT describe_failed(path, message);
      });
    }
  });
}

void ModelOpener::load(const RuntimeSpec& runtime) {
  cancel();
  const quint64 token = token_;
  const auto control = control_ = std::make_shared<JobControl>();
  control->set_paused(paused_);
  loading_ = true;
  thread_.post([this, token, runtime, control] {
    QElapsedTimer since_progress;
    const ProgressSink sink = [&](const Progress& now) {
      if (since_progress.isValid() && since_progress.elapsed() < kProgressInterval && now.done < now.total) return;
      since_progress.start();
      TaskThread::deliver(this, [this, token, now] {
        if (token == token_) Q_EMIT progress(now);
      });
    };
    std::function<void()> answer;
    try {
      const quint64 bytes = models_.get(runtime, sink, *control)->memory_bytes();
      answer = [this, bytes] { Q_EMIT loaded(bytes); };
    } catch (const Stopped&) {
      answer = [this] { Q_EMIT load_cancelled(); };
    } catch (const std::exception& error) {
      answer = [this, message = core_text(error.what())] { Q_EMIT load_failed(message); };
    }
    TaskThread::deliver(this, [this, token, answer] {
      if (token != token_) return;
      loading_ = false;
      answer();
    });
  });
}

}  // namespace ropewalk
