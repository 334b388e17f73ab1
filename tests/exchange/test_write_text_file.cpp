// A file is written whole or not at all, and a failure says why.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "core/exchange/factors_file.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

class TestWriteTextFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void writes_and_replaces() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("für 1.json"));
    for (const std::string& text :
         {std::string("first\n"), std::string(), std::string(3'000'000, 'x'), std::string("a\0b", 3)}) {
      write_text_file(path.toStdString(), text);
      QCOMPARE(content(path), QByteArray(text.data(), static_cast<int>(text.size())));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
  }

  void a_bare_name_goes_to_the_current_folder() {
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    write_text_file("bare.json", "text");
    QDir::setCurrent(before);
    QCOMPARE(content(folder.filePath(QStringLiteral("bare.json"))), QByteArray("text"));
  }

  void new_files_follow_the_umask() {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("mode")).toStdString();
    const mode_t before = ::umask(027);
    write_text_file(path, "text");
    ::umask(before);
    struct stat status {};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777u, 0640u);
  }

  void missing_folder() {
    QCOMPARE(wrong_error([] { write_text_file("/nowhere/at/all.json", "text"); },
                         {"cannot write /nowhere/at/all.json", "No such file or directory"}, ErrorKind::failed),
             QByteArray());
  }

  void a_folder_in_the_way_leaves_nothing_behind() {
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken")));
    const std::string path = folder.filePath(QStringLiteral("taken")).toStdString();
    QCOMPARE(wrong_error([&] { write_text_file(path, "text"); }, {path, "Is a directory"}, ErrorKind::failed),
             QByteArray());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
  }

  // A limit on file size stands in for a full disk: the write fails half way.
  void a_failed_write_keeps_the_old_file() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    write_text_file(path.toStdString(), "old");
    const auto before_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const QByteArray result = wrong_error([&] { write_text_file(path.toStdString(), std::string(1'000'000, 'x')); },
                                          {path.toStdString(), "File too large"}, ErrorKind::failed);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, before_handler);
    QCOMPARE(result, QByteArray());
    QCOMPARE(content(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
  }

  void read_only_folder() {
    if (::geteuid() == 0) QSKIP("the superuser may write anywhere");
    QTemporaryDir folder;
    ::chmod(folder.path().toUtf8().constData(), 0500);
    const std::string path = folder.filePath(QStringLiteral("no")).toStdString();
    QCOMPARE(wrong_error([&] { write_text_file(path, "text"); }, {path, "Permission denied"}, ErrorKind::failed),
             QByteArray());
    ::chmod(folder.path().toUtf8().constData(), 0700);
  }

 private:
  static QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
  }
};

QTEST_GUILESS_MAIN(TestWriteTextFile)
#include "test_write_text_file.moc"
