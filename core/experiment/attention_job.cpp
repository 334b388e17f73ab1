#include "core/experiment/attention_job.h"

#include <chrono>
#include <numeric>
#include <set>

#include "core/evaluate/attention_statistics.h"
#include "core/experiment/jobs.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/rope/rope_table.h"
#include "core/text/needle_documents.h"
#include "core/text/needle_place.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kLargestIndex = 9999;

std::vector<int> layers_of(const AttentionSpec& spec, const ModelDescription& model) {
  if (!spec.layers.empty()) return spec.layers;
  std::vector<int> layers(static_cast<std::size_t>(model.layers));
  std::iota(layers.begin(), layers.end(), 0);
  return layers;
}

// The document of that cell of a needle test: the same tokens.
Document make_document(const AttentionSpec& spec, const Tokenizer& tokenizer) {
  const auto haystack = make_haystack(spec.documents);
  return make_cell_documents(tokenizer, *haystack, spec.documents.seed, spec.length, spec.depth,
                             static_cast<int>(spec.index) + 1, template_of(spec.documents))
      .documents.back();
}

std::set<std::pair<int, int>> recorded_layers(const Recorder& recorder) {
  std::set<std::pair<int, int>> known;
  for (const Event& event : recorder.store().events(recorder.run()))
    if (const auto* layer = std::get_if<AttentionMeasured>(&event.body))
      known.insert({layer->factor_set, layer->layer});
  return known;
}

// The prefills of all factor sets, layer by layer, and how long those to come will take: every layer of a pass costs
// the same, whether it is measured or only passed through.
class AttentionRun {
 public:
  AttentionRun(const AttentionSpec& spec, const Model& model, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        model_(model),
        recorder_(recorder),
        control_(control),
        layers_(layers_of(spec, model.description())),
        document_(make_document(spec, model.tokenizer())),
        plan_(plan_attention(document_, spec.queries, spec.distances, spec.places)),
        hash_(document_hash(document_)) {
    const NeedlePlace place = needle_place(document_, model.tokenizer(), template_of(spec.documents));
    plan_.needle_begin = place.begin;
    plan_.needle_end = place.end;
  }

  const std::string& hash() const { return hash_; }

  void run(const std::set<std::pair<int, int>>& known) {
    const auto sets = static_cast<int>(spec_.factor_sets.size());
    std::vector<std::vector<int>> missing(spec_.factor_sets.size());
    for (int set = 0; set < sets; ++set) {
      for (const int layer : layers_)
        if (!known.contains({set, layer})) missing[static_cast<std::size_t>(set)].push_back(layer);
      const auto& of_set = missing[static_cast<std::size_t>(set)];
      total_ += of_set.empty() ? 0 : of_set.back() + 1;
    }
    time_ = RemainingTime(static_cast<double>(total_));
    for (int set = 0; set < sets; ++set)
      if (!missing[static_cast<std::size_t>(set)].empty()) read_set(set, missing[static_cast<std::size_t>(set)]);
  }

 private:
  void read_set(int set, const std::vector<int>& layers) {
    const RopeTable table =
        make_rope_table(spec_.factor_sets[static_cast<std::size_t>(set)], spec_.runtime.policy, spec_.length);
    begin_ = recorder_.seconds();
    AttentionReader reader;
    reader.rows = [&](const AttentionRows& rows) { measure(set, rows); };
    reader.reached = [&](int layer) {
      if (layer > 0) layer_done();
      show_progress();
    };
    read_attention(model_, document_.tokens, plan_.queries, table, layers, reader, control_);
    layer_done();
    show_progress();
  }

  void measure(int set, const AttentionRows& rows) {
    AttentionMeasured measured;
    measured.factor_set = set;
    measured.layer = rows.layer;
    measured.distance_edges = plan_.edges;
    measured.heads = measure_attention(rows, plan_, control_);
    measured.needle_begin = plan_.needle_begin;
    measured.needle_end = plan_.needle_end;
    measured.document_hash = hash_;
    recorder_.record(std::move(measured));
  }

  void show_progress() const { recorder_.progress("Layers", done_, total_, "layers", time_.remaining_seconds()); }

  void layer_done() {
    const double now = recorder_.seconds();
    time_.add(1, now - begin_);
    begin_ = now;
    ++done_;
  }

  const AttentionSpec& spec_;
  const Model& model_;
  Recorder& recorder_;
  const JobControl& control_;
  const std::vector<int> layers_;
  const Document document_;
  AttentionPlan plan_;
  const std::string hash_;
  RemainingTime time_{0};
  std::int64_t done_ = 0, total_ = 0;
  double begin_ = 0;
};

void check_layers(const AttentionSpec& spec, const ModelDescription& model) {
  for (std::size_t i = 0; i < spec.layers.size(); ++i)
    if (spec.layers[i] < 0 || spec.layers[i] >= model.layers || (i > 0 && spec.layers[i] <= spec.layers[i - 1]))
      throw BadInput("Layers must increase and lie in 0 to " + std::to_string(model.layers - 1) + ", which " +
                     std::to_string(spec.layers[i]) + " at place " + std::to_string(i + 1) + " does not.");
}

}  // namespace

void check_attention(const AttentionSpec& spec, const ModelDescription& model) {
  if (spec.length < 1) throw BadInput("Attention needs the document's length in tokens, e.g. 4096.");
  if (!(spec.depth >= 0 && spec.depth <= 1))
    throw BadInput("The needle's depth is " + number_text(spec.depth) + ", not within 0 to 1.");
  if (spec.index > kLargestIndex)
    throw BadInput("Document " + std::to_string(spec.index) + " of a cell was asked for; 0 to " +
                   std::to_string(kLargestIndex) + " are possible.");
  if (spec.factor_sets.empty())
    throw BadInput("Attention needs at least one factor set: choose a method or a factors file.");
  if (spec.queries < 1 || spec.distances < 1 || spec.places < 1)
    throw BadInput("Queries, distance bins and places must be at least 1, not " + std::to_string(spec.queries) + ", " +
                   std::to_string(spec.distances) + " and " + std::to_string(spec.places) + ".");
  check_layers(spec, model);
  const RopeDescription rope = rope_of(model, spec.runtime);
  for (const RopeFactors& factors : spec.factor_sets) {
    check(factors);
    if (factors.rope.rotary_dim != rope.rotary_dim || factors.rope.rope_theta != rope.rope_theta)
      throw BadInput("The factor set '" + factors.method + "' is for rotary_dim " +
                     std::to_string(factors.rope.rotary_dim) + " and rope_theta " +
                     number_text(factors.rope.rope_theta) + ", but the model has " + std::to_string(rope.rotary_dim) +
                     " and " + number_text(rope.rope_theta) + ".");
  }
}

std::uint64_t attention_bytes(const AttentionSpec& spec, const ModelDescription& model) {
  const auto length = static_cast<std::uint64_t>(spec.length), queries = static_cast<std::uint64_t>(spec.queries),
             width = static_cast<std::uint64_t>(model.head_dim);
  const std::uint64_t rows = queries * static_cast<std::uint64_t>(model.attention_heads) * width,
                      keys = length * static_cast<std::uint64_t>(model.key_value_heads) * width;
  return (rows + keys + queries * length) * sizeof(float);
}

void run_attention(const AttentionSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                   bool resumed) {
  recorder.progress("Making the document", 0, 1, "documents", -1);
  AttentionRun run(spec, model, recorder, control);
  record_document_hash(recorder, run.hash(), resumed);
  run.run(resumed ? recorded_layers(recorder) : std::set<std::pair<int, int>>());
}

}  // namespace ropewalk
