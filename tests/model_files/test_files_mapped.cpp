// A mapped file that changes under the program: reading behind a cut file's end would end the process with SIGBUS.
#include <QTemporaryDir>
#include <filesystem>

#include "core/model/files/mapped_file.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::MappedFile;

class TestFilesMapped : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int count_ = 0;
  std::string new_file(std::size_t bytes) {
    const QString path = dir_.filePath(QString::number(count_++));
    write_file(path, std::string(bytes, 'x'));
    return path.toStdString();
  }

 private Q_SLOTS:
  void gives_the_bytes_of_a_file() {
    const MappedFile file(new_file(10'000));
    QCOMPARE(file.bytes().size(), std::size_t(10'000));
    QCOMPARE(char(file.bytes()[9'999]), 'x');
    QCOMPARE(MappedFile(new_file(0)).bytes().size(), std::size_t(0));
  }

  void refuses_a_file_that_was_cut_while_open_data() {
    QTest::addColumn<int>("left");
    for (int left : {0, 1, 4'096, 9'999}) QTest::addRow("to %d bytes", left) << left;
  }
  void refuses_a_file_that_was_cut_while_open() {
    QFETCH(int, left);
    const std::string path = new_file(10'000);
    const MappedFile file(path);
    std::filesystem::resize_file(path, std::uintmax_t(left));
    QString message;
    try {
      file.bytes();
    } catch (const ropewalk::Failed& error) {
      message = QString::fromUtf8(error.what());
    }
    QVERIFY2(message.contains(QString::fromStdString(path)), qPrintable(message));
    QVERIFY2(message.contains("10000") && message.contains(QString::number(left)), qPrintable(message));
  }

  void goes_on_with_a_file_that_grew_or_was_replaced() {
    const std::string grown = new_file(5'000), replaced = new_file(5'000);
    const MappedFile first(grown), second(replaced);
    std::filesystem::resize_file(grown, 9'000);
    QCOMPARE(first.bytes().size(), std::size_t(5'000));
    // A new file under the old name: the mapping keeps the old one.
    std::filesystem::rename(new_file(10), replaced);
    QCOMPARE(second.bytes().size(), std::size_t(5'000));
    QCOMPARE(char(second.bytes()[4'999]), 'x');
    std::filesystem::remove(replaced);
    QCOMPARE(char(second.bytes()[0]), 'x');
  }
};

QTEST_GUILESS_MAIN(TestFilesMapped)
#include "test_files_mapped.moc"
