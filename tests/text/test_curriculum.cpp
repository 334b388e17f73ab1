// The curriculum: what a step holds is decided by seed and step alone, documents grow as the stages say, answers are
// what can be recalled.
#include <QTest>
#include <set>

#include "core/text/curriculum.h"
#include "core/text/recall_training.h"
#include "core/text/small_tokenizer.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

constexpr std::int64_t kTokens = 2048;

std::unique_ptr<Tokenizer> small() {
  const SmallTokenizer texts = make_small_tokenizer();
  return make_tokenizer_from_json(texts.tokenizer_json, texts.tokenizer_config_json);
}

std::vector<std::int64_t> lengths_of(const PackedSegment& segment) {
  std::vector<std::int64_t> lengths;
  for (std::size_t i = 0; i < segment.document_begins.size(); ++i) {
    const std::int64_t end =
        i + 1 < segment.document_begins.size() ? segment.document_begins[i + 1] : std::int64_t(segment.tokens.size());
    lengths.push_back(end - segment.document_begins[i]);
  }
  return lengths;
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

class TestCurriculum : public QObject {
  Q_OBJECT

  const std::unique_ptr<Tokenizer> tokenizer_ = small();
  const std::vector<CurriculumStage> stages_ = {{CurriculumKind::repeats, 3, 64, 64},
                                                {CurriculumKind::lists, 2, 56, 96},
                                                {CurriculumKind::documents, 5, 56, 512}};
  Curriculum curriculum(std::uint64_t seed = 7) const { return {stages_, kTokens, seed, *tokenizer_}; }

 private Q_SLOTS:
  void grows_from_stage_to_stage() {
    const Curriculum made = curriculum();
    QCOMPARE(made.steps(), std::int64_t(10));
    const std::vector<std::int64_t> longest = {64, 64, 64, 56, 96, 56, 170, 284, 398, 512};
    for (std::int64_t step = 0; step < made.steps(); ++step) {
      const PackedSegment segment = made.segment(step);
      const std::vector<std::int64_t> lengths = lengths_of(segment);
      QCOMPARE(lengths.front(), longest[std::size_t(step)]);
      QVERIFY(std::int64_t(segment.tokens.size()) <= kTokens && std::int64_t(segment.tokens.size()) > kTokens / 2);
      QCOMPARE(std::set(lengths.begin(), lengths.end()).size() <= 2, true);  // at most two batches
      QCOMPARE(segment.weights.size(), segment.tokens.size());
      QVERIFY(!segment.long_window && segment.padding == 0);
    }
  }

  void answers_can_be_recalled() {
    const Curriculum made = curriculum();
    int answers = 0;
    for (std::int64_t step = 0; step < made.steps(); ++step) {
      const PackedSegment segment = made.segment(step);
      const std::vector<std::int64_t> lengths = lengths_of(segment);
      for (std::size_t i = 0; i < lengths.size(); ++i) {
        const std::int64_t begin = segment.document_begins[i];
        QCOMPARE(segment.tokens[std::size_t(begin)], *tokenizer_->bos());
        QCOMPARE(segment.weights[std::size_t(begin)], 0.0f);
        std::set<std::int32_t> seen;
        for (std::int64_t t = begin; t < begin + lengths[i]; ++t) {
          if (segment.weights[std::size_t(t)] == 1) {
            ++answers;
            QVERIFY2(seen.contains(segment.tokens[std::size_t(t)]), "an answer that stands nowhere before it");
          }
          seen.insert(segment.tokens[std::size_t(t)]);
        }
      }
    }
    QVERIFY(answers > 500);
  }

  void seed_and_step_decide() {
    const Curriculum one = curriculum(), same = curriculum(), other = curriculum(8);
    for (const std::int64_t step : {9, 0, 4}) {
      QCOMPARE(one.segment(step).tokens, same.segment(step).tokens);
      QVERIFY(one.segment(step).tokens != other.segment(step).tokens);
    }
    QVERIFY(one.segment(0).tokens != one.segment(1).tokens);
  }

  void some_documents_are_of_other_templates() {
    const Curriculum made({{CurriculumKind::documents, 40, 512, 512}}, kTokens, 3, *tokenizer_);
    const std::vector<TokenId> magic = tokenizer_->encode(" magic", false), grass = tokenizer_->encode(" grass", false);
    QCOMPARE(magic.size(), std::size_t(1));
    QCOMPARE(grass.size(), std::size_t(1));
    int documents = 0, paper = 0, noise = 0;
    for (std::int64_t step = 0; step < made.steps(); ++step) {
      const PackedSegment segment = made.segment(step);
      const std::vector<std::int64_t> lengths = lengths_of(segment);
      for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] != 512) continue;
        const auto begin = segment.tokens.begin() + segment.document_begins[i], end = begin + 512;
        ++documents;
        paper += std::find(begin, end, magic[0]) != end;
        noise += std::find(begin, end, grass[0]) != end;
      }
    }
    QVERIFY2(paper > documents / 10 && paper < documents / 3, qPrintable(QString("%1 %2").arg(paper).arg(documents)));
    QVERIFY2(noise > 0 && noise < documents / 4, qPrintable(QString("%1 %2").arg(noise).arg(documents)));
  }

  void shapes_fit_their_length() {
    const RecallDocuments documents(*tokenizer_);
    Draws draws(5);
    int most_needles = 0, most_questions = 0;
    for (int i = 0; i < 300; ++i) {
      const auto length = std::int64_t(48 + draws.below(465));
      const RecallShape shape = drawn_recall_shape(draws, length);
      QVERIFY2(documents.least_length(shape) <= length, qPrintable(QString::number(length)));
      most_needles = std::max(most_needles, shape.needles);
      most_questions = std::max(most_questions, shape.questions + shape.middle_questions);
    }
    QCOMPARE(most_needles, 6);
    QCOMPARE(most_questions, 7);
  }

  // Longer lists than there are keys for.
  void long_lists_have_as_many_pairs_as_keys() {
    const Curriculum made({{CurriculumKind::lists, 30, 512, 2048}}, kTokens, 2, *tokenizer_);
    for (std::int64_t step = 0; step < made.steps(); ++step) QVERIFY(!made.segment(step).tokens.empty());
  }

  void refuses_what_cannot_be() {
    const auto made = [&](std::vector<CurriculumStage> stages) {
      return message_of([&] { Curriculum(std::move(stages), kTokens, 1, *tokenizer_); });
    };
    QVERIFY(made({}).contains("at least one stage"));
    QVERIFY(made({{CurriculumKind::documents, 1, 20, 512}}).contains("20"));
    QVERIFY(made({{CurriculumKind::documents, 1, 64, 4096}}).contains("4096"));
    QVERIFY(message_of([&] { curriculum().segment(10); }).contains("10") ||
            message_of([&] { curriculum().segment(10); }).contains("no step"));
    QVERIFY(message_of([&] { small_model_stages(100); }).contains("100"));
  }
};

QTEST_GUILESS_MAIN(TestCurriculum)
#include "test_curriculum.moc"
