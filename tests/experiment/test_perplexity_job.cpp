// Perplexity by length on a real (tiny, random) model, against a reference that reads each scored token by itself;
// key tokens, positions, policies, resuming, text folders and refusals.
#include <QFile>
#include <QTest>
#include <cmath>
#include <map>
#include <optional>

#include "core/evaluate/key_tokens.h"
#include "core/evaluate/position_bins.h"
#include "core/evaluate/sliding_windows.h"
#include "core/experiment/perplexity_plan.h"
#include "core/rope/rope_table.h"
#include "core/text/needle_documents.h"
#include "core/text/plain_documents.h"
#include "core/values/perplexity_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

const RopeDescription kRope{64, 10000, 256};

PerplexitySpec small_spec() {
  PerplexitySpec spec;
  spec.runtime = runtime();
  spec.documents.haystack = HaystackKind::generated;
  spec.documents.seed = 5;
  spec.lengths = {128, 256, 512};
  spec.scored = {ScoredTokens::all, ScoredTokens::key};
  spec.document_count = 2;
  spec.short_context = 32;
  spec.key_gain = 0.02;  // weights that were never trained use their context a little, by chance
  spec.key_log_probability = -20;
  spec.factor_sets = {make_factors("none", kRope, 512), make_factors("yarn", kRope, 512)};
  return spec;
}

// A byte is a token here: needle documents are longer than the windows that plain text makes do with.
PerplexitySpec spec_with_needles() {
  PerplexitySpec spec = small_spec();
  spec.lengths = {448, 512};
  spec.scored = {ScoredTokens::all, ScoredTokens::answer, ScoredTokens::key};
  return spec;
}

PerplexityHistory history_of(const PerplexitySpec& spec, const RunStore& store, RunId run) {
  PerplexityHistory history(spec);
  for (const Event& event : store.events(run)) history.add(event);
  return history;
}

std::vector<std::string> notes_of(const RunStore& store, RunId run) {
  std::vector<std::string> notes;
  for (const Event& event : store.events(run))
    if (const auto* note = std::get_if<Note>(&event.body)) notes.push_back(note->text);
  return notes;
}

bool close(double a, double b) {
  return std::abs(a - b) <= 2e-4;
}

// One token at a time, from whole-vocabulary logits: what the definition says, without windows that share a pass.
class Reference {
 public:
  explicit Reference(const PerplexitySpec& spec) : spec_(spec), model_(load_model(spec.runtime, {}, JobControl())) {
    const std::int64_t shortest = spec.lengths.front();
    scored_ = shortest;
    stride_ = spec.stride > 0 ? spec.stride : shortest / 2;
    tokens_ = spec.lengths.back() + scored_ - stride_;
    documents_ = make_plain_documents(model_->tokenizer(), spec.documents, tokens_, spec.document_count).documents;
  }

  std::int64_t scored() const { return scored_; }
  // NLL of scored token `index` of a document in a window of `length` that slides by `stride`.
  double nll(int document, std::int64_t index, std::int64_t length, std::int64_t stride, const RopeFactors& factors) {
    const std::int64_t first = tokens_ - scored_;
    const std::int64_t end = std::min(first + (index / stride + 1) * stride, tokens_), at = first + index;
    const std::vector<std::int32_t>& all = documents_[std::size_t(document)].tokens;
    std::vector<std::int32_t> ids(all.begin() + (end - length), all.begin() + end);
    if (model_->tokenizer().adds_bos()) ids[0] = *model_->tokenizer().bos();
    return token_nll(ids, at - (end - length), factors);
  }
  double mean(int document, std::int64_t length, const RopeFactors& factors,
              const std::vector<std::size_t>* only = {}) {
    double sum = 0;
    std::int64_t count = 0;
    for (std::int64_t index = 0; index < scored_; ++index) {
      if (only && std::find(only->begin(), only->end(), std::size_t(index)) == only->end()) continue;
      sum += nll(document, index, length, stride_, factors);
      ++count;
    }
    return sum / double(count);
  }
  std::vector<std::size_t> key(int document) {
    const RopeFactors original = make_factors("none", kRope, 256);
    std::vector<std::size_t> key;
    for (std::int64_t index = 0; index < scored_; ++index) {
      const double in_long = nll(document, index, 256, std::min<std::int64_t>(stride_, 128), original);
      const double in_short =
          nll(document, index, spec_.short_context, std::min<std::int64_t>(stride_, spec_.short_context / 2), original);
      if (in_short - in_long >= spec_.key_gain && -in_long >= spec_.key_log_probability)
        key.push_back(std::size_t(index));
    }
    return key;
  }
  // Position p of the longest window, read from the document's beginning.
  double at_position(int document, std::int64_t position, const RopeFactors& factors) {
    const std::vector<std::int32_t>& all = documents_[std::size_t(document)].tokens;
    return token_nll({all.begin(), all.begin() + spec_.lengths.back()}, position, factors);
  }

 private:
  double token_nll(const std::vector<std::int32_t>& ids, std::int64_t at, const RopeFactors& factors) {
    const RopeTable table = make_rope_table(factors, spec_.runtime.policy, std::int64_t(ids.size()));
    const std::int64_t query = at - 1;
    const std::vector<float> logits = model_->logits(ids, std::span(&query, 1), table, JobControl());
    double sum = 0;
    for (const float logit : logits) sum += std::exp(double(logit));
    return std::log(sum) - double(logits[std::size_t(ids[std::size_t(at)])]);
  }

  PerplexitySpec spec_;
  std::shared_ptr<Model> model_;
  std::int64_t scored_ = 0, stride_ = 0, tokens_ = 0;
  std::vector<Document> documents_;
};

// The last mile of two runs that must have come to the same: all numbers of all measurements.
std::vector<double> numbers_of(const PerplexityHistory& history) {
  std::vector<double> numbers;
  for (int set = 0; set < int(history.factor_sets().size()); ++set) {
    for (const ScoredTokens scored : history.spec().scored)
      for (const std::int64_t length : history.spec().lengths)
        if (const auto* one = history.measured(scored, set, length)) {
          numbers.push_back(one->evaluation.nll);
          for (const DocumentScore& score : one->evaluation.documents) numbers.push_back(score.nll);
        }
    if (const auto* one = history.positions(set))
      for (const Evaluation& bin : one->bins) numbers.push_back(bin.nll);
  }
  return numbers;
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

}  // namespace

class TestPerplexityJob : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void windows_score_the_same_tokens_at_every_length() {
    for (const std::int64_t length : {8, 20, 33}) {
      const Sliding sliding{length, 10, 4};
      QCOMPARE(window_count(sliding), std::int64_t(3));
      std::int64_t next = 50;
      for (const SlidingWindow& window : sliding_windows(60, sliding)) {
        QCOMPARE(window.end - window.begin, length);
        QCOMPARE(window.first_scored, next);
        QVERIFY(window.first_scored > window.begin && window.begin >= 0);
        next = window.end;
      }
      QCOMPARE(next, std::int64_t(60));
      QCOMPARE(sliding_windows(least_document(sliding), sliding).front().begin, std::int64_t(0));
    }
    QVERIFY_EXCEPTION_THROWN(sliding_windows(38, Sliding{33, 10, 4}), BadInput);
    QVERIFY_EXCEPTION_THROWN(sliding_windows(60, Sliding{4, 10, 4}), BadInput);
  }

  void key_tokens_gain_by_the_long_context_and_are_likely_under_it() {
    const std::vector<float> in_long{0.5f, 0.5f, 3.0f, 2.0f, NAN}, in_short{2.4f, 2.5f, 9.0f, 4.0f, 9.0f};
    QCOMPARE(key_tokens(in_long, in_short, {}), (std::vector<std::size_t>{1, 3}));
  }

  void bins_cover_every_position_once() {
    for (const std::int64_t tokens : {2, 15, 16, 18, 19, 20, 64, 1000, 4096, 131072}) {
      const auto edges = position_edges(tokens);
      QCOMPARE(edges.front(), std::int64_t(1));
      QCOMPARE(edges.back(), tokens);
      for (std::size_t i = 1; i < edges.size(); ++i) QVERIFY(edges[i] > edges[i - 1]);
    }
    QCOMPARE(position_edges(128), (std::vector<std::int64_t>{1, 16, 23, 32, 45, 64, 91, 128}));
  }

  void every_number_is_what_the_reference_reads_token_by_token() {
    const auto store = folder_.new_store();
    JobControl control;
    const PerplexitySpec spec = small_spec();
    const RunId id = run(spec, *store, control).run;
    const PerplexityHistory history = history_of(spec, *store, id);
    QCOMPARE(history.done(), 2 * 3 * 2);
    QCOMPARE(history.total(), history.done());
    Reference reference(spec);
    for (int set = 0; set < 2; ++set) {
      const RopeFactors& factors = spec.factor_sets[std::size_t(set)];
      for (const std::int64_t length : {std::int64_t(128), std::int64_t(512)})
        for (int document = 0; document < 2; ++document) {
          const auto* all = history.measured(ScoredTokens::all, set, length);
          const auto* key = history.measured(ScoredTokens::key, set, length);
          QVERIFY(all && key);
          QCOMPARE(all->scored_tokens, 2 * reference.scored());
          QVERIFY(
              close(all->evaluation.documents[std::size_t(document)].nll, reference.mean(document, length, factors)));
          const auto chosen = reference.key(document);
          QVERIFY(!chosen.empty() && chosen.size() < std::size_t(reference.scored()));
          const DocumentScore& score = key->evaluation.documents[std::size_t(document)];
          QCOMPARE(score.tokens, int(chosen.size()));
          QVERIFY(close(score.nll, reference.mean(document, length, factors, &chosen)));
          QVERIFY(score.token_nll.empty());  // too many to keep
        }
      const PositionsMeasured* positions = history.positions(set);
      QVERIFY(positions);
      for (const std::size_t bin : {std::size_t(0), positions->bins.size() - 1}) {
        double sum = 0;
        for (std::int64_t at = positions->edges[bin]; at < positions->edges[bin + 1]; ++at)
          sum += reference.at_position(1, at, factors);
        const auto tokens = double(positions->edges[bin + 1] - positions->edges[bin]);
        QVERIFY(close(positions->bins[bin].documents[1].nll, sum / tokens));
      }
    }
  }

  void all_lengths_and_sets_are_measured_on_the_same_tokens() {
    const auto store = folder_.new_store();
    JobControl control;
    const PerplexitySpec spec = small_spec();
    const PerplexityHistory history = history_of(spec, *store, run(spec, *store, control).run);
    const std::string all = history.measured(ScoredTokens::all, 0, 128)->document_hash;
    const std::string key = history.measured(ScoredTokens::key, 0, 128)->document_hash;
    QVERIFY(all != key);
    for (int set = 0; set < 2; ++set)
      for (const std::int64_t length : spec.lengths) {
        QCOMPARE(history.measured(ScoredTokens::all, set, length)->document_hash, all);
        QCOMPARE(history.measured(ScoredTokens::key, set, length)->document_hash, key);
      }
    QVERIFY(history.measured(ScoredTokens::all, 0, 512)->evaluation.nll !=
            history.measured(ScoredTokens::all, 1, 512)->evaluation.nll);
    const auto line = history.by_length(ScoredTokens::all, 1);
    QCOMPARE(line.size(), std::size_t(3));
    QVERIFY(line[0].low < line[0].perplexity && line[0].perplexity < line[0].high);
    QCOMPARE(line[2].at, 512.0);
  }

  void answers_are_those_of_needle_documents_of_exactly_the_length() {
    const auto store = folder_.new_store();
    JobControl control;
    const PerplexitySpec spec = spec_with_needles();
    const PerplexityHistory history = history_of(spec, *store, run(spec, *store, control).run);
    const auto model = load_model(spec.runtime, {}, control);
    for (const std::int64_t length : spec.lengths) {
      const DocumentSet needles = make_search_documents(model->tokenizer(), spec.documents, length, 2);
      const auto* answer = history.measured(ScoredTokens::answer, 1, length);
      QVERIFY(answer);
      QCOMPARE(answer->document_hash, needles.hash);
      QCOMPARE(answer->scored_tokens, std::int64_t(14));
      for (std::size_t i = 0; i < 2; ++i) {
        const Document& document = needles.documents[i];
        QCOMPARE(std::int64_t(document.tokens.size()), length);
        const RopeTable table = make_rope_table(spec.factor_sets[1], spec.runtime.policy, length);
        double sum = 0;
        for (const float nll : model->score(document.tokens, document.answer_positions, table, control).nll)
          sum += double(nll);
        QVERIFY(close(answer->evaluation.documents[i].nll, sum / 7));
      }
    }
  }

  // Under `switch` windows inside the trained context have the original angles; dynamic NTK follows the window.
  void policies_and_dynamic_ntk_see_the_windows_length() {
    const auto store = folder_.new_store();
    JobControl control;
    PerplexitySpec spec = small_spec();
    spec.scored = {ScoredTokens::all};
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    spec.factor_sets.push_back(make_factors("dynamic_ntk", kRope, 1024));
    const PerplexityHistory history = history_of(spec, *store, run(spec, *store, control).run);
    const auto nll = [&](int set, std::int64_t length) {
      return history.measured(ScoredTokens::all, set, length)->evaluation.nll;
    };
    for (const std::int64_t length : {128, 256})
      for (const int set : {1, 2}) QCOMPARE(nll(set, length), nll(0, length));
    QVERIFY(nll(1, 512) != nll(0, 512));
    Reference reference(spec);
    QVERIFY(close(history.measured(ScoredTokens::all, 2, 512)->evaluation.documents[0].nll,
                  reference.mean(0, 512, spec.factor_sets[2])));
    QCOMPARE(history.measured(ScoredTokens::key, 0, 128), nullptr);
  }

  void where_no_token_is_key_it_says_so_and_gives_no_number() {
    const auto store = folder_.new_store();
    JobControl control;
    PerplexitySpec spec = small_spec();
    spec.key_gain = 30;
    const RunId id = run(spec, *store, control).run;
    const PerplexityHistory history = history_of(spec, *store, id);
    QVERIFY(history.by_length(ScoredTokens::key, 0).empty());
    QVERIFY(QString::fromStdString(history.failure(ScoredTokens::key)).contains("none of the scored tokens"));
    QVERIFY(history.failure(ScoredTokens::all).empty());
    QCOMPARE(history.measured(ScoredTokens::key, 0, 128)->scored_tokens, std::int64_t(0));
    const auto notes = notes_of(*store, id);
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(notes[0]).contains("None of the 256 scored tokens is a key token"));
  }

  void a_resumed_run_measures_the_rest_and_comes_to_the_same() {
    const auto store = folder_.new_store();
    const PerplexitySpec spec = spec_with_needles();
    JobControl whole;
    const RunId id = run(spec, *store, whole).run;
    const auto expected = numbers_of(history_of(spec, *store, id));
    const std::size_t all_events = store->events(id).size();
    for (const int stop_after : {2, 3, 5, 9, 14}) {
      const auto other = folder_.new_store();
      JobControl control;
      QVERIFY_EXCEPTION_THROWN(run(spec, *other, control, stop_after), Stopped);
      JobControl again;
      ModelCache models;
      std::vector<Event> later;
      RunSinks sinks;
      sinks.event = [&](const Event& event) { later.push_back(event); };
      std::int64_t done = 0, total = 0;
      sinks.progress = [&](const Progress& progress) {
        if (progress.what == "Windows") done = progress.done, total = progress.total;
      };
      resume_experiment(1, *other, models, again, sinks);
      QCOMPARE(numbers_of(history_of(spec, *other, 1)), expected);
      QCOMPARE(other->events(1).size(), all_events + 2);  // stopped, running
      QVERIFY(done > 0);
      QCOMPARE(done, total);
      QCOMPARE(other->run(1).summary.document_hash, store->run(id).summary.document_hash);
    }
  }

  void a_folder_must_have_enough_text_unless_it_may_be_repeated() {
    QTemporaryDir texts;
    write(texts.filePath("a.txt"), QByteArray("The rope was laid in one long straight lane. ").repeated(8));
    write(texts.filePath("b.bin"), QByteArray("\x00\xff\x01", 3));
    PerplexitySpec spec = small_spec();
    spec.scored = {ScoredTokens::all};
    spec.documents.haystack = HaystackKind::folder;
    spec.documents.folder = texts.path().toStdString();
    const auto store = folder_.new_store();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QVERIFY(QString::fromStdString(store->run(1).summary.error).contains("bytes are missing"));
    spec.documents.repeat = true;
    const RunId id = run(spec, *store, control).run;
    QCOMPARE(history_of(spec, *store, id).by_length(ScoredTokens::all, 0).size(), std::size_t(3));
    const auto notes = notes_of(*store, id);
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(notes[0]).contains("b.bin is passed over"));
  }

  void bad_specs_are_refused_before_a_run_begins() {
    const auto store = folder_.new_store();
    JobControl control;
    const auto message = [&](auto change) {
      PerplexitySpec spec = small_spec();
      change(spec);
      try {
        run(spec, *store, control);
      } catch (const BadInput& error) {
        return QString::fromUtf8(error.what());
      }
      return QString("not refused");
    };
    QVERIFY(message([](auto& spec) { spec.lengths = {256, 128}; }).contains("128"));
    QVERIFY(message([](auto& spec) { spec.lengths = {1}; }).contains("2"));
    QVERIFY(message([](auto& spec) { spec.stride = 128; }).contains("stride must be below the shortest"));
    QVERIFY(message([](auto& spec) { spec.short_context = 256; }).contains("below the trained context of 256"));
    QVERIFY(message([](auto& spec) { spec.lengths.push_back(std::int64_t(1) << 40); }).contains("tokens would be"));
    QVERIFY(message([](auto& spec) {
              spec.factor_sets[0] = make_factors("none", {96, 10000, 2048}, 8192);
            }).contains("rotary_dim 96"));
    QCOMPARE(store->runs().size(), std::size_t(0));
  }

  void the_cost_is_what_is_read() {
    const PerplexitySpec spec = spec_with_needles();
    const PerplexityWork work = perplexity_work(spec);
    // 448 tokens are scored, 224 a window: 2 windows a document, length and set. The choice slides by 128 over the
    // windows of 256 (4), by 16 over those of 32 (28).
    QCOMPARE(work.windows, std::int64_t(2 * 2 * 2 * 2 + 2 * (4 + 28) + 2 * 2 * 2));
    QCOMPARE(work.tokens, std::int64_t(2 * 2 * 2 * 960 + 2 * (4 * 256 + 28 * 32) + 2 * 2 * 960));
    QVERIFY(QString::fromStdString(cost_sentence(spec)).contains("88 windows"));
    const auto store = folder_.new_store();
    JobControl control;
    ModelCache models;
    std::int64_t total = 0;
    RunSinks sinks;
    sinks.progress = [&](const Progress& progress) {
      if (progress.what == "Windows") total = progress.total;
    };
    run_experiment(spec, *store, models, control, sinks);
    QCOMPARE(total, work.windows);
  }
};

QTEST_GUILESS_MAIN(TestPerplexityJob)
#include "test_perplexity_job.moc"
