// Filler: from folders, RULER's noise, the generator; and what is said where a folder cannot serve.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <set>

#include "core/text/needle_documents.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(content), content.size());
}

DocumentSpec folder_spec(const QString& folder) {
  DocumentSpec spec;
  spec.haystack = HaystackKind::folder;
  spec.folder = folder.toStdString();
  return spec;
}

DocumentSpec kind(HaystackKind haystack) {
  DocumentSpec spec;
  spec.haystack = haystack;
  return spec;
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

class TestHaystacks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noise_is_rulers() {
    const std::string text = make_haystack(kind(HaystackKind::noise))->text(3, 500);
    QVERIFY(text.size() >= 500);
    std::string cycle = "The grass is green. The sky is blue. The sun is yellow. Here we go. There and back again. ";
    for (int i = 0; i < 4; ++i) cycle += cycle;
    QVERIFY(cycle.find(text) != std::string::npos);
  }

  void generated_is_drawn_from_the_seed() {
    const auto haystack = make_haystack(kind(HaystackKind::generated));
    const std::string text = haystack->text(7, 4000);
    QVERIFY(text.size() >= 4000);
    QCOMPARE(haystack->text(7, 4000), text);
    QVERIFY(haystack->text(8, 4000) != text);
    QCOMPARE(haystack->text(7, 9000).substr(0, text.size()), text);  // longer text goes on, it does not begin anew
    QVERIFY(text.find("  ") == std::string::npos);
    QVERIFY(std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    QVERIFY(text[0] >= 'A' && text[0] <= 'Z');
    QVERIFY(text.back() == '.' || text.back() == '!');
    // The same everywhere: a change here changes every recorded document hash.
    QCOMPARE(QString::fromStdString(haystack->text(1, 60)), QString(kGenerated));
  }

  void folder_reads_text_in_order() {
    QTemporaryDir folder;
    write(folder.filePath("b.md"), "second\r\n  file");
    write(folder.filePath("a"),
          "\xEF\xBB\xBF"
          "first\tfile\n\n");
    write(folder.filePath("c.bin"), QByteArray("bin\0ary", 7));
    write(folder.filePath("d.txt"), "latin \xE9");
    write(folder.filePath(".hidden"), "hidden");
    std::filesystem::create_symlink(folder.filePath("a").toStdString(), folder.filePath("z").toStdString());
    std::filesystem::create_symlink("nowhere", folder.filePath("broken").toStdString());
    std::filesystem::create_directory(folder.filePath("sub").toStdString());
    const auto haystack = make_haystack(folder_spec(folder.path()));
    // 22 bytes in all, once around from wherever it begins.
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 40; ++seed) seen.insert(haystack->text(seed, 22));
    QVERIFY(seen.count("first file second file") == 1);
    for (const std::string& text : seen) {
      QVERIFY(text.size() >= 22);
      QVERIFY2(std::string("first file second file first file second file").find(text) != std::string::npos,
               text.c_str());
    }
    QVERIFY(seen.size() >= 3);
  }

  void folder_of_licence_texts() {
    const char* folder = "/usr/share/common-licenses";
    if (!std::filesystem::exists(folder)) QSKIP("there is no /usr/share/common-licenses here");
    const auto haystack = make_haystack(folder_spec(folder));
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      const std::string text = haystack->text(seed, 3000);
      QVERIFY(text.size() >= 3000 && text.size() < 3300);
      QVERIFY(text.front() != ' ' && text.back() != ' ');
    }
  }

  void text_without_spaces_is_cut_between_characters() {
    QTemporaryDir folder;
    write(folder.filePath("ja.txt"), QString("吾輩は猫である。名前はまだ無い。").repeated(200).toUtf8());
    const auto haystack = make_haystack(folder_spec(folder.path()));
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const std::string text = haystack->text(seed, 1000);
      QVERIFY(is_valid_utf8(text));
      QVERIFY(text.size() >= 1000 && text.size() < 1300);
    }
  }

  void folder_that_cannot_serve() {
    QTemporaryDir folder;
    const auto open = [&](const QString& path) { return message_of([&] { make_haystack(folder_spec(path)); }); };
    QVERIFY(open("").contains("does not exist"));
    QVERIFY(open(folder.filePath("missing")).contains("does not exist"));
    QVERIFY(open(folder.path()).contains("no usable text"));
    write(folder.filePath("x"), QByteArray("\0\1\2", 3));
    QVERIFY(open(folder.filePath("x")).contains("is not a folder"));
    QVERIFY2(open(folder.path()).contains("1 files that are not UTF-8"), qPrintable(open(folder.path())));
    write(folder.filePath("y"), "five words of plain text");
    const auto haystack = make_haystack(folder_spec(folder.path()));
    const QString small = message_of([&] { haystack->text(1, 1000); });
    QVERIFY2(small.contains("24 bytes of text, 1000 are needed: 976 bytes are missing"), qPrintable(small));
  }

  void folder_without_permission() {
    QTemporaryDir folder;
    write(folder.filePath("secret.txt"), "not to be read");
    QVERIFY(QFile::setPermissions(folder.filePath("secret.txt"), QFileDevice::Permissions()));
    QFile secret(folder.filePath("secret.txt"));
    if (secret.open(QIODevice::ReadOnly)) QSKIP("this user may read every file");
    QVERIFY(message_of([&] { make_haystack(folder_spec(folder.path())); }).contains("1 that cannot be read"));
  }

 private:
  static constexpr const char* kGenerated = "Every early garden crossed the baker but the orchard admired the harbour.";
};

QTEST_GUILESS_MAIN(TestHaystacks)
#include "test_haystacks.moc"
