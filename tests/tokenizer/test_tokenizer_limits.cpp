// Offsets, round trips, ill-formed text, threads, and input made to be slow.
#include <QElapsedTimer>
#include <QTest>
#include <thread>

#include "core/tokenizer/utf8.h"
#include "core/values/error.h"
#include "tests/tokenizer/golden_text.h"

using namespace ropewalk;
using namespace ropewalk::test;

namespace {

std::unique_ptr<Tokenizer> family(const std::string& name) {
  return make_tokenizer_from_json(data_text(name + ".tokenizer.json"), "");
}

std::string repeated(const std::string& part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

constexpr const char* kFamilies[] = {"llama3", "qwen2", "phi3", "llama2"};

}  // namespace

class TestTokenizerLimits : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void offsets_cover_the_text();
  void offsets_say_where_a_token_is();
  void round_trip();
  void ill_formed_text();
  void threads();
  void slow_input_data();
  void slow_input();
  void slow_patterns_end();
  void speed();
};

// Every byte of the text belongs to a token, in order, without gaps.
void TestTokenizerLimits::offsets_cover_the_text() {
  const auto records = golden_records();
  for (const char* name : kFamilies) {
    const auto tokenizer = family(name);
    for (std::size_t i = 0; i < 400; ++i) {
      const auto encoded = tokenizer->encode_with_offsets(records[i]);
      QCOMPARE(encoded.ids, tokenizer->encode(records[i]));
      QCOMPARE(encoded.offsets.size(), encoded.ids.size());
      std::size_t done = 0;
      for (const auto& [begin, end] : encoded.offsets) {
        QVERIFY(begin <= end && end <= records[i].size());
        // Tokens of one composed character share its range; otherwise each begins where the one before ended.
        QVERIFY2(begin <= done, qPrintable(QString("%1: a gap at %2 in record %3").arg(name).arg(done).arg(i)));
        done = std::max(done, end);
      }
      QCOMPARE(done, records[i].size());
    }
  }
}

void TestTokenizerLimits::offsets_say_where_a_token_is() {
  const std::string text =
      "a 1234567 é日<|end_of_text|>\xFF"
      "z";
  const auto tokenizer = family("llama3");
  const auto encoded = tokenizer->encode_with_offsets(text);
  for (std::size_t i = 0; i < encoded.ids.size(); ++i) {
    const auto [begin, end] = encoded.offsets[i];
    const std::string part = text.substr(begin, end - begin),
                      decoded = tokenizer->decode(std::span(&encoded.ids[i], 1));
    if (is_valid_utf8(part)) QCOMPARE(decoded, part);
  }
  const auto prefixed = family("llama2")->encode_with_offsets("x");  // "▁x" or "▁", "x": nothing in front of the text
  QCOMPARE(prefixed.offsets.front().first, std::size_t(0));
  QCOMPARE(prefixed.offsets.back(), (std::pair<std::size_t, std::size_t>(0, 1)));
}

void TestTokenizerLimits::round_trip() {
  const auto records = golden_records();
  const auto llama3 = family("llama3");
  for (std::size_t i = 0; i < 1000; ++i) QCOMPARE(llama3->decode(llama3->encode(records[i])), records[i]);
  const auto llama2 = family("llama2");
  for (const std::string text : {"Hello  world", "日本語 🙂\n\ttabs", "a\r\nb", "\xC2\xA0 nbsp"})
    QCOMPARE(llama2->decode(llama2->encode(text)), text);
  QVERIFY(llama3->encode("").empty());
  QCOMPARE(llama3->decode({}), std::string());
}

void TestTokenizerLimits::ill_formed_text() {
  for (const char* name : kFamilies) {
    const auto tokenizer = family(name);
    const auto same = [&](const std::string& ill, const std::string& repaired) {
      QCOMPARE(tokenizer->encode(ill), tokenizer->encode(repaired));
      const auto encoded = tokenizer->encode_with_offsets(ill);
      QCOMPARE(encoded.ids, tokenizer->encode(ill));
      QCOMPARE(encoded.offsets.back().second, ill.size());
    };
    same(
        "a\xFF"
        "b",
        "a\uFFFDb");
    same(
        "a\xE6\x97"
        "b",
        "a\uFFFDb");                             // cut short: one for the maximal subpart
    same("\xC0\xAF", "\uFFFD\uFFFD");            // overlong
    same("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");  // a surrogate
    same("\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD");
    same("end\xF0\x9F\x99", "end\uFFFD");
    same(std::string("nul\0\x80", 5), std::string("nul\0\uFFFD", 7));
  }
}

void TestTokenizerLimits::threads() {
  const auto records = golden_records();
  const auto tokenizer = family("phi3");
  std::vector<std::uint64_t> sums(4);
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < sums.size(); ++t)
    workers.emplace_back([&, t] {
      std::uint64_t value = kFnvStart;
      for (std::size_t i = 0; i < 1500; ++i) value = fnv(tokenizer->encode_with_offsets(records[i]).ids, value);
      sums[t] = value;
    });
  for (std::thread& worker : workers) worker.join();
  const auto other = family("phi3");
  std::uint64_t alone = kFnvStart;
  for (std::size_t i = 0; i < 1500; ++i) alone = fnv(other->encode(records[i]), alone);
  for (const std::uint64_t sum : sums) QCOMPARE(hex(sum), hex(alone));
}

void TestTokenizerLimits::slow_input_data() {
  QTest::addColumn<QByteArray>("part");
  QTest::addColumn<int>("megabytes");
  QTest::newRow("a") << QByteArray("a") << 10;
  QTest::newRow("spaces") << QByteArray(" ") << 10;
  QTest::newRow("digits") << QByteArray("7") << 3;
  QTest::newRow("space mark") << QByteArray("\u2581") << 3;
  QTest::newRow("line ends") << QByteArray("\r\n") << 3;
  QTest::newRow("punctuation") << QByteArray("!") << 3;
  QTest::newRow("marks in the wrong order") << QByteArray("\u0301\u0323") << 3;
  QTest::newRow("Hangul parts") << QByteArray("\u1161") << 3;
  QTest::newRow("ill-formed") << QByteArray("\xFF") << 3;
  QTest::newRow("begins of special tokens") << QByteArray("<|begin_of_tex") << 3;
  QTest::newRow("words") << QByteArray("the rope ") << 10;
}

// Up to 10 MB in one line, and all of it one word: seconds, not hours.
void TestTokenizerLimits::slow_input() {
  QFETCH(QByteArray, part);
  QFETCH(int, megabytes);
  const std::string text = repeated(part.toStdString(), static_cast<std::size_t>(megabytes) * 1'000'000);
  for (const char* name : {"qwen2", "phi3"}) {
    QElapsedTimer timer;
    timer.start();
    const auto ids = family(name)->encode(text);
    QVERIFY(!ids.empty());
    qInfo("%s: %lld ms", name, timer.elapsed());
  }
}

// A pattern that explodes is stopped with a message.
void TestTokenizerLimits::slow_patterns_end() {
  nlohmann::json file = data_json("llama3.tokenizer.json");
  file["pre_tokenizer"] = {{"type", "Split"}, {"behavior", "Isolated"}, {"pattern", {{"Regex", "(a+)+b|(a|aa)+$"}}}};
  const auto tokenizer = make_tokenizer_from_json(file.dump(), "");
  QElapsedTimer timer;
  timer.start();
  try {
    tokenizer->encode(std::string(5000, 'a') + "c");
    QFAIL("a pattern that explodes was not stopped");
  } catch (const BadInput& error) {
    QVERIFY2(QString(error.what()).contains("too many steps"), error.what());
  }
  qInfo("given up after %lld ms", timer.elapsed());
}

void TestTokenizerLimits::speed() {
  const auto records = golden_records();
  std::string text;
  for (const std::string& record : records) text += record;
  for (const char* name : kFamilies) {
    const auto tokenizer = family(name);
    QElapsedTimer timer;
    timer.start();
    tokenizer->encode(text);
    const double first = static_cast<double>(timer.restart()) / 1000;
    tokenizer->encode_with_offsets(text);
    const double second = static_cast<double>(timer.restart()) / 1000;
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    qInfo("%s: %.1f MB/s, with offsets and words known %.1f MB/s", name, megabytes / first, megabytes / second);
    QVERIFY(first < 10);
  }
}

QTEST_GUILESS_MAIN(TestTokenizerLimits)
#include "test_tokenizer_limits.moc"
