// Bringing older files up to date: from the first version to today's, and with steps of our own after those.
#include <QtTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/process.h"
#include "core/store/run_rows.h"
#include "core/store/schema.h"
#include "core/store/workspace_file.h"
#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

const int kLatest = latest_version(workspace_migrations());

// The next version adds a column, the one after it rebuilds the table of saved states.
std::vector<Migration> two_more_versions() {
  auto migrations = workspace_migrations();
  migrations.push_back({kLatest + 1, "ALTER TABLE runs ADD COLUMN machine TEXT NOT NULL DEFAULT 'unknown'"});
  migrations.push_back({kLatest + 2,
                        "CREATE TABLE states (run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,"
                        " state TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT;"
                        "INSERT INTO states SELECT run, state, length(state) FROM saved_states;"
                        "DROP TABLE saved_states; ALTER TABLE states RENAME TO saved_states"});
  return migrations;
}

}  // namespace

class TestStoreMigration : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::string at(const QString& name) const { return folder_.filePath(name).toStdString(); }
  static QString version(int number) { return QString("version %1").arg(number); }
  static QString backup_name(const QString& file, int version = kLatest) {
    return QString("%1.version-%2.backup").arg(file).arg(version);
  }
  QStringList files_like(const char* pattern) const { return QDir(folder_.path()).entryList({pattern}); }

  RunId make_workspace(const std::string& path) {
    const auto store = RunStore::open(path);
    const RunId id = store->begin_run(record_of(search_spec()));
    for (int k = 0; k < 5; ++k) store->append(id, k, candidate_of(k, 1), "state");
    return id;
  }

 private Q_SLOTS:
  void versions_rise_by_one() {
    int expected = 0;
    for (const Migration& migration : workspace_migrations()) QCOMPARE(migration.version, ++expected);
  }

  void new_files_have_the_marks() {
    const std::string path = at("marks.db");
    make_workspace(path);
    SQLite::Database raw(path, SQLite::OPEN_READONLY);
    QCOMPARE(raw.execAndGet("PRAGMA application_id").getInt64(), kApplicationId);
    QCOMPARE(raw.execAndGet("PRAGMA user_version").getInt(), latest_version(workspace_migrations()));
    QCOMPARE(raw.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
    QVERIFY(files_like("marks.db*backup*").isEmpty());
    const auto writing = open_workspace(path);
    QCOMPARE(writing->execAndGet("PRAGMA foreign_keys").getInt(), 1);
    QCOMPARE(writing->execAndGet("PRAGMA synchronous").getInt(), 2);
    QVERIFY_EXCEPTION_THROWN(writing->exec("INSERT INTO events VALUES (999, 1, 0, 'note', '{}')"), SQLite::Exception);
  }

  // A file as the first version wrote it gets the table of kept scores, and nothing else changes.
  void first_version_gets_the_kept_scores() {
    const std::string path = at("first.db");
    {
      const auto database = open_workspace(path, {workspace_migrations().front()});
      QVERIFY(!database->tableExists("scores"));
      const RunId id = insert_run(*database, record_of(search_spec(), "of version 1"), this_process());
      database->exec("UPDATE runs SET tags = 'a, b', note = 'kept', starred = 1, archived = 1");
      for (int k = 1; k <= 5; ++k) insert_event(*database, id, k, k, candidate_of(k, 1));
      replace_saved_state(*database, id, "state of version 1");
    }
    KeptScore kept{{"model", "document", "factors", "runtime"}, evaluation_of(1).documents[0], 2};
    {
      const auto store = RunStore::open(path);
      QCOMPARE(store->run(1).summary.name, std::string("of version 1"));
      QCOMPARE(store->events(1).size(), std::size_t(5));
      QCOMPARE(text_of(store->events(1)[4].body), text_of(candidate_of(5, 1)));
      QCOMPARE(store->saved_state(1).value(), std::string("state of version 1"));
      QVERIFY(!store->find_score(kept.key).has_value());
      store->keep_scores({kept});
    }
    QCOMPARE(RunStore::open(path)->find_score(kept.key)->score.token_nll, kept.score.token_nll);
    QCOMPARE(files_like("first.db*backup*"), QStringList{backup_name("first.db", 1)});
    SQLite::Database backup(at(backup_name("first.db", 1)), SQLite::OPEN_READONLY);
    QCOMPARE(backup.execAndGet("PRAGMA user_version").getInt(), 1);
    QVERIFY(!backup.tableExists("scores"));
    QCOMPARE(backup.execAndGet("SELECT count(*) FROM events").getInt(), 5);
  }

  // A file of the second version gets last values, computed from the events, and saved filters; nothing else changes.
  void second_version_gets_last_values_and_filters() {
    const std::string path = at("second.db");
    {
      const auto database = open_workspace(path, {workspace_migrations()[0], workspace_migrations()[1]});
      const RunId id = insert_run(*database, record_of(search_spec(), "of version 2"), this_process());
      for (int k = 1; k <= 6; ++k) {
        CandidateEvaluated candidate = candidate_of(k, 1);
        candidate.generation = k / 4;  // 1, 2, 3 are of generation 0
        candidate.evaluation.nll = k == 2 ? 0.25 : 0.5 + 0.1 * k;
        insert_event(*database, id, k, k, candidate);
      }
      insert_run(*database, record_of(search_spec(), "cannot be read"), this_process());
      database->exec("UPDATE runs SET best = 1.25, tags = 'a, b', note = 'kept', starred = 1, archived = 1");
      database->exec("UPDATE runs SET spec = '{}' WHERE id = 2");
    }
    const auto store = RunStore::open(path);
    const std::vector<RunSummary> runs = store->runs();
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(*runs[0].best, std::exp(0.25));
    QCOMPARE(*runs[0].last, std::exp(0.5 + 0.1 * 4));
    QCOMPARE(*runs[1].best, 1.25);  // as it was
    QCOMPARE(*runs[1].last, 1.25);
    for (const RunSummary& run : runs) {
      QCOMPARE(run.tags, std::string("a, b"));
      QCOMPARE(run.note, std::string("kept"));
      QVERIFY(run.starred && run.archived);
    }
    QCOMPARE(store->events(1).size(), std::size_t(6));
    QVERIFY(store->filters().empty());
    const std::vector<SavedFilter> filters = {{"a", "kind:search"}, {"b", "best<2"}};
    store->set_filters(filters);
    QVERIFY(RunStore::open(path)->filters() == filters);
    QCOMPARE(files_like("second.db*backup*"), QStringList{backup_name("second.db", 2)});
  }

  void older_file_is_brought_up_to_date_after_a_backup() {
    const std::string path = at("older.db");
    const RunId id = make_workspace(path);
    {
      const auto database = open_workspace(path, two_more_versions());
      QCOMPARE(database->execAndGet("PRAGMA user_version").getInt(), kLatest + 2);
      QCOMPARE(database->execAndGet("SELECT machine FROM runs").getString(), std::string("unknown"));
      QCOMPARE(database->execAndGet("SELECT bytes FROM saved_states").getInt(), 5);
      QCOMPARE(database->execAndGet("SELECT count(*) FROM events").getInt(), 5);
      QCOMPARE(database->execAndGet("PRAGMA foreign_keys").getInt(), 1);
    }
    QCOMPARE(files_like("older.db*backup*"), QStringList{backup_name("older.db")});
    const auto backup = RunStore::open_read_only(at(backup_name("older.db")));
    QCOMPARE(backup->events(id).size(), std::size_t(5));
    // This program is now the older one.
    const QString text = refusal([&] { RunStore::open(path); });
    QVERIFY2(text.contains(version(kLatest + 2)) && text.contains("up to " + QString::number(kLatest)),
             qPrintable(text));
    // Nothing to do the second time.
    open_workspace(path, two_more_versions());
    QCOMPARE(files_like("older.db*backup*").size(), 1);
  }

  void backups_are_never_overwritten() {
    const std::string path = at("twice.db");
    make_workspace(path);
    QFile taken(folder_.filePath(backup_name("twice.db")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("precious");
    taken.close();
    open_workspace(path, two_more_versions());
    QCOMPARE(files_like("twice.db*backup*").size(), 2);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), QByteArray("precious"));
    QCOMPARE(RunStore::open_read_only(at(backup_name("twice.db") + "-2"))->runs().size(), std::size_t(1));
  }

  void reading_only_does_not_migrate() {
    const std::string path = at("reading.db");
    make_workspace(path);
    const QString text = refusal([&] { open_workspace_to_read(path, two_more_versions()); });
    QVERIFY2(text.contains("older " + version(kLatest)) && text.contains(version(kLatest + 2)), qPrintable(text));
    QVERIFY(files_like("reading.db*backup*").isEmpty());
    QCOMPARE(RunStore::open(path)->runs().size(), std::size_t(1));
  }

  // The next version succeeds, the one after it breaks half way: the file stays between them, whole, and the backup is
  // there.
  void failing_step_leaves_the_version_before_it() {
    const std::string path = at("failing.db");
    make_workspace(path);
    auto migrations = two_more_versions();
    migrations.back().sql = "DELETE FROM events; CREATE TABLE runs (id INTEGER)";
    const QString text = refusal([&] { open_workspace(path, migrations); }, ErrorKind::failed);
    QVERIFY2(text.contains("failing.db"), qPrintable(text));
    SQLite::Database raw(path, SQLite::OPEN_READONLY);
    QCOMPARE(raw.execAndGet("PRAGMA user_version").getInt(), kLatest + 1);
    QCOMPARE(raw.execAndGet("SELECT count(*) FROM events").getInt(), 5);
    QVERIFY(QFileInfo::exists(folder_.filePath(backup_name("failing.db"))));
  }

  void step_that_orphans_rows_is_refused() {
    const std::string path = at("orphans.db");
    make_workspace(path);
    auto migrations = workspace_migrations();
    migrations.push_back({kLatest + 1, "DELETE FROM runs"});
    const QString text = refusal([&] { open_workspace(path, migrations); }, ErrorKind::failed);
    QVERIFY2(text.contains(version(kLatest + 1)), qPrintable(text));
    QCOMPARE(RunStore::open(path)->events(1).size(), std::size_t(5));
  }

  // A file of a time before versions were counted: our application id, version 0.
  void version_zero_is_older_too() {
    const std::string path = at("zero.db");
    {
      SQLite::Database raw(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("CREATE TABLE old_runs (id INTEGER); INSERT INTO old_runs VALUES (5)");
      raw.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    }
    const auto store = RunStore::open(path);
    QVERIFY(store->runs().empty());
    SQLite::Database backup(path + ".version-0.backup", SQLite::OPEN_READONLY);
    QCOMPARE(backup.execAndGet("SELECT id FROM old_runs").getInt(), 5);
  }
};

QTEST_GUILESS_MAIN(TestStoreMigration)
#include "test_store_migration.moc"
