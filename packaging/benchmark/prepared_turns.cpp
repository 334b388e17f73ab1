#include "packaging/benchmark/prepared_turns.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>

#include "core/evaluate/evaluator.h"
#include "core/evaluate/prepared_documents.h"
#include "core/rope/methods.h"
#include "core/text/needle_documents.h"

namespace ropewalk {

namespace {

constexpr FactorPolicy kPolicy = FactorPolicy::always_long;

struct Way {
  const char* name;
  std::function<DocumentScore(const RopeFactors&, int)> score;
  std::vector<double> seconds = {}, processor_seconds = {};  // a document, of each candidate
};

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
  return values.at(values.size() / 2);
}

DocumentSet documents_of(const Model& model, const PreparedTurns& turns) {
  DocumentSpec spec;
  if (!model.description().needle_template.empty()) spec.needle_template = model.description().needle_template;
  if (model.description().haystack == "generated") spec.haystack = HaystackKind::generated;
  return make_search_documents(model.tokenizer(), spec, turns.length, turns.documents);
}

// The sum of the documents' NLL.
double run_candidate(Way& way, const RopeFactors& factors, int documents, bool timed) {
  const auto began = std::chrono::steady_clock::now();
  const std::clock_t processor_began = std::clock();
  double nll = 0;
  for (int i = 0; i < documents; ++i) nll += way.score(factors, i).nll;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  const double processor = double(std::clock() - processor_began) / CLOCKS_PER_SEC;
  if (!timed) return nll;
  way.seconds.push_back(seconds / documents);
  way.processor_seconds.push_back(processor / documents);
  return nll;
}

}  // namespace

nlohmann::json time_prepared_turns(const Model& model, const PreparedTurns& turns) {
  const JobControl control;
  const DocumentSet set = documents_of(model, turns);
  PreparedDocuments table_kept(model, set, kPolicy, 0), prepared(model, set, kPolicy);
  std::vector<Way> ways;
  ways.push_back({"anew", [&](const RopeFactors& factors, int i) {
                    return score_document(model, set.documents.at(std::size_t(i)), factors, kPolicy, control);
                  }});
  ways.push_back({"table_kept", [&](const RopeFactors& f, int i) { return table_kept.score(f, i, control); }});
  ways.push_back({"prepared", [&](const RopeFactors& f, int i) { return prepared.score(f, i, control); }});
  bool same = true;
  for (int candidate = 0; candidate <= turns.candidates; ++candidate) {
    MethodParameters parameters;
    parameters.scale = 2 + 0.25 * candidate;
    const RopeFactors factors = make_factors("yarn", model.description().rope, turns.length, parameters);
    std::vector<double> nll(ways.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {  // each way is first in turn
      const std::size_t way = (i + std::size_t(candidate)) % ways.size();
      nll[way] = run_candidate(ways[way], factors, turns.documents, candidate > 0);
    }
    for (const double value : nll) same = same && value == nll.front();
  }
  nlohmann::json result{{"length", turns.length},
                        {"documents", turns.documents},
                        {"candidates", turns.candidates},
                        {"prepared_documents", prepared.prepared()},
                        {"prepared_bytes", prepared.bytes()},
                        {"same_scores", same}};
  for (const Way& way : ways) {
    result["seconds"][way.name] = median(way.seconds);
    result["processor_seconds"][way.name] = median(way.processor_seconds);
  }
  return result;
}

}  // namespace ropewalk
