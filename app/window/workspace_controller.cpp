#include "app/window/workspace_controller.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/values/error.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {

WorkspaceController::WorkspaceController(QObject* parent) : QObject(parent), thread_(QStringLiteral("workspace")) {}

WorkspaceController::~WorkspaceController() = default;

QString WorkspaceController::default_path() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
      .filePath(QStringLiteral("workspace.ropewalk"));
}

void WorkspaceController::open(const QString& path, bool read_only) {
  const quint64 token = ++opening_;
  path_ = path;
  store_.reset();
  revision_ = 0;
  thread_.post([this, token, path, read_only] {
    std::shared_ptr<RunStore> store;
    std::vector<SavedFilter> filters;
    QString message;
    try {
      if (!read_only) QDir().mkpath(QFileInfo(path).absolutePath());
      store = read_only ? RunStore::open_read_only(path.toStdString()) : RunStore::open(path.toStdString());
    } catch (const std::exception& error) {
      message = core_text(error.what());
      try {  // what is recorded can still be looked at
        if (!read_only && QFileInfo::exists(path)) store = RunStore::open_read_only(path.toStdString());
      } catch (const std::exception&) {
        // The first message says why.
      }
    }
    try {
      if (store) filters = store->filters();
    } catch (const std::exception& error) {
      message = core_text(error.what());
    }
    TaskThread::deliver(this, [this, token, path, store, message, filters] {
      if (token != opening_) return;
      store_ = store;
      if (!message.isEmpty()) Q_EMIT open_failed(path, message);
      if (!store_) return;
      Q_EMIT opened(path, store_->read_only());
      Q_EMIT filters_read(filters);
      refresh();
    });
  });
}

void WorkspaceController::set_paused_run(std::optional<RunId> id) {
  if (paused_run_ == id) return;
  paused_run_ = id;
  refresh();
}

void WorkspaceController::name_paused(RunSummary& summary) const {
  if (paused_run_ == summary.id && summary.state == "running") summary.state = "paused";
}

void WorkspaceController::reread() {
  if (!store_) return;
  revision_ = 0;
  ++list_;
  thread_.post([this, store = store_, token = opening_] {
    try {
      TaskThread::deliver(this, [this, token, filters = store->filters()] {
        if (token == opening_) Q_EMIT filters_read(filters);
      });
    } catch (const std::exception&) {
      // The list's own reading says what is wrong with the file.
    }
  });
  refresh();
}

void WorkspaceController::refresh() {
  if (!store_) return;
  if (refreshing_) {
    refresh_again_ = true;
    return;
  }
  refreshing_ = true;
  thread_.post([this, store = store_, token = opening_, list = list_, since = revision_] {
    RunChanges changes;
    QString message;
    try {
      changes = store->runs_since(since);
    } catch (const std::exception& error) {
      message = core_text(error.what());
    }
    TaskThread::deliver(this, [this, token, list, since, changes = std::move(changes), message]() mutable {
      refreshing_ = false;
      for (RunSummary& run : changes.runs) name_paused(run);
      if (token == opening_ && !message.isEmpty()) Q_EMIT write_failed(message);
      if (token == opening_ && list == list_ && message.isEmpty()) {
        revision_ = changes.revision;
        since == 0 ? Q_EMIT runs_read(changes.runs) : Q_EMIT runs_changed(changes.runs);
      }
      if (std::exchange(refresh_again_, false)) refresh();
    });
  });
}

quint64 WorkspaceController::read_run(RunId id) {
  const quint64 token = ++reading_;
  if (!store_) {
    TaskThread::deliver(this, [this, token] { Q_EMIT run_failed(token, tr("No workspace is open.")); });
    return token;
  }
  thread_.post([this, store = store_, token, id] {
    try {
      auto run = std::make_shared<RunData>(store->run(id));
      run->append(store->events(id));
      run->moveToThread(thread());
      TaskThread::deliver(this, [this, token, run] {
        RunSummary summary = run->record().summary;
        name_paused(summary);
        run->set_summary(summary);
        Q_EMIT run_read(token, run);
      });
    } catch (const std::exception& error) {
      const QString message = core_text(error.what());
      TaskThread::deliver(this, [this, token, message] { Q_EMIT run_failed(token, message); });
    }
  });
  return token;
}

void WorkspaceController::read_events(RunId id, std::int64_t after) {
  if (!store_) return;
  thread_.post([this, store = store_, token = opening_, id, after] {
    std::vector<Event> events = store->events(id, after);
    TaskThread::deliver(this, [this, token, id, events = std::move(events)] {
      if (token == opening_) Q_EMIT events_read(id, events);
    });
  });
}

void WorkspaceController::read_repeats(RunId id) {
  if (!store_) return;
  thread_.post([this, store = store_, id] {
    try {
      std::vector<SearchRepeat> repeats = search_repeats(*store, id);
      TaskThread::deliver(this, [this, id, repeats = std::move(repeats)] { Q_EMIT repeats_read(id, repeats); });
    } catch (const std::exception& error) {
      const QString message = core_text(error.what());
      TaskThread::deliver(this, [this, message] { Q_EMIT write_failed(message); });
    }
  });
}

void WorkspaceController::write_filters(const std::vector<SavedFilter>& filters) {
  if (!store_) return;
  thread_.post([this, store = store_, filters] {
    try {
      store->set_filters(filters);
    } catch (const std::exception& error) {
      const QString message = core_text(error.what());
      TaskThread::deliver(this, [this, message] { Q_EMIT write_failed(message); });
    }
  });
}

void WorkspaceController::write_labels(const std::vector<RunSummary>& summaries) {
  if (!store_) return;
  thread_.post([this, store = store_, summaries] {
    QString message;
    try {
      store->update_labels(summaries);
    } catch (const std::exception& error) {
      message = core_text(error.what());
    }
    TaskThread::deliver(this, [this, message] {
      if (!message.isEmpty()) Q_EMIT write_failed(message);
      refresh();
    });
  });
}

void WorkspaceController::backup(const QString& path) {
  if (!store_) return;
  thread_.post([this, store = store_, path] {
    try {
      store->backup(path.toStdString());
      TaskThread::deliver(this, [this, path] { Q_EMIT backed_up(path); });
    } catch (const std::exception& error) {
      const QString message = core_text(error.what());
      TaskThread::deliver(this, [this, message] { Q_EMIT write_failed(message); });
    }
  });
}

}  // namespace ropewalk
