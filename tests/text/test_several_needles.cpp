// Several needles in one document, needles in the user's words, and folders of text that do not suffice.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>
#include <sstream>

#include "core/text/haystacks.h"
#include "core/text/needle_documents.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

std::unique_ptr<Tokenizer> family(const std::string& name) {
  std::ifstream file(std::string(ROPEWALK_TESTS_DIR) + "/tokenizer/data/" + name + ".tokenizer.json");
  std::ostringstream text;
  text << file.rdbuf();
  return make_tokenizer_from_json(text.str(), "");
}

DocumentSpec noise() {
  DocumentSpec spec;
  spec.haystack = HaystackKind::noise;
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

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

void write(const QString& path, const std::string& text) {
  std::ofstream(path.toStdString()) << text;
}

const OwnNeedle kCode{"The code of {key} is {number}.", "What is the code of {key}? It is", "{number}"};

}  // namespace

class TestSeveralNeedles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void one_needle_is_as_before() {
    const auto tokenizer = family("llama3");
    const auto haystack = make_haystack(noise());
    const Document one = make_needle_document(*tokenizer, *haystack, 900, 0.5, 7, 3);
    const auto several = make_multi_needle_documents(*tokenizer, *haystack, 900, 0.5, 1, 7, 3);
    QCOMPARE(several.size(), std::size_t(1));
    QCOMPARE(several[0].tokens, one.tokens);
    QCOMPARE(several[0].answer_positions, one.answer_positions);
  }

  void each_is_asked_for_in_a_document_of_exact_length() {
    for (const char* name : {"llama3", "phi3", "qwen2"}) {
      const auto tokenizer = family(name);
      const auto haystack = make_haystack(noise());
      for (const double depth : {0.0, 0.4, 1.0})
        for (const std::int64_t length : {700, 701, 2003}) {
          const auto documents = make_multi_needle_documents(*tokenizer, *haystack, length, depth, 4, 5, 2);
          QCOMPARE(documents.size(), std::size_t(4));
          std::set<std::string> keys, numbers;
          std::string first;
          for (std::size_t i = 0; i < documents.size(); ++i) {
            const Document& document = documents[i];
            QCOMPARE(std::int64_t(document.tokens.size()), length);
            QVERIFY(std::abs(document.depth - (depth + double(i) * (1 - depth) / 4)) < 1e-12);
            keys.insert(document.key), numbers.insert(document.number);
            const std::string text = tokenizer->decode(document.tokens, true);
            QVERIFY(text.ends_with(document.key + " mentioned in the provided text is " + document.number));
            for (const Document& other : documents)
              QCOMPARE(count_of(text, other.number), std::size_t(&other == &document ? 2 : 1));
            // They begin alike: a model reads that part once.
            std::size_t same = 0;
            while (same < document.tokens.size() && document.tokens[same] == documents[0].tokens[same]) ++same;
            const std::int64_t last = depth < 1 ? 200 : 400;  // question and answer; at depth 1 the needles too
            QVERIFY2(std::int64_t(same) > length - last, qPrintable(QString::number(same)));
          }
          QCOMPARE(keys.size(), std::size_t(4));
          QCOMPARE(numbers.size(), std::size_t(4));
        }
    }
  }

  void needles_lie_in_the_order_of_their_depths() {
    const auto tokenizer = family("llama3");
    const auto documents = make_multi_needle_documents(*tokenizer, *make_haystack(noise()), 4096, 0.2, 4, 5, 2);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const double place = double(documents[i].needle_position) / 4096;
      QVERIFY2(std::abs(place - documents[i].depth) < 0.06, qPrintable(QString::number(place)));
    }
  }

  void the_needles_of_a_cell_are_known_without_its_filler() {
    const auto tokenizer = family("llama3");
    const DocumentSet set =
        make_cell_documents(*tokenizer, *make_haystack(noise()), 9, 800, 0.5, 2, default_needle_template(), 3);
    const auto needles = cell_needles(9, 800, 0.5, 2, default_needle_template(), 3);
    QCOMPARE(set.documents.size(), std::size_t(6));
    QCOMPARE(needles.size(), std::size_t(6));
    for (std::size_t i = 0; i < needles.size(); ++i) {
      QCOMPARE(needles[i].needle.key, set.documents[i].key);
      QCOMPARE(needles[i].needle.number, set.documents[i].number);
      QCOMPARE(needles[i].depth, set.documents[i].depth);
      QVERIFY(tokenizer->decode(set.documents[i].tokens, true).find(needles[i].sentence) != std::string::npos);
    }
  }

  void broken_documents_of_several_are_refused() {
    const auto tokenizer = family("llama3");
    const auto needles = draw_needles(default_needle_template(), 3, 3);
    auto documents = make_multi_needle_documents(*tokenizer, *make_haystack(noise()), 800, 0, 3, 5, 2);
    std::vector<Needle> drawn;
    for (const Document& document : documents) drawn.push_back({document.key, document.number});
    check_document(documents[1], *tokenizer, 800, default_needle_template(), drawn, 1);
    QVERIFY(message_of([&] {
              check_document(documents[1], *tokenizer, 800, default_needle_template(), drawn, 0);
            }).contains("not its needle's"));
    drawn[2] = needles[0];  // one that is not in the text
    QVERIFY(message_of([&] {
              check_document(documents[1], *tokenizer, 800, default_needle_template(), drawn, 1);
            }).contains("0 times"));
  }

  void too_many_needles_are_refused() {
    QVERIFY(message_of([] { draw_needles(needle_template("key_value"), 1, 65); }).contains("too few keys"));
    QCOMPARE(draw_needles(needle_template("key_value"), 1, 64).size(), std::size_t(64));
    const auto tokenizer = family("llama3");
    QVERIFY(message_of([&] {
              make_multi_needle_documents(*tokenizer, *make_haystack(noise()), 300, 0, 20, 5, 2);
            }).contains("too short"));
  }

  void own_words_with_key_and_number() {
    const auto tokenizer = family("llama3");
    const NeedleTemplate manner = own_needle_template(kCode, 2);
    const auto documents = make_multi_needle_documents(*tokenizer, *make_haystack(noise()), 600, 0.5, 2, 1, 0, manner);
    for (const Document& document : documents) {
      const std::string text = tokenizer->decode(document.tokens, true);
      QCOMPARE(document.number.size(), std::size_t(7));
      QCOMPARE(count_of(text, "The code of " + document.key + " is " + document.number + "."), std::size_t(1));
      QVERIFY(text.ends_with("What is the code of " + document.key + "? It is " + document.number));
    }
  }

  void own_words_without_them() {
    const auto tokenizer = family("llama3");
    const OwnNeedle own{" The best thing to do in Utrecht is to climb the old tower. ",
                        "What is the best thing to do in Utrecht? It is", "to climb the old tower"};
    const NeedleTemplate manner = own_needle_template(own);
    for (const double depth : {0.0, 0.5, 1.0}) {
      const Document document = make_needle_document(*tokenizer, *make_haystack(noise()), 501, depth, 1, 0, manner);
      const std::string text = tokenizer->decode(document.tokens, true);
      QCOMPARE(std::int64_t(document.tokens.size()), std::int64_t(501));
      QCOMPARE(document.number, own.answer);
      QCOMPARE(count_of(text, "The best thing to do in Utrecht is to climb the old tower."), std::size_t(1));
      QVERIFY(text.ends_with("It is to climb the old tower"));
      std::vector<TokenId> scored;
      for (const auto position : document.answer_positions) scored.push_back(document.tokens[std::size_t(position)]);
      QVERIFY(QString::fromStdString(tokenizer->decode(scored)).trimmed() == "to climb the old tower");
    }
  }

  void own_words_that_ask_nothing_are_refused() {
    const auto refused = [](const OwnNeedle& own, int needles = 1) {
      return message_of([&] { own_needle_template(own, needles); });
    };
    QVERIFY(refused({"", "What?", "x"}).contains("sentence is empty"));
    QVERIFY(refused({"It is x.", " ", "x"}).contains("question is empty"));
    QVERIFY(refused({"It is x.", "What?", ""}).contains("answer is empty"));
    QVERIFY(refused({"It is x.", "What?", "y"}).contains("not in its sentence"));
    QVERIFY(refused({"It is Blue.", "Is it blue?", "Blue"}).contains("gives it away"));
    QVERIFY(refused({"It is {number}.", "What is it?", "{number}"}, 2).contains("{key}"));
    QCOMPARE(refused(kCode, 2), QString("nothing was thrown"));
    DocumentSpec spec = noise();
    spec.own_needle = OwnNeedle{"It is x.", "What?", "y"};
    QVERIFY(message_of([&] { template_of(spec); }).contains("not in its sentence"));
  }

  void what_a_small_folder_lacks_is_said_and_repeated_only_if_asked() {
    const auto tokenizer = family("llama3");
    QTemporaryDir folder;
    std::string text;
    for (int i = 0; i < 40; ++i) text += "Sentence " + std::to_string(i) + " of a short book. ";
    write(folder.filePath("a.txt"), text);
    DocumentSpec spec;
    spec.haystack = HaystackKind::folder;
    spec.folder = folder.path().toStdString();
    const auto make = [&](std::int64_t length) {
      return make_needle_document(*tokenizer, *make_haystack(spec), length, 0.5, 1, 0);
    };
    const QString message = message_of([&] { make(4000); });
    QVERIFY2(message.contains("tokens are needed"), qPrintable(message));
    // What is named is what is missing: with as much more text it works.
    const qint64 missing = message.section(" tokens, about", 0, 0).section(' ', -1).toLongLong();
    QVERIFY(missing > 3000 && missing < 4000);
    spec.repeat = true;
    QCOMPARE(make(4000).tokens.size(), std::size_t(4000));
  }

  void unusable_files_are_passed_over_by_name() {
    QTemporaryDir folder;
    write(folder.filePath("a.txt"), std::string(5000, 'a') + " words");
    write(folder.filePath("b.bin"), std::string("\0\1\2", 3));
    DocumentSpec spec;
    spec.haystack = HaystackKind::folder;
    spec.folder = folder.path().toStdString();
    QStringList named;
    make_haystack(spec, [&](const std::string& file, const std::string& why) {
      named << QString::fromStdString(file + " " + why);
    });
    QCOMPARE(named.size(), 1);
    QVERIFY(named[0].endsWith("b.bin is not UTF-8 text"));
  }
};

QTEST_GUILESS_MAIN(TestSeveralNeedles)
#include "test_several_needles.moc"
