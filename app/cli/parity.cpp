// ropewalk-cli logits and tokenize: what parity checks against other implementations need.
#include <bit>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <numeric>

#include "app/cli/command.h"
#include "core/exchange/factors_file.h"
#include "core/experiment/jobs.h"
#include "core/model/model.h"
#include "core/rope/rope_table.h"

namespace ropewalk::cli {

namespace {

struct TextOptions {
  std::string model, text_file;
  bool bos = false;

  void add_to(CLI::App& command) {
    command.add_option("MODEL", model, "HF folder or GGUF file")->required();
    command.add_option("--text-file", text_file, "UTF-8 text")->required();
    command.add_flag("--bos", bos, "Put the beginning-of-sequence token first");
  }
  std::vector<TokenId> ids(const Tokenizer& tokenizer) const {
    std::vector<TokenId> ids = tokenizer.encode(read_file(text_file));
    if (!bos) return ids;
    if (!tokenizer.bos()) throw BadInput("The model's tokenizer has no beginning-of-sequence token: leave out --bos.");
    ids.insert(ids.begin(), *tokenizer.bos());
    return ids;
  }
};

struct Tokenize {
  TextOptions text;
  bool json = false;

  void run() const {
    const auto tokenizer = open_tokenizer(text.model);
    const auto ids = text.ids(*tokenizer);
    if (json) return print_json({{"ids", ids}});
    for (const TokenId id : ids) std::printf("%d\t%s\n", id, tokenizer->token_text(id).c_str());
  }
};

// The safetensors format: the header's length in 8 bytes, the header as JSON, then the data.
std::string safetensors_text(const std::vector<float>& logits, const std::vector<TokenId>& ids,
                             std::size_t vocabulary) {
  static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");
  const std::vector<std::int64_t> wide(ids.begin(), ids.end());
  const std::size_t logit_bytes = logits.size() * sizeof(float), id_bytes = wide.size() * sizeof(std::int64_t);
  const nlohmann::json header{
      {"input_ids", {{"dtype", "I64"}, {"shape", {wide.size()}}, {"data_offsets", {0, id_bytes}}}},
      {"logits",
       {{"dtype", "F32"}, {"shape", {wide.size(), vocabulary}}, {"data_offsets", {id_bytes, id_bytes + logit_bytes}}}}};
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  const std::uint64_t size = text.size();
  std::string file(reinterpret_cast<const char*>(&size), 8);
  file += text;
  file.append(reinterpret_cast<const char*>(wide.data()), id_bytes);
  file.append(reinterpret_cast<const char*>(logits.data()), logit_bytes);
  return file;
}

struct Logits {
  TextOptions text;
  RuntimeOptions runtime;
  FactorOptions factors;
  std::string out;
  bool json = false;

  void run() const {
    const RuntimeSpec spec = runtime.spec(text.model);
    set_model_threads(spec.threads);
    ProgressBar bar;
    const auto model = load_model(
        spec, [&](const Progress& progress) { bar.show(progress); }, job_control());
    bar.clear();
    const auto ids = text.ids(model->tokenizer());
    if (ids.empty()) throw BadInput("The file " + text.text_file + " has no text.");
    const RopeDescription rope = rope_of(model->description(), spec);
    const auto length = std::int64_t(ids.size());
    // Without a method the model runs as its files say: under its own scaling where it has one, whose short set holds
    // up to the trained context.
    FactorOptions wished = factors;
    FactorPolicy policy = spec.policy;
    if (wished.methods.empty() && wished.files.empty() && model->description().own_factors) {
      wished.methods = {"model"};
      policy = FactorPolicy::switch_at_trained_context;
    }
    const auto sets = wished.sets(rope, model->description().own_factors, std::max(length, rope.trained_context));
    std::vector<std::int64_t> queries(ids.size());
    std::iota(queries.begin(), queries.end(), 0);
    const auto logits = model->logits(ids, queries, make_rope_table(sets.front(), policy, length), job_control());
    const std::size_t vocabulary = logits.size() / ids.size();
    write_text_file(out, safetensors_text(logits, ids, vocabulary));
    if (json) return print_json({{"tokens", ids.size()}, {"vocabulary", vocabulary}, {"out", out}});
    std::printf("%zu x %zu logits in %s\n", ids.size(), vocabulary, out.c_str());
  }
};

}  // namespace

void register_logits(CLI::App& app) {
  auto options = std::make_shared<Logits>();
  CLI::App* command = app.add_subcommand("logits", "Write the logits after every token of a text (for parity checks)");
  options->text.add_to(*command);
  command->add_option("--out", options->out, "safetensors file: logits float32 [tokens, vocabulary] and input_ids")
      ->required();
  options->factors.add_to(*command);
  options->runtime.add_to(*command);
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

void register_tokenize(CLI::App& app) {
  auto options = std::make_shared<Tokenize>();
  CLI::App* command = app.add_subcommand("tokenize", "Token ids of a text");
  options->text.add_to(*command);
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
