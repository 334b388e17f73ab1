// The workspace file behind the window. All reading and every edit of labels happens in one background thread, so that
// the window never waits for the disk; a job writes through the same store from its own thread.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "app/window/task_thread.h"
#include "core/store/run_store.h"
#include "core/values/search_repeats.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

class WorkspaceController : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceController(QObject* parent = nullptr);
  ~WorkspaceController() override;

  // The workspace that is opened when none is named: in the application's data folder.
  static QString default_path();

  // For reading alone where asked for, or where the file cannot be written.
  void open(const QString& path, bool read_only = false);
  // nullptr until `opened` was emitted, and after a failure.
  std::shared_ptr<RunStore> store() const { return store_; }
  bool read_only() const { return store_ && store_->read_only(); }
  QString path() const { return path_; }

  // The run of this window's job that waits: it is handed out as "paused", where the store has it as "running" (which
  // it still is for everyone else). None: no run waits. Reads the list again.
  void set_paused_run(std::optional<RunId> id);
  void reread();   // the whole list and the filters, for a new window
  void refresh();  // emits runs_read or runs_changed; calls that come while one is on its way are one
  bool refreshing() const { return refreshing_; }
  void read_events(RunId id, std::int64_t after);  // answers with events_read, or not at all
  quint64 read_run(RunId id);                      // answers with run_read or run_failed and the same token
  void read_repeats(RunId id);                     // answers with repeats_read or write_failed
  void write_labels(const std::vector<RunSummary>& summaries);
  void write_filters(const std::vector<SavedFilter>& filters);
  void backup(const QString& path);

 Q_SIGNALS:
  void opened(const QString& path, bool read_only);
  void open_failed(const QString& path, const QString& message);
  void runs_read(const std::vector<ropewalk::RunSummary>& runs);
  // The runs that changed since runs_read or the last of these; always those at work.
  void runs_changed(const std::vector<ropewalk::RunSummary>& runs);
  void filters_read(const std::vector<ropewalk::SavedFilter>& filters);
  // Made by the reading thread, with all events so far: a long run does not hold the window up.
  void run_read(quint64 token, std::shared_ptr<ropewalk::RunData> run);
  void run_failed(quint64 token, const QString& message);
  void events_read(qint64 id, const std::vector<ropewalk::Event>& events);
  void backed_up(const QString& path);
  void repeats_read(qint64 id, const std::vector<ropewalk::SearchRepeat>& repeats);
  void write_failed(const QString& message);

 private:
  void name_paused(RunSummary& summary) const;
  std::shared_ptr<RunStore> store_;
  QString path_;
  std::optional<RunId> paused_run_;
  quint64 opening_ = 0, reading_ = 0;
  quint64 list_ = 0;           // which reading of the whole list the changes are to
  std::int64_t revision_ = 0;  // of what was read of the list; 0: nothing yet
  bool refreshing_ = false, refresh_again_ = false;
  TaskThread thread_;
};

}  // namespace ropewalk
