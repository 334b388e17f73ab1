#include "core/study/text_loss.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/evaluate/evaluator.h"
#include "core/exchange/factors_file.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/spec_json.h"
#include "core/study/words.h"
#include "core/text/recall_documents.h"

namespace ropewalk {

namespace {
constexpr std::int64_t kTokensPerSentence = 21;  // at most, about
}

template <class Io>
void fields(Io& io, Of<Io, TextLoss> value) {
  io("model_hash", value.model_hash);
  io("nll", value.nll, NotEmpty{}, Each{Finite{}});
  io("seconds", value.seconds, AtLeast{0}, Finite{});
}

TextLoss measure_text_loss(const TextLossSpec& spec, ModelCache& models, const JobControl& control) {
  const auto begin = std::chrono::steady_clock::now();
  const auto model = models.get(spec.runtime, {}, control);
  const std::int64_t trained = spec.factors.rope.trained_context;
  const RecallDocuments documents(model->tokenizer());
  const int sentences = static_cast<int>(std::max<std::int64_t>(trained / kTokensPerSentence, 1));
  TextLoss loss;
  loss.model_hash = model->description().header_hash;
  for (int i = 0; i < spec.texts; ++i) {
    LanguageDocument text = documents.language_document(sentences, spec.seed, std::uint64_t(i));
    Document document;
    document.tokens = std::move(text.tokens);
    if (std::int64_t(document.tokens.size()) > trained) document.tokens.resize(static_cast<std::size_t>(trained));
    for (auto at = std::max<std::int64_t>(text.first, 1); at < std::int64_t(document.tokens.size()); ++at)
      document.answer_positions.push_back(at);
    const DocumentScore score = score_document(*model, document, spec.factors, spec.runtime.policy, control);
    if (!std::isfinite(score.nll))
      throw Failed(words("The loss of a text under ", spec.factors.method, " is not a finite number."));
    loss.nll.push_back(score.nll);
  }
  loss.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return loss;
}

void write_text_loss(const TextLoss& loss, const std::string& path) {
  write_text_file(path, words(write_object(loss).dump(1), "\n"));
}

std::optional<TextLoss> read_text_loss(const std::string& path, const std::string& model_hash) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::ostringstream text;
  text << file.rdbuf();
  const TextLoss loss = read_object<TextLoss>(parse_json(text.str(), path), path);
  if (loss.model_hash != model_hash) return {};
  return loss;
}

}  // namespace ropewalk
