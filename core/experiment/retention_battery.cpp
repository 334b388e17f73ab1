#include "core/experiment/retention_battery.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "core/ruler/ruler_sample.h"
#include "core/text/needle_documents.h"
#include "core/text/plain_documents.h"
#include "core/values/error.h"
#include "core/values/retention_history.h"

namespace ropewalk {

namespace {

DocumentSpec text_spec(const RetentionSpec& spec) {
  DocumentSpec text = spec.documents;
  if (!spec.text_folder.empty()) {
    text.haystack = HaystackKind::folder;
    text.folder = spec.text_folder;
  }
  return text;
}

class BatteryMaker {
 public:
  BatteryMaker(const RetentionSpec& spec, const Tokenizer& tokenizer)
      : spec_(spec),
        tokenizer_(tokenizer),
        wrap_(prompt_wrap(spec.wrap)),
        essays_(make_haystack(spec.documents)),
        // The program's own questions are few; the same ones are asked before and after.
        context_{tokenizer, *essays_, wrap_, nullptr, nullptr, true} {
    check_prompt_wrap(wrap_, tokenizer);
  }

  RetentionCell needles(std::int64_t length) const {
    RetentionCell cell{RetentionCell::Kind::needle, length, {}, nullptr, {}};
    cell.documents = make_search_documents(tokenizer_, spec_.documents, length, spec_.samples);
    for (const Document& document : cell.documents.documents) {
      std::vector<TokenId> answer;
      for (const std::int64_t at : document.answer_positions)
        answer.push_back(document.tokens[static_cast<std::size_t>(at)]);
      cell.outputs.push_back({tokenizer_.decode(answer)});
    }
    return cell;
  }

  RetentionCell text(std::int64_t length) const {
    RetentionCell cell{RetentionCell::Kind::text, length, {}, nullptr, {}};
    cell.documents = make_plain_documents(tokenizer_, text_spec(spec_), length, spec_.samples);
    return cell;
  }

  RetentionCell ruler(const RulerTask& task, std::int64_t length) const {
    RetentionCell cell{RetentionCell::Kind::ruler, length, {}, &task, {}};
    check_ruler_length(task, context_, length, spec_.seed, std::uint64_t(spec_.samples));
    cell.documents.length = length;
    for (int i = 0; i < spec_.samples; ++i) {
      RulerSample sample = make_ruler_sample(task, context_, length, spec_.seed, std::uint64_t(i));
      Document prompt;
      prompt.tokens = prompt_tokens(tokenizer_, wrap_, sample.input);
      cell.documents.documents.push_back(std::move(prompt));
      cell.outputs.push_back(std::move(sample.outputs));
    }
    cell.documents.hash = document_set_hash(cell.documents.documents);
    return cell;
  }

 private:
  const RetentionSpec& spec_;
  const Tokenizer& tokenizer_;
  const PromptWrap& wrap_;
  const std::unique_ptr<Haystack> essays_;
  const RulerContext context_;
};

// Only what has to do with this length or with how much there is to draw from is left out; a folder that is not there
// was refused before.
template <class Make>
void add_cell(RetentionBattery& battery, const std::string& part, std::int64_t length, const Make& make) {
  try {
    battery.cells.push_back(make());
  } catch (const BadInput& error) {
    battery.left_out.push_back(part + " is left out at " + std::to_string(length) + " tokens: " + error.what());
  }
}

}  // namespace

std::vector<std::string> RetentionCell::parts() const {
  if (kind == Kind::needle) return {kNeedlePart};
  if (kind == Kind::ruler) return {std::string(task->id)};
  return {kNextWordPart, kPerplexityPart};
}

RetentionBattery make_retention_battery(const RetentionSpec& spec, const Tokenizer& tokenizer,
                                        const std::function<void(int done, int total)>& progress) {
  std::vector<const RulerTask*> tasks;
  for (const std::string& id : spec.tasks) tasks.push_back(&ruler_task(id));
  const BatteryMaker maker(spec, tokenizer);
  make_haystack(text_spec(spec));  // refused here where it cannot be read at all
  const bool has_text = text_spec(spec).haystack != HaystackKind::noise;
  RetentionBattery battery;
  if (!has_text)
    battery.left_out.push_back(
        "next_word and perplexity are left out: RULER's five noise sentences are no text to measure them on. Give a "
        "folder of text.");
  const int total = int(spec.lengths.size()) * (int(tasks.size()) + (has_text ? 2 : 1));
  int done = 0;
  for (const std::int64_t length : spec.lengths) {
    progress(done++, total);
    add_cell(battery, kNeedlePart, length, [&] { return maker.needles(length); });
    for (const RulerTask* task : tasks) {
      progress(done++, total);
      add_cell(battery, std::string(task->id), length, [&] { return maker.ruler(*task, length); });
    }
    if (!has_text) continue;
    progress(done++, total);
    battery.cells.push_back(maker.text(length));
  }
  if (battery.cells.empty())
    throw BadInput("Nothing is left to measure. " + battery.left_out.back() +
                   " Use longer lengths or give a folder of text.");
  std::vector<Document> all;
  for (const RetentionCell& cell : battery.cells)
    all.insert(all.end(), cell.documents.documents.begin(), cell.documents.documents.end());
  battery.hash = document_set_hash(all);
  return battery;
}

}  // namespace ropewalk
