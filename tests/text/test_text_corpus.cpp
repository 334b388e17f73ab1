// A folder of text as documents: which files and lines, in which order, and what is said where a folder cannot serve.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/text/text_corpus.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestTextCorpus : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<Tokenizer> tokenizer_;
  std::unique_ptr<QTemporaryDir> dir_;

  void write(const char* name, const QByteArray& content) {
    QFile file(dir_->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }
  TextCorpus corpus() { return read_text_corpus(dir_->path().toStdString(), *tokenizer_); }
  QStringList texts() {
    QStringList result;
    for (const TokenDocument& document : corpus().documents)
      result.push_back(QString::fromStdString(tokenizer_->decode(document.tokens)));
    return result;
  }
  QString message_of(const std::string& folder) {
    try {
      read_text_corpus(folder, *tokenizer_);
    } catch (const BadInput& error) {
      return error.what();
    }
    return "nothing was thrown";
  }
  QString message() { return message_of(dir_->path().toStdString()); }

 private Q_SLOTS:
  void initTestCase() {
    const QString folder = QStringLiteral(ROPEWALK_TESTS_DIR "/data/tiny/");
    tokenizer_ = make_tokenizer_from_json(read(folder + "tokenizer.json").toStdString(),
                                          read(folder + "tokenizer_config.json").toStdString());
  }
  void init() { dir_ = std::make_unique<QTemporaryDir>(); }

  void a_file_is_a_document() {
    write("b.txt", "second\r\n\n  file ");
    write("a",
          "\xEF\xBB\xBF"
          "first file\n");
    write("c.bin", QByteArray("bin\0ary", 7));
    write("d.txt", "latin \xE9");
    write("e.txt", "");
    write(".hidden", "hidden");
    QDir(dir_->path()).mkdir("sub");
    write("sub/inner.txt", "not read");
    QVERIFY(QFile::link(dir_->filePath("a"), dir_->filePath("z")));
    QCOMPARE(texts(), (QStringList{"first file\n", "second\r\n\n  file "}));
    const TextCorpus all = corpus();
    QCOMPARE(all.bytes, std::uint64_t{11 + 16});
    QCOMPARE(all.tokens, std::int64_t{11 + 16});  // a tokenizer of bytes
    QCOMPARE(all.passed_over, (std::vector<std::string>{"c.bin", "d.txt", "e.txt"}));
    QVERIFY(!all.documents[0].whole && all.documents[0].weights.empty());
  }

  void a_line_of_jsonl_is_a_document() {
    write(
        "x.jsonl",
        "{\"text\": \"one\\ntwo\", \"id\": 3}\r\n\n  \n{\"text\":\"f\\u00fcr\"}\n{\"text\":\"\"}\n{\"text\":\"last\"}");
    write("y.txt", "{\"text\": 3}");  // only the name makes it one
    QCOMPARE(texts(), (QStringList{"one\ntwo", "für", "last", "{\"text\": 3}"}));
  }

  void special_tokens_in_text_are_text() {
    write("a", "x<|end|>");
    const TextCorpus all = corpus();
    QCOMPARE(all.documents[0].tokens.size(), std::size_t{8});
    for (const TokenId id : all.documents[0].tokens) QVERIFY(id != *tokenizer_->eos());
  }

  void a_wrong_line_is_named() {
    for (const char* line : {"{\"text\": 3}", "{\"content\": \"x\"}", "[1]", "plain", "{\"text\": \"x\"} y"}) {
      write("x.jsonl", QByteArray("{\"text\":\"fine\"}\n\n") + line + "\n");
      QVERIFY2(message().contains("x.jsonl: line 3 is not a JSON object with a string \"text\""),
               qPrintable(message()));
    }
  }

  void a_folder_without_text_is_named() {
    const QString named = "data folder \"" + dir_->path() + "\"";
    QVERIFY2(message().contains(named + " has no usable text (0 files"), qPrintable(message()));
    write("a.bin", QByteArray("\0\1", 2));
    write("b.jsonl", "\n\n");
    QVERIFY2(message().contains(named + " has no usable text (2 files"), qPrintable(message()));
    QVERIFY(message_of("/no/such").contains("data folder \"/no/such\" does not exist"));
    QVERIFY(message_of(dir_->filePath("a.bin").toStdString()).contains("is not a folder"));
  }

  void too_much_is_refused_before_it_is_read() {
    QFile file(dir_->filePath("large"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize((qint64{1} << 30) + 1));  // takes no room on the disk
    QVERIFY2(message().contains("holds 1073741825 bytes in files; at most 1073741824"), qPrintable(message()));
  }

  void progress_is_reported() {
    write("a", QByteArray(2'000'000, 'a'));
    write("b", QByteArray(1'000'000, 'b'));
    std::vector<Progress> reports;
    read_text_corpus(dir_->path().toStdString(), *tokenizer_, [&](const Progress& one) { reports.push_back(one); });
    QVERIFY(!reports.empty());
    QCOMPARE(reports.front().unit, std::string("MB"));
    for (const Progress& one : reports) {
      QCOMPARE(one.total, std::int64_t{3});
      QVERIFY(one.done == 0 || one.done == 2);
    }
  }

  void a_stop_is_heard() {
    write("a", "text");
    JobControl control;
    control.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, read_text_corpus(dir_->path().toStdString(), *tokenizer_, {}, control));
  }

  void a_corpus_can_be_packed() {
    write("long.txt", QByteArray(40, 'l'));
    write("short.txt", "short");
    Packer packer(packing_settings(*tokenizer_, 16, 32));
    for (TokenDocument& document : corpus().documents) packer.add(std::move(document));
    QCOMPARE(packer.counts().short_segments, std::int64_t{1});
    QCOMPARE(packer.counts().long_segments, std::int64_t{2});
    const PackedSegment segment = packer.segment({false, 0});
    QCOMPARE(tokenizer_->decode(std::span(segment.tokens).first(5)), std::string("short"));  // adds no BOS
    QCOMPARE(segment.tokens[5], *tokenizer_->eos());
    QCOMPARE(segment.weights[5], 1.0f);
    QCOMPARE(segment.tokens.back(), *tokenizer_->eos());
    QCOMPARE(segment.weights.back(), 0.0f);
  }
};

QTEST_GUILESS_MAIN(TestTextCorpus)
#include "test_text_corpus.moc"
