#include "app/window/session_keeper.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/store/process.h"

namespace ropewalk {
namespace {

constexpr int kInterval = 1000;  // ms between two looks at what is open

bool write_file(const QString& path, const QByteArray& text) {
  QSaveFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

QByteArray read_file(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

SessionKeeper::SessionKeeper(WindowHost& host, const QString& folder)
    : host_(host), folder_(folder), thread_(QStringLiteral("session")) {
  timer_.setInterval(kInterval);
  connect(&timer_, &QTimer::timeout, this, &SessionKeeper::look);
  connect(&host_, &WindowHost::closing, this, &SessionKeeper::end);
}

SessionKeeper::~SessionKeeper() {
  if (active_) end();
}

QString SessionKeeper::path(const char* name) const {
  return QDir(folder_).filePath(QString::fromLatin1(name));
}

SessionKeeper::LastEnd SessionKeeper::last_end() const {
  const QByteArray text = read_file(path("session.running"));
  if (text.isEmpty()) return LastEnd::normal;
  const QJsonObject mark = QJsonDocument::fromJson(text).object();
  const ProcessMark process{mark.value(QStringLiteral("pid")).toInteger(),
                            mark.value(QStringLiteral("start")).toInteger()};
  if (process.pid > 0 && is_alive(process)) return LastEnd::still_running;
  return mark.value(QStringLiteral("restoring")).toBool() ? LastEnd::crashed_restoring : LastEnd::crashed;
}

void SessionKeeper::write_mark(bool restoring) const {
  const ProcessMark process = this_process();
  const QJsonObject mark{{QStringLiteral("pid"), qint64(process.pid)},
                         {QStringLiteral("start"), qint64(process.start)},
                         {QStringLiteral("restoring"), restoring}};
  write_file(path("session.running"), QJsonDocument(mark).toJson());
}

void SessionKeeper::begin(bool restore_wanted) {
  QDir().mkpath(folder_);
  const LastEnd last = last_end();
  if (last == LastEnd::still_running) return;
  active_ = true;
  const std::optional<SessionState> state = session_from_json(read_file(path("session.json")));
  write_mark(false);
  timer_.start();
  if (!restore_wanted || !state) return;
  if (last == LastEnd::normal) return restore(*state);
  if (state->empty()) return;
  offered_ = true;
  const QString action = tr("Restore the last session");
  const auto act = [this, state = *state] { restore(state); };
  if (last == LastEnd::crashed)
    host_.window().offer(tr("Ropewalk did not end by itself the last time. Runs are kept up to their last step."),
                         action, act);
  else
    host_.window().offer(
        tr("Ropewalk ended while it restored the last session, so it starts empty this time. Open the model or the "
           "runs one by one to see which of them does it."),
        action, act);
}

void SessionKeeper::restore(const SessionState& state) {
  offered_ = false;
  restoring_ = true;
  write_mark(true);  // before anything is opened: should that end the program, the next start does not repeat it
  host_.window().restore_session(state);
}

void SessionKeeper::look() {
  if (!active_) return;
  MainWindow& window = host_.window();
  if (window.restoring()) return;
  const bool restored = restoring_ && window.settled();
  if (restored) restoring_ = false;
  const SessionState now = window.session();
  const bool changed = now != last_ && !(offered_ && now.empty());
  if (!now.empty()) offered_ = false;
  if (!restored && !changed) return;
  last_ = now;
  thread_.post([this, restored, changed, text = session_to_json(now)] {
    if (restored) write_mark(false);
    if (changed) write_file(path("session.json"), text);
  });
}

// The window still has everything open. Two small files, written before the program ends.
void SessionKeeper::end() {
  if (!active_) return;
  active_ = false;
  timer_.stop();
  const SessionState state = host_.window().session();
  if (!(offered_ && state.empty())) write_file(path("session.json"), session_to_json(state));
  QFile::remove(path("session.running"));
}

}  // namespace ropewalk
