// The parts that RULER's tasks are made of: fitting, places, words, lines of a data set.
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "core/ruler/filler_fit.h"
#include "core/ruler/places.h"
#include "core/ruler/ruler_files.h"
#include "core/ruler/ruler_words.h"
#include "ruler_fixtures.h"

using namespace ropewalk_tests;

class TestRulerParts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fit_is_the_greatest_that_fits() {
    Draws draws(4);
    for (int round = 0; round < 300; ++round) {
      // Costs of units that differ much, as documents do, or not at all.
      const std::uint64_t dear = 1 + draws.below(round % 3 == 0 ? 1 : 200);
      std::vector<std::int64_t> tokens{std::int64_t(50 + draws.below(100))};
      while (tokens.size() < 4000) tokens.push_back(tokens.back() + std::int64_t(draws.below(dear + 1)));
      const std::int64_t least = std::int64_t(draws.below(20)), most = least + std::int64_t(draws.below(3900));
      const std::int64_t budget = tokens[std::size_t(least)] + std::int64_t(draws.below(round % 2 ? 100 : 50'000));
      int counted = 0;
      const FillerFit fit = fit_filler({least, tokens[std::size_t(least)]}, most, budget, [&](std::int64_t units) {
        ++counted;
        if (units < least || units > most) throw Failed("out of range");
        return tokens[std::size_t(units)];
      });
      std::int64_t right = least;
      while (right < most && tokens[std::size_t(right) + 1] <= budget) ++right;
      QCOMPARE(fit.units, right);
      QCOMPARE(fit.tokens, tokens[std::size_t(right)]);
      QVERIFY2(counted <= 40, qPrintable(QString::number(counted)));
    }
  }

  void even_units_are_fitted_in_few_steps() {
    int counted = 0;
    const FillerFit fit = fit_filler({5, 300}, RulerDraft::kNoLimit, 1'000'000, [&](std::int64_t units) {
      ++counted;
      return 180 + 24 * units;
    });
    QCOMPARE(fit.units, std::int64_t(41659));
    QVERIFY(counted <= 4);
  }

  void places_are_different_and_follow_the_slots() {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      Draws draws(seed);
      const DrawnPlaces places(5, draws);
      for (const std::size_t slots : {5, 6, 9, 100, 10'000}) {
        const std::vector<std::size_t> at = places.among(slots);
        QCOMPARE(at.size(), std::size_t(5));
        QVERIFY(at.back() < slots);
        for (std::size_t i = 1; i < at.size(); ++i) QVERIFY(at[i] > at[i - 1]);
      }
      for (const std::size_t at : places.among(10'000)) sum += double(at) / 10'000 / 2500;
    }
    QVERIFY(std::abs(sum - 0.5) < 0.03);  // five standard errors
  }

  void words_are_plain_and_different() {
    std::set<std::string_view> all;
    const QRegularExpression plain("^[a-z]{2,}$");
    for (const auto* list : {&ruler_adjectives(), &ruler_nouns(), &ruler_verbs()}) {
      QVERIFY(list->size() > 100);
      for (const std::string_view word : *list) {
        QVERIFY2(plain.match(QString::fromStdString(std::string(word))).hasMatch(), std::string(word).c_str());
        QVERIFY2(all.insert(word).second, std::string(word).c_str());
      }
    }
    QVERIFY(all.size() >= 1000);
  }

  void drawn_words_never_end_nor_repeat() {
    Draws draws(1), same(1), other(2);
    DrawnWords words(draws), again(same), different(other);
    std::set<std::string> seen;
    const QRegularExpression plain("^[a-z]+$");
    int equal = 0;
    for (std::size_t i = 0; i < 400'000; ++i) {
      QVERIFY(seen.insert(words.word(i)).second);
      if (i < 3000) equal += words.word(i) == different.word(i);
      if (i % 1000 == 0) QVERIFY(plain.match(QString::fromStdString(words.word(i))).hasMatch());
    }
    QCOMPARE(again.word(2000), words.word(2000));
    QVERIFY(equal < 20);
  }

  void values_have_their_form() {
    Draws draws(3);
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i) {
      const std::string number = draw_number(draws), uuid = draw_uuid(draws);
      QVERIFY(number.size() == 7 && number[0] != '0');
      QVERIFY(uuid.size() == 36 && uuid[14] == '4' && std::string("89ab").find(uuid[19]) != std::string::npos);
      QVERIFY(seen.insert(uuid).second);
    }
  }

  void a_line_has_the_public_keys() {
    const auto tokenizer = tokenizer_named("small");
    const auto haystack = make_generated_haystack();
    const RulerSample sample = make_ruler_sample(ruler_task("niah_multiquery"), {*tokenizer, *haystack}, 700, 12, 3);
    const std::string line = ruler_line(sample, 12);
    QVERIFY(line.find('\n') == std::string::npos);
    const auto json = nlohmann::json::parse(line);
    QCOMPARE(json.at("index").get<int>(), 3);
    QCOMPARE(json.at("input").get<std::string>(), sample.input);
    QCOMPARE(json.at("outputs").get<std::vector<std::string>>(), sample.outputs);
    QCOMPARE(json.at("length").get<std::int64_t>(), sample.length);
    QCOMPARE(json.at("wrap").get<std::string>(), std::string("none"));
    QCOMPARE(json.at("seed").get<int>(), 12);
    QCOMPARE(json.at("answer_tokens").get<int>(), 128);
  }
};

QTEST_APPLESS_MAIN(TestRulerParts)
#include "test_ruler_parts.moc"
