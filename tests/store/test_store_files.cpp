// Files that cannot be a workspace, or not for this program: each is refused with a reason and left as it is.
#include <QtTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/schema.h"
#include "core/store/store_error.h"
#include "store_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

QByteArray bytes_of(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write_bytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test's file");
}

QString open_refusal(const QString& path) {
  return refusal([&] { RunStore::open(path.toStdString()); });
}
QString read_refusal(const QString& path) {
  return refusal([&] { RunStore::open_read_only(path.toStdString()); });
}

// Runs `action` in a child process that may do no more than any user (root may write what is write-protected).
// The child's exit status: 0 where `action` returned "".
QString as_plain_user(const std::function<QString()>& action) {
  int channel[2];
  if (pipe(channel) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    QString result = "cannot become a plain user";
    if (geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0)) {
      try {
        result = action();
      } catch (const std::exception& error) {
        result = QString("unexpected: ") + error.what();
      }
    }
    const QByteArray text = result.toUtf8();
    if (write(channel[1], text.constData(), std::size_t(text.size())) < 0) _exit(1);
    _exit(0);
  }
  close(channel[1]);
  QByteArray text;
  char buffer[256];
  for (ssize_t got; (got = read(channel[0], buffer, sizeof buffer)) > 0;) text.append(buffer, int(got));
  close(channel[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? QString::fromUtf8(text) : "the child crashed";
}

}  // namespace

class TestStoreFiles : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString at(const char* name) const { return folder_.filePath(name); }

  // A workspace with one run of `events` events, closed.
  RunId make_workspace(const QString& path, int events = 3) {
    const auto store = RunStore::open(path.toStdString());
    const RunId id = store->begin_run(record_of(search_spec()));
    for (int k = 0; k < events; ++k) store->append(id, k, candidate_of(k, 1));
    return id;
  }

 private Q_SLOTS:
  void places_that_cannot_be() {
    const QString missing = open_refusal(at("no/such/folder/runs.db"));
    QVERIFY2(missing.contains(at("no/such/folder") + " does not exist"), qPrintable(missing));
    QVERIFY(!QFileInfo::exists(at("no")));
    QVERIFY(open_refusal(folder_.path()).contains("is a folder"));
    QVERIFY(open_refusal("").contains("empty"));
    QVERIFY(open_refusal("/dev/null").contains("not a file"));
    QVERIFY(read_refusal(at("absent.db")).contains("There is no workspace"));
    QVERIFY(!QFileInfo::exists(at("absent.db")));
    write_bytes(at("empty.db"), "");
    QVERIFY(read_refusal(at("empty.db")).contains("is empty"));
    QVERIFY(open_refusal(at("empty.db")).isEmpty());  // SQLite's own idea of a new database
    QVERIFY(read_refusal(at("empty.db")).isEmpty());
  }

  void odd_names_are_names() {
    for (const char* name : {"file:runs.db?mode=memory", "with space % 100.db", "ünïcode – 模型.db", "quote'.db"}) {
      const RunId id = make_workspace(at(name));
      QVERIFY(QFileInfo::exists(at(name)));
      QCOMPARE(RunStore::open_read_only(at(name).toStdString())->events(id).size(), std::size_t(3));
    }
  }

  void not_a_database() {
    for (const QByteArray& bytes : {QByteArray("hello"), QByteArray(5000, 'x'), QByteArray("SQLite format 3"),
                                    QByteArray("{\"json\": true}").repeated(100)}) {
      write_bytes(at("text.db"), bytes);
      for (const QString& text : {open_refusal(at("text.db")), read_refusal(at("text.db"))})
        QVERIFY2(text.contains("not a Ropewalk workspace") && text.contains(at("text.db")), qPrintable(text));
      QCOMPARE(bytes_of(at("text.db")), bytes);
    }
  }

  void database_of_another_program_data() {
    QTest::addColumn<QString>("journal");
    QTest::newRow("rollback journal") << "DELETE";
    QTest::newRow("WAL") << "WAL";
  }
  void database_of_another_program() {
    QFETCH(QString, journal);
    const QString path = at("foreign.db");
    QFile::remove(path);
    {
      SQLite::Database foreign(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      foreign.execAndGet("PRAGMA journal_mode = " + journal.toStdString());
      foreign.exec("CREATE TABLE runs (id INTEGER); PRAGMA application_id = 4711; PRAGMA user_version = 1");
    }
    const QByteArray before = bytes_of(path);
    for (const QString& text : {open_refusal(path), read_refusal(path)})
      QVERIFY2(text.contains("another program") && text.contains("4711"), qPrintable(text));
    QCOMPARE(bytes_of(path), before);
    QVERIFY(!QFileInfo::exists(path + "-wal") && !QFileInfo::exists(path + "-journal"));
  }

  void foreign_marks_in_the_wal_are_seen() {
    const QString path = at("foreign-open.db");
    SQLite::Database foreign(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    foreign.execAndGet("PRAGMA journal_mode = WAL");
    foreign.exec("CREATE TABLE t (id INTEGER); PRAGMA application_id = 4711");
    QVERIFY(QFileInfo(path + "-wal").size() > 0);
    QVERIFY(open_refusal(path).contains("4711"));
    QVERIFY(read_refusal(path).contains("4711"));
  }

  void newer_version_is_refused_and_untouched() {
    const QString path = at("newer.db");
    make_workspace(path);
    {
      SQLite::Database newer(path.toStdString(), SQLite::OPEN_READWRITE);
      newer.exec("PRAGMA user_version = 9");
    }
    const QByteArray before = bytes_of(path);
    const QString known = QString("up to %1").arg(latest_version(workspace_migrations()));
    for (const QString& text : {open_refusal(path), read_refusal(path)})
      QVERIFY2(text.contains("version 9") && text.contains(known) && text.contains("newer Ropewalk"), qPrintable(text));
    QCOMPARE(bytes_of(path), before);
    QVERIFY(!QFileInfo::exists(path + "-wal"));
    QCOMPARE(QDir(folder_.path()).entryList({"newer.db*"}).size(), 1);  // no backup either
  }

  void cut_files_are_refused() {
    const QString path = at("whole.db");
    make_workspace(path, 40);
    const QByteArray whole = bytes_of(path);
    QVERIFY(whole.size() > 100'000);
    for (const qsizetype size : {99, 100, 1000, 4096, 8192, 20000, int(whole.size() / 2), int(whole.size() - 4096)}) {
      write_bytes(at("cut.db"), whole.left(size));
      const QString text = open_refusal(at("cut.db")) + read_refusal(at("cut.db"));
      QVERIFY2(text.contains("damaged") || text.contains("not a Ropewalk workspace"),
               qPrintable(QString("%1 bytes: %2").arg(size).arg(text)));
      QVERIFY(text.contains(at("cut.db")));
      QCOMPARE(bytes_of(at("cut.db")), whole.left(size));
    }
  }

  // Bytes overwritten anywhere: each reading gives an error or the values, never a crash.
  void damaged_files_give_errors() {
    const QString path = at("sound.db");
    const RunId id = make_workspace(path, 10);
    const QByteArray sound = bytes_of(path);
    int errors = 0;
    for (int round = 0; round < 90; ++round) {  // pages of tables that stand empty are not read: not each round is felt
      QByteArray damaged = sound;
      const qsizetype from = 100 + (round * 7919) % (sound.size() - 700);
      for (qsizetype k = 0; k < 600; ++k) damaged[from + k] = char((round * 31 + k * 17) & 255);
      write_bytes(at("damaged.db"), damaged);
      try {
        const auto store = RunStore::open(at("damaged.db").toStdString());
        store->runs();
        store->runs_since(1);
        store->filters();
        store->factor_sets();
        store->run(id);
        store->events(id);
        store->append(id, 1, Note{});
      } catch (const Error& error) {
        ++errors;
        QVERIFY(QString(error.what()).size() > 20);
      }
      for (const char* beside : {"damaged.db-wal", "damaged.db-shm"}) QFile::remove(at(beside));
    }
    QVERIFY2(errors > 20, qPrintable(QString::number(errors)));
  }

  void spoilt_json_names_the_event() {
    const QString path = at("spoilt.db");
    const RunId id = make_workspace(path);
    {
      SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE);
      raw.exec("UPDATE events SET body = '{\"event\": \"candidate\"}' WHERE sequence = 2");
    }
    const auto store = RunStore::open(path.toStdString());
    const QString text = refusal([&] { store->events(id); });
    QVERIFY2(text.contains("Event 2 of run 1"), qPrintable(text));
    QCOMPARE(store->events(id, 2).size(), std::size_t(1));  // the others can still be had
  }

  void write_protected_file() {
    const QString path = at("protected.db");
    const RunId id = make_workspace(path);
    QVERIFY(chmod(folder_.path().toUtf8(), 0755) == 0 && chmod(path.toUtf8(), 0444) == 0);
    const QByteArray before = bytes_of(path);
    const QString refused = as_plain_user([&] { return open_refusal(path); });
    QVERIFY2(refused.contains("read-only") && refused.contains(path), qPrintable(refused));
    const QString read = as_plain_user([&] {
      const auto store = RunStore::open_read_only(path.toStdString());
      const QString change = refusal([&] { store->append(id, 1, Note{}); });
      if (!store->read_only() || !change.contains("reading only")) return QString("it could be changed: ") + change;
      if (!refusal([&] { store->begin_run(record_of(search_spec())); }).contains("reading only"))
        return QString("begun");
      return QString::number(store->events(id).size()) + " events, " + QString::number(store->runs().size()) + " run";
    });
    QCOMPARE(read, QString("3 events, 1 run"));
    QCOMPARE(bytes_of(path), before);
  }

  void write_protected_folder() {
    QVERIFY(QDir(folder_.path()).mkdir("locked"));
    const QString path = at("locked/runs.db");
    make_workspace(path);
    QVERIFY(chmod(path.toUtf8(), 0666) == 0 && chmod(at("locked").toUtf8(), 0555) == 0);
    const QString refused = as_plain_user([&] { return open_refusal(path); });
    QVERIFY2(refused.contains("folder") && refused.contains(path), qPrintable(refused));
    const QString created = as_plain_user([&] { return open_refusal(at("locked/new.db")); });
    QVERIFY2(created.contains("cannot be opened") && created.contains("folder"), qPrintable(created));
    const QString read =
        as_plain_user([&] { return QString::number(RunStore::open_read_only(path.toStdString())->runs().size()); });
    QCOMPARE(read, QString("1"));
    QVERIFY(chmod(at("locked").toUtf8(), 0755) == 0);
  }

  void unreadable_file() {
    const QString path = at("secret.db");
    make_workspace(path);
    QVERIFY(chmod(path.toUtf8(), 0) == 0);
    const QString refused = as_plain_user([&] { return open_refusal(path); });
    QVERIFY2(refused.contains("cannot be read") && refused.contains(path), qPrintable(refused));
    QVERIFY(chmod(path.toUtf8(), 0644) == 0);
  }

  void backup_opens_and_is_whole() {
    const QString path = at("original.db");
    const auto store = RunStore::open(path.toStdString());
    const RunId id = store->begin_run(record_of(search_spec()));
    for (int k = 0; k < 20; ++k) store->append(id, k, candidate_of(k, 1));
    store->backup(at("copy.db").toStdString());
    store->append(id, 21, Note{});
    QCOMPARE(RunStore::open_read_only(at("copy.db").toStdString())->events(id).size(), std::size_t(20));
    QCOMPARE(QDir(folder_.path()).entryList({"copy.db*"}), QStringList{"copy.db"});  // complete in itself
    const auto copy = RunStore::open(at("copy.db").toStdString());
    QCOMPARE(copy->events(id).size(), std::size_t(20));
    QCOMPARE(copy->run(id).summary.name, store->run(id).summary.name);
    QVERIFY(QDir(folder_.path()).entryList({"copy.db.partial*"}).isEmpty());
    QVERIFY(refusal([&] { store->backup(at("copy.db").toStdString()); }).contains("exists already"));
    QVERIFY(refusal([&] { store->backup(path.toStdString()); }).contains("exists already"));
    QVERIFY(refusal([&] { store->backup(at("no/where.db").toStdString()); }).contains("does not exist"));
    QCOMPARE(copy->events(id).size(), std::size_t(20));
  }

  // SQLite's codes as a person reads them; a full disk is made by a page limit.
  void full_disk_message() {
    SQLite::Database small(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    small.exec("CREATE TABLE t (x); PRAGMA max_page_count = 10");
    const QString text = refusal(
        [&] {
          translating_errors("/data/runs.db", "recording an event",
                             [&] { small.exec("INSERT INTO t VALUES (zeroblob(1000000))"); });
        },
        ErrorKind::failed);
    for (const char* part : {"/data/runs.db", "disk is full", "recording an event", "Free some space", "kept"})
      QVERIFY2(text.contains(part), qPrintable(text));
  }
};

QTEST_GUILESS_MAIN(TestStoreFiles)
#include "test_store_files.moc"
