// Packing: what is in a segment and where its documents begin, that nothing is cut that must not be, that nothing is
// lost; the batch plan's shares, order and independence of where one starts.
#include <QTest>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "core/text/batch_plan.h"
#include "core/text/draws.h"
#include "core/text/packing.h"
#include "core/values/error.h"

using namespace ropewalk;
using Ids = std::vector<std::int32_t>;
using Begins = std::vector<std::int64_t>;
using Weights = std::vector<float>;

namespace {

constexpr std::int32_t kBos = 1, kEos = 2;

PackingSettings settings(std::int64_t trained, std::int64_t length) {
  return {trained, length, kBos, kEos, kEos};
}

// `count` tokens first, first + 1, ...
TokenDocument document(int count, int first = 10) {
  TokenDocument result;
  result.tokens.resize(static_cast<std::size_t>(count));
  std::iota(result.tokens.begin(), result.tokens.end(), first);
  return result;
}

TokenDocument whole(int count, int first = 10) {
  TokenDocument result = document(count, first);
  result.whole = true;
  return result;
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    return error.what();
  }
  return "nothing was thrown";
}

#define EXPECT_MESSAGE(work, piece) \
  QVERIFY2(message_of([&] { work; }).contains(piece), qPrintable(message_of([&] { work; })))

}  // namespace

class TestPacking : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void short_documents_lie_one_after_another() {
    Packer packer(settings(8, 16));
    packer.add(document(3, 10));
    packer.add(document(4, 20));
    const PackedSegment segment = packer.segment({false, 0});
    QCOMPARE(segment.tokens, (Ids{1, 10, 11, 12, 2, 1, 20, 21, 22, 23, 2, 2, 2, 2, 2, 2}));
    QCOMPARE(segment.document_begins, (Begins{0, 5, 11}));
    QCOMPARE(segment.weights, (Weights{0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0}));
    QCOMPARE(segment.padding, std::int64_t{5});
    QVERIFY(!segment.long_window);
    QCOMPARE(packer.counts().short_segments, std::int64_t{1});
    QCOMPARE(packer.counts().short_tokens, std::int64_t{11});
    QCOMPARE(packer.counts().documents, std::int64_t{2});
  }

  void a_document_goes_where_the_least_room_is_left() {
    Packer packer(settings(12, 16));
    packer.add(whole(12, 100));  // segment 0: room 4
    packer.add(whole(10, 200));  // segment 1: room 6
    packer.add(whole(11, 300));  // segment 2: room 5
    packer.add(whole(5, 400));   // into segment 2, room 0
    packer.add(whole(5, 500));   // into segment 1, room 1
    packer.add(whole(4, 600));   // into segment 0
    packer.add(whole(4, 700));   // segment 3
    QCOMPARE(packer.counts().short_segments, std::int64_t{4});
    QCOMPARE(packer.segment({false, 0}).tokens[12], 600);
    QCOMPARE(packer.segment({false, 1}).document_begins, (Begins{0, 10, 15}));
    QCOMPARE(packer.segment({false, 1}).tokens[10], 500);
    QCOMPARE(packer.segment({false, 2}).tokens[11], 400);
    QCOMPARE(packer.segment({false, 2}).padding, std::int64_t{0});
    QCOMPARE(packer.segment({false, 3}).tokens[0], 700);
  }

  void padding_is_cut_like_documents() {
    Packer packer(settings(8, 32));
    packer.add(whole(5));
    QCOMPARE(packer.segment({false, 0}).document_begins, (Begins{0, 5, 13, 21, 29}));
  }

  void weights_stay_with_their_tokens() {
    Packer packer(settings(8, 8));
    TokenDocument one = document(3);
    one.weights = {0.5f, 0.25f, 2};
    packer.add(one);
    QCOMPARE(packer.segment({false, 0}).weights, (Weights{0, 0.5f, 0.25f, 2, 0, 0, 0, 0}));  // the EOS is no target
    one.whole = true;
    packer.add(one);
    QCOMPARE(packer.segment({false, 0}).weights, (Weights{0, 0.5f, 0.25f, 2, 0, 0, 0.25f, 2}));
  }

  void long_documents_fill_segments() {
    Packer packer(settings(4, 10));
    packer.add(document(12, 100));  // 14 with BOS and EOS: 10 and 4
    packer.add(document(7, 200));   // 9: 6 and 3
    const PackedSegment first = packer.segment({true, 0}), second = packer.segment({true, 1}),
                        third = packer.segment({true, 2});
    QCOMPARE(first.tokens, (Ids{1, 100, 101, 102, 103, 104, 105, 106, 107, 108}));
    QCOMPARE(first.weights, (Weights{0, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
    QCOMPARE(second.tokens, (Ids{109, 110, 111, 2, 1, 200, 201, 202, 203, 204}));
    QCOMPARE(second.weights, (Weights{0, 1, 1, 1, 0, 1, 1, 1, 1, 1}));
    QCOMPARE(second.document_begins, Begins{0});  // attention over the whole segment
    QCOMPARE(third.tokens, (Ids{205, 206, 2, 2, 2, 2, 2, 2, 2, 2}));
    QCOMPARE(third.weights, (Weights{0, 1, 1, 0, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(third.document_begins, Begins{0});
    QCOMPARE(third.padding, std::int64_t{7});
    QVERIFY(first.long_window);
    QCOMPARE(packer.counts().long_tokens, std::int64_t{23});
    QCOMPARE(packer.counts().short_segments, std::int64_t{0});
  }

  void no_long_document_begins_at_the_last_token() {
    Packer packer(settings(4, 10));
    packer.add(document(7, 100));  // 9: one token is left
    packer.add(document(8, 200));
    QCOMPARE(packer.segment({true, 0}).padding, std::int64_t{1});
    QCOMPARE(packer.segment({true, 1}).tokens[0], kBos);
    packer.add(document(9, 300));  // 11: its EOS alone would be a segment without a target
    QCOMPARE(packer.counts().long_segments, std::int64_t{3});
  }

  void whole_documents_are_never_cut() {
    Packer packer(settings(4, 10));
    packer.add(document(5, 100));  // 7, in the stream
    packer.add(whole(10, 200));
    packer.add(whole(5, 300));
    packer.add(whole(5, 400));
    packer.add(document(5, 500));  // goes on in the stream
    QCOMPARE(packer.segment({true, 1}).tokens, whole(10, 200).tokens);
    QCOMPARE(packer.segment({true, 2}).tokens, (Ids{300, 301, 302, 303, 304, 400, 401, 402, 403, 404}));
    QCOMPARE(packer.segment({true, 2}).weights, (Weights{0, 1, 1, 1, 1, 0, 1, 1, 1, 1}));
    QCOMPARE(packer.segment({true, 0}).tokens[7], kBos);
    QCOMPARE(packer.segment({true, 0}).tokens[8], 500);
    EXPECT_MESSAGE(packer.add(whole(11)), "11 tokens that must not be cut does not fit a segment of 10");
    EXPECT_MESSAGE(packer.add_short(whole(5)), "does not fit a short window of 4");
  }

  void long_text_can_be_used_for_short_windows() {
    Packer packer(settings(4, 8));
    packer.add_short(document(7, 100));  // 9: 4, 4 and an EOS that is dropped
    QCOMPARE(packer.counts().short_segments, std::int64_t{1});
    QCOMPARE(packer.segment({false, 0}).tokens, (Ids{1, 100, 101, 102, 103, 104, 105, 106}));
    QCOMPARE(packer.segment({false, 0}).weights, (Weights{0, 1, 1, 1, 0, 1, 1, 1}));
    QCOMPARE(packer.segment({false, 0}).document_begins, (Begins{0, 4}));
    Packer equal(settings(4, 4));  // L = L_train: no long windows
    equal.add(document(7, 100));
    QCOMPARE(equal.counts().short_segments, std::int64_t{2});
    QCOMPARE(equal.counts().long_segments, std::int64_t{0});
  }

  void documents_without_a_target_are_passed_over() {
    Packer packer(settings(4, 8));
    packer.add({});
    packer.add(whole(1));
    QCOMPARE(packer.counts().documents, std::int64_t{0});
    QCOMPARE(packer.counts().short_segments, std::int64_t{0});
    EXPECT_MESSAGE(packer.segment({false, 0}), "short segment 0 was asked for, but there are 0");
    EXPECT_MESSAGE(packer.segment({true, -1}), "long segment -1");
  }

  void every_token_is_there_once() {
    Packer packer(settings(64, 256));
    Draws draws(5);
    std::multiset<std::int32_t> wanted;
    for (int i = 0, next = 10; i < 300; ++i) {
      const int count = 2 + static_cast<int>(draws.below(i % 5 == 0 ? 700 : 62));
      packer.add(whole(std::min(count, 256), next));
      for (int t = 0; t < std::min(count, 256); ++t) wanted.insert(next++);
    }
    std::multiset<std::int32_t> got;
    const PackingCounts counts = packer.counts();
    for (const bool long_window : {false, true}) {
      for (std::int64_t i = 0; i < (long_window ? counts.long_segments : counts.short_segments); ++i) {
        const PackedSegment segment = packer.segment({long_window, i});
        QCOMPARE(segment.tokens.size(), std::size_t{256});
        QCOMPARE(segment.weights.size(), std::size_t{256});
        QCOMPARE(segment.document_begins.front(), std::int64_t{0});
        for (std::size_t d = 0; d < segment.document_begins.size(); ++d) {
          const std::int64_t begin = segment.document_begins[d];
          const std::int64_t end = d + 1 < segment.document_begins.size() ? segment.document_begins[d + 1] : 256;
          QVERIFY(end > begin);
          QVERIFY(long_window || end - begin <= 64);
          QCOMPARE(segment.weights[static_cast<std::size_t>(begin)], 0.0f);
        }
        got.insert(segment.tokens.begin(), segment.tokens.end() - segment.padding);
      }
    }
    QVERIFY(got == wanted);
    // Best fit: less than a tenth of the short segments is padding.
    QVERIFY(counts.short_tokens > 256 * counts.short_segments * 9 / 10);
  }

  void the_hash_tells_packings_apart() {
    const auto hash = [](int first, std::int64_t length, float weight) {
      Packer packer(settings(8, length));
      TokenDocument one = document(3, first);
      one.weights = {1, 1, weight};
      packer.add(one);
      return packer.hash();
    };
    QCOMPARE(hash(10, 16, 1).size(), std::size_t{64});
    QCOMPARE(hash(10, 16, 1), hash(10, 16, 1));
    QVERIFY(hash(10, 16, 1) != hash(11, 16, 1));
    QVERIFY(hash(10, 16, 1) != hash(10, 32, 1));
    QVERIFY(hash(10, 16, 1) != hash(10, 16, 0.5f));
  }

  void refuses_what_cannot_be_packed() {
    EXPECT_MESSAGE(Packer(settings(1, 8)), "trained context of 1");
    EXPECT_MESSAGE(Packer(settings(8, 7)), "segments of 7 tokens for a trained context of 8");
    Packer packer(settings(8, 8));
    TokenDocument one = document(3);
    one.weights = {1, 1};
    EXPECT_MESSAGE(packer.add(one), "3 tokens was given 2 weights");
    one.weights = {1, -1, 1};
    EXPECT_MESSAGE(packer.add(one), "weight of token 1");
    one.weights = {1, 1, std::numeric_limits<float>::quiet_NaN()};
    EXPECT_MESSAGE(packer.add(one), "weight of token 2");
    QCOMPARE(packer.counts().documents, std::int64_t{0});
  }

  void every_pass_has_each_segment_once() {
    const BatchPlan plan({5, 7, 3, 7, 4, 9});
    std::map<std::pair<bool, std::int64_t>, std::vector<std::int64_t>> passes;
    std::int64_t segments = 0, longs = 0;
    for (std::int64_t step = 0; step < 200; ++step) {
      const auto batch = plan.step(step);
      QCOMPARE(batch.size(), std::size_t{4});
      for (const PlannedSegment& planned : batch) {
        passes[{planned.id.long_window, planned.pass}].push_back(planned.id.index);
        longs += planned.id.long_window;
        ++segments;
        QCOMPARE(longs, segments * 7 / 10);
      }
    }
    int complete = 0;
    std::set<std::vector<std::int64_t>> orders;
    for (const auto& [kind, order] : passes) {
      const std::size_t count = kind.first ? 7 : 5;
      QVERIFY(order.size() <= count);
      QCOMPARE(std::set<std::int64_t>(order.begin(), order.end()).size(), order.size());
      QVERIFY(*std::max_element(order.begin(), order.end()) < static_cast<std::int64_t>(count));
      complete += order.size() == count;
      orders.insert(order);
    }
    QVERIFY(complete >= 120);
    QVERIFY(orders.size() > 60);  // each pass has its own order (some repeat among 5! orders)
  }

  void a_plan_depends_on_its_seed_alone() {
    const BatchPlanSettings one{50, 60, 1, 1, 8, 3};
    BatchPlanSettings other = one;
    other.seed = 4;
    const auto same = [](const std::vector<PlannedSegment>& a, const std::vector<PlannedSegment>& b) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                        [](const auto& x, const auto& y) { return x.id == y.id && x.pass == y.pass; });
    };
    const BatchPlan fresh(one);
    for (const std::int64_t step : {17, 3, 1000}) QVERIFY(same(BatchPlan(one).step(step), fresh.step(step)));
    QVERIFY(!same(BatchPlan(other).step(0), fresh.step(0)));
    // The same segments whatever the number of segments a step.
    BatchPlanSettings smaller = one;
    smaller.segments_per_step = 4;
    auto halves = BatchPlan(smaller).step(10);
    const auto second = BatchPlan(smaller).step(11);
    halves.insert(halves.end(), second.begin(), second.end());
    QVERIFY(same(halves, fresh.step(5)));
    // The same everywhere: a change here changes what a resumed training is trained on.
    std::vector<std::int64_t> indices;
    for (const PlannedSegment& planned : fresh.step(0))
      indices.push_back(planned.id.index * (planned.id.long_window ? -1 : 1));
    QCOMPARE(indices, (std::vector<std::int64_t>{37, 0, 30, -28, 34, -6, 4, -2}));
  }

  void one_kind_alone() {
    for (const PlannedSegment& planned : BatchPlan({3, 0, 1, 0, 9, 1}).step(0)) QVERIFY(!planned.id.long_window);
    for (const PlannedSegment& planned : BatchPlan({0, 3, 0, 5, 9, 1}).step(0)) QVERIFY(planned.id.long_window);
  }

  void refuses_plans_without_segments() {
    EXPECT_MESSAGE(BatchPlan({0, 3, 3, 7, 1, 1}), "3 parts of short windows, but the text has no document that fits");
    EXPECT_MESSAGE(BatchPlan({3, 0, 3, 7, 1, 1}), "7 parts of long windows, but the text has no document longer");
    EXPECT_MESSAGE(BatchPlan({3, 3, 0, 0, 1, 1}), "both 0");
    EXPECT_MESSAGE(BatchPlan({3, 3, -1, 7, 1, 1}), "-1 parts");
    EXPECT_MESSAGE(BatchPlan({3, 3, 1, 1001, 1, 1}), "1001 parts");
    EXPECT_MESSAGE(BatchPlan({3, 3, 1, 1, 0, 1}), "0 segments; it needs at least 1");
    EXPECT_MESSAGE(BatchPlan({3, 3, 1, 1, 1, 1}).step(-1), "step -1");
  }
};

QTEST_GUILESS_MAIN(TestPacking)
#include "test_packing.moc"
